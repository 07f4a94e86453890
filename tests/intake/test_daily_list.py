"""The daily list: notices brought in together, worked one after another, each child decided and read."""

import re
from datetime import date

import pytest
from django.db import transaction

from access.identity import act_as
from audit.moves import Refused
from intake.daily import acts
from intake.daily.rules import UNREAD, Choice
from intake.models import Contact, ContactChild, DailyList, DailyNotice, Decision
from people import acts as people
from people.models import CaseStanding
from tests import cast
from tests.people.family import a_child

HEAD = "reference,received_at,worry,place,risk,given,family,born_on,sex,safe_tonight\n"
BATCH = (
    HEAD
    + "WM-1,22/11/2026 21:10,Raised voices and a door kicked,4 Tallow Yard,standard,Bilal,Marwood,01/05/2019,M,yes\n"
    + "WM-2,22/11/2026 22:40,She was held by the throat,9 Lantern Row,high,Wren,Applebarrow,14/03/2020,F,no\n"
    + "WM-2,22/11/2026 22:40,She was held by the throat,9 Lantern Row,high,Otto,Applebarrow,02/07/2018,M,no\n"
    + "WM-3,23/11/2026 01:05,A neighbour heard shouting,2 Quay Street,medium,Ines,Tarrow,09/09/2015,F,yes\n"
)
CUT = BATCH + 'WM-4,23/11/2026 02:15,"Officers were cal'


def bring(content, *, by, at) -> DailyList:
    return acts.bring(content.encode(), by=by, at=at)


def contacts_of(listed) -> list[Contact]:
    return [row.contact for row in DailyNotice.objects.filter(daily_list=listed).select_related("contact")]


def open_page(browse, user, contact):
    return browse(user).get(f"/contacts/notices/{contact.pk}")


def choices_for(by, contact, outcome="NFA", level="1", **differs) -> dict[str, str]:
    said = {"words": "Read in full. No child was in the room.", "told": "police", "rest": "on"}
    with act_as(by), transaction.atomic():
        children = list(ContactChild.objects.filter(contact=contact))
    for child in children:
        said |= {f"child-{child.place}-level": level, f"child-{child.place}-outcome": outcome}
        said[f"child-{child.place}-differs"] = differs.get(f"child_{child.place}", "")
    return said


def test_a_batch_with_one_notice_cut_in_half_is_taken_all_but_that_one(dee, acting, at):
    with acting(dee):
        listed = bring(CUT, by=dee, at=at)
        assert (listed.taken, listed.wrong, len(contacts_of(listed))) == (3, 1, 3)
        assert [(one["line"], one["column"]) for one in listed.faults] == [(6, "the whole line")]
        assert "Officers" not in str(listed.faults)


def test_what_a_faulty_line_said_is_not_kept_with_the_list(dee, acting, at):
    with acting(dee):
        listed = bring(HEAD + "WM-9,Tuesday about nine,Shouting,,,Ada,Crosby,,,\n", by=dee, at=at)
        assert listed.faults[0]["column"] == "received_at" and "Tuesday" not in str(listed.faults)


def test_reds_come_first_and_two_people_never_have_the_same_notice(sol, asha, acting, at):
    with acting(sol):
        listed = bring(BATCH, by=sol, at=at)
        among = Contact.objects.all()
        first = acts.take_next(listed, among=among, by=sol, at=at)
        assert first.grade == "high"
    with acting(asha):
        second = acts.take_next(listed, among=Contact.objects.all(), by=asha, at=at)
        assert second.grade == "medium" and second.contact_id != first.contact_id


def test_nothing_is_settled_by_somebody_who_has_not_opened_it(sol, acting, at):
    with acting(sol):
        contact = contacts_of(bring(BATCH, by=sol, at=at))[0]
        child = contact.children.get()
        with pytest.raises(Refused) as refused:
            acts.settle(
                contact, {str(child.pk): Choice("1", "NFA")}, words="x", told={}, rest_not_known=True, by=sol, at=at
            )
        assert refused.value.reasons == [UNREAD]


def test_a_notice_sent_without_being_opened_is_refused_by_the_server(sol, acting, browse, at):
    with acting(sol):
        contact = contacts_of(bring(BATCH, by=sol, at=at))[0]
    answer = browse(sol).post(f"/contacts/notices/{contact.pk}", choices_for(sol, contact))
    assert UNREAD in answer.content.decode()
    with acting(sol):
        assert not Decision.objects.exists()


def test_each_child_of_a_notice_is_decided_separately_and_stands_alone(sol, acting, browse, at):
    with acting(sol):
        contact = next(one for one in contacts_of(bring(BATCH, by=sol, at=at)) if one.children.count() == 2)
    assert open_page(browse, sol, contact).status_code == 200
    answer = browse(sol).post(
        f"/contacts/notices/{contact.pk}", choices_for(sol, contact, "INFO_ADVICE", "2", child_1="Otto was at school.")
    )
    assert answer.status_code == 302, re.findall(r"error[^<]*<[^<]*", answer.content.decode())
    with acting(sol):
        wren, otto = Decision.objects.order_by("child__place")
        assert (wren.rationale, otto.rationale) == (
            "Read in full. No child was in the room.", "Read in full. No child was in the room.\n\nOtto was at school.",
        )  # fmt: skip


