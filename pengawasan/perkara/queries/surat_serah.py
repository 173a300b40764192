"""What is handed over with a track, for its letter: the evidence and the papers of the bundle."""

from collections.abc import Sequence
from typing import Any

from pengawasan.perkara.models import FotoBarang, Penerusan
from pengawasan.perkara.queries.bundel import Bundel, IsiButir, susun_bundel
from pengawasan.perkara.queries.penerusan_bukti import BuktiDiserahkan, bukti_diserahkan
from pengawasan.perkara.queries.surat_periksa import Cari
from pengawasan.perkara.rules.bundel import Butir, Daftar, Susunan, kurang

PENGANTAR = "a"
"""The letter itself: the first item of every bundle."""
PUTUSAN, PUTUSAN_NAMA = "putusan-administrasi", "Putusan"
SIDIK = 16


def isi_serah(cari: Cari, akhir: Penerusan | None) -> dict[str, Any]:
    """Return the evidence and the papers that go along.

    The police get all evidence; what another body gets is chosen when the track is forwarded, so
    before that (``akhir`` is None) nothing is said of it.
    """
    if not cari.jalur:
        return {}
    sasaran = akhir.sasaran if akhir else ""
    bundel = susun_bundel(cari.laporan, cari.jalur, sasaran, beridentitas=True)
    if bundel.susunan == Susunan.PIDANA:
        isi = [(satu, len(berkas)) for satu, berkas in bundel.butir if satu.daftar is None]
        return {"bukti": _pidana(bundel), "kurang": [h for h in kurang(isi) if h != PENGANTAR]}
    if akhir is None:
        return {"berkas": _berkas(bundel, ())}
    bukti = bukti_diserahkan(akhir)
    return {"bukti": [_satu(satu) for satu in bukti], "berkas": _berkas(bundel, bukti)}


def _pidana(bundel: Bundel) -> list[str]:
    """Return the evidence in the bundle to the police: sealed originals, pictures of things."""
    hasil = []
    for butir, isi in bundel.butir:
        for satu in isi if butir.bukti else ():
            if isinstance(satu.sumber, BuktiDiserahkan):
                hasil.append(_satu(satu.sumber))
            elif isinstance(satu.sumber, FotoBarang):
                hasil.append(f"Foto barang {satu.sumber.barang.nomor}")
    return list(dict.fromkeys(hasil))


def _satu(bukti: BuktiDiserahkan) -> str:
    """Return one piece by kind and hash; names of files may name people, so none is told."""
    if not bukti.siap:
        return f"Salinan bersih bukti {bukti.urutan} (menyusul)"
    nama = "Salinan bersih" if bukti.bersih else "Berkas"
    return f"{nama} {bukti.jenis}, SHA-256 {bukti.sha256[:SIDIK]}"


def _berkas(bundel: Bundel, bukti: Sequence[BuktiDiserahkan]) -> list[str]:
    """Return the items of a bundle that hold something, the letter itself left out."""
    hasil = []
    for butir, isi in bundel.butir:
        if butir.huruf == PENGANTAR:
            hasil += [PUTUSAN_NAMA] if any(satu.nama == PUTUSAN for satu in isi) else []
        elif _terisi(butir, isi, bukti):
            hasil.append(butir.judul)
    return hasil


def _terisi(butir: Butir, isi: Sequence[IsiButir], bukti: Sequence[BuktiDiserahkan]) -> bool:
    """Tell whether an item goes along; a list of evidence only where there is evidence."""
    if butir.bukti or butir.daftar == Daftar.BARANG:
        return bool(bukti)
    return bool(isi) or butir.daftar is not None
