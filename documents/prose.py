"""Somebody's words, made safe to print: plain paragraphs, nothing read as markup, no word too long to lay out.

A word of a million letters, or a paragraph of two hundred thousand words, keeps the engine busy past its limits
(security.md 5.3), so both are broken where a reader sees no difference.
"""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LONGEST_WORD = 60
WORDS_A_PARAGRAPH = 400
# Nothing a PDF can show; some of them end a string, or turn the text round.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]")


def clean(text: str) -> str:
    """Return the text without control letters, which no page shows."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text: str) -> SafeString:
    """Return somebody's words as escaped paragraphs, with long words and long paragraphs broken."""
    found = []
    for line in clean(text).split("\n"):
        words = line.split()
        for start in range(0, len(words), WORDS_A_PARAGRAPH):
            found.append(f"<p>{' '.join(_word(word) for word in words[start : start + WORDS_A_PARAGRAPH])}</p>")
    return mark_safe("".join(found))  # noqa: S308 - every word is escaped


def inline(text: str) -> SafeString:
    """Return somebody's words escaped on one line, with long words broken."""
    return mark_safe(" ".join(_word(word) for word in clean(text).split()))  # noqa: S308 - every word is escaped


def _word(word: str) -> str:
    if len(word) <= LONGEST_WORD:
        return str(escape(word))
    pieces = [word[start : start + LONGEST_WORD] for start in range(0, len(word), LONGEST_WORD)]
    return "<wbr>".join(str(escape(piece)) for piece in pieces)
