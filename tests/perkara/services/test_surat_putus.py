"""What was decided stands in the papers that carry it on; nobody types it twice."""

from typing import Any

import pytest

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import buka_naskah, lembar_dokumen
from pengawasan.perkara.choices import Langkah, Putusan
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.surat import Permintaan, bahan_surat
from pengawasan.perkara.queries.surat_baca import pilihan_surat
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.pleno import PutusanMasuk
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.penerusan import teruskan
from pengawasan.perkara.services.penerusan_tanggapan import tanggapi
from pengawasan.perkara.services.pleno import catat_pleno, catat_putusan_sidang
from tests.factories.laporan import kantor, petugas
from tests.factories.laporan import laporan as laporan_baru
from tests.factories.perkara import diregistrasi, registrasi
from tests.perkara.penanganan import pimpinan, rapat
from tests.perkara.terusan import KEMBALI, RINGKASAN, masukan, terbuka
from wilayah.choices import Peran
from wilayah.errors import Penolakan

pytestmark = pytest.mark.django_db
JENIS = "administrasi"
PASCA_MK = {"waktu_kejadian": "2025-09-01T19:30:00+08:00", "tanggal_diketahui": "2025-09-02"}
KAJIAN = {
    "fakta": "Daftar pemilih tidak ditempel.\nPetugas mengakuinya.",
    "analisis": "Kewajiban itu tertulis dalam peraturan.",
    "kesimpulan": "Pengumuman daftar pemilih dilalaikan.",
    "rekomendasi": "Menempel daftar pemilih di kantor desa.\nMenegur petugasnya.",
}
ALASAN = "Daftar pemilih terbukti tidak diumumkan pada waktunya."
PASAL = "Pasal 24 ayat (2)"


def dikaji(
    jenis: str = JENIS,
    *,
    kajian: dict[str, str] = KAJIAN,
    putusan: str = "ditindaklanjuti",
    **isi: Any,
) -> Laporan:
    """Return a case that the plenary decided, to pursue it, after a study of its track."""
    laporan, _kode = diregistrasi((jenis,), **isi)
    orang = pimpinan()[0]
    pindahkan(laporan, orang, Langkah.KAJIAN, jenis)
    simpan_kajian(laporan, orang, Jalur.objects.get(perkara__laporan=laporan), kajian)
    masuk = PutusanMasuk(putusan, "Layak diputus.", jenis, (PASAL,))
    catat_pleno(laporan, orang, rapat(orang), [masuk])
    return laporan


def disidang(hasil: str) -> Laporan:
    """Return a case that was decided after a hearing."""
    laporan, semua = dikaji(**PASCA_MK), pimpinan(2, 3)
    pindahkan(laporan, semua[0], Langkah.SIDANG, JENIS)
    masuk = PutusanMasuk(hasil, ALASAN, JENIS, (PASAL,))
    catat_putusan_sidang(laporan, semua[0], rapat(*semua[1:]), masuk, "001/PS/2026")
    return laporan


def naskah(laporan: Laporan, jenis: J, jalur: str = JENIS) -> Any:
    return buka_naskah(surat.siapkan(laporan, jenis, pimpinan()[0], jalur))


def butir(isi: Any, label: str) -> tuple[str, ...]:
    (satu,) = [blok for blok in isi.blok if blok.label == label]
    return satu.butir


def test_a_decision_carries_its_number_its_ruling_its_reasons_the_facts_and_the_day() -> None:
    laporan = disidang("terbukti")

    isi = naskah(laporan, J.PUTUSAN_ADMINISTRASI)

    assert isi.acuan[0] == "Nomor: 001/PS/2026"
    amar = butir(isi, "Amar putusan")
    assert amar[0].startswith("Menyatakan Terlapor terbukti secara sah dan meyakinkan")
    assert PASAL in amar[0]
    assert "Komisi Pemilihan Umum menindaklanjuti putusan ini dalam" in amar[1]
    assert butir(isi, "Pertimbangan hukum") == (ALASAN,)
    assert butir(isi, "Fakta") == ("Daftar pemilih tidak ditempel.", "Petugas mengakuinya.")
    assert PASAL in butir(isi, "Dasar hukum")
    penutup = isi.blok[-1].teks
    assert "…" not in penutup
    assert "2026" in penutup
    assert "dihadiri 2 dari 3 anggota" in penutup


