"""Words of the initial study, of a case, and of what an officer may do."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Putusan(TextChoices):
    """How an initial study ends (hukum: kajian awal, outcomes KA-1 to KA-10)."""

    REGISTRASI = "registrasi", _("Registrasi")
    PERBAIKAN = "perbaikan", _("Minta pelapor melengkapi")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Tidak diregistrasi")
    LIMPAHKAN = "limpahkan", _("Limpahkan ke kantor lain")
    AMBIL_ALIH = "ambil_alih", _("Ambil alih")
    INFORMASI_AWAL = "informasi_awal", _("Perlakukan sebagai informasi awal")
    SENGKETA = "sengketa", _("Sengketa, bukan pelanggaran")


class JenisJalur(TextChoices):
    ADMINISTRASI = "administrasi", _("Pelanggaran administrasi")
    ADMINISTRASI_TSM = "administrasi_tsm", _("Pelanggaran administrasi TSM")
    PIDANA = "pidana", _("Tindak pidana")
    KODE_ETIK = "kode_etik", _("Kode etik penyelenggara")
    HUKUM_LAIN = "hukum_lain", _("Pelanggaran hukum lainnya")


class KodeAlasan(TextChoices):
    """Why a report is not registered (T11, T15)."""

    TIDAK_LENGKAP = "tidak_lengkap", _("Syarat tidak dilengkapi")
    DALUWARSA = "daluwarsa", _("Melewati batas waktu pelaporan")
    BUKAN_PELANGGARAN = "bukan_pelanggaran", _("Bukan pelanggaran pemilihan")
    BUKAN_KEWENANGAN = "bukan_kewenangan", _("Bukan kewenangan pengawas pemilihan")
    SUDAH_DITANGANI = "sudah_ditangani", _("Sudah ditangani pengawas lain")
    SENGKETA = "sengketa", _("Sengketa, ditempuh lewat permohonan")
    LAINNYA = "lainnya", _("Alasan lain")


class StatusJalur(TextChoices):
    """Where one track stands (kontrak, "Status words"; hukum P02 to P16)."""

    BERJALAN = "berjalan", _("Menunggu langkah pertama")
    GAKKUMDU_1 = "gakkumdu_1", _("Pembahasan pertama Gakkumdu")
    KLARIFIKASI = "klarifikasi", _("Klarifikasi")
    PERPANJANGAN = "perpanjangan", _("Waktu diperpanjang")
    KAJIAN = "kajian", _("Kajian")
    GAKKUMDU_2 = "gakkumdu_2", _("Pembahasan kedua Gakkumdu")
    PLENO = "pleno", _("Ditindaklanjuti menurut rapat pleno")
    SIDANG = "sidang", _("Sidang pemeriksaan")
    DITERUSKAN = "diteruskan", _("Diteruskan")
    PEMANTAUAN = "pemantauan", _("Tindak lanjut dipantau")
    PENYIDIKAN = "penyidikan", _("Penyidikan")
    PENUNTUTAN = "penuntutan", _("Penuntutan")
    SIDANG_PENGADILAN = "sidang_pengadilan", _("Sidang pengadilan")
    BANDING = "banding", _("Banding")
    BERKEKUATAN_HUKUM_TETAP = "berkekuatan_hukum_tetap", _("Putusan berkekuatan hukum tetap")
    DIHENTIKAN_PENYIDIK = "dihentikan_penyidik", _("Dihentikan penyidik atau penuntut umum")
    TERBUKTI = "terbukti", _("Terbukti")
    TIDAK_TERBUKTI = "tidak_terbukti", _("Tidak terbukti")
    DIHENTIKAN = "dihentikan", _("Dihentikan")


class BentukRegister(TextChoices):
    """The two registers of cases an office keeps, as their numbers say it."""

    LP = "LP", _("Laporan")
    TM = "TM", _("Temuan")


class HasilJalur(TextChoices):
    """What a decision said of a track."""

    DITINDAKLANJUTI = "ditindaklanjuti", _("Ditindaklanjuti")
    TERBUKTI = "terbukti", _("Terbukti")
    TIDAK_TERBUKTI = "tidak_terbukti", _("Tidak terbukti")
    DIHENTIKAN = "dihentikan", _("Dihentikan")


class Langkah(TextChoices):
    """The steps of a case; each is one row of the table in ``rules.jalur``."""

    GAKKUMDU_1 = "gakkumdu_1", _("Catat pembahasan pertama Gakkumdu")
    KLARIFIKASI = "klarifikasi", _("Undang klarifikasi")
    PERPANJANGAN = "perpanjangan", _("Perpanjang waktu penanganan")
    KAJIAN = "kajian", _("Tutup pemeriksaan dan mulai kajian")
    GAKKUMDU_2 = "gakkumdu_2", _("Catat pembahasan kedua Gakkumdu")
    PLENO = "pleno", _("Catat rapat pleno")
    SIDANG = "sidang", _("Buka sidang pemeriksaan")
    PUTUSAN = "putusan", _("Catat putusan sidang")
    TERUSKAN = "teruskan", _("Teruskan ke instansi berwenang")
    PANTAU = "pantau", _("Catat penerusan sudah diterima")
    DIKEMBALIKAN = "dikembalikan", _("Catat berkas dikembalikan instansi")
    TUTUP_PEMANTAUAN = "tutup_pemantauan", _("Catat jawaban dan tutup pemantauan")
    PENYIDIKAN = "penyidikan", _("Catat laporan polisi")
    LIMPAH_JPU = "limpah_jpu", _("Catat berkas diserahkan ke penuntut umum")
    P19 = "p19", _("Catat berkas dikembalikan penuntut umum")
    LIMPAH_JPU_KEMBALI = "limpah_jpu_kembali", _("Catat berkas disampaikan kembali")
    LIMPAH_PN = "limpah_pn", _("Catat pelimpahan ke pengadilan negeri")
    PUTUSAN_PN = "putusan_pn", _("Catat putusan pengadilan negeri")
    BANDING = "banding", _("Catat permohonan banding")
    PUTUSAN_PT = "putusan_pt", _("Catat putusan pengadilan tinggi")
    INKRACHT = "inkracht", _("Catat putusan berkekuatan hukum tetap")
    SP3 = "sp3", _("Catat penghentian penyidikan atau penuntutan")
    UMUMKAN = "umumkan", _("Umumkan status")
    SELESAIKAN = "selesaikan", _("Selesaikan perkara")


class Hubungan(TextChoices):
    """What an officer's office is to a report."""

    PEMEGANG = "pemegang", _("Kantor yang menangani")
    ATASAN = "atasan", _("Kantor di atasnya")
    KECAMATAN = "kecamatan", _("Panwaslu kecamatan setempat")
    DAHULU = "dahulu", _("Kantor yang meneruskannya")


