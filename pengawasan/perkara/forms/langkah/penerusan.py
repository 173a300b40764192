"""Handing a track over and what follows, typed in by the office (P08, P10, P11, P13, P16)."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pengawasan.perkara.choices import JenisJalur, StatusJalur
from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan
from pengawasan.perkara.forms.langkah.dasar import FormLangkah, bidang_alasan
from pengawasan.perkara.forms.langkah.pidana import FormPenyidikan
from pengawasan.perkara.forms.penerusan_isian import (
    IsianTerlapor,
    baca_masukan,
    bidang_berkas,
    bidang_nomor_surat,
    bidang_penerima,
    bidang_ringkasan,
    bidang_sasaran,
)
from pengawasan.perkara.queries.bundel import susun_bundel
from pengawasan.perkara.queries.penerusan import (
    jawaban_terakhir,
    kurang_penerima,
    penerusan_berjalan,
    sasaran_jalur,
    surat_siap,
)
from pengawasan.perkara.rules.penerusan import (
    MasukanPenerusan,
    MasukanTanggapan,
    galat_kurang,
)
from pengawasan.perkara.services.jalur import Gerak
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.penerusan_tanggapan import catat_langkah

AKHIR = [
    (StatusJalur.TERBUKTI.value, gettext_lazy("Terbukti menurut penerima")),
    (StatusJalur.TIDAK_TERBUKTI.value, gettext_lazy("Tidak terbukti menurut penerima")),
    (StatusJalur.DIHENTIKAN.value, gettext_lazy("Dihentikan: tidak ada tindak lanjut")),
]
DARI_HASIL = {
    HasilTanggapan.TERBUKTI: StatusJalur.TERBUKTI,
    HasilTanggapan.TIDAK_TERBUKTI: StatusJalur.TIDAK_TERBUKTI,
    HasilTanggapan.DITOLAK: StatusJalur.DIHENTIKAN,
}
ISI_MAKS = 6000
TAUTAN_TANPA = gettext_lazy(
    "Tautan penerima membuka surat, ringkasan, bukti yang dipilih, dan isi bundel yang sudah ada "
    "saat diteruskan, tanpa pindaian unggahan dan naskah yang memuat identitas."
)
TAUTAN_PIDANA = gettext_lazy(
    "Tautan penerima membuka surat, ringkasan, bukti yang dipilih, dan isi bundel yang sudah ada "
    "saat diteruskan; pindaian unggahan dan naskah yang memuat identitas ikut hanya bila "
    "identitas diserahkan."
)


def bidang_isi(label: Any, *, wajib: bool = False, petunjuk: Any = "") -> forms.CharField:
    """Return the field of free words that are kept sealed."""
    return forms.CharField(
        label=label,
        max_length=ISI_MAKS,
        min_length=10 if wajib else None,
        required=wajib,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=petunjuk or gettext_lazy("Tersimpan tersegel; hanya dibaca petugas."),
    )


class FormTeruskan(FormLangkah):
    """To whom a track goes, under which letter, and what of the case goes with it."""

    pengantar: Any = format_lazy(
        "{} {}", gettext_lazy("Pelapor membaca ke mana laporannya diteruskan."), TAUTAN_TANPA
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.sasaran = sasaran_jalur(self.laporan, self.jenis)
        self.terlapor = IsianTerlapor(self.laporan, self.sasaran)
        pada = self.fields.pop("pada")
        self.fields["sasaran"] = bidang_sasaran(self.sasaran)
        surat = surat_siap(self.laporan, self.jenis)
        penerima = bidang_penerima(surat.nomor if surat else "")
        self.fields |= penerima | {"pada": pada, "ringkasan": bidang_ringkasan()}
        self.fields |= self.terlapor.bidang() | bidang_berkas(self.laporan, self.jenis)
        self.kurang: list[str] = []
        if self.jenis == JenisJalur.PIDANA:
            self._tampilkan_kelengkapan()

    def _tampilkan_kelengkapan(self) -> None:
        bundel = susun_bundel(self.laporan, self.jenis, beridentitas=True)
        self.kurang = [f"{satu.huruf}. {_(satu.judul)}" for satu in bundel.belum_ada]
        self.pengantar = self._kelengkapan()
        if self.kurang:
            self.fields["alasan_kurang"] = forms.CharField(
                label=_("Mengapa diteruskan walau belum lengkap?"),
                max_length=1000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def _kelengkapan(self) -> SafeString:
        alamat = reverse("petugas:bundel", args=[self.laporan.nomor, self.jenis])
        kata = _("Bundel 15 butir sudah lengkap.")
        if self.kurang:
            kata = _("Bundel belum lengkap. Belum ada: %s.") % "; ".join(self.kurang)
        buka = _("Buka bundel")
        return format_html('{} <a href="{}">{}</a>. {}', kata, alamat, buka, TAUTAN_PIDANA)

    def masukan(self) -> MasukanPenerusan:
        """Return what is handed over."""
        isi = self.cleaned_data
        return baca_masukan(isi, self.terlapor.baca(isi, self.data))

    def clean(self) -> dict[str, Any]:
        """Say at its field what the chosen body still lacks."""
        hasil = super().clean()
        sasaran = next((s for s in self.sasaran if s.kode == hasil.get("sasaran")), None)
        if sasaran is None:
            return hasil
        masukan = self.masukan()
        galat = kurang_penerima(masukan, sasaran) | galat_kurang(self.kurang, masukan.alasan_kurang)
        baru = {n: pesan for n, pesan in galat.items() if self.bidang_untuk(n) not in self.errors}
        self.sisipkan_galat({nama: [_(satu) for satu in pesan] for nama, pesan in baru.items()})
        return hasil

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a dotted name of the service."""
        return self.terlapor.bidang_galat(nama)

    def laksanakan(self) -> None:
        """Forward the track."""
        pada = self.cleaned_data.get("pada")
        teruskan(self.laporan, self.petugas, self.jenis, self.masukan(), pada)


