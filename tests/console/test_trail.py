"""Governance reads who did, who looked and who was refused; nobody else does, and no case opens from it."""

import pytest
from django.urls import reverse

from audit import trail
from console import reading, search, words
from post import outbox

REFERENCE = "FD-7K2M-4"


@pytest.fixture
def happened(dee, sol, pat, acting, at):
    """Dee did something to a record with a reference, Sol looked, Pat was refused."""
    with acting(dee):
        trail.note(dee, "contact.rated", on=sol, at=at, before="green", after="amber")
        message = outbox.queue("contact.routed", on=sol, to=sol, at=at, by=dee)
        message.reference = REFERENCE
        message.save()
    with acting(sol):
        trail.saw(sol, action="OPEN_CONTACT", on=sol, at=at)
    with acting(pat):
        trail.saw(pat, action="OPEN_CONTACT", on=sol, outcome="refused", why="absent or not allowed", at=at)
    return sol


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_ida_reads_who_did_who_looked_and_who_was_refused(happened, ida, browse):
    page = text(browse(ida).get(reverse("console:trail")))
    assert "Dee Harkaway" in page
    assert "rated a contact" in page
    assert "before green, after amber" in page
    assert "looked: open a contact" in page
    assert "was refused: open a contact" in page
    assert "absent or not allowed" in page


@pytest.mark.parametrize(
    ("kind", "shown", "hidden"),
    [
        ("done", "rated a contact", "looked: open"),
        ("looked", "looked: open", "rated a contact"),
        ("refused", "was refused:", "looked: open"),
    ],
)
def test_the_trail_is_narrowed_by_kind(happened, ida, browse, kind, shown, hidden):
    page = text(browse(ida).get(reverse("console:trail"), {"kind": kind}))
    assert shown in page
    assert hidden not in page


def test_the_trail_is_narrowed_by_person_and_day(happened, dee, ida, browse):
    client = browse(ida)
    of_dee = text(client.get(reverse("console:trail"), {"person": str(dee.pk), "day": "2026-11-23"}))
    assert "rated a contact" in of_dee
    assert "was refused:" not in of_dee
    assert "Nothing in the trail here" in text(
        client.get(reverse("console:trail"), {"person": str(dee.pk), "day": "2026-01-05"})
    )


def test_a_reference_is_found_and_stays_out_of_the_address(happened, ida, browse):
    client = browse(ida)
    answer = client.post(reverse("console:find"), {"reference": " fd-7k2m-4 "})
    assert "7K2M" not in answer["Location"].upper()
    page = text(client.get(answer["Location"]))
    assert "rated a contact" in page
    assert f"account {REFERENCE}" in page


def test_a_search_of_somebody_else_is_not_there(happened, ida, vi, browse):
    answer = browse(ida).post(reverse("console:find"), {"reference": REFERENCE})
    assert browse(vi).get(answer["Location"]).status_code == 404


def test_a_reference_nobody_has_says_so(ida, browse):
    client = browse(ida)
    page = client.get(client.post(reverse("console:find"), {"reference": "FD-XXXX-C"})["Location"])
    assert "No record carries this reference" in text(page)


def test_an_empty_reference_gets_a_sentence(ida, browse):
    assert "Write a reference." in text(browse(ida).post(reverse("console:find"), {"reference": ""}))


def test_one_record_shows_who_looked(happened, ida, browse):
    page = text(browse(ida).get(reverse("console:record", args=[happened.pk])))
    assert "Who looked" in page
    assert "Pat Limewood" in page


@pytest.mark.parametrize("who", ["dee", "sol", "mo", "pat", "petra", "noor"])
def test_nobody_else_reads_it(happened, who, browse, request):
    user = request.getfixturevalue(who)
    for name in ("console:trail", "console:record"):
        path = reverse(name, args=[happened.pk] if name.endswith("record") else [])
        assert browse(user).get(path).status_code in (403, 404)


def test_reading_the_trail_is_itself_in_the_trail(ida, vi, browse):
    browse(ida).get(reverse("console:trail"))
    assert "looked: read the trail" in text(browse(vi).get(reverse("console:trail"), {"person": str(ida.pk)}))


@pytest.mark.parametrize("page", ["1000000000", "-3", "0", "x", "1" * 400])
def test_a_page_that_cannot_be_is_clamped(ida, browse, page):
    assert browse(ida).get(reverse("console:trail"), {"page": page}).status_code == 200


@pytest.mark.parametrize(
    "asked", [{"person": "x"}, {"day": "2026-13-01"}, {"kind": "'; drop table"}, {"day": "0001-01-01"}]
)
def test_a_filter_that_is_none_of_ours_is_passed_over(ida, browse, asked):
    assert browse(ida).get(reverse("console:trail"), asked).status_code == 200


def test_the_trail_takes_the_same_queries_however_long(
    happened, dee, ida, browse, acting, at, django_assert_max_num_queries
):
    with acting(dee):
        for _ in range(60):
            trail.note(dee, "contact.rated", on=happened, at=at, after="red")
    client = browse(ida)
    client.get(reverse("console:trail"))
    with django_assert_max_num_queries(25):
        page = client.get(reverse("console:trail"))
    assert len(page.context_data["lines"]) == reading.PAGE
    assert "page=2" in page.context_data["earlier"]


def test_codes_are_said_in_words(dee):
    assert words.codes({"user": str(dee.pk), "before": "green", "empty": "", "agreed": True}, {dee.pk: "Dee"}) == (
        "user Dee, before green, agreed yes"
    )
    assert words.codes({"earlier": str(dee.pk)}, {}) == ""


def test_searches_kept_are_few():
    session: dict = {}
    kept = [search.keep(session, f"FD-{number}", []) for number in range(30)]
    assert search.recall(session, kept[0]) == ("", [])
    assert search.recall(session, kept[-1])[0] == "FD-29"
