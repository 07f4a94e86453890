"""Erasure that is owed takes the path of every disposal: a review, two people, a cooling-off. And where it is not."""

from datetime import UTC, date, datetime

import pytest

from audit.moves import Refused
from retention import acts, erasing, reckoning
from retention.models import ErasureOwed, KeptFile
from rights.acts import effects, subject
from rights.models import RightsRequest
from tests import cast
from tests.retention import family
from tests.retention.conftest import LATER, as_
from tests.retention.test_disposing import found
from tests.retention.test_outside import agreed, proposed
from tests.rights import build

CLOSED = date(2026, 6, 1)


@pytest.fixture
def remi(commits):
    return cast.member("remi")


def a_child(by, *, rule: str = "R01", name: str = "Marigold"):
    from people.models import PersonName

    with as_(by):
        child = family.born(date(2018, 3, 14), by=by)
        PersonName(person=child, given=name, family="Quillfeather").write(by=by, why="the test needs a name")
        family.a_contact(child, by=by, closed_on=CLOSED, rule=rule, worry=f"{name} was tired.")
    return child


def asked(child, remi) -> RightsRequest:
    with as_(remi):
        (request,) = build.requests(remi, "erasure")
        subject.choose(request, child, by=remi, at=cast.NOW)
        return RightsRequest.objects.get(pk=request.pk)


def erase(request, remi, **said):
    with as_(remi):
        return effects.erase(
            request, by=remi, at=cast.NOW, **({"basis": "6_1_A", "withdrawn": True, "unlawful": False} | said)
        )


def test_what_was_held_by_agreement_goes_once_it_is_withdrawn(dee, remi, ida, vi, iona, disposing, cluster):
    child = a_child(dee)
    assert family.settled(child).due_on == date(2032, 6, 1)
    request = asked(child, remi)
    assert erase(request, remi).is_owed
    file = family.settled(child)
    assert file.due_on == cast.NOW.date() and file.rule is None
    assert file.why.startswith(
        f"Erasure is owed since 23 Nov 2026 ({request.reference}): it was held because they agreed"
    )
    with as_(ida), pytest.raises(Refused, match="Something outside the file needs it"):
        acts.propose(KeptFile.objects.get(pk=file.pk), fate="destroy", words="Owed.", by=ida, at=cast.NOW)
    with as_(remi):
        request.refresh_from_db()
        request.closed_at = datetime(2026, 11, 23, 9, tzinfo=UTC)
        request.write(by=remi, why="answered")
    family.settled(child)
    disposal = proposed(child.pk, ida=ida)
    assert disposal.record == "file whose erasure is owed"
    agreed(disposal, vi=vi, iona=iona)
    assert disposing(LATER).done == [disposal.number]
    assert found(cluster, "Marigold") == [] and found(cluster, "Corinne") == []


def test_what_the_law_has_kept_is_not_erased(dee, remi):
    child = a_child(dee, rule="R04")
    erase(asked(child, remi), remi)
    file = family.settled(child)
    assert file.due_on == date(2043, 3, 14) and "R04 stands by law (Article 17(3)(b))" in file.why


def test_where_it_is_not_owed_nothing_is_recorded(dee, remi, ida):
    child = a_child(dee)
    answer = erase(asked(child, remi), remi, basis="6_1_E")
    assert not answer.is_owed and "17(3)(b)" in answer.why
    with as_(ida):
        assert not ErasureOwed.objects.exists()
    assert family.settled(child).due_on == date(2032, 6, 1)


def facts(**more) -> dict:
    given = {
        "children": [{"id": "c", "born_on": "2018-03-14"}],
        "contacts": [{"id": "k", "said": "FD-1", "closed_on": "2026-06-01"}],
        "owed": [{"ground": "withdrawn", "reference": "RR-1", "owed_on": "2026-11-23"}],
    }
    return given | more


def reckoned(*keys: str, missing=()):
    dates = tuple(reckoning.Dated(key, key, "closure", CLOSED, date(2032, 6, 1)) for key in keys)
    return reckoning.Reckoned(date(2032, 6, 1) if dates else None, dates[0] if dates else None, dates, "Kept.", missing)


@pytest.mark.parametrize(
    ("more", "keys", "missing", "said"),
    [
        (
            {"contacts": [{"id": "k", "said": "FD-1", "closed_on": None}]},
            ("R01",),
            ("open",),
            "close first what is open",
        ),
        ({"children": [{"id": "c"}, {"id": "d"}]}, ("R01",), (), "other children’s records"),
        ({}, ("R01", "R05", "R06"), (), "R05, R06 stands by law"),
    ],
)
def test_what_stands_in_the_way_is_said(more, keys, missing, said):
    found = erasing.owed(facts(**more), reckoned(*keys, missing=missing))
    assert said in found.why and found.winner == (reckoned(*keys).winner)


def test_what_was_used_against_the_law_goes_whatever_rule_stands():
    unlawful = [{"ground": "unlawful", "reference": "RR-1", "owed_on": "2026-11-23"}]
    assert erasing.owed(facts(owed=unlawful), reckoned("R05")).due_on == date(2026, 11, 23)


def test_without_an_erasure_owed_nothing_changes():
    assert erasing.owed(facts(owed=[]), reckoned("R05")) == reckoned("R05")
