"""One report walks through the whole house; afterwards every place it could have leaked is read."""

import hashlib
import io
import json
import re
import subprocess
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from PIL import Image

from laporan import tasks
from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Bukti, Notifikasi, TurunanBukti
from laporan.sandi import kelompokkan_kode
from pengawasan.lokal import postgres, proses
from pengawasan.mitra.models import Mitra
from pengawasan.mitra.services.kunci import terbitkan_kunci
from tests import peladen
from tests.factories.laporan import isian, kantor
from tests.keamanan.conftest import serba_bisa
from tests.ketahanan.rumah import JSON, Rumah
from wilayah.services.akun import terbitkan_token

pytestmark = pytest.mark.ketahanan
KENARI = "Kenari"
SURAT = "kenari-surat@contoh.invalid"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ISI = {
    "uraian": f"{KENARI}-cerita: amplop dibagikan di balai pada malam itu oleh {KENARI}-pelaku.",
    "tempat": f"rumah {KENARI}-tempat",
    "tautan": [f"https://contoh.invalid/{KENARI}-tautan"],
    "pelapor": {
        "nama": f"{KENARI}-nama",
        "alamat": f"Jalan {KENARI}-alamat",
        "telepon": "081277665544",
        "surel": SURAT,
        "tempat_lahir": f"{KENARI}-lahir",
        "pekerjaan": f"{KENARI}-kerja",
    },
    "terlapor": [{"nama": f"{KENARI}-terlapor", "alamat": f"{KENARI}-rumahnya"}],
    "saksi": [{"nama": f"{KENARI}-saksi", "telepon": "081255443322"}],
}
BERKAS = f"{KENARI}-berkas.jpg"
SANDI = f"{KENARI}-kata-sandi"
KUNCI = "kenarikunci" * 4


