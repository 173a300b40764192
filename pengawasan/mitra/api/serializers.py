"""The shapes of what partners read."""

from typing import Any

from rest_framework import serializers

from laporan.choices import Bentuk, Kategori, StatusLaporan
from pengawasan.mitra.models import KirimanMitra
from pengawasan.mitra.queries.mitra import KirimanBaca, LaporanTerbuka, baca_kiriman
from pengawasan.perkara.choices import HasilJalur, JenisJalur, KodeAlasan

Keluaran = serializers.Serializer[Any]


class WilayahUmumSerializer(Keluaran):
    """A region, no deeper than kabupaten or kota."""

    kode = serializers.CharField()
    nama = serializers.CharField()


class HasilUmumSerializer(Keluaran):
    """What was announced of one track."""

    jenis = serializers.ChoiceField(JenisJalur.choices)
    nama = serializers.CharField()
    hasil = serializers.ChoiceField(HasilJalur.choices)
    label = serializers.CharField()  # type: ignore[assignment]  # a field, not the field's own label


class LaporanTerbukaSerializer(Keluaran):
    """What anybody may know of a report: no story, no person, no village, no hour."""

    nomor = serializers.CharField()
    bentuk = serializers.ChoiceField(Bentuk.choices)
    kategori = serializers.ChoiceField(Kategori.choices)
    nama_kategori = serializers.CharField()
    wilayah = WilayahUmumSerializer()
    kantor = serializers.CharField()
    disampaikan = serializers.DateField()
    status = serializers.ChoiceField(StatusLaporan.choices)
    label = serializers.CharField()  # type: ignore[assignment]  # a field, not the field's own label
    sejak = serializers.DateField()
    kode_alasan = serializers.ChoiceField(KodeAlasan.choices, allow_null=True)
    nama_alasan = serializers.CharField(allow_null=True)
    hasil = HasilUmumSerializer(many=True)


class KirimanSerializer(LaporanTerbukaSerializer):
    """One of a partner's own submissions; ``dikirim`` is when it came."""

    dikirim = serializers.DateTimeField()


def tulis_terbuka(laporan: LaporanTerbuka) -> dict[str, Any]:
    """Return the public fields of a report."""
    isi = laporan.publik
    return {
        "nomor": isi.nomor,
        "bentuk": isi.bentuk,
        "kategori": isi.kategori,
        "nama_kategori": isi.nama_kategori,
        "wilayah": {"kode": isi.kode_wilayah, "nama": isi.nama_wilayah},
        "kantor": isi.nama_kantor,
        "disampaikan": isi.disampaikan.isoformat(),
        "status": isi.status,
        "label": isi.label,
        "sejak": isi.sejak.isoformat(),
        "kode_alasan": laporan.kode_alasan or None,
        "nama_alasan": laporan.nama_alasan or None,
        "hasil": [
            {"jenis": h.jenis, "nama": h.nama, "hasil": h.hasil, "label": h.label}
            for h in laporan.hasil
        ],
    }


def tulis_kiriman(satu: KirimanBaca) -> dict[str, Any]:
    """Return one submission of a partner."""
    return tulis_terbuka(satu.laporan) | {"dikirim": satu.waktu.isoformat()}


def tulis_halaman(baris: list[KirimanMitra]) -> list[dict[str, Any]]:
    """Return a page of a partner's own submissions."""
    return [tulis_kiriman(satu) for satu in baca_kiriman(baris)]
