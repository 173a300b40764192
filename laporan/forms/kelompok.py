"""Kinds of violation as people meet them; officers refine what the citizen chose."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from laporan.choices import Kategori

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Kelompok:
    """An everyday group: its words, an example, and the kinds in it with their own words."""

    judul: "_StrPromise"
    contoh: "_StrPromise"
    butir: tuple[tuple[Kategori, "_StrPromise"], ...]

    @property
    def tunggal(self) -> bool:
        return len(self.butir) == 1

    @property
    def nilai(self) -> list[str]:
        return [str(kategori) for kategori, _kata in self.butir]


KELOMPOK = (
    Kelompok(
        _("Uang, barang, atau janji untuk memilih"),
        _("Amplop, sembako, pulsa, atau janji supaya orang memilih seseorang."),
        ((Kategori.POLITIK_UANG, _("Uang, barang, atau janji untuk memilih")),),
    ),
    Kelompok(
        _("Aparat, pejabat, atau penyelenggara memihak"),
        _("Pegawai negeri, kepala desa, tentara, polisi, pejabat, KPU, atau pengawas."),
        (
            (Kategori.NETRALITAS_ASN, _("Pegawai negeri (ASN) memihak")),
            (Kategori.NETRALITAS_KADES, _("Kepala desa atau perangkat desa memihak")),
            (Kategori.NETRALITAS_TNI_POLRI, _("Anggota TNI atau Polri memihak")),
            (Kategori.PEJABAT_NEGARA_DAERAH, _("Pejabat memakai jabatannya")),
            (Kategori.FASILITAS_NEGARA, _("Mobil, gedung, atau uang negara untuk kampanye")),
            (Kategori.NETRALITAS_PENYELENGGARA, _("Petugas KPU, KPPS, atau pengawas memihak")),
        ),
    ),
    Kelompok(
        _("Kampanye atau alat peraga"),
        _("Baliho, kampanye di luar jadwal, di sekolah, atau di rumah ibadah."),
        (
            (Kategori.APK, _("Baliho, spanduk, atau poster")),
            (Kategori.KAMPANYE_DI_LUAR_JADWAL, _("Kampanye di luar jadwal atau di masa tenang")),
            (
                Kategori.KAMPANYE_TEMPAT_TERLARANG,
                _("Kampanye di rumah ibadah, sekolah, atau kantor pemerintah"),
            ),
        ),
    ),
    Kelompok(
        _("Ancaman atau kekerasan"),
        _("Dipaksa, diancam, atau disakiti supaya memilih atau tidak memilih."),
        ((Kategori.INTIMIDASI, _("Ancaman atau kekerasan")),),
    ),
    Kelompok(
        _("Kabar bohong, fitnah, atau hasutan"),
        _("Di media sosial, grup percakapan, selebaran, atau pidato."),
        (
            (Kategori.HOAKS, _("Kabar bohong (hoaks)")),
            (Kategori.KAMPANYE_HITAM, _("Fitnah terhadap calon atau partai")),
            (Kategori.SARA, _("Hasutan soal suku, agama, ras, atau golongan")),
        ),
    ),
    Kelompok(
        _("Hari pemungutan dan penghitungan suara"),
        _("Di TPS, surat suara, penghitungan, atau rekapitulasi."),
        (
            (Kategori.PEMUNGUTAN_PENGHITUNGAN, _("Pemungutan atau penghitungan suara")),
            (Kategori.PEMILIH_TIDAK_SAH, _("Memilih dua kali atau tanpa hak")),
            (Kategori.LOGISTIK, _("Surat suara, kotak suara, atau perlengkapan lain")),
        ),
    ),
    Kelompok(
        _("Daftar pemilih atau pencalonan"),
        _("Nama tidak terdaftar, orang meninggal terdaftar, atau syarat calon."),
        (
            (Kategori.DAFTAR_PEMILIH, _("Daftar pemilih")),
            (Kategori.PENCALONAN, _("Pencalonan")),
        ),
    ),
    Kelompok(
        _("Hal lain"),
        _("Tidak ada dalam daftar ini."),
        ((Kategori.LAINNYA, _("Hal lain")),),
    ),
    Kelompok(
        _("Saya tidak tahu jenisnya"),
        _("Tidak apa-apa. Ceritakan saja, petugas yang menentukan."),
        ((Kategori.TIDAK_TAHU, _("Saya tidak tahu jenisnya")),),
    ),
)
