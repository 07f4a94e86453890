"""What an agency is sent: facts, passages and questions as one plain value, and the hash it is frozen under. Pure.

The preview and the partner's page draw the same value with the same template, so what is previewed is what is sent.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sharing.minimisation import Class
from sharing.proposal import Origin

PACKET_FORM = 2
IDENTITY = "id:"
DOCUMENT = "file:"
ASK = "Please tell us"
ASK_PREGNANCY = "About this pregnancy only"


@dataclass(frozen=True)
class Offer:
    """One thing on file that could be told: what it is, whom it is about, and how it would read.

    A fact stands under its term (`Child`, `Home`); a passage is text; a quote is a child's own words.
    `who` it is of, and `since` when, stand behind the lines of an address or another name.
    """

    key: str
    class_: Class
    label: str
    lines: tuple[str, ...]
    term: str = ""
    is_quote: bool = False
    person_id: str = ""
    marks: frozenset[str] = field(default_factory=frozenset)
    of_pregnancy: bool = False
    who: str = ""
    since: str = ""
    # Words that stand in no other text unless this is released; where they stood, the text is redacted.
    hide: tuple[str, ...] = ()
    redacted: bool = False
    accuracy: str = ""
    origin: Origin | None = None
    standing: str = ""
    # What a document holds besides its first class.
    also: frozenset[Class] = frozenset()

    @property
    def is_document(self) -> bool:
        """Whether it is a file: its lines are its title, its kind and size, and the SHA-256 of its content."""
        return self.key.startswith(DOCUMENT)

    @property
    def mark(self) -> str:
        """The SHA-256 of exactly what it says."""
        return digest({"key": self.key, "lines": list(self.lines)})


@dataclass(frozen=True)
class Letter:
    """What goes with the items: the questions, why the hub may ask, and what may be done with it."""

    questions: str
    why_may_ask: str
    handling: str
    delete_by: date | None
    asker: str
    telephone: str
    of_pregnancy: bool = False


def packet(told: Iterable[Offer], letter: Letter) -> dict:
    """The packet as it is shown, frozen and hashed: plain JSON, in the order the items were offered."""
    told = list(told)
    return {
        "form": PACKET_FORM,
        "facts": _facts(told),
        "passages": [
            {"text": line, "quote": offer.is_quote}
            for offer in told
            if not (offer.term or offer.is_document)
            for line in offer.lines
        ],
        "documents": [_document(offer) for offer in told if offer.is_document],
        "ask": ASK_PREGNANCY if letter.of_pregnancy else ASK,
        "questions": letter.questions,
        "why_may_ask": letter.why_may_ask,
        "handling": letter.handling,
        "delete_by": letter.delete_by.isoformat() if letter.delete_by else "",
        "asker": letter.asker,
        "telephone": letter.telephone,
        "items": [{"key": offer.key, "class": offer.class_.value, "sha256": offer.mark} for offer in told],
    }


def _document(offer: Offer) -> dict:
    title, what, sha256 = offer.lines
    return {"key": offer.key, "title": title, "what": what, "sha256": sha256}


def digest(content: dict) -> str:
    """The SHA-256 of a packet, the same whatever order its parts are kept in."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _facts(told: list[Offer]) -> list[dict]:
    """The facts under their terms, each term and each line once, in the order first met."""
    named = {offer.person_id for offer in told if offer.key.startswith(IDENTITY)}
    terms: dict[str, dict[str, list[Offer]]] = {}
    for offer in told:
        for line in offer.lines if offer.term else ():
            terms.setdefault(offer.term, {}).setdefault(line, []).append(offer)
    return [
        {"term": term, "lines": [_line(line, offers, named) for line, offers in lines.items()]}
        for term, lines in terms.items()
    ]


def _line(line: str, offers: list[Offer], named: set[str]) -> str:
    """One line, with whose it is: only people the packet names anyway."""
    known = [offer for offer in offers if offer.who and offer.person_id in named]
    if len({offer.since for offer in known}) == 1 and len(known) > 1:
        # Said once, where it is the same of everybody.
        return f"{line}: {', '.join(offer.who for offer in known)}{known[0].since}"
    if known:
        return f"{line}: {', '.join(f'{offer.who}{offer.since}' for offer in known)}"
    return f"{line}{next((offer.since for offer in offers if offer.since), '')}"