def test_the_panel_signs_its_decision_the_chairman_first_and_no_plenary_is_taken_for_it() -> None:
    sini = kantor("63.11")
    sini.penanda_tangan_nama = "Pimpinan 3"
    sini.save()
    laporan = disidang("terbukti")

    isi = naskah(laporan, J.PUTUSAN_ADMINISTRASI)
    pleno = naskah(laporan, J.BERITA_ACARA_PLENO, "")

    tanda = [(satu.atas, satu.nama) for satu in isi.pihak]
    assert tanda[:2] == [("Ketua Majelis,", "Pimpinan 3"), ("Anggota Majelis,", "Pimpinan 2")]
    assert "Ditindaklanjuti" in str(pleno.blok)
    assert ALASAN not in str(pleno.blok)


def test_a_panel_without_the_offices_chairman_has_a_chair_nobody_is_named_for() -> None:
    sini = kantor("63.11")
    sini.penanda_tangan_nama = "Pimpinan 4"
    sini.save()

    isi = naskah(disidang("terbukti"), J.PUTUSAN_ADMINISTRASI)

    tanda = [(satu.atas, satu.nama) for satu in isi.pihak]
    anggota = [("Anggota Majelis,", "Pimpinan 2"), ("Anggota Majelis,", "Pimpinan 3")]
    assert tanda[:3] == [("Ketua Majelis,", ""), *anggota]


def test_a_forwarding_sent_back_is_no_destination_and_addresses_no_other_letter() -> None:
    laporan, orang = dikaji("hukum_lain"), pimpinan()[0]
    dikirim = teruskan(laporan, orang, "hukum_lain", masukan("hukum_lain"))
    assert naskah(laporan, J.BERITA_ACARA_PENERUSAN, "hukum_lain").acuan
    tanggapi(terbuka(dikirim), KEMBALI)
    kedua = naskah(laporan, J.PENERUSAN_HUKUM_LAIN, "hukum_lain")
    henti = PutusanMasuk("dihentikan", "Tidak ada lembaga yang berwenang.", "hukum_lain", ())
    catat_pleno(laporan, orang, rapat(orang), [henti])

    isi = naskah(laporan, J.STATUS, "")

    assert "Kantor Penerima Contoh" not in str((kedua.kepada, kedua.blok))
    assert RINGKASAN not in str(kedua.blok)
    (tabel,) = [blok for blok in isi.blok if blok.jenis == "tabel"]
    assert [baris[1] for baris in tabel.baris] == ["Dihentikan"]
    for jenis in (J.PENERUSAN_HUKUM_LAIN, J.BERITA_ACARA_PENERUSAN):
        with pytest.raises(Penolakan):
            naskah(laporan, jenis, "hukum_lain")


def test_a_track_that_ended_in_the_office_is_handed_to_nobody() -> None:
    laporan, orang = dikaji("hukum_lain", putusan="tidak_terbukti"), pimpinan()[0]

    pilihan = {satu.jenis: satu for satu in pilihan_surat(orang, laporan)}

    for jenis in (J.PENERUSAN_HUKUM_LAIN, J.BERITA_ACARA_PENERUSAN):
        assert pilihan[jenis].sebab == "Belum ada jalur yang diteruskan."
        with pytest.raises(Penolakan, match="diteruskan") as tolak:
            surat.siapkan(laporan, jenis, orang, "hukum_lain")
        assert tolak.value.status == 409


def test_a_track_that_ended_after_it_was_handed_over_keeps_its_papers() -> None:
    laporan, orang = dikaji("hukum_lain"), pimpinan()[0]
    teruskan(laporan, orang, "hukum_lain", masukan("hukum_lain"))
    akhir = Gerak(ke="tidak_terbukti")
    pindahkan(laporan, orang, Langkah.TUTUP_PEMANTAUAN, "hukum_lain", akhir)

    for jenis in (J.PENERUSAN_HUKUM_LAIN, J.BERITA_ACARA_PENERUSAN):
        assert "Kantor Penerima Contoh" in str(naskah(laporan, jenis, "hukum_lain"))


def test_the_initial_study_says_what_was_judged_also_after_a_take_over() -> None:
    laporan, _kode = diregistrasi((JENIS,))
    atasan = petugas("63", Peran.PIMPINAN)
    putuskan_kajian(laporan, atasan, MasukanKajian(Putusan.AMBIL_ALIH))

    dokumen = surat.siapkan(laporan, J.KAJIAN_AWAL, atasan)

    isi: Any = buka_naskah(dokumen)
    (rekomendasi,) = [blok.teks for blok in isi.blok if blok.label == "Rekomendasi"]
    assert rekomendasi.startswith("Diregistrasi dan ditangani")


