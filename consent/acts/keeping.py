"""Keeping the privacy notice: a next version, its words, and the advice on it. What is in force is never changed."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from audit import trail
from audit.moves import Refused
from consent import layers, never_said, notices, what_we_do
from consent.models import Notice, NoticeText
from deadlines.calendar import london_day

HOLDS = "This version is in force, or was. Its words stay as families were given them: prepare the next version."


@transaction.atomic
def prepare(*, effective_on: date, changes: list[str], tell_again: bool, by, at: datetime, why: str) -> Notice:
    """Make the next version, with the words of the last one and the lists as the service's rows give them now.

    Raises ValidationError for a day not to come or no list of changes, and Refused where one waits already.
    """
    if effective_on <= london_day(at):
        raise ValidationError({"effective_on": "Give a day to come: a notice is never put in force backwards."})
    changes = [line.strip() for line in changes if line.strip()]
    if not changes:
        raise ValidationError({"changes": "Say what changes, one line for each."})
    last = Notice.objects.order_by("-number").first()
    if last is not None and not last.holds(london_day(at)):
        raise Refused(f"Version {last.number} waits for its day already. Change that one.")
    kept = {"controller": (last.facts if last else {}).get("controller", {})}
    row = Notice(
        number=last.number + 1 if last else 1, effective_on=effective_on, changes=changes, tell_again=tell_again,
        facts={**what_we_do.facts(effective_on), **kept},
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.write(by=by, why=why)
    except IntegrityError:
        raise Refused("Somebody prepared a version a moment ago. Open that one.") from None
    for text in NoticeText.objects.filter(notice=last):
        notices.text_of(row, text.language, text.layer, text.title, text.body, text.checked_by).write(by=by, why=why)
    trail.note(by, "notice.prepared", on=row, at=at, number=str(row.number), effective=effective_on.isoformat())
    return row


@transaction.atomic
def put_words(
    notice: Notice, *, language: str, layer: str, title: str, body: str, by, at: datetime, checked_by: str = ""
) -> NoticeText:
    """Write one layer of a version not yet in force, in one language. Raises ValidationError, and Refused later.

    checked_by: who checked a translation; while it is empty the page says that nobody has.
    """
    if notice.holds(london_day(at)):
        raise Refused(HOLDS)
    if language not in layers.LANGUAGES or layer not in layers.LAYERS:
        raise Refused("Choose a language and a layer on the list.")
    if unknown := [name for name in layers.lists_in(body) if name not in what_we_do.LISTS]:
        raise ValidationError({"body": f"There is no list called {', '.join(unknown)}."})
    if never_said.found_in(body):
        raise ValidationError({"body": never_said.WHY})
    new = notices.text_of(notice, language, layer, title.strip(), body, checked_by.strip())
    old = NoticeText.objects.filter(notice=notice, language=language, layer=layer).first()
    if old is not None:
        old.title, old.body, old.sha256, old.checked_by = new.title, new.body, new.sha256, new.checked_by
    row = (old or new).write(by=by, why="words of a notice not yet in force")
    trail.note(by, "notice.worded", on=row, at=at, language=language, layer=layer)
    return row


@transaction.atomic
def record_advice(notice: Notice, *, advice: str, signed_off_on: date | None, by, at: datetime) -> Notice:
    """Record the Data Protection Officer's advice and, where given, the day of sign-off. Raises ValidationError."""
    if not advice.strip():
        raise ValidationError({"advice": "Say what the Data Protection Officer advised."})
    if signed_off_on and signed_off_on > london_day(at):
        raise ValidationError({"signed_off_on": "Nobody can have signed it off in the future."})
    notice.advice, notice.signed_off_on = advice.strip(), signed_off_on
    notice.write(by=by, why="advice of the Data Protection Officer")
    trail.note(by, "notice.advised", on=notice, at=at, signed="yes" if signed_off_on else "no")
    return notice
