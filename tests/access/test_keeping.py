"""Keeping work: a long page is kept as it is typed, for its writer alone, and gone on with from My work."""

import re
from datetime import timedelta

import pytest
from django.http import QueryDict

from access import keeping
from access.kept import KeptWork
from audit import clock
from tests.intake import build

WORDS = "Carys says that Denholm is back, and that she is afraid."


@pytest.fixture
def contact(commits, acting, sol):
    with acting(sol):
        return build.a_contact(by=sol)


def keep(visitor, place, said, number=0):
    return visitor.post("/access/keep", {"keep_place": place, "keep_number": number, "keep_title": "", **said})


def test_what_is_typed_is_kept_and_stands_there_when_the_page_is_opened_again(contact, browse, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    answer = keep(visitor, place, {"words": WORDS})
    assert answer.json() == {"at": "10:00", "number": 1}
    elsewhere = browse(sol)
    text = elsewhere.get(place).content.decode()
    assert WORDS in text and "As you left it, Mon 23 Nov 10:00." in text
    assert "Screening" in elsewhere.get("/my-work").content.decode()


def test_without_a_script_a_button_does_the_same(contact, browse, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    assert "Save it and come back" in visitor.get(place).content.decode()
    answer = visitor.post(place, {"words": WORDS, "do": "leave", "keep_number": "0"}, follow=True)
    assert "Kept for 72 hours" in answer.content.decode()
    assert f"Screening, {contact.reference}" in visitor.get("/my-work").content.decode()
    assert WORDS in visitor.get(place).content.decode()


def test_what_was_sent_is_forgotten(contact, browse, acting, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    keep(visitor, place, {"words": "Half."})
    assert visitor.post(place, {"words": WORDS}).status_code == 302
    with acting(sol):
        assert [row.sealed for row in KeptWork.objects.all()] == [""]
    assert "Half." not in visitor.get(place).content.decode()


def test_two_windows_are_told_and_neither_overwrites_the_other(contact, browse, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    keep(visitor, place, {"words": "In the first."})
    late = keep(visitor, place, {"words": "In the second."})
    assert late.status_code == 409 and "Saved in another window at 10:00" in late.json()["said"]
    assert "In the first." in visitor.get(place).content.decode()


def test_nobody_else_reads_what_somebody_types(contact, browse, acting, sol, mo):
    keep(browse(sol), f"/contacts/{contact.pk}/screen", {"words": WORDS})
    with acting(mo):
        assert not KeptWork.objects.exists()
    assert WORDS not in browse(mo).get(f"/contacts/{contact.pk}/screen").content.decode()


def test_it_is_locked_and_gone_after_72_hours(contact, commits, acting, sol, at):
    data = QueryDict(mutable=True)
    data["words"] = WORDS
    with acting(sol):
        keeping.save(sol, "/one", "One", data, number=0, at=at)
        assert keeping.of(sol, "/one", at + timedelta(hours=71)) is not None
        assert keeping.of(sol, "/one", at + timedelta(hours=73)) is None
    with commits.owner() as owner:
        assert "Denholm" not in owner.execute("SELECT string_agg(k::text, '') FROM access_keptwork k").fetchone()[0]
    with acting(sol):
        keeping.save(sol, "/two", "Two", data, number=0, at=at + timedelta(hours=73))
        assert list(KeptWork.objects.values_list("place", flat=True)) == ["/two"], "the old row itself is gone"


def test_a_page_of_no_kind_is_not_kept(contact, browse, sol):
    for place in ("/hub", "/nowhere", "https://evil.example/", ""):
        assert keep(browse(sol), place, {"words": WORDS}).status_code == 404


def test_more_than_a_page_holds_is_refused_with_a_sentence(contact, browse, sol):
    answer = keep(browse(sol), f"/contacts/{contact.pk}/screen", {"words": "x" * 1_100_000})
    assert answer.status_code == 413 and "more than a page can hold" in answer.json()["said"]


def test_it_survives_signing_out(contact, browse, sol):
    place = f"/contacts/{contact.pk}/screen"
    first = browse(sol)
    keep(first, place, {"words": WORDS})
    first.logout()
    assert first.post("/access/keep", {"keep_place": place}).status_code == 302
    assert WORDS in browse(sol).get(place).content.decode()


def test_somebody_who_may_no_longer_open_a_page_goes_on_with_nothing(contact, browse, acting, sol, otis):
    place = f"/contacts/{contact.pk}/screen"
    keep(browse(otis), place, {"words": WORDS})
    assert browse(otis).get(place).status_code in {403, 404}


def test_thrown_away_it_is_gone(contact, browse, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    keep(visitor, place, {"words": WORDS})
    visitor.post("/access/keep/throw-away", {"keep_place": place})
    assert WORDS not in visitor.get(place).content.decode()
    assert "Half typed" not in visitor.get("/my-work").content.decode()


def test_a_contact_half_taken_is_kept_while_it_is_typed_and_two_windows_are_told(commits, browse, dee):
    visitor = browse(dee)
    text = visitor.get("/contacts/receive").content.decode()
    said = {name: re.search(rf'name="{name}"[^>]*value="([^"]+)"', text)[1] for name in ("key", "reference")}
    first = visitor.post("/contacts/receive/keep", {**said, "worry": WORDS, "number": "0"})
    assert first.json() == {"at": "10:00", "number": 1}
    second = visitor.post("/contacts/receive/keep", {**said, "worry": "Another.", "number": "0"})
    assert second.status_code == 409
    third = visitor.post("/contacts/receive/keep", {**said, "worry": WORDS + " More.", "number": "1"})
    assert third.json()["number"] == 2
    assert f"Contact half taken, {said['reference']}" in visitor.get("/my-work").content.decode()


def test_a_fresh_token_is_given_to_a_page_that_outlived_its_session(contact, browse, sol):
    assert len(browse(sol).get("/access/keep").json()["token"]) == 64


def test_the_time_it_was_saved_is_london_s(contact, browse, sol):
    clock.hold_at(clock.now() + timedelta(days=200, hours=6))
    assert keep(browse(sol), f"/contacts/{contact.pk}/screen", {"words": WORDS}).json()["at"] == "17:00"


def test_a_window_is_not_told_of_what_it_kept_itself(contact, browse, sol):
    visitor, place = browse(sol), f"/contacts/{contact.pk}/screen"
    keep(visitor, place, {"words": "As it was a moment ago.", "window": "7-7"})
    again = visitor.post(place, {"words": WORDS, "window": "7-7", "keep_number": "0", "do": "leave"})
    assert again.status_code == 302
    assert keep(visitor, place, {"words": "Another.", "window": "8-8"}).status_code == 409
