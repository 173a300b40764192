"""Clarification: people are invited, the invitation reaches them or not, they are heard (P03)."""

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import uuid4

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from laporan.choices import KabarPelapor
from laporan.models import Laporan, Saksi, Terlapor
from laporan.rules.masukan import SaksiMasuk, TerlaporMasuk
from laporan.services.identitas import buka_identitas, buka_satu_saksi
from laporan.services.notifikasi import kabari_pelapor
from laporan.services.pihak import tambah_saksi, tambah_terlapor
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices import Langkah, Tindakan
from pengawasan.perkara.choices.penanganan import PihakKlarifikasi as P
from pengawasan.perkara.models import Jalur, PenyampaianUndangan, UndanganKlarifikasi
from pengawasan.perkara.queries.izin import pelapor_dari
from pengawasan.perkara.queries.klarifikasi import (
    TABEL,
    TABEL_SAMPAI,
    buka_undangan,
    laporan_undangan,
    sebab_periksa,
    sebab_sampaikan,
    sebab_tahap,
)
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.klarifikasi import (
    BELUM_TERJADI,
    TERLINDUNG,
    PenyampaianMasuk,
    UndanganMasuk,
    galat_undangan,
    jeda_kurang,
)
from pengawasan.perkara.rules.pelaku import Tolak
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.pintu import kunci
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

Orang = TypeVar("Orang")


@dataclass(frozen=True, slots=True, repr=False)
class OrangDiundang:
    """The name and address an invitation is addressed to."""

    nama: str
    alamat: str


@transaction.atomic
def mulai_klarifikasi(
    laporan: Laporan,
    petugas: Petugas,
    jenis: str,
    masukan: UndanganMasuk,
    gerak: Gerak | None = None,
) -> UndanganKlarifikasi:
    """Take the step: the first invitation opens the hearing of people on a track."""
    jalur = pindahkan(laporan, petugas, Langkah.KLARIFIKASI, jenis, gerak or Gerak())
    return _undang(laporan, petugas, jalur, masukan)


@transaction.atomic
def tambah_undangan(
    laporan: Laporan, petugas: Petugas, jalur: Jalur, masukan: UndanganMasuk
) -> UndanganKlarifikasi:
    """Invite one more person while people are heard on a track.

    Penolakan 403 for the person, 409 when evidence is closed; MasukanKeliru names what lacks.
    """
    kunci_laporan(laporan)
    jalur.refresh_from_db()
    _pastikan(sebab_periksa(petugas, laporan, jalur), Tolak.WEWENANG)
    _pastikan(sebab_tahap(jalur), Tolak.KEADAAN)
    return _undang(laporan, petugas, jalur, masukan)


@transaction.atomic
def catat_penyampaian(
    undangan: UndanganKlarifikasi, petugas: Petugas, masukan: PenyampaianMasuk
) -> PenyampaianUndangan:
    """Record one try to deliver an invitation; failed ones are kept too."""
    laporan = kunci_laporan(laporan_undangan(undangan))
    _pastikan(sebab_sampaikan(petugas, laporan), Tolak.WEWENANG)
    undangan.jalur.refresh_from_db()
    _pastikan(sebab_tahap(undangan.jalur, menyelesaikan=True), Tolak.KEADAAN)
    kini, pk = timezone.now(), uuid4()
    if masukan.waktu > kini:
        raise MasukanKeliru({"waktu": [BELUM_TERJADI]})
    isi = {"penerima": masukan.penerima.strip(), "catatan": masukan.catatan.strip()}
    sampai = PenyampaianUndangan.objects.create(
        id=pk,
        undangan=undangan,
        cara=masukan.cara,
        waktu=masukan.waktu,
        berhasil=masukan.berhasil,
        isi=tutup(laporan, TABEL_SAMPAI, pk, isi),
        petugas=petugas,
        dicatat_pada=kini,
    )
    rincian: dict[str, Any] = {"cara": masukan.cara, "berhasil": masukan.berhasil}
    catat_undangan(undangan, "undangan_disampaikan", petugas, **rincian)
    return sampai


@transaction.atomic
def buka_nama(undangan: UndanganKlarifikasi, petugas: Petugas, alasan: str) -> OrangDiundang:
    """Open to whom an invitation is addressed, and nobody else's name.

    A reporter or a witness opens through the service that records who looked, and why:
    Penolakan 403 for who is not trusted with it, MasukanKeliru without a reason.
    """
    laporan = laporan_undangan(undangan)
    if undangan.kepada not in TERLINDUNG:
        _pastikan(sebab_sampaikan(petugas, laporan), Tolak.WEWENANG)
        terbuka = buka_undangan(undangan)
        return OrangDiundang(terbuka.nama, terbuka.alamat)
    kunci(laporan, petugas, Tindakan.BUKA_IDENTITAS)
    if undangan.saksi is not None:
        saksi = buka_satu_saksi(laporan, undangan.saksi, petugas, alasan)
        return OrangDiundang(saksi.nama, saksi.alamat)
    pelapor = buka_identitas(laporan, petugas, alasan)
    assert pelapor is not None, "an invitation to the reporter has one"
    return OrangDiundang(pelapor.nama, pelapor.alamat)


