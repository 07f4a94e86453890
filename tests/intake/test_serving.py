"""The privacy notice is served to each adult and competent child, or why not yet; and who is told again."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from consent import notices
from consent.acts import keeping
from deadlines.models import Task
from intake import acts, serving
from intake.models import ContactPerson, InformedNotice
from tests import cast
from tests.intake.build import a_contact


@pytest.fixture
def told_of(dee, acting):
    with acting(dee):
        contact = a_contact(dee)
        yield contact, next(person for person in serving.family_of(contact) if person.born_on.year == 1996)


def states(contact, at):
    return {one.id: one.state for one in serving.served(contact, at)}


def test_a_mother_is_given_the_notice_and_a_six_year_old_is_not_asked(told_of, dee, at):
    contact, mother = told_of
    assert states(contact, at) == {str(mother.pk): "no notice given yet"}
    acts.record_told(
        contact, told=True, who="Carys, by Dee", person=mother, notice=notices.in_force(at), how="letter",
        language="English", told_at=at, what="Whom we ask and why.", by=dee, at=at,
    )  # fmt: skip
    assert states(contact, at) == {str(mother.pk): "had version 1, Mon 23 Nov 10:00"}


def test_a_reason_not_to_tell_her_is_kept_with_a_day_that_becomes_a_task(told_of, dee, at):
    contact, mother = told_of
    day = at.date() + timedelta(days=3)
    acts.record_told(
        contact, told=False, person=mother, why_not="RISK_OTHER", why_words="He reads her post.", review_on=day, by=dee,
        at=at,
    )  # fmt: skip
    task = Task.objects.get(root_id=contact.pk, kind__startswith="told")
    assert (task.due_at.date(), task.team_id, task.route) == (day, contact.queue_id, "intake:told")
    assert "to tell them Thu 26 Nov" in states(contact, at)[str(mother.pk)]
    acts.record_told(contact, told=True, who="Carys, at school", person=mother, by=dee, at=at)
    assert not task.refresh().is_open()


def test_nobody_was_told_in_the_future(told_of, dee, at):
    contact, _ = told_of
    with pytest.raises(ValidationError, match="in the future"):
        acts.record_told(contact, told=True, who="Carys", told_at=at + timedelta(minutes=1), by=dee, at=at)
    assert not InformedNotice.objects.exists()


def test_open_families_are_told_again_when_a_version_that_asks_for_it_takes_effect(told_of, dee, ida, acting, at):
    contact, mother = told_of
    assert contact in serving.to_tell_again(dee, at)
    acts.record_told(
        contact, told=True, who="Carys", person=mother, notice=notices.in_force(at), by=dee, at=at
    )  # fmt: skip
    assert contact not in serving.to_tell_again(dee, at)
    with acting(ida):
        keeping.prepare(
            effective_on=at.date() + timedelta(days=7), changes=["A new agency."], tell_again=True, by=ida, at=at,
            why="a new agency",
        )  # fmt: skip
    later = cast.NOW + timedelta(days=7)
    with acting(dee):
        assert contact not in serving.to_tell_again(dee, at)
        assert contact in serving.to_tell_again(dee, later)
        assert states(contact, later)[str(mother.pk)].endswith("tell them again")


def test_the_page_asks_whom_and_lists_who_is_to_be_told_again(browse, commits, dee, acting, at):
    with acting(dee):
        contact = a_contact(dee)
        mother = next(person for person in serving.family_of(contact) if person.born_on.year == 1996)
        assert not ContactPerson.objects.filter(contact=contact, alleged=True).exists()
    web = browse(dee)
    page = web.get(f"/contacts/{contact.pk}/told").content.decode()
    assert "no notice given yet" in page and "Version 1" in page
    assert contact.reference in web.get("/contacts/told-again").content.decode()
    sent = {"told": "yes", "who": "Carys, by Dee", "person": str(mother.pk), "has_notice": "on", "told_at": "soon"}
    refused = web.post(f"/contacts/{contact.pk}/told", sent)
    assert refused.status_code == 200 and "Carys, by Dee" in refused.content.decode()
    assert web.post(f"/contacts/{contact.pk}/told", sent | {"told_at": "23/11/2026 09:30"}).status_code == 302
    with acting(dee):
        row = InformedNotice.objects.get(contact=contact)
        assert (row.person_id, row.notice.number) == (mother.pk, 1)
    assert contact.reference not in web.get("/contacts/told-again").content.decode()
