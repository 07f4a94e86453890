"""A fresh second factor before what must not rest on an old session (security.md 4.3), and then back to where one was.

What was typed when the factor had grown old is kept in the session, locked, for a few minutes: nobody writes it twice.
"""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import reverse

from access.signin import secrets, sessions

PASSKEY, APP = Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP
KEPT = "signin_typed"
KEPT_FOR = timedelta(minutes=10)
MOST_KEPT = 100_000


def ask(request: HttpRequest) -> HttpResponseRedirect:
    """The page that asks for a factor and then leads back; what was typed waits. `request.at` must be set."""
    if request.method == "POST":
        _keep(request)
    return HttpResponseRedirect(f"{reverse('signin_step_up')}?{urlencode({'next': request.get_full_path()})}")


def is_fresh(request: HttpRequest) -> bool:
    """Whether a passkey or an app's code was used in this session in the last five minutes."""
    return sessions.fresh_factor(request)


def resume(request: HttpRequest) -> None:
    """Gives back, once, what was typed on this page before the factor was asked, as if it were sent now."""
    kept = request.session.get(KEPT)
    if request.method != "GET" or not kept or kept["path"] != request.get_full_path():
        return
    del request.session[KEPT]
    if request.at.timestamp() - kept["at"] > KEPT_FOR.total_seconds():  # type: ignore[attr-defined]
        return
    try:
        typed = secrets.unlock(kept["typed"])
    except InvalidToken:
        return
    request.method = "POST"
    request.POST = QueryDict(typed)


def held_by(user) -> frozenset[str]:
    """The kinds of factor this person has enrolled."""
    return frozenset(Authenticator.objects.filter(user=user).values_list("type", flat=True))


def _keep(request: HttpRequest) -> None:
    typed = request.POST.urlencode()
    if len(typed) <= MOST_KEPT:
        at: datetime = request.at  # type: ignore[attr-defined]
        request.session[KEPT] = {
            "path": request.get_full_path(),
            "typed": secrets.lock(typed),
            "at": at.timestamp(),
        }
