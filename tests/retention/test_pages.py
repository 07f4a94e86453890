"""Ida reviews, Vi advises, Iona decides: through the pages, and nobody else's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from retention.models import Disposal, Hold, KeptFile, RetentionRule, Unsettled
from tests.retention import family
from tests.retention.conftest import a_due_child
from tests.retention.test_holds import a_hold
from tests.retention.test_outside import settled


@pytest.fixture
def kept(dee, acting):
    with acting(dee):
        child = a_due_child(by=dee)
    return family.settled(child)


@pytest.fixture
def stepped_up(monkeypatch):
    """A second factor was used a moment ago."""
    monkeypatch.setattr("access.signin.step_up.is_fresh", lambda request: True)


def test_the_list_shows_what_is_due_by_reference_and_no_name(kept, ida, browse):
    page = browse(ida).get("/retention/").content.decode()
    assert kept.reference in page and "R01, contact with no further action" in page
    assert "Marigold" not in page


def test_the_list_asks_few_questions(kept, ida, dee, browse, acting):
    with acting(dee):
        more = [a_due_child(by=dee, name=name) for name in ("Ash", "Beech", "Cedar")]
    for child in more:
        family.settled(child)
    visitor = browse(ida)
    visitor.get("/retention/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        visitor.get("/retention/")
    assert len(asked) <= 15, [one["sql"][:80] for one in asked]


def test_one_file_says_why_and_exactly_what_would_go(kept, ida, browse):
    page = browse(ida).get(f"/retention/file/{kept.pk}/").content.decode()
    assert "Rule R01, contact with no further action: six years from closing, 1 Mar 2018." in page
    assert "Rehearsal: exactly what would go" in page and "Review and propose" in page
    assert "Marigold" not in page and "Quillfeather" not in page


def test_from_review_to_decision_through_the_pages(kept, ida, vi, iona, browse, acting, stepped_up):
    answer = browse(ida).post(
        f"/retention/file/{kept.pk}/propose/",
        {"historic": "no", "asked": "no", "fate": "destroy", "words": "Nothing stands against it."},
    )
    assert answer.status_code == 302
    place = answer.headers["Location"]
    assert "The Data Protection Officer has not advised yet." in browse(iona).get(place).content.decode()
    browse(vi).post(f"{place}advise/", {"advice": "against", "words": "Wait for the audit."})
    answer = browse(iona).post(f"{place}decide/", {"agreed": "yes", "words": "The audit has ended."})
    assert answer.status_code == 302
    page = browse(ida).get(place).content.decode()
    assert "against the advice" in page and "cools off until" in page
    with acting(ida):
        assert Disposal.objects.get().state == "approved"


def test_the_review_shows_what_was_looked_at_and_so_does_what_is_decided_on(kept, ida, iona, browse):
    reviewer, place = browse(ida), f"/retention/file/{kept.pk}/propose/"
    page = reviewer.get(place).content.decode()
    for question in ("Has anything come in again since?", "Whose records are linked?", "Does a hold stand?",
                     "Is a request or complaint open"):  # fmt: skip
        assert question in page
    assert "Nothing since: the newest was closed 1 Mar 2018." in page
    sent = {"historic": "no", "asked": "no", "fate": "destroy", "words": "Looked at."}
    disposal = reviewer.post(place, sent)["Location"]
    page = browse(iona).get(disposal).content.decode()
    assert "Does a hold stand?" in page and "Is it of historic interest" in page


def test_deciding_asks_a_second_factor_first(kept, ida, vi, iona, browse, acting, monkeypatch):
    monkeypatch.setattr("access.signin.step_up.is_fresh", lambda request: False)
    browse(ida).post(
        f"/retention/file/{kept.pk}/propose/", {"historic": "no", "asked": "no", "fate": "destroy", "words": "Due."}
    )
    with acting(ida):
        disposal = Disposal.objects.get()
    answer = browse(iona).get(f"/retention/disposals/{disposal.pk}/decide/")
    assert answer.status_code == 302 and answer.headers["Location"].startswith(reverse("signin_step_up"))


def test_a_form_left_empty_says_what_is_missing_and_changes_nothing(kept, ida, browse, acting):
    page = browse(ida).post(f"/retention/file/{kept.pk}/propose/", {"words": "typed"}).content.decode()
    assert "Choose what should become of it." in page and "typed" in page
    with acting(ida):
        assert not Disposal.objects.exists()


def test_a_change_of_the_schedule_shows_what_it_would_do_before_it_is_saved(kept, iona, browse, acting):
    with acting(iona):
        rule = RetentionRule.objects.get(key="R01", only_when="")
    sent = {
        "after": "closure", "count": "10", "unit": "years", "at_end": "review", "basis": "",
        "source": "Our own schedule", "owner": "information asset owner", "from_on": "23/11/2026",
        "why": "Our own says ten",
    }  # fmt: skip
    client, place = browse(iona), reverse("console:change_rule", args=["retention", rule.pk])
    listed = client.get("/retention/schedule/").content.decode()
    assert reverse("console:rule", args=["retention", rule.pk]) in listed and "Version 1" in listed
    page = client.post(place, sent | {"show": "yes"}).content.decode()
    assert "1 file would fall due later, by up to 4 years. None would be due today." in page
    with acting(iona):
        assert RetentionRule.objects.get(pk=rule.pk).count == 6
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert client.post(place, sent | {"save": "yes", "seen": seen}).status_code == 302
    with acting(iona):
        assert RetentionRule.objects.get(pk=rule.pk).count == 10
        assert Unsettled.objects.filter(pk=kept.root_id).exists(), "the file it moves is worked out again"


def test_another_trigger_shows_what_it_would_do_as_well(kept, iona, acting):
    from retention.acts.scheduling import preview

    with acting(iona):
        rule = RetentionRule.objects.get(key="R01", only_when="")
        effect = preview(rule, count=25, unit="years", on=kept.settled_at.date(), after="birth")
        assert effect.sentence == "1 file would fall due later, by up to 13 years. None would be due today."


def test_a_file_is_kept_longer_by_what_the_front_door_does_not_know(kept, iona, browse, acting, at):
    with acting(iona):
        rule = RetentionRule.objects.get(key="R06", only_when="")
    sent = {"rule": str(rule.pk), "trigger_on": "14/3/2012", "until_on": "", "words": "In care since 2015"}
    assert browse(iona).post(f"/retention/file/{kept.pk}/longer/", sent).status_code == 302
    with acting(iona):
        person = KeptFile.objects.get(pk=kept.pk).root_id

    class Child:
        pk = person

    assert family.settled(Child).due_on.year == 2087


def test_a_hold_is_placed_and_released_by_two(kept, ida, iona, browse, acting):
    sent = {
        "kind": "claim", "authority": "Letter of claim", "reason": "A claim was announced", "owner": "Ida",
        "review_on": "1/6/2027",
    }  # fmt: skip
    assert browse(ida).post(f"/retention/file/{kept.pk}/hold/", sent).status_code == 302
    assert "a claim: Letter of claim" in browse(ida).get(f"/retention/file/{kept.pk}/").content.decode()
    with acting(ida):
        hold = Hold.objects.get(kind="claim")
    place = f"/retention/holds/{hold.pk}/"
    assert browse(ida).post(place, {"why": "It was settled."}).status_code == 302
    assert "A second person decides it." in browse(ida).post(place, {"release": "yes"}).content.decode()
    assert browse(iona).post(place, {"release": "yes"}).status_code == 302
    with acting(ida):
        assert Hold.objects.get(pk=hold.pk).released_by_id == iona.pk


def test_what_is_held_says_so_in_the_list_and_on_its_page(kept, ida, browse, acting):
    with acting(ida):
        a_hold(by=ida, on=[("person", kept.root_id)])
    held = settled(kept.root_id)
    assert "Held</" in browse(ida).get("/retention/?which=held").content.decode()
    page = browse(ida).get(f"/retention/file/{held.pk}/").content.decode()
    assert "A hold blocks disposal, anonymisation and erasure" in page and "A hold stands" in page


@pytest.mark.parametrize("key", ["dee", "mo", "pat", "petra", "noor"])
def test_nobody_else_sees_retention(kept, key, browse, request):
    visitor = browse(request.getfixturevalue(key))
    assert visitor.get("/retention/").status_code in {403, 404}
    assert visitor.get(f"/retention/file/{kept.pk}/").status_code in {403, 404}


@pytest.mark.parametrize(
    "place", ["/retention/", "/retention/?which=coming", "/retention/?which=held", "/retention/disposals/",
              "/retention/holds/", "/retention/schedule/", "/retention/holds/place/"],
)  # fmt: skip
def test_every_page_opens_when_there_is_nothing(place, ida, browse):
    assert browse(ida).get(place).status_code == 200
