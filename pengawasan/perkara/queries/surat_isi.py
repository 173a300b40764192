"""What stands in a case's papers: the office, verdicts, decisions, bodies written to."""

from collections.abc import Mapping

from laporan.models import Laporan
from laporan.rules.unsur import HasilUnsur
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.bahan import JalurSurat, KajianSurat, KantorSurat
from pengawasan.dokumen.rules.naskah import Kop, Pihak
from pengawasan.dokumen.rules.unsur import BELUM, TERPENUHI, TIDAK_RELEVAN, UnsurSurat
from pengawasan.dokumen.rules.waktu import saat_panjang
from pengawasan.perkara.choices import HasilJalur, JenisJalur, KodeAlasan, Putusan, StatusJalur
from pengawasan.perkara.models import Jalur, KajianAwal, Penerusan, Perkara, PutusanPleno
from pengawasan.perkara.queries.izin import kajian_dari
from pengawasan.perkara.queries.penerusan import buka_penerusan
from pengawasan.perkara.queries.surat_putus import penerusan_berlaku, putusan_sidang
from pengawasan.perkara.queries.syarat import penilaian_terakhir, syarat_otomatis
from pengawasan.perkara.rules.penerusan import TerlaporDiteruskan
from pengawasan.perkara.rules.surat import PEMENUH
from wilayah.choices import JenisKantor
from wilayah.models import Jejak, Kantor
from wilayah.queries.jejak import riwayat
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.rezim import Unsur
from wilayah.rules.tenggat import saat_setempat

LEMBAGA = {JenisKantor.PANWASLU_KECAMATAN: "Panitia Pengawas Pemilihan Umum Kecamatan"}
LEMBAGA_BAWAAN = "Badan Pengawas Pemilihan Umum"
AWALAN = ("Bawaslu ", "Panwaslu Kecamatan ", "Panwaslu ")
PENANDA_BAWAAN = "Ketua"
PEMERIKSAAN_OTOMATIS = "Menurut pemeriksaan otomatis, tanpa penilaian petugas"
PINDAH: Mapping[JenisDokumen, frozenset[Putusan]] = {
    JenisDokumen.PELIMPAHAN: frozenset({Putusan.LIMPAHKAN}),
    JenisDokumen.PENGAMBILALIHAN: frozenset({Putusan.AMBIL_ALIH}),
    JenisDokumen.SERAH_TERIMA: frozenset({Putusan.LIMPAHKAN, Putusan.AMBIL_ALIH}),
}
"""Papers of a move between offices, and the decisions that are one."""

PERPINDAHAN: frozenset[str] = PINDAH[JenisDokumen.SERAH_TERIMA]
HASIL = {
    StatusJalur.PEMANTAUAN: HasilJalur.TERBUKTI,
    StatusJalur.TIDAK_TERBUKTI: HasilJalur.TIDAK_TERBUKTI,
}
"""What a hearing decided, by where its decision led."""


def kantor_surat(kantor: Kantor) -> KantorSurat:
    """Return how an office writes: letterhead, place, signatory, and the office above it."""
    nama = kantor.nama
    for awalan in AWALAN:
        nama = nama.removeprefix(awalan)
    lembaga = LEMBAGA.get(JenisKantor(kantor.jenis), LEMBAGA_BAWAAN)
    baris = tuple(kantor.kop_surat.splitlines()) or tuple(filter(None, _alamat(kantor)))
    penanda = Pihak(
        f"{kantor.penanda_tangan_jabatan or PENANDA_BAWAAN},",
        kantor.penanda_tangan_nama,
        "",
        kantor.penanda_tangan_nip,
        cap=True,
    )
    return KantorSurat(
        nama=kantor.nama,
        kop=Kop(lembaga, nama, baris),
        kota=kantor.kota_surat,
        penanda=penanda,
        kontak=", ".join(filter(None, _alamat(kantor))),
        atasan=_atasan(kantor),
    )


def _alamat(kantor: Kantor) -> tuple[str, str]:
    return kantor.alamat, f"telepon {kantor.telepon}" if kantor.telepon else ""


def _atasan(kantor: Kantor) -> str:
    """Return the name of the office one tier up, '' for Bawaslu RI."""
    if kantor.jenis == JenisKantor.BAWASLU_RI:
        return ""
    induk = kantor.kode_wilayah.rpartition(".")[0]
    nama = Kantor.objects.filter(kode_wilayah=induk).values_list("nama", flat=True).first()
    return nama or ""


def unsur_surat(laporan: Laporan, *, temuan: bool) -> tuple[UnsurSurat, ...]:
    """Return every element of the regime with its verdict.

    What an officer judged is fixed; of the rest the automatic check is a proposal, named as such,
    with its explanation for a reason, until the paper's author settles it. A finding (``temuan``)
    was set by a plenary: what nobody judged of it is not asked for.
    """
    dinilai, otomatis = penilaian_terakhir(laporan), syarat_otomatis(laporan)
    tanpa = {satu.unsur: satu for satu in otomatis}
    hasil = []
    for unsur in rezim_versi(laporan.rezim_id).unsur:
        verdik = dinilai.get(unsur.kode)
        if verdik is not None:
            nilai = TERPENUHI if verdik.terpenuhi else BELUM
            hasil.append(_unsur(unsur, nilai, verdik.alasan, tetap=True))
        else:
            hasil.append(_belum_dinilai(unsur, tanpa[unsur.kode], temuan=temuan))
    return tuple(hasil)


