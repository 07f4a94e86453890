"""The life of a request: written down by anybody, opened by the rights team, its clock moved by what comes."""

from datetime import date, timedelta

import pytest

from audit.moves import Refused
from deadlines.models import Deadline
from people.models import Person
from rights.acts import asking, clock, subject
from rights.models import Asked, RightsRequest, Wait
from rights.workflow import State
from tests.cast import NOW
from tests.rights.build import heard, moment, open_request, requests


@pytest.fixture
def work(remi, acting):
    """Everything inside is done by Remi."""
    with acting(remi):
        yield remi


@pytest.fixture
def somebody(work):
    return Person(born_on=date(1990, 1, 1)).write(by=work, why="invented")


def test_dee_writes_down_what_somebody_asked_and_does_not_see_it_again(dee, remi, acting):
    with acting(dee):
        asked = asking.write_down(heard(), by=dee, at=NOW, person=dee)
        assert not Asked.objects.filter(pk=asked.pk).exists()
    with acting(remi):
        assert Asked.objects.get(pk=asked.pk).words == "I want everything you have on me"


def test_it_cannot_have_come_tomorrow(work):
    with pytest.raises(Refused, match="later than now"):
        asking.write_down(heard(received_at=NOW + timedelta(hours=1)), by=work, at=NOW)


def test_scenario_20_mother_for_herself_and_her_child_is_two_requests_with_a_clock_each(work):
    mine, the_childs = requests(work, "access", received="2026-11-25", at=moment("2026-11-25"), count=2)
    assert mine.due_on == the_childs.due_on == date(2026, 12, 29)
    assert the_childs.reference == f"{mine.reference}/2"


def test_the_month_runs_from_when_anybody_had_it_and_the_deadline_is_a_row(work):
    (request,) = requests(work, received="2026-11-09", at=NOW)
    assert request.due_on == date(2026, 12, 9)
    running = Deadline.objects.get(subject_id=request.pk)
    assert running.due_at.date() == date(2026, 12, 9) and "Article 12A" in running.why


def test_scenario_23_a_solicitors_authority_starts_the_clock_again(work, somebody):
    (request,) = requests(work, received="2026-11-04", relation="solicitor", at=moment("2026-11-04"))
    subject.choose(request, somebody, by=work, at=NOW)
    wait = clock.ask(request, Wait.PROOF, words="signed authority", by=work, at=moment("2026-11-05"))
    assert request.due_on is None and request.state == State.AWAITING
    with pytest.raises(Refused, match="signed authority"):
        clock.start_work(request, by=work, at=NOW)
    clock.came(wait, came_on=date(2026, 11, 27), what="signed 20 November", by=work, at=moment("2026-11-27"))
    request = request.refresh()
    assert request.due_on == date(2026, 12, 29)
    clock.record_proof(request, what="authority", evidence="signed", is_enough=True, by=work, at=moment("2026-11-27"))
    clock.start_work(request, by=work, at=moment("2026-11-27"))
    assert request.state == State.OPEN


def test_scenario_24_what_they_mean_pauses_and_asking_again_at_once_is_refused(work, somebody):
    (request,) = requests(work, received="2026-09-01", at=moment("2026-09-01"))
    subject.choose(request, somebody, by=work, at=moment("2026-09-01"))
    clock.start_work(request, by=work, at=moment("2026-09-01"))
    wait = clock.ask(request, Wait.CLARIFICATION, words="which years?", by=work, at=moment("2026-09-08"))
    assert request.due_on is None and "Paused since" in request.due_why
    with pytest.raises(Refused, match="asked already"):
        clock.ask(request, Wait.CLARIFICATION, words="which?", by=work, at=moment("2026-09-09"))
    clock.came(wait, came_on=date(2026, 9, 17), what="all", by=work, at=moment("2026-09-17"))
    request = request.refresh()
    assert request.due_on == date(2026, 10, 12) and request.state == State.OPEN


def test_scenario_25_an_extension_is_told_before_the_first_date_or_not_at_all(work):
    (request,) = requests(work, received="2026-11-02", at=moment("2026-11-02"))
    clock.extend(request, why="14,000 pages", by=work, at=moment("2026-12-02"))
    assert request.due_on == date(2027, 2, 2)
    (late,) = requests(work, received="2026-11-02", at=moment("2026-11-02"))
    with pytest.raises(Refused, match="before the first date"):
        clock.extend(late, why="14,000 pages", by=work, at=moment("2026-12-03"))


