"""Possible matches beside the page of six answers. A person decides; nothing is joined by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from people.hits import shown_hit
from people.search import Hit
from people.terms import Terms

MOST_SHOWN = 4


@dataclass(frozen=True)
class Possible:
    """Somebody on record who may be this child or this mother: why, and what its two buttons send."""

    name: str
    born: str
    note: str
    reasons: list[tuple[str, str]]
    about: str
    use: str
    refuse: str
    key: str
    url: str


def of_children(user, children, data, at: datetime, *, finder: Callable[..., list[Hit]]) -> list[Possible]:
    """Who each child, and each mother of a child not yet born, may be; without those settled already."""
    refused, found = _set(data.get("not_matches")), []
    for place, form in enumerate(children):
        # Asking whether it is valid is what reads it; a row with a fault is looked for by what can be read.
        form.is_valid()
        said = form.cleaned_data
        if said and not said.get("person"):
            found += _possible(
                user, _child_terms(said), f"child {place + 1}", f"use:{place}", place, refused, at, finder
            )
        if said and not said.get("mother"):
            terms = Terms(
                given=said.get("mother_given") or "", family=said.get("mother_family") or "",
                born_on=said.get("mother_born_on"), sex="F",
            )  # fmt: skip
            found += _possible(user, terms, "the mother", f"mother:{place}", f"{place}m", refused, at, finder)
    return found


def of_adult(user, terms: Terms, data, at: datetime, *, finder: Callable[..., list[Hit]]) -> list[Possible]:
    """Who an adult of these terms may be; without those said not to be."""
    refused = _set(data.get("not_matches"))
    return _possible(user, terms, "this adult", "use:adult", "adult", refused, at, finder)


def choose(data, chosen: str, of: str) -> None:
    """Put one button's choice into the form: this record is the child, or is not."""
    if chosen == "not":
        data["not_matches"] = ",".join(sorted(_set(data.get("not_matches")) | {of}))
        return
    place, _, person = of.partition(":")
    try:
        wanted, row = str(UUID(person)), int(place)
    except ValueError:
        return
    data[f"child-{row}-{'person' if chosen == 'use' else 'mother'}"] = wanted


def not_yet_seen(hits: list[Possible], data) -> list[Possible]:
    """The matches nobody has been shown on this form."""
    seen_before = _set(data.get("seen"))
    return [hit for hit in hits if hit.key not in seen_before]


def seen(hits: list[Possible], data) -> str:
    """What the form carries so that nobody is stopped twice by the same match."""
    return ",".join(sorted(_set(data.get("seen")) | {hit.key for hit in hits}))[:4000]


def _possible(user, terms, about, use, place, refused, at, finder) -> list[Possible]:
    if terms.too_thin:
        return []
    shown: list[Possible] = []
    for hit in finder(user, terms, at, purpose="receiving"):
        key = f"{place}:{hit.person.pk}"
        if key in refused or len(shown) == MOST_SHOWN:
            continue
        line = shown_hit(hit)
        shown.append(
            Possible(
                line.name, line.born, line.note, line.reasons, about, f"{use}:{line.id}", f"not:{key}", key, line.url
            )
        )
    return shown


def _child_terms(said: dict) -> Terms:
    return Terms(
        given=said.get("given") or "", family=said.get("family") or "", born_on=said.get("born_on"),
        expected_on=said.get("expected_on"), sex=said.get("sex") or "",
    )  # fmt: skip


def _set(text: str | None) -> set[str]:
    return {part for part in (text or "").split(",") if part}
