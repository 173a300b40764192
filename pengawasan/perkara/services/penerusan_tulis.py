"""Rows of what a body said, and where its forwarding stands: written for the services beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from laporan import sandi
from laporan.queries.isi import kunci_cerita
from laporan.services.status import catat, kunci_laporan
from laporan.services.tenggat import tutup_tenggat
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices.penerusan import HasilTanggapan, LewatTanggapan
from pengawasan.perkara.choices.penerusan import JenisTanggapan as J
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan as K
from pengawasan.perkara.models import (
    LampiranTanggapan,
    Penerusan,
    TanggapanPenerusan,
    TautanPenerusan,
)
from pengawasan.perkara.queries.penerusan import (
    SURAT,
    TABEL_LAMPIRAN,
    TABEL_TANGGAPAN,
    penerusan_berjalan,
)
from pengawasan.perkara.rules.jalur import PANTAUAN
from pengawasan.perkara.rules.penerusan import MENUNGGU, PERALIHAN, TANGGAPAN, MasukanTanggapan
from wilayah.models import Petugas

PERISTIWA = {
    J.TERIMA: "penerusan_diterima",
    J.JAWAB: "penerusan_dijawab",
    J.LAMPIRAN: "penerusan_dilampiri",
    J.KEMBALIKAN: "penerusan_dikembalikan",
}


@dataclass(frozen=True, slots=True, repr=False)
class BerkasLampiran:
    """A file that lies sealed in the evidence folder and is attached with the word it came by."""

    id: UUID
    kunci: sandi.KunciData
    nama: str
    jenis: str
    ukuran: int
    sha256: str


def kunci_penerusan(penerusan: Penerusan) -> None:
    """Lock the report, then the forwarding, until commit, and bring both up to date."""
    laporan = kunci_laporan(penerusan.laporan)
    terkunci = Penerusan.objects.select_for_update(of=("self",), no_key=True)
    penerusan.refresh_from_db(from_queryset=terkunci.select_related("jalur", "petugas"))
    penerusan.laporan = laporan


def tutup(penerusan: Penerusan) -> None:
    """Close a forwarding and its link inside the caller's transaction; a closed one stays."""
    if K.DITUTUP in PERALIHAN[K(penerusan.keadaan)]:
        ubah_keadaan(penerusan, K.DITUTUP)


def pasangkan_surat(surat: Dokumen, petugas: Petugas) -> None:
    """Give the open forwarding of a letter's track the letter just issued, and its number.

    Where none is open yet, the next forwarding takes it. A correction goes only where the letter
    went that it replaces.
    """
    if SURAT.get(surat.jalur) != surat.jenis:
        return
    if surat.menggantikan_id is None:
        penerusan = penerusan_berjalan(surat.laporan, surat.jalur)
    else:
        penerusan = Penerusan.objects.filter(surat=surat.menggantikan_id).first()
    if penerusan is None:
        return
    penerusan.surat, penerusan.nomor_surat = surat, surat.nomor
    penerusan.save(update_fields=["surat", "nomor_surat"])
    catat(
        surat.laporan,
        "penerusan_bernomor",
        pelaku=petugas,
        penerusan=penerusan.pk,
        dokumen=surat.pk,
        nomor=surat.nomor,
    )


def tulis_tanggapan(
    penerusan: Penerusan,
    masukan: MasukanTanggapan,
    waktu: datetime,
    *,
    tautan: TautanPenerusan | None = None,
    petugas: Petugas | None = None,
) -> TanggapanPenerusan:
    """Add what the body said, and let the forwarding stand where that leads.

    An answer stops the body's clock, unless it says that the body is still at it.
    """
    pk = uuid4()
    isi = {"nama": masukan.nama, "jabatan": masukan.jabatan, "isi": masukan.isi}
    alamat = sandi.alamat(TABEL_TANGGAPAN, "isi", pk)
    tanggapan = TanggapanPenerusan.objects.create(
        id=pk,
        penerusan=penerusan,
        jenis=masukan.jenis,
        lewat=LewatTanggapan.TAUTAN if tautan else LewatTanggapan.KERTAS,
        hasil=masukan.hasil,
        nomor_surat=masukan.nomor_surat,
        nomor_agenda=masukan.nomor_agenda,
        isi=sandi.segel(kunci_cerita(penerusan.laporan), isi, alamat),
        petugas=petugas,
        tautan=tautan,
        waktu=waktu,
        dicatat_pada=timezone.now(),
    )
    if ke := TANGGAPAN[masukan.jenis]:
        ubah_keadaan(penerusan, ke)
    if masukan.jenis == J.JAWAB and masukan.hasil != HasilTanggapan.DITINDAKLANJUTI:
        tutup_tenggat(penerusan.laporan, *PANTAUAN, jalur=penerusan.jenis, pada=waktu)
    return tanggapan


def ubah_keadaan(penerusan: Penerusan, ke: K) -> None:
    """Write where the forwarding stands; an end stops its reminders and kills its link."""
    penerusan.keadaan_sebelum, penerusan.keadaan = penerusan.keadaan, ke
    penerusan.keadaan_sejak = timezone.now()
    if ke not in MENUNGGU:
        penerusan.pengingat_pada = None
    if not PERALIHAN[ke]:
        hidup = TautanPenerusan.objects.filter(penerusan=penerusan, dicabut_pada=None)
        hidup.update(dicabut_pada=penerusan.keadaan_sejak)
    penerusan.save(update_fields=["keadaan", "keadaan_sebelum", "keadaan_sejak", "pengingat_pada"])


def lampirkan(tanggapan: TanggapanPenerusan, lampiran: Sequence[BerkasLampiran]) -> None:
    """Keep the files that came with it."""
    LampiranTanggapan.objects.bulk_create(
        LampiranTanggapan(
            id=satu.id,
            kunci_data=sandi.bungkus(satu.kunci, sandi.Guna.BUKTI),
            tanggapan=tanggapan,
            nama=sandi.segel(satu.kunci, satu.nama, sandi.alamat(TABEL_LAMPIRAN, "nama", satu.id)),
            jenis=satu.jenis,
            ukuran=satu.ukuran,
            sha256=satu.sha256,
        )
        for satu in lampiran
    )


def catat_tanggapan(
    tanggapan: TanggapanPenerusan,
    penerusan: Penerusan,
    pelaku: Petugas | str,
    lampiran: Sequence[str] = (),
) -> None:
    """Put what the body said on the trail: numbers and hashes, never who spoke or what."""
    terisi: dict[str, Any] = {
        "hasil": tanggapan.hasil,
        "nomor_surat": tanggapan.nomor_surat,
        "nomor_agenda": tanggapan.nomor_agenda,
        "lampiran": list(lampiran),
    }
    catat(
        penerusan.laporan,
        PERISTIWA[J(tanggapan.jenis)],
        pelaku=pelaku,
        penerusan=penerusan.pk,
        jalur=penerusan.jenis,
        sasaran=penerusan.sasaran,
        **{nama: isi for nama, isi in terisi.items() if isi},
    )


def catat_lampiran_dibuka(
    penerusan: Penerusan, petugas: Petugas, lampiran: LampiranTanggapan
) -> None:
    """Record who takes an attached file before its first byte leaves."""
    catat(
        penerusan.laporan,
        "lampiran_penerusan_diunduh",
        pelaku=petugas,
        penerusan=penerusan.pk,
        lampiran=lampiran.pk,
        sha256=lampiran.sha256,
    )
