"""One report with everything its page shows, in a fixed number of queries."""

from dataclasses import dataclass, replace

from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from laporan.choices import Bentuk, StatusBukti, Sumber
from laporan.models import Laporan, Saksi, Tenggat
from laporan.queries.bukti import BuktiBaca, daftar_bukti
from laporan.queries.isi import IsiLaporan, buka_isi
from laporan.queries.tenggat import jam_bersama, jam_laporan, terlambat
from laporan.rules.tenggat import MILIK_PELAPOR, satukan
from laporan.rules.unsur import HasilUnsur, hasil_dinilai
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.perkara.choices import BentukRegister, Tindakan
from pengawasan.perkara.models import Jalur, KajianAwal, KonsepKajian, Perkara
from pengawasan.perkara.queries.izin import Izin, izin, kajian_dari, pelapor_dari
from pengawasan.perkara.queries.kasus_bagian import (
    Bagian,
    baca_bagian,
    bersama_bagian,
    jenis_diteruskan,
)
from pengawasan.perkara.queries.kasus_jalur import (
    ButirLangkah,
    KartuJalur,
    kartu_jalur,
    langkah_perkara,
)
from pengawasan.perkara.queries.kasus_naskah import naskah_kasus
from pengawasan.perkara.queries.kasus_status import ButirSurat, surat_status, tulis_kajian
from pengawasan.perkara.queries.kasus_tertutup import Alasan, per_alasan
from pengawasan.perkara.queries.kasus_tindakan import (
    ButirTindakan,
    tindakan_terbuka,
    tindakan_tertutup,
)
from pengawasan.perkara.queries.konflik import pernyataan, tertutup
from pengawasan.perkara.queries.langkah import IzinLangkah, jalur_bernaskah, keadaan_perkara
from pengawasan.perkara.queries.putusan import bersama_putusan
from pengawasan.perkara.queries.saran import sebab_asal, sebab_saran
from pengawasan.perkara.rules.giliran import PLENO, Giliran, giliran_tenggat
from pengawasan.perkara.rules.lapangan import PENULIS_FORM_A
from pengawasan.perkara.rules.pelaku import PENCATAT_PLENO, SETEMPAT
from wilayah.models import Jejak, Petugas
from wilayah.queries.jejak import riwayat

JEJAK_TERLIHAT = 15
TETAP = ("kantor", "penanggung_jawab", "pemilihan", "konsep_kajian__petugas")
BERDIRI_SENDIRI = ("pelapor", "perkara", "nomor_sigaplapor", "siaga")
Butir = ButirTindakan | ButirLangkah | ButirSurat