def _belum_dinilai(unsur: Unsur, otomatis: HasilUnsur, *, temuan: bool) -> UnsurSurat:
    if temuan:
        return _unsur(unsur, TIDAK_RELEVAN, "", tetap=False)
    if otomatis.terpenuhi:
        return _unsur(unsur, TERPENUHI, f"{PEMERIKSAAN_OTOMATIS}.", tetap=False)
    alasan = f"{PEMERIKSAAN_OTOMATIS}: {otomatis.keterangan}"
    return _unsur(unsur, BELUM, alasan, tetap=False)


def _unsur(unsur: Unsur, hasil: str, alasan: str, *, tetap: bool) -> UnsurSurat:
    bawaan = f"Keterangan atau bukti tentang {unsur.label.lower()}."
    return UnsurSurat(
        unsur=unsur.kode,
        label=unsur.label,
        jenis=unsur.jenis,
        hasil=hasil,
        alasan=alasan,
        pemenuh=PEMENUH.get(unsur.kode, bawaan) if hasil == BELUM else "",
        tetap=tetap,
    )


def kajian_surat(laporan: Laporan, zona: str, jenis: JenisDokumen) -> KajianSurat:
    """Return how the last initial study ended, and between which offices the report moved.

    A paper of a move (``jenis``) is about the last one, whatever was decided after it; any other
    about the last one that judged the report, and about a move where nothing else was decided.
    """
    semua, pindah = kajian_dari(laporan), PINDAH.get(jenis)
    if pindah is None:
        kajian = [satu for satu in semua if satu.putusan not in PERPINDAHAN] or semua
    else:
        kajian = [satu for satu in semua if satu.putusan in pindah]
    if not kajian:
        return KajianSurat()
    akhir = kajian[-1]
    return KajianSurat(
        putusan=akhir.putusan,
        nama=str(Putusan(akhir.putusan).label),
        sebab=str(KodeAlasan(akhir.kode_alasan).label) if akhir.kode_alasan else "",
        alasan=akhir.alasan,
        dari_kantor=_dari(laporan, akhir),
        ke_kantor=akhir.ke_kantor.nama if akhir.ke_kantor else "",
        saat=saat_panjang(saat_setempat(akhir.waktu, zona)),
    )


def _dari(laporan: Laporan, akhir: KajianAwal) -> str:
    """Return the office a report came from: as its move is on the trail, else as it was judged."""
    if akhir.putusan != Putusan.AMBIL_ALIH:
        return akhir.kantor.nama
    pindah = riwayat("laporan", laporan.pk).filter(peristiwa="diambil_alih").last()
    if pindah is not None and pindah.rincian.get("dari_kantor"):
        return str(pindah.rincian["dari_kantor"])
    sebelum = [satu for satu in kajian_dari(laporan) if satu.putaran < akhir.putaran]
    lain = [satu.kantor.nama for satu in sebelum if satu.kantor_id != akhir.kantor_id]
    return lain[-1] if lain else ""


def jalur_putus(laporan: Laporan, perkara: Perkara | None) -> tuple[JalurSurat, ...]:
    """Return the tracks of a case with what the plenary decided, why, and where they went.

    Before there is a case: the types the initial study found.
    """
    if perkara is None:
        jenis = [j for kajian in kajian_dari(laporan) for j in kajian.jalur]
        return tuple(JalurSurat(j, str(JenisJalur(j).label)) for j in dict.fromkeys(jenis))
    semua = PutusanPleno.objects.filter(jalur__perkara=perkara).order_by("rapat__waktu")
    pleno = {satu.jalur_id: satu for satu in semua}
    sidang = putusan_sidang(laporan)
    tujuan = {
        satu.jalur_id: satu.nama_penerima
        for satu in penerusan_berlaku(laporan).order_by("diteruskan_pada")
    }
    return tuple(
        _jalur(satu, pleno.get(satu.pk), sidang.get(satu.jenis), tujuan.get(satu.pk, ""))
        for satu in perkara.jalur.all()
    )


def _jalur(
    jalur: Jalur, putusan: PutusanPleno | None, sidang: Jejak | None, tujuan: str
) -> JalurSurat:
    """Return what was decided of a track: by the hearing where there was one, else the plenary."""
    hasil = putusan.get_hasil_display() if putusan else jalur.get_hasil_display()
    if sidang is not None:
        hasil = str(HASIL[StatusJalur(sidang.rincian["ke"])].label)
    alasan = sidang.rincian.get("alasan", "") if sidang else putusan.alasan if putusan else ""
    return JalurSurat(
        jenis=jalur.jenis,
        nama=str(jalur.get_jenis_display()),
        hasil=str(hasil),
        alasan=alasan,
        tujuan=tujuan,
        pasal="; ".join(putusan.pasal) if putusan else "",
    )


def terlapor_terkirim(laporan: Laporan, jenis: str) -> tuple[TerlaporDiteruskan, ...]:
    """Return the reported parties as a track's body was last told of them."""
    semua = Penerusan.objects.filter(laporan=laporan, jenis=jenis).select_related("laporan")
    akhir = semua.order_by("-diteruskan_pada").first()
    return buka_penerusan(akhir).terlapor if akhir else ()
