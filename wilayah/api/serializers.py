import math

from rest_framework import serializers

from wilayah.queries.wilayah import Induk, Letak, Lokasi
from wilayah.rules.kode import sah

ANGKA = {"invalid": "Isi dengan angka, misalnya -2.33."}


class IndukSerializer(serializers.Serializer[Induk]):
    """A region above another."""

    kode = serializers.CharField()
    nama = serializers.CharField()


class LetakSerializer(serializers.Serializer[Letak]):
    """A point inside the region, for a map; not a legal position."""

    lat = serializers.FloatField()
    lng = serializers.FloatField()


class WilayahSerializer(serializers.Serializer[Lokasi]):
    """A region in force with its parents, the province first."""

    kode = serializers.CharField()
    nama = serializers.CharField()
    tingkat = serializers.SerializerMethodField(
        help_text="`provinsi`, `kabupaten` (juga kota), `kecamatan`, atau `desa`"
    )
    jenis = serializers.CharField()
    sebutan = serializers.CharField(help_text="misalnya Distrik, Gampong, Nagari")
    nama_lengkap = serializers.CharField()
    induk = IndukSerializer(many=True)
    titik = LetakSerializer(allow_null=True)

    def get_tingkat(self, lokasi: Lokasi) -> str:
        return lokasi.tingkat.name.lower()


class SaringanSerializer(serializers.Serializer[object]):
    """What a list of regions is asked for."""

    induk = serializers.CharField(
        required=False, allow_blank=True, help_text="kode; hasilnya wilayah tepat di bawahnya"
    )
    cari = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=200,
        help_text="nama atau kode pada tingkat mana pun; bersama `induk`: hanya di dalamnya",
    )

    def validate_induk(self, kode: str) -> str:
        if kode and not sah(kode):
            raise serializers.ValidationError("Bukan kode wilayah. Contoh: 63.11.")
        return kode


class TitikSerializer(serializers.Serializer[object]):
    """A point on the map, in degrees."""

    lat = serializers.FloatField(min_value=-90, max_value=90, error_messages={**ANGKA})
    lng = serializers.FloatField(min_value=-180, max_value=180, error_messages={**ANGKA})

    def validate(self, attrs: dict[str, float]) -> dict[str, float]:
        if not all(math.isfinite(angka) for angka in attrs.values()):
            raise serializers.ValidationError({"lat": [ANGKA["invalid"]]})
        return attrs
