"""What is given, worked out from what is held and what was decided. Pure (security.md 6.2).

The words held never change: a span is replaced by a mark of one form whose length tells nothing; spans that touch
become one.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rights.exemptions import printed


@dataclass(frozen=True)
class Span:
    """What is taken out of a text, and why."""

    start: int
    end: int
    code: str


def merged(spans: Iterable[Span], text: str) -> list[Span]:
    """Return the spans in order, those that touch or overlap made one. Where their codes differ, the first stands."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        last = found[-1] if found else None
        if last and (span.start <= last.end or not text[last.end : span.start].strip(" ,.-")):
            found[-1] = Span(last.start, max(last.end, span.end), last.code)
        else:
            found.append(span)
    return found


def redacted(text: str, spans: Iterable[Span]) -> str:
    """Return the text that may be given."""
    out, place = [], 0
    for span in merged([one for one in spans if one.start < len(text)], text):
        out += [text[place : span.start], printed(span.code)]
        place = min(span.end, len(text))
    return "".join([*out, text[place:]])


def taken(text: str, spans: Iterable[Span]) -> list[str]:
    """Return the words taken out, each span by itself: what the release gate looks for."""
    return [text[span.start : span.end] for span in spans if span.end <= len(text)]
