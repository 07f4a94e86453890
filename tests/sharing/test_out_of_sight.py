"""A recall reaches every past recipient, those too whom whoever recalls may not see; and tells nothing of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from access import grants
from access.identity import act_as
from access.models import Agency, Team, robot
from audit import clock
from audit.models import Event
from deadlines.models import Task
from intake import acts as intake
from intake.acts import cards
from intake.lists import ORIGIN
from intake.models import Contact, ContactChild, ContactPerson
from people.models import Person
from post.models import Outbox
from sharing import acts, recall
from sharing.acts import out_of_sight, recalling
from sharing.models import InformationRequest, Recall, RecallByHand, RecallNotice, SharingDecision, SharingItem
from tests.build import a_contact
from tests.cast import NOW
from tests.sharing import build
from tests.sharing.test_desk import text
from tests.sharing.test_recalling import corrected, key_of


def acting_as(user, at=NOW):
    clock.hold_at(at)
    return act_as(user, at)


def told_by_telephone(contact: Contact, of: Person, by) -> SharingDecision:
    """A decision that told education who somebody is, without a request."""
    kept = SharingDecision(
        contact=contact, agency=Agency.objects.get(key="education"), direction="OUT", decision="SHARE", purpose="x",
        function="section_17", art6="6_1_e", decided_at=NOW - timedelta(days=2), decided_by=by,
        sent_at=NOW - timedelta(days=2),
    ).write(by=by, why="told by telephone")  # fmt: skip
    SharingItem(
        decision=kept, key=key_of(of), information="ID", label="Carys: name", permission="Y"
    ).write(by=by, why="told")  # fmt: skip
    return kept


@pytest.fixture
def ordinary(commits, mo) -> build.Family:
    """Wren's contact in the front door's queue: the midwife and Women's Aid were told of her mother."""
    with acting_as(mo), transaction.atomic():
        family = build.a_family(by=mo, at=NOW)
        build.asked(family, build.to_midwife(family, NOW), build.to_womens_aid(family, NOW), by=mo, at=NOW)
    return family


@pytest.fixture
def hidden(ordinary, mo, asha, otis) -> build.Family:
    """Another child of the same mother, restricted to Asha's list; the midwife was asked, education was told."""
    with acting_as(asha), transaction.atomic():
        oak = build._person("Oak", date(2021, 1, 4), by=asha, sex="M")
        contact = a_contact(by=asha, worry="Bruises seen.", rating="AMBER")
        ContactChild(contact=contact, person=oak, level="3").write(by=asha, why="the test needs a child")
        ContactPerson(contact=contact, person=ordinary.carys, role="mother").write(
            by=asha, why="the test needs a mother"
        )
        family = replace(ordinary, contact=contact, wren=oak)
        chosen = build.keys(family, "Carys Applebarrow: name") | {"risk"}
        build.asked(family, build.a_choice("swb-midwife", NOW, chosen=chosen), by=asha, at=NOW)
        told_by_telephone(contact, ordinary.carys, asha)
        for user in (asha, otis, robot("listkeeper")):
            grants.give(user, on=contact, by=asha, why="on the list", until=None, origin=ORIGIN, at=NOW)
    with acting_as(mo), transaction.atomic():
        intake.restrict(oak, kind="staff_family", owner=asha, deputy=otis, by=mo, at=NOW, why="his father works here")
    return family


def recalled(family, mo, at=NOW) -> Recall:
    with acting_as(mo, at), transaction.atomic():
        return corrected(family, mo, at)


def seen(user, model, at=NOW, **which) -> list:
    with act_as(user, at), transaction.atomic():
        return list(model.objects.filter(**which))


def test_a_hidden_contact_s_recipients_are_told_at_once_and_whoever_recalled_learns_nothing(
    ordinary, hidden, mo, asha, browse
):
    assert not seen(mo, Contact, pk=hidden.contact.pk)
    kept = recalled(ordinary, mo)
    notices, lines = seen(asha, RecallNotice, request__contact=hidden.contact), seen(asha, RecallByHand)
    assert [one.recall_id for one in notices + lines] == [kept.pk, kept.pk]
    assert {one.words for one in notices + lines} == {"Born 9 August 1996, not 8 September."}
    assert len(seen(mo, RecallNotice)) == 2 and not seen(mo, RecallByHand)
    with act_as(mo, NOW), transaction.atomic():
        assert len(recall.recipients(kept)) == 2
    said = text(browse(mo).get(reverse("sharing:recalls", args=[ordinary.contact.pk])))
    assert "2 of 2 have not replied" in said and "Education" not in said and hidden.contact.reference not in said
    assert not [task for task in seen(mo, Task) if "by hand" in task.what]
    opened = Event.objects.filter(verb="recall.opened")
    with act_as(mo, NOW), transaction.atomic():
        assert opened.get().codes["recipients"] == 2


