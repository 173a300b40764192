"""What goes to a body in one archive: the items of each bundle, and the manifest over its files.

The police bundle has the fifteen items of Perbawaslu 3/2023 Pasal 27; those of BKN and of other
bodies are this program's own (B).
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from types import MappingProxyType

from pengawasan.dokumen.choices import JenisDokumen as D
from wilayah.errors import untuk_orang

MANIFES_JSON, MANIFES_TXT = "MANIFES.json", "MANIFES.txt"
VERSI = 1
TIDAK_ASCII = re.compile(r"[^A-Za-z0-9._-]+")
EKSTENSI: Mapping[str, str] = MappingProxyType(
    {
        "image/jpeg": "jpg",
        "image/png": "png",
        "image/webp": "webp",
        "image/gif": "gif",
        "image/bmp": "bmp",
        "image/heif": "heic",
        "image/avif": "avif",
        "image/tiff": "tif",
        "video/mp4": "mp4",
        "video/quicktime": "mov",
        "video/3gpp": "3gp",
        "video/webm": "webm",
        "video/x-matroska": "mkv",
        "video/x-msvideo": "avi",
        "video/mpeg": "mpg",
        "audio/mp4": "m4a",
        "audio/mpeg": "mp3",
        "audio/ogg": "ogg",
        "audio/x-wav": "wav",
        "audio/aac": "aac",
        "audio/amr": "amr",
        "audio/flac": "flac",
        "application/pdf": "pdf",
        "application/msword": "doc",
        "application/vnd.oasis.opendocument.text": "odt",
        "application/vnd.oasis.opendocument.spreadsheet": "ods",
        "application/vnd.oasis.opendocument.presentation": "odp",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    }
)
"""The end of a file's name by the kind its bytes are; the sender's own name is never used."""


class Daftar(StrEnum):
    """The lists the program writes itself."""

    ISI = "isi"
    SAKSI = "saksi"
    TERLAPOR = "terlapor"
    BARANG = "barang"


class Susunan(StrEnum):
    """The bundles there are."""

    PIDANA = "pidana"
    BKN = "bkn"
    UMUM = "umum"


@dataclass(frozen=True, slots=True)
class Butir:
    """One item: papers of these kinds, a list, or the evidence; scans may be added to any."""

    huruf: str
    kode: str
    judul: str
    dokumen: tuple[D, ...] = ()
    daftar: Daftar | None = None
    bukti: bool = False


def _b(huruf: str, kode: str, judul: str, *dokumen: D) -> Butir:
    return Butir(huruf, kode, judul, dokumen)


_DAFTAR_TERLAPOR = untuk_orang("Daftar terlapor")
_DAFTAR_BARANG = untuk_orang("Daftar barang bukti")
_DAFTAR_ISI = untuk_orang("Daftar isi")
_BARANG = untuk_orang("Barang bukti")
_KAJIAN = untuk_orang("Hasil kajian")
_SURAT = untuk_orang("Surat pengantar")
_BA_KLARIFIKASI = untuk_orang("Berita acara klarifikasi")
PENERUSAN = (D.PENERUSAN_ETIK, D.PENERUSAN_ADMINISTRASI, D.PENERUSAN_HUKUM_LAIN)

BUNDEL: Mapping[Susunan, tuple[Butir, ...]] = MappingProxyType(
    {
        Susunan.PIDANA: (
            _b("a", "surat-pengantar", _SURAT, D.PENERUSAN_PIDANA),
            _b("b", "surat-tugas", untuk_orang("Surat tugas"), D.SURAT_TUGAS),
            Butir("c", "daftar-isi", _DAFTAR_ISI, daftar=Daftar.ISI),
            _b("d", "formulir", untuk_orang("Formulir temuan atau laporan"), D.LAPORAN, D.TEMUAN),
            _b("e", "kajian", _KAJIAN, D.KAJIAN),
            _b("f", "laporan-penyelidikan", untuk_orang("Laporan hasil penyelidikan")),
            _b("g", "undangan", untuk_orang("Undangan klarifikasi"), D.UNDANGAN_KLARIFIKASI),
            _b("h", "ba-klarifikasi", _BA_KLARIFIKASI, D.BERITA_ACARA_KLARIFIKASI),
            _b("i", "ba-sumpah", untuk_orang("Berita acara sumpah"), D.KETERANGAN_SUMPAH),
            _b(
                *("j", "ba-pembahasan", untuk_orang("Berita acara pembahasan Gakkumdu")),
                *(D.BERITA_ACARA_GAKKUMDU_1, D.BERITA_ACARA_GAKKUMDU_2),
            ),
            Butir("k", "daftar-saksi", untuk_orang("Daftar saksi dan ahli"), daftar=Daftar.SAKSI),
            Butir("l", "daftar-terlapor", _DAFTAR_TERLAPOR, daftar=Daftar.TERLAPOR),
            Butir("m", "daftar-barang-bukti", _DAFTAR_BARANG, daftar=Daftar.BARANG),
            Butir("n", "barang-bukti", _BARANG, bukti=True),
            _b("o", "administrasi-penyelidikan", untuk_orang("Administrasi penyelidikan")),
        ),
        Susunan.BKN: (
            _b("a", "surat-penerusan", _SURAT, D.PENERUSAN_HUKUM_LAIN),
            _b("b", "kajian", _KAJIAN, D.KAJIAN),
            Butir("c", "daftar-terlapor", untuk_orang("Daftar ASN"), daftar=Daftar.TERLAPOR),
            _b("d", "ba-klarifikasi", _BA_KLARIFIKASI, D.BERITA_ACARA_KLARIFIKASI),
            Butir("e", "daftar-bukti", _DAFTAR_BARANG, daftar=Daftar.BARANG),
            Butir("f", "bukti", _BARANG, bukti=True),
            Butir("g", "daftar-isi", _DAFTAR_ISI, daftar=Daftar.ISI),
        ),
        Susunan.UMUM: (
            _b("a", "surat-penerusan", _SURAT, *PENERUSAN, D.PUTUSAN_ADMINISTRASI),
            _b("b", "kajian", _KAJIAN, D.KAJIAN),
            Butir("c", "daftar-terlapor", _DAFTAR_TERLAPOR, daftar=Daftar.TERLAPOR),
            Butir("d", "daftar-bukti", _DAFTAR_BARANG, daftar=Daftar.BARANG),
            Butir("e", "bukti", _BARANG, bukti=True),
            Butir("f", "daftar-isi", _DAFTAR_ISI, daftar=Daftar.ISI),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class BarisManifes:
    """One file of an archive: its path, item, hash, size in bytes, source, and when it was made."""

    berkas: str
    butir: str
    sha256: str
    ukuran: int
    sumber: str
    waktu: str


@dataclass(frozen=True, slots=True)
class Manifes:
    """What an archive says of itself. It is the same for the same files, whenever it is drawn."""

    bundel: str
    perkara: str
    jalur: str
    kantor: str
    baris: tuple[BarisManifes, ...]
    belum_ada: tuple[str, ...]
    ditahan: tuple[str, ...] = ()

    def json(self) -> bytes:
        """Write the manifest for programs: canonical JSON."""
        isi = {"versi": VERSI, **asdict(self)}
        return (json.dumps(isi, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()

    def teks(self) -> bytes:
        """Write the manifest for people, in the form ``sha256sum --check`` reads as well."""
        kepala = [
            f"# Bundel {self.bundel}, perkara {self.perkara}, jalur {self.jalur}",
            f"# {self.kantor}",
            *(f"# belum ada: {satu}" for satu in self.belum_ada),
            *(f"# ditahan: {satu}" for satu in self.ditahan),
        ]
        badan = [f"{satu.sha256}  {satu.berkas}" for satu in self.baris]
        rinci = [
            f"# {satu.butir}. {satu.berkas}: {satu.ukuran} bita; {satu.sumber}; {satu.waktu}"
            for satu in self.baris
        ]
        return ("\n".join([*kepala, *badan, *rinci]) + "\n").encode()


def susunan_untuk(jenis_jalur: str, sasaran: str) -> Susunan:
    """Return which bundle goes with a kind of track to a body."""
    if jenis_jalur == "pidana":
        return Susunan.PIDANA
    return Susunan.BKN if sasaran == "bkn" else Susunan.UMUM


def nama_ascii(teks: str, panjang: int = 60) -> str:
    """Return a piece of a path that every system can unpack: no stroke, no dots in front."""
    tanpa_tanda = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    bersih = TIDAK_ASCII.sub("-", tanpa_tanda).strip("-._")
    return bersih[:panjang].strip("-._") or "berkas"


def jalan(butir: Butir, urut: int, nama: str, ekstensi: str) -> str:
    """Return the path of one file in an archive: ``e-kajian/01-kajian.pdf``."""
    return f"{butir.huruf}-{butir.kode}/{urut:02d}-{nama_ascii(nama)}.{nama_ascii(ekstensi)}"


def nama_arsip(susunan: Susunan, nomor: str) -> str:
    """Return the archive's own name from the case's register number."""
    return f"bundel-{susunan}-{nama_ascii(nomor)}.zip"


def kurang(isi: Sequence[tuple[Butir, int]]) -> list[str]:
    """Return the items, by letter, that hold no file."""
    return [butir.huruf for butir, banyak in isi if not banyak]
