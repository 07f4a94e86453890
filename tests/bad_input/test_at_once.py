"""Pressed eight times, and two people at one time: one contact, one answer, both versions, never a failure."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from access import grants
from access.models import User
from audit import clock
from audit.models import Move
from deadlines.models import Deadline
from intake.models import Contact, ContactChild, InformedNotice, ThresholdDecision
from people.models import PersonName
from sharing.models import AgencyResponse, InformationRequest
from tests import cast
from tests.intake.build import FRIDAY, a_contact, children_of, ready_to_decide
from tests.intake.test_pages import RECEIVE, six_answers
from tests.sharing import build as sharing_build
from tests.sharing.test_desk import NOTHING

PRESSES = 8
CALM = {200, 302, 409}


@pytest.fixture(autouse=True)
def _committed(commits):
    """Threads see each other's work only where it is committed."""


def pressed(clients, address, sent, presses: int = PRESSES):
    """Every answer to the same form sent at the same moment, by one browser or in turn by several."""
    start = Barrier(presses)

    def press(place):
        start.wait()
        clock.hold_at(cast.NOW)
        try:
            return clients[place % len(clients)].post(address, sent if isinstance(sent, dict) else sent[place])
        finally:
            connection.close()

    with ThreadPoolExecutor(presses) as pool:
        return list(pool.map(press, range(presses)))


def copies(browse, user, many=PRESSES):
    """Several tabs of one browser."""
    return [browse(user) for _ in range(many)]


def test_receiving_pressed_eight_times_is_one_contact_with_one_reference(dee, browse, acting):
    answers = pressed(copies(browse, dee), RECEIVE, six_answers())
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer.url for answer in answers}) == 1
    with acting(dee):
        contact = Contact.objects.get()
        assert (contact.children.count(), Deadline.objects.of(contact).count()) == (2, 1)
        assert PersonName.objects.filter(given="Wren").count() == 1


def test_the_same_key_with_eight_texts_keeps_one_and_shows_the_rest_both(dee, browse, acting):
    key = str(uuid4())
    sent = [six_answers(key=key, worry=f"Words of tab {place}.") for place in range(PRESSES)]
    answers = pressed(copies(browse, dee), RECEIVE, sent)
    assert sorted(answer.status_code for answer in answers) == [302] + [409] * 7
    with acting(dee):
        kept = Contact.objects.get().worry
    for answer, typed in zip(answers, sent, strict=True):
        if answer.status_code == 409:
            page = answer.content.decode()
            assert kept in page and typed["worry"] in page


def test_danger_pressed_eight_times_protects_once(dee, browse, acting):
    answers = pressed(copies(browse, dee), RECEIVE, {"do": "danger", "key": str(uuid4()), "rows": "1"})
    assert {answer.status_code for answer in answers} == {302} and len({answer.url for answer in answers}) == 1
    with acting(dee):
        assert Contact.objects.count() == 1 and ContactChild.objects.count() == 1


def test_leaving_it_half_typed_eight_times_keeps_one(dee, browse):
    answers = pressed(copies(browse, dee), RECEIVE, six_answers(do="leave"))
    assert {answer.status_code for answer in answers} == {302}
    assert browse(dee).get(RECEIVE).content.decode().count("/contacts/receive/") >= 1


@pytest.fixture
def contact(mo, acting):
    with acting(mo, FRIDAY):
        return a_contact(mo)


ON_CONTACT = {
    "screen": {"words": "Second incident this autumn."},
    "rate": {"rating": "AMBER", "rationale": "The child sees it."},
    "told": {"told": "yes", "who": "Mother, by police"},
    "enquiry": {"purpose": "To know what police hold."},
    "triage": {},
    "take": {"version": "1"},
    "statement": {"kind": "fact", "text": "Said once."},
}
ON_CHILD = {
    "threshold": {"level": "3", "rationale": "Several needs."},
    "propose": {"outcome": "INFO_ADVICE", "rationale": "Advice."},
    "protect": {"action": "Police are on their way."},
    "close": {"why": "Nothing is left."},
}


