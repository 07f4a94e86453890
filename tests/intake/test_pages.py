"""The pages, through the test client: what is typed is kept, what is wrong is said beside the question."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from access.kept import KeptWork
from intake import acts
from intake.models import Contact
from tests.intake.build import FRIDAY, a_contact, answer_everything, baby, children_of, ready_to_decide, wren

RECEIVE = "/contacts/receive"


def six_answers(**other):
    """What police told, as a browser sends it."""
    sent = {
        "do": "receive", "key": str(uuid4()), "reference": "", "rows": "2",
        "child-0-given": "Wren", "child-0-family": "Applebarrow", "child-0-born_on": "14/3/2020", "child-0-sex": "F",
        "child-1-given": "", "child-1-family": "", "child-1-sex": "U", "child-1-expected_on": "11/2/2027",
        "child-1-mother_given": "Carys", "child-1-mother_family": "Applebarrow",
        "place": "At home, 9 Lantern Row, Westmere", "who_with": "Mother",
        "worry": "Carys was pushed against the cooker.",
        "safe_tonight": "yes", "safe_why": "Grandmother staying.", "source": "6", "referrer_name": "PC Lorne Hatherby",
        "referrer_phone": "01632 960 114", "channel": "police", "received_at": "20/11/2026 16:50",
    }  # fmt: skip
    return sent | other


def test_six_answers_and_the_contact_is_received(dee, browse, acting):
    answer = browse(dee).post(RECEIVE, six_answers())
    assert answer.status_code == 302, wrong(answer)
    assert re.fullmatch(r"/contacts/received/[0-9a-f-]{36}", answer.url)
    with acting(dee):
        assert Contact.objects.get().received_at == FRIDAY


def wrong(answer):
    """What the page says is wrong, for a failing test."""
    return re.findall(r"govuk-error-message[^>]*>(.*?)</p>", answer.content.decode(), re.S)


def test_the_child_page_shows_clocks_next_step_and_what_is_still_to_ask(dee, browse):
    client = browse(dee)
    page = client.get(client.post(RECEIVE, six_answers()).url, follow=True).content.decode()
    for words in (
        "Wren Applebarrow",
        "First decision",
        "Screen this contact",
        "Parental responsibility",
        "PC Lorne Hatherby",
    ):
        assert words in page


def test_submitting_twice_leads_to_the_same_contact(dee, browse):
    client, form = browse(dee), six_answers()
    assert client.post(RECEIVE, form).url == client.post(RECEIVE, form | {"seen": ""}).url


def test_the_same_form_with_other_words_shows_both_and_keeps_both(dee, browse):
    client, form = browse(dee), six_answers()
    client.post(RECEIVE, form)
    answer = client.post(RECEIVE, form | {"worry": "Other words."})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Other words." in page
    assert "Carys was pushed against the cooker." in page


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("place", "", "Say where the children are now."),
        ("safe_tonight", "", "“Nobody knows” is an answer."),
        ("source", "99", ""),
        ("child-0-born_on", "29/2/2023", ""),
        ("child-0-born_on", "2026-13-01", ""),
        ("child-0-born_on", "1/5/2027", "For a child not yet born"),
        ("child-1-expected_on", "11/2/2028", "A child can be referred at most 280 days before birth."),
        ("child-0-expected_on", "1/2/2027", "Give a birth date or an expected date, not both."),
        ("child-0-born_on", "", "Give a birth date, or an expected date for a child not yet born."),
        ("child-0-family", "\u202eworraB", ""),
        ("child-0-family", "Bar\x00row", ""),
        ("worry", "Null\x00", ""),
        ("received_at", "1/1/2027 10:00", "A contact cannot be received in the future."),
        ("referrer_phone", "ring me", "Write a telephone number like 01632 960 114."),
        ("referrer_email", "not an address", "Write an e-mail address"),
        ("key", "not a key", "This page lost its place."),
        ("rows", "ten thousand", ""),
        ("received_at", "29/3/2026 01:30", ""),
    ],
)  # fmt: skip
def test_bad_input_is_a_sentence_and_nothing_typed_is_lost(dee, browse, field, value, sentence):
    answer = browse(dee).post(RECEIVE, six_answers(**{field: value}))
    if field == "rows":
        assert answer.status_code in (200, 302)
        return
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "to put right" in page
    assert sentence.replace("’", "&#x27;") in page or sentence in page
    if field != "place":
        assert "At home, 9 Lantern Row, Westmere" in page


def test_fields_nobody_asked_for_are_ignored(dee, browse, acting):
    client = browse(dee)
    client.post(
        RECEIVE, six_answers(owner=str(uuid4()), state="closed", queue=str(uuid4()), restricted="on", stage="closed")
    )
    with acting(dee):
        contact = Contact.objects.get()
        assert (contact.owner_id, contact.stage, contact.restricted) == (dee.pk, "to_screen", False)


def test_a_child_in_danger_needs_no_other_answer(dee, browse, acting):
    client = browse(dee)
    answer = client.post(RECEIVE, {"do": "danger", "key": str(uuid4()), "rows": "1"})
    assert answer.status_code == 302
    answer = client.get(answer.url)
    assert answer.url.endswith("/protect")


def test_add_another_child_works_without_script_and_keeps_what_is_typed(dee, browse):
    page = browse(dee).post(RECEIVE, six_answers(do="add")).content.decode()
    assert "child-2-given" in page
    assert "Carys was pushed against the cooker." in page
    assert "to put right" not in page


def test_a_possible_match_is_shown_before_receiving_and_a_person_chooses(dee, browse, acting):
    with acting(dee, FRIDAY):
        known = children_of(a_contact(dee))[0].person
    client, form = browse(dee), six_answers()
    page = client.post(RECEIVE, form).content.decode()
    assert "Possible matches" in page
    assert "Use this record" in page
    chosen = client.post(RECEIVE, form | {"do": f"use:0:{known.pk}"}).content.decode()
    assert "A record is chosen for this child." in chosen
    assert (
        client.post(RECEIVE, form | {"child-0-person": str(known.pk), "seen": seen_in(chosen, page)}).status_code == 302
    )
    with acting(dee):
        newest = Contact.objects.order_by("received_at").last()
        assert known.pk in {child.person_id for contact in Contact.objects.all() for child in children_of(contact)}
        assert newest is not None


def seen_in(*pages):
    """The matches a page remembers having shown."""
    found = set()
    for page in pages:
        found |= set((re.search(r'name="seen" value="([^"]*)"', page) or [None, ""])[1].split(","))
        found |= set(re.findall(r'value="not:([^"]+)"', page))
    return ",".join(sorted(found - {""}))


def test_a_contact_half_taken_is_kept_for_its_taker_and_nobody_else(dee, sol, browse, acting):
    client, form = browse(dee), six_answers(do="leave")
    assert client.post(RECEIVE, form).status_code == 302
    with acting(dee):
        draft = KeptWork.objects.get()
    again = client.get(draft.place).content.decode()
    assert "Carys was pushed against the cooker." in again
    assert "11/2/2027" in again
    assert browse(sol).get(draft.place).status_code == 404


def test_every_page_of_a_contact_opens(mo, browse, acting):
    with acting(mo, FRIDAY):
        contact = a_contact(mo)
        child = children_of(contact)[0]
    client = browse(mo)
    for page in (
        "", "/triage", "/still-to-ask", "/statement", "/change", "/link", "/versions", "/screen", "/rate",
        "/review-repeat",
        "/enquiry", "/told", "/feedback",
    ):  # fmt: skip
        answer = client.get(f"/contacts/{contact.pk}{page}")
        assert answer.status_code == 200, page
    for page in (
        "",
        "/threshold",
        "/propose",
        "/decide",
        "/decide-enquiry",
        "/strategy",
        "/agreed",
        "/protect",
        "/close",
    ):
        answer = client.get(f"/contacts/children/{child.pk}{page}")
        assert answer.status_code == 200, page


def test_partners_and_other_teams_meet_the_same_not_found(pat, otis, mo, browse, acting):
    with acting(mo, FRIDAY):
        contact = a_contact(mo)
    for stranger in (pat, otis):
        assert browse(stranger).get(f"/contacts/{contact.pk}").status_code == 404
        assert browse(stranger).get(f"/contacts/{uuid4()}").status_code == 404


def test_the_second_of_two_editors_is_shown_both_versions(dee, sol, browse, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
    change = {
        "place": "At school",
        "safe_tonight": "yes",
        "why": "They moved.",
        "version": contact.version,
        "encompass": "",
    }
    assert browse(sol).post(f"/contacts/{contact.pk}/change", change).status_code == 302
    answer = browse(dee).post(f"/contacts/{contact.pk}/change", change | {"place": "With grandmother"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "At school" in page
    assert "With grandmother" in page


def test_the_decision_page_says_every_reason_beside_its_button(sol, browse, acting):
    with acting(sol, FRIDAY):
        contact = a_contact(sol)
    client = browse(sol)
    client.post(f"/contacts/{contact.pk}/screen", {"words": "Read it."})
    page = client.get(f"/contacts/{contact.pk}").content.decode()
    assert "Wren has no level yet." in page
    assert "Set it and say why" in page
    assert "Immediate protection" in page


def test_what_is_still_to_ask_is_settled_on_one_page(dee, browse, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
    answer = browse(dee).post(
        f"/contacts/{contact.pk}/still-to-ask",
        {"language-all-state": "not_known", "household-all-text": "Mother and grandmother."},
    )
    assert answer.status_code == 302
    with acting(dee):
        assert {(one.question, one.state) for one in contact.answers.all()} == {
            ("language", "not_known"),
            ("household", "given"),
        }


def test_a_question_somebody_answered_first_is_shown_beside_ones_own_and_nothing_is_lost(dee, sol, browse, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
    page = f"/contacts/{contact.pk}/still-to-ask"
    assert browse(sol).post(page, {"language-all-text": "Polish, with an interpreter."}).status_code == 302
    mine = {"language-all-text": "English."}
    answer = browse(dee).post(page, mine)
    shown = answer.content.decode()
    assert "Sol Quayle answered first" in shown
    assert "Polish, with an interpreter." in shown
    assert "English." in shown
    version = re.search(r'name="language-all-version" value="(\d+)"', shown)[1]
    assert browse(dee).post(page, mine | {"language-all-version": version}).status_code == 302
    with acting(dee):
        assert contact.answers.get(question="language").text == "English."


def test_the_referrers_text_is_previewed_word_for_word(mo, browse, acting):
    with acting(mo, FRIDAY):
        contact = a_contact(mo)
        ready_to_decide(contact, mo, FRIDAY)
        for child in children_of(contact):
            acts.decide_child(child, outcome="INFO_ADVICE", rationale="Advice.", by=mo, at=FRIDAY)
    page = browse(mo).get(f"/contacts/{contact.pk}/feedback").content.decode()
    assert "What the referrer will read" in page
    assert contact.reference in page
    assert "Wren" not in page.split("What the referrer will read")[1]


def asked_of_the_database(client, address):
    """The statements a page makes, without the savepoints of a test that rolls back."""
    with CaptureQueriesContext(connection) as counted:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in counted.captured_queries if "SAVEPOINT" not in query["sql"]]


def test_a_childs_page_asks_at_most_fifteen_questions_however_large_the_case(sol, browse, acting):
    with acting(sol, FRIDAY):
        contact = a_contact(sol)
        child = children_of(contact)[0]
    client, addresses = browse(sol), (f"/contacts/{contact.pk}", f"/contacts/children/{child.pk}")
    for address in addresses:
        client.get(address)
    small = [len(asked_of_the_database(client, address)) for address in addresses]
    with acting(sol, FRIDAY):
        answer_everything(contact, sol, FRIDAY)
        for n in range(6):
            acts.add_statement(contact, kind="fact", text=f"Fact {n}.", by=sol, at=FRIDAY)
            acts.set_threshold(child, level="3", rationale=f"Reason {n}.", by=sol, at=FRIDAY)
            acts.rate(contact, rating="RED", rationale=f"Reason {n}.", by=sol, at=FRIDAY)
    large = [len(asked_of_the_database(client, address)) for address in addresses]
    assert large == small
    assert max(large) <= 15


def test_the_worklist_asks_the_same_questions_for_one_row_and_for_many(dee, browse, acting):
    with acting(dee, FRIDAY):
        a_contact(dee)
    one = len(asked_of_the_database(browse(dee), "/hub"))
    with acting(dee, FRIDAY):
        for n in range(12):
            a_contact(dee, children=(wren(given=f"Child {n}"), baby()))
    assert len(asked_of_the_database(browse(dee), "/hub")) == one


def test_the_worklist_names_the_children_the_step_and_why_then(dee, browse, acting):
    with acting(dee, FRIDAY):
        a_contact(dee)
    page = browse(dee).get("/hub").content.decode()
    for words in (
        "Wren Applebarrow, 6, and unborn",
        "Not rated",
        "Police",
        "Screen",
        "1 working day from Fri 16:50",
        "You",
    ):
        assert words in page


def test_the_whole_list_is_on_one_page_to_print(dee, browse, acting):
    with acting(dee, FRIDAY):
        for n in range(21):
            a_contact(dee, children=(wren(given=f"Child {n}"),))
    client = browse(dee)
    assert "Next 20" in client.get("/hub").content.decode()
    whole = client.get("/hub?tab=deadline&print=list").content.decode()
    assert whole.count('<th role="rowheader"') == 21


def test_a_child_not_yet_born_is_listed_by_the_mother(dee, browse, acting):
    with acting(dee, FRIDAY):
        a_contact(dee, children=(baby(),))
    assert "Baby of Carys Applebarrow, due 11 Feb 2027" in browse(dee).get("/hub").content.decode()


def test_another_teams_worklist_counts_nothing_of_ours(dee, otis, browse, acting):
    with acting(dee, FRIDAY):
        a_contact(dee)
    page = browse(otis).get("/hub").content.decode()
    assert "Applebarrow" not in page
    assert "Nothing waits in the hub." in page


def test_a_page_number_that_is_none_shows_the_first(dee, browse):
    for number in ("1000000000", "-1", "x", "²"):
        assert browse(dee).get("/hub", {"page": number, "tab": "nothing"}).status_code == 200