class Tindakan(TextChoices):
    """What may be done with a report until the initial study is decided."""

    TERIMA = "terima", _("Terima berkas asli")
    PERIKSA_IDENTITAS = "periksa_identitas", _("Tandai kartu identitas sudah diperiksa")
    BUKA_IDENTITAS = "buka_identitas", _("Buka identitas")
    KODE_AKSES_BARU = "kode_akses_baru", _("Terbitkan kode akses baru")
    INFORMASI_AWAL = "informasi_awal", _("Jadikan informasi awal")
    TUGASKAN = "tugaskan", _("Tunjuk penanggung jawab")
    MULAI_KAJIAN = "mulai_kajian", _("Mulai kajian awal")
    KONSEP = "konsep", _("Susun konsep kajian awal")
    PUTUSKAN = "putuskan", _("Putuskan kajian awal")
    CATAT_KONTAK = "catat_kontak", _("Catat upaya menghubungi pelapor")
    TERIMA_KELENGKAPAN = "terima_kelengkapan", _("Terima kelengkapan dari pelapor")
    AMBIL_ALIH = "ambil_alih", _("Ambil alih")
    JELASKAN_TENGGAT = "jelaskan_tenggat", _("Jelaskan keterlambatan")
    TELUSURI = "telusuri", _("Mulai penelusuran")
    USULKAN_TEMUAN = "usulkan_temuan", _("Usulkan menjadi temuan")
    TETAPKAN_TEMUAN = "tetapkan_temuan", _("Catat pleno: tetapkan temuan")
    LANJUTKAN_PENELUSURAN = "lanjutkan_penelusuran", _("Catat pleno: lanjutkan penelusuran")
    ARSIPKAN = "arsipkan", _("Arsipkan")
    JADIKAN_INFORMASI = "jadikan_informasi", _("Perlakukan sebagai informasi awal")
    GABUNG = "gabung", _("Gabungkan dengan laporan lain")
    AMBIL_ALIH_INFORMASI = "ambil_alih_informasi", _("Ambil alih informasi awal")
    TERIMA_LIMPAHAN = "terima_limpahan", _("Konfirmasi limpahan diterima")
    SUSUN_SURAT = "susun_surat", _("Susun naskah")
    TERBITKAN_SURAT = "terbitkan_surat", _("Beri nomor dan terbitkan naskah")
    FINALKAN_SURAT = "finalkan_surat", _("Simpan naskah bertanda tangan")


