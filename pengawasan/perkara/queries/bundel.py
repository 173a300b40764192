"""What a track's bundle holds now, item by item, and what it lacks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from laporan import sandi
from laporan.choices import StatusBukti
from laporan.models import Bukti, Laporan, Saksi
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import dokumen_laporan, kunci_berkas
from pengawasan.perkara.models import BerkasBundel, FotoBarang, Jalur, Penerusan
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.barang import kunci_foto
from pengawasan.perkara.queries.bundel_naskah import (
    Batas,
    berlaku,
    konsep_butir,
    naskah_bundel,
    pilah,
    pindaian,
)
from pengawasan.perkara.queries.penerusan import (
    buka_penerusan,
    penerusan_berjalan,
    surat_siap,
    terlapor_laporan,
)
from pengawasan.perkara.queries.penerusan_bukti import (
    BuktiDiserahkan,
    bukti_diserahkan,
    seluruh_bukti,
)
from pengawasan.perkara.rules.bundel import (
    BUNDEL,
    EKSTENSI,
    Butir,
    Susunan,
    jalan,
    kurang,
    susunan_untuk,
)
from pengawasan.perkara.rules.penerusan import TerlaporDiteruskan

TABEL = "perkara_berkasbundel"
PDF = "application/pdf"
Sumber = Dokumen | SalinanFinal | BerkasBundel | BuktiDiserahkan | FotoBarang


@dataclass(frozen=True, slots=True)
class IsiButir:
    """One file of an item, sealed where it lies; ``id_unggahan`` is set for a scan put in."""

    butir: Butir
    urut: int
    nama: str
    jenis: str
    sha256: str
    asal: str
    waktu: datetime | None
    sumber: Sumber
    id_unggahan: UUID | None = None

    @property
    def jalan(self) -> str:
        """Its path in the archive."""
        return jalan(self.butir, self.urut, self.nama, EKSTENSI.get(self.jenis, "bin"))

    @property
    def id_berkas(self) -> UUID:
        """Under which id its bytes lie in the evidence folder."""
        if isinstance(self.sumber, BuktiDiserahkan):
            assert self.sumber.berkas is not None, "only what is ready stands in a bundle"
            return self.sumber.berkas.pk
        pk: UUID = self.sumber.pk
        return pk

    def kunci(self) -> sandi.KunciData:
        """Open the data key of its bytes."""
        return kunci_sumber(self.sumber)


@dataclass(frozen=True, slots=True)
class Bundel:
    """A track's bundle: its items in order, each with the files there are."""

    susunan: Susunan
    laporan: Laporan
    jalur: Jalur
    penerusan: Penerusan | None
    beridentitas: bool
    isi: dict[str, list[IsiButir]]
    ditahan: tuple[str, ...] = ()
    batas: Batas = field(default_factory=Batas)
    menunggu: int = 0
    konsep: dict[str, list[Dokumen]] = field(default_factory=dict, repr=False)
    terlapor: tuple[TerlaporDiteruskan, ...] = field(default=(), repr=False)
    jumlah_saksi: int = 0

    @property
    def butir(self) -> list[tuple[Butir, list[IsiButir]]]:
        """The items in the order of the law, each with its files."""
        return [(satu, self.isi[satu.huruf]) for satu in BUNDEL[self.susunan]]

    @property
    def baris(self) -> list[tuple[Butir, list[IsiButir], list[Dokumen]]]:
        """The items, each with its files and the drafts that would stand in it once issued."""
        return [(satu, isi, self.konsep.get(satu.huruf, [])) for satu, isi in self.butir]

    @property
    def belum_ada(self) -> list[Butir]:
        """The items that hold nothing; the program's own lists always do."""
        return [satu for satu, isi in self.butir if not isi and satu.daftar is None]


