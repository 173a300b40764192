"""Words of the papers of a case: why one cannot be drawn up now, or be read."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SebabSurat(TextChoices):
    """Why a kind of paper makes no sense at this stage; what the officer reads."""

    BUKAN_LAPORAN = "bukan_laporan", _("Hanya untuk laporan dari pelapor bernama.")
    BUKAN_TEMUAN = "bukan_temuan", _("Hanya untuk temuan pengawas.")
    BELUM_DITERIMA = "belum_diterima", _("Berkas asli belum diterima.")
    BELUM_DINILAI = "belum_dinilai", _("Unsurnya belum dinilai dalam kajian awal.")
    TIDAK_DIMINTA = "tidak_diminta", _("Pelapor tidak diminta melengkapi.")
    TIDAK_DILIMPAHKAN = "tidak_dilimpahkan", _("Laporan ini tidak dilimpahkan.")
    TIDAK_DIAMBIL_ALIH = "tidak_diambil_alih", _("Laporan ini tidak diambil alih.")
    TIDAK_PINDAH = "tidak_pindah", _("Laporan ini tidak berpindah kantor.")
    TIDAK_DICABUT = "tidak_dicabut", _("Laporan ini tidak dicabut.")
    BELUM_PERKARA = "belum_perkara", _("Laporan ini belum menjadi perkara.")
    TANPA_JALUR = "tanpa_jalur", _("Perkara ini tidak memuat jenis pelanggaran itu.")
    BELUM_DIPUTUS = "belum_diputus", _("Rapat pleno belum memutus jalurnya.")
    BELUM_DITERUSKAN = "belum_diteruskan", _("Belum ada jalur yang diteruskan.")
    DIPUTUS_SIDANG = "diputus_sidang", _("Jalurnya diputus lewat sidang, bukan rekomendasi.")
    BELUM_SIDANG = "belum_sidang", _("Jalurnya tidak, atau belum, disidangkan.")
    BELUM_BERAKHIR = "belum_berakhir", _("Statusnya belum diputuskan.")
    TIDAK_DITELUSURI = "tidak_ditelusuri", _("Tidak sedang ditelusuri atau ditangani.")
    KANTOR_LAIN = "kantor_lain", _("Kantor lain yang menangani laporan ini.")


class SebabTutup(TextChoices):
    """Why the text of a paper stays closed to an officer."""

    KONSEP_KANTOR_LAIN = "konsep_kantor_lain", _("Konsep hanya dibaca kantor yang menyusunnya.")
    HANYA_PENELAAH = (
        "hanya_penelaah",
        _("Isinya dibaca penelaah, koordinator, dan pimpinan kantor yang menangani."),
    )
    PERAN_LAIN = "peran_lain", _("Isinya dibaca peran lain di kantor yang menangani.")
    BERIDENTITAS = (
        "beridentitas",
        _(
            "Naskah ini menyebut orang; isinya hanya dibaca kantor yang menangani, oleh yang boleh "
            "membuka identitas."
        ),
    )
    BUKAN_KANTOR_INI = "bukan_kantor_ini", _("Naskah ini milik kantor lain.")
