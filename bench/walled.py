"""Whole pages with the wall of the database and without it, and how many milliseconds a look adds to one."""

from collections.abc import Iterator

from django.conf import settings
from django.db import connections
from django.test import Client
from django.urls import reverse

from bench.measure import Ratio, side_by_side
from frontdoor import env

LOOK_MS = 5.0


def browser_of(user) -> Client:
    """A signed-in browser of this person."""
    # Compiled styles are collected by `make start`; here their names may stand as they are.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = browser.session
    session["signin_demo"] = True
    session.save()
    return browser


def run(user, contact_id) -> Iterator[Ratio]:
    """The hub's worklist and a referral's page, as the app and as the owner, whom row security does not bind."""
    walled = connections["default"]
    bare = type(walled)({**walled.settings_dict, **env.database("OWNER_DATABASE_URL")}, "default")
    browser = browser_of(user)

    def asks(address: str, connection):
        def page():
            connections["default"] = connection
            answer = browser.get(address)
            assert answer.status_code == 200, f"{address} answered {answer.status_code}"

        return page

    try:
        pages = (("worklist", reverse("frontdoor:hub")), ("referral", reverse("intake:contact", args=[contact_id])))
        for name, address in pages:
            yield side_by_side(
                f"{name} page, with the wall", asks(address, bare), asks(address, walled), at_most=1.5, calls=25
            )
    finally:
        connections["default"] = walled
        bare.close()


def added_by_looking(line: Ratio) -> Ratio:
    """What recording the look adds to a page, as a share of the milliseconds allowed."""
    added = max(line.measured_ms - line.reference_ms, 0.0)
    return Ratio("milliseconds a look adds", added / LOOK_MS, 1.0, LOOK_MS, added)
