"""Regions in force: by code with their parents, by parent, by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery
from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Collate, Concat, Left
from django.db.models.lookups import In

from wilayah.choices import JenisWilayah, Tingkat, Zona
from wilayah.models import AlihKode, Wilayah
from wilayah.rules import kode as aturan
from wilayah.rules.pencarian import Pencarian, awal_kode, urai
from wilayah.rules.sebutan import bersebutan, nama_lengkap, sebutan

LANGKAH_ALIH = 5
LEBAR = {Tingkat.PROVINSI: 2, Tingkat.KABUPATEN: 5, Tingkat.KECAMATAN: 8}


@dataclass(frozen=True, slots=True)
class Induk:
    """One region above another."""

    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class Letak:
    """A point inside a region, in degrees."""

    lat: float
    lng: float


@dataclass(frozen=True, slots=True)
class Lokasi:
    """A region in force with everything above it, the province first."""

    kode: str
    nama: str
    induk: tuple[Induk, ...]
    titik: Letak | None

    @property
    def tingkat(self) -> Tingkat:
        return aturan.tingkat(self.kode)

    @property
    def jenis(self) -> JenisWilayah:
        return aturan.jenis(self.kode)

    @property
    def zona(self) -> Zona:
        return aturan.zona(self.kode)

    @property
    def sebutan(self) -> str:
        """Return what people call this kind of region here, for example ``Gampong``."""
        return sebutan(self.kode)

    @property
    def bersebutan(self) -> str:
        return bersebutan(self.kode, self.nama)

    @property
    def nama_lengkap(self) -> str:
        """Return "Desa X, Kecamatan Y, Kabupaten Z, Provinsi"."""
        return nama_lengkap([*((i.kode, i.nama) for i in self.induk), (self.kode, self.nama)])


def ada_wilayah() -> bool:
    """Tell whether any region has been imported."""
    return Wilayah.objects.exists()


def lokasi(kode: str) -> Lokasi | None:
    """Return the region in force under a code, in one query; None when there is none."""
    if not aturan.sah(kode):
        return None
    baris = Wilayah.objects.berlaku().filter(kode__in=aturan.rantai(kode))
    return rangkai(kode, {satu.kode: satu for satu in baris})


def rangkai(kode: str, baris: dict[str, Wilayah]) -> Lokasi | None:
    """Put a region and the rows above it together; None when its own row is missing."""
    sendiri = baris.get(kode)
    if sendiri is None:
        return None
    return Lokasi(
        kode=kode,
        nama=sendiri.nama,
        induk=tuple(
            Induk(atas, baris[atas].nama) for atas in aturan.rantai(kode)[:-1] if atas in baris
        ),
        titik=_letak(sendiri),
    )


def _letak(satu: Wilayah) -> Letak | None:
    if satu.lintang is None or satu.bujur is None:
        return None
    return Letak(float(satu.lintang), float(satu.bujur))


def berinduk(daftar: Iterable[Wilayah]) -> list[Lokasi]:
    """Return rows as locations in the same order; their parents come in one query."""
    sendiri = {satu.kode: satu for satu in daftar}
    atas = {induk for kode in sendiri for induk in aturan.rantai(kode)[:-1]} - sendiri.keys()
    baris = sendiri | {w.kode: w for w in Wilayah.objects.berlaku().filter(kode__in=atas)}
    return [satu for kode in sendiri if (satu := rangkai(kode, baris)) is not None]


def anak(induk: str | None) -> QuerySet[Wilayah]:
    """Return the regions directly below a code, or the provinces, in order of code."""
    semua = Wilayah.objects.berlaku().order_by("kode")
    if not induk:
        return semua.filter(tingkat=Tingkat.PROVINSI)
    if not aturan.sah(induk) or aturan.tingkat(induk) == Tingkat.DESA:
        return semua.none()
    return semua.dalam(induk).filter(tingkat=aturan.tingkat(induk) + 1)


def pengganti(kode: str) -> tuple[str, ...]:
    """Return the codes in force that took a closed code's place, by the crosswalk."""
    if not aturan.sah(kode):
        return ()
    calon, hasil = {kode}, set[str]()
    for _ in range(LANGKAH_ALIH):
        baris = AlihKode.objects.filter(kode_lama__in=calon).exclude(kode_baru="")
        calon = set(baris.values_list("kode_baru", flat=True))
        hasil |= calon
    berlaku = Wilayah.objects.berlaku().filter(kode__in=hasil - {kode})
    return tuple(berlaku.order_by("kode").values_list("kode", flat=True))


def cari_wilayah(teks: str, *, dalam: str = "") -> QuerySet[Wilayah]:
    """Return the regions a text means, at every level, best first.

    The text is a code or its beginning (dots may be left out), or the beginnings of words of a
    name; further words may belong to the regions above: "sidomulyo lampung". Rows carry
    ``urut``, a unique text to order and page by.
    """
    semua = Wilayah.objects.berlaku()
    if dalam:
        semua = semua.dalam(dalam)
    if awal := awal_kode(teks):
        cocok = semua.filter(kode__gte=awal, kode__lt=f"{awal}~")
        return _berurut(cocok, Value("0"))
    pencarian = urai(teks)
    if not pencarian.kata:
        return _berurut(semua.none(), Value("0"))
    return _berurut(semua.filter(_cocok(pencarian)), _peringkat(pencarian))


def cari(teks: str, *, dalam: str = "", banyak: int = 20) -> list[Lokasi]:
    """Return the first answers of a search with their parents, in two queries."""
    return berinduk(cari_wilayah(teks, dalam=dalam)[:banyak])


def _cocok(pencarian: Pencarian) -> Q:
    """Every word belongs to the name or to one above; the first or the last one to the name."""
    kata = pencarian.kata
    syarat = Q(kata=_tanya(kata[0])) | Q(kata=_tanya(kata[-1]))
    if len(kata) > 1:
        for satu in set(kata):
            syarat &= Q(kata=_tanya(satu)) | _di_atas(satu)
    return syarat


def _tanya(kata: str) -> SearchQuery:
    return SearchQuery(f"'{kata}':*", config="simple", search_type="raw")


def _di_atas(kata: str) -> Q:
    """Return that a region above has a word beginning so."""
    syarat = Q()
    for tingkat, lebar in LEBAR.items():
        bernama = Wilayah.objects.berlaku().filter(tingkat=tingkat, kata=_tanya(kata))
        syarat |= Q(In(Left("kode", lebar), bernama.order_by().values("kode")))
    return syarat


def _peringkat(pencarian: Pencarian) -> Case:
    """Return 0 for the very name, then names of the asked kind, then beginnings."""
    sejenis = Q(jenis__in=pencarian.jenis)
    persis = Q(nama_cari__in=pencarian.nama_mungkin)
    return Case(
        When(Q(nama_cari=pencarian.teks), then=Value("0")),
        When(sejenis & persis, then=Value("1")),
        When(persis, then=Value("2")),
        When(sejenis & Q(nama_cari__startswith=pencarian.kata[0]), then=Value("3")),
        When(Q(nama_cari__startswith=pencarian.kata[0]), then=Value("4")),
        default=Value("5"),
        output_field=CharField(),
    )


def _berurut(cocok: QuerySet[Wilayah], peringkat: Value | Case) -> QuerySet[Wilayah]:
    urut = Concat(peringkat, Cast("tingkat", CharField()), F("kode"), output_field=CharField())
    return cocok.annotate(urut=Collate(urut, "C")).order_by("urut")
