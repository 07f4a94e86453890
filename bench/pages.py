"""A page with its look recorded against the same without, and a long list drawn lean against tags in every row."""

import time
from collections.abc import Iterator
from unittest import mock

from django.conf import settings
from django.db import transaction
from django.template import Context, Engine
from django.test import Client
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from access.identity import act_as
from audit import trail
from bench.measure import Ratio, side_by_side
from bench.rows import NAIVE, PREPARED, prepared
from bench.worklists import PAGE
from tests import build, cast


def run() -> Iterator[Ratio]:
    """Both, for the contact officer."""
    dee = cast.member("dee")
    with act_as(dee), transaction.atomic():
        contacts = list(visible(dee, Action.OPEN_CONTACT).order_by("next_due_at", "id")[:PAGE])
        whole = build.a_contact(by=dee)
        build.a_child(whole, by=dee)
    yield looking(dee, reverse("intake:contact", args=[whole.pk]))
    yield drawing(contacts)


def looking(user, address: str) -> Ratio:
    """The contact's page through every middleware, with and without the one row that says it was looked at."""
    # Compiled styles are collected by `make start`; here their names may stand as they are.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = browser.session
    session["signin_demo"] = True
    session.save()

    def shown():
        answer = browser.get(address)
        assert answer.status_code == 200, f"the page answered {answer.status_code}"

    def unseen():
        with mock.patch.object(trail, "saw"):
            shown()

    return side_by_side("page with its look recorded", unseen, shown, at_most=1.5, calls=25)


def drawing(contacts) -> Ratio:
    """CPU, not wall time."""
    engine = Engine(
        loaders=[
            ("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", NAIVE | PREPARED)])
        ]
    )
    lean, naive = engine.get_template("prepared.html"), engine.get_template("naive.html")
    return side_by_side(
        "fifty rows, prepared (CPU)",
        lambda: naive.render(Context({"contacts": contacts})),
        lambda: lean.render(Context({"rows": prepared(contacts)})),
        at_most=0.4,
        clock=time.process_time,
    )
