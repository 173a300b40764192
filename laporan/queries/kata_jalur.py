"""What a reporter reads of the tracks of a case, in the words the law allows at each moment.

"Terbukti" is said only of the supervisors' own decisions and of final verdicts; before that a
track is followed up and forwarded, or cannot be followed up, with the reason.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan.rules.jalur import KeadaanJalur
from wilayah.rules.rezim import Rezim

NAMA = {
    "administrasi": gettext_noop("Pelanggaran administrasi"),
    "administrasi_tsm": gettext_noop(
        "Pelanggaran administrasi yang terstruktur, sistematis, dan masif"
    ),
    "pidana": gettext_noop("Tindak pidana"),
    "kode_etik": gettext_noop("Kode etik penyelenggara"),
    "hukum_lain": gettext_noop("Pelanggaran hukum lainnya"),
}
DIHENTIKAN = gettext_noop("Tidak dapat ditindaklanjuti, alasan: %(alasan)s")
KATA = {
    "berjalan": gettext_noop("Sedang ditangani."),
    "klarifikasi": gettext_noop("Pengawas sedang meminta keterangan para pihak."),
    "perpanjangan": gettext_noop("Waktunya diperpanjang karena masih perlu keterangan."),
    "kajian": gettext_noop("Pengawas sedang mengkaji keterangan dan bukti."),
    "pleno": gettext_noop("Ditindaklanjuti menurut rapat pleno."),
    "pleno:dikembalikan": gettext_noop(
        "Berkasnya dikembalikan %(sasaran)s; rapat pleno pengawas memutuskannya lagi."
    ),
    "sidang": gettext_noop("Sedang disidangkan oleh pengawas, terbuka untuk umum."),
    "diteruskan": gettext_noop("Ditindaklanjuti, diteruskan ke %(sasaran)s."),
    "pemantauan": gettext_noop(
        "Ditindaklanjuti, diteruskan ke %(sasaran)s. Tindak lanjutnya kami pantau."
    ),
    "pemantauan:sendiri": gettext_noop("Terbukti. KPU wajib menindaklanjuti putusannya."),
    "penyidikan": gettext_noop("Ditindaklanjuti, sedang disidik polisi."),
    "penuntutan": gettext_noop("Ditindaklanjuti, berkasnya di tangan penuntut umum."),
    "sidang_pengadilan": gettext_noop("Ditindaklanjuti, sedang diperiksa pengadilan negeri."),
    "sidang_pengadilan:putusan_pn": gettext_noop(
        "Pengadilan negeri sudah memutus, tetapi putusannya belum tetap: masih dapat dimintakan "
        "banding."
    ),
    "banding": gettext_noop("Ditindaklanjuti, sedang diperiksa pengadilan tinggi."),
    "berkekuatan_hukum_tetap": gettext_noop("Putusan pengadilan berkekuatan hukum tetap."),
    "berkekuatan_hukum_tetap:terbukti": gettext_noop(
        "Terbukti menurut putusan pengadilan yang berkekuatan hukum tetap."
    ),
    "berkekuatan_hukum_tetap:tidak_terbukti": gettext_noop(
        "Tidak terbukti menurut putusan pengadilan yang berkekuatan hukum tetap."
    ),
    "dihentikan_penyidik": gettext_noop(
        "Dihentikan penyidik atau penuntut umum, alasan: %(alasan)s"
    ),
    "terbukti": gettext_noop("Ditindaklanjuti: %(sasaran)s sudah menjatuhkan tindakan."),
    "terbukti:sendiri": gettext_noop("Terbukti menurut putusan pengawas pemilu."),
    "terbukti:ditutup": gettext_noop(
        "Terbukti menurut putusan pengawas pemilu. Pemantauannya ditutup, alasan: %(alasan)s"
    ),
    "tidak_terbukti": DIHENTIKAN,
    "tidak_terbukti:sidang": gettext_noop("Tidak terbukti menurut putusan pengawas pemilu."),
    "dihentikan": DIHENTIKAN,
}
HASIL = {
    "ditindaklanjuti": gettext_noop("ditindaklanjuti, diteruskan ke instansi yang berwenang"),
    "terbukti": gettext_noop("terbukti"),
    "tidak_terbukti": gettext_noop("tidak terbukti"),
    "dihentikan": gettext_noop("tidak dapat ditindaklanjuti"),
}
"""What anybody may know of a track's outcome, once it is announced."""

INSTANSI = gettext_noop("instansi yang berwenang")


def nama_jalur(jenis: str) -> str:
    """Return the kind of a track in words."""
    return _(NAMA[jenis]) if jenis in NAMA else jenis.replace("_", " ").capitalize()


def kata_hasil(hasil: Mapping[str, Any]) -> str:
    """Return the announced outcomes of tracks, each kind with its own."""
    return "; ".join(
        f"{nama_jalur(jenis).lower()} {_(HASIL[kode])}"
        for jenis, kode in hasil.items()
        if kode in HASIL
    )


def kata_keadaan(satu: KeadaanJalur, rezim: Rezim) -> str:
    """Return where a track stands, in one sentence."""
    isi = {"sasaran": nama_sasaran(satu.sasaran, rezim), "alasan": satu.alasan or "–"}
    return _(KATA[_kunci(satu)]) % isi


def nama_sasaran(sasaran: Any, rezim: Rezim) -> str:
    """Return the body a track was forwarded to by its name; a name stays what it is."""
    if not sasaran:
        return _(INSTANSI)
    dikenal = rezim.sasaran.get(str(sasaran))
    return dikenal.nama if dikenal else str(sasaran)


def _kunci(satu: KeadaanJalur) -> str:
    if satu.status == "berkekuatan_hukum_tetap":
        cocok = f"{satu.status}:{satu.hasil}"
    elif satu.langkah in {"dikembalikan", "putusan_pn"}:
        cocok = f"{satu.status}:{satu.langkah}"
    elif satu.sendiri and satu.langkah == "tutup_pemantauan" and satu.status != "terbukti":
        cocok = "terbukti:ditutup"
    elif satu.status == "tidak_terbukti" and satu.langkah == "putusan":
        cocok = f"{satu.status}:sidang"
    else:
        cocok = f"{satu.status}:sendiri" if satu.sendiri else satu.status
    kunci = cocok if cocok in KATA else satu.status
    return kunci if kunci in KATA else "berjalan"
