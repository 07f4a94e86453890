"""Handing a released pack to the one who asked: a locked copy for sending, and a record of every handing over."""

from datetime import date, datetime

from django.db import transaction

from audit import trail
from audit.moves import Refused
from deadlines.calendar import london_day
from documents import locking
from rights.acts import files
from rights.models import HandedOver, Pack, PackFile

PDFS = ("letter", "pdf", "large", "copy")
READING = "reading"


def lock(made: Pack, passphrase: str, *, by) -> list[PackFile]:
    """Keep a locked copy of each PDF of a checked pack, which opens with the passphrase alone. Returns them."""
    plain = [file for form in PDFS for file in made.files.filter(form=form)]
    return [
        files.keep(made, "locked", locking.locked(files.content_of(file), passphrase), by=by, volume=number,
                   pages=file.pages)
        for number, file in enumerate(plain, start=1)
    ]  # fmt: skip


@transaction.atomic
def hand_over(
    made: Pack, *, how: str, on_day: date, whom: str, proof: str, beside: str = "", came_of_it: str = "", by,
    at: datetime,
) -> HandedOver:  # fmt: skip
    """Record that a released pack was posted, collected, sent or read here. Raises Refused with what is missing."""
    if made.state != Pack.RELEASED:
        raise Refused("Only what was released is handed over.")
    if on_day > london_day(at) or (made.released_at and on_day < london_day(made.released_at)):
        raise Refused("It was handed over between the day it was released and today.")
    if how == READING and not beside.strip():
        raise Refused("Say who sat with them.")
    row = HandedOver(
        pack=made, how=how, on_day=on_day, whom=whom, proof=proof, beside=beside, came_of_it=came_of_it,
        sha256=made.sha256, handed_by=by,
    ).write(by=by, why=f"handed over: {how}")  # fmt: skip
    trail.note(by, "rights.handed_over", on=row, at=at, how=how, sha256=made.sha256)
    return row
