"""Papers of supervision and of things: assignment, Form A, advice to correct, receipts."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Baris, Blok, Daftar, Isian, Judul, Paragraf, Tabel
from pengawasan.dokumen.rules.identitas import DI_TEMPAT, NIHIL
from pengawasan.dokumen.rules.naskah import NOMOR_TERBIT, Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import formulir, surat

TANPA_SEGEL = "tanpa segel"


def form_a(bahan: Bahan) -> Naskah:
    """Return a supervisor's report of one act of supervision (Formulir Model A)."""
    blok = (
        Judul("I. Data pengawas"),
        Isian(
            (
                ("Nama pelaksana tugas", bahan.teks("pengawas", bahan.petugas)),
                ("Jabatan", bahan.teks("jabatan")),
                ("Nomor surat tugas", bahan.teks("surat_tugas")),
                ("Alamat", bahan.teks("alamat", bahan.kantor.nama)),
            ),
            bernomor=True,
            label="Data pengawas",
        ),
        Judul("II. Kegiatan pengawasan"),
        Isian(
            (
                ("Tahapan", bahan.teks("tahapan")),
                ("Bentuk pengawasan", bahan.teks("bentuk")),
                ("Tujuan", bahan.teks("tujuan")),
                ("Sasaran", bahan.teks("sasaran")),
                ("Waktu dan tempat", bahan.teks("waktu_tempat")),
            ),
            bernomor=True,
            label="Kegiatan",
        ),
        Judul("III. Uraian singkat hasil pengawasan"),
        Paragraf(bahan.teks("hasil"), label="Hasil pengawasan"),
        Judul("IV. Informasi dugaan pelanggaran"),
        *_dugaan(bahan),
        Judul("V. Informasi potensi sengketa"),
        Paragraf(bahan.teks("sengketa"), label="Potensi sengketa"),
    )
    pelaksana = Pihak("Pelaksana tugas,", bahan.teks("pengawas", bahan.petugas))
    return formulir(bahan, blok, (pelaksana,), (f"Nomor: {bahan.teks('nomor')}",))


def _dugaan(bahan: Bahan) -> tuple[Blok, ...]:
    """Return what the supervisor suspects, in their own words and never in a reporter's."""
    if bahan.teks("dugaan") == NIHIL:
        return (Paragraf(NIHIL, label="Dugaan pelanggaran"),)
    return (
        Isian(
            (
                ("Peristiwa", bahan.teks("dugaan_peristiwa")),
                ("Tempat kejadian", bahan.teks("dugaan_tempat")),
                ("Waktu kejadian", bahan.teks("dugaan_waktu")),
                ("Pelaku", bahan.teks("dugaan_pelaku")),
                ("Saksi", bahan.teks("dugaan_saksi")),
                ("Bukti", bahan.teks("dugaan_bukti")),
            ),
            bernomor=True,
            label="Dugaan pelanggaran",
        ),
        Paragraf("Uraian singkat dugaan pelanggaran:", label="Pengantar uraian"),
        Paragraf(bahan.teks("dugaan_uraian"), label="Uraian singkat dugaan pelanggaran"),
    )


def surat_tugas(bahan: Bahan) -> Naskah:
    """Return an assignment: on what ground, to whom, for what, from when to when."""
    orang = bahan.tabel("ditugaskan", 2, ((bahan.petugas, ""),))
    untuk = (f"Melakukan penelusuran atas {bahan.acuan}.",)
    blok = (
        Judul("Dasar"),
        Daftar(bahan.daftar("dasar", (bahan.aturan.dasar, bahan.acuan)), label="Dasar"),
        Judul("Memberi tugas kepada"),
        Tabel(("Nama", "Jabatan"), orang, (6, 6), label="Yang ditugaskan"),
        Judul("Untuk"),
        Daftar(bahan.daftar("untuk", untuk), label="Tugas"),
        Isian(
            (("Mulai", bahan.teks("mulai")), ("Sampai", bahan.teks("sampai"))), label="Masa tugas"
        ),
        Paragraf(
            "Surat tugas ini dilaksanakan dengan penuh tanggung jawab, dan hasilnya dilaporkan "
            "secara tertulis.",
            label="Penutup",
        ),
    )
    return formulir(bahan, blok, (), (NOMOR_TERBIT,))


