"""Steps of the handling that need a reason and little else."""

from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.forms.langkah.dasar import FormLangkah, bidang_alasan
from pengawasan.perkara.services.penutupan import selesaikan, umumkan


class FormPerpanjangan(FormLangkah):
    """More time for additional statements (P04)."""

    pengantar = _("Waktu tambahan dihitung dari awal penanganan, menurut pasal rezimnya.")
    alasan = bidang_alasan(_("Keterangan apa yang masih diperlukan?"))


class FormSidang(FormLangkah):
    """The open hearing begins (P09)."""

    pengantar = _(
        "Sidang pemeriksaan terbuka: pembacaan, jawaban, pembuktian, kesimpulan, putusan."
    )


class FormUmumkan(FormLangkah):
    """The status letter goes out, and the page says what became of the case (P15)."""

    pengantar = _(
        "Pelapor membaca hasil setiap jalur di cek status; mitra membacanya dengan nomor laporan. "
        "Nama orang tidak ikut."
    )

    def laksanakan(self) -> None:
        """Announce the status of the case."""
        umumkan(self.laporan, self.petugas)


class FormSelesaikan(FormLangkah):
    """Every track has come to its end (P16)."""

    pengantar = _("Semua jalur sudah berakhir; perkara ditutup dan tetap dapat dibaca.")

    def laksanakan(self) -> None:
        """Close the case."""
        selesaikan(self.laporan, self.petugas)
