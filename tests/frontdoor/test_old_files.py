"""The demonstration has files that are due, one of them proposed and one held back."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

from frontdoor.seed import old_files
from retention.models import Disposal, KeptFile
from tests import cast
from tests.retention.conftest import as_


def test_one_is_proposed_one_is_due_and_one_is_held(ida, commits):
    present = datetime(2026, 11, 23, 10, 12, tzinfo=UTC)
    days = SimpleNamespace(present=present, today=date(2026, 11, 23))
    assert old_files.add({"ida": cast.member("ida")}, days) == 3
    with as_(ida, present):
        due = KeptFile.objects.filter(due_on__lte=days.today)
        assert (due.filter(held=True).count(), due.filter(held=False).count()) == (1, 3), (
            "one held; two old cases and a form nobody took on"
        )
        assert Disposal.objects.get().proposed_by_id == ida.pk