def susun_bundel(
    laporan: Laporan,
    jenis: str,
    sasaran: str = "",
    *,
    beridentitas: bool = False,
    serah: Penerusan | None = None,
) -> Bundel:
    """Return what goes to a body with one track, as it stands now.

    Papers that name somebody are held back unless ``beridentitas``, which only the police bundle
    knows. With ``serah`` it is what that forwarding's body opens itself, within its ``Batas``.
    """
    jalur = jalur_perkara(laporan, jenis)
    penerusan = serah or penerusan_berjalan(laporan, jenis)
    susunan = susunan_untuk(jenis, sasaran or (penerusan.sasaran if penerusan else ""))
    beridentitas = beridentitas and susunan == Susunan.PIDANA
    batas = Batas(serah.diteruskan_pada, beridentitas) if serah else Batas()
    semua = dokumen_laporan(laporan)
    surat = penerusan.surat if penerusan else surat_siap(laporan, jenis)
    semua_naskah = naskah_bundel(semua, jenis, surat, batas)
    terbaca, ditahan = pilah(semua_naskah, beridentitas=beridentitas)
    bukti = _bukti(laporan, susunan, penerusan, terpilih=serah is not None)
    unggahan = [satu for satu in _unggahan(jalur, susunan) if batas.sudah(satu.waktu)]
    benda = _benda(laporan, susunan, batas)
    lampiran = (benda, unggahan) if batas.pindaian else ([], [])
    return Bundel(
        susunan=susunan,
        laporan=laporan,
        jalur=jalur,
        penerusan=penerusan,
        beridentitas=beridentitas,
        isi=_semua_butir(susunan, terbaca, [b for b in bukti if b.siap], *lampiran, batas),
        ditahan=_ditahan(susunan, ditahan, terbaca, (benda, unggahan), batas),
        batas=batas,
        menunggu=sum(not b.siap for b in bukti),
        konsep={satu.huruf: konsep_butir(satu, semua, jenis) for satu in BUNDEL[susunan]},
        terlapor=terlapor_bundel(laporan, penerusan),
        jumlah_saksi=Saksi.objects.filter(laporan=laporan).count(),
    )


def kurang_bundel(laporan: Laporan, jenis: str, sasaran: str = "") -> list[str]:
    """Return the letters of the items that hold nothing yet."""
    bundel = susun_bundel(laporan, jenis, sasaran, beridentitas=True)
    return kurang([(satu, len(isi)) for satu, isi in bundel.butir if satu.daftar is None])


def terlapor_bundel(
    laporan: Laporan, penerusan: Penerusan | None
) -> tuple[TerlaporDiteruskan, ...]:
    """Return the reported parties as the body is told of them, else as the report names them."""
    if penerusan is not None:
        return buka_penerusan(penerusan).terlapor
    semua = terlapor_laporan(laporan)
    return tuple(TerlaporDiteruskan(t.nama, t.jabatan, t.instansi) for t in semua)


def berkas_unggahan(jalur: Jalur, id_berkas: UUID) -> BerkasBundel | None:
    """Return a scan of a track's bundle that was not withdrawn."""
    berkas: BerkasBundel | None = BerkasBundel.objects.filter(
        jalur=jalur, pk=id_berkas, ditarik_pada=None
    ).first()
    return berkas


def kunci_sumber(sumber: Sumber) -> sandi.KunciData:
    """Open the data key of a file, whatever it is."""
    match sumber:
        case BuktiDiserahkan():
            return sumber.kunci()
        case FotoBarang():
            return kunci_foto(sumber)
        case BerkasBundel():
            return sandi.buka_bungkus(bytes(sumber.kunci_data), sandi.Guna.BUKTI)
        case _:
            return kunci_berkas(sumber)


def _ditahan(
    susunan: Susunan,
    ditahan: Sequence[Dokumen],
    terbaca: Sequence[Dokumen],
    lampiran: tuple[Sequence[FotoBarang], Sequence[BerkasBundel]],
    batas: Batas,
) -> tuple[str, ...]:
    """Name what is held back for who stands in it, or may: papers, scans, photos of things."""
    kode = {d for satu in BUNDEL[susunan] for d in satu.dokumen}
    hasil = [f"{d.judul} {d.nomor}" for d in ditahan if d.jenis in kode]
    if batas.pindaian:
        return tuple(hasil)
    benda, unggahan = lampiran
    berpindai = [d for d in terbaca if d.jenis in kode and pindaian(d, batas)]
    hasil += [f"{d.judul} {d.nomor} (pindaian bertanda tangan)" for d in berpindai]
    for butir in BUNDEL[susunan]:
        banyak = sum(satu.butir == butir.huruf for satu in unggahan)
        hasil += [f"{butir.huruf}. {butir.judul} (pindaian {n})" for n in range(1, banyak + 1)]
    hasil += [f"Foto barang {satu.barang.nomor}" for satu in benda]
    return tuple(hasil)


