"""The adults as the asker releases them: birth dates, other names and past addresses, each an item of its own."""

from datetime import date

import pytest

from people.models import PersonName, Residence
from sharing.file import on_file
from sharing.offers import of_file
from sharing.packet import Letter, packet
from tests.sharing.build import WHY
from tests.sharing.test_ask_page import as_shown, filled, url

LETTER = Letter("What do you hold?", "The duty to share.", "Answer only.", None, "Mo", "01632 960 102")
HOME = "9 Lantern Row\nWestmere"


@pytest.fixture
def adults(family, mo, acting):
    """Denholm has an alias, a former address, and lives where Wren lives."""
    with acting(mo):
        PersonName(person=family.denholm, given="Denny", family="Rook", kind="alias").write(by=mo, why=WHY)
        PersonName(
            person=family.denholm, given="Denholm", family="Rooke", kind="former", until_on=date(2020, 1, 1)
        ).write(by=mo, why=WHY)
        Residence(person=family.denholm, lines=HOME).write(by=mo, why=WHY)
        Residence(person=family.denholm, lines="3 Mill Bank\nWestmere", until_on=date(2024, 4, 30)).write(
            by=mo, why=WHY
        )
    return family


def offers(family):
    return {offer.label: offer for offer in of_file(on_file(family.contact, date(2026, 11, 23)), "risk")}


def facts(family, *labels):
    """The facts of a packet of these items, by term."""
    found = offers(family)
    return {fact["term"]: fact["lines"] for fact in packet([found[label] for label in labels], LETTER)["facts"]}


WREN, DENHOLM = "Wren Applebarrow: name and birth date", "Denholm Applebarrow: name and birth date"
WREN_HOME, HIS_HOME = "Wren Applebarrow: home, since 1 May 2024", "Denholm Applebarrow: home"


def test_each_alias_and_earlier_address_is_an_item_of_its_own(adults, mo, acting):
    with acting(mo):
        labels = set(offers(adults))
    assert {
        "Denholm Applebarrow: alias Denny Rook",
        "Denholm Applebarrow: former name Denholm Rooke",
        "Denholm Applebarrow: earlier address, 3 Mill Bank, Westmere",
    } <= labels


def test_one_home_of_two_people_is_said_once_with_who_lives_there(adults, mo, acting):
    with acting(mo):
        told = facts(adults, WREN, DENHOLM, WREN_HOME, HIS_HOME)
    assert told["Home"] == ["9 Lantern Row, Westmere: Wren Applebarrow, since 1 May 2024, Denholm Applebarrow"]


def test_nobody_is_named_by_an_address_who_is_not_named_otherwise(adults, mo, acting):
    with acting(mo):
        told = facts(adults, WREN, WREN_HOME, HIS_HOME)
        alone = facts(adults, WREN_HOME)
    assert told["Home"] == ["9 Lantern Row, Westmere: Wren Applebarrow, since 1 May 2024"]
    assert alone["Home"] == ["9 Lantern Row, Westmere, since 1 May 2024"]


def test_police_are_told_another_name_and_a_past_address_only_when_ticked(adults, mo, browse):
    browser = browse(mo)
    typed = filled(browser, adults, ["police-mash"])
    (one,) = browser.post(url(adults), {**typed, "press": "preview"}).context["shown"]
    assert not [fact for fact in one.packet.facts if fact["term"] in ("Also known as", "Earlier address")]
    wanted = [row.value for row in one.items if "alias" in row.label or "earlier address" in row.label]
    typed["police-mash-items"] = [*typed["police-mash-items"], *wanted]
    page = browser.post(url(adults), {**typed, "press": "preview"})
    told = {fact["term"]: fact["lines"] for fact in page.context["shown"][0].packet.facts}
    assert told["Also known as"] == ["Denny Rook (alias): Denholm Applebarrow"]
    assert told["Earlier address"] == ["3 Mill Bank, Westmere: Denholm Applebarrow, until 30 April 2024"]
    assert as_shown(page)
