import pytest

from wilayah.queries.cocok import NamaTempat, kode_dari_nama

pytestmark = pytest.mark.django_db
KALSEL = "Kalimantan Selatan"


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ((KALSEL,), "63"),
        (("Provinsi Kalimantan Selatan",), "63"),
        (("Kalsel",), "63"),
        (("DKI Jakarta",), "31"),
        (("Daerah Istimewa Yogyakarta",), "34"),
        (("DIY",), "34"),
        (("Bangka Belitung",), "19"),
        (("Papua",), "91"),
        ((KALSEL, "Kabupaten Balangan"), "63.11"),
        ((KALSEL, "KAB. BALANGAN"), "63.11"),
        ((KALSEL, "Balangan"), "63.11"),
        ((KALSEL, "Kota Banjarmasin"), "63.71"),
        (("DKI Jakarta", "Kota Jakarta Timur"), "31.75"),
        (("Gorontalo", "Kota Gorontalo"), "75.71"),
        (("Gorontalo", "Kabupaten Gorontalo"), "75.01"),
        ((KALSEL, "Kabupaten Balangan", "Halong"), "63.11.02"),
        ((KALSEL, "Kabupaten Balangan", "Kecamatan Halong"), "63.11.02"),
        (("DKI Jakarta", "Kota Jakarta Timur", "Pulogadung"), "31.75.02"),
        (("DKI Jakarta", "Kota Jakarta Timur", "Pulo Gadung"), "31.75.02"),
        ((KALSEL, "Kabupaten Balangan", "Halong", "Halong"), "63.11.02.2005"),
        ((KALSEL, "Kabupaten Balangan", "Halong", "Desa Halong"), "63.11.02.2005"),
        ((KALSEL, "Kabupaten Balangan", "", "Halong"), "63.11.02.2005"),
    ],
)
def test_names_lead_to_the_code_they_mean(nama: tuple[str, ...], kode: str) -> None:
    assert kode_dari_nama(NamaTempat(*nama)) == kode


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ((KALSEL, "Kabupaten Antah Berantah"), "63"),
        ((KALSEL, "Kabupaten Balangan", "Antah"), "63.11"),
        ((KALSEL, "Kabupaten Balangan", "Halong", "Antah"), "63.11.02"),
        (("Gorontalo", "Gorontalo"), "75"),
        (("Banten", "Kota Tangerang Selatan", "Pamulang", "Pondok Cabe"), "36.74.06"),
        ((KALSEL, "", "Halong"), "63"),
    ],
)
def test_where_the_names_leave_a_doubt_the_level_above_stands(
    nama: tuple[str, ...], kode: str
) -> None:
    assert kode_dari_nama(NamaTempat(*nama)) == kode


def test_a_kabupaten_that_moved_to_a_new_province_is_found_all_the_same() -> None:
    assert kode_dari_nama(NamaTempat("Papua", "Kabupaten Paniai")).startswith("94.")


def test_a_kabupaten_alone_is_enough_where_its_name_is_unique() -> None:
    assert kode_dari_nama(NamaTempat("", "Kabupaten Balangan")) == "63.11"


@pytest.mark.parametrize("nama", ["", " ", "Antah Berantah", "Jawa", "Kota", "'; --", "\0"])
def test_what_is_no_province_is_no_code(nama: str) -> None:
    assert kode_dari_nama(NamaTempat(nama)) == ""
