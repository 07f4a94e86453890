"""Settings of signing in: constants only, each different from a library's default for the reason beside it."""

from datetime import timedelta

SIGNIN_APPS = [
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "access.signin.directory",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "access.signin",
]

# After Django's session and authentication middleware, before the gate.
SIGNIN_MIDDLEWARE = [
    "allauth.account.middleware.AccountMiddleware",
    "access.signin.middleware.SessionLimits",
    "access.signin.middleware.FactorRequired",
    "axes.middleware.AxesMiddleware",
]

# Axes comes first so that a lock-out is asked before any password is tried. Django's own backend is absent: it would
# be a way in by password alone.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

# Limits and the memory of used codes live here, so signing in works while the broker is down.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "signin_cache",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 20000},
    }
}

# Fifteen minutes idle; the absolute limit is kept by SessionLimits. Sessions are rows: losing the broker signs nobody
# out and brings no ended session back.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 15 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SIGNIN_ABSOLUTE = timedelta(hours=12)
SIGNIN_SESSIONS_AT_ONCE = 2
SIGNIN_INVITATION_LASTS = timedelta(hours=72)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "access.signin.passwords.LongEnough", "OPTIONS": {"shortest": 15, "longest": 128}},
    {"NAME": "access.signin.passwords.NotOneOfOurWords"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "access.signin.passwords.NotBreached"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "display_name")},
    },
]

ACCOUNT_ADAPTER = "access.signin.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "access.signin.adapter.shown_name"
# The invitation proves the address.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_FORMS = {
    "login": "access.signin.forms.SignInForm",
    "reauthenticate": "access.signin.forms.ConfirmPasswordForm",
    "change_password": "access.signin.forms.ChangePasswordForm",
    "set_password": "access.signin.forms.SetPasswordForm",
}
# Axes counts a name at one address; this second, wider net is by name alone, wide enough that a stranger cannot shut
# out somebody on duty. Neither stands before a passkey.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "30/m/ip,50/h/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}

MFA_ADAPTER = "access.signin.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "access.signin.forms.CodeForm",
    "reauthenticate": "access.signin.forms.ConfirmCodeForm",
    "activate_totp": "access.signin.forms.AddAppForm",
    "deactivate_totp": "access.signin.forms.RemoveAppForm",
    "add_webauthn": "access.signin.forms.AddPasskeyForm",
    "edit_webauthn": "access.signin.forms.RenamePasskeyForm",
    "authenticate_webauthn": "access.signin.forms.PasskeyStepForm",
    "login_webauthn": "access.signin.forms.PasskeySignInForm",
    "reauthenticate_webauthn": "access.signin.forms.ConfirmPasskeyForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
MFA_TOTP_ISSUER = "Front Door"
MFA_TOTP_TOLERANCE = 1
MFA_TRUST_ENABLED = False
MFA_RECOVERY_CODE_COUNT = 10
MFA_RECOVERY_CODE_DIGITS = 10
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_ALLOW_UNVERIFIED_EMAIL = True

# An agency's own directory binds to an invited account once. Never by e-mail address, never a new account.
SOCIALACCOUNT_ADAPTER = "access.signin.adapter.SingleSignOnAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_LOGIN_ON_GET = False

SIGNIN_BEAT = {"forget sessions that have ended": {"task": "signin.forget", "schedule": timedelta(days=1)}}

USERSESSIONS_TRACK_ACTIVITY = False

AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_FORM_FIELD = "login"
AXES_PASSWORD_FORM_FIELD = "password"  # noqa: S105  the name of a field
AXES_USERNAME_CALLABLE = "access.signin.lockout.name_tried"
AXES_CLIENT_IP_CALLABLE = "access.signin.lockout.address_of"
AXES_LOCKOUT_CALLABLE = "access.signin.lockout.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "ip_address", "code", "credential"]
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
