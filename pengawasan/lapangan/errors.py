from wilayah.errors import MasukanKeliru, Penolakan, untuk_orang


class UndanganMati(Penolakan):
    """The invitation opens nothing: wrong, used, cancelled or too old. All look alike."""

    PESAN = untuk_orang(
        "Kode undangan ini tidak berlaku: salah ketik, sudah dipakai, atau lewat waktunya. "
        "Minta undangan baru kepada kantor pengawas."
    )

    def __init__(self) -> None:
        super().__init__(self.PESAN, status=404)


class SudahDiambil(Penolakan):
    """Somebody else was first to answer an alert."""

    PESAN = untuk_orang("Sudah ada yang menangani kejadian ini.")

    def __init__(self) -> None:
        super().__init__(self.PESAN, status=409)


class SiagaBerakhir(SudahDiambil):
    """Nobody has to go any more: the report of the alert is over."""

    PESAN = untuk_orang("Siaga ini sudah berakhir. Anda tidak perlu berangkat.")


class KunciFormADipakai(Penolakan):
    """The same idempotency key came with another Form A."""

    PESAN = untuk_orang("Kunci pengiriman ini sudah dipakai untuk Form A yang lain.")

    def __init__(self) -> None:
        super().__init__(self.PESAN, status=409)


class AcuanTertutup(Penolakan):
    """The form answers something of a report that takes in nothing more.

    ``lepas`` names the references without which the same form may be sent on its own.
    """

    PESAN = untuk_orang(
        "Laporan yang diacu sudah dicabut, digabung, diarsipkan, atau selesai, dan tidak menerima "
        "Form A lagi. Isi Form A Anda tidak hilang: kirim sekali lagi untuk menyampaikannya "
        "sebagai hasil pengawasan tersendiri, tanpa acuan itu."
    )

    def __init__(self, lepas: list[str]) -> None:
        super().__init__(self.PESAN, status=409, lepas=lepas)
        self.lepas = lepas


class AcuanAsing(MasukanKeliru):
    """The form answers a task or an alert that is not its author's, or no longer.

    Without the references it names in ``lepas`` the same form may be sent on its own.
    """

    def __init__(self, galat: dict[str, list[str]]) -> None:
        super().__init__(galat)
        self.rincian["lepas"] = list(galat)
