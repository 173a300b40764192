"""Which papers make sense at a stage of a case, who works on them, and who reads them.

Hukum §7: each form has its moment; §8: who learns from a paper what others may not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from laporan.choices import Bentuk
from laporan.choices import StatusLaporan as S
from laporan.rules.jalur import disidangkan
from laporan.rules.status import TERDAFTAR
from pengawasan.dokumen.choices import JenisDokumen as D
from pengawasan.perkara.choices import Hubungan, JenisJalur, Putusan, Sebab, StatusJalur, Tindakan
from pengawasan.perkara.choices.surat import SebabSurat
from pengawasan.perkara.rules.pelaku import PENGHUBUNG, Aturan, Keadaan, Pelaku
from pengawasan.perkara.rules.rahasia import Naskah
from wilayah.choices import Peran

PEMBUAT = frozenset({Hubungan.PEMEGANG, Hubungan.DAHULU})
"""The office in charge, and the one that has just passed the report on."""

SEKRETARIAT = frozenset({Peran.SEKRETARIAT})
ATURAN: dict[Tindakan, Aturan] = {
    Tindakan.SUSUN_SURAT: Aturan(PENGHUBUNG, PEMBUAT, "surat"),
    Tindakan.TERBITKAN_SURAT: Aturan(SEKRETARIAT, PEMBUAT, "surat"),
    Tindakan.FINALKAN_SURAT: Aturan(SEKRETARIAT, PEMBUAT, "surat"),
}


def _selalu(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    """Papers are written at every stage; which ones, the kinds say for themselves."""
    return None


PEMERIKSA = dict.fromkeys(ATURAN, _selalu)

TERBUKA = frozenset(
    {
        *(D.LAPORAN, D.LAPORAN_TSM, D.TEMUAN, D.TANDA_TERIMA, D.KAJIAN_AWAL, D.KELENGKAPAN),
        *(D.PELIMPAHAN, D.PENGAMBILALIHAN, D.SERAH_TERIMA, D.PENCABUTAN, D.UNDANGAN_KLARIFIKASI),
        *(D.STATUS, D.FORM_A, D.SURAT_TUGAS, D.BERITA_ACARA_PLENO, D.SARAN_PERBAIKAN),
        D.PUTUSAN_ADMINISTRASI,
    }
)
"""Papers that whoever sees the case reads."""

RAHASIA: Mapping[D, Naskah] = {
    D.KAJIAN: Naskah.KAJIAN,
    D.BERITA_ACARA_GAKKUMDU_1: Naskah.GAKKUMDU,
    D.BERITA_ACARA_GAKKUMDU_2: Naskah.GAKKUMDU,
    D.BERITA_ACARA_KLARIFIKASI: Naskah.KETERANGAN,
    D.KETERANGAN_SUMPAH: Naskah.KETERANGAN,
    D.PENERUSAN_ETIK: Naskah.SURAT_PENERUSAN,
    D.PENERUSAN_ADMINISTRASI: Naskah.SURAT_PENERUSAN,
    D.PENERUSAN_PIDANA: Naskah.SURAT_PENERUSAN,
    D.PENERUSAN_HUKUM_LAIN: Naskah.SURAT_PENERUSAN,
    D.BERITA_ACARA_PENERUSAN: Naskah.SURAT_PENERUSAN,
    D.TANDA_TERIMA_BARANG: Naskah.SURAT_BARANG,
}
"""Papers that only those read who may read what stands in them."""

PEMBACA: Mapping[D, Naskah | None] = {**dict.fromkeys(TERBUKA), **RAHASIA}
"""Who reads each kind of paper; one that stands in neither list opens to nobody."""

MILIK_PENULIS = frozenset({D.TANDA_TERIMA_BARANG})
"""Of these, the papers that the office which wrote them reads too: it keeps the thing."""

MILIK_DAHULU = frozenset({D.PELIMPAHAN, D.SERAH_TERIMA})
"""What the office that passed a report on still writes."""

JALUR_SURAT: Mapping[D, tuple[JenisJalur, ...]] = {
    D.PENERUSAN_ETIK: (JenisJalur.KODE_ETIK,),
    D.PENERUSAN_ADMINISTRASI: (JenisJalur.ADMINISTRASI, JenisJalur.ADMINISTRASI_TSM),
    D.PENERUSAN_PIDANA: (JenisJalur.PIDANA,),
    D.PENERUSAN_HUKUM_LAIN: (JenisJalur.HUKUM_LAIN,),
    D.PUTUSAN_ADMINISTRASI: (JenisJalur.ADMINISTRASI, JenisJalur.ADMINISTRASI_TSM),
    D.BERITA_ACARA_PENERUSAN: tuple(JenisJalur),
}
DITELUSURI = frozenset({S.INFORMASI_AWAL, S.PENELUSURAN, S.CALON_TEMUAN}) | TERDAFTAR
BERSTATUS = frozenset(
    {S.TIDAK_DIREGISTRASI, S.DIPUTUS, S.STATUS_DIUMUMKAN, S.SELESAI, S.DIARSIPKAN}
)
BELUM_PLENO = frozenset(
    {
        *(StatusJalur.BERJALAN, StatusJalur.GAKKUMDU_1, StatusJalur.KLARIFIKASI),
        *(StatusJalur.PERPANJANGAN, StatusJalur.KAJIAN, StatusJalur.GAKKUMDU_2),
    }
)
SEBELUM_SIDANG = BELUM_PLENO | {StatusJalur.PLENO}
SEBELUM_DITERUSKAN = SEBELUM_SIDANG | {StatusJalur.SIDANG}
TANPA_PENERUSAN = (StatusJalur.TIDAK_TERBUKTI, StatusJalur.DIHENTIKAN)
TAHAP: Mapping[D, frozenset[StatusJalur]] = {
    D.PUTUSAN_ADMINISTRASI: SEBELUM_SIDANG,
    D.BERITA_ACARA_PENERUSAN: SEBELUM_DITERUSKAN,
}
"""The states of a track in which a paper about it comes too early; others follow the plenary."""

BERSIDANG: Mapping[D, bool] = {D.PENERUSAN_ADMINISTRASI: False, D.PUTUSAN_ADMINISTRASI: True}
"""Whether a paper follows a hearing: a track is either recommended on or decided, by regime."""

MENERUSKAN = frozenset(
    {
        *(D.PENERUSAN_ETIK, D.PENERUSAN_ADMINISTRASI, D.PENERUSAN_PIDANA),
        *(D.PENERUSAN_HUKUM_LAIN, D.BERITA_ACARA_PENERUSAN),
    }
)
"""Papers that hand a track over."""

DIAKHIRI = frozenset((j, s) for j in JenisJalur for s in TANPA_PENERUSAN)
DIAKHIRI |= {(JenisJalur.KODE_ETIK, StatusJalur.TERBUKTI)}
"""Where a track ends in the office itself; it was handed over only where a forwarding says so."""

PEMENUH: Mapping[str, str] = {
    "identitas_pelapor": "Nama dan alamat pelapor, dibuktikan dengan kartu identitas.",
    "terlapor": "Nama, jabatan, atau ciri pihak yang dilaporkan.",
    "batas_waktu": "Penyampaian dalam batas waktu sejak kejadian diketahui.",
    "waktu_tempat": "Tanggal kejadian atau perkiraannya, dan tempat kejadian.",
    "uraian": "Cerita apa yang terjadi, siapa yang melakukan, kapan, di mana, dan bagaimana.",
    "saksi": "Nama orang yang melihat, mendengar, atau mengalami sendiri.",
    "bukti": "Foto, video, rekaman, tangkapan layar, dokumen, barang, atau saksi.",
}
"""What meets an element, as the letter says it (Perbawaslu 7/2022 Pasal 15)."""

LANGKAH: Mapping[str, str] = {
    "pelaporan": "Batas melapor",
    "serah_berkas": "Penyerahan berkas asli",
    "kajian_awal": "Kajian awal",
    "perbaikan": "Kelengkapan dari pelapor",
    "penanganan": "Penanganan",
    "perpanjangan": "Penanganan, sesudah diperpanjang",
}
"""Steps as a receipt names them; the reporter's own clocks and the office's first ones."""


@dataclass(frozen=True, slots=True)
class KeadaanSurat:
    """A case as the papers see it: its stage, the studies so far, where each track stands.

    ``diteruskan`` are the tracks that another body was given and did not send back,
    ``administrasi`` how the administrative track of its regime ends.
    """

    bentuk: str
    status: str
    hubungan: Hubungan
    putusan: frozenset[str] = frozenset()
    jalur: Mapping[str, str] = field(default_factory=dict)
    diteruskan: frozenset[str] = frozenset()
    administrasi: str = ""
    diterima: bool = False
    dinilai: bool = False


Syarat = Callable[[D, KeadaanSurat], SebabSurat | None]


def sebab_surat(jenis: D, keadaan: KeadaanSurat) -> SebabSurat | None:
    """Return why this kind of paper makes no sense now, or None."""
    if keadaan.hubungan == Hubungan.DAHULU and jenis not in MILIK_DAHULU:
        return SebabSurat.KANTOR_LAIN
    return SYARAT[jenis](jenis, keadaan)


def jalur_surat(jenis: D, keadaan: KeadaanSurat) -> list[str]:
    """Return the tracks a kind of paper can be about now; empty where it is of the whole case."""
    tahap = TAHAP.get(jenis, BELUM_PLENO)
    sampai = [j for j in _menurut_rezim(jenis, keadaan) if keadaan.jalur[j] not in tahap]
    return [j for j in sampai if jenis not in MENERUSKAN or not _diakhiri(j, keadaan)]


def _menurut_rezim(jenis: D, keadaan: KeadaanSurat) -> list[str]:
    """Return the tracks of the case that a kind of paper is for under its regime."""
    ada = [j for j in JALUR_SURAT.get(jenis, ()) if j in keadaan.jalur]
    sidang = BERSIDANG.get(jenis)
    return [j for j in ada if sidang in {None, disidangkan(j, keadaan.administrasi)}]


def _diakhiri(jalur: str, keadaan: KeadaanSurat) -> bool:
    """Tell whether a track ended in the office, and no body was given it."""
    return (jalur, keadaan.jalur[jalur]) in DIAKHIRI and jalur not in keadaan.diteruskan


def _laporan(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.bentuk == Bentuk.LAPORAN else SebabSurat.BUKAN_LAPORAN


def _tsm(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    if k.bentuk != Bentuk.LAPORAN:
        return SebabSurat.BUKAN_LAPORAN
    terbuka = not k.jalur or JenisJalur.ADMINISTRASI_TSM in k.jalur
    return None if terbuka else SebabSurat.TANPA_JALUR


def _temuan(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.bentuk == Bentuk.TEMUAN else SebabSurat.BUKAN_TEMUAN


def _tanda_terima(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.diterima else SebabSurat.BELUM_DITERIMA


def _kajian_awal(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.dinilai else SebabSurat.BELUM_DINILAI


def _bila(putusan: frozenset[Putusan], sebab: SebabSurat) -> Syarat:
    def periksa(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
        return None if putusan & k.putusan else sebab

    return periksa


def _pencabutan(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.status == S.DICABUT else SebabSurat.TIDAK_DICABUT


def _perkara(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.jalur else SebabSurat.BELUM_PERKARA


def _pleno(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.status == S.CALON_TEMUAN else _perkara(jenis, k)


def _pidana(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    ada = JenisJalur.PIDANA in k.jalur
    return _perkara(jenis, k) or (None if ada else SebabSurat.TANPA_JALUR)


def _penerusan(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    if sebab := _perkara(jenis, k):
        return sebab
    if not set(JALUR_SURAT[jenis]) & set(k.jalur):
        return SebabSurat.TANPA_JALUR
    if not _menurut_rezim(jenis, k):
        return SebabSurat.DIPUTUS_SIDANG
    if jalur_surat(jenis, k):
        return None
    berakhir = any(_diakhiri(j, k) for j in JALUR_SURAT[jenis] if j in k.jalur)
    return SebabSurat.BELUM_DITERUSKAN if berakhir else SebabSurat.BELUM_DIPUTUS


def _sidang(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return _perkara(jenis, k) or (None if jalur_surat(jenis, k) else SebabSurat.BELUM_SIDANG)


def _serah_penerusan(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    sudah = jalur_surat(jenis, k)
    return _perkara(jenis, k) or (None if sudah else SebabSurat.BELUM_DITERUSKAN)


def _status(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.status in BERSTATUS else SebabSurat.BELUM_BERAKHIR


def _penelusuran(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None if k.status in DITELUSURI else SebabSurat.TIDAK_DITELUSURI


def _kapan_saja(jenis: D, k: KeadaanSurat) -> SebabSurat | None:
    return None


P = Putusan
SYARAT: Mapping[D, Syarat] = {
    D.LAPORAN: _laporan,
    D.LAPORAN_TSM: _tsm,
    D.TEMUAN: _temuan,
    D.TANDA_TERIMA: _tanda_terima,
    D.KAJIAN_AWAL: _kajian_awal,
    D.KELENGKAPAN: _bila(frozenset({P.PERBAIKAN}), SebabSurat.TIDAK_DIMINTA),
    D.PELIMPAHAN: _bila(frozenset({P.LIMPAHKAN}), SebabSurat.TIDAK_DILIMPAHKAN),
    D.PENGAMBILALIHAN: _bila(frozenset({P.AMBIL_ALIH}), SebabSurat.TIDAK_DIAMBIL_ALIH),
    D.SERAH_TERIMA: _bila(frozenset({P.LIMPAHKAN, P.AMBIL_ALIH}), SebabSurat.TIDAK_PINDAH),
    D.PENCABUTAN: _pencabutan,
    D.UNDANGAN_KLARIFIKASI: _perkara,
    D.BERITA_ACARA_KLARIFIKASI: _perkara,
    D.KETERANGAN_SUMPAH: _perkara,
    D.KAJIAN: _perkara,
    D.PENERUSAN_ETIK: _penerusan,
    D.PENERUSAN_ADMINISTRASI: _penerusan,
    D.PENERUSAN_PIDANA: _penerusan,
    D.PENERUSAN_HUKUM_LAIN: _penerusan,
    D.BERITA_ACARA_PENERUSAN: _serah_penerusan,
    D.STATUS: _status,
    D.FORM_A: _penelusuran,
    D.SURAT_TUGAS: _penelusuran,
    D.BERITA_ACARA_GAKKUMDU_1: _pidana,
    D.BERITA_ACARA_GAKKUMDU_2: _pidana,
    D.BERITA_ACARA_PLENO: _pleno,
    D.SARAN_PERBAIKAN: _kapan_saja,
    D.PUTUSAN_ADMINISTRASI: _sidang,
    D.TANDA_TERIMA_BARANG: _kapan_saja,
}
