"""What a case has on record stands in its papers: hearings, studies, discussions, tasks, things."""

from datetime import timedelta

import pytest
from django.utils import timezone

from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import buka_naskah, lembar_dokumen
from pengawasan.dokumen.rules.waktu import hari_tanggal
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import AnggotaGakkumdu, Jalur, UndanganKlarifikasi
from pengawasan.perkara.queries.klarifikasi import undangan_terlihat
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.rules.gakkumdu import PembahasanMasuk
from pengawasan.perkara.rules.klarifikasi import BeritaAcaraMasuk, UndanganMasuk
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.barang import catat_barang
from pengawasan.perkara.services.berita_acara import simpan_berita_acara
from pengawasan.perkara.services.gakkumdu import catat_pembahasan, simpan_anggota
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.klarifikasi import mulai_klarifikasi, tambah_undangan
from tests.factories.laporan import petugas
from tests.perkara.penanganan import calon_temuan, ditelusuri, form_a, terdaftar
from tests.perkara.rules.test_barang import barang
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Jejak
from wilayah.rules.tenggat import saat_setempat

pytestmark = pytest.mark.django_db
JENIS = "hukum_lain"
ALASAN = "Menyusun berita acara saksi"
SAKSI = "Nama Saksi Rahasia"
LAMA = timedelta(days=3)


def penelaah():
    return petugas("63.11", Peran.PENELAAH)


def jalur(satu: Laporan, jenis: str = JENIS) -> Jalur:
    return Jalur.objects.get(perkara__laporan=satu, jenis=jenis)


def undang(satu: Laporan, kepada: str, **ganti) -> UndanganKlarifikasi:
    isi = {"jadwal": timezone.now() + LAMA, "tempat": "balai desa", "perihal": "Amplop."}
    masukan = UndanganMasuk(kepada=kepada, **isi | ganti)
    milik = jalur(satu)
    if milik.status == "berjalan":
        baru = mulai_klarifikasi(satu, penelaah(), JENIS, masukan)
    else:
        baru = tambah_undangan(satu, penelaah(), milik, masukan)
    return undangan_terlihat(penelaah(), baru.pk)


def didengar(undangan: UndanganKlarifikasi, **ganti) -> None:
    tadi = timezone.now() - timedelta(hours=2)
    isi = {
        "hadir": True,
        "disumpah": True,
        "tata_cara": "menurut agamanya",
        "mulai": tadi,
        "selesai": tadi + timedelta(hours=1),
        "pemeriksa": frozenset({penelaah().username}),
        "tanya_jawab": (("Apakah Saudara di sana?", "Ya, di balai desa."),),
        "keterangan": "Melihat amplop dibagikan.",
    }
    simpan_berita_acara(undangan, penelaah(), BeritaAcaraMasuk(**isi | ganti), ditandatangani=True)


def teks(satu: Laporan, jenis: J, milik: str = "", **lain) -> str:
    return str(lembar_dokumen(surat.siapkan(satu, jenis, penelaah(), milik, **lain)))


def test_minutes_of_a_hearing_take_what_was_said_and_leave_the_witness_unnamed():
    satu = terdaftar()
    didengar(undang(satu, "saksi", nama=SAKSI, alamat="Jalan Saksi"))

    isi = teks(satu, J.BERITA_ACARA_KLARIFIKASI)

    for kata in ("Apakah Saudara di sana?", "Ya, di balai desa.", "menurut agamanya", "balai desa"):
        assert kata in isi
    assert "Melihat amplop dibagikan." in isi
    assert SAKSI not in isi
    assert "Saksi 1" in isi


def test_a_reason_names_the_one_who_was_heard_and_nobody_else():
    satu = terdaftar()
    didengar(undang(satu, "saksi", nama=SAKSI, alamat="Jalan Saksi"))
    undang(satu, "saksi", nama="Saksi Lain Sekali", alamat="Jalan Lain")

    dokumen = surat.siapkan(
        satu,
        J.BERITA_ACARA_KLARIFIKASI,
        petugas("63.11", Peran.KOORDINATOR),
        alasan_identitas=ALASAN,
    )

    isi = str(lembar_dokumen(dokumen))
    assert SAKSI in isi
    assert "Saksi Lain Sekali" not in isi
    assert dokumen.beridentitas
    dibuka = Jejak.objects.filter(peristiwa__endswith="dibuka")
    assert [satu.peristiwa for satu in dibuka] == ["saksi_dibuka"]


