"""An incident is opened, kept safe, and timed by 72 clock hours; only governance and its opener read it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from access import incidents
from access.incident import Incident
from audit.models import Event
from audit.moves import Refused
from tests.build import a_contact

FRIDAY_SIX = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


def reported(by, at, **changes):
    said = {"on": None, "by": by, "at": at, "why": "A form went to the wrong charity.", "aware_at": at}
    return incidents.open_incident("wrong_place", **{**said, **changes})


def test_a_form_sent_to_the_wrong_charity_on_friday_at_six_is_due_on_monday_at_six(dee, acting):
    """Scenario 36: weekends count."""
    with acting(dee, FRIDAY_SIX):
        incident = reported(dee, FRIDAY_SIX)
        assert incident.due_at == datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
        assert not incident.is_late(incident.due_at)
        assert incident.is_late(incident.due_at + timedelta(seconds=1))


def test_safety_is_answered_before_anything_else(dee, ida, acting, at):
    with acting(dee):
        incident = reported(dee, at)
        with pytest.raises(Refused, match="anybody is in danger"):
            incidents.describe(incident, people=1, records=1, consequences="x", measures="y", by=dee, at=at)
    with acting(ida):
        seen = Incident.objects.get(pk=incident.pk)
        with pytest.raises(Refused, match="anybody is in danger"):
            incidents.decide_regulator(seen, regulator="told", why="risk", followed="", by=ida, at=at)
        with pytest.raises(Refused, match="anybody is in danger"):
            incidents.tell_people(seen, told="told", why="by telephone", by=ida, at=at)


def test_danger_needs_what_was_done(dee, acting, at):
    with acting(dee):
        incident = reported(dee, at)
        with pytest.raises(ValidationError, match="keep them safe"):
            incidents.keep_safe(incident, danger="yes", made_safe=" ", by=dee, at=at)
        assert incidents.keep_safe(incident, danger="yes", made_safe="Refuge rung; moved tonight.", by=dee, at=at)


def test_nobody_was_sure_in_the_future(dee, acting, at):
    with acting(dee), pytest.raises(ValidationError, match="future"):
        reported(dee, at, aware_at=at + timedelta(minutes=1))


def test_advice_stands_beside_the_decision_and_does_not_take_it(dee, ida, vi, acting, at):
    with acting(dee):
        incident = reported(dee, at, danger="no")
    with acting(vi):
        incidents.advise(Incident.objects.get(pk=incident.pk), advice="Tell them.", by=vi, at=at)
    with acting(ida):
        mine = Incident.objects.get(pk=incident.pk)
        with pytest.raises(ValidationError, match="advice was followed"):
            incidents.decide_regulator(mine, regulator="not_told", why="Sealed, unread.", followed="", by=ida, at=at)
        incidents.decide_regulator(mine, regulator="not_told", why="Sealed, unread.", followed="no", by=ida, at=at)
        assert (mine.advice, mine.followed) == ("Tell them.", "no")


def test_it_closes_when_everything_is_settled_and_not_before(dee, ida, acting, at):
    with acting(dee):
        incident = reported(dee, at, danger="not_known", made_safe="Ringing them now.")
    with acting(ida):
        mine = Incident.objects.get(pk=incident.pk)
        with pytest.raises(Refused, match="Find out whether anybody is in danger"):
            incidents.close(mine, by=ida, at=at)
        incidents.keep_safe(mine, danger="no", made_safe="", by=ida, at=at)
        incidents.describe(mine, people=2, records=1, consequences="None.", measures="Pick lists.", by=ida, at=at)
        incidents.decide_regulator(mine, regulator="told", why="Likely risk.", followed="", by=ida, at=at)
        incidents.tell_people(mine, told="not_safe", why="He reads her post.", by=ida, at=at)
        assert incidents.close(mine, by=ida, at=at).closed_at == at
        with pytest.raises(Refused, match="closed"):
            incidents.keep_safe(mine, danger="no", made_safe="", by=ida, at=at)


def test_governance_and_its_opener_read_it_and_nobody_else(dee, sol, mo, pat, ida, vi, petra, acting, at):
    with acting(dee):
        incident = reported(dee, at, danger="no")
    for user, reads in ((dee, 1), (ida, 1), (vi, 1), (sol, 0), (mo, 0), (pat, 0), (petra, 0)):
        with acting(user):
            assert Incident.objects.filter(pk=incident.pk).count() == reads, user
            assert Incident.history.filter(id=incident.pk).count() == reads, user


def test_it_hangs_on_the_case_by_id_and_the_case_stays_shut(dee, ida, acting, at):
    with acting(dee):
        contact = a_contact(by=dee)
        incident = reported(dee, at, on=contact, danger="no")
    with acting(ida):
        mine = Incident.objects.get(pk=incident.pk)
        assert (mine.root_kind, mine.root_id) == ("contact", contact.pk)
        assert not type(contact).objects.filter(pk=contact.pk).exists()
        assert Event.objects.filter(verb="incident.opened", record_id=incident.pk).count() == 1
