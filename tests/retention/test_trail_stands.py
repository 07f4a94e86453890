"""After a disposal the separate verifier finds the trail whole, and counts what went as disposed of lawfully."""

from datetime import date

import pytest

from audit import trail
from retention.models import DisposalCertificate, TrailYear
from tests.audit.sealed import PUBLIC, Sealed
from tests.audit.test_sealing import run
from tests.retention.conftest import LATER, as_, decided
from tests.retention.test_every_rule import LONG_AGO, gone, nightly
from tests.retention.test_outside import proposed, settled

pytestmark = pytest.mark.slow


@pytest.fixture
def house(commits, folders):
    return Sealed(commits, folders / "checkpoints")


def test_the_trail_verifies_after_a_disposal(house, due, other, ida, vi, iona, disposing):
    assert house.seal() >= 1, "the child, its contact and their history are sealed before they go"
    disposal = decided(due, ida=ida, vi=vi, iona=iona)
    house.seal()
    assert disposing(LATER).done == [disposal.number]
    house.seal()
    report = house.verify()
    assert report.holds, report.faults
    assert report.disposed >= 10
    told = run(house, "--public-key", PUBLIC)
    assert (
        told.returncode == 0 and "It holds." in told.stdout and f"{report.disposed} disposed of lawfully" in told.stdout
    )
    disposing(LATER)
    with as_(ida, LATER):
        certificate = DisposalCertificate.objects.get(disposal=disposal)
        assert certificate.trail_before and certificate.trail_after, "the two checkpoints the disposal lies between"
        assert certificate.trail_before != certificate.trail_after


def test_the_trail_verifies_after_a_year_of_it_went(house, dee, ida, vi, iona, disposing):
    with as_(dee):
        trail.note(dee, "person.looked_for", at=LONG_AGO)
    nightly()
    house.seal()
    stood = house.verify()
    with as_(ida):
        year = TrailYear.objects.get(ended_on=date(2016, 1, 1))
    settled(year.pk)
    gone(proposed(year.pk, ida=ida), vi=vi, iona=iona, disposing=disposing)
    house.seal()
    report = house.verify()
    assert report.faults == stood.faults and report.disposed > stood.disposed


def test_what_goes_without_a_disposal_is_named(house, due, other, ida, vi, iona, disposing):
    house.seal()
    decided(due, ida=ida, vi=vi, iona=iona)
    disposing(LATER)
    house.seal()
    with house.tampering() as connection:
        connection.execute("DELETE FROM people_historicalpersonname WHERE root_id = %s", [other.pk])
    report = house.verify()
    assert not report.holds and "people_historicalpersonname" in report.faults[0].sentence
