"""A proposed finding without a report: the same questions as a report's, asked of a supervisor."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from laporan.forms.lapor import BELUM, FormulirLapor
from pengawasan.lapangan.models import FormA
from wilayah.rules.tenggat import saat_setempat

LABEL = {
    "uraian": (
        _("Apa yang ditemukan?"),
        _("Menurut hasil pengawasan, dengan uraian peristiwanya."),
    ),
    "tanggal_diketahui": (
        _("Kapan ditemukan?"),
        _("Batas waktu penetapan temuan dihitung sejak hari ini."),
    ),
    "bukti_disebut": (_("Bukti yang ada"), ""),
}


class FormulirTemuan(FormulirLapor):
    """No reporter is asked for: the supervisors themselves answer for it."""

    def __init__(self, data: QueryDict | None = None, **kw: Any) -> None:
        if data is not None:
            data = data.copy()
            data["boleh_tahu"] = BELUM
        super().__init__(data, **kw)
        for nama, (label, petunjuk) in LABEL.items():
            self.fields[nama].label = label
            self.fields[nama].help_text = str(petunjuk)


def awal_form_a(form: FormA, isi: dict[str, str]) -> dict[str, Any]:
    """Return what a Form A answers of the questions already."""
    mulai = saat_setempat(form.mulai, form.zona) if form.mulai else None
    peristiwa = (isi["dugaan_peristiwa"], isi["dugaan_uraian"], isi["uraian"])
    return {
        "uraian": "\n\n".join(satu for satu in peristiwa if satu),
        "tempat": isi["dugaan_tempat"] or isi["tempat"],
        "tps": form.tps,
        "tanggal_kejadian": mulai.date().isoformat() if mulai else "",
        "tanggal_diketahui": mulai.date().isoformat() if mulai else "",
        "terlapor_0_ciri": isi["dugaan_pelaku"],
    }
