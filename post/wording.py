"""The words of messages as the office set them, from a day on; where it set none, the first edition of `letters`."""

from datetime import date, datetime

from audit.records import write_many
from deadlines.calendar import london_day
from post.letters import LETTERS, SIGN_OFF, VARIABLES
from post.models import Wording

FROM = date(2025, 1, 1)
SOURCE = "First edition, security.md 5.1: the reference, the link and the telephone, and nothing else"
WHY = "First edition of the words of messages"


def in_force(kind: str, at: datetime) -> tuple[str, str] | None:
    """Return (subject, text) of the messages of this kind at this moment; None where nobody set any."""
    row = Wording.objects.filter(kind=kind, in_force_from__lte=london_day(at)).order_by("-in_force_from").first()
    return (row.subject, row.text) if row else None


def load(*, by, at: datetime) -> int:
    """Write the first edition of every message not yet there. Returns how many were new."""
    known = set(Wording.objects.values_list("kind", flat=True))
    new = [
        Wording(kind=kind, subject=subject, text=text, in_force_from=FROM, source=SOURCE)
        for kind, (subject, text) in LETTERS.items()
        if kind not in known
    ]
    return len(write_many(new, by=by, why=WHY))


def why_not(subject: str, text: str) -> dict[str, str]:
    """What stands against words of a message: it names its reference, its link, and nothing about anybody."""
    wrong = {}
    for name, words in (("subject", subject), ("text", text)):
        try:
            words.format(**dict.fromkeys(VARIABLES, ""))
        except (KeyError, IndexError, ValueError, AttributeError):
            wrong[name] = "Only {reference}, {link} and {phone} may stand in braces."
    if "\n" in subject:
        wrong["subject"] = "A subject is one line."
    if "{link}" not in text:
        wrong["text"] = "Say where to sign in: put {link} where the address goes."
    return wrong


def as_read(subject: str, text: str) -> str:
    """The message as somebody would read it, with an invented reference."""
    known = {"reference": "FD-7K2M-4", "link": "https://frontdoor.example.org", "phone": "01632 960 100"}
    return f"{subject.format(**known)}\n\n{(text + SIGN_OFF).format(**known)}"
