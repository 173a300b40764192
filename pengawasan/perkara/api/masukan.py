"""What officers' programs send: shapes only, the desk judges."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from laporan.api.masukan import galat_bertitik
from laporan.api.ruas import Daftar, Ketat, Pilihan, Teks, TeksPanjang, YaTidak
from laporan.choices import CaraSerah
from laporan.rules.penilaian import Verdik
from pengawasan.perkara.choices import JenisJalur, KodeAlasan, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from wilayah.errors import MasukanKeliru
from wilayah.rules.bacaan_rezim import PANJANG_KODE_UNSUR

DISERAHKAN = ["identitas", "formulir", "bukti"]
UNSUR_TERBANYAK = 30
PUSAT = {"00", "00.00", "ri", "bawaslu_ri"}
"""Words for Bawaslu RI, whose region code is empty."""


class VerdikSerializer(Ketat):
    """One element judged; ``alasan`` only where it is not met."""

    unsur = Teks(PANJANG_KODE_UNSUR, required=True)
    terpenuhi = YaTidak()
    alasan = TeksPanjang(1000)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Demand a verdict that is really one."""
        if attrs.get("terpenuhi") is None:
            raise serializers.ValidationError({"terpenuhi": ["Wajib diisi."]})
        return attrs


class KajianSerializer(Ketat):
    """The decision of an initial study."""

    putusan = Pilihan(Putusan.choices, required=True)
    unsur = Daftar(child=VerdikSerializer(), max_length=UNSUR_TERBANYAK)
    jalur = Daftar(child=Pilihan(JenisJalur.choices, required=True), max_length=len(JenisJalur))
    alasan = TeksPanjang(2000)
    kode_alasan = Pilihan(KodeAlasan.choices)
    ke_kantor = Teks(12, help_text="kode wilayah kantor tujuan; `00` untuk Bawaslu RI")
    pemilihan = Teks(40, help_text="kode pemilihan, bila laporan belum punya")


class TerimaSerializer(Ketat):
    """Originals handed over."""

    diserahkan = Daftar(
        child=Pilihan(DISERAHKAN, required=True), max_length=len(DISERAHKAN), required=True
    )
    cara = Pilihan(CaraSerah.choices, required=True)
    catatan = TeksPanjang(500)

    def validate_diserahkan(self, diserahkan: list[str]) -> list[str]:
        """Refuse a hand-over of nothing."""
        if not diserahkan:
            raise serializers.ValidationError(["Sebutkan paling sedikit satu berkas."])
        return list(dict.fromkeys(diserahkan))


def baca(serializer: type[Ketat], data: object) -> dict[str, Any]:
    """Return a body's checked values; MasukanKeliru names every wrong field, dotted."""
    if not isinstance(data, Mapping):
        raise MasukanKeliru({"badan": ["Harus berupa objek JSON."]})
    pembaca = serializer(data=data)
    if not pembaca.is_valid():
        raise MasukanKeliru(galat_bertitik(pembaca.errors))
    isi: dict[str, Any] = pembaca.validated_data
    return isi


def baca_kajian(data: object) -> MasukanKajian:
    """Return the decision a program sends."""
    isi = baca(KajianSerializer, data)
    tujuan = isi.get("ke_kantor") or None
    return MasukanKajian(
        putusan=Putusan(isi["putusan"]),
        unsur=tuple(
            Verdik(satu["unsur"], satu["terpenuhi"], satu.get("alasan") or "")
            for satu in isi.get("unsur") or ()
        ),
        jalur=tuple(isi.get("jalur") or ()),
        alasan=isi.get("alasan") or "",
        kode_alasan=isi.get("kode_alasan") or "",
        ke_kantor="" if tujuan and tujuan.lower() in PUSAT else tujuan,
        pemilihan=isi.get("pemilihan") or "",
    )
