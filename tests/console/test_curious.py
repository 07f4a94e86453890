"""Each rule of curiosity finds what was planted for it and lets ordinary work be."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from access.models import AccessQuery
from audit.models import Viewing
from audit.moves import Refused
from console import watching
from console.curious import BULK, Facts, Look, findings
from people import acts
from tests.cast import NOW
from tests.intake.test_restricted import listed  # noqa: F401  a fixture
from tests.people.family import a_child

ANN, CHILD = UUID(int=1), UUID(int=2)
MORNING = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)  # a Wednesday
DAY = timedelta(days=1)


def look(at=MORNING, record=CHILD, action="OPEN_PERSON", **more):
    return Look(ANN, at, action, record, **more)


def rules(looks, facts=None):
    return {one.rule for one in findings(looks, facts or Facts())}


WORKED = frozenset({(ANN, CHILD)})
LATE = MORNING.replace(hour=22)
OPENED = ((ANN, CHILD, MORNING),)
NAMED = {ANN: frozenset({"quillfeather"}), CHILD: frozenset({"quillfeather"})}
THREE_DAYS = [look(MORNING + n * DAY) for n in range(3)]
SEARCHES = [look(MORNING + timedelta(minutes=n), action="FIND_PERSON", terms="ab12") for n in range(4)]
BUSY = [look(MORNING + timedelta(seconds=n), uuid4()) for n in range(BULK)]
SLOW = [look(MORNING + timedelta(minutes=12 * n), uuid4()) for n in range(35)]

PLANTED = [
    ("tied", [look(refused=True)], Facts(tied=WORKED)),
    ("restricted", [look(refused=True)], Facts(restricted=frozenset({CHILD}))),
    ("surname", [look()], Facts(reasons=OPENED, surnames=NAMED, shares={"quillfeather": 0.0001})),
    ("no_role", THREE_DAYS, Facts()),
    ("same_name", SEARCHES, Facts()),
    ("search_first", [look(MORNING - 3 * DAY, action="FIND_PERSON")], Facts(reasons=OPENED)),
    ("closed", [look()], Facts(reasons=OPENED, closed={CHILD: MORNING - 30 * DAY})),
    ("hours", [look(LATE)], Facts()),
    ("bulk", BUSY, Facts()),
    ("rate", SLOW, Facts(usual={ANN: (8, 9, 7, 8, 10, 9, 8, 7, 9, 8)})),
]
INNOCENT = [
    ("tied", [look()], Facts(tied=WORKED)),
    ("restricted", [look()], Facts(restricted=frozenset({CHILD}))),
    ("restricted", [look(refused=True)], Facts()),
    ("surname", [look()], Facts(surnames=NAMED, shares={"quillfeather": 0.0001})),
    ("no_role", THREE_DAYS, Facts(worked=WORKED)),
    ("no_role", THREE_DAYS[:2], Facts()),
    ("same_name", SEARCHES, Facts(worked=WORKED)),
    ("same_name", SEARCHES[:3], Facts()),
    ("search_first", [look(MORNING - timedelta(hours=1), action="FIND_PERSON")], Facts(reasons=OPENED)),
    ("search_first", [look(MORNING - 3 * DAY, action="FIND_PERSON")], Facts(reasons=OPENED, worked=WORKED)),
    ("closed", [look()], Facts(reasons=OPENED, closed={CHILD: MORNING - 5 * DAY})),
    ("hours", [look(LATE)], Facts(on_duty=frozenset({(ANN, LATE.date())}))),
    ("hours", [look(LATE)], Facts(worked=WORKED)),
    ("hours", [look()], Facts()),
    ("bulk", BUSY[:-1], Facts()),
    ("rate", SLOW, Facts(usual={ANN: (33, 36, 31, 34, 38, 35, 33, 34, 32, 36)})),
    ("rate", SLOW, Facts(usual={ANN: (5,)})),
]


@pytest.mark.parametrize(("rule", "looks", "facts"), PLANTED)
def test_what_was_planted_is_found(rule, looks, facts):
    assert rule in rules(looks, facts)


@pytest.mark.parametrize(("rule", "looks", "facts"), INNOCENT)
def test_ordinary_work_is_let_be(rule, looks, facts):
    assert rule not in rules(looks, facts)


def test_a_common_surname_weighs_little_and_is_named_for_its_group():
    rare = Facts(reasons=OPENED, surnames=NAMED, shares={"quillfeather": 0.0001})
    common = Facts(reasons=OPENED, surnames=NAMED, shares={"quillfeather": 0.05})
    (one,), (other,) = findings([look()], rare), findings([look()], common)
    assert one.weight > 10 * other.weight and other.group == "quillfeather"
    assert "one in 20" in other.why and "quillfeather" not in other.why


def test_a_try_at_a_restricted_record_is_in_the_queue_and_settled_there(listed, sol, vi, ida, browse, acting):  # noqa: F811
    assert browse(sol).get(f"/people/{listed.pk}").status_code == 404
    assert watching.watch(NOW) == 1 and watching.watch(NOW) == 0
    client = browse(vi)
    page = client.get("/console/queries/").content.decode()
    assert "Sol Quayle" in page and "restricted record" in page and "Applebarrow" not in page
    with acting(vi):
        query = AccessQuery.objects.get()
    place = f"/console/queries/{query.pk}/"
    assert "Say what you found" in client.post(place, {"outcome": "explained"}).content.decode()
    assert client.post(place, {"outcome": "explained", "words": "an old link in an e-mail"}).status_code == 302
    assert "Nothing stands out" in client.get("/console/queries/").content.decode()
    with acting(ida):
        rows = AccessQuery.objects.all()
        assert ("restricted", 1, 1) in watching.false_alarms(rows)
        with pytest.raises(Refused):
            watching.settle(rows[0], outcome="explained", words="again", by=ida, at=NOW)
    assert browse(sol).get("/console/queries/").status_code == 403


def test_the_terms_of_a_search_are_kept_as_a_keyed_hash_only(dee, sol, browse, acting):
    with acting(dee):
        a_child(dee)
    for _ in range(2):
        browse(sol).post("/people/find", {"anything": "Wren Applebarrow"})
    with acting(sol):
        shown = Viewing.objects.filter(by_id=sol.pk, action="FIND_PERSON").exclude(record_id=None)
        kept = list(shown.values_list("why", flat=True))
    assert len(set(kept)) == 1 and kept[0].startswith("terms ") and "wren" not in kept[0]


def test_the_manager_sees_who_looked_at_a_child_and_filters(dee, mo, sol, browse, acting):
    with acting(dee):
        wren = a_child(dee)
    with acting(mo):
        acts.open_with_reason(wren, category="cover", by=mo, at=NOW, why="Covering for Dee who is away today")
    browse(sol).get(f"/people/{wren.pk}")
    client, place = browse(mo), f"/console/looked/{wren.pk}/"
    page = client.get(place).content.decode()
    assert "Sol Quayle" in page and "Refused" in page
    rows = client.get(f"{place}?person={mo.pk}").content.decode().partition("<tbody")[2].partition("</tbody")[0]
    assert "Sol Quayle" not in rows
    assert client.get(f"{place}?agency=x&purpose='&day=never").status_code == 200
    assert browse(sol).get(place).status_code == 403
