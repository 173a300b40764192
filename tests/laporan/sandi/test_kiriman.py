import base64

import pytest

from laporan import sandi

KUNCI = "c0ffee00-1234-4567-89ab-c0ffee001234"
LAIN = "c0ffee00-1234-4567-89ab-c0ffee001235"


def test_a_receipt_opens_with_its_own_key_only():
    amplop = sandi.segel_tanda_terima(KUNCI, {"kode_akses": "0" * 26})

    assert sandi.buka_tanda_terima(KUNCI, amplop) == {"kode_akses": "0" * 26}
    with pytest.raises(sandi.GagalBuka):
        sandi.buka_tanda_terima(LAIN, amplop)


def test_the_key_alone_does_not_open_a_stolen_receipt(settings):
    amplop = sandi.segel_tanda_terima(KUNCI, {"kode_akses": "0" * 26})
    settings.KUNCI_DATA = "uji1:" + base64.b64encode(bytes(range(32))).decode()

    with pytest.raises(sandi.GagalBuka):
        sandi.buka_tanda_terima(KUNCI, amplop)


def test_a_submission_is_remembered_by_hashes_that_show_nothing():
    assert sandi.sidik_idempoten(KUNCI) == sandi.sidik_idempoten(KUNCI)
    assert sandi.sidik_idempoten(KUNCI) != sandi.sidik_idempoten(LAIN)
    assert len(sandi.sidik_idempoten(KUNCI)) == len(sandi.sidik_kiriman(KUNCI, b"{}")) == 32


def test_a_body_is_recognised_under_its_own_key_only():
    assert sandi.sidik_kiriman(KUNCI, b"{}") == sandi.sidik_kiriman(KUNCI, b"{}")
    assert sandi.sidik_kiriman(KUNCI, b"{}") != sandi.sidik_kiriman(KUNCI, b"[]")
    assert sandi.sidik_kiriman(KUNCI, b"{}") != sandi.sidik_kiriman(LAIN, b"{}")


def test_a_submission_sent_again_after_a_key_was_added_is_recognised(settings):
    sidik = sandi.sidik_idempoten(KUNCI)
    settings.KUNCI_DATA = f"k2:{base64.b64encode(bytes(range(32))).decode()},{settings.KUNCI_DATA}"

    assert sandi.sidik_idempoten(KUNCI) == sidik
