"""Words of a report; stored values are readable words."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Bentuk(TextChoices):
    """The three kinds; a citizen submits one of the first two, a Temuan comes of supervision."""

    LAPORAN = "laporan", _("Laporan")
    INFORMASI_AWAL = "informasi_awal", _("Informasi awal")
    TEMUAN = "temuan", _("Temuan")


BENTUK_KIRIMAN = [satu for satu in Bentuk.choices if satu[0] != Bentuk.TEMUAN]
"""What may be submitted from outside."""


class StatusLaporan(TextChoices):
    MENUNGGU_BERKAS_ASLI = "menunggu_berkas_asli", _("Menunggu berkas asli")
    DITERIMA = "diterima", _("Sudah disampaikan, tanda bukti diberikan")
    INFORMASI_AWAL = "informasi_awal", _("Informasi awal diterima")
    KAJIAN_AWAL = "kajian_awal", _("Sedang diperiksa kelengkapannya")
    PERBAIKAN = "perbaikan", _("Perlu Anda lengkapi")
    DIREGISTRASI = "diregistrasi", _("Diregistrasi")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Tidak diregistrasi")
    DILIMPAHKAN = "dilimpahkan", _("Dilimpahkan")
    DIAMBIL_ALIH = "diambil_alih", _("Diambil alih")
    PENELUSURAN = "penelusuran", _("Sedang ditelusuri")
    CALON_TEMUAN = "calon_temuan", _("Menunggu penetapan temuan")
    DIJADIKAN_TEMUAN = "dijadikan_temuan", _("Menjadi temuan pengawas")
    DIARSIPKAN = "diarsipkan", _("Diarsipkan")
    DITANGANI = "ditangani", _("Sedang ditangani")
    DIPUTUS = "diputus", _("Sudah diputuskan dalam rapat pleno")
    STATUS_DIUMUMKAN = "status_diumumkan", _("Status diumumkan")
    SELESAI = "selesai", _("Selesai")
    DICABUT = "dicabut", _("Dicabut oleh pelapor")
    DIGABUNG = "digabung", _("Ditangani bersama laporan lain")


class Sumber(TextChoices):
    """The door a report came in by."""

    DARING = "daring", _("Formulir daring")
    LOKET = "loket", _("Loket kantor")
    MITRA = "mitra", _("Mitra")
    IMPOR = "impor", _("Berkas impor")
    PENGAWAS = "pengawas", _("Pengawasan aktif")


class Kategori(TextChoices):
    NETRALITAS_ASN = "netralitas_asn", _("Netralitas ASN")
    NETRALITAS_TNI_POLRI = "netralitas_tni_polri", _("Netralitas TNI/Polri")
    NETRALITAS_KADES = "netralitas_kades", _("Netralitas kepala desa dan perangkat desa")
    NETRALITAS_PENYELENGGARA = "netralitas_penyelenggara", _("Netralitas penyelenggara pemilu")
    PEJABAT_NEGARA_DAERAH = "pejabat_negara_daerah", _("Pejabat negara atau daerah")
    POLITIK_UANG = "politik_uang", _("Politik uang")
    SARA = "sara", _("Ujaran kebencian dan SARA")
    KAMPANYE_HITAM = "kampanye_hitam", _("Kampanye hitam")
    HOAKS = "hoaks", _("Berita bohong (hoaks)")
    INTIMIDASI = "intimidasi", _("Intimidasi dan kekerasan")
    APK = "apk", _("Alat peraga kampanye")
    FASILITAS_NEGARA = "fasilitas_negara", _("Fasilitas negara dipakai kampanye")
    DAFTAR_PEMILIH = "daftar_pemilih", _("Daftar pemilih")
    PEMILIH_TIDAK_SAH = "pemilih_tidak_sah", _("Pemilih tidak sah")
    PENCALONAN = "pencalonan", _("Pencalonan")
    LOGISTIK = "logistik", _("Logistik")
    PEMUNGUTAN_PENGHITUNGAN = "pemungutan_penghitungan", _("Pemungutan dan penghitungan suara")
    KAMPANYE_DI_LUAR_JADWAL = "kampanye_di_luar_jadwal", _("Kampanye di luar jadwal")
    KAMPANYE_TEMPAT_TERLARANG = "kampanye_tempat_terlarang", _("Kampanye di tempat terlarang")
    LAINNYA = "lainnya", _("Lainnya")
    TIDAK_TAHU = "tidak_tahu", _("Belum tahu jenisnya")


class KetepatanWaktu(TextChoices):
    JAM = "jam", _("Tanggal dan jamnya pasti")
    TANGGAL = "tanggal", _("Tanggalnya pasti")
    PERKIRAAN = "perkiraan", _("Perkiraan")
    TIDAK_TAHU = "tidak_tahu", _("Tidak tahu")


class Kedudukan(TextChoices):
    PEMILIH = "pemilih", _("Pemilih di daerah itu")
    PEMANTAU = "pemantau", _("Pemantau terakreditasi")
    PESERTA = "peserta", _("Peserta pemilihan")
    KUASA = "kuasa", _("Kuasa dari salah satunya")


class BuktiDisebut(TextChoices):
    FOTO = "foto", _("Foto")
    VIDEO = "video", _("Video")
    REKAMAN_SUARA = "rekaman_suara", _("Rekaman suara")
    TANGKAPAN_LAYAR = "tangkapan_layar", _("Tangkapan layar")
    DOKUMEN = "dokumen", _("Dokumen atau surat")
    BARANG = "barang", _("Barang")
    SAKSI = "saksi", _("Saksi")
    LAINNYA = "lainnya", _("Lainnya")


class CaraSerah(TextChoices):
    LANGSUNG = "langsung", _("Diserahkan langsung")
    TANDA_TANGAN_ELEKTRONIK = "tanda_tangan_elektronik", _("Tanda tangan elektronik")


class CaraHubungi(TextChoices):
    SURAT = "surat", _("Surat")
    TELEPON = "telepon", _("Telepon")
    WHATSAPP = "whatsapp", _("WhatsApp")
    LANGSUNG = "langsung", _("Bertemu langsung")


class StatusBukti(TextChoices):
    MENGUNGGAH = "mengunggah", _("Sedang diunggah")
    TERSEGEL = "tersegel", _("Tersimpan dan disegel")
    DITOLAK = "ditolak", _("Ditolak")


class Kanal(TextChoices):
    SUREL = "surel", _("Surel")
    APLIKASI = "aplikasi", _("Dalam aplikasi")


class StatusNotifikasi(TextChoices):
    ANTRE = "antre", _("Antre")
    DIKIRIM = "dikirim", _("Sedang dikirim")
    TERKIRIM = "terkirim", _("Terkirim")
    GAGAL = "gagal", _("Gagal")


class KabarPelapor(TextChoices):
    """What a reporter is written about; each has its letter in ``templates/surel``."""

    TANDA_TERIMA = "tanda_terima", _("Laporan diterima")
    PERLU_DILENGKAPI = "perlu_dilengkapi", _("Perlu dilengkapi")
    STATUS_BERUBAH = "status_berubah", _("Status berubah")
    BATAS_DEKAT = "batas_dekat", _("Batas waktu pelapor hampir habis")
    BATAS_BERGESER = "batas_bergeser", _("Batas waktu pelapor berubah")


class KabarKantor(TextChoices):
    """What the officers of an office are told, in the sentence they read."""

    LAPORAN_MASUK = "laporan_masuk", _("Laporan baru masuk")
    LAPORAN_DILENGKAPI = "laporan_dilengkapi", _("Laporan dilengkapi")
    LAPORAN_DICABUT = "laporan_dicabut", _("Laporan dicabut pelapornya")
    PENCABUTAN_DIMINTA = (
        "pencabutan_diminta",
        _("Pelapor ingin mencabut laporannya; laporan lain ditangani bersamanya"),
    )
    BERKAS_DITERIMA = "berkas_diterima", _("Berkas asli diserahkan di kantor lain")
    BERKAS_LENGKAP = "berkas_lengkap", _("Berkas asli sudah diserahkan, siap dikaji")
    PIDANA_DIREGISTRASI = (
        "pidana_diregistrasi",
        _("Dugaan pidana diregistrasi, siapkan pembahasan pertama Gakkumdu"),
    )
    DIREGISTRASI_BAWAHAN = "diregistrasi_bawahan", _("Perkara diregistrasi kantor di bawah Anda")
    PERLU_DIAMBIL_ALIH = (
        "perlu_diambil_alih",
        _("Perkara kantor lain memuat jalur wewenang kantor Anda, periksa untuk diambil alih"),
    )
    CALON_TEMUAN = "calon_temuan", _("Hasil penelusuran diusulkan menjadi temuan")
    PENANGANAN_DIMULAI = "penanganan_dimulai", _("Penanganan perkara Anda dimulai")
    KAJIAN_DISUSUN = "kajian_disusun", _("Pemeriksaan ditutup, kajian jalurnya disusun")
    DILIMPAHKAN_KEMARI = "dilimpahkan_kemari", _("Laporan dilimpahkan ke kantor Anda")
    DIAMBIL_ALIH_KEMARI = "diambil_alih_kemari", _("Laporan diambil alih kantor Anda")
    DIAMBIL_ALIH_LAIN = "diambil_alih_lain", _("Laporan diambil alih kantor lain")
    DITUGASKAN = "ditugaskan", _("Anda ditunjuk menangani laporan")
    TENGGAT_SEPARUH = "tenggat_separuh", _("Separuh waktu sudah terpakai")
    TENGGAT_DEKAT = "tenggat_dekat", _("Batas waktu hampir habis")
    TENGGAT_LEWAT = "tenggat_lewat", _("Batas waktu terlewati")
    TENGGAT_BERGESER = "tenggat_bergeser", _("Batas waktu berubah karena kalender libur berubah")
    SEDANG_BERLANGSUNG = "sedang_berlangsung", _("Kejadian sedang berlangsung: buka halaman Siaga")
    FORM_A_MASUK = "form_a_masuk", _("Form A masuk dari lapangan")
    KONFLIK_DINYATAKAN = "konflik_dinyatakan", _("Seorang petugas menyatakan konflik kepentingan")
    KONTEN_DITERUSKAN = "konten_diteruskan", _("Konten digital diteruskan untuk penurunan")
    LIMPAHAN_DITERIMA = "limpahan_diterima", _("Limpahan Anda diterima kantor tujuan")
    PENGAMBILALIHAN_DITERIMA = (
        "pengambilalihan_diterima",
        _("Laporan yang diambil alih sudah diterima kantor yang mengambilnya"),
    )
    PENERUSAN_DITERIMA = "penerusan_diterima", _("Penerima mengonfirmasi penerusan")
    PENERUSAN_DIJAWAB = "penerusan_dijawab", _("Penerima menjawab penerusan")
    PENERUSAN_DIKEMBALIKAN = "penerusan_dikembalikan", _("Penerima mengembalikan penerusan")
    PENERUSAN_MENUNGGU = "penerusan_menunggu", _("Penerusan belum dijawab penerima")
    SARAN_MENUNGGU = "saran_menunggu", _("Saran perbaikan belum dijawab sampai batasnya")
