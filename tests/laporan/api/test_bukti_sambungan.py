"""What a broken connection delivered is kept, and the upload goes on behind it."""

import hashlib
import http.client
import json
import socket
import struct
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from django.test import RequestFactory

from laporan.choices import StatusBukti
from laporan.models import Bukti
from laporan.queries.bukti import kunci_bukti
from laporan.transports import gudang, unggahan
from pengawasan.lokal.proses import tunggu
from tests.factories.bukti import foto
from tests.factories.laporan import terima

RST = struct.pack("ii", 1, 0)


@dataclass
class Telepon:
    """Speaks to the served site byte by byte."""

    situs: str
    kode: str
    tempat: str = ""

    def minta(
        self, cara: str, jalur: str, badan: bytes = b"", **kepala: str
    ) -> http.client.HTTPResponse:
        sambungan = http.client.HTTPConnection(self.situs.removeprefix("http://"), timeout=20)
        semua = {nama.replace("_", "-"): isi for nama, isi in kepala.items()}
        sambungan.request(cara, jalur, badan, {"X-Kode-Akses": self.kode} | semua)
        jawaban = sambungan.getresponse()
        jawaban.read()
        sambungan.close()
        return jawaban

    def posisi(self) -> int:
        return int(self.minta("HEAD", self.tempat).headers["Upload-Offset"])

    def kirim(self, isi: bytes, dari: int) -> int:
        kepala = {"Content_Type": "application/offset+octet-stream", "Upload_Offset": str(dari)}
        return self.minta("PATCH", self.tempat, isi, **kepala).status

    def selesaikan(self, isi: bytes) -> None:
        """Go on from where the site is, as a client does; 409 asks again."""
        for _ in range(20):
            dari = self.posisi()
            if self.kirim(isi[dari:], dari) == 204:
                return
        raise AssertionError("the upload never ended")

    def buka(self, isi: bytes, dari: int) -> socket.socket:
        """Begin a PATCH, deliver half of it, and fall silent."""
        host, _, porta = self.situs.removeprefix("http://").partition(":")
        kepala = (
            f"PATCH {self.tempat} HTTP/1.1\r\nHost: {host}:{porta}\r\n"
            f"X-Kode-Akses: {self.kode}\r\nUpload-Offset: {dari}\r\n"
            f"Content-Type: application/offset+octet-stream\r\nContent-Length: {len(isi)}\r\n\r\n"
        )
        soket = socket.create_connection((host, int(porta)), timeout=20)
        soket.sendall(kepala.encode() + isi[: len(isi) // 2])
        return soket

    def kirim_separuh(self, isi: bytes, dari: int, *, kasar: bool) -> None:
        """Announce all of ``isi``, deliver half of it, and hang up (or tear the line)."""
        with self.buka(isi, dari) as soket:
            if kasar:
                soket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RST)
            else:
                soket.shutdown(socket.SHUT_WR)


@pytest.fixture
def telepon(pelayan: str) -> Telepon:
    tanda = terima()
    hasil = Telepon(pelayan, tanda.kode_akses or "")
    isi = foto(2000, 1500) + bytes(300_000)
    badan = {"nama": "a.jpg", "ukuran": len(isi), "sha256": hashlib.sha256(isi).hexdigest()}
    jalur = f"/api/v1/laporan/{tanda.nomor}/bukti/"
    kepala = {"Content_Type": "application/json"}
    jawaban = hasil.minta("POST", jalur, json.dumps(badan).encode(), **kepala)
    assert jawaban.status == 201
    hasil.tempat = jawaban.headers["Location"].removeprefix(pelayan)
    return hasil


@pytest.mark.parametrize("kasar", [False, True])
def test_an_upload_goes_on_where_half_a_patch_broke_off(telepon: Telepon, *, kasar: bool) -> None:
    isi = foto(2000, 1500) + bytes(300_000)
    telepon.kirim_separuh(isi, 0, kasar=kasar)
    if not kasar:
        assert tunggu(lambda: telepon.posisi() == len(isi) // 2, 60), telepon.posisi()
    telepon.selesaikan(isi)
    bukti = Bukti.objects.get()
    assert bukti.status == StatusBukti.TERSEGEL
    assert b"".join(gudang.baca(kunci_bukti(bukti), bukti.pk)) == isi


def test_two_patches_at_once_never_mix_their_bytes(telepon: Telepon) -> None:
    isi = foto(2000, 1500) + bytes(300_000)
    assert telepon.kirim(isi[:1000], 0) == 204
    assert telepon.kirim(isi[:1000], 0) == 409
    assert telepon.kirim(isi[1000:], 1000) == 204
    assert telepon.kirim(isi[1000:], 1000) == 409
    assert Bukti.objects.get().sha256 == hashlib.sha256(isi).hexdigest()


def test_who_comes_back_after_a_silent_break_does_not_wait_for_the_old_connection(
    telepon: Telepon,
) -> None:
    isi = foto(2000, 1500) + bytes(300_000)
    with telepon.buka(isi, 0):
        mulai = time.monotonic()
        telepon.selesaikan(isi)
        assert time.monotonic() - mulai < 15
        assert Bukti.objects.get().sha256 == hashlib.sha256(isi).hexdigest()


def test_a_silent_connection_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unggahan, "DETIK_SABAR", 0.1)
    sini, sana = socket.socketpair()
    request = RequestFactory().patch("/")
    request.META["gunicorn.socket"] = sini
    with sini, sana, pytest.raises(TimeoutError), unggahan.sabar(request):
        sini.recv(1)


def test_of_twelve_files_announced_at_once_ten_are_taken(telepon: Telepon) -> None:
    Bukti.objects.all().delete()
    jalur = telepon.tempat.rpartition("bukti/")[0] + "bukti/"

    def umumkan(urut: int) -> int:
        badan = {"nama": f"{urut}.jpg", "ukuran": 10 + urut}
        kepala = {"Content_Type": "application/json"}
        return telepon.minta("POST", jalur, json.dumps(badan).encode(), **kepala).status

    with ThreadPoolExecutor(12) as kolam:
        hasil = sorted(kolam.map(umumkan, range(12)))
    assert hasil == [201] * 10 + [409] * 2
    assert Bukti.objects.count() == 10
