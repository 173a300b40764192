"""What was heard, studied and discussed of a case, for its papers: those who may read these."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from laporan.models import Laporan
from pengawasan.dokumen.choices import KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import dokumen_laporan
from pengawasan.dokumen.rules.waktu import hari_tanggal, tanggal_panjang
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import (
    BeritaAcaraKlarifikasi,
    Jalur,
    PutusanPleno,
    UndanganKlarifikasi,
)
from pengawasan.perkara.queries.gakkumdu import PembahasanBaca, pembahasan_laporan
from pengawasan.perkara.queries.kajian_pelanggaran import kajian_jalur
from pengawasan.perkara.queries.klarifikasi import (
    BeritaAcaraBaca,
    UndanganBaca,
    acara_undangan,
    buka_berita_acara,
    buka_undangan,
    daftar_undangan,
    laporan_undangan,
)
from wilayah.queries.jejak import riwayat
from wilayah.rules.tenggat import saat_setempat

TANPA: Mapping[str, Any] = {}
KEDUA = 2
SEPENDAPAT = "Sependapat dengan kesimpulan."
LANJUT: Mapping[tuple[int, bool], str] = {
    (1, True): "Penanganan dilanjutkan ke klarifikasi dan kajian.",
    (1, False): "Penanganan tidak dilanjutkan sebagai tindak pidana.",
    (2, True): "Perkara dilanjutkan ke tahap penyidikan.",
    (2, False): "Perkara tidak dilanjutkan ke tahap penyidikan.",
}
"""What a discussion agreed on, by its round."""


@dataclass(frozen=True, slots=True)
class Cari:
    """Of which report and track; ``sumber`` is the id of the one record meant, or ''."""

    laporan: Laporan
    jalur: str = ""
    sumber: str = ""


def pilihan_undangan(laporan: Laporan) -> list[tuple[str, str]]:
    """Return the invitations of a case by whom they are for and when, without a name."""
    zona = laporan.kantor.zona
    semua = [(satu, saat_setempat(satu.baris.jadwal, zona)) for satu in daftar_undangan(laporan)]
    return [
        (str(satu.baris.pk), f"{satu.sebutan}, {tanggal_panjang(saat.date())} {saat:%H.%M}")
        for satu, saat in semua
    ]


def naskah_undangan(undangan: UndanganKlarifikasi) -> list[Dokumen]:
    """Return the papers drafted from an invitation, as the trail keeps it, given-up ones left out.

    Three queries.
    """
    laporan = laporan_undangan(undangan)
    baris = riwayat("laporan", laporan.pk).filter(rincian__sumber=str(undangan.pk))
    milik = set(baris.values_list("rincian__dokumen", flat=True))
    semua = [satu for satu in dokumen_laporan(laporan) if str(satu.pk) in milik]
    return [satu for satu in semua if satu.keadaan != KeadaanDokumen.BATAL]


def undangan_surat(cari: Cari) -> Mapping[str, Any]:
    """Return an invitation: to whom by role and place, when and where."""
    satu = _undangan(cari, berita_acara=False)
    return _untuk(buka_undangan(satu), cari) if satu else TANPA


def acara_surat(cari: Cari) -> Mapping[str, Any]:
    """Return the minutes of somebody who came: who asked, what was said."""
    satu = _undangan(cari, berita_acara=True)
    acara = acara_undangan(satu) if satu else None
    if satu is None or acara is None or not acara.hadir:
        return undangan_surat(cari)
    baca = buka_berita_acara(acara)
    return _untuk(buka_undangan(satu), cari) | _saat(acara, cari) | _ucapan(baca)


def sumpah_surat(cari: Cari) -> Mapping[str, Any]:
    """Return what somebody said under oath or promise, in one text."""
    isi = dict(acara_surat(cari))
    if "tanya_jawab" not in isi:
        return isi
    tanya, cara = isi.pop("tanya_jawab"), isi.pop("tata_cara")
    ucapan = [isi["keterangan"], *(f"{t} {j}" for t, j in tanya)]
    return isi | {"agama": cara, "keterangan": "\n".join(filter(None, ucapan))}


def _undangan(cari: Cari, *, berita_acara: bool) -> UndanganKlarifikasi | None:
    """Return the invitation that was asked for, else the last one, with minutes where needed."""
    semua = [satu for satu in daftar_undangan(cari.laporan) if _cocok(satu, cari)]
    tercatat = [satu for satu in semua if satu.berita_acara]
    pilihan = tercatat if berita_acara and tercatat else semua
    return max(pilihan, key=lambda satu: satu.baris.dibuat).baris if pilihan else None


def _cocok(satu: UndanganBaca, cari: Cari) -> bool:
    if cari.sumber:
        return str(satu.baris.pk) == cari.sumber
    return not cari.jalur or satu.baris.jalur.jenis == cari.jalur


def _untuk(undangan: UndanganBaca, cari: Cari) -> dict[str, Any]:
    """Return whom it is for: somebody in the report by their place, somebody else by name."""
    baris = undangan.baris
    orang = baris.terlapor or baris.saksi
    saat = saat_setempat(baris.jadwal, cari.laporan.kantor.zona)
    return {
        "sumber": str(baris.pk),
        "sebagai": baris.kepada,
        "ke": orang.urutan if orang else 1,
        "nama": "" if undangan.terlindung else undangan.nama,
        "alamat_orang": "" if undangan.terlindung else undangan.alamat,
        "hari_tanggal": hari_tanggal(saat.date()),
        "tanggal": saat.date(),
        "pukul": f"{saat:%H.%M} {saat.tzname()}",
        "tempat": baris.tempat,
        "perihal": undangan.perihal,
    }


def _saat(acara: BeritaAcaraKlarifikasi, cari: Cari) -> dict[str, Any]:
    pemeriksa = [satu.nama for satu in acara.pemeriksa.all()]
    isi: dict[str, Any] = {"pemeriksa": pemeriksa} if pemeriksa else {}
    if acara.mulai:
        saat = saat_setempat(acara.mulai, cari.laporan.kantor.zona)
        isi |= {"tanggal": saat.date(), "pukul": f"{saat:%H.%M} {saat.tzname()}"}
    return isi


def _ucapan(baca: BeritaAcaraBaca) -> dict[str, Any]:
    return {
        "tata_cara": baca.tata_cara if baca.baris.disumpah else "",
        "tanya_jawab": baca.tanya_jawab,
        "keterangan": baca.keterangan,
    }


def kajian_surat(cari: Cari) -> Mapping[str, Any]:
    """Return the study of a track, or of every track that has one, each under its name."""
    semua = Jalur.objects.filter(perkara__laporan=cari.laporan).order_by("pk")
    if cari.jalur:
        semua = semua.filter(jenis=cari.jalur)
    studi = [(str(j.get_jenis_display()), kajian_jalur(cari.laporan, j)) for j in semua]
    ada = [(nama, satu.isi) for nama, satu in studi if satu.baris is not None]
    if not ada:
        return TANPA
    isi: dict[str, Any] = {
        bagian: "\n".join(_bagian(nama, satu[bagian], sendiri=len(ada) == 1) for nama, satu in ada)
        for bagian in ("duduk_perkara", "fakta", "analisis", "rekomendasi")
    }
    terisi = {nama: nilai.strip() for nama, nilai in isi.items() if nilai.strip()}
    simpul = {nama: satu["kesimpulan"] for nama, satu in ada}
    return terisi | {"kesimpulan": _kesimpulan(cari, simpul)}


def _kesimpulan(cari: Cari, simpul: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return each type with the articles decided on so far, and what its study concludes."""
    semua = PutusanPleno.objects.filter(rapat__laporan=cari.laporan).exclude(jalur=None)
    pasal = {
        str(JenisJalur(jenis).label): "; ".join(pasal)
        for jenis, pasal in semua.order_by("rapat__waktu").values_list("jalur__jenis", "pasal")
    }
    return [(nama, pasal.get(nama, ""), teks) for nama, teks in simpul.items()]


