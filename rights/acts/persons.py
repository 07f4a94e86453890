"""Redacting a person: every mention of one party across everything found, and everything they are known by."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from audit import trail
from audit.moves import Refused
from audit.records import write_many
from rights import who
from rights.acts import reading
from rights.acts.searching import code_for, letter_of
from rights.mentions import LEAST, Term, mentions, terms_of_name
from rights.models import Mark, Party, RightsRequest
from rights.parties import KNOWN_BY, Standing


def marks_of(party: Party):
    """Return every mark about one person, in the order of the entries."""
    return Mark.objects.filter(party=party).select_related("item__request").order_by("item__place", "passage", "start")


@transaction.atomic
def add_term(party: Party, *, text: str, kind: str, by, at: datetime) -> int:
    """Say another thing somebody is known by; every mention of it is proposed. Returns how many are new."""
    if len(text.strip()) < LEAST or kind not in KNOWN_BY:
        raise Refused("Write down what they are called, or a number or place of theirs.")
    found = [Term(text.strip(), kind)]
    if kind == "name" and " " in text.strip():
        given, _, family = text.strip().rpartition(" ")
        found = terms_of_name(given, family)
    known = [list(pair) for pair in party.terms]
    new = [[one.text, one.kind] for one in found if [one.text, one.kind] not in known]
    party.terms = [*known, *new]
    party.write(by=by, why="known by another name")
    trail.note(by, "rights.party", on=party, at=at, terms=len(party.terms))
    return propose(party, [Term(*pair) for pair in new], by=by, at=at)


@transaction.atomic
def add_person(request: RightsRequest, *, name: str, standing: str, by, at: datetime) -> Party:
    """Add somebody mentioned who is on no record, so that they are redacted as a person. Returns them."""
    if len(name.strip()) < LEAST:
        raise Refused("Write down their name.")
    many = request.parties.count()
    party = Party(
        request=request, letter=letter_of(many), name=name.strip()[:200], standing=Standing(standing), terms=[]
    )
    party.write(by=by, why="mentioned, and on no record")
    add_term(party, text=name, kind="name", by=by, at=at)
    return party


def propose(party: Party, terms: list[Term], *, by, at: datetime) -> int:
    """Propose a mark for every mention of these terms that nothing covers yet. Returns how many."""
    request = party.request
    own = who.own_names(request.whom)
    new: list[Mark] = []
    for item in request.items.prefetch_related("marks"):
        taken = [(one.passage, one.start, one.end) for one in item.marks.all()]
        for passage in item.passages:
            for one in mentions(passage["text"], terms, own):
                if any(key == passage["key"] and one.start < end and start < one.end for key, start, end in taken):
                    continue
                code = code_for(party, one.term)
                new.append(
                    Mark(item=item, passage=passage["key"], start=one.start, end=one.end, party=party, code=code)
                )
    for item in {mark.item_id: mark.item for mark in new}.values():
        if item.decided_by_id is not None:
            reading.undo(item.refresh(), by=by, at=at)
    return len(write_many(new, by=by, why="mentions somebody else"))


@transaction.atomic
def say_known(party: Party, *, known: str, by, at: datetime) -> Party:
    """Say what the requester knows of this person already, and how we know that."""
    party.known_to_asker = known[:300]
    party.write(by=by, why="what the requester knows already")
    trail.note(by, "rights.party", on=party, at=at, known="yes" if known.strip() else "no")
    return party


@transaction.atomic
def decide(
    party: Party, chosen: Iterable[UUID], state: str, *, code: str, reason: str, tested: list[str], by, at: datetime
) -> int:
    """Decide the chosen mentions of one person alike, wherever they stand. Returns how many."""
    marks = list(marks_of(party).filter(pk__in=list(chosen)))
    if not marks:
        raise Refused("Choose at least one mention.")
    for mark in marks:
        reading.decide_mark(mark.refresh(), state, code=code, reason=reason, tested=tested, by=by, at=at)
    return len(marks)
