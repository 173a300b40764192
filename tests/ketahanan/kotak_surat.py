"""A mail server of a few lines that can be slow, and remembers what it was given."""

import socketserver
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self


class KotakSurat(socketserver.ThreadingTCPServer):
    """Accept every letter; while `tahan()` holds, let the sender wait for the last reply."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Tamu)
        self.surat: list[EmailMessage] = []
        self.kedatangan = threading.Event()
        self.boleh = threading.Event()
        self.boleh.set()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    @property
    def judul(self) -> list[str]:
        return [str(satu["Subject"]) for satu in self.surat]

    def tahan(self) -> None:
        self.kedatangan.clear()
        self.boleh.clear()

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.boleh.set()
        self.shutdown()
        self.server_close()


class _Tamu(socketserver.StreamRequestHandler):
    server: KotakSurat

    def handle(self) -> None:
        self._jawab(b"220 kotak surat uji")
        while perintah := self.rfile.readline().strip():
            if perintah.upper().startswith(b"QUIT"):
                self._jawab(b"221 sampai jumpa")
                return
            if perintah.upper() == b"DATA":
                self._terima()
            else:
                self._jawab(b"250 baik")

    def _terima(self) -> None:
        self._jawab(b"354 silakan")
        baris = list(iter(self.rfile.readline, b".\r\n"))
        self.server.kedatangan.set()
        self.server.boleh.wait(60)
        self.server.surat.append(message_from_bytes(b"".join(baris), policy=policy.default))
        self._jawab(b"250 diterima")

    def _jawab(self, baris: bytes) -> None:
        try:
            self.wfile.write(baris + b"\r\n")
        except OSError:
            return