@dataclass(frozen=True, slots=True, repr=False)
class Kasus:
    """Everything the page of one report shows.

    ``utama`` is the one act that the report waits for, None when it waits for none of this
    officer's; ``boleh`` are all that are open on the whole report;
    ``jejak_lain`` tells whether the trail is longer than what is shown of it.
    """

    laporan: Laporan
    izin: Izin
    isi: IsiLaporan
    syarat: tuple[HasilUnsur, ...]
    bukti: list[BuktiBaca]
    tenggat: list[Tenggat]
    terlambat: list[Tenggat]
    kajian: list[KajianAwal]
    jejak: list[Jejak]
    bagian: Bagian
    jalur: list[KartuJalur]
    utama: Butir | None
    boleh: list[Butir]
    tertutup: list[ButirTindakan | ButirLangkah]
    jejak_lain: bool = False
    boleh_saran: bool = False

    @property
    def perkara(self) -> Perkara | None:
        return getattr(self.laporan, "perkara", None)

    @property
    def temuan(self) -> bool:
        """Whether it is a finding: born as one, or registered as one."""
        perkara = self.perkara
        ditetapkan = perkara is not None and perkara.bentuk == BentukRegister.TM
        return ditetapkan or self.laporan.bentuk == Bentuk.TEMUAN

    @property
    def terdekat(self) -> Tenggat | None:
        """The deadline that falls due first."""
        return self.tenggat[0] if self.tenggat else None

    @property
    def jalur_terdekat(self) -> list[str]:
        """The kinds of track that the nearest deadline binds, in words."""
        dekat = self.terdekat
        sama = (dekat.langkah, dekat.jatuh_tempo) if dekat else None
        return [
            satu.jalur.get_jenis_display()
            for satu in self.jalur
            if any((t.langkah, t.jatuh_tempo) == sama for t in satu.jam)
        ]

    @property
    def giliran_terdekat(self) -> Giliran:
        """Whose turn the nearest deadline is: the plenary's, once every study is written."""
        dekat = self.terdekat
        langkah = dekat.langkah if dekat else ""
        terikat = [satu for satu in self.jalur if any(t.langkah == langkah for t in satu.jam)]
        if terikat and all(satu.siap_pleno for satu in terikat):
            return Giliran(langkah, PLENO, PENCATAT_PLENO)
        return giliran_tenggat(langkah)

    @property
    def boleh_jelaskan(self) -> bool:
        """Whether the officer may say why a deadline was missed."""
        return self.izin.boleh(Tindakan.JELASKAN_TENGGAT)

    @property
    def boleh_susun(self) -> bool:
        """Whether the officer may draft a paper."""
        return self.izin.boleh(Tindakan.SUSUN_SURAT)

    @property
    def boleh_lain(self) -> list[Butir]:
        """What else is open on the whole report."""
        return [satu for satu in self.boleh if satu is not self.utama]

    @property
    def alasan_tertutup(self) -> list[Alasan]:
        """What is closed, each reason once."""
        return per_alasan(self.tertutup)

    @property
    def utama_menonjol(self) -> bool:
        """Whether the next act is the primary one: an explanation that is owed goes first."""
        return not (self.terlambat and self.boleh_jelaskan)

    @property
    def belum_diverifikasi(self) -> bool:
        """Whether the page says of something that it was not compared with the rule."""
        daring = self.laporan.sumber == Sumber.DARING and self.laporan.bentuk != Bentuk.TEMUAN
        return daring or any(satu.belum_diverifikasi for satu in self.bagian.naskah)

    @property
    def konsep(self) -> KonsepKajian | None:
        return getattr(self.laporan, "konsep_kajian", None)

    @property
    def pelapor(self) -> object:
        return pelapor_dari(self.laporan)

    @property
    def nomor_sigaplapor(self) -> str:
        """The report's number in Bawaslu's own system, '' while nobody entered it."""
        satu = getattr(self.laporan, "nomor_sigaplapor", None)
        return satu.nomor if satu else ""

    @property
    def siaga(self) -> Siaga | None:
        """The alert of a report that said it was happening, None for all others."""
        return getattr(self.laporan, "siaga", None)

    @property
    def boleh_form_a(self) -> bool:
        """Whether the officer may write a Form A for the report, which still takes one in."""
        pelaku = self.izin.pelaku
        setempat = pelaku.hubungan in SETEMPAT and not pelaku.peran.isdisjoint(PENULIS_FORM_A)
        return setempat and self.laporan.status not in TAMAT

    @property
    def sebab_identitas(self) -> str:
        """Why who reported and who witnessed stay closed to the officer, '' when they open."""
        sebab = self.izin.sebab(Tindakan.BUKA_IDENTITAS)
        return str(sebab.label) if sebab else ""


