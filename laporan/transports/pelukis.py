"""Draw an image anew; run as a program, from standard input to a JPEG on standard output.

Nothing of the original survives but its pixels: no EXIF, no XMP, no comment, no profile, no
thumbnail. The process has little memory and time, cannot write a file, is given no environment
(so no key) and imports nothing of Awasi.
"""

import io
import resource
import sys

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL import __version__ as versi

ALAT = f"pillow {versi}"
SISI_MAKS = 2000
PIKSEL_MAKS = 50_000_000
MEMORI = 1024 * 1024 * 1024
DETIK = 30
BENTUK = ("JPEG", "PNG", "WEBP", "GIF", "BMP")


def lukis(isi: bytes) -> bytes:
    """Draw the first frame upright on a white canvas no larger than 2,000 pixels a side."""
    Image.MAX_IMAGE_PIXELS = PIKSEL_MAKS
    with Image.open(io.BytesIO(isi), formats=BENTUK) as asal:
        if asal.width * asal.height > PIKSEL_MAKS:
            raise Image.DecompressionBombError
        asal.draft("RGB", (SISI_MAKS, SISI_MAKS))
        tegak = ImageOps.exif_transpose(asal)
        tegak.thumbnail((SISI_MAKS, SISI_MAKS))
        bening = tegak.convert("RGBA")
    kanvas = Image.new("RGB", bening.size, "white")
    kanvas.paste(bening, mask=bening.getchannel("A"))
    tujuan = io.BytesIO()
    kanvas.save(tujuan, "JPEG", quality=85, optimize=True)
    return tujuan.getvalue()


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        sys.stdout.buffer.write(lukis(sys.stdin.buffer.read()))
    except Image.DecompressionBombError:
        sys.stderr.write("terlalu besar")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError):
        sys.stderr.write("tidak terbaca")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
