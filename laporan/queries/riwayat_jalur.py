"""Sentences of the reporter's timeline about the steps of a track.

A key is the line of the trail, where needed with what the step led to: ``peristiwa:ke``.
"""

from django.utils.translation import gettext_noop

PLENO_BERHENTI = gettext_noop(
    "Rapat pleno memutuskan: dugaan %(jalur)s tidak dapat ditindaklanjuti, alasan: %(alasan)s"
)
PEMANTAUAN_BERHENTI = gettext_noop(
    "Jawaban %(sasaran)s diterima: dugaan %(jalur)s tidak dapat ditindaklanjuti, alasan: %(alasan)s"
)
DITUTUP, SIDANG = "langkah_tutup_pemantauan", "sidang"
"""Where the watching of the office's own decision is closed, whatever its body did."""

KALIMAT_JALUR = {
    "undangan_klarifikasi": gettext_noop(
        "Anda diundang memberi keterangan tentang dugaan %(jalur)s; petugas menyampaikan "
        "undangannya."
    ),
    "langkah_klarifikasi": gettext_noop(
        "Pengawas meminta keterangan para pihak tentang dugaan %(jalur)s."
    ),
    "langkah_perpanjangan": gettext_noop(
        "Waktu penanganan dugaan %(jalur)s diperpanjang: %(alasan)s"
    ),
    "langkah_kajian": gettext_noop(
        "Pemeriksaan dugaan %(jalur)s selesai; pengawas menyusun kajiannya."
    ),
    "langkah_pleno": gettext_noop("Rapat pleno memutuskan tentang dugaan %(jalur)s."),
    "langkah_pleno:pleno": gettext_noop(
        "Rapat pleno memutuskan: dugaan %(jalur)s ditindaklanjuti."
    ),
    "langkah_pleno:terbukti": gettext_noop("Rapat pleno memutuskan: dugaan %(jalur)s terbukti."),
    "langkah_pleno:tidak_terbukti": PLENO_BERHENTI,
    "langkah_pleno:dihentikan": PLENO_BERHENTI,
    "langkah_sidang": gettext_noop(
        "Sidang pemeriksaan dugaan %(jalur)s dibuka, terbuka untuk umum."
    ),
    "langkah_putusan": gettext_noop(
        "Putusan sidang dugaan %(jalur)s dibacakan, nomor %(nomor_putusan)s."
    ),
    "langkah_putusan:pemantauan": gettext_noop(
        "Putusan sidang: dugaan %(jalur)s terbukti, nomor %(nomor_putusan)s. "
        "KPU wajib menindaklanjutinya."
    ),
    "langkah_putusan:tidak_terbukti": gettext_noop(
        "Putusan sidang: dugaan %(jalur)s tidak terbukti, nomor %(nomor_putusan)s. %(alasan)s"
    ),
    "langkah_teruskan": gettext_noop("Dugaan %(jalur)s diteruskan ke %(sasaran)s."),
    "langkah_pantau": gettext_noop(
        "Penerusan dugaan %(jalur)s sudah diterima %(sasaran)s; tindak lanjutnya kami pantau."
    ),
    "langkah_dikembalikan": gettext_noop(
        "Berkas dugaan %(jalur)s dikembalikan %(sasaran)s; rapat pleno pengawas memutuskannya lagi."
    ),
    "langkah_tutup_pemantauan": gettext_noop(
        "Jawaban %(sasaran)s tentang dugaan %(jalur)s diterima."
    ),
    "langkah_tutup_pemantauan:terbukti": gettext_noop(
        "Jawaban %(sasaran)s diterima: dugaan %(jalur)s sudah ditindaklanjuti. Penjelasan "
        "pengawas: %(alasan)s"
    ),
    "langkah_tutup_pemantauan:sidang": gettext_noop(
        "Pemantauan putusan tentang dugaan %(jalur)s ditutup; putusannya tetap terbukti. "
        "Penjelasan pengawas: %(alasan)s"
    ),
    "langkah_tutup_pemantauan:tidak_terbukti": PEMANTAUAN_BERHENTI,
    "langkah_tutup_pemantauan:dihentikan": PEMANTAUAN_BERHENTI,
    "langkah_penyidikan": gettext_noop(
        "Polisi mulai menyidik, laporan polisi nomor %(nomor_laporan_polisi)s."
    ),
    "langkah_limpah_jpu": gettext_noop("Penyidik menyerahkan berkas perkara ke penuntut umum."),
    "langkah_p19": gettext_noop(
        "Penuntut umum mengembalikan berkas perkara untuk dilengkapi penyidik."
    ),
    "langkah_limpah_jpu_kembali": gettext_noop(
        "Penyidik menyampaikan kembali berkas perkara yang sudah dilengkapi."
    ),
    "langkah_limpah_pn": gettext_noop("Perkara dilimpahkan ke pengadilan negeri."),
    "langkah_putusan_pn": gettext_noop(
        "Pengadilan negeri membacakan putusan nomor %(nomor_putusan)s. "
        "Putusan ini masih dapat dimintakan banding."
    ),
    "langkah_banding": gettext_noop("Banding diajukan ke pengadilan tinggi."),
    "langkah_putusan_pt": gettext_noop(
        "Pengadilan tinggi memutus, nomor %(nomor_putusan)s. Putusan ini berkekuatan hukum tetap."
    ),
    "langkah_inkracht": gettext_noop(
        "Tidak ada banding; putusan pengadilan negeri berkekuatan hukum tetap."
    ),
    "langkah_sp3": gettext_noop("Penyidikan atau penuntutan dihentikan, alasan: %(alasan)s"),
}
