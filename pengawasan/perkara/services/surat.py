"""The papers of a case: drafted from its facts, edited, issued, signed, by whose work it is.

Who reported and who witnessed is opened here only for papers whose reader may know it, with a
reason, through the one service that writes it on the trail.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.rules.masukan import SaksiMasuk
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import buka_naskah, sumber_dokumen, unsur_dokumen
from pengawasan.dokumen.rules.jenis import BERIDENTITAS, BERSAKSI, BERUNSUR, SEORANG
from pengawasan.dokumen.rules.naskah import Naskah
from pengawasan.dokumen.rules.susunan import rancang
from pengawasan.dokumen.rules.unsur import UnsurSurat
from pengawasan.dokumen.services import dokumen as layanan
from pengawasan.dokumen.services import salinan as layanan_salinan
from pengawasan.dokumen.services.dokumen import Rancangan
from pengawasan.dokumen.services.salinan import SalinanMasuk
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.choices.surat import SebabTutup
from pengawasan.perkara.queries.surat import Permintaan, bahan_surat, keadaan_surat
from pengawasan.perkara.queries.surat_baca import pastikan_baca
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.rules.surat import RAHASIA, jalur_surat, sebab_surat
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.identitas import OrangTerbuka, buka_orang, buka_satu
from pengawasan.perkara.services.penerusan_tulis import pasangkan_surat
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas

PELAPOR, SAKSI = "pelapor", "saksi"
TERTUTUP = SaksiMasuk()
D = JenisDokumen
SEJALUR = frozenset(
    {
        *(D.UNDANGAN_KLARIFIKASI, D.BERITA_ACARA_KLARIFIKASI, D.KETERANGAN_SUMPAH, D.KAJIAN),
        *(D.BERITA_ACARA_GAKKUMDU_1, D.BERITA_ACARA_GAKKUMDU_2, D.BERITA_ACARA_PLENO),
    }
)
"""Papers of a step of one track, or of the whole case; any other of the whole case has none."""


@transaction.atomic
def siapkan(
    laporan: Laporan,
    jenis: JenisDokumen,
    petugas: Petugas,
    jalur: str = "",
    tambahan: Mapping[str, Any] | None = None,
    alasan_identitas: str = "",
) -> Dokumen:
    """Draft a paper from the case as it stands; the officer edits it, nobody is bound by it.

    ``tambahan`` are the facts of the step at hand (see ``docs/naskah.md``); without it, what the
    case has on record is taken. With ``alasan_identitas`` a paper whose reader may know it names
    reporter and witnesses, and the opening is on the trail. Penolakan with 403 for the person,
    with 409 and why where this kind makes no sense now.
    """
    kunci(laporan, petugas, Tindakan.SUSUN_SURAT)
    jalur = _jalur_sah(laporan, jenis, petugas, jalur)
    lain = tambahan_tercatat(laporan, jenis, jalur) if tambahan is None else tambahan
    orang = _orang(laporan, jenis, petugas, alasan_identitas, lain)
    minta = Permintaan(
        jalur=jalur,
        lain=lain,
        pelapor=orang.pelapor if orang else None,
        saksi=(orang.saksi or ()) if orang else (),
    )
    bahan = bahan_surat(laporan, jenis, petugas, minta)
    isi = Rancangan(
        rancang(bahan),
        bahan.unsur if jenis in BERUNSUR else (),
        beridentitas=orang is not None,
        sumber=str(lain.get("sumber", "")),
    )
    return layanan.susun(laporan, jenis, petugas, isi, jalur)


def _jalur_sah(laporan: Laporan, jenis: JenisDokumen, petugas: Petugas, jalur: str) -> str:
    """Return the track a paper is of; Penolakan where the kind makes no sense now."""
    keadaan = keadaan_surat(petugas, laporan)
    if sebab := sebab_surat(jenis, keadaan):
        raise Penolakan(str(sebab.label), status=Tolak.KEADAAN)
    pilihan = jalur_surat(jenis, keadaan)
    if not pilihan:
        return jalur if jenis in SEJALUR and jalur in keadaan.jalur else ""
    if jalur and jalur not in pilihan:
        raise MasukanKeliru({"jalur": [_("Naskah ini bukan untuk jalur itu.")]})
    return jalur or pilihan[0]


def _orang(
    laporan: Laporan, jenis: JenisDokumen, petugas: Petugas, alasan: str, lain: Mapping[str, Any]
) -> OrangTerbuka | None:
    """Open who may be named in the paper; None where nobody is asked for, or may be."""
    if not alasan or jenis not in BERIDENTITAS:
        return None
    if jenis not in SEORANG:
        return buka_orang(laporan, petugas, alasan, saksi=jenis in BERSAKSI)
    sebagai = str(lain.get("sebagai", ""))
    if sebagai == PELAPOR:
        return buka_satu(laporan, petugas, alasan, None)
    return _saksi(laporan, petugas, alasan, str(lain.get("ke", "1"))) if sebagai == SAKSI else None


def _saksi(laporan: Laporan, petugas: Petugas, alasan: str, ke: str) -> OrangTerbuka:
    """Open one witness by their place in the report; the others stay numbers."""
    semua = list(laporan.saksi.order_by("urutan"))
    dipanggil = [satu for satu in semua if str(satu.urutan) == ke]
    if not dipanggil:
        raise MasukanKeliru({"ke": [_("Saksi ini tidak ada dalam laporan.")]})
    terbuka = buka_satu(laporan, petugas, alasan, dipanggil[0]).saksi or ()
    nama = (terbuka[0] if satu is dipanggil[0] else TERTUTUP for satu in semua)
    return OrangTerbuka(None, tuple(nama))


@transaction.atomic
def ganti(laporan: Laporan, lama: Dokumen, petugas: Petugas) -> Dokumen:
    """Draft the correction of an issued paper: its text again, naming the one it replaces."""
    kunci(laporan, petugas, Tindakan.SUSUN_SURAT)
    _pastikan_sendiri(lama, petugas)
    baca(lama, petugas)
    isi = Rancangan(
        buka_naskah(lama),
        unsur_dokumen(lama),
        beridentitas=lama.beridentitas,
        sumber=sumber_dokumen(lama),
    )
    jenis = JenisDokumen(lama.jenis)
    return layanan.susun(laporan, jenis, petugas, isi, lama.jalur, menggantikan=lama)


@transaction.atomic
def ubah(
    laporan: Laporan,
    dokumen: Dokumen,
    petugas: Petugas,
    naskah: Naskah,
    unsur: Sequence[UnsurSurat],
) -> Dokumen:
    """Keep an edited draft; a reason may still be missing, until it is issued."""
    kunci(laporan, petugas, Tindakan.SUSUN_SURAT)
    _pastikan_sendiri(dokumen, petugas)
    pastikan_baca(dokumen, petugas)
    return layanan.ubah(dokumen, petugas, naskah, unsur)


@transaction.atomic
def terbitkan(laporan: Laporan, dokumen: Dokumen, petugas: Petugas) -> Dokumen:
    """Give a draft its number and date; from then on nothing of it changes."""
    kunci(laporan, petugas, Tindakan.TERBITKAN_SURAT)
    _pastikan_sendiri(dokumen, petugas)
    terbit = layanan.terbitkan(dokumen, petugas)
    pasangkan_surat(terbit, petugas)
    return terbit


@transaction.atomic
def batalkan(laporan: Laporan, dokumen: Dokumen, petugas: Petugas, alasan: str) -> Dokumen:
    """Give a draft up, with a reason."""
    kunci(laporan, petugas, Tindakan.SUSUN_SURAT)
    _pastikan_sendiri(dokumen, petugas)
    return layanan.batalkan(dokumen, petugas, alasan)


@transaction.atomic
def finalkan(
    laporan: Laporan, dokumen: Dokumen, petugas: Petugas, masukan: SalinanMasuk
) -> SalinanFinal:
    """Add the signed copy of an issued paper; the caller deletes the file of a refused one."""
    kunci(laporan, petugas, Tindakan.FINALKAN_SURAT)
    _pastikan_sendiri(dokumen, petugas)
    return layanan_salinan.finalkan(dokumen, petugas, masukan)


def pastikan_konsep(dokumen: Dokumen, petugas: Petugas) -> None:
    """Refuse to begin an act on a draft: 403 for another office's paper, 409 for none any more."""
    _pastikan_sendiri(dokumen, petugas)
    layanan.pastikan_konsep(dokumen)


def pastikan_terbit(dokumen: Dokumen, petugas: Petugas) -> None:
    """Refuse to begin to sign: 403 for another office's paper, 409 before it is issued."""
    _pastikan_sendiri(dokumen, petugas)
    layanan_salinan.pastikan_terbit(dokumen)


@transaction.atomic
def baca(dokumen: Dokumen, petugas: Petugas) -> None:
    """Open a paper to an officer: 403 where it stays closed.

    A paper that names people, or is secret, leaves a line on the trail.
    """
    pastikan_baca(dokumen, petugas)
    layanan.catat_dibuka(dokumen, petugas, rahasia=dokumen.jenis in RAHASIA)


def _pastikan_sendiri(dokumen: Dokumen, petugas: Petugas) -> None:
    if dokumen.kantor_id != petugas.kantor_id:
        raise Penolakan(str(SebabTutup.BUKAN_KANTOR_INI.label), status=Tolak.WEWENANG)
