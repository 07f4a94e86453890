"""The first page: what waits is there, each number is the length of the list behind it, and the charts count right."""

import re
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from access import incidents
from access.identity import act_as
from access.models import AccessQuery, AccessReview, Account, robot
from console import advising, charts, today, watching
from deadlines.models import Deadline
from post.models import Outbox
from retention.models import Hold
from tests import build, cast


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def a_busy_day(commits, dee, ida, iona, petra, mo, at):
    """Something of everything that waits."""
    with act_as(robot("founder")), transaction.atomic():
        founder = robot("founder")
        for user in (dee, mo):
            Account(user=user, sponsor=petra, training_until=cast.TODAY + timedelta(days=20)).write(by=founder, why="x")
            AccessReview(
                user=user,
                sponsor=petra,
                quarter="2026Q4",
                asked_on=cast.TODAY - timedelta(days=3),
                grants=0,
                openings=0,
            ).write(by=founder, why="x")
    watcher = robot(watching.WATCHER)
    with act_as(watcher), transaction.atomic():
        AccessQuery(user=dee, rule="family", why="Opened without work.", weight=5, found_at=at).write(
            by=watcher, why="x"
        )
    with act_as(ida), transaction.atomic():
        for place in range(3):
            Hold(
                kind=Hold.Kind.values[0], reach="one", authority="a court", reason="a claim", owner="Ida Fenwick",
                review_on=cast.TODAY + timedelta(days=place), placed_at=at, placed_by_id=ida.pk,
            ).write(by=ida, why="a claim")  # fmt: skip
        incidents.open_incident("wrong_place", on=None, by=ida, at=at, danger="no", made_safe="", why="x", aware_at=at)
        advising.ask("May we keep call recordings?", by=ida, at=at)
    Outbox(
        kind="request.sent", record_kind="contact", record_id=dee.pk, to_kind="user", to_id=dee.pk, queued_at=at,
        dead_at=at, path="/",
    ).save()  # fmt: skip


CAPTIONS = {"Messages given up": "Given up<", "Looks that stand out": "Queries to settle"}


def length_of(page: str, what: str) -> int:
    """How many lines a register says it has, or a page's own list shows."""
    if said := re.search(r'class="saved">([\d,]+)\+? lines?', page):
        return int(said[1].replace(",", ""))
    rows = page.split(f">{CAPTIONS[what]}")[1].split("</tbody>")[0].split("<tbody")[1]
    return rows.count("<tr ")


def test_every_number_on_the_first_page_is_the_length_of_the_list_behind_it(a_busy_day, browse, vi, ida):
    followed = set()
    for user in (vi, ida):
        with act_as(user), transaction.atomic():
            needs = today.needs(user, cast.NOW)
        client = browse(user)
        for need in needs:
            answer = client.get(need.href)
            assert answer.status_code == 200, need
            if need.how_many.isdecimal() and "holidays" not in need.what:
                followed.add(need.what)
                assert length_of(answer.content.decode(), need.what) == int(need.how_many), need
    assert followed >= {
        "Holds to look at again", "Access reviews, no answer yet", "Training about to lapse", "Messages given up",
        "Looks that stand out",
    }, followed  # fmt: skip


def test_advice_asked_for_waits_for_the_data_protection_officer_alone(a_busy_day, browse, vi, ida):
    assert "Advice asked for" in text(browse(vi).get(reverse("console:today")))
    assert "Advice asked for" not in text(browse(ida).get(reverse("console:today")))


def test_a_condition_without_its_policy_document_warns_until_it_has_one(commits, browse, vi, iona):
    from consent.models import Condition
    from console.reference import acts
    from console.reference.every import KINDS

    with act_as(iona), transaction.atomic():
        asked = [row for row in Condition.objects.filter(policy_document=True) if row.in_force(cast.TODAY)]
    page = text(browse(vi).get(reverse("console:today")))
    assert page.count("Condition without its policy document") == len(asked) > 0
    answers = {
        "name": "Policy for paragraph 18", "condition": asked[0].key, "how": "As written.", "keeping": "As the file.",
        "starts_on": cast.TODAY, "review_on": cast.TODAY + timedelta(days=365), "source": "The register",
    }  # fmt: skip
    with act_as(iona), transaction.atomic():
        acts.ask(KINDS["policy-documents"], None, answers, from_on=cast.TODAY, by=iona, at=cast.NOW, why="written")
    page = text(browse(vi).get(reverse("console:today")))
    assert page.count("Condition without its policy document") == len(asked) - 1


def test_a_clock_met_late_is_not_counted_as_met(commits, dee, vi, at):
    with act_as(dee), transaction.atomic():
        contact = build.a_contact(by=dee)
        for place, late in enumerate((False, False, True)):
            due = at - timedelta(hours=1)
            Deadline(
                kind=f"enquiry {place}", root_kind="contact", root_id=contact.pk, subject_id=contact.pk, rule_key="RED",
                unit="running hours", starts_at=at - timedelta(hours=5), due_at=due, why="x",
                met_at=due + timedelta(minutes=5 if late else -5), met_by_id=dee.pk,
            ).write(by=dee, why="x")  # fmt: skip
    with act_as(vi), transaction.atomic():
        rows = dict(charts.in_time(at).rows)
    assert rows["RED, 2 of 3"] == 67


def test_six_months_end_with_this_one(at):
    shown = charts.months(at)
    assert [f"{month:%b %Y}" for month in shown] == [
        "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026"
    ]  # fmt: skip


def test_the_first_page_asks_no_more_than_it_must(a_busy_day, browse, vi, django_assert_max_num_queries):
    client = browse(vi)
    client.get(reverse("console:rules"))
    with django_assert_max_num_queries(60):
        client.get(reverse("console:today"))
