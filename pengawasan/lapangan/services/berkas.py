"""Photos of a Form A in the database: announced with it, then sealed. The bytes are elsewhere."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.rules.berkas import GAMBAR, bersihkan_nama, jenis_isi
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.models import BerkasFormA, FormA, TurunanFormA
from pengawasan.lapangan.queries.formulir import alamat_nama
from pengawasan.lapangan.rules.formulir import BERKAS_MAKS
from pengawasan.lapangan.sandi import FotoTersegel
from wilayah.errors import Penolakan
from wilayah.services import jejak


@transaction.atomic
def simpan_foto(form: FormA, foto: FotoTersegel) -> BerkasFormA:
    """Make sealed bytes a photo of a form.

    Of a sent form only what was announced with it, byte for byte, and only once; to a draft any
    picture may be added. Whoever calls deletes the bytes when this is refused (Penolakan), or when
    the row that comes back has another id: the same photo was there already.
    """
    form = FormA.objects.select_for_update(of=("self",)).get(pk=form.pk)
    if jenis_isi(foto.kepala) not in GAMBAR:
        raise Penolakan(_("Ini bukan foto yang dapat diterima."), status=422)
    ada = BerkasFormA.objects.filter(form_a=form, sha256=foto.sha256).first()
    if ada is not None and ada.disegel_pada is not None:
        return ada
    if ada is None and form.keadaan == KeadaanFormA.DIKIRIM:
        raise Penolakan(_("Foto ini tidak disebut dalam Form A yang sudah dikirim."))
    urutan = ada.urutan if ada else _urutan(form)
    if ada is not None:
        ada.delete()
    baris = BerkasFormA.objects.create(
        id=foto.id,
        form_a=form,
        urutan=urutan,
        kunci_data=sandi.bungkus(foto.kunci, sandi.Guna.BUKTI),
        nama=sandi.segel(foto.kunci, bersihkan_nama(foto.nama), alamat_nama(foto.id)),
        ukuran=foto.ukuran,
        sha256=foto.sha256,
        jenis=jenis_isi(foto.kepala),
        disegel_pada=timezone.now(),
        menunggu_gambar=True,
    )
    if form.keadaan == KeadaanFormA.DIKIRIM:
        jejak.catat(
            "form_a", form.pk, "foto_disegel", pelaku="penulis", berkas=foto.id, sha256=foto.sha256
        )
    return baris


@transaction.atomic
def simpan_turunan(berkas: BerkasFormA, turunan: TurunanFormA) -> TurunanFormA:
    """Record the picture officers look at, or why there is none; the first one stays."""
    BerkasFormA.objects.select_for_update().get(pk=berkas.pk)
    ada = TurunanFormA.objects.filter(berkas=berkas).first()
    if ada is None:
        turunan.save(force_insert=True)
    BerkasFormA.objects.filter(pk=berkas.pk).update(menunggu_gambar=False)
    return ada or turunan


def _urutan(form: FormA) -> int:
    banyak = BerkasFormA.objects.filter(form_a=form).count()
    if banyak >= BERKAS_MAKS:
        raise Penolakan(_("Satu Form A memuat paling banyak %d foto.") % BERKAS_MAKS)
    return banyak + 1