def test_scenario_30_a_complaint_has_its_own_clock_and_no_extension(work):
    (request,) = requests(work, "complaint", received="2026-11-26", at=moment("2026-11-26"))
    assert request.due_on == date(2026, 12, 29)
    with pytest.raises(Refused, match="no extension"):
        clock.extend(request, why="hard", by=work, at=moment("2026-11-27"))


def test_a_request_needs_a_subject_and_a_dead_persons_is_no_request_of_this_law(work, somebody):
    (request,) = requests(work)
    with pytest.raises(Refused, match="which person"):
        clock.start_work(request, by=work, at=NOW)
    subject.choose(request, somebody, by=work, at=NOW)
    request.relation = "dead"
    with pytest.raises(Refused, match="have died"):
        clock.start_work(request, by=work, at=NOW)


def test_ending_meets_the_clock_and_says_what_they_were_told(work, somebody):
    request = open_request(work, somebody)
    with pytest.raises(Refused, match="what they were told"):
        clock.end(request, State.REFUSED, outcome="not theirs", words="", by=work, at=NOW)
    clock.end(request, State.CLOSED, outcome="answered", words="Dear …", by=work, at=NOW)
    assert Deadline.objects.get(subject_id=request.pk).met_at == NOW
    with pytest.raises(Refused):
        clock.start_work(request, by=work, at=NOW)


@pytest.mark.parametrize(
    ("page", "says"), [("", "Rights requests"), ("ask", None), ("where", None), ("write-down", "Somebody asks")]
)
def test_the_pages_open_to_the_rights_team(browse, remi, page, says):
    answer = browse(remi).get(f"/rights/{page}")
    assert answer.status_code == 200
    assert says is None or says in answer.content.decode()


def test_dee_may_write_down_and_nothing_else(browse, dee):
    assert browse(dee).get("/rights/write-down").status_code == 200
    assert browse(dee).get("/rights/").status_code == 403


def test_from_the_telephone_to_a_started_request_through_the_pages(commits, browse, remi, acting):
    visitor = browse(remi)
    said = {
        "words": "everything on me", "asker": "Corinne Example", "channel": "telephone",
        "received_at": "23/11/2026 09:00", "reach": "01632 960 700",
    }  # fmt: skip
    assert visitor.post("/rights/write-down", said).status_code == 302
    with acting(remi):
        asked = Asked.objects.get()
        person = Person(born_on=date(1990, 1, 1)).write(by=remi, why="invented")
    taken = {"open": "1", "kinds": ["access"], "requester_name": "Corinne", "relation": "self", "people": "1"}
    answer = visitor.post(f"/rights/asked/{asked.pk}", taken)
    assert answer.status_code == 302
    place = answer.headers["Location"]
    assert "Say which person on record" in visitor.get(place).content.decode()
    assert visitor.post(f"{place}/about", {"person": str(person.pk)}).status_code == 302
    assert visitor.post(f"{place}/start", {}).status_code == 302
    page = visitor.get(place).content.decode()
    assert "Open." in page and "Before the work starts" not in page
    assert "DECIDE" not in page and visitor.get(f"{place}/end").status_code == 404


def test_the_public_asks_gets_one_reference_and_learns_nothing(commits, client, remi, acting):
    said = {"words": "what do you hold on my child", "asker": "A Parent", "reach": "a@example.org"}
    page = client.post("/rights/ask", said).content.decode()
    with acting(remi):
        asked = Asked.objects.get()
    assert asked.reference in page and asked.channel == "form" and asked.heard_by is None
    assert "rights team reads it" in client.post("/rights/where", {"reference": asked.reference}).content.decode()
    assert "nothing under that reference" in client.post("/rights/where", {"reference": "RR-222222-2"}).content.decode()


def test_the_public_form_is_throttled(commits, client):
    said = {"words": "what do you hold", "asker": "A Parent", "reach": "a@example.org"}
    pages = [client.post("/rights/ask", said).content.decode() for _ in range(12)]
    assert "We have it" in pages[0] and "Too many" in pages[-1]


def test_a_request_of_another_team_or_nobody_is_not_found(commits, browse, remi, dee, wyn, acting):
    with acting(remi):
        (request,) = requests(remi)
    assert browse(wyn).get(f"/rights/{request.pk}").status_code == 200
    assert browse(dee).get(f"/rights/{request.pk}").status_code == 403
    with acting(dee):
        assert not RightsRequest.objects.exists()
