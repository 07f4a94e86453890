"""The pages of consent and agreement: one page, one step to give, one to take back; nothing typed is lost."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from consent import acts
from consent.models import ConsentPurpose, ConsentRecord, ServiceAgreement
from consent.validity import TESTS
from tests.consent.build import a_child_aged, a_mother, an_answer


@pytest.fixture
def family(sol, acting, commits):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        return child, a_mother(child, by=sol)


def yes(mother, **other) -> dict:
    """A mother's yes, as the page sends it."""
    sent = {
        "what": "record", "seen": "", "purpose": "voluntary_course", "recipient": "voluntary",
        "given_by": str(mother.pk), "authority": "PR", "evidence_kind": "birth_certificate",
        "evidence_seen_on": "20/11/2026", "evidence_seen_by": "Sol", "other_holder": "none",
        "collected_at": "23/11/2026 09:30", "method": "signed", "language": "English", "answer": "yes",
        "classes": ["ID", "CONTACT"], "why_free": "An extra.", **dict.fromkeys(TESTS, "yes"),
    }  # fmt: skip
    return sent | other


def test_a_yes_is_given_and_taken_back_on_one_page_in_one_step_each(family, sol, browse, acting):
    child, mother = family
    web, page = browse(sol), f"/consent/people/{child.pk}"
    assert "Nobody has been asked" in web.get(page).content.decode()
    assert web.post(page, yes(mother)).status_code == 302
    with acting(sol):
        row = ConsentRecord.objects.get()
        assert (row.status, row.notice.number, row.relationship) == ("ACTIVE", 1, "mother")
    assert "A course or group run by a charity: Voluntary service providers" in web.get(page).content.decode()
    back = {
        "what": "back", "consent": str(row.pk), "back-person": str(mother.pk), "back-method": "phone",
        "back-said_at": "23/11/2026 09:50",
    }  # fmt: skip
    assert web.post(page, back).url == f"/consent/{row.pk}"
    with acting(sol):
        assert row.refresh().status == "WITHDRAWN"
    again = web.post(page, back).content.decode()
    assert "taken back already, Mon 23 Nov 09:50. Nothing was changed." in again
    assert "Nothing further goes on it." in web.get(f"/consent/{row.pk}").content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"collected_at": "23/11/2027 09:30"}, "in the future"),
        ({"free": "no"}, "Who loses by a no is not free"),
        ({"classes": []}, "Choose what may be shared"),
        ({"classes": ["ID", "SC-HEALTH"]}, "so many words"),
        ({"purpose": "mash"}, "Choose one of the answers shown"),
        ({"recipient": "trust"}, "Choose one of the answers shown"),
        ({"given_by": "00000000-0000-4000-8000-000000000000"}, "Choose one of the answers shown"),
        ({"authority": "SELF"}, "Only the person it is about"),
        ({"evidence_seen_on": "24/11/2026"}, "after they answered"),
        ({"method": "spoken"}, "name who heard it"),
        ({"expires_on": "1/1/2020"}, "run out before it was given"),
    ],
)
def test_bad_input_is_a_sentence_and_nothing_typed_is_lost(family, sol, browse, acting, wrong, sentence):
    child, mother = family
    answer = browse(sol).post(f"/consent/people/{child.pk}", yes(mother, **wrong))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert sentence in page
    assert "An extra." in page
    with acting(sol):
        assert not ConsentRecord.objects.exists()


def test_two_workers_at_once_the_second_is_told_and_keeps_what_they_typed(family, sol, asha, browse, acting):
    child, mother = family
    page = f"/consent/people/{child.pk}"
    assert browse(sol).post(page, yes(mother)).status_code == 302
    second = browse(sol).post(page, yes(mother, answer="no", refusal_reason="Too far to go."))
    text = second.content.decode()
    assert "a moment ago" in text and "Too far to go." in text
    with acting(sol):
        assert ConsentRecord.objects.count() == 1


def test_a_competent_child_answers_with_five_answers_of_today(sol, acting, commits, browse):
    with acting(sol):
        child = a_child_aged(14, by=sol)
    sent = yes(child, authority="SELF", assessed_on="1/10/2026", competence_words="She explained it.")
    sent |= dict.fromkeys(
        ("understands_what", "understands_why", "understands_after", "can_weigh", "own_choice"), "yes"
    )
    page = f"/consent/people/{child.pk}"
    assert "Assess it for this one" in browse(sol).post(page, sent).content.decode()
    assert browse(sol).post(page, sent | {"assessed_on": "23/11/2026"}).status_code == 302