class Sebab(TextChoices):
    """Why something may not be done now; the words are what the officer reads."""

    PERAN = "peran", _("Peran Anda tidak melakukan tindakan ini.")
    TINGKAT = "tingkat", _("Aturan tidak memberi tingkat kantor Anda wewenang ini.")
    MASA_TUGAS = "masa_tugas", _("Kantor Anda sedang di luar masa tugasnya.")
    BELUM_DIAMBIL_ALIH = (
        "belum_diambil_alih",
        _("Kantor di atas hanya membaca. Ambil alih dulu untuk bertindak."),
    )
    KANTOR_LAIN = "kantor_lain", _("Laporan ini sudah ditangani kantor lain.")
    KANTOR_SENDIRI = "kantor_sendiri", _("Laporan ini sudah ditangani kantor Anda.")
    MENUNGGU_BERKAS = (
        "menunggu_berkas",
        _("Berkas asli belum diserahkan, jadi kajian awal belum boleh dimulai."),
    )
    BERKAS_DITERIMA = "berkas_diterima", _("Berkas asli sudah diterima.")
    BUKAN_LAPORAN = "bukan_laporan", _("Informasi awal tidak melalui langkah ini.")
    MENUNGGU_PELAPOR = (
        "menunggu_pelapor",
        _("Pelapor sedang diminta melengkapi; tunggu kelengkapannya atau batas waktunya."),
    )
    TIDAK_MENUNGGU = "tidak_menunggu", _("Pelapor tidak sedang diminta melengkapi.")
    SUDAH_DIBERITAHU = "sudah_diberitahu", _("Pelapor sudah diberi tahu.")
    SUDAH_DIPUTUS = "sudah_diputus", _("Kajian awal laporan ini sudah diputuskan.")
    SUDAH_DIMULAI = "sudah_dimulai", _("Kajian awal sudah dimulai.")
    SUDAH_DIPERIKSA = "sudah_diperiksa", _("Kartu identitas sudah diperiksa.")
    IDENTITAS_BELUM = (
        "identitas_belum",
        _("Periksa kartu identitas pelapor dulu, lalu tandai di halaman ini."),
    )
    BUKAN_PENANGGUNG_JAWAB = (
        "bukan_penanggung_jawab",
        _("Identitas dibuka oleh penanggung jawab, koordinator, atau pimpinan kantor ini."),
    )
    BUKAN_PEMERIKSA = (
        "bukan_pemeriksa",
        _("Kode baru diberikan kantor penangan, atau petugas yang memeriksa kartu identitasnya."),
    )
    BELUM_LEWAT = "belum_lewat", _("Batas penyerahan berkas asli belum lewat.")
    DICABUT = "dicabut", _("Laporan ini sudah dicabut pelapor.")
    BUKAN_TAHAPNYA = "bukan_tahapnya", _("Langkah itu tidak terbuka pada tahap jalur ini sekarang.")
    BELUM_DIREGISTRASI = "belum_diregistrasi", _("Laporan ini belum menjadi perkara.")
    SUDAH_SELESAI = "sudah_selesai", _("Perkara ini sudah selesai.")
    BELUM_DIPUTUS = "belum_diputus", _("Belum semua jalur perkara ini diputus.")
    BELUM_DIUMUMKAN = "belum_diumumkan", _("Hasil perkara ini belum diumumkan.")
    BELUM_BERAKHIR = "belum_berakhir", _("Belum semua jalur perkara ini berakhir.")
    SURAT_STATUS_BELUM = (
        "surat_status_belum",
        _("Surat status belum terbit, atau salinan bertanda tangannya belum disimpan sekretariat."),
    )
    BERITA_ACARA_BELUM = (
        "berita_acara_belum",
        _("Berita acara pleno bertanda tangan belum disimpan sekretariat."),
    )
    TENGGAT_BELUM_DIJELASKAN = (
        "tenggat_belum_dijelaskan",
        _("Tenggatnya sudah lewat. Tulis dulu penjelasannya, lalu lanjutkan."),
    )
    TIDAK_TERLAMBAT = "tidak_terlambat", _("Tidak ada tenggat lewat yang belum dijelaskan.")
    PERBAIKAN_SUDAH = "perbaikan_sudah", _("Pelapor hanya sekali diminta melengkapi.")
    BERKONFLIK = (
        "berkonflik",
        _("Anda menyatakan konflik kepentingan pada laporan ini, jadi bagian ini tertutup."),
    )
    HANYA_PEMEGANG = "hanya_pemegang", _("Hanya dibaca petugas kantor yang menanganinya.")
    KAJIAN_BELUM = (
        "kajian_belum",
        _("Kajian jalur ini belum lengkap: isi fakta, analisis, dan kesimpulannya dulu."),
    )
    PEMERIKSAAN_DITUTUP = "pemeriksaan_ditutup", _("Pemeriksaan jalur ini tidak sedang dibuka.")
    KAJIAN_DITUTUP = "kajian_ditutup", _("Kajian jalur ini sudah diputus rapat pleno.")
    BUKAN_INFORMASI = "bukan_informasi", _("Hanya informasi awal yang melalui langkah ini.")
    BUKAN_PENELUSURAN = "bukan_penelusuran", _("Laporan ini tidak sedang ditelusuri.")
    BUKAN_CALON_TEMUAN = "bukan_calon_temuan", _("Laporan ini belum diusulkan menjadi temuan.")
    FORM_A_BELUM = "form_a_belum", _("Belum ada Form A yang dikirim untuk laporan ini.")
    LIMPAHAN_BELUM = "limpahan_belum", _("Konfirmasi dulu bahwa limpahannya diterima.")
    BUKAN_LIMPAHAN = "bukan_limpahan", _("Laporan ini bukan limpahan yang menunggu diterima.")
    BUKAN_TOLAKAN = "bukan_tolakan", _("Laporan ini tidak ditolak registrasinya.")
    BUKAN_FORMAL = (
        "bukan_formal",
        _("Yang kurang bukan hanya syarat formal, jadi tidak menjadi informasi awal."),
    )
    TAK_DAPAT_DIGABUNG = "tak_dapat_digabung", _("Laporan pada tahap ini tidak dapat digabungkan.")


