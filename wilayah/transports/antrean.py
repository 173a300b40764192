"""The broker, asked only whether it answers."""

from django.conf import settings
from redis import Redis
from redis.exceptions import RedisError


def broker_menjawab() -> bool:
    """Tell whether Redis answers within a second."""
    try:
        with Redis.from_url(
            settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1
        ) as klien:
            return bool(klien.ping())
    except RedisError:
        return False
