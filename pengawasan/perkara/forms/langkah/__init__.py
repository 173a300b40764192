"""One form for each step of a case: the page and the API ask and check through the same one."""

from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.forms.langkah.dasar import FormLangkah
from pengawasan.perkara.forms.langkah.gakkumdu import FormPembahasan, FormPembahasanKedua
from pengawasan.perkara.forms.langkah.klarifikasi import FormKajian, FormKlarifikasi
from pengawasan.perkara.forms.langkah.penanganan import (
    FormPerpanjangan,
    FormSelesaikan,
    FormSidang,
    FormUmumkan,
)
from pengawasan.perkara.forms.langkah.penerusan import (
    FormDikembalikan,
    FormLaporanPolisi,
    FormPantau,
    FormTeruskan,
    FormTutupPemantauan,
)
from pengawasan.perkara.forms.langkah.pidana import (
    FormBernomor,
    FormP19,
    FormSp3,
    FormTetap,
    FormVonis,
)
from pengawasan.perkara.forms.langkah.pleno import FormPleno
from pengawasan.perkara.forms.langkah.putusan import FormPutusan

DAFTAR: dict[Langkah, type[FormLangkah]] = {
    Langkah.GAKKUMDU_1: FormPembahasan,
    Langkah.KLARIFIKASI: FormKlarifikasi,
    Langkah.PERPANJANGAN: FormPerpanjangan,
    Langkah.KAJIAN: FormKajian,
    Langkah.GAKKUMDU_2: FormPembahasanKedua,
    Langkah.PLENO: FormPleno,
    Langkah.SIDANG: FormSidang,
    Langkah.PUTUSAN: FormPutusan,
    Langkah.TERUSKAN: FormTeruskan,
    Langkah.PANTAU: FormPantau,
    Langkah.DIKEMBALIKAN: FormDikembalikan,
    Langkah.TUTUP_PEMANTAUAN: FormTutupPemantauan,
    Langkah.PENYIDIKAN: FormLaporanPolisi,
    Langkah.LIMPAH_JPU: FormBernomor,
    Langkah.P19: FormP19,
    Langkah.LIMPAH_JPU_KEMBALI: FormBernomor,
    Langkah.LIMPAH_PN: FormBernomor,
    Langkah.PUTUSAN_PN: FormVonis,
    Langkah.BANDING: FormBernomor,
    Langkah.PUTUSAN_PT: FormVonis,
    Langkah.INKRACHT: FormTetap,
    Langkah.SP3: FormSp3,
    Langkah.UMUMKAN: FormUmumkan,
    Langkah.SELESAIKAN: FormSelesaikan,
}
