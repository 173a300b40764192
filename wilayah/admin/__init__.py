"""Reference data for administrators."""

from wilayah.admin import akun, jejak, kalender, pemilihan, rezim, usulan, wilayah
from wilayah.admin.situs import HanyaBaca

__all__ = ["HanyaBaca", "akun", "jejak", "kalender", "pemilihan", "rezim", "usulan", "wilayah"]
