"""The frames papers are built in: a letter, a form, minutes; and the parts they share."""

from collections.abc import Iterable, Sequence

from pengawasan.dokumen.choices import BentukDokumen
from pengawasan.dokumen.rules.bahan import Bahan, Orang
from pengawasan.dokumen.rules.blok import Baris, Blok, Daftar, Isian, Judul, Paragraf, Tabel
from pengawasan.dokumen.rules.identitas import DI_TEMPAT, DILINDUNGI, TANPA_SAKSI
from pengawasan.dokumen.rules.jenis import BENTUK, BERSAKSI, UNTUK_PELAPOR
from pengawasan.dokumen.rules.naskah import Naskah, Pihak

STRIP = "–"
ARSIP = "Arsip"
BELUM_DIKETAHUI = "belum diketahui"


def model(bahan: Bahan) -> str:
    """Return the line that names the official form, '' where the regulation gives no code."""
    kode = bahan.aturan.kode
    if not kode:
        return ""
    return f"Formulir {kode}" if kode.startswith("TSM") else f"Formulir Model {kode}"


def rangka(bahan: Bahan, blok: Iterable[Blok], pihak: Iterable[Pihak] = ()) -> Naskah:
    """Return a paper of the office under the title its regime gives it."""
    return Naskah(
        bentuk=BENTUK[bahan.jenis].value,
        judul=bahan.aturan.judul,
        kop=bahan.kantor.kop,
        model=model(bahan),
        tempat=bahan.kantor.kota,
        blok=tuple(blok),
        pihak=tuple(pihak) or (bahan.kantor.penanda,),
        tautan=bahan.tautan if bahan.jenis in UNTUK_PELAPOR else "",
    )


def surat(
    bahan: Bahan,
    kepada: Sequence[str],
    blok: Iterable[Blok],
    *,
    lampiran: str = STRIP,
    tembusan: Sequence[str] = (),
) -> Naskah:
    """Return a letter; its subject is the form's title and the case."""
    assert BENTUK[bahan.jenis] is BentukDokumen.SURAT, "the kind says it is a letter"
    sifat = bahan.teks("sifat", "Biasa")
    hal = bahan.teks("hal", f"{bahan.aturan.judul}, {bahan.acuan}")
    salinan = (*bahan.daftar("tembusan", tembusan), ARSIP)
    return rangka(bahan, blok).ganti(
        kepala=(("Sifat", sifat), ("Lampiran", lampiran), ("Hal", hal)),
        kepada=tuple(bahan.daftar("kepada", kepada)),
        tembusan=tuple(dict.fromkeys(salinan)),
    )


def formulir(
    bahan: Bahan, blok: Iterable[Blok], pihak: Iterable[Pihak] = (), acuan: Sequence[str] = ()
) -> Naskah:
    """Return a form or minutes; under the title stands the case, where nothing else does."""
    return rangka(bahan, blok, pihak).ganti(acuan=tuple(acuan) or (bahan.acuan,))


def isian_orang(orang: Orang, *, bernomor: bool = True, label: str = "") -> Isian:
    """Return the identity of somebody as official forms ask for it (Formulir Laporan, 1)."""
    lahir = ", ".join(filter(None, (orang.tempat_lahir, orang.tanggal_lahir)))
    return Isian(
        (
            ("Nama", orang.nama),
            ("Tempat/Tanggal Lahir", lahir),
            ("Jenis Kelamin", orang.jenis_kelamin),
            ("Pekerjaan", orang.pekerjaan),
            ("Kewarganegaraan", orang.kewarganegaraan),
            ("Alamat", orang.alamat),
            ("No. Telp/HP", orang.telepon),
            ("E-Mail", orang.surel),
        ),
        bernomor=bernomor,
        label=label or orang.sebutan,
    )


