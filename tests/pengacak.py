"""Argon2 as the product uses it, at the least cost it allows: tests bind phones by the hundred."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2Murah(Argon2PasswordHasher):
    """The same algorithm and the same prefix; only time and memory are next to nothing."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
