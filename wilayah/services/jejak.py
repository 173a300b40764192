"""The only module that writes the trail."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import batched
from typing import Any
