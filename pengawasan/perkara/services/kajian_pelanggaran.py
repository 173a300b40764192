"""Writing the legal study of a track, until the plenary has it."""

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from laporan.models import Laporan
from laporan.services.segel import sidik_cerita
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import Jalur, KajianPelanggaran
from pengawasan.perkara.queries.kajian_pelanggaran import TABEL, sebab_tulis, sebab_tutup
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.pelaku import Tolak
from pengawasan.perkara.rules.pleno import kajian_baku, kajian_lengkap
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from wilayah.errors import Penolakan
from wilayah.models import Petugas


@transaction.atomic
def tutup_pemeriksaan(
    laporan: Laporan, petugas: Petugas, jenis: str, isi: Mapping[str, str], gerak: Gerak
) -> Jalur:
    """Take the step: evidence is closed, and what was written of the study is kept with it."""
    jalur = pindahkan(laporan, petugas, Langkah.KAJIAN, jenis, gerak)
    if any(isi.values()):
        simpan_kajian(laporan, petugas, jalur, isi)
    return jalur


@transaction.atomic
def simpan_kajian(
    laporan: Laporan, petugas: Petugas, jalur: Jalur, isi: Mapping[str, str]
) -> KajianPelanggaran:
    """Keep the next version of a track's study; the trail holds its keyed hash, not its words.

    Penolakan 403 for the person, 409 once the plenary has decided.
    """
    kunci_laporan(laporan)
    jalur.refresh_from_db()
    if sebab := sebab_tulis(petugas, laporan, jalur):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    if sebab := sebab_tutup(jalur):
        raise Penolakan(str(sebab.label), status=Tolak.KEADAAN)
    bagian = kajian_baku(isi)
    kajian = KajianPelanggaran.objects.filter(jalur=jalur).first()
    kajian = kajian or KajianPelanggaran(id=uuid4(), jalur=jalur, versi=0)
    kajian.versi += 1
    kajian.isi = tutup(laporan, TABEL, kajian.pk, bagian)
    kajian.lengkap = kajian_lengkap(bagian)
    kajian.disusun_oleh, kajian.diubah_pada = petugas, timezone.now()
    kajian.save()
    catat(
        laporan,
        "kajian_disusun",
        pelaku=petugas,
        jalur=jalur.jenis,
        versi=kajian.versi,
        isi=sidik_cerita(kajian.pk, bagian),
    )
    return kajian
