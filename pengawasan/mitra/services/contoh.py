"""Demo people and incidents: everything goes through the acts that real people use."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.crypto import salted_hmac

from laporan.choices import CaraHubungi, CaraSerah, Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.models import Laporan
from laporan.rules.masukan import Masukan
from laporan.rules.penilaian import Verdik
from laporan.services.pencabutan import cabut
from laporan.services.penerimaan import ajukan, baca_kiriman, pastikan_kunci_baru
from pengawasan.mitra.models import AkunMitra, Mitra
from pengawasan.mitra.rules.contoh import (
    MITRA,
    KantorContoh,
    KejadianContoh,
    OrangContoh,
    peserta_contoh,
)
from pengawasan.mitra.services import contoh_perkara
from pengawasan.mitra.services.kiriman import kirim, lingkup
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services import kajian, penerimaan
from wilayah.models import Kantor, Pemilihan, Petugas
from wilayah.queries.rezim import rezim_versi
from wilayah.services import jejak
from wilayah.services.impor_peserta import impor_peserta
from wilayah.services.pemilihan import KODE_DEMO

GARAM = "awasi.contoh"
Langkah = Mapping[str, Any]


def kunci_contoh(teks: str) -> str:
    """Return the idempotency key of a sample, which nobody can guess from its name."""
    return salted_hmac(GARAM, teks, algorithm="sha256").hexdigest()


@transaction.atomic
def siapkan_orang(daftar: Iterable[OrangContoh], sandi: str) -> int:
    """Make the accounts that are missing, all with one password; return how many."""
    ada = set(Petugas.objects.values_list("username", flat=True))
    kurang = [satu for satu in daftar if satu.username not in ada]
    kantor = Kantor.objects.in_bulk([s.kantor for s in kurang], field_name="kode_wilayah")
    tersandi = make_password(sandi) if kurang else ""
    for satu in kurang:
        _simpan_orang(
            Petugas(
                username=satu.username,
                nama=satu.nama,
                surel=satu.surel,
                kantor=kantor[satu.kantor],
                peran=[satu.peran],
                is_staff=satu.pengelola,
                is_superuser=satu.pengelola,
                password=tersandi,
            )
        )
    return len(kurang)


@transaction.atomic
def siapkan_kantor(daftar: Iterable[KantorContoh]) -> None:
    """Fill in what nobody has filled in of the offices of the demo."""
    for satu in daftar:
        isi = asdict(satu)
        kantor = Kantor.objects.get(kode_wilayah=isi.pop("kode"))
        kurang = {nama: nilai for nama, nilai in isi.items() if not getattr(kantor, nama)}
        for nama, nilai in kurang.items():
            setattr(kantor, nama, nilai)
        kantor.save(update_fields=list(kurang))


@transaction.atomic
def siapkan_peserta() -> None:
    """Give the election of the demo its contestants, where it was set up."""
    if Pemilihan.objects.filter(pk=KODE_DEMO).exists():
        impor_peserta(peserta_contoh(KODE_DEMO))


@transaction.atomic
def siapkan_mitra(username: str, sandi: str) -> Mitra:
    """Make the demo partner and the person who signs in for it, unless they are there."""
    mitra, _ = Mitra.objects.get_or_create(nama=MITRA, defaults={"jenis": "pemantau"})
    if not Petugas.objects.filter(username=username).exists():
        orang = Petugas(
            username=username,
            nama=f"Petugas {MITRA}",
            surel=f"{username}@contoh.invalid",
            password=make_password(sandi),
        )
        AkunMitra.objects.create(petugas=_simpan_orang(orang), mitra=mitra)
    return mitra


def _simpan_orang(orang: Petugas) -> Petugas:
    orang.save(force_insert=True)
    jejak.catat("petugas", str(orang.pk), "akun_dibuat", baru=True, peran=orang.peran)
    return orang


@transaction.atomic
def jalankan(kejadian: KejadianContoh, masukan: Masukan, mitra: Mitra) -> Laporan | None:
    """File an incident and do with it what was done, or nothing; None when it was filed before."""
    kunci = kunci_contoh(kejadian.kunci)
    petugas = Petugas.objects.filter(username=kejadian.oleh).first()
    sumber = Sumber(kejadian.sumber)
    ruang = lingkup(mitra) if sumber == Sumber.MITRA else ""
    try:
        pastikan_kunci_baru(baca_kiriman(kunci, sumber, petugas, ruang))
    except KunciDipakaiUlang:
        return None
    if sumber == Sumber.MITRA:
        tanda = kirim(mitra, masukan, kunci=kunci).tanda_terima
    else:
        tanda = ajukan(masukan, kunci=kunci, sumber=sumber, petugas=petugas).tanda_terima
    laporan = Laporan.objects.select_related("kantor").get(nomor=tanda.nomor)
    for langkah in kejadian.langkah:
        oleh = Petugas.objects.select_related("kantor").filter(username=langkah.get("oleh", ""))
        _tempuh(laporan, oleh.first(), langkah)
    return laporan


def _tempuh(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    apa = langkah["apa"]
    if petugas is not None and apa in contoh_perkara.LANGKAH:
        contoh_perkara.LANGKAH[apa](laporan, petugas, langkah)
    else:
        LANGKAH[apa](laporan, petugas, langkah)


def _serah(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    assert petugas is not None
    penerimaan.terima_berkas(laporan, petugas, langkah["diserahkan"], CaraSerah.LANGSUNG)


def _mulai(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    assert petugas is not None
    kajian.mulai_kajian(laporan, petugas)


def _tugaskan(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    assert petugas is not None
    penerimaan.tugaskan(laporan, petugas, langkah["kepada"])


def _hubungi(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    assert petugas is not None
    penerimaan.catat_kontak(laporan, petugas, CaraHubungi.WHATSAPP, berhasil=True)


def _cabut(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    cabut(laporan)


def _putuskan(laporan: Laporan, petugas: Petugas | None, langkah: Langkah) -> None:
    assert petugas is not None
    kurang = langkah.get("unsur", "")
    unsur = tuple(
        Verdik(satu.kode, satu.kode != kurang, langkah["alasan"] if satu.kode == kurang else "")
        for satu in rezim_versi(laporan.rezim_id).unsur
    )
    masukan = MasukanKajian(
        putusan=PUTUSAN[langkah["apa"]],
        unsur=unsur,
        jalur=tuple(langkah.get("jalur", ())),
        alasan="" if kurang else langkah.get("alasan", ""),
        kode_alasan=langkah.get("kode", ""),
        ke_kantor=langkah.get("ke"),
    )
    kajian.putuskan_kajian(laporan, petugas, masukan)


PUTUSAN = {
    "registrasi": Putusan.REGISTRASI,
    "perbaikan": Putusan.PERBAIKAN,
    "tolak": Putusan.TIDAK_DIREGISTRASI,
    "limpahkan": Putusan.LIMPAHKAN,
}
LANGKAH: dict[str, Callable[[Laporan, Petugas | None, Langkah], None]] = {
    "serah": _serah,
    "mulai": _mulai,
    "tugaskan": _tugaskan,
    "hubungi": _hubungi,
    "cabut": _cabut,
    **dict.fromkeys(PUTUSAN, _putuskan),
}
