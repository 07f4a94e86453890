"""A receipt for a person, for a child, and for a computer."""

from datetime import timedelta

import jsonschema
import pytest

from consent import acts, receipts
from tests.consent.build import a_child_aged, a_mother, an_answer, their_own


@pytest.fixture
def given(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        health = frozenset({"ID", "SC-HEALTH"})
        answer = an_answer(mother, classes=health, words={"explicit": True})
        yield mother, acts.give(child, answer, seen="", by=sol, at=at)


def test_the_json_has_kantaras_keys_and_the_four_parts_and_fits_the_schema(given, at):
    _, row = given
    found = receipts.for_a_computer(row, at)
    kantara = {
        "version", "jurisdiction", "consentTimestamp", "collectionMethod", "consentReceiptID", "language",
        "piiPrincipalId", "piiControllers", "policyUrl", "services", "sensitive", "spiCat",
    }  # fmt: skip
    assert kantara < set(found)
    assert {"record", "piiProcessing", "partyIdentification", "events"} < set(found)
    assert found["jurisdiction"] == "GB" and found["sensitive"] and found["spiCat"] == ["Child's health"]
    assert found["policyUrl"] == "/privacy/versions/1"
    assert [one["state"] for one in found["events"]] == ["ISSUED", "ACTIVE"]


@pytest.mark.parametrize("key", sorted(receipts.schema()["required"]))
def test_the_schema_refuses_a_receipt_that_lacks_a_key(given, at, key):
    found = receipts.for_a_computer(given[1], at)
    del found[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, receipts.schema())


def test_it_names_the_person_by_nothing_that_means_anything_elsewhere(given, at):
    _, row = given
    found = str(receipts.for_a_computer(row, at))
    assert str(row.subject_id) not in found


def test_what_happened_since_stands_in_it(given, sol, at):
    mother, row = given
    back = acts.withdraw(row, person=mother, method="phone", by=sol, at=at + timedelta(hours=1))
    found = receipts.for_a_computer(back, at + timedelta(hours=2))
    assert found["events"][-1]["state"] == "WITHDRAWN"
    assert "taken back" in dict(receipts.printed(back, at + timedelta(hours=2)).lines)["Your answer"]


def test_a_refusal_and_an_expired_yes_have_receipts_too(sol, acting, at):
    with acting(sol):
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        no = acts.refuse(child, an_answer(mother), seen="", by=sol, at=at)
        assert receipts.for_a_computer(no, at)["events"][0]["state"] == "ISSUED"
        later = at + timedelta(hours=1)
        answer = an_answer(mother, collected_at=later, expires_on=at.date())
        yes = acts.give(child, answer, seen=str(no.pk), by=sol, at=later)
        assert receipts.for_a_computer(yes, at + timedelta(days=3))["events"][-1]["state"] == "EXPIRED"


def test_a_childs_receipt_is_in_a_childs_words(sol, acting, at):
    with acting(sol):
        child = a_child_aged(14, by=sol)
        row = acts.give(child, their_own(child, competent=True), seen="", by=sol, at=at)
        said = receipts.printed(row, at, child=True)
    assert said.title == "Your answer"
    assert "as easy as saying yes was" in said.how_to_stop
    assert dict(said.lines)["What we asked"].startswith("May we tell them")


def test_a_receipt_is_printed_as_a_tagged_pdf(given, at):
    import io

    import pikepdf

    from documents import engine

    class Ordered:
        on, ordered_at = given[1], at

    for renderer in (receipts.page_of, receipts.page_for_a_child):
        made = pikepdf.open(io.BytesIO(engine.pdf(renderer(Ordered), title="Receipt for an answer")))
        assert "/StructTreeRoot" in made.Root


def test_the_pages_and_the_pdf(browse, commits, sol, acting, at):
    from documents.models import Document

    with acting(sol):
        child = a_child_aged(8, by=sol)
        row = acts.give(child, an_answer(a_mother(child, by=sol)), seen="", by=sol, at=at)
    web = browse(sol)
    for page in ("receipt", "receipt/child"):
        assert "Receipt number" in web.get(f"/consent/{row.pk}/{page}").content.decode()
    assert web.get(f"/consent/{row.pk}/receipt/computer").json()["version"] == "KI-CR-v1.1.0"
    for said in ({}, {"child": "yes"}):
        assert web.post(f"/consent/{row.pk}/receipt/pdf", said).url.startswith("/documents/")
    with acting(sol):
        kinds = Document.objects.filter(subject_id=row.pk).values_list("kind", flat=True)
        assert set(kinds) == {"consent.receipt", "consent.receipt_child"}
    web.post(f"/consent/{row.pk}/receipt", {"given": "on"})
    with acting(sol):
        assert row.refresh().receipt_given_by == sol
