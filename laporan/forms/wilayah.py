"""The fields of the region chooser, for every form that asks where."""

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from laporan.forms.isian import FormulirLunak, Teks

TINGKAT = ("provinsi", "kabupaten", "kecamatan", "desa")


class FormulirWilayah(FormulirLunak):
    """A region by lists, or by a name or code that is looked for."""

    wilayah_teks = Teks(
        _("Nama desa, kecamatan, atau kota"),
        _("Atau kode wilayah, misalnya 63.11.02.2005."),
        autocomplete="off",
    )
    wilayah_calon = Teks()
    wilayah_provinsi = Teks(_("Provinsi"))
    wilayah_kabupaten = Teks(_("Kabupaten atau kota"))
    wilayah_kecamatan = Teks(_("Kecamatan atau distrik"))
    wilayah_desa = Teks(_("Desa atau kelurahan"))

    def lupakan_teks(self) -> None:
        """Show the text box empty: what was looked for stands in the lists now."""
        assert isinstance(self.data, QueryDict), "a form of a page reads what a browser sent"
        isi = self.data.copy()
        isi["wilayah_teks"] = ""
        self.data = isi
