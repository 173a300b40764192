"""Papers of those who decide: the plenary, the joint centre, the hearing."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Baris, Blok, Daftar, Isian, Judul, Paragraf, Tabel
from pengawasan.dokumen.rules.identitas import DILINDUNGI
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import (
    daftar_bukti,
    duduk_perkara,
    formulir,
    isian_terlapor,
    uraian,
)
from pengawasan.dokumen.rules.unsur import BELUM, TERPENUHI
from pengawasan.dokumen.rules.waktu import hari_terbilang

KEHADIRAN = ("Nama", "Jabatan", "Keterangan")
HADIR, TIDAK_HADIR, BERKONFLIK = "Hadir", "Tidak hadir", "Menyatakan konflik kepentingan"
TERBUKTI = "terbukti"
UNSUR_GAKKUMDU = (("", "Bawaslu", ""), ("", "Kepolisian", ""), ("", "Kejaksaan", ""))


def berita_acara_pleno(bahan: Bahan) -> Naskah:
    """Return the minutes of a plenary: attendance, quorum, a decision per track, dissent."""
    hadir = bahan.tabel("hadir", 3)
    jalur = tuple((s.nama, s.pasal, s.hasil, s.alasan) for s in bahan.jalur)
    blok = (
        Paragraf(
            f"Pada {hari_terbilang(bahan.hari_acara)}, pukul {bahan.teks('pukul', '……')}, "
            f"bertempat di {bahan.teks('tempat', bahan.kantor.nama)}, telah diselenggarakan rapat "
            f"pleno {bahan.kantor.nama} tentang {bahan.acuan}.",
            label="Pembuka",
        ),
        Judul("I. Kehadiran"),
        Tabel(KEHADIRAN, hadir, (5, 4, 3), label="Kehadiran"),
        Isian((("Kuorum", bahan.teks("kuorum")),), label="Kuorum"),
        Judul("II. Perkara"),
        duduk_perkara(bahan),
        Judul("III. Keputusan"),
        Tabel(
            ("Jenis dugaan pelanggaran", "Pasal", "Keputusan", "Alasan"),
            bahan.tabel("keputusan", 4, jalur),
            (4, 4, 4, 5),
            label="Keputusan",
        ),
        *_berbeda(bahan),
        Paragraf(
            "Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh anggota "
            "yang hadir.",
            label="Penutup",
        ),
    )
    return formulir(bahan, blok, _anggota_hadir(hadir) or _tiga_anggota())


def _anggota_hadir(hadir: tuple[Baris, ...]) -> tuple[Pihak, ...]:
    """Return who signs: those who came and took part in deciding."""
    ikut = ((n, j) for n, j, ket in hadir if n and ket not in {TIDAK_HADIR, BERKONFLIK})
    return tuple(Pihak(f"{jabatan or 'Anggota'},", nama) for nama, jabatan in ikut)


def _berbeda(bahan: Bahan) -> tuple[Blok, ...]:
    nama, pendapat = "Pendapat berbeda", bahan.daftar("pendapat_berbeda")
    isi = Daftar(pendapat, label=nama) if pendapat else Paragraf("Tidak ada.", label=nama)
    return (Judul(f"IV. {nama}"), isi)


def _tiga_anggota() -> tuple[Pihak, ...]:
    return (Pihak("Ketua,"), Pihak("Anggota,"), Pihak("Anggota,"))


def berita_acara_gakkumdu_1(bahan: Bahan) -> Naskah:
    """Return the first discussion: articles, formal and material elements, plan of evidence."""
    isi = (
        ("Pasal yang disangkakan", "pasal"),
        ("Pemenuhan syarat formal dan materiel", "syarat"),
        ("Rencana pencarian bukti", "rencana"),
    )
    return _gakkumdu(bahan, "pembahasan pertama", isi)


def berita_acara_gakkumdu_2(bahan: Bahan) -> Naskah:
    """Return the second discussion: the study, the inquiry, and whether it is a crime."""
    isi = (
        ("Hasil kajian", "kajian"),
        ("Hasil penyelidikan", "penyelidikan"),
        ("Pasal yang disangkakan", "pasal"),
        ("Terpenuhinya unsur tindak pidana", "unsur_pidana"),
    )
    return _gakkumdu(bahan, "pembahasan kedua", isi)


def _gakkumdu(bahan: Bahan, nama: str, isi: tuple[Baris, ...]) -> Naskah:
    hadir = bahan.tabel("hadir", 3, UNSUR_GAKKUMDU)
    bawaan = {"syarat": _syarat(bahan)}
    bagian = tuple(
        satu
        for judul, kode in isi
        for satu in (Judul(judul), Daftar(bahan.daftar(kode, bawaan.get(kode, ())), label=judul))
    )
    blok = (
        Paragraf("RAHASIA", gaya="tengah"),
        Paragraf(
            f"Pada {hari_terbilang(bahan.hari_acara)}, pukul {bahan.teks('pukul', '……')}, "
            f"bertempat di {bahan.teks('tempat', bahan.kantor.nama)}, Sentra Penegakan Hukum "
            f"Terpadu melakukan {nama} atas {bahan.acuan}.",
            label="Pembuka",
        ),
        Judul("Yang hadir"),
        Tabel(("Nama", "Unsur", "Jabatan"), hadir, (5, 3, 4), label="Yang hadir"),
        *_tidak_lengkap(bahan),
        duduk_perkara(bahan),
        *bagian,
        Judul("Pendapat setiap unsur"),
        Tabel(
            ("Unsur", "Pendapat"),
            bahan.tabel("pendapat", 2, tuple((u, "") for _, u, _ in UNSUR_GAKKUMDU)),
            (3, 9),
            label="Pendapat",
        ),
        Judul("Kesimpulan"),
        Paragraf(bahan.teks("kesimpulan"), label="Kesimpulan"),
    )
    return formulir(bahan, blok, tuple(Pihak(f"{unsur},", orang) for orang, unsur, _ in hadir))


def _syarat(bahan: Bahan) -> tuple[str, ...]:
    """Return how the initial study judged each element; a finding is not judged by them."""
    kata = {TERPENUHI: "terpenuhi", BELUM: "belum terpenuhi"}
    return tuple(
        f"{satu.label} (syarat {satu.jenis}): {kata[satu.hasil]}."
        for satu in bahan.unsur
        if satu.tetap and satu.hasil in kata
    )


def _tidak_lengkap(bahan: Bahan) -> tuple[Blok, ...]:
    """Return why one of the three bodies was not there."""
    sebab = bahan.teks("tidak_lengkap")
    return (Paragraf(f"Unsur yang tidak hadir: {sebab}", label="Ketidakhadiran"),) if sebab else ()


def putusan_administrasi(bahan: Bahan) -> Naskah:
    """Return a decision after a hearing: parties, facts, considerations, what is decided."""
    nomor = bahan.teks("nomor_putusan")
    kuorum = bahan.teks("kuorum")
    blok = (
        Paragraf(
            f"{bahan.kantor.nama} yang memeriksa dan memutus dugaan pelanggaran administrasi, "
            f"setelah memeriksa {bahan.acuan}, menjatuhkan putusan sebagai berikut.",
            label="Pembuka",
        ),
        Judul("I. Para pihak"),
        Isian((_pengaju(bahan),), label="Pihak yang mengajukan"),
        Paragraf("Terlapor:", label="Pengantar terlapor"),
        *isian_terlapor(bahan, ringkas=True),
        *uraian(bahan, "II. Pokok laporan"),
        Judul("III. Bukti"),
        daftar_bukti(bahan),
        Judul("IV. Fakta"),
        Daftar(bahan.daftar("fakta"), label="Fakta"),
        Judul("V. Pertimbangan hukum"),
        Daftar(bahan.daftar("pertimbangan"), label="Pertimbangan hukum"),
        Judul("VI. Dasar hukum"),
        Daftar(bahan.daftar("dasar_hukum", _dasar(bahan)), label="Dasar hukum"),
        Paragraf("MEMUTUSKAN", gaya="tengah"),
        Daftar(bahan.daftar("amar", _amar(bahan)), label="Amar putusan"),
        Paragraf(
            f"Diputuskan dalam rapat majelis{f' yang dihadiri {kuorum}' * bool(kuorum)} dan "
            "dibacakan dalam sidang terbuka untuk umum pada "
            f"{bahan.teks('dibacakan', '……')}.",
            label="Penutup",
        ),
    )
    acuan = (f"Nomor: {nomor}", bahan.acuan) if nomor else ()
    return formulir(bahan, blok, _majelis(bahan), acuan)


def _majelis(bahan: Bahan) -> tuple[Pihak, ...]:
    """Return who signs: the chair's line first, blank where the chair was not there."""
    majelis = bahan.daftar("majelis") or ("", "", "")
    if bahan.lain.get("tanpa_ketua"):
        majelis = ("", *majelis)
    pihak = (
        Pihak("Ketua Majelis," if urut == 0 else "Anggota Majelis,", nama, cap=urut == 0)
        for urut, nama in enumerate(majelis)
    )
    return (*pihak, Pihak("Sekretaris Pemeriksa,", bahan.teks("sekretaris")))