def _bukti(
    laporan: Laporan, susunan: Susunan, penerusan: Penerusan | None, *, terpilih: bool
) -> list[BuktiDiserahkan]:
    if penerusan is not None and (terpilih or susunan != Susunan.PIDANA):
        return bukti_diserahkan(penerusan)
    tersegel = Bukti.objects.filter(laporan=laporan, status=StatusBukti.TERSEGEL)
    semua = tersegel.select_related("turunan").order_by("dibuat", "id")
    return seluruh_bukti(semua, asli=susunan == Susunan.PIDANA)


def _unggahan(jalur: Jalur, susunan: Susunan) -> Sequence[BerkasBundel]:
    hidup = BerkasBundel.objects.filter(jalur=jalur, bundel=susunan, ditarik_pada=None)
    return list(hidup.order_by("waktu", "id"))


def _benda(laporan: Laporan, susunan: Susunan, batas: Batas) -> list[FotoBarang]:
    if susunan != Susunan.PIDANA:
        return []
    foto = FotoBarang.objects.filter(barang__laporan=laporan).select_related("barang")
    urut = foto.order_by("barang__dicatat_pada", "waktu", "id")
    return [satu for satu in urut if batas.sudah(satu.waktu)]


def _semua_butir(
    susunan: Susunan,
    naskah: Sequence[Dokumen],
    bukti: Sequence[BuktiDiserahkan],
    benda: Sequence[FotoBarang],
    unggahan: Sequence[BerkasBundel],
    batas: Batas,
) -> dict[str, list[IsiButir]]:
    sumber = (naskah, bukti, benda, unggahan, batas)
    return {satu.huruf: _isi_butir(satu, *sumber) for satu in BUNDEL[susunan]}


def _isi_butir(
    butir: Butir,
    naskah: Sequence[Dokumen],
    bukti: Sequence[BuktiDiserahkan],
    benda: Sequence[FotoBarang],
    unggahan: Sequence[BerkasBundel],
    batas: Batas,
) -> list[IsiButir]:
    """Return the files of one item, numbered in their order."""
    semua: list[Sumber] = [berlaku(satu, batas) for satu in naskah if satu.jenis in butir.dokumen]
    if butir.bukti:
        semua += [*bukti, *benda]
    semua += [satu for satu in unggahan if satu.butir == butir.huruf]
    return [_isi(butir, urut, satu) for urut, satu in enumerate(semua, 1)]


def _isi(butir: Butir, urut: int, sumber: Sumber) -> IsiButir:
    match sumber:
        case BuktiDiserahkan():
            asal = f"bukti {sumber.id}" + (" (salinan bersih)" if sumber.bersih else "")
            rincian = (f"bukti-{sumber.urutan:02d}", sumber.jenis, asal, sumber.disegel_pada)
        case FotoBarang():
            rincian = ("foto-barang", "image/jpeg", f"barang {sumber.barang.nomor}", sumber.waktu)
        case BerkasBundel():
            rincian = (butir.kode, sumber.jenis, f"unggahan {sumber.pk}", sumber.waktu)
        case SalinanFinal():
            asal = f"{sumber.dokumen.nomor} (pindaian bertanda tangan)"
            rincian = (sumber.dokumen.jenis, sumber.jenis, asal, sumber.waktu)
        case _:
            rincian = (sumber.jenis, PDF, sumber.nomor, sumber.ditutup_pada)
    nama, jenis, asal, waktu = rincian
    unggahan = sumber.pk if isinstance(sumber, BerkasBundel) else None
    sha256: str = sumber.sha256
    return IsiButir(
        butir, urut, nama.replace("_", "-"), jenis, sha256, asal, waktu, sumber, unggahan
    )
