"""Who is counted by the lock-out, and what they are told. A passkey never asks here."""

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def name_tried(request: HttpRequest, credentials: dict | None) -> str:
    """The address typed, in one form, whichever page it was typed on."""
    tried = (credentials or {}).get("email") or (credentials or {}).get("login") or request.POST.get("login", "")
    return str(tried).strip().lower()


def address_of(request: HttpRequest) -> str | None:
    """The visitor's network address, behind as many proxies as the settings trust."""
    return get_client_ip(request)


def locked_out(request: HttpRequest, original=None, credentials: dict | None = None) -> HttpResponse:
    """The same page for a name that exists and one that does not."""
    return render(request, "signin/locked_out.html", status=429)
