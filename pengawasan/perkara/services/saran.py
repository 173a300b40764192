"""Suggestions for correction: written under a number, answered, or left without an answer."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Laporan
from laporan.rules.masukan import Masukan
from laporan.services.nomor import nomor_berikut, pola_kantor, register_kantor
from laporan.services.status import catat as catat_laporan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices.penerusan import KeadaanSaran as K
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.queries.saran import (
    TABEL,
    buka_uraian,
    kunci_saran,
    pastikan_asal,
    sebab_saran,
    terlewat,
)
from pengawasan.perkara.rules.saran import (
    MENUNGGU,
    PERALIHAN,
    MasukanSaran,
    galat_saran,
)
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.temuan import ajukan_temuan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.queries.wilayah import lokasi
from wilayah.rules.kode import mencakup
from wilayah.rules.tenggat import saat_setempat
from wilayah.services import jejak

REGISTER = "saran_perbaikan"
SUBJEK = "saran_perbaikan"


@transaction.atomic
def kirim_saran(
    petugas: Petugas,
    masukan: MasukanSaran,
    laporan: Laporan | None = None,
    *,
    kunci_kirim: str = "",
) -> SaranPerbaikan:
    """Write a suggestion under the next number of the office's register, gap-free.

    Sent again under the same key it is the same suggestion; '' is no key. Penolakan 403 for the
    person, 409 for a key that brought another one; MasukanKeliru names what it lacks. A report
    it comes of must be in the hands of the officer's office.
    """
    _pastikan(petugas)
    if laporan is not None:
        pastikan_asal(petugas, kunci_laporan(laporan))
    kantor = petugas.kantor
    assert kantor is not None, "the guard lets in people of an office"
    kiriman = sandi.sidik_idempoten(f"saran|{petugas.pk}|{kunci_kirim}") if kunci_kirim else None
    if kiriman and (lama := _terkirim(kantor, kiriman, masukan, laporan)):
        return lama
    hari_ini = saat_setempat(timezone.now(), kantor.zona).date()
    nama = _nama_wilayah(masukan.wilayah)
    if galat := galat_saran(masukan, hari_ini) or _galat_wilayah(masukan, kantor, nama):
        raise MasukanKeliru(galat)
    saran = _simpan(petugas, kantor, masukan, laporan, nama, kiriman)
    _catat(saran, "saran_dikirim", petugas, nomor=saran.nomor, sasaran=saran.sasaran)
    if laporan is not None:
        catat_laporan(laporan, "saran_dikirim", pelaku=petugas, saran=saran.pk, nomor=saran.nomor)
    return saran


def _terkirim(
    kantor: Kantor, kiriman: bytes, masukan: MasukanSaran, laporan: Laporan | None
) -> SaranPerbaikan | None:
    """Return what this very form brought already; who presses twice waits for the first press."""
    Kantor.objects.select_for_update(no_key=True).get(pk=kantor.pk)
    lama = SaranPerbaikan.objects.filter(kiriman=kiriman).first()
    asal = laporan.pk if laporan else None
    if lama is not None and (_masukan(lama), lama.laporan_id) != (masukan, asal):
        raise Penolakan(_("Formulir ini sudah tercatat dengan nomor %s.") % lama.nomor)
    return lama


def _masukan(saran: SaranPerbaikan) -> MasukanSaran:
    """Return a suggestion as it was sent."""
    return MasukanSaran(
        sasaran=saran.sasaran,
        wilayah=saran.kode_wilayah,
        nama_penerima=saran.nama_penerima,
        pokok=saran.pokok,
        uraian=buka_uraian(saran),
        dasar=saran.dasar,
        batas_jawaban=saran.batas_jawaban,
    )


def _simpan(
    petugas: Petugas,
    kantor: Kantor,
    masukan: MasukanSaran,
    laporan: Laporan | None,
    nama: str,
    kiriman: bytes | None,
) -> SaranPerbaikan:
    """Store a suggestion under the next number of the office's register."""
    kini = timezone.now()
    hari_ini = saat_setempat(kini, kantor.zona).date()
    urut = nomor_berikut(kantor, hari_ini.year, REGISTER)
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.BUKTI)
    pk = uuid4()
    return SaranPerbaikan.objects.create(
        id=pk,
        kunci_data=bungkusan,
        kantor=kantor,
        laporan=laporan,
        sasaran=masukan.sasaran,
        kode_wilayah=masukan.wilayah,
        nama_wilayah=nama,
        nama_penerima=masukan.nama_penerima,
        pokok=masukan.pokok,
        dasar=masukan.dasar,
        isi=sandi.segel(kunci, masukan.uraian, sandi.alamat(TABEL, "isi", pk)),
        tahun=hari_ini.year,
        urutan=urut,
        nomor=_nomor(kantor, urut, hari_ini),
        tanggal=hari_ini,
        batas_jawaban=masukan.batas_jawaban,
        keadaan_sejak=kini,
        petugas=petugas,
        dibuat_pada=kini,
        pengingat_pada=habis(masukan.batas_jawaban, kantor),
        kiriman=kiriman,
    )


