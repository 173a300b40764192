from django import forms

from laporan.rules.unsur import HasilUnsur
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.forms.kajian import FormKajian
from pengawasan.perkara.forms.penerimaan import FormAlasan, FormKontak, FormTerima


def test_every_free_text_of_officers_says_that_names_and_stories_do_not_belong_there():
    syarat = [HasilUnsur("terlapor", "formal", "Terlapor", terpenuhi=True, keterangan="")]
    kajian = FormKajian(syarat=syarat, putusan=list(Putusan), kantor=[], pemilihan=None)
    bebas = [
        bidang
        for form in (kajian, FormAlasan(), FormKontak(), FormTerima())
        for bidang in form.fields.values()
        if isinstance(bidang.widget, forms.Textarea)
    ]

    assert len(bebas) == 5
    assert all("Jangan tulis nama" in str(bidang.help_text) for bidang in bebas)
    assert all("isi cerita" in str(bidang.help_text) for bidang in bebas)
