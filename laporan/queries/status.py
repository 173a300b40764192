"""What a reporter finds with a number and an access code: one look-up, the same work every time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.queries.kata_jalur import kata_keadaan, nama_jalur
from laporan.queries.riwayat import keterangan, label
from laporan.rules.jalur import RAHASIA, baca_jalur, dengan_sasaran, rantai_berikut
from laporan.rules.janji import janji_tahap
from laporan.rules.jawaban import JalurBaca, KantorBaca, Kejadian, StatusBaca, TenggatBaca
from laporan.rules.nomor import baca_nomor
from laporan.rules.penilaian import Verdik
from laporan.rules.status import DAPAT_DILENGKAPI, PERALIHAN
from laporan.rules.tahap import tahapan
from laporan.rules.tenggat import satukan
from laporan.rules.unsur import HasilUnsur, hasil_dinilai
from laporan.sandi import kode_cocok
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Rezim
from wilayah.rules.tenggat import saat_setempat

TIDAK_ADA = ""
"""Looked up for a number that cannot be one, so that it costs what any other costs."""

# Everything of one report in one trip; the ORM would need five.
BACA = """
SELECT l.id, l.nomor, l.bentuk, l.status, l.status_sejak, l.kode_akses, l.rezim_id, l.unsur_belum,
  l.diberitahu_pada IS NULL, k.zona,
  ARRAY[k.kode_wilayah, k.nama, k.alamat, k.jam, k.telepon, k.tautan_peta,
    k.telepon_piket],
  (SELECT json_agg(json_build_array(t.langkah, t.jatuh_tempo, t.dasar, t.belum_diverifikasi,
                                    t.jalur, t.selesai_pada IS NULL)
                   ORDER BY t.jatuh_tempo)
     FROM laporan_tenggat t WHERE t.laporan_id = l.id),
  (SELECT json_object_agg(p.unsur, json_build_array(p.terpenuhi, p.alasan))
     FROM laporan_penilaianunsur p WHERE p.laporan_id = l.id AND p.putaran =
       (SELECT max(putaran) FROM laporan_penilaianunsur WHERE laporan_id = l.id)),
  (SELECT json_agg(json_build_array(j.waktu, j.peristiwa, j.rincian) ORDER BY j.urut)
     FROM wilayah_jejak j
     WHERE j.subjek_jenis = 'laporan' AND j.subjek = l.id::text AND j.tampil = 'pelapor'),
  EXISTS (SELECT FROM laporan_bukti b WHERE b.laporan_id = l.id AND b.status = 'tersegel'),
  (SELECT t.jatuh_tempo FROM laporan_tenggat t
     WHERE t.laporan_id = l.id AND t.langkah = 'pelaporan' ORDER BY t.id DESC LIMIT 1)
