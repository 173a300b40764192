"""How often somebody may try: counted in Redis, and more strictly in memory while it is away."""

import logging
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from limits import RateLimitItemPerSecond
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

PERSEN_TANPA_REDIS = 10
pencatat = logging.getLogger("awasi")


@dataclass(frozen=True, slots=True)
class Batas:
    """At most ``banyak`` tries in ``detik`` seconds for each key under ``nama``."""

    nama: str
    banyak: int
    detik: int

    def aturan(self, persen: int = 100) -> RateLimitItemPerSecond:
        banyak = max(1, self.banyak * persen // 100)
        return RateLimitItemPerSecond(banyak, self.detik, namespace=f"batas-{self.nama}")


def boleh(batas: Batas, *kunci: str, banyak: int = 1) -> bool:
    """Count a try (or ``banyak`` at once) and tell whether it is still within the limit.

    Without Redis each process counts for itself, at a tenth of the limit.
    """
    if settings.BATAS_MATI:
        return True
    try:
        return _di_redis(settings.REDIS_URL).hit(batas.aturan(), *kunci, cost=banyak)
    except StorageError as galat:
        pencatat.warning("redis tidak menjawab: %s", type(galat.storage_error).__name__)
        return _di_memori().hit(batas.aturan(PERSEN_TANPA_REDIS), *kunci, cost=banyak)


@lru_cache(maxsize=2)
def _di_redis(url: str) -> MovingWindowRateLimiter:
    alamat = url.replace("unix://", "redis+unix://", 1)
    gudang = RedisStorage(
        alamat, wrap_exceptions=True, socket_timeout=1, socket_connect_timeout=0.5
    )
    return MovingWindowRateLimiter(gudang)


@lru_cache(maxsize=1)
def _di_memori() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(MemoryStorage())