class FormTanggapan(FormLangkah):
    """Something that came back on paper; ``jenis_tanggapan`` says what it is."""

    jenis_tanggapan = JenisTanggapan.TERIMA

    def tanggapan(self) -> MasukanTanggapan | None:
        """Return what is kept with the forwarding."""
        isi = self.cleaned_data
        ruas = ("nama", "jabatan", "nomor_agenda", "nomor_surat", "hasil", "isi")
        return MasukanTanggapan(self.jenis_tanggapan, **{r: isi.get(r, "") for r in ruas})

    def rincian(self) -> dict[str, Any]:
        """Tell the trail numbers and codes only; what is written lies sealed."""
        nama = ("nomor_surat", "nomor_agenda", "hasil", "alasan")
        return {satu: self.cleaned_data[satu] for satu in nama if self.cleaned_data.get(satu)}

    def laksanakan(self) -> None:
        """Take the step, and keep what came with it."""
        langkah = (self.laporan, self.petugas, self.langkah, self.jenis)
        catat_langkah(*langkah, self.tanggapan(), self.gerak(), **self.rincian())


class FormPantau(FormTanggapan):
    """The body has the letter; from now on what it does is watched."""

    pengantar = gettext_lazy("Isi bila tanda terimanya datang di luar tautan penerima.")
    nomor_agenda = bidang_nomor_surat(gettext_lazy("Nomor agenda atau tanda terima"), wajib=False)
    nama = forms.CharField(
        label=gettext_lazy("Diterima oleh"),
        max_length=140,
        required=False,
        help_text=gettext_lazy("Tersimpan tersegel."),
    )
    jabatan = forms.CharField(label=gettext_lazy("Jabatannya"), max_length=140, required=False)
    field_order = ("nomor_agenda", "nama", "jabatan", "pada")


class FormDikembalikan(FormTanggapan):
    """The body sent the letter back; the track returns to the plenary."""

    jenis_tanggapan = JenisTanggapan.KEMBALIKAN
    pengantar = gettext_lazy("Jalur kembali ke tahap pleno dan dapat diteruskan lagi.")
    nomor_surat = bidang_nomor_surat(gettext_lazy("Nomor surat pengembalian"))
    isi = bidang_isi(gettext_lazy("Alasan penerima"), wajib=True)
    field_order = ("nomor_surat", "pada", "isi")


class FormTutupPemantauan(FormTanggapan):
    """What became of it; the answer that came by the link need not be typed again."""

    jenis_tanggapan = JenisTanggapan.JAWAB
    pengantar: Any = gettext_lazy(
        "Jalur ini berakhir. Pelapor membaca apakah dugaannya ditindaklanjuti, dengan penjelasan "
        "di bawah."
    )
    ke = forms.ChoiceField(
        label=gettext_lazy("Hasil jalur"), choices=AKHIR, widget=forms.RadioSelect
    )
    hasil = forms.ChoiceField(
        label=gettext_lazy("Jawaban penerima menurut suratnya"),
        choices=[("", gettext_lazy("Tidak ada surat jawaban baru")), *HasilTanggapan.choices],
        required=False,
    )
    nomor_surat = bidang_nomor_surat(gettext_lazy("Nomor surat jawaban"), wajib=False)
    isi = bidang_isi(gettext_lazy("Ringkasan jawaban"))
    alasan = bidang_alasan(gettext_lazy("Penjelasan untuk pelapor"))
    field_order = ("ke", "hasil", "nomor_surat", "isi", "alasan", "pada")

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.penerusan = penerusan_berjalan(self.laporan, self.jenis)
        jawaban = jawaban_terakhir(self.penerusan) if self.penerusan else None
        if self.penerusan is None:
            del self.fields["isi"]
        if jawaban is not None:
            kata = HasilTanggapan(jawaban.hasil).label
            self.pengantar = _("Jawaban terakhir penerima: %s.") % str(kata).lower()
            self.initial.setdefault("ke", DARI_HASIL.get(HasilTanggapan(jawaban.hasil)))
            self.initial.setdefault("nomor_surat", jawaban.nomor_surat)

    def clean(self) -> dict[str, Any]:
        """Ask for the outcome of a letter that is named."""
        hasil = super().clean()
        if hasil.get("isi") and not hasil.get("hasil"):
            self.add_error("hasil", _("Pilih apa jawaban penerima menurut suratnya."))
        return hasil

    def tanggapan(self) -> MasukanTanggapan | None:
        """Keep an answer only where a new one came."""
        return super().tanggapan() if self.cleaned_data.get("hasil") else None

    def gerak(self) -> Gerak:
        """Carry the choice to the table."""
        return Gerak(ke=self.cleaned_data["ke"], pada=self.cleaned_data.get("pada"))


class FormLaporanPolisi(FormPenyidikan):
    """The police registered the case: the hand-over is done with, and its link."""

    def laksanakan(self) -> None:
        """Take the step and close the forwarding."""
        langkah = (self.laporan, self.petugas, self.langkah, self.jenis)
        catat_langkah(*langkah, None, self.gerak(), **self.rincian())
