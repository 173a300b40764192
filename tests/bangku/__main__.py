"""``make bench``: ratios taken in one run on one machine; prints a table, writes bench.json."""

import argparse
import json
import secrets
import statistics
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from math import inf
from pathlib import Path
from typing import Any

from tests.bangku import lingkungan
from tests.bangku.beban import KLIEN, Hasil, bebani, permintaan, tanya
from tests.bangku.naskah import ukur_naskah
from tests.bangku.tenggat import ukur_detak

KECIL, BESAR = 10_000, 200_000
Ukuran = dict[str, Any]


def isi_laporan() -> dict[str, Any]:
    """Return one typical report of a named reporter."""
    from django.utils import timezone

    kemarin = (timezone.now() - timedelta(days=2)).date().isoformat()
    return {
        "bentuk": "laporan",
        "kategori": "politik_uang",
        "uraian": "Tiga orang membagikan amplop berisi uang di balai desa setelah pengajian, "
        "sambil menyebut nama salah satu pasangan calon. Warga diminta menyebut nomor TPS. " * 3,
        "wilayah": "63.11.02.2005",
        "tempat": "balai desa",
        "waktu_kejadian": kemarin,
        "tanggal_diketahui": kemarin,
        "jenis_pemilihan": "bupati_wali_kota",
        "pelapor": {
            "nama": "Pelapor Contoh",
            "alamat": "Jalan Contoh 1",
            "surel": "p@contoh.invalid",
        },
        "terlapor": [{"jabatan": "perangkat desa", "ciri": "berkaus putih"}],
        "bukti_disebut": ["foto"],
    }


def sebagai_json(isi: dict[str, Any]) -> bytes:
    return json.dumps(isi).encode()


def laporan_pola(porta: int) -> tuple[str, dict[str, str]]:
    """File one report through the API; return its id and what opens its status."""
    import socket

    from laporan.models import Laporan

    with socket.create_connection(("127.0.0.1", porta)) as soket:
        status, jawaban = tanya(soket, kirim_baru())
    if status != 201:
        raise SystemExit(f"intake answered {status}: {jawaban[:500]!r}")
    isi = json.loads(jawaban)
    pk = str(Laporan.objects.get(nomor=isi["nomor"]).pk)
    return pk, {"nomor": isi["nomor"], "kode_akses": isi["kode_akses"]}


def kirim_baru() -> bytes:
    return permintaan(
        "POST",
        "/api/v1/laporan/",
        sebagai_json(isi_laporan()),
        Content_Type="application/json",
        Idempotency_Key=secrets.token_urlsafe(32),
    )


def bandingkan(
    nama: str, putaran: int, detik: float, kami: Callable[[], Hasil], polos: Callable[[], Hasil]
) -> Ukuran:
    """Measure in turn, ours and the yardstick, and return the medians and their ratio."""
    a, b = [], []
    for _ in range(putaran):
        a.append(kami())
        b.append(polos())
    rasio = [satu.per_detik / dua.per_detik for satu, dua in zip(a, b, strict=True)]
    if salah := sum(x.salah for x in a + b):
        raise SystemExit(f"{nama}: {salah} answers were not 2xx; see the programs' logs")
    return {
        "ukuran": nama,
        "awasi_per_detik": round(statistics.median(x.per_detik for x in a), 1),
        "polos_per_detik": round(statistics.median(x.per_detik for x in b), 1),
        "rasio": round(statistics.median(rasio), 3),
        "awasi_median_md": round(statistics.median(x.median_md for x in a), 1),
        "klien": KLIEN,
        "detik": detik,
    }


def ukur_pintu(putaran: int, detik: float) -> list[Ukuran]:
    """Intake and status look-up against the bare views."""
    with lingkungan.gunicorn("awasi", "pengawasan.wsgi") as kami:
        pk, kunci = laporan_pola(kami)
        status = permintaan(
            "POST", "/api/v1/status/", sebagai_json(kunci), Content_Type="application/json"
        )
        with lingkungan.gunicorn("polos", "tests.bangku.polos", BANGKU_POLA=pk) as polos:
            return [
                bandingkan(
                    "laporan diterima",
                    putaran,
                    detik,
                    lambda: bebani(kami, kirim_baru, detik),
                    lambda: bebani(polos, lambda: permintaan("POST", "/catat/"), detik),
                ),
                bandingkan(
                    "status dilihat",
                    putaran,
                    detik,
                    lambda: bebani(kami, lambda: status, detik),
                    lambda: bebani(polos, lambda: permintaan("GET", "/cari/"), detik),
                ),
            ]


