"""A page of work and its count, for three kinds of people, against the same question with no authorisation."""

from collections.abc import Iterator

from django.db import transaction

from access.actions import Action
from access.decide import visible
from access.identity import act_as
from audit.together import count_together
from bench.measure import Ratio, side_by_side
from intake.models import Contact
from sharing.models import InformationRequest
from tests import cast

PAGE = 50
CAP = 100
OPEN = ("new", "to_screen", "with_agencies", "to_decide")


def run() -> Iterator[Ratio]:
    """Front door, a worker with sixty cases, a partner with a thousand requests; both walls on."""
    contacts = Contact._base_manager.using("bare").filter(stage__in=OPEN).order_by("next_due_at", "id")
    requests = InformationRequest._base_manager.using("bare").filter(state="sent").order_by("needed_by", "id")
    yield from _person(
        "front door", "dee", Action.OPEN_CONTACT, contacts, {"stage__in": OPEN}, ("next_due_at", "id"), 2.5, 1.5
    )
    yield from _person(
        "worker with 60 cases",
        "otis",
        Action.OPEN_CONTACT,
        contacts,
        {"stage__in": OPEN},
        ("next_due_at", "id"),
        2.5,
        1.5,
    )
    yield from _person(
        "partner with 1,000 requests",
        "pat",
        Action.ANSWER_REQUEST,
        requests,
        {"state": "sent"},
        ("needed_by", "id"),
        4,
        1.5,
    )


def _person(name, key, action, bare, wanted, order, page_at_most, count_at_most):
    user = cast.member(key)
    with act_as(user):

        def authorised():
            with transaction.atomic():
                return list(visible(user, action).filter(**wanted).order_by(*order)[:PAGE])

        def everything():
            with transaction.atomic(using="bare"):
                return list(bare[:PAGE])

        assert authorised(), f"{key} sees nothing to measure"
        yield side_by_side(f"worklist page, {name}", everything, authorised, at_most=page_at_most)
        # A page asks its counts in the transaction it has already told who asks, and stops counting at the cap.
        with transaction.atomic(), transaction.atomic(using="bare"):
            yield side_by_side(
                f"worklist count, {name}",
                lambda: bare.order_by().count(),
                lambda: count_together(visible(user, action).filter(**wanted), at_most=CAP),
                at_most=count_at_most,
            )
