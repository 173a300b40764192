"""Form A: kept as a draft, sent once, never changed; what is wrong is corrected by another."""

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.rules.kunci import kunci_sah
from laporan.services.nomor import nomor_berikut, pola_kantor, register_kantor
from laporan.services.notifikasi import kabari_kantor
from laporan.services.status import catat as catat_laporan
from laporan.services.status import kunci_laporan
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.errors import AcuanTertutup, KunciFormADipakai
from pengawasan.lapangan.models import BerkasFormA, FormA, TurunanFormA
from pengawasan.lapangan.queries.formulir import alamat_isi
from pengawasan.lapangan.queries.penulis import Acuan, Penulis
from pengawasan.lapangan.rules.formulir import (
    TAMAT,
    FormAMasuk,
    baku,
    isi_tersegel,
)
from pengawasan.lapangan.sandi import sidik_isi, sidik_kunci_kirim
from pengawasan.lapangan.services import siaga, tugas
from pengawasan.lapangan.services.perangkat import PELAKU
from pengawasan.lapangan.services.rantai import (
    SUBJEK,
    catat_masuk,
    ikat_rantai,
    kunci_rantai,
    serantai,
)
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.rules.tenggat import saat_setempat
from wilayah.services import jejak

REGISTER = "form_a"
KUNCI = "Idempotency-Key"


@dataclass(frozen=True, slots=True)
class HasilFormA:
    """What a sending came to; ``baru`` is False when the same had been sent before."""

    baru: bool
    form: FormA


def kirim(
    masukan: FormAMasuk,
    penulis: Penulis,
    acuan: Acuan | None = None,
    *,
    kunci: str = "",
    draf: FormA | None = None,
) -> HasilFormA:
    """Send a Form A: numbered without gaps, sealed, final; its task and its alert are done.

    ``masukan`` comes from ``api.formulir.baca_form_a``, ``acuan`` from ``queries.penulis``. The
    same ``kunci`` of the same author with the same form gives the same answer, also in parallel.
    Raise MasukanKeliru (400) for an unusable key, KunciFormADipakai (409) for another form under
    it, AcuanTertutup (409) for a report that takes in nothing more, Penolakan (409) for a draft
    that was sent meanwhile.
    """
    sidik = _sidik_kunci(penulis, kunci)
    if lama := _pernah(sidik, masukan):
        return HasilFormA(baru=False, form=lama)
    try:
        return HasilFormA(baru=True, form=_kirim(masukan, penulis, acuan or Acuan(), sidik, draf))
    except IntegrityError:
        if lama := _pernah(sidik, masukan):
            return HasilFormA(baru=False, form=lama)
        raise


@transaction.atomic
def simpan_draf(
    masukan: FormAMasuk, penulis: Penulis, acuan: Acuan, draf: FormA | None = None
) -> FormA:
    """Keep an unfinished form, seen by its author only."""
    form = _kunci_draf(draf) if draf else FormA(keadaan=KeadaanFormA.DRAF)
    _isi(form, masukan, penulis, acuan)
    form.save()
    _umumkan_berkas(form, masukan)
    return form


@transaction.atomic
def hapus_draf(draf: FormA) -> None:
    """Throw a draft away with its photos, whose bytes the sweep of the evidence folder takes."""
    form = _kunci_draf(draf)
    TurunanFormA.objects.filter(berkas__form_a=form).delete()
    BerkasFormA.objects.filter(form_a=form).delete()
    form.delete()


@transaction.atomic
def hubungkan(form: FormA, laporan: Laporan, petugas: Petugas) -> FormA:
    """Tie a sent form to the report it became the start of; once, and for good.

    What it corrects goes with it. Penolakan (409) for one that was corrected: its correction
    speaks for both.
    """
    rantai = kunci_rantai(form)
    form = FormA.objects.get(pk=form.pk)
    if form.keadaan != KeadaanFormA.DIKIRIM or form.laporan_id not in {None, laporan.pk}:
        raise Penolakan(_("Form A ini belum dikirim atau sudah terhubung ke laporan lain."))
    if form.laporan_id is None:
        if any(satu.menggantikan_id == form.pk for satu in rantai):
            raise Penolakan(_("Form A ini sudah dikoreksi."))
        ikat_rantai(rantai, laporan, petugas)
        form.refresh_from_db()
        kabari_kantor(laporan.kantor, laporan, KabarKantor.FORM_A_MASUK, sebab=str(form.pk))
    return form


@transaction.atomic
def buka_saksi(form: FormA, petugas: Petugas, alasan: str) -> None:
    """Record that an officer looks at the witnesses of a form, and why; its report has it too.

    Who may look is the caller's question.
    """
    jejak.catat(SUBJEK, form.pk, "saksi_dibuka", pelaku=petugas, alasan=alasan)
    if form.laporan is not None:
        catat_laporan(form.laporan, "saksi_dibuka", pelaku=petugas, form_a=form.pk, alasan=alasan)


