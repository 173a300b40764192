"""Papers drafted from a real case: what they say, whom they name, when they make sense."""

from dataclasses import replace

import pytest

from laporan.choices import CaraHubungi, CaraSerah
from laporan.models import Laporan, Tenggat
from laporan.rules.penilaian import Verdik
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah, lembar_dokumen, unsur_dokumen
from pengawasan.dokumen.rules.waktu import saat_panjang
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.queries.syarat import syarat_otomatis
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services import surat
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import catat_kontak, terima_berkas
from tests.factories.laporan import LENGKAP, kantor, laporan, petugas
from tests.factories.perkara import UNSUR
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak
from wilayah.rules.tenggat import saat_setempat

pytestmark = pytest.mark.django_db
IDENTITAS = ("Pelapor Contoh", "Jalan Contoh 1", "081200000000", "pelapor@contoh.invalid")
SAKSI = [{"nama": "Saksi Rahasia", "alamat": "Jalan Saksi", "telepon": "081211112222"}]
J = JenisDokumen


def koordinator(kode="63.11"):
    return petugas(kode, Peran.KOORDINATOR)


@pytest.fixture
def diterima() -> Laporan:
    satu = laporan(LENGKAP, saksi=SAKSI)
    terima_berkas(satu, petugas("63.11"), ["identitas", "bukti"], CaraSerah.LANGSUNG)
    return satu


def putuskan(satu, putusan, *, kurang=(), jalur=(), **lain):
    verdik = tuple(Verdik(u, u not in kurang, "Belum ada foto." * (u in kurang)) for u in UNSUR)
    masukan = MasukanKajian(putusan, verdik, jalur=jalur, **lain)
    putuskan_kajian(satu, koordinator(), masukan)
    return satu


def teks(dokumen):
    return str(lembar_dokumen(dokumen))


def test_a_paper_carries_the_offices_letterhead_place_and_signatory(diterima):
    sini = kantor("63.11")
    sini.nama, sini.kop_surat = "Bawaslu Kabupaten Balangan", "Jalan Kop 1\nTelepon 2"
    sini.kota_surat, sini.penanda_tangan_nama = "Paringin", "Pejabat Contoh"
    sini.penanda_tangan_jabatan, sini.penanda_tangan_nip = "Ketua", "199001012015011001"
    sini.save()

    naskah = buka_naskah(surat.siapkan(diterima, J.TANDA_TERIMA, koordinator()))

    assert (naskah.kop.lembaga, naskah.kop.kantor) == (
        "Badan Pengawas Pemilihan Umum",
        "Kabupaten Balangan",
    )
    assert naskah.kop.baris == ("Jalan Kop 1", "Telepon 2")
    assert naskah.tempat == "Paringin"
    surat_tugas = buka_naskah(surat.siapkan(diterima, J.SARAN_PERBAIKAN, koordinator()))
    assert surat_tugas.pihak[0].nama == "Pejabat Contoh"
    assert surat_tugas.pihak[0].nip == "199001012015011001"


def test_the_letter_on_completion_is_built_from_the_verdicts(diterima):
    putuskan(diterima, Putusan.PERBAIKAN, kurang=("bukti",))

    dokumen = surat.siapkan(diterima, J.KELENGKAPAN, koordinator())

    (bukti,) = [u for u in unsur_dokumen(dokumen) if u.unsur == "bukti"]
    assert (bukti.hasil, bukti.alasan, bukti.tetap) == ("belum", "Belum ada foto.", True)
    assert bukti.pemenuh.startswith("Foto, video")
    assert [u.hasil for u in unsur_dokumen(dokumen)].count("terpenuhi") == 5


def test_the_letter_on_completion_says_how_long_the_reporter_has_and_once_told_by_when(diterima):
    putuskan(diterima, Putusan.PERBAIKAN, kurang=("bukti",))

    belum = teks(surat.siapkan(diterima, J.KELENGKAPAN, koordinator()))
    catat_kontak(diterima, koordinator(), CaraHubungi.TELEPON, berhasil=True)
    sudah = teks(surat.siapkan(diterima, J.KELENGKAPAN, koordinator()))

    assert "dalam waktu 2 × 24 jam sejak Saudara diberi tahu (Perbawaslu 8/2020" in belum
    assert "paling lambat" not in belum
    assert "dalam waktu 2 × 24 jam sejak diberi tahu, yaitu paling lambat" in sudah
    batas = saat_setempat(Tenggat.objects.get(langkah="perbaikan").jatuh_tempo, "WITA")
    assert saat_panjang(batas) in sudah


