"""Told without a sign-in, or told aloud: the same decision, a frozen packet, and a record of how it left."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from access.incident import Incident
from access.models import Agency
from audit.moves import Refused
from deadlines.models import Task
from documents import making
from sharing import acts, printing
from sharing.acts.telling import Heard
from sharing.channels import Channel
from sharing.choice import Choice
from sharing.models import HandOver, OutsidePacket, SharingDecision, TakenBack
from sharing.packet import digest
from tests.sharing import build

MINUTE = timedelta(minutes=1)


def url(name, record):
    return reverse(f"sharing:{name}", args=[record.pk])


def text(page) -> str:
    return page.content.decode()


def to_housing(family, **changes) -> Choice:
    """The mother and where the children live, to the housing association that must move them."""
    chosen = build.keys(family, "Carys Applebarrow: name", "Wren Applebarrow: home") | {"risk"}
    choice = Choice(
        desk=None, to=Agency.objects.get(key="housing-associations"), needed_by=None, questions="",
        gateways=("CDA98_115",), art6=("6_1_e",), chosen=chosen, why_needed=dict.fromkeys(chosen, "to move them"),
        risk="He has a key.", handling="For the move only.", recipient="Ms Orla Finch, tenancies",
        channel=Channel.BY_HAND, onward_rule="Not to be passed on without asking us.",
    )  # fmt: skip
    return replace(choice, **changes)


def to_police_aloud(family, at, **changes) -> Choice:
    choice = build.to_police(family, at)
    police = Agency.objects.get(key="west-midlands-police")
    return replace(choice, desk=None, to=police, channel=Channel.TELEPHONE, **changes)


def heard(*names: str) -> list[Heard]:
    police = Agency.objects.get(key="west-midlands-police")
    return [Heard(police, name, "MASH desk") for name in names]


@pytest.fixture
def packet(family, mo, at, acting):
    with acting(mo):
        return acts.tell(family.contact, to_housing(family), address="12 Weir Road", once=build.ONCE, by=mo, at=at)


def test_a_housing_association_is_told_by_the_same_decision(packet, mo, acting):
    with acting(mo):
        decision = SharingDecision.objects.get()
        assert (decision.channel, decision.recipient) == ("by_hand", "Ms Orla Finch, tenancies")
        assert decision.request is None and decision.desk is None
        assert {item.why_needed for item in decision.items.all()} == {"to move them"}
        assert packet.sha256 == digest(packet.content)
        assert {one.standing for one in decision.subjects.all()} and decision.subjects.count() == 2


def test_what_the_matrix_refuses_them_is_not_told(family, mo, at, acting):
    with acting(mo):
        health = build.keys(family, "Carys Applebarrow: health")
        choice = to_housing(family)
        more = replace(choice, chosen=choice.chosen | health, art9="9_2_h/P2")
        with pytest.raises(Refused, match="Adult's health is not for Housing associations"):
            acts.tell(family.contact, more, address="", once=build.ONCE, by=mo, at=at)
        assert not OutsidePacket.objects.exists()


def test_it_must_be_for_somebody_and_by_some_way(family, mo, at, acting):
    with acting(mo), pytest.raises(Refused) as refusal:
        bare = to_housing(family, recipient=" ", channel=Channel.SERVICE)
        acts.tell(family.contact, bare, address="", once=build.ONCE, by=mo, at=at)
    assert set(refusal.value.reasons) == {"Say for whom it is, by name or post.", "Say how it will be handed over."}


def test_pressed_twice_it_is_frozen_once(packet, family, mo, at, acting):
    with acting(mo):
        again = acts.tell(family.contact, to_housing(family), address="12 Weir Road", once=build.ONCE, by=mo, at=at)
        assert again.pk == packet.pk and SharingDecision.objects.count() == 1


def test_its_hand_over_and_receipt_are_recorded_once_each(packet, mo, at, acting, browse):
    page = browse(mo).get(url("packet", packet))
    assert "has not been handed over" in text(page) and "Orla Finch" in text(page)
    left = {"channel": "tracked_post", "details": "AB 1234", "handed_at": "23/11/2026 10:00"}
    assert browse(mo).post(url("packet", packet), left).status_code == 302
    with acting(mo):
        assert Task.objects.open().of(packet).get().what.startswith("Find out whether a packet")
        with pytest.raises(Refused, match="handed over already"):
            acts.hand_over(packet, channel="by_hand", details="", handed_at=at, by=mo, at=at)
        with pytest.raises(Refused, match="Give a time between"):
            acts.receive(packet, received_at=at - MINUTE, how="she rang", by=mo, at=at)
    had = {"received_at": "23/11/2026 10:00", "how": "She rang to say so."}
    assert browse(mo).post(url("packet", packet), had).status_code == 302
    with acting(mo):
        kept = HandOver.objects.get()
        assert (kept.channel, kept.received_how, kept.recorded_by_id) == ("tracked_post", "She rang to say so.", mo.pk)
        assert not Task.objects.open().of(packet).exists()
    assert "She rang to say so." in text(browse(mo).get(url("packet", packet)))


def test_its_pdf_has_a_cover_sheet_and_exactly_the_packet(packet, mo, at, acting, browse):
    browser = browse(mo)
    assert browser.post(url("print_packet", packet)).status_code == 302
    assert browser.get(url("packet_pdf", packet)).status_code == 404, "it is not made yet"
    with acting(mo):
        document = making.Document.objects.get(kind="sharing packet")
        document.on = packet
        html = printing.pages(document)
    for words in ("Cover sheet", "Ms Orla Finch, tenancies", "For the move only.", "Not to be passed on",
                  packet.reference, "Carys Applebarrow, 8 September 1996", "9 Lantern Row",
                  "He has a key."):  # fmt: skip
        assert words in html, words
    assert "quiet house" not in html


def test_the_page_previews_checks_and_freezes(family, mo, acting, browse):
    browser, here = browse(mo), url("tell_outside", family.contact)
    assert "Housing associations" in text(browser.get(here))
    page = browser.get(here, {"to": "housing-associations"})
    one, once = page.context["shown"][0], page.context["once"]
    typed = {name: once[name].value() or "" for name in once.fields if name != "emergency"}
    typed |= {one.form.add_prefix(name): one.form[name].value() or "" for name in one.form.fields}
    typed |= {name: value for name, value in vars(build.ONCE).items() if isinstance(value, str) and name in once.fields}
    typed |= {"to": "housing-associations", "about": "as told", "risk": "He has a key."}
    prefix = "housing-associations-"
    typed |= {f"{prefix}gateway": "CDA98_115", f"{prefix}art6": "6_1_e", f"{prefix}items": [f"id:{family.carys.pk}"]}
    page = browser.post(here, {**typed, "press": "preview"})
    assert "say why Housing associations needs it" in text(page)
    why = page.context["shown"][0].form
    typed |= {why.add_prefix(why.whys[f"id:{family.carys.pk}"]): "to move her", f"{prefix}recipient": "Orla Finch"}
    typed |= {f"{prefix}channel": "by_hand"}
    page = browser.post(here, {**typed, "press": "send", "seen-housing-associations": "something else"})
    assert "This is not what you last looked at." in text(page)
    sent = browser.post(here, {**typed, "press": "send", "seen-housing-associations": page.context["shown"][0].digest})
    assert sent.status_code == 302, text(sent)
    with acting(mo):
        assert OutsidePacket.objects.get().content["facts"]


WRONG = {
    "danger": "no", "made_safe": "", "why": "Put into the wrong envelope.", "aware_at": "23/11/2026 10:00",
}  # fmt: skip


def test_a_packet_sent_to_the_wrong_place_is_taken_back_with_safety_asked_first(packet, mo, ida, at, acting, browse):
    """Scenario 36: the charity has no sign-in here, so there is no access to end; somebody must ring it."""
    browser, place = browse(mo), url("packet_wrong_place", packet)
    left = {"channel": "tracked_post", "details": "AB 1234", "handed_at": "23/11/2026 10:00"}
    browser.post(url("packet", packet), left)
    assert f'href="{place}"' in text(browser.get(url("packet", packet)))
    page = text(browser.get(place))
    assert page.index("Is anybody in danger now?") < page.index("What happened?")
    assert "in danger now" in text(browser.post(place, {**WRONG, "danger": ""}))
    with acting(mo):
        assert not TakenBack.objects.exists()
    assert browser.post(place, WRONG).status_code == 302
    with acting(ida):
        incident = Incident.objects.get()
        assert incident.due_at == at + timedelta(hours=72) and incident.record_id == packet.pk
    with acting(mo):
        assert [task.what for task in Task.objects.open().of(packet)] == [
            f"Tell whoever has packet {packet.reference}: not to be read; give it back or destroy it."
        ]
        with pytest.raises(Refused, match="taken back already"):
            acts.packet_to_the_wrong_place(
                packet, danger="no", made_safe="", why="again", aware_at=at, by=mo, at=at
            )  # fmt: skip


def test_what_was_taken_back_is_not_handed_over_and_whoever_has_it_is_told(packet, family, mo, at, acting, browse):
    browser = browse(mo)
    assert browser.post(url("packet_wrong_place", packet), WRONG).status_code == 302
    page = text(browser.get(url("packet", packet)))
    assert "Sent to the wrong place" in page and "Make the PDF" not in page and "Record the hand-over" not in page
    browser.post(url("print_packet", packet))
    with acting(mo):
        assert not making.Document.objects.filter(kind="sharing packet").exists()
        with pytest.raises(Refused, match="taken back"):
            acts.hand_over(packet, channel="by_hand", details="", handed_at=at, by=mo, at=at)
        again = acts.tell(family.contact, to_housing(family), address="12 Weir Road", once=build.ONCE, by=mo, at=at)
        assert again.pk != packet.pk, "the right recipient may be told afresh"
    page = text(browser.post(url("packet", packet), {"how": "", "done": ""}))
    assert "Say how, and whom." in page and "Say what became of it." in page
    told = {"how": "Rang their manager", "done": "returned"}
    assert browser.post(url("packet", packet), told).status_code == 302
    page = text(browser.get(url("packet", packet)))
    assert "Rang their manager" in page and "They gave it back unread" in page
    with acting(mo):
        assert not Task.objects.open().of(packet).exists()


def test_minutes_are_released_to_an_agency_s_desk_where_it_has_one(family, mo, browse):
    """Police have a desk here and get the ordinary packet; a housing association has none and is handed one."""
    here = url("tell_outside", family.contact)
    led = browse(mo).get(here, {"to": "west-midlands-police", "desk": "first"})
    assert (led.status_code, led.url) == (302, f"{url('ask', family.contact)}?desk=police-mash")
    assert browse(mo).get(led.url).status_code == 200
    assert browse(mo).get(here, {"to": "housing-associations", "desk": "first"}).status_code == 200
    assert browse(mo).get(here, {"to": "west-midlands-police"}).status_code == 200


def test_what_was_said_by_telephone_stands_in_the_same_register(family, sol, at, acting, browse):
    with acting(sol):
        said_at = at + 5 * MINUTE
        packet = acts.write_up(
            family.contact, to_police_aloud(family, at), heard("PC Hatherby", "Sgt Lowe"), said_at=said_at,
            once=build.ONCE, by=sol, at=at + 20 * MINUTE,
        )  # fmt: skip
        decision = packet.decision
        assert (decision.sent_at, decision.channel, decision.reviews) == (said_at, "telephone", [])
        assert {one.name for one in packet.hearers.all()} == {"PC Hatherby", "Sgt Lowe"}
        assert packet.hand_over.received_at == said_at
    assert "PC Hatherby, MASH desk" in text(browse(sol).get(url("packet", packet)))
    (row,) = browse(sol).get(url("went", family.contact)).context["told"]
    assert row["agency"] == "West Midlands Police"


def test_what_a_rule_was_against_is_written_up_all_the_same_and_looked_at(family, sol, at, acting):
    with acting(sol):
        where = build.keys(family, "Carys Applebarrow: staying")
        choice = to_police_aloud(family, at)
        choice = replace(choice, chosen=choice.chosen | where)
        packet = acts.write_up(
            family.contact, choice, heard("PC Hatherby"), said_at=at, once=build.ONCE, by=sol, at=at + MINUTE
        )
        assert any("Said, and a rule was against it." in words for words in packet.decision.reviews)
        assert Task.objects.open().of(packet.decision).filter(kind="review disclosure").exists()


@pytest.mark.parametrize(
    ("who", "minutes", "sentence"),
    [
        ([], 0, "Say who heard it, by name."),
        (["  "], 0, "Say who heard it, by name."),
        (["PC Hatherby"], 5, "not in the future"),
        (["PC Hatherby"], -60 * 24 * 30, "after the contact came"),
    ],
)
def test_a_write_up_says_who_heard_it_and_when(family, sol, at, acting, who, minutes, sentence):
    with acting(sol), pytest.raises(Refused, match=sentence):
        acts.write_up(
            family.contact, to_police_aloud(family, at), heard(*who), said_at=at + minutes * MINUTE, once=build.ONCE,
            by=sol, at=at,
        )  # fmt: skip


def test_partners_see_none_of_it(packet, family, pat, browse):
    for name, record in (("packet", packet), ("packet_pdf", packet), ("tell_outside", family.contact)):
        assert browse(pat).get(url(name, record)).status_code == 404


def test_several_are_told_at_once_the_six_questions_answered_once_and_all_or_none(family, mo, acting, browse):
    browser, here = browse(mo), url("tell_outside", family.contact)
    both = ("housing-associations", "other-council")
    page = browser.post(here, {"press": "add", "more": list(both)})
    shown, once = page.context["shown"], page.context["once"]
    assert [one.desk.key for one in shown] == list(both)
    typed = {name: once[name].value() or "" for name in once.fields if name != "emergency"}
    typed |= {one.form.add_prefix(name): one.form[name].value() or "" for one in shown for name in one.form.fields}
    typed |= {name: value for name, value in vars(build.ONCE).items() if isinstance(value, str) and name in once.fields}
    typed |= {"to": list(both), "about": "as told", "risk": ""}
    her = f"id:{family.carys.pk}"
    for one, gateway in zip(shown, ("CDA98_115", "CA89_47"), strict=True):
        prefix = one.form.prefix
        typed |= {
            f"{prefix}-gateway": gateway, f"{prefix}-art6": "6_1_e", f"{prefix}-items": [her],
            f"{prefix}-recipient": "The manager", f"{prefix}-channel": "by_hand",
        }  # fmt: skip
    wrong = text(browser.post(here, {**typed, "press": "preview"}))
    assert "Housing associations: Identity: say why" in wrong
    form = shown[0].form
    typed |= {form.add_prefix(form.whys[her]): "to move her"}
    page = browser.post(here, {**typed, "press": "preview"})
    typed |= {f"seen-{one.desk.key}": one.digest for one in page.context["shown"]}
    with acting(mo):
        assert not OutsidePacket.objects.exists()
    assert browser.post(here, {**typed, "press": "send"}).status_code == 302
    with acting(mo):
        assert {one.decision.agency.key for one in OutsidePacket.objects.all()} == set(both)


def test_what_a_meeting_heard_is_written_up_for_each_agency_on_one_page(family, sol, acting, browse, at):
    browser, here = browse(sol), url("write_up", family.contact)
    both = ("west-midlands-police", "other-council")
    page = browser.get(here, {"to": list(both)})
    shown, once = page.context["shown"], page.context["once"]
    typed = {name: once[name].value() or "" for name in once.fields if name != "emergency"}
    typed |= {one.form.add_prefix(name): one.form[name].value() or "" for one in shown for name in one.form.fields}
    typed |= {name: value for name, value in vars(build.ONCE).items() if isinstance(value, str) and name in once.fields}
    typed |= {"to": list(both), "about": "as told", "risk": "", "press": "send"}
    missing = text(browser.post(here, typed))
    assert "Give the time it was said." in missing and "Say whether it was by telephone or in a meeting." in missing
    typed |= {"channel": "meeting", "said_at": "23/11/2026 10:00"}
    for one in shown:
        typed |= {f"{one.form.prefix}-items": [f"id:{family.wren.pk}"], f"{one.form.prefix}-heard": ""}
    assert "Say who heard it, by name." in text(browser.post(here, typed))
    with acting(sol):
        assert not OutsidePacket.objects.exists(), "all or none"
    typed |= {f"{one.form.prefix}-heard": f"Somebody of {one.form.prefix}, manager" for one in shown}
    assert browser.post(here, typed).status_code == 302
    with acting(sol):
        assert {one.decision.channel for one in OutsidePacket.objects.all()} == {"meeting"}
        assert OutsidePacket.objects.count() == 2
