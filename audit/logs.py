"""Log lines without personal data: what an error quotes is cut, since it may be what somebody typed."""

import logging
import re
import traceback

# PostgreSQL's DETAIL repeats the row: "Key (nhs_number)=(…) already exists".
DETAIL = re.compile(r"(DETAIL|CONTEXT|QUERY|HINT|STATEMENT|LINE \d+):.*", re.DOTALL)
# PostgreSQL, Python and Django each quote a wrong value in their own marks.
QUOTED = re.compile("\"[^\"]*\"|(?<!\\w)'[^']*'|“[^”]*”|‘[^’]*’|=\\([^)]*\\)")
# Control characters, line and paragraph separators, and marks that turn the direction of text.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class WithoutPersonalData(logging.Filter):
    """Cuts what errors quote from messages and tracebacks, and characters that could fake or disguise a line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record in place; it is always kept. Raises nothing: a bad line must not stop the work."""
        try:
            message = record.getMessage()
        except Exception:
            message = f"{record.msg} (could not be written out)"
        record.msg, record.args, record.stack_info = clean(message), None, None
        if record.exc_info and record.exc_info[1]:
            record.exc_text = clean(_shown(record.exc_info[1]))
        return True


def clean(text: str) -> str:
    """The text without quoted rows and control characters; line breaks become spaces."""
    return CONTROL.sub("", DETAIL.sub(r"\1 removed", text)).replace("\n", " ⏎ ")


def _shown(error: BaseException | None) -> str:
    """Where an error and those before it arose, and what they say less what they quote."""
    parts: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        said = QUOTED.sub("…", DETAIL.sub(r"\1 removed", str(error)))
        parts.append(f"{''.join(traceback.format_tb(error.__traceback__))}{type(error).__qualname__}: {said}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nraised by\n".join(parts)