def test_the_status_letter_of_a_refusal_says_end_cause_reason_and_element(diterima):
    putuskan(
        diterima,
        Putusan.TIDAK_DIREGISTRASI,
        kurang=("bukti",),
        kode_alasan="bukan_pelanggaran",
        alasan="Pembagian itu zakat.",
    )

    dokumen = surat.siapkan(diterima, J.STATUS, koordinator())

    isi = teks(dokumen)
    for kata in ("Tidak diregistrasi", "Bukan pelanggaran pemilihan", "Pembagian itu zakat."):
        assert kata in isi
    assert dokumen.kode == "A.17"
    assert surat.terbitkan(diterima, dokumen, petugas("63.11", Peran.SEKRETARIAT)).nomor


def test_what_nobody_judged_is_settled_in_the_letter_and_not_before_it_is_issued(diterima):
    masukan = MasukanKajian(
        Putusan.TIDAK_DIREGISTRASI, kode_alasan="bukan_pelanggaran", alasan="Zakat."
    )
    putuskan_kajian(diterima, koordinator(), masukan)
    sekretaris = petugas("63.11", Peran.SEKRETARIAT)

    dokumen = surat.siapkan(diterima, J.STATUS, koordinator())

    unsur = {u.unsur: u for u in unsur_dokumen(dokumen)}
    assert not any(u.tetap for u in unsur.values())
    assert all(u.alasan.startswith("Menurut pemeriksaan otomatis") for u in unsur.values())
    assert (unsur["batas_waktu"].hasil, unsur["uraian"].hasil) == ("belum", "terpenuhi")
    otomatis = {satu.unsur: satu.keterangan for satu in syarat_otomatis(diterima)}
    assert unsur["batas_waktu"].alasan.endswith(otomatis["batas_waktu"])
    tanpa = tuple(replace(u, alasan="") for u in unsur.values())
    surat.ubah(diterima, dokumen, koordinator(), buka_naskah(dokumen), tanpa)
    with pytest.raises(MasukanKeliru):
        surat.terbitkan(diterima, dokumen, sekretaris)
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.KONSEP


def test_a_letter_without_a_reason_is_not_issued(diterima):
    putuskan(diterima, Putusan.PERBAIKAN, kurang=("bukti",))
    dokumen = surat.siapkan(diterima, J.KELENGKAPAN, koordinator())
    unsur = unsur_dokumen(dokumen)
    tanpa = tuple(u.__class__(**{**_isi(u), "alasan": ""}) for u in unsur)
    surat.ubah(diterima, dokumen, koordinator(), buka_naskah(dokumen), tanpa)

    with pytest.raises(MasukanKeliru) as galat:
        surat.terbitkan(diterima, dokumen, petugas("63.11", Peran.SEKRETARIAT))
    assert set(galat.value.galat) == {"unsur.bukti"}


def _isi(unsur):
    return {nama: getattr(unsur, nama) for nama in unsur.__dataclass_fields__}


@pytest.mark.parametrize("jenis", [J.KAJIAN, J.SURAT_TUGAS, J.UNDANGAN_KLARIFIKASI, J.KAJIAN_AWAL])
def test_other_papers_name_neither_reporter_nor_witness(diterima, jenis):
    putuskan(diterima, Putusan.REGISTRASI, jalur=("pidana",))

    isi = teks(surat.siapkan(diterima, jenis, koordinator(), alasan_identitas="Coba buka semua"))

    assert not [kata for kata in (*IDENTITAS, "Saksi Rahasia") if kata in isi]


def test_the_report_form_names_people_only_with_a_reason_that_stays_on_the_trail(diterima):
    tertutup = surat.siapkan(diterima, J.LAPORAN, koordinator())
    assert not [kata for kata in (*IDENTITAS, "Saksi Rahasia") if kata in teks(tertutup)]
    assert not tertutup.beridentitas
    assert not Jejak.objects.filter(peristiwa="identitas_dibuka").exists()

    terbuka = surat.siapkan(
        diterima, J.LAPORAN, koordinator(), alasan_identitas="Mencetak formulir laporan"
    )

    assert all(kata in teks(terbuka) for kata in (*IDENTITAS, "Saksi Rahasia"))
    assert terbuka.beridentitas
    baris = Jejak.objects.get(peristiwa="identitas_dibuka")
    assert baris.rincian == {"alasan": "Mencetak formulir laporan"}


def test_who_is_not_trusted_with_identities_drafts_no_paper_that_names_them(diterima):
    penelaah = petugas("63.11", Peran.PENELAAH)

    with pytest.raises(Penolakan) as galat:
        surat.siapkan(diterima, J.LAPORAN, penelaah, alasan_identitas="Ingin tahu saja")

    assert galat.value.status == 403
    assert not Dokumen.objects.exists()