class Perjalanan:
    """What everybody does with one report, over HTTP, and the secrets that came up on the way."""

    def __init__(self, rumah: Rumah) -> None:
        self.rumah = rumah
        self.petugas = serba_bisa("63.11")
        self.petugas.surel = "petugas@kantor.invalid"
        self.petugas.set_password(SANDI)
        self.petugas.save()
        self.token = terbitkan_token(self.petugas.username)
        mitra = Mitra.objects.create(nama="Mitra Uji")
        self.kunci_mitra = terbitkan_kunci(mitra)
        self.halaman: dict[str, str] = {}
        self.nomor = self.kode = self.kuki = ""

    def jalani(self) -> None:
        self._warga()
        self._petugas_api()
        self._petugas_layar()
        self._keliru()
        self._umum()

    def _api(self, jalur: str, isi: object, *, cara: str = "POST", **kepala: str) -> None:
        jawab = self.rumah.minta(cara, f"/api/v1/{jalur}", json.dumps(isi), **JSON, **kepala)
        assert jawab.status in {200, 201}, (jalur, jawab)

    def _warga(self) -> None:
        kirim = {**JSON, "Idempotency-Key": KUNCI}
        tanda = self.rumah.minta("POST", "/api/v1/laporan/", json.dumps(isian(**ISI)), **kirim)
        self.nomor, self.kode = tanda.json["nomor"], tanda.json["kode_akses"]
        kepala = {"X-Kode-Akses": self.kode}
        pasangan = {"nomor": self.nomor, "kode_akses": self.kode}
        self._api("status/", pasangan)
        tambahan = {"uraian": ISI["uraian"] + f" Lalu {KENARI}-tambahan datang."}
        self._api(f"laporan/{self.nomor}/lengkapi/", tambahan, **kepala)
        self._unggah(kepala)
        isi = urlencode(pasangan | {"csrfmiddlewaretoken": "a" * 32})
        layar = self.rumah.minta("POST", "/status/", isi, **FORM, Cookie="csrf=" + "a" * 32)
        assert layar.status == 200

    def _unggah(self, kepala: dict[str, str]) -> None:
        isi = io.BytesIO()
        Image.new("RGB", (64, 64), "white").save(isi, "JPEG", comment=f"{KENARI}-foto".encode())
        badan = isi.getvalue()
        umum = {"nama": BERKAS, "ukuran": len(badan), "jenis": "image/jpeg"}
        umum["sha256"] = hashlib.sha256(badan).hexdigest()
        jalur = f"/api/v1/laporan/{self.nomor}/bukti/"
        baru = self.rumah.minta("POST", jalur, json.dumps(umum), **JSON, **kepala)
        tus = {"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0"}
        tujuan = "/" + baru.kepala["location"].split("/", 3)[3]
        assert self.rumah.minta("PATCH", tujuan, badan, **tus, **kepala).status == 204

    def _petugas_api(self) -> None:
        sah = {"Authorization": f"Token {self.token}"}
        cari = quote(f"{KENARI}-cerita amplop")
        assert self.rumah.minta("GET", f"/api/v1/petugas/antrean/?cari={cari}", **sah).status == 200
        serah = {"diserahkan": ["identitas", "bukti"], "cara": "langsung"}
        self._api(f"petugas/laporan/{self.nomor}/terima/", serah, **sah)
        unsur = ("identitas_pelapor", "terlapor", "batas_waktu", "waktu_tempat", "uraian", "bukti")
        kajian = {
            "putusan": "perbaikan",
            "unsur": [{"unsur": u, "terpenuhi": u != "bukti", "alasan": "Kurang."} for u in unsur],
        }
        self._api(f"petugas/laporan/{self.nomor}/kajian_awal/", kajian, **sah)

    def _petugas_layar(self) -> None:
        kuki, csrf = "csrf=" + "a" * 32, {"csrfmiddlewaretoken": "a" * 32}
        akun = {"username": self.petugas.username, "password": SANDI}
        masuk = self.rumah.minta("POST", "/masuk/", urlencode(akun | csrf), **FORM, Cookie=kuki)
        assert masuk.status == 302
        sesi = re.search(r"awasi=(\w+)", masuk.kepala["set-cookie"])
        assert sesi
        self.kuki = f"{kuki}; awasi={sesi[1]}"
        kasus = f"/petugas/laporan/{self.nomor}/"
        alasan = urlencode({"alasan": "Menghubungi untuk klarifikasi", "saksi": "ya"} | csrf)
        terbuka = self.rumah.minta("POST", f"{kasus}identitas/", alasan, **FORM, Cookie=self.kuki)
        assert f"{KENARI}-nama" in terbuka.tubuh, "officers with a reason do see it"
        assert f"{KENARI}-cerita" in self.rumah.minta("GET", kasus, Cookie=self.kuki).tubuh
        for jalur in ("/petugas/", "/petugas/peta/", "/petugas/pemberitahuan/", "/petugas/orang/"):
            self.halaman[jalur] = self.rumah.minta("GET", jalur, Cookie=self.kuki).tubuh

    def _keliru(self) -> None:
        """Do everything wrong that a sink might complain about in too many words."""
        kirim = {**JSON, "Idempotency-Key": KUNCI}
        rusak = isian(**ISI, wilayah="99.99", tidak_dikenal=f"{KENARI}-asing")
        for isi in (json.dumps(rusak), json.dumps(isian(**ISI, tps="9")), f'{{"{KENARI}-json'):
            assert self.rumah.minta("POST", "/api/v1/laporan/", isi, **kirim).status in {400, 409}
        salah = {"nomor": self.nomor, "kode_akses": self.kode[::-1]}
        for satu in (salah, salah | {"kode_akses": f"{KENARI}-kode" * 9}):
            status = self.rumah.minta("POST", "/api/v1/status/", json.dumps(satu), **JSON).status
            assert status in {400, 404}
        gagal = urlencode({"username": "uji", "password": SANDI, "csrfmiddlewaretoken": "a" * 32})
        self.rumah.minta("POST", "/masuk/", gagal, **FORM, Cookie="csrf=" + "a" * 32)
        self.rumah.minta("POST", "/lapor/terkirim/", urlencode({"uraian": ISI["uraian"]}), **FORM)
        besar = json.dumps({"uraian": f"{KENARI}-besar" * 200_000})
        assert self.rumah.minta("POST", "/api/v1/laporan/", besar, **kirim).status == 413

    def _umum(self) -> None:
        for jalur in ("/", "/lapor/", f"/status/?nomor={self.nomor}", "/gaya/", "/mitra/"):
            self.halaman[jalur] = self.rumah.minta("GET", jalur).tubuh
        mitra = {"Authorization": f"Api-Key {self.kunci_mitra}"}
        jalur = f"/api/v1/mitra/laporan/{self.nomor}/"
        jawab = self.rumah.minta("GET", jalur, **mitra)
        assert (jawab.status, jawab.json["nomor"]) == (200, self.nomor)
        self.halaman[jalur] = jawab.tubuh