def _bagian(nama: str, teks: str, *, sendiri: bool) -> str:
    return teks if sendiri or not teks else f"{nama}: {teks}"


def gakkumdu_surat(ke: int, cari: Cari) -> Mapping[str, Any]:
    """Return the first or second discussion of the joint centre."""
    semua = [satu for satu in pembahasan_laporan(cari.laporan) if satu.baris.ke == ke]
    if not semua:
        return TANPA
    baca = semua[-1]
    saat = saat_setempat(baca.baris.waktu, cari.laporan.kantor.zona)
    isi = {
        "tanggal": saat.date(),
        "pukul": f"{saat:%H.%M} {saat.tzname()}",
        "hadir": [
            (satu.nama, str(satu.get_unsur_display()), satu.jabatan)
            for satu in baca.baris.peserta.all()
        ],
        "pasal": baca.pasal,
        "kesimpulan": f"{baca.kesimpulan}\n\n{LANJUT[ke, baca.baris.lanjut]}",
        "tidak_lengkap": baca.alasan_tidak_lengkap,
        "pendapat": _pendapat(baca),
    }
    return isi | (_hasil_kajian(baca, cari) if ke == KEDUA else {})


def _pendapat(baca: PembahasanBaca) -> list[tuple[str, str]]:
    """Return what each body that came held: the conclusion, or the dissent beside it."""
    semua = [str(satu.get_unsur_display()) for satu in baca.baris.peserta.all()]
    berbeda = baca.beda_pendapat.strip()
    sama = "" if berbeda else SEPENDAPAT
    hadir = [(unsur, sama) for unsur in dict.fromkeys(semua)]
    return [*hadir, ("Pendapat berbeda", berbeda)] if berbeda else hadir


def _hasil_kajian(baca: PembahasanBaca, cari: Cari) -> dict[str, str]:
    """Return what the second discussion had before it: the study, and how it met the elements."""
    isi = kajian_jalur(cari.laporan, baca.baris.jalur).isi
    bagian = {"kajian": isi["kesimpulan"], "unsur_pidana": isi["analisis"]}
    return {nama: teks for nama, teks in bagian.items() if teks}
