"""A reference somebody has is drawn again, and nothing else that goes wrong is tried twice."""

import pytest
from django.db import IntegrityError

from intake.models import Contact
from people import drawing
from people.drawing import TRIES, under_a_reference
from people.references import is_reference, reference_of
from tests.build import a_contact


@pytest.fixture
def taken(dee, acting):
    """A contact whose reference is taken, as dee sees it."""
    with acting(dee):
        yield a_contact(by=dee)


def lot(monkeypatch, *drawn):
    """Have these references drawn, one after the other, and return the lengths asked for."""
    left, lengths = list(drawn), []

    def next_one(length):
        lengths.append(length)
        return left.pop(0)

    monkeypatch.setattr(drawing, "new_reference", next_one)
    return lengths


def test_one_that_is_taken_is_drawn_again(taken, dee, monkeypatch):
    free = reference_of(7)
    lot(monkeypatch, taken.reference, taken.reference, free)
    kept = under_a_reference(lambda reference: a_contact(by=dee, reference=reference))
    assert kept.reference == free and Contact.objects.count() == 2


def test_after_three_taken_ones_a_longer_one_is_drawn(taken, dee, monkeypatch):
    longer = reference_of(7, length=5)
    lengths = lot(monkeypatch, *[taken.reference] * 3, longer)
    kept = under_a_reference(lambda reference: a_contact(by=dee, reference=reference))
    assert (lengths, kept.reference) == ([4, 4, 4, 5], longer)
    assert is_reference(longer)


def test_what_a_person_was_told_is_tried_first_and_only_if_it_is_one(taken, dee, monkeypatch):
    told, free = reference_of(8), reference_of(9)
    lengths = lot(monkeypatch, free)
    assert under_a_reference(lambda one: a_contact(by=dee, reference=one), first=told).reference == told
    assert under_a_reference(lambda one: a_contact(by=dee, reference=one), first="hello").reference == free
    assert lengths == [4]


def test_where_all_are_taken_the_last_refusal_is_raised(taken, dee, monkeypatch):
    lengths = lot(monkeypatch, *[taken.reference] * TRIES)
    with pytest.raises(IntegrityError):
        under_a_reference(lambda reference: a_contact(by=dee, reference=reference))
    assert len(lengths) == TRIES and Contact.objects.count() == 1


def test_another_refusal_of_the_database_is_not_tried_again(taken, dee, monkeypatch):
    lengths = lot(monkeypatch, *map(reference_of, range(20, 20 + TRIES)))
    with pytest.raises(IntegrityError, match="idempotency_key"):
        under_a_reference(lambda one: a_contact(by=dee, reference=one, idempotency_key=taken.idempotency_key))
    assert len(lengths) == 1
