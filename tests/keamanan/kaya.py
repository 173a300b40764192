"""Real values for the open places of addresses: of a case on which everything is on record."""

from datetime import timedelta

from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.perkara.models import (
    AnggotaGakkumdu,
    BarangBukti,
    Penerusan,
    UndanganKlarifikasi,
)
from pengawasan.perkara.rules.saran import MasukanSaran
from pengawasan.perkara.services.saran import kirim_saran
from pengawasan.perkara.services.surat import siapkan
from tests.factories.bukti import foto, simpan
from tests.factories.lapangan import form_a, pengawas
from tests.factories.laporan import DESA, hari_kantor, laporan, petugas
from tests.perkara.perkara_kaya import perkara
from wilayah.choices import Peran

SARAN = {
    "sasaran": "ppk",
    "wilayah": DESA[:8],
    "nama_penerima": "PPK Kecamatan Contoh",
    "pokok": "Daftar pemilih belum ditempel di papan pengumuman",
    "uraian": "Daftar pemilih sementara belum ditempel sampai hari kedua masa tanggapan.",
    "dasar": "Peraturan KPU tentang daftar pemilih",
}


def nilai_nyata() -> dict[str, str]:
    """Return a real value for each name of an open place, all within reach of the kabupaten."""
    satu, orang = perkara(), petugas("63.11", Peran.KOORDINATOR)
    pelapor = pengawas()
    laporan(sedang_berlangsung=True)
    bangunkan()
    saran = MasukanSaran(**SARAN, batas_jawaban=hari_kantor() + timedelta(days=3))
    return {
        "nomor": satu.nomor,
        "jenis": "pidana",
        "langkah": "kajian",
        "huruf": "a",
        "urut": "1",
        "kode": "63.11",
        "username": orang.username,
        "pk": str(AnggotaGakkumdu.objects.first().pk),
        "id_tenggat": str(satu.tenggat.first().pk),
        "id_undangan": str(UndanganKlarifikasi.objects.get().pk),
        "id_dokumen": str(siapkan(satu, JenisDokumen.KAJIAN, orang, "pidana").pk),
        "id_barang": str(BarangBukti.objects.get().pk),
        "id_penerusan": str(Penerusan.objects.filter(laporan=satu).first().pk),
        "id_saran": str(kirim_saran(orang, saran, satu).pk),
        "id_bukti": str(simpan(satu, foto()).pk),
        "id_siaga": str(Siaga.objects.get().pk),
        "id_pengawas": str(pelapor.pk),
        "id_form": str(form_a(pelapor).pk),
        "id_perkara": str(satu.perkara.pk),
    }
