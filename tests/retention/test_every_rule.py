"""Every rule of the schedule, from its trigger to gone: the day it falls due, and that two people then see it go."""

from datetime import UTC, date, datetime, timedelta

import pytest

from access.accounts import end
from access.models import Account, Membership, User, robot
from audit import trail
from audit.models import Event, Viewing
from console.models import Advice, Processing
from console.models.accounting import ImpactAssessment
from intake.models import ArrivedForm
from retention import acts, schedule
from retention.disposal import night
from retention.models import KeptFile, RetentionRule, TrailYear
from rights.models import RightsRequest
from tests import build, cast
from tests.retention import family
from tests.retention.conftest import LATER, as_
from tests.retention.test_disposing import found
from tests.retention.test_outside import agreed, closed, proposed, refused_form, requests, settled

LONG_AGO = datetime(2015, 3, 2, 9, tzinfo=UTC)
CLOSED = date(1921, 6, 1)
BORN = date(1916, 5, 14)
WHY = "the test needs one"
# By rule: the day a file falls due whose child was born and whose contact was closed on those days.
OF_A_FILE = {
    "R01": date(1927, 6, 1), "R02": date(1941, 5, 14), "R03": date(1941, 5, 14), "R04": date(1941, 5, 14),
    "R05": date(1956, 6, 1), "R06": date(1991, 5, 14), "R09": date(2016, 5, 14), "R10": date(1946, 5, 14),
}  # fmt: skip
AT_CLOSING = {"R01", "R02", "R03", "R04", "R05"}


@pytest.fixture
def remi(commits):
    return cast.member("remi")


def gone(disposal, *, vi, iona, disposing) -> None:
    agreed(disposal, vi=vi, iona=iona)
    tally = disposing(LATER)
    assert tally.done == [disposal.number], tally.waiting


def a_child(by, rule: str, **fields):
    """A child of long ago whose contact is closed, and whose file attracts this rule."""
    from people.models import PersonName

    with as_(by):
        child = family.born(BORN, by=by, **fields)
        PersonName(person=child, given="Marigold", family="Quillfeather").write(by=by, why=WHY)
        family.a_contact(child, by=by, closed_on=CLOSED, rule=rule if rule in AT_CLOSING else "R01")
    return child


def attach(child, rule: str, by, since: date = BORN):
    with as_(by):
        line = RetentionRule.objects.get(key=rule, only_when="")
        acts.attach(child.pk, rule=line, trigger_on=since, by=by, at=cast.NOW, why="Recorded elsewhere")


