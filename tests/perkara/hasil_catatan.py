"""Incidents whose note tells more of their end than the one word of their outcome.

What no note can make the program say, because its law or its roles have no such step:

* BTN-008: what is no violation was taken down with Satpol PP all the same; a refused report has
  no track to hand over (only a note among its messages).
* JTG-003: looked into after it was refused for its form and its matter; a refusal leads to
  *informasi awal* only where the form alone was wanting (T16).
* JTG-012: an inquiry of the army, not of an office of supervision, found no violation; the end is
  said as the office's own.
* JTM-010, RIA-003, RIA-004: a repeat vote recommended within days, without a hearing; under
  PEMILU-2022 the administrative track of a kabupaten ends in a decision after a hearing.
* KLM-017, KLS-022, NTB-002, SMU-005: forwarded to the Komisi ASN, which is no more; the
  regimes name BKN in its place.
* SLT-003: an office that only passed a complaint on to DKPP; here it studies and decides first.
* KTG-002: members were sanctioned by DKPP afterwards; that is a case of DKPP's own.
"""

from collections.abc import Callable
from typing import Any

from pengawasan.perkara.choices import Langkah
from tests.perkara.hasil import JALAN, Akhir, Perkara, diregistrasi, diteruskan, ke_kpu

HUKUM_LAIN, PIDANA, ADMINISTRASI = "hukum_lain", "pidana", "administrasi"
KANTOR_LAIN = "62.71"


def jalan(kejadian: dict[str, Any]) -> Callable[[Perkara], Akhir]:
    """Return how an incident came to its end: by its note, else by the word of its outcome."""
    sumber = kejadian["id"].rstrip("abcd")  # The same incident told from several sides.
    return CATATAN.get(sumber, JALAN[kejadian["hasil"]])


def _berhenti(jenis: str, hasil: str, *, klarifikasi: bool = False) -> Callable[[Perkara], Akhir]:
    def jalankan(perkara: Perkara) -> Akhir:
        perkara.daftar(jenis)
        if klarifikasi:
            perkara.klarifikasi(jenis)
        perkara.kaji(jenis)
        perkara.pleno(jenis, hasil)
        return Akhir("diputus", jenis, hasil)

    return jalankan


def _dikaji_pidana(perkara: Perkara, *, lanjut: bool) -> None:
    perkara.bahas(Langkah.GAKKUMDU_1)
    perkara.klarifikasi(PIDANA)
    perkara.kaji(PIDANA)
    perkara.bahas(Langkah.GAKKUMDU_2, lanjut=lanjut)


def _pidana_tidak_terbukti(perkara: Perkara) -> Akhir:
    """Register, and find at the end that nothing is proven."""
    perkara.daftar(PIDANA)
    _dikaji_pidana(perkara, lanjut=False)
    perkara.pleno(PIDANA, "tidak_terbukti")
    return Akhir("diputus", PIDANA, "tidak_terbukti")


def _pidana_berhenti_yang_lain_berjalan(perkara: Perkara) -> Akhir:
    """Stop the criminal track, while the neutrality of the same person is still open."""
    perkara.daftar(HUKUM_LAIN, PIDANA)
    _dikaji_pidana(perkara, lanjut=False)
    perkara.pleno(PIDANA, "dihentikan")
    return Akhir("ditangani", HUKUM_LAIN, "berjalan", kedua=(PIDANA, "dihentikan", ""))


def _limpahan_dihentikan(perkara: Perkara) -> Akhir:
    perkara.limpahkan(KANTOR_LAIN)
    perkara.daftar(PIDANA)
    _dikaji_pidana(perkara, lanjut=False)
    perkara.pleno(PIDANA, "dihentikan")
    return Akhir("diputus", PIDANA, "dihentikan")


def _diklarifikasi(perkara: Perkara) -> Akhir:
    perkara.daftar(PIDANA)
    perkara.bahas(Langkah.GAKKUMDU_1)
    perkara.klarifikasi(PIDANA)
    return Akhir("ditangani", PIDANA, "klarifikasi")


def _dibahas(perkara: Perkara) -> Akhir:
    perkara.daftar(PIDANA)
    perkara.bahas(Langkah.GAKKUMDU_1)
    return Akhir("ditangani", PIDANA, "gakkumdu_1")


def _ke_penyidik(perkara: Perkara, *lain: str) -> Akhir:
    perkara.daftar(PIDANA, *lain)
    _dikaji_pidana(perkara, lanjut=True)
    perkara.pleno(PIDANA, "ditindaklanjuti")
    perkara.teruskan(PIDANA, "penyidik")
    return Akhir("diputus", PIDANA, "diteruskan", "penyidik")


def _ke_penyidik_dan_bkn(perkara: Perkara) -> Akhir:
    _ke_penyidik(perkara, HUKUM_LAIN)
    perkara.kaji(HUKUM_LAIN)
    perkara.pleno(HUKUM_LAIN, "ditindaklanjuti")
    perkara.teruskan(HUKUM_LAIN, "bkn")
    kedua = (PIDANA, "diteruskan", "penyidik")
    return Akhir("diputus", HUKUM_LAIN, "diteruskan", "bkn", kedua)


