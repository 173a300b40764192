"""What the pages' tests share with those of the interface."""

from tests.perkara.api.conftest import klien as klien  # noqa: PLC0414 -- a fixture to use here
from tests.perkara.naskah import diterima as diterima  # noqa: PLC0414
from tests.perkara.naskah import terbit as terbit  # noqa: PLC0414
