"""The Sentra Gakkumdu: its members kept, its two discussions written down (P02, P06)."""

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import AnggotaGakkumdu, Jalur, PembahasanGakkumdu
from pengawasan.perkara.queries.gakkumdu import (
    TABEL,
    PembahasanBaca,
    anggota_aktif,
    pembahasan_laporan,
    sebab_baca,
)
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.gakkumdu import (
    PembahasanMasuk,
    galat_pembahasan,
    semua_unsur,
)
from pengawasan.perkara.rules.pelaku import PEMUTUS, Tolak
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.models import Kantor, Petugas
from wilayah.queries.kantor import bertugas_kini
from wilayah.services import jejak

KE = {Langkah.GAKKUMDU_1: 1, Langkah.GAKKUMDU_2: 2}
PENGURUS = PEMUTUS | {Peran.SEKRETARIAT}


@transaction.atomic
def catat_pembahasan(
    laporan: Laporan, petugas: Petugas, langkah: Langkah, jenis: str, masukan: PembahasanMasuk
) -> PembahasanGakkumdu:
    """Take the step: one discussion, with who was there and what they concluded, sealed.

    Penolakan 403 for the person, 409 for the stage; MasukanKeliru names what lacks. Without one
    of the three bodies a reason is demanded; the first discussion cannot stop the track.
    """
    jalur = pindahkan(laporan, petugas, langkah, jenis, Gerak(pada=masukan.waktu))
    peserta = _peserta(laporan.kantor, masukan)
    unsur = {satu.unsur for satu in peserta}
    if galat := galat_pembahasan(masukan, KE[langkah], unsur):
        raise MasukanKeliru(galat)
    return _simpan(laporan, petugas, jalur, KE[langkah], masukan, peserta)


@transaction.atomic
def baca_pembahasan(laporan: Laporan, petugas: Petugas) -> list[PembahasanBaca]:
    """Open what Gakkumdu discussed of a case; the look is a line of the trail.

    Penolakan (403) for whoever does not work on this very case, the auditor included.
    """
    if sebab := sebab_baca(petugas, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    semua = pembahasan_laporan(laporan)
    if semua:
        catat(laporan, "pembahasan_dibuka", pelaku=petugas)
    return semua


@transaction.atomic
def simpan_anggota(
    petugas: Petugas,
    *,
    nama: str,
    unsur: str,
    jabatan: str,
    aktif: bool = True,
    lama: AnggotaGakkumdu | None = None,
) -> AnggotaGakkumdu:
    """Keep a member of the Gakkumdu of the officer's office; changes are on the office's trail.

    BukanWewenang for who does not keep the list; MasukanKeliru for somebody who is in it already.
    """
    kantor = pastikan_pengurus(petugas)
    anggota = lama or AnggotaGakkumdu(kantor=kantor)
    assert anggota.kantor_id == kantor.pk, "an office keeps its own list"
    anggota.nama, anggota.jabatan = nama.strip(), jabatan.strip()
    anggota.unsur, anggota.aktif = unsur, aktif
    try:
        with transaction.atomic():
            anggota.save()
    except IntegrityError:
        raise MasukanKeliru({"nama": [_("Anggota ini sudah ada dalam daftar.")]}) from None
    jejak.catat(
        "kantor",
        kantor.pk,
        "anggota_gakkumdu_disimpan",
        pelaku=petugas,
        anggota=anggota.pk,
        unsur=unsur,
        aktif=aktif,
    )
    return anggota


def pastikan_pengurus(petugas: Petugas) -> Kantor:
    """Return the office of who keeps the list of members; BukanWewenang for everybody else.

    TidakDitemukan for an office outside its term.
    """
    if petugas.kantor is None or not petugas.berperan(*PENGURUS):
        raise BukanWewenang
    if not bertugas_kini(petugas.kantor):
        raise TidakDitemukan
    return petugas.kantor


def _peserta(kantor: Kantor, masukan: PembahasanMasuk) -> list[AnggotaGakkumdu]:
    """Return who was there; MasukanKeliru for somebody who is no member now."""
    peserta = [satu for satu in anggota_aktif(kantor) if satu.pk in masukan.peserta]
    if len(peserta) != len(set(masukan.peserta)):
        pesan = _("Pilih peserta dari anggota Gakkumdu yang aktif di kantor ini.")
        raise MasukanKeliru({"peserta": [pesan]})
    return peserta


def _simpan(
    laporan: Laporan,
    petugas: Petugas,
    jalur: Jalur,
    ke: int,
    masukan: PembahasanMasuk,
    peserta: list[AnggotaGakkumdu],
) -> PembahasanGakkumdu:
    pk, lengkap = uuid4(), semua_unsur({satu.unsur for satu in peserta})
    alasan = "" if lengkap else masukan.alasan_tidak_lengkap.strip()
    isi = {
        "pasal": list(masukan.pasal),
        "kesimpulan": masukan.kesimpulan.strip(),
        "beda_pendapat": masukan.beda_pendapat.strip(),
        "alasan_tidak_lengkap": alasan,
    }
    pembahasan = PembahasanGakkumdu.objects.create(
        id=pk,
        jalur=jalur,
        ke=ke,
        waktu=masukan.waktu,
        lengkap=lengkap,
        beralasan=bool(alasan),
        lanjut=masukan.lanjut,
        isi=tutup(laporan, TABEL, pk, isi),
        petugas=petugas,
        dicatat_pada=timezone.now(),
    )
    pembahasan.peserta.set(peserta)
    return pembahasan
