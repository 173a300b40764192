"""The one reader of a submission: the form and the API accept and refuse the same things."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.settings import api_settings

from laporan.api.ruas import (
    Daftar,
    Derajat,
    Ketat,
    Pilihan,
    Surel,
    Tanggal,
    Tautan,
    Teks,
    TeksPanjang,
    WaktuAtauTanggal,
    YaTidak,
)
from laporan.choices import (
    BENTUK_KIRIMAN,
    Bentuk,
    BuktiDisebut,
    Kategori,
    Kedudukan,
    KetepatanWaktu,
)
from laporan.rules.lengkapan import Tambahan
from laporan.rules.masukan import Masukan, PelaporMasuk, SaksiMasuk, TerlaporMasuk, Titik
from wilayah.api.galat import ratakan
from wilayah.choices import JenisPemilihan
from wilayah.errors import MasukanKeliru
from wilayah.queries.pemilihan import pemilihan_berkode
from wilayah.queries.wilayah import Lokasi, lokasi
from wilayah.rules.tenggat import saat_setempat

URAIAN_TERPENDEK, URAIAN_TERPANJANG = 20, 20_000
ANGKA_TELEPON_TERSEDIKIT = 6
JENIS_KELAMIN = ["laki-laki", "perempuan"]
TANPA_LEBIH = 30
SELURUHNYA = api_settings.NON_FIELD_ERRORS_KEY
Galat = dict[str, list[str]]


class TitikSerializer(Ketat):
    """A point in degrees."""

    lat = Derajat(min_value=-90, max_value=90)
    lng = Derajat(min_value=-180, max_value=180)


class PelaporSerializer(Ketat):
    """Who reports."""

    nama = Teks(120)
    alamat = Teks(300)
    telepon = Teks(30)
    surel = Surel()
    kedudukan = Pilihan(Kedudukan.choices)
    tempat_lahir = Teks(80)
    tanggal_lahir = Tanggal()
    jenis_kelamin = Pilihan(JENIS_KELAMIN)
    pekerjaan = Teks(80)
    kewarganegaraan = Teks(60)
    merasa_terancam = YaTidak()

    def validate_telepon(self, telepon: str) -> str:
        """Refuse what nobody could call."""
        if telepon and sum(huruf.isdecimal() for huruf in telepon) < ANGKA_TELEPON_TERSEDIKIT:
            raise serializers.ValidationError(_("Nomor telepon ini belum benar."))
        return telepon


class TerlaporSerializer(Ketat):
    """A reported party."""

    nama = Teks(120)
    jabatan = Teks(120)
    instansi = Teks(160)
    alamat = Teks(300)
    telepon = Teks(30)
    tidak_dikenal = YaTidak()
    ciri = Teks(1000)


class SaksiSerializer(Ketat):
    """A witness."""

    nama = Teks(120)
    alamat = Teks(300)
    telepon = Teks(30)


class IsiLaporanSerializer(Ketat):
    """Every field of a report, none of them demanded: what completion may send."""

    bentuk = Pilihan(BENTUK_KIRIMAN)
    kategori = Pilihan(Kategori.choices)
    uraian = TeksPanjang(URAIAN_TERPANJANG)
    wilayah = Teks(13)
    tempat = Teks(200)
    tps = Teks(20)
    titik = TitikSerializer(required=False, allow_null=True)
    kejadian_daring = YaTidak()
    sedang_berlangsung = YaTidak()
    tautan = Daftar(child=Tautan(), max_length=TANPA_LEBIH)
    waktu_kejadian = WaktuAtauTanggal()
    ketepatan_waktu = Pilihan(KetepatanWaktu.choices)
    tanggal_diketahui = Tanggal()
    jenis_pemilihan = Pilihan(JenisPemilihan.choices)
    pemilihan = Teks(40)
    pelapor = PelaporSerializer(required=False, allow_null=True)
    terlapor = Daftar(child=TerlaporSerializer(), max_length=TANPA_LEBIH)
    saksi = Daftar(child=SaksiSerializer(), max_length=TANPA_LEBIH)
    bukti_disebut = Daftar(
        child=Pilihan(BuktiDisebut.choices, required=True), max_length=TANPA_LEBIH
    )

    def validate_uraian(self, uraian: str) -> str:
        """Refuse a story too short to be one."""
        if uraian and len(uraian) < URAIAN_TERPENDEK:
            raise serializers.ValidationError(
                _("Ceritakan dengan paling sedikit %d huruf.") % URAIAN_TERPENDEK
            )
        return uraian

    def validate_pemilihan(self, kode: str) -> str:
        """Refuse an election nobody has heard of."""
        if kode and pemilihan_berkode(kode) is None:
            raise serializers.ValidationError(_("Pemilihan ini tidak dikenal."))
        return kode


class LaporanMasukSerializer(IsiLaporanSerializer):
    """A new report, as the form and ``POST laporan/`` send it."""

    bentuk = Pilihan(BENTUK_KIRIMAN, required=True)
    uraian = TeksPanjang(URAIAN_TERPANJANG, required=True, min_length=URAIAN_TERPENDEK)
    wilayah = Teks(13, required=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Judge what needs the region, the clock, or two fields together."""
        tempat = lokasi(attrs["wilayah"])
        if tempat is None:
            raise serializers.ValidationError(
                {"wilayah": [_("Kode wilayah ini tidak dikenal atau sudah tidak berlaku.")]}
            )
        galat = _galat_waktu(attrs, tempat) | _galat_pelapor(attrs)
        if galat:
            raise serializers.ValidationError(galat)
        return attrs | {"lokasi": tempat}