def test_a_statement_under_oath_is_what_was_answered_in_one_text():
    satu = terdaftar()
    didengar(undang(satu, "saksi", nama=SAKSI, alamat="Jalan Saksi"))

    isi = teks(satu, J.KETERANGAN_SUMPAH)

    assert "Melihat amplop dibagikan." in isi
    assert "Apakah Saudara di sana? Ya, di balai desa." in isi
    assert "menurut agamanya" in isi


def test_each_person_invited_gets_their_own_letter():
    satu = terdaftar()
    pertama = undang(satu, "terlapor", orang=1)
    kedua = undang(satu, "ahli", nama="Ahli Contoh", alamat="Universitas Contoh")
    terlapor = tambahan_tercatat(satu, J.UNDANGAN_KLARIFIKASI, "", str(pertama.pk))
    ahli = tambahan_tercatat(satu, J.UNDANGAN_KLARIFIKASI, "", str(kedua.pk))

    dokumen = surat.siapkan(satu, J.UNDANGAN_KLARIFIKASI, penelaah(), tambahan=ahli)

    assert (terlapor["sebagai"], ahli["sebagai"]) == ("terlapor", "ahli")
    assert buka_naskah(dokumen).kepada == ("Ahli Contoh", "Universitas Contoh")


def test_an_invitation_of_another_case_fills_nothing():
    lain = undang(terdaftar(), "terlapor", orang=1)

    assert tambahan_tercatat(terdaftar(), J.UNDANGAN_KLARIFIKASI, "", str(lain.pk)) == {}


def test_somebody_who_did_not_come_said_nothing():
    satu = terdaftar()
    didengar(undang(satu, "terlapor", orang=1), hadir=False, disumpah=False, tanya_jawab=())

    isi = tambahan_tercatat(satu, J.BERITA_ACARA_KLARIFIKASI, "")

    assert isi["sebagai"] == "terlapor"
    assert "tanya_jawab" not in isi


def test_the_study_takes_its_parts_from_every_track_that_has_one():
    satu = terdaftar((JENIS, "kode_etik"))
    for jenis, fakta in ((JENIS, "Amplop dibagikan."), ("kode_etik", "Petugas hadir.")):
        isi = {"fakta": fakta, "analisis": "Pasal itu dilanggar.", "kesimpulan": "Terbukti."}
        simpan_kajian(satu, penelaah(), jalur(satu, jenis), isi)

    semua = tambahan_tercatat(satu, J.KAJIAN, "")
    satu_saja = tambahan_tercatat(satu, J.KAJIAN, JENIS)

    assert "Amplop dibagikan." in semua["fakta"]
    assert "Petugas hadir." in semua["fakta"]
    assert satu_saja["fakta"] == "Amplop dibagikan."
    assert satu_saja["kesimpulan"] == [("Pelanggaran hukum lainnya", "", "Terbukti.")]
    assert [nama for nama, *_ in semua["kesimpulan"]] == [
        *("Pelanggaran hukum lainnya", "Kode etik penyelenggara"),
    ]
    assert "rekomendasi" not in satu_saja


def dibahas() -> Laporan:
    satu = terdaftar(("pidana",))
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    for unsur in ("bawaslu", "polri"):
        simpan_anggota(koordinator, nama=f"Anggota {unsur}", unsur=unsur, jabatan="Anggota")
    bahas(satu, Langkah.GAKKUMDU_1)
    return satu


def bahas(satu: Laporan, langkah: Langkah, **ganti) -> None:
    isi = {
        "waktu": timezone.now(),
        "peserta": frozenset(AnggotaGakkumdu.objects.values_list("pk", flat=True)),
        "lanjut": True,
        "kesimpulan": "Diteruskan ke klarifikasi.",
        "pasal": ("UU 10/2016 Pasal 187A ayat (1)",),
        "beda_pendapat": "Polri meminta bukti lain.",
        "alasan_tidak_lengkap": "Jaksa bertugas di luar daerah.",
    }
    catat_pembahasan(satu, penelaah(), langkah, "pidana", PembahasanMasuk(**isi | ganti))


def test_minutes_of_the_joint_centre_take_who_came_what_was_said_and_who_was_not_there():
    isi = teks(dibahas(), J.BERITA_ACARA_GAKKUMDU_1)

    for kata in ("Anggota polri", "Pasal 187A ayat (1)", "Polri meminta bukti lain."):
        assert kata in isi
    assert "Unsur yang tidak hadir: Jaksa bertugas di luar daerah." in isi
    assert "Diteruskan ke klarifikasi." in isi
    assert "Penanganan dilanjutkan ke klarifikasi dan kajian." in isi
    assert "Bukti (syarat materiel): terpenuhi." in isi


