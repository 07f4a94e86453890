"""A file on a contact, from the form to the other browser: kept, checked, opened through the gate."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.models import Event, Viewing
from documents import receiving, store
from documents.models import StoredFile
from documents.models.files import State
from tests.documents import hostile
from tests.documents.clamd import scanner


@pytest.fixture
def clean(settings):
    with scanner() as (address, _):
        settings.CLAMAV = address
        yield


def page_of(contact) -> str:
    return reverse("intake:files", args=[contact.pk])


def send(client, contact, *files):
    uploads = [SimpleUploadedFile(name, content, kind) for name, kind, content in files]
    return client.post(page_of(contact), {"uploads": uploads})


PHOTO = ("bruise.jpg", "image/jpeg", hostile.a_photo(exif=True))
LETTER = ("letter.txt", "text/plain", b"She was not in school.")


def one(acting, user, **wanted) -> StoredFile:
    with acting(user):
        return StoredFile.objects.get(**wanted)


def checked(acting, user, at) -> StoredFile:
    with acting(user):
        return receiving.check(StoredFile.objects.get(), by=user, at=at)


def test_the_page_is_empty_and_says_so(dee, browse, contact):
    page = browse(dee).get(page_of(contact)).content.decode()
    assert "No files yet" in page and 'enctype="multipart/form-data"' in page


def test_dee_adds_a_photograph_and_sol_opens_the_cleaned_copy(dee, sol, browse, acting, at, contact, clean):
    assert send(browse(dee), contact, PHOTO).status_code == 302
    waiting = one(acting, dee)
    address = reverse("intake:open_file", args=[waiting.pk])
    assert browse(sol).get(address).status_code == 404
    assert "Being checked" in browse(sol).get(page_of(contact)).content.decode()
    file = checked(acting, dee, at)
    assert file.state == State.READY and file.kind == "jpeg"
    answer = browse(sol).get(address)
    assert answer.status_code == 200 and b"Exif" not in answer.content and answer.content != PHOTO[2]
    assert answer["Content-Disposition"] == "attachment; filename=\"bruise.jpg\"; filename*=UTF-8''bruise.jpg"
    assert answer["X-Content-Type-Options"] == "nosniff" and "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"].find("no-store") >= 0
    assert store.read_original(file) == PHOTO[2]
    with acting(sol):
        assert Viewing.objects.filter(by_id=sol.pk, action="OPEN_FILE", record_id=file.pk, outcome="shown").exists()


def test_without_a_scanner_a_file_is_held_and_only_a_manager_opens_it_with_a_reason(
    dee, mo, browse, acting, at, contact
):
    send(browse(dee), contact, LETTER)
    file = checked(acting, dee, at)
    assert file.state == State.HELD and file.why == "No virus scanner is set up."
    assert "Not scanned for viruses yet" in browse(dee).get(page_of(contact)).content.decode()
    assert browse(dee).get(reverse("intake:open_file", args=[file.pk])).status_code == 404
    held = reverse("intake:open_held", args=[file.pk])
    assert browse(dee).post(held, {"why": "The police are at the door now."}).status_code == 403
    assert "Use 20 characters or more" in browse(mo).post(held, {"why": "urgent"}).content.decode()
    answer = browse(mo).post(held, {"why": "The police are at the door now."})
    assert answer.content == LETTER[2] and answer["Content-Disposition"].startswith("attachment")
    with acting(mo):
        assert Event.objects.filter(verb="file.opened_unscanned", record_id=file.pk, by_id=mo.pk).count() == 1


def test_a_scanner_that_comes_back_settles_what_was_held(dee, acting, at, contact, browse, settings):
    send(browse(dee), contact, LETTER)
    assert checked(acting, dee, at).state == State.HELD
    with scanner() as (address, _):
        settings.CLAMAV = address
        assert checked(acting, dee, at).state == State.READY


def test_a_virus_is_refused_and_never_opens_for_anybody(dee, mo, browse, acting, at, contact, clean):
    send(browse(dee), contact, ("note.txt", "text/plain", b"See: " + hostile.EICAR))
    file = checked(acting, dee, at)
    assert file.state == State.REFUSED and "scanner found something" in file.why
    for name in ("open_file", "open_held"):
        assert browse(mo).get(reverse(f"intake:{name}", args=[file.pk])).status_code == 404


def test_what_is_wrong_with_one_file_is_said_beside_the_field_and_the_others_are_kept(dee, browse, acting, contact):
    answer = send(browse(dee), contact, LETTER, ("report.pdf.exe", "application/pdf", b"MZ"))
    assert answer.status_code == 200 and "report.pdf.exe: This kind of file is not taken" in answer.content.decode()
    with acting(dee):
        assert [file.name for file in StoredFile.objects.all()] == ["letter.txt"]
        assert Event.objects.filter(verb="file.turned_away").count() == 1


def test_too_large_too_many_and_none_are_sentences(dee, browse, acting, contact):
    big = ("big.txt", "text/plain", b"a" * (21 * 1024 * 1024))
    assert "20 MB or less" in send(browse(dee), contact, big).content.decode()
    assert "5 files or fewer" in send(browse(dee), contact, *[LETTER] * 6).content.decode()
    assert "Choose at least one file" in browse(dee).post(page_of(contact), {}).content.decode()
    with acting(dee):
        assert not StoredFile.objects.exists()


def test_where_there_is_no_room_the_telephone_is_named(dee, browse, acting, contact, monkeypatch):
    monkeypatch.setattr(receiving, "MOST_OF_ONE", 0)
    assert "Ring the front door" in send(browse(dee), contact, LETTER).content.decode()


def test_nobody_else_learns_that_a_file_is_there(dee, otis, pat, ida, browse, acting, at, contact, clean):
    send(browse(dee), contact, LETTER)
    file = checked(acting, dee, at)
    for user in (otis, pat, ida):
        for name in ("open_file", "check_file"):
            address = reverse(f"intake:{name}", args=[file.pk])
            client = browse(user)
            assert {client.get(address).status_code, client.post(address).status_code} <= {404, 403, 405}


@pytest.mark.parametrize("kind", ["iframe", "image", "script", "object"])
def test_another_page_cannot_draw_a_file_of_ours(dee, browse, acting, at, contact, clean, kind):
    send(browse(dee), contact, LETTER)
    address = reverse("intake:open_file", args=[checked(acting, dee, at).pk])
    assert browse(dee).get(address, headers={"Sec-Fetch-Dest": kind}).status_code == 404
    assert browse(dee).get(address, headers={"Sec-Fetch-Dest": "document"}).status_code == 200


def test_the_worker_checks_what_waits(dee, browse, acting, contact, clean):
    from django.db import transaction

    from access.identity import act_as
    from access.models import robot
    from documents import tasks

    send(browse(dee), contact, LETTER)
    files = robot("files")
    with act_as(files), transaction.atomic():
        assert tasks.check.run() == 1
    assert one(acting, dee).state == State.READY


def test_a_name_in_another_script_reaches_the_browser_whole():
    from documents.handing import disposition

    said = disposition('Ñora "final" 100%.pdf')
    assert said.isascii() and "\r" not in said and said.count('"') == 2 and "%C3%91ora" in said
