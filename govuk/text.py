"""What may stand in a typed answer: real scripts, yes; characters nobody can see, no."""

import re
import unicodedata

from django.core.exceptions import ValidationError

# Unicode's Bidi_Control property: they turn the reading order of what follows, so a name can read as another name.
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BREAKS = "\n\r\t\x0b\x0c\x85\u2028\u2029"

HIDDEN_SENTENCE = "Take out the hidden character. Type the words again if you cannot see it."
TURNING_SENTENCE = "Take out the hidden character that turns the reading order, or type the words again."
BREAK_SENTENCE = "Write this on one line."


def has_hidden(value: str, *, lines: bool = False) -> bool:
    """Whether the text holds NUL, a control, a lone surrogate or an invisible tag; `lines` allows line ends."""
    allowed = "\n\t" if lines else ""
    return any(
        (unicodedata.category(mark) in ("Cc", "Cs") and mark not in allowed) or 0xE0000 <= ord(mark) <= 0xE007F
        for mark in value
    )


def has_turning(value: str) -> bool:
    """Whether the text holds a character that changes the reading order (security.md 8, row 4)."""
    return any(mark in TURNING for mark in value)


def same_line_ends(value: str) -> str:
    """The text with every line end as one newline, so that limits count what a person counts."""
    return value.replace("\r\n", "\n").replace("\r", "\n")


def checked(value: str, *, lines: bool = False) -> str:
    """The text as it may be kept. Raises ValidationError with a sentence when it holds something unseen.

    `lines` says that the answer may have several lines (security.md 8, rows 3 and 4).
    """
    if lines:
        value = same_line_ends(value)
    elif any(mark in BREAKS for mark in value):
        raise ValidationError(BREAK_SENTENCE, code="breaks")
    if has_turning(value):
        raise ValidationError(TURNING_SENTENCE, code="turning")
    if has_hidden(value, lines=lines):
        raise ValidationError(HIDDEN_SENTENCE, code="hidden")
    return value


def lowered(label: str) -> str:
    """The label for the middle of a sentence: `First names` becomes `first names`, `NHS number` stays."""
    first = re.match(r"\S+", label)
    if first and first.group().isupper() and len(first.group()) > 1:
        return label
    return label[:1].lower() + label[1:]


def missing_sentence(label: str, verb: str = "Enter") -> str:
    """What to say when nothing was answered, made from the label when the question brings no sentence of its own."""
    if not label:
        return "Answer this question."
    if label.endswith("?"):
        return f"Answer the question “{label}”"
    return f"{verb} {lowered(label)}."
