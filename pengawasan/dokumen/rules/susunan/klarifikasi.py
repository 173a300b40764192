"""Papers of the clarification: invitation, minutes, statement under oath.

Nobody reads in them who else reported or witnessed: the others are "Pelapor" and "Saksi 1".
"""

from pengawasan.dokumen.rules.bahan import Bahan, Orang
from pengawasan.dokumen.rules.blok import (
    Baris,
    Blok,
    Daftar,
    Isian,
    Judul,
    Kotak,
    Paragraf,
    TanyaJawab,
)
from pengawasan.dokumen.rules.identitas import DI_TEMPAT
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import formulir, isian_orang, surat
from pengawasan.dokumen.rules.waktu import hari_terbilang

PERTANYAAN = (
    "Apakah Saudara dalam keadaan sehat jasmani dan rohani serta bersedia memberikan keterangan?",
    "Apakah Saudara mengerti mengapa Saudara dimintai keterangan?",
    "Apakah Saudara mengenal Terlapor? Apa hubungan Saudara dengannya?",
    "Apa yang Saudara lihat, dengar, atau alami sendiri tentang peristiwa itu?",
    "Kapan dan di mana peristiwa itu terjadi?",
    "Siapa lagi yang mengetahui peristiwa itu?",
    "Apakah ada keterangan lain yang hendak Saudara sampaikan?",
    "Apakah keterangan Saudara sudah benar dan diberikan tanpa paksaan?",
)
SUMPAH = (
    "Saya bersumpah/berjanji menurut agama dan kepercayaan saya bahwa saya akan memberikan "
    "keterangan yang sebenar-benarnya, tidak lain dari yang sebenarnya."
)
HAK = (
    "Membawa kartu identitas dan dokumen yang berkaitan dengan peristiwa.",
    "Didampingi kuasa atau orang yang Saudara percaya.",
    "Meminta jadwal lain sebelum hari klarifikasi bila berhalangan.",
)


def undangan_klarifikasi(bahan: Bahan) -> Naskah:
    """Invite one person; the others of the case stay unnamed."""
    orang = bahan.seorang
    blok = (
        Paragraf(
            f"Dalam rangka penanganan {bahan.acuan} tentang dugaan pelanggaran pemilihan, kami "
            f"mengundang Saudara sebagai {_kedudukan(orang)} untuk memberikan keterangan "
            "(klarifikasi) pada:",
            label="Pembuka",
        ),
        Isian(
            (
                ("Hari/tanggal", bahan.teks("hari_tanggal")),
                ("Pukul", bahan.teks("pukul")),
                ("Tempat", bahan.teks("tempat", bahan.kantor.nama)),
                ("Alamat", bahan.teks("alamat", bahan.kantor.kontak or _kop(bahan))),
                ("Bertemu dengan", bahan.teks("pemeriksa", bahan.petugas)),
                *_perihal(bahan),
            ),
            label="Waktu dan tempat",
        ),
        Paragraf(
            "Keterangan Saudara diperlukan agar peristiwa ini dapat dinilai secara utuh dan adil.",
            label="Keperluan",
        ),
        Kotak("Yang dapat Saudara lakukan", bahan.daftar("hak", HAK), label="Hak"),
        Paragraf("Atas kehadiran Saudara, kami ucapkan terima kasih.", label="Penutup"),
    )
    return surat(bahan, (orang.tampil, orang.alamat or DI_TEMPAT), blok)


def _kop(bahan: Bahan) -> str:
    """Return where the office is as its letterhead says it."""
    return ", ".join(bahan.kantor.kop.baris)


def _kedudukan(orang: Orang) -> str:
    """Return as what somebody is invited; their place in the report is no concern of theirs."""
    return orang.sebutan.rstrip(" 0123456789")


def _perihal(bahan: Bahan) -> tuple[Baris, ...]:
    """Return what somebody will be asked about, where the invitation says it."""
    perihal = bahan.teks("perihal")
    return (("Yang akan ditanyakan", perihal),) if perihal else ()


def berita_acara_klarifikasi(bahan: Bahan) -> Naskah:
    """Return the minutes of one person's clarification: who asked, who answered, what."""
    orang = bahan.seorang
    tanya = bahan.tabel("tanya_jawab", 2, tuple((satu, "") for satu in PERTANYAAN))
    pemeriksa = bahan.daftar("pemeriksa", (bahan.petugas,))
    blok = (
        Paragraf(
            f"Pada {hari_terbilang(bahan.hari_acara)}, pukul {bahan.teks('pukul', '……')}, "
            f"bertempat di {bahan.teks('tempat', bahan.kantor.nama)}, kami:",
            label="Pembuka",
        ),
        Daftar(pemeriksa, label="Pemeriksa"),
        Paragraf(
            f"telah meminta keterangan dalam penanganan {bahan.acuan} kepada seorang yang mengaku:",
            label="Pengantar",
        ),
        isian_orang(orang, bernomor=False, label=orang.sebutan),
        Paragraf(
            f"sebagai {orang.sebutan}. {_sumpah(bahan)}Atas pertanyaan yang diajukan, yang "
            "bersangkutan memberikan keterangan sebagai berikut.",
            label="Kedudukan",
        ),
        Judul("Tanya jawab"),
        TanyaJawab(tanya, label="Tanya jawab"),
        *_keterangan(bahan),
        Paragraf(
            "Setelah berita acara ini dibaca kembali, yang memberi keterangan menyatakan setuju "
            "dan membenarkan semua keterangannya, lalu membubuhkan tanda tangan.",
            label="Penutup",
        ),
    )
    pihak = (
        Pihak("Yang memberi keterangan,", orang.nama, orang.sebutan),
        *(Pihak("Pemeriksa,", nama) for nama in pemeriksa),
    )
    return formulir(bahan, blok, pihak)


def _sumpah(bahan: Bahan) -> str:
    """Return how the oath was taken, '' without one."""
    cara = bahan.teks("tata_cara").rstrip(".")
    return f"Sebelumnya yang bersangkutan bersumpah/berjanji: {cara}. " if cara else ""


def _keterangan(bahan: Bahan) -> tuple[Blok, ...]:
    """Return what was said outside questions and answers."""
    teks = bahan.teks("keterangan")
    return (Judul("Keterangan"), Paragraf(teks, label="Keterangan")) if teks else ()


def keterangan_sumpah(bahan: Bahan) -> Naskah:
    """Return a statement under oath or promise, to be spoken and signed."""
    orang = bahan.seorang
    blok = (
        Paragraf("Saya yang bertanda tangan di bawah ini:", label="Pembuka"),
        isian_orang(orang, bernomor=False, label=orang.sebutan),
        Isian((("Agama/Kepercayaan", bahan.teks("agama")),), label="Agama"),
        Paragraf(f"sebagai {orang.sebutan} dalam {bahan.acuan}, menyatakan:", label="Kedudukan"),
        Paragraf(bahan.teks("lafal", SUMPAH), gaya="menjorok", label="Lafal sumpah atau janji"),
        Judul("Keterangan"),
        Paragraf(bahan.teks("keterangan"), label="Keterangan"),
        Paragraf(
            "Keterangan ini saya berikan tanpa paksaan dari pihak mana pun dan dapat saya "
            "pertanggungjawabkan.",
            label="Penutup",
        ),
    )
    pihak = (
        Pihak("Yang menyatakan,", orang.nama, orang.sebutan),
        Pihak("Yang mengambil sumpah/janji,", bahan.teks("pengambil_sumpah", bahan.petugas)),
        Pihak("Rohaniwan,", bahan.teks("rohaniwan")),
    )
    return formulir(bahan, blok, pihak)