FROM laporan_laporan l JOIN wilayah_kantor k ON k.id = l.kantor_id WHERE l.nomor = %s
"""


@dataclass(frozen=True, slots=True)
class Temuan:
    """A report found by number and code; ``menunggu_diberitahu`` asks for the act of telling."""

    id: UUID
    menunggu_diberitahu: bool
    status: StatusBaca


def laporan_berkode(nomor: str, kode: str) -> Laporan | None:
    """Return the report of a number when the access code fits, with its office."""
    baku = baca_nomor(nomor) or TIDAK_ADA
    laporan = Laporan.objects.select_related("kantor").filter(nomor=baku).first()
    cocok = kode_cocok(kode, baku, bytes(laporan.kode_akses) if laporan else None)
    return laporan if cocok else None


def status_berkode(nomor: str, kode: str) -> Temuan | None:
    """Return where the report of a number stands when the access code fits, in one query."""
    baku = baca_nomor(nomor) or TIDAK_ADA
    baris = _baca(baku)
    if not kode_cocok(kode, baku, baris.kode_akses if baris else None) or baris is None:
        return None
    return Temuan(
        id=baris.id,
        menunggu_diberitahu=baris.status == StatusLaporan.PERBAIKAN and baris.belum_diberitahu,
        status=_susun(baris),
    )


def baca_status(laporan: Laporan) -> StatusBaca:
    """Return where a report stands, for somebody who has shown the right to know."""
    baris = _baca(laporan.nomor)
    assert baris is not None, "the report exists"
    return _susun(baris)


class _Baris(NamedTuple):
    id: UUID
    nomor: str
    bentuk: str
    status: str
    sejak: datetime
    kode_akses: bytes
    rezim_id: int
    unsur_belum: list[str]
    belum_diberitahu: bool
    zona: str
    kantor: list[str]
    tenggat: list[tuple[str, str, str, bool, str, bool]] | None
    penilaian: dict[str, tuple[bool, str]] | None
    riwayat: list[tuple[str, str, dict[str, Any]]] | None
    berbukti: bool
    batas_lapor: datetime | None


def _baca(nomor: str) -> _Baris | None:
    with connection.cursor() as kursor:
        kursor.execute(BACA, [nomor])
        baris = kursor.fetchone()
    return _Baris(*baris) if baris else None


def _susun(baris: _Baris) -> StatusBaca:
    rezim = rezim_versi(baris.rezim_id)
    jam = _jam(baris)
    tenggat = tuple(satukan(jam))
    riwayat = dengan_sasaran(
        (_saat(waktu, baris.zona), apa, isi) for waktu, apa, isi in baris.riwayat or []
    )
    perbaikan = next((t.jatuh_tempo for t in tenggat if t.langkah == "perbaikan"), None)
    penentu: Mapping[str, Any] = next(
        (r for _w, _p, r in reversed(riwayat) if r.get("ke") == baris.status), {}
    )
    return StatusBaca(
        nomor=baris.nomor,
        bentuk=baris.bentuk,
        status=baris.status,
        label=label(baris.status, penentu, perbaikan),
        sejak=saat_setempat(baris.sejak, baris.zona),
        riwayat=tuple(
            Kejadian(waktu, peristiwa, keterangan(peristiwa, rincian, rezim))
            for waktu, peristiwa, rincian in riwayat
        ),
        syarat=_syarat(baris),
        tenggat=tenggat,
        kantor=KantorBaca(*baris.kantor),
        zona=baris.zona,
        boleh_dilengkapi=baris.status in DAPAT_DILENGKAPI,
        boleh_dicabut=_boleh_dicabut(baris.status, [apa for _w, apa, _r in riwayat]),
        tahap=janji_tahap(
            tahapan(baris.bentuk, baris.status),
            [(waktu, peristiwa) for waktu, peristiwa, _ in riwayat],
            jam,
            rezim.tenggat,
        ),
        jalur=_jalur(baris, riwayat, jam, rezim),
        batas_lapor=baris.batas_lapor,
    )


def _boleh_dicabut(status: str, peristiwa: Collection[str]) -> bool:
    """Tell whether the reporter may withdraw, who did not ask for it before."""
    menuju = PERALIHAN[StatusLaporan(status)]
    return StatusLaporan.DICABUT in menuju and "pencabutan_diminta" not in peristiwa


def _jam(baris: _Baris) -> list[TenggatBaca]:
    """Return the open deadlines that the reporter may read, track by track."""
    return [
        TenggatBaca(langkah, _saat(jatuh_tempo, baris.zona), dasar, belum, jalur)
        for langkah, jatuh_tempo, dasar, belum, jalur, terbuka in baris.tenggat or ()
        if terbuka and langkah not in RAHASIA
    ]


def _jalur(
    baris: _Baris,
    riwayat: list[tuple[datetime, str, Mapping[str, Any]]],
    jam: list[TenggatBaca],
    rezim: Rezim,
) -> tuple[JalurBaca, ...]:
    """Return the tracks; that a case has one is known from its clock since registration."""
    jenis = [jalur for *_, jalur, _terbuka in baris.tenggat or ()]
    berjalan = {(satu.langkah, satu.jalur) for satu in jam}
    return tuple(
        JalurBaca(
            jenis=satu.jenis,
            nama=nama_jalur(satu.jenis),
            status=satu.terucap,
            keterangan=kata_keadaan(satu, rezim),
            berakhir=satu.berakhir,
            sejak=satu.sejak,
            tenggat=tuple(t for t in jam if t.jalur == satu.jenis),
            berikut=tuple(
                rezim.tenggat[langkah]
                for langkah in rantai_berikut(satu.jenis, satu.status, rezim.administrasi)
                if langkah in rezim.tenggat and (langkah, satu.jenis) not in berjalan
            ),
        )
        for satu in baca_jalur(sorted(set(jenis)), riwayat)
    )


def _syarat(baris: _Baris) -> tuple[HasilUnsur, ...]:
    penilaian = baris.penilaian or {}
    return hasil_dinilai(
        rezim_versi(baris.rezim_id).unsur,
        baris.unsur_belum,
        [Verdik(kode, terpenuhi, alasan) for kode, (terpenuhi, alasan) in penilaian.items()],
        berbukti=baris.berbukti,
    )


def _saat(teks: str, zona: str) -> datetime:
    return saat_setempat(datetime.fromisoformat(teks), zona)
