"""Bringing a list in from its page: looked through, then a part at each turn, taken up wherever it stopped."""

import io
from datetime import datetime
from typing import Any

from django.db import transaction

from audit import trail
from audit.moves import Refused
from documents import store
from people import importing
from people.importing import Outcome, Told
from people.models import BroughtList

State = BroughtList.State
FAULTS_SHOWN = 200
AT_A_TURN = 2000


@transaction.atomic
def look(content: bytes, *, source: str, whole: bool, by, at: datetime) -> BroughtList:
    """Look a list through, keep it locked and return it with what would become of each line. Raises Unreadable."""
    faults: list[list[str]] = []

    def tell(told: Told) -> None:
        if told.faults and len(faults) < FAULTS_SHOWN:
            faults.extend(row for row in importing.report_lines([told]))

    report = importing.look_through(io.BytesIO(content), source=source, at=at, tell=tell)
    blob, key = store.put(content)
    row = BroughtList(
        source=source, blob=blob, blob_key=key, lines=report.lines, expected=_said(report.counts), faults=faults,
        whole=whole, sent_at=at, sent_by=by,
    ).write(by=by, why="looked through")  # fmt: skip
    trail.note(by, "person.list_looked", at=at, lines=report.lines)
    return row


@transaction.atomic
def go_on(listed: BroughtList, *, by, at: datetime, most: int = AT_A_TURN) -> BroughtList:
    """Bring the next lines in, and return the list as it stands. A turn is whole or not at all. Raises Refused."""
    if listed.state in {State.DONE, State.LEFT}:
        raise Refused(f"This list is {listed.get_state_display()}.")
    if reason := why_not(listed):
        raise Refused(reason)
    content = store.fetch(listed.blob, listed.blob_key)
    report = importing.bring_part(
        io.BytesIO(content), source=listed.source, by=by, at=at, since=listed.read, most=most
    )  # fmt: skip
    listed.read += report.lines
    listed.counts = {name: listed.counts.get(name, 0) + number for name, number in _said(report.counts).items()}
    listed.state = State.BRINGING
    if report.lines < most or listed.read >= listed.lines:
        _end(listed, State.DONE, at)
    return listed.write(by=by, why="brought in")


def why_not(listed: BroughtList) -> str:
    """Why nothing of this list is brought in; empty where it may be."""
    wrong = listed.expected.get(Outcome.WRONG.name, 0)
    if listed.whole and wrong:
        return f"{wrong} of its lines are at fault, and you chose all or nothing. Put them right and send it again."
    return ""


@transaction.atomic
def throw_away(listed: BroughtList, *, by, at: datetime) -> BroughtList:
    """Forget a list; what was brought in stays. Raises Refused where it is in already."""
    if listed.state in {State.DONE, State.LEFT}:
        raise Refused(f"This list is {listed.get_state_display()}.")
    _end(listed, State.LEFT, at)
    return listed.write(by=by, why="thrown away")


def _end(listed: BroughtList, state: str, at: datetime) -> None:
    blob = listed.blob
    listed.state, listed.ended_at, listed.blob, listed.blob_key = state, at, "", ""
    transaction.on_commit(lambda: store.forget(blob))


def _said(counts: Any) -> dict[str, int]:
    return {one.name: counts[one] for one in Outcome}
