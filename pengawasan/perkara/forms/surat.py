"""A paper as a form: one field for every part of its text, whatever kind it is.

Fields are named by their place: ``b3`` the fourth block, ``b3_0`` its first line, ``b3_0_1`` the
second cell of that line; ``p0_nama`` the first signatory's name. What the case decided is shown
and not asked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pengawasan.dokumen.choices import BentukDokumen
from pengawasan.dokumen.rules.blok import (
    TERPANJANG,
    Blok,
    BlokKeliru,
    Daftar,
    Isian,
    Kotak,
    Paragraf,
    Tabel,
    TanyaJawab,
)
from pengawasan.dokumen.rules.huruf import bersih
from pengawasan.dokumen.rules.naskah import Naskah, Pihak, pastikan_terbaca
from pengawasan.dokumen.rules.unsur import (
    ALASAN_TERPANJANG,
    BELUM,
    TANPA_ALASAN,
    TERPENUHI,
    TIDAK_RELEVAN,
    UnsurSurat,
    dengan_alasan,
)

BARIS_KOSONG = 3
PANJANG_BARIS = 500
SEBARIS, SESEL = 90, 30
"""Letters that a field over the whole page, or in a table, shows in one line."""

RUAS_PIHAK = ("atas", "nama", "jabatan", "nip")
NAMA_PIHAK = {
    "atas": gettext_lazy("Tertulis di atas tanda tangan"),
    "nama": gettext_lazy("Nama"),
    "jabatan": gettext_lazy("Jabatan"),
    "nip": gettext_lazy("NIP"),
}
HASIL = [
    (TERPENUHI, gettext_lazy("Terpenuhi")),
    (BELUM, gettext_lazy("Belum terpenuhi")),
    (TIDAK_RELEVAN, gettext_lazy("Tidak diperlukan")),
]
SATU_SATU = gettext_lazy("Satu butir setiap baris.")


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of the form: its name, its kind, and its fields in rows."""

    judul: str
    jenis: str
    baris: Sequence[Sequence[BoundField]] = ()
    kepala: Sequence[str] = ()
    unsur: Sequence[tuple[UnsurSurat, BoundField, BoundField | None]] = ()