def ukur_antrean(kali: int) -> dict[str, dict[str, float]]:
    """Return for each page of the queue its median in milliseconds and its queries."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    klien = Client(headers={"host": "127.0.0.1"})
    klien.force_login(pengukur())
    hasil = {}
    for nama, jalur in HALAMAN.items():
        lama = []
        for _ in range(kali):
            mulai = time.perf_counter()
            jawaban = klien.get(jalur)
            lama.append(1000 * (time.perf_counter() - mulai))
            if jawaban.status_code != 200:
                raise SystemExit(f"{jalur} answered {jawaban.status_code}")
        with CaptureQueriesContext(connection) as tangkap:
            klien.get(jalur)
        hasil[nama] = {"md": round(statistics.median(lama), 2), "kueri": len(tangkap)}
    return hasil


HALAMAN = {
    "antrean, halaman pertama": "/petugas/",
    "antrean, disaring": "/petugas/?kategori=politik_uang",
    "antrean, sudah selesai": "/petugas/?status=diregistrasi",
    "antrean, dicari": "/petugas/?cari=amplop+pengajian",
}


def ukur_pencarian(kali: int) -> list[Ukuran]:
    """Return the medians of searching 91,599 regions, word by word."""
    from wilayah.queries.wilayah import cari

    hasil = []
    for teks in DICARI:
        lama = []
        for _ in range(kali):
            mulai = time.perf_counter()
            cari(teks)
            lama.append(1000 * (time.perf_counter() - mulai))
        hasil.append({"ukuran": f"“{teks}”", "md": round(statistics.median(lama), 2)})
    return hasil


DICARI = ("sidomulyo", "paringin selatan", "sidomulyo lampung", "63.11", "su", "kota bandung")


def pengukur() -> Any:
    """Return an officer of Bawaslu RI, who sees every report."""
    from wilayah.choices import JenisKantor, Peran
    from wilayah.models import Kantor, Petugas

    ada = Petugas.objects.filter(username="bangku").first()
    if ada:
        return ada
    pusat = Kantor.objects.get(jenis=JenisKantor.BAWASLU_RI)
    return Petugas.objects.create_user(
        "bangku", secrets.token_hex(), nama="Pengukur", kantor=pusat, peran=[Peran.PIMPINAN]
    )


def isi_sampai(banyak: int) -> None:
    """Fill up to so many synthetic reports, and let the planner know."""
    from django.core.management import call_command
    from django.db import connections

    from laporan.models import Laporan

    call_command("isi_beban", laporan=banyak - Laporan.objects.count(), verbosity=0)
    with connections["pemilik"].cursor() as kursor:
        kursor.execute("VACUUM ANALYZE")


def ukur_semua(pilihan: argparse.Namespace) -> dict[str, Any]:
    """Run every measurement, or the one that was named; return the whole table."""
    if pilihan.hanya == "naskah":
        return {"naskah": ukur_naskah(pilihan.kali)}
    isi_sampai(KECIL)
    if pilihan.hanya == "tenggat":
        return {"tenggat": ukur_detak(pilihan.kali)}
    kecil = ukur_antrean(pilihan.kali)
    pintu = ukur_pintu(pilihan.putaran, pilihan.detik)
    isi_sampai(pilihan.besar)
    besar = ukur_antrean(pilihan.kali)
    antrean = [
        {
            "ukuran": nama,
            f"md_{KECIL}": kecil[nama]["md"],
            f"md_{pilihan.besar}": besar[nama]["md"],
            "tumbuh": round(besar[nama]["md"] / kecil[nama]["md"], 2),
            "kueri": besar[nama]["kueri"],
        }
        for nama in HALAMAN
    ]
    return {
        "pintu": pintu,
        "antrean": antrean,
        "wilayah dicari": ukur_pencarian(pilihan.kali),
        "tenggat": ukur_detak(pilihan.kali),
        "naskah": ukur_naskah(pilihan.kali),
    }


def tabel(hasil: dict[str, Any]) -> str:
    """Return the measurements as lines of text."""
    baris = []
    for judul, isi in hasil.items():
        baris.append(f"\n{judul}")
        for satu in isi:
            angka = "  ".join(f"{k}={v}" for k, v in satu.items() if k != "ukuran")
            baris.append(f"  {satu['ukuran']:26} {angka}")
    return "\n".join(baris) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bangku")
    parser.add_argument("--detik", type=float, default=8, help="length of one round of load")
    parser.add_argument("--putaran", type=int, default=3, help="rounds; medians are quoted")
    parser.add_argument("--kali", type=int, default=40, help="how often a page is fetched")
    parser.add_argument("--besar", type=int, default=BESAR, help="reports of the large set")
    parser.add_argument("--hanya", choices=["tenggat", "naskah"], help="measure only this")
    pilihan = parser.parse_args()
    with lingkungan.peladen_menyala():
        lingkungan.basis_siap()
        hasil = ukur_semua(pilihan)
    if pilihan.hanya is None:
        Path("bench.json").write_text(json.dumps(hasil, indent=1, ensure_ascii=False) + "\n")
    sys.stdout.write(tabel(hasil))
    lewat = [
        satu
        for isi in hasil.values()
        for satu in isi
        if satu.get("md", 0) > satu.get("batas_md", inf)
    ]
    for satu in lewat:
        sys.stderr.write(f"{satu['ukuran']}: {satu['md']} md, batasnya {satu['batas_md']}\n")
    return 1 if lewat else 0


if __name__ == "__main__":
    sys.exit(main())
