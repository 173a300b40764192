"""The procedure under one regime, as the page about it draws it: steps, times, ways to go on."""

from dataclasses import dataclass

from laporan.rules.jalur import PUTUSAN, RANTAI, SESUDAH_SIDANG
from wilayah.rules.rezim import AturanTenggat, Rezim, Sasaran, Satuan

JALUR = ("administrasi", "administrasi_tsm", "pidana", "kode_etik", "hukum_lain")
UTAMA = ("serah_berkas", "kajian_awal", "penanganan")
"""One after the other: from the sending to the decision."""

DI_KANTOR = ("kajian_awal", "penanganan")
AWAL_JALUR = {"administrasi_tsm": ("tsm_putusan",), "pidana": ("gakkumdu_1",)}
"""What a kind of track has beside the handling that all share."""

TANPA_PENANGANAN = frozenset({"administrasi_tsm"})
SISIPAN = {"penyidikan": ("p19", "p19_kembali")}
JAM_SEHARI = 24


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar of the picture of times, in days from its left edge; ``tambahan`` if prolonged."""

    aturan: AturanTenggat
    mulai: float
    lama: float
    tambahan: float = 0

    @property
    def akhir(self) -> float:
        return self.mulai + self.lama


@dataclass(frozen=True, slots=True)
class JalurProsedur:
    """One kind of track: its deadlines in order, and where it may be forwarded."""

    jenis: str
    aturan: tuple[AturanTenggat, ...]
    sasaran: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class Seluruhnya:
    """How long from the receipt of the originals to the decision, where all counts alike."""

    satuan: Satuan
    paling_lama: int
    diperpanjang: int


def batang_waktu(rezim: Rezim) -> tuple[Batang, ...]:
    """Return the bars of the main road, each beginning where the one before it ends."""
    hasil: list[Batang] = []
    mulai = 0.0
    for langkah in UTAMA:
        if langkah not in rezim.tenggat:
            continue
        aturan = rezim.tenggat[langkah]
        lama = hari(aturan)
        hasil.append(Batang(aturan, mulai, lama, _tambahan(rezim, langkah)))
        mulai += lama
    return tuple(hasil)


def seluruhnya(rezim: Rezim) -> Seluruhnya | None:
    """Return the sum of study and handling, None where they count in different units."""
    aturan = [rezim.tenggat[satu] for satu in (*DI_KANTOR, "perpanjangan") if satu in rezim.tenggat]
    if len(aturan) != len(DI_KANTOR) + 1 or len({satu.satuan for satu in aturan}) != 1:
        return None
    kajian, penanganan, perpanjangan = (satu.jumlah for satu in aturan)
    return Seluruhnya(aturan[0].satuan, kajian + penanganan, kajian + perpanjangan)


def jalur_prosedur(rezim: Rezim) -> tuple[JalurProsedur, ...]:
    """Return what becomes of each kind of suspected violation."""
    return tuple(
        JalurProsedur(
            jenis,
            tuple(rezim.tenggat[satu] for satu in _langkah(jenis, rezim) if satu in rezim.tenggat),
            rezim.sasaran_untuk(jenis),
        )
        for jenis in JALUR
    )


def aturan_terpakai(rezim: Rezim) -> tuple[AturanTenggat, ...]:
    """Return every deadline of the regime that some case can meet, in the order of the law."""
    tanpa = set() if rezim.administrasi == PUTUSAN else {"putusan_administrasi"}
    return tuple(satu for nama, satu in rezim.tenggat.items() if nama not in tanpa)


def hari(aturan: AturanTenggat) -> float:
    """Return a rule's length in days."""
    return aturan.jumlah / JAM_SEHARI if aturan.satuan is Satuan.JAM else aturan.jumlah


def _tambahan(rezim: Rezim, langkah: str) -> float:
    """Return by how much the handling may be prolonged: its second count is the total."""
    lanjut = rezim.tenggat.get("perpanjangan") if langkah == "penanganan" else None
    return max(0, hari(lanjut) - hari(rezim.tenggat[langkah])) if lanjut else 0


def _langkah(jenis: str, rezim: Rezim) -> tuple[str, ...]:
    bersama = () if jenis in TANPA_PENANGANAN else ("penanganan", "perpanjangan")
    sidang = SESUDAH_SIDANG.get(jenis) if rezim.administrasi == PUTUSAN else None
    hasil = [*AWAL_JALUR.get(jenis, ()), *bersama]
    for _tahap, langkah in RANTAI[jenis] if sidang is None else sidang:
        hasil += [langkah, *SISIPAN.get(langkah, ())]
    return tuple(hasil)