def buka_kasus(petugas: Petugas, laporan: Laporan, *, semua_jejak: bool = False) -> Kasus:
    """Return what the page shows of a report found by :func:`laporan_bernomor`."""
    laporan = _lengkap(petugas).get(pk=laporan.pk)
    hak = izin(petugas, laporan, konflik=tertutup(laporan))
    jalur = _jalur(laporan)
    langkah = IzinLangkah(hak, keadaan_perkara(laporan, jalur, hak.keadaan.terlambat))
    berjalan = [
        satu
        for satu in jam_laporan(laporan)
        if satu.selesai_pada is None and satu.langkah != MILIK_PELAPOR
    ]
    kartu = kartu_jalur(langkah, jalur, berjalan, jenis_diteruskan(laporan))
    boleh, belum = _acara(laporan, langkah, kartu)
    bagian = baca_bagian(laporan)
    bukti = daftar_bukti(laporan)
    jejak = _jejak(laporan, semua=semua_jejak)
    return Kasus(
        laporan=laporan,
        izin=hak,
        isi=buka_isi(laporan),
        syarat=_syarat(laporan, hak, bagian, bukti),
        bukti=bukti,
        tenggat=satukan(sorted(berjalan, key=lambda satu: satu.jatuh_tempo)),
        terlambat=satukan(terlambat(laporan)),
        kajian=kajian_dari(laporan),
        jejak=jejak if semua_jejak else jejak[:JEJAK_TERLIHAT],
        jejak_lain=not semua_jejak and len(jejak) > JEJAK_TERLIHAT,
        bagian=replace(bagian, naskah=naskah_kasus(petugas, laporan, hak, jalur)),
        jalur=kartu,
        utama=next((satu for satu in boleh if satu.mendesak), None),
        boleh=[satu for satu in boleh if not isinstance(satu, ButirLangkah) or not satu.jalur],
        tertutup=belum,
        boleh_saran=sebab_asal(hak.pelaku) is None and sebab_saran(petugas) is None,
    )


def _lengkap(petugas: Petugas) -> QuerySet[Laporan]:
    kajian = KajianAwal.objects.select_related("petugas", "ke_kantor")
    saksi = Saksi.objects.filter(laporan=OuterRef("pk")).order_by().values("laporan")
    jumlah = Subquery(saksi.annotate(n=Count("*")).values("n"), output_field=IntegerField())
    return (
        Laporan.objects.select_related(*TETAP, *BERDIRI_SENDIRI)
        .prefetch_related(Prefetch("kajian_awal", kajian), jam_bersama())
        .prefetch_related(Prefetch("perkara__jalur", jalur_bernaskah()))
        .annotate(
            jumlah_saksi=Coalesce(jumlah, Value(0)),
            nomor_gabungan=F("digabung_ke__nomor"),
            berkonflik=pernyataan(petugas),
            **bersama_bagian(),
            **bersama_putusan(),
        )
    )


def _jalur(laporan: Laporan) -> list[Jalur]:
    perkara: Perkara | None = getattr(laporan, "perkara", None)
    return list(perkara.jalur.all()) if perkara else []


def _acara(
    laporan: Laporan, langkah: IzinLangkah, kartu: list[KartuJalur]
) -> tuple[list[Butir], list[ButirTindakan | ButirLangkah]]:
    """Return what is open, the next act first, and what is closed of the whole report."""
    hak = langkah.izin
    seperkara = langkah_perkara(langkah)
    tindakan = tindakan_terbuka(hak)
    boleh: list[Butir] = [satu for satu in tindakan if satu.mendesak]
    boleh += surat_status(laporan, langkah)
    boleh += tulis_kajian(langkah, [satu.jalur for satu in kartu])
    boleh += [satu for satu in seperkara if not satu.sebab]
    boleh += [satu for kartu_satu in kartu for satu in kartu_satu.boleh]
    boleh += [satu for satu in tindakan if not satu.mendesak]
    return boleh, [*(satu for satu in seperkara if satu.sebab), *tindakan_tertutup(hak)]


def _syarat(
    laporan: Laporan, hak: Izin, bagian: Bagian, bukti: list[BuktiBaca]
) -> tuple[HasilUnsur, ...]:
    """Return every element with its finding, as the reporter reads it too."""
    berbukti = any(satu.status == StatusBukti.TERSEGEL for satu in bukti)
    return hasil_dinilai(
        hak.rezim.unsur, laporan.unsur_belum, list(bagian.verdik), berbukti=berbukti
    )


def _jejak(laporan: Laporan, *, semua: bool) -> list[Jejak]:
    """Return the trail, newest first; one line more than is shown, unless all is asked for."""
    baris = riwayat("laporan", laporan.pk).order_by("-urut")
    return list(baris if semua else baris[: JEJAK_TERLIHAT + 1])


def konsep_dari(laporan: Laporan) -> KonsepKajian | None:
    """Return the draft of a report's study, None when nobody wrote one."""
    return KonsepKajian.objects.select_related("petugas").filter(laporan=laporan).first()
