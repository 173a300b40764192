"""A list's state is its URL: the links to its other pages, and those that take a filter away."""

from urllib.parse import urlencode

from django import forms
from django.http import QueryDict


def tautan(asal: QueryDict, **ganti: str) -> str:
    """Return the URL's query with some of its parts replaced; an empty part is left out."""
    isi = {nama: nilai for nama, nilai in (asal.dict() | ganti).items() if nilai}
    return f"?{urlencode(isi)}"


def tetangga(asal: QueryDict, kursor: str) -> str:
    """Return the URL of a neighbouring page, '' where there is none."""
    return tautan(asal, kursor=kursor) if kursor else ""


def aktif(asal: QueryDict, form: forms.Form) -> list[tuple[str, str]]:
    """Return each filter in use with the URL that takes it away."""
    hasil = []
    for bidang in form.visible_fields():
        if nilai := asal.get(bidang.name):
            pilihan = dict(getattr(bidang.field.widget, "choices", ()))
            tanpa = tautan(asal, **{bidang.name: "", "kursor": "", "setelah": ""})
            hasil.append((f"{bidang.label}: {pilihan.get(nilai, nilai)}", tanpa))
    return hasil
