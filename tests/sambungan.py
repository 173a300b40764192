"""A telephone on a bad line: it announces a whole form, delivers half of it, and is gone."""

import socket
from typing import Any

from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from laporan.transports import unggahan


def kirim_separuh(
    klien: Client, tujuan: str, isi: dict[str, Any], *, diam: bool, sabar: Any
) -> Any:
    """Send half of a form over a real socket, which then stays open (``diam``) or hangs up.

    ``sabar`` is the test's monkeypatch: nobody waits half a minute here.
    """
    sabar.setattr(unggahan, "DETIK_SABAR", 0.2)
    badan = encode_multipart(BOUNDARY, isi)
    sini, sana = socket.socketpair()
    sini.settimeout(20)
    with sini, sana, sini.makefile("rb") as aliran:
        sana.sendall(badan[: len(badan) // 2])
        if not diam:
            sana.shutdown(socket.SHUT_WR)
        lain: dict[str, Any] = {"wsgi.input": aliran, "gunicorn.socket": sini}
        return klien.generic("POST", tujuan, badan, content_type=MULTIPART_CONTENT, **lain)
