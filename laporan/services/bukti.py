"""Evidence in the database: announced, advanced, sealed or refused. The bytes are elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan import sandi
from laporan.choices import StatusBukti, StatusLaporan
from laporan.models import Bukti, Laporan, TurunanBukti
from laporan.queries.bukti import nama_bukti
from laporan.rules.berkas import GAMBAR, bersihkan_nama, jenis_isi
from wilayah.choices import Tampil
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas
from wilayah.services import jejak

TERTUTUP = {
    *(StatusLaporan.DICABUT, StatusLaporan.TIDAK_DIREGISTRASI, StatusLaporan.DIGABUNG),
    *(StatusLaporan.DIARSIPKAN, StatusLaporan.SELESAI),
}
GILIRAN = "laporan.turunan"
RUSAK = gettext_noop("Berkas ini rusak di tempat penyimpanan. Unggah sekali lagi.")
BERUBAH = gettext_noop("Isi berkas berubah di jalan (SHA-256 tidak cocok). Unggah sekali lagi.")
DITUTUP = gettext_noop("Laporan ini sudah ditutup dan tidak menerima bukti lagi.")
BUKAN_BUKTI = gettext_noop(
    "Jenis berkas ini tidak diterima. Kirim foto, video, suara, PDF, atau dokumen."
)


@transaction.atomic
def umumkan(
    laporan: Laporan,
    nama: str,
    ukuran: int,
    *,
    sha256: str = "",
    id_bukti: UUID | None = None,
    kunci: sandi.KunciData | None = None,
) -> Bukti:
    """Make room for one file of ``ukuran`` bytes; at most ten of 100 MB each.

    Announced again, an unfinished upload is found again. ``id_bukti`` and ``kunci`` are given
    when the bytes were already sealed under them.
    """
    laporan = Laporan.objects.select_for_update().get(pk=laporan.pk)
    lama = None if id_bukti else _pernah_diumumkan(laporan, nama, ukuran, sha256)
    if lama is not None:
        return lama
    _pastikan_muat(laporan, ukuran)
    kunci = kunci or sandi.kunci_baru(sandi.Guna.BUKTI)[0]
    pk = id_bukti or uuid4()
    return Bukti.objects.create(
        id=pk,
        laporan=laporan,
        kunci_data=sandi.bungkus(kunci, sandi.Guna.BUKTI),
        nama=sandi.segel(kunci, bersihkan_nama(nama), sandi.alamat("laporan_bukti", "nama", pk)),
        ukuran=ukuran,
        sha256_disebut=sha256,
    )


def _pernah_diumumkan(laporan: Laporan, nama: str, ukuran: int, sha256: str) -> Bukti | None:
    """Return the unfinished upload of the same file: same hash, or untouched and of same name."""
    berjalan = Bukti.objects.filter(
        laporan=laporan, status=StatusBukti.MENGUNGGAH, ukuran=ukuran, sha256_disebut=sha256
    )
    if sha256:
        return berjalan.first()
    label = bersihkan_nama(nama)
    kosong = berjalan.filter(terunggah=0)
    return next((bukti for bukti in kosong if nama_bukti(bukti) == label), None)


def pastikan_menerima_bukti(laporan: Laporan) -> None:
    """Raise Penolakan (409) where a report takes no evidence any more."""
    if laporan.status in TERTUTUP:
        raise Penolakan(_(DITUTUP))


def _pastikan_muat(laporan: Laporan, ukuran: int) -> None:
    pastikan_menerima_bukti(laporan)
    if not 0 < ukuran <= settings.BUKTI_UKURAN_MAKS:
        batas = settings.BUKTI_UKURAN_MAKS // 1024 // 1024
        pesan = _("Ukuran berkas harus antara 1 bita dan %(batas)d MB.") % {"batas": batas}
        raise MasukanKeliru({"ukuran": [pesan]})
    ada = Bukti.objects.filter(laporan=laporan).exclude(status=StatusBukti.DITOLAK).count()
    if ada >= settings.BUKTI_JUMLAH_MAKS:
        raise Penolakan(
            _("Satu laporan memuat paling banyak %(maks)d berkas bukti.")
            % {"maks": settings.BUKTI_JUMLAH_MAKS}
        )


@transaction.atomic
def majukan(bukti: Bukti, dari: int, ke: int) -> Bukti:
    """Record that the bytes up to ``ke`` are on disk, unless somebody else was faster.

    Refused, with DITUTUP as its reason, is the upload of a report that was closed meanwhile.
    """
    bukti = _kunci(bukti)
    if bukti.status == StatusBukti.MENGUNGGAH and bukti.terunggah == dari:
        bukti.terunggah = ke
        bukti.save(update_fields=["terunggah"])
    return bukti


def _kunci(bukti: Bukti) -> Bukti:
    """Lock an upload after its report; refuse it when the report takes no evidence any more."""
    induk = Laporan.objects.select_for_update(no_key=True).only("status").get(pk=bukti.laporan_id)
    bukti = Bukti.objects.select_for_update().get(pk=bukti.pk)
    if bukti.status == StatusBukti.MENGUNGGAH and induk.status in TERTUTUP:
        return _tolak(bukti, DITUTUP)
    return bukti


@transaction.atomic
def sahkan(bukti: Bukti, sha256: str, kepala: bytes, *, ukuran: int) -> Bukti:
    """Judge a whole file: seal it under its hash, or refuse it with an Indonesian ``alasan``.

    ``sha256``, ``kepala`` (its first 4 KiB) and ``ukuran`` are those of the bytes on disk. Refused
    is another hash or size than announced, a kind we do not take, and anything for a closed report.
    From the sealing on nothing of it can change. Who calls deletes the bytes of a refused file.
    """
    bukti = _kunci(bukti)
    if bukti.status != StatusBukti.MENGUNGGAH:
        return bukti
    if ukuran != bukti.ukuran:
        return _tolak(bukti, RUSAK)
    jenis = jenis_isi(kepala)
    if bukti.sha256_disebut and bukti.sha256_disebut != sha256:
        return _tolak(bukti, BERUBAH)
    if not jenis:
        return _tolak(bukti, BUKAN_BUKTI)
    bukti.status, bukti.sha256, bukti.jenis = StatusBukti.TERSEGEL, sha256, jenis
    bukti.terunggah, bukti.disegel_pada = bukti.ukuran, timezone.now()
    bukti.menunggu_turunan = jenis in GAMBAR
    bukti.save()
    _catat(bukti, "bukti_disegel", sha256=sha256, ukuran=bukti.ukuran, jenis=jenis)
    return bukti


@transaction.atomic
def tolak_rusak(bukti: Bukti) -> Bukti:
    """Refuse a file whose bytes on disk do not open any more before it was sealed."""
    bukti = Bukti.objects.select_for_update().get(pk=bukti.pk)
    if bukti.status != StatusBukti.MENGUNGGAH:
        return bukti
    return _tolak(bukti, RUSAK)


def _tolak(bukti: Bukti, alasan: str) -> Bukti:
    bukti.status, bukti.alasan = StatusBukti.DITOLAK, alasan
    bukti.save(update_fields=["status", "alasan"])
    _catat(bukti, "bukti_ditolak", alasan=alasan)
    return bukti


@transaction.atomic
def lupakan(bukti: Bukti) -> bool:
    """Drop the record of an upload that was left behind; a sealed one stays."""
    terhapus, _rinci = Bukti.objects.filter(
        pk=bukti.pk, status__in=[StatusBukti.MENGUNGGAH, StatusBukti.DITOLAK]
    ).delete()
    return terhapus > 0


@contextmanager
def giliran_turunan() -> Iterator[bool]:
    """Take the one turn there is at drawing derivatives; False while another worker has it."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [GILIRAN])
        dapat: bool = kursor.fetchone()[0]
    try:
        yield dapat
    finally:
        if dapat:
            with connection.cursor() as kursor:
                kursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [GILIRAN])


