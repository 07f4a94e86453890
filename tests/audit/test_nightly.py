"""The trail is checked every night; what was found is on record, and a fault is told."""

import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from access.identity import act_as
from audit.models import Event
from audit.verifier.verify import Fault, Report
from frontdoor import nightly_check
from frontdoor.launch.nightly import Nightly
from post.models import Outbox
from tests import cast

LONDON = ZoneInfo("Europe/London")


def report(*faults):
    return Report(12, 340, 340, 0, 0, 3, 0, "a1", faults)


def test_a_trail_that_holds_is_on_record_each_night(commits, vi):
    assert nightly_check.record(report(), at=cast.NOW)
    with act_as(vi), transaction.atomic():
        assert Event.objects.get(verb="trail.verified").codes == {"seals": 12, "rows": 340, "unsealed": 0}


def test_a_fault_is_on_record_and_the_dpo_is_told(commits, vi):
    assert not nightly_check.record(report(Fault("a row was changed")), at=cast.NOW)
    with act_as(vi), transaction.atomic():
        assert Event.objects.get(verb="trail.faulty").codes["faults"] == 1
        assert Outbox.objects.filter(kind="trail.faulty").count() == 1


@pytest.mark.parametrize(("hour", "runs"), [(2, False), (3, True)])
def test_it_starts_once_a_night_after_three(tmp_path, hour, runs):
    at = datetime(2026, 11, 24, hour, 5, tzinfo=LONDON)
    nightly = Nightly(("-c", "import sys; sys.exit(0)"), {}, tmp_path / "log", tmp_path, now=lambda: at)
    nightly.look()
    assert (nightly.running is not None) == runs
    if runs:
        nightly.running.wait()
        nightly.look()
        nightly.look()
        assert nightly.running is None and nightly.done_on == date(2026, 11, 24)


def test_a_night_that_fails_is_told(tmp_path, capsys):
    at = datetime(2026, 11, 24, 4, tzinfo=LONDON)
    nightly = Nightly(("-c", "import sys; sys.exit(1)"), {}, tmp_path / "log", tmp_path, now=lambda: at)
    nightly.look()
    nightly.running.wait()
    nightly.look()
    assert "failed" in "".join(capsys.readouterr()) and sys.executable
