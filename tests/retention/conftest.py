"""Files that may be disposed of, and the process that may do it."""

from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.db import connections, transaction

from access.identity import act_as
from access.models import robot
from retention import acts
from retention.models import Disposal, KeptFile
from tests import build, cast
from tests.retention import family

LONG_AGO = date(2018, 3, 1)


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    """A file store, a ledger and an archive of the test's own."""
    settings.FILES_FOLDER = tmp_path / "files"
    settings.DISPOSAL_LEDGER = tmp_path / "disposals" / "ledger.jsonl"
    settings.ARCHIVE_FOLDER = tmp_path / "archive"
    return tmp_path


@contextmanager
def as_retention_role():
    """The default connection signs in as the retention role, as the process that disposes does."""
    from access.database.base import DatabaseWrapper
    from frontdoor import env

    usual = connections["default"]
    usual.close()
    connections["default"] = DatabaseWrapper(
        {**usual.settings_dict, **env.database("RETENTION_DATABASE_URL")}, "default"
    )
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = usual


@pytest.fixture
def disposing(commits):
    """`disposing(at)` runs the disposal process at this moment and returns its tally."""
    from retention.disposal import carrying_out

    def run(at, **more):
        keeper = robot("keeper")
        with as_retention_role(), act_as(keeper, at):
            return carrying_out.carry_out(by=keeper, at=at, **more)

    return run


def a_due_child(*, by, name: str = "Marigold", **more):
    """A child of eight whose only contact was closed more than six years ago, under R01."""
    from people.models import PersonName

    child = family.born(date(2012, 3, 14), by=by, **more)
    PersonName(person=child, given=name, family="Quillfeather").write(by=by, why="the test needs a name")
    family.a_contact(child, by=by, closed_on=LONG_AGO, worry=f"{name} was left alone.")
    return child


def as_(user, at=cast.NOW):
    """Everything inside as this user, in one transaction."""

    @contextmanager
    def acting():
        with act_as(user, at), transaction.atomic():
            yield user

    return acting()


def decided(child, *, ida, vi, iona, fate: str = "destroy", at=cast.NOW, **more) -> Disposal:
    """A disposal of this child's file: Ida proposes, Vi advises in favour, Iona decides."""
    family.settled(child, at=at)
    with as_(ida, at):
        file = KeptFile.objects.get(root_id=child.pk)
        disposal = acts.propose(file, fate=fate, words="Looked at; nothing stands against it.", by=ida, at=at)
    with as_(vi, at):
        disposal = acts.advise(Disposal.objects.get(pk=disposal.pk), advice="for", words="By the rule.", by=vi, at=at)
    with as_(iona, at):
        return acts.decide(
            Disposal.objects.get(pk=disposal.pk), agreed=True, words="It is past its time.", by=iona, at=at, **more
        )


LATER = cast.NOW + timedelta(days=14, minutes=1)


@pytest.fixture
def due(dee, commits):
    """A child whose file is due, committed."""
    with as_(dee):
        return a_due_child(by=dee)


@pytest.fixture
def other(dee, commits):
    """Another child, of another family, whose file stays."""
    with as_(dee):
        child = a_due_child(by=dee, name="Bartholomew")
        build.a_contact(by=dee)
        return child
