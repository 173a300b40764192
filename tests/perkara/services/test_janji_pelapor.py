"""What a form says that the reporter reads, the reporter does read."""

import pytest

from laporan.models import Laporan
from laporan.queries.riwayat import keterangan
from laporan.queries.status import baca_status
from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import Langkah, Putusan, Tindakan
from pengawasan.perkara.forms.kajian import TANPA_NAMA
from pengawasan.perkara.forms.langkah import DAFTAR
from pengawasan.perkara.forms.penelusuran import DAFTAR as TINDAKAN
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.rules.jalur import PERALIHAN
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penelusuran import arsipkan, jadikan_informasi
from pengawasan.perkara.services.penerimaan import terbitkan_kode_baru
from pengawasan.perkara.services.temuan import lanjutkan_penelusuran
from tests.factories import laporan as pabrik
from tests.factories.laporan import petugas
from tests.factories.perkara import UNSUR
from tests.perkara.pemeriksaan import ALASAN, catat, dikaji, putus
from tests.perkara.penanganan import calon_temuan, pimpinan, rapat
from tests.perkara.services.test_temuan import ALASAN as ALASAN_TEMUAN
from tests.perkara.services.test_temuan import tetapkan
from wilayah.choices import KodeRezim, Peran
from wilayah.data.bawaan import isi_bawaan
from wilayah.models import Jejak
from wilayah.rules.bacaan_rezim import baca_rezim

DIBACA = "Pelapor membacanya"
KATA = "Sebabnya tertulis di sini."
KURANG = "Foto tidak memperlihatkan orangnya."
BERJANJI = {nama for nama, form in DAFTAR.items() if "alasan" in form.base_fields}
BARIS = [
    (satu.langkah, jenis.value, ke.value)
    for satu in PERALIHAN
    if satu.langkah in BERJANJI
    for jenis in sorted(satu.jenis)
    for ke in sorted(satu.ke)
]


def terbaca(satu: Laporan) -> list[str]:
    """Return every sentence of the reporter's timeline."""
    return [kejadian.keterangan for kejadian in baca_status(satu).riwayat]


def putuskan(putusan: Putusan, *kurang: str, **isi: object) -> Laporan:
    """Decide the initial study of a report that lies at the counter's office."""
    satu = pabrik.laporan(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))
    verdik = tuple(Verdik(u, u not in kurang, KURANG if u in kurang else "") for u in UNSUR)
    masukan = MasukanKajian(putusan, verdik, **isi)  # type: ignore[arg-type]
    putuskan_kajian(satu, petugas("63.11", Peran.PIMPINAN), masukan)
    return satu


def test_every_reason_of_a_step_says_that_it_is_read():
    assert {Langkah.PLENO, Langkah.PUTUSAN, Langkah.P19} <= BERJANJI
    semua = [DAFTAR[satu] for satu in BERJANJI]
    semua += [form for form in TINDAKAN.values() if "alasan" in form.base_fields]
    for form in semua:
        assert DIBACA in str(form.base_fields["alasan"].help_text), form


@pytest.mark.parametrize(("langkah", "jenis", "ke"), sorted(set(BARIS)))
@pytest.mark.parametrize("kode", KodeRezim.values)
def test_the_timeline_says_the_reason_of_every_step_that_asks_for_one(kode, langkah, jenis, ke):
    rincian = {"jalur": jenis, "ke": ke, "alasan": KATA, "sasaran": "", "nomor_putusan": "1/PS"}
    kata = keterangan(f"langkah_{langkah}", rincian, baca_rezim(isi_bawaan(kode)))

    assert KATA in kata
    assert "%" not in kata
    assert "–" not in kata


@pytest.mark.django_db
def test_who_reported_reads_why_the_plenary_pursues_a_track_and_why_it_found_one_proven():
    satu = dikaji("hukum_lain", "kode_etik")
    catat(satu, putus(), putus("terbukti", "kode_etik"))

    ditindak, terbukti = terbaca(satu)[-3:-1]
    assert ditindak == (
        "Rapat pleno memutuskan: dugaan pelanggaran hukum lainnya ditindaklanjuti. "
        f"Alasan: {ALASAN}"
    )
    assert terbukti.endswith(f"terbukti. Alasan: {ALASAN}")


