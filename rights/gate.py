"""The release gate: reads the exact bytes that would leave, by engines that know nothing of each other, and looks for
everything that must not be in them. Pure: bytes and terms in, findings out (security.md 6.3).

Each check is a function of its own in CHECKS, so that each can be switched off in a test and be missed.
"""

import html
import re
from collections.abc import Callable, Iterable

from rights import gate_checks as checks
from rights import gate_pictures
from rights.gate_checks import TITLE
from rights.gate_reading import Finding, Made, Protected, in_pages, in_texts, protected

__all__ = ["CHECKS", "TITLE", "Finding", "Made", "Protected", "protected", "read_again", "words_again", "words_of"]


def text_by_pypdf(made: Made, guarded: Protected) -> list[Finding]:
    """The text of every page, by pypdf."""
    return in_pages("text, by pypdf", made.by_pypdf, guarded)


def text_by_pdfminer(made: Made, guarded: Protected) -> list[Finding]:
    """The text of every page, by pdfminer."""
    return in_pages("text, by pdfminer", made.by_pdfminer, guarded)


def text_by_pdfium(made: Made, guarded: Protected) -> list[Finding]:
    """The text of every page, by PDFium."""
    return in_pages("text, by PDFium", made.by_pdfium, guarded)


Check = Callable[[Made, Protected], list[Finding]]
CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        checks.one_revision, checks.root_objects, checks.properties, checks.attachments, checks.annotations,
        checks.actions, checks.page_objects, checks.images, checks.invisible, checks.reachable, checks.tagged,
        checks.outline, checks.other_words, checks.streams, text_by_pypdf, text_by_pdfminer, text_by_pdfium,
        gate_pictures.pictures_by_ocr, gate_pictures.codes_in_pictures,
    )
}  # fmt: skip


def read_again(
    content: bytes, guarded: Protected, without: Iterable[str] = (), *, pictures: bool = False
) -> list[Finding]:
    """Return everything the checks find in a PDF that would leave. without: checks left out, in a test of the test.

    pictures: it is made of pictures of pages, each of which is read; elsewhere no picture may be.
    A file that no engine opens is one finding that nobody clears.
    """
    made, found = Made(content, has_pictures=pictures), []
    for name, check in CHECKS.items():
        if name in without:
            continue
        try:
            found += check(made, guarded)
        except Exception as trouble:  # the file is refused, whatever a stranger's parser makes of it
            found.append(Finding(name, f"cannot be read: {type(trouble).__name__}"))
    return _once(found)


def words_again(form: str, content: bytes, guarded: Protected) -> list[Finding]:
    """Return what stands in a web page, in data or in a letter's words that must not leave."""
    text = content.decode(errors="replace")
    if form == "html":
        text = words_of(content)
    return _once(in_texts(f"words of the {form}", [text], guarded))


def words_of(page: bytes) -> str:
    """Return the words of a web page, as a reader sees them."""
    return html.unescape(re.sub(r"<[^>]+>", " ", page.decode(errors="replace")))


def _once(found: list[Finding]) -> list[Finding]:
    return list(dict.fromkeys(found))
