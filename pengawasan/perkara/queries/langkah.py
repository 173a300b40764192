"""Which steps of a case stand open to an officer, track by track, and why not the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.perkara.choices import Hubungan, Langkah, Sebab
from pengawasan.perkara.models import Jalur, KajianPelanggaran
from pengawasan.perkara.queries.izin import Izin, izin
from pengawasan.perkara.queries.putusan import (
    diputus_sejak,
    pleno_tersimpan,
    surat_status_terbit,
)
from pengawasan.perkara.rules.bacaan_jalur import baris, langkah_terbuka
from pengawasan.perkara.rules.langkah import (
    DINI,
    SEPERKARA,
    KeadaanJalur,
    KeadaanPerkara,
    baris_kini,
    tingkat_berwenang,
    tolak_orang,
    tolak_tahap,
)
from pengawasan.perkara.rules.wewenang import Tolak
from wilayah.choices import JenisKantor
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas


@dataclass(frozen=True, slots=True)
class IzinLangkah:
    """One officer before one case: the table of tracks, asked step by step."""

    izin: Izin
    perkara: KeadaanPerkara

    def jalur(self, jenis: str) -> KeadaanJalur | None:
        """Return a track of the case by its kind."""
        return next((satu for satu in self.perkara.jalur if satu.jenis == jenis), None)

    def sebab(
        self, langkah: Langkah, jenis: str = "", pada: datetime | None = None
    ) -> Sebab | None:
        """Return why a step is not open, or None when it is; ``pada`` is when it was taken."""
        return self._sebab_orang(langkah, jenis) or self._sebab_tahap(langkah, jenis, pada)

    def pada_tahapnya(self, langkah: Langkah, jenis: str) -> bool:
        """Tell whether a track has come to a step, whoever is asking, or is late for it."""
        sebab = self._sebab_tahap(langkah, jenis)
        return sebab in {None, Sebab.TENGGAT_BELUM_DIJELASKAN}

    def syarat(self, langkah: Langkah, jenis: str = "") -> str:
        """Return what is asked first of a step that is late by now, '' where nothing is.

        Who took it in time says when; whoever did not explains, and so does who cannot have.
        """
        lewat = self.sebab(langkah, jenis) == Sebab.TENGGAT_BELUM_DIJELASKAN
        if not lewat or self.sebab(langkah, jenis, DINI) is not None:
            return ""
        return _("Batas waktunya sudah lewat: tulis kapan terjadi, atau jelaskan dulu.")

    def kata(self, sebab: Sebab, langkah: Langkah, jenis: str = "") -> str:
        """Return a cause in words; where another tier has the power, which one, and how."""
        if sebab != Sebab.TINGKAT or self.izin.pelaku.hubungan != Hubungan.PEMEGANG:
            return str(sebab.label)
        tingkat = tingkat_berwenang(langkah, jenis, self.izin.rezim)
        if not tingkat:
            return str(sebab.label)
        isi = {"sebab": sebab.label, "kantor": JenisKantor(tingkat[0]).label}
        return (
            _(
                "%(sebab)s Yang berwenang: %(kantor)s, sesudah mengambil alih perkara ini dengan "
                "semua jalurnya; jalur lain dapat tetap Anda kerjakan sampai saat itu."
            )
            % isi
        )

    def pastikan(
        self,
        langkah: Langkah,
        jenis: str = "",
        *,
        pada: datetime | None = None,
        seluruh: bool = False,
    ) -> None:
        """Raise TidakDitemukan for no such track, Penolakan 403 for the person, 409 for the stage.

        ``pada`` is when the step was taken; a door that does not know yet asks for ``DINI``. A
        409 carries ``boleh``, the steps that are open now on this track, with ``seluruh`` on any
        track of the case.
        """
        if langkah not in SEPERKARA and self.perkara.jalur and self.jalur(jenis) is None:
            raise TidakDitemukan
        if sebab := self._sebab_orang(langkah, jenis):
            raise Penolakan(self.kata(sebab, langkah, jenis), status=Tolak.WEWENANG)
        if sebab := self._sebab_tahap(langkah, jenis, pada):
            raise Penolakan(
                str(sebab.label), status=Tolak.KEADAAN, boleh=self.boleh("" if seluruh else jenis)
            )

    def pastikan_pelaku(self, nama: str) -> None:
        """Raise Penolakan before a body is judged: 403 for whom the step it names never is.

        Where it names none that the table knows: 403 for whom no step of the case ever is, and
        409 where none is open to the person now.
        """
        semua = self._baris(nama) or self._baris()
        sebab = [self._sebab_orang(langkah, jenis) for langkah, jenis in semua]
        if sebab and None not in sebab:
            utama = next((satu for satu in sebab if satu != Sebab.PERAN), Sebab.PERAN)
            kata = self.kata(utama or Sebab.PERAN, *semua[sebab.index(utama)])
            raise Penolakan(kata, status=Tolak.WEWENANG)
        if nama not in Langkah.values and not self.boleh():
            sebab_tahap = (self._sebab_tahap(langkah, jenis) for langkah, jenis in semua)
            pertama = next(filter(None, sebab_tahap), Sebab.BUKAN_TAHAPNYA)
            raise Penolakan(str(pertama.label), status=Tolak.KEADAAN, boleh=[])

    def _baris(self, nama: str = "") -> list[tuple[Langkah, str]]:
        """Return every step the table has for the tracks of the case, or only one of them."""
        adm = self.izin.rezim.administrasi
        jalur = [
            (langkah, satu.jenis)
            for satu in self.perkara.jalur
            for langkah in Langkah
            if baris(satu.jenis, langkah, adm)
        ]
        semua = [*jalur, *((satu, "") for satu in SEPERKARA)]
        return [satu for satu in semua if nama in {"", satu[0].value}]

    def boleh(self, jenis: str = "") -> list[str]:
        """Return the steps open now: those of one track, of all tracks when none is named."""
        jalur = [satu for satu in self.perkara.jalur if jenis in {"", satu.jenis}]
        satu_per_jalur = (langkah for satu in jalur for langkah in self.terbuka(satu.jenis))
        semua = [*satu_per_jalur, *(satu for satu in SEPERKARA if self.sebab(satu) is None)]
        return list(dict.fromkeys(satu.value for satu in semua))

    def terbuka(self, jenis: str) -> list[Langkah]:
        """Return the steps open on one track to this officer now."""
        return [satu for satu in self.berikut(jenis) if self.sebab(satu, jenis) is None]

    def berikut(self, jenis: str) -> list[Langkah]:
        """Return the steps that lead on from where a track stands, whoever may take them."""
        jalur = self.jalur(jenis)
        if jalur is None:
            return []
        status, adm = self.perkara.status, self.izin.rezim.administrasi
        semua = langkah_terbuka(jalur.jenis, jalur.status, jalur.langkah_terakhir, adm)
        return [satu for satu in semua if baris_kini(satu, jalur, status, adm)]

    def _sebab_orang(self, langkah: Langkah, jenis: str) -> Sebab | None:
        return tolak_orang(langkah, jenis, self.izin.pelaku, self.izin.rezim)

    def _sebab_tahap(
        self, langkah: Langkah, jenis: str, pada: datetime | None = None
    ) -> Sebab | None:
        jalur = None if langkah in SEPERKARA else self.jalur(jenis)
        return tolak_tahap(langkah, jalur, self.izin.pelaku, self.perkara, self.izin.rezim, pada)


def izin_langkah(petugas: Petugas, laporan: Laporan, *, bernaskah: bool = True) -> IzinLangkah:
    """Return what stands open between an officer and the case of a report.

    ``bernaskah``: a step that lays papers before somebody asks for them. The writer of the table
    leaves that to the service that keeps those papers.
    """
    semua = jalur_bernaskah() if bernaskah else Jalur.objects.all()
    jalur = semua.filter(perkara__laporan=laporan)
    hak = izin(petugas, laporan)
    return IzinLangkah(hak, keadaan_perkara(laporan, jalur, hak.keadaan.terlambat))


def jalur_bernaskah() -> QuerySet[Jalur]:
    """Return the tracks, each with ``kajian_lengkap``: its study can be laid before the plenary."""
    lengkap = KajianPelanggaran.objects.filter(jalur=OuterRef("pk"), lengkap=True)
    return Jalur.objects.annotate(kajian_lengkap=Exists(lengkap))


def keadaan_perkara(
    laporan: Laporan,
    jalur: Iterable[Jalur],
    terlambat: Mapping[tuple[str, str], datetime],
) -> KeadaanPerkara:
    """Return the case as the table sees it; ``terlambat`` as in the report's ``Keadaan``."""
    diputus = diputus_sejak(laporan)
    return KeadaanPerkara(
        laporan.status,
        tuple(
            KeadaanJalur(
                satu.jenis,
                satu.status,
                satu.langkah_terakhir,
                diputus=satu.diputus_pada is not None,
                terlambat=_terlambat(satu, terlambat),
                sejak=satu.terjadi_pada,
                kajian_lengkap=getattr(satu, "kajian_lengkap", True),
            )
            for satu in jalur
        ),
        surat_status_terbit=diputus is not None and surat_status_terbit(laporan, diputus),
        pleno_tersimpan=diputus is None or pleno_tersimpan(laporan),
        diputus_sejak=diputus,
    )


def _terlambat(jalur: Jalur, terlambat: Mapping[tuple[str, str], datetime]) -> dict[str, datetime]:
    """Return what was missed on a track or the whole report: the first moment of each step."""
    hasil: dict[str, datetime] = {}
    for (langkah, milik), saat in terlambat.items():
        if milik in {"", jalur.jenis}:
            hasil[langkah] = min(saat, hasil.get(langkah, saat))
    return hasil
