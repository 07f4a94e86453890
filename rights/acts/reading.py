"""Deciding what is given: marks, items, opinions. Any of them voids a pack made before."""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from rights import reviewing
from rights.burning import WHOLE
from rights.exemptions import CODES, opinion_stands
from rights.models import Box, Item, Mark, Opinion, Pack, Party, RightsRequest
from rights.workflow import State

READING = frozenset({State.REVIEW})
NOT_NOW = "Nothing is decided now: the request is not being read. Take it back to be read first."


def _refuse_unless_reading(request: RightsRequest) -> None:
    if request.state not in READING:
        raise Refused(NOT_NOW)


def facts(item: Item, on: date) -> reviewing.Found:
    """Return what the rules ask about an item, as it stands on this day."""
    standing = [one for one in item.opinions.all() if opinion_stands(one.given_on, on)]
    return reviewing.Found(
        flags=frozenset(item.flags),
        undecided=sum(1 for mark in item.marks.all() if mark.state == Mark.PROPOSED),
        opinions=tuple((one.code, one.says) for one in standing),
        is_known=item.is_known,
    )


@transaction.atomic
def decide(
    item: Item, decision: str, *, code: str = "", reason: str = "", is_known: bool = False, with_pages: bool = False,
    tested: list[str] | None = None, by, at: datetime,
) -> Item:  # fmt: skip
    """Decide about a whole item. with_pages: a document's pages go as pictures too. Raises Refused.

    tested: the parts of the code's test that somebody says are met, kept with the reason.
    """
    _refuse_unless_reading(item.request)
    item.is_known, item.with_pages = is_known, with_pages and item.sort == Item.DOCUMENT
    if reasons := reviewing.why_not(facts(item, london_day(at)), decision, code, reason):
        raise Refused(reasons)
    out = decision == Item.WITHHOLD
    if out and tested is not None and (reasons := reviewing.why_not_tested(code, tested)):
        raise Refused(reasons)
    item.tested = (tested or []) if out else []
    item.decision, item.code, item.reason = decision, code if out else "", reason
    item.decided_by, item.decided_at = by, at
    item.write(by=by, why=reason or decision)
    trail.note(by, "rights.item_decided", on=item, at=at, decision=decision, code=item.code)
    void_packs(item.request, why="what is given was changed", by=by, at=at)
    return item


@transaction.atomic
def undo(item: Item, *, by, at: datetime) -> Item:
    """Take a decision about an item back: it stands as not yet read."""
    _refuse_unless_reading(item.request)
    item.decision, item.code, item.reason, item.decided_by, item.decided_at = "", "", "", None, None
    item.write(by=by, why="taken back")
    trail.note(by, "rights.item_decided", on=item, at=at, decision="taken back")
    void_packs(item.request, why="what is given was changed", by=by, at=at)
    return item


@transaction.atomic
def decide_mark(
    mark: Mark, state: str, *, code: str = "", reason: str = "", tested: list[str] | None = None, by, at: datetime
) -> Mark:
    """Take a span out, keep it, or propose it anew. Raises Refused with what stands in the way."""
    item = mark.item
    _refuse_unless_reading(item.request)
    code = code or mark.code
    if state == Mark.TAKEN and (reasons := reviewing.why_not_code(facts(item, london_day(at)), code, reason)):
        raise Refused(reasons)
    if state == Mark.KEPT and not reason.strip():
        raise Refused("Say why it stays: they agreed, it is reasonable, or they know it already.")
    if state == Mark.TAKEN and tested is not None and (reasons := reviewing.why_not_tested(code, tested)):
        raise Refused(reasons)
    mark.state, mark.code, mark.reason, mark.tested = state, code, reason, tested or []
    decided = state != Mark.PROPOSED
    mark.decided_by, mark.decided_at = (by, at) if decided else (None, None)
    mark.write(by=by, why=reason or state)
    trail.note(by, "rights.mark", on=mark, at=at, state=state, code=code)
    _reopen(item, by=by, at=at)
    return mark


def _reopen(item: Item, *, by, at: datetime) -> None:
    """A mark changed after its item was decided: the item is read again."""
    if item.decided_by_id is not None and item.decision == Item.KEEP:
        undo(item.refresh(), by=by, at=at)
    else:
        void_packs(item.request, why="what is given was changed", by=by, at=at)


@transaction.atomic
def decide_party(item: Item, party: Party, state: str, *, code: str = "", reason: str, by, at: datetime) -> int:
    """Decide every proposed mark about one person in one item alike. Returns how many."""
    marks = list(Mark.objects.filter(item=item, party=party, state=Mark.PROPOSED).select_related("item__request"))
    for mark in marks:
        decide_mark(mark, state, code=code, reason=reason, by=by, at=at)
    return len(marks)