def test_every_form_of_a_contact_pressed_four_times_is_calm(contact, mo, browse, acting):
    clients = copies(browse, mo, 4)
    for name, sent in ON_CONTACT.items():
        for answer in pressed(clients, reverse(f"intake:{name}", args=[contact.pk]), sent, 4):
            assert answer.status_code in CALM, name
    with acting(mo):
        child = children_of(contact)[0]
        assert InformedNotice.objects.filter(contact=contact).count() >= 1
    for name, sent in ON_CHILD.items():
        for answer in pressed(clients, reverse(f"intake:{name}", args=[child.pk]), sent, 4):
            assert answer.status_code in CALM, name
    with acting(mo):
        assert ThresholdDecision.objects.filter(child=child).exists()


def test_settling_a_question_at_one_moment_keeps_one_answer_and_shows_it_to_the_other(contact, mo, sol, browse, acting):
    sent = [{"language-all-text": "Told to Mo."}, {"language-all-text": "Told to Sol."}]
    answers = pressed([browse(mo), browse(sol)], reverse("intake:still_to_ask", args=[contact.pk]), sent, 2)
    assert sorted(answer.status_code for answer in answers) in ([200, 302], [302, 409])
    with acting(mo):
        kept = contact.answers.get(question="language").text
    second = next(answer for answer in answers if answer.status_code != 302).content.decode()
    assert kept in second and "Told to Mo." in second and "Told to Sol." in second


ON_PERSON = {
    "name": {"family": "Rooke", "given": "Wren", "kind": "alias", "source": "mother"},
    "number": {"kind": "la_child_id", "number": "SW12345", "source": "mother"},
    "home": {"lines": "9 Lantern Row", "kind": "home", "safe_to_write": "no", "source": "mother"},
    "flag": {"kind": "dog", "what": "A dog", "review_on": "1/12/2026", "source": "police"},
    "relative": {"given": "Carys", "family": "Rooke", "sex": "F", "kind": "mother", "responsibility": "unknown",
                 "source": "police", "chosen": "new"},
}  # fmt: skip


def test_every_form_of_a_person_pressed_four_times_is_calm(contact, mo, browse, acting):
    with acting(mo):
        person = children_of(contact)[0].person
    clients = copies(browse, mo, 4)
    for name, sent in ON_PERSON.items():
        for answer in pressed(clients, reverse(f"people:{name}", args=[person.pk]), sent, 4):
            assert answer.status_code in CALM, name
    with acting(mo):
        assert PersonName.objects.filter(person=person, family="Rooke").exists()


