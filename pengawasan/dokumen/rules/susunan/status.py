"""The letter on the status of a report: what was decided, why, and what can be done now."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Blok, Isian, Judul, Kotak, Paragraf, Tabel, UnsurTerurai
from pengawasan.dokumen.rules.identitas import DI_TEMPAT
from pengawasan.dokumen.rules.naskah import Naskah
from pengawasan.dokumen.rules.susunan.kajian import PENILAIAN, pelapor
from pengawasan.dokumen.rules.susunan.rangka import surat
from pengawasan.dokumen.rules.unsur import BELUM, TIDAK_RELEVAN

SENGKETA = "sengketa"
TERBUKTI = "Terbukti"
PENEMU = "Pengawas yang menemukan"


def status(bahan: Bahan) -> Naskah:
    """Return the letter on status (A.17, B.18): per track and per element, each with its reason.

    The chairman of the Constitutional Court found in 2024 that such letters said only
    "requirements not met"; this one says which, why, what would have met them, and what to do.
    """
    atasan = (f"Ketua {bahan.kantor.atasan}",) if bahan.kantor.atasan else ()
    if bahan.temuan:
        kepada = (bahan.teks("kepada_temuan", PENEMU), DI_TEMPAT)
        return surat(bahan, kepada, _isi_temuan(bahan), tembusan=atasan).ganti(tautan="")
    blok = (
        Paragraf(_pembuka(bahan), label="Pembuka"),
        Judul("Status"),
        *_keputusan(bahan),
        Judul(PENILAIAN),
        UnsurTerurai(label=PENILAIAN),
        Kotak("Yang dapat Saudara lakukan sekarang", _langkah(bahan), label="Langkah Saudara"),
        Paragraf(
            "Demikian kami beri tahukan. Terima kasih atas peran Saudara mengawasi pemilihan.",
            label="Penutup",
        ),
    )
    return surat(bahan, pelapor(bahan), blok, tembusan=atasan)


def _isi_temuan(bahan: Bahan) -> tuple[Blok, ...]:
    """Tell of a finding: it was set by a plenary, not judged by the elements of a report."""
    belum = any(satu.hasil != TIDAK_RELEVAN for satu in bahan.unsur)
    return (
        Paragraf(_pembuka(bahan), label="Pembuka"),
        Judul("Status"),
        *_keputusan(bahan),
        *((Judul(PENILAIAN), UnsurTerurai(label=PENILAIAN)) if belum else ()),
        Paragraf("Demikian kami beri tahukan.", label="Penutup"),
    )


def _pembuka(bahan: Bahan) -> str:
    u = bahan.urutan
    if bahan.temuan:
        return (
            f"Bersama ini kami beri tahukan status Temuan Nomor {u.register}, yang ditetapkan pada "
            f"{u.diregistrasi}."
        )
    terdaftar = f", diregistrasi dengan nomor {u.register} pada {u.diregistrasi}" * bool(u.register)
    return (
        f"Bersama ini kami beri tahukan status laporan Saudara nomor {u.nomor}, yang disampaikan "
        f"pada {u.disampaikan}{terdaftar}."
    )


def _keputusan(bahan: Bahan) -> tuple[Blok, ...]:
    """Return what was decided: per track where there is a case, else the initial study's end."""
    if bahan.urutan.register:
        baris = tuple((s.nama, _hasil(s.hasil, s.tujuan), s.alasan) for s in bahan.jalur)
        kepala = ("Jenis dugaan pelanggaran", "Hasil", "Alasan")
        return (Tabel(kepala, baris, (4, 4, 6), label="Hasil per jenis dugaan pelanggaran"),)
    return (
        Isian(
            (
                ("Status", bahan.kajian.nama or bahan.urutan.status),
                ("Sebab", bahan.kajian.sebab),
                ("Alasan", bahan.kajian.alasan),
            ),
            label="Status",
        ),
    )


def _hasil(hasil: str, tujuan: str) -> str:
    if not tujuan:
        return hasil
    diputus = hasil == TERBUKTI
    return f"{hasil}, {'putusan disampaikan kepada' if diputus else 'diteruskan ke'} {tujuan}"


def _langkah(bahan: Bahan) -> tuple[str, ...]:
    belum = [u.label for u in bahan.unsur if u.hasil == BELUM]
    langkah = []
    if bahan.kajian.putusan == SENGKETA:
        langkah += ["Mengajukan permohonan penyelesaian sengketa kepada pengawas pemilihan."]
    elif belum:
        langkah += [_lapor_lagi(bahan, ", ".join(belum))]
    if any(s.tujuan for s in bahan.jalur):
        langkah += [
            "Menanyakan tindak lanjut kepada instansi tujuan dengan menyebut nomor surat ini."
        ]
    kontak = f", {bahan.kantor.kontak}" if bahan.kantor.kontak else ""
    return (
        *langkah,
        f"Meminta penjelasan di {bahan.kantor.nama}{kontak}.",
        "Melihat riwayat laporan di halaman status dengan nomor laporan dan kode akses.",
    )


def _lapor_lagi(bahan: Bahan, belum: str) -> str:
    """Say how an unmet element can still be met: until the time for reporting is over."""
    if bahan.urutan.batas_lapor:
        return (
            f"Menyampaikan laporan baru yang memenuhi unsur: {belum}; paling lambat "
            f"{bahan.urutan.batas_lapor}."
        )
    return (
        "Batas waktu melaporkan kejadian ini sudah lewat. Keterangan atau bukti baru masih dapat "
        f"disampaikan sebagai informasi awal untuk ditelusuri (unsur: {belum})."
    )