@transaction.atomic
def add_mark(
    item: Item, passage: str, words: str, *, code: str, reason: str, tested: list[str] | None = None, by, at: datetime
) -> list[Mark]:
    """Take words out of a passage wherever they stand in it. Raises Refused where they do not stand there."""
    _refuse_unless_reading(item.request)
    text = next((one["text"] for one in item.passages if one["key"] == passage), "")
    words = words.strip()
    if not words or words not in text:
        raise Refused("Those words do not stand in that passage. Copy them as they stand.")
    if reasons := reviewing.why_not_code(facts(item, london_day(at)), code, reason):
        raise Refused(reasons)
    if tested is not None and (reasons := reviewing.why_not_tested(code, tested)):
        raise Refused(reasons)
    found, start = [], text.find(words)
    known = {(one.start, one.end): one for one in item.marks.all() if one.passage == passage}
    while start >= 0:
        end = start + len(words)
        mark = known.get((start, end)) or Mark(item=item, passage=passage, start=start, end=end)
        mark.state, mark.code, mark.reason, mark.decided_by, mark.decided_at = Mark.TAKEN, code, reason, by, at
        mark.tested = tested or []
        found.append(mark.write(by=by, why=reason))
        start = text.find(words, end)
    trail.note(by, "rights.mark", on=item, at=at, state=Mark.TAKEN, code=code, count=len(found))
    _reopen(item, by=by, at=at)
    return found


@transaction.atomic
def add_box(item: Item, page: int, box: tuple[int, int, int, int], *, code: str, reason: str, by, at: datetime) -> Box:
    """Take a part of a page's picture out. box: left, top, width, height in thousandths. Raises Refused."""
    _refuse_unless_reading(item.request)
    left, top, width, height = box
    if page not in {one.get("page") for one in item.passages}:
        raise Refused("There is no such page.")
    if not (0 <= left < WHOLE and 0 <= top < WHOLE and 0 < width <= WHOLE and 0 < height <= WHOLE):
        raise Refused("The box must lie on the page and cover something.")
    if reasons := reviewing.why_not_code(facts(item, london_day(at)), code, reason):
        raise Refused(reasons)
    row = Box(
        item=item, page=page, left=left, top=top, width=width, height=height, code=code, reason=reason, decided_by=by,
        decided_at=at,
    ).write(by=by, why=reason)  # fmt: skip
    trail.note(by, "rights.box", on=row, at=at, page=page, code=code)
    _reopen(item, by=by, at=at)
    return row


@transaction.atomic
def take_box_off(box: Box, *, by, at: datetime) -> Box:
    """Take a box back: what it covered is shown again, and the entry is read again."""
    _refuse_unless_reading(box.item.request)
    box.is_off, box.decided_by, box.decided_at = True, by, at
    box.write(by=by, why="taken back")
    trail.note(by, "rights.box", on=box, at=at, page=box.page, code="taken back")
    _reopen(box.item, by=by, at=at)
    return box


@transaction.atomic
def ask_opinion(item: Item, code: str, *, asked_of: str, by, at: datetime) -> Opinion:
    """Ask a professional, the originator or a lawyer about an item; it waits for them."""
    _refuse_unless_reading(item.request)
    if not asked_of.strip() or code not in CODES:
        raise Refused("Say whom you ask, and under which exemption.")
    opinion = Opinion(item=item, code=code, asked_of=asked_of, asked_on=london_day(at)).write(by=by, why=asked_of)
    trail.note(by, "rights.opinion", on=opinion, at=at, code=code)
    return opinion


@transaction.atomic
def record_opinion(opinion: Opinion, *, says: str, words: str, by, at: datetime) -> Opinion:
    """Record what they said. Raises Refused where it says nothing or was given already."""
    if opinion.given_on is not None:
        raise Refused("They have said already. Ask again if it is old.")
    if says not in {"release", "withhold"} or not words.strip():
        raise Refused("Write down what they said, and whether it may be given.")
    opinion.given_on, opinion.says, opinion.words = london_day(at), says, words
    opinion.write(by=by, why=words)
    trail.note(by, "rights.opinion", on=opinion, at=at, code=opinion.code, says=says)
    return opinion


def void_packs(request: RightsRequest, *, why: str, by, at: datetime) -> None:
    """Void every pack of a request that has not gone: it no longer says what was decided."""
    for pack in request.packs.exclude(state__in=[Pack.RELEASED, Pack.VOID]):
        pack.state, pack.why_void = Pack.VOID, why
        pack.write(by=by, why=why)
        trail.note(by, "rights.pack_void", on=pack, at=at)


def still_to_read(request: RightsRequest) -> int:
    """Return how many items nobody has decided about."""
    return request.items.filter(decided_by=None).count()
