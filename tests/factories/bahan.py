"""The facts of a made-up case for papers: a full one with long names, and an empty one."""

from datetime import date
from typing import Any

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.bahan import (
    Aturan,
    Bahan,
    JalurSurat,
    KajianSurat,
    KantorSurat,
    Orang,
    Peristiwa,
    TenggatSurat,
    Urutan,
)
from pengawasan.dokumen.rules.naskah import Kop, Pihak
from pengawasan.dokumen.rules.unsur import UnsurSurat

KATA = "Ada pembagian amplop di balai desa setelah pengajian, disertai ajakan memilih. "
PELAPOR = Orang(
    "Pelapor",
    nama="Pelapor Contoh",
    tempat_lahir="Kota Contoh",
    tanggal_lahir="1 Januari 1990",
    jenis_kelamin="Perempuan",
    pekerjaan="Petani",
    kewarganegaraan="WNI",
    alamat="Jalan Contoh Nomor 1 RT 002 RW 003 Kelurahan Batu Piring Kecamatan Paringin Selatan",
    telepon="081200000000",
    surel="pelapor.dengan.alamat.surel.yang.panjang.sekali@contoh.invalid",
)
TERLAPOR = Orang(
    "Terlapor 1",
    nama="Terlapor Contoh dengan Nama yang Sangat Panjang, S.Sos., M.A.P.",
    jabatan="Kepala Dinas Pemberdayaan Masyarakat dan Desa",
    instansi="Pemerintah Kabupaten Hulu Sungai Utara",
    nip="199001012015011001",
    alamat="Jalan Contoh 2",
)
KANTOR = KantorSurat(
    "Bawaslu Kabupaten Hulu Sungai Utara",
    Kop(
        "Badan Pengawas Pemilihan Umum",
        "Kabupaten Hulu Sungai Utara",
        ("Jalan Jenderal Ahmad Yani Kilometer 5,5 Amuntai 71418", "Telepon (0527) 61234"),
    ),
    "Amuntai",
    Pihak("Ketua,", "Pejabat Contoh, S.H., M.H.", "", "199001012015011001", cap=True),
    "Jalan Jenderal Ahmad Yani Kilometer 5,5 Amuntai, telepon (0527) 61234",
    "Bawaslu Provinsi Kalimantan Selatan",
)
URUTAN = Urutan(
    "BWS-7K3M-92QX-C",
    "laporan",
    "Senin, 16 November 2026, pukul 10.15 WITA",
    diterima="Selasa, 17 November 2026, pukul 09.00 WITA",
    tanda_terima="004/LP/PB/Kab/63.08/XI/2026",
    diserahkan=("Kartu identitas", "Bukti"),
    register="001/Reg/LP/PB/Kab/63.08/XI/2026",
    diregistrasi="Rabu, 18 November 2026, pukul 15.00 WITA",
    status="Status diumumkan",
    batas_lapor="Minggu, 22 November 2026, pukul 23.59 WITA",
)
PERISTIWA = Peristiwa(
    "Politik uang",
    "Desa Paringin Selatan, Kecamatan Paringin Selatan, Kabupaten Balangan",
    "balai desa",
    "Minggu, 15 November 2026, pukul 19.30 WITA",
    "Senin, 16 November 2026",
    KATA * 8 + "\n\n" + KATA * 4,
)
LAIN: dict[str, Any] = {
    "sebagai": "saksi",
    "ke": 2,
    "hari_tanggal": "Senin, 23 November 2026",
    "pukul": "09.00 WITA",
    "hadir": [("Anggota Contoh Satu", "Ketua", "Hadir"), ("Anggota Contoh Dua", "Anggota", "")],
    "keputusan": [
        ("Tindak pidana", "Pasal 187A ayat (1)", "Diteruskan ke penyidik", "Unsurnya terpenuhi.")
    ],
    "pasal": ["UU 10/2016 Pasal 187A ayat (1)"],
    "fakta": ["Amplop berisi uang dibagikan kepada dua puluh orang.", "Ada ajakan memilih."],
    "analisis": KATA * 12,
    "amar": ["Menyatakan Terlapor melanggar administrasi.", "Memberi teguran."],
    "majelis": ["Majelis Contoh Satu", "Majelis Contoh Dua", "Majelis Contoh Tiga"],
    "barang": [("001/BB/Kab/63.08/2026", "Amplop berisi uang", "3", "S-001", "Rp150.000")],
    "saran": ["Mengumumkan kembali daftar pemilih.", "Memperbaiki tanda terima."],
    "temuan": ["Daftar pemilih tidak ditempel di kantor desa."],
    "ditugaskan": [("Pengawas Contoh", "Panwaslu Kelurahan/Desa")],
    "petitum": ["Menyatakan Terlapor terbukti."],
    "tujuan": "Kepala Badan Kepegawaian Negara",
    "pengawas": "Pengawas Contoh",
}


