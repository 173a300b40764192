"""What "belum diverifikasi" means is said where a paper to choose bears the mark."""

from typing import Any

import pytest

from pengawasan.perkara.views import surat
from tests.perkara.naskah import koordinator
from tests.perkara.views.test_halaman import alamat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
ARTI = "berarti belum kami cocokkan dengan naskah aturannya"


def test_the_meaning_of_the_mark_goes_by_the_mark_and_not_by_its_words(
    diterima: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surat, "_petunjuk", lambda _pilihan: "Form B.3")

    halaman = koordinator().get(alamat("surat_baru", diterima.nomor)).content.decode()

    assert "judul dan kode belum diverifikasi" not in halaman
    assert halaman.count(ARTI) == 1
