"""What officers' programs are answered: shapes only."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from rest_framework import serializers

from laporan.api.jawaban import TenggatSerializer, UnsurSerializer, tulis_tenggat
from laporan.models import Laporan, Tenggat
from laporan.queries.jawaban import tenggat_berjalur
from pengawasan.perkara.models import Jalur, Perkara
from wilayah.rules.tenggat import saat_setempat


class KantorRingkasSerializer(serializers.Serializer[Any]):
    kode = serializers.CharField(source="kode_wilayah")
    nama = serializers.CharField()


class OrangSerializer(serializers.Serializer[Any]):
    username = serializers.CharField()
    nama = serializers.CharField()


class BarisAntreanSerializer(serializers.Serializer[Laporan]):
    """One row of the queue: nothing that is sealed."""

    nomor = serializers.CharField()
    bentuk = serializers.CharField()
    status = serializers.CharField()
    label = serializers.CharField(  # type: ignore[assignment]  # the contract's name for it
        source="get_status_display"
    )
    sejak = serializers.SerializerMethodField()
    kategori = serializers.CharField()
    wilayah = serializers.SerializerMethodField()
    kantor = KantorRingkasSerializer()
    penanggung_jawab = OrangSerializer(allow_null=True)
    disampaikan_pada = serializers.SerializerMethodField()
    tenggat = serializers.SerializerMethodField()

    def get_sejak(self, laporan: Laporan) -> str:
        return _iso(laporan.status_sejak, laporan)

    def get_wilayah(self, laporan: Laporan) -> dict[str, str]:
        return {"kode": laporan.kode_wilayah, "nama": laporan.nama_wilayah}

    def get_disampaikan_pada(self, laporan: Laporan) -> str:
        return _iso(laporan.disampaikan_pada, laporan)

    def get_tenggat(self, laporan: Laporan) -> dict[str, str] | None:
        if laporan.tenggat_berikut is None:
            return None
        saat = _iso(laporan.tenggat_berikut, laporan)
        return {"langkah": laporan.langkah_berikut, "jatuh_tempo": saat}


class HalamanAntreanSerializer(serializers.Serializer[Any]):
    hasil = BarisAntreanSerializer(many=True)
    berikut = serializers.CharField(allow_null=True)
    sebelum = serializers.CharField(allow_null=True)


class TenggatJalurSerializer(TenggatSerializer):
    """One deadline of a case; ``jalur`` is empty for the report's own."""

    jalur = serializers.CharField(allow_blank=True)


class TerimaBerkasSerializer(serializers.Serializer[Any]):
    """The receipt of originals; an office that has no part in the report reads no more of it."""

    nomor = serializers.CharField()
    nomor_tanda_terima = serializers.CharField()
    status = serializers.CharField(required=False)
    tenggat = TenggatJalurSerializer(many=True, required=False)
    syarat = UnsurSerializer(many=True, required=False)


class HasilKajianSerializer(serializers.Serializer[Any]):
    """What a decision came to; number and case only for a registration."""

    status = serializers.CharField()
    nomor_registrasi = serializers.CharField(allow_null=True)
    id_perkara = serializers.UUIDField(allow_null=True)
    tenggat = TenggatJalurSerializer(many=True)
    syarat = UnsurSerializer(many=True)


class JalurSerializer(serializers.Serializer[Jalur]):
    jenis = serializers.CharField()
    status = serializers.CharField()
    hasil = serializers.CharField(allow_null=True)

    def to_representation(self, instance: Jalur) -> dict[str, Any]:
        """Say nothing of an outcome before there is one."""
        isi: dict[str, Any] = super().to_representation(instance)
        return isi | {"hasil": isi["hasil"] or None}


class PerkaraSerializer(serializers.Serializer[Perkara]):
    """A case: number, the office in charge, report, tracks, open deadlines."""

    id = serializers.UUIDField()
    nomor_registrasi = serializers.CharField()
    laporan = serializers.CharField(source="laporan.nomor")
    status = serializers.CharField(source="laporan.status")
    kategori = serializers.CharField(source="laporan.kategori")
    pemilihan = serializers.CharField(source="laporan.pemilihan_id", allow_null=True)
    kantor = KantorRingkasSerializer(source="laporan.kantor")
    diregistrasi_pada = serializers.SerializerMethodField()
    jalur = JalurSerializer(many=True)
    tenggat = TenggatJalurSerializer(many=True, read_only=True, required=False)

    def get_diregistrasi_pada(self, perkara: Perkara) -> str:
        return _iso(perkara.diregistrasi_pada, perkara.laporan)


def tulis_jam(tenggat: Iterable[Tenggat], zona: str) -> list[dict[str, Any]]:
    """Return deadlines as a case's programs read them, each with its track."""
    return [tulis_tenggat(t) | {"jalur": t.jalur} for t in tenggat_berjalur(tenggat, zona)]


def tulis_terbuka(laporan: Laporan) -> list[dict[str, Any]]:
    """Return the open deadlines of a report, in the zone of its office."""
    return tulis_jam(laporan.tenggat.filter(selesai_pada=None), laporan.kantor.zona)


def _iso(saat: datetime, laporan: Laporan) -> str:
    return saat_setempat(saat, laporan.kantor.zona).isoformat(timespec="seconds")