def isian_terlapor(bahan: Bahan, *, ringkas: bool = False) -> tuple[Blok, ...]:
    """Return who is reported, one list of fields each; an empty one where nobody was named."""
    semua = bahan.terlapor or (Orang("Terlapor"),)
    return tuple(
        Isian(_baris_terlapor(satu, ringkas=ringkas), bernomor=True, label=satu.sebutan)
        for satu in semua
    )


def _baris_terlapor(orang: Orang, *, ringkas: bool) -> tuple[Baris, ...]:
    nama = orang.nama or (f"belum diketahui ({orang.ciri})" if orang.ciri else "")
    baris = (
        ("Nama", nama),
        ("Jabatan/Pekerjaan", orang.jabatan),
        ("Instansi", orang.instansi),
        ("NIP", orang.nip),
        ("Alamat", orang.alamat),
        ("No. Telp/HP", orang.telepon),
    )
    kosong_boleh = {"NIP", "Instansi"} | ({"No. Telp/HP", "Alamat"} if ringkas else set())
    return tuple(satu for satu in baris if satu[1] or satu[0] not in kosong_boleh)


def tabel_saksi(bahan: Bahan) -> Blok:
    """Return the witnesses: as "Saksi 1" where the paper may not name them."""
    if bahan.jenis not in BERSAKSI:
        semua = ", ".join(s.sebutan for s in bahan.saksi)
        return Isian((("Saksi", semua or TANPA_SAKSI),), label="Saksi-saksi")
    baris = tuple((s.tampil, s.alamat, s.telepon) for s in bahan.saksi)
    return Tabel(("Nama", "Alamat", "No. Telp/HP"), baris, (4, 5, 3), label="Saksi-saksi")


def daftar_bukti(bahan: Bahan) -> Daftar:
    return Daftar(bahan.bukti, gaya="huruf", label="Bukti-bukti")


def peristiwa(bahan: Bahan) -> Isian:
    """Return what was reported, where and when (Formulir Laporan, 3)."""
    p = bahan.peristiwa
    tempat = ", ".join(filter(None, (p.tempat, p.wilayah)))
    return Isian(
        (
            ("Peristiwa", p.kategori),
            ("Tempat Kejadian", tempat),
            ("Hari dan Tanggal Kejadian", p.kejadian),
            ("Hari dan Tanggal Diketahui", p.diketahui),
        ),
        bernomor=True,
        label="Peristiwa yang dilaporkan",
    )


def duduk_perkara(bahan: Bahan) -> Isian:
    """Return a case in short: its numbers, moments and parties, nobody named who may not be."""
    u = bahan.urutan
    nama = ", ".join(satu.tampil for satu in bahan.terlapor) or "belum diketahui"
    baris = [("Nomor laporan", u.nomor)] if u.bentuk != "temuan" else []
    if u.register:
        baris += [(f"Nomor registrasi {bahan.sebut.lower()}", u.register)]
    if not bahan.temuan:
        baris += [("Pelapor", bahan.pelapor.nama or DILINDUNGI), ("Disampaikan", u.disampaikan)]
    if u.diregistrasi:
        baris += [("Diregistrasi", u.diregistrasi)]
    baris += [("Terlapor", nama), ("Peristiwa", bahan.peristiwa.kategori)]
    tempat = ", ".join(filter(None, (bahan.peristiwa.tempat, bahan.peristiwa.wilayah)))
    baris += [
        ("Tempat kejadian", tempat),
        ("Waktu kejadian", bahan.peristiwa.kejadian or BELUM_DIKETAHUI),
    ]
    return Isian(tuple(baris), label="Data perkara")


def uraian(bahan: Bahan, judul: str = "Uraian kejadian") -> tuple[Blok, ...]:
    return (Judul(judul), Paragraf(bahan.peristiwa.uraian, label=judul))


def kantor_tujuan(nama: str) -> Baris:
    """Return how a letter to an office begins."""
    return (f"Ketua {nama}" if nama else "", DI_TEMPAT)
