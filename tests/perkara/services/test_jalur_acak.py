"""Random presses on tracks: the service agrees with the table, whoever asks and whenever.

With those of ``test_laporan_acak`` they are more than twenty thousand.
"""

from collections import Counter
from datetime import timedelta
from math import ceil
from typing import ClassVar

import pytest
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from laporan.choices import KabarKantor, KabarPelapor, StatusLaporan
from laporan.models import Tenggat
from laporan.rules.tenggat import BUKAN_KANTOR
from laporan.services.tenggat_penjelasan import jelaskan
from pengawasan.perkara.choices import JenisJalur, Langkah, StatusJalur
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules.peralihan import Peralihan
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.kajian import putuskan_kajian
from tests.factories import laporan as pabrik
from tests.factories.perkara import registrasi
from tests.perkara.mesin import LANGKAH, Mesin, aturan
from wilayah.choices import Peran
from wilayah.errors import Penolakan
from wilayah.models import Petugas

SEKALI = 100
SEJALUR = [satu for satu in Langkah if satu not in {Langkah.UMUMKAN, Langkah.SELESAIKAN}]
PENCATAT = [Peran.PIMPINAN, Peran.KOORDINATOR, Peran.PENELAAH, Peran.SEKRETARIAT]
ORANG = [("63.11", satu) for satu in (*PENCATAT, Peran.PENERIMA, Peran.AUDITOR)]
PENENTU = ("63.11", Peran.PIMPINAN)
ASING, ATASAN = "64.72", "63"
ORANG += [(ASING, Peran.PIMPINAN), (ATASAN, Peran.PIMPINAN)]
KEJADIAN = {
    "PILKADA-2024": {"waktu_kejadian": "2024-11-20"},
    "PILKADA-PASCA-MK104": {"waktu_kejadian": "2025-08-17"},
    "PEMILU-2022": {"waktu_kejadian": "2025-08-17", "jenis_pemilihan": "presiden"},
}
TAHAP = [StatusLaporan.DIREGISTRASI, StatusLaporan.DITANGANI, StatusLaporan.DIPUTUS]
VONIS = {Langkah.PUTUSAN_PN, Langkah.PUTUSAN_PT}
Orang = tuple[str, Peran]
hitungan: Counter[str] = Counter()


