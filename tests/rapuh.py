"""A connection that breaks: stands between a browser and the site and cuts it when told."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

POTONG = 16 * 1024
RST = struct.pack("ii", 1, 0)


class Rapuh:
    """Forwards every connection; after ``putus_setelah`` bytes towards the site it tears one."""

    def __init__(self, tujuan: tuple[str, int]) -> None:
        self.tujuan = tujuan
        self.pintu = socket.create_server(("127.0.0.1", 0))
        self.alamat = f"http://127.0.0.1:{self.pintu.getsockname()[1]}"
        self.jatah: list[int] = []
        self.putus = 0
        self._kunci = threading.Lock()

    def putus_setelah(self, *bita: int) -> None:
        """Tear a connection after so many bytes, then again after so many more, and so on."""
        with self._kunci:
            self.jatah = list(bita)

    def layani(self) -> None:
        while True:
            try:
                klien, _ = self.pintu.accept()
            except OSError:
                return
            threading.Thread(target=self._teruskan, args=(klien,), daemon=True).start()

    def _teruskan(self, klien: socket.socket) -> None:
        try:
            situs = socket.create_connection(self.tujuan, timeout=30)
        except OSError:
            klien.close()
            return
        balik = threading.Thread(target=_alirkan, args=(situs, klien), daemon=True)
        balik.start()
        try:
            while isi := klien.recv(POTONG):
                situs.sendall(isi)
                if self._habis(len(isi)):
                    _sobek(klien)
                    _sobek(situs)
                    return
            situs.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        finally:
            balik.join(30)
            klien.close()
            situs.close()

    def _habis(self, bita: int) -> bool:
        with self._kunci:
            if not self.jatah:
                return False
            self.jatah[0] -= bita
            if self.jatah[0] > 0:
                return False
            self.jatah.pop(0)
            self.putus += 1
            return True


def _alirkan(dari: socket.socket, ke: socket.socket) -> None:
    try:
        while isi := dari.recv(POTONG):
            ke.sendall(isi)
        ke.shutdown(socket.SHUT_WR)
    except OSError:
        return


def _sobek(soket: socket.socket) -> None:
    """Close at once, as when the signal is gone: what was not read yet is lost."""
    try:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RST)
        soket.shutdown(socket.SHUT_RD)
        soket.close()
    except OSError:
        return


@contextmanager
def sambungan_rapuh(situs: str) -> Iterator[Rapuh]:
    """Open a breakable way to a site given as http://host:port."""
    host, _, porta = situs.removeprefix("http://").partition(":")
    rapuh = Rapuh((host, int(porta)))
    threading.Thread(target=rapuh.layani, daemon=True).start()
    yield rapuh
    rapuh.pintu.shutdown(socket.SHUT_RDWR)
    rapuh.pintu.close()
