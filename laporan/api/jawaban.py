"""The shapes of answers, for the API's description and for writing them."""

from dataclasses import asdict
from typing import Any

from rest_framework import serializers

from laporan.choices import Bentuk, StatusLaporan
from laporan.rules.jawaban import (
    JalurBaca,
    JanjiTahap,
    KantorBaca,
    StatusBaca,
    TandaTerimaBaca,
    TenggatBaca,
)
from laporan.rules.unsur import HasilUnsur
from wilayah.rules.rezim import AturanTenggat, Satuan

Keluaran = serializers.Serializer[Any]


class UnsurSerializer(Keluaran):
    """One element and its finding."""

    unsur = serializers.CharField()
    jenis = serializers.ChoiceField(["formal", "materiel"])
    terpenuhi = serializers.BooleanField()
    keterangan = serializers.CharField()


class TenggatSerializer(Keluaran):
    """One deadline with the article it follows."""

    langkah = serializers.CharField()
    jatuh_tempo = serializers.DateTimeField()
    dasar = serializers.CharField()


class KantorSerializer(Keluaran):
    """The office in charge; what it has not filled in is empty."""

    kode = serializers.CharField(allow_blank=True)
    nama = serializers.CharField()
    alamat = serializers.CharField(allow_blank=True)
    jam = serializers.CharField(allow_blank=True)
    telepon = serializers.CharField(allow_blank=True)
    telepon_piket = serializers.CharField(allow_blank=True)


class TandaTerimaSerializer(Keluaran):
    """The answer to a submission."""

    nomor = serializers.CharField()
    kode_akses = serializers.CharField(allow_null=True)
    status = serializers.ChoiceField(StatusLaporan.choices)
    syarat = UnsurSerializer(many=True)
    tenggat = TenggatSerializer(many=True)
    kantor = KantorSerializer()
    tautan_status = serializers.URLField()
    nomor_tanda_terima = serializers.CharField(required=False)


class KejadianSerializer(Keluaran):
    """One line of the timeline."""

    waktu = serializers.DateTimeField()
    peristiwa = serializers.CharField()
    keterangan = serializers.CharField()


class AturanSerializer(Keluaran):
    """How long a step may take once it has begun, with the article."""

    langkah = serializers.CharField()
    jumlah = serializers.IntegerField()
    satuan = serializers.ChoiceField([satu.value for satu in Satuan])
    mulai_dari = serializers.CharField()
    dasar = serializers.CharField()
    belum_diverifikasi = serializers.BooleanField()


class TahapSerializer(Keluaran):
    """One stage: reached, running until a deadline, or still to come under a rule."""

    tahap = serializers.CharField()
    keadaan = serializers.ChoiceField(["selesai", "kini", "nanti", "henti"])
    tercapai = serializers.DateTimeField(allow_null=True)
    tenggat = TenggatSerializer(allow_null=True)
    aturan = AturanSerializer(allow_null=True)


class JalurPelaporSerializer(Keluaran):
    """One track of the case, in the words its reporter reads."""

    jenis = serializers.CharField()
    nama = serializers.CharField()
    status = serializers.CharField()
    keterangan = serializers.CharField()
    berakhir = serializers.BooleanField()
    sejak = serializers.DateTimeField(allow_null=True)
    tenggat = TenggatSerializer(many=True)
    berikut = AturanSerializer(many=True)


class StatusSerializer(Keluaran):
    """Where a report stands."""

    nomor = serializers.CharField()
    bentuk = serializers.ChoiceField(Bentuk.choices)
    status = serializers.ChoiceField(StatusLaporan.choices)
    label = serializers.CharField()  # type: ignore[assignment]  # a field, not the field's own label
    sejak = serializers.DateTimeField()
    riwayat = KejadianSerializer(many=True)
    syarat = UnsurSerializer(many=True)
    tenggat = TenggatSerializer(many=True)
    kantor = KantorSerializer()
    pesan = serializers.ListField(child=serializers.CharField())
    tahap = TahapSerializer(many=True)
    jalur = JalurPelaporSerializer(many=True)


