"""A file of contestants: read whole, or refused by naming the line."""

import pytest

from wilayah.rules.peserta import AnggotaTim, PesertaRusak, baca_peserta, boleh_bertarung

KEPALA = "pemilihan,wilayah,nomor_urut,nama_calon,nama_wakil,petahana,tim\n"
SATU = (
    "pilkada-2024,63.11,1,Calon Contoh,Wakil Contoh,petahana,"
    "Ketua Contoh: Ketua tim | Juru Contoh\n"
)
DUA = 'pilkada-2024,63,2,"Calon Dua, S.H.",,,\n'


def baca(*baris: str, kepala: str = KEPALA) -> bytes:
    return (kepala + "".join(baris)).encode()


def test_a_contestant_is_read_with_partner_incumbency_and_team() -> None:
    satu, dua = baca_peserta(baca(SATU, DUA))
    assert (satu.baris, satu.kunci) == (2, ("pilkada-2024", "63.11", 1))
    assert (satu.nama_wakil, satu.petahana) == ("Wakil Contoh", "petahana")
    assert satu.tim == (AnggotaTim("Ketua Contoh", "Ketua tim"), AnggotaTim("Juru Contoh", ""))
    assert (dua.nama_calon, dua.petahana, dua.tim) == ("Calon Dua, S.H.", "bukan", ())


def test_a_spreadsheets_own_dialect_is_read_too() -> None:
    isi = baca(SATU).decode().replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig")
    assert baca_peserta(isi) == baca_peserta(baca(SATU))


@pytest.mark.parametrize(
    ("isi", "baris", "sebab"),
    [
        (b"", 1, "judul kolom"),
        (b"nama,nomor\n", 1, "judul kolom"),
        (baca(), 2, "tidak ada satu peserta pun"),
        (baca(SATU, "pilkada-2024,63.11\n"), 3, "harus 7 kolom, ada 2"),
        (baca(SATU, SATU), 3, "sudah ada di baris 2"),
        (baca(SATU.replace("63.11", "6311")), 2, "bukan kode wilayah"),
        (baca(SATU.replace(",1,", ",0,")), 2, "nomor_urut"),
        (baca(SATU.replace(",1,", ",satu,")), 2, "nomor_urut"),
        (baca(SATU.replace(",1,", ",²,")), 2, "nomor_urut"),
        (baca(SATU.replace("Calon Contoh", " ")), 2, "nama_calon"),
        (baca(SATU.replace("Wakil Contoh", "W" * 161)), 2, "nama_wakil"),
        (baca(SATU.replace("petahana,", "mantan,")), 2, "petahana"),
        (baca(SATU.replace("Ketua Contoh:", ":")), 2, "tim harus"),
        (baca(SATU.replace("Juru Contoh", "Ketua Contoh: Ketua tim")), 2, "dua kali"),
        (baca(SATU) + b"pilkada-2024,63,2,\xff,,,\n", 3, "bukan UTF-8"),
        (baca(SATU, 'pilkada-2024,63,2,"Calon,,,\n'), 3, "tanda kutip"),
    ],
)
def test_a_broken_file_is_refused_by_line_and_reason(isi: bytes, baris: int, sebab: str) -> None:
    with pytest.raises(PesertaRusak, match=sebab) as penolakan:
        baca_peserta(isi)
    assert penolakan.value.baris == baris
    assert str(penolakan.value).startswith(f"baris {baris}: ")


@pytest.mark.parametrize(
    ("jenis", "awalan", "kode", "jawaban"),
    [
        (["gubernur"], [], "63", "boleh"),
        (["gubernur"], [], "63.11", "tidak"),
        (["gubernur", "bupati_wali_kota"], [], "63.11", "boleh"),
        (["bupati_wali_kota"], [], "", "tidak"),
        (["bupati_wali_kota"], [], "63.11.02", "tidak"),
        (["bupati_wali_kota"], ["63.71"], "63.71", "boleh"),
        (["bupati_wali_kota"], ["63.71"], "63.11", "tidak"),
        (["gubernur"], ["63"], "63", "boleh"),
        (["presiden"], [], "", "boleh"),
        (["presiden"], [], "63", "tidak"),
        (["dpr_dpd_dprd"], [], "63.11", "boleh"),
    ],
)
def test_contestants_stand_where_the_election_is_voted_on(
    jenis: list[str], awalan: list[str], kode: str, jawaban: str
) -> None:
    assert boleh_bertarung(jenis, awalan, kode) is (jawaban == "boleh")
