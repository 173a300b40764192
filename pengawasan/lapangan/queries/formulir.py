"""Form A: whose it is, who may read it, and what stands in it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.akses import laporan_terlihat
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.models import BerkasFormA, FormA, PengawasLapangan, TurunanFormA
from pengawasan.lapangan.models.pengawas import di_bawah
from wilayah.models import Petugas
from wilayah.queries.halaman import SEHALAMAN, Halaman, halaman
from wilayah.queries.kantor import bertugas_kini

BELUM_DIGAMBAR = 20
KOLOM = (
    *("nomor", "keadaan", "nama_wilayah", "tps", "zona", "tahapan", "ada_dugaan", "dikirim_pada"),
    *("laporan__nomor", "pengawas__nama", "pengawas__peran", "petugas__nama"),
)


def form_a_pengawas(pengawas: PengawasLapangan) -> QuerySet[FormA]:
    """Return what one supervisor wrote, newest first."""
    return FormA.objects.filter(pengawas=pengawas).order_by("-dibuat", "id")


def satu_form_a(pengawas: PengawasLapangan, id_form: UUID) -> FormA | None:
    """Return one form of this supervisor."""
    milik = form_a_pengawas(pengawas).select_related("kantor", "pengawas", "menggantikan")
    return milik.filter(pk=id_form).first()


def form_a_laporan(laporan: Laporan) -> list[FormA]:
    """Return the forms that were sent for a report, oldest first, with their authors."""
    semua = FormA.objects.filter(laporan=laporan, keadaan=KeadaanFormA.DIKIRIM)
    return list(
        semua.select_related("pengawas", "petugas", "kantor").order_by("dikirim_pada", "id")
    )


def form_a_terlihat(petugas: Petugas) -> QuerySet[FormA]:
    """Return the sent forms of an officer's jurisdiction, or of a report they may see."""
    kantor = petugas.kantor
    terkirim = FormA.objects.filter(keadaan=KeadaanFormA.DIKIRIM)
    if kantor is None or not petugas.peran or not bertugas_kini(kantor):
        return terkirim.none()
    milik = Q()
    if kantor.kode_wilayah:
        terlihat = laporan_terlihat(petugas).values("pk")
        milik = di_bawah(kantor.kode_wilayah) | Q(laporan__in=terlihat) | Q(kantor=kantor)
    return terkirim.filter(milik).select_related("kantor", "pengawas", "petugas", "laporan")


def form_a_untuk_petugas(petugas: Petugas, id_form: UUID) -> FormA | None:
    """Return one form that the officer may read."""
    return form_a_terlihat(petugas).select_related("menggantikan").filter(pk=id_form).first()


def halaman_form_a(petugas: Petugas, kursor: str = "") -> Halaman[FormA]:
    """Return a page of the forms that came in from the officer's jurisdiction, newest first."""
    kantor = petugas.kantor
    if kantor is None:
        return Halaman()
    cocok = FormA.objects.filter(di_bawah(kantor.kode_wilayah), keadaan=KeadaanFormA.DIKIRIM)
    if not petugas.peran or not bertugas_kini(kantor):
        cocok = cocok.none()
    lengkap = cocok.select_related("pengawas", "petugas", "laporan").only(*KOLOM)
    return halaman(lengkap, ("-dikirim_pada", "id"), kursor, SEHALAMAN)


def koreksi_dari(form: FormA) -> FormA | None:
    """Return the latest sent form that corrects this one."""
    terkirim = FormA.objects.filter(menggantikan=form, keadaan=KeadaanFormA.DIKIRIM)
    return terkirim.order_by("-dikirim_pada").first()


def isi_form_a(form: FormA) -> dict[str, str]:
    """Open what was written; the words of ``rules.formulir.DISEGEL``."""
    isi: dict[str, str] = sandi.buka(kunci_berkas(form), bytes(form.isi), alamat_isi(form.pk))
    return isi


def kunci_berkas(baris: FormA | BerkasFormA | TurunanFormA) -> sandi.KunciData:
    """Open the data key of a form or of one of its files."""
    return sandi.buka_bungkus(bytes(baris.kunci_data), sandi.Guna.BUKTI)


def alamat_isi(id_form: UUID) -> str:
    """Return the place a form is sealed for."""
    return sandi.alamat("lapangan_forma", "isi", id_form)


def alamat_nama(id_berkas: UUID) -> str:
    """Return the place a file's name is sealed for."""
    return sandi.alamat("lapangan_berkasforma", "nama", id_berkas)


@dataclass(frozen=True, slots=True)
class BerkasBaca:
    """A photo as pages show it; ``gambar`` is siap, disiapkan, gagal, or '' while it is awaited."""

    id: UUID
    nama: str
    ukuran: int
    sha256: str
    gambar: str


def berkas_form_a(form: FormA) -> list[BerkasBaca]:
    """Return the photos of a form in their order, in one query."""
    baris = BerkasFormA.objects.filter(form_a=form).select_related("turunan").order_by("urutan")
    return [
        BerkasBaca(satu.pk, _nama(satu), satu.ukuran, satu.sha256, _gambar(satu)) for satu in baris
    ]


def satu_berkas(form: FormA, id_berkas: UUID) -> BerkasFormA | None:
    """Return one photo by its form and its id together."""
    milik = BerkasFormA.objects.filter(form_a=form, pk=id_berkas)
    return milik.select_related("turunan").first()


def belum_bergambar() -> list[BerkasFormA]:
    """Return sealed photos that officers cannot look at yet, oldest first."""
    menunggu = BerkasFormA.objects.filter(menunggu_gambar=True)
    return list(menunggu.order_by("disegel_pada")[:BELUM_DIGAMBAR])


def _nama(berkas: BerkasFormA) -> str:
    if not berkas.nama:
        return ""
    return str(sandi.buka(kunci_berkas(berkas), bytes(berkas.nama), alamat_nama(berkas.pk)))


def _gambar(berkas: BerkasFormA) -> str:
    if berkas.disegel_pada is None:
        return ""
    turunan: TurunanFormA | None = getattr(berkas, "turunan", None)
    if turunan is None:
        return "disiapkan"
    return "gagal" if turunan.galat else "siap"
