"""Searching everything held, keeping what was found, and proposing what may have to be left out."""

from datetime import datetime, timedelta

from django.db import transaction

from access import grants
from audit import trail
from audit.models import Viewing
from audit.moves import Move, Refused, move
from audit.records import write_many
from deadlines.calendar import london_day
from documents import reading
from documents.models import StoredFile
from rights import gather, who
from rights.acts import lending
from rights.codes import Relation
from rights.mentions import Term, mentions, without_own
from rights.models import Item, Mark, Party, RightsRequest, Search
from rights.parties import Standing, is_protected
from rights.reviewing import ABUSE, HEALTH, PLACE, POLICE, SEALED
from rights.workflow import State, why_not

WHY = "searched for the person it is about"
SEARCHER = lending.SEARCHER
LOOKS = "who looked"
# "Read first" 11: what would tell a parent where somebody is, or who asked for help, starts withheld.
TELLING = frozenset({POLICE, HEALTH, SEALED, ABUSE, PLACE})
STARTS = "It starts withheld: it could tell where somebody is, or who asked for help. A reviewer decides."


@transaction.atomic
def order(request: RightsRequest, *, by, at: datetime) -> Move:
    """Have everything held about the person searched, by the worker. Raises Refused with what is in the way."""
    lending.note_roots(request)
    request.write(by=by, why="to be searched")
    lending.lend_after_commit(request, by=by, at=at)
    return move(request, to=State.SEARCHING, by=by, why="to be searched", at=at, why_not=why_not)


@transaction.atomic
def search(request: RightsRequest, *, by, at: datetime) -> int:
    """Search every source, keep what is new, work out who is who, and propose marks. Returns how many items are new.

    What was found before stays as it was decided. Raises Refused for a request that is not being searched.
    """
    if request.state != State.SEARCHING or request.subject_id is None:
        raise Refused("Only a request that is being searched for, about somebody on record, is searched.")
    opened = open_up(request, by=by, at=at)
    known = set(request.items.values_list("source", "source_id"))
    place, new = request.items.count(), []
    for source in gather.about(request.whom, also=[request.pk]):
        rows = [one for one in source.found if (one.source, one.source_id) not in known]
        new += [_item(request, one) for one in rows]
        _note_search(request, source, by=by, at=at)
    new += _looks(request, known)
    new.sort(key=lambda item: (str(item.on_day or "9999"), item.source, str(item.source_id)))
    for number, item in enumerate(new, start=place + 1):
        item.place = number
    write_many(new, by=by, why=WHY)
    propose(request, new, by=by)
    trail.note(by, "rights.searched", on=request, at=at, found=len(new))
    move(request, to=State.REVIEW, by=by, why=f"searched: {len(new)} found", at=at, why_not=why_not)
    grants.end(opened, until=at, by=by, why="the search is over", at=at)
    return len(new)


def open_up(request: RightsRequest, *, by, at: datetime) -> list:
    """Open to the searcher, by name and for an hour, what the search needs. Returns the grants, to be ended after it.

    What hangs on a person opens by name only, to the robot too. What is restricted was lent when it was ordered.
    """
    if request.lent:
        return lending.lent(request, to=by, at=at)
    why, until = f"search for {request.reference}", at + timedelta(hours=1)
    terms = {"by": by, "why": why, "until": until, "origin": "rights search", "at": at}
    # Where those around them live and learn is what may have to be left out, so it is read too.
    near = [one for one in who.around(request.whom).values() if not one.restricted]
    return [grants.give(by, on=root, **terms) for root in (request.whom, *near)]


def unread_files(request: RightsRequest) -> list[StoredFile]:
    """Return the checked files about the person, and those added to the request, whose words nobody has read yet."""
    if request.subject is None:
        return []
    return reading.unread([request.whom.pk, request.pk, *gather.contacts_of(request.whom).values_list("pk", flat=True)])


def _note_search(request: RightsRequest, source: gather.Source, *, by, at: datetime) -> None:
    row = Search.objects.filter(request=request, source=source.label).first()
    row = row or Search(request=request, source=source.label, searched_at=at)
    row.terms, row.left_out, row.found, row.searched_at = source.terms, source.left_out, len(source.found), at
    row.write(by=by, why=WHY)


