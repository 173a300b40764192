"""What the receiving body says: by its link, where the machine acts for the office, or on paper.

A step that the body's word causes is judged by the powers of an officer of the office in charge,
who answers for it: the one who forwarded, else the one in charge of the report, else whoever of
the office may take it. The trail names the body. Where nobody may, the word is kept all the
same and the office takes the step by hand.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.services.notifikasi import kabari_kantor
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.choices.penerusan import JenisTanggapan as J
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan as K
from pengawasan.perkara.models import (
    LampiranTanggapan,
    Penerusan,
    TanggapanPenerusan,
    TautanPenerusan,
)
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.penerusan import (
    dapat_kembali,
    langkah_terbuka,
    penerusan_berjalan,
    petugas_penanggung,
    sebab_penerusan,
)
from pengawasan.perkara.rules.penerusan import (
    PERALIHAN,
    TANGGAPAN,
    MasukanTanggapan,
    galat_tanggapan,
)
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.penerusan_tulis import (
    BerkasLampiran,
    catat_lampiran_dibuka,
    catat_tanggapan,
    kunci_penerusan,
    lampirkan,
    tulis_tanggapan,
    tutup,
)
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.models import Petugas

LANGKAH = {J.TERIMA: Langkah.PANTAU, J.JAWAB: Langkah.PANTAU, J.KEMBALIKAN: Langkah.DIKEMBALIKAN}
"""The step of the track that each word of the body causes, where the table leads there."""

TERBANYAK, LAMPIRAN_TERBANYAK = 60, 30
"""How often a body may speak by its links, and how many files it may attach."""

KABAR = {
    J.TERIMA: KabarKantor.PENERUSAN_DITERIMA,
    J.JAWAB: KabarKantor.PENERUSAN_DIJAWAB,
    J.LAMPIRAN: KabarKantor.PENERUSAN_DIJAWAB,
    J.KEMBALIKAN: KabarKantor.PENERUSAN_DIKEMBALIKAN,
}


@transaction.atomic
def tanggapi(
    tautan: TautanPenerusan, masukan: MasukanTanggapan, lampiran: Sequence[BerkasLampiran] = ()
) -> TanggapanPenerusan:
    """Take the body's word by its link: kept, told to the office, and the track moved.

    TidakDitemukan when the link died meanwhile, Penolakan (409) when the word comes too late or
    twice, MasukanKeliru when it lacks something.
    """
    penerusan = tautan.penerusan
    kunci_penerusan(penerusan)
    tautan.refresh_from_db()
    kini = timezone.now()
    if tautan.dicabut_pada is not None or tautan.berlaku_sampai <= kini:
        raise TidakDitemukan
    if galat := galat_tanggapan(masukan):
        raise MasukanKeliru(galat)
    _pastikan_boleh(penerusan, masukan.jenis)
    _pastikan_muat(penerusan, len(lampiran))
    tanggapan = tulis_tanggapan(penerusan, masukan, kini, tautan=tautan)
    lampirkan(tanggapan, lampiran)
    pelaku = f"penerima: {penerusan.sasaran}"
    catat_tanggapan(tanggapan, penerusan, pelaku, [satu.sha256 for satu in lampiran])
    _gerakkan(penerusan, masukan.jenis, pelaku)
    kabar = KABAR[masukan.jenis]
    kabari_kantor(penerusan.laporan.kantor, penerusan.laporan, kabar, sebab=str(tanggapan.pk))
    return tanggapan


@transaction.atomic
def catat_langkah(
    laporan: Laporan,
    petugas: Petugas,
    langkah: Langkah,
    jenis: str,
    masukan: MasukanTanggapan | None,
    gerak: Gerak,
    **rincian: Any,
) -> None:
    """Take a step that follows from what came on paper, and keep what came with the forwarding.

    ``masukan`` is None where the paper brought nothing new. A track that ends, or goes on with
    the police, closes its forwarding and the link with it.
    """
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(langkah, jenis, pada=gerak.pada)
    penerusan = penerusan_berjalan(laporan, jenis)
    jalur = pindahkan(laporan, petugas, langkah, jenis, gerak, **rincian)
    if penerusan is None:
        return
    kunci_penerusan(penerusan)
    if masukan is not None and _boleh(penerusan, masukan.jenis):
        pada = gerak.pada or timezone.now()
        tanggapan = tulis_tanggapan(penerusan, masukan, pada, petugas=petugas)
        catat_tanggapan(tanggapan, penerusan, petugas)
    if jalur.berakhir or langkah == Langkah.PENYIDIKAN:
        tutup(penerusan)


@transaction.atomic
def catat_jawaban(
    penerusan: Penerusan, petugas: Petugas, masukan: MasukanTanggapan, pada: datetime
) -> TanggapanPenerusan:
    """Keep an answer that came on paper and does not end the watching yet."""
    kunci_penerusan(penerusan)
    if sebab := sebab_penerusan(petugas, penerusan.laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    if not penerusan.diteruskan_pada <= pada <= timezone.now():
        raise MasukanKeliru({"pada": [_("Waktu ini sebelum penerusan, atau belum terjadi.")]})
    if galat := galat_tanggapan(masukan):
        raise MasukanKeliru(galat)
    _pastikan_boleh(penerusan, masukan.jenis)
    tanggapan = tulis_tanggapan(penerusan, masukan, pada, petugas=petugas)
    catat_tanggapan(tanggapan, penerusan, petugas)
    return tanggapan


@transaction.atomic
def buka_lampiran(penerusan: Penerusan, petugas: Petugas, lampiran: LampiranTanggapan) -> None:
    """Record who takes an attached file before its first byte leaves."""
    catat_lampiran_dibuka(penerusan, petugas, lampiran)


def pastikan_dapat_kembali(penerusan: Penerusan) -> None:
    """Refuse (409) what the body may not send back any more."""
    if not dapat_kembali(penerusan):
        raise Penolakan(_("Perkaranya sudah berjalan lebih jauh dan tidak dapat dikembalikan."))


def _boleh(penerusan: Penerusan, jenis: J) -> bool:
    """Tell whether the forwarding still takes such a word."""
    ke = TANGGAPAN[jenis]
    dari = K(penerusan.keadaan)
    return bool(PERALIHAN[dari]) if ke is None else ke in PERALIHAN[dari]


def _pastikan_boleh(penerusan: Penerusan, jenis: J) -> None:
    if not _boleh(penerusan, jenis):
        if jenis == J.TERIMA and PERALIHAN[K(penerusan.keadaan)]:
            raise Penolakan(_("Penerimaan berkas ini sudah dikonfirmasi."))
        raise Penolakan(_("Berkas ini sudah dijawab, dikembalikan, atau selesai."))
    if jenis == J.KEMBALIKAN:
        pastikan_dapat_kembali(penerusan)


def _pastikan_muat(penerusan: Penerusan, berkas: int) -> None:
    """Refuse more words, or more files, than any body needs."""
    semua = TanggapanPenerusan.objects.filter(penerusan=penerusan)
    ada = LampiranTanggapan.objects.filter(tanggapan__penerusan=penerusan).count()
    if semua.count() >= TERBANYAK or ada + berkas > LAMPIRAN_TERBANYAK:
        raise Penolakan(_("Berkas ini sudah memuat terlalu banyak jawaban atau lampiran."))


def _gerakkan(penerusan: Penerusan, jenis: J, pelaku: str) -> None:
    """Move the track for the office where the body's word causes a step and somebody answers."""
    langkah = LANGKAH.get(jenis)
    if langkah is None or not langkah_terbuka(penerusan, langkah):
        return
    laporan, track = penerusan.laporan, penerusan.jenis
    for petugas in petugas_penanggung(laporan, penerusan.petugas):
        if izin_langkah(petugas, laporan).sebab(langkah, track) is None:
            atas = {"penanggung": petugas.pk, "sasaran": penerusan.sasaran}
            pindahkan(laporan, petugas, langkah, track, Gerak(pelaku=pelaku), **atas)
            return
