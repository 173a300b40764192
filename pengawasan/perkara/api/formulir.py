"""How a program fills in the forms of the pages: a JSON object, read as a browser would send it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException
from rest_framework.request import Request

from wilayah.errors import MasukanKeliru

SELURUHNYA = "__all__"


def baca_badan(request: Request) -> MultiValueDict[str, str]:
    """Return the fields of a JSON object as texts; absent, null and "" mean the same.

    A list is several values of one field. MasukanKeliru for what is no object.
    """
    if not isinstance(request.data, Mapping):
        raise MasukanKeliru({"badan": [_("Harus berupa objek JSON.")]})
    return MultiValueDict(
        {
            str(nama): [_teks(satu) for satu in isi] if isinstance(isi, list) else [_teks(isi)]
            for nama, isi in request.data.items()
        }
    )


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


def sahkan(form: forms.Form) -> None:
    """Raise MasukanKeliru with what a form finds wrong, by field."""
    if form.is_valid():
        return
    raise MasukanKeliru(
        {
            "badan" if nama == SELURUHNYA else nama: [str(kata) for kata in isi]
            for nama, isi in form.errors.items()
        }
    )


def _teks(isi: Any) -> str:
    return "" if isi is None else str(isi)
