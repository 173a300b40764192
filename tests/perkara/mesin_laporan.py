"""A report before people who press anything, held to the table at every press."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import ClassVar

from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from laporan.choices import CaraHubungi, KabarKantor
from laporan.choices import StatusLaporan as S
from laporan.models import Kontak, Laporan, Tenggat
from laporan.rules.status import BELUM_DIPUTUS, SEMUA_JAM, Peralihan
from laporan.services.penilaian import tetapkan_penanggung_jawab
from laporan.services.tenggat_penjelasan import jelaskan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.surat import keadaan_surat
from pengawasan.perkara.rules.pleno import RapatMasuk
from pengawasan.perkara.rules.surat import sebab_surat
from pengawasan.perkara.services import penerimaan
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.factories import laporan as pabrik
from tests.factories.laporan import INFORMASI
from tests.perkara.mesin import Mesin
from tests.perkara.penanganan import form_a, rapat
from tests.perkara.penutup import final_status, konsep_status, terbit_status
from tests.perkara.perbuatan import (
    ALASAN,
    ASAL,
    ASING,
    ATASAN,
    INFORMASI_SAJA,
    KECAMATAN,
    LOKET,
    MENGAKHIRI,
    ORANG,
    PELAPOR,
    PERBUATAN,
    TUJUAN,
    Perbuatan,
    baris_tabel,
    oleh_pelapor,
    terjaga,
)
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Petugas

NAMA = sorted(PERBUATAN)
# Mostly officers press; now and then the reporter, or those who go on with the track.
SIAPA_SAJA = [*NAMA * 4, *PELAPOR, *["tangani"] * 10]
Orang = tuple[str, Peran]
hitungan: Counter[str] = Counter()  # each row of the table gone along, each refusal heard


class MesinLaporan(Mesin):
    """One report, before officers of five offices who press anything, and its reporter."""

    asal: ClassVar[str]
    mulai = "2024-11-22T02:00:00Z"

    @initialize()
    def lahir(self) -> None:
        self.orang = {satu: pabrik.petugas(*satu) for satu in ORANG}
        loket = {"sumber": "loket", "oleh": self.orang[ASAL, Peran.PENERIMA]}
        isi = INFORMASI if self.asal == INFORMASI_SAJA else pabrik.LENGKAP
        self.laporan = pabrik.laporan(isi, **(loket if self.asal == LOKET else {}))
        self.lain = pabrik.laporan(**loket)
        self.status, self.pemegang = S(self.laporan.status), ASAL
        self.bersurat, self.naskah = False, ()
        self.sela()

    @rule(
        nama=st.sampled_from(SIAPA_SAJA),
        siapa=st.sampled_from(ORANG),
        sah=st.booleans(),
        pilih=st.sampled_from(range(60)),
        jam=st.sampled_from([0, 3, 80]),
        terangkan=st.booleans(),
    )
    def tekan(
        self, *, nama: str, siapa: Orang, sah: bool, pilih: int, jam: int, terangkan: bool
    ) -> None:
        """Press one thing: anything by anybody, or (mostly) one that the stage is open to."""
        self._lewatkan(jam, terangkan=terangkan)
        if nama not in PERBUATAN:
            if self.selain_petugas(nama):
                return
            nama = NAMA[pilih % len(NAMA)]
        if sah and (terbuka := self._terbuka()):
            nama = terbuka[pilih % len(terbuka)]
            siapa = self.yang_berwenang(nama)
        satu, sebelum = PERBUATAN[nama], self._jam_terbuka()
        harapan = self._harapan(satu, siapa)
        self.sela()
        hasil = self._coba(lambda: satu.lakukan(self, self.orang[siapa]))
        assert hasil == harapan, (nama, siapa, self.status, self.pemegang)
        if hasil == "jadi":
            self._jadi(nama, siapa, sebelum)
        self._cocokkan()

    def selain_petugas(self, nama: str) -> bool:
        """Let the reporter act, or who handles the track; tell whether anything was pressed."""
        return self._tangani() if nama == "tangani" else self._pelapor(nama)

    def _pelapor(self, bagaimana: str) -> bool:
        """Let the reporter withdraw, complete, put a name to it; or be told what is missing."""
        if bagaimana == "didengar":
            orang = self.orang[self.pemegang, Peran.PENERIMA]
            if self.status == S.PERBAIKAN and self.laporan.diberitahu_pada is None:
                penerimaan.catat_kontak(self.laporan, orang, CaraHubungi.TELEPON, berhasil=True)
            return False
        kode = {"cabut": "KA-10", "lengkapi": "T10", "jadi_laporan": "I06"}[bagaimana]
        baris = next((satu for satu in baris_tabel(kode) if self.status in satu.dari), None)
        if baris is None and bagaimana != "cabut":
            return False
        sebelum = self._jam_terbuka()
        self.sela()
        hasil = self._coba(lambda: oleh_pelapor(self.laporan, bagaimana))
        lewat = bagaimana == "jadi_laporan" and self._lapor_lewat()
        assert hasil == ("jadi" if baris and not lewat else "409"), (bagaimana, self.status)
        if baris and hasil == "jadi":
            self._pindah(baris, sebelum)
        self._cocokkan()
        return True

    def _tangani(self) -> bool:
        """Let the office in charge go on with the track of a registered case (P01, P07)."""
        if self.status == S.DIPUTUS and not self.bersurat:
            self.bersurat = True
            final_status(terbit_status(konsep_status(self.laporan)))
            return False
        arah = {S.DIREGISTRASI: "P01", S.DIJADIKAN_TEMUAN: "P01", S.DITANGANI: "P07"}
        if self.status not in arah:
            return False
        self._terangkan()
        tetapkan_penanggung_jawab(self.laporan, self.penelaah(), self.penelaah())
        self.sela()
        orang, sebelum = self.orang[self.pemegang, Peran.PIMPINAN], self._jam_terbuka()
        pleno = (Langkah.PLENO, "tidak_terbukti")
        langkah, ke = pleno if self.status == S.DITANGANI else (Langkah.KAJIAN, "kajian")
        gerak = Gerak(ke=ke)
        tempuh = partial(pindahkan, self.laporan, orang, langkah, "hukum_lain", gerak)
        assert self._coba(tempuh) == "jadi"
        self._pindah(baris_tabel(arah[self.status])[0], sebelum, KabarKantor.KAJIAN_DISUSUN)
        self._cocokkan()
        return True

    def _lewatkan(self, jam: int, *, terangkan: bool) -> None:
        if jam:
            sebelum = self._jam_terbuka()
            self.jam.shift(timedelta(hours=jam))
            assert self._jam_terbuka() == sebelum, "time closes nothing"
        if terangkan:
            self._terangkan()

    def _terangkan(self) -> None:
        for satu in self._lewat():
            jelaskan(satu, self.orang[self.pemegang, Peran.PIMPINAN], ALASAN)

    def _terbuka(self) -> list[str]:
        """Return what the stage is open to: often what was never done, seldom what ends it."""
        terbuka = [
            nama
            for nama, satu in PERBUATAN.items()
            if any(self.status in baris.dari for baris in satu.baris)
        ]
        belum = [nama for nama in terbuka if not hitungan[self._berikut(nama).kode]]
        return terbuka + [nama for nama in terbuka if nama not in MENGAKHIRI] * 2 + belum * 2

    def _berikut(self, nama: str) -> Peralihan:
        return next(b for b in PERBUATAN[nama].baris if self.status in b.dari)

    def yang_berwenang(self, nama: str) -> Orang:
        kode = ATASAN if nama == "ambil_alih" else self.pemegang
        return kode, Peran.PENERIMA if nama.startswith("terima") else Peran.PIMPINAN

    def _coba(self, lakukan: Callable[[], object]) -> str:
        hasil = "jadi"
        try:
            with transaction.atomic():
                lakukan()
        except Penolakan as tolak:
            hasil = str(tolak.status)
        hitungan[hasil] += 1
        return hasil

    def _harapan(self, satu: Perbuatan, siapa: Orang) -> str:
        """Return what the table says of this press: the model of the machine."""
        kode, peran = siapa
        if kode in {ASING, TUJUAN} - {self.pemegang}:
            return "404"
        jauh = kode == ATASAN != self.pemegang and not satu.siapa_saja
        jauh |= kode == KECAMATAN and not (satu.kecamatan or satu.siapa_saja)
        kerjanya = any(peran in baris.peran for baris in satu.baris)
        if jauh or not kerjanya or satu.wewenang not in self._kuasa(kode):
            return "403"
        if satu is PERBUATAN["ambil_alih"]:
            bukan_tempatnya = kode != ATASAN or self.pemegang == ATASAN
        else:
            bukan_tempatnya = kode == ASAL != self.pemegang and not satu.siapa_saja
        baris = next((b for b in satu.baris if self.status in b.dari), None)
        if satu is PERBUATAN["ambil_alih"] and self.status in BELUM_DIPUTUS:
            return "409" if bukan_tempatnya else "jadi"
        return "409" if bukan_tempatnya or baris is None else self._jaga(satu, baris)

    def _jaga(self, satu: Perbuatan, baris: Peralihan) -> str:
        lewat = {satu.langkah for satu in self._lewat()} & {*satu.jam}
        if lewat or not terjaga(baris.kode, self.laporan):
            return "409"
        sama = {"T12": self.pemegang == TUJUAN, "GABUNG": self.pemegang != ASAL}
        return "400" if sama.get(baris.kode) else "jadi"

    def _jadi(self, nama: str, siapa: Orang, sebelum: set[str]) -> None:
        if nama != "ambil_alih" or self.status not in BELUM_DIPUTUS:
            self._pindah(self._berikut(nama), sebelum)
        if nama in {"ambil_alih", "limpahkan"}:
            self.pemegang = siapa[0] if nama == "ambil_alih" else TUJUAN
        elif self.status == S.PENELUSURAN and nama == "telusuri":
            form_a(self.laporan)

    def _pindah(self, baris: Peralihan, sebelum: set[str], *juga: str) -> None:
        """Hold what happened to the row; the reporter's clock goes on only while it has time.

        ``juga`` is what the track's own step, taken in the same act, tells besides.
        """
        hitungan[baris.kode] += 1
        self.naskah = baris.dokumen
        terkabar = {*self.kabar_baru()}
        assert terkabar <= {*baris.kabar, baris.surel, *juga}, baris
        bersurel = Kontak.objects.filter(laporan=self.laporan, punya_surel=True).exists()
        assert (baris.surel in terkabar) == bersurel, baris
        hitungan[f"kabar {baris.kode}"] += not terkabar.isdisjoint(baris.kabar)
        tutup = sebelum if SEMUA_JAM in baris.tutup else {*baris.tutup}
        self.status = baris.ke
        assert self._jam_terbuka() >= sebelum - tutup, baris
        assert self._jam_terbuka() - (sebelum - tutup) <= {*baris.buka}, baris
        assert {*baris.buka} - {"pelaporan"} <= self._jam_terbuka(), baris

    def _cocokkan(self) -> None:
        satu = Laporan.objects.select_related("kantor").get(pk=self.laporan.pk)
        assert (satu.status, satu.kantor.kode_wilayah) == (self.status, self.pemegang)
        assert satu.disampaikan_pada == self.laporan.disampaikan_pada
        assert Jalur.objects.filter(perkara__laporan=satu).count() <= 1
        self.laporan = satu
        if self.naskah:
            kini = keadaan_surat(self.orang[self.pemegang, Peran.PIMPINAN], satu)
            assert not any(sebab_surat(JenisDokumen(jenis), kini) for jenis in self.naskah)
            self.naskah = ()

    def _kuasa(self, kode: str) -> list[str]:
        tingkat = {ATASAN: "bawaslu_provinsi", KECAMATAN: "panwaslu_kecamatan"}
        return list(self.laporan.rezim.isi["wewenang"][tingkat.get(kode, "bawaslu_kabupaten")])

    def _lapor_lewat(self) -> bool:
        satu = self.laporan.tenggat.filter(langkah="pelaporan").order_by("-mulai").first()
        return satu is None or satu.lewat(timezone.now())

    def _lewat(self) -> list[Tenggat]:
        terbuka = Tenggat.objects.filter(laporan=self.laporan, selesai_pada=None, penjelasan=None)
        terbuka = terbuka.exclude(langkah__in=["pelaporan", "serah_berkas", "perbaikan"])
        return list(terbuka.filter(jatuh_tempo__lt=timezone.now()))

    def _jam_terbuka(self) -> set[str]:
        terbuka = Tenggat.objects.filter(laporan=self.laporan, selesai_pada=None, jalur="")
        return set(terbuka.values_list("langkah", flat=True))

    def penelaah(self) -> Petugas:
        return self.orang[self.pemegang, Peran.PENELAAH]

    def rapat(self) -> RapatMasuk:
        return rapat(self.orang[self.pemegang, Peran.PIMPINAN])