def test_the_second_discussion_holds_what_the_study_found_and_that_all_agreed():
    satu = dibahas()
    pindahkan(satu, penelaah(), Langkah.KAJIAN, "pidana")
    isi = {"fakta": "x", "analisis": "Unsur setiap orang terpenuhi.", "kesimpulan": "Ada pidana."}
    simpan_kajian(satu, penelaah(), jalur(satu, "pidana"), isi)
    bahas(satu, Langkah.GAKKUMDU_2, beda_pendapat="")

    isi = teks(satu, J.BERITA_ACARA_GAKKUMDU_2)

    for kata in ("Ada pidana.", "Unsur setiap orang terpenuhi.", "Sependapat dengan kesimpulan."):
        assert kata in isi
    assert "Perkara dilanjutkan ke tahap penyidikan." in isi


def test_whoever_may_not_read_a_discussion_may_not_read_its_paper_and_readers_are_on_the_trail():
    satu = dibahas()
    dokumen = surat.siapkan(satu, J.BERITA_ACARA_GAKKUMDU_1, penelaah())

    for orang in (petugas("63.11", Peran.PENERIMA), petugas("63", Peran.PIMPINAN)):
        with pytest.raises(Penolakan) as galat:
            surat.baca(dokumen, orang)
        assert galat.value.status == 403
    surat.baca(dokumen, penelaah())

    (baris,) = Jejak.objects.filter(peristiwa="dokumen_rahasia_dibuka")
    assert baris.pelaku == penelaah()


def test_minutes_carry_the_day_of_the_meeting_not_of_their_draft():
    satu = dibahas()
    isi = tambahan_tercatat(satu, J.BERITA_ACARA_GAKKUMDU_1, "")
    kemarin = {**isi, "tanggal": isi["tanggal"].replace(year=2024, month=11, day=21)}

    assert "hari Kamis tanggal dua puluh satu bulan November tahun dua ribu dua puluh empat" in (
        teks(satu, J.BERITA_ACARA_GAKKUMDU_1, tambahan=kemarin)
    )


def test_an_assignment_names_who_was_sent():
    satu = ditelusuri()

    isi = buka_naskah(surat.siapkan(satu, J.SURAT_TUGAS, penelaah()))

    assert penelaah().nama in str(isi.blok)
    assert f"Melakukan penelusuran atas Informasi Awal Nomor {satu.nomor}." in str(isi.blok)


def test_an_assignment_bears_its_own_number_in_its_head():
    satu, orang = ditelusuri(), petugas("63.11", Peran.KOORDINATOR, Peran.SEKRETARIAT)
    konsep = surat.siapkan(satu, J.SURAT_TUGAS, orang)
    assert list(lembar_dokumen(konsep)["acuan"]) == ["Nomor: (diisi saat terbit)"]

    terbit = surat.terbitkan(satu, konsep, orang)

    assert list(lembar_dokumen(terbit)["acuan"]) == [f"Nomor: {terbit.nomor}"]


def test_a_form_a_is_printed_as_it_was_sent():
    satu = ditelusuri()
    form = form_a(satu)

    isi = teks(satu, J.FORM_A)

    for kata in (form.nomor, "Baliho besar terpasang", "Kampanye", "halaman sekolah"):
        assert kata in isi
    assert "Alat peraga di tempat terlarang." in isi
    for kata in (buka_isi(satu).uraian, "Belum tahu jenisnya"):
        assert kata not in isi


def test_a_finding_says_who_found_it_and_on_which_day():
    satu = calon_temuan()
    hari = saat_setempat(timezone.now() - timedelta(days=1), "WITA").date()

    assert tambahan_tercatat(satu, J.TEMUAN, "") == {
        "ditemukan": hari_tanggal(hari),
        "penemu": penelaah().nama,
        "jabatan_penemu": "Petugas Bawaslu Kabupaten Balangan",
    }


def test_a_receipt_lists_the_things_and_hides_a_witness_who_handed_them_in():
    satu = terdaftar()
    masukan = barang(waktu=timezone.now(), penyerah=SAKSI, dari="saksi", nomor_segel="S-7")
    catat_barang(satu, petugas("63.11", Peran.SEKRETARIAT), masukan)

    isi = teks(satu, J.TANDA_TERIMA_BARANG)

    for kata in ("Sepuluh lembar uang kertas.", "10 lembar", "S-7", "Rp500.000"):
        assert kata in isi
    assert SAKSI not in isi


def test_where_nothing_is_on_record_the_paper_is_there_to_be_filled_in():
    satu = terdaftar()
    for jenis in J:
        assert tambahan_tercatat(satu, jenis, "") == {}
