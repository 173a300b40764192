"""Threads of a test: all start together, what they raise is heard, and no wait is without end."""

from threading import Barrier, Event

import pytest

from tests import sekaligus as modul
from tests.sekaligus import sekaligus


def test_all_run_together_and_the_results_keep_their_order() -> None:
    bersama = Barrier(3, timeout=20)

    hasil = sekaligus([lambda ke=ke: (bersama.wait(), ke)[1] for ke in range(3)])

    assert hasil == [0, 1, 2]


def test_what_is_raised_is_heard_unless_it_was_expected() -> None:
    def jatuh() -> None:
        raise KeyError("jatuh")

    with pytest.raises(KeyError, match="jatuh"):
        sekaligus([jatuh, str])
    ditolak, isi = sekaligus([jatuh, str], boleh=(KeyError,))
    assert (type(ditolak), isi) == (KeyError, "")


def test_who_never_comes_back_fails_the_test_instead_of_holding_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(modul, "PALING_LAMA", 0.1)
    lepas = Event()

    with pytest.raises(AssertionError, match="still waits"):
        sekaligus([lepas.wait])
    lepas.set()
