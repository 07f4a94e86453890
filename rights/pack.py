"""The pack: a payload made into pages, in volumes, and into a web page and data. Nothing here reads a record.

Constant words and the payload, and nothing else; the titles of the files say nothing about anybody.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from deadlines.words import long_day
from documents.leaves import Printed
from documents.prose import inline, plain
from rights import story
from rights.models import Item
from rights.parting import weight
from rights.payload import Entry, Payload

TITLE = "Copy of records"
RUNNING = "Copy of records. Private."
# A page drawn as a picture takes some hundred kilobytes of a child's memory.
PICTURES_A_VOLUME = 40
# About 170 pages: what one child process prints within its time and memory.
LETTERS_A_VOLUME = 300_000
ENTRIES_A_VOLUME = 600
AN_ENTRY_TAKES = 300
# Words as short as this stand beside their label; an entry as short as this stands on one page.
SHORT, SHORT_ENTRY = 70, 900
# Fewer letters than this are a few pages: its parts follow each other, and not each on a page of its own.
BRIEF = 9_000
MARKS = re.compile(r"\[Withheld(?:: [^\]<]{1,80})?\]")
PURPOSES = (
    "To decide whether a child needs help or protection, and to give it (Children Act 1989 sections 17 and 47).",
    "To work with other agencies for a child’s safety and welfare (Children Act 2004 sections 10 and 11).",
    "To keep a record of what was decided and why, and to answer for it.",
)


@dataclass(frozen=True)
class Volume:
    """The part of the entries that one PDF holds, with the number of its first entry."""

    number: int
    of: int
    first: int
    entries: list[Entry]


def is_brief(payload: Payload) -> bool:
    """Return whether there is so little that each part on its own page would be mostly empty pages."""
    return sum(_size(one) for one in payload.entries) < BRIEF


def _size(entry: Entry) -> int:
    return AN_ENTRY_TAKES + sum(len(label) + weight(text) for label, text in entry.passages)


def volumes(payload: Payload) -> list[Volume]:
    """Return the entries in volumes, none cut; always one at least."""
    parts: list[list[Entry]] = [[]]
    letters = 0
    for entry in payload.entries:
        size = _size(entry)
        if parts[-1] and (letters + size > LETTERS_A_VOLUME or len(parts[-1]) >= ENTRIES_A_VOLUME):
            parts.append([])
            letters = 0
        parts[-1].append(entry)
        letters += size
    first, found = 1, []
    for number, part in enumerate(parts, start=1):
        found.append(Volume(number, len(parts), first, part))
        first += len(part)
    return found


def pages(payload: Payload, on: date, *, large: bool = False) -> Iterator[str]:
    """Yield the page of HTML of each volume, the first with the letter and the guides."""
    for volume in volumes(payload):
        yield volume_page(payload, volume, on, large=large)


def volume_page(payload: Payload, volume: Volume, on: date, *, large: bool = False) -> str:
    """Return the page of HTML of one volume."""
    return render_to_string("rights/pack/volume.html", _context(payload, volume, on, large=large))


def copies(payload: Payload) -> list[Printed]:
    """Return the pages of documents as pictures, in volumes; none where no document is given with its pages."""
    shown = [
        (number, entry, picture) for number, entry in enumerate(payload.entries, start=1) for picture in entry.pages
    ]
    parts = [shown[start : start + PICTURES_A_VOLUME] for start in range(0, len(shown), PICTURES_A_VOLUME)]
    return [_copies(payload, part, number, len(parts)) for number, part in enumerate(parts, start=1)]


def _copies(payload: Payload, part: list, number: int, of: int) -> Printed:
    pictures = [replace(picture, name=f"p{place}") for place, (_, _, picture) in enumerate(part, start=1)]
    rows = [
        {"entry": entry_number, "page": picture.page, "name": f"p{place}", "boxes": len(picture.boxes)}
        for place, (entry_number, _, picture) in enumerate(part, start=1)
    ]
    volume = f"Volume {number} of {of}" if of > 1 else ""
    context = {"title": TITLE, "running": RUNNING, "edition": "", "volume": volume, "payload": payload, "rows": rows}
    return Printed(render_to_string("rights/pack/copies.html", context), tuple(pictures))


def web_page(payload: Payload, on: date) -> bytes:
    """Return the whole pack as one web page that needs nothing else."""
    whole = Volume(1, 1, 1, payload.entries)
    context = _context(payload, whole, on, large=False)
    return render_to_string("rights/pack/web.html", context).encode()


def letter(payload: Payload, on: date) -> str:
    """Return the letter by itself, as a page to print."""
    return render_to_string("rights/pack/letter.html", _context(payload, Volume(1, 1, 1, []), on, large=False))


def data(payload: Payload) -> bytes:
    """Return the entries as data that a machine reads."""
    entries = [
        {"what": one.heading, "on": one.on_day, "says": [{"of": label, "is": text} for label, text in one.passages]}
        for one in payload.entries
    ]
    whole = {"reference": payload.reference, "about": payload.subject, "entries": entries}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _context(payload: Payload, volume: Volume, on: date, *, large: bool) -> dict:
    return {
        "title": TITLE, "running": RUNNING,
        "edition": " ".join(["large"] * large + ["brief"] * is_brief(payload)),
        "volume": f"Volume {volume.number} of {volume.of}" if volume.of > 1 else "",
        "payload": payload, "one": volume, "is_first": volume.number == 1, "is_last": volume.number == volume.of,
        "entries": [_shown(number, entry) for number, entry in enumerate(volume.entries, start=volume.first)],
        "today": long_day(on), "purposes": PURPOSES, "line": story.line(payload.entries),
        "told": payload.of_sort(Item.RECIPIENT), "tellers": payload.of_sort(Item.SOURCE),
        "looks": payload.of_sort(Item.LOOK), "kept_until": _kept_until(payload),
        "abroad": [entry for entry in payload.entries if entry.abroad],
    }  # fmt: skip


def _shown(number: int, entry: Entry) -> dict:
    said = [(label, text) for label, text in entry.passages if text.strip() or not entry.pages]
    passages = [
        {"label": inline(label), "is_fact": is_fact, "words": _marked(inline(text) if is_fact else plain(text))}
        for label, text in said
        for is_fact in [_is_short(text)]
    ]
    size = sum(len(label) + len(text) for label, text in said)
    return {
        "number": number, "heading": inline(entry.heading), "on_day": entry.on_day, "passages": passages,
        "is_new": entry.is_new, "is_short": size < SHORT_ENTRY, "pages": len(entry.pages),
    }  # fmt: skip


def _is_short(text: str) -> bool:
    """Whether words stand on one line beside their label."""
    return len(text) <= SHORT and "\n" not in text.strip()


def _marked(words: SafeString) -> SafeString:
    """Words already escaped, each mark of something left out drawn as one."""
    return mark_safe(MARKS.sub(r'<span class="mark">\g<0></span>', words))  # noqa: S308 - the words are escaped


def _kept_until(payload: Payload) -> list[str]:
    """What the entries about keeping say: until when, and why."""
    said = (" ".join(text for _, text in one.passages) for one in payload.entries if one.heading.startswith("How long"))
    return list(dict.fromkeys(said))