@pytest.mark.parametrize("rule", sorted(OF_A_FILE))
def test_a_childs_file_goes_by_its_rule(rule, dee, ida, vi, iona, disposing, cluster):
    child = a_child(dee, rule)
    if rule not in AT_CLOSING:
        attach(child, rule, iona)
    file = settled(child.pk)
    assert (file.due_on, file.rule.key) == (OF_A_FILE[rule], rule)
    gone(proposed(child.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    assert found(cluster, "Marigold") == []


def test_r18_a_child_who_died_goes_six_years_after(dee, ida, vi, iona, disposing, cluster):
    child = a_child(dee, "R01", died_on=date(1925, 2, 3))
    attach(child, "R18", iona, since=date(1925, 2, 3))
    file = settled(child.pk)
    assert (file.due_on, file.rule.key) == (date(1931, 2, 3), "R18")
    gone(proposed(child.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    assert found(cluster, "Marigold") == []


def test_r07_an_adoption_order_is_kept_a_hundred_years_and_never_goes_by_itself(dee, ida, iona, commits):
    child = a_child(dee, "R01")
    attach(child, "R07", iona, since=date(1920, 1, 5))
    file = settled(child.pk)
    assert (file.due_on, file.rule.key) == (date(2020, 1, 5), "R07")
    from audit.moves import Refused

    with as_(ida), pytest.raises(Refused, match="Rule R07 says never automatically"):
        acts.propose(KeptFile.objects.get(pk=file.pk), fate="destroy", words="Due.", by=ida, at=cast.NOW)


def test_r08_and_r13_add_no_date_of_their_own_and_go_with_the_file():
    lines = {period.key: period for period in schedule.FIRST_EDITION}
    assert lines["R08"].count is None and lines["R08"].after == schedule.WITH_CASE
    assert lines["R13"].after == schedule.WITH_CASE and lines["R13"].at_end == schedule.WITH_FILE


def test_r11_and_r12_a_complaint_is_kept_longer_than_another_request(remi, ida, vi, iona, disposing, cluster):
    first, second = requests(remi)[0], requests(remi)[0]
    with as_(remi):
        complaint = RightsRequest.objects.get(pk=second.pk)
        complaint.kind = "complaint"
        complaint.write(by=remi, why=WHY)
        for one in (first, second):
            closed(RightsRequest.objects.get(pk=one.pk), remi)
    assert (settled(first.pk).due_on, settled(first.pk).rule.key) == (date(2018, 3, 2), "R11")
    assert (settled(second.pk).due_on, settled(second.pk).rule.key) == (date(2025, 3, 2), "R12")
    gone(proposed(second.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    with as_(remi):
        assert [one.pk for one in RightsRequest.objects.all()] == [first.pk]


def test_r13_advice_is_kept_six_years_from_what_was_decided(vi, ida, iona, disposing):
    with as_(vi):
        row = Advice(
            number="A15-001", question="May we?", asked_at=LONG_AGO, asked_by=ida, decided_at=LONG_AGO, decided_by=iona,
            decided="Yes.",
        ).write(by=vi, why=WHY)  # fmt: skip
    assert (settled(row.pk).due_on, settled(row.pk).rule.key) == (date(2021, 3, 2), "R13")
    gone(proposed(row.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    with as_(vi):
        assert not Advice.objects.exists()


def test_r15_a_version_of_the_register_goes_six_years_after_the_next_took_its_place(vi, ida, iona, disposing):
    from console.ropa import acts as ropa

    with as_(ida):
        first = ropa.make(by=ida, at=LONG_AGO - timedelta(days=400), why=WHY)
        assert settled_now(first) is None
    with as_(ida):
        second = ropa.make(by=ida, at=LONG_AGO, why=WHY)
        old = ImpactAssessment(
            name="Front Door", nature="x", purposes="x", necessity="x", consulted="x", risks="x", measures="x",
            residual="low", review_on=LONG_AGO.date(),
        )  # fmt: skip
    with as_(robot("keeper")) as keeper:
        old.write(by=keeper, why=WHY)
    assert (settled(first.pk).due_on, settled(first.pk).rule.key) == (date(2021, 3, 2), "R15")
    assert settled(second.pk).due_on is None, "it still stands"
    assert (settled(old.pk).due_on, settled(old.pk).rule.key) == (date(2021, 3, 2), "R15")
    gone(proposed(first.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    with as_(vi):
        assert list(Processing.objects.values_list("number", flat=True)) == [2]


def settled_now(row):
    return KeptFile.objects.filter(root_id=row.pk, due_on__isnull=False).first()


def test_r16_and_r17_are_walked_beside_the_records_outside_a_file(dee, ida, vi, iona, disposing):
    with as_(dee):
        form = refused_form(dee, "Peregrine")
    file = settled(form.pk)
    assert (file.due_on, file.rule.key) == (date(2015, 5, 31), "R17")
    gone(proposed(form.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    with as_(dee):
        assert not ArrivedForm.objects.exists()


def nightly(at=cast.NOW) -> None:
    """The nightly list, as the robot that makes it."""
    keeper = robot("keeper")
    with as_(keeper, at):
        night.open_years(by=keeper, at=at)


def test_r14_a_year_of_the_audit_log_goes_but_not_what_tells_of_a_living_record(dee, ida, vi, iona, disposing):
    with as_(dee):
        here = build.a_contact(by=dee)
        trail.note(dee, "contact.opened", on=here, at=LONG_AGO)
        trail.note(dee, "person.looked_for", at=LONG_AGO)
        trail.note(dee, "hold.placed", at=LONG_AGO)
    nightly()
    with as_(ida):
        year = TrailYear.objects.get(ended_on=date(2016, 1, 1))
        before = Event.objects.count(), Viewing.objects.count()
    file = settled(year.pk)
    assert (file.due_on, file.rule.key, str(file)) == (date(2022, 1, 1), "R14", "Audit log of 2015")
    disposal = proposed(year.pk, ida=ida)
    assert disposal.counts["audit_event"] == 1, "one row tells of nothing that is still here"
    gone(disposal, vi=vi, iona=iona, disposing=disposing)
    with as_(ida, LATER):
        old = Event.objects.filter(at=LONG_AGO).values_list("verb", flat=True)
        assert sorted(old) == ["contact.opened", "hold.placed"]
        assert Event.objects.count() > before[0] - 1 and Viewing.objects.count() >= before[1]
        assert not TrailYear.objects.filter(pk=year.pk).exists()
    nightly()
    with as_(ida):
        assert not TrailYear.objects.filter(pk=year.pk).exists(), "a year that went does not come up again"


def test_r14_somebody_who_left_is_forgotten_but_their_name_stays_on_what_they_wrote(dee, ida, vi, iona, disposing):
    olga = User.objects.create_user("olga@example.org", display_name="Olga")
    with as_(cast.member("petra")) as by:
        account = end(olga, by=by, at=LONG_AGO, why=WHY)
    assert (settled(olga.pk).due_on, settled(olga.pk).rule.key) == (date(2021, 3, 2), "R14")
    disposal = proposed(olga.pk, ida=ida)
    assert disposal.counts["access_user"] == 1 and disposal.counts["access_account"] == 1
    gone(disposal, vi=vi, iona=iona, disposing=disposing)
    left = User.objects.get(pk=olga.pk)
    assert left.email == f"{olga.pk}@left.invalid" and not left.is_active and str(left) == "somebody who has left"
    with as_(ida, LATER):
        assert not Account.objects.filter(pk=account.pk).exists()
        assert not Membership.objects.filter(user=olga).exists()
