"""What is given, as plain data: the only thing a pack is made from. Nothing left out is in it, not even a gap.

Two payloads of one set of decisions are equal, and so are their hashes.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace

from documents.leaves import Picture
from people.search import name_of
from rights import burning, glossary, parting
from rights.exemptions import CODES
from rights.gather import ABROAD
from rights.models import Item, Mark, RightsRequest
from rights.redact import Span, redacted, taken


@dataclass
class Entry:
    """One record as it is given."""

    heading: str
    on_day: str
    sort: str
    passages: list[tuple[str, str]]
    is_new: bool = True
    pages: list[Picture] = field(default_factory=list)
    abroad: str = ""


@dataclass
class Payload:
    """Everything a pack says that is about somebody."""

    reference: str
    subject: str
    requester: str
    release: int
    entries: list[Entry] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    codes: list[tuple[str, str]] = field(default_factory=list)
    abbreviations: list[tuple[str, str]] = field(default_factory=list)
    waits: bool = False
    disagreements: list[tuple[str, str]] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """The hash of everything decided."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

    def of_sort(self, sort: str) -> list[Entry]:
        """The entries of one sort, oldest first."""
        return [entry for entry in self.entries if entry.sort == sort]


def of_request(request: RightsRequest, release: int) -> Payload:
    """Return what is given for a request in this release: kept entries, with what was taken out replaced.

    What was released before is in it again, and says so: what is new stands out.
    """
    payload = Payload(request.reference, name_of(request.whom), request.requester_name, release)
    codes: set[str] = set()
    categories: set[str] = set()
    items = request.items.prefetch_related("marks", "boxes")
    for item in items:
        if item.decision == Item.WAIT:
            payload.waits = True
        if item.decision != Item.KEEP or item.decided_by_id is None:
            continue
        payload.entries += in_parts(_entry(item, codes, release))
        categories |= {one["category"] for one in item.passages}
    payload.categories = sorted(categories - {"people at work", "operational"})
    payload.codes = [
        (CODES[code].provision or "the meaning of personal data", CODES[code].words)
        for code in sorted(codes)
        if not CODES[code].tells
    ]
    payload.abbreviations = glossary.met(" ".join(text for entry in payload.entries for _, text in entry.passages))
    payload.disagreements = [(one.opinion, one.words) for one in request.whom.disagreements.order_by("added_at")]
    return payload


def _entry(item: Item, codes: set, release: int) -> Entry:
    passages = []
    for one in item.passages:
        spans = spans_of(item, one["key"])
        codes |= {span.code for span in spans}
        passages.append((one["label"], redacted(one["text"], spans)))
    day = f"{item.on_day.day} {item.on_day:%B %Y}" if item.on_day else ""
    is_new = item.released_in in (None, release)
    abroad = next((text for one, (_, text) in zip(item.passages, passages, strict=True) if one["key"] == ABROAD), "")
    return Entry(item.heading, day, item.sort, passages, is_new, pictures_of(item), abroad)


def in_parts(entry: Entry) -> list[Entry]:
    """Return an entry as one, or as the parts that a volume can hold; its pages go with the first."""
    parts = parting.parted(entry.passages)
    return [
        replace(entry, passages=part, pages=[] if number else entry.pages, abroad="" if number else entry.abroad,
                heading=f"{entry.heading} {parting.CONTINUED}" if number else entry.heading)
        for number, part in enumerate(parts)
    ]  # fmt: skip


def pictures_of(item: Item) -> list[Picture]:
    """Return the pages of a document that are given as pictures, with what is burned out of each."""
    if not (item.with_pages and item.held):
        return []
    where = item.held
    return [
        Picture(f"page{one['page']}", where["blob"], where["key"], where["kind"], one["page"], tuple(burned(item, one)))
        for one in item.passages
        if "page" in one
    ]


def burned(item: Item, passage: dict) -> list[burning.Box]:
    """Return what is burned out of the picture of one page: the words taken out of it, and the boxes drawn by hand."""
    by_hand = [
        burning.snapped(box.left, box.top, box.width, box.height)
        for box in item.boxes.all()
        if box.page == passage["page"] and not box.is_off
    ]
    words = burning.boxes_of(passage.get("words", []), spans_of(item, passage["key"]))
    return burning.joined([*words, *by_hand])


def spans_of(item: Item, passage: str) -> list[Span]:
    """Return what is taken out of one passage. A mark only proposed counts as taken: nothing leaves undecided."""
    return [
        Span(mark.start, mark.end, mark.code)
        for mark in item.marks.all()
        if mark.passage == passage and mark.state != Mark.KEPT
    ]


def words_taken(request: RightsRequest) -> set[str]:
    """Return every span taken out, and every line of what was left out whole: what the gate looks for."""
    found: set[str] = set()
    for item in request.items.prefetch_related("marks"):
        for one in item.passages:
            if item.decision == Item.KEEP:
                found |= set(taken(one["text"], spans_of(item, one["key"])))
            else:
                found |= {line for line in one["text"].split("\n") if len(line) >= LONG_LINE}
    return found


def words_kept(request: RightsRequest) -> list[str]:
    """Return every span somebody decided may stay."""
    found = []
    for item in request.items.filter(decision=Item.KEEP).prefetch_related("marks"):
        texts = {one["key"]: one["text"] for one in item.passages}
        found += [texts[m.passage][m.start : m.end] for m in item.marks.all() if m.state == Mark.KEPT]
    return found


# A shorter line ("Yes", "Female") stands in many places and tells nothing by itself.
LONG_LINE = 20
