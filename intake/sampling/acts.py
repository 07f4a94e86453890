"""Drawing decided children at random, and recording what a manager makes of each decision."""

from datetime import date, datetime
from secrets import SystemRandom
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from audit import trail
from audit.moves import Refused
from audit.records import write_many
from deadlines.words import long_day
from intake.models import ContactChild, Decision, DipReading

MOST_DRAWN, MOST_READ_FROM = 20, 5000
AGREE, DIFFER = "agree", "differ"


@transaction.atomic
def draw(
    children: QuerySet[ContactChild], *, since: date, until: date, how_many: int, by, at: datetime, chance=None
) -> UUID:
    """Draw children at random from those decided between two days, and return the number of the draw.

    Nobody reads their own decision again, and nobody who waits to be read is drawn twice. chance: what draws.
    Raises ValidationError, and Refused where nothing is there to draw.
    """
    if since > until:
        raise ValidationError({"until": "Give a day on or after the first."})
    if not 1 <= how_many <= MOST_DRAWN:
        raise ValidationError({"how_many": f"Draw between 1 and {MOST_DRAWN}."})
    decided = Decision.objects.filter(
        is_proposal=False, decided_at__date__gte=since, decided_at__date__lte=until, child__in=children
    ).exclude(decided_by=by)  # fmt: skip
    waiting = DipReading.objects.filter(read_at=None).values("child_id")
    ids = sorted(set(decided.exclude(child__in=waiting).values_list("child_id", flat=True)[:MOST_READ_FROM]))
    if not ids:
        raise Refused("Nobody else decided for a child you may open between these days.")
    chosen = (chance or SystemRandom()).sample(ids, min(how_many, len(ids)))
    words = f"{len(ids)} children decided {long_day(since)} to {long_day(until)}"
    number = uuid4()
    rows = [DipReading(child_id=pk, draw=number, drawn_at=at, drawn_by=by, drawn_from=words) for pk in chosen]
    write_many(rows, by=by, why="drawn to be read again")
    trail.note(by, "sample.drawn", at=at, children=len(chosen), out_of=len(ids))
    return number


@transaction.atomic
def read(reading: DipReading, *, verdict: str, words: str, learning: str, by, at: datetime) -> DipReading:
    """Record whether a manager would have decided the same, and what there is to learn. It changes no decision.

    Raises ValidationError, and Refused a second time and for a decision of one's own.
    """
    if reading.read_at is not None:
        raise Refused("This was read already.")
    if Decision.objects.filter(child_id=reading.child_id, decided_by=by, is_proposal=False).exists():
        raise Refused("You decided for this child. Somebody else reads it.")
    wrong = {}
    if verdict not in {AGREE, DIFFER}:
        wrong["verdict"] = "Say whether you agree."
    if not words.strip():
        wrong["words"] = "Say why."
    if verdict == DIFFER and not learning.strip():
        wrong["learning"] = "Say what there is to learn."
    if wrong:
        raise ValidationError(wrong)
    reading.verdict, reading.words, reading.learning = verdict, words.strip(), learning.strip()
    reading.read_at, reading.read_by = at, by
    reading.write(by=by, why=f"read again: {verdict}")
    trail.note(by, "sample.read", on=reading, at=at, verdict=verdict)
    return reading
