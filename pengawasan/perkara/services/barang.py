"""Taking physical evidence in, moving it, and showing who handed it in."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Bukti, Laporan
from laporan.queries.isi import kunci_cerita
from laporan.services.nomor import nomor_berikut, register
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.choices.barang import JenisMutasi, KeadaanBarang
from pengawasan.perkara.models import BarangBukti, FotoBarang, MutasiBarang
from pengawasan.perkara.queries.barang import masukan_barang, nama_penyerah, sebab_barang
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.rules.barang import (
    KEADAAN,
    KELUAR,
    MasukanBarang,
    MasukanMutasi,
    galat_barang,
    galat_mutasi,
    sebab_tak_diterima,
)
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

REGISTER = "barang"


@transaction.atomic
def catat_barang(
    laporan: Laporan,
    petugas: Petugas,
    masukan: MasukanBarang,
    bukti: Bukti | None = None,
    *,
    kunci_kirim: str = "",
) -> BarangBukti:
    """Enter a thing in the register of the officer's office, and begin its chain of custody.

    Sent again under the same key it is the same thing; '' is no key. Penolakan 403 for the
    person, 409 for a withdrawn report and for a key that brought another thing; MasukanKeliru
    names what is missing.
    """
    kantor = _jaga(laporan, petugas)
    if sebab := sebab_tak_diterima(laporan.status):
        raise Penolakan(str(sebab.label), status=Tolak.KEADAAN)
    pk = _kunci_baris(laporan, petugas, kunci_kirim)
    if lama := _tercatat(pk, masukan, bukti):
        return lama
    kini = timezone.now()
    if galat := galat_barang(masukan, kini):
        raise MasukanKeliru(galat)
    barang = _susun(pk, laporan, petugas, masukan, kini)
    barang.bukti = bukti
    barang.save(force_insert=True)
    masuk = MasukanMutasi(JenisMutasi.DITERIMA, masukan.waktu, tempat=masukan.tempat)
    _sambung(barang, petugas, kantor, masuk, None, kini)
    return barang


@transaction.atomic
def mutasikan(barang: BarangBukti, petugas: Petugas, masukan: MasukanMutasi) -> MutasiBarang:
    """Add a link to a thing's chain of custody.

    Penolakan 403 for the person; MasukanKeliru where the thing's state or the entry forbids it.
    """
    kantor = _jaga(barang.laporan, petugas, barang)
    lalu = MutasiBarang.objects.filter(barang=barang).order_by("-urut")[:1].get()
    kini = timezone.now()
    if galat := galat_mutasi(masukan, lalu.keadaan, lalu.waktu, kini):
        raise MasukanKeliru(galat)
    return _sambung(barang, petugas, kantor, masukan, lalu, kini)


@transaction.atomic
def simpan_foto(barang: BarangBukti, petugas: Petugas, foto: FotoBarang) -> FotoBarang:
    """Keep a photograph whose bytes lie sealed in the evidence folder already."""
    _jaga(barang.laporan, petugas, barang)
    foto.barang, foto.petugas, foto.waktu = barang, petugas, timezone.now()
    foto.save(force_insert=True)
    _catat(barang, petugas, "barang_difoto", foto=str(foto.pk), sha256=foto.sha256)
    return foto


@transaction.atomic
def buka_penyerah(barang: BarangBukti, petugas: Petugas, alasan: str) -> str:
    """Open who handed a thing in; one line of the trail says who looked, and why."""
    kunci(barang.laporan, petugas, Tindakan.BUKA_IDENTITAS)
    _catat(barang, petugas, "penyerah_barang_dibuka", alasan=alasan)
    return nama_penyerah(barang)


def foto_baru(sha256: str, sha256_asal: str) -> tuple[FotoBarang, sandi.KunciData]:
    """Return an unsaved photograph and the data key its bytes are to be sealed under."""
    terbuka, bungkusan = sandi.kunci_baru(sandi.Guna.BUKTI)
    foto = FotoBarang(kunci_data=bungkusan, sha256=sha256, sha256_asal=sha256_asal)
    return foto, terbuka


def _jaga(laporan: Laporan, petugas: Petugas, barang: BarangBukti | None = None) -> Kantor:
    """Lock the report, make sure that the officer keeps its things, and return their office."""
    assert connection.in_atomic_block, "the lock lives as long as the act"
    kunci_laporan(laporan)
    pastikan_bebas(petugas, laporan)
    if sebab := sebab_barang(petugas, laporan, barang):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    assert petugas.kantor is not None, "the guard lets in people of an office"
    return petugas.kantor


def _kunci_baris(laporan: Laporan, petugas: Petugas, kunci_kirim: str) -> UUID:
    """Return the id of what a form brings: its key's, so that one form brings one thing."""
    if not kunci_kirim:
        return uuid4()
    sidik = sandi.sidik_idempoten(f"barang|{laporan.pk}|{petugas.pk}|{kunci_kirim}")
    return UUID(bytes=sidik[:16], version=4)


