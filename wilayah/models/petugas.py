from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from wilayah.choices import Peran


class PetugasManager(BaseUserManager["Petugas"]):
    def create_user(self, username: str, password: str | None = None, **isi: Any) -> Petugas:
        petugas = self.model(username=username, **isi)
        petugas.set_password(password)
        petugas.save(using=self._db)
        return petugas

    def create_superuser(self, username: str, password: str | None = None, **isi: Any) -> Petugas:
        isi |= {"is_staff": True, "is_superuser": True}
        return self.create_user(username, password, **isi)


class Petugas(AbstractBaseUser, PermissionsMixin):
    """A person who signs in: an officer with roles in one office, or a partner without one."""

    username = models.CharField(
        "nama pengguna", max_length=60, unique=True, validators=[ASCIIUsernameValidator()]
    )
    nama = models.CharField(max_length=120)
    surel = models.EmailField(blank=True)
    kantor = models.ForeignKey(
        "wilayah.Kantor", models.PROTECT, null=True, blank=True, related_name="petugas"
    )
    peran = ArrayField(models.CharField(max_length=12, choices=Peran), default=list, blank=True)
    is_active = models.BooleanField("aktif", default=True)
    is_staff = models.BooleanField("boleh membuka admin", default=False)
    dibuat = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    objects = PetugasManager()

    class Meta:
        verbose_name = "petugas"
        verbose_name_plural = "petugas"
        ordering = ["username"]
        constraints = [
            models.CheckConstraint(
                name="petugas_has_roles_only_in_an_office",
                condition=Q(kantor__isnull=False) | Q(peran=[]),
            ),
            models.CheckConstraint(
                name="petugas_roles_are_known",
                condition=Q(peran__contained_by=Peran.values),
            ),
        ]

    def __str__(self) -> str:
        return self.nama or self.username

    def get_full_name(self) -> str:
        return self.nama

    def get_short_name(self) -> str:
        return self.nama

    def berperan(self, *peran: Peran) -> bool:
        """Tell whether the person holds any of these roles."""
        return not set(peran).isdisjoint(self.peran)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Bind sessions to password, office, roles and rights: a change of any ends them all."""
        peran = ",".join(sorted(map(str, self.peran)))
        hak = (self.kantor_id, peran, self.is_active, self.is_staff, self.is_superuser)
        isi = f"{self.password}|{hak}"
        return salted_hmac(
            "wilayah.petugas.sesi", isi, secret=secret, algorithm="sha256"
        ).hexdigest()


class TokenPetugas(models.Model):
    """An officer's key to the API; only its hash is kept."""

    petugas = models.ForeignKey("wilayah.Petugas", models.CASCADE, related_name="token")
    sidik = models.BinaryField(max_length=32, unique=True)
    dibuat = models.DateTimeField(auto_now_add=True)
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "token petugas"
        verbose_name_plural = "token petugas"

    def __str__(self) -> str:
        return f"{self.petugas_id} {self.dibuat:%Y-%m-%d}"
