"""The pages of a file: their words and where they stand, and each as a picture, boxes burned in where they are asked.

A child process with limits does both (`documents/reader.py`); a page that is a picture is read by Tesseract, and where
that is missing it is said that nobody read it.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from documents import ocr

READER = Path(__file__).parent / "reader.py"
SECONDS, MEGABYTES = 120, 900
DOTS = 200
SCREEN_DOTS = 110
PICTURES = frozenset({"pdf", "jpeg", "png"})
TEXT, BY_OCR, NOT_READ = "text", "ocr", "not read"


class Unreadable(RuntimeError):
    """A file's words or pages could not be had. The message is a sentence."""


@dataclass
class Leaf:
    """One page: its label, its text, where each word stands, and how its words were had."""

    label: str
    text: str
    words: list[list[int]] = field(default_factory=list)
    how: str = TEXT


@dataclass(frozen=True)
class Picture:
    """One page of a kept file to be printed as a picture: where its bytes lie, which page, and what is burned out."""

    name: str
    blob: str
    key: str
    kind: str
    page: int
    boxes: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True)
class Printed:
    """A page of HTML to print, with the pictures its `src="asset:name"` asks for."""

    html: str
    pictures: tuple[Picture, ...]


def stored(page: str | Printed) -> bytes:
    """Return a page to print as it is kept until it is printed."""
    if isinstance(page, str):
        return page.encode()
    return json.dumps({"html": page.html, "pictures": [asdict(one) for one in page.pictures]}).encode()


def unstored(kept: bytes) -> tuple[str, list[Picture]]:
    """Return what `stored` was given: the HTML, and its pictures."""
    if not kept.startswith(b'{"html"'):
        return kept.decode(), []
    held = json.loads(kept)
    pictures = [Picture(**one | {"boxes": tuple(tuple(box) for box in one["boxes"])}) for one in held["pictures"]]
    return held["html"], pictures


def read(content: bytes, *, kind: str) -> list[Leaf]:
    """Return the pages of a file of this kind. Raises Unreadable."""
    answer, _ = _ask(content, {"do": "words", "kind": kind})
    return [_leaf(content, kind, number, one) for number, one in enumerate(answer["pages"], start=1)]


def _leaf(content: bytes, kind: str, number: int, one: dict) -> Leaf:
    leaf = Leaf(one["label"], one["text"], one["words"])
    if not one["is_picture"]:
        return leaf
    try:
        seen = ocr.read(drawn(content, kind=kind, page=number))
    except (ocr.NotRead, Unreadable):
        return Leaf(leaf.label, leaf.text, leaf.words, NOT_READ)
    return _both(leaf, seen)


def _both(leaf: Leaf, seen: ocr.Seen) -> Leaf:
    """The words of a page as text, and after them those that only its picture shows."""
    text, words = leaf.text.rstrip(), list(leaf.words)
    more = [one for one in seen.words if not any(_meet(one, there) for there in leaf.words)]
    for start, end, *box in more:
        text += "\n" if text and start and seen.text[start - 1] == "\n" else " " if text else ""
        words.append([len(text), len(text) + end - start, *box])
        text += seen.text[start:end]
    return Leaf(leaf.label, text, words, BY_OCR if more or not leaf.words else TEXT)


def _meet(one: list[int], other: list[int]) -> bool:
    """Whether the middle of one word stands within another."""
    left, top, width, height = one[2:]
    return other[2] <= left + width / 2 <= other[2] + other[4] and other[3] <= top + height / 2 <= other[3] + other[5]


def drawn(
    content: bytes, *, kind: str, page: int, boxes: Iterable[tuple[int, int, int, int]] = (), dots: int = DOTS
) -> bytes:
    """Return one page as a JPEG, with black boxes burned in. boxes: left, top, width, height in thousandths.

    Raises Unreadable, and for a kind that has no pictures.
    """
    if kind not in PICTURES:
        raise Unreadable("This kind of file has no pages to draw.")
    head = {"do": "draw", "kind": kind, "page": page, "boxes": [list(box) for box in boxes], "dots": dots}
    _, picture = _ask(content, head)
    return picture


def _ask(content: bytes, head: dict) -> tuple[dict, bytes]:
    head |= {"length": len(content), "seconds": SECONDS, "megabytes": MEGABYTES}
    try:
        child = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(READER)], input=json.dumps(head).encode() + b"\n" + content,
            capture_output=True, timeout=SECONDS + 5, cwd="/", env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )  # fmt: skip
        first, _, rest = child.stdout.partition(b"\n")
        answer = json.loads(first)
    except (subprocess.TimeoutExpired, ValueError) as trouble:
        raise Unreadable("The file takes too long or too much to read.") from trouble
    if answer["fault"]:
        raise Unreadable("The file could not be read.")
    return answer, rest