def _tercatat(pk: UUID, masukan: MasukanBarang, bukti: Bukti | None) -> BarangBukti | None:
    """Return what this very form brought already; the report's lock serves the second press."""
    lama = BarangBukti.objects.filter(pk=pk).select_related("laporan").first()
    if lama is not None and (masukan_barang(lama), lama.bukti) != (masukan, bukti):
        raise Penolakan(_("Formulir ini sudah tercatat dengan nomor %s.") % lama.nomor)
    return lama


def _susun(
    pk: UUID, laporan: Laporan, petugas: Petugas, masukan: MasukanBarang, kini: datetime
) -> BarangBukti:
    assert petugas.kantor is not None, "the guard lets in people of an office"
    tanggal = saat_setempat(kini, petugas.kantor.zona).date()
    urut = nomor_berikut(petugas.kantor, tanggal.year, REGISTER)
    buku = register(laporan, petugas.kantor, tanggal)
    return BarangBukti(
        id=pk,
        laporan=laporan,
        kantor=petugas.kantor,
        tahun=tanggal.year,
        urutan=urut,
        nomor=rezim_versi(laporan.rezim_id).nomor.nomor_barang_bukti(urut, buku),
        jenis=masukan.jenis,
        jumlah=masukan.jumlah,
        satuan=masukan.satuan,
        nilai=masukan.nilai,
        nomor_segel=masukan.nomor_segel.strip(),
        dari=masukan.dari,
        punya_penyerah=bool(masukan.penyerah.strip()),
        isi=_segel(laporan, "perkara_barangbukti", "isi", pk, {"uraian": masukan.uraian.strip()}),
        penyerah=_segel(laporan, "perkara_barangbukti", "penyerah", pk, masukan.penyerah.strip()),
        petugas=petugas,
        waktu=masukan.waktu,
        dicatat_pada=kini,
    )


def _sambung(
    barang: BarangBukti,
    petugas: Petugas,
    kantor: Kantor,
    masukan: MasukanMutasi,
    lalu: MutasiBarang | None,
    kini: datetime,
) -> MutasiBarang:
    pk, jenis = uuid4(), JenisMutasi(masukan.jenis)
    keadaan = KeadaanBarang(lalu.keadaan) if lalu else ""
    isi = {
        "tempat": masukan.tempat.strip(),
        "penerima": masukan.penerima.strip(),
        "catatan": masukan.catatan.strip(),
    }
    mutasi = MutasiBarang(
        id=pk,
        barang=barang,
        urut=lalu.urut + 1 if lalu else 1,
        jenis=jenis,
        keadaan_sebelum=keadaan,
        keadaan=KEADAAN[keadaan, jenis],
        kepada=masukan.kepada if jenis in KELUAR else "",
        nomor_segel=masukan.nomor_segel.strip(),
        isi=_segel(barang.laporan, "perkara_mutasibarang", "isi", pk, isi),
        kantor=kantor,
        petugas=petugas,
        waktu=masukan.waktu,
        dicatat_pada=kini,
    )
    mutasi.save(force_insert=True)
    _catat(barang, petugas, f"barang_{jenis}", keadaan=mutasi.keadaan, kepada=mutasi.kepada)
    return mutasi


def _segel(laporan: Laporan, tabel: str, kolom: str, pk: UUID, isi: Any) -> bytes:
    return sandi.segel(kunci_cerita(laporan), isi, sandi.alamat(tabel, kolom, pk))


def _catat(barang: BarangBukti, petugas: Petugas, peristiwa: str, **rincian: Any) -> None:
    terisi = {nama: isi for nama, isi in rincian.items() if isi}
    catat(barang.laporan, peristiwa, pelaku=petugas, barang=barang.nomor, **terisi)
