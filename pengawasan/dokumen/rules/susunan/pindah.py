"""Papers by which a report changes hands between offices."""

from pengawasan.dokumen.rules.bahan import Bahan
from pengawasan.dokumen.rules.blok import Daftar, Isian, Paragraf
from pengawasan.dokumen.rules.naskah import Naskah, Pihak
from pengawasan.dokumen.rules.susunan.rangka import (
    duduk_perkara,
    formulir,
    kantor_tujuan,
    surat,
)
from pengawasan.dokumen.rules.waktu import hari_terbilang

BERKAS = ("Formulir laporan", "Tanda bukti penyampaian laporan", "Kajian awal", "Bukti-bukti")


def pelimpahan(bahan: Bahan) -> Naskah:
    """Pass a report to the office with authority; the first day of receipt stays."""
    tujuan = bahan.teks("ke_kantor", bahan.kajian.ke_kantor)
    blok = (
        Paragraf(
            f"Berdasarkan kajian awal, {bahan.acuan} menjadi kewenangan {tujuan or '…'}. Bersama "
            "ini laporan tersebut kami limpahkan untuk ditangani sesuai dengan kewenangannya.",
            label="Pembuka",
        ),
        duduk_perkara(bahan),
        Paragraf("Alasan pelimpahan:", label="Pengantar alasan"),
        Paragraf(bahan.teks("alasan", bahan.kajian.alasan), gaya="menjorok", label="Alasan"),
        Paragraf(
            f"Tanggal penerimaan laporan tetap {_diterima(bahan)}. Bersama surat ini kami serahkan "
            "berkas sebagai berikut.",
            label="Berkas",
        ),
        Daftar(bahan.daftar("berkas", BERKAS), gaya="huruf", label="Daftar berkas"),
        Paragraf("Demikian disampaikan untuk ditindaklanjuti.", label="Penutup"),
    )
    atasan = (f"Ketua {bahan.kantor.atasan}",) if bahan.kantor.atasan else ()
    lampiran = "1 (satu) berkas"
    return surat(bahan, kantor_tujuan(tujuan), blok, lampiran=lampiran, tembusan=atasan)


def _diterima(bahan: Bahan) -> str:
    return bahan.urutan.diterima or bahan.urutan.disampaikan


def pengambilalihan(bahan: Bahan) -> Naskah:
    """Tell a lower office that this one takes its report over."""
    asal = bahan.teks("dari_kantor", bahan.kajian.dari_kantor)
    blok = (
        Paragraf(
            f"Dengan ini diberitahukan bahwa {bahan.acuan} yang semula ditangani {asal or '…'} "
            f"diambil alih oleh {bahan.kantor.nama}{_pada(bahan)}.",
            label="Pembuka",
        ),
        duduk_perkara(bahan),
        Paragraf("Alasan pengambilalihan:", label="Pengantar alasan"),
        Paragraf(
            bahan.teks("alasan", bahan.kajian.alasan or _wewenang(bahan)),
            gaya="menjorok",
            label="Alasan",
        ),
        Paragraf(
            "Kami minta seluruh berkas dan barang bukti laporan tersebut diserahkan dengan berita "
            "acara serah terima. Batas waktu yang sedang berjalan tidak berubah.",
            label="Permintaan",
        ),
    )
    return surat(bahan, kantor_tujuan(asal), blok)


def _pada(bahan: Bahan) -> str:
    """Say when a report was taken over."""
    return f" pada {bahan.kajian.saat}" if bahan.kajian.saat else ""


def _wewenang(bahan: Bahan) -> str:
    """Say on what ground a report is taken over where the one who did it said no more."""
    return (
        f"Penanganan laporan ini dilanjutkan oleh {bahan.kantor.nama} sesuai dengan kewenangannya "
        f"menurut {bahan.aturan.dasar}."
    )


def serah_terima(bahan: Bahan) -> Naskah:
    """Minutes of handing a report over: who, to whom, what."""
    dari = bahan.teks("dari_kantor", bahan.kajian.dari_kantor)
    ke = bahan.teks("ke_kantor", bahan.kajian.ke_kantor)
    blok = (
        Paragraf(
            f"Pada {hari_terbilang(bahan.hari_acara)}, bertempat di "
            f"{bahan.teks('tempat', bahan.kantor.nama)}, telah dilakukan serah terima berkas "
            f"{bahan.acuan}.",
            label="Pembuka",
        ),
        Isian((("Yang menyerahkan", dari), ("Yang menerima", ke)), label="Kantor"),
        duduk_perkara(bahan),
        Paragraf("Berkas yang diserahkan:", label="Pengantar berkas"),
        Daftar(bahan.daftar("berkas", BERKAS), gaya="huruf", label="Daftar berkas"),
        Paragraf(
            f"Tanggal penerimaan laporan tetap {_diterima(bahan)}. Berita acara ini dibuat rangkap "
            "2 (dua), masing-masing satu untuk setiap pihak.",
            label="Penutup",
        ),
    )
    pihak = (Pihak("Yang menyerahkan,", "", dari), Pihak("Yang menerima,", "", ke))
    return formulir(bahan, blok, pihak)