class FormSurat(forms.Form):
    """Every part of one paper's text; a reason for each unmet element is required."""

    def __init__(
        self, *args: Any, naskah: Naskah, unsur: Sequence[UnsurSurat], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.naskah, self.unsur = naskah, unsur
        self._kepala()
        for urut, blok in enumerate(naskah.blok):
            if blok.label or blok.jenis == "unsur":
                PEMBUAT[blok.jenis](self, f"b{urut}", blok)
        self._panjang("tambahan", "", _("Paragraf tambahan"), 3)
        for urut, pihak in enumerate(naskah.pihak):
            for ruas in RUAS_PIHAK:
                self._pendek(f"p{urut}_{ruas}", getattr(pihak, ruas), str(NAMA_PIHAK[ruas]))
        self._baris("tembusan", naskah.tembusan, _("Tembusan"))

    def _kepala(self) -> None:
        for urut, (nama, isi) in enumerate(self.naskah.kepala):
            self._pendek(f"k{urut}", isi, nama)
        if self.naskah.bentuk == BentukDokumen.SURAT:
            self._baris("kepada", self.naskah.kepada, _("Kepada"))
        else:
            self._baris("acuan", self.naskah.acuan, _("Di bawah judul"))
        self._pendek("tempat", self.naskah.tempat, _("Tempat surat dibuat"))

    def _pendek(self, nama: str, isi: str, label: str) -> None:
        self.fields[nama] = forms.CharField(
            label=label, required=False, initial=isi, max_length=PANJANG_BARIS
        )

    def _panjang(self, nama: str, isi: str, label: str, tinggi: int, petunjuk: Any = "") -> None:
        self.fields[nama] = forms.CharField(
            label=label,
            required=False,
            initial=isi,
            max_length=TERPANJANG,
            widget=forms.Textarea(attrs={"rows": tinggi}),
            help_text=petunjuk,
        )

    def _ruas(self, nama: str, isi: str, label: str, lebar: int) -> None:
        """Ask for a value as long as the paper holds; one line only where it fits in it."""
        self._panjang(nama, isi, label, _tinggi(isi, lebar))
        if len(isi) <= lebar and "\n" not in isi:
            self.fields[nama].widget = forms.TextInput(attrs={"maxlength": TERPANJANG})

    def _baris(self, nama: str, isi: Sequence[str], label: str) -> None:
        tinggi = max(2, len(isi) + 1)
        satu = (" ".join(butir.split()) for butir in isi)
        self._panjang(nama, "\n".join(satu), label, tinggi, SATU_SATU)

    def tambah_paragraf(self, nama: str, blok: Paragraf) -> None:
        self._panjang(nama, blok.teks, blok.label, max(3, _tinggi(blok.teks, SEBARIS)))

    def tambah_butir(self, nama: str, blok: Daftar | Kotak) -> None:
        self._baris(nama, blok.butir, blok.label)

    def tambah_isian(self, nama: str, blok: Isian) -> None:
        for urut, (label, isi) in enumerate(blok.baris):
            self._ruas(f"{nama}_{urut}", isi, label, SEBARIS)

    def tambah_tabel(self, nama: str, blok: Tabel) -> None:
        kosong = ("",) * len(blok.kepala)
        for urut, baris in enumerate((*blok.baris, *(kosong,) * BARIS_KOSONG)):
            for kolom, isi in enumerate(baris):
                label = f"{blok.kepala[kolom]} {urut + 1}"
                self._ruas(f"{nama}_{urut}_{kolom}", isi, label, SESEL)

    def tambah_tanya(self, nama: str, blok: TanyaJawab) -> None:
        for urut, (tanya, jawab) in enumerate((*blok.butir, *(("", ""),) * BARIS_KOSONG)):
            self._panjang(f"{nama}_{urut}_0", tanya, _("Pertanyaan %d") % (urut + 1), 2)
            self._panjang(f"{nama}_{urut}_1", jawab, _("Jawaban %d") % (urut + 1), 2)

    def tambah_unsur(self, nama: str, blok: Blok) -> None:
        for satu in self.unsur:
            self.fields[f"alasan_{satu.unsur}"] = forms.CharField(
                label=_("Alasan"),
                required=False,
                initial=satu.alasan,
                max_length=ALASAN_TERPANJANG,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            if not satu.tetap:
                self.fields[f"hasil_{satu.unsur}"] = forms.ChoiceField(
                    label=_("Penilaian"), choices=HASIL, initial=satu.hasil or BELUM
                )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of every element that is not met; refuse more than a paper holds."""
        for satu in self.unsur_baru():
            if satu.hasil == BELUM and not satu.alasan:
                self.add_error(f"alasan_{satu.unsur}", _(TANPA_ALASAN))
        if not self.errors:
            try:
                pastikan_terbaca(self.naskah_baru())
            except BlokKeliru as galat:
                self.add_error(None, _(str(galat)))
        return self.cleaned_data

    def unsur_baru(self) -> tuple[UnsurSurat, ...]:
        """Return the verdicts with the reasons as typed."""
        isi = self.cleaned_data
        alasan = {u.unsur: isi.get(f"alasan_{u.unsur}", "") for u in self.unsur}
        hasil = {u.unsur: isi.get(f"hasil_{u.unsur}", u.hasil) for u in self.unsur}
        return dengan_alasan(self.unsur, alasan, hasil)

    def naskah_baru(self) -> Naskah:
        """Return the paper as typed; emptied rows and paragraphs that were added fall away."""
        isi = {nama: bersih(str(nilai)).strip() for nama, nilai in self.cleaned_data.items()}
        blok = [self._blok(f"b{urut}", satu, isi) for urut, satu in enumerate(self.naskah.blok)]
        if isi["tambahan"]:
            blok.append(Paragraf(isi["tambahan"], label=_("Tambahan")))
        kepala = ((nama, isi[f"k{n}"]) for n, (nama, _lama) in enumerate(self.naskah.kepala))
        return self.naskah.ganti(
            kepala=tuple(kepala),
            kepada=_butir(isi["kepada"]) if "kepada" in isi else self.naskah.kepada,
            acuan=_butir(isi["acuan"]) if "acuan" in isi else self.naskah.acuan,
            tempat=isi["tempat"],
            blok=tuple(blok),
            pihak=tuple(_pihak(n, p, isi) for n, p in enumerate(self.naskah.pihak)),
            tembusan=_butir(isi["tembusan"]),
        )

    def _blok(self, nama: str, blok: Blok, isi: Mapping[str, str]) -> Blok:
        if not blok.label:
            return blok
        match blok:
            case Paragraf():
                jadi: Blok = replace(blok, teks=isi[nama])
            case Daftar() | Kotak():
                jadi = replace(blok, butir=_butir(isi[nama]))
            case Isian():
                baris = ((b[0], isi[f"{nama}_{n}"]) for n, b in enumerate(blok.baris))
                jadi = replace(blok, baris=tuple(baris))
            case Tabel():
                jadi = replace(blok, baris=_sel(nama, len(blok.baris), len(blok.kepala), isi))
            case TanyaJawab():
                jadi = replace(blok, butir=_sel(nama, len(blok.butir), 2, isi))
            case _:
                jadi = blok
        return jadi

    def bagian(self) -> Iterator[Bagian]:
        """Return the form part by part, in the order of the paper."""
        awal = [n for n in self.fields if n in {"kepada", "acuan", "tempat"} or n[0] == "k"]
        yield Bagian(_("Kepala naskah"), "isian", [[self[nama]] for nama in awal])
        for urut, blok in enumerate(self.naskah.blok):
            yield from self._bagian_blok(f"b{urut}", blok)
        yield Bagian("", "paragraf", [[self["tambahan"]]])
        for urut, pihak in enumerate(self.naskah.pihak):
            ruas = [[self[f"p{urut}_{nama}"]] for nama in RUAS_PIHAK]
            yield Bagian(_("Tanda tangan: %s") % pihak.atas.rstrip(","), "isian", ruas)
        yield Bagian("", "paragraf", [[self["tembusan"]]])

    def _bagian_blok(self, nama: str, blok: Blok) -> Iterator[Bagian]:
        if blok.jenis == "judul":
            yield Bagian(getattr(blok, "teks", ""), "judul")
        elif blok.jenis == "unsur":
            yield Bagian("", "unsur", unsur=[self._satu_unsur(satu) for satu in self.unsur])
        elif nama in self.fields:
            yield Bagian("", "paragraf", [[self[nama]]])
        elif blok.label:
            semua = [n for n in self.fields if n.startswith(f"{nama}_")]
            lebar = len(blok.kepala) if isinstance(blok, Tabel) else 1
            baris = [[self[n] for n in semua[i : i + lebar]] for i in range(0, len(semua), lebar)]
            kepala = blok.kepala if isinstance(blok, Tabel) else ()
            yield Bagian(blok.label, blok.jenis, baris, kepala)

    def _satu_unsur(self, satu: UnsurSurat) -> tuple[UnsurSurat, BoundField, BoundField | None]:
        hasil = None if satu.tetap else self[f"hasil_{satu.unsur}"]
        return satu, self[f"alasan_{satu.unsur}"], hasil


PEMBUAT: Mapping[str, Callable[[FormSurat, str, Any], None]] = {
    "paragraf": FormSurat.tambah_paragraf,
    "daftar": FormSurat.tambah_butir,
    "kotak": FormSurat.tambah_butir,
    "isian": FormSurat.tambah_isian,
    "tabel": FormSurat.tambah_tabel,
    "tanya_jawab": FormSurat.tambah_tanya,
    "unsur": FormSurat.tambah_unsur,
}


def _tinggi(teks: str, lebar: int) -> int:
    """Return how many lines a text field shows at once."""
    return min(14, max(2, len(teks) // lebar + teks.count("\n") + 1))


def _butir(teks: str) -> tuple[str, ...]:
    return tuple(satu.strip() for satu in teks.splitlines() if satu.strip())


def _pihak(urut: int, pihak: Pihak, isi: Mapping[str, str]) -> Pihak:
    ruas: dict[str, Any] = {nama: isi[f"p{urut}_{nama}"] for nama in RUAS_PIHAK}
    return replace(pihak, **ruas)


def _sel(nama: str, banyak: int, kolom: int, isi: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    baris = (
        tuple(isi[f"{nama}_{n}_{k}"] for k in range(kolom)) for n in range(banyak + BARIS_KOSONG)
    )
    return tuple(satu for satu in baris if any(satu))
