"""What citizens read of the law's deadlines: what each is about, from when it counts, how long."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.queries.kata_jalur import nama_jalur
from laporan.templatetags.rupa import lama_aturan
from wilayah.rules.rezim import AturanTenggat

register = template.Library()

NAMA = {
    "pelaporan": gettext_lazy("Melapor"),
    "serah_berkas": gettext_lazy("Menyerahkan berkas asli"),
    "kajian_awal": gettext_lazy("Pemeriksaan kelengkapan (kajian awal)"),
    "perbaikan": gettext_lazy("Melengkapi laporan"),
    "penelusuran": gettext_lazy("Penelusuran informasi awal"),
    "temuan": gettext_lazy("Penetapan temuan"),
    "penanganan": gettext_lazy("Penanganan sampai rapat pleno"),
    "perpanjangan": gettext_lazy("Penanganan bila diperpanjang"),
    "gakkumdu_1": gettext_lazy("Pembahasan pertama Sentra Gakkumdu"),
    "penerusan_pidana": gettext_lazy("Penerusan ke penyidik"),
    "putusan_administrasi": gettext_lazy("Sidang dan putusan administrasi"),
    "tsm_putusan": gettext_lazy("Sidang dan putusan TSM"),
    "kpu_tindak_lanjut": gettext_lazy("Tindak lanjut oleh KPU"),
    "tsm_tindak_lanjut": gettext_lazy("Tindak lanjut putusan TSM oleh KPU"),
    "bkn_verifikasi": gettext_lazy("Verifikasi oleh BKN"),
    "penyidikan": gettext_lazy("Penyidikan oleh polisi"),
    "p19": gettext_lazy("Penuntut umum memeriksa berkas"),
    "p19_kembali": gettext_lazy("Penyidik melengkapi berkas, satu kali"),
    "limpah_pn": gettext_lazy("Pelimpahan ke pengadilan negeri"),
    "putusan_pn": gettext_lazy("Putusan pengadilan negeri"),
    "banding": gettext_lazy("Permohonan banding oleh terdakwa atau jaksa"),
    "putusan_pt": gettext_lazy("Putusan pengadilan tinggi"),
}
SESUDAH = {
    "diketahui": gettext_lazy("sesudah Anda mengetahui kejadiannya"),
    "disampaikan": gettext_lazy("sesudah dikirim lewat situs ini"),
    "diterima": gettext_lazy("sesudah berkas asli diterima"),
    "diberitahukan": gettext_lazy("sesudah Anda diberi tahu apa yang kurang"),
    "ditelusuri": gettext_lazy("sesudah penelusuran dimulai"),
    "ditemukan": gettext_lazy("sesudah pelanggarannya ditemukan"),
    "diregistrasi": gettext_lazy("sesudah registrasi"),
    "pleno": gettext_lazy("sesudah rapat pleno"),
    "diteruskan": gettext_lazy("sesudah diteruskan"),
    "laporan_polisi": gettext_lazy("sesudah laporan polisi dibuat"),
    "berkas_diterima_jaksa": gettext_lazy("sesudah berkas diterima penuntut umum"),
    "berkas_dikembalikan": gettext_lazy("sesudah berkas dikembalikan"),
    "perkara_dilimpahkan": gettext_lazy("sesudah perkara dilimpahkan"),
    "putusan_dibacakan": gettext_lazy("sesudah putusan dibacakan"),
    "permohonan_banding_diterima": gettext_lazy("sesudah permohonan banding diterima"),
}
ARTI = {
    "administrasi": gettext_lazy(
        "Tata cara atau prosedur yang dilanggar. Pengawas memberi rekomendasi; KPU "
        "menindaklanjutinya."
    ),
    "administrasi:putusan": gettext_lazy(
        "Tata cara atau prosedur yang dilanggar. Pengawas bersidang terbuka dan memutus; KPU "
        "wajib menindaklanjuti putusannya."
    ),
    "administrasi_tsm": gettext_lazy(
        "Terstruktur, sistematis, dan masif, termasuk politik uang yang luas. Diperiksa dalam "
        "sidang terbuka."
    ),
    "pidana": gettext_lazy(
        "Dibahas pengawas bersama polisi dan jaksa, lalu disidik, dituntut, dan diputus pengadilan."
    ),
    "kode_etik": gettext_lazy(
        "Anggota KPU atau Bawaslu yang melanggar etik. Diputus lembaga yang berwenang menurut "
        "tingkatnya."
    ),
    "hukum_lain": gettext_lazy(
        "Aturan lain, misalnya netralitas ASN, kepala desa, TNI, atau Polri. Diteruskan ke "
        "instansinya."
    ),
}


@register.filter
def nama_tenggat(langkah: str) -> str:
    """Return what a deadline is about, for people outside the office."""
    return str(NAMA.get(langkah, langkah.replace("_", " ").capitalize()))


@register.filter
def sesudah(aturan: AturanTenggat) -> str:
    """Return from when a rule counts; an office's own word stays as it was written."""
    sejak = aturan.mulai_dari
    return str(SESUDAH.get(sejak, _("sesudah %(sejak)s") % {"sejak": sejak.replace("_", " ")}))


@register.filter
def janji(aturan: AturanTenggat) -> str:
    """Say the promise of a rule: paling lama 3 hari kalender sesudah registrasi."""
    isi = {"lama": lama_aturan(aturan), "sesudah": sesudah(aturan)}
    return _("paling lama %(lama)s %(sesudah)s") % isi


@register.filter
def nama_jalur_umum(jenis: str) -> str:
    """Return the kind of a track in words."""
    return nama_jalur(jenis)


@register.filter
def arti_jalur(jenis: str, administrasi: str) -> str:
    """Say what a kind of violation is and who has the last word, under one kind of regime."""
    return str(ARTI.get(f"{jenis}:{administrasi}", ARTI[jenis]))