def test_an_invitation_to_one_witness_names_that_witness_only(diterima):
    putuskan(diterima, Putusan.REGISTRASI, jalur=("pidana",))

    dokumen = surat.siapkan(
        diterima,
        J.UNDANGAN_KLARIFIKASI,
        koordinator(),
        tambahan={"sebagai": "saksi", "ke": 1, "hari_tanggal": "Senin, 23 November 2026"},
        alasan_identitas="Mengundang saksi",
    )

    isi = teks(dokumen)
    assert "Saksi Rahasia" in isi
    assert not [kata for kata in IDENTITAS if kata in isi]
    assert dokumen.beridentitas


@pytest.mark.parametrize(
    ("jenis", "kata"),
    [
        (J.KELENGKAPAN, "tidak diminta"),
        (J.PELIMPAHAN, "tidak dilimpahkan"),
        (J.PENCABUTAN, "tidak dicabut"),
        (J.KAJIAN, "belum menjadi perkara"),
        (J.PENERUSAN_PIDANA, "belum menjadi perkara"),
        (J.STATUS, "belum diputuskan"),
        (J.TEMUAN, "temuan"),
        (J.KAJIAN_AWAL, "belum dinilai"),
    ],
)
def test_a_paper_that_makes_no_sense_now_is_refused_with_the_reason(diterima, jenis, kata):
    with pytest.raises(Penolakan, match=kata) as galat:
        surat.siapkan(diterima, jenis, koordinator())

    assert galat.value.status == 409


def test_a_track_is_forwarded_only_after_the_plenary(diterima):
    putuskan(diterima, Putusan.REGISTRASI, jalur=("pidana",))

    with pytest.raises(Penolakan, match="pleno"):
        surat.siapkan(diterima, J.PENERUSAN_PIDANA, koordinator())
    with pytest.raises(Penolakan, match="tidak memuat"):
        surat.siapkan(diterima, J.PENERUSAN_ETIK, koordinator())


def test_the_office_that_passed_a_report_on_still_writes_its_letter_and_nothing_else(diterima):
    kantor("63.71")
    putuskan(diterima, Putusan.LIMPAHKAN, ke_kantor="63.71", alasan="Kejadiannya di sana.")

    dokumen = surat.siapkan(diterima, J.PELIMPAHAN, koordinator())

    assert "Kejadiannya di sana." in teks(dokumen)
    assert dokumen.kantor.kode_wilayah == "63.11"
    with pytest.raises(Penolakan, match="Kantor lain"):
        surat.siapkan(diterima, J.TANDA_TERIMA, koordinator())


def test_another_offices_paper_is_not_touched(diterima):
    kantor("63.71")
    putuskan(diterima, Putusan.LIMPAHKAN, ke_kantor="63.71", alasan="Kejadiannya di sana.")
    dokumen = surat.siapkan(diterima, J.PELIMPAHAN, koordinator())
    lain, sekretaris = koordinator("63.71"), petugas("63.71", Peran.SEKRETARIAT)

    for tindakan in (
        lambda: surat.ubah(diterima, dokumen, lain, buka_naskah(dokumen), ()),
        lambda: surat.terbitkan(diterima, dokumen, sekretaris),
        lambda: surat.batalkan(diterima, dokumen, lain, "Bukan punya kami"),
        lambda: surat.baca(dokumen, lain),
    ):
        with pytest.raises(Penolakan) as galat:
            tindakan()
        assert galat.value.status == 403


@pytest.mark.parametrize("peran", [Peran.PENELAAH, Peran.KOORDINATOR, Peran.PIMPINAN])
def test_only_the_secretariat_numbers_and_issues(diterima, peran):
    dokumen = surat.siapkan(diterima, J.TANDA_TERIMA, koordinator())

    with pytest.raises(Penolakan) as galat:
        surat.terbitkan(diterima, dokumen, petugas("63.11", peran))

    assert galat.value.status == 403
    assert Dokumen.objects.get().nomor == ""


def test_a_correction_begins_with_the_text_it_replaces(diterima):
    dokumen = surat.siapkan(diterima, J.TANDA_TERIMA, koordinator())
    surat.terbitkan(diterima, dokumen, petugas("63.11", Peran.SEKRETARIAT))

    baru = surat.ganti(diterima, dokumen, koordinator())

    assert buka_naskah(baru) == buka_naskah(dokumen)
    assert baru.menggantikan == dokumen
    assert baru.keadaan == KeadaanDokumen.KONSEP


def test_papers_are_indonesian_whatever_language_the_officer_reads(diterima, settings):
    from django.utils import translation

    with translation.override("en"):
        dokumen = surat.siapkan(diterima, J.TANDA_TERIMA, koordinator())

    assert "Kartu identitas" in teks(dokumen)
    assert "November" in teks(dokumen)