def test_a_child_left_out_of_the_answer_is_named(sol, acting, browse, at):
    with acting(sol):
        contact = next(one for one in contacts_of(bring(BATCH, by=sol, at=at)) if one.children.count() == 2)
    open_page(browse, sol, contact)
    said = {key: value for key, value in choices_for(sol, contact).items() if not key.startswith("child-1")}
    page = browse(sol).post(f"/contacts/notices/{contact.pk}", said).content.decode()
    assert "Choose what happens next for this child." in page
    assert "Read in full. No child was in the room." in page
    with acting(sol):
        assert not Decision.objects.exists()


def test_a_third_contact_in_a_year_waits_for_a_manager(sol, mo, acting, at):
    three = HEAD + "".join(
        f"WM-{n},2{n}/11/2026 09:00,Shouting again {n},9 Lantern Row,standard,Wren,Applebarrow,14/03/2020,F,yes\n"
        for n in (0, 1, 2)
    )
    with acting(sol):
        wren = a_child(sol)
        people.set_identifier(wren, kind="nhs", value="9990000107", by=sol, at=at, why="on record")
        listed = bring(
            three.replace("sex,safe", "sex,nhs_number,safe").replace(",F,yes", ",F,9990000107,yes"), by=sol, at=at
        )
        third = Contact.objects.order_by("-received_at").first()
        assert third.repeat_count == 3
        waiting = set(acts.reading.waiting(listed, among=Contact.objects.all(), by=sol, at=at))
        assert third.pk not in {row.contact_id for row in waiting}
    with acting(mo):
        waiting = set(acts.reading.waiting(listed, among=Contact.objects.all(), by=mo, at=at))
        assert third.pk in {row.contact_id for row in waiting}


def test_an_open_case_goes_to_its_worker_and_no_referral_is_made(dee, asha, acting, browse, at):
    with acting(dee):
        bilal = a_child(dee, "Bilal", "Marwood", born_on=date(2019, 5, 1), sex="M")
        people.set_identifier(bilal, kind="nhs", value="9990000107", by=dee, at=at, why="on record")
        people.stand(
            bilal, state=CaseStanding.OPEN, owner=asha, since=cast.TODAY, words="Open", by=dee, at=at, why="open"
        )  # fmt: skip
        batch = BATCH.replace("sex,safe", "sex,nhs_number,safe").replace(",M,yes", ",M,9990000107,yes", 1)
        batch = batch.replace(",F,no", ",F,,no").replace(",M,no", ",M,,no").replace(",F,yes", ",F,,yes")
        listed = bring(batch, by=dee, at=at)
        contact = Contact.objects.get(children__person=bilal)
        assert contact.children.get().state == "open_case"
        assert contact.pk not in {
            row.contact_id for row in acts.reading.waiting(listed, among=Contact.objects.all(), by=dee, at=at)
        }
    assert "No referral is made" in open_page(browse, dee, contact).content.decode()


def test_an_officers_choice_is_kept_as_a_proposal(dee, acting, browse, at):
    with acting(dee):
        contact = contacts_of(bring(BATCH, by=dee, at=at))[0]
    open_page(browse, dee, contact)
    assert browse(dee).post(f"/contacts/notices/{contact.pk}", choices_for(dee, contact)).status_code == 302
    with acting(dee):
        assert Decision.objects.get().is_proposal


def test_a_manager_tells_police_and_closes_what_was_decided(sol, mo, acting, browse, at):
    with acting(sol):
        contact = contacts_of(bring(BATCH, by=sol, at=at))[0]
    open_page(browse, sol, contact)
    browse(sol).post(f"/contacts/notices/{contact.pk}", choices_for(sol, contact))
    assert "Tell police and close" in open_page(browse, mo, contact).content.decode()
    browse(mo).post(f"/contacts/notices/{contact.pk}", {"words": "Nothing further."})
    with acting(mo):
        assert contact.refresh().stage == "closed" and contact.feedback.count() == 1


def test_a_paste_that_is_no_list_says_so_and_keeps_what_was_typed(dee, browse):
    page = browse(dee).post("/contacts/daily/bring", {"pasted": "Dear hub, nothing today"}).content.decode()
    assert "The heading has no column" in page and "Dear hub, nothing today" in page
    with pytest.raises(DailyList.DoesNotExist):
        DailyList.objects.get()


def test_the_pages_of_a_list_ask_as_little_for_many_as_for_few(sol, acting, browse, at, django_assert_max_num_queries):
    with acting(sol):
        listed = bring(BATCH, by=sol, at=at)
    for path in ("/contacts/daily", f"/contacts/daily/{listed.pk}"):
        client = browse(sol)
        client.get(path)
        with django_assert_max_num_queries(22):
            assert client.get(path).status_code == 200
