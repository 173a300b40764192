from laporan.models import Laporan
from wilayah.choices import JenisKantor, Tingkat
from wilayah.models import Kantor, Pemilihan, RezimHukum, Wilayah

PEMILIHAN = "pilkada-2024"


def dasar_beban() -> tuple[list[tuple[str, str]], dict[str, Kantor], Pemilihan, RezimHukum] | None:
    """Return villages, offices by code, election and regime for synthetic reports, or None."""
    pemilihan = Pemilihan.objects.filter(pk=PEMILIHAN).first()
    if pemilihan is None:
        return None
    kantor = Kantor.objects.filter(jenis=JenisKantor.BAWASLU_KABUPATEN)
    per_kode = {satu.kode_wilayah: satu for satu in kantor}
    desa = Wilayah.objects.berlaku().filter(tingkat=Tingkat.DESA).order_by("kode")
    baris = [satu for satu in desa.values_list("kode", "nama") if satu[0][:5] in per_kode]
    rezim = RezimHukum.objects.filter(kode=pemilihan.rezim).order_by("-versi").first()
    return (baris, per_kode, pemilihan, rezim) if baris and rezim else None


def sudah_ada() -> int:
    """Return how many reports there are, so that a second load continues the first."""
    return Laporan.objects.count()
