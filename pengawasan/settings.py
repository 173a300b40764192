"""One settings file. Environments differ by variables, not by modules."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from pengawasan import env
from pengawasan.jadwal import jadwal

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.text("DATA_DIR", str(BASE_DIR / ".data"))).resolve()

SECRET_KEY = env.text("SECRET_KEY")
KUNCI_DATA = env.text("KUNCI_DATA")
KUNCI_JANGKAR = env.text("KUNCI_JANGKAR", "")
KUNCI_JANGKAR_LAMA = env.words("KUNCI_JANGKAR_LAMA")
DEBUG = env.flag("DEBUG")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
ALAMAT_SITUS = env.text("ALAMAT_SITUS", "http://127.0.0.1:8000").rstrip("/")
DEMO = env.pilihan("AWASI_DEMO", {"ya", "tidak"}, "tidak") == "ya"
BATAS_MATI = env.pilihan("AWASI_BATAS", {"hidup", "mati"}, "hidup") == "mati"
JUMLAH_PROKSI = int(env.text("JUMLAH_PROKSI", "0"))
UBIN_URL = env.text("UBIN_URL", "")

if DEMO or BATAS_MATI:
    env.pastikan_setempat(ALLOWED_HOSTS, ALAMAT_SITUS, JUMLAH_PROKSI)

INSTALLED_APPS = [
    "wilayah",
    "laporan",
    "pengawasan.dokumen",
    "pengawasan.lapangan",
    "pengawasan.perkara",
    "pengawasan.mitra",
    "wilayah.apps.PetaConfig",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "wilayah.middleware.IzinPerambanMiddleware",
    "wilayah.middleware.BahasaMiddleware",
    "wilayah.middleware.TanpaSimpananMiddleware",
    "wilayah.middleware.AlamatRahasiaMiddleware",
    "wilayah.middleware.BatasTubuhMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wilayah.middleware.PenolakanMiddleware",
    "wilayah.middleware.GangguanMiddleware",
]
ROOT_URLCONF = "pengawasan.urls"
WSGI_APPLICATION = "pengawasan.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pengawasan.perkara.http.konteks_kerja",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"


def basis_data(url: str, batas: str = "") -> dict[str, object]:
    """Read ``postgresql://user:password@host:port/name?host=/socket`` into Django's form."""
    bagian = urlsplit(url)
    if bagian.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"DATABASE_URL must be postgresql://…, not {bagian.scheme}://.")
    pilihan = dict(parse_qsl(bagian.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(bagian.path.lstrip("/")),
        "USER": unquote(bagian.username or ""),
        "PASSWORD": unquote(bagian.password or ""),
        "HOST": unquote(pilihan.pop("host", bagian.hostname or "")),
        "PORT": str(pilihan.pop("port", bagian.port or "")),
        "OPTIONS": pilihan | {"connect_timeout": 5, "options": batas},
    }


BATAS_WAKTU_SQL = "-c statement_timeout=30000 -c lock_timeout=10000"
DATABASES = {
    "default": basis_data(env.text("DATABASE_URL"), BATAS_WAKTU_SQL),
    "pemilik": basis_data(env.text("DATABASE_URL_PEMILIK", env.text("DATABASE_URL"))),
}
# Threads of a web worker keep their connection; a worker process of Celery opens its own.
DATABASES["default"]["CONN_MAX_AGE"] = int(env.text("UMUR_SAMBUNGAN", "600"))
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

AUTH_USER_MODEL = "wilayah.Petugas"
AUTHENTICATION_BACKENDS = ["wilayah.services.akun.PengenalPetugas"]
PASSWORD_RESET_TIMEOUT = 3600
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "nama", "surel"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10 if DEMO else 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "setelah_masuk"
LOGOUT_REDIRECT_URL = "beranda"
SESSION_COOKIE_AGE = 10 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = 7 * 24 * 3600
CSRF_FAILURE_VIEW = "laporan.views.halaman.csrf_gagal"
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

# Behind TLS: the proxy says so, cookies say __Host-, and browsers are told to stay.
TLS = ALAMAT_SITUS.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SESSION_COOKIE_NAME = "__Host-awasi" if TLS else "awasi"
CSRF_COOKIE_NAME = "__Host-csrf" if TLS else "csrf"
SECURE_SSL_REDIRECT = TLS
SECURE_REDIRECT_EXEMPT = [r"^sehat/$", r"^siap/$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = TLS
if JUMLAH_PROKSI:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
ASAL_UBIN = ["{0.scheme}://{0.netloc}".format(urlsplit(UBIN_URL))] if UBIN_URL else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:", *ASAL_UBIN],
        "connect-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "pengawasan" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH: list[str] = []

STATIC_URL = "static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(DATA_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
TERMAMPAT = ("png", "jpg", "gif", "webp", "ico", "woff2", "br", "gz", "map")
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = TERMAMPAT
BUKTI_DIR = DATA_DIR / "bukti"
BUKTI_JUMLAH_MAKS = 10
BUKTI_UKURAN_MAKS = 100 * 1024 * 1024
BUKTI_SISA_MIN = 256 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["laporan.transports.unggahan.PenolakUnggahan"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400

REDIS_URL = env.text("REDIS_URL")
# Celery has its own spelling for a unix socket.
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://").replace(
    "?db=", "?virtual_host="
)
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # A silent broker must never hang a citizen's request; a killed worker's tasks come back.
    "socket_timeout": 2,
    "socket_connect_timeout": 1,
    "visibility_timeout": 600,
    "unacked_restore_interval": 15,
    "unacked_restore_throttle": 1,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# However long the broker stays away, worker and beat wait for it.
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_TIME_LIMIT = 180
CELERY_TASK_SOFT_TIME_LIMIT = 120
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "Asia/Jakarta"
CELERY_BEAT_SCHEDULE = jadwal()
JEDA_RINGKASAN = int(env.text("JEDA_RINGKASAN", "600"))

SURAT = urlsplit(env.text("SURAT_URL", ""))
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT = SURAT.hostname or "", SURAT.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(SURAT.username or ""), unquote(SURAT.password or "")
EMAIL_USE_TLS, EMAIL_USE_SSL = SURAT.scheme == "smtp+tls", SURAT.scheme == "smtps"
EMAIL_TIMEOUT = 15
SURAT_DIR = DATA_DIR / "surat"
if not SURAT.scheme:
    EMAIL_BACKEND = "laporan.transports.surat_berkas.SuratBerkas"
# Letters to neither officer nor reporter: who says where each kind goes.
ALAMAT_SURAT = {"mohon_jawaban": "pengawasan.perkara.queries.penerusan.alamat_penerima"}
DEFAULT_FROM_EMAIL = env.text("SURAT_DARI", "Awasi <tidak-dibalas@awasi.invalid>")

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["wilayah.api.pembaca.PembacaJSON"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "wilayah.api.galat.tangani",
    "DEFAULT_METADATA_CLASS": None,
    "UNICODE_JSON": True,
    "COMPACT_JSON": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Awasi",
    "DESCRIPTION": "Laporan dugaan pelanggaran pemilihan: dari warga ke pengawas dan kembali.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "BentukEnum": "laporan.choices.Bentuk",
        "BentukKirimanEnum": "laporan.choices.BENTUK_KIRIMAN",
        "JalurEnum": "pengawasan.perkara.choices.JenisJalur",
    },
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "wilayah.api.skema.galat_sebagai_masalah",
    ],
}

LEAFLET_CONFIG = {
    "TILES": [["", UBIN_URL, {}]] if UBIN_URL else [],
    "DEFAULT_CENTER": (-2.5, 118.0),
    "DEFAULT_ZOOM": 5,
    "MIN_ZOOM": 4,
    "MAX_ZOOM": 18,
    "RESET_VIEW": False,
    "SCALE": None,
    "ATTRIBUTION_PREFIX": "",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"rahasia": {"()": "wilayah.transports.catatan.SaringRahasia"}},
    "handlers": {
        "layar": {
            "class": "logging.StreamHandler",
            "formatter": "baris",
            "filters": ["rahasia"],
        }
    },
    "root": {"handlers": ["layar"], "level": "INFO"},
    "loggers": {
        "django.request": {"filters": ["rahasia"]},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
SILENCED_SYSTEM_CHECKS: list[str] = []
