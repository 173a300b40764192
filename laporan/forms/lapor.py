"""The report form: the same questions with and without JavaScript."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.choices import Bentuk, BuktiDisebut, Kedudukan, KetepatanWaktu
from laporan.forms.isian import BanyakPilihan, Centang, SatuPilihan, Teks
from laporan.forms.kelompok import KELOMPOK
from laporan.forms.orang import JUMLAH, FormulirOrang
from laporan.forms.wilayah import FormulirWilayah
from laporan.rules.kunci import kunci_sah
from wilayah.choices import JenisPemilihan

URAIAN_MAKS = 20_000
YA, BELUM = "ya", "belum"
# The order of the page, by the beginnings of names; errors are listed in it.
URUTAN = (
    "kunci", "kategori", "uraian", "wilayah_", "tempat", "tps", "kejadian_daring", "tautan",
    "lintang", "bujur", "sedang_", "tanggal_kejadian", "jam_", "ketepatan_", "tanggal_diketahui",
    "jenis_", "terlapor_", "saksi_", "bukti_", "boleh_", "nama", "alamat", "telepon", "surel",
    "kedudukan", "merasa_", "kabar_",
)  # fmt: skip
TERJEMAHAN_NAMA = {
    "bentuk": "boleh_tahu",
    "waktu_kejadian": "tanggal_kejadian",
    "titik": "lintang",
    "titik.lat": "lintang",
    "titik.lng": "bujur",
    "wilayah": "wilayah_provinsi",
    "pemilihan": "jenis_pemilihan",
    "terlapor": "terlapor_0_nama",
    "saksi": "saksi_0_nama",
    "pelapor": "nama",
}


class FormulirLapor(FormulirWilayah, FormulirOrang):
    """Everything `/lapor/` asks, in the order of the steps."""

    kunci = Teks()
    kategori = SatuPilihan(
        _("Apa yang terjadi?"), [(str(k), kata) for satu in KELOMPOK for k, kata in satu.butir]
    )
    uraian = Teks(
        _("Cerita Anda"),
        _("Tulis seperti bercerita kepada tetangga. Tidak perlu bahasa hukum."),
        widget=forms.Textarea,
        rows=8,
    )

    tempat = Teks(
        _("Tempat kejadian"), _("Misalnya: depan balai desa, Jalan Melati, rumah warga di RT 02.")
    )
    tps = Teks(
        _("Nomor TPS"), _("Jika kejadiannya di TPS."), inputmode="numeric", **{"class": "pendek"}
    )
    kejadian_daring = Centang(_("Terjadi di internet atau di grup percakapan"))
    tautan = Teks(
        _("Alamat tautannya"), _("Satu baris satu tautan."), widget=forms.Textarea, rows=3
    )
    lintang = Teks(_("Lintang"), inputmode="text", autocomplete="off")
    bujur = Teks(_("Bujur"), inputmode="text", autocomplete="off")

    sedang_berlangsung = Centang(
        _("Sedang berlangsung sekarang"),
        _("Petugas piket dan pengawas di desa itu diberi tahu begitu Anda menekan Kirim."),
    )
    tanggal_kejadian = Teks(_("Tanggal kejadian"), type="date")
    jam_kejadian = Teks(_("Jam, kalau ingat"), type="time")
    ketepatan_waktu = SatuPilihan(_("Seberapa pasti waktunya?"), KetepatanWaktu.choices)
    tanggal_diketahui = Teks(
        _("Kapan Anda mengetahuinya?"),
        _("Batas waktu melapor dihitung sejak tanggal ini, bukan sejak kejadiannya."),
        type="date",
    )
    jenis_pemilihan = SatuPilihan(_("Ini tentang pemilihan apa?"), JenisPemilihan.choices)

    bukti_disebut = BanyakPilihan(_("Bukti yang Anda punya"), BuktiDisebut.choices)

    boleh_tahu = SatuPilihan(
        _("Bolehkah Bawaslu tahu siapa Anda?"),
        [(YA, _("Ya, catat sebagai laporan")), (BELUM, _("Belum, catat sebagai informasi awal"))],
    )
    nama = Teks(_("Nama lengkap"), _("Seperti di KTP."), autocomplete="name")
    alamat = Teks(_("Alamat"), _("Seperti di KTP."), autocomplete="street-address")
    telepon = Teks(_("Nomor telepon atau WhatsApp"), type="tel", autocomplete="tel")
    surel = Teks(_("Surel (email)"), type="email", autocomplete="email")
    kedudukan = SatuPilihan(_("Anda melapor sebagai"), Kedudukan.choices)
    merasa_terancam = Centang(
        _("Saya merasa terancam karena laporan ini"),
        _("Petugas akan membacanya lebih dulu dan berhati-hati saat menghubungi Anda."),
    )
    kabar_surel = Teks(
        _("Surel untuk kabar"),
        _("Hanya untuk memberi tahu kalau ada perkembangan. Kosongkan jika ragu."),
        type="email",
        autocomplete="email",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(sorted(self.fields, key=_urutan))
        for nama in ("uraian", "boleh_tahu", "tanggal_diketahui"):
            self.fields[nama].widget.attrs["aria-required"] = "true"

    @property
    def bentuk(self) -> str:
        """Return the legal choice, or '' when none was made."""
        jawaban = {YA: Bentuk.LAPORAN, BELUM: Bentuk.INFORMASI_AWAL}
        return str(jawaban.get(self.cleaned_data["boleh_tahu"], ""))

    def kunci_halaman(self) -> str:
        """Return the submission id the form came with, or '' when that cannot be one."""
        kunci: str = self.cleaned_data["kunci"] if self.is_bound else ""
        return kunci if kunci_sah(kunci) else ""

    def galat_pilihan(self) -> dict[str, list[str]]:
        """Return what the validator cannot say: a choice not made, a page without its key."""
        isi = self.cleaned_data
        galat = {}
        if not isi["uraian"]:
            galat["uraian"] = [gettext("Ceritakan dengan paling sedikit 20 huruf.")]
        if not self.bentuk:
            galat["bentuk"] = [gettext("Pilih salah satu.")]
        if isi["boleh_tahu"] == YA and not isi["nama"]:
            galat["pelapor.nama"] = [gettext("Sebuah laporan memerlukan nama Anda.")]
        if isi["boleh_tahu"] == YA and not (isi["telepon"] or isi["surel"]):
            galat["pelapor.telepon"] = [gettext("Isi nomor telepon atau alamat surel Anda.")]
        if not kunci_sah(isi["kunci"]):
            galat["formulir"] = [gettext("Halaman ini sudah lama. Tekan Kirim sekali lagi.")]
        return galat

    def id_kendali(self, nama: str) -> str:
        """Return the id an error's link leads to; the region chooser names its own parts."""
        return nama if nama.startswith("wilayah_") else super().id_kendali(nama)

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a dotted name of the validator."""
        depan, _titik, ekor = nama.partition(".")
        if depan == "pelapor" and ekor:
            return "kabar_surel" if self.cleaned_data.get("boleh_tahu") == BELUM else ekor
        if depan in JUMLAH and ekor:
            return self.bidang_orang(depan, ekor)
        return TERJEMAHAN_NAMA.get(nama) or TERJEMAHAN_NAMA.get(depan, depan)


def _urutan(nama: str) -> int:
    cocok = (urut for urut, awal in enumerate(URUTAN) if nama.startswith(awal))
    return next(cocok, len(URUTAN))
