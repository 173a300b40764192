"""Work that starts at the same moment, and a wait that ends."""

from collections.abc import Callable, Sequence
from threading import Barrier, Thread
from typing import Any

from django.db import connections

PALING_LAMA = 60


def sekaligus(
    kerja: Sequence[Callable[[], Any]], boleh: tuple[type[Exception], ...] = ()
) -> list[Any]:
    """Run each in a thread with a connection of its own; return what each came to, in order.

    What is raised is raised here again; of the kinds named in ``boleh`` it is what the work came
    to. Who is not done in a minute fails the test, and holds up nobody.
    """
    mulai, hasil, galat = Barrier(len(kerja)), dict[int, Any](), list[BaseException]()

    def jalan(ke: int, tugas: Callable[[], Any]) -> None:
        try:
            mulai.wait(PALING_LAMA)
            hasil[ke] = tugas()
        except boleh as ditolak:
            hasil[ke] = ditolak
        except BaseException as lain:  # noqa: BLE001
            galat.append(lain)
        finally:
            connections.close_all()

    utas = [Thread(target=jalan, args=isi, daemon=True) for isi in enumerate(kerja)]
    for satu in utas:
        satu.start()
    for satu in utas:
        tunggu(satu)
    if galat:
        raise galat[0]
    return [hasil[ke] for ke in range(len(kerja))]


def tunggu(utas: Thread) -> None:
    """Wait until a thread is done, but no longer than a minute."""
    utas.join(PALING_LAMA)
    assert not utas.is_alive(), "somebody still waits, or broke down"