def baca_masukan(data: object) -> Masukan:
    """Read a submission of JSON values; MasukanKeliru names every wrong field, dotted.

    Dates are judged in the region's zone, by the clock of this moment.
    """
    return susun_masukan(_baca(PEMBACA_LAPORAN, data))


def baca_tambahan(data: object, zona: str) -> Tambahan:
    """Read a completion of JSON values for a report of this zone; nothing in it is demanded."""
    isi = _baca(PEMBACA_TAMBAHAN, data)
    letak = lokasi(isi["wilayah"]) if isi.get("wilayah") else None
    if isi.get("wilayah") and letak is None:
        raise MasukanKeliru({"wilayah": [_("Kode wilayah ini tidak dikenal.")]})
    return susun_tambahan(isi, zona, letak)


# Reading keeps no state in a serializer, and building one costs more than the reading.
PEMBACA_LAPORAN, PEMBACA_TAMBAHAN = LaporanMasukSerializer(), IsiLaporanSerializer()


def _baca(pembaca: Ketat, data: object) -> dict[str, Any]:
    try:
        isi: dict[str, Any] = pembaca.run_validation({} if data is None else data)
    except serializers.ValidationError as galat:
        raise MasukanKeliru(galat_bertitik(galat.detail)) from None
    return isi


def galat_bertitik(errors: Any) -> Galat:
    """Return a serializer's errors by dotted field; what concerns the whole is ``badan``."""
    datar = ratakan(errors)
    return {
        nama.removesuffix(SELURUHNYA).rstrip(".") or "badan": isi for nama, isi in datar.items()
    }


def susun_masukan(isi: dict[str, Any]) -> Masukan:
    """Put checked values together; ``lokasi`` is the region they were judged in."""
    letak: Lokasi = isi["lokasi"]
    return Masukan(**_bagian(isi, letak.zona) | {"nama_wilayah": letak.nama_lengkap})


def susun_tambahan(isi: dict[str, Any], zona: str, letak: Lokasi | None) -> Tambahan:
    """Put the checked values of a completion together; ``letak`` is a newly named region."""
    nama = {"nama_wilayah": letak.nama_lengkap} if letak else {}
    return Tambahan(**_bagian(isi, zona) | nama)


