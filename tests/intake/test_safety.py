"""A child in danger: who was rung, when, their number, what was agreed, and police protection with its 72 hours."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Deadline, Task
from intake import acts
from intake.models import Contact, SafetyCall
from intake.safety import acts as safety
from tests.intake.build import FRIDAY, a_contact, children_of

# The night the clocks go back: 72 hours are 72 hours, whatever the wall says.
BEFORE_CLOCKS_CHANGE = datetime(2026, 10, 24, 22, 30, tzinfo=UTC)


@pytest.fixture
def child(dee, acting):
    with acting(dee, FRIDAY):
        child = children_of(a_contact(dee))[0]
        acts.protect(child, action="Police go there now.", police_told=True, by=dee, at=FRIDAY)
        return child


def taken(child, by, *, began_at=FRIDAY, at=FRIDAY):
    return safety.begin_police(
        child, began_at=began_at, officer="PC Lorne Hatherby", designated="Insp. Maud Kerrow", placed="At hospital",
        their_reference="WM 4471", by=by, at=at,
    )  # fmt: skip


def test_every_call_keeps_who_when_number_and_what_was_agreed(child, dee, acting):
    with acting(dee, FRIDAY):
        said = {"whom": "police", "name": "Sgt Roe", "their_reference": "WM 4471", "rung_at": FRIDAY}
        with pytest.raises(ValidationError, match="or that nobody answered"):
            safety.ring(child.protections.get(), **said, agreed=" ", by=dee, at=FRIDAY)
        safety.ring(child.protections.get(), **said, agreed="A car in ten minutes.", by=dee, at=FRIDAY)
        assert SafetyCall.objects.get().their_reference == "WM 4471"


def test_police_protection_runs_72_hours_from_when_it_began_and_a_manager_is_told_before(child, dee, acting):
    with acting(dee, FRIDAY):
        kept = taken(child, dee, began_at=FRIDAY - timedelta(hours=2))
        clock = Deadline.objects.of(kept).get()
        assert clock.due_at == FRIDAY + timedelta(hours=70)
        task = Task.objects.open().of(kept).get()
        assert (task.role, task.due_at) == ("mash_manager", FRIDAY + timedelta(hours=58))
        assert Contact.objects.get().next_due_at <= clock.due_at
        with pytest.raises(Refused, match="on record already"):
            taken(child, dee)


def test_72_hours_are_72_hours_when_the_clocks_change(child, dee, acting):
    with acting(dee, BEFORE_CLOCKS_CHANGE):
        kept = taken(child, dee, began_at=BEFORE_CLOCKS_CHANGE, at=BEFORE_CLOCKS_CHANGE)
        assert Deadline.objects.of(kept).get().due_at - BEFORE_CLOCKS_CHANGE == timedelta(hours=72)


def test_a_time_to_come_and_one_long_over_are_refused(child, dee, acting):
    with acting(dee, FRIDAY):
        with pytest.raises(ValidationError, match="not in the future"):
            taken(child, dee, began_at=FRIDAY + timedelta(hours=1))
        with pytest.raises(ValidationError, match="That protection ended"):
            taken(child, dee, began_at=FRIDAY - timedelta(hours=73))


def test_how_it_ended_stops_the_clock_and_the_task(child, dee, mo, acting):
    with acting(dee, FRIDAY):
        kept = taken(child, dee)
    later = FRIDAY + timedelta(hours=20)
    with acting(mo, later):
        with pytest.raises(ValidationError, match="Say what follows"):
            safety.end_police(kept, ended_at=later, ended_how="", by=mo, at=later)
        safety.end_police(kept, ended_at=later, ended_how="Interim order made.", by=mo, at=later)
        assert Deadline.objects.of(kept).get().met_at == later
        assert not Task.objects.open().of(kept).exists()


def test_the_pages_keep_what_was_typed_and_show_what_is_kept(child, dee, browse, acting):
    client, page = browse(dee), reverse("intake:safety", args=[child.pk])
    assert "Police go there now." in text(client.get(page))
    wrong = client.post(f"{page}/police", {"began_at": "yesterday", "officer": "PC Hatherby"})
    assert wrong.status_code == 200 and "PC Hatherby" in text(wrong)
    sent = {"began_at": "23/11/2026 09:00", "officer": "PC Hatherby", "their_reference": "WM 4471"}
    assert client.post(f"{page}/police", sent).status_code == 302
    call = {"whom": "night", "rung_at": "23/11/2026 09:10", "agreed": "They will go at six.", "their_reference": "N 12"}
    assert client.post(f"{page}/call", call).status_code == 302
    shown = text(client.get(page))
    for words in ("72 hours", "WM 4471", "They will go at six.", "N 12", "Say how it ended"):
        assert words in shown


def text(answer) -> str:
    return answer.content.decode()
