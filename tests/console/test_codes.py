"""What domain.md marks CONFIG is a row that Iona changes, read by the pages and acts of its day."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.identity import act_as
from audit import clock
from console.reference import acts
from console.reference.every import KINDS
from console.reference.questions import answers_of
from deadlines.models import ClockRule
from intake import levels
from intake.forms.working import ThresholdForm
from intake.models import Contact, RepeatRule
from intake.repeat import Seen, assess
from people.code_words import in_force
from people.models import CodeWord
from rights.models import RightsRule
from tests import cast
from tests.intake import build

# Every CONFIG mark of domain.md: where it is edited, and a row that is there to edit.
CONFIG = {
    "1.4 first decision, one working day": ("clocks", {"key": "first decision"}),
    "1.4 referrer feedback, never later than the one-day clock": ("clocks", {"key": "first decision"}),
    "1.5 AMBER": ("clocks", {"key": "AMBER"}),
    "1.5 GREEN": ("clocks", {"key": "GREEN"}),
    "1.5 RED": ("clocks", {"key": "RED"}),
    "1.5 BLUE": ("clocks", {"key": "BLUE"}),
    "1.5 hours of the hub": ("hub-hours", {"key": "hub hours"}),
    "1.6 threshold levels and their words": ("thresholds", {"code_set": "level", "code": "3"}),
    "1.10 end of the day or close of service": ("clocks", {"key": "AMBER", "ends": "end of the day"}),
    "1.10 bank holidays": ("bank-holidays", {}),
    "2.5 agencies and successors": ("agencies", {}),
    "2.9 the matrix": ("matrix", {}),
    "2.10 P6 break-glass, sixty minutes": ("clocks", {"key": "opened with a reason"}),
    "2.10 P8 a case opened from the console": ("clocks", {"key": "opened from the console"}),
    "2.10 P10 access after closing": ("clocks", {"key": "access after closing"}),
    "3.4 review of consent, twelve months": ("purposes", {"months": 12}),
    "4.3 clarification that never comes": ("rights-days", {"key": "clarification never came"}),
    "4.10 complaints, sixty days": ("rights-days", {"key": "complaint alert"}),
    "4.10 complaints, ninety days": ("rights-days", {"key": "complaint second alert"}),
    "5.1 retention schedule": ("retention", {"key": "R01"}),
    "5.4 smallest count shown": ("small-numbers", {}),
    "6.3 code sets": ("codes", {"code_set": "ethnicity", "code": "REFU"}),
    "6.6 repeat contacts": ("repeats", {}),
}


def change(place: str, row, by, **answers):
    kind = KINDS[place]
    values = {**answers_of(kind, row), **answers}
    with act_as(by, clock.now()), transaction.atomic():
        return acts.ask(kind, row, values, from_on=cast.TODAY, by=by, at=cast.NOW, why="the partnership settled it")


@pytest.mark.parametrize("mark", CONFIG)
def test_each_thing_marked_config_is_a_row_with_an_editor(iona, acting, mark):
    place, row = CONFIG[mark]
    with acting(iona):
        kind = KINDS[place]
        assert kind.model.objects.filter(kind.only, **row).exists(), f"{mark}: no row in {place}"
        assert kind.questions


def test_a_level_in_the_partnerships_words_is_offered_in_them(commits, iona, sol, browse):
    with act_as(iona), transaction.atomic():
        row = CodeWord.objects.get(code_set="level", code="3")
    change("thresholds", row, iona, words="Family help")
    with act_as(sol), transaction.atomic():
        assert ("3", "Family help") in ThresholdForm().fields["level"].choices
        assert levels.level_words("3", cast.TODAY) == "Family help"
        assert levels.level_words("3", cast.TODAY - timedelta(days=1)) == "Level 3: complex need, child in need"


def test_the_four_levels_stay(commits, iona):
    with act_as(iona), transaction.atomic():
        row = CodeWord.objects.get(code_set="level", code="4")
    with pytest.raises(ValidationError, match="four levels stay"):
        change("thresholds", row, iona, offered=False)


def test_a_code_that_ended_is_offered_no_more_and_still_read(commits, iona, dee):
    with act_as(iona), transaction.atomic():
        row = CodeWord.objects.get(code_set="source", code="5D")
    change("codes", row, iona, offered=False)
    with act_as(dee), transaction.atomic():
        assert "5D" not in dict(levels.offered_sources()) and "5C" in dict(levels.offered_sources())
        assert in_force("source", cast.TODAY)["5D"][0] == "Council early help"


def test_the_limit_of_repeats_is_the_one_of_the_day_a_contact_came(commits, iona, dee, sol, browse):
    with act_as(dee), transaction.atomic():
        first = build.a_contact(dee, at=build.FRIDAY)
    with act_as(iona), transaction.atomic():
        rule = RepeatRule.objects.get()
    change("repeats", rule, iona, contacts=2)
    with act_as(dee), transaction.atomic():
        second = build.a_contact(dee, at=cast.NOW, worry="Again shouting, the neighbour says.")
        assert (Contact.objects.get(pk=first.pk).repeat_limit, second.repeat_limit) == (3, 2)
    seen = [Seen(one, cast.TODAY, "Wren") for one in "ab"]
    assert assess(seen, cast.TODAY, limit=2).alert and not assess(seen, cast.TODAY).alert
    assert "A 4th stops for a manager" in assess(seen, cast.TODAY, limit=4).sentence


def test_one_contact_is_no_repeat(commits, iona):
    with act_as(iona), transaction.atomic():
        rule = RepeatRule.objects.get()
    with pytest.raises(ValidationError, match="no repeat"):
        change("repeats", rule, iona, contacts=1)


def test_nobody_makes_an_opening_from_the_console_last_a_day(commits, iona):
    with act_as(iona), transaction.atomic():
        rule = ClockRule.objects.get(key="opened from the console")
    with pytest.raises(ValidationError, match="longer than 4 hours"):
        change("clocks", rule, iona, allowance=24)
    with pytest.raises(ValidationError, match="minutes or hours"):
        change("clocks", rule, iona, unit="working days")


def test_the_lists_stand_in_the_index(commits, vi, browse):
    page = browse(vi).get(reverse("console:rules")).content.decode()
    for title in ("Levels of need", "Code sets by year", "Repeat contacts"):
        assert title in page
    assert RightsRule is KINDS["rights-days"].model