@transaction.atomic
def _kirim(
    masukan: FormAMasuk, penulis: Penulis, acuan: Acuan, sidik: bytes | None, draf: FormA | None
) -> FormA:
    _pastikan_terbuka(acuan)
    rantai = kunci_rantai(acuan.menggantikan) if acuan.menggantikan else []
    acuan = serantai(acuan, rantai)
    form = _kunci_draf(draf) if draf else FormA()
    _isi(form, masukan, penulis, acuan)
    form.sidik_kunci = sidik
    form.keadaan, form.dikirim_pada = KeadaanFormA.DIKIRIM, timezone.now()
    form.nomor = _nomor(form)
    form.save()
    _umumkan_berkas(form, masukan)
    _tuntaskan(form, penulis, acuan)
    if form.laporan is not None:
        ikat_rantai(rantai, form.laporan, penulis.petugas or PELAKU)
    return form


def _pastikan_terbuka(acuan: Acuan) -> None:
    """Lock the report until commit, and raise AcuanTertutup when it takes in nothing more."""
    if acuan.laporan is None or kunci_laporan(acuan.laporan).status not in TAMAT:
        return
    if acuan.hanya_koreksi:
        return
    raise AcuanTertutup([nama for nama in ("tugas", "siaga") if getattr(acuan, nama)])


def _isi(form: FormA, masukan: FormAMasuk, penulis: Penulis, acuan: Acuan) -> None:
    """Put the words of a form into its row, the story sealed under the row's own key."""
    if form.kunci_data:
        kunci = sandi.buka_bungkus(bytes(form.kunci_data), sandi.Guna.BUKTI)
    else:
        kunci, form.kunci_data = sandi.kunci_baru(sandi.Guna.BUKTI)
    form.isi = sandi.segel(kunci, isi_tersegel(masukan), alamat_isi(form.pk))
    form.sidik_isi = sidik_isi(baku(masukan))
    for nama in ("tahapan", "bentuk", "mulai", "selesai", "ada_dugaan"):
        setattr(form, nama, getattr(masukan, nama))
    form.pengawas, form.petugas, form.kantor = penulis.pengawas, penulis.petugas, penulis.kantor
    form.kode_wilayah, form.nama_wilayah = penulis.kode_wilayah, penulis.nama_wilayah
    form.tps, form.zona = penulis.tps, penulis.zona
    form.tugas, form.siaga, form.menggantikan = acuan.tugas, acuan.siaga, acuan.menggantikan
    form.laporan = acuan.laporan


def _nomor(form: FormA) -> str:
    assert form.dikirim_pada is not None, "a number is given to what is sent"
    hari = saat_setempat(form.dikirim_pada, form.kantor.zona).date()
    urut = nomor_berikut(form.kantor, hari.year, REGISTER)
    return pola_kantor(hari).nomor_form_a(urut, register_kantor(form.kantor, hari))


def _umumkan_berkas(form: FormA, masukan: FormAMasuk) -> None:
    """Make room for the photos that were announced, after those that are there already."""
    ada = set(BerkasFormA.objects.filter(form_a=form).values_list("sha256", flat=True))
    baru = [satu for satu in masukan.berkas if satu.sha256 not in ada]
    BerkasFormA.objects.bulk_create(
        BerkasFormA(form_a=form, urutan=urut, ukuran=satu.ukuran, sha256=satu.sha256)
        for urut, satu in enumerate(baru, len(ada) + 1)
    )


def _tuntaskan(form: FormA, penulis: Penulis, acuan: Acuan) -> None:
    """Leave the lines on the trails, and end what the form was the answer to."""
    pelaku = penulis.petugas or PELAKU
    rincian: dict[str, Any] = {"nomor": form.nomor, "isi": form.sidik_isi}
    if penulis.pengawas is not None:
        rincian["pengawas"] = penulis.pengawas.pk
    if acuan.menggantikan is not None:
        rincian["menggantikan"] = acuan.menggantikan.nomor
    jejak.catat(SUBJEK, form.pk, "form_a_dikirim", pelaku=pelaku, baru=True, **rincian)
    if acuan.tugas is not None:
        tugas.selesaikan(acuan.tugas)
    if acuan.siaga is not None and acuan.siaga_dipegang:
        siaga.selesaikan(acuan.siaga, penulis.siapa)
    if (laporan := form.laporan) is not None:
        catat_masuk(form, laporan, pelaku)
        kabari_kantor(laporan.kantor, laporan, KabarKantor.FORM_A_MASUK, sebab=str(form.pk))


def _kunci_draf(draf: FormA) -> FormA:
    form = FormA.objects.select_for_update(of=("self",)).get(pk=draf.pk)
    if form.keadaan != KeadaanFormA.DRAF:
        raise Penolakan(_("Form A ini sudah dikirim dan tidak dapat diubah. Tulis koreksi."))
    return form


def _sidik_kunci(penulis: Penulis, kunci: str) -> bytes | None:
    if not kunci:
        return None
    if not kunci_sah(kunci):
        pesan = _("Sertakan kunci pengiriman 16 sampai 128 karakter yang dapat dicetak.")
        raise MasukanKeliru({KUNCI: [pesan]})
    return sidik_kunci_kirim(penulis.tanda, kunci)


def _pernah(sidik: bytes | None, masukan: FormAMasuk) -> FormA | None:
    """Return the form this key already stands for; KunciFormADipakai when it is another one."""
    if sidik is None:
        return None
    lama = FormA.objects.filter(sidik_kunci=sidik).select_related("kantor").first()
    if lama is not None and bytes(lama.sidik_isi) != sidik_isi(baku(masukan)):
        raise KunciFormADipakai
    return lama
