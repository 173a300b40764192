"""What becomes of the demo incidents after registration, by the acts officers use."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah as LangkahPerkara
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.rules.penerusan import MasukanPenerusan, TerlaporDiteruskan
from pengawasan.perkara.rules.pleno import PutusanMasuk, RapatMasuk
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.penelusuran import PenelusuranMasuk, arsipkan, telusuri
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.pleno import catat_pleno
from pengawasan.perkara.services.surat_langkah import siapkan_langkah
from wilayah.models import Petugas

Langkah = Mapping[str, Any]


def _telusuri(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    pelaksana = frozenset({langkah["kepada"]})
    telusuri(laporan, petugas, PenelusuranMasuk(langkah["surat"], langkah["petunjuk"], pelaksana))


def _arsip(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    arsipkan(laporan, petugas, langkah["kode"], langkah["alasan"])


def _tempuh(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    satu = LangkahPerkara(langkah["langkah"])
    pindahkan(laporan, petugas, satu, langkah["jalur"])
    siapkan_langkah(laporan, petugas, satu, langkah["jalur"])


def _kaji(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    _tempuh(laporan, petugas, {**langkah, "langkah": LangkahPerkara.KAJIAN})
    jalur = Jalur.objects.get(perkara__laporan=laporan, jenis=langkah["jalur"])
    bagian = ("fakta", "analisis", "kesimpulan")
    simpan_kajian(laporan, petugas, jalur, {nama: langkah[nama] for nama in bagian})


def _pleno(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    rapat = RapatMasuk(timezone.now(), "Ruang rapat kantor", frozenset({petugas.username}))
    catat_pleno(
        laporan,
        petugas,
        rapat,
        [PutusanMasuk(langkah["hasil"], langkah["alasan"], langkah["jalur"])],
    )


def _teruskan(laporan: Laporan, petugas: Petugas, langkah: Langkah) -> None:
    masukan = MasukanPenerusan(
        sasaran=langkah["sasaran"],
        nama_penerima=langkah["penerima"],
        nomor_surat=langkah["surat"],
        ringkasan=langkah["ringkasan"],
        terlapor=(TerlaporDiteruskan(**langkah["terlapor"]),),
    )
    teruskan(laporan, petugas, langkah["jalur"], masukan)


LANGKAH: dict[str, Callable[[Laporan, Petugas, Langkah], None]] = {
    "telusuri": _telusuri,
    "arsip": _arsip,
    "tempuh": _tempuh,
    "kaji": _kaji,
    "pleno": _pleno,
    "teruskan": _teruskan,
}
