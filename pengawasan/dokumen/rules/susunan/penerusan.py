"""Papers by which a track leaves the office: to DKPP, KPU, the police, another body."""

from collections.abc import Iterable
from string import ascii_lowercase

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Blok, Daftar, Isian, Judul, Paragraf
from pengawasan.dokumen.rules.identitas import DI_TEMPAT, DILINDUNGI
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import (
    duduk_perkara,
    formulir,
    isian_orang,
    isian_terlapor,
    surat,
    tabel_saksi,
    uraian,
)
from pengawasan.dokumen.rules.waktu import hari_terbilang

BERKAS_PIDANA = (
    "Surat pengantar",
    "Surat tugas",
    "Daftar isi",
    "Formulir Temuan atau Laporan",
    "Hasil kajian",
    "Laporan hasil penyelidikan",
    "Undangan klarifikasi",
    "Berita acara klarifikasi",
    "Berita acara sumpah atau janji",
    "Berita acara pembahasan Sentra Gakkumdu",
    "Daftar saksi dan ahli",
    "Daftar terlapor",
    "Daftar barang bukti",
    "Barang bukti",
    "Administrasi penyelidikan",
)
"""The fifteen items, a to o (Perbawaslu 3/2023 Pasal 27)."""
TANPA_BUKTI = "Tidak ada bukti yang diserahkan bersama penerusan ini."
JAWABAN = (
    "Kami mohon hasil tindak lanjutnya disampaikan kepada kami lewat tautan tanda terima yang "
    "menyertai surat ini atau dengan surat."
)


def _penerusan(bahan: Bahan, pembuka: str, tujuan: Iterable[str], isi: Iterable[Blok]) -> Naskah:
    """Return a letter that hands a track over: the case, its parties, story, proofs, bundle."""
    jalur = bahan.satu_jalur
    blok = (
        Paragraf(pembuka, label="Pembuka"),
        duduk_perkara(bahan),
        Judul("Identitas Terlapor"),
        *isian_terlapor(bahan, ringkas=True),
        *_uraian(bahan),
        Judul("Ketentuan yang diduga dilanggar"),
        Daftar(bahan.daftar("pasal", filter(None, jalur.pasal.split("; "))), label="Pasal"),
        Judul("Alasan"),
        Paragraf(bahan.teks("alasan", jalur.alasan), label="Alasan"),
        *isi,
        Judul("Bukti"),
        _bukti(bahan),
        Judul("Berkas yang disertakan"),
        Daftar(_berkas(bahan), gaya="huruf", label="Berkas"),
        Paragraf(bahan.teks("permintaan", JAWABAN), label="Permintaan"),
    )
    atasan = (f"Ketua {bahan.kantor.atasan}",) if bahan.kantor.atasan else ()
    return surat(bahan, tuple(tujuan), blok, lampiran="1 (satu) berkas", tembusan=atasan)


def _bukti(bahan: Bahan) -> Blok:
    """Return the evidence handed over; before it is chosen, a line to write on."""
    nama, bukti = "Bukti-bukti", bahan.daftar("bukti")
    if "bukti" in bahan.lain and not bukti:
        return Paragraf(TANPA_BUKTI, label=nama)
    return Daftar(bukti, gaya="huruf", label=nama)


def _uraian(bahan: Bahan) -> tuple[Blok, ...]:
    """Tell what happened: as the office summed it up; investigators read the story as well."""
    ringkasan = bahan.teks("ringkasan")
    ringkas = (Judul("Ringkasan kajian"), Paragraf(ringkasan, label="Ringkasan kajian"))
    if not ringkasan:
        return uraian(bahan)
    return (*uraian(bahan), *ringkas) if bahan.jenis is JenisDokumen.PENERUSAN_PIDANA else ringkas


def _tujuan(bahan: Bahan, bawaan: str) -> tuple[str, str]:
    tujuan = bahan.teks("tujuan", bahan.satu_jalur.tujuan or bawaan)
    return (tujuan, bahan.teks("alamat_tujuan", DI_TEMPAT))


def penerusan_etik(bahan: Bahan) -> Naskah:
    """Forward a breach of the code of ethics to DKPP, or to the office that decides by rank."""
    pembuka = (
        f"Berdasarkan kajian dan keputusan rapat pleno, {bahan.acuan} memuat dugaan pelanggaran "
        "kode etik penyelenggara pemilihan. Bersama ini kami teruskan untuk diperiksa dan diputus."
    )
    tujuan = _tujuan(bahan, "Ketua Dewan Kehormatan Penyelenggara Pemilihan Umum")
    return _penerusan(bahan, pembuka, tujuan, ())


def penerusan_administrasi(bahan: Bahan) -> Naskah:
    """Recommend to KPU what is to be done about an administrative violation."""
    pembuka = (
        f"Berdasarkan kajian dan keputusan rapat pleno, {bahan.acuan} ditindaklanjuti sebagai "
        "pelanggaran administrasi. Bersama ini kami sampaikan rekomendasi untuk ditindaklanjuti."
    )
    isi = (Judul("Rekomendasi"), Daftar(_rekomendasi(bahan), label="Rekomendasi"))
    return _penerusan(bahan, pembuka, _tujuan(bahan, "Ketua KPU"), isi)


