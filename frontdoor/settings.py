"""Every setting, safe for production as written; the environment says what differs."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from access.schedule import BEAT as ACCESS_BEAT
from access.signin.config import *  # noqa: F403
from access.signin.config import SIGNIN_APPS, SIGNIN_BEAT, SIGNIN_MIDDLEWARE
from console.schedule import BEAT as CONSOLE_BEAT
from documents.schedule import BEAT as DOCUMENTS_BEAT
from frontdoor import directories, env
from intake.schedule import BEAT as INTAKE_BEAT
from post.schedule import BEAT as POST_BEAT
from retention.timetable import BEAT as RETENTION_BEAT
from rights.schedule import BEAT as RIGHTS_BEAT
from sharing.schedule import BEAT as SHARING_BEAT

BASE_DIR = Path(__file__).resolve().parent.parent
DATA = Path(env.text("DATA", str(BASE_DIR / ".data")))

# What this process is decides which database role it signs in as.
PROCESS = env.text("FRONTDOOR_PROCESS", "web")
ADDRESSES = {
    "web": "DATABASE_URL",
    "worker": "WORKER_DATABASE_URL",
    "owner": "OWNER_DATABASE_URL",
    "sealer": "SEALER_DATABASE_URL",
    "retention": "RETENTION_DATABASE_URL",
}
if PROCESS not in ADDRESSES:
    raise env.BadEnvironment(f"FRONTDOOR_PROCESS is {PROCESS!r}. Write one of {', '.join(ADDRESSES)}.")

# Secrets.
SECRET_KEY = env.secret("SECRET_KEY", 32)
WALL_KEY = env.secret("WALL_KEY", 64)

# The demonstration signs people in with one click and says so on every page.
DEMO = env.flag("DEMO")
DEBUG = env.flag("DEBUG")
# 32 bytes in hex: locks the files people send. Older ones still open what they locked. Processes that open no file hold
# none; a demonstration may do with one made from its other secret.
OPENS_FILES = PROCESS in {"web", "worker", "retention"}
FILE_KEY = (
    env.secret("FILE_KEY", 64)
    if OPENS_FILES and not DEMO
    else env.text("FILE_KEY", "") or sha256(SECRET_KEY.encode()).hexdigest()
)
FILE_KEYS_BEFORE = env.words("FILE_KEYS_BEFORE")
# Agencies that sign in through their own directory; the web process alone holds what it shares with each.
DIRECTORIES = directories.apps(env.text("SIGNIN_DIRECTORIES", "[]") if PROCESS == "web" else "[]")
SOCIALACCOUNT_PROVIDERS = {"directory": {"APPS": DIRECTORIES, "OAUTH_PKCE_ENABLED": True}}
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
LOCAL_NAMES = {"127.0.0.1", "localhost", "[::1]", "testserver"}
if (DEBUG or DEMO) and not set(ALLOWED_HOSTS) <= LOCAL_NAMES:
    raise env.BadEnvironment("DEBUG and DEMO are for this machine only: take the real host names out of ALLOWED_HOSTS.")
# A demonstration may begin on a chosen day, written 2026-11-20T16:50 in London's time.
# A list of breached passwords, ordered by hash, that the Trust has put on this machine; empty: none is looked at.
BREACHED_PASSWORDS = env.text("BREACHED_PASSWORDS", "")
if BREACHED_PASSWORDS and not Path(BREACHED_PASSWORDS).is_file():
    raise env.BadEnvironment(f"BREACHED_PASSWORDS names no file: {BREACHED_PASSWORDS}")
NOW = env.text("NOW", "")
if NOW:
    if not DEMO:
        raise env.BadEnvironment("NOW moves the clock, so it needs DEMO=1.")
    try:
        CLOCK_STARTS_AT: datetime | None = datetime.fromisoformat(NOW).replace(tzinfo=ZoneInfo("Europe/London"))
    except ValueError as error:
        raise env.BadEnvironment("NOW is a day and time like 2026-11-20T16:50.") from error
else:
    CLOCK_STARTS_AT = None

# Apps, top to bottom; each may import those below it. Guardian's tables come before the grants built on them.
OURS = [
    "frontdoor", "console", "returns", "rights", "sharing", "intake", "consent", "people", "retention", "access",
    "documents", "post", "deadlines", "audit", "govuk",
]  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "guardian",
    "simple_history",
    "csp",
    *OURS,
    *SIGNIN_APPS,
]
AUTH_USER_MODEL = "access.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Grants are ours to decide about; guardian keeps no row for a visitor nobody knows.
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False
ANONYMOUS_USER_NAME = None
# Its backend answers has_perm from grants without ends; nothing here asks has_perm.
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    *SIGNIN_MIDDLEWARE,
    "access.middleware.GateMiddleware",
]
ROOT_URLCONF = "frontdoor.urls"
WSGI_APPLICATION = "frontdoor.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "frontdoor.navigation.frame",
            ],
            "builtins": ["govuk.templatetags.govuk"],
        },
    }
]
FORM_RENDERER = "govuk.renderer.Renderer"
# Messages may say what was done to whom, so they stay in the session and never in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# One database engine everywhere. Web keeps a pool; the worker does not (house rule: worker threads come and go).
DATABASES = {"default": {"ENGINE": "access.database", "CONN_MAX_AGE": 0, **env.database(ADDRESSES[PROCESS])}}
if PROCESS == "web" and env.flag("DATABASE_POOL", default=True):
    DATABASES["default"]["OPTIONS"] |= {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}}
# What somebody without an account sends comes in by a role that may add to one table and read nothing: a connection of
# its own, for as long as the request that uses it.
if PROCESS == "web":
    DATABASES["public"] = {"ENGINE": "access.database", "CONN_MAX_AGE": 0, **env.database("PUBLIC_DATABASE_URL")}
ATOMIC_REQUESTS = False

# Language and time: London on pages, UTC in the database.
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True
FORMAT_MODULE_PATH: list[str] = []

# Static files, served by the web process itself.
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Files people send lie here, encrypted; nothing serves this folder.
# The national service that knows NHS numbers; empty where this hub is not connected to it.
TRACING_URL = env.text("TRACING_URL", "")
if TRACING_URL and not TRACING_URL.startswith(("https://", "http://127.0.0.1:")):
    raise env.BadEnvironment("TRACING_URL begins with https://: names and dates of birth go there.")
TRACING_TOKEN = env.text("TRACING_TOKEN", "")

FILES_FOLDER = Path(env.text("FILES_FOLDER", str(DATA / "files")))
# ClamAV's address, host:port. Without one no file counts as scanned, and none is opened without a manager's word.
CLAMAV = env.text("CLAMAV", "")
# A file in passing is never written to a disk in clear: it is held in memory, and one too large is not read.
FILE_UPLOAD_HANDLERS = ["documents.passing.InMemory"]
# Where the sealer publishes checkpoints, and who gets one by e-mail every hour.
CHECKPOINTS = Path(env.text("CHECKPOINTS", str(DATA / "checkpoints")))
WITNESS_MAILBOXES = env.words("WITNESS_MAILBOXES", "dpo.witness@example.org,deputy.witness@example.org" if DEMO else "")
# What was disposed of, in codes and ids, beside the database and never restored with it; and packages for the archive.
DISPOSAL_LEDGER = Path(env.text("DISPOSAL_LEDGER", str(DATA / "disposals" / "ledger.jsonl")))
ARCHIVE_FOLDER = Path(env.text("ARCHIVE_FOLDER", str(DATA / "archive")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The browser is told to keep nothing and to load nothing that is not ours.
HTTPS = env.flag("HTTPS", default=not DEMO)
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "frontdoor_session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "frontdoor_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", *directories.origins(DIRECTORIES)],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
        "report-uri": ["/policy-report"],
    }
}
# A long contact form has many small fields; ten thousand are an attack.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Messages to people. The broker carries ids and may be lost; duties are rows.
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "no-reply@example.org")
SERVICE_ADDRESS = env.text("SERVICE_ADDRESS", "http://127.0.0.1:8000")
DUTY_TELEPHONE = env.text("DUTY_TELEPHONE", "01632 960 102")
REDIS_URL = env.text("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
# Each app says in its schedule.py what the timetable does for it.
CELERY_BEAT_SCHEDULE = {
    **ACCESS_BEAT,
    **CONSOLE_BEAT,
    **POST_BEAT,
    **DOCUMENTS_BEAT,
    **INTAKE_BEAT,
    **RIGHTS_BEAT,
    **SHARING_BEAT,
    **RETENTION_BEAT,
    **SIGNIN_BEAT,
}

# Log lines carry ids, never names, and never what a form held.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"no_personal_data": {"()": "audit.logs.WithoutPersonalData"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_personal_data"]}},
    "root": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "WARNING")},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "WARNING"), "propagate": False},
        # Django would mail what a failing form held; nobody gets such mail here.
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}
