"""Two workers at once, each on a connection of their own: one is kept, the other is told, and nothing is lost."""

import threading

import pytest
from django.db import connections, transaction

from access.identity import act_as
from audit.moves import Refused
from consent import acts
from consent.acts.giving import BESIDE
from consent.models import ConsentRecord
from deadlines.models import Task
from tests import cast
from tests.consent.build import a_child_aged, a_mother, an_answer

pytestmark = pytest.mark.slow


def together(*doings) -> tuple[list, list[Exception]]:
    """Do these at the same moment, each as somebody and on a connection of its own; what came of it, and the faults."""
    kept, faults, start = [], [], threading.Barrier(len(doings))

    def work(user, doing):
        try:
            start.wait()
            with act_as(user, cast.NOW), transaction.atomic():
                kept.append(doing(user))
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=pair) for pair in doings]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    return kept, faults


@pytest.fixture
def family(commits, sol, asha):
    """A child and her mother, known to both workers."""
    with act_as(sol, cast.NOW), transaction.atomic():
        child = a_child_aged(8, by=sol)
        mother = a_mother(child, by=sol)
        from access import grants

        for person in (child, mother):
            grants.give(asha, on=person, by=sol, why="works with them", until=None, origin="test", at=cast.NOW)
    return child, mother


def rows(sol, child) -> list[ConsentRecord]:
    with act_as(sol, cast.NOW), transaction.atomic():
        return list(ConsentRecord.objects.filter(subject_id=child.pk))


def giving(child, mother):
    return lambda user: acts.give(child, an_answer(mother), seen="", by=user, at=cast.NOW)


def refusing(child, mother):
    return lambda user: acts.refuse(child, an_answer(mother), seen="", by=user, at=cast.NOW)


@pytest.mark.parametrize("other", [giving, refusing], ids=["a yes and a yes", "a yes and a no"])
def test_of_two_answers_recorded_at_once_one_is_kept_and_the_other_is_told(family, sol, asha, other):
    kept, faults = together((sol, giving(*family)), (asha, other(*family)))
    assert len(kept) == 1
    (fault,) = faults
    assert isinstance(fault, Refused) and fault.reasons == [BESIDE]
    assert len(rows(sol, family[0])) == 1


def test_a_consent_taken_back_by_two_at_once_is_taken_back_once(family, sol, asha):
    child, mother = family
    with act_as(sol, cast.NOW), transaction.atomic():
        yes = acts.give(child, an_answer(mother), seen="", by=sol, at=cast.NOW)

    def back(user):
        return acts.withdraw(ConsentRecord.objects.get(pk=yes.pk), person=mother, method="phone", by=user, at=cast.NOW)

    kept, faults = together((sol, back), (asha, back))
    assert len(kept) == 1
    (fault,) = faults
    assert isinstance(fault, Refused) and "taken back" in fault.reasons[0]
    (row,) = rows(sol, child)
    assert row.status == "WITHDRAWN"
    with act_as(sol, cast.NOW), transaction.atomic():
        assert Task.objects.filter(kind="consent taken back").count() <= 1
