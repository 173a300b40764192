"""The forms of acts outside a case: looked into, proposed, set, sent back, filed, merged."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.choices import StatusLaporan as S
from laporan.rules.masukan import TerlaporMasuk
from pengawasan.perkara.choices import JenisJalur, Tindakan
from pengawasan.perkara.choices.penanganan import KodeArsip
from pengawasan.perkara.forms.langkah.dasar import bidang_alasan
from pengawasan.perkara.forms.langkah.rapat import BidangPutusan, BidangRapat
from pengawasan.perkara.forms.penerimaan import DISERAHKAN
from pengawasan.perkara.forms.saat import BidangHari
from pengawasan.perkara.forms.tindakan import FormTindakan, surat_baris
from pengawasan.perkara.queries.penelusuran import (
    hari_ditemukan,
    pengawas_untuk,
    terlapor_disebut,
)
from pengawasan.perkara.queries.pilihan import pilihan_orang, pilihan_pemilihan
from pengawasan.perkara.services import penelusuran as layanan
from pengawasan.perkara.services.gabungan import gabungkan
from pengawasan.perkara.services.kajian import ambil_alih_informasi
from pengawasan.perkara.services.temuan import (
    TemuanMasuk,
    lanjutkan_penelusuran,
    tetapkan_temuan,
)


def _teks(label: Any, panjang: int, **lain: Any) -> forms.CharField:
    polos = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, max_length=panjang, widget=polos, **lain)


class FormTelusuri(FormTindakan):
    pengantar = _("Pengirim membaca bahwa informasinya ditelusuri; batas waktunya mulai berjalan.")
    selesai = _("Penelusuran dimulai.")
    surat = surat_baris(S.INFORMASI_AWAL, S.PENELUSURAN)
    surat_tugas = _teks(_("Nomor surat tugas"), 80, min_length=3)
    pelaksana = forms.MultipleChoiceField(
        label=_("Petugas yang menelusuri"), required=False, widget=forms.CheckboxSelectMultiple
    )
    pengawas = forms.MultipleChoiceField(
        label=_("Pengawas lapangan yang ditugaskan"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tugasnya muncul di ponsel mereka; hasilnya Form A."),
    )
    petunjuk = forms.CharField(
        label=_("Petunjuk"),
        min_length=10,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "Apa yang dicari dan di mana. Pengawas hanya membaca ini, jadi jangan tulis siapa "
            "yang melapor."
        ),
    )

    def siapkan(self) -> None:
        """Offer people of the office without a stake in it, and supervisors of the place."""
        self.pilihan("pelaksana", list(pilihan_orang(self.laporan)))
        pengawas = pengawas_untuk(self.laporan)
        self.pilihan("pengawas", [(str(s.pk), f"{s.nama}, {_tempat(s)}") for s in pengawas])

    def laksanakan(self) -> None:
        """Send them."""
        isi = self.cleaned_data
        masukan = layanan.PenelusuranMasuk(
            isi["surat_tugas"],
            isi["petunjuk"],
            frozenset(isi.get("pelaksana", ())),
            frozenset(map(UUID, isi.get("pengawas", ()))),
        )
        layanan.telusuri(self.laporan, self.petugas, masukan)


class FormUsulkan(FormTindakan):
    pengantar = _("Rapat pleno menetapkannya sebagai temuan, atau meminta penelusuran dilanjutkan.")
    selesai = _("Diusulkan menjadi temuan.")
    ditemukan = BidangHari(
        label=_("Kapan ditemukan?"),
        required=False,
        help_text=_("Batas waktu penetapan temuan dihitung sejak hari ini."),
    )

    def siapkan(self) -> None:
        """Propose the day of the earliest Form A."""
        self.initial.setdefault("ditemukan", hari_ditemukan(self.laporan))

    def laksanakan(self) -> None:
        """Lay it before the plenary."""
        layanan.usulkan_temuan(self.laporan, self.petugas, self.cleaned_data["ditemukan"])


class FormPlenoTemuan(BidangPutusan, BidangRapat, FormTindakan):
    """What both decisions of a plenary about a proposed finding ask."""

    field_order: tuple[str, ...] = ("pada", "tempat", "nomor_berita_acara", "hadir")

    def siapkan(self) -> None:
        """Offer the members of the commission in charge."""
        self.isi_anggota(self.isi_pimpinan(self.laporan))


class FormTetapkan(FormPlenoTemuan):
    pengantar = _("Nomor register temuan keluar sekarang, dan batas waktu penanganan berjalan.")
    selesai = _("Ditetapkan sebagai temuan.")
    surat = surat_baris(S.CALON_TEMUAN, S.DIJADIKAN_TEMUAN)
    jalur = forms.MultipleChoiceField(
        label=_("Jenis dugaan pelanggaran"),
        choices=JenisJalur.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih paling sedikit satu jenis dugaan pelanggaran.")},
    )
    pemilihan = forms.ChoiceField(label=_("Pemilihan"), required=False)
    terlapor_nama = _teks(_("Nama terlapor"), 120, required=False)
    terlapor_jabatan = _teks(_("Jabatan terlapor"), 120, required=False)
    terlapor_instansi = _teks(_("Instansi terlapor"), 160, required=False)
    terlapor_ciri = _teks(_("Ciri terlapor, bila namanya belum diketahui"), 1000, required=False)
    field_order = (
        *("pada", "tempat", "nomor_berita_acara", "hadir", "jalur", "pemilihan"),
        *("terlapor_nama", "terlapor_jabatan", "terlapor_instansi", "terlapor_ciri", "alasan"),
    )

    def siapkan(self) -> None:
        """Ask for the election and a reported party where the report names none."""
        super().siapkan()
        ada = self.laporan.pemilihan_id is not None
        self.pilihan(
            "pemilihan", [] if ada else [("", _("Belum ditentukan")), *pilihan_pemilihan()]
        )
        if terlapor_disebut(self.laporan):
            self.fields["terlapor_nama"].help_text = gettext(
                "Kosongkan bila cukup terlapor yang sudah disebut; isi untuk menambah seorang."
            )

    def laksanakan(self) -> None:
        """Set it as a finding."""
        isi = self.cleaned_data
        orang = TerlaporMasuk(
            **{nama: isi[f"terlapor_{nama}"] for nama in ("nama", "jabatan", "instansi", "ciri")}
        )
        masukan = TemuanMasuk(
            rapat=self.rapat(),
            putusan=self.putusan(),
            jalur=frozenset(isi["jalur"]),
            terlapor=(orang,) if orang.dikenali() else (),
            pemilihan=isi.get("pemilihan", ""),
        )
        tetapkan_temuan(self.laporan, self.petugas, masukan)


class FormLanjutkan(FormPlenoTemuan):
    pengantar = _("Rapat pleno menilai hasilnya belum cukup; penelusuran berjalan lagi.")
    selesai = _("Penelusuran dilanjutkan.")

    def laksanakan(self) -> None:
        """Send it back."""
        lanjutkan_penelusuran(self.laporan, self.petugas, self.rapat(), self.putusan())


class FormArsipkan(FormTindakan):
    pengantar = _("Informasi ini tidak ditindaklanjuti; pengirimnya membaca alasannya.")
    selesai = _("Diarsipkan.")
    kode = forms.ChoiceField(
        label=_("Sebabnya"), choices=KodeArsip.choices, widget=forms.RadioSelect
    )
    alasan = bidang_alasan(_("Alasan"))

    def laksanakan(self) -> None:
        """File it away."""
        isi = self.cleaned_data
        layanan.arsipkan(self.laporan, self.petugas, isi["kode"], isi["alasan"])


class FormJadikanInformasi(FormTindakan):
    pengantar = _("Yang kurang hanya syarat formal, jadi isinya dapat ditelusuri pengawas.")
    selesai = _("Laporan ini sekarang informasi awal.")
    alasan = bidang_alasan(_("Alasan"))

    def laksanakan(self) -> None:
        """Follow it as initial information."""
        layanan.jadikan_informasi(self.laporan, self.petugas, self.cleaned_data["alasan"])


class FormGabung(FormTindakan):
    pengantar = _(
        "Laporan ini ditangani bersama laporan lain tentang kejadian yang sama. Pelapornya tetap "
        "pelapor dan diberi tahu; batas waktunya berhenti. Ini tidak dapat dibatalkan."
    )
    selesai = _("Digabungkan.")
    tujuan = forms.CharField(
        label=_("Nomor laporan yang menampung"),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Laporan terbuka di kantor ini, misalnya BWS-7K3M-92QX-C."),
    )

    def laksanakan(self) -> None:
        """Join it to the other."""
        gabungkan(self.laporan, self.petugas, self.cleaned_data["tujuan"])


class FormTerimaLimpahan(FormTindakan):
    pengantar = _(
        "Hari penerimaan yang asli tetap; kajian awal dilanjutkan di sini menurut batas waktunya."
    )
    selesai = _("Limpahan diterima.")
    surat = surat_baris(S.DILIMPAHKAN, S.KAJIAN_AWAL)
    diserahkan = forms.MultipleChoiceField(
        label=_("Apa yang diserahterimakan?"),
        choices=DISERAHKAN,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    catatan = forms.CharField(
        label=_("Catatan"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya nomor berita acara kantor asal. Jangan tulis nama atau isi cerita."),
    )

    def laksanakan(self) -> None:
        """Confirm the receipt."""
        isi = self.cleaned_data
        layanan.terima_limpahan(self.laporan, self.petugas, isi["diserahkan"], isi["catatan"])


class FormAmbilAlihInformasi(FormTindakan):
    pengantar = _(
        "Informasi ini pindah ke kantor Anda bersama penelusurannya. Hari penerimaan dan batas "
        "waktunya tetap; kantor asal diberi tahu."
    )
    selesai = _("Informasi awal diambil alih.")
    surat = surat_baris(S.DITERIMA, S.DIAMBIL_ALIH)

    def laksanakan(self) -> None:
        """Take it over."""
        ambil_alih_informasi(self.laporan, self.petugas)


def _tempat(pengawas: Any) -> str:
    tps = f" TPS {pengawas.tps}" if pengawas.tps else ""
    return f"{pengawas.get_peran_display()}{tps}"


DAFTAR: dict[Tindakan, type[FormTindakan]] = {
    Tindakan.TELUSURI: FormTelusuri,
    Tindakan.USULKAN_TEMUAN: FormUsulkan,
    Tindakan.TETAPKAN_TEMUAN: FormTetapkan,
    Tindakan.LANJUTKAN_PENELUSURAN: FormLanjutkan,
    Tindakan.ARSIPKAN: FormArsipkan,
    Tindakan.JADIKAN_INFORMASI: FormJadikanInformasi,
    Tindakan.GABUNG: FormGabung,
    Tindakan.AMBIL_ALIH_INFORMASI: FormAmbilAlihInformasi,
    Tindakan.TERIMA_LIMPAHAN: FormTerimaLimpahan,
}
"""One form for each act outside a case."""
