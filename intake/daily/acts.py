"""Bringing a batch in, taking the next notice in hand, deciding for each child, and ending what is decided."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from audit import trail
from audit.moves import Refused
from audit.records import write_many
from intake import acts, facts, feedback, importing
from intake.acts import family
from intake.daily import reading
from intake.daily.rules import MOST, Choice
from intake.models import Contact, ContactChild, DailyList, DailyNotice
from intake.models.closing import How
from intake.workflow import State
from people.importing import Outcome, Told
from people.sheets import Unreadable

SOURCE = "police daily list"
QUOTED = re.compile(r"“[^”]*”")
TOLD_BY_POLICE = "The adults at the address, by the officers who came"


@transaction.atomic
def bring(content: bytes, *, by, at: datetime) -> DailyList:
    """Receive every notice of a batch that can be read, and keep line by line what could not.

    Raises ValidationError where the whole batch is unreadable or too long, and Refused for somebody on no team.
    """
    listed = DailyList(team=family.team_of(by), brought_by=by, brought_at=at).write(by=by, why="a batch of notices")
    told: list[Told] = []
    kept: list[DailyNotice] = []

    def received(contact: Contact, one: importing.Listed) -> None:
        kept.append(DailyNotice(contact=contact, daily_list=listed, line=one.line, grade=one.grade))

    try:
        if sum(1 for _ in importing.contacts(BytesIO(content), SOURCE)) > MOST:
            raise Unreadable(f"A batch holds {MOST} notices at most. Bring it in as two.")
        counts = importing.bring_in(
            BytesIO(content), source=SOURCE, by=by, at=at, tell=told.append, received=received
        )  # fmt: skip
    except Unreadable as error:
        raise ValidationError({"pasted": str(error)}) from None
    write_many(kept, by=by, why="notices of a batch")
    listed.taken, listed.before, listed.wrong = len(kept), counts[Outcome.BEFORE], counts[Outcome.WRONG]
    listed.faults = [_kept(fault) for one in told for fault in one.faults]
    listed.write(by=by, why=f"{len(kept)} received")
    trail.note(by, "notices.brought", on=listed, at=at, taken=len(kept), wrong=listed.wrong)
    return listed


def _kept(fault) -> dict[str, object]:
    """A fault without what the line said: only where it is and how to put it right."""
    what = QUOTED.sub("What stands there", fault.what)
    return {"line": fault.line, "column": fault.column, "what": what, "how": fault.how}


@transaction.atomic
def take_next(listed: DailyList, *, among: QuerySet[Contact], by, at: datetime) -> DailyNotice | None:
    """Take the next notice of a batch in hand and return it; None where nothing waits for this person.

    among: the contacts this person may work on. A notice a colleague took in the last half hour stays with them.
    """
    waiting = reading.waiting(listed, among=among, by=by, at=at)
    row = waiting.select_for_update(of=("self",), no_key=True, skip_locked=True).first()
    if row is None:
        return None
    if row.taken_by_id != by.pk:
        row.taken_at, row.taken_by = at, by
        row.write(by=by, why="taken in hand from the daily list")
        trail.note(by, "notice.taken", on=row, at=at)
        acts.take_it(row.contact, by=by, at=at)
    return row


@transaction.atomic
def settle(
    contact: Contact,
    choices: Mapping[str, Choice],
    *,
    words: str,
    told: Mapping[str, object],
    rest_not_known: bool,
    by,
    at: datetime,
) -> None:
    """Decide for each child of a notice, or propose it where the person is not qualified.

    choices: by the child's id. told: how the family was told or why not, empty where that is on record. Raises Refused
    for a notice this person has not opened, for a child without a choice of its own, and with whatever else stands in
    the way; and ValidationError.
    """
    reading.refuse_unread(contact, by=by, at=at)
    undecided = [child for child in reading.children_of(contact) if child.state in reading.UNDECIDED]
    if missing := [child for child in undecided if str(child.pk) not in choices]:
        raise Refused([f"Decide for {facts.name_of(one)} too: each child is decided separately." for one in missing])
    if told:
        acts.record_told(contact, by=by, at=at, **told)  # type: ignore[arg-type]
    qualified = facts.who(by).is_qualified
    if qualified and any(child.state in reading.TO_SCREEN for child in undecided):
        acts.screen(contact, words=words, by=by, at=at)
    if rest_not_known:
        _settle_the_rest(contact, by=by, at=at)
    for child in undecided:
        _decide(child.refresh(), choices[str(child.pk)], words, qualified=qualified, by=by, at=at)
    trail.note(by, "notice.settled", on=contact, at=at, children=len(undecided), proposed=not qualified)


def _decide(child: ContactChild, choice: Choice, words: str, *, qualified: bool, by, at: datetime) -> None:
    reason = choice.words(words)
    acts.set_threshold(child, level=choice.level, rationale=reason, by=by, at=at)
    decide = acts.decide_child if qualified else acts.propose
    decide(child, outcome=choice.outcome, rationale=reason, by=by, at=at)


def _settle_the_rest(contact: Contact, *, by, at: datetime) -> None:
    """Every question the notice leaves open is settled as not known, in the name of whoever read it."""
    children = {str(child.pk): child for child in reading.children_of(contact)}
    for line in facts.still_to_ask(facts.on_file(contact)):
        if line.open:
            child = children[line.child.id] if line.child else None
            acts.answer_question(
                contact, question=line.question.key, state="not_known", child=child, by=by, at=at
            )  # fmt: skip


@transaction.atomic
def end(contact: Contact, *, words: str, phone: str, by, at: datetime) -> None:
    """Tell police what came of a notice and close it child by child, each with the reason. Raises Refused.

    phone: the hub's number, for the text police get.
    """
    reading.refuse_unread(contact, by=by, at=at)
    file = facts.on_file(contact)
    if not file.feedback:
        reach = feedback.can_reach(contact.source)
        acts.record_feedback(
            contact, told=reach, how=How.EMAIL if reach else "", phone=phone, by=by, at=at,
            why_not="" if reach else feedback.why_not_told(contact.source),
        )  # fmt: skip
    for child in reading.children_of(contact):
        if child.state != State.CLOSED:
            acts.close(child, why=words, by=by, at=at)
    trail.note(by, "notice.ended", on=contact, at=at)


def told_words(how: str, *, why_not: str, why_words: str, review_on: date | None) -> dict[str, object]:
    """How the family was told, as the act that records it takes it; empty where nothing was said."""
    if how == "police":
        return {"told": True, "who": TOLD_BY_POLICE}
    if how == "no":
        return {"told": False, "why_not": why_not, "why_words": why_words, "review_on": review_on}
    return {}
