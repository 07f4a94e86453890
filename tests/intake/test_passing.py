"""A child handed over: offered, accepted in writing or returned, started; ours until somebody accepts."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from access.models import Agency
from audit.moves import Refused
from consent import acts as consent
from deadlines.models import Deadline, Task
from intake import acts
from intake.models import ContactChild, Passing
from intake.models.passed import Stands
from intake.passing import acts as passing
from intake.passing import coming
from intake.passing.acts import Offer
from intake.passing.silence import ring_silence
from intake.passing.why_not import Facts, why_not_offer
from intake.workflow import State
from tests.intake.build import FRIDAY, a_contact, children_of, ready_to_decide, wren

LATER = FRIDAY + timedelta(days=4)


@pytest.fixture
def decided(dee, mo, acting):
    """decided("OTHER_LA"): Wren, with that outcome."""

    def decide(outcome: str) -> ContactChild:
        with acting(dee, FRIDAY):
            contact = a_contact(dee, children=(wren(),))
        with acting(mo, FRIDAY):
            ready_to_decide(contact, mo, FRIDAY)
            acts.decide_child(children_of(contact)[0], outcome=outcome, rationale="It fits.", by=mo, at=FRIDAY)
            return ContactChild.objects.select_related("contact", "person").get(contact=contact)

    return decide


def to_birmingham() -> Offer:
    return Offer("other_la", None, "Birmingham Children's Trust", "They moved on Tuesday; the enquiry goes on.")


def offered(child, by):
    return passing.offer(child, to_birmingham(), by=by, at=FRIDAY)


def test_scenario_39_the_child_who_moves_stays_ours_until_they_accept_in_writing(decided, mo, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        assert child.state == State.SPOC_DECIDED, "deciding does not hand over"
        kept = offered(child, mo)
        assert Deadline.objects.of(kept).get().due_at.date() == date(2026, 11, 23)
        acts.record_feedback(child.contact, told=True, how="phone", phone="1", by=mo, at=FRIDAY)
        passing.accept(kept, who="Jo Vane, by e-mail of 20 November", words="", their_reference="B7", by=mo, at=FRIDAY)
        assert ContactChild.objects.get(pk=child.pk).state == State.HANDED_OVER
        assert kept.refresh().answered_by.startswith("Jo Vane")


def test_nothing_closes_while_an_offer_waits(decided, mo, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        kept = offered(child, mo)
        passing.accept(kept, who="Jo Vane, by e-mail", words="", their_reference="", by=mo, at=FRIDAY)
        passing.offer(
            ContactChild.objects.select_related("contact", "person").get(pk=child.pk),
            Offer("other_la", None, "Dudley Council", "The aunt lives there."), by=mo, at=FRIDAY,
        )  # fmt: skip
        acts.record_feedback(child.contact, told=True, how="phone", phone="1", by=mo, at=FRIDAY)
        here = ContactChild.objects.select_related("contact", "person").get(pk=child.pk)
        with pytest.raises(Refused, match="Dudley Council has not answered the hand-over: Wren stays ours"):
            acts.close(here, why="Moved.", by=mo, at=FRIDAY)


def test_an_agency_that_ended_yesterday_is_refused_and_its_successor_named():
    facts = Facts(
        "Wren", State.EARLY_HELP_OFFERED, "EH_REFERRAL", "early_help", agency="The CCG", is_active=False,
        ended_on=date(2026, 11, 19), successor="NHS Black Country ICB", agreed=True,
    )  # fmt: skip
    assert why_not_offer(facts) == ["The CCG ended on 19 November 2026. Its work went to NHS Black Country ICB."]


def test_an_ended_agency_is_refused_by_the_act_too(decided, mo, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        ccg = Agency.objects.get(key="swb-ccg")
        with pytest.raises(Refused, match="ended on 31 March 2021. Its work went to NHS Black Country"):
            passing.offer(child, Offer("other_la", ccg, "", "Take over."), by=mo, at=FRIDAY)
        assert not Passing.objects.exists()


def test_early_help_waits_for_the_familys_agreement(decided, mo, acting):
    child = decided("EH_REFERRAL")
    early = Offer("early_help", None, "Early Help North", "Routines and money advice.")
    with acting(mo, FRIDAY):
        with pytest.raises(Refused, match="The family has not agreed to Early Help"):
            passing.offer(child, early, by=mo, at=FRIDAY)
        consent.record_agreement(
            child.person, service="early_help", offered="A worker at home", agreed=True, said_by=None,
            said_by_name="Carys Applebarrow", said_on=FRIDAY.date(), method="spoken", by=mo, at=FRIDAY,
        )  # fmt: skip
        kept = passing.offer(child, early, by=mo, at=FRIDAY)
        passing.accept(kept, who="Kit Moss, by e-mail", words="", their_reference="EH 9", by=mo, at=FRIDAY)
        assert ContactChild.objects.get(pk=child.pk).state == State.HANDED_OVER
        passing.start(kept, started_on=FRIDAY.date(), by=mo, at=FRIDAY)
        assert not Deadline.objects.of(kept).running().exists()


def test_early_help_that_was_decided_is_offered_before_anything_is_closed(decided, mo, browse, acting):
    child = decided("EH_REFERRAL")
    at_child = reverse("intake:child", args=[child.pk])
    page = browse(mo).get(at_child).content.decode()
    assert "Next: offer Wren to Early Help" in page and "Close without early help" in page
    assert reverse("intake:pass", args=[child.pk]) in page
    with acting(mo, FRIDAY):
        consent.record_agreement(
            child.person, service="early_help", offered="A worker at home", agreed=True, said_by=None,
            said_by_name="Carys Applebarrow", said_on=FRIDAY.date(), method="spoken", by=mo, at=FRIDAY,
        )  # fmt: skip
        kept = passing.offer(
            child, Offer("early_help", None, "Early Help North", "Routines and money advice."), by=mo, at=FRIDAY
        )  # fmt: skip
    assert "Next: record what they answer" in browse(mo).get(at_child).content.decode()
    with acting(mo, FRIDAY):
        passing.accept(kept, who="Kit Moss, by e-mail", words="", their_reference="EH 9", by=mo, at=FRIDAY)
    assert "Next: tell the referrer and close" in browse(mo).get(at_child).content.decode()


def test_a_charity_is_asked_only_on_a_consent_in_force(decided, mo, acting):
    child = decided("INFO_ADVICE")
    with acting(mo, FRIDAY):
        charity = Agency.objects.get(key="voluntary")
        with pytest.raises(Refused, match="Nobody was asked for this purpose and this recipient"):
            passing.offer(child, Offer("charity", charity, "", "A group.", "voluntary_course"), by=mo, at=FRIDAY)


def test_a_service_that_returns_a_child_gives_the_reason_and_a_new_clock_starts(decided, mo, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        kept = offered(child, mo)
        passing.accept(kept, who="Jo Vane, by e-mail", words="", their_reference="", by=mo, at=FRIDAY)
    with acting(mo, LATER):
        passing.send_back(kept, who="", words="They came back to Westmere.", by=mo, at=LATER)
        assert ContactChild.objects.get(pk=child.pk).state == State.SCREENING
        first, again = Deadline.objects.of(child.contact).filter(kind="first decision").order_by("starts_at")
        assert first.met_at == FRIDAY and again.is_running()
        assert again.due_at.date() == date(2026, 11, 25)
        assert kept.refresh().state == Stands.RETURNED


def test_silence_rings_a_manager_once(decided, mo, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        kept = offered(child, mo)
    with acting(mo, LATER):
        assert ring_silence(by=mo, at=LATER) == 1
        assert ring_silence(by=mo, at=LATER) == 0
        task = Task.objects.open().of(kept).get()
        assert task.role == "mash_manager" and "still ours" in task.what
        passing.accept(kept, who="Jo Vane, by letter", words="", their_reference="", by=mo, at=LATER)
        assert not Task.objects.open().of(kept).exists()


def test_another_authority_hands_a_child_to_us_and_both_clocks_stand(decided, mo, browse, acting):
    child = decided("CIN_REFERRAL")
    with acting(mo, FRIDAY):
        kept = coming.offered_to_us(
            child, agency=None, agency_name="Walsall Council", what_for="Go on with the plan.", their_reference="W 3",
            their_due_at=FRIDAY + timedelta(days=2), by=mo, at=FRIDAY,
        )  # fmt: skip
    page = browse(mo).get(reverse("intake:passings", args=[child.pk])).content.decode()
    assert "Walsall Council hands the child to us" in page and "Their own clock" in page
    with acting(mo, FRIDAY):
        passing.send_back(kept, who="", words="They live in Dudley.", by=mo, at=FRIDAY)
        assert ContactChild.objects.get(pk=child.pk).state == State.ASSESSMENT, "what we decided stands"


def test_the_offer_through_the_pages(decided, mo, browse):
    child = decided("OTHER_LA")
    client, page = browse(mo), reverse("intake:passings", args=[child.pk])
    assert "Nothing has been offered." in text(client.get(page))
    wrong = client.post(f"{page}/offer", {"service": "other_la", "what_for": "They moved."})
    assert wrong.status_code == 200
    assert "Say who it is." in text(wrong) and "They moved." in text(wrong)
    sent = {"service": "other_la", "agency_name": "Birmingham Children's Trust", "what_for": "They moved."}
    assert client.post(f"{page}/offer", sent).status_code == 302
    shown = text(client.get(page))
    assert "Record how it was answered" in shown and "Nothing on record." in shown
    url = shown.split('href="/contacts/hand-overs/')[1].split('"')[0]
    answer = client.post(f"/contacts/hand-overs/{url}", {"came": "accepted", "who": "Jo Vane, e-mail of today"})
    assert answer.status_code == 302
    assert "Accepted in writing" in text(client.get(page))


def test_another_team_and_a_partner_find_nothing(decided, otis, pat, mo, browse, acting):
    child = decided("OTHER_LA")
    with acting(mo, FRIDAY):
        kept = offered(child, mo)
    for stranger in (otis, pat):
        assert browse(stranger).get(reverse("intake:passing", args=[kept.pk])).status_code == 404


def text(answer) -> str:
    return answer.content.decode()
