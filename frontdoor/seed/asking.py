"""Agencies asked about an invented family, and what they answer."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from access.identity import act_as
from access.models import Desk
from deadlines.calendar import london_day
from frontdoor.seed.families import Family
from intake.models import Contact
from sharing import acts
from sharing.acts.answering import Found, Said
from sharing.answers import Handling, Held, Sure, WorkerRisk
from sharing.choosing import Choice, Once
from sharing.file import on_file
from sharing.models import InformationRequest
from sharing.offers import RISK, of_file


def ask(contact: Contact, *, family: Family, by, at: datetime) -> list[InformationRequest]:
    """Ask police, and for an unborn child the midwife, by the law that fits. Returns the requests."""
    serious = family.rating == "RED"
    once = Once(
        purpose="To choose between section 17 and section 47.", function="section_47" if serious else "section_17",
        necessity="What the family says is partial.", less_intrusive="Asking the family alone: they were asked first.",
        family_told="Mother was told on the telephone.", threshold=4 if serious else 3, rating=family.rating,
    )  # fmt: skip
    choices = [_choice("police-mash", contact, family, at)]
    if "due:" in family.children:
        choices.append(replace(_choice("swb-midwife", contact, family, at), of_pregnancy=True))
    return acts.ask(contact, choices, once=once, about=f"Worry from {family.channel}, rated {family.rating}", by=by, at=at)


def _choice(desk: str, contact: Contact, family: Family, at: datetime) -> Choice:
    midwife = desk == "swb-midwife"
    chosen = frozenset(
        offer.key for offer in of_file(on_file(contact, london_day(at)), "risk")
        if ("name and birth date" in offer.label or "Expected date" in offer.label)
        and (offer.of_pregnancy if midwife else not offer.of_pregnancy)
    )  # fmt: skip
    return Choice(
        desk=Desk.objects.select_related("agency").get(key=desk), needed_by=at + timedelta(hours=4),
        questions="Bookings and visits in this pregnancy." if midwife else "Call-outs and intelligence since 2024.",
        gateways=("CA04_16LA",), art6=("6_1_c",), risk="A worry is being looked into. The children may be at risk.",
        chosen=chosen | {RISK}, handling="Search your systems and answer.", delete_by=london_day(at) + timedelta(days=60),
        of_pregnancy=midwife,
    )  # fmt: skip


def answers(game, requests: list[InformationRequest], *, back: bool) -> None:
    """Police take every second request; where everything is to be back, each desk answers."""
    for place, request in enumerate(requests):
        key = "hana" if request.desk.key == "swb-midwife" else "pat"
        if back:
            _answer(game, request, key, held=place == 0)
        elif game.number % 2:
            _as(game, key, acts.take, request)


def _answer(game, request, key: str, *, held: bool) -> None:
    _as(game, key, acts.take, request)
    said = Said(
        held=Held.HELD.value, worker_risk=WorkerRisk.NONE_KNOWN.value,
        findings=(
            Found(
                what="One call-out to this address in March. Nobody was hurt.", own_number="WMP/2026/0311",
                sure=Sure.CERTAIN.value, handling=Handling.ASK_FIRST.value,
            ),
        ),
    ) if held else Said(
        held=Held.NOTHING.value, systems="Maternity and emergency records", identities="Mother by name and birth date",
        dates="January 2024 to today",
    )  # fmt: skip
    _as(game, key, acts.answer, request, said)


def _as(game, key: str, act, request, *args):
    user, at = game.cast[key], game.turn()
    with act_as(user, at), transaction.atomic():
        return act(request.refresh(), *args, by=user, at=at)
