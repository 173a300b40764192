"""Bringing a file of contestants into the reference data."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from wilayah.models import Pemilihan, Peserta, TimPeserta, Wilayah
from wilayah.rules.peserta import (
    BUKAN_TEMPATNYA,
    AnggotaTim,
    BarisPeserta,
    PesertaRusak,
    boleh_bertarung,
)
from wilayah.services import jejak

KUNCI_IMPOR = 0x506572  # one import at a time


@dataclass(frozen=True, slots=True)
class HasilPeserta:
    """How many contestants an import added and changed."""

    baru: int
    diubah: int


@transaction.atomic
def impor_peserta(daftar: Sequence[BarisPeserta]) -> HasilPeserta:
    """Add the contestants that are missing and bring the others to what the file says.

    The same file again changes nothing; contestants it does not name stay. A row whose election
    or region does not exist refuses the whole file (PesertaRusak with its line).
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_IMPOR])
    pemilihan = Pemilihan.objects.in_bulk({satu.pemilihan for satu in daftar})
    _pastikan_tempat(daftar, pemilihan)
    ada = _tersimpan(pemilihan)
    berubah: Counter[tuple[str, str]] = Counter()
    for satu in daftar:
        if apa := _simpan(satu, ada.get(satu.kunci)):
            berubah[satu.pemilihan, apa] += 1
    for kode in pemilihan:
        ditambah, diubah = berubah[kode, "baru"], berubah[kode, "diubah"]
        if ditambah or diubah:
            jejak.catat("pemilihan", kode, "peserta_diimpor", ditambah=ditambah, diubah=diubah)
    total = Counter(apa for _, apa in berubah.elements())
    return HasilPeserta(total["baru"], total["diubah"])


def _pastikan_tempat(daftar: Iterable[BarisPeserta], pemilihan: Mapping[str, Pemilihan]) -> None:
    kode = {satu.wilayah for satu in daftar if satu.wilayah}
    berlaku = set(Wilayah.objects.berlaku().filter(kode__in=kode).values_list("kode", flat=True))
    for satu in daftar:
        acara = pemilihan.get(satu.pemilihan)
        if acara is None:
            raise PesertaRusak(satu.baris, f"pemilihan “{satu.pemilihan[:40]}” tidak dikenal.")
        if satu.wilayah and satu.wilayah not in berlaku:
            raise PesertaRusak(satu.baris, f"wilayah {satu.wilayah} tidak berlaku.")
        if not boleh_bertarung(acara.jenis, acara.wilayah, satu.wilayah):
            raise PesertaRusak(satu.baris, BUKAN_TEMPATNYA)


def _tersimpan(pemilihan: Iterable[str]) -> dict[tuple[str, str, int], Peserta]:
    baris = Peserta.objects.filter(pemilihan__in=list(pemilihan)).prefetch_related("tim")
    return {(satu.pemilihan_id, satu.wilayah, satu.nomor_urut): satu for satu in baris}


def _simpan(baru: BarisPeserta, lama: Peserta | None) -> str:
    """Write one contestant; return ``baru``, ``diubah``, or nothing where it says so already."""
    isi = {
        "nama_calon": baru.nama_calon,
        "nama_wakil": baru.nama_wakil,
        "petahana": baru.petahana,
    }
    if lama is None:
        kunci = {"wilayah": baru.wilayah, "nomor_urut": baru.nomor_urut}
        peserta = Peserta.objects.create(pemilihan_id=baru.pemilihan, **kunci, **isi)
        _ganti_tim(peserta, set(), baru.tim)
        return "baru"
    tim = {AnggotaTim(satu.nama, satu.jabatan) for satu in lama.tim.all()}
    sama = all(getattr(lama, ruas) == nilai for ruas, nilai in isi.items())
    tim_sama = not baru.tim or tim == set(baru.tim)
    if not sama:
        Peserta.objects.filter(pk=lama.pk).update(**isi)
    if not tim_sama:
        _ganti_tim(lama, tim, baru.tim)
    return "" if sama and tim_sama else "diubah"


def _ganti_tim(peserta: Peserta, lama: set[AnggotaTim], baru: Iterable[AnggotaTim]) -> None:
    for pergi in lama - set(baru):
        TimPeserta.objects.filter(peserta=peserta, nama=pergi.nama, jabatan=pergi.jabatan).delete()
    TimPeserta.objects.bulk_create(
        TimPeserta(peserta=peserta, nama=satu.nama, jabatan=satu.jabatan)
        for satu in baru
        if satu not in lama
    )
