"""From the fields of the form to the submission that form and API share."""

import math
import re
from typing import Any

from laporan.choices import KetepatanWaktu
from laporan.forms.lapor import BELUM, FormulirLapor
from wilayah.choices import Zona
from wilayah.rules import kode as aturan

GESER = {Zona.WIB: "+07:00", Zona.WITA: "+08:00", Zona.WIT: "+09:00"}
TERBALIK = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
JAM = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?", re.ASCII)
PELAPOR = ("nama", "alamat", "telepon", "surel", "kedudukan", "merasa_terancam")
APA_ADANYA = (
    "uraian", "tempat", "tps", "kejadian_daring", "sedang_berlangsung", "jenis_pemilihan",
    "bukti_disebut",
)  # fmt: skip


def susun_masukan(form: FormulirLapor, wilayah: str) -> dict[str, Any]:
    """Return the submission in the form of the API; ``wilayah`` is the region already chosen."""
    isi = form.cleaned_data
    masukan = {nama: isi[nama] for nama in APA_ADANYA} | {
        "bentuk": form.bentuk,
        "kategori": isi["kategori"],
        "wilayah": wilayah,
        "tautan": [baris.strip() for baris in isi["tautan"].splitlines() if baris.strip()],
        "tanggal_diketahui": baca_tanggal(isi["tanggal_diketahui"]),
        "pelapor": _pelapor(isi),
        "terlapor": form.orang("terlapor"),
        "saksi": form.orang("saksi"),
    }
    if isi["lintang"] or isi["bujur"]:
        masukan["titik"] = {"lat": _derajat(isi["lintang"]), "lng": _derajat(isi["bujur"])}
    return {nama: nilai for nama, nilai in (masukan | _waktu(isi, wilayah)).items() if nilai}


def susun_tambahan(form: FormulirLapor, wilayah: str, cerita: str) -> dict[str, Any]:
    """Return what a completion adds; new words of the story follow the ones already told."""
    tambahan = susun_masukan(form, wilayah)
    del tambahan["wilayah"]
    if "waktu_kejadian" not in tambahan:
        del tambahan["ketepatan_waktu"]
    baru = tambahan.pop("uraian", "")
    if baru and not cerita.endswith(baru):
        tambahan["uraian"] = f"{cerita}\n\n{baru}"
    return tambahan


def baca_tanggal(teks: str) -> str:
    """Return a date typed the Indonesian way as ISO; anything else as it was typed."""
    if cocok := TERBALIK.fullmatch(teks):
        hari, bulan, tahun = cocok.groups()
        return f"{tahun}-{int(bulan):02}-{int(hari):02}"
    return teks


def _waktu(isi: dict[str, Any], wilayah: str) -> dict[str, str]:
    """Return the moment and how sure it is; an hour stands in the zone of the region."""
    hari, jam = baca_tanggal(isi["tanggal_kejadian"]), isi["jam_kejadian"]
    ketepatan = isi["ketepatan_waktu"]
    if not hari:
        return {"ketepatan_waktu": ketepatan or KetepatanWaktu.TIDAK_TAHU}
    if ketepatan == KetepatanWaktu.TIDAK_TAHU:
        ketepatan = KetepatanWaktu.PERKIRAAN
    if not jam:
        pasti = ketepatan in {"", KetepatanWaktu.JAM}
        return {
            "waktu_kejadian": hari,
            "ketepatan_waktu": KetepatanWaktu.TANGGAL if pasti else ketepatan,
        }
    cocok = JAM.fullmatch(jam)
    pukul = f"{int(cocok[1]):02}:{cocok[2]}:00" if cocok else jam
    return {
        "waktu_kejadian": f"{hari}T{pukul}{_geser(wilayah)}",
        "ketepatan_waktu": ketepatan or KetepatanWaktu.JAM,
    }


def _geser(wilayah: str) -> str:
    zona = aturan.ZONA.get(wilayah[:2], Zona.WIB)
    return GESER[zona]


def _derajat(teks: str) -> float | str:
    try:
        derajat = float(teks.replace(",", "."))
    except ValueError:
        return teks
    return derajat if math.isfinite(derajat) else teks


def _pelapor(isi: dict[str, Any]) -> dict[str, Any]:
    """Return who reports; whoever says "belum" leaves at most an address for notices."""
    if isi["boleh_tahu"] == BELUM:
        return {"surel": isi["kabar_surel"]} if isi["kabar_surel"] else {}
    return {nama: isi[nama] for nama in PELAPOR if isi[nama]}
