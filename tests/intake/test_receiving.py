"""Receiving: six answers, exactly once, with what is known already opened to those who work on it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from audit.models import Event
from deadlines.models import Deadline
from intake import acts
from intake.models import Contact, ContactChild, IndexCard
from intake.received import Child
from intake.workflow import State
from people import acts as people
from people.models import CaseStanding, PersonGroupGrant
from post.models import Outbox
from tests.intake.build import FRIDAY, a_contact, baby, children_of, typed, wren


def test_two_children_one_unborn_are_two_rows_with_a_clock_to_monday(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
        first, second = children_of(contact)
        assert (first.person.born_on, first.person.sex, first.state) == (date(2020, 3, 14), "F", State.TRIAGED)
        assert (second.person.born_on, second.person.expected_on, second.person.sex) == (None, date(2027, 2, 11), "U")
        assert second.mother is not None
        clock = Deadline.objects.of(contact).get(kind="first decision")
        assert clock.due_at == datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
        assert contact.next_due_at == clock.due_at
        assert (contact.queue.key, contact.stage, contact.owner_id) == ("front-door", "to_screen", dee.pk)


def test_the_same_form_twice_is_one_contact_with_the_same_reference(dee, acting):
    with acting(dee, FRIDAY):
        form = typed()
        first, second = (acts.receive(form, by=dee, at=FRIDAY) for _ in range(2))
        assert (first.is_new, second.is_new) == (True, False)
        assert first.contact.reference == second.contact.reference
        assert Contact.objects.count() == 1


def test_the_same_form_with_other_words_is_a_conflict_and_both_are_kept_to_show(dee, acting):
    with acting(dee, FRIDAY):
        form = typed()
        kept = acts.receive(form, by=dee, at=FRIDAY).contact
        with pytest.raises(acts.Conflict) as conflict:
            acts.receive(replace(form, worry="Something else."), by=dee, at=FRIDAY)
        assert conflict.value.theirs.pk == kept.pk
        assert conflict.value.mine.worry == "Something else."


def test_two_true_contacts_that_read_alike_are_both_kept_and_linked(dee, acting):
    with acting(dee, FRIDAY):
        first, second = a_contact(dee), a_contact(dee)
        assert first.pk != second.pk
        assert second.earlier_id == first.pk


def test_the_acknowledgement_waits_in_the_outbox_and_holds_no_name(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
        message = Outbox.objects.get(record_id=contact.pk)
        assert (message.kind, message.to_kind, message.reference) == ("contact.received", "referrer", contact.reference)


def test_nobody_acknowledges_an_anonymous_caller(dee, acting):
    with acting(dee, FRIDAY):
        a_contact(dee, source="9", referrer_name="", referrer_phone="", referrer_email="")
        assert not Outbox.objects.exists()


def test_an_anonymous_caller_with_a_name_is_put_right_in_a_sentence(dee, acting):
    with acting(dee, FRIDAY), pytest.raises(ValidationError) as wrong:
        a_contact(dee, source="9")
    assert "An anonymous caller has no name." in wrong.value.message_dict["referrer_name"][0]


def test_a_contact_cannot_be_received_in_the_future(dee, acting):
    with acting(dee, FRIDAY), pytest.raises(ValidationError) as wrong:
        a_contact(dee, received_at=FRIDAY + timedelta(days=1))
    assert "received_at" in wrong.value.message_dict


def test_receiving_opens_the_child_and_her_earlier_contacts_with_that_as_the_reason(dee, acting):
    with acting(dee, FRIDAY):
        june = a_contact(dee, received_at=FRIDAY - timedelta(days=140), children=(wren(),), source="2A")
        person = children_of(june)[0].person
        contact = a_contact(dee, children=(wren(person_id=person.pk),))
        why = f"contact {contact.reference} is being worked on"
        assert PersonGroupGrant.objects.filter(content_object=person, why=why, until=None).exists()
        assert june.group_grants.filter(why=why, origin=f"receiving {contact.reference}").exists()


def test_a_second_referral_within_twelve_months_says_why_it_is_one(dee, sol, acting):
    with acting(dee, FRIDAY):
        june = a_contact(dee, received_at=FRIDAY - timedelta(days=143), children=(wren(),), source="2A")
        person = children_of(june)[0].person
        card = IndexCard.objects.get(person=person)
        card.referred_on = date(2026, 6, 30)
        card.write(by=dee, why="as if accepted")
        contact = a_contact(dee, children=(wren(person_id=person.pk),))
        child = children_of(contact)[0]
        assert contact.is_rereferral
        assert child.rereferral_why == "Re-referral: last referred 30 Jun 2026, within twelve months of 20 Nov 2026."


def test_a_third_contact_for_a_sister_in_twelve_months_stops_for_a_manager(dee, acting):
    with acting(dee, FRIDAY):
        first = children_of(a_contact(dee, children=(wren(),), received_at=FRIDAY - timedelta(weeks=8)))[0].person
        sister = children_of(a_contact(dee, children=(wren(given="Rowan"),), received_at=FRIDAY - timedelta(weeks=4)))[
            0
        ].person
        people.relate(first, sister, kind="sibling", by=dee, at=FRIDAY, why="mother said so")
        contact = a_contact(dee, children=(wren(person_id=first.pk),))
        assert contact.repeat_count == 3
        assert contact.repeat_why.startswith("3 contacts in 12 months for Wren or the family.")


def test_news_of_a_child_with_an_open_case_goes_to_the_worker_and_makes_no_referral(dee, asha, acting):
    with acting(dee, FRIDAY):
        person = people.register(
            given="Zaynab", family="Coldharbour", born_on=date(2011, 5, 2), sex="F", by=dee, at=FRIDAY, why="known"
        )
        people.stand(
            person, state=CaseStanding.OPEN, since=date(2026, 1, 5), owner=asha, by=dee, at=FRIDAY, why="plan began"
        )
        contact = a_contact(dee, children=(Child(person_id=person.pk),))
        child = children_of(contact)[0]
        assert (child.state, child.outcome, contact.stage) == (State.OPEN_CASE_ROUTED, "OPEN_CASE_ROUTED", "open_case")
        assert contact.user_grants.filter(user=asha, until=None).exists()
        assert Outbox.objects.filter(kind="contact.routed", to_id=asha.pk).exists()
        assert not hasattr(child, "referral")
        assert IndexCard.objects.filter(person=person).count() == 1
        assert Deadline.objects.of(contact).get(kind="first decision").met_at == FRIDAY


def test_a_child_in_danger_now_is_protected_before_anybody_is_searched_for(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(Child(),), is_urgent=True, searched=False, safe_tonight="no", safe_why="")
        child = children_of(contact)[0]
        assert child.state == State.IMMEDIATE_PROTECTION
        assert child.person.is_placeholder
        assert child.protections.count() == 1


def test_without_a_search_a_contact_waits_as_new_and_triage_logs_it(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, searched=False)
        assert {child.state for child in children_of(contact)} == {State.RECEIVED}
        assert contact.stage == "new"
        contact = acts.triage(contact, by=dee, at=FRIDAY)
        assert {child.state for child in children_of(contact)} == {State.TRIAGED}
        assert contact.search_logged_at == FRIDAY


def test_a_saturday_night_contact_is_marked_for_the_night_tab(dee, acting):
    saturday = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
    with acting(dee, saturday):
        assert a_contact(dee, at=saturday, received_at=saturday).is_night


def test_another_teams_manager_neither_sees_the_contact_nor_its_children(dee, otis, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
    with acting(otis, FRIDAY):
        assert not Contact.objects.filter(pk=contact.pk).exists()
        assert not ContactChild.objects.filter(contact_id=contact.pk).exists()


def test_the_trail_says_what_was_received_in_codes_only(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
        event = Event.objects.get(verb="contact.received", record_id=contact.pk)
        assert event.codes == {
            "source": "6", "children": 2, "reference": contact.reference, "key": str(contact.idempotency_key),
        }  # fmt: skip


@pytest.mark.parametrize("name", ["O’Brien-Łukasz", "Ng", "李", "X", "Null", "<script>alert(1)</script>", "a" * 200])
def test_names_of_every_kind_are_kept_as_typed(dee, acting, name):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(family=name),))
        assert children_of(contact)[0].person.names.get().family == name


@pytest.mark.parametrize("worry", ["word " * 20_000, "e\u0301" * 50_000])
def test_a_narrative_of_a_hundred_thousand_characters_is_kept(dee, acting, worry):
    with acting(dee, FRIDAY):
        assert a_contact(dee, worry=worry).worry == worry


def test_keys_differ_so_contacts_differ(dee, acting):
    with acting(dee, FRIDAY):
        assert a_contact(dee, key=uuid4(), children=(baby(),)).pk != a_contact(dee, key=uuid4()).pk
