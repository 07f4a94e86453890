"""Who had been told something about a person, and how telling them of a change went, read from the live disclosures."""

from dataclasses import asdict, dataclass

from deadlines.calendar import london_day
from deadlines.words import day_words
from rights import wording
from rights.models import Letter, Telling
from sharing import recall
from sharing.models import RecallByHand, RecallNotice, SharingDecision, SharingItem


@dataclass
class Line:
    """One past recipient: what they had been told from which contact, the notice they had, and what they did."""

    agency: str
    contact: str
    told_on: str
    notice: str = ""
    done: str = ""
    acknowledged: str = ""


def lines(row: Telling) -> list[dict]:
    """Return everybody who had been told anything about the person before this began, oldest first, as kept on it."""
    keys = SharingItem.objects.filter(person=row.person_id).values_list("key", flat=True).distinct()
    told = recall.past_recipients(keys)
    found = [_line(one, row) for one in told if one.sent_at and one.sent_at <= row.begun_at]
    return [asdict(one) for one in found]


def _line(one: SharingDecision, row: Telling) -> Line:
    line = Line(one.agency.name, str(one.contact_id), _on(one.sent_at))
    notice = RecallNotice.objects.filter(request=one.request_id, sent_at__gte=row.begun_at).first()
    by_hand = RecallByHand.objects.filter(decision=one.pk, listed_at__gte=row.begun_at).first()
    letter = Letter.objects.filter(
        request=row.request_id, kind__in=wording.TO_AGENCIES, to__startswith=one.agency.name, sent_on__isnull=False
    ).first()
    if notice is not None:
        line.notice = f"Notice of {_on(notice.sent_at)}"
    elif by_hand is not None:
        line.notice = f"{by_hand.how}, {_on(by_hand.told_at)}" if by_hand.told_at else "To be told by hand"
    elif letter is not None and letter.sent_on:
        line.notice = f"Letter of {day_words(letter.sent_on)}"
    heard = notice or by_hand
    if heard is not None and heard.acknowledged_at:
        line.done, line.acknowledged = heard.get_done_display(), _on(heard.acknowledged_at)
    return line


def _on(moment) -> str:
    return day_words(london_day(moment))


def said(row: Telling) -> str:
    """Return in a sentence how far the telling of one change has come."""
    if row.read_at is None:
        return (
            "The disclosures have not been read yet. For somebody restricted they are read, and told, by those on the"
            " list."
        )
    if not row.told:
        return "Nobody had been told anything about them."
    waits = sum(1 for one in row.told if not one["notice"])
    silent = sum(1 for one in row.told if one["notice"] and not one["acknowledged"])
    return (
        f"{len(row.told)} had been told. {waits} are still to be told of it; {silent} were told and have not answered."
    )
