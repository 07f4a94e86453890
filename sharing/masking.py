"""Keeps back, in every text that leaves, what was not released by itself. Pure. domain.md 2.9, "Read first" 5

A private referrer's name, a refuge or placement address: where the file's own words hold them they are withheld;
where somebody typed them into a question or the risk, the rules refuse.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from sharing.packet import Offer

WITHHELD = "[withheld]"
SHORTEST = 4
BREAK = r"[\s,]+"


def hidden(offers: Iterable[Offer], chosen: frozenset[str]) -> list[tuple[str, str]]:
    """(words that may not stand in any text, what they are) for every masked offer not chosen, longest first."""
    found = [
        (words.strip(), offer.label)
        for offer in offers
        if offer.key not in chosen
        for words in offer.hide
        if len(words.strip()) >= SHORTEST
    ]
    return sorted(set(found), key=lambda pair: -len(pair[0]))


def stands_in(text: str, masked: list[tuple[str, str]]) -> list[str]:
    """What of the masked stands in this text, by label."""
    return list(dict.fromkeys(label for words, label in masked if _pattern(words).search(text)))


def withheld(offer: Offer, masked: list[tuple[str, str]]) -> Offer:
    """The offer with everything masked withheld from its lines, and marked as redacted where that was so."""
    lines = tuple(_without(line, masked) for line in offer.lines)
    return offer if lines == offer.lines else replace(offer, lines=lines, redacted=True)


def _without(text: str, masked: list[tuple[str, str]]) -> str:
    for words, _ in masked:
        text = _pattern(words).sub(WITHHELD, text)
    return text


def _pattern(words: str) -> re.Pattern[str]:
    """These words however they are spaced, broken or cased, and not within longer words."""
    parts = [re.escape(part) for part in re.split(BREAK, words) if part]
    return re.compile(rf"(?<!\w){BREAK.join(parts)}(?!\w)", re.IGNORECASE)
