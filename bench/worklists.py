"""A page of work and its count, for three kinds of people, against the same question with no authorisation."""

from collections.abc import Iterator

from django.db import transaction

from access.actions import Action
from access.decide import visible
from access.identity import act_as
from audit.together import count_together
from bench.measure import Ratio, side_by_side
from frontdoor.board.counts import board
from frontdoor.mine import mine
from intake.models import Contact
from sharing.models import InformationRequest
from tests import cast

PAGE = 50
CAP = 100
OPEN = ("new", "to_screen", "with_agencies", "to_decide")


def run() -> Iterator[Ratio]:
    """Front door, a worker with sixty cases, a partner with a thousand requests; both walls on."""
    contacts, requests = Contact._base_manager.using("bare"), InformationRequest._base_manager.using("bare")
    is_open, by_deadline = {"stage__in": OPEN}, ("next_due_at", "id")
    yield from _person("front door", "dee", Action.OPEN_CONTACT, contacts, is_open, by_deadline, 2.5)
    yield from _person("worker with 60 cases", "otis", Action.OPEN_CONTACT, contacts, is_open, by_deadline, 2.5)
    yield from _person(
        "partner with 1,000 requests", "pat", Action.ANSWER_REQUEST, requests, {"state": "sent"}, ("needed_by", "id"), 4
    )
    yield from _board_and_mine()


def _board_and_mine() -> Iterator[Ratio]:
    """The board on the wall and the head of My work, against the same rows with no authorisation."""
    dee = cast.member("dee")
    contacts = Contact._base_manager.using("bare")
    requests = InformationRequest._base_manager.using("bare")
    with act_as(dee):

        def hub_board():
            with transaction.atomic():
                return board(visible(dee, Action.OPEN_CONTACT), visible(dee, Action.OPEN_REQUEST), cast.NOW)

        def bare_board():
            with transaction.atomic():
                return board(contacts.all(), requests.all(), cast.NOW)

        def my_work():
            with transaction.atomic():
                return mine(dee, cast.NOW)

        def bare_mine():
            rows = contacts.filter(owner_id=dee.pk).exclude(stage="closed").order_by("next_due_at")
            with transaction.atomic(using="bare"):
                owned = list(rows.values_list("pk", "reference", "next_due_at", "next_due_why", "stage")[:200])
                asking = [pk for pk, *_, stage in owned if stage == "with_agencies"]
                return owned, list(requests.filter(contact_id__in=asking).values_list("contact_id", "state"))

        yield side_by_side("hub board", bare_board, hub_board, at_most=2.5)
        yield side_by_side("my work", bare_mine, my_work, at_most=2.5)


def front_door() -> list:
    """The front door's page of work, as often as it is wanted."""
    user = cast.member("dee")
    with act_as(user), transaction.atomic():
        return list(visible(user, Action.OPEN_CONTACT).filter(stage__in=OPEN).order_by("next_due_at", "id")[:PAGE])


def _person(name, key, action, bare, wanted, order, page_at_most):
    """A page and its count. Either side makes its question anew each time, as a page does."""
    user = cast.member(key)
    with act_as(user):

        def authorised():
            with transaction.atomic():
                return list(visible(user, action).filter(**wanted).order_by(*order)[:PAGE])

        def everything():
            with transaction.atomic(using="bare"):
                return list(bare.filter(**wanted).order_by(*order)[:PAGE])

        assert authorised(), f"{key} sees nothing to measure"
        yield side_by_side(f"worklist page, {name}", everything, authorised, at_most=page_at_most)
        # A page asks its counts in the transaction it has already told who asks, and stops counting at the cap.
        with transaction.atomic(), transaction.atomic(using="bare"):
            yield side_by_side(
                f"worklist count, {name}",
                lambda: bare.filter(**wanted).count(),
                lambda: count_together(visible(user, action).filter(**wanted), at_most=CAP),
                at_most=1.5,
            )
