"""The only module that writes legal regimes: version rows are added, never changed."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import AsalAcuan
from wilayah.data.bawaan import rezim_bawaan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas, RezimHukum
from wilayah.queries.usulan import isi_utuh, versi_terbaru
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.beda_rezim import gabung
from wilayah.rules.lengkapan_rezim import lengkapi
from wilayah.rules.rezim import RezimTidakSah
from wilayah.rules.takaran_rezim import takar
from wilayah.services import jejak

JENIS_SUBJEK = "rezim"
PANJANG_ALASAN = 1000
TERJAUH = timedelta(days=5 * 365 + 1)
"""How far ahead a correction, or the life of a regime, may begin."""
ALASAN_BARU = "Pembaruan bawaan aplikasi."
ALASAN_LENGKAP = "Dilengkapi bagian baru bawaan aplikasi; nilai yang dikoreksi petugas tetap."


@transaction.atomic
def muat_rezim(daftar: Iterable[Mapping[str, Any]] | None = None) -> int:
    """Load the regimes that ship with the program; return how many version rows were added.

    Version 1 begins with the life of the regime. A shipped file that has changed since becomes
    the next version from today on. Where an officer has corrected the regime meanwhile, the
    values stay the officer's, and only what the file newly speaks of is added to them.
    """
    return sum(map(_muat_satu, rezim_bawaan() if daftar is None else daftar))


@transaction.atomic
def koreksi_rezim(
    kode: str,
    perubahan: Mapping[str, Any],
    alasan: str,
    berlaku_sejak: date,
    petugas: Petugas | None,
    **sebab: Any,
) -> RezimHukum:
    """Add the next version of a regime: the newest one with ``perubahan`` laid over it.

    ``perubahan`` has the form of the regime file, for example
    ``{"tenggat": {"tsm_putusan": {"satuan": "hari_kerja", "keyakinan": "H"}}}``; tables are
    merged, lists replaced. Reports keep the version under which they were received. ``sebab``
    goes onto the trail (whose proposal it was). Raises what :func:`periksa_koreksi` raises, and
    Penolakan when somebody else was quicker.
    """
    lama, isi = periksa_koreksi(kode, perubahan, alasan, berlaku_sejak)
    baru = _tambah_versi(
        lama, isi, alasan=alasan.strip(), berlaku_sejak=berlaku_sejak, petugas=petugas
    )
    jejak.catat(
        JENIS_SUBJEK,
        kode,
        "rezim.dikoreksi",
        pelaku=petugas,
        versi=baru.versi,
        berlaku_sejak=berlaku_sejak.isoformat(),
        alasan=baru.alasan,
        **sebab,
    )
    return baru


def periksa_koreksi(
    kode: str, perubahan: Mapping[str, Any], alasan: str, berlaku_sejak: date
) -> tuple[RezimHukum, dict[str, Any]]:
    """Return the newest version and what it would say corrected; nothing is written.

    MasukanKeliru for a missing reason, a day too far away, another code or edition, or an
    invalid result; Penolakan when the regime does not exist, or a version begins later: what it
    changes would be pulled forward.
    """
    lama = versi_terbaru(kode)
    if lama is None:
        raise Penolakan(_("Rezim hukum ini tidak dikenal."), status=404)
    _pastikan_beralasan(alasan)
    _pastikan_dekat("berlaku_sejak", berlaku_sejak)
    _pastikan_terakhir(kode, berlaku_sejak)
    utuh = isi_utuh(lama)
    isi = _isi_sah(gabung(utuh, _murni(perubahan)))
    if isi["kode"] != kode:
        raise MasukanKeliru({"perubahan": [_("Kode rezim tidak dapat diubah.")]})
    if isi["edisi"] != utuh.get("edisi"):
        raise MasukanKeliru({"perubahan": [_("Edisi hanya ditetapkan oleh aplikasi.")]})
    if isi["berlaku_dari"] != utuh["berlaku_dari"]:
        _pastikan_dekat("berlaku_dari", date.fromisoformat(isi["berlaku_dari"]))
    return lama, isi


def _pastikan_beralasan(alasan: str) -> None:
    if not alasan.strip():
        raise MasukanKeliru({"alasan": [_("Tuliskan alasan koreksi.")]})
    if len(alasan) > PANJANG_ALASAN:
        raise MasukanKeliru({"alasan": [_("Alasan paling panjang %d huruf.") % PANJANG_ALASAN]})


def _pastikan_dekat(ruas: str, hari: date) -> None:
    terakhir = timezone.localdate() + TERJAUH
    if hari > terakhir:
        pesan = _("Paling lambat %s: lima tahun dari sekarang.") % f"{terakhir:%d-%m-%Y}"
        raise MasukanKeliru({ruas: [pesan]})


def _murni(perubahan: Mapping[str, Any]) -> dict[str, Any]:
    """Return a correction as JSON keeps it: dates are text. MasukanKeliru if it cannot be kept."""
    try:
        takar(perubahan)
    except RezimTidakSah as galat:
        raise MasukanKeliru({"perubahan": [str(galat)]}) from galat
    hasil: dict[str, Any] = json.loads(json.dumps(perubahan, default=date.isoformat))
    return hasil


def _pastikan_terakhir(kode: str, berlaku_sejak: date) -> None:
    kemudian = RezimHukum.objects.filter(kode=kode, berlaku_sejak__gt=berlaku_sejak)
    if nanti := kemudian.order_by("berlaku_sejak").last():
        pesan = _("Versi %(versi)s berlaku mulai %(tanggal)s; koreksi tidak dapat mendahuluinya.")
        rincian = {"versi": nanti.versi, "tanggal": f"{nanti.berlaku_sejak:%d-%m-%Y}"}
        raise Penolakan(pesan % rincian)


def _muat_satu(isi: Mapping[str, Any]) -> int:
    rezim = baca_rezim(isi)
    terakhir = RezimHukum.objects.filter(kode=rezim.kode).order_by("-versi").first()
    if terakhir is None:
        RezimHukum.objects.create(
            kode=rezim.kode,
            versi=1,
            berlaku_sejak=rezim.berlaku_dari,
            isi=dict(isi),
            asal=AsalAcuan.BAWAAN,
        )
        return 1
    milik_petugas = terakhir.asal == AsalAcuan.PETUGAS
    baru = lengkapi(terakhir.isi, isi) if milik_petugas else dict(isi)
    if baru == terakhir.isi:
        return 0
    RezimHukum.objects.create(
        kode=rezim.kode,
        versi=terakhir.versi + 1,
        berlaku_sejak=max(timezone.localdate(), terakhir.berlaku_sejak),
        isi=_isi_sah(baru),
        alasan=ALASAN_LENGKAP if milik_petugas else ALASAN_BARU,
        asal=terakhir.asal,
    )
    return 1


def _isi_sah(isi: dict[str, Any]) -> dict[str, Any]:
    try:
        baca_rezim(isi)
    except RezimTidakSah as galat:
        raise MasukanKeliru({"perubahan": [str(galat)]}) from galat
    return isi


def _tambah_versi(lama: RezimHukum, isi: dict[str, Any], **rincian: Any) -> RezimHukum:
    try:
        with transaction.atomic():
            return RezimHukum.objects.create(
                kode=lama.kode, versi=lama.versi + 1, isi=isi, asal=AsalAcuan.PETUGAS, **rincian
            )
    except IntegrityError as galat:
        raise Penolakan(
            _("Orang lain baru saja mengoreksi rezim ini. Muat ulang, lalu periksa kembali.")
        ) from galat
