"""The reading page: passages with their marks drawn, who is who, and what is left to read."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from rights import burning
from rights.exemptions import CODES, printed
from rights.models import Item, Mark, RightsRequest
from rights.parties import WORDS
from rights.payload import spans_of

STATES = {"": "to read", Item.KEEP: "given", Item.WITHHOLD: "left out", Item.WAIT: "waits for an opinion"}


@dataclass
class Line:
    """One entry of the list beside the passages."""

    url: str
    heading: str
    state: str
    is_current: bool
    is_decided: bool


@dataclass
class Passage:
    """One passage ready to print: its number, its label, its words with the marks drawn, and each mark as a line."""

    number: int
    label: str
    words: SafeString
    marks: list[dict]


def lines(request: RightsRequest, current: Item | None) -> list[Line]:
    """Return every item of a request as the list shows it."""
    return [
        Line(
            url=f"/rights/{request.pk}/read/{item.pk}", heading=_heading(item), state=state_of(item),
            is_current=current is not None and item.pk == current.pk, is_decided=item.decided_by_id is not None,
        )
        for item in request.items.defer("passages")
    ]  # fmt: skip


def _heading(item: Item) -> str:
    return f"{item.heading}, {item.on_day.day} {item.on_day:%b %Y}" if item.on_day else item.heading


def state_of(item: Item) -> str:
    """Return how an item stands, in words."""
    if item.decision == Item.WITHHOLD and item.decided_by_id is None:
        return "starts withheld, to read"
    return STATES[item.decision]


def progress(request: RightsRequest) -> dict:
    """Return how much is read, waits and is left."""
    items = list(request.items.values_list("decision", "decided_by_id"))
    done = len([by for _, by in items if by])
    waits = len([by for decision, by in items if by and decision == Item.WAIT])
    return {"done": done - waits, "waits": waits, "left": len(items) - done, "all": len(items)}


def passages(item: Item) -> list[Passage]:
    """Return the passages of an item with their marks."""
    by_passage: dict[str, list[Mark]] = {}
    for mark in item.marks.select_related("party", "decided_by").order_by("start", "end"):
        by_passage.setdefault(mark.passage, []).append(mark)
    return [
        Passage(number, one["label"], _words(one["text"], by_passage.get(one["key"], [])),
                [_mark_line(mark, one["text"]) for mark in by_passage.get(one["key"], [])])
        for number, one in enumerate(item.passages, start=1)
    ]  # fmt: skip


def _words(text: str, marks: list[Mark]) -> SafeString:
    parts: list = []
    place = 0
    for mark in marks:
        if mark.start < place:
            continue
        parts += [(text[place : mark.start],), (_drawn(mark, text[mark.start : mark.end]),)]
        place = mark.end
    parts.append((text[place:],))
    return mark_safe(format_html_join("", "{}", parts).replace("\n", "<br>"))  # noqa: S308 - every part is escaped


def _drawn(mark: Mark, words: str) -> SafeString:
    letter = format_html("<sup>{}</sup>", mark.party.letter) if mark.party else ""
    if mark.state == Mark.TAKEN:
        return format_html('<span class="taken">{}</span>', printed(mark.code))
    if mark.state == Mark.PROPOSED:
        return format_html('<span class="proposed">{}{}</span>', words, letter)
    return format_html('<span class="mention">{}{}</span>', words, letter)


def _mark_line(mark: Mark, text: str) -> dict:
    whose = f" about {mark.party.name}, {WORDS[mark.party.standing]}" if mark.party else ""
    decided = f"{mark.decided_by.display_name}: {mark.reason}" if mark.decided_by else ""
    return {
        "pk": mark.pk, "words": text[mark.start : mark.end], "whose": whose, "state": mark.get_state_display(),
        "code": mark.code, "decided": decided, "is_open": mark.state == Mark.PROPOSED, "test": _test(mark.code),
    }  # fmt: skip


def _test(code: str) -> str:
    return " ".join(CODES[code].test) if code in CODES else ""


def who_is_who(request: RightsRequest) -> list[dict]:
    """Return the parties, each with its letter, its tint and its standing in words."""
    return [
        {"pk": party.pk, "letter": party.letter, "name": party.name, "known": party.known_to_asker,
         "words": WORDS[party.standing],
         "tint": "abcde"[(ord(party.letter[-1]) - 65) % 5]}
        for party in request.parties.all()
    ]  # fmt: skip


def after(request: RightsRequest, item: Item | None) -> UUID | None:
    """Return the next item nobody has decided, after this one and then from the start."""
    left = list(request.items.filter(decided_by=None).values_list("place", "pk"))
    place = item.place if item else 0
    later = [pk for at, pk in left if at > place] + [pk for at, pk in left if at <= place]
    return later[0] if later else None


def page_numbers(item: Item) -> list[int]:
    """Return the numbers of the pages of a document that can be looked at as pictures."""
    return [one["page"] for one in item.passages if "page" in one] if item.held else []


def boxes_drawn(item: Item, passage: dict) -> list[dict]:
    """Return what is covered on one page, each box as the page draws it: from words taken out, or drawn by hand."""
    places = burning.boxes_of(passage.get("words", []), spans_of(item, passage["key"]))
    words = [{"at": box, "by_hand": False} for box in places]
    by_hand = [
        {"at": (one.left, one.top, one.width, one.height), "by_hand": True, "pk": one.pk, "code": one.code,
         "decided": f"{one.decided_by.display_name}: {one.reason}", "place": f"{one.left // 10}% from the left,"
         f" {one.top // 10}% from the top, {one.width // 10}% wide and {one.height // 10}% high"}
        for one in item.boxes.select_related("decided_by")
        if one.page == passage["page"] and not one.is_off
    ]  # fmt: skip
    return [*words, *by_hand]
