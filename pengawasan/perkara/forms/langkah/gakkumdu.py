"""The discussions of the Sentra Gakkumdu as steps (P02, P06)."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.forms.langkah.dasar import FormLangkah
from pengawasan.perkara.queries.gakkumdu import anggota_aktif
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.pleno import baris_pasal
from pengawasan.perkara.services.gakkumdu import PENGURUS, catat_pembahasan

YA, TIDAK = "ya", "tidak"


class FormPembahasan(FormLangkah):
    """Who was there, and what they concluded; read only by who works on the case.

    The first discussion settles the articles, the elements and the plan of evidence (hukum §6.1,
    row 2); whether it is a crime or the track stops is asked of the second, which has the study
    and the inquiry before it (row 4). So this form asks for no verdict.
    """

    pengantar = _("Isinya tersegel: hanya dibaca penelaah, koordinator, dan pimpinan kantor ini.")
    peserta = forms.TypedMultipleChoiceField(
        label=_("Peserta"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih paling sedikit satu peserta.")},
    )
    alasan_tidak_lengkap = forms.CharField(
        label=_("Bila satu unsur tidak hadir, mengapa?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    pasal = forms.CharField(
        label=_("Pasal yang dibahas"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Satu baris satu pasal."),
    )
    kesimpulan = forms.CharField(
        label=_("Kesimpulan"),
        min_length=10,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    beda_pendapat = forms.CharField(
        label=_("Pendapat berbeda"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        bidang = self.fields["peserta"]
        assert isinstance(bidang, forms.TypedMultipleChoiceField)
        anggota = anggota_aktif(self.laporan.kantor)
        bidang.choices = [
            (s.pk, f"{s.nama}, {s.jabatan} ({s.get_unsur_display()})") for s in anggota
        ]
        if not anggota:
            bidang.help_text = self._petunjuk_kosong()

    def _petunjuk_kosong(self) -> str:
        """Return that the list of members is empty, and where or by whom it is filled."""
        kosong = gettext("Daftar anggota Gakkumdu kantor ini masih kosong.")
        if not self.petugas.berperan(*PENGURUS):
            siapa = gettext("Koordinator, pimpinan, atau sekretariat mengisinya.")
            return f"{kosong} {siapa}"
        tujuan, isi = reverse("petugas:gakkumdu_anggota"), gettext("Isi anggota Gakkumdu")
        return format_html('{} <a href="{}">{}</a>', kosong, tujuan, isi)

    def laksanakan(self) -> None:
        """Write the discussion down; nothing of it goes to the trail."""
        isi = self.cleaned_data
        masukan = PembahasanMasuk(
            waktu=isi["pada"] or timezone.now(),
            peserta=frozenset(isi["peserta"]),
            lanjut=isi.get("lanjut", YA) == YA,
            kesimpulan=isi["kesimpulan"],
            pasal=baris_pasal(isi["pasal"]),
            beda_pendapat=isi["beda_pendapat"],
            alasan_tidak_lengkap=isi["alasan_tidak_lengkap"],
        )
        catat_pembahasan(self.laporan, self.petugas, self.langkah, self.jenis, masukan)


class FormPembahasanKedua(FormPembahasan):
    """The second discussion, which says whether it is a crime; the plenary is bound by a no."""

    lanjut = forms.ChoiceField(
        label=_("Dilanjutkan?"),
        choices=[(YA, _("Ya, dilanjutkan")), (TIDAK, _("Tidak, tidak memenuhi unsur pidana"))],
        widget=forms.RadioSelect,
    )
    field_order = (
        *("pada", "peserta", "alasan_tidak_lengkap", "pasal", "kesimpulan", "lanjut"),
        "beda_pendapat",
    )
