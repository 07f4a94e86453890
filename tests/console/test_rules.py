"""Rules and lists: who changes them, after seeing what; what is refused, what waits, and that the past stays."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.identity import act_as
from access.models import Agency
from audit import clock
from consent.models import Gateway
from console.models import OfficeHolder, PlannedChange
from console.reference import acts, night
from console.reference.every import KINDS
from console.reference.questions import answers_of
from deadlines import policy
from deadlines.models import BankHoliday, ClockRule
from returns.models import StatisticsPolicy
from tests import cast

TOMORROW = cast.TODAY + timedelta(days=1)


def text(response) -> str:
    return " ".join(response.content.decode().split())


def asked(place: str, row, by, **answers):
    """A change of one row by its answers, from today unless said."""
    kind, from_on = KINDS[place], answers.pop("from_on", cast.TODAY)
    why = answers.pop("why", "the Trust settled it")
    values = {**answers_of(kind, row), **answers} if row else answers
    with act_as(by), transaction.atomic():
        return acts.ask(kind, row, values, from_on=from_on, by=by, at=cast.NOW, why=why)


def refused(place: str, row, by, **answers) -> dict:
    with pytest.raises(ValidationError) as wrong:
        asked(place, row, by, **answers)
    return wrong.value.message_dict


@pytest.fixture
def amber(iona) -> ClockRule:
    with act_as(iona), transaction.atomic():
        return ClockRule.objects.get(key="AMBER")


@pytest.mark.parametrize("place", KINDS)
def test_every_list_opens_with_its_rows_and_one_row_with_its_versions(commits, browse, vi, iona, place):
    client = browse(vi)
    listed = client.get(reverse("console:rules_of", args=[place]))
    assert listed.status_code == 200
    with act_as(iona), transaction.atomic():
        row = next(iter(KINDS[place].rows(cast.TODAY)), None)
    if row is None:
        assert "Nothing in this list yet" in text(listed)
        return
    assert client.get(reverse("console:rule", args=[place, row.pk])).status_code == 200
    assert "As it stood" in text(client.get(reverse("console:rules_of", args=[place]), {"on": "22/11/2026"}))
    change = browse(iona).get(reverse("console:change_rule", args=[place, row.pk]))
    assert change.status_code == 200 and "Why does it change?" in text(change)


def test_the_data_protection_officer_reads_the_rules_and_the_asset_owner_changes_them(
    commits, browse, vi, ida, iona, amber
):
    change = reverse("console:change_rule", args=["clocks", amber.pk])
    assert browse(vi).get(change).status_code == 404
    assert browse(ida).get(change).status_code == 404
    assert (
        "Change"
        not in text(browse(vi).get(reverse("console:rule", args=["clocks", amber.pk])))
        .split("Every version")[0]
        .split("<h1>")[1][:60]
    )
    assert browse(iona).get(change).status_code == 200


def test_a_change_is_made_only_after_what_it_would_do_was_shown(commits, browse, iona, amber):
    client, place = browse(iona), reverse("console:change_rule", args=["clocks", amber.pk])
    answers = {
        "allowance": "2",
        "unit": "working days",
        "ends": "end of the day",
        "source": "the board",
        "why": "too tight",
        "from_on": "23/11/2026",
    }
    blind = client.post(place, {**answers, "save": "yes"})
    assert blind.status_code == 200 and "What this would do" in text(blind)
    assert "it runs out Wed 25 Nov 23:59, where it now runs out Tue 24 Nov 23:59" in text(blind)
    seen = blind.content.decode().split('name="seen" value="')[1].split('"')[0]
    other = client.post(place, {**answers, "allowance": "3", "seen": seen, "save": "yes"})
    assert other.status_code == 200, "other answers are shown their own effect first"
    assert client.post(place, {**answers, "seen": seen, "save": "yes"}).status_code == 302
    with act_as(iona), transaction.atomic():
        assert policy.in_force(cast.TODAY).rule("AMBER").allowance == 2
        assert policy.in_force(cast.TODAY - timedelta(days=1)).rule("AMBER").allowance == 1, "the past keeps its rule"


def test_a_change_without_a_why_keeps_what_was_typed(commits, browse, iona, amber):
    place = reverse("console:change_rule", args=["clocks", amber.pk])
    page = text(
        browse(iona).post(
            place,
            {
                "allowance": "7",
                "unit": "working days",
                "ends": "end of the day",
                "source": "the board",
                "from_on": "23/11/2026",
            },
        )
    )
    assert "Say why it changes." in page and 'value="7"' in page


def test_a_planned_change_waits_for_its_day_and_is_made_once(iona, commits, amber):
    change = asked("clocks", amber, iona, allowance=2, from_on=TOMORROW)
    assert change.waits and night.make_due(cast.NOW) == 0
    with act_as(iona), transaction.atomic():
        assert policy.in_force(TOMORROW).rule("AMBER").allowance == 1
    later = cast.NOW + timedelta(days=1)
    clock.hold_at(later)
    with act_as_keeper(later):
        assert (night.make_due(later), night.make_due(later)) == (1, 0)
    with act_as(iona), transaction.atomic():
        assert policy.in_force(TOMORROW).rule("AMBER").allowance == 2
        twin = ClockRule.history.filter(key="AMBER").order_by("-history_date").first()
        assert "Iona Thursby" in twin.history_change_reason


def act_as_keeper(at):
    from access.models import robot

    return act_as(robot(night.KEEPER), at)


def test_a_planned_change_is_taken_back_and_nothing_else_waits_beside_it(commits, iona, browse, amber):
    change = asked("clocks", amber, iona, allowance=2, from_on=TOMORROW)
    assert "waits for" in str(refused("clocks", amber, iona, allowance=3))
    assert browse(iona).post(reverse("console:withdraw_change", args=[change.pk])).status_code == 302
    with act_as(iona), transaction.atomic():
        assert not PlannedChange.objects.get(pk=change.pk).waits
    asked("clocks", amber, iona, allowance=3)


def test_the_way_back_is_an_earlier_version_offered_again(commits, iona, browse):
    with act_as(iona), transaction.atomic():
        gateway = Gateway.objects.filter(offered=True).first()
        first = gateway.name
    asked("gateways", gateway, iona, name="Another name")
    page = text(browse(iona).get(reverse("console:rule", args=["gateways", gateway.pk])))
    back = page.split("?back=")[1].split('"')[0]
    form = browse(iona).get(reverse("console:change_rule", args=["gateways", gateway.pk]), {"back": back})
    assert f'value="{first}"' in form.content.decode() and "Go back to this" in page


def test_a_list_is_read_as_it_stood_on_a_day(commits, iona, browse):
    with act_as(iona), transaction.atomic():
        gateway = Gateway.objects.filter(offered=True).first()
        first = gateway.name
    clock.hold_at(cast.NOW + timedelta(days=2))
    with act_as(iona), transaction.atomic():
        kind = KINDS["gateways"]
        at = cast.NOW + timedelta(days=2)
        acts.ask(
            kind, gateway, {**answers_of(kind, gateway), "name": "Renamed"}, from_on=at.date(), by=iona, at=at, why="x"
        )
    clock.hold_at(cast.NOW + timedelta(days=2))
    page = text(browse(iona).get(reverse("console:rules_of", args=["gateways"]), {"on": "24/11/2026"}))
    assert "Renamed" not in page and first.split("’")[0][:20] in page


def test_a_duty_without_parties_is_refused(commits, iona):
    with act_as(iona), transaction.atomic():
        duty = Gateway.objects.filter(kind="duty").first()
    assert "without parties" in str(refused("gateways", duty, iona, takers=[]))


def test_law_that_ends_before_it_begins_is_refused(commits, iona):
    with act_as(iona), transaction.atomic():
        gateway = Gateway.objects.filter(in_force_from__isnull=False).first() or Gateway.objects.first()
    wrong = refused("gateways", gateway, iona, in_force_from=date(2026, 9, 30), in_force_to=date(2026, 9, 1))
    assert "end before it begins" in str(wrong)


def test_a_successor_that_leaves_a_gap_in_the_dates_is_refused(commits, iona):
    with act_as(iona), transaction.atomic():
        after = Agency.objects.filter(successor_of__isnull=False).first()
        ends = after.successor_of.valid_to
    assert "gap in the dates" in str(refused("agencies", after, iona, valid_from=ends + timedelta(days=30)))


def test_what_an_agency_is_in_law_is_said_here_and_what_it_is_called_is_not(commits, iona):
    with act_as(iona), transaction.atomic():
        agency = Agency.objects.filter(body_type="charity").first()
    kind = KINDS["agencies"]
    assert not kind.adds and not kind.questions.keys() & {"name", "short_name", "sponsor", "suspended_on"}
    asked("agencies", agency, iona, in_mash=True)
    with act_as(iona), transaction.atomic():
        assert Agency.objects.get(pk=agency.pk).in_mash


def test_a_bank_holiday_behind_us_is_refused_and_years_follow_one_another(commits, iona):
    past = refused("bank-holidays", None, iona, day=cast.TODAY - timedelta(days=3), name="A day", source="x")
    assert "behind us" in str(past)
    gap = refused("bank-holidays", None, iona, day=date(2030, 1, 1), name="New Year", source="x")
    assert "without a gap" in str(gap)
    asked("bank-holidays", None, iona, day=date(2028, 1, 3), name="New Year (substitute day)", source="GOV.UK")
    with act_as(iona), transaction.atomic():
        assert BankHoliday.objects.filter(day=date(2028, 1, 3)).exists()


def test_counts_of_one_to_four_are_never_let_through(commits, iona):
    with act_as(iona), transaction.atomic():
        row = StatisticsPolicy.objects.get()
    assert "never shown" in str(refused("small-numbers", row, iona, threshold=4))


def test_the_hub_closes_after_it_opens(commits, iona):
    with act_as(iona), transaction.atomic():
        hours = ClockRule.objects.get(key="hub hours")
    assert "closes after it opens" in str(refused("hub-hours", hours, iona, opens=time(18), closes=time(9)))


def test_whoever_advises_as_data_protection_officer_decides_nothing(commits, iona, vi, ida):
    asked("offices", None, iona, office="dpo", holder=str(vi.pk), deputy=str(ida.pk), source="the board")
    wrong = refused("offices", None, iona, office="siro", holder=str(vi.pk), deputy=str(ida.pk))
    assert "does not decide" in str(wrong)
    assert "Somebody else stands in." in str(
        refused("offices", None, iona, office="siro", holder=str(ida.pk), deputy=str(ida.pk))
    )
    with act_as(iona), transaction.atomic():
        assert OfficeHolder.objects.get().holder_id == vi.pk


def test_words_of_a_message_hold_three_things_and_no_more(commits, iona):
    from post.models import Wording

    with act_as(iona), transaction.atomic():
        row = Wording.objects.get(kind="request.sent")
    assert "may stand in braces" in str(refused("messages", row, iona, text="About {child}: {link}"))
    asked("messages", row, iona, subject="A question for your desk, reference {reference}")
    with act_as(iona), transaction.atomic():
        from post import wording

        assert wording.in_force("request.sent", cast.NOW)[0].startswith("A question")


def test_nobody_else_reads_the_rules(request, commits, browse):
    for key in ("dee", "mo", "pat", "petra", "wyn", "noor"):
        assert browse(request.getfixturevalue(key)).get(reverse("console:rules")).status_code in {403, 404}


def test_the_rules_of_a_list_take_no_more_questions_the_longer_it_is(
    commits, browse, vi, django_assert_max_num_queries
):
    client = browse(vi)
    client.get(reverse("console:rules"))
    for place in ("matrix", "bank-holidays", "agencies", "messages"):
        with django_assert_max_num_queries(24):
            client.get(reverse("console:rules_of", args=[place]))
