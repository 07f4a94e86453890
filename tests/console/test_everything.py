"""Everything about this child, and everything this person did: whole, capped, quick, and nothing of the case."""

from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse

from access import grants
from access.identity import act_as
from audit import trail
from console import everything
from tests import build


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def child(commits, dee, at):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
        child = build.a_child(contact, by=dee)
        build.a_request(contact, by=dee)
        grants.give(dee, on=contact, by=dee, why="Wren's mother rang", until=None, origin="allocation", at=at)
        trail.note(dee, "contact.screened", on=contact, at=at)
        trail.saw(dee, action="OPEN_CONTACT", on=contact, at=at)
    return child


def test_a_child_is_found_in_every_register_through_what_hangs_on_it(child, browse, vi):
    page = text(browse(vi).get(reverse("console:child", args=[child.person_id])))
    for words in ("Grants of access", "allocation", "screened a contact", "looked: open a contact", "Dee Harkaway"):
        assert words in page, words
    assert "Wren" not in page and "Shouting" not in page


def test_one_register_of_it_is_one_press_away_and_its_count_is_true(child, browse, vi):
    with act_as(vi), transaction.atomic():
        found = everything.about(child.person_id)
    counts = {place: count for place, _, count in found.counts}
    page = browse(vi).get(reverse("console:child", args=[child.person_id]), {"only": "grants"}).content.decode()
    assert page.count('<tr role="row"><td role="cell" class="o1') == int(counts["grants"])


def test_everything_somebody_did_tells_what_they_did_saw_and_were_given(child, browse, vi, dee):
    page = text(browse(vi).get(reverse("console:did", args=[dee.pk])))
    assert "Everything Dee Harkaway did" in page and "screened a contact" in page and "Grants of access" in page


def test_what_hangs_on_a_restricted_contact_is_not_in_it(child, browse, vi, dee):
    with act_as(dee), transaction.atomic():
        contact = child.contact
        contact.restricted = True
        contact.write(by=dee, why="family of a colleague")
    with act_as(vi), transaction.atomic():
        assert everything.records_of(child.person_id) == [child.person_id]


def test_a_reference_leads_there_without_standing_in_the_address(child, browse, vi, dee):
    place = reverse("console:whole")
    answer = browse(vi).post(place, {"reference": str(child.contact_id)})
    assert answer.status_code == 302 and answer["Location"] == reverse("console:child", args=[child.contact_id])
    assert browse(vi).post(place, {"person": str(dee.pk)})["Location"] == reverse("console:did", args=[dee.pk])
    page = text(browse(vi).post(place, {"reference": "FD-XXXX-X"}))
    assert "Nothing is known by that reference." in page and 'value="FD-XXXX-X"' in page
    assert "Write a reference, or choose somebody at work." in text(browse(vi).post(place, {}))


def test_what_is_not_there_is_a_404_and_so_is_it_for_everybody_else(request, child, browse, vi):
    assert browse(vi).get(reverse("console:child", args=[uuid4()])).status_code == 404
    assert browse(vi).get(reverse("console:did", args=[uuid4()])).status_code == 404
    for key in ("dee", "mo", "pat", "petra"):
        answer = browse(request.getfixturevalue(key)).get(reverse("console:child", args=[child.person_id]))
        assert answer.status_code in {403, 404}


def test_a_hundred_lines_take_no_more_questions(child, browse, vi, dee, at, django_assert_max_num_queries):
    with act_as(dee), transaction.atomic():
        for _ in range(120):
            trail.note(dee, "contact.changed", on=child.contact, at=at)
    client = browse(vi)
    client.get(reverse("console:trail"))
    with django_assert_max_num_queries(22):
        client.get(reverse("console:child", args=[child.person_id]))
    with django_assert_max_num_queries(22):
        client.get(reverse("console:did", args=[dee.pk]))


def test_lines_of_one_moment_part_over_two_pages_and_none_is_lost(child, vi, dee, at):
    with act_as(dee), transaction.atomic():
        for _ in range(250):
            trail.note(dee, "contact.changed", on=child.contact, at=at)
    seen, since = [], None
    with act_as(vi), transaction.atomic():
        while True:
            found = everything.about(child.contact_id, only=everything.DONE, since=since)
            seen += [line.says for line in found.lines]
            since = found.further
            if since is None:
                break
    assert sum(says.startswith("changed what was received") for says in seen) == 250
