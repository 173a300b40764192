"""The papers of a case: which can be drawn up now, who reads them, what one is drafted from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import override

from laporan.choices import Bentuk, BuktiDisebut, Kategori, StatusBukti
from laporan.models import Laporan, PenilaianUnsur, Tenggat
from laporan.queries.isi import IsiLaporan, buka_isi
from laporan.queries.jawaban import penyerahan_terakhir
from laporan.rules.masukan import PelaporMasuk, SaksiMasuk, TerlaporMasuk
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.bahan import (
    Aturan,
    Bahan,
    Orang,
    Peristiwa,
    TenggatSurat,
    Urutan,
)
from pengawasan.dokumen.rules.jenis import BAHASA
from pengawasan.dokumen.rules.waktu import hari_tanggal, saat_panjang, tanggal_panjang
from pengawasan.perkara.choices import BentukRegister, JenisJalur
from pengawasan.perkara.models import Perkara
from pengawasan.perkara.queries.izin import izin, kajian_dari
from pengawasan.perkara.queries.surat_isi import (
    jalur_putus,
    kajian_surat,
    kantor_surat,
    terlapor_terkirim,
    unsur_surat,
)
from pengawasan.perkara.queries.surat_putus import lama_surat, penerusan_berlaku
from pengawasan.perkara.rules.penerusan import TerlaporDiteruskan
from pengawasan.perkara.rules.rahasia import Naskah
from pengawasan.perkara.rules.surat import LANGKAH, RAHASIA, KeadaanSurat
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import lewat, saat_setempat

TINDAK_LANJUT = {JenisJalur.ADMINISTRASI_TSM.value: "tsm_tindak_lanjut"}
"""The clock of KPU after a decision, where it is not the usual one."""
DISERAHKAN = {
    "identitas": "Kartu identitas",
    "formulir": "Formulir laporan yang ditandatangani",
    "bukti": "Bukti asli",
}


@dataclass(frozen=True, slots=True, repr=False)
class Permintaan:
    """What a draft is asked for besides the case: its track, additions, identities opened."""

    jalur: str = ""
    lain: Mapping[str, Any] = field(default_factory=dict)
    pelapor: PelaporMasuk | None = None
    saksi: tuple[SaksiMasuk, ...] = ()


def keadaan_surat(petugas: Petugas, laporan: Laporan) -> KeadaanSurat:
    """Return a case as the table of papers sees it."""
    perkara, hak = perkara_dari(laporan), izin(petugas, laporan)
    return KeadaanSurat(
        bentuk=_bentuk(laporan, perkara),
        status=laporan.status,
        hubungan=hak.pelaku.hubungan,
        putusan=frozenset(satu.putusan for satu in kajian_dari(laporan)),
        jalur={j.jenis: j.status for j in perkara.jalur.all()} if perkara else {},
        diteruskan=_diteruskan(laporan) if perkara else frozenset(),
        administrasi=hak.rezim.administrasi,
        diterima=laporan.diterima_pada is not None,
        dinilai=PenilaianUnsur.objects.filter(laporan=laporan).exists(),
    )


def _diteruskan(laporan: Laporan) -> frozenset[str]:
    return frozenset(penerusan_berlaku(laporan).values_list("jenis", flat=True))


def perkara_dari(laporan: Laporan) -> Perkara | None:
    """Return the case of a report with its tracks, None before there is one."""
    return Perkara.objects.filter(laporan=laporan).prefetch_related("jalur").first()


def bahan_surat(
    laporan: Laporan, jenis: JenisDokumen, petugas: Petugas, minta: Permintaan
) -> Bahan:
    """Return the facts a paper is drafted from, in Indonesian."""
    with override(BAHASA):
        return _bahan(laporan, jenis, petugas, minta)


def _bahan(laporan: Laporan, jenis: JenisDokumen, petugas: Petugas, minta: Permintaan) -> Bahan:
    assert petugas.kantor is not None, "papers are issued by an office"
    isi, perkara, zona = buka_isi(laporan), perkara_dari(laporan), petugas.kantor.zona
    return Bahan(
        jenis=jenis,
        aturan=_aturan(laporan, jenis, minta.jalur),
        kantor=kantor_surat(petugas.kantor),
        urutan=_urutan(laporan, perkara, zona),
        peristiwa=_peristiwa(laporan, isi),
        pelapor=_pelapor(minta.pelapor),
        terlapor=_terlapor(isi.terlapor, _terkirim(laporan, jenis, minta.jalur)),
        saksi=_saksi(laporan, minta.saksi),
        bukti=tuple(_bukti(laporan)),
        unsur=unsur_surat(laporan, temuan=_bentuk(laporan, perkara) == Bentuk.TEMUAN),
        jalur=jalur_putus(laporan, perkara),
        tenggat=tuple(_tenggat(laporan, zona)),
        kajian=kajian_surat(laporan, zona, jenis),
        petugas=petugas.nama,
        hari=saat_setempat(timezone.now(), zona).date(),
        tautan=f"{settings.ALAMAT_SITUS}/status/?{urlencode({'nomor': laporan.nomor})}",
        jalur_ini=minta.jalur,
        lain=minta.lain,
    )


def _aturan(laporan: Laporan, jenis: JenisDokumen, jalur: str) -> Aturan:
    rezim = rezim_versi(laporan.rezim_id)
    formulir = rezim.formulir[jenis]
    return Aturan(
        dasar=rezim.dasar,
        kode=formulir.kode,
        judul=formulir.judul,
        perbaikan=lama_surat(rezim, "perbaikan"),
        kpu=lama_surat(rezim, TINDAK_LANJUT.get(jalur, "kpu_tindak_lanjut")),
    )


def _bentuk(laporan: Laporan, perkara: Perkara | None) -> str:
    """Return what papers call it: what stands in the register of findings is a finding."""
    temuan = perkara is not None and perkara.bentuk == BentukRegister.TM
    return Bentuk.TEMUAN if temuan else laporan.bentuk


def _urutan(laporan: Laporan, perkara: Perkara | None, zona: str) -> Urutan:
    serah = penyerahan_terakhir(laporan)
    batas = Tenggat.objects.filter(laporan=laporan, langkah="pelaporan").order_by("-pk").first()
    masih = batas is not None and not lewat(batas.jatuh_tempo, timezone.now())
    return Urutan(
        nomor=laporan.nomor,
        bentuk=_bentuk(laporan, perkara),
        disampaikan=_saat(laporan.disampaikan_pada, zona),
        diterima=_saat(laporan.diterima_pada, zona),
        tanda_terima=serah.nomor if serah else "",
        diserahkan=tuple(DISERAHKAN.get(s, s) for s in serah.diserahkan) if serah else (),
        register=perkara.nomor_registrasi if perkara else "",
        diregistrasi=_saat(perkara.diregistrasi_pada, zona) if perkara else "",
        status=str(laporan.get_status_display()),
        batas_lapor=_saat(batas.jatuh_tempo, zona) if batas and masih else "",
    )


def _saat(saat: datetime | None, zona: str) -> str:
    return saat_panjang(saat_setempat(saat, zona)) if saat else ""


def _peristiwa(laporan: Laporan, isi: IsiLaporan) -> Peristiwa:
    tempat = ", ".join(filter(None, (isi.tempat, isi.tps and f"TPS {isi.tps}")))
    if laporan.waktu_kejadian:
        kejadian = _saat(laporan.waktu_kejadian, laporan.zona)
    else:
        kejadian = hari_tanggal(laporan.tanggal_kejadian)
    perkiraan = f"{kejadian} (perkiraan)" if laporan.ketepatan_waktu == "perkiraan" else kejadian
    return Peristiwa(
        kategori=_kategori(laporan),
        wilayah=laporan.nama_wilayah,
        tempat=tempat,
        kejadian=perkiraan if kejadian else "",
        diketahui=hari_tanggal(laporan.tanggal_diketahui),
        uraian=isi.uraian,
    )


def _kategori(laporan: Laporan) -> str:
    """Return what kind of thing was reported; what a reporter did not know stays open."""
    tahu = laporan.kategori not in {Kategori.TIDAK_TAHU, Kategori.LAINNYA}
    return str(laporan.get_kategori_display()) if tahu else "Dugaan pelanggaran pemilihan"


def _pelapor(pelapor: PelaporMasuk | None) -> Orang:
    if pelapor is None:
        return Orang("Pelapor")
    return Orang(
        "Pelapor",
        nama=pelapor.nama,
        tempat_lahir=pelapor.tempat_lahir,
        tanggal_lahir=_tanggal(pelapor.tanggal_lahir),
        jenis_kelamin=pelapor.jenis_kelamin,
        pekerjaan=pelapor.pekerjaan,
        kewarganegaraan=pelapor.kewarganegaraan,
        alamat=pelapor.alamat,
        telepon=pelapor.telepon,
        surel=pelapor.surel,
    )


def _tanggal(hari: date | None) -> str:
    return tanggal_panjang(hari)


def _terkirim(laporan: Laporan, jenis: JenisDokumen, jalur: str) -> dict[str, TerlaporDiteruskan]:
    """Return whom a track's body was told of, by name, for papers that go with it alone."""
    if not jalur or RAHASIA.get(jenis) != Naskah.SURAT_PENERUSAN:
        return {}
    return {satu.nama: satu for satu in terlapor_terkirim(laporan, jalur)}


