"""What a case has on record for a paper: plenaries, people heard, studies, assignments, things."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.utils.translation import override

from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from pengawasan.dokumen.choices import JenisDokumen as D
from pengawasan.dokumen.rules.identitas import NIHIL, SAKSI_TERSEGEL
from pengawasan.dokumen.rules.jenis import BAHASA
from pengawasan.dokumen.rules.susunan.pleno import BERKONFLIK, HADIR, TIDAK_HADIR
from pengawasan.dokumen.rules.waktu import hari_tanggal, saat_panjang
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.formulir import form_a_laporan, isi_form_a
from pengawasan.lapangan.queries.tugas import tugas_laporan
from pengawasan.perkara.models import Penelusuran
from pengawasan.perkara.queries.barang import BarangBaca, daftar_barang
from pengawasan.perkara.queries.pleno import rapat_acara
from pengawasan.perkara.queries.surat_periksa import (
    TANPA,
    Cari,
    acara_surat,
    gakkumdu_surat,
    kajian_surat,
    sumpah_surat,
    undangan_surat,
)
from pengawasan.perkara.queries.surat_putus import (
    penerusan_surat,
    putusan_surat,
    serah_surat,
)
from wilayah.rules.tenggat import saat_setempat

KETUA, ANGGOTA = "Ketua", "Anggota"
TERSEGEL = "Ada, tersimpan tersegel."
TANPA_PASAL = "–"


def tambahan_tercatat(
    laporan: Laporan, jenis: D, jalur: str, sumber: str = ""
) -> Mapping[str, Any]:
    """Return what is on record for a kind of paper, in Indonesian; empty where nothing is.

    ``sumber`` is the id of the one invitation or plenary that the paper is of.
    """
    pencari = PENCARI.get(jenis)
    with override(BAHASA):
        return pencari(Cari(laporan, jalur, sumber)) if pencari else TANPA


def _pleno(cari: Cari) -> Mapping[str, Any]:
    rapat = rapat_acara(cari.laporan, cari.jalur, cari.sumber)
    if rapat is None:
        return TANPA
    saat = saat_setempat(rapat.waktu, rapat.kantor.zona)
    putusan = rapat.putusan.select_related("jalur")
    return {
        "sumber": str(rapat.pk),
        "tanggal": saat.date(),
        "pukul": f"{saat:%H.%M} {rapat.kantor.zona}",
        "tempat": rapat.tempat,
        "kuorum": f"{rapat.jumlah_hadir} dari {rapat.jumlah_pimpinan} anggota",
        "hadir": [
            (
                satu.petugas.nama,
                KETUA if satu.petugas.nama == rapat.kantor.penanda_tangan_nama else ANGGOTA,
                _kehadiran(hadir=satu.hadir, konflik=satu.berkonflik),
            )
            for satu in rapat.peserta.select_related("petugas")
        ],
        "keputusan": [
            (
                str(satu.jalur.get_jenis_display()) if satu.jalur else "Temuan",
                "; ".join(satu.pasal) or TANPA_PASAL,
                str(satu.get_hasil_display()),
                satu.alasan,
            )
            for satu in putusan
        ],
        **_berbeda(berbeda=any(satu.berbeda_pendapat for satu in putusan)),
    }


def _berbeda(*, berbeda: bool) -> Mapping[str, Any]:
    """Tell of dissent without opening it."""
    return {"pendapat_berbeda": (TERSEGEL,)} if berbeda else {}


def _kehadiran(*, hadir: bool, konflik: bool) -> str:
    if konflik:
        return BERKONFLIK
    return HADIR if hadir else TIDAK_HADIR


def _tugas(cari: Cari) -> Mapping[str, Any]:
    """Return who was sent: the officers of the last round, and supervisors still on the task."""
    putaran = Penelusuran.objects.filter(laporan=cari.laporan).order_by("-waktu").first()
    petugas = putaran.pelaksana.select_related("kantor").order_by("nama") if putaran else ()
    orang = [(satu.nama, f"Petugas {satu.kantor.nama}" if satu.kantor else "") for satu in petugas]
    orang += [
        (satu.pengawas.nama, str(satu.pengawas.get_peran_display()))
        for satu in tugas_laporan(cari.laporan)
        if satu.terbuka
    ]
    return {"ditugaskan": orang, **_masa(cari, putaran)} if orang else TANPA


def _masa(cari: Cari, putaran: Penelusuran | None) -> Mapping[str, Any]:
    """Return from when an assignment runs, and until when the regime gives a look into it."""
    if putaran is None:
        return TANPA
    zona = cari.laporan.kantor.zona
    jam = cari.laporan.tenggat.filter(langkah="penelusuran").order_by("pk").last()
    sampai = hari_tanggal(saat_setempat(jam.jatuh_tempo, zona).date()) if jam else ""
    return {"mulai": hari_tanggal(saat_setempat(putaran.waktu, zona).date()), "sampai": sampai}


def _form_a(cari: Cari) -> Mapping[str, Any]:
    """Return the last Form A; whom it names as witnesses stays in it."""
    semua = form_a_laporan(cari.laporan)
    if not semua:
        return TANPA
    form = semua[-1]
    isi = isi_form_a(form)
    nama, jabatan = _penulis(form)
    return {
        "nomor": form.nomor,
        "pengawas": nama,
        "jabatan": jabatan,
        "alamat": form.kantor.nama,
        "tahapan": str(form.get_tahapan_display()),
        "bentuk": str(form.get_bentuk_display()),
        "waktu_tempat": _waktu_tempat(form, isi["tempat"]),
        "hasil": isi["uraian"],
        **{nama: isi[nama] for nama in ("surat_tugas", "tujuan", "sasaran")},
        **_dugaan(form, isi),
    }


def _penulis(form: FormA) -> tuple[str, str]:
    """Return who wrote a Form A, and as what."""
    if form.pengawas is not None:
        return form.pengawas.nama, str(form.pengawas.get_peran_display())
    return form.petugas.nama if form.petugas else "", f"Petugas {form.kantor.nama}"


def _dugaan(form: FormA, isi: Mapping[str, str]) -> Mapping[str, str]:
    if not form.ada_dugaan:
        return {"dugaan": NIHIL}
    tertulis = {nama: isi[nama] for nama in isi if nama.startswith("dugaan_")}
    return tertulis | {"dugaan_saksi": SAKSI_TERSEGEL if isi["dugaan_saksi"] else NIHIL}


def _temuan(cari: Cari) -> Mapping[str, Any]:
    """Return who found it, and the day from which the clock of a finding runs."""
    jam = cari.laporan.tenggat.filter(langkah="temuan").order_by("mulai").first()
    if jam is None:
        return TANPA
    hari = saat_setempat(jam.mulai, cari.laporan.kantor.zona).date()
    semua = form_a_laporan(cari.laporan)
    nama, jabatan = _penulis(semua[0]) if semua else ("", "")
    return {"ditemukan": hari_tanggal(hari), "penemu": nama, "jabatan_penemu": jabatan}


def _pidana(cari: Cari) -> Mapping[str, Any]:
    """Return what goes to the police; of a finding with the supervisor who found it."""
    penemu = {nama: isi for nama, isi in _temuan(cari).items() if "penemu" in nama and isi}
    return {**penerusan_surat(cari), **penemu}


def _pencabutan(cari: Cari) -> Mapping[str, Any]:
    """Return why the reporter withdrew, in their own words."""
    alasan = buka_isi(cari.laporan).alasan_cabut
    return {"alasan": alasan} if alasan else TANPA


def _waktu_tempat(form: FormA, tempat: str) -> str:
    saat = [saat_setempat(satu, form.zona) for satu in (form.mulai, form.selesai) if satu]
    tps = f"TPS {form.tps}" if form.tps else ""
    kapan = " sampai ".join(map(saat_panjang, saat))
    return ", ".join(filter(None, (kapan, tempat, tps, form.nama_wilayah)))


def _barang(cari: Cari) -> Mapping[str, Any]:
    """Return the things in keeping; who handed them in is named only where nothing protects it."""
    semua = daftar_barang(cari.laporan)
    if not semua:
        return TANPA
    akhir = semua[-1]
    penyerah = {satu.penyerah for satu in semua}
    saat = saat_setempat(akhir.baris.waktu, akhir.baris.kantor.zona)
    return {
        "barang": [_satu_barang(satu) for satu in semua],
        "saat": hari_tanggal(saat.date()),
        "tempat": akhir.tempat,
        "penyerah": penyerah.pop() if len(penyerah) == 1 else "",
    }


def _satu_barang(satu: BarangBaca) -> tuple[str, ...]:
    b = satu.baris
    nilai = f"Rp{b.nilai:,}".replace(",", ".") if b.nilai else ""
    return (b.nomor, satu.uraian, f"{satu.jumlah} {b.satuan}", satu.nomor_segel, nilai)


PENCARI: Mapping[D, Callable[[Cari], Mapping[str, Any]]] = {
    D.UNDANGAN_KLARIFIKASI: undangan_surat,
    D.BERITA_ACARA_KLARIFIKASI: acara_surat,
    D.KETERANGAN_SUMPAH: sumpah_surat,
    D.KAJIAN: kajian_surat,
    D.BERITA_ACARA_GAKKUMDU_1: partial(gakkumdu_surat, 1),
    D.BERITA_ACARA_GAKKUMDU_2: partial(gakkumdu_surat, 2),
    D.BERITA_ACARA_PLENO: _pleno,
    D.PUTUSAN_ADMINISTRASI: putusan_surat,
    D.PENERUSAN_ETIK: penerusan_surat,
    D.PENERUSAN_ADMINISTRASI: penerusan_surat,
    D.PENERUSAN_PIDANA: _pidana,
    D.PENERUSAN_HUKUM_LAIN: penerusan_surat,
    D.BERITA_ACARA_PENERUSAN: serah_surat,
    D.PENCABUTAN: _pencabutan,
    D.SURAT_TUGAS: _tugas,
    D.FORM_A: _form_a,
    D.TEMUAN: _temuan,
    D.TANDA_TERIMA_BARANG: _barang,
}
