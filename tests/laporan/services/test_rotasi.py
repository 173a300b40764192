import base64
from datetime import UTC, date, datetime
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from laporan import sandi
from laporan.models import Bukti, Kontak, Laporan, Pelapor, Saksi, TurunanBukti
from laporan.rules.nomor import susun_nomor
from laporan.sandi import Guna
from laporan.services import rotasi
from wilayah.models import Jejak, Kantor, RezimHukum

pytestmark = pytest.mark.django_db

SATU = "k1:" + base64.b64encode(bytes(range(32))).decode()
DUA = "k2:" + base64.b64encode(bytes(range(100, 132))).decode()
WAKTU = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def segel(guna: Guna, tabel: str, isi: str) -> dict[str, object]:
    pk = uuid4()
    kunci, bungkusan = sandi.kunci_baru(guna)
    return {
        "id": pk,
        "kunci_data": bungkusan,
        "isi": sandi.segel(kunci, isi, sandi.alamat(tabel, "isi", pk)),
    }


def tambah_bukti(laporan: Laporan) -> None:
    """Write a sealed piece of evidence and its derivative."""
    isi = segel(Guna.BUKTI, "laporan_bukti", "nama")
    bukti = Bukti.objects.create(
        laporan=laporan,
        id=isi["id"],
        kunci_data=isi["kunci_data"],
        nama=isi["isi"],
        ukuran=3,
        terunggah=3,
        sha256="0" * 64,
        status="tersegel",
        disegel_pada=WAKTU,
    )
    _, bungkusan = sandi.kunci_baru(Guna.BUKTI)
    TurunanBukti.objects.create(bukti=bukti, kunci_data=bungkusan, sha256="0" * 64, alat="uji")


def buat_laporan(nomor: str) -> Laporan:
    """Write the rows of one report with every compartment that has a key of its own."""
    kantor, _ = Kantor.objects.get_or_create(
        kode_wilayah="63.11",
        defaults={"jenis": "bawaslu_kabupaten", "nama": "Kantor Contoh", "zona": "WITA"},
    )
    rezim, _ = RezimHukum.objects.get_or_create(
        kode="PEMILU-2022",
        versi=1,
        defaults={"berlaku_sejak": date(2022, 1, 1), "isi": {"kode": "PEMILU-2022"}},
    )
    laporan = Laporan.objects.create(
        **segel(Guna.CERITA, "laporan_laporan", "cerita"),
        nomor=nomor,
        bentuk="laporan",
        status="menunggu_berkas_asli",
        status_sejak=WAKTU,
        kategori="politik_uang",
        sumber="daring",
        kode_wilayah="63.11.02.2005",
        nama_wilayah="Desa Contoh",
        zona="WITA",
        kantor=kantor,
        kantor_provinsi="63",
        jenis_pemilihan="tidak_tahu",
        rezim=rezim,
        ketepatan_waktu="tidak_tahu",
        disampaikan_pada=WAKTU,
        tanggal_disampaikan=date(2026, 11, 21),
        kode_akses=sandi.sidik_kode(sandi.kode_akses_baru(), nomor),
    )
    Pelapor.objects.create(laporan=laporan, **segel(Guna.IDENTITAS, "laporan_pelapor", "nama"))
    Kontak.objects.create(laporan=laporan, **segel(Guna.KONTAK, "laporan_kontak", "surel"))
    Saksi.objects.create(laporan=laporan, urutan=1, **segel(Guna.SAKSI, "laporan_saksi", "saksi"))
    tambah_bukti(laporan)
    return laporan


@pytest.fixture
def laporan(settings) -> list[Laporan]:
    settings.KUNCI_DATA = SATU
    return [buat_laporan(susun_nomor(bytes([n] * 5))) for n in range(5)]


def terbaca(laporan: Laporan) -> list[object]:
    laporan.refresh_from_db()
    bagian = [
        (Guna.CERITA, "laporan_laporan", laporan),
        (Guna.IDENTITAS, "laporan_pelapor", laporan.pelapor),
        (Guna.KONTAK, "laporan_kontak", laporan.kontak),
        (Guna.SAKSI, "laporan_saksi", laporan.saksi.get()),
    ]
    return [
        sandi.buka(
            sandi.buka_bungkus(baris.kunci_data, guna),
            baris.isi,
            sandi.alamat(tabel, "isi", baris.pk),
        )
        for guna, tabel, baris in bagian
    ]


def putar() -> str:
    keluaran = StringIO()
    call_command("rotasi_kunci", stdout=keluaran)
    return keluaran.getvalue()


def id_terpakai() -> set[str]:
    return {
        sandi.id_bungkusan(bytes(kunci))
        for sasaran in rotasi.SASARAN
        for kunci in sasaran.semua.values_list("kunci_data", flat=True)
    }


def test_rotation_leaves_nothing_on_the_old_key_and_everything_readable(laporan, settings):
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    teks = putar()

    assert "Sisa pada kunci lama: 0" in teks
    assert "Laporan.kunci_data: 5 dipindahkan" in teks
    assert id_terpakai() == {"k2"}
    settings.KUNCI_DATA = DUA
    assert [terbaca(satu) for satu in laporan] == [["cerita", "nama", "surel", "saksi"]] * 5


def test_rotation_touches_no_ciphertext(laporan, settings):
    isi = {satu.pk: bytes(satu.isi) for satu in laporan}
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    putar()

    assert {b.pk: bytes(b.isi) for b in Laporan.objects.all()} == isi


def test_rotation_goes_on_where_it_was_stopped(laporan, settings, monkeypatch):
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    monkeypatch.setattr(rotasi, "SEKALI", 2)
    sasaran = rotasi.SASARAN[0]

    assert rotasi.putar(sasaran) == 2
    assert rotasi.sisa(sasaran) == 3
    assert [terbaca(satu) for satu in laporan] == [["cerita", "nama", "surel", "saksi"]] * 5
    assert "Laporan.kunci_data: 3 dipindahkan" in putar()
    assert "Laporan.kunci_data: 0 dipindahkan" in putar()


def test_a_finished_rotation_is_on_the_trail_once(laporan, settings):
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    putar()
    putar()

    assert Jejak.objects.get(subjek_jenis="kunci", subjek="k2").rincian == {"banyak": 30}


def test_rotation_without_the_old_key_changes_nothing_and_says_which_is_missing(laporan, settings):
    settings.KUNCI_DATA = DUA

    with pytest.raises(sandi.KunciTidakSah, match="'k1'"):
        putar()
    assert id_terpakai() == {"k1"}


def test_rows_that_came_under_the_old_key_meanwhile_are_reported(laporan, settings, monkeypatch):
    settings.KUNCI_DATA = f"{DUA},{SATU}"
    monkeypatch.setattr(rotasi, "putar", lambda sasaran: 0)

    with pytest.raises(CommandError, match="Masih 30 kunci data"):
        putar()


def test_every_wrapped_key_of_the_product_is_rotated():
    bermodel = {
        model
        for model in Laporan._meta.apps.get_models()
        if any(kolom.name == "kunci_data" for kolom in model._meta.get_fields())
    }

    assert {sasaran.semua.model for sasaran in rotasi.SASARAN} == bermodel
