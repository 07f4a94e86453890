"""How the release gate reads: what it looks for, three engines that know nothing of each other, what survives. Pure."""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rights.mentions import INITIALS, NUMBER, Term, mentions

LEAST_SPAN = 4


@dataclass(frozen=True)
class Finding:
    """Something a check found: which check, on which page, and what. `may_be_cleared` by two people, or not."""

    check: str
    what: str
    page: int | None = None
    may_be_cleared: bool = False


@dataclass(frozen=True)
class Protected:
    """What must not leave: terms, the subject's own names (never looked for), and how often each term may stand."""

    terms: tuple[Term, ...]
    own: tuple[str, ...] = ()
    allowed: dict[str, int] = field(default_factory=dict, hash=False)


def protected(terms: Iterable[Term], taken: Iterable[str], own: Iterable[str], kept: Iterable[str]) -> Protected:
    """Return what the gate looks for: everybody's terms, every span taken out of four letters or more.

    kept: spans somebody decided may stay, and constant words; each occurrence of a term in them is allowed once.
    """
    every = {term for term in terms if len(term.text.strip()) >= LEAST_SPAN or term.kind != INITIALS}
    every |= {Term(words.strip()) for words in taken if len(words.strip()) >= LEAST_SPAN}
    flat_own = {flat(name) for name in own}
    found = tuple(sorted((term for term in every if flat(term.text) not in flat_own), key=lambda t: (t.kind, t.text)))
    counts: Counter[str] = Counter()
    for words in kept:
        counts.update(flat(one.term.text) for one in mentions(words, found))
    return Protected(found, tuple(own), dict(counts))


def flat(text: str) -> str:
    """Return the text without what hides words from a search: case, accents, ligatures, soft hyphens, line ends."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "")
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return re.sub(r"\s+", " ", bare).casefold().strip()


class Made:
    """One PDF that would leave, opened by each engine once."""

    def __init__(self, content: bytes, *, has_pictures: bool = False):
        self.content = content
        self.has_pictures = has_pictures

    @cached_property
    def file(self):
        """The file opened by pikepdf."""
        import pikepdf

        return pikepdf.open(io.BytesIO(self.content))

    @cached_property
    def by_pypdf(self) -> list[str]:
        """The text of each page as pypdf reads it."""
        import pypdf

        return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(self.content)).pages]

    @cached_property
    def by_pdfminer(self) -> list[str]:
        """The text of each page as pdfminer reads it."""
        from pdfminer.high_level import extract_pages
        from pdfminer.layout import LTTextContainer

        return [
            "\n".join(one.get_text() for one in page if isinstance(one, LTTextContainer))
            for page in extract_pages(io.BytesIO(self.content))
        ]

    @cached_property
    def by_pdfium(self) -> list[str]:
        """The text of each page as PDFium reads it, whatever its page box shows."""
        import pypdfium2

        document = pypdfium2.PdfDocument(self.content)
        try:
            return [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()


def surviving(text: str, guarded: Protected) -> Counter:
    """Return each term that stands in a text, and how often."""
    counts: Counter[str] = Counter()
    shown = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).replace("\u00ad", ""))
    for one in mentions(shown, guarded.terms, guarded.own):
        counts[flat(one.term.text)] += 1
    if not counts:
        counts.update(_hidden(shown, guarded))
    return counts


def _hidden(shown: str, guarded: Protected) -> Counter:
    """Long terms written backwards, or broken over a line's end with a hyphen."""
    counts: Counter[str] = Counter()
    joined = re.sub(r"-\s", "", shown)
    for text in (shown[::-1], joined if joined != shown else ""):
        if text:
            long = [term for term in guarded.terms if len(term.text) >= 6 and term.kind != NUMBER]
            counts.update(flat(one.term.text) for one in mentions(text, long, guarded.own))
    return counts


def in_pages(check: str, pages: list[str], guarded: Protected) -> list[Finding]:
    """Return every page on which a term stands more often, in the whole file, than was decided."""
    total: Counter[str] = Counter()
    where: dict[str, list[int]] = {}
    for number, text in enumerate(pages, start=1):
        for term, count in surviving(text, guarded).items():
            total[term] += count
            where.setdefault(term, []).append(number)
    return [
        Finding(check, term, page, may_be_cleared=True)
        for term, count in sorted(total.items())
        if count > guarded.allowed.get(term, 0)
        for page in where[term]
    ]


def in_texts(check: str, texts: list[str], guarded: Protected) -> list[Finding]:
    """Return every term that stands in these texts more often, together, than was decided."""
    total: Counter[str] = Counter()
    for text in texts:
        total.update(surviving(text, guarded))
    return [
        Finding(check, term, None, may_be_cleared=True)
        for term, count in sorted(total.items())
        if count > guarded.allowed.get(term, 0)
    ]
