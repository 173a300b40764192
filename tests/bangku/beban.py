"""Sixteen clients on keep-alive connections: raw requests in, answers counted."""

import socket
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

KLIEN = 16


@dataclass(frozen=True)
class Hasil:
    """What one round of load came to; ``median_md`` in milliseconds, ``salah`` not 2xx."""

    per_detik: float
    median_md: float
    salah: int


def permintaan(metode: str, jalur: str, isi: bytes = b"", **kepala: str) -> bytes:
    """Return one HTTP/1.1 request as bytes."""
    baris = [f"{metode} {jalur} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(isi)}"]
    baris += [f"{nama.replace('_', '-')}: {nilai}" for nama, nilai in kepala.items()]
    return "\r\n".join(baris).encode() + b"\r\n\r\n" + isi


def tanya(soket: socket.socket, kirim: bytes) -> tuple[int, bytes]:
    """Send one request and return status and body."""
    soket.sendall(kirim)
    data = b""
    while b"\r\n\r\n" not in data:
        if not (bagian := soket.recv(65536)):
            raise ConnectionError("the server closed the connection")
        data += bagian
    kepala, _, isi = data.partition(b"\r\n\r\n")
    panjang = 0
    for baris in kepala.split(b"\r\n")[1:]:
        nama, _, nilai = baris.partition(b":")
        if nama.lower() == b"content-length":
            panjang = int(nilai)
    while len(isi) < panjang:
        isi += soket.recv(65536)
    return int(kepala[9:12]), isi


def bebani(porta: int, buat: Callable[[], bytes], detik: float) -> Hasil:
    """Keep ``KLIEN`` clients busy for so many seconds."""
    lama: list[list[float]] = [[] for _ in range(KLIEN)]
    salah = [0] * KLIEN
    usai = time.perf_counter() + detik

    def klien(ke: int) -> None:
        with socket.create_connection(("127.0.0.1", porta)) as soket:
            soket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while (mulai := time.perf_counter()) < usai:
                status, _ = tanya(soket, buat())
                lama[ke].append(time.perf_counter() - mulai)
                salah[ke] += not 200 <= status < 300

    utas = [Thread(target=klien, args=(ke,)) for ke in range(KLIEN)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    semua = [satu for daftar in lama for satu in daftar]
    return Hasil(len(semua) / detik, 1000 * statistics.median(semua), sum(salah))
