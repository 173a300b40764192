import datetime as dt
from collections import defaultdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import JenisKantor, Peran, Tingkat, Zona
from wilayah.errors import BukanWewenang
from wilayah.models import Kantor, Petugas, Wilayah
from wilayah.rules.kantor import JENIS_KANTOR, NAMA_RI, nama_kantor
from wilayah.rules.kode import tingkat, zona
from wilayah.services import jejak

# A Panwaslu Kecamatan lives as long as its election; without other word, half a year each way.
MASA_PANWASLU = dt.timedelta(days=180)
KOP_SURAT = (
    "kop_surat",
    "kota_surat",
    "penanda_tangan_nama",
    "penanda_tangan_jabatan",
    "penanda_tangan_nip",
    "telepon_piket",
)


@transaction.atomic
def siapkan_kantor(
    *, panwaslu_dari: dt.date | None = None, panwaslu_sampai: dt.date | None = None
) -> int:
    """Give every province, kabupaten/kota and kecamatan in force its office; return how many.

    Offices that exist stay as they were edited. Only the name of an office whose code went to
    another place follows, as long as nobody had changed it.
    """
    hari_ini = timezone.localdate()
    masa = (
        panwaslu_dari or hari_ini - MASA_PANWASLU,
        panwaslu_sampai or hari_ini + MASA_PANWASLU,
    )
    wilayah = dict(
        Wilayah.objects.berlaku()
        .filter(tingkat__lte=Tingkat.KECAMATAN)
        .order_by("kode")
        .values_list("kode", "nama")
    )
    nama = {"": NAMA_RI} | {kode: nama_kantor(kode, satu) for kode, satu in wilayah.items()}
    _ikuti_nama(nama)
    ada = set(Kantor.objects.values_list("kode_wilayah", flat=True))
    baru = [_kantor(kode, satu, masa) for kode, satu in nama.items() if kode not in ada]
    Kantor.objects.bulk_create(baru, batch_size=1_000)
    return len(baru)


def _kantor(kode: str, nama: str, masa: tuple[dt.date, dt.date]) -> Kantor:
    jenis = JENIS_KANTOR[tingkat(kode)] if kode else JenisKantor.BAWASLU_RI
    dari, sampai = masa if jenis == JenisKantor.PANWASLU_KECAMATAN else (None, None)
    return Kantor(
        jenis=jenis,
        kode_wilayah=kode,
        nama=nama,
        zona=zona(kode) if kode else Zona.WIB,
        aktif_dari=dari,
        aktif_sampai=sampai,
    )


def _ikuti_nama(nama: dict[str, str]) -> None:
    """Rename offices that still carry the name of what their code meant before."""
    dulu: defaultdict[str, set[str]] = defaultdict(set)
    tertutup = Wilayah.objects.exclude(berlaku_sampai=None).filter(tingkat__lte=Tingkat.KECAMATAN)
    for kode, satu in tertutup.values_list("kode", "nama"):
        dulu[kode].add(nama_kantor(kode, satu))
    for kantor in Kantor.objects.filter(kode_wilayah__in=[k for k in dulu if k in nama]):
        if kantor.nama != nama[kantor.kode_wilayah] and kantor.nama in dulu[kantor.kode_wilayah]:
            kantor.nama = nama[kantor.kode_wilayah]
            kantor.save(update_fields=["nama"])


@transaction.atomic
def atur_kop_surat(kantor_id: int, pelaku: Petugas, **isi: str) -> Kantor:
    """Set letterhead, signatory and duty telephone of one's own office, with a line of the trail.

    Only the office's admin or leadership may (BukanWewenang).
    """
    if pelaku.kantor_id != kantor_id or not pelaku.berperan(Peran.ADMIN, Peran.PIMPINAN):
        raise BukanWewenang(_("Kop surat dan piket diatur admin atau pimpinan kantor ini."))
    kantor = Kantor.objects.select_for_update().get(pk=kantor_id)
    berubah = [ruas for ruas in KOP_SURAT if ruas in isi and getattr(kantor, ruas) != isi[ruas]]
    for ruas in berubah:
        setattr(kantor, ruas, isi[ruas])
    if berubah:
        kantor.save(update_fields=berubah)
        jejak.catat("kantor", kantor.pk, "kop_surat_diubah", pelaku=pelaku, ruas=berubah)
    return kantor