class MasalahSerializer(Keluaran):
    """A problem document (RFC 9457)."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    galat = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()), required=False
    )


def tulis_tanda_terima(tanda: TandaTerimaBaca) -> dict[str, Any]:
    """Return the answer to a submission as kontrak.md has it."""
    isi = {
        "nomor": tanda.nomor,
        "kode_akses": tanda.kode_akses,
        "status": str(tanda.status),
        "syarat": [tulis_unsur(satu) for satu in tanda.syarat],
        "tenggat": [tulis_tenggat(satu) for satu in tanda.tenggat],
        "kantor": tulis_kantor(tanda.kantor),
        "tautan_status": tanda.tautan_status,
    }
    nomor = tanda.nomor_tanda_terima
    return isi | ({"nomor_tanda_terima": nomor} if nomor else {})


def tulis_status(status: StatusBaca) -> dict[str, Any]:
    """Return where a report stands as kontrak.md has it."""
    return {
        "nomor": status.nomor,
        "bentuk": status.bentuk,
        "status": status.status,
        "label": status.label,
        "sejak": status.sejak.isoformat(),
        "riwayat": [
            {"waktu": k.waktu.isoformat(), "peristiwa": k.peristiwa, "keterangan": k.keterangan}
            for k in status.riwayat
        ],
        "syarat": [tulis_unsur(satu) for satu in status.syarat],
        "tenggat": [tulis_tenggat(satu) for satu in status.tenggat],
        "kantor": tulis_kantor(status.kantor),
        "pesan": list(status.pesan),
        "tahap": [tulis_tahap(satu) for satu in status.tahap],
        "jalur": [tulis_jalur(satu) for satu in status.jalur],
    }


def tulis_tahap(satu: JanjiTahap) -> dict[str, Any]:
    """Return one stage with its promise."""
    return {
        "tahap": satu.tahap,
        "keadaan": satu.keadaan,
        "tercapai": satu.tercapai.isoformat() if satu.tercapai else None,
        "tenggat": tulis_tenggat(satu.tenggat) if satu.tenggat else None,
        "aturan": tulis_aturan(satu.aturan) if satu.aturan else None,
    }


def tulis_jalur(satu: JalurBaca) -> dict[str, Any]:
    """Return one track of a case."""
    return {
        "jenis": satu.jenis,
        "nama": satu.nama,
        "status": satu.status,
        "keterangan": satu.keterangan,
        "berakhir": satu.berakhir,
        "sejak": satu.sejak.isoformat() if satu.sejak else None,
        "tenggat": [tulis_tenggat(t) for t in satu.tenggat],
        "berikut": [tulis_aturan(a) for a in satu.berikut],
    }


def tulis_aturan(satu: AturanTenggat) -> dict[str, Any]:
    """Return how long a step may take."""
    return {
        "langkah": satu.langkah,
        "jumlah": satu.jumlah,
        "satuan": satu.satuan.value,
        "mulai_dari": satu.mulai_dari,
        "dasar": satu.dasar,
        "belum_diverifikasi": satu.belum_diverifikasi,
    }


def tulis_unsur(satu: HasilUnsur) -> dict[str, Any]:
    """Return one element with its finding."""
    return {
        "unsur": satu.unsur,
        "jenis": satu.jenis,
        "terpenuhi": satu.terpenuhi,
        "keterangan": satu.keterangan,
    }


def tulis_tenggat(satu: TenggatBaca) -> dict[str, Any]:
    """Return one deadline."""
    return {
        "langkah": satu.langkah,
        "jatuh_tempo": satu.jatuh_tempo.isoformat(),
        "dasar": satu.dasar,
        "belum_diverifikasi": satu.belum_diverifikasi,
    }


def tulis_kantor(kantor: KantorBaca) -> dict[str, Any]:
    """Return an office as anybody may read it."""
    isi = asdict(kantor)
    del isi["tautan_peta"]
    return isi
