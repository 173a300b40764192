"""A letter carries a number and a link, and its address is opened when it leaves."""

from email import message_from_bytes, policy
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.template.loader import get_template

from laporan import tasks
from laporan.choices import KabarPelapor, Kanal, StatusNotifikasi
from laporan.errors import GagalKirim
from laporan.models import Kontak, Laporan, Notifikasi
from laporan.services.notifikasi import janji_pelapor
from laporan.transports import surel
from tests.factories.laporan import INFORMASI, LENGKAP, isian, laporan, terima
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
TANDA_TERIMA = """\
Nomor Anda: {nomor}

Lihat perkembangannya dengan kode akses yang Anda simpan saat mengirim:
http://127.0.0.1:8000/status/?nomor={nomor}

Kode akses tidak pernah dikirim lewat surel. Siapa pun yang memintanya bukan petugas.

Surel ini dikirim otomatis. Jangan dibalas.
"""


def test_the_letter_of_receipt_says_number_and_link_and_nothing_else():
    satu = laporan()

    tasks.sapu_antrean()

    (tanda,) = mail.outbox
    assert tanda.subject == f"Laporan {satu.nomor} sudah terkirim"
    assert tanda.body == TANDA_TERIMA.format(nomor=satu.nomor)
    assert tanda.to == ["pelapor@contoh.invalid"]
    assert tanda.extra_headers["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("templat", [*KabarPelapor.values, "ringkasan_kantor"])
def test_every_letter_exists_and_holds_no_word_of_the_report(templat):
    jawaban = terima()
    satu = Laporan.objects.get(nomor=jawaban.nomor)
    janji = janji_pelapor(satu, templat, kunci=f"uji:{templat}")
    janji.data |= {"jumlah": 3}

    utuh = surel.susun(janji, "pelapor@contoh.invalid").message().as_string()

    get_template(f"surel/{templat}.txt")
    rahasia = [LENGKAP["uraian"][:20], *LENGKAP["pelapor"].values(), LENGKAP["tempat"]]
    rahasia += [LENGKAP["terlapor"][0]["nama"], satu.nama_wilayah, jawaban.kode_akses]
    tanpa_alamat = utuh.replace("To: pelapor@contoh.invalid", "")
    assert [kata for kata in rahasia if kata in tanpa_alamat] == []


def test_the_address_is_opened_only_when_the_letter_leaves(monkeypatch):
    dibuka = []
    asli = surel.surel_pelapor
    monkeypatch.setattr(surel, "surel_pelapor", lambda satu: dibuka.append(satu) or asli(satu))
    laporan()
    assert dibuka == []

    tasks.sapu_antrean()

    assert len(dibuka) == 1
    assert not [satu for satu in Notifikasi.objects.all() if "contoh.invalid" in str(vars(satu))]


def test_a_letter_sent_twice_bears_the_same_id():
    satu = janji_pelapor(laporan(), KabarPelapor.STATUS_BERUBAH, kunci="uji:sama")
    satu.save()
    lagi = Notifikasi.objects.get(pk=satu.pk)

    assert surel.kepala(satu) == surel.kepala(lagi)
    assert str(satu.laporan_id) not in surel.kepala(satu)["Message-ID"]


def test_an_address_that_went_away_is_a_final_failure():
    satu = laporan()
    Kontak.objects.filter(laporan=satu).delete()

    tasks.sapu_antrean()

    surat_gagal = Notifikasi.objects.get(kanal=Kanal.SUREL)
    assert (surat_gagal.status, surat_gagal.galat) == (StatusNotifikasi.GAGAL, "tidak ada alamat")


@pytest.mark.parametrize(
    ("galat", "permanen"),
    [
        (SMTPRecipientsRefused({"a@b.invalid": (550, b"no such user")}), True),
        (SMTPRecipientsRefused({"a@b.invalid": (450, b"greylisted")}), False),
        (SMTPServerDisconnected("closed"), False),
        (ConnectionRefusedError(), False),
        (TimeoutError(), False),
        (ValueError("header with a newline"), True),
    ],
)
def test_refusals_for_good_are_told_from_passing_ones(monkeypatch, galat, permanen):
    def gagal(*_: object) -> None:
        raise galat

    monkeypatch.setattr(mail.EmailMessage, "send", gagal)
    satu = janji_pelapor(laporan(), KabarPelapor.STATUS_BERUBAH, kunci="uji")

    with pytest.raises(GagalKirim) as tertangkap:
        surel.Surel().kirim(satu)

    assert tertangkap.value.permanen is permanen
    assert "@" not in str(tertangkap.value)


def test_an_officer_who_left_is_not_written_to():
    satu = Notifikasi(kunci="uji", petugas=Petugas(surel="x@kantor.invalid", is_active=False))

    assert surel.alamat(satu) == ""


def test_without_a_mail_server_letters_become_files_of_the_owner_alone(
    settings, tmp_path: Path, caplog
):
    settings.SURAT_DIR = tmp_path / "surat"
    settings.EMAIL_BACKEND = "laporan.transports.surat_berkas.SuratBerkas"
    satu = laporan(isian(INFORMASI, pelapor={"surel": "pelapor@contoh.invalid"}))

    tasks.sapu_antrean()

    (berkas,) = settings.SURAT_DIR.iterdir()
    pesan = message_from_bytes(berkas.read_bytes(), policy=policy.default)
    assert (pesan["To"], satu.nomor in pesan["Subject"]) == ("pelapor@contoh.invalid", True)
    assert settings.SURAT_DIR.stat().st_mode & 0o777 == 0o700
    (baris,) = [catatan.message for catatan in caplog.records if catatan.name == "awasi.surat"]
    assert baris == f"surat → {berkas}"
