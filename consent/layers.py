"""The layers of the notice and how their words are written: plain text a translator can keep. Pure.

# A heading
A paragraph is one line.
- an item of a list
[recipients]        the list the service's own rows give
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SHORT, FULL, CHILDREN, PROFESSIONALS = "short", "full", "children", "professionals"
LAYERS = {
    SHORT: "In short",
    FULL: "In full",
    CHILDREN: "For children and young people",
    PROFESSIONALS: "For people who work with us",
}


@dataclass(frozen=True)
class Language:
    """A language the notice may be in: its name in English, in itself, and whether it is written from right to left."""

    name: str
    own: str
    rtl: bool = False

    @property
    def direction(self) -> str:
        return "rtl" if self.rtl else "ltr"


ENGLISH = "en"
LANGUAGES = {
    "en": Language("English", "English"),
    "pa": Language("Punjabi", "ਪੰਜਾਬੀ"),
    "ur": Language("Urdu", "اردو", rtl=True),
    "pl": Language("Polish", "polski"),
    "bn": Language("Bengali", "বাংলা"),
    "ar": Language("Arabic", "العربية", rtl=True),
    "ro": Language("Romanian", "română"),
    "ckb": Language("Kurdish Sorani", "کوردیی ناوەندی", rtl=True),
    "so": Language("Somali", "Soomaali"),
    "ti": Language("Tigrinya", "ትግርኛ"),
}


@dataclass
class Part:
    """One part under its heading: paragraphs, and the items of its lists in their order.

    A block is "words", "items" written in the text, a "list" of the service's rows, or their "pairs": each what it is
    and what is said about it.
    """

    heading: str = ""
    blocks: list[tuple[str, list]] = field(default_factory=list)


def parts_of(body: str, facts: Mapping[str, list]) -> list[Part]:
    """The words of one layer as parts to print, its lists filled from the facts of its version."""
    found = [Part()]
    for line in (line.strip() for line in body.splitlines()):
        if line.startswith("# "):
            found.append(Part(line.removeprefix("# ")))
        elif line.startswith("[") and line.endswith("]"):
            found[-1].blocks.append(_list(facts.get(line[1:-1], [])))
        elif line.startswith("- "):
            _item(found[-1], line.removeprefix("- "))
        elif line:
            found[-1].blocks.append(("words", [line]))
    return [part for part in found if part.heading or part.blocks]


def _list(lines: list) -> tuple[str, list]:
    paired = bool(lines) and not any(isinstance(line, str) for line in lines)
    return ("pairs" if paired else "list", list(lines))


def _item(part: Part, words: str) -> None:
    if part.blocks and part.blocks[-1][0] == "items":
        part.blocks[-1][1].append(words)
    else:
        part.blocks.append(("items", [words]))


def lists_in(body: str) -> list[str]:
    """The lists a layer asks for."""
    lines = [line.strip() for line in body.splitlines()]
    return [line[1:-1] for line in lines if line.startswith("[") and line.endswith("]")]


def spoken(body: str) -> str:
    """The words alone, as a measure of reading age takes them."""
    lines = [line.strip().removeprefix("# ").removeprefix("- ") for line in body.splitlines()]
    kept = [line for line in lines if line and not line.startswith("[")]
    return " ".join(line if line[-1] in ".?!" else f"{line}." for line in kept)
