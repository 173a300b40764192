"""The lists a bundle holds besides its papers, as papers of their own: in Indonesian, always."""

from collections.abc import Sequence
from dataclasses import dataclass

from pengawasan.dokumen.choices import BentukDokumen
from pengawasan.dokumen.rules.blok import Baris, Blok, Isian, Judul, Paragraf, Tabel
from pengawasan.dokumen.rules.naskah import Cap, Kop, Naskah, lembar
from pengawasan.perkara.rules.bundel import BarisManifes, Butir
from pengawasan.perkara.rules.penerusan import TerlaporDiteruskan

LEMBAGA = "BADAN PENGAWAS PEMILIHAN UMUM"
DIJAGA = "identitas dijaga"
KOSONG = "Tidak ada."


@dataclass(frozen=True, slots=True)
class KepalaDaftar:
    """What stands above every list: the office, the case, the track."""

    kantor: str
    alamat: Baris
    perkara: str
    jalur: str


@dataclass(frozen=True, slots=True, repr=False)
class OrangDaftar:
    """Somebody in a list; without a name only what they are to the case."""

    sebutan: str
    nama: str = ""
    alamat: str = ""
    telepon: str = ""


@dataclass(frozen=True, slots=True)
class BarangDaftar:
    """A thing or a file in the list of evidence."""

    nomor: str
    uraian: str
    jumlah: str
    keterangan: str


def daftar_isi(
    kepala: KepalaDaftar,
    butir: Sequence[tuple[Butir, Sequence[BarisManifes]]],
    ditahan: Sequence[str],
) -> Naskah:
    """List the items with their files and hashes, and name what is not there."""
    baris = [
        (b.huruf, b.judul, satu.berkas.partition("/")[2], satu.sha256)
        for b, isi in butir
        for satu in isi
    ]
    blok: list[Blok] = [
        Tabel(("Butir", "Isi", "Berkas", "SHA-256"), tuple(baris), (1, 4, 4, 6), bernomor=False)
    ]
    kurang = [f"{b.huruf}. {b.judul}" for b, isi in butir if not isi]
    if kurang:
        blok += [Judul("Belum ada"), Paragraf("; ".join(kurang))]
    if ditahan:
        blok += [
            Judul("Ditahan karena memuat atau dapat memuat identitas"),
            Paragraf("; ".join(ditahan)),
        ]
    return _daftar(kepala, "Daftar isi", *blok)


def daftar_terlapor(
    kepala: KepalaDaftar, terlapor: Sequence[TerlaporDiteruskan], *, asn: bool
) -> Naskah:
    """List the reported parties; with the numbers BKN works by where it asks for them."""
    judul = "Daftar aparatur sipil negara yang dilaporkan" if asn else "Daftar terlapor"
    kolom: Baris = ("Nama", "Jabatan", "Instansi")
    isi = [(t.nama or "belum diketahui", t.jabatan, t.instansi) for t in terlapor]
    if not asn:
        return _daftar(kepala, judul, _tabel(kolom, isi, (4, 4, 4)))
    angka = [(*satu, t.nip, t.nik) for satu, t in zip(isi, terlapor, strict=True)]
    return _daftar(kepala, judul, _tabel((*kolom, "NIP", "NIK"), angka, (4, 3, 4, 4, 4)))


def daftar_saksi(kepala: KepalaDaftar, orang: Sequence[OrangDaftar]) -> Naskah:
    """List reporter, witnesses and experts, by name only where somebody opened them for this."""
    isi = [(o.sebutan, o.nama or DIJAGA, o.alamat, o.telepon) for o in orang]
    kolom = ("Kedudukan", "Nama", "Alamat", "Telepon")
    return _daftar(kepala, "Daftar saksi dan ahli", _tabel(kolom, isi, (3, 4, 5, 3)))


def daftar_barang(
    kepala: KepalaDaftar, barang: Sequence[BarangDaftar], berkas: Sequence[BarangDaftar]
) -> Naskah:
    """List the things kept as evidence, and the files with their hashes."""
    kolom = ("Nomor", "Barang", "Jumlah", "Keterangan")
    benda = _tabel(kolom, [_sel(satu) for satu in barang], (4, 5, 2, 5))
    digital = _tabel(("Berkas", "Jenis", "Ukuran", "SHA-256"), [_sel(b) for b in berkas], LEBAR)
    bagian = (Judul("Barang"), benda, Judul("Berkas elektronik"), digital)
    return _daftar(kepala, "Daftar barang bukti", *bagian)


def lembar_daftar(naskah: Naskah, sidik: str) -> dict[str, object]:
    """Return a list as plain values for drawing: no draft, and no letter with a number."""
    isi = lembar(naskah, (), Cap(sidik=sidik))
    return isi | {"konsep": False}


LEBAR = (3, 4, 2, 7)


def _sel(satu: BarangDaftar) -> Baris:
    return (satu.nomor, satu.uraian, satu.jumlah, satu.keterangan)


def _tabel(kolom: Baris, isi: Sequence[Baris], lebar: tuple[int, ...]) -> Blok:
    return Tabel(kolom, tuple(isi), lebar) if isi else Paragraf(KOSONG)


def _daftar(kepala: KepalaDaftar, judul: str, *blok: Blok) -> Naskah:
    perkara = Isian((("Nomor perkara", kepala.perkara), ("Jalur", kepala.jalur)))
    return Naskah(
        bentuk=BentukDokumen.FORMULIR.value,
        judul=judul,
        kop=Kop(LEMBAGA, kepala.kantor, kepala.alamat),
        blok=(perkara, *blok),
    )
