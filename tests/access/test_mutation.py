"""Whatever rule, gate or policy is taken away, a test misses it. `make mutations` takes away every one."""

import random

import pytest

from tests import mutation
from tests.access import catalogue

FEW = 3


def _sample() -> list[mutation.Mutation]:
    every = list(mutation.of_the_code())
    chosen = random.Random(20261123)
    return [one for kind in mutation.HOW for one in _few([m for m in every if m.kind == kind], chosen)]


def _few(of_a_kind: list, chosen: random.Random) -> list:
    return chosen.sample(of_a_kind, min(FEW, len(of_a_kind)))


@pytest.mark.slow
def test_each_removal_of_a_rule_a_line_or_a_gate_is_missed():
    sample = _sample()
    assert {one.kind for one in sample} == set(mutation.HOW) - {"policy"}
    survivors = [str(one) for one in sample if mutation.survives(one)]
    assert not survivors, survivors


def test_what_is_taken_away_is_put_back():
    for one in _sample():
        with one.away():
            pass
    for test in {test for kind in mutation.HOW for test in mutation.tests_for(kind)}:
        test()


def test_the_database_holds_the_policies_the_models_declare(commits):
    with commits.owner() as owner:
        assert catalogue.faults(owner) == []


def test_every_policy_says_what_its_model_declares(commits):
    with commits.owner() as owner:
        assert catalogue.say_otherwise(owner) == []
        table, name = owner.execute(
            "SELECT c.relname, p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid "
            "WHERE p.polcmd = 'r' AND c.relname = 'intake_contact' LIMIT 1"
        ).fetchone()
        with owner.transaction(force_rollback=True):
            owner.execute(f"ALTER POLICY {name} ON {table} USING (true)")
            assert catalogue.say_otherwise(owner) == [f"{name} on {table} says otherwise"]
        assert catalogue.say_otherwise(owner) == []


@pytest.mark.slow
def test_each_policy_dropped_is_missed(commits):
    with commits.owner() as owner:
        assert mutation.of_the_database(owner, every=20) == []
        assert catalogue.faults(owner) == []