BIASA = (
    "bentuk", "uraian", "wilayah", "kategori", "tempat", "tps", "jenis_pemilihan", "pemilihan",
    "kejadian_daring", "sedang_berlangsung", "tanggal_diketahui",
)  # fmt: skip


def _bagian(isi: dict[str, Any], zona: str) -> dict[str, Any]:
    """Return the parts of a submission that were filled in, in the types of the rules."""
    hasil = {nama: isi[nama] for nama in BIASA if isi.get(nama) not in (None, "")}
    waktu, tanggal = _waktu(isi.get("waktu_kejadian"), zona)
    hasil |= {
        "titik": Titik(**isi["titik"]) if isi.get("titik") else None,
        "tautan": tuple(isi.get("tautan") or ()),
        "waktu_kejadian": waktu,
        "tanggal_kejadian": tanggal,
        "pelapor": susun_pelapor(isi.get("pelapor")),
        "terlapor": tuple(TerlaporMasuk(**_terisi(satu)) for satu in isi.get("terlapor") or ()),
        "saksi": tuple(SaksiMasuk(**_terisi(satu)) for satu in isi.get("saksi") or ()),
        "bukti_disebut": tuple(dict.fromkeys(isi.get("bukti_disebut") or ())),
    }
    if ketepatan := isi.get("ketepatan_waktu") or _ketepatan(waktu, tanggal):
        hasil["ketepatan_waktu"] = ketepatan
    return hasil


def susun_pelapor(isi: dict[str, Any] | None) -> PelaporMasuk | None:
    """Return the reporter, or None when nothing was said about them."""
    terisi = _terisi(isi or {})
    return PelaporMasuk(**terisi) if terisi else None


def _terisi(isi: dict[str, Any]) -> dict[str, Any]:
    return {nama: nilai for nama, nilai in isi.items() if nilai}


def _waktu(nilai: date | datetime | None, zona: str) -> tuple[datetime | None, date | None]:
    if nilai is None:
        return None, None
    if not isinstance(nilai, datetime):
        return None, nilai
    setempat = saat_setempat(nilai, zona)
    return setempat, setempat.date()


def _ketepatan(waktu: datetime | None, tanggal: date | None) -> KetepatanWaktu | None:
    if waktu:
        return KetepatanWaktu.JAM
    return KetepatanWaktu.TANGGAL if tanggal else None


def _galat_waktu(isi: dict[str, Any], tempat: Lokasi) -> Galat:
    kini = saat_setempat(timezone.now(), tempat.zona)
    waktu, kejadian = _waktu(isi.get("waktu_kejadian"), tempat.zona)
    diketahui = isi.get("tanggal_diketahui")
    galat: Galat = {}
    if kejadian and (kejadian > kini.date() or (waktu and waktu > kini)):
        galat["waktu_kejadian"] = [_("Waktu kejadian belum terjadi.")]
    if diketahui and diketahui > kini.date():
        galat["tanggal_diketahui"] = [_("Tanggal ini belum terjadi.")]
    if not galat and kejadian and diketahui and kejadian > diketahui:
        pesan = _("Anda tidak mungkin mengetahuinya sebelum kejadiannya.")
        galat["tanggal_diketahui"] = [pesan]
    return galat


def _galat_pelapor(isi: dict[str, Any]) -> Galat:
    pelapor = susun_pelapor(isi.get("pelapor")) or PelaporMasuk()
    galat: Galat = {}
    if pelapor.tanggal_lahir and pelapor.tanggal_lahir > timezone.localdate():
        galat["pelapor.tanggal_lahir"] = [_("Tanggal ini belum terjadi.")]
    if isi["bentuk"] != Bentuk.LAPORAN:
        return galat
    if not pelapor.dikenal():
        galat["pelapor.nama"] = [_("Sebuah laporan memerlukan nama Anda.")]
    if not pelapor.dapat_dihubungi():
        galat["pelapor.telepon"] = [_("Isi nomor telepon atau alamat surel Anda.")]
    return galat