def _item(request: RightsRequest, one: gather.Found) -> Item:
    item = Item(
        request=request, place=0, sort=one.sort, source=one.source, source_id=one.source_id,
        source_version=one.version, heading=one.heading[:200], on_day=one.on_day, passages=one.passages,
        flags=one.flags, held=one.held,
    )  # fmt: skip
    if starts_withheld(request, item):
        item.decision, item.code, item.reason = Item.WITHHOLD, "LOC" if PLACE in item.flags else "TP16", STARTS
    return item


def starts_withheld(request: RightsRequest, item: Item) -> bool:
    """Whether an item starts left out, until a reviewer decides otherwise."""
    if item.sort == Item.LOOK:
        return True
    by_parent = request.relation not in {Relation.SELF, Relation.DEAD}
    if by_parent and (set(item.flags) & {PLACE, SEALED}):
        return True
    return by_parent and item.sort in {Item.RECIPIENT, Item.SOURCE}


def _looks(request: RightsRequest, known: set) -> list[Item]:
    """Staff look-ups by day, as one item: roles and dates only, and not owed under Article 15."""
    if (LOOKS, request.whom.pk) in known:
        return []
    roots = [request.whom.pk, *gather.contacts_of(request.whom).values_list("pk", flat=True)]
    days = Viewing.objects.filter(record_id__in=roots, outcome=Viewing.SHOWN, agency_id=None)
    seen = sorted({london_day(at) for at in days.values_list("at", flat=True)})
    if not seen:
        return []
    text = "\n".join(f"{day.day} {day:%B %Y}: opened by a member of staff" for day in seen)
    passage = {"key": "looks", "label": "When", "text": text, "category": "operational"}
    item = Item(
        request=request, place=0, sort=Item.LOOK, source=LOOKS, source_id=request.whom.pk,
        heading="Who looked at the record", passages=[passage],
    )  # fmt: skip
    item.decision, item.code, item.reason = Item.WITHHOLD, "OOS", STARTS
    return [item]


def propose(request: RightsRequest, items: list[Item], *, by) -> int:
    """Keep who is who, and propose a mark for every mention of everybody protected. Returns how many marks are new."""
    parties = _parties(request, by=by)
    own = who.own_names(request.whom)
    found: list[Mark] = []
    for item in items:
        for passage in item.passages:
            found += _marks(item, passage, parties, own)
    return len(write_many(found, by=by, why="mentions somebody else"))


def _parties(request: RightsRequest, *, by) -> list[Party]:
    """The parties of a request: those kept already, and whoever is new."""
    kept = list(request.parties.all())
    known = {(party.person_id, party.name) for party in kept}
    new: list[Party] = []
    for one in who.everybody(request.whom, request.requester):
        person_id = one.person.pk if one.person else None
        if (person_id, one.name[:200]) in known or any(person_id and party.person_id == person_id for party in kept):
            continue
        letter = letter_of(len(kept) + len(new))
        terms = [[term.text, term.kind] for term in sorted(one.terms, key=lambda term: (term.kind, term.text))]
        new.append(
            Party(
                request=request,
                person=one.person,
                letter=letter,
                name=one.name[:200],
                standing=one.standing,
                terms=terms,
            )
        )
    return kept + write_many(new, by=by, why="mentioned in what was found")


def letter_of(number: int) -> str:
    """Return A, B, … Z, AA, AB, …"""
    first, last = divmod(number, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def _marks(item: Item, passage: dict, parties: list[Party], own: list[str]) -> list[Mark]:
    by_term: dict[Term, Party] = {}
    for party in parties:
        if is_protected(party.standing):
            for term in without_own([Term(*pair) for pair in party.terms], own):
                by_term.setdefault(term, party)
    return [
        Mark(
            item=item, passage=passage["key"], start=one.start, end=one.end, party=by_term[one.term],
            code=code_for(by_term[one.term], one.term),
        )
        for one in mentions(passage["text"], by_term, own)
    ]  # fmt: skip


def code_for(party: Party, term: Term) -> str:
    """Return the code proposed for a mention: where somebody is, or who they are."""
    return "LOC" if term.kind == "place" or party.standing == Standing.REFUGE else "TP16"
