"""Agreements: kept as editions, relied on while they hold, and stopping routine sharing at the minute they end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from access.models import Agency
from audit.moves import Refused
from deadlines.models import Task
from sharing import acts
from sharing.acts.agreeing import Agreed
from sharing.models import Agreement, SharingDecision
from sharing.proposal import Pattern
from tests.sharing import build
from tests.sharing.test_ask_page import as_shown, filled, text, url

ENDS = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
HUB = Agreed(
    kind="sharing",
    name="Hub sharing agreement",
    purpose="Deciding together whether a child is safe.",
    classes=("ID", "IDENTIFIER", "CONTACT", "RISK", "NARR"),
    starts_at=datetime(2025, 11, 24, tzinfo=UTC),
    ends_at=ENDS,
    source="Shared drive, agreements, 2025",
)


def parties(*keys: str) -> list[Agency]:
    return list(Agency.objects.filter(key__in=keys or ["west-midlands-police", "swb-nhs-trust"]))


@pytest.fixture
def hub(ida, at, acting):
    with acting(ida):
        return acts.agree(HUB, parties(), why="signed by all", by=ida, at=at)


def test_ida_keeps_an_agreement_with_its_parties_and_editions(hub, ida, at, acting):
    with acting(ida):
        assert {one.agency.key for one in hub.parties.all()} == {"west-midlands-police", "swb-nhs-trust"}
        longer = replace(HUB, starts_at=ENDS, ends_at=ENDS + timedelta(days=365))
        second = acts.renew(hub, longer, parties(), why="renewed by all", by=ida, at=at)
        assert (second.key, second.edition, second.renews_id) == (hub.key, 2, hub.pk)
        assert hub.refresh().ends_at == ENDS
        with pytest.raises(Refused, match="Renew the newest"):
            acts.renew(hub, longer, parties(), why="again", by=ida, at=at)
        with pytest.raises(Refused, match="There is an agreement of this name"):
            acts.agree(HUB, parties(), why="again", by=ida, at=at)


def test_what_is_missing_is_said(ida, at, acting):
    with acting(ida), pytest.raises(Refused) as refusal:
        acts.agree(replace(HUB, classes=(), ends_at=HUB.starts_at), [], why="x", by=ida, at=at)
    said = " ".join(refusal.value.reasons)
    assert "ends before it starts" in said and "at least one party" in said and "which kinds of item" in said
    with acting(ida), pytest.raises(Refused, match="Say whose function"):
        acts.agree(replace(HUB, kind="processor"), parties(), why="x", by=ida, at=at)


def _routine(family, at):
    return build.to_police(family, at, pattern=Pattern.ROUTINE)


def test_a_routine_request_goes_at_16_59_and_not_at_17_00(family, hub, mo, acting):
    minute = timedelta(minutes=1)
    with acting(mo):
        (request,) = build.asked(family, _routine(family, ENDS), by=mo, at=ENDS - minute)
        assert request.decision.agreement_id == hub.pk
        assert request.decision.pattern == "ROUTINE"
        again = replace(_routine(family, ENDS), questions="And since 2020?")
        with pytest.raises(Refused, match="edition 1, ended on 23 November 2026 at 17:00"):
            build.asked(family, again, by=mo, at=ENDS)


def test_ended_early_it_stops_at_that_minute(family, hub, ida, mo, at, acting):
    soon = at + timedelta(minutes=30)
    with acting(ida):
        acts.end_early(hub, ends_at=soon, why="a party left", by=ida, at=at)
        with pytest.raises(Refused, match="before it ends by itself"):
            acts.end_early(hub, ends_at=ENDS, why="longer", by=ida, at=at)
    with acting(mo):
        assert build.asked(family, _routine(family, at), by=mo, at=at)
        with pytest.raises(Refused, match="ended on 23 November 2026 at 10:30"):
            build.asked(family, replace(_routine(family, at), questions="More?"), by=mo, at=soon)


def test_an_emergency_is_not_stopped_by_it_and_sets_a_task(family, hub, mo, acting):
    with acting(mo):
        once = replace(build.ONCE, is_emergency=True, necessity="", less_intrusive="", family_told="")
        (request,) = acts.ask(family.contact, [_routine(family, ENDS)], once=once, about=build.ABOUT, by=mo, at=ENDS)
        tasks = {task.kind: task for task in Task.objects.of(request.decision)}
        assert set(tasks) == {"complete emergency", "renew agreement"}
        assert tasks["complete emergency"].due_at == ENDS + timedelta(hours=24)
        assert tasks["renew agreement"].due_at.date().isoformat() == "2026-11-24"
        assert request.decision.agreement_id is None


def test_the_newest_edition_in_date_is_the_one_relied_on(family, hub, ida, mo, at, acting):
    with acting(ida):
        acts.renew(hub, replace(HUB, ends_at=ENDS + timedelta(days=365)), parties(), why="early", by=ida, at=at)
    with acting(mo):
        (request,) = build.asked(family, _routine(family, at), by=mo, at=at)
        assert request.decision.agreement.edition == 2


def test_the_ask_page_opens_as_routine_and_says_under_which_agreement(family, hub, mo, browse, acting):
    browser = browse(mo)
    page = browser.get(url(family), {"desk": ["police-mash", "bcwa-duty"]})
    police, aid = page.context["shown"]
    assert dict(police.basis)["Agreement"] == "Hub sharing agreement, edition 1"
    assert dict(aid.basis)["Agreement"] == "One-off."
    typed = filled(browser, family, ["police-mash"])
    assert browser.post(url(family), {**typed, "press": "send"}).status_code == 302
    with acting(mo):
        assert SharingDecision.objects.get().agreement_id == hub.pk


def test_the_page_says_beside_the_question_that_the_agreement_ended(family, hub, ida, mo, at, browse, acting):
    with acting(ida):
        acts.end_early(hub, ends_at=at - timedelta(minutes=1), why="a party left", by=ida, at=at)
    browser = browse(mo)
    page = browser.post(url(family), {**filled(browser, family, ["police-mash"]), "press": "send"})
    (one,) = page.context["shown"]
    assert "ended on 23 November 2026 at 09:59" in str(one.form.errors["pattern"])
    typed = as_shown(page) | {"police-mash-pattern": "ONE_OFF"}
    page = browser.post(url(family), {**typed, "press": "send"})
    assert "Say why this is a one-off" in text(page)
    typed |= {"police-mash-why_one_off": "The new edition is being signed today."}
    typed = as_shown(browser.post(url(family), {**typed, "press": "preview"}))
    assert browser.post(url(family), {**typed, "press": "send"}).status_code == 302


WRITTEN = {
    "name": "Hub sharing agreement", "kind": "sharing", "agencies": ["west-midlands-police", "probation"],
    "purpose": "Deciding together.", "classes": ["ID", "RISK"], "starts_at": "01/11/2026 00:00",
    "ends_at": "31/10/2027 23:59", "source": "Shared drive", "why": "signed by all",
}  # fmt: skip


def test_ida_adds_renews_and_ends_one_on_its_pages(ida, browse, acting):
    browser = browse(ida)
    assert "No agreement is kept" in text(browser.get("/requests/agreements"))
    made = browser.post("/requests/agreements/add", WRITTEN)
    assert made.status_code == 302
    assert "In date" in text(browser.get("/requests/agreements"))
    opened = text(browser.get(made["Location"]))
    assert "The Probation Service" in opened and "signed by all" in opened
    assert 'value="31/10/2028 23:59"' in text(browser.get(f"{made['Location']}/renew"))
    renewal = {**WRITTEN, "starts_at": "31/10/2027 23:59", "ends_at": "31/10/2028 23:59"}
    assert browser.post(f"{made['Location']}/renew", renewal).status_code == 302
    assert "already" in text(browser.post(f"{made['Location']}/renew", renewal))
    ended = browser.post(f"{made['Location']}/end", {"ends_at": "30/11/2026 12:00", "why": "a party left"})
    assert ended.status_code == 302
    with acting(ida):
        assert sorted(Agreement.objects.values_list("edition", flat=True)) == [1, 2]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": ""}, "Give the agreement&#x27;s name."),
        ({"agencies": []}, "Choose at least one party."),
        ({"classes": []}, "Say which kinds of item it covers."),
        ({"ends_at": "01/11/2025 12:00"}, "It ends before it starts."),
        ({"ends_at": "never"}, "like 20/11/2026 16:50"),
        ({"kind": "processor"}, "Say whose function is exercised"),
    ],
)
def test_a_bad_agreement_is_said_beside_its_question(ida, browse, acting, change, sentence):
    page = browse(ida).post("/requests/agreements/add", {**WRITTEN, "purpose": "Words to keep.", **change})
    assert page.status_code == 200 and sentence in text(page) and "Words to keep." in text(page)
    with acting(ida):
        assert not Agreement.objects.exists()


def test_staff_read_agreements_and_do_not_write_them_and_partners_get_nothing(hub, mo, pat, browse):
    assert "Hub sharing agreement" in text(browse(mo).get("/requests/agreements"))
    assert browse(mo).get("/requests/agreements/add").status_code == 403
    assert browse(pat).get("/requests/agreements").status_code == 404
    assert browse(pat).get(f"/requests/agreements/{hub.pk}").status_code == 404
