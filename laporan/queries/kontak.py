from laporan import sandi
from laporan.models import Kontak, Laporan


def kontak(laporan: Laporan) -> dict[str, str]:
    """Return where notices to the reporter go (``surel``, ``telepon``), empty when unknown."""
    baris = Kontak.objects.filter(laporan=laporan).first()
    if baris is None:
        return {}
    kunci = sandi.buka_bungkus(bytes(baris.kunci_data), sandi.Guna.KONTAK)
    isi = sandi.buka(kunci, bytes(baris.isi), sandi.alamat("laporan_kontak", "isi", baris.pk))
    return {nama: str(isi.get(nama) or "") for nama in ("surel", "telepon")}


def surel_pelapor(laporan: Laporan) -> str:
    """Return the reporter's e-mail address for notices, or ''."""
    return kontak(laporan).get("surel", "")
