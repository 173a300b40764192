"""The one reader of a Form A: the page, the phone's queue and the officers' page share it."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import serializers

from laporan.api.masukan import galat_bertitik
from laporan.api.ruas import Daftar, Ketat, Label, Pilihan, Tanggal, Teks, TeksPanjang, YaTidak
from pengawasan.lapangan.choices import BentukPengawasan, TahapanPengawasan
from pengawasan.lapangan.rules.formulir import BERKAS_MAKS, FormAMasuk, FotoDiumumkan, dari_kolom
from wilayah.errors import MasukanKeliru
from wilayah.rules.tenggat import saat_setempat, zona_waktu

URAIAN_TERPENDEK = 20
URAIAN_MAKS, ISIAN_MAKS = 20_000, 2_000
UKURAN_FOTO_MAKS = 15 * 1024 * 1024
JAM = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?", re.ASCII)
SEHARI = timedelta(days=1)
SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
WAJIB_KIRIM = ("tahapan", "bentuk", "tanggal", "jam_mulai", "tempat", "uraian")
Galat = dict[str, list[str]]


class Jam(Teks):
    """An hour and minute on the clock of the place."""

    def __init__(self) -> None:
        super().__init__(8)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        teks = super().run_validation(data)
        if not teks:
            return None
        cocok = JAM.fullmatch(teks)
        if cocok is None:
            raise serializers.ValidationError(_("Tulis jam seperti 19.30."))
        return time(int(cocok[1]), int(cocok[2]))


class Acuan(Teks):
    """The id of a task, an alert or an earlier Form A."""

    def __init__(self) -> None:
        super().__init__(36)

    def to_internal_value(self, data: Any) -> str:
        try:
            return str(UUID(super().to_internal_value(data)))
        except ValueError:
            raise serializers.ValidationError(_("Tidak dikenal.")) from None


class BerkasSerializer(Ketat):
    """A photo announced by name, size and hash."""

    nama = Label(100)
    ukuran = serializers.IntegerField(min_value=1, max_value=UKURAN_FOTO_MAKS)
    sha256 = Teks(64, required=True)

    def validate_sha256(self, sha256: str) -> str:
        """Refuse what is no hash."""
        if not SHA256.fullmatch(sha256):
            raise serializers.ValidationError(_("Bukan SHA-256."))
        return sha256


class FormASerializer(Ketat):
    """Every field of a Form A, none of them demanded: what a draft may hold."""

    tahapan = Pilihan(TahapanPengawasan.choices)
    bentuk = Pilihan(BentukPengawasan.choices)
    tanggal = Tanggal()
    jam_mulai = Jam()
    jam_selesai = Jam()
    surat_tugas = Teks(80)
    tujuan = Teks(ISIAN_MAKS)
    sasaran = Teks(ISIAN_MAKS)
    tempat = Teks(300)
    uraian = TeksPanjang(URAIAN_MAKS)
    ada_dugaan = YaTidak()
    dugaan_peristiwa = TeksPanjang(ISIAN_MAKS)
    dugaan_waktu = Teks(120)
    dugaan_tempat = Teks(300)
    dugaan_pelaku = TeksPanjang(ISIAN_MAKS)
    dugaan_saksi = TeksPanjang(ISIAN_MAKS)
    dugaan_bukti = TeksPanjang(ISIAN_MAKS)
    dugaan_uraian = TeksPanjang(URAIAN_MAKS)
    tugas = Acuan()
    siaga = Acuan()
    menggantikan = Acuan()
    berkas = Daftar(child=BerkasSerializer(), max_length=BERKAS_MAKS)


PEMBACA = FormASerializer()


def baca_form_a(data: object, zona: str, *, draf: bool = False) -> FormAMasuk:
    """Read a Form A of JSON values; MasukanKeliru names every wrong field.

    Day and hours stand in ``zona``. A draft may be empty; what is sent may not.
    """
    try:
        isi: dict[str, Any] = PEMBACA.run_validation({} if data is None else data)
    except serializers.ValidationError as keliru:
        raise MasukanKeliru(galat_bertitik(keliru.detail)) from None
    isi = {nama: nilai for nama, nilai in isi.items() if nilai not in ("", None)}
    galat = _galat_waktu(isi, zona) | ({} if draf else _galat_kirim(isi))
    if galat:
        raise MasukanKeliru(galat)
    return dari_kolom(isi | _waktu(isi, zona) | {"berkas": _berkas(isi.get("berkas", ()))})


def _waktu(isi: dict[str, Any], zona: str) -> dict[str, datetime | None]:
    """Return begin and end; an end before the begin is past midnight."""
    hari: date | None = isi.get("tanggal")
    if hari is None:
        return {"mulai": None, "selesai": None}
    setempat, jam = zona_waktu(zona), isi.get("jam_selesai")
    mulai = datetime.combine(hari, isi.get("jam_mulai") or time(0), setempat)
    selesai = datetime.combine(hari, jam, setempat) if jam else None
    if selesai and selesai < mulai:
        selesai += SEHARI
    return {"mulai": mulai, "selesai": selesai}


def _galat_waktu(isi: dict[str, Any], zona: str) -> Galat:
    kini = saat_setempat(timezone.now(), zona)
    waktu = _waktu(isi, zona)
    bidang = {"mulai": "tanggal", "selesai": "jam_selesai"}
    return {
        bidang[nama]: [_("Waktu ini belum terjadi.")]
        for nama, saat in waktu.items()
        if saat and saat > kini
    }


def _galat_kirim(isi: dict[str, Any]) -> Galat:
    galat: Galat = {nama: [_("Wajib diisi.")] for nama in WAJIB_KIRIM if nama not in isi}
    uraian = isi.get("uraian", "")
    if uraian and len(uraian) < URAIAN_TERPENDEK:
        galat["uraian"] = [_("Tulis dengan paling sedikit %d huruf.") % URAIAN_TERPENDEK]
    if "ada_dugaan" not in isi:
        galat["ada_dugaan"] = [_("Pilih salah satu.")]
    if isi.get("ada_dugaan") and not isi.get("dugaan_peristiwa"):
        galat["dugaan_peristiwa"] = [_("Tulis apa dugaan pelanggarannya.")]
    return galat


def _berkas(daftar: Any) -> tuple[FotoDiumumkan, ...]:
    """Return the announced photos, the same bytes once."""
    unik = {satu["sha256"]: satu for satu in daftar}
    return tuple(
        FotoDiumumkan(satu.get("nama") or "foto", satu["ukuran"], sha) for sha, satu in unik.items()
    )
