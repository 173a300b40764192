"""The look-up of a report by its number and access code."""

from django.utils.translation import gettext_lazy as _

from laporan.forms.isian import FormulirLunak, Teks


class FormulirStatus(FormulirLunak):
    """Number and code as people type them: with or without dashes, in any case."""

    nomor = Teks(
        _("Nomor laporan"),
        _("Seperti BWS-7K3M-92QX-C."),
        autocomplete="off",
        autocapitalize="characters",
        spellcheck="false",
    )
    kode_akses = Teks(
        _("Kode akses"),
        _("26 huruf dan angka. Spasi, garis, dan huruf besar atau kecil tidak berpengaruh."),
        autocomplete="off",
        autocapitalize="characters",
        spellcheck="false",
    )

    def galat_kosong(self) -> dict[str, list[str]]:
        """Return what has not been typed at all."""
        kosong = {
            "nomor": _("Isi nomor laporan Anda."),
            "kode_akses": _("Isi kode akses Anda."),
        }
        return {nama: [str(pesan)] for nama, pesan in kosong.items() if not self.cleaned_data[nama]}
