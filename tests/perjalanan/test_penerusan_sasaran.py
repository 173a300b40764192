"""Handing over in a browser: what only some bodies ask for comes with the choice of the body."""

import pytest
from playwright.sync_api import Browser, expect

from tests.layar import masuk
from tests.perkara.terusan import NIP, dipleno, pimpinan

pytestmark = [pytest.mark.peramban, pytest.mark.usefixtures("kantor_setempat")]


@pytest.mark.parametrize("cara", ["skrip", "tanpa skrip"])
def test_a_field_of_some_bodies_is_there_for_them_and_hidden_it_is_not_sent(
    pelayan: str, peramban: Browser, cara: str
) -> None:
    laporan, skrip = dipleno(), cara == "skrip"
    konteks = peramban.new_context(java_script_enabled=skrip, locale="id-ID")
    page = masuk(konteks.new_page(), pelayan, pimpinan())
    page.goto(f"{pelayan}/petugas/laporan/{laporan.nomor}/langkah/teruskan/?jalur=hukum_lain")
    nip, tautan = page.locator("#id_terlapor_0_nip"), page.locator("#id_tautan")

    expect(nip).to_be_visible(visible=not skrip)
    page.locator("input[name=sasaran][value=bkn]").check(force=True)
    expect(nip).to_be_enabled()
    expect(nip).to_be_visible()
    expect(tautan).to_be_visible(visible=not skrip)
    nip.fill(NIP)
    page.locator("input[name=sasaran][value=kepala_daerah]").check(force=True)

    expect(nip).to_be_visible(visible=not skrip)
    expect(nip).to_be_enabled(enabled=not skrip)
    expect(page.locator("#id_terlapor_0_nama")).to_be_visible()
    konteks.close()