@transaction.atomic
def simpan_turunan(bukti: Bukti, turunan: TurunanBukti) -> TurunanBukti:
    """Record the derivative officers look at, or why there is none; the first one stays."""
    Bukti.objects.select_for_update().get(pk=bukti.pk)
    ada = TurunanBukti.objects.filter(bukti=bukti).first()
    if ada is not None:
        return ada
    turunan.save(force_insert=True)
    Bukti.objects.filter(pk=bukti.pk).update(menunggu_turunan=False)
    peristiwa = "turunan_gagal" if turunan.galat else "turunan_dibuat"
    jejak.catat(
        "laporan",
        bukti.laporan_id,
        peristiwa,
        bukti=str(bukti.pk),
        sha256=turunan.sha256,
        alat=turunan.alat,
        galat=turunan.galat,
    )
    return turunan


@transaction.atomic
def catat_unduh(bukti: Bukti, petugas: Petugas, alasan: str) -> None:
    """Record who takes an original away, and why, before the first byte leaves."""
    jejak.catat(
        "laporan",
        bukti.laporan_id,
        "bukti_asli_diunduh",
        pelaku=petugas,
        bukti=str(bukti.pk),
        alasan=alasan,
    )


def _catat(bukti: Bukti, peristiwa: str, **rincian: Any) -> None:
    jejak.catat(
        "laporan",
        bukti.laporan_id,
        peristiwa,
        pelaku="pelapor",
        tampil=Tampil.PELAPOR,
        bukti=str(bukti.pk),
        **rincian,
    )
