"""A month of looking is watched: what was planted is asked about, and little else."""

import random

import pytest
from django.db import transaction

from access import rota
from access.identity import act_as
from access.models import Duty
from frontdoor.seed import looks
from tests import build, cast


@pytest.fixture
def queue(commits, dee, sol, asha, mo):
    """Sixty contacts in the queue, some with each of the front door, and Sol on the rota today."""
    chosen = random.Random(7)
    with act_as(dee), transaction.atomic():
        for _ in range(60):
            contact = build.a_contact(by=dee)
            build.a_child(contact, by=dee)
            contact.owner = chosen.choice([dee, sol, asha, None, None])
            contact.write(by=dee, why="taken")
    with act_as(mo), transaction.atomic():
        begins = cast.NOW.replace(hour=6)
        rota.put_on_rota(
            sol, duty=Duty.DUTY_WORKER, from_at=begins, until_at=begins.replace(hour=20), by=mo, at=cast.NOW, why="duty"
        )


def test_what_was_planted_is_found_and_at_most_one_look_in_a_hundred_is_a_false_alarm(queue, dee, sol, asha, mo):
    measured = looks.arrange({"dee": dee, "sol": sol, "asha": asha, "mo": mo}, cast.NOW)
    assert measured.looks > 150
    assert not measured.missed
    assert {rule for rule, _ in measured.planted} == {"same_name", "no_role", "hours"}
    assert measured.rate <= 1, measured.false_alarms
    # Who is on the rota and looks early is not asked about.
    assert ("hours", sol.pk) not in measured.found
