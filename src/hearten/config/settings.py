"""Every setting, from the environment, each with a default right for a developer's machine."""

from pathlib import Path

import environ
import structlog
from django.utils.translation import gettext_lazy as _

from hearten.config import logs
from hearten.config.databases import from_url

env = environ.Env()
ROOT = Path(env.str("HEARTEN_ROOT", str(Path(__file__).resolve().parents[3])))
DATA = Path(env.str("HEARTEN_DATA", str(ROOT / ".data")))

# Safety -----------------------------------------------------------------------------------------
PRODUCTION = env.bool("HEARTEN_PRODUCTION", False)
DEBUG = False  # error pages are ours everywhere; a stack trace is never a page
UNSAFE_KEY = "for-development-only-" + "0" * 50
SECRET_KEY = env.str("HEARTEN_SECRET_KEY", UNSAFE_KEY)
ALLOWED_HOSTS = env.list("HEARTEN_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SITE_URL = env.str("HEARTEN_URL", f"http://localhost:{env.int('PORT', 8000)}")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("HEARTEN_BEHIND_PROXY", False) else None
)
SECURE_HSTS_SECONDS = 63072000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-hearten" if HTTPS else "hearten"
CSRF_COOKIE_NAME = "__Host-hearten-form" if HTTPS else "hearten-form"
CSRF_FAILURE_VIEW = "hearten.doors.expired.form_expired"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SILENCED_SYSTEM_CHECKS: list[str] = []

# The house --------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "hearten.config",
    "hearten.demo",
    "hearten.discovery",
    "hearten.pairing",
    "hearten.introductions",
    "hearten.spaces",
    "hearten.portraits",
    "hearten.programs",
    "hearten.organizations",
    "hearten.ties",
    "hearten.people",
    "hearten.notices",
    "hearten.events",
    "hearten.history",
    "hearten.components",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "hearten.doors.middleware.OnePolicy",
    "hearten.doors.health.Health",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "hearten.doors.middleware.OneTransaction",
]
ROOT_URLCONF = "hearten.config.urls"
WSGI_APPLICATION = "hearten.config.wsgi.application"
FORM_RENDERER = "hearten.components.forms.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "hearten.notices.context.unread",
            ],
        },
    },
]

# Data -------------------------------------------------------------------------------------------
DATABASES = {
    "default": from_url(
        env.str("DATABASE_URL", "postgresql://hearten@localhost/hearten"),
        role=env.str("HEARTEN_DATABASE_ROLE", "hearten_app"),
        pool=env.int("HEARTEN_DATABASE_POOL", 0),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEST_RUNNER = "django.test.runner.DiscoverRunner"

# Sign-in ----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator")
]
AUTH_PASSWORD_VALIDATORS[0]["OPTIONS"] = {"min_length": 10}  # type: ignore[assignment]
LOGIN_REDIRECT_URL = "home"
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "hearten.people.sign_in.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_FORMS = {"signup": "hearten.people.forms.SignupForm"}
ACCOUNT_SIGNUP_REDIRECT_URL = "portraits:overview"  # two minutes there, and there are mentors
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
# A first code that never came may be asked for again within the minute.
ACCOUNT_RATE_LIMITS = {"confirm_email": "3/5m/key"}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Hearten"
MFA_FORMS = {"add_webauthn": "hearten.people.forms.AddPasskeyForm"}
USERSESSIONS_TRACK_ACTIVITY = False
COORDINATORS_NEED_A_SECOND_STEP = env.bool("HEARTEN_COORDINATORS_SECOND_STEP", PRODUCTION)
RATE_LIMIT_PROXIES = env.int("HEARTEN_PROXIES", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = RATE_LIMIT_PROXIES

# Mail -------------------------------------------------------------------------------------------
MAIL_FOLDER = DATA / "mail"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("HEARTEN_FROM", "Hearten <hello@localhost>")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_FILE_PATH = str(MAIL_FOLDER)
if env.str("HEARTEN_MAIL", ""):
    vars().update(env.email_url("HEARTEN_MAIL"))
elif not PRODUCTION:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
MAIL_IS_SET = bool(env.str("HEARTEN_MAIL", ""))
EMAIL_TIMEOUT = env.int("HEARTEN_MAIL_TIMEOUT", 10)
MAIL_HOST_NAME = env.str("HEARTEN_MAIL_HOST_NAME", SITE_URL.split("//")[1].split(":")[0])

# Words and time ---------------------------------------------------------------------------------
LANGUAGE_CODE = "en-us"
LANGUAGES = [("en", _("English"))]  # a second one when every sentence is there in it
LOCALE_PATHS = [ROOT / "src" / "hearten" / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "UTC"
USE_TZ = USE_I18N = True

# Assets -----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / ".build" / "static"
STATICFILES_DIRS = [ROOT / ".build" / "assets"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MANIFEST_STRICT = False

# Jobs and logs ----------------------------------------------------------------------------------

PROCRASTINATE_IMPORT_PATHS = [
    "hearten.events.jobs",
    "hearten.notices.jobs",
    "hearten.introductions.jobs",
]
# A job whose worker has not been heard of for so many seconds is done again by another.
STALLED_AFTER = env.float("HEARTEN_STALLED_AFTER", 30.0)
LOOKS_FOR_STALLED = env.str("HEARTEN_LOOKS_FOR_STALLED", "* * * * *")
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,  # a mail server that stalls holds up nothing else
    "delete_jobs": "successful",
    "update_heartbeat_interval": STALLED_AFTER / 3,
    "stalled_worker_timeout": STALLED_AFTER,
}
MAIL_TRIES_AGAIN_AFTER = env.int("HEARTEN_MAIL_TRIES_AGAIN_AFTER", 15)
NOTICE_WORDS = "hearten.config.notices.WORDS"
NOTICE_LINES = "hearten.config.notices.LINES"
EVENT_LISTENERS = "hearten.config.listeners.LISTENERS"
LEAVING_PLAN = "hearten.config.leaving.PLAN"
LOG_LEVEL = env.str("HEARTEN_LOG_LEVEL", "INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": logs.BEFORE,
            "processors": logs.LAST,
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "loggers": {"procrastinate": {"level": "WARNING"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
}
structlog.configure(**logs.CONFIGURATION)
DEMO = env.bool("HEARTEN_DEMO", not PRODUCTION)
