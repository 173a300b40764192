"""The page of a Form A; the shared reader (``api.formulir``) alone judges what was typed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from laporan.forms.isian import FormulirLunak, SatuPilihan, Teks
from laporan.forms.pemetaan import baca_tanggal
from pengawasan.lapangan.choices import BentukPengawasan, TahapanPengawasan

ADA, TIDAK = "ya", "tidak"
PANJANG = ("tahapan", "bentuk", "tanggal", "jam_mulai", "jam_selesai")
DUGAAN = (
    "dugaan_peristiwa", "dugaan_waktu", "dugaan_tempat", "dugaan_pelaku", "dugaan_saksi",
    "dugaan_bukti", "dugaan_uraian",
)  # fmt: skip

Isian = TypeVar("Isian", bound="FormulirFormA")


class FormulirFormA(FormulirLunak):
    """Everything a Form A asks, in the order of the paper."""

    kunci = Teks()
    tahapan = Teks(
        _("Tahapan yang diawasi"),
        widget=lambda attrs: forms.Select(
            attrs, choices=[("", _("Pilih tahapan")), *TahapanPengawasan.choices]
        ),
    )
    surat_tugas = Teks(_("Nomor surat tugas"), _("Jika ada."), autocomplete="off")
    bentuk = SatuPilihan(_("Bentuk pengawasan"), BentukPengawasan.choices)
    tujuan = Teks(_("Tujuan"), autocomplete="off")
    sasaran = Teks(
        _("Sasaran"), _("Siapa atau apa yang diawasi, misalnya kampanye tatap muka di balai desa.")
    )
    tanggal = Teks(_("Tanggal pengawasan"), type="date")
    jam_mulai = Teks(_("Mulai pukul"), type="time")
    jam_selesai = Teks(_("Selesai pukul"), type="time")
    tempat = Teks(_("Tempat"), autocomplete="off")
    uraian = Teks(
        _("Uraian hasil pengawasan"),
        _("Apa yang Anda lihat dan dengar, berurutan. Bedakan yang Anda saksikan sendiri."),
        widget=forms.Textarea,
        rows=8,
    )
    ada_dugaan = SatuPilihan(
        _("Apakah ada dugaan pelanggaran?"),
        [(TIDAK, _("Tidak ada")), (ADA, _("Ya, ada dugaan pelanggaran"))],
    )
    dugaan_peristiwa = Teks(_("Peristiwanya"), widget=forms.Textarea, rows=3)
    dugaan_waktu = Teks(_("Waktu kejadian"), autocomplete="off")
    dugaan_tempat = Teks(_("Tempat kejadian"), autocomplete="off")
    dugaan_pelaku = Teks(
        _("Pelaku"), _("Nama, jabatan, atau ciri-cirinya."), widget=forms.Textarea, rows=3
    )
    dugaan_saksi = Teks(
        _("Saksi"),
        _("Nama dan alamat saksi. Tersegel, hanya dibuka petugas yang menangani."),
        widget=forms.Textarea,
        rows=3,
    )
    dugaan_bukti = Teks(
        _("Bukti"), _("Foto, rekaman, barang, atau dokumen."), widget=forms.Textarea, rows=3
    )
    dugaan_uraian = Teks(_("Uraian dugaan pelanggaran"), widget=forms.Textarea, rows=5)
    tugas = Teks()
    siaga = Teks()
    menggantikan = Teks()

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a dotted name of the reader."""
        return nama.partition(".")[0]

    def bidang_dugaan(self) -> list[forms.BoundField]:
        """Return the fields about the suspected violation, in their order."""
        return [self[nama] for nama in DUGAAN]


def lepas_acuan(form: Isian, lepas: Iterable[str], pesan: str) -> Isian:
    """Return the page as it was typed, without some references, and with the reason above it."""
    baru = tanpa_acuan(form, lepas)
    baru.sisipkan_galat({"": [pesan]})
    return baru


def tanpa_acuan(form: Isian, lepas: Iterable[str]) -> Isian:
    """Return the page as it was typed, without some references."""
    data = {**dict(form.data.items()), **dict.fromkeys(lepas, "")}
    baru = type(form)(data)
    baru.full_clean()
    return baru


def susun_isian(form: FormulirFormA) -> dict[str, Any]:
    """Return a filled page in the form of the shared reader."""
    isi = {nama: nilai for nama, nilai in form.cleaned_data.items() if nilai and nama != "kunci"}
    if "tanggal" in isi:
        isi["tanggal"] = baca_tanggal(isi["tanggal"])
    if "ada_dugaan" in isi:
        isi["ada_dugaan"] = isi["ada_dugaan"] == ADA
    if not isi.get("ada_dugaan"):
        isi = {nama: nilai for nama, nilai in isi.items() if nama not in DUGAAN}
    return isi


def isian_awal(kolom: dict[str, Any], mulai: datetime | None, selesai: datetime | None) -> Any:
    """Return the initial values of a page for a form that was kept; moments are local."""
    awal = dict(kolom)
    if mulai is not None:
        awal |= {"tanggal": mulai.date().isoformat(), "jam_mulai": mulai.strftime("%H:%M")}
    if selesai is not None:
        awal["jam_selesai"] = selesai.strftime("%H:%M")
    return awal
