"""`in_force` against a small reference, over random histories of yes, no, taking back and running out."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from access.models import Agency
from audit.moves import Refused
from consent import acts
from consent.standing import in_force, why_not
from tests import cast
from tests.consent.build import COURSE, a_child_aged, a_mother, an_answer

HOUR = timedelta(hours=1)
SETS = [frozenset({"ID"}), frozenset({"ID", "CONTACT"}), frozenset({"ID", "SC-HEALTH"})]
STEP = st.tuples(
    st.sampled_from(["give", "give until today", "refuse", "withdraw", "invalid"]), st.sampled_from(SETS),
    st.integers(1, 20), st.sampled_from(["voluntary", "substance"]),
)  # fmt: skip


@dataclass
class Reference:
    """What is in force, remembered hour by hour as plain facts: (recipient, classes, from, until)."""

    spans: list = field(default_factory=list)

    def end(self, recipient, at):
        self.spans = [
            (who, what, start, at if who == recipient and end > at else end) for who, what, start, end in self.spans
        ]

    def carries(self, recipient, wanted, at):
        return any(who == recipient and wanted <= what and start <= at < end for who, what, start, end in self.spans)


@given(history=st.lists(STEP, max_size=6), wanted=st.sampled_from(SETS), asked_after=st.integers(0, 140))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_is_in_force_agrees_with_the_reference(sol, acting, history, wanted, asked_after):
    with acting(sol):
        point = transaction.savepoint()
        child = a_child_aged(8, by=sol)
        mother, reference, now = a_mother(child, by=sol), Reference(), cast.NOW
        latest: dict[str, object] = {}
        for act, classes, hours, recipient in history:
            now += timedelta(hours=hours)
            _do(act, child, mother, classes, recipient, latest, reference, by=sol, at=now)
        at = cast.NOW + timedelta(hours=asked_after)
        for recipient in ("voluntary", "substance"):
            agency = Agency.objects.get(key=_key(recipient)).pk
            question = {"subject_id": child.pk, "recipient_id": agency, "purpose": COURSE, "classes": wanted, "at": at}
            expected = reference.carries(recipient, wanted, at)
            assert (in_force(**question) is not None) == expected
            if at >= now:
                assert (why_not(**question) == "") == expected
        transaction.savepoint_rollback(point)


def _key(recipient: str) -> str:
    return {"voluntary": "voluntary", "substance": "black-country-womens-aid"}[recipient]


def _do(act, child, mother, classes, recipient, latest, reference, *, by, at):
    before = latest.get(recipient)
    last = at.date() if act == "give until today" else None
    answer = an_answer(
        mother, collected_at=at, classes=classes, expires_on=last, recipient=Agency.objects.get(key=_key(recipient)),
        words={"explicit": True},
    )  # fmt: skip
    seen = str(before.pk) if before else ""
    try:
        if act.startswith("give"):
            latest[recipient] = acts.give(child, answer, seen=seen, by=by, at=at)
            reference.end(recipient, at)
            end = at.replace(hour=0, minute=0) + timedelta(days=1) if last else at + timedelta(days=999)
            reference.spans.append((recipient, classes, at, end))
        elif act == "refuse":
            latest[recipient] = acts.refuse(child, answer, seen=seen, by=by, at=at)
        elif before is not None and act == "withdraw":
            acts.withdraw(before.refresh(), person=mother, method="phone", by=by, at=at)
            reference.end(recipient, at)
        elif before is not None:
            acts.find_invalid(before.refresh(), by=by, at=at, why="The order shown was not hers.")
            reference.spans = [
                span for span in reference.spans if not (span[0] == recipient and span[2] == before.valid_from)
            ]
    except (Refused, ValidationError):
        pass
