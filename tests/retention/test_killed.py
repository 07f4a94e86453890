"""The disposing process killed outright at twenty random moments: each file is wholly there or wholly gone."""

import os
import signal
from random import Random

import pytest
from django.db import connections

from retention.disposal import ledger
from retention.models import Disposal
from tests.retention.conftest import LATER, a_due_child, as_, decided
from tests.retention.test_disposing import everything, found

TIMES, SEED = 20, 14
NAMES = ("Marigold", "Bartholomew", "Clementine", "Dorothea")


def killed_at(moment: int, disposing) -> bool:
    """Run the disposal in a process of its own and kill it at its nth step. Whether it was killed before its end."""
    connections.close_all()
    child = os.fork()
    if not child:
        steps = iter(range(1, 10_000))

        def pause(step: str) -> None:
            if next(steps) == moment:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            disposing(LATER, pause=pause)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def steps_of(disposing) -> int:
    """How many steps a run over what is decided has, without letting it finish."""
    seen = []

    class Enough(BaseException):
        """All steps before the commit were seen."""

    def pause(step: str) -> None:
        seen.append(step)
        if step == "deleted":
            raise Enough

    with pytest.raises(Enough):
        disposing(LATER, pause=pause)
    connections.close_all()
    return len(seen)


def moments(one: int) -> list[int]:
    """Twenty steps: most within the first file, the last two anywhere in the first two files."""
    random = Random(SEED)
    return [random.randrange(1, one) for _ in range(TIMES - 2)] + [random.randint(one, 2 * one) for _ in range(2)]


@pytest.mark.slow
def test_killed_at_twenty_random_moments(dee, ida, vi, iona, disposing, cluster):
    for name in NAMES:
        with as_(dee):
            child = a_due_child(by=dee, name=name)
        decided(child, ida=ida, vi=vi, iona=iona)
    one = steps_of(disposing)
    whole, there = _tables(cluster), set(NAMES)
    for moment in moments(one):
        assert killed_at(moment, disposing)
        still = {name for name in NAMES if found(cluster, name)}
        assert still <= there, "nothing comes back"
        assert all(found(cluster, name) == whole[name] for name in still), f"half of a file went at step {moment}"
        there = still
    assert there < set(NAMES), "some of them had gone before the process was killed"
    disposing(LATER)
    assert not any(found(cluster, name) for name in NAMES)
    with as_(ida, LATER):
        assert {row.state for row in Disposal.objects.all()} == {"done"}
        numbers = {row.number for row in Disposal.objects.all()}
    assert not ledger.unsettled() and set(ledger.gone()) == numbers


def _tables(cluster) -> dict[str, list[str]]:
    return {name: found(cluster, name) for name in NAMES}


def test_a_run_that_was_killed_after_its_commit_is_not_carried_out_twice(due, ida, vi, iona, disposing, cluster):
    decided(due, ida=ida, vi=vi, iona=iona)
    steps = steps_of(disposing)
    assert killed_at(steps + 1, disposing), "between the commit and the ledger's second line"
    assert found(cluster, "Marigold") == []
    before = everything(cluster)["retention_disposalcertificate"]
    disposing(LATER)
    after = everything(cluster)["retention_disposalcertificate"]
    assert len(before) == len(after) == 1 and not ledger.unsettled()
