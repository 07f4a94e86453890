"""Verify now: what is whole holds, what was changed is named first, and a witness's file is held against it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from access.identity import act_as
from access.models import robot
from audit import trail
from console import verifying
from console.models import Verification
from tests.audit.sealed import PUBLIC, Sealed


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def sealed(commits, dee, at, tmp_path, settings) -> Sealed:
    settings.CHECKPOINTS = tmp_path
    with act_as(dee), transaction.atomic():
        for _ in range(3):
            trail.note(dee, "contact.changed", at=at)
    made = Sealed(commits, tmp_path)
    made.seal()
    (tmp_path / "public-key.txt").write_text(PUBLIC)
    return made


def verified(at) -> Verification:
    verifier = robot("verifier")
    with act_as(verifier, at):
        return verifying.run_next(by=verifier, at=at)


def test_a_whole_trail_holds_and_the_page_says_so(sealed, browse, vi, at):
    client = browse(vi)
    assert client.post(reverse("console:verify_now")).status_code == 302
    waiting = client.get(reverse("console:verifications"))
    assert "Waiting for the worker" in text(waiting) and waiting.headers["Refresh"]
    done = verified(at)
    assert done.holds and done.rows > 3 and done.tables == done.done > 20, (done.first, done.trouble)
    assert "It holds" in text(client.get(reverse("console:verifications")))


def test_a_changed_row_is_named(sealed, vi, at):
    with sealed.tampering() as connection:
        connection.execute("UPDATE audit_event SET verb = 'contact.closed' WHERE verb = 'contact.changed'")
    with act_as(vi), transaction.atomic():
        verifying.ask(by=vi, at=at)
    done = verified(at)
    assert done.faults == 3 and "a row of audit_event is not as it was sealed" in done.first


def test_a_row_taken_away_is_named(sealed, vi, at):
    with sealed.tampering() as connection:
        connection.execute("DELETE FROM audit_event WHERE verb = 'contact.changed'")
    with act_as(vi), transaction.atomic():
        verifying.ask(by=vi, at=at)
    assert "is gone, and no disposal removed it" in verified(at).first


def test_asked_twice_it_is_done_once(sealed, vi, ida, at):
    with act_as(vi), transaction.atomic():
        first = verifying.ask(by=vi, at=at)
    with act_as(ida), transaction.atomic():
        assert verifying.ask(by=ida, at=at).pk == first.pk
    assert verified(at) and verified(at) is None


def test_the_hashes_are_for_nobody_without_the_scope(sealed, dee):
    from audit import hashed

    with act_as(dee), transaction.atomic():
        assert list(hashed.rows("audit_event", ["at", "id", "verb"])) == []


def test_a_witness_file_fits_and_a_changed_one_does_not(sealed, browse, vi):
    client, place = browse(vi), reverse("console:compare_witness")
    taken = client.post(reverse("console:checkpoints"))
    assert taken.status_code == 200 and taken["Content-Disposition"].endswith('"checkpoints.txt"')
    kept = taken.content
    said = text(client.post(place, {"witness": SimpleUploadedFile("kept.txt", kept)}))
    assert "It fits." in said
    said = text(
        client.post(place, {"witness": SimpleUploadedFile("kept.txt", kept.replace(b'"total": ', b'"total": 9'))})
    )
    assert "is not signed by the sealer" in said
    said = text(client.post(place, {"witness": SimpleUploadedFile("kept.txt", b"hello")}))
    assert "is not a checkpoint" in said
    assert "Choose at least one file." in text(client.post(place, {}))
