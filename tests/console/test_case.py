"""A real contact in the trail: its reference leads to who did, who looked and who was refused, and to nothing else."""

import pytest
from django.urls import reverse

from post.models import Outbox
from tests.intake import build


@pytest.fixture
def case(dee, sol, pat, browse, acting):
    """Received by Dee, opened by Sol, tried by Pat."""
    with acting(dee, build.FRIDAY):
        contact = build.a_contact(dee, at=build.FRIDAY)
    path = f"/contacts/{contact.pk}"
    assert browse(sol).get(path).status_code == 200
    assert browse(pat).get(path).status_code == 404
    return contact


@pytest.fixture
def read(case, ida, browse):
    """What Ida reads of it, found by its reference."""
    client = browse(ida)
    found = client.get(client.post(reverse("console:find"), {"reference": case.reference})["Location"])
    record = client.get(reverse("console:record", args=[case.pk]))
    return found.content.decode(), record.content.decode()


def test_ida_finds_it_by_reference_and_reads_who_did_looked_and_was_refused(case, read):
    found, record = read
    for page in (found, record):
        assert "received a contact" in page
        assert "looked: open a contact" in page
        assert "was refused: open a contact" in page
    assert f"contact {case.reference}" in record
    for name in ("Dee Harkaway", "Sol Quayle", "Pat Limewood", "West Midlands Police"):
        assert name in record


def test_nothing_of_the_child_is_in_what_she_reads(case, read):
    for page in read:
        for words in ("Applebarrow", "Wren", "Carys", "cooker", "Lantern Row", "Hatherby", "2020"):
            assert words not in page


def test_the_case_itself_does_not_open_to_her(case, ida, vi, petra, browse):
    for user in (ida, vi, petra):
        assert browse(user).get(f"/contacts/{case.pk}").status_code == 404


def test_what_waits_to_be_sent_names_nobody(case):
    rows = str([vars(row) for row in Outbox.objects.all()])
    for words in ("Applebarrow", "Wren", "Carys", "cooker", "hatherby"):
        assert words not in rows