def unsur(banyak: int) -> tuple[UnsurSurat, ...]:
    """Return so many verdicts: met, not met with a long reason, not needed, in turn."""
    hasil = ("terpenuhi", "belum", "tidak_relevan")
    return tuple(
        UnsurSurat(
            f"unsur_{n}",
            f"Unsur ke-{n} tentang pertanggungjawaban penyelenggaraan",
            "formal" if n % 2 else "materiel",
            hasil[n % 3],
            "Laporan hanya menyebut malam hari, tanpa tanggal." if n % 3 == 1 else "",
            "Menyebut hari dan tanggal kejadian, atau perkiraannya." if n % 3 == 1 else "",
        )
        for n in range(banyak)
    )


JALUR = (
    JalurSurat("pidana", "Tindak pidana", "Ditindaklanjuti", "Dua alat bukti.", "Penyidik Polres"),
    JalurSurat("administrasi", "Pelanggaran administrasi", "Dihentikan", "Kurang bukti."),
)

TENGGAT = (
    TenggatSurat("kajian_awal", "Kajian awal", "Kamis, 19 November 2026", "Perbawaslu 8/2020"),
    TenggatSurat("perbaikan", "Kelengkapan dari pelapor", "Jumat, 20 November 2026", "Perbawaslu"),
)


def bahan(jenis: JenisDokumen, **ganti: Any) -> Bahan:
    """Return a full case: long names, twelve elements, twenty witnesses, every addition."""
    isi: dict[str, Any] = {
        "aturan": Aturan(
            "UU 1/2015 jo. UU 10/2016; Perbawaslu 8/2020 jo. 9/2024",
            "A.17",
            str(jenis.label),
        ),
        "kantor": KANTOR,
        "urutan": URUTAN,
        "peristiwa": PERISTIWA,
        "pelapor": PELAPOR,
        "terlapor": (TERLAPOR, Orang("Terlapor 2", ciri="berkaus putih")),
        "saksi": tuple(
            Orang(f"Saksi {n}", nama=f"Saksi Contoh {n}", alamat="Jalan Contoh 3", telepon="0812")
            for n in range(1, 21)
        ),
        "bukti": ("Foto amplop", "Video pembagian", "Tangkapan layar percakapan"),
        "unsur": unsur(12),
        "jalur": JALUR,
        "tenggat": TENGGAT,
        "kajian": KajianSurat(
            "registrasi",
            "Registrasi",
            alasan="Semua unsur terpenuhi.",
            dari_kantor="Panwaslu Kecamatan Amuntai Tengah",
            ke_kantor="Bawaslu Kabupaten Balangan",
        ),
        "petugas": "Petugas Contoh",
        "hari": date(2026, 11, 21),
        "tautan": "http://127.0.0.1:8000/status/?nomor=BWS-7K3M-92QX-C",
        "jalur_ini": "pidana",
        "lain": LAIN,
    }
    return Bahan(jenis=jenis, **isi | ganti)


def kosong(jenis: JenisDokumen) -> Bahan:
    """Return a case of which almost nothing is known yet."""
    return bahan(
        jenis,
        kantor=KantorSurat("", Kop("Badan Pengawas Pemilihan Umum", ""), "", Pihak("Ketua,")),
        urutan=Urutan("BWS-7K3M-92QX-C", "laporan", ""),
        peristiwa=Peristiwa("", "", "", "", "", ""),
        pelapor=Orang("Pelapor"),
        terlapor=(),
        saksi=(),
        bukti=(),
        unsur=(),
        jalur=(),
        tenggat=(),
        kajian=KajianSurat(),
        petugas="",
        lain={},
    )
