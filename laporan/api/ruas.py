"""Strict fields of a submission: no coercion, no surprises, messages people understand."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NoReturn

from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.settings import api_settings

POLA_TANGGAL = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
POLA_WAKTU = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII
)
TAHUN = range(1900, 2101)
# Control characters other than line breaks and tabs, and halves of surrogate pairs.
TAK_TERSIMPAN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
SPASI = re.compile(r"\s+")
ASING_DISEBUT = 10
PANJANG_NAMA_RUAS = 60
WAJIB = _("Wajib diisi.")


def tanpa_yang_kosong(data: Mapping[Any, Any]) -> dict[Any, Any]:
    """Drop what was not filled in: absent, null and "" mean the same."""
    return {nama: isi for nama, isi in data.items() if isi is not None and isi != ""}


class Ketat(serializers.Serializer[Any]):
    """An object whose unknown keys are refused."""

    default_error_messages = {"invalid": _("Harus berupa objek JSON.")}

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, Mapping):
            self.tolak_bukan_objek()
        if asing := [nama for nama in data if nama not in self.fields]:
            raise serializers.ValidationError(
                {_tampak(nama): [_("Isian ini tidak dikenal.")] for nama in asing[:ASING_DISEBUT]}
            )
        hasil: dict[str, Any] = super().to_internal_value(tanpa_yang_kosong(data))
        return hasil

    def tolak_bukan_objek(self) -> NoReturn:
        """Refuse something that is no object at all."""
        raise serializers.ValidationError(
            {api_settings.NON_FIELD_ERRORS_KEY: [self.error_messages["invalid"]]}
        )


def _tampak(nama: object) -> str:
    teks = "".join(huruf if huruf.isprintable() else "?" for huruf in str(nama))
    return teks[:PANJANG_NAMA_RUAS] or "?"


class Teks(serializers.CharField):
    """Text on one line; runs of blanks become one."""

    default_error_messages = {
        "invalid": _("Harus berupa teks."),
        "max_length": _("Paling panjang {max_length} huruf."),
        "min_length": _("Paling sedikit {min_length} huruf."),
        "required": WAJIB,
        "blank": WAJIB,
        "null": WAJIB,
        "tak_tersimpan": _("Berisi karakter yang tidak dapat disimpan. Ketik ulang bagian itu."),
    }

    def __init__(self, max_length: int, **pilihan: Any) -> None:
        if not pilihan.get("required", False):
            pilihan = {"required": False, "allow_blank": True, "allow_null": True} | pilihan
        super().__init__(max_length=max_length, **pilihan)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        if isinstance(data, str):
            data = self.rapikan(data)
            if TAK_TERSIMPAN.search(data):
                self.fail("tak_tersimpan")
        return super().run_validation(data)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(data)

    def rapikan(self, teks: str) -> str:
        return SPASI.sub(" ", teks).strip()


class TeksPanjang(Teks):
    """Text of several lines."""

    def rapikan(self, teks: str) -> str:
        return teks.replace("\r\n", "\n").replace("\r", "\n").strip()


class Label(Teks):
    """What somebody calls a thing: cleaned and cut, never refused for how it is written."""

    def rapikan(self, teks: str) -> str:
        return super().rapikan(TAK_TERSIMPAN.sub("", teks))[: self.max_length]


class Surel(Teks):
    """An e-mail address."""

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(254, **pilihan)
        self.validators.append(EmailValidator(_("Alamat surel ini belum benar.")))


class Tautan(Teks):
    """A web address."""

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(500, required=True, **pilihan)
        self.validators.append(
            URLValidator(
                ["http", "https"], message=_("Tautan harus diawali http:// atau https://.")
            )
        )


class Pilihan(serializers.ChoiceField):
    """One of the known words."""

    default_error_messages = {
        "invalid_choice": _("Pilihan ini tidak dikenal."),
        "required": WAJIB,
        "null": WAJIB,
    }

    def __init__(self, choices: Any, **pilihan: Any) -> None:
        if not pilihan.get("required", False):
            pilihan = {"required": False, "allow_blank": True, "allow_null": True} | pilihan
        super().__init__(choices, **pilihan)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid_choice", input="")
        return str(super().to_internal_value(data))


class YaTidak(serializers.BooleanField):
    """True or false, and nothing that looks like it."""

    default_error_messages = {"invalid": _("Harus true atau false.")}

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(required=False, allow_null=True, **pilihan)

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input="")
        return bool(data)


class Derajat(serializers.FloatField):
    """A latitude or longitude; texts that look like numbers are refused."""

    default_error_messages = {
        "invalid": _("Harus berupa angka."),
        "max_value": _("Di luar jangkauan."),
        "min_value": _("Di luar jangkauan."),
        "required": WAJIB,
        "null": WAJIB,
    }

    def to_internal_value(self, data: Any) -> float:
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        if not -180 <= data <= 180:  # noqa: PLR2004  # the whole circle; also stops huge integers
            self.fail("max_value")
        return float(data)


class Tanggal(serializers.DateField):
    """A calendar date written YYYY-MM-DD."""

    default_error_messages = {
        "invalid": _("Tulis tanggal yang ada, dalam bentuk TTTT-BB-HH."),
        "tahun": _("Tahun ini di luar jangkauan."),
    }

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(required=False, allow_null=True, **pilihan)

    def to_internal_value(self, value: Any) -> date:
        if not isinstance(value, str) or not POLA_TANGGAL.fullmatch(value.strip()):
            self.fail("invalid", format="")
        try:
            tanggal = date.fromisoformat(value.strip())
        except ValueError:
            self.fail("invalid", format="")
        if tanggal.year not in TAHUN:
            self.fail("tahun")
        return tanggal


@extend_schema_field({"oneOf": [{"type": "string", "format": "date-time"},
                                {"type": "string", "format": "date"},
                                {"type": "null"}, {"type": "string", "maxLength": 0}]})  # fmt: skip
class WaktuAtauTanggal(serializers.Field[Any, Any, Any, Any]):
    """A moment in ISO 8601, or a bare date; a moment without offset is local time."""

    default_error_messages = {
        "invalid": _("Tulis tanggal (TTTT-BB-HH) atau waktu ISO 8601 yang ada."),
        "tahun": _("Tahun ini di luar jangkauan."),
    }

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(required=False, allow_null=True, **pilihan)

    def to_internal_value(self, data: Any) -> date | datetime:
        teks = data.strip() if isinstance(data, str) else ""
        try:
            hasil = self._baca(teks)
        except ValueError:
            self.fail("invalid")
        if hasil.year not in TAHUN:
            self.fail("tahun")
        return hasil

    def to_representation(self, value: Any) -> Any:
        return value.isoformat()

    @staticmethod
    def _baca(teks: str) -> date | datetime:
        if POLA_TANGGAL.fullmatch(teks):
            return date.fromisoformat(teks)
        if POLA_WAKTU.fullmatch(teks):
            return datetime.fromisoformat(teks)
        raise ValueError("neither a date nor a moment")


class Daftar(serializers.ListField):
    """A list of at most ``max_length`` entries; empty entries are left out."""

    default_error_messages = {
        "not_a_list": _("Harus berupa daftar."),
        "max_length": _("Paling banyak {max_length} butir."),
    }

    def __init__(self, *, child: Any, max_length: int, **pilihan: Any) -> None:
        pilihan = {"required": False, "allow_null": True} | pilihan
        super().__init__(child=child, max_length=max_length, **pilihan)

    def to_internal_value(self, data: Any) -> list[Any]:
        if not isinstance(data, list | tuple):
            self.fail("not_a_list", input_type="")
        hasil: list[Any] = super().to_internal_value(
            [isi for isi in data if isi is not None and isi != ""]
        )
        return [isi for isi in hasil if isi]
