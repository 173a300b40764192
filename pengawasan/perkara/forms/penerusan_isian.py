"""What is asked when a track is handed over: the body, the letter, and what it is told."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.choices import StatusBukti
from laporan.models import Laporan
from laporan.queries.bukti import daftar_bukti
from laporan.rules.masukan import TerlaporMasuk
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.queries.penerusan import terlapor_laporan
from pengawasan.perkara.rules.penerusan import (
    BERIDENTITAS,
    MasukanPenerusan,
    TerlaporDiteruskan,
    angka_saja,
    nama_pendek,
)
from wilayah.rules.rezim import Sasaran

RUAS = {
    "nama": gettext_lazy("Nama terlapor"),
    "jabatan": gettext_lazy("Jabatan"),
    "instansi": gettext_lazy("Instansi"),
    "nip": gettext_lazy("NIP, 18 angka"),
    "nik": gettext_lazy("NIK, bila diketahui"),
}
PANJANG = {"nama": 140, "jabatan": 140, "instansi": 200, "nip": 24, "nik": 20}
ANGKA = frozenset({"nip", "nik"})
SEIRING = {"nik": "nip"}
"""Asked by no body for itself, but beside a field that some do."""
UMUM: dict[str, dict[str, Any]] = {
    "tautan": {
        "label": gettext_lazy("Alamat konten digital"),
        "max_length": 1000,
        "widget": forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
        "help_text": gettext_lazy("Satu per baris; wajib untuk penurunan konten."),
    },
    "tempat": {
        "label": gettext_lazy("Tempat barang atau alat peraga"),
        "max_length": 300,
        "help_text": gettext_lazy("Wajib untuk penertiban."),
    },
}
BERANGKA = RegexValidator(r"\d", gettext_lazy("Nomor ini memuat angka."))
ARTI = gettext_lazy(
    "“Belum diverifikasi” berarti belum kami cocokkan dengan naskah aturannya. Periksa naskahnya "
    "sebelum dijadikan dasar."
)
RINGKASAN_MAKS = 6000
SEDIKIT = 2


def bidang_nomor_surat(label: Any, *, wajib: bool = True) -> forms.CharField:
    """Return the field of a letter's number."""
    return forms.CharField(
        label=label,
        min_length=3,
        max_length=100,
        required=wajib,
        validators=[BERANGKA],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def bidang_penerima(nomor_surat: str = "") -> dict[str, forms.Field]:
    """Return the fields that say to whom the letter goes, and its number.

    The number of a letter issued here comes of the register and is shown, not asked.
    """
    surat = bidang_nomor_surat(_("Nomor surat penerusan"), wajib=bool(nomor_surat))
    surat.initial, surat.disabled = nomor_surat, bool(nomor_surat)
    surat.help_text = _(
        "Kosongkan bila suratnya diterbitkan di halaman Naskah: nomornya dari register surat "
        "keluar. Isi hanya untuk surat yang dibuat di luar Awasi."
    )
    if nomor_surat:
        surat.help_text = _("Nomor surat yang sudah terbit, dari register surat keluar.")
    return {
        "nama_penerima": forms.CharField(
            label=_("Kepada (nama instansi penerima)"),
            min_length=3,
            max_length=200,
            help_text=_("Nama kantor, misalnya BKN Kantor Regional VIII. Bukan nama orang."),
        ),
        "alamat": forms.CharField(label=_("Alamatnya"), max_length=300, required=False),
        "surel": forms.EmailField(
            label=_("Surel resminya"),
            required=False,
            help_text=_("Hanya untuk pengingat: nomor surat dan mohon jawaban, tanpa isi perkara."),
        ),
        "nomor_surat": surat,
    }


def bidang_sasaran(sasaran: Sequence[Sasaran]) -> forms.ChoiceField:
    """Return the choice of the body, each with whom it is for."""
    return forms.ChoiceField(
        label=_("Diteruskan ke"),
        choices=[(satu.kode, _kata_sasaran(satu)) for satu in sasaran],
        widget=forms.RadioSelect,
        initial=sasaran[0].kode if len(sasaran) == 1 else None,
        help_text=ARTI if any(satu.belum_diverifikasi for satu in sasaran) else "",
    )


def _kata_sasaran(satu: Sasaran) -> str:
    """Return a body with whom it is for, and whether that was compared with the rule."""
    kata = f"{satu.nama}: {satu.untuk}"
    return f"{kata} ({_('belum diverifikasi')})" if satu.belum_diverifikasi else kata


class BidangTerlapor(forms.CharField):
    """A field of a reported party; ``wajib_kelak`` where a body that may be chosen demands it."""

    wajib_kelak = False


class IsianTerlapor:
    """The fields of the reported parties, one block each, filled from the report."""

    def __init__(self, laporan: Laporan, sasaran: Sequence[Sasaran]) -> None:
        wajib = {ruas for satu in sasaran for ruas in satu.wajib}
        self.sasaran = sasaran
        self.dengan_nip = "nip" in wajib
        self.umum = [ruas for ruas in ("tautan", "tempat") if ruas in wajib]
        self.semua = terlapor_laporan(laporan) or (TerlaporMasuk(),)
        self.terpilih: list[int] = []

    @property
    def ruas(self) -> list[str]:
        return [nama for nama in RUAS if nama not in ANGKA or self.dengan_nip]

    def bidang(self) -> dict[str, forms.Field]:
        """Return the fields by name: ``terlapor_0_nama``, ``terlapor_0_ikut``."""
        hasil: dict[str, forms.Field] = {}
        for urut, satu in enumerate(self.semua):
            if len(self.semua) > 1:
                nama = satu.nama or _("nama belum diketahui")
                label = _("Teruskan terlapor %(n)d: %(nama)s") % {"n": urut + 1, "nama": nama}
                hasil[f"terlapor_{urut}_ikut"] = forms.BooleanField(label=label, required=False)
            for ruas in self.ruas:
                hasil[f"terlapor_{urut}_{ruas}"] = self._satu(urut, ruas, satu)
        return hasil | {nama: self._umum(nama) for nama in self.umum}

    def _satu(self, urut: int, ruas: str, satu: TerlaporMasuk) -> forms.Field:
        angka = {"inputmode": "numeric"} if ruas in ANGKA else {}
        label, penuntut = str(RUAS[ruas]), any(ruas in s.wajib for s in self.sasaran)
        bidang = BidangTerlapor(
            label=f"{label} ({urut + 1})" if len(self.semua) > 1 else label,
            max_length=PANJANG[ruas],
            required=False,
            initial=getattr(satu, ruas, ""),
            widget=forms.TextInput(attrs={"autocomplete": "off", **angka, **self._untuk(ruas)}),
        )
        bidang.wajib_kelak, bidang.help_text = penuntut, self._penuntut(ruas)
        return bidang

    def _penuntut(self, ruas: str) -> str:
        """Say which of the bodies demand it, or which few do not; '' where all or none do."""
        wajib = [nama_pendek(satu) for satu in self.sasaran if ruas in satu.wajib]
        lepas = [nama_pendek(satu) for satu in self.sasaran if ruas not in satu.wajib]
        if not wajib or not lepas:
            return ""
        if len(lepas) < len(wajib) and len(lepas) <= SEDIKIT:
            return _("Wajib, kecuali untuk %(penerima)s.") % {"penerima": ", ".join(lepas)}
        return _("Wajib untuk %(penerima)s.") % {"penerima": ", ".join(wajib)}

    def _untuk(self, ruas: str) -> dict[str, str]:
        """Name the bodies that ask for a field, where the page shows it for no other."""
        minta = [s.kode for s in self.sasaran if SEIRING.get(ruas, ruas) in s.wajib]
        khusus = ruas in ANGKA or ruas in UMUM
        return {"data-sasaran": " ".join(minta)} if khusus and len(self.sasaran) > 1 else {}

    def _umum(self, nama: str) -> forms.Field:
        bidang = BidangTerlapor(required=False, **UMUM[nama])
        bidang.widget.attrs |= self._untuk(nama)
        bidang.wajib_kelak = True
        return bidang

    def baca(
        self, isi: Mapping[str, Any], asal: Mapping[str, Any]
    ) -> tuple[TerlaporDiteruskan, ...]:
        """Return the parties to hand over; what was not sent at all is as the report says."""
        hasil = []
        self.terpilih.clear()
        for urut, satu in enumerate(self.semua):
            if len(self.semua) > 1 and not isi.get(f"terlapor_{urut}_ikut"):
                continue
            nilai = {
                ruas: self._nilai(f"terlapor_{urut}_{ruas}", ruas, satu, isi, asal)
                for ruas in self.ruas
            }
            if any(nilai.values()):
                hasil.append(TerlaporDiteruskan(**nilai))
                self.terpilih.append(urut)
        return tuple(hasil)

    def bidang_galat(self, nama: str) -> str:
        """Return the field for a dotted name of the service, which counts whom it was given."""
        kepala, *ekor = nama.split(".")
        if ekor and ekor[0].isdigit():
            ekor[0] = str(self.terpilih[int(ekor[0])])
        return "_".join((kepala, *ekor))

    @staticmethod
    def _nilai(
        nama: str, ruas: str, satu: TerlaporMasuk, isi: Mapping[str, Any], asal: Mapping[str, Any]
    ) -> str:
        teks = str(isi.get(nama) or "") if nama in asal else str(getattr(satu, ruas, ""))
        return angka_saja(teks) if ruas in ANGKA else teks.strip()


def bidang_berkas(laporan: Laporan, jenis: str) -> dict[str, forms.Field]:
    """Return the choice of evidence, and how it goes out."""
    bukti = [satu for satu in daftar_bukti(laporan) if satu.status == StatusBukti.TERSEGEL]
    pidana = jenis == JenisJalur.PIDANA
    hasil: dict[str, forms.Field] = {}
    if bukti:
        hasil["bukti"] = forms.MultipleChoiceField(
            label=_("Bukti yang diserahkan"),
            choices=[(str(satu.id), satu.nama) for satu in bukti],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Penerima membukanya lewat tautan. Nama berkas dari pelapor tidak ikut."),
        )
        hasil["bukti_asli"] = forms.BooleanField(
            label=_("Serahkan berkas aslinya"),
            required=False,
            initial=pidana,
            help_text=_(
                "Berkas asli dapat memuat lokasi dan nama perangkat pembuatnya. Tanpa tanda ini "
                "gambar diserahkan sebagai salinan bersih; berkas selain gambar selalu asli."
            ),
        )
    if jenis in BERIDENTITAS:
        hasil["identitas"] = forms.BooleanField(
            label=_("Serahkan identitas pelapor dan saksi"),
            required=False,
            help_text=_("Hanya untuk penyidik. Setiap pembukaannya masuk jejak laporan."),
        )
    return hasil


def bidang_ringkasan() -> forms.Field:
    """Return the field of the summary the body reads."""
    return forms.CharField(
        label=_("Ringkasan kajian untuk penerima"),
        min_length=20,
        max_length=RINGKASAN_MAKS,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Peristiwa, pasal yang diduga dilanggar, dan yang dimohon. Tersimpan tersegel. Jangan "
            "sebut pelapor atau saksi."
        ),
    )


def baca_masukan(
    isi: Mapping[str, Any], terlapor: tuple[TerlaporDiteruskan, ...]
) -> MasukanPenerusan:
    """Return the checked form as what the service takes."""
    return MasukanPenerusan(
        sasaran=isi["sasaran"],
        nama_penerima=isi.get("nama_penerima", ""),
        nomor_surat=" ".join(isi.get("nomor_surat", "").split()),
        ringkasan=isi.get("ringkasan", ""),
        alamat=isi.get("alamat", ""),
        surel=isi.get("surel", ""),
        terlapor=terlapor,
        tautan=isi.get("tautan", "").strip(),
        tempat=isi.get("tempat", "").strip(),
        bukti=tuple(UUID(satu) for satu in isi.get("bukti", ())),
        bukti_asli=isi.get("bukti_asli", False),
        identitas=isi.get("identitas", False),
        alasan_kurang=isi.get("alasan_kurang", ""),
    )
