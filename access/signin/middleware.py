"""A session ends when it should, and opens nothing until a second factor exists."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse

from access.signin import sessions, step_up
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
        "directory_callback",
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


# How somebody whose role signs in with a passkey alone gives it in a session that began otherwise.
CONFIRMING = frozenset({"signin_step_up", "mfa_reauthenticate_webauthn", "account_logout"})
# What somebody let in for one shift leaves alone: replacing a lost factor takes a second person.
FACTORS_CHANGE = frozenset(
    {
        "mfa_index",
        "mfa_add_webauthn",
        "mfa_edit_webauthn",
        "mfa_remove_webauthn",
        "mfa_list_webauthn",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "account_change_password",
        "account_set_password",
    }
)
LEFT_ALONE = "You were let in for one shift. Ask your administrator to replace the factor you lost."


class FactorRequired:
    """Until a factor is enrolled that suits the role, only enrolment and signing out answer.

    A passkey or an authenticator app suits most; of the roles of PASSKEY_ONLY only a passkey opens a session.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.is_authenticated or sessions.is_demo(request):
            return self.get_response(request)
        here = _name_of(request)
        if sessions.is_for_one_shift(request):
            if here in FACTORS_CHANGE:
                messages.info(request, LEFT_ALONE)
                return redirect("access:mine")
            return self.get_response(request)
        if request.session.get(sessions.HAS_FACTOR) or (wanted := _wanted(request)) is None or here in wanted[1]:
            return self.get_response(request)
        return wanted[0]


def _wanted(request):
    """Where somebody without the factor their role needs is sent, and what answers meanwhile; None with the factor."""
    held = step_up.held_by(request.user)
    if sessions.is_passkey_only(request.user, clock.now()):
        if step_up.PASSKEY not in held:
            return redirect("mfa_index"), ENROLMENT - {"mfa_activate_totp"}
        if not sessions.used_passkey(request):
            return redirect(f"{reverse('signin_step_up')}?{urlencode({'next': request.path})}"), CONFIRMING
    elif not held & set(FACTORS):
        return redirect("mfa_index"), ENROLMENT
    # The last factor cannot be removed, and another role ends every session, so this stays true.
    request.session[sessions.HAS_FACTOR] = True
    return None


def _name_of(request) -> str:
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return ""
