"""What an agency told us goes on only as it agreed; and "not ours: try X" without typing it again. V15"""

from html import unescape

import pytest
from django.urls import reverse

from access.models import Desk, robot
from deadlines.models import Task
from intake import acts as intake
from intake.codes import Outcome
from intake.models import ContactChild
from post.models import Outbox
from sharing import acts, chaser
from sharing.acts.answering import Found, Said
from sharing.choosing import told
from sharing.file import on_file
from sharing.known import known
from sharing.models import Finding, InformationRequest
from sharing.offers import of_file
from tests.cast import TODAY
from tests.sharing import build
from tests.sharing.test_desk import NOTHING, answered, taken, text


@pytest.fixture
def finding(asked, pat, acting, at):
    """Police hold something, to be passed on only if they agree."""
    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        found = Found("He was seen outside the school.", "likely", "ask_first", information="RISK")
        acts.answer(request, Said(held="held", findings=(found,), worker_risk="yes"), by=pat, at=at)
        return Finding.objects.get()


def test_only_the_agency_they_agreed_to_may_be_told(finding, family, asked, pat, mo, acting, at):
    with acting(mo):
        mine = Finding.objects.select_related("response__request").get()
        midwife, aid = asked[1].agency, asked[2].agency
        leave = acts.ask_leave(mine, midwife, why="She visits the home.", by=mo, at=at)
        assert not known(on_file(family.contact, TODAY), [midwife], at)[midwife.pk].may_pass
    with acting(pat):
        acts.answer_leave(leave.refresh(), answer="yes", conditions="", by=pat, at=at)
    with acting(mo):
        rows = known(on_file(family.contact, TODAY), [midwife, aid], at)
        assert rows[midwife.pk].may_pass == {f"finding:{finding.pk}"}
        assert rows[aid.pk].may_pass == frozenset()


def test_only_the_newest_edition_of_an_answer_can_be_told_on(finding, family, pat, mo, acting, at):
    with acting(pat):
        request = InformationRequest.objects.get(pk=finding.response.request_id)
        found = Found("He was seen near the school, not outside.", "likely", "free")
        said = Said(held="held", findings=(found,), worker_risk="yes")
        acts.correct(request, said, why="Wrong place.", by=pat, at=at)
    with acting(mo):
        offers = [one for one in of_file(on_file(family.contact, TODAY), "") if one.key.startswith("finding:")]
        assert [one.lines for one in offers] == [("He was seen near the school, not outside.",)]
        choice = build.a_choice("swb-midwife", at, chosen=frozenset({offers[0].key}))
        assert [one.key for one in told(choice, offers)] == [offers[0].key]


def test_not_ours_try_x_opens_the_page_with_everything_said_before(family, asked, bel, mo, browse, acting):
    browser = taken(browse(bel), asked[2])
    said = {**NOTHING, "held": "not_ours", "try_desk": "poa-duty"}
    assert answered(browser, asked[2], said).status_code == 302
    page = text(browse(mo).get(reverse("sharing:opened", args=[asked[2].pk])))
    with acting(mo):
        desk = Desk.objects.select_related("agency").get(key="poa-duty")
    assert f"try {desk}" in page.replace("&#x27;", "'")
    forward = f"{reverse('sharing:ask', args=[family.contact.pk])}?before={asked[2].pk}&desk=poa-duty"
    assert forward.replace("&", "&amp;") in page
    opened = unescape(text(browse(mo).get(forward)))
    assert build.ONCE.necessity in opened and build.ONCE.less_intrusive in opened
    assert "Call-outs to this address since 2024." in opened and "Mother pushed on 20 November" in opened


def test_an_address_that_names_no_request_of_this_contact_fills_nothing_in(family, asked, mo, browse):
    for made in ("x", str(family.wren.pk)):
        page = browse(mo).get(f"{reverse('sharing:ask', args=[family.contact.pk])}?before={made}&desk=poa-duty")
        assert page.status_code == 200 and build.ONCE.necessity not in text(page)


@pytest.fixture
def decided(family, mo, acting):
    """Every child of the contact decided."""
    with acting(mo):
        for child in ContactChild.objects.filter(contact=family.contact):
            child.outcome = Outcome.ASSESSMENT
            child.write(by=mo, why="decided")
    return family.contact


def test_feedback_not_sent_is_a_task_until_the_referrer_is_told(decided, mo, acting, at):
    timetable = robot("timetable")
    with acting(timetable):
        chaser.chase_feedback(by=timetable, at=at)
        chaser.chase_feedback(by=timetable, at=at)
    with acting(mo):
        task = Task.objects.for_(mo).open().get(kind="feedback")
        assert task.what.endswith(f"{decided.reference}.") and "Applebarrow" not in task.what
        intake.record_feedback(decided, told=True, how="email", by=mo, at=at, phone="01632 960 102")
        assert not Task.objects.for_(mo).open().filter(kind="feedback").exists()
        message = Outbox.objects.get(kind="contact.feedback")
        assert message.path == "/"
    with acting(timetable):
        assert chaser.chase_feedback(by=timetable, at=at) == 0


def test_nobody_is_chased_before_every_child_is_decided(family, mo, acting, at):
    with acting(robot("timetable")):
        assert chaser.chase_feedback(by=robot("timetable"), at=at) == 0
    with acting(mo):
        assert not Task.objects.filter(kind="feedback").exists()
