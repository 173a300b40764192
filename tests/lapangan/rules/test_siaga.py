from itertools import product

import pytest

from pengawasan.lapangan.choices import KeadaanSiaga as K
from pengawasan.lapangan.rules.siaga import DIPEGANG, PERALIHAN, TERBUKA, boleh

BOLEH = {
    (K.MENUNGGU, K.BERANGKAT),
    (K.MENUNGGU, K.DITUTUP),
    (K.BERANGKAT, K.MENUNGGU),
    (K.BERANGKAT, K.DI_LOKASI),
    (K.BERANGKAT, K.SELESAI),
    (K.BERANGKAT, K.DITUTUP),
    (K.DI_LOKASI, K.MENUNGGU),
    (K.DI_LOKASI, K.SELESAI),
    (K.DI_LOKASI, K.DITUTUP),
}


@pytest.mark.parametrize(("dari", "ke"), [*product(K, K)])
def test_the_table_allows_these_steps_and_no_others(dari: K, ke: K) -> None:
    assert boleh(dari, ke) == ((dari, ke) in BOLEH)


def test_every_state_stands_in_the_table_and_ends_are_closed() -> None:
    assert set(PERALIHAN) == set(K)
    assert set(K) - TERBUKA == {K.SELESAI, K.DITUTUP}
    assert K.MENUNGGU not in DIPEGANG
