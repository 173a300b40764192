"""Papers of the studies: the initial study, completion, the study of a suspected violation."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import (
    Blok,
    Daftar,
    Judul,
    Kotak,
    Paragraf,
    Tabel,
    UnsurTerurai,
)
from pengawasan.dokumen.rules.identitas import DI_TEMPAT
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import (
    daftar_bukti,
    duduk_perkara,
    formulir,
    surat,
    tabel_saksi,
    uraian,
)
from pengawasan.dokumen.rules.unsur import BELUM

PENILAIAN = "Penilaian setiap unsur"
PERBAIKAN = "perbaikan"
"""The step of completing, by its code in the regimes."""


def kajian_awal(bahan: Bahan) -> Naskah:
    """Return the initial study: the case in short, a verdict per element, the types, the end."""
    jenis = tuple(satu.nama for satu in bahan.jalur)
    blok = (
        Judul("I. Data laporan"),
        duduk_perkara(bahan),
        *uraian(bahan, "II. Uraian kejadian menurut pelapor"),
        Judul("III. Penilaian syarat formal dan syarat materiel"),
        UnsurTerurai(label=PENILAIAN),
        Judul("IV. Jenis dugaan pelanggaran"),
        Daftar(bahan.daftar("jenis", jenis), label="Jenis dugaan pelanggaran"),
        Judul("V. Kesimpulan"),
        Paragraf(bahan.teks("kesimpulan", _kesimpulan(bahan)), label="Kesimpulan"),
        Judul("VI. Rekomendasi"),
        Paragraf(bahan.teks("rekomendasi", _rekomendasi(bahan)), label="Rekomendasi"),
    )
    pihak = (Pihak("Penyusun,", bahan.petugas), bahan.kantor.penanda)
    return formulir(bahan, blok, pihak)


def _kesimpulan(bahan: Bahan) -> str:
    """Say which elements are met, the cause of the end and its reason; '' before the end."""
    kajian = bahan.kajian
    if not kajian.putusan:
        return ""
    belum = ", ".join(satu.label.lower() for satu in bahan.unsur if satu.hasil == BELUM)
    unsur = (
        f"Belum terpenuhi: {belum}." if belum else "Syarat formal dan syarat materiel terpenuhi."
    )
    sebab = f"Sebab: {kajian.sebab.lower()}." if kajian.sebab else ""
    return " ".join(filter(None, (unsur, sebab, kajian.alasan)))


def _rekomendasi(bahan: Bahan) -> str:
    """Say what follows from the initial study."""
    kajian = bahan.kajian
    jenis = ", ".join(satu.nama.lower() for satu in bahan.jalur)
    kata = {
        "registrasi": f"Diregistrasi dan ditangani sebagai dugaan {jenis}.",
        "perbaikan": "Pelapor diberi tahu agar melengkapi laporannya.",
        "tidak_diregistrasi": "Tidak diregistrasi.",
        "limpahkan": f"Dilimpahkan kepada {kajian.ke_kantor}.",
        "ambil_alih": f"Diambil alih oleh {kajian.ke_kantor or bahan.kantor.nama}.",
        "informasi_awal": "Diperlakukan sebagai informasi awal dan ditelusuri.",
        "sengketa": "Tidak diregistrasi; ditempuh lewat permohonan penyelesaian sengketa.",
    }
    return kata.get(kajian.putusan, "")


def kelengkapan(bahan: Bahan) -> Naskah:
    """Tell the reporter which elements are not met, what meets them, how and until when."""
    blok = (
        Paragraf(
            f"Kami telah memeriksa laporan Saudara nomor {bahan.urutan.nomor} yang disampaikan "
            f"pada {bahan.urutan.disampaikan}. Laporan tersebut belum lengkap. Penilaian setiap "
            "unsur, alasannya, dan apa yang dapat memenuhinya kami sampaikan di bawah ini.",
            label="Pembuka",
        ),
        UnsurTerurai(label=PENILAIAN),
        Paragraf(
            f"{_waktu_lengkapi(bahan)} Kesempatan melengkapi diberikan satu kali. "
            "Laporan yang tidak dilengkapi sampai batas waktunya tidak diregistrasi.",
            label="Batas waktu",
        ),
        Kotak(
            "Cara melengkapi",
            (
                "Lewat halaman status: pindai kode QR, lalu isi nomor laporan dan kode akses.",
                f"Langsung di {bahan.kantor.nama}{_kontak(bahan)}.",
            ),
            label="Cara melengkapi",
        ),
        Paragraf("Atas perhatian Saudara, kami ucapkan terima kasih.", label="Penutup"),
    )
    return surat(bahan, pelapor(bahan), blok)


def _waktu_lengkapi(bahan: Bahan) -> str:
    """Say how long the reporter has and by when; the time runs from their being told."""
    aturan = bahan.aturan.perbaikan
    waktu = f"waktu {aturan.lama}" if aturan.lama else "batas waktu"
    batas = [satu for satu in bahan.tenggat if satu.dasar and satu.kode == PERBAIKAN]
    if batas:
        return (
            f"Saudara dapat melengkapinya dalam {waktu} sejak diberi tahu, yaitu paling lambat "
            f"{batas[0].sampai} ({batas[0].dasar})."
        )
    dasar = f" ({aturan.dasar})" if aturan.dasar else ""
    return (
        f"Saudara dapat melengkapinya dalam {waktu} sejak Saudara diberi tahu{dasar}. Saat "
        "terakhirnya tercantum di halaman status laporan Saudara."
    )


def pelapor(bahan: Bahan) -> tuple[str, str]:
    """Return how a letter to the reporter begins: without a name unless one was opened."""
    return (bahan.pelapor.nama or f"Pelapor laporan nomor {bahan.urutan.nomor}", DI_TEMPAT)


def _kontak(bahan: Bahan) -> str:
    return f", {bahan.kantor.kontak}" if bahan.kantor.kontak else ""


def kajian(bahan: Bahan) -> Naskah:
    """Return the study before the plenary, which is secret: facts, law, analysis, conclusion."""
    jalur = tuple((s.nama, s.pasal, "") for s in bahan.jalur)
    blok: tuple[Blok, ...] = (
        Paragraf("RAHASIA, sampai diputuskan dalam rapat pleno.", gaya="tengah"),
        Judul("I. Kasus posisi"),
        duduk_perkara(bahan),
        Judul("II. Uraian kejadian"),
        Paragraf(bahan.teks("duduk_perkara", bahan.peristiwa.uraian), label="Uraian kejadian"),
        Judul("III. Saksi dan bukti"),
        tabel_saksi(bahan),
        Paragraf("Bukti:", label="Pengantar bukti"),
        daftar_bukti(bahan),
        Judul("IV. Fakta dan keterangan"),
        Daftar(bahan.daftar("fakta"), label="Fakta dan keterangan"),
        Judul("V. Dasar hukum"),
        Daftar(bahan.daftar("dasar_hukum", (bahan.aturan.dasar,)), label="Dasar hukum"),
        Judul("VI. Analisis"),
        Paragraf(bahan.teks("analisis"), label="Analisis"),
        Judul("VII. Kesimpulan per jenis dugaan pelanggaran"),
        Tabel(
            ("Jenis", "Pasal", "Kesimpulan"),
            bahan.tabel("kesimpulan", 3, jalur),
            (3, 3, 7),
            label="Kesimpulan",
        ),
        Judul("VIII. Rekomendasi"),
        Daftar(bahan.daftar("rekomendasi"), label="Rekomendasi"),
    )
    return formulir(bahan, blok, (Pihak("Penyusun kajian,", bahan.petugas), bahan.kantor.penanda))