@transaction.atomic
def catat_jawaban_saran(
    saran: SaranPerbaikan, petugas: Petugas, ke: K, isi: str, surat: tuple[str, date | None]
) -> SaranPerbaikan:
    """Record what the body answered or did: an answer, carried out, or ignored.

    ``surat`` is the number and the date of its letter, ('', None) where none came. Penolakan 403
    for the person, 409 where the suggestion does not lead there.
    """
    _kunci(saran)
    _pastikan(petugas, saran)
    if ke == K.MENJADI_TEMUAN or ke not in PERALIHAN[K(saran.keadaan)]:
        raise Penolakan(_("Saran ini sudah selesai, atau tidak dapat menjadi itu."))
    if ke == K.DIABAIKAN and saran.keadaan in MENUNGGU and not terlewat(saran):
        raise Penolakan(_("Batas jawaban saran ini belum lewat."))
    nomor, tanggal = surat
    if tanggal is not None and not saran.tanggal <= tanggal <= _hari_ini(saran.kantor):
        raise MasukanKeliru({"tanggal_jawaban": [_("Tanggal ini sebelum saran, atau belum tiba.")]})
    if isi or nomor:
        alamat = sandi.alamat(TABEL, "jawaban", saran.pk)
        saran.jawaban = sandi.segel(kunci_saran(saran), isi, alamat)
        saran.nomor_jawaban, saran.tanggal_jawaban = nomor, tanggal
    _ubah(saran, ke)
    rincian = {"nomor_surat": nomor} if nomor else {}
    _catat(saran, f"saran_{ke.value}", petugas, **rincian)
    return saran


@transaction.atomic
def jadikan_temuan(saran: SaranPerbaikan, petugas: Petugas, masukan: Masukan) -> Laporan:
    """Propose the Temuan that follows from an ignored suggestion, and tie the two together.

    Penolakan 403 for the person, 409 for a suggestion that was not ignored.
    """
    _kunci(saran)
    _pastikan(petugas, saran)
    if K.MENJADI_TEMUAN not in PERALIHAN[K(saran.keadaan)]:
        raise Penolakan(_("Hanya saran yang diabaikan dapat menjadi temuan."))
    temuan = ajukan_temuan(masukan, petugas, kunci_kirim=f"saran-{saran.pk.hex}")
    saran.temuan = temuan
    _ubah(saran, K.MENJADI_TEMUAN)
    _catat(saran, "saran_menjadi_temuan", petugas, temuan=temuan.pk)
    catat_laporan(temuan, "temuan_dari_saran", pelaku=petugas, saran=saran.pk, nomor=saran.nomor)
    return temuan


def habis(hari: date, kantor: Kantor) -> datetime:
    """Return the first moment after a local day of an office: when its answer is overdue."""
    return saat_setempat(datetime.combine(hari + timedelta(days=1), time.min), kantor.zona)


def _nama_wilayah(kode: str) -> str:
    letak = lokasi(kode) if kode else None
    return letak.nama_lengkap if letak else ""


def _galat_wilayah(masukan: MasukanSaran, kantor: Kantor, nama: str) -> dict[str, list[str]]:
    if masukan.wilayah and not nama:
        return {"wilayah": [_("Kode wilayah ini tidak ada atau tidak berlaku lagi.")]}
    if not mencakup(kantor.kode_wilayah, masukan.wilayah):
        return {"wilayah": [_("Wilayah ini di luar wilayah kerja kantor Anda.")]}
    return {}


def _nomor(kantor: Kantor, urut: int, tanggal: date) -> str:
    """Return the letter's number, as the regime of the day writes it."""
    return pola_kantor(tanggal).nomor_saran_perbaikan(urut, register_kantor(kantor, tanggal))


def _hari_ini(kantor: Kantor) -> date:
    return saat_setempat(timezone.now(), kantor.zona).date()


def _pastikan(petugas: Petugas, saran: SaranPerbaikan | None = None) -> None:
    if sebab := sebab_saran(petugas, saran):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)


def _kunci(saran: SaranPerbaikan) -> None:
    """Lock one suggestion until commit and bring it up to date."""
    terkunci = SaranPerbaikan.objects.select_for_update(of=("self",), no_key=True)
    saran.refresh_from_db(from_queryset=terkunci.select_related("kantor"))


def _ubah(saran: SaranPerbaikan, ke: K) -> None:
    saran.keadaan_sebelum, saran.keadaan = saran.keadaan, ke
    saran.keadaan_sejak = timezone.now()
    if ke not in MENUNGGU:
        saran.pengingat_pada = None
    saran.save(
        update_fields=[
            *("keadaan", "keadaan_sebelum", "keadaan_sejak", "pengingat_pada"),
            *("jawaban", "nomor_jawaban", "tanggal_jawaban", "temuan"),
        ]
    )


def _catat(saran: SaranPerbaikan, peristiwa: str, petugas: Petugas, **rincian: Any) -> None:
    jejak.catat(SUBJEK, saran.pk, peristiwa, pelaku=petugas, **rincian)
