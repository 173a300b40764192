"""What a reporter is told: the receipt, and where the report stands."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from laporan.rules.unsur import HasilUnsur
from wilayah.rules.rezim import AturanTenggat


@dataclass(frozen=True, slots=True)
class TenggatBaca:
    """One deadline, aware in the office's zone, with the article it follows.

    ``jalur`` is the kind of track whose clock it is, '' for the report's own.
    """

    langkah: str
    jatuh_tempo: datetime
    dasar: str
    belum_diverifikasi: bool = False
    jalur: str = ""


@dataclass(frozen=True, slots=True)
class KantorBaca:
    """The responsible office; what it has not filled in is empty."""

    kode: str
    nama: str
    alamat: str = ""
    jam: str = ""
    telepon: str = ""
    tautan_peta: str = ""
    telepon_piket: str = ""


@dataclass(frozen=True, slots=True)
class TandaTerimaBaca:
    """The answer to a submission; ``kode_akses`` is None when its time is over.

    ``nomor_tanda_terima`` is the register number of what was handed over at a counter, else ''.
    """

    nomor: str
    kode_akses: str | None = field(repr=False)
    bentuk: str
    status: str
    syarat: tuple[HasilUnsur, ...]
    tenggat: tuple[TenggatBaca, ...]
    kantor: KantorBaca
    tautan_status: str
    zona: str
    nomor_tanda_terima: str = ""

    def ke_json(self) -> dict[str, Any]:
        """Return plain JSON values that :meth:`dari_json` reads back."""
        isi = asdict(self)
        for tenggat in isi["tenggat"]:
            tenggat["jatuh_tempo"] = tenggat["jatuh_tempo"].isoformat()
        return isi

    @classmethod
    def dari_json(cls, isi: Mapping[str, Any]) -> "TandaTerimaBaca":
        """Read what :meth:`ke_json` wrote."""
        return cls(
            **dict(isi)
            | {
                "syarat": tuple(HasilUnsur(**satu) for satu in isi["syarat"]),
                "tenggat": tuple(
                    TenggatBaca(
                        **satu | {"jatuh_tempo": datetime.fromisoformat(satu["jatuh_tempo"])}
                    )
                    for satu in isi["tenggat"]
                ),
                "kantor": KantorBaca(**isi["kantor"]),
            }
        )


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One line of the reporter's timeline."""

    waktu: datetime
    peristiwa: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class JanjiTahap:
    """One stage of a report: reached at ``tercapai``, running until ``tenggat``, or to come.

    ``keadaan`` is a word of :mod:`laporan.rules.tahap`; ``aturan`` says how long it may take once
    it has begun.
    """

    tahap: str
    keadaan: str
    tercapai: datetime | None = None
    tenggat: TenggatBaca | None = None
    aturan: AturanTenggat | None = None


@dataclass(frozen=True, slots=True)
class JalurBaca:
    """One track of a case as its reporter reads it; ``berikut`` may still come after it."""

    jenis: str
    nama: str
    status: str
    keterangan: str
    berakhir: bool
    sejak: datetime | None
    tenggat: tuple[TenggatBaca, ...] = ()
    berikut: tuple[AturanTenggat, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusBaca:
    """Where a report stands, as its reporter reads it; moments aware in the office's zone.

    ``batas_lapor`` is until when it could be reported, also where that clock has stopped.
    """

    nomor: str
    bentuk: str
    status: str
    label: str
    sejak: datetime
    riwayat: tuple[Kejadian, ...]
    syarat: tuple[HasilUnsur, ...]
    tenggat: tuple[TenggatBaca, ...]
    kantor: KantorBaca
    zona: str
    pesan: tuple[str, ...] = ()
    boleh_dilengkapi: bool = False
    boleh_dicabut: bool = False
    tahap: tuple[JanjiTahap, ...] = ()
    jalur: tuple[JalurBaca, ...] = ()
    batas_lapor: datetime | None = None
