import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection, transaction

from wilayah.errors import Penolakan
from wilayah.models import AlihKode, Batas, Wilayah
from wilayah.rules.himpunan import Himpunan
from wilayah.rules.kode import jenis, tingkat
from wilayah.rules.nama import nama_cari
from wilayah.rules.perubahan import Berlaku, Perubahan, Titik, alih_tambahan, bandingkan

KUNCI_IMPOR = 0x57494C  # one import at a time
# A set that would close this many codes, and this share of all, is rather a piece of one.
TUTUP_WAJAR = 1_000
BAGIAN_WAJAR = 5
SISIP = """
    COPY wilayah_wilayah (kode, nama, nama_cari, tingkat, jenis, berlaku_dari, lintang, bujur)
    FROM STDIN
"""


@dataclass(frozen=True)
class HasilImpor:
    """How many rows an import touched."""

    dibuka: int
    ditutup: int
    dibetulkan: int
    alih_kode: int

    @property
    def kosong(self) -> bool:
        return not (self.dibuka or self.ditutup or self.dibetulkan or self.alih_kode)


@transaction.atomic
def impor_wilayah(himpunan: Himpunan, *, sejak: dt.date, banyak_tutup: bool = False) -> HasilImpor:
    """Bring the regions in force to a checked set that holds from the day ``sejak``.

    Codes that vanished are closed and stay readable; the same set again changes nothing.
    Refuses a set that would close more than a fifth of all codes unless ``banyak_tutup``.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_IMPOR])
    ada = _wilayah_berlaku()
    perubahan = bandingkan(ada, himpunan, sejak=sejak)
    if not banyak_tutup:
        _pastikan_bukan_sepotong(perubahan, himpunan, len(ada))
    _tutup(perubahan)
    _betulkan(perubahan)
    _buka(perubahan, himpunan, sejak)
    return HasilImpor(
        dibuka=len(perubahan.buka),
        ditutup=len(perubahan.tutup),
        dibetulkan=len({pk for pk, _ in (*perubahan.nama, *perubahan.titik)}),
        alih_kode=_catat_alih(himpunan),
    )


def _wilayah_berlaku() -> dict[str, Berlaku]:
    baris = Wilayah.objects.berlaku().values_list(
        "kode", "pk", "nama", "berlaku_dari", "lintang", "bujur"
    )
    return {
        kode: Berlaku(pk, nama, dari, _titik(lintang, bujur))
        for kode, pk, nama, dari, lintang, bujur in baris.order_by().iterator(20_000)
    }


def _titik(lintang: Decimal | None, bujur: Decimal | None) -> Titik | None:
    return None if lintang is None or bujur is None else (lintang, bujur)


def _pastikan_bukan_sepotong(perubahan: Perubahan, himpunan: Himpunan, semua: int) -> None:
    hilang = len(perubahan.tutup) - sum(kode in himpunan.nama for kode in perubahan.buka)
    if hilang > TUTUP_WAJAR and hilang * BAGIAN_WAJAR > semua:
        raise Penolakan(
            f"Himpunan ini akan menutup {hilang} dari {semua} kode. Himpunan yang tidak lengkap "
            f"ditolak; bila memang demikian, ulangi dengan --banyak-tutup."
        )


def _tutup(perubahan: Perubahan) -> None:
    with connection.cursor() as kursor:
        kursor.executemany(
            "UPDATE wilayah_wilayah SET berlaku_sampai = %s WHERE id = %s",
            [(sampai, pk) for pk, sampai in perubahan.tutup],
        )
    # The code may mean another place from now on.
    tertutup = Wilayah.objects.filter(pk__in=[pk for pk, _ in perubahan.tutup])
    Batas.objects.filter(kode__in=tertutup.values("kode")).delete()


def _betulkan(perubahan: Perubahan) -> None:
    nama, titik = dict(perubahan.nama), dict(perubahan.titik)
    semua = list(Wilayah.objects.filter(pk__in={*nama, *titik}))
    for wilayah in semua:
        if wilayah.pk in nama:
            wilayah.nama = nama[wilayah.pk]
            wilayah.nama_cari = nama_cari(wilayah.kode, wilayah.nama)
        if wilayah.pk in titik:
            wilayah.lintang, wilayah.bujur = titik[wilayah.pk]
    Wilayah.objects.bulk_update(semua, ["nama", "nama_cari", "lintang", "bujur"], batch_size=500)


def _buka(perubahan: Perubahan, himpunan: Himpunan, sejak: dt.date) -> None:
    if not perubahan.buka:
        return
    with connection.cursor() as kursor, kursor.copy(SISIP) as salin:
        for kode in sorted(perubahan.buka):
            nama = himpunan.nama[kode]
            lintang, bujur = himpunan.titik.get(kode, (None, None))
            salin.write_row(
                (
                    kode,
                    nama,
                    nama_cari(kode, nama),
                    int(tingkat(kode)),
                    jenis(kode).value,
                    sejak,
                    lintang,
                    bujur,
                )
            )


def _catat_alih(himpunan: Himpunan) -> int:
    ada = AlihKode.objects.values_list("kode_lama", "kode_baru", "dasar_baru")
    baru = alih_tambahan(ada, himpunan.alih)
    AlihKode.objects.bulk_create([AlihKode(**alih._asdict()) for alih in baru], batch_size=2_000)
    return len(baru)
