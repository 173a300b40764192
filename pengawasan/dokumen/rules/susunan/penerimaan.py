"""Papers of the intake: the report itself, the finding, the receipt, the withdrawal."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Blok, Daftar, Isian, Judul, Kotak, Paragraf, Tabel
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import (
    daftar_bukti,
    formulir,
    isian_orang,
    isian_terlapor,
    peristiwa,
    tabel_saksi,
    uraian,
)

PERNYATAAN = (
    "Saya menyatakan bahwa isi laporan ini adalah yang sebenar-benarnya dan saya bersedia "
    "mempertanggungjawabkannya di hadapan hukum."
)
PETITUM = "Hal yang diminta untuk diputus (petitum)"


def laporan(bahan: Bahan) -> Naskah:
    """Return the report on its form, items 1 to 7 (Perbawaslu 9/2024 and 7/2022, annexes)."""
    nomor = bahan.urutan.register or bahan.urutan.tanda_terima
    blok = (*_isi_laporan(bahan), *_dilaporkan(bahan, "7. Tempat dan waktu penyampaian"))
    return formulir(bahan, blok, _penerima_dan_pelapor(bahan), (f"Nomor: {nomor}",))


def laporan_tsm(bahan: Bahan) -> Naskah:
    """Return a TSM report: the same, and what is asked for (Perbawaslu 9/2020 Pasal 15)."""
    blok = (
        *_isi_laporan(bahan),
        Judul(f"7. {PETITUM}"),
        Daftar(bahan.daftar("petitum"), label=PETITUM),
        *_dilaporkan(bahan, "8. Tempat dan waktu penyampaian"),
    )
    nomor = bahan.urutan.register or bahan.urutan.tanda_terima
    return formulir(bahan, blok, _penerima_dan_pelapor(bahan), (f"Nomor: {nomor}",))


def _isi_laporan(bahan: Bahan) -> tuple[Blok, ...]:
    return (
        Judul("1. Identitas Pelapor"),
        isian_orang(bahan.pelapor, label="Identitas Pelapor"),
        Judul("2. Identitas Terlapor"),
        *isian_terlapor(bahan),
        Judul("3. Peristiwa yang dilaporkan"),
        peristiwa(bahan),
        Judul("4. Saksi-saksi"),
        tabel_saksi(bahan),
        Judul("5. Bukti-bukti"),
        daftar_bukti(bahan),
        *uraian(bahan, "6. Uraian kejadian"),
    )


def _dilaporkan(bahan: Bahan, judul: str) -> tuple[Blok, ...]:
    hari, _, pukul = bahan.urutan.disampaikan.partition(", pukul ")
    return (
        Judul(judul),
        Isian(
            (
                ("Dilaporkan di", bahan.teks("dilaporkan_di", bahan.kantor.nama)),
                ("Hari dan Tanggal", hari),
                ("Pukul", pukul),
            ),
            label=judul,
        ),
        Paragraf(bahan.teks("pernyataan", PERNYATAAN), label="Pernyataan"),
    )


def _penerima_dan_pelapor(bahan: Bahan) -> tuple[Pihak, ...]:
    return (
        Pihak("Penerima laporan,", bahan.petugas),
        Pihak("Pelapor,", bahan.pelapor.nama),
    )


def temuan(bahan: Bahan) -> Naskah:
    """Return a finding on its form: who found what and when, parties, event, evidence."""
    penemu = Isian(
        (
            ("Nama Pengawas", bahan.teks("penemu", bahan.petugas)),
            ("Jabatan", bahan.teks("jabatan_penemu")),
            ("Kantor", bahan.kantor.nama),
            ("Tanggal ditemukan", bahan.teks("ditemukan", bahan.peristiwa.diketahui)),
            ("Ditetapkan dalam rapat pleno", bahan.teks("pleno", bahan.urutan.diregistrasi)),
        ),
        bernomor=True,
        label="Penemu",
    )
    blok = (
        Judul("1. Pengawas yang menemukan"),
        penemu,
        Judul("2. Identitas Terlapor"),
        *isian_terlapor(bahan),
        Judul("3. Peristiwa yang ditemukan"),
        peristiwa(bahan),
        Judul("4. Saksi-saksi"),
        tabel_saksi(bahan),
        Judul("5. Bukti-bukti"),
        daftar_bukti(bahan),
        *uraian(bahan, "6. Uraian kejadian"),
    )
    return formulir(bahan, blok, (), (f"Nomor: {bahan.urutan.register}",))


def tanda_terima(bahan: Bahan) -> Naskah:
    """Return the receipt of a report: what was handed in, what happens next and by when."""
    u = bahan.urutan
    blok = (
        Paragraf(
            "Telah diterima penyampaian laporan dugaan pelanggaran dengan keterangan sebagai "
            "berikut.",
            label="Pembuka",
        ),
        Isian(
            (
                ("Nama Pelapor", bahan.pelapor.nama),
                ("Nomor laporan", u.nomor),
                ("Disampaikan", u.disampaikan),
                ("Berkas asli diterima", u.diterima),
                ("Kantor yang menangani", bahan.kantor.nama),
            ),
            label="Penyampaian",
        ),
        Judul("Yang diserahkan"),
        Daftar(u.diserahkan, label="Yang diserahkan"),
        *_berikutnya(bahan),
        Kotak(
            "Cek status laporan",
            (
                "Buka alamat pada kode QR, lalu masukkan nomor laporan dan kode akses Saudara.",
                "Kode akses tidak dicetak di surat mana pun. Jangan berikan kepada orang lain.",
            ),
            label="Keterangan",
        ),
    )
    pihak = (Pihak("Yang menyerahkan,", bahan.pelapor.nama), Pihak("Yang menerima,", bahan.petugas))
    return formulir(bahan, blok, pihak, (f"Nomor: {u.tanda_terima}",))


def _berikutnya(bahan: Bahan) -> tuple[Blok, ...]:
    if not bahan.tenggat:
        return ()
    baris = tuple((t.langkah, t.sampai, t.dasar) for t in bahan.tenggat)
    tabel = Tabel(("Langkah", "Selesai paling lambat", "Dasar"), baris, (3, 4, 4), label="Tenggat")
    return (Judul("Langkah berikutnya"), tabel)


def pencabutan(bahan: Bahan) -> Naskah:
    """Return the reporter's own statement that a report is withdrawn."""
    blok = (
        Paragraf("Saya yang bertanda tangan di bawah ini:", label="Pembuka"),
        isian_orang(bahan.pelapor, bernomor=False, label="Pelapor"),
        Paragraf(
            f"dengan ini mencabut laporan dugaan pelanggaran nomor {bahan.urutan.nomor} yang saya "
            f"sampaikan pada {bahan.urutan.disampaikan} kepada {bahan.kantor.nama}, dengan alasan:",
            label="Pernyataan",
        ),
        Paragraf(bahan.teks("alasan"), gaya="menjorok", label="Alasan pencabutan"),
        Paragraf(
            "Pencabutan ini saya buat dengan sadar dan tanpa paksaan dari pihak mana pun. Saya "
            "mengerti bahwa pengawas tetap dapat menelusuri kejadian yang sudah diketahuinya.",
            label="Penutup",
        ),
    )
    pihak = (Pihak("Penerima,", bahan.petugas), Pihak("Pelapor,", bahan.pelapor.nama))
    return formulir(bahan, blok, pihak, (f"Laporan Nomor {bahan.urutan.nomor}",))