def test_a_decision_pressed_four_times_is_made_once(contact, mo, browse, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        child = children_of(contact)[0]
    sent = {"outcome": "INFO_ADVICE", "rationale": "Advice is enough."}
    answers = pressed(copies(browse, mo, 4), reverse("intake:decide", args=[child.pk]), sent, 4)
    assert {answer.status_code for answer in answers} <= CALM
    assert [answer.status_code for answer in answers].count(302) >= 1
    with acting(mo):
        assert Move.objects.filter(record_id=child.pk, to_state="spoc_decided").count() == 1


def test_two_deciders_at_one_moment_make_one_decision(contact, mo, sol, browse, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        child = children_of(contact)[0]
    sent = [
        {"outcome": "INFO_ADVICE", "rationale": "Mo's reason."},
        {"outcome": "EARLY_HELP", "rationale": "Sol's reason."},
    ]
    answers = pressed([browse(mo), browse(sol)], reverse("intake:decide", args=[child.pk]), sent, 2)
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    refused = next(place for place, answer in enumerate(answers) if answer.status_code == 200)
    assert sent[refused]["rationale"].replace("'", "&#x27;") in answers[refused].content.decode()


def test_two_editors_at_one_moment_and_the_second_sees_both(contact, dee, sol, browse, acting):
    common = {"safe_tonight": "yes", "why": "They moved.", "version": contact.version, "encompass": ""}
    sent = [common | {"place": "At school"}, common | {"place": "With grandmother"}]
    answers = pressed([browse(dee), browse(sol)], reverse("intake:change", args=[contact.pk]), sent, 2)
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    second = next(answer for answer in answers if answer.status_code == 409).content.decode()
    assert "At school" in second and "With grandmother" in second


@pytest.fixture
def asked(mo, at, acting):
    with acting(mo):
        family = sharing_build.a_family(by=mo, at=at)
        return sharing_build.asked(family, sharing_build.to_police(family, at), by=mo, at=at)[0]


def test_taking_and_answering_pressed_four_times_is_one_answer(asked, pat, mo, browse, acting):
    clients = copies(browse, pat, 4)
    taken = pressed(clients, reverse("sharing:take", args=[asked.pk]), {}, 4)
    assert {answer.status_code for answer in taken} == {302}
    page = clients[0].get(reverse("sharing:answer", args=[asked.pk]))
    sent = {**NOTHING, "version": page.context["form"]["version"].value(), "press": "send"}
    answers = pressed(clients, reverse("sharing:answer", args=[asked.pk]), sent, 4)
    assert {answer.status_code for answer in answers} <= CALM
    with acting(mo):
        assert AgencyResponse.objects.filter(request=asked).count() == 1


def test_reminding_and_going_on_pressed_four_times_is_calm(asked, mo, browse, acting):
    clients = copies(browse, mo, 4)
    for name, sent in (("remind", {}), ("go_on", {"why": "The child cannot wait."})):
        answers = pressed(clients, reverse(f"sharing:{name}", args=[asked.pk]), sent, 4)
        assert {answer.status_code for answer in answers} <= CALM, name
    with acting(mo):
        assert Move.objects.filter(record_id=asked.pk, to_state="overridden").count() <= 1


def test_refusing_and_asking_again_pressed_four_times_is_calm(asked, mo, browse):
    from tests.sharing.test_refusing import TYPED

    answers = pressed(copies(browse, mo, 4), reverse("sharing:refuse", args=[asked.contact_id]), TYPED, 4)
    assert {answer.status_code for answer in answers} <= CALM


def test_a_grant_that_ends_while_the_page_is_open_saves_nothing(contact, otis, mo, browse, acting, at):
    with acting(mo):
        grant = grants.give(otis, on=contact, by=mo, why="helps tonight", until=None, origin="test", at=at)
    client, address = browse(otis), reverse("intake:change", args=[contact.pk])
    assert client.get(address).status_code == 200
    with acting(mo):
        grants.withdraw(grant, by=mo, why="no longer helps", at=at)
    sent = {"place": "Elsewhere", "safe_tonight": "no", "why": "Heard so.", "version": contact.version}
    assert client.post(address, sent).status_code == 404
    with acting(mo):
        assert Contact.objects.get(pk=contact.pk).place == contact.place


def test_an_account_closed_while_the_page_is_open_saves_nothing(contact, sol, mo, browse, acting):
    client, address = browse(sol), reverse("intake:screen", args=[contact.pk])
    assert client.get(address).status_code == 200
    with acting(mo):
        user = User.objects.get(pk=sol.pk)
        user.is_active = False
        user.save()
    answer = client.post(address, {"words": "Read it."})
    assert answer.status_code == 302 and answer.url.startswith("/account/sign-in/")
    with acting(mo):
        assert Contact.objects.get(pk=contact.pk).version == contact.version


def test_a_request_of_another_agency_cannot_be_taken_or_answered(asked, hana, mo, browse, acting):
    client = browse(hana)
    for name in ("take", "hand_back", "answer"):
        sent = {**NOTHING, "version": "1", "desk": "police-mash", "agency": str(asked.agency_id), "press": "send"}
        assert client.post(reverse(f"sharing:{name}", args=[asked.pk]), sent).status_code == 404
    with acting(mo):
        assert InformationRequest.objects.get(pk=asked.pk).state == "sent"