def test_a_decision_that_finds_nothing_proven_says_so_and_orders_nothing() -> None:
    isi = naskah(disidang("tidak_terbukti"), J.PUTUSAN_ADMINISTRASI)

    assert butir(isi, "Amar putusan") == (
        "Menyatakan Terlapor tidak terbukti melakukan pelanggaran administrasi.",
    )


def test_a_decision_on_tsm_gives_kpu_the_days_of_that_clock() -> None:
    orang = pimpinan()[0]
    laporan, _kode = diregistrasi(("administrasi_tsm",))
    aturan = bahan_surat(
        laporan, J.PUTUSAN_ADMINISTRASI, orang, Permintaan("administrasi_tsm")
    ).aturan

    assert aturan.kpu.lama == "3 hari kerja"


@pytest.mark.parametrize(
    ("hasil", "kata"), [("terbukti", "Terbukti"), ("tidak_terbukti", "Tidak terbukti")]
)
def test_the_status_letter_says_what_the_hearing_decided_not_the_plenary_before_it(
    hasil: str, kata: str
) -> None:
    isi = naskah(disidang(hasil), J.STATUS, "")

    (tabel,) = [blok for blok in isi.blok if blok.jenis == "tabel"]
    assert tabel.baris == (("Pelanggaran administrasi", kata, ALASAN),)


def test_a_recommendation_is_the_studys_and_says_how_long_kpu_has() -> None:
    laporan = dikaji()
    teruskan(laporan, pimpinan()[0], JENIS, masukan(JENIS, alamat="Jalan KPU 1"))

    isi = naskah(laporan, J.PENERUSAN_ADMINISTRASI)

    rekomendasi = butir(isi, "Rekomendasi")
    assert rekomendasi[:2] == ("Menempel daftar pemilih di kantor desa.", "Menegur petugasnya.")
    assert "dalam 7 hari kalender sejak diteruskan" in rekomendasi[2]
    assert isi.kepada == ("Kantor Penerima Contoh", "Jalan KPU 1")
    assert RINGKASAN in str(isi.blok)
    assert butir(isi, "Pasal") == (PASAL,)


def test_a_recommendation_without_one_in_the_study_follows_the_plenary() -> None:
    laporan = dikaji(kajian=KAJIAN | {"rekomendasi": ""})
    teruskan(laporan, pimpinan()[0], JENIS, masukan(JENIS))

    rekomendasi = butir(naskah(laporan, J.PENERUSAN_ADMINISTRASI), "Rekomendasi")

    assert PASAL in rekomendasi[0]
    assert rekomendasi[0].startswith("Menindaklanjuti pelanggaran administrasi")


def test_the_study_prints_what_it_concludes_and_never_where_the_track_stands() -> None:
    laporan, _kode = diregistrasi((JENIS,))
    pindahkan(laporan, pimpinan()[0], Langkah.KAJIAN, JENIS)
    jalur = Jalur.objects.get(perkara__laporan=laporan)
    kosong = naskah(laporan, J.KAJIAN)
    simpan_kajian(laporan, pimpinan()[0], jalur, KAJIAN)

    isi = naskah(laporan, J.KAJIAN)

    for satu, kata in ((kosong, ""), (isi, KAJIAN["kesimpulan"])):
        (tabel,) = [blok for blok in satu.blok if blok.jenis == "tabel"]
        assert tabel.baris == (("Pelanggaran administrasi", "", kata),)
    assert butir(isi, "Rekomendasi") == tuple(KAJIAN["rekomendasi"].splitlines())


@pytest.mark.parametrize("sesudah", [False, True])
def test_a_take_over_before_any_study_is_addressed_to_the_office_it_was_taken_from(
    *, sesudah: bool
) -> None:
    lama = kantor("63.11")
    laporan = laporan_baru(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))
    atasan = petugas("63", Peran.PIMPINAN)
    putuskan_kajian(laporan, atasan, MasukanKajian(Putusan.AMBIL_ALIH))
    if sesudah:
        putuskan_kajian(laporan, atasan, registrasi(JENIS))

    dokumen = surat.siapkan(laporan, J.PENGAMBILALIHAN, atasan)

    isi: Any = buka_naskah(dokumen)
    assert isi.kepada == (f"Ketua {lama.nama}", "di tempat")
    pembuka, alasan = isi.blok[0].teks, isi.blok[3].teks
    assert f"semula ditangani {lama.nama}" in pembuka
    assert "2026, pukul" in pembuka
    assert kantor("63").nama in alasan
    assert "…" not in str(lembar_dokumen(dokumen))
