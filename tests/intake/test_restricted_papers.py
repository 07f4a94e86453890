"""Files and documents of restricted people are checked and made like anybody's, by robots the lists name."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from access.identity import act_as
from access.models import robot
from documents import making, receiving
from documents.models import Document, StoredFile
from documents.models.files import State
from documents.tasks import check
from intake.models import Contact, ContactChild
from people.models import Person
from tests.cast import NOW
from tests.documents.clamd import scanner
from tests.intake.build import wren
from tests.intake.test_restricted import received, restricted


@pytest.fixture(autouse=True)
def clean(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    with scanner() as (address, _):
        settings.CLAMAV = address
        yield


def sent(on, by):
    """A letter somebody put there."""
    with act_as(by, NOW), transaction.atomic():
        letter = SimpleUploadedFile("letter.txt", b"She was not in school.", "text/plain")
        return receiving.take_in(letter, on=on, by=by, at=NOW)


def state_of(file, asked_by) -> str:
    with act_as(asked_by, NOW), transaction.atomic():
        return StoredFile.objects.get(pk=file.pk).state


def run_check():
    files = robot("files")
    with act_as(files, NOW):
        return check.run()


def test_a_file_sent_before_and_one_after_the_restriction_are_both_checked(commits, dee, sol, mo, asha):
    contact = received(dee, children=(wren(),))
    before = sent(contact, dee)
    with act_as(mo, NOW), transaction.atomic():
        person = ContactChild.objects.get(contact=contact).person
    restricted(person, mo, asha)
    with act_as(asha, NOW), transaction.atomic():
        contact, person = Contact.objects.get(pk=contact.pk), Person.objects.get(pk=person.pk)
    after, on_person = sent(contact, asha), sent(person, asha)
    run_check()
    assert {state_of(one, asha) for one in (before, after, on_person)} == {State.READY}
    with act_as(sol, NOW), transaction.atomic():
        assert not StoredFile.objects.exists()


def test_a_file_that_came_with_a_contact_routed_unseen_is_checked(commits, dee, mo, asha):
    first = received(dee, children=(wren(),))
    with act_as(mo, NOW), transaction.atomic():
        person = ContactChild.objects.get(contact=first).person
    restricted(person, mo, asha)
    routed = received(dee, children=(wren(),))
    with act_as(asha, NOW), transaction.atomic():
        routed = Contact.objects.get(pk=routed.pk)
        assert routed.restricted
    file = sent(routed, asha)
    run_check()
    assert state_of(file, asha) == State.READY


def test_a_document_about_somebody_restricted_is_made(commits, dee, mo, asha, monkeypatch):
    monkeypatch.setitem(making.KINDS, "summary", ("Summary", "tests.documents.test_making.written"))
    contact = received(dee, children=(wren(),))
    with act_as(mo, NOW), transaction.atomic():
        person = ContactChild.objects.get(contact=contact).person
    restricted(person, mo, asha)
    with act_as(asha, NOW), transaction.atomic():
        contact = Contact.objects.get(pk=contact.pk)
        document = making.order("summary", on=contact, by=asha, at=NOW, why="for court", pages=["<p>one</p>"])
    press = robot("press")
    with act_as(press, NOW):
        making.make_next(by=press, at=NOW, press=lambda html, *, title: b"%PDF-1.7")
    with act_as(asha, NOW), transaction.atomic():
        assert Document.objects.get(pk=document.pk).is_made