@pytest.mark.django_db
def test_who_informed_reads_why_the_plenary_sets_a_finding_and_why_it_asks_for_more():
    satu = calon_temuan()
    lanjutkan_penelusuran(
        satu, petugas("63.11", Peran.SEKRETARIAT), rapat(*pimpinan()), ALASAN_TEMUAN
    )
    assert f"dilanjutkan. Alasan: {ALASAN_TEMUAN.alasan}" in terbaca(satu)[-1]

    lain = calon_temuan()
    tetapkan(lain)
    assert terbaca(lain)[-1].endswith(f"Alasan: {ALASAN_TEMUAN.alasan}")
    assert {Tindakan.TETAPKAN_TEMUAN, Tindakan.LANJUTKAN_PENELUSURAN} <= TINDAKAN.keys()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("putusan", "isi"),
    [
        (Putusan.PERBAIKAN, {}),
        (Putusan.TIDAK_DIREGISTRASI, {}),
        (Putusan.INFORMASI_AWAL, {}),
        (Putusan.SENGKETA, {}),
        (Putusan.LIMPAHKAN, {"ke_kantor": "63.71"}),
    ],
)
def test_every_end_of_the_initial_study_is_read_with_its_reason(putusan, isi):
    pabrik.kantor("63.71")
    satu = putuskan(putusan, "bukti", alasan=KATA, **isi)

    assert "Dibaca pelapor" in str(TANPA_NAMA)
    assert terbaca(satu)[-1].endswith(KATA)
    assert KURANG in [unsur.keterangan for unsur in baca_status(satu).syarat]


@pytest.mark.django_db
def test_what_an_element_lacks_is_no_reason_for_passing_a_report_on():
    tujuan = pabrik.kantor("63.71")
    satu = putuskan(Putusan.LIMPAHKAN, "bukti", ke_kantor="63.71")

    assert terbaca(satu)[-1] == f"Laporan dilimpahkan ke {tujuan.nama}."


@pytest.mark.django_db
def test_a_reason_typed_for_another_end_is_not_read_by_who_is_registered():
    satu = putuskan(Putusan.REGISTRASI, jalur=("hukum_lain",), alasan=KATA)

    assert satu.status == "diregistrasi"
    assert KajianAwal.objects.get(laporan=satu).alasan == KATA
    assert not any(KATA in kata for kata in terbaca(satu))
    assert not Jejak.objects.filter(rincian__alasan__contains=KATA).exists()


@pytest.mark.parametrize("peristiwa", ["diregistrasi", "diambil_alih"])
def test_a_reason_an_older_line_kept_is_not_read_where_none_was_asked_for(peristiwa):
    rincian = {"alasan": KATA, "nomor_registrasi": "1/Reg", "kantor": "Bawaslu"}

    assert KATA not in keterangan(peristiwa, rincian, baca_rezim(isi_bawaan("PEMILU-2022")))


@pytest.mark.django_db
def test_what_is_looked_into_after_all_and_what_is_filed_away_say_why():
    orang = petugas("63.11", Peran.KOORDINATOR)
    satu = putuskan(Putusan.TIDAK_DIREGISTRASI, "identitas_pelapor", alasan=KATA)
    jadikan_informasi(satu, orang, "Isinya patut ditelusuri.")
    assert terbaca(satu)[-1].endswith(": Isinya patut ditelusuri.")

    arsipkan(satu, orang, "tidak_cukup_bukti", "Tempatnya sudah kosong.")
    assert terbaca(satu)[-1].endswith(": Tempatnya sudah kosong.")


@pytest.mark.django_db
def test_a_new_code_and_a_taking_over_are_read_with_their_office():
    satu = pabrik.laporan(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))
    terbitkan_kode_baru(satu, petugas("63.11", Peran.PENERIMA))
    assert f"diterbitkan di {satu.kantor.nama}" in terbaca(satu)[-1]

    atas = pabrik.kantor("63")
    putuskan_kajian(satu, petugas("63", Peran.PIMPINAN), MasukanKajian(Putusan.AMBIL_ALIH))
    assert terbaca(satu)[-1] == f"Laporan diambil alih oleh {atas.nama}."