@pytest.fixture
def rumah(tmp_path: Path, transactional_db: None, redis_url: str) -> Iterator[Rumah]:
    for kode in ("63", "63.11", "63.11.02"):
        kantor(kode)
    (tmp_path / "tmp").mkdir()
    satu = Rumah(tmp_path / "rumah", REDIS_URL=redis_url, TMPDIR=str(tmp_path / "tmp"))
    satu.pastikan("web", "pekerja")
    yield satu
    satu.hentikan()


def _selesai() -> bool:
    surat = Notifikasi.objects.filter(kanal=Kanal.SUREL)
    diam = not surat.exclude(status=StatusNotifikasi.TERKIRIM).exists()
    return diam and surat.filter(templat="ringkasan_kantor").exists() and _terlukis()


def _terlukis() -> bool:
    return TurunanBukti.objects.count() == Bukti.objects.count() == 1


def _kirim_semua(rumah: Rumah) -> None:
    tasks.kirim_ringkasan.delay()
    tasks.buat_turunan.delay()
    for _ in range(3):
        tasks.sapu_antrean.delay()
        if proses.tunggu(_selesai, 8, jeda=0.2):
            return
    pytest.fail(rumah.catatan("pekerja")[-3000:])


def _isi_basis() -> bytes:
    """Return every row of every table as text, what is sealed in it as hex."""
    klaster = peladen._klaster()
    alat = Path(klaster.biner.program).with_name("pg_dump")
    kecuali = ["--exclude-table-data=wilayah_wilayah", "--schema=public", "--inserts"]
    asal = klaster.url(postgres.PENGURUS, peladen.basis_saya())
    return subprocess.run([alat, *kecuali, asal], capture_output=True, check=True).stdout


def _isi_redis() -> bytes:
    with peladen.klien_redis() as klien:
        return b"\n".join(kunci + b" " + (klien.dump(kunci) or b"") for kunci in klien.scan_iter())


def _surat(folder: Path) -> bytes:
    """Return the spool without the lines that must bear the address."""
    hasil = b""
    for berkas in folder.iterdir():
        pesan = message_from_bytes(berkas.read_bytes(), policy=policy.default)
        del pesan["To"]
        hasil += bytes(pesan) + pesan.get_content().encode()
    return hasil


def _tempat(perjalanan: Perjalanan, folder: Path) -> dict[str, bytes]:
    data = folder / "rumah"
    tempat = {str(b.relative_to(folder)): b.read_bytes() for b in _berkas(data / "bukti")}
    tempat |= {str(b): b.read_bytes() for b in _berkas(folder / "tmp")}
    tempat |= {b.name: b.read_bytes() for b in _berkas(data / "catatan")}
    tempat |= {b.name: b.read_bytes() for b in peladen.FOLDER.glob("*.log")}
    tempat |= {jalur: isi.encode() for jalur, isi in perjalanan.halaman.items()}
    return tempat | {
        "basis data": _isi_basis(),
        "redis": _isi_redis(),
        "surat": _surat(data / "surat"),
    }


def _berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


def _rupa(kata: str) -> list[bytes]:
    """Return the forms in which a word might lie somewhere."""
    mentah = kata.encode()
    return [mentah, mentah.lower(), mentah.hex().encode(), quote(kata).encode()]


def test_no_word_of_a_report_and_no_secret_lies_anywhere_in_the_open(rumah, tmp_path):
    jalan = Perjalanan(rumah)
    jalan.jalani()
    _kirim_semua(rumah)

    tempat = _tempat(jalan, tmp_path)

    potong = kelompokkan_kode(jalan.kode)
    rahasia = [KENARI, "081277665544", "081255443322", SURAT, KUNCI, SANDI]
    rahasia += [jalan.kode, potong, potong.replace("-", " "), jalan.token, jalan.kunci_mitra]
    bocor = [
        (nama, kata)
        for nama, isi in tempat.items()
        for kata in rahasia
        for rupa in _rupa(kata)
        if rupa in isi
    ]
    assert bocor == []
    # The search itself must be able to find something.
    assert jalan.nomor.encode() in tempat["basis data"]
    assert jalan.nomor.encode() in tempat["surat"]
    assert b"Menghubungi untuk klarifikasi" in tempat["basis data"]
    assert b"surat" in tempat["pekerja.log"]
    assert len(_berkas(tmp_path / "rumah" / "surat")) >= 3
    assert len(_berkas(tmp_path / "rumah" / "bukti")) == 2
