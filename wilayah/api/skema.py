"""What the description of the API says of every door alike."""

from typing import Any

from wilayah.api.galat import JENIS

JSON = "application/json"
GALAT_TERKECIL = 400


def galat_sebagai_masalah(result: dict[str, Any], **_lain: Any) -> dict[str, Any]:
    """Describe every refusal as the problem document it is sent as (RFC 9457)."""
    for jalur in result["paths"].values():
        for operasi in jalur.values():
            for status, jawaban in operasi.get("responses", {}).items():
                isi = jawaban.get("content", {})
                if int(status) >= GALAT_TERKECIL and JSON in isi:
                    isi[JENIS] = isi.pop(JSON)
    return result
