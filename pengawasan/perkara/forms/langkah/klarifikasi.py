"""The first invitation as the step that opens clarification (P03), and the study that closes it."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.forms.kajian_pelanggaran import BidangKajian
from pengawasan.perkara.forms.langkah.dasar import FormLangkah
from pengawasan.perkara.forms.saat import BidangSaat
from pengawasan.perkara.queries.klarifikasi import pilihan_orang, undangan_terbuka
from pengawasan.perkara.rules.klarifikasi import UndanganMasuk
from pengawasan.perkara.services.kajian_pelanggaran import tutup_pemeriksaan
from pengawasan.perkara.services.klarifikasi import mulai_klarifikasi


class BidangUndangan(FormLangkah):
    """Who is invited, when and where; one invitation at a time."""

    kepada = forms.ChoiceField(label=_("Siapa yang diundang?"))
    nama = forms.CharField(
        label=_("Namanya, bila belum ada dalam laporan"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    alamat = forms.CharField(
        label=_("Alamatnya"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    jadwal = BidangSaat(label=_("Jadwal klarifikasi"))
    tempat = forms.CharField(label=_("Tempat"), max_length=200)
    perihal = forms.CharField(
        label=_("Yang akan ditanyakan"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Tertulis di undangannya. Jangan sebut orang lain di sini."),
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        bidang = self.fields["kepada"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [("", gettext("Pilih orangnya")), *pilihan_orang(self.laporan)]

    def undangan(self) -> UndanganMasuk:
        """Return the invitation as it was written down."""
        isi = self.cleaned_data
        kepada, _garis, urutan = isi["kepada"].partition("-")
        return UndanganMasuk(
            kepada=kepada,
            orang=int(urutan or 0),
            jadwal=isi["jadwal"],
            tempat=isi["tempat"],
            nama=isi["nama"],
            alamat=isi["alamat"],
            perihal=isi["perihal"],
        )


class FormKlarifikasi(BidangUndangan):
    pengantar = _("Undangan pertama membuka tahap klarifikasi; yang lain ditambahkan sesudahnya.")

    def laksanakan(self) -> None:
        """Invite the first person."""
        mulai_klarifikasi(self.laporan, self.petugas, self.jenis, self.undangan(), self.gerak())


class FormKajian(BidangKajian, FormLangkah):
    """The taking of evidence is closed (P05); the study may be laid in with it, or later."""

    pengantar = _(
        "Pemeriksaan ditutup. Kajiannya dapat ditulis di sini sekarang, atau nanti di halamannya."
    )

    def tanyakan(self) -> None:
        """Name the invitations that nobody was heard on yet; the law lets them stay so."""
        terbuka = undangan_terbuka(self.laporan, self.jenis)
        if not terbuka:
            return
        self.peringatan = gettext(
            "Undangan ini belum selesai: %s. Sesudah ditutup tidak ada undangan baru pada jalur "
            "ini; berita acara yang sudah dimulai masih dapat diselesaikan."
        ) % ", ".join(terbuka)
        self.fields["tetap_tutup"] = forms.BooleanField(
            label=_("Tetap tutup pemeriksaan; undangan itu tidak ditunggu"),
            error_messages={"required": _("Centang ini, atau selesaikan undangannya dulu.")},
        )

    def laksanakan(self) -> None:
        """Close the taking of evidence, and keep what was written of the study."""
        jalur = (self.laporan, self.petugas, self.jenis)
        tutup_pemeriksaan(*jalur, self.kajian(), self.gerak())
