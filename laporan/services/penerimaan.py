"""Intake: one submission becomes one report, however often and however parallel it is sent."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.choices import CaraSerah, StatusLaporan, Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.models import Laporan, PenyerahanBerkas, TandaTerima, Tenggat
from laporan.queries.jawaban import kantor_baca, penyerahan_terakhir, tenggat_baca
from laporan.rules.jawaban import TandaTerimaBaca
from laporan.rules.kunci import kuat, kunci_sah
from laporan.rules.masukan import Masukan, baku, isi_tersegel
from laporan.rules.unsur import hasil
from laporan.services.identitas import tandai_identitas_diperiksa
from laporan.services.naskah import Naskah, susun_naskah
from laporan.services.nomor import nomor_tanda_terima
from laporan.services.notifikasi import antrekan
from laporan.services.segel import sidik_cerita
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.services import jejak

UMUR_TANDA_TERIMA = timedelta(days=7)
UMUR_KUNCI_LEMAH = timedelta(minutes=15)
PERCOBAAN_NOMOR = 3
NAMA_KUNCI = "Idempotency-Key"
IDENTITAS = "identitas"
REBUT = """
INSERT INTO laporan_tandaterima (sidik_kunci, sidik_isi, laporan_id, isi, sampai)
VALUES (%s, %s, %s, %s, %s) ON CONFLICT (sidik_kunci) DO NOTHING RETURNING id
"""


@dataclass(frozen=True, slots=True)
class HasilPengajuan:
    """What a submission came to; ``baru`` is False when it had been taken in before."""

    baru: bool
    tanda_terima: TandaTerimaBaca


@dataclass(frozen=True, slots=True, repr=False)
class Kiriman:
    """One idempotency key within the door it came through."""

    kunci: str
    lingkup: str

    @property
    def nama(self) -> str:
        return f"{self.lingkup}|{self.kunci}"

    @property
    def sidik(self) -> bytes:
        return sandi.sidik_idempoten(self.nama)


def kunci_kiriman_baru() -> str:
    """Return an idempotency key for a form: 256 random bits, always judged strong."""
    kunci = secrets.token_hex(32)
    return kunci if kuat(kunci) else kunci_kiriman_baru()


def ajukan(
    masukan: Masukan,
    *,
    kunci: str,
    sumber: Sumber,
    petugas: Petugas | None = None,
    lingkup: str = "",
    diserahkan: Sequence[str] = (IDENTITAS,),
) -> HasilPengajuan:
    """Take a submission in: report, people, deadlines, trail, notices and receipt, or nothing.

    ``kunci`` has 16 to 128 printable characters. The same key with the same submission gives
    the same receipt, also in parallel; its code stays readable for 7 days (15 minutes when the
    key holds less than 128 random bits). ``lingkup`` keeps the keys of one sender (a partner, an
    officer) apart from everybody else's. At the counter ``petugas`` receives ``diserahkan``, and
    an identity card among it has been checked by that.

    Raise MasukanKeliru (400) for an unusable key, KunciDipakaiUlang (409) for another body.
    """
    kiriman = baca_kiriman(kunci, sumber, petugas, lingkup)
    for sisa in reversed(range(PERCOBAAN_NOMOR)):
        try:
            return _ajukan(masukan, kiriman, sumber, petugas, diserahkan)
        except IntegrityError as galat:
            if not sisa or "nomor" not in str(galat):
                raise
    raise AssertionError("unreachable")


def baca_kiriman(
    kunci: str, sumber: Sumber, petugas: Petugas | None = None, lingkup: str = ""
) -> Kiriman:
    """Check an idempotency key; MasukanKeliru when it cannot be one."""
    if not kunci_sah(kunci):
        pesan = _("Sertakan kunci pengiriman 16 sampai 128 karakter yang dapat dicetak.")
        raise MasukanKeliru({NAMA_KUNCI: [pesan]})
    return Kiriman(kunci, lingkup or f"{sumber}:{petugas.pk if petugas else ''}")


def pastikan_kunci_baru(kiriman: Kiriman) -> None:
    """Raise KunciDipakaiUlang when the key already stands for a report.

    Asked when a submission was refused: what was once accepted cannot be this one.
    """
    if TandaTerima.objects.filter(sidik_kunci=kiriman.sidik).exists():
        raise KunciDipakaiUlang


@transaction.atomic
def _ajukan(
    masukan: Masukan,
    kiriman: Kiriman,
    sumber: Sumber,
    petugas: Petugas | None,
    diserahkan: Sequence[str],
) -> HasilPengajuan:
    sidik_isi = sandi.sidik_kiriman(kiriman.nama, baku(masukan))
    naskah = susun_naskah(masukan, sumber, petugas.kantor if petugas else None)
    _pastikan_loket(naskah, petugas)
    jawaban = _jawaban(naskah)
    if not _rebut(kiriman, sidik_isi, jawaban, naskah.laporan):
        return HasilPengajuan(baru=False, tanda_terima=_ulang(kiriman, sidik_isi))
    _simpan(naskah, masukan, petugas)
    if naskah.laporan.status == StatusLaporan.DITERIMA and petugas:
        jawaban = _serahkan(naskah.laporan, petugas, diserahkan, kiriman, jawaban)
    return HasilPengajuan(baru=True, tanda_terima=jawaban)


def _pastikan_loket(naskah: Naskah, petugas: Petugas | None) -> None:
    kantor = petugas.kantor if petugas else None
    if kantor and not naskah.acuan.rezim.boleh(kantor.jenis, "catat_loket"):
        raise Penolakan(_("Aturan tidak memberi tingkat kantor Anda wewenang ini."))


def _rebut(kiriman: Kiriman, sidik_isi: bytes, jawaban: TandaTerimaBaca, laporan: Laporan) -> bool:
    """Claim the key; False when somebody holds it. A parallel holder is waited for."""
    umur = UMUR_TANDA_TERIMA if kuat(kiriman.kunci) else UMUR_KUNCI_LEMAH
    isi = sandi.segel_tanda_terima(kiriman.nama, jawaban.ke_json())
    sampai = timezone.now() + umur
    with connection.cursor() as kursor:
        kursor.execute(REBUT, [kiriman.sidik, sidik_isi, laporan.pk, isi, sampai])
        return kursor.fetchone() is not None


def _ulang(kiriman: Kiriman, sidik_isi: bytes) -> TandaTerimaBaca:
    """Return the receipt given before; without the code when its time is over."""
    lama = TandaTerima.objects.select_related("laporan__kantor").get(sidik_kunci=kiriman.sidik)
    if bytes(lama.sidik_isi) != sidik_isi:
        raise KunciDipakaiUlang
    if lama.isi is not None and timezone.now() < lama.sampai:
        isi = sandi.buka_tanda_terima(kiriman.nama, bytes(lama.isi))
        return TandaTerimaBaca.dari_json(isi)
    assert lama.laporan is not None, "a receipt is stored with its report"
    return tanda_terima_kini(lama.laporan)


def tanda_terima_kini(laporan: Laporan) -> TandaTerimaBaca:
    """Return the receipt of a report as it stands now, without its code."""
    penyerahan = penyerahan_terakhir(laporan)
    tenggat = Tenggat.objects.filter(laporan=laporan, selesai_pada=None)
    unsur = rezim_versi(laporan.rezim_id).unsur
    return TandaTerimaBaca(
        nomor=laporan.nomor,
        kode_akses=None,
        bentuk=laporan.bentuk,
        status=laporan.status,
        syarat=hasil(unsur, laporan.unsur_belum),
        tenggat=tenggat_baca(tenggat, laporan.kantor.zona),
        kantor=kantor_baca(laporan.kantor),
        tautan_status=tautan_status(laporan),
        zona=laporan.kantor.zona,
        nomor_tanda_terima=penyerahan.nomor if penyerahan else "",
    )


def tautan_status(laporan: Laporan) -> str:
    """Return the address of the status page with the public number, never with the code."""
    return f"{settings.ALAMAT_SITUS}/status/?{urlencode({'nomor': laporan.nomor})}"


def _jawaban(naskah: Naskah) -> TandaTerimaBaca:
    laporan = naskah.laporan
    return TandaTerimaBaca(
        nomor=laporan.nomor,
        kode_akses=naskah.kode_akses,
        bentuk=laporan.bentuk,
        status=laporan.status,
        syarat=hasil(naskah.acuan.rezim.unsur, laporan.unsur_belum),
        tenggat=tenggat_baca(naskah.tenggat, laporan.kantor.zona),
        kantor=kantor_baca(laporan.kantor),
        tautan_status=tautan_status(laporan),
        zona=laporan.kantor.zona,
    )


def _simpan(naskah: Naskah, masukan: Masukan, petugas: Petugas | None) -> None:
    laporan = naskah.laporan
    laporan.save(force_insert=True)
    for baris in naskah.baris():
        type(baris[0])._default_manager.bulk_create(baris)  # noqa: SLF001 - the model's own
    antrekan(*naskah.notifikasi)
    jejak.catat(
        "laporan",
        laporan.pk,
        "disampaikan",
        pelaku=petugas or ("pelapor" if laporan.sumber == Sumber.DARING else laporan.sumber),
        tampil=Tampil.PELAPOR,
        baru=True,
        bentuk=laporan.bentuk,
        status=laporan.status,
        sumber=laporan.sumber,
        rezim=laporan.rezim_id,
        isi=sidik_cerita(laporan.pk, isi_tersegel(masukan)),
    )


def _serahkan(
    laporan: Laporan,
    petugas: Petugas,
    diserahkan: Sequence[str],
    kiriman: Kiriman,
    jawaban: TandaTerimaBaca,
) -> TandaTerimaBaca:
    """Give a receipt number to what was handed over at the counter, also in the kept answer."""
    assert petugas.kantor is not None, "an officer at a counter has an office"
    nomor = nomor_tanda_terima(laporan, petugas.kantor, laporan.tanggal_disampaikan)
    PenyerahanBerkas.objects.create(
        laporan=laporan,
        kantor=petugas.kantor,
        petugas=petugas,
        diserahkan=list(diserahkan),
        cara=CaraSerah.LANGSUNG,
        nomor=nomor,
        waktu=laporan.disampaikan_pada,
    )
    if IDENTITAS in diserahkan:
        tandai_identitas_diperiksa(laporan, petugas)
    jawaban = replace(jawaban, nomor_tanda_terima=nomor)
    isi = sandi.segel_tanda_terima(kiriman.nama, jawaban.ke_json())
    TandaTerima.objects.filter(sidik_kunci=kiriman.sidik).update(isi=isi)
    return jawaban
