"""What the pages' tests share with those of the interface."""

from tests.perkara.api.conftest import klien as klien  # noqa: PLC0414 -- a fixture to use here
