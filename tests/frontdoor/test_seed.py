"""The invented caseload: the same for the same day, in every state, kept when run again, and about nobody real."""

import re
from datetime import date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from frontdoor.seed import telling
from frontdoor.seed.days import LONDON
from intake.codes import SOURCES, Outcome, Rating
from intake.workflow import State
from people.identifiers import nhs_number, postcode, upn
from sharing.workflow import State as Request
from tests import environment
from tests.cluster import TEMPLATE

pytestmark = pytest.mark.slow
DAY = date(2026, 11, 23)
# As much of a caseload as must be the same again: ids are drawn anew.
SAME = """
    SELECT c.reference, c.received_at, c.source, c.stage, c.rating, c.next_due_at, c.is_rereferral, c.repeat_count,
           k.state, k.level, k.outcome, n.given, n.family, p.born_on, p.expected_on
    FROM intake_contact c JOIN intake_contactchild k ON k.contact_id = c.id JOIN people_person p ON p.id = k.person_id
    LEFT JOIN people_personname n ON n.person_id = p.id AND n.kind = 'current'
    ORDER BY c.reference, k.place
"""


@pytest.fixture
def empty(commits):
    """A database with the law and nobody in it."""
    connections.close_all()
    commits.clone(TEMPLATE, environment.DATABASE)
    return commits


def seed(**options) -> str:
    """What the command says."""
    said = StringIO()
    call_command("seed", stdout=said, **options)
    connections.close_all()
    return said.getvalue()


def rows(cluster, sql: str) -> list[tuple]:
    """What a question asked behind the wall gives."""
    with cluster.owner() as connection:
        return connection.execute(sql).fetchall()


def column(cluster, sql: str) -> set:
    """The first column of it."""
    return {row[0] for row in rows(cluster, sql)}


def test_the_whole_caseload(empty):
    said = seed(on=DAY)
    assert "40 families" in said and "Try it: sign in as Dee Harkaway" in said
    every_state_rating_source_and_outcome_is_there(empty)
    the_first_page_is_late_soon_today_and_later(empty)
    nobody_is_real(empty)
    the_family_to_try_is_there_and_its_police_notification_is_not(empty)
    before = rows(empty, SAME)
    assert "nothing is invented" in seed(on=DAY)
    assert rows(empty, SAME) == before
    connections.close_all()
    empty.clone(TEMPLATE, environment.DATABASE)
    seed(on=DAY)
    assert rows(empty, SAME) == before


def every_state_rating_source_and_outcome_is_there(cluster) -> None:
    """A child who is decided in the MASH goes on at once, so that state is passed through and never rested in."""
    states = column(cluster, "SELECT state FROM intake_contactchild")
    assert states == set(State) - {State.MASH_DECIDED}
    assert State.MASH_DECIDED in column(cluster, "SELECT to_state FROM audit_move")
    assert column(cluster, "SELECT rating FROM intake_contact") == {"", *Rating}
    assert column(cluster, "SELECT source FROM intake_contact") == set(SOURCES)
    assert column(cluster, "SELECT outcome FROM intake_contactchild") == {"", *Outcome}
    assert column(cluster, "SELECT state FROM sharing_informationrequest") == set(Request)
    assert {"held", "nothing", "refused", "not_ours"} <= column(cluster, "SELECT held FROM sharing_agencyresponse")
    assert max(column(cluster, "SELECT repeat_count FROM intake_contact")) >= 3
    for flag in ("is_rereferral", "is_night", "withhold_identity", "is_urgent"):
        assert rows(cluster, f"SELECT 1 FROM intake_contact WHERE {flag}"), flag
    closed = column(cluster, "SELECT id FROM intake_contactchild WHERE state = 'closed'")
    assert closed == column(cluster, "SELECT record_id FROM retention_retentionassignment")


def the_first_page_is_late_soon_today_and_later(cluster) -> None:
    """As the hub finds it on Monday at 10:12."""
    present = f"timestamptz '{DAY} 10:12+00'"
    due = f"SELECT count(*) FROM intake_contact WHERE closed_at IS NULL AND next_due_at - {present}"
    ((late,),) = rows(cluster, f"{due} < interval '0'")
    ((soon,),) = rows(cluster, f"{due} BETWEEN interval '0' AND interval '4 hours'")
    ((today,),) = rows(cluster, f"{due} BETWEEN interval '4 hours' AND interval '14 hours'")
    ((later,),) = rows(cluster, f"{due} > interval '14 hours'")
    assert 2 <= late <= 5 and 2 <= soon <= 6 and today >= 10 and later >= 5
    assert not rows(cluster, f"SELECT 1 FROM audit_event WHERE at > {present} AND verb NOT LIKE '%.loaded'")


def nobody_is_real(cluster) -> None:
    """Every number and address is from a range kept for examples."""
    numbers = rows(cluster, "SELECT kind, value FROM people_identifier")
    assert all(nhs_number(value).startswith("999") for kind, value in numbers if kind == "nhs")
    assert all(upn(value)[1:4] == "999" for kind, value in numbers if kind == "upn")
    assert {"nhs", "upn", "upn_unknown"} <= {kind for kind, _ in numbers}
    assert all(re.fullmatch(r"\+441632960\d{3}", value) for value in column(
        cluster, "SELECT value FROM people_contactdetail"
    ))  # fmt: skip
    told = rows(cluster, "SELECT referrer_phone, referrer_email FROM intake_contact")
    assert all(not phone or phone.startswith("01632 960") for phone, _ in told)
    emails = {email for _, email in told if email} | column(cluster, "SELECT email FROM access_user")
    assert all(email.endswith(("@example.org", "@robots.invalid")) for email in emails)
    homes = rows(cluster, "SELECT lines, postcode FROM people_residence")
    assert all("Westmere" in lines and postcode(code).value == code for lines, code in homes)


def the_family_to_try_is_there_and_its_police_notification_is_not(cluster) -> None:
    """Scenario 1 is left to the newcomer; what came before it is on file."""
    told = rows(
        cluster,
        """
        SELECT c.source, c.closed_at IS NOT NULL FROM intake_contact c JOIN intake_contactchild k ON k.contact_id = c.id
        JOIN people_personname n ON n.person_id = k.person_id WHERE n.given = 'Tansy' AND n.family = 'Ashgreave'
        """,
    )
    assert told == [("2A", True)]


def test_only_in_a_demonstration(empty, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="demonstration only"):
        seed()
    assert not rows(empty, "SELECT 1 FROM intake_contact")


@pytest.mark.parametrize("hour", ["00:05", "23:40"])
def test_at_any_hour_of_a_weekend(empty, hour, monkeypatch):
    """Nothing is received before it happened, whatever the hour somebody first starts the service."""
    present = datetime.fromisoformat(f"2026-11-22T{hour}").replace(tzinfo=LONDON)
    names = {"Brandlecroft", "O'Farrelly", "Munteanu"}
    monkeypatch.setattr(telling, "FAMILIES", tuple(family for family in telling.FAMILIES if family.name in names))
    assert telling.invent(present, families=3, say=lambda said: None) == 3
    assert not rows(empty, f"SELECT 1 FROM audit_event WHERE at > '{present.isoformat()}' AND verb NOT LIKE '%.loaded'")
    assert not rows(empty, f"SELECT 1 FROM intake_contact WHERE received_at > '{present.isoformat()}'")