def _pengaju(bahan: Bahan) -> Baris:
    """Return who brought the matter: a reporter stays unnamed, a finding is the office's own."""
    if bahan.temuan:
        return ("Penemu", bahan.kantor.nama)
    return ("Pelapor", bahan.pelapor.nama or DILINDUNGI)


def _dasar(bahan: Bahan) -> tuple[str, ...]:
    """Return the law a decision rests on: the regime, then the articles the panel named."""
    return (bahan.aturan.dasar, *bahan.daftar("pasal", _pasal(bahan)))


def _pasal(bahan: Bahan) -> tuple[str, ...]:
    return (bahan.satu_jalur.pasal,) if bahan.satu_jalur.pasal else ()


def _amar(bahan: Bahan) -> tuple[str, ...]:
    """Return what was decided, as a decision says it; nothing before there is an outcome."""
    hasil = bahan.teks("hasil_sidang")
    if not hasil:
        return ()
    jenis = (bahan.satu_jalur.nama or "pelanggaran administrasi").replace("P", "p", 1)
    if hasil != TERBUKTI:
        return (f"Menyatakan Terlapor tidak terbukti melakukan {jenis}.",)
    pasal = "; ".join(bahan.daftar("pasal", _pasal(bahan)))
    menurut = f" sebagaimana dimaksud dalam {pasal}" if pasal else ""
    kpu = bahan.aturan.kpu
    waktu = f" dalam {kpu.lama} sejak putusan dibacakan ({kpu.dasar})" if kpu.lama else ""
    return (
        f"Menyatakan Terlapor terbukti secara sah dan meyakinkan melakukan {jenis}{menurut}.",
        f"Memerintahkan Komisi Pemilihan Umum menindaklanjuti putusan ini{waktu}.",
    )
