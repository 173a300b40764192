"""Acts outside a case: open only where the table of statuses leads on."""

from datetime import date
from itertools import product

import pytest

from laporan.choices import StatusLaporan as S
from laporan.rules.status import PERALIHAN
from pengawasan.perkara.choices import Hubungan, Sebab, Tindakan
from pengawasan.perkara.rules.pelaku import Keadaan, Pelaku
from pengawasan.perkara.rules.wewenang import tolak_keadaan, tolak_wewenang
from wilayah.choices import Peran
from wilayah.queries.rezim import rezim_berlaku

KAB = "bawaslu_kabupaten"
T = Tindakan
MENUJU = {
    T.TELUSURI: S.PENELUSURAN,
    T.USULKAN_TEMUAN: S.CALON_TEMUAN,
    T.TETAPKAN_TEMUAN: S.DIJADIKAN_TEMUAN,
    T.LANJUTKAN_PENELUSURAN: S.PENELUSURAN,
    T.ARSIPKAN: S.DIARSIPKAN,
    T.JADIKAN_INFORMASI: S.INFORMASI_AWAL,
    T.GABUNG: S.DIGABUNG,
    T.TERIMA_LIMPAHAN: S.KAJIAN_AWAL,
}
DARI = {T.TELUSURI: {S.INFORMASI_AWAL}, T.LANJUTKAN_PENELUSURAN: {S.CALON_TEMUAN}}
DARI |= {T.JADIKAN_INFORMASI: {S.TIDAK_DIREGISTRASI}, T.TERIMA_LIMPAHAN: {S.DILIMPAHKAN}}


@pytest.mark.parametrize(("tindakan", "status"), list(product(MENUJU, S)))
def test_an_act_is_open_exactly_where_its_arrow_begins(tindakan, status):
    pelaku = Pelaku(frozenset(), KAB, Hubungan.PEMEGANG)
    keadaan = Keadaan("informasi_awal", status, ada_form_a=True, hanya_formal=True)
    dari = DARI.get(tindakan) or {satu for satu, ke in PERALIHAN.items() if MENUJU[tindakan] in ke}

    assert (tolak_keadaan(tindakan, pelaku, keadaan) is None) is (status in dari)


@pytest.mark.parametrize(
    ("tindakan", "keadaan", "sebab"),
    [
        (T.USULKAN_TEMUAN, {"status": S.PENELUSURAN}, Sebab.FORM_A_BELUM),
        (T.JADIKAN_INFORMASI, {"status": S.TIDAK_DIREGISTRASI}, Sebab.BUKAN_FORMAL),
        (
            T.USULKAN_TEMUAN,
            {"status": S.PENELUSURAN, "terlambat": {("penelusuran", "")}, "ada_form_a": True},
            Sebab.TENGGAT_BELUM_DIJELASKAN,
        ),
        (
            T.TETAPKAN_TEMUAN,
            {"status": S.CALON_TEMUAN, "terlambat": {("temuan", "")}},
            Sebab.TENGGAT_BELUM_DIJELASKAN,
        ),
    ],
)
def test_an_act_says_what_it_still_waits_for(tindakan, keadaan, sebab):
    pelaku = Pelaku(frozenset(), KAB, Hubungan.PEMEGANG)

    assert tolak_keadaan(tindakan, pelaku, Keadaan("informasi_awal", **keadaan)) == sebab


@pytest.mark.django_db
@pytest.mark.parametrize("tindakan", list(Tindakan))
def test_who_declared_a_conflict_may_do_nothing_with_the_report(tindakan):
    rezim = rezim_berlaku("PILKADA-2024", date(2024, 11, 22))
    semua = frozenset(Peran)
    pelaku = Pelaku(semua, KAB, Hubungan.PEMEGANG, penanggung_jawab=True, berkonflik=True)

    assert tolak_wewenang(tindakan, pelaku, rezim) == Sebab.BERKONFLIK
