"""A page with its look recorded against the same without, and a long list drawn lean against tags in every row."""

import time
from collections.abc import Iterator
from unittest import mock

from django.db import transaction
from django.template import Context, Engine
from django.urls import reverse

from access.actions import Action
from access.decide import visible
from access.identity import act_as
from audit import trail
from bench.measure import Ratio, side_by_side
from bench.rows import NAIVE, PREPARED, prepared
from bench.walled import added_by_looking, browser_of
from bench.walled import run as walled_pages
from bench.worklists import PAGE
from tests import build, cast


def run() -> Iterator[Ratio]:
    """Both, for the contact officer."""
    dee = cast.member("dee")
    with act_as(dee), transaction.atomic():
        contacts = list(visible(dee, Action.OPEN_CONTACT).order_by("next_due_at", "id")[:PAGE])
        whole = build.a_contact(by=dee)
        build.a_child(whole, by=dee)
    looked = looking(dee, reverse("intake:contact", args=[whole.pk]))
    yield looked
    yield added_by_looking(looked)
    yield from walled_pages(dee, whole.pk)
    yield drawing(contacts)


def looking(user, address: str) -> Ratio:
    """The contact's page through every middleware, with and without the one row that says it was looked at."""
    browser = browser_of(user)

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