def saran_perbaikan(bahan: Bahan) -> Naskah:
    """Advise KPU, PPK or PPS to correct something, with a day to answer by."""
    sampai = bahan.teks("batas")
    blok = (
        Paragraf(
            f"Berdasarkan hasil pengawasan {bahan.kantor.nama}, kami temukan hal berikut.",
            label="Pembuka",
        ),
        Daftar(bahan.daftar("temuan", _ditemukan(bahan)), label="Hal yang ditemukan"),
        Judul("Ketentuan"),
        Daftar(bahan.daftar("pasal", _pasal(bahan)), label="Ketentuan"),
        Judul("Saran perbaikan"),
        Daftar(bahan.daftar("saran"), label="Saran perbaikan"),
        Paragraf(
            "Kami mohon jawaban tertulis atas saran ini"
            + (f" paling lambat {sampai}. " if sampai else ". ")
            + "Saran yang tidak ditindaklanjuti dapat kami tetapkan sebagai temuan.",
            label="Batas jawaban",
        ),
    )
    hal = bahan.teks("hal", bahan.aturan.judul)
    naskah = surat(bahan, bahan.daftar("tujuan", ("Ketua KPU", DI_TEMPAT)), blok)
    return naskah.ganti(kepala=(*naskah.kepala[:2], ("Hal", hal)))


def _ditemukan(bahan: Bahan) -> tuple[str, ...]:
    """Return what the case is about: kind, place and time, and nobody's story."""
    p = bahan.peristiwa
    satu = ", ".join(filter(None, (p.kategori, p.tempat, p.wilayah, p.kejadian)))
    return (f"{satu}.",) if satu else ()


def _pasal(bahan: Bahan) -> tuple[str, ...]:
    """Return the articles that were decided on so far, each once."""
    semua = (pasal for jalur in bahan.jalur for pasal in jalur.pasal.split("; "))
    return tuple(dict.fromkeys(filter(None, semua)))


def tanda_terima_barang(bahan: Bahan) -> Naskah:
    """Return the receipt of things kept as evidence: what, how many, under which seal."""
    kepala: Baris = ("Nomor", "Barang", "Jumlah", "Segel", "Keterangan")
    barang = bahan.tabel("barang", 5)
    blok = (
        Paragraf(
            f"Telah {bahan.teks('perbuatan', 'diterima')} barang bukti dalam {bahan.acuan} sebagai "
            "berikut.",
            label="Pembuka",
        ),
        Tabel(kepala, barang, (4, 5, 2, 3, 4), label="Barang"),
        Isian((("Hari/tanggal", bahan.teks("saat")), _tempat_barang(bahan)), label="Penyimpanan"),
        Paragraf(_penutup_barang(bahan, barang), label="Penutup"),
    )
    pihak = (
        Pihak("Yang menyerahkan,", bahan.teks("penyerah")),
        Pihak("Yang menerima,", bahan.teks("penerima", bahan.petugas)),
    )
    return formulir(bahan, blok, pihak)


def _tempat_barang(bahan: Bahan) -> Baris:
    """Return where things are kept; where they went out, where that happened, if anybody said."""
    if bahan.lain.get("keluar"):
        return ("Tempat penyerahan", bahan.teks("tempat"))
    return ("Tempat penyimpanan", bahan.teks("tempat", bahan.kantor.nama))


def _penutup_barang(bahan: Bahan, barang: tuple[Baris, ...]) -> str:
    """Say that things were sealed before both only where they came in, each under a seal."""
    bersegel = all(segel not in {"", TANPA_SEGEL} for *_, segel, _ket in barang)
    if barang and bersegel and not bahan.lain.get("keluar"):
        return "Barang disegel di hadapan kedua pihak dan dicatat dalam register barang bukti."
    return "Barang dicatat dalam register barang bukti."
