"""Log lines without personal data: database errors lose the values they quote."""

import logging
import re

# PostgreSQL's DETAIL repeats the row: "Key (nhs_number)=(…) already exists".
DETAIL = re.compile(r"(DETAIL|CONTEXT|QUERY):.*", re.DOTALL)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x1b]")


class WithoutPersonalData(logging.Filter):
    """Cuts what the database quotes from messages and tracebacks, and control characters that could fake a line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record in place; it is always kept."""
        record.msg, record.args = clean(record.getMessage()), None
        if record.exc_info and record.exc_info[0]:
            record.exc_text = clean(logging.Formatter().formatException(record.exc_info))
        return True


def clean(text: str) -> str:
    """The text without quoted rows and control characters; line breaks become spaces."""
    return CONTROL.sub("", DETAIL.sub(r"\1 removed", text)).replace("\n", " ⏎ ")
