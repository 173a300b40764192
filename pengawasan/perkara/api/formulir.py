"""How a program fills in the forms of the pages: a JSON object, read as a browser would send it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException
from rest_framework.request import Request

from laporan.api.ruas import TAK_TERSIMPAN, Teks
from wilayah.errors import MasukanKeliru

SELURUHNYA = "__all__"


class Badan(MultiValueDict[str, str]):
    """The fields of a JSON object as texts, and the object itself as it was sent."""

    def __init__(self, isi: Mapping[str, Any]) -> None:
        daftar = {
            nama: nilai if isinstance(nilai, list) else [nilai] for nama, nilai in isi.items()
        }
        super().__init__({nama: [_teks(satu) for satu in isi] for nama, isi in daftar.items()})
        self.isi = isi


def baca_badan(request: Request) -> Badan:
    """Return the fields of a JSON object as texts; absent, null and "" mean the same.

    A list is several values of one field. MasukanKeliru for what is no object.
    """
    if not isinstance(request.data, Mapping):
        raise MasukanKeliru({"badan": [_("Harus berupa objek JSON.")]})
    return Badan(request.data)


def kata(request: Request, nama: str) -> str:
    """Return a word of a body that may be no object at all, '' where there is none.

    Persons and stages are refused before the body is judged, so it is looked into first.
    """
    try:
        badan = request.data
    except APIException:
        return ""
    isi = badan.get(nama) if isinstance(badan, Mapping) else None
    return isi if isinstance(isi, str) else ""


def sahkan(form: forms.Form, badan: Badan) -> None:
    """Raise MasukanKeliru with what a form finds wrong in a body, by field.

    An object is no text, and a list is one only where a field takes several values: nothing of
    what a program sent is kept as something else, or dropped. What no row can hold is refused
    before the form looks at it: not even an answer can repeat it.
    """
    _pastikan_tersimpan(badan)
    form.is_valid()
    galat = {
        "badan" if nama == SELURUHNYA else nama: [str(kata) for kata in isi]
        for nama, isi in form.errors.items()
    }
    bukan_teks = [nama for nama, nilai in badan.isi.items() if not _muat(form, nama, nilai)]
    galat |= {nama: [_("Harus berupa teks.")] for nama in bukan_teks}
    if galat:
        raise MasukanKeliru(galat)


def _pastikan_tersimpan(badan: Badan) -> None:
    """Raise MasukanKeliru for characters that cannot be kept, in a field or in its name."""
    galat = {
        "badan" if TAK_TERSIMPAN.search(nama) else nama: [
            str(Teks.default_error_messages["tak_tersimpan"])
        ]
        for nama, isi in badan.lists()
        if any(TAK_TERSIMPAN.search(satu) for satu in (nama, *isi))
    }
    if galat:
        raise MasukanKeliru(galat)


def _muat(form: forms.Form, nama: str, nilai: Any) -> bool:
    """Tell whether a field can hold a value of this shape."""
    bidang = form.fields.get(nama)
    banyak = bidang is not None and getattr(bidang.widget, "allow_multiple_selected", False)
    satuan = nilai if banyak and isinstance(nilai, list) else [nilai]
    return not any(isinstance(satu, Mapping | list) for satu in satuan)


def _teks(isi: Any) -> str:
    return "" if isi is None else str(isi)