def _terlapor(
    terlapor: tuple[TerlaporMasuk, ...], dikirim: Mapping[str, TerlaporDiteruskan]
) -> tuple[Orang, ...]:
    """Return the reported parties; those ``dikirim`` as the body was told of them."""
    sebutan = "Terlapor" if len(terlapor) == 1 else "Terlapor {}"
    return tuple(
        Orang(
            sebutan.format(urut),
            nama=satu.nama,
            jabatan=dikirim[satu.nama].jabatan if satu.nama in dikirim else satu.jabatan,
            instansi=dikirim[satu.nama].instansi if satu.nama in dikirim else satu.instansi,
            nip=dikirim[satu.nama].nip if satu.nama in dikirim else "",
            alamat=satu.alamat,
            telepon=satu.telepon,
            ciri=satu.ciri,
        )
        for urut, satu in enumerate(terlapor, 1)
    )


def _saksi(laporan: Laporan, terbuka: tuple[SaksiMasuk, ...]) -> tuple[Orang, ...]:
    """Return the witnesses: by number, with what was opened of them."""
    if terbuka:
        return tuple(
            Orang(f"Saksi {n}", nama=satu.nama, alamat=satu.alamat, telepon=satu.telepon)
            for n, satu in enumerate(terbuka, 1)
        )
    return tuple(Orang(f"Saksi {n}") for n in range(1, laporan.saksi.count() + 1))


def _bukti(laporan: Laporan) -> list[str]:
    """Return the evidence by kind and hash; names of files may name people, so none is told."""
    tersegel = laporan.bukti.filter(status=StatusBukti.TERSEGEL).order_by("dibuat")
    return [
        *(str(BuktiDisebut(satu).label) for satu in laporan.bukti_disebut),
        *(f"Berkas {satu.jenis}, SHA-256 {satu.sha256[:16]}" for satu in tersegel),
    ]


def _tenggat(laporan: Laporan, zona: str) -> list[TenggatSurat]:
    terbuka = Tenggat.objects.filter(laporan=laporan, selesai_pada=None, langkah__in=LANGKAH)
    return [
        TenggatSurat(satu.langkah, LANGKAH[satu.langkah], _saat(satu.jatuh_tempo, zona), satu.dasar)
        for satu in terbuka.exclude(langkah="pelaporan").order_by("jatuh_tempo")
    ]
