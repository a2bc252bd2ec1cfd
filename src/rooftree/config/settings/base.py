"""What is the same however Rooftree runs. Every secret and address comes from the environment."""

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from rooftree.config.modules import MODULES
from rooftree.config.settings.database import database_settings

SOURCE = Path(__file__).resolve().parents[2]
CHECKOUT = SOURCE.parents[1]
RELEASE = "2026.11.0"

SITE_NAME = os.environ.get("ROOFTREE_SITE_NAME", "Glenalder Council")
# LIVE, TRAINING or TEST. Anything but LIVE wears a band on every page and sends no mail outside.
ENVIRONMENT = os.environ.get("ROOFTREE_ENVIRONMENT", "TEST").upper()
# What links in mail begin with.
SITE_ADDRESS = os.environ.get("ROOFTREE_SITE_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
# Where files, PostgreSQL's data and the logs of a local run are kept.
DATA = Path(os.environ.get("ROOFTREE_DATA", CHECKOUT / "var"))
FILES_ROOT = Path(os.environ.get("ROOFTREE_FILES", DATA / "files"))

SECRET_KEY = os.environ.get("ROOFTREE_SECRET_KEY", "")
# Keys of before: what they signed or sealed is still read.
SECRET_KEY_FALLBACKS = os.environ.get("ROOFTREE_OLD_SECRET_KEYS", "").split()
DEBUG = False
ALLOWED_HOSTS = [h for h in os.environ.get("ROOFTREE_HOSTS", "127.0.0.1,localhost").split(",") if h]
CSRF_FAILURE_VIEW = "rooftree.platform.web.errors.stale_form"
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS] if SITE_ADDRESS.startswith("https://") else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "rooftree.config",
    *MODULES,
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "rooftree.platform.access.web.middleware.AccessMiddleware",
]

ROOT_URLCONF = "rooftree.config.urls"
WSGI_APPLICATION = "rooftree.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "rooftree.platform.web.context.page_frame",
            ],
        },
    }
]
FORM_RENDERER = "rooftree.platform.web.rendering.FormRenderer"

DATABASES = {"default": database_settings(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Limits on sign-in must hold over every web process, so the cache is shared.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    }
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Served from where they lie in each module: nothing is collected.
WHITENOISE_USE_FINDERS = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
# A link to set a new password works for this long.
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
# Usernames are one per lower case: a constraint of PostgreSQL that Django's check can't read.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
ACCOUNT_ADAPTER = "rooftree.platform.access.web.account_adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 - the name of a class
ACCOUNT_FORMS = {
    "login": "rooftree.platform.access.web.sign_in_forms.SignInForm",
    "reset_password_from_key": "rooftree.platform.access.web.sign_in_forms.NewPasswordForm",
    "change_password": "rooftree.platform.access.web.sign_in_forms.ChangePasswordForm",
    "reauthenticate": "rooftree.platform.access.web.sign_in_forms.PasswordAgainForm",
}
# A whole council may stand behind one address, so limits per address are wide; an account's are not.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "reset_password_from_key": "60/m/ip",
    "change_password": "10/m/user",
    "reauthenticate": "10/m/user",
}
# How many proxies of our own stand before the web process; 0 trusts no forwarded address.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("ROOFTREE_TRUSTED_PROXIES", "0"))
MFA_ADAPTER = "rooftree.platform.access.web.account_adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = f"Rooftree {SITE_NAME}"
MFA_FORMS = {
    "authenticate": "rooftree.platform.access.web.second_factor_forms.CodeForm",
    "reauthenticate": "rooftree.platform.access.web.second_factor_forms.CodeAgainForm",
    "activate_totp": "rooftree.platform.access.web.second_factor_forms.FirstCodeForm",
}
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

EMAIL_BACKEND = "rooftree.platform.mail.django_backend.EmailBackend"
MAILBOX_ADDRESS = os.environ.get("ROOFTREE_MAILBOX", "ihms@council.example")
IS_DEMO = False
# What readers see as the sender of every mail of the shared mailbox.
MAILBOX_NAME = os.environ.get("ROOFTREE_MAILBOX_NAME", "IHMS support")
DEFAULT_FROM_EMAIL = MAILBOX_ADDRESS
# The listener takes mail from the council's own relay, or from the demo.
MAIL_LISTEN_HOST = os.environ.get("ROOFTREE_MAIL_LISTEN_HOST", "127.0.0.1")
MAIL_LISTEN_PORT = int(os.environ.get("ROOFTREE_MAIL_LISTEN_PORT", "8025"))
# The relay that live mail leaves by. A non-live environment never uses it.
MAIL_RELAY_HOST = os.environ.get("ROOFTREE_MAIL_RELAY_HOST", "")
MAIL_RELAY_PORT = int(os.environ.get("ROOFTREE_MAIL_RELAY_PORT", "25"))
MAIL_RELAY_USER = os.environ.get("ROOFTREE_MAIL_RELAY_USER", "")
MAIL_RELAY_PASSWORD = os.environ.get("ROOFTREE_MAIL_RELAY_PASSWORD", "")
MAIL_RELAY_TLS = os.environ.get("ROOFTREE_MAIL_RELAY_TLS", "starttls")
# The name our own receiver signs its Authentication-Results with; empty: no sender is ever proven.
MAIL_AUTHSERV_ID = os.environ.get("ROOFTREE_MAIL_AUTHSERV_ID", "")
# A certificate authority of the council's own, for mail servers that mail is fetched from.
MAIL_FETCH_CA_FILE = os.environ.get("ROOFTREE_MAIL_FETCH_CA_FILE", "")
# How long a mail server may take over one answer, and over a whole conversation.
MAIL_FETCH_ANSWER_SECONDS = 30.0
MAIL_FETCH_LONGEST_SECONDS = 240.0
# 25 MB of files, which grow by a third and more on their way.
MAIL_LARGEST_BYTES = 36 * 1024 * 1024
# Of a larger mail this much is kept, so that a person sees who wrote; beyond the hard limit our
# listener refuses, and the sender's own server says so.
MAIL_STUB_BYTES = 256 * 1024
MAIL_HARD_LIMIT_BYTES = 100 * 1024 * 1024

# Whether migrate brings the product's guides among the articles.
SHIPS_GUIDES = True
FILES_LARGEST_BYTES = 25 * 1024 * 1024
# A command that is given each new file on its standard input: 0 nothing found, 1 found.
MALWARE_CHECK = os.environ.get("ROOFTREE_MALWARE_CHECK", "")
MALWARE_CHECK_SECONDS = float(os.environ.get("ROOFTREE_MALWARE_CHECK_SECONDS", "30"))

# Each module keeps its background work in its package `jobs`.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_ON_APP_READY = "rooftree.platform.jobs.discovery.import_jobs"

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"rooftree": {"level": "INFO"}},
}
