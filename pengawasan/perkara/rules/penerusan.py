"""Forwarding a track: what a body must be told, and where the forwarding may stand next."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from pengawasan.perkara.choices import Hubungan, JenisJalur, Sebab
from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan as K
from pengawasan.perkara.rules.wewenang import PENELAAH, Pelaku
from wilayah.errors import untuk_orang
from wilayah.rules.rezim import Rezim, Sasaran

PERALIHAN: dict[K, frozenset[K]] = {
    K.DIKIRIM: frozenset({K.DITERIMA, K.DIJAWAB, K.DIKEMBALIKAN, K.DITUTUP}),
    K.DITERIMA: frozenset({K.DIJAWAB, K.DIKEMBALIKAN, K.DITUTUP}),
    K.DIJAWAB: frozenset({K.DIJAWAB, K.DIKEMBALIKAN, K.DITUTUP}),
    K.DIKEMBALIKAN: frozenset(),
    K.DITUTUP: frozenset(),
}
"""Which state of a forwarding may follow which; the database holds the same table."""

MENUNGGU = frozenset({K.DIKIRIM, K.DITERIMA})
"""The states in which the body still owes an answer, and is reminded."""

TERBUKA = frozenset(dari for dari, ke in PERALIHAN.items() if ke)
"""The states in which a link may open the forwarding."""

TANGGAPAN: dict[JenisTanggapan, K | None] = {
    JenisTanggapan.TERIMA: K.DITERIMA,
    JenisTanggapan.JAWAB: K.DIJAWAB,
    JenisTanggapan.LAMPIRAN: None,
    JenisTanggapan.KEMBALIKAN: K.DIKEMBALIKAN,
}
"""Where each thing the body says leads; None leaves the forwarding where it stands."""

RUAS_ORANG = ("nama", "jabatan", "instansi", "nip")
"""The fields of a target that are told of each reported party; the others of the whole."""

BERIDENTITAS = frozenset({JenisJalur.PIDANA})
"""Tracks whose body may be told who reported and who witnessed, when an officer says so."""

NIP = re.compile(r"[0-9]{18}", re.ASCII)
NIK = re.compile(r"[0-9]{16}", re.ASCII)
ALAMAT_WEB = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
SINGKATAN = re.compile(r"\(([A-Z]\w{1,11})\)$")
ALASAN_TERPENDEK = 10
UTUSAN = {
    "nama": untuk_orang("Tulis nama terlapor; wajib untuk %(penerima)s."),
    "jabatan": untuk_orang("Tulis jabatan terlapor; wajib untuk %(penerima)s."),
    "instansi": untuk_orang("Tulis instansi terlapor; wajib untuk %(penerima)s."),
    "nip": untuk_orang("NIP terdiri atas 18 angka; wajib untuk %(penerima)s."),
    "tautan": untuk_orang("Tulis alamat kontennya, mulai dengan http:// atau https://."),
    "tempat": untuk_orang("Tulis di mana barang atau alat peraga itu berada."),
}
"""What is said at a field that a target demands; ``penerima`` is its short name."""


@dataclass(frozen=True, slots=True, repr=False)
class TerlaporDiteruskan:
    """One reported party as the body is told of them; NIP and NIK in bare digits."""

    nama: str = ""
    jabatan: str = ""
    instansi: str = ""
    nip: str = ""
    nik: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class MasukanPenerusan:
    """What an officer hands over: to whom, under which letter, what of the case.

    ``nomor_surat`` is for a letter written elsewhere; one issued here brings its own.
    ``bukti_asli`` hands originals over with their metadata, else clean pictures where there are
    any; ``identitas`` names reporter and witnesses too. ``alasan_kurang`` says why the bundle
    goes out incomplete.
    """

    sasaran: str
    nama_penerima: str
    ringkasan: str
    nomor_surat: str = ""
    alamat: str = ""
    surel: str = ""
    terlapor: tuple[TerlaporDiteruskan, ...] = ()
    tautan: str = ""
    tempat: str = ""
    bukti: tuple[UUID, ...] = ()
    bukti_asli: bool = False
    identitas: bool = False
    alasan_kurang: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class MasukanTanggapan:
    """What a body says, by its link or on paper; ``nama``, ``jabatan`` and ``isi`` are sealed."""

    jenis: JenisTanggapan
    nama: str = ""
    jabatan: str = ""
    nomor_agenda: str = ""
    nomor_surat: str = ""
    hasil: str = ""
    isi: str = ""


def nama_pendek(sasaran: Sasaran) -> str:
    """Return how a body is called in short: the abbreviation its name ends with, else the name."""
    singkatan = SINGKATAN.search(sasaran.nama)
    return singkatan[1] if singkatan else sasaran.nama


def galat_penerusan(masukan: MasukanPenerusan, sasaran: Sasaran) -> dict[str, list[str]]:
    """Return what the chosen body still lacks, by field: ``terlapor.0.nip``, ``tautan``."""
    galat: dict[str, list[str]] = {}
    orang = [ruas for ruas in sasaran.wajib if ruas in RUAS_ORANG]
    if orang and not masukan.terlapor:
        galat["terlapor"] = [untuk_orang("Pilih paling sedikit satu terlapor untuk diteruskan.")]
    for urut, satu in enumerate(masukan.terlapor):
        galat |= {f"terlapor.{urut}.{r}": [UTUSAN[r]] for r in orang if not getattr(satu, r)}
        galat |= _galat_angka(urut, satu)
    for ruas in ("tautan", "tempat"):
        if ruas in sasaran.wajib and not getattr(masukan, ruas):
            galat[ruas] = [UTUSAN[ruas]]
    if masukan.tautan and not all(ALAMAT_WEB.fullmatch(t) for t in masukan.tautan.split()):
        galat["tautan"] = [UTUSAN["tautan"]]
    return galat


def _galat_angka(urut: int, satu: TerlaporDiteruskan) -> dict[str, list[str]]:
    galat: dict[str, list[str]] = {}
    if satu.nip and not NIP.fullmatch(satu.nip):
        galat[f"terlapor.{urut}.nip"] = [untuk_orang("NIP terdiri atas 18 angka.")]
    if satu.nik and not NIK.fullmatch(satu.nik):
        galat[f"terlapor.{urut}.nik"] = [untuk_orang("NIK terdiri atas 16 angka.")]
    return galat


def tolak_penerusan(pelaku: Pelaku, rezim: Rezim) -> Sebab | None:
    """Return why this person does not work on the forwardings of a report (403), or None."""
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    if pelaku.peran.isdisjoint(PENELAAH):
        return Sebab.PERAN
    if not rezim.boleh(pelaku.jenis_kantor, "penerusan"):
        return Sebab.TINGKAT
    sebab = {
        Hubungan.ATASAN: Sebab.BELUM_DIAMBIL_ALIH,
        Hubungan.KECAMATAN: Sebab.TINGKAT,
        Hubungan.DAHULU: Sebab.KANTOR_LAIN,
    }
    return sebab.get(pelaku.hubungan)


def angka_saja(teks: str) -> str:
    """Return a number without the blanks, dots and dashes people write into it."""
    return re.sub(r"[\s.\-]", "", teks)


def galat_kurang(kurang: Collection[str], alasan: str) -> dict[str, list[str]]:
    """Return what is said when a bundle goes out incomplete without a reason."""
    if not kurang or len(alasan.strip()) >= ALASAN_TERPENDEK:
        return {}
    return {"alasan_kurang": [untuk_orang("Bundel belum lengkap. Tulis mengapa tetap diteruskan.")]}


def galat_tanggapan(masukan: MasukanTanggapan) -> dict[str, list[str]]:
    """Return what a body's word still lacks, by field."""
    galat: dict[str, list[str]] = {}
    if masukan.jenis == JenisTanggapan.JAWAB and masukan.hasil not in HasilTanggapan.values:
        galat["hasil"] = [untuk_orang("Pilih hasilnya.")]
    if masukan.jenis == JenisTanggapan.KEMBALIKAN and len(masukan.isi) < ALASAN_TERPENDEK:
        galat["isi"] = [untuk_orang("Tulis alasan pengembalian.")]
    return galat


def pengingat(hari: Sequence[int], ke: int, sejak: datetime) -> datetime | None:
    """Return when the reminder after ``ke`` others is due, None after the last."""
    return sejak + timedelta(days=hari[ke]) if ke < len(hari) else None


def terlampaui(hari: Sequence[int], sejak: datetime, kini: datetime) -> int:
    """Return how many reminders to leave out: of those already past, all but the last."""
    lampau = sum(sejak + timedelta(days=satu) <= kini for satu in hari)
    return max(0, lampau - 1)