def _disidik(perkara: Perkara) -> Akhir:
    _ke_penyidik(perkara)
    perkara.tempuh(Langkah.PENYIDIKAN, PIDANA)
    return Akhir("diputus", PIDANA, "penyidikan", "penyidik")


def _divonis(perkara: Perkara) -> Akhir:
    _disidik(perkara)
    perkara.tempuh(Langkah.LIMPAH_JPU, PIDANA)
    perkara.tempuh(Langkah.LIMPAH_PN, PIDANA)
    perkara.tempuh(Langkah.PUTUSAN_PN, PIDANA, hasil="terbukti")
    perkara.tempuh(Langkah.INKRACHT, PIDANA)
    return Akhir("diputus", PIDANA, "berkekuatan_hukum_tetap", "penyidik")


def _dilaksanakan_kpu(perkara: Perkara) -> Akhir:
    """Recommend or decide; KPU carries it out, which ends the watching of it."""
    awal = ke_kpu(perkara)
    perkara.tempuh(Langkah.TUTUP_PEMANTAUAN, ADMINISTRASI, ke="terbukti")
    return Akhir("diputus", ADMINISTRASI, "terbukti", awal.sasaran)


def _dijadwalkan_kpu(perkara: Perkara) -> Akhir:
    awal = ke_kpu(perkara)
    if awal.keadaan == "diteruskan":
        perkara.tempuh(Langkah.PANTAU, ADMINISTRASI)
    return Akhir("diputus", ADMINISTRASI, "pemantauan", awal.sasaran)


def _etik_terbukti(perkara: Perkara) -> Akhir:
    perkara.daftar("kode_etik")
    perkara.kaji("kode_etik")
    perkara.pleno("kode_etik", "terbukti")
    return Akhir("diputus", "kode_etik", "terbukti")


def _administrasi_berjalan(perkara: Perkara) -> Akhir:
    return diregistrasi(perkara, ADMINISTRASI)


def _diminta_lengkap(*kurang: str) -> Callable[[Perkara], Akhir]:
    def jalankan(perkara: Perkara) -> Akhir:
        perkara.minta_lengkap(*kurang)
        return Akhir("perbaikan")

    return jalankan


def _dilengkapi(perkara: Perkara) -> Akhir:
    perkara.minta_lengkap("identitas_pelapor")
    perkara.terima_lengkap()
    return Akhir("kajian_awal")


def _kurang(*unsur: str) -> Callable[[Perkara], Akhir]:
    def jalankan(perkara: Perkara) -> Akhir:
        perkara.tolak(*unsur)
        return Akhir("tidak_diregistrasi")

    return jalankan


KE_KEPALA_DAERAH = diteruskan(HUKUM_LAIN, "kepala_daerah")
KE_ATASAN_ASN = diteruskan(HUKUM_LAIN, "ppk_instansi")
CATATAN: dict[str, Callable[[Perkara], Akhir]] = {
    "BBL-007": _kurang("identitas_pelapor", "batas_waktu"),
    "BBL-008": _kurang("identitas_pelapor"),
    "BTN-001": _pidana_berhenti_yang_lain_berjalan,
    "BTN-003": KE_KEPALA_DAERAH,
    "BTN-006": diteruskan(HUKUM_LAIN, "satpol_pp"),
    "DKI-005": _berhenti(HUKUM_LAIN, "dihentikan"),
    "GTO-002": _diklarifikasi,
    "JMB-001": _pidana_berhenti_yang_lain_berjalan,
    "JMB-002": _dilaksanakan_kpu,
    "JMB-007": _berhenti(HUKUM_LAIN, "dihentikan"),
    "JTG-003": _kurang("terlapor", "bukti"),
    "JTM-006": _berhenti(HUKUM_LAIN, "dihentikan", klarifikasi=True),
    "JTM-007": KE_KEPALA_DAERAH,
    "JTM-010": _dilaksanakan_kpu,
    "KLM-010": _pidana_tidak_terbukti,
    "KLM-012": KE_ATASAN_ASN,
    "KLM-013": _dibahas,
    "KLM-021": _administrasi_berjalan,
    "KLM-025": _disidik,
    "KLM-038": _etik_terbukti,
    "KLS-006": _dilengkapi,
    "KLS-016": _diminta_lengkap("identitas_pelapor", "bukti"),
    "KLS-017": _dilaksanakan_kpu,
    "KLS-021": _divonis,
    "KLS-023": _administrasi_berjalan,
    "KPR-001": _diklarifikasi,
    "KTG-004": _limpahan_dihentikan,
    "MLK-005": _dilaksanakan_kpu,
    "MLU-006": _diklarifikasi,
    "NTB-005": diteruskan(HUKUM_LAIN, "bkn"),
    "NTB-006": KE_ATASAN_ASN,
    "NTT-001": _diminta_lengkap("bukti"),
    "RIA-005": _ke_penyidik,
    "SLU-001": _ke_penyidik,
    "SLU-002": _ke_penyidik,
    "SMB-001": _dijadwalkan_kpu,
    "SMB-002": _dilaksanakan_kpu,
    "SMS-001": KE_KEPALA_DAERAH,
    "SMU-002": _ke_penyidik_dan_bkn,
}
"""How these incidents ended; all others end as the word of their outcome says."""