class Tahap(TextChoices):
    """A report's status in the officers' own short words; the values are those of the report."""

    MENUNGGU_BERKAS_ASLI = "menunggu_berkas_asli", _("Menunggu berkas asli")
    DITERIMA = "diterima", _("Siap dikaji")
    INFORMASI_AWAL = "informasi_awal", _("Informasi awal")
    KAJIAN_AWAL = "kajian_awal", _("Kajian awal")
    PERBAIKAN = "perbaikan", _("Menunggu kelengkapan")
    DIREGISTRASI = "diregistrasi", _("Diregistrasi")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Tidak diregistrasi")
    DILIMPAHKAN = "dilimpahkan", _("Limpahan, menunggu konfirmasi")
    DIAMBIL_ALIH = "diambil_alih", _("Diambil alih, siap dikaji")
    PENELUSURAN = "penelusuran", _("Penelusuran")
    CALON_TEMUAN = "calon_temuan", _("Calon temuan")
    DIJADIKAN_TEMUAN = "dijadikan_temuan", _("Temuan diregistrasi")
    DIARSIPKAN = "diarsipkan", _("Diarsipkan")
    DITANGANI = "ditangani", _("Penanganan")
    DIPUTUS = "diputus", _("Diputus, belum diumumkan")
    STATUS_DIUMUMKAN = "status_diumumkan", _("Diumumkan, dipantau")
    SELESAI = "selesai", _("Selesai")
    DICABUT = "dicabut", _("Dicabut pelapor")
    DIGABUNG = "digabung", _("Digabung")
