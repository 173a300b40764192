"""Completion: the reporter adds to a report, and an *informasi awal* may become a Laporan."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import Bentuk, StatusBukti, StatusLaporan
from laporan.models import Bukti, Kontak, Laporan, Pelapor, Saksi, Terlapor
from laporan.queries.isi import buka_isi, kunci_cerita
from laporan.rules.lengkapan import Tambahan, gabungkan, galat_gabungan, ruas_berubah
from laporan.rules.masukan import Masukan, PelaporMasuk, isi_tersegel
from laporan.rules.status import DAPAT_DILENGKAPI
from laporan.rules.unsur import belum, fakta_masukan
from laporan.services import segel
from laporan.services.identitas import baca_pelapor, baca_saksi
from laporan.services.naskah import kecamatan, tentukan_pemilihan
from laporan.services.notifikasi import kabari_kantor
from laporan.services.perbaikan import terima_perbaikan
from laporan.services.status import catat, kunci_laporan, ubah_status
from laporan.services.tenggat import (
    MILIK_PELAPOR,
    acuan_laporan,
    buka_tenggat,
    ganti_tenggat,
)
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.queries.kantor import tempat
from wilayah.rules.tenggat import saat_setempat

S = StatusLaporan
CERITA = frozenset({"uraian", "tempat", "tps", "titik", "tautan"})
KOLOM = (
    "kategori", "kejadian_daring", "sedang_berlangsung", "waktu_kejadian", "tanggal_kejadian",
    "ketepatan_waktu", "tanggal_diketahui", "jenis_pemilihan",
)  # fmt: skip
TERCATAT = (*KOLOM, "kode_wilayah", "nama_wilayah", "pemilihan_id")


@transaction.atomic
def lengkapi(laporan: Laporan, tambahan: Tambahan) -> Laporan:
    """Add what the reporter sends; in *perbaikan* the report goes back to the initial study.

    A named sender of an *informasi awal* turns it into a Laporan within the time for reporting
    (I06). Every earlier version of the story stays sealed inside, its hash on the trail, where
    every other field that changed stands as it was and as it is.
    Penolakan (409) where nothing may be added any more, MasukanKeliru (400) for contradictions.
    """
    kunci_laporan(laporan)
    pastikan_dapat_dilengkapi(laporan)
    lama = masukan_kini(laporan)
    baru = gabungkan(lama, tambahan)
    ruas = ruas_berubah(lama, baru)
    _pastikan_berarti(laporan, tambahan, ruas)
    _pastikan_cocok(laporan, lama, baru)
    menjadi = _menjadi_laporan(laporan, tambahan, baru)
    if ruas or not menjadi:
        _simpan(laporan, lama, baru, ruas)
    _lanjutkan(laporan, menjadi=menjadi)
    return laporan


def pastikan_dapat_dilengkapi(laporan: Laporan) -> None:
    """Raise Penolakan (409) where the reporter can add nothing any more."""
    if laporan.status not in DAPAT_DILENGKAPI:
        raise Penolakan(_("Laporan ini tidak dapat dilengkapi lagi."))


def masukan_kini(laporan: Laporan) -> Masukan:
    """Open a report as the submission it is now, people included: for its own reporter only."""
    isi = buka_isi(laporan)
    pelapor = Pelapor.objects.filter(laporan=laporan).first()
    return Masukan(
        bentuk=laporan.bentuk,
        uraian=isi.uraian,
        wilayah=laporan.kode_wilayah,
        nama_wilayah=laporan.nama_wilayah,
        tempat=isi.tempat,
        tps=isi.tps,
        titik=isi.titik,
        tautan=isi.tautan,
        pemilihan=laporan.pemilihan_id or "",
        pelapor=baca_pelapor(pelapor) if pelapor else None,
        terlapor=isi.terlapor,
        saksi=tuple(map(baca_saksi, Saksi.objects.filter(laporan=laporan))),
        bukti_disebut=tuple(laporan.bukti_disebut),
        **{nama: getattr(laporan, nama) for nama in KOLOM},
    )


def _pastikan_berarti(laporan: Laporan, tambahan: Tambahan, ruas: list[str]) -> None:
    if laporan.status == S.INFORMASI_AWAL and tambahan.bentuk == Bentuk.LAPORAN:
        return
    baru_disegel = Bukti.objects.filter(
        laporan=laporan, status=StatusBukti.TERSEGEL, disegel_pada__gte=laporan.status_sejak
    )
    if not ruas and not (laporan.status == S.PERBAIKAN and baru_disegel.exists()):
        raise MasukanKeliru({"badan": [_("Belum ada yang ditambahkan.")]})


def _pastikan_cocok(laporan: Laporan, lama: Masukan, baru: Masukan) -> None:
    galat = galat_gabungan(baru, saat_setempat(laporan.disampaikan_pada, laporan.zona))
    if baru.wilayah != lama.wilayah and not _sekantor(laporan, lama.wilayah, baru.wilayah):
        galat["wilayah"] = [_("Wilayah ini ditangani kantor lain. Sampaikan kepada petugas.")]
    if _berganti_nama(lama, baru) and _sudah_diperiksa(laporan):
        galat["pelapor.nama"] = [_("Identitas Anda sudah diperiksa petugas.")]
    if baru.bentuk == Bentuk.LAPORAN and not (baru.pelapor and baru.pelapor.memenuhi_laporan()):
        galat["pelapor"] = [_("Sebuah laporan memerlukan nama dan telepon atau surel.")]
    if galat:
        raise MasukanKeliru(galat)


def _berganti_nama(lama: Masukan, baru: Masukan) -> bool:
    return bool(lama.pelapor and baru.pelapor and lama.pelapor.nama != baru.pelapor.nama)


def _sudah_diperiksa(laporan: Laporan) -> bool:
    diperiksa = Pelapor.objects.filter(laporan=laporan, identitas_diperiksa_pada__isnull=False)
    return diperiksa.exists()


def _sekantor(laporan: Laporan, lama: str, baru: str) -> bool:
    hari_ini = saat_setempat(timezone.now(), laporan.zona).date()
    dulu, kini = tempat(lama, hari_ini), tempat(baru, hari_ini)
    return dulu is not None and kini is not None and dulu.kantor == kini.kantor


def _menjadi_laporan(laporan: Laporan, tambahan: Tambahan, baru: Masukan) -> bool:
    """Tell whether an *informasi awal* becomes a Laporan by this (I06)."""
    if laporan.status != S.INFORMASI_AWAL or tambahan.bentuk == Bentuk.INFORMASI_AWAL:
        return False
    diminta = tambahan.bentuk == Bentuk.LAPORAN
    cukup = baru.pelapor is not None and baru.pelapor.memenuhi_laporan()
    if diminta and not cukup:
        raise MasukanKeliru(
            {"pelapor.nama": [_("Sebuah laporan memerlukan nama dan telepon atau surel.")]}
        )
    if not cukup or (tambahan.pelapor is None and not diminta):
        return False
    if _lewat(laporan, baru, timezone.now()):
        if diminta:
            raise Penolakan(_("Batas waktu pelaporan sudah lewat; ini tetap informasi awal."))
        return False
    return True


def _lewat(laporan: Laporan, masukan: Masukan, kini: datetime) -> bool:
    mulai = _mulai_tahu(laporan, masukan)
    acuan = acuan_laporan(laporan, mulai)
    return acuan.tenggat(MILIK_PELAPOR, mulai, laporan.kantor.zona).lewat(kini)


def _mulai_tahu(laporan: Laporan, masukan: Masukan) -> date:
    """Return from when the time for reporting counts."""
    return masukan.tanggal_diketahui or laporan.tanggal_disampaikan


def _simpan(laporan: Laporan, lama: Masukan, baru: Masukan, ruas: list[str]) -> None:
    kunci = kunci_cerita(laporan)
    sidik: dict[str, Any] = {}
    if CERITA.intersection(ruas):
        sidik = _segel_ulang(laporan, kunci, lama, baru)
    sebelum = _tercatat(laporan)
    _simpan_kolom(laporan, baru)
    if _mulai_tahu(laporan, lama) != _mulai_tahu(laporan, baru):
        ganti_tenggat(laporan, MILIK_PELAPOR, _mulai_tahu(laporan, baru))
    _simpan_orang(laporan, kunci, lama, baru, ruas)
    catat(
        laporan,
        "dilengkapi",
        pelaku="pelapor",
        tampil=Tampil.PELAPOR,
        ruas=[nama for nama in ruas if nama != "pelapor"],
        identitas="pelapor" in ruas,
        perubahan=_perubahan(sebelum, _tercatat(laporan)),
        **sidik,
    )


def _tercatat(laporan: Laporan) -> dict[str, Any]:
    """Return what the trail keeps of the fields that a completion may overwrite."""
    return {nama: getattr(laporan, nama) for nama in TERCATAT}


def _perubahan(sebelum: dict[str, Any], kini: dict[str, Any]) -> dict[str, list[Any]]:
    return {nama: [isi, kini[nama]] for nama, isi in sebelum.items() if isi != kini[nama]}


def _simpan_orang(
    laporan: Laporan, kunci: sandi.KunciData, lama: Masukan, baru: Masukan, ruas: list[str]
) -> None:
    mulai = _berikut(Terlapor, laporan)
    tambah = segel.baris_terlapor(laporan, kunci, baru.terlapor[len(lama.terlapor) :], mulai)
    Terlapor.objects.bulk_create(tambah)
    saksi = baru.saksi[len(lama.saksi) :]
    Saksi.objects.bulk_create(segel.baris_saksi(laporan, saksi, _berikut(Saksi, laporan)))
    if "pelapor" in ruas and baru.pelapor:
        _simpan_pelapor(laporan, baru.pelapor)


def _segel_ulang(
    laporan: Laporan, kunci: sandi.KunciData, lama: Masukan, baru: Masukan
) -> dict[str, Any]:
    """Seal the new story around the earlier ones and return the hashes of both."""
    alamat = sandi.alamat("laporan_laporan", "isi", laporan.pk)
    tersegel: dict[str, Any] = sandi.buka(kunci, bytes(laporan.isi), alamat)
    terdahulu = tersegel.pop("terdahulu", [])
    isi = isi_tersegel(baru)
    versi = {"sampai": timezone.now().isoformat(), "isi": tersegel}
    laporan.isi = segel.segel_cerita(kunci, laporan.pk, isi | {"terdahulu": [*terdahulu, versi]})
    return {
        "isi": segel.sidik_cerita(laporan.pk, isi),
        "isi_sebelum": segel.sidik_cerita(laporan.pk, isi_tersegel(lama)),
    }


def _simpan_kolom(laporan: Laporan, baru: Masukan) -> None:
    for nama in KOLOM:
        setattr(laporan, nama, getattr(baru, nama))
    laporan.kode_wilayah, laporan.nama_wilayah = baru.wilayah, baru.nama_wilayah
    laporan.kecamatan = kecamatan(baru.wilayah)
    laporan.bukti_disebut = list(baru.bukti_disebut)
    laporan.kata = segel.kata(baru)
    mulai = _mulai_tahu(laporan, baru)
    acuan = acuan_laporan(laporan, mulai)
    pemilihan = tentukan_pemilihan(
        baru.pemilihan, baru.jenis_pemilihan, baru.wilayah, baru.tanggal_kejadian
    )
    if pemilihan is not None and pemilihan.rezim == acuan.rezim.kode:
        laporan.pemilihan = pemilihan
    pelaporan = acuan.tenggat(MILIK_PELAPOR, mulai, laporan.kantor.zona)
    tepat = baru.tanggal_diketahui is not None and not pelaporan.lewat(laporan.disampaikan_pada)
    laporan.unsur_belum = belum(acuan.rezim.unsur, fakta_masukan(baru, tepat_waktu=tepat))
    laporan.save()


def _berikut(model: type[Terlapor] | type[Saksi], laporan: Laporan) -> int:
    terakhir = model._default_manager.filter(laporan=laporan).aggregate(n=Max("urutan"))["n"]  # noqa: SLF001
    return (terakhir or 0) + 1


def _simpan_pelapor(laporan: Laporan, pelapor: PelaporMasuk) -> None:
    """Seal the merged identity anew in the same row, so that what was checked stays checked."""
    lama = Pelapor.objects.filter(laporan=laporan).first()
    baris = segel.baris_pelapor(laporan, pelapor)
    if lama is not None:
        baris = segel.baris_pelapor(laporan, pelapor, id_baris=lama.pk)
        baris.identitas_diperiksa_pada = lama.identitas_diperiksa_pada
        baris.identitas_diperiksa_oleh_id = lama.identitas_diperiksa_oleh_id
    baris.save(force_insert=lama is None, force_update=lama is not None)
    Kontak.objects.filter(laporan=laporan).delete()
    if pelapor.dapat_dihubungi():
        segel.baris_kontak(laporan, pelapor).save(force_insert=True)


def _lanjutkan(laporan: Laporan, *, menjadi: bool) -> None:
    """Move the report on: back to the initial study, or from informasi awal to Laporan."""
    kini = timezone.now()
    if laporan.status == S.PERBAIKAN:
        terima_perbaikan(laporan, "pelapor")
    elif menjadi:
        laporan.bentuk = Bentuk.LAPORAN
        laporan.save(update_fields=["bentuk"])
        ubah_status(laporan, S.MENUNGGU_BERKAS_ASLI, pelaku="pelapor", peristiwa="menjadi_laporan")
        buka_tenggat(laporan, "serah_berkas", kini)
    kabari_kantor(laporan.kantor, laporan, "laporan_dilengkapi", sebab=kini.isoformat())
