"""Minutes of a clarification: drafted while somebody speaks, final once signed."""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.models import BeritaAcaraKlarifikasi, UndanganKlarifikasi
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.klarifikasi import (
    TABEL_ACARA,
    BeritaAcaraBaca,
    buka_berita_acara,
    laporan_undangan,
    sebab_periksa,
    sebab_tahap,
)
from pengawasan.perkara.queries.konflik import orang_berkonflik
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.klarifikasi import (
    TERLINDUNG,
    BeritaAcaraMasuk,
    galat_berita_acara,
)
from pengawasan.perkara.rules.pelaku import Tolak
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from pengawasan.perkara.services.klarifikasi import catat_undangan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.queries.petugas import dapat_ditugasi


@transaction.atomic
def simpan_berita_acara(
    undangan: UndanganKlarifikasi,
    petugas: Petugas,
    masukan: BeritaAcaraMasuk,
    *,
    ditandatangani: bool = False,
) -> BeritaAcaraKlarifikasi:
    """Keep minutes of an invitation; signed ones, and those of somebody absent, are final.

    Begun while people are heard on the track, finished until the plenary. Penolakan 403 for the
    person, 409 for the stage or signed minutes; MasukanKeliru names what they lack.
    """
    laporan = kunci_laporan(laporan_undangan(undangan))
    lama = BeritaAcaraKlarifikasi.objects.filter(undangan=undangan).first()
    _pastikan_boleh(undangan, laporan, petugas, lama)
    akhir = ditandatangani or not masukan.hadir
    if galat := galat_berita_acara(masukan, timezone.now(), ditandatangani=akhir):
        raise MasukanKeliru(galat)
    pemeriksa = _pemeriksa(laporan, masukan)
    acara = _tulis(undangan, laporan, petugas, masukan, lama)
    acara.pemeriksa.set(pemeriksa)
    if akhir:
        acara.ditandatangani_pada = timezone.now()
        acara.save(update_fields=["ditandatangani_pada"])
    peristiwa = "klarifikasi_selesai" if akhir else "klarifikasi_dicatat"
    disumpah = masukan.hadir and masukan.disumpah
    catat_undangan(undangan, peristiwa, petugas, hadir=masukan.hadir, disumpah=disumpah)
    return acara


@transaction.atomic
def baca_keterangan(acara: BeritaAcaraKlarifikasi, petugas: Petugas) -> BeritaAcaraBaca:
    """Open what somebody said; what a reporter or a witness said leaves a line on the trail."""
    undangan = acara.undangan
    hak = izin(petugas, laporan_undangan(undangan))
    if sebab := tolak_baca(Naskah.KETERANGAN, hak.pelaku, hak.rezim):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    if undangan.kepada in TERLINDUNG:
        catat_undangan(undangan, "keterangan_dibuka", petugas)
    return buka_berita_acara(acara)


def _pastikan_boleh(
    undangan: UndanganKlarifikasi,
    laporan: Laporan,
    petugas: Petugas,
    lama: BeritaAcaraKlarifikasi | None,
) -> None:
    undangan.jalur.refresh_from_db()
    if sebab := sebab_periksa(petugas, laporan, undangan.jalur):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    if lama is not None and lama.ditandatangani_pada is not None:
        raise Penolakan(_("Berita acara ini sudah ditandatangani."), status=Tolak.KEADAAN)
    if sebab := sebab_tahap(undangan.jalur, menyelesaikan=lama is not None):
        raise Penolakan(str(sebab.label), status=Tolak.KEADAAN)


def _pemeriksa(laporan: Laporan, masukan: BeritaAcaraMasuk) -> list[Petugas]:
    """Return the examiners: people of the office in charge without a stake in the report."""
    semua = dapat_ditugasi(laporan.kantor).filter(username__in=masukan.pemeriksa)
    ada = list(semua.exclude(pk__in=orang_berkonflik(laporan)))
    if len(ada) != len(masukan.pemeriksa):
        pesan = _("Pemeriksa harus petugas kantor ini tanpa konflik kepentingan.")
        raise MasukanKeliru({"pemeriksa": [pesan]})
    return ada


def _tulis(
    undangan: UndanganKlarifikasi,
    laporan: Laporan,
    petugas: Petugas,
    masukan: BeritaAcaraMasuk,
    lama: BeritaAcaraKlarifikasi | None,
) -> BeritaAcaraKlarifikasi:
    hadir = masukan.hadir
    acara = lama or BeritaAcaraKlarifikasi(id=uuid4(), undangan=undangan, disusun_oleh=petugas)
    isi = {
        "tata_cara": masukan.tata_cara.strip() if hadir and masukan.disumpah else "",
        "tanya_jawab": [list(satu) for satu in masukan.tanya_jawab] if hadir else [],
        "keterangan": masukan.keterangan.strip(),
    }
    acara.hadir, acara.disumpah = hadir, hadir and masukan.disumpah
    acara.mulai = masukan.mulai if hadir else None
    acara.selesai = masukan.selesai if hadir else None
    acara.isi = tutup(laporan, TABEL_ACARA, acara.pk, isi)
    acara.diubah_pada = timezone.now()
    acara.save()
    return acara
