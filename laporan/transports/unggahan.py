"""Ordinary uploads: encrypted while they stream in, so that no plain byte touches the disk."""

import hashlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.core.handlers.wsgi import LimitedStream
from django.http import HttpRequest, UnreadablePostError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan import sandi
from laporan.models import Laporan
from laporan.rules.berkas import KEPALA
from laporan.transports import gudang
from wilayah.errors import Penolakan
from wilayah.transports.batas import Batas, boleh

POTONG = 256 * 1024
DETIK_SABAR = 30.0
BATAS_UNGGAH = Batas("bukti", 200, 3600)
SATUAN_JATAH = 1024 * 1024
JATAH_JARINGAN = Batas("bukti-jaringan", 8192, 3600)
"""MiB per network and hour: a carrier puts thousands behind one address, a disk has an end."""

TERPUTUS = gettext_lazy("Sambungan terputus sebelum berkas selesai dikirim. Kirim sekali lagi.")


def pastikan_boleh_unggah(laporan: Laporan, ukuran: int = 0) -> None:
    """Raise Penolakan when a report takes up too much: too many tries (429), a full disk (503)."""
    if not boleh(BATAS_UNGGAH, str(laporan.pk)):
        raise Penolakan(
            _("Terlalu banyak unggahan untuk laporan ini. Coba satu jam lagi."), status=429
        )
    pastikan_ada_ruang(ukuran)


def pastikan_boleh_tulis(asal: str, ukuran: int) -> None:
    """Raise Penolakan when ``ukuran`` bytes more from a network are too many (429) or fit nowhere.

    What came before stays where it is, and the upload goes on from there later.
    """
    if not boleh(JATAH_JARINGAN, asal, banyak=max(1, -(-ukuran // SATUAN_JATAH))):
        raise Penolakan(
            _("Terlalu banyak berkas dari jaringan Anda. Coba satu jam lagi."), status=429
        )
    pastikan_ada_ruang(ukuran)


def pastikan_ada_ruang(ukuran: int) -> None:
    """Raise Penolakan (503) when a disk has no room for ``ukuran`` bytes more."""
    if not gudang.ada_ruang(ukuran):
        raise Penolakan(_("Tempat penyimpanan sedang penuh. Coba lagi nanti."), status=503)


@contextmanager
def sabar(request: HttpRequest) -> Iterator[HttpRequest]:
    """Wait for the next bytes of a body so long and no longer.

    A telephone that lost its signal says nothing; without this its connection would hold one of
    the server's few threads for ever.
    """
    soket: socket.socket | None = request.META.get("gunicorn.socket")
    if soket is None:
        yield request
        return
    lama = soket.gettimeout()
    soket.settimeout(DETIK_SABAR)
    try:
        yield request
    finally:
        with suppress(OSError):
            soket.settimeout(lama)


def terputus(request: HttpRequest) -> bool:
    """Tell whether less of a body came than was announced."""
    aliran = getattr(request, "_stream", None)
    if not isinstance(aliran, LimitedStream):
        return False
    return bool(vars(aliran)["_pos"] < aliran.limit)


@dataclass
class Tersegel:
    """A file that lies sealed in the evidence folder and belongs to no report yet."""

    id: UUID = field(default_factory=uuid4)
    kunci: sandi.KunciData = field(
        default_factory=lambda: sandi.kunci_baru(sandi.Guna.BUKTI)[0], repr=False
    )
    ukuran: int = 0
    sha256: str = ""
    kepala: bytes = b""
    kebesaran: bool = False
    disimpan: bool = False


class BerkasTersegel(UploadedFile):  # type: ignore[type-arg]  # not generic at run time
    """What a view finds in ``request.FILES``: a name and a sealed file, never plain bytes."""

    def __init__(self, tersegel: Tersegel, **isi: Any) -> None:
        super().__init__(**isi)
        self.tersegel = tersegel

    def close(self) -> None:
        """Hold nothing open: Django closes what it parsed when the rest of a body is too much."""


class PenolakUnggahan(FileUploadHandler):
    """What every other page does with an uploaded file: nothing of it is kept."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Let go of what a skipped file never delivers here."""

    def file_complete(self, file_size: int) -> None:
        return None


class PenyegelUnggahan(FileUploadHandler):
    """Seal every uploaded file while it arrives; keep at most ten, none over its limit.

    A file over the limit is cut off and marked; what a dead process left behind is swept.
    """

    chunk_size = POTONG

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.semua: list[Tersegel] = []
        self.dilewati = 0
        self.sedang: Tersegel | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if len(self.semua) == settings.BUKTI_JUMLAH_MAKS:
            self.dilewati += 1
            raise SkipFile
        self.sedang, self.hitung = Tersegel(), hashlib.sha256()
        self.semua.append(self.sedang)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        berkas = self.sedang
        if berkas is None or berkas.kebesaran:
            return
        if berkas.ukuran + len(raw_data) > settings.BUKTI_UKURAN_MAKS:
            berkas.kebesaran = True
            gudang.buang(berkas.id)
            return
        if len(berkas.kepala) < KEPALA:
            berkas.kepala += raw_data[: KEPALA - len(berkas.kepala)]
        gudang.tambah(berkas.kunci, berkas.id, berkas.ukuran, raw_data)
        self.hitung.update(raw_data)
        berkas.ukuran += len(raw_data)

    def file_complete(self, file_size: int) -> BerkasTersegel | None:
        berkas, self.sedang = self.sedang, None
        if berkas is None:
            return None
        berkas.sha256 = self.hitung.hexdigest()
        return BerkasTersegel(
            berkas, name=self.file_name, size=file_size, content_type=self.content_type
        )

    def buang_sisa(self) -> None:
        """Delete what became nobody's evidence."""
        for satu in self.semua:
            if not satu.disimpan:
                gudang.buang(satu.id)


@contextmanager
def badan_tersegel(request: HttpRequest) -> Iterator[PenyegelUnggahan]:
    """Read a form's whole body, its files sealed on their way in; what nobody keeps is deleted.

    Penolakan (400) for a body that broke off or fell silent: nobody could tell which file is
    whole. A view that is exempt from the CSRF check has the token checked inside, once this
    patience had its time: the check reads the body, and would take a broken one for a wrong token.
    """
    penyegel = PenyegelUnggahan(request)
    request.upload_handlers = [penyegel]
    try:
        _baca_seluruhnya(request)
        yield penyegel
    finally:
        penyegel.buang_sisa()


def _baca_seluruhnya(request: HttpRequest) -> None:
    try:
        with sabar(request):
            request.FILES  # noqa: B018  # the body is read when it is first asked for
    except UnreadablePostError as galat:
        raise Penolakan(str(TERPUTUS), status=400) from galat
    if terputus(request):
        raise Penolakan(str(TERPUTUS), status=400)
