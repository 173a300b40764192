"""The evidence folder on disk."""

import os
from uuid import uuid4

import pytest

from laporan import sandi
from laporan.transports import gudang


@pytest.fixture
def longgar(settings, tmp_path):
    """Keep the evidence elsewhere, under a mask that lets everybody read."""
    settings.BUKTI_DIR = tmp_path / "bukti"
    lama = os.umask(0o022)
    yield
    os.umask(lama)


def test_an_evidence_file_is_for_its_owner_only_whatever_the_mask(longgar):
    kunci, _ = sandi.kunci_baru(sandi.Guna.BUKTI)
    dipegang, ditambah = uuid4(), uuid4()

    with gudang.pegang(dipegang):
        gudang.tambah(kunci, ditambah, 0, b"isi")

    hak = [gudang.jalur(satu).stat().st_mode & 0o777 for satu in (dipegang, ditambah)]
    assert hak == [0o600, 0o600]