def test_the_line_by_hand_is_the_list_owner_s_task_and_is_written_down_there(ordinary, hidden, mo, asha, browse):
    kept = recalled(ordinary, mo)
    assert [task.root_id for task in seen(asha, Task, person_id=asha.pk, kind__startswith="recall")] == [
        hidden.contact.pk
    ]
    place = reverse("sharing:recalls", args=[hidden.contact.pk])
    assert "Told from here, found wrong in another contact" in text(browse(asha).get(place))
    assert browse(mo).get(place).status_code == 404
    line = seen(asha, RecallByHand, recall_id=kept.pk)[0]
    by_hand = reverse("sharing:recall_by_hand", args=[hidden.contact.pk, line.pk])
    assert "Born 9 August 1996" in text(browse(asha).get(by_hand))
    assert browse(asha).post(by_hand, {"how": "Rang the head teacher", "done": "deleted"}).status_code == 302
    assert not seen(asha, Task, kind__startswith="recall", done_at=None)
    assert "Rang the head teacher" in text(browse(asha).get(place))
    own = reverse("sharing:recall_by_hand", args=[ordinary.contact.pk, line.pk])
    assert browse(mo).get(own).status_code == 404


def test_a_recall_made_on_the_list_reaches_ordinary_contacts(ordinary, hidden, asha, mo):
    """Asha finds it out in the hidden contact; the queue's own recipients are told, and read nothing of hers."""
    recalled(hidden, asha)
    assert len(seen(mo, RecallNotice)) == 2
    assert not seen(mo, Recall)


def test_a_contact_closed_long_ago_opens_to_whoever_told_them_then(ordinary, mo, otis, sol):
    with acting_as(sol), transaction.atomic():
        old = a_contact(by=sol)
        told_by_telephone(old, ordinary.carys, sol)
        grants.give(sol, on=old, by=sol, why="to close it", until=NOW + timedelta(minutes=1), origin="closing", at=NOW)
        old.queue = None
        old.write(by=sol, why="closed")
    assert not seen(mo, Contact, pk=old.pk)
    recalled(ordinary, mo)
    line = seen(sol, RecallByHand)[0]
    assert line.decision_id and seen(sol, Contact, NOW + timedelta(hours=1), pk=old.pk)
    assert not seen(sol, Contact, NOW + timedelta(days=29), pk=old.pk)
    assert [task.root_id for task in seen(sol, Task, person_id=sol.pk, kind__startswith="recall")] == [old.pk]


def test_another_team_s_recipients_are_its_queue_s_task(ordinary, mo, otis):
    with acting_as(robot("founder")), transaction.atomic():
        team = Team.objects.get(key="other-team")
    with acting_as(otis), transaction.atomic():
        theirs = a_contact(by=otis, queue=team)
        told_by_telephone(theirs, ordinary.carys, otis)
    recalled(ordinary, mo)
    assert [task.team_id for task in seen(otis, Task, root_id=theirs.pk)] == [team.pk]
    assert not seen(mo, RecallByHand)


def test_a_second_run_tells_nobody_twice_and_finds_what_was_written_up_late(ordinary, hidden, mo, asha):
    recalled(ordinary, mo)
    with acting_as(asha), transaction.atomic():
        told_by_telephone(hidden.contact, ordinary.carys, asha)
    keeper = robot("listkeeper")
    later = NOW + timedelta(hours=1)
    with acting_as(keeper, later), transaction.atomic():
        assert out_of_sight.tell_the_rest(by=keeper, at=later) == 1
        assert out_of_sight.tell_the_rest(by=keeper, at=later) == 0
    timetable = robot("timetable")
    with act_as(timetable, later), transaction.atomic():
        assert out_of_sight.tell_the_rest(by=timetable, at=later) == 0


def test_a_hidden_desk_is_reminded_and_its_answer_goes_to_whoever_asked_it(ordinary, hidden, mo, asha, hana):
    recalled(ordinary, mo)
    later = NOW + timedelta(days=9)
    with acting_as(robot("listkeeper"), later), transaction.atomic():
        assert recalling.remind_of_recalls(by=robot("listkeeper"), at=later) == 3
    notice = seen(asha, RecallNotice, request__contact=hidden.contact)[0]
    with acting_as(hana, NOW), transaction.atomic():
        request = InformationRequest.objects.get(pk=notice.request_id)
        acts.take(request, by=hana, at=NOW)
        acts.acknowledge(RecallNotice.objects.get(pk=notice.pk), done="deleted", words="", by=hana, at=NOW)
    told = seen(asha, Outbox, kind="recall.acknowledged")
    assert [one.record_id for one in told] == [notice.request_id]


def test_a_child_hidden_later_hides_the_requests_too_and_opens_them_to_the_list(ordinary, mo, sol, asha, otis, pat):
    """Mo asked while anybody might see it; once the child is restricted her own way in to what she asked is over."""
    with acting_as(mo), transaction.atomic():
        for child in ContactChild.objects.filter(contact=ordinary.contact, person=ordinary.wren):
            cards.keep(child, by=mo, at=NOW)
    with acting_as(mo), transaction.atomic():
        wren = Person.objects.get(pk=ordinary.wren.pk)
        intake.restrict(wren, kind="staff_family", owner=asha, deputy=otis, by=mo, at=NOW, why="his father works here")
    for user in (mo, sol):
        assert not seen(user, Contact) and not seen(user, InformationRequest)
    for user in (asha, otis):
        assert len(seen(user, InformationRequest, contact=ordinary.contact)) == 2