class Perkara(Mesin):
    """One case with all its tracks, before officers of every role who press anything."""

    kode: ClassVar[str]
    mulai = "2025-08-19T02:00:00Z"

    def __init__(self) -> None:
        super().__init__()
        self.model: dict[str, tuple[str, str]] = {}

    def teardown(self) -> None:
        semua = Jalur.objects.filter(perkara__laporan=self.laporan)
        assert {satu.jenis: (satu.status, satu.langkah_terakhir) for satu in semua} == self.model
        super().teardown()

    @initialize()
    def daftar(self) -> None:
        pimpinan = pabrik.petugas("63.11", Peran.PIMPINAN)
        penerima = pabrik.petugas("63.11", Peran.PENERIMA)
        self.laporan = pabrik.laporan(
            sumber="loket", oleh=penerima, tanggal_diketahui="2025-08-18", **KEJADIAN[self.kode]
        )
        jalur = tuple(JenisJalur.values)
        putuskan_kajian(self.laporan, pimpinan, registrasi(*jalur))
        assert self.laporan.rezim.kode == self.kode
        self.rezim = self.laporan.rezim.isi
        self.administrasi = self.rezim["administrasi"]
        self.model = dict.fromkeys(jalur, (StatusJalur.BERJALAN.value, ""))
        self.orang = {satu: pabrik.petugas(*satu) for satu in ORANG}

    @rule(
        jenis=st.sampled_from(JenisJalur.values),
        langkah=st.sampled_from(SEJALUR),
        siapa=st.sampled_from(ORANG),
        arah=st.integers(0, 4),
        sah=st.booleans(),
        jam=st.sampled_from([0, 0, 0, 1, 30]),
        terangkan=st.booleans(),
    )
    def tempuh(
        self,
        *,
        jenis: str,
        langkah: Langkah,
        siapa: Orang,
        arah: int,
        sah: bool,
        jam: int,
        terangkan: bool,
    ) -> None:
        """Press a step: any step of anybody, or (every second time) one that leads on."""
        self._lewatkan(jam, terangkan=terangkan)
        if sah and (terbuka := self._terbuka(jenis)):
            langkah, siapa = terbuka[arah % len(terbuka)], PENENTU
        baris = baca.baris_terbuka(jenis, *self.model[jenis], langkah, self.administrasi)
        pilihan = sorted(baris.ke) if baris else [""]
        ke = pilihan[arah % len(pilihan)]
        self.ditawarkan = False
        self.sela()
        tahap = TAHAP.index(self.laporan.status)
        hasil = self._coba(self.orang[siapa], langkah, jenis, ke)
        hitungan[hasil] += 1
        harapan = self._harapan(siapa, langkah, jenis, baris)
        assert not self.ditawarkan, "what was refused is not offered in the same breath"
        assert hasil == harapan, (siapa, langkah, jenis, self.model[jenis])
        if hasil == "jadi":
            assert baris is not None
            self.model[jenis] = (ke, langkah.value)
            self._cocokkan_kabar(baris, TAHAP.index(self.laporan.status) - tahap)

    def _cocokkan_kabar(self, baris: Peralihan, tahap: int) -> None:
        """Hold what was promised to the row; each stage of the whole case has its own letter."""
        terkabar = Counter(self.kabar_baru())
        assert terkabar.pop(KabarPelapor.STATUS_BERUBAH, 0) == (baris.surel is not None) + tahap
        assert {*terkabar} <= {*baris.kabar, KabarKantor.PENANGANAN_DIMULAI}, baris
        assert (KabarKantor.KAJIAN_DISUSUN in terkabar) == (baris.langkah == Langkah.KAJIAN)

    def _lewatkan(self, jam: int, *, terangkan: bool) -> None:
        """Let time pass, which closes nothing; explain what is overdue, or leave it."""
        if jam:
            sebelum = self._jam_terbuka()
            self.jam.shift(timedelta(hours=jam))
            assert self._jam_terbuka() == sebelum
        while jam and terangkan and (lewat := self._lewat()):
            jelaskan(lewat[0], self.orang[PENENTU], "Saksi baru dapat ditemui sesudah banjir.")

    def _terbuka(self, jenis: str) -> list[Langkah]:
        return baca.langkah_terbuka(jenis, *self.model[jenis], self.administrasi)

    def _coba(self, petugas: Petugas, langkah: Langkah, jenis: str, ke: str) -> str:
        hasil = "tidak_terbukti" if langkah in VONIS else ""
        try:
            pindahkan(self.laporan, petugas, langkah, jenis, Gerak(ke=ke, hasil=hasil))
        except Penolakan as tolak:
            self.ditawarkan = langkah.value in tolak.rincian.get("boleh", ())
            return str(tolak.status)
        return "jadi"

    def _harapan(self, siapa: Orang, langkah: Langkah, jenis: str, baris: Peralihan | None) -> str:
        """Return what the law of the house says of this press: the model of the machine."""
        kode, peran = siapa
        semua = baca.baris(jenis, langkah, self.administrasi)
        if kode == ASING:
            return "404"
        if kode == ATASAN or (semua and not any(peran in satu.peran for satu in semua)):
            return "403"
        boleh = self.rezim["wewenang"]["bawaslu_kabupaten"]
        if not all(satu.wewenang in boleh for satu in semua):
            return "403"
        if baris is None:
            return "409"
        terlambat = {satu.langkah for satu in self._lewat() if satu.jalur == jenis}
        return "409" if terlambat.intersection(baris.tutup) else "jadi"

    def _lewat(self) -> list[Tenggat]:
        terbuka = Tenggat.objects.filter(laporan=self.laporan, selesai_pada=None, penjelasan=None)
        return list(
            terbuka.filter(jatuh_tempo__lt=timezone.now()).exclude(langkah__in=BUKAN_KANTOR)
        )

    def _jam_terbuka(self) -> set[int]:
        return set(self.laporan.tenggat.filter(selesai_pada=None).values_list("pk", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize("kode", KEJADIAN)
def test_fifteen_thousand_random_steps_follow_the_table(kode: str) -> None:
    """Count them too: a machine that refuses everything, or stops early, proves nothing."""
    hitungan.clear()
    bagian = ceil(LANGKAH / len(KEJADIAN))
    mesin = type(f"Perkara{kode}", (Perkara,), {"kode": kode})
    run_state_machine_as_test(mesin, settings=aturan(bagian, SEKALI))

    assert hitungan.total() >= bagian
    assert min(hitungan[satu] for satu in ("jadi", "403", "404", "409")) >= SEKALI