def catat_undangan(
    undangan: UndanganKlarifikasi,
    peristiwa: str,
    petugas: Petugas,
    *,
    tampil: Tampil = Tampil.PETUGAS,
    **rincian: Any,
) -> None:
    """Put something that happened to an invitation on the trail of its report."""
    catat(
        laporan_undangan(undangan),
        peristiwa,
        pelaku=petugas,
        tampil=tampil,
        jalur=undangan.jalur.jenis,
        kepada=undangan.kepada,
        undangan=undangan.pk,
        **rincian,
    )


def _undang(
    laporan: Laporan, petugas: Petugas, jalur: Jalur, masukan: UndanganMasuk
) -> UndanganKlarifikasi:
    if galat := galat_undangan(masukan) | _galat_jadwal(laporan, masukan):
        raise MasukanKeliru(galat)
    pk = uuid4()
    orang = _orang(laporan, petugas, masukan)
    sendiri = masukan.kepada in {P.AHLI, P.PIHAK_TERKAIT}
    isi = {
        "nama": masukan.nama.strip() if sendiri else "",
        "alamat": masukan.alamat.strip() if sendiri else "",
        "perihal": masukan.perihal.strip(),
    }
    terakhir = UndanganKlarifikasi.objects.filter(jalur=jalur).aggregate(n=Max("urutan"))["n"]
    undangan = UndanganKlarifikasi.objects.create(
        id=pk,
        jalur=jalur,
        urutan=(terakhir or 0) + 1,
        kepada=masukan.kepada,
        jadwal=masukan.jadwal,
        tempat=masukan.tempat.strip(),
        isi=tutup(laporan, TABEL, pk, isi),
        petugas=petugas,
        dibuat=timezone.now(),
        **orang,
    )
    pelapor = masukan.kepada == P.PELAPOR
    tampil = Tampil.PELAPOR if pelapor else Tampil.PETUGAS
    catat_undangan(undangan, "undangan_klarifikasi", petugas, tampil=tampil, jadwal=masukan.jadwal)
    if pelapor:
        kabari_pelapor(laporan, KabarPelapor.STATUS_BERUBAH, sebab=f"undangan {pk}")
    return undangan


def _galat_jadwal(laporan: Laporan, masukan: UndanganMasuk) -> dict[str, list[str]]:
    """Return why a moment comes too soon, in the office's own days."""
    zona = laporan.kantor.zona
    jeda = rezim_versi(laporan.rezim_id).aplikasi.undangan
    hari_ini = saat_setempat(timezone.now(), zona).date()
    hari = saat_setempat(masukan.jadwal, zona).date()
    if not jeda_kurang(hari, hari_ini, jeda):
        return {}
    pesan = _(
        "Jadwal %(hari)s terlalu dekat. Beri waktu paling sedikit %(jeda)s hari supaya orang "
        "sempat bersiap; ini aturan aplikasi, bukan undang-undang."
    )
    return {"jadwal": [pesan % {"hari": date_format(hari, "j F Y"), "jeda": jeda}]}


def _orang(laporan: Laporan, petugas: Petugas, masukan: UndanganMasuk) -> dict[str, Any]:
    """Return the row of the person invited, made for somebody new; empty for who has none."""
    if masukan.kepada == P.PELAPOR:
        return {"pelapor": _ada(pelapor_dari(laporan))}
    if masukan.kepada == P.TERLAPOR:
        return {"terlapor": _terlapor(laporan, petugas, masukan)}
    if masukan.kepada == P.SAKSI:
        return {"saksi": _saksi(laporan, petugas, masukan)}
    return {}


def _terlapor(laporan: Laporan, petugas: Petugas, masukan: UndanganMasuk) -> Terlapor:
    if masukan.orang:
        return _ada(Terlapor.objects.filter(laporan=laporan, urutan=masukan.orang).first())
    baru = TerlaporMasuk(nama=masukan.nama.strip(), alamat=masukan.alamat.strip())
    return tambah_terlapor(laporan, petugas, [baru])[0]


def _saksi(laporan: Laporan, petugas: Petugas, masukan: UndanganMasuk) -> Saksi:
    if masukan.orang:
        return _ada(Saksi.objects.filter(laporan=laporan, urutan=masukan.orang).first())
    baru = SaksiMasuk(nama=masukan.nama.strip(), alamat=masukan.alamat.strip())
    return tambah_saksi(laporan, petugas, [baru])[0]


def _ada(orang: Orang | None) -> Orang:
    if orang is None:
        raise MasukanKeliru({"kepada": [_("Orang ini tidak ada dalam laporan.")]})
    return orang


def _pastikan(sebab: Any, status: Tolak) -> None:
    if sebab is not None:
        raise Penolakan(str(sebab.label), status=status)
