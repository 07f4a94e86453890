"""A session ends when it should, and opens nothing until a second factor exists."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from access.signin import sessions
from access.signin.adapter import FACTORS
from audit import clock

# What answers before a factor exists: enrolling one, proving who you are for it, and leaving.
ENROLMENT = frozenset(
    {
        "mfa_index",
        "mfa_add_webauthn",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "account_reauthenticate",
        "account_set_password",
        "account_logout",
    }
)


def _signed_out(request):
    logout(request)
    if request.method in {"GET", "HEAD"}:
        return redirect_to_login(request.get_full_path())
    return redirect("account_login")


class SessionLimits:
    """Signs out a session that is idle too long, has lasted too long, or is held by another browser."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            at = clock.now()
            if sessions.is_over(request, at=at) or sessions.is_idle(request, at=at) or not request.user.is_active:
                return _signed_out(request)
            if sessions.is_elsewhere(request):
                sessions.end_copied(request, at=at)
                return _signed_out(request)
            sessions.touch(request, at=at)
        return self.get_response(request)


class FactorRequired:
    """Until a passkey or an authenticator app is enrolled, only enrolment and signing out answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and not self._has_factor(request) and not self._enrolling(request):
            return redirect("mfa_index")
        return self.get_response(request)

    def _has_factor(self, request) -> bool:
        if sessions.is_demo(request) or request.session.get(sessions.HAS_FACTOR):
            return True
        if is_mfa_enabled(request.user, FACTORS):
            # The last factor cannot be removed, and a new invitation ends every session, so this stays true.
            request.session[sessions.HAS_FACTOR] = True
            return True
        return False

    def _enrolling(self, request) -> bool:
        try:
            return resolve(request.path_info).url_name in ENROLMENT
        except Resolver404:
            return False