def _rekomendasi(bahan: Bahan) -> tuple[str, ...]:
    """Return what KPU is asked to do: as the study says, else to follow the plenary; by when."""
    pasal = bahan.satu_jalur.pasal
    menurut = f" sebagaimana dimaksud dalam {pasal}" if pasal else ""
    baku = f"Menindaklanjuti pelanggaran administrasi{menurut} menurut peraturan yang berlaku."
    butir = bahan.daftar("rekomendasi", (baku,))
    kpu = bahan.aturan.kpu
    if not kpu.lama:
        return butir
    waktu = (
        f"Menindaklanjuti rekomendasi ini dalam {kpu.lama} sejak diteruskan ({kpu.dasar}) dan "
        f"menyampaikan hasilnya kepada {bahan.kantor.nama}."
    )
    return (*butir, waktu)


def penerusan_hukum_lain(bahan: Bahan) -> Naskah:
    """Forward a breach of other law; for a civil servant with NIP and agency, to BKN."""
    pembuka = (
        f"Berdasarkan kajian dan keputusan rapat pleno, {bahan.acuan} memuat dugaan pelanggaran "
        "peraturan perundang-undangan lain yang menjadi kewenangan instansi Saudara. Bersama ini "
        "kami teruskan untuk ditindaklanjuti."
    )
    return _penerusan(bahan, pembuka, _tujuan(bahan, "Pimpinan instansi berwenang"), ())


def penerusan_pidana(bahan: Bahan) -> Naskah:
    """Forward a suspected crime to the investigators; the reporter becomes the complainant."""
    pembuka = (
        f"Berdasarkan kajian, pembahasan Sentra Gakkumdu, dan keputusan rapat pleno, {bahan.acuan} "
        "diduga merupakan tindak pidana pemilihan. Bersama ini kami teruskan kepada penyidik."
    )
    isi = (
        *_pengadu(bahan),
        Judul("Saksi-saksi"),
        tabel_saksi(bahan),
    )
    tujuan = _tujuan(bahan, "Penyidik pada Sentra Penegakan Hukum Terpadu")
    return _penerusan(bahan, pembuka, tujuan, isi)


def _pengadu(bahan: Bahan) -> tuple[Blok, ...]:
    """Return who complains: the reporter; of a finding the supervisor who found it."""
    if not bahan.temuan:
        nama = "Identitas Pelapor"
        if not bahan.pelapor.nama:
            return (Judul(nama), Isian((("Pelapor", DILINDUNGI),), label=nama))
        return (Judul(nama), isian_orang(bahan.pelapor, label=nama))
    nama = "Pengawas yang menemukan"
    baris = (
        ("Nama", bahan.teks("penemu", bahan.petugas)),
        ("Jabatan", bahan.teks("jabatan_penemu", f"Petugas {bahan.kantor.nama}")),
        ("Kantor", bahan.kantor.nama),
    )
    return (Judul(nama), Isian(baris, bernomor=True, label=nama))


def berita_acara_penerusan(bahan: Bahan) -> Naskah:
    """Return the minutes of handing a track over to its receiver."""
    tujuan = bahan.teks("tujuan", bahan.satu_jalur.tujuan)
    blok = (
        Paragraf(
            f"Pada {hari_terbilang(bahan.hari_acara)}, bertempat di "
            f"{bahan.teks('tempat', bahan.kantor.nama)}, telah diserahkan penerusan {bahan.acuan}.",
            label="Pembuka",
        ),
        Isian(
            (
                ("Jenis dugaan pelanggaran", bahan.satu_jalur.nama),
                ("Yang menyerahkan", bahan.kantor.nama),
                ("Yang menerima", tujuan),
                ("Nomor tanda terima", bahan.teks("nomor_terima")),
            ),
            label="Para pihak",
        ),
        Paragraf("Berkas yang diserahkan:", label="Pengantar berkas"),
        Daftar(_berkas(bahan), gaya="huruf", label="Berkas"),
        Paragraf(
            "Berita acara ini dibuat rangkap 2 (dua), masing-masing satu untuk setiap pihak.",
            label="Penutup",
        ),
    )
    jabatan = ", ".join(filter(None, (bahan.teks("jabatan_penerima"), tujuan)))
    pihak = (
        Pihak("Yang menyerahkan,", bahan.petugas, bahan.kantor.nama),
        Pihak("Yang menerima,", bahan.teks("penerima"), jabatan),
    )
    return formulir(bahan, blok, pihak)


def _berkas(bahan: Bahan) -> tuple[str, ...]:
    """Return what goes along; items of the bundle that are not there yet are said to follow."""
    kurang = bahan.daftar("kurang")
    pidana = (
        f"{satu} (menyusul)" if huruf in kurang else satu
        for huruf, satu in zip(ascii_lowercase, BERKAS_PIDANA, strict=False)
    )
    return bahan.daftar("berkas", pidana if bahan.jalur_ini == "pidana" else ())