def test_a_deputys_document_is_asked_for_beside_its_own_question(sol, acting, commits, browse):
    with acting(sol):
        adult = a_child_aged(20, by=sol)
    sent = yes(
        adult, given_by="other", given_by_name="Ellis Marlow, deputy", authority="DEPUTY", deputy_kind="deputy",
        deputy_seen_on="24/11/2026", deputy_seen_by="Sol", capacity_words="Brain injury.",
    )  # fmt: skip
    refused = browse(sol).post(f"/consent/people/{adult.pk}", sent).content.decode()
    assert "The document was seen after they answered" in refused
    fine = browse(sol).post(f"/consent/people/{adult.pk}", sent | {"deputy_seen_on": "20/11/2026"})
    assert fine.status_code == 302


def test_a_family_agrees_declines_with_one_question_and_ends(family, sol, browse, acting):
    child, mother = family
    web, page = browse(sol), f"/consent/people/{child.pk}/agreement"
    said = {
        "service": "early_help", "offered": "Six sessions.", "said_by": str(mother.pk), "said_on": "23/11/2026",
        "method": "spoken", "agreed": "no",
    }  # fmt: skip
    refused = web.post(page, said).content.decode()
    assert "raises the risk" in refused and "Six sessions." in refused
    assert web.post(page, said | {"agreed": "yes"}).status_code == 302
    with acting(sol):
        row = ServiceAgreement.objects.get()
    ending = {"ended_on": "23/11/2026", "raises_risk": "no", "risk_words": "Goals met."}
    assert web.post(f"/consent/agreements/{row.pk}/end", ending).status_code == 302
    with acting(sol):
        assert row.refresh().state == "withdrawn"


def test_looking_again_and_finding_it_never_valid(family, sol, browse, acting, at):
    child, mother = family
    with acting(sol):
        row = acts.give(child, an_answer(mother), seen="", by=sol, at=at)
    web = browse(sol)
    late = web.post(f"/consent/{row.pk}/look-again", {"outcome": "Still glad.", "next_on": "1/1/2030"})
    assert "No later than 23 November 2027" in late.content.decode()
    assert (
        web.post(f"/consent/{row.pk}/look-again", {"outcome": "Still glad.", "next_on": "1/3/2027"}).status_code == 302
    )
    assert web.post(f"/consent/{row.pk}/never-valid", {"why": "Not her order."}).status_code == 302
    with acting(sol):
        assert (row.refresh().status, row.refresh().review_on) == ("INVALID", date(2027, 3, 1))


@pytest.mark.parametrize("key", ["pat", "ida", "petra", "noor"])
def test_nobody_else_sees_any_of_it(family, sol, browse, acting, at, request, key):
    child, mother = family
    with acting(sol):
        row = acts.give(child, an_answer(mother), seen="", by=sol, at=at)
    web = browse(request.getfixturevalue(key))
    for address in (f"/consent/people/{child.pk}", f"/consent/{row.pk}", f"/consent/{row.pk}/receipt"):
        assert web.get(address).status_code == 404


def test_the_page_asks_no_more_questions_for_more_answers(family, sol, browse, acting, at):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    child, mother = family
    web, page = browse(sol), f"/consent/people/{child.pk}"
    web.get(page)
    with CaptureQueriesContext(connection) as few:
        web.get(page)
    with acting(sol):
        for number, purpose in enumerate(("newsletter", "story_or_photo", "optional_referral")):
            classes = frozenset({"ID"} if number else {"CONTACT"})
            answer = an_answer(mother, purpose=ConsentPurpose.objects.get(key=purpose), classes=classes)
            acts.give(child, answer, seen="", by=sol, at=at)
    with CaptureQueriesContext(connection) as many:
        web.get(page)
    assert len(many) == len(few)


PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [
        ("run.exe", "application/x-msdownload", b"MZ\x90"),
        ("signed.pdf", "application/pdf", b"<script>alert(1)</script>"),
    ],
)
def test_evidence_of_a_wrong_or_hostile_kind_is_refused_with_a_sentence(
    family, sol, browse, acting, at, name, kind, content
):
    child, mother = family
    with acting(sol):
        row = acts.give(child, an_answer(mother), seen="", by=sol, at=at)
    sent = browse(sol).post(f"/consent/{row.pk}/evidence", {"upload": SimpleUploadedFile(name, content, kind)})
    assert sent.status_code == 200 and "error" in sent.content.decode()
    with acting(sol):
        assert row.refresh().evidence_file is None


def test_evidence_is_kept_and_waits_to_be_checked(family, sol, pat, browse, acting, at):
    child, mother = family
    with acting(sol):
        row = acts.give(child, an_answer(mother), seen="", by=sol, at=at)
    web = browse(sol)
    file = SimpleUploadedFile("signed.pdf", PAGE, "application/pdf")
    assert web.post(f"/consent/{row.pk}/evidence", {"upload": file}).status_code == 302
    assert "signed.pdf" in web.get(f"/consent/{row.pk}").content.decode()
