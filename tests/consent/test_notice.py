"""The privacy notice: drawn from the service's own rows, public, versioned, and easy to read."""

import json
import re
from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from access.identity import as_visitor
from audit.moves import Refused
from consent import layers, notices, what_we_do
from consent.acts import keeping
from consent.models import Notice, NoticeText
from intake.models import Contact
from people.models import Person
from rights.codes import KINDS
from tests import cast
from tests.intake.build import a_contact

PUBLIC = (
    "/privacy", "/privacy/full", "/privacy/children", "/privacy/professionals", "/privacy/versions",
    "/privacy/versions/1", "/privacy/versions/1/full", "/privacy/rights", "/privacy/complain", "/privacy/danger",
)  # fmt: skip
REPEALED = ("Data Protection Act 1998", "Working Together to Safeguard Children 2018", "Fostering Services Regulations")


@pytest.mark.parametrize("address", PUBLIC)
def test_anybody_may_read_it_without_signing_in(commits, address):
    answer = Client().get(address)
    assert answer.status_code == 200
    assert b"999" in answer.content or b"danger" in answer.content


def test_the_version_in_force_says_what_the_services_rows_say(mo, acting, at):
    with acting(mo):
        notice = notices.in_force(at)
        assert what_we_do.since(notice, at.date()) == []
        said = what_we_do.facts(at.date())
    assert "West Midlands Police" in said["mash"]
    assert "NHS Black Country Integrated Care Board" in " ".join(said["mash"] + said["recipients"])
    assert all(said[name] for name in what_we_do.LISTS)


def test_the_full_layer_prints_every_item_of_every_list_it_asks_for(commits, mo, acting, at):
    with acting(mo):
        notice = notices.in_force(at)
        text = NoticeText.objects.get(notice=notice, layer="full", language="en")
    from django.utils.html import escape

    page = Client().get("/privacy/full").content.decode()
    asked = layers.lists_in(text.body)
    assert set(asked) == set(what_we_do.LISTS)
    lines = [line for name in asked for line in notice.facts[name]]
    parts = [part for line in lines for part in ([line] if isinstance(line, str) else line)]
    missing = [part for part in parts if escape(part) not in page]
    assert not missing


def test_a_row_that_changes_is_said_beneath_the_notice_at_once(mo, ida, acting, at):
    from consent.models import Right

    with acting(ida):
        row = Right.objects.get(key="portability")
        row.words = "Other words."
        row.write(by=ida, why="the test changes it")
        found = what_we_do.since(notices.in_force(at), at.date())
    assert any("Other words." in line for line in found) and any("no longer" in line for line in found)


# Facts of the earlier notice, put right: whoever it named is named still, under the name they have now.
NAMED = (
    "Children's Social Care", "Sandwell Metropolitan Borough Council, Education", "Targeted Services and Early Help",
    "Child Exploitation Team", "West Midlands Police", "The Probation Service",
    "NHS Black Country Integrated Care Board",
    "Point of Access, children's emotional wellbeing and mental health", "Black Country Women's Aid",
    "Sandwell and West Birmingham NHS Trust", "Sandwell Metropolitan Borough Council, Housing Services",
    "Black Country Healthcare NHS Foundation Trust", "Schools and nurseries", "Commissioned delivery partners",
    "Department for Work and Pensions", "Voluntary service providers", "Sandwell Youth Justice Service",
    "Substance services", "Housing associations", "Ministry of Housing, Communities and Local Government",
    "Office for National Statistics", "Departments, public bodies and partners for programme purposes",
    "Department for Education", "Anti-fraud bodies", "Liquidlogic", "LCS and EHM", "Single Point of Contact (SPOC)",
    "Multi-Agency Safeguarding Hub (MASH)", "Lifestyle and social circumstances", "Physical or mental health",
    "Racial or ethnic origin", "Religious or similar belief", "Names and contact details", "Dates of birth",
    "Family details", "The case file", "NHS number", "unique pupil number", "money for services", "Wellman Building",
    "gdpr_queries@sandwellchildrenstrust.org", "Wycliffe House", "0303 123 1113",
)  # fmt: skip


def test_it_still_names_everybody_and_everything_the_earlier_notice_named(commits):
    from django.utils.html import escape

    page = Client().get("/privacy/full").content.decode()
    assert [one for one in NAMED if escape(one) not in page] == []


def test_every_kind_of_information_held_or_told_has_its_words(mo, acting, at):
    from audit import privacy
    from consent.classes import SPECIAL, Class

    assert set(what_we_do.ORDINARY) | set(what_we_do.SPECIAL) >= privacy.PERSONAL
    assert set(what_we_do.IN_CLASSES) >= SPECIAL | {Class.CRIM, Class.LIFESTYLE}
    with acting(mo):
        said = what_we_do.facts(at.date())
    assert len(said["categories"] + said["special"]) == len(what_we_do.ORDINARY) + len(what_we_do.SPECIAL)


def test_a_name_that_ended_leads_to_the_name_the_body_has_now(mo, acting, at):
    with acting(mo):
        renamed = dict(what_we_do.facts(at.date())["renamed"])
    old = "Sandwell and West Birmingham Clinical Commissioning Group"
    assert renamed[old] == "Now NHS Black Country Integrated Care Board"


def test_a_purpose_whose_provision_ran_out_is_listed_no_more(mo, acting, at):
    with acting(mo):
        today, then = what_we_do.facts(at.date()), what_we_do.facts(at.date().replace(year=2024))
    assert "Matching families for a programme" not in dict(today["purposes"])
    assert "Matching families for a programme" in dict(then["purposes"])


def test_paper_bears_the_code_and_the_screen_the_way_to_every_layer(commits):
    page = Client().get("/privacy").content.decode()
    assert "/privacy/code.svg" in page and "Ring <b>999</b>" in page
    for words in layers.LAYERS.values():
        assert words in page
    old = Client().get("/privacy/versions/1/full").content.decode()
    assert "For the Data Protection Officer’s sign-off" in old


def test_the_rights_of_the_notice_are_those_the_service_takes_requests_about(mo, acting):
    from consent.models import Right

    with acting(mo):
        assert set(Right.objects.values_list("key", flat=True)) == set(KINDS)


@pytest.mark.parametrize("words", REPEALED)
def test_it_names_no_law_that_is_gone(commits, words):
    for address in PUBLIC:
        assert words not in Client().get(address).content.decode()


def test_the_short_layer_reads_at_eleven_or_younger():
    import textstat

    from consent.first_notice import TEXTS

    words = re.sub(r"[0-9’']", "", layers.spoken(TEXTS["short"]))
    assert textstat.flesch_kincaid_grade(words) + 5 <= 11


def test_a_visitor_sees_nobody(mo, acting, commits, at):
    from django.db import transaction

    with acting(mo):
        a_contact(mo)
    with as_visitor(at), transaction.atomic():
        assert Notice.objects.exists()
        assert not Person.objects.exists()
        assert not Contact.objects.exists()


def test_an_address_that_is_no_layer_version_or_language_is_not_found_or_english(commits):
    for address in ("/privacy/nothing", "/privacy/versions/99", "/privacy/versions/1/nothing"):
        assert Client().get(address).status_code == 404
    page = Client().get("/privacy/short/ur").content.decode()
    assert 'dir="ltr"' in page and "How we use your information" in page


def test_the_code_for_paper_is_a_picture_of_the_address(commits):
    answer = Client().get("/privacy/code.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert b"<path" in answer.content


def test_a_contact_is_stamped_with_the_version_in_force(dee, acting, at):
    with acting(dee):
        assert a_contact(dee).notice.number == 1


class TestTheNextVersion:
    """Ida of governance prepares it; nothing in force is ever changed."""

    @pytest.fixture
    def next_one(self, ida, acting, at):
        with acting(ida):
            yield keeping.prepare(
                effective_on=at.date() + timedelta(days=7), changes=["A new agency."], tell_again=True, by=ida, at=at,
                why="a new agency",
            )  # fmt: skip

    def test_it_takes_the_words_of_the_last_one_and_the_lists_as_they_are(self, next_one, at):
        assert next_one.number == 2
        assert NoticeText.objects.filter(notice=next_one).count() == len(layers.LAYERS)
        assert next_one.facts["controller"]["name"]
        assert notices.in_force(at).number == 1
        assert notices.in_force(at + timedelta(days=7)).number == 2

    def test_it_is_never_put_in_force_backwards(self, ida, acting, at):
        with acting(ida), pytest.raises(ValidationError, match="a day to come"):
            keeping.prepare(effective_on=at.date(), changes=["A"], tell_again=False, by=ida, at=at, why="x")

    def test_a_second_one_waits_for_the_first(self, next_one, ida, at):
        with pytest.raises(Refused, match="waits for its day"):
            keeping.prepare(
                effective_on=at.date() + timedelta(days=9), changes=["A"], tell_again=False, by=ida, at=at, why="x"
            )

    def test_words_in_another_language_are_kept_and_read_from_the_right(self, next_one, ida, at):
        said = {"language": "ur", "layer": "short", "title": "پرائیویسی", "body": "# عنوان\nمتن۔", "by": ida, "at": at}
        text = keeping.put_words(next_one, **said)
        assert text.sha256 == sha256("پرائیویسی\n# عنوان\nمتن۔".encode()).hexdigest()
        reading = notices.reading(next_one, "short", "ur")
        assert reading.language.direction == "rtl"
        assert reading.parts[0].heading == "عنوان"

    def test_a_list_nobody_draws_is_refused(self, next_one, ida, at):
        said = {"language": "en", "layer": "short", "title": "T", "by": ida, "at": at}
        with pytest.raises(ValidationError, match="no list called secrets"):
            keeping.put_words(next_one, body="[secrets]", **said)

    def test_the_words_in_force_stay_as_families_were_given_them(self, next_one, ida, at):
        said = {"language": "en", "layer": "short", "title": "T", "body": "B", "by": ida}
        with pytest.raises(Refused, match="prepare the next version"):
            keeping.put_words(notices.in_force(at), at=at, **said)
        with pytest.raises(Refused, match="prepare the next version"):
            keeping.put_words(next_one, at=at + timedelta(days=7), **said)

    def test_the_advice_and_the_sign_off_are_recorded(self, next_one, ida, at):
        with pytest.raises(ValidationError, match="in the future"):
            keeping.record_advice(
                next_one, advice="Good.", signed_off_on=at.date() + timedelta(days=1), by=ida, at=at
            )  # fmt: skip
        assert keeping.record_advice(next_one, advice="Good.", signed_off_on=at.date(), by=ida, at=at).signed_off_on


def test_a_translation_reads_from_the_right_and_shows_on_the_public_page(commits, ida, acting, at):
    from audit import clock

    with acting(ida):
        row = keeping.prepare(
            effective_on=at.date() + timedelta(days=1), changes=["Urdu."], tell_again=False, by=ida, at=at, why="x"
        )
        keeping.put_words(row, language="ur", layer="short", title="رازداری", body="متن۔", by=ida, at=at)
    clock.hold_at(cast.NOW + timedelta(days=1))
    page = Client().get("/privacy/short/ur").content.decode()
    assert 'lang="ur" dir="rtl"' in page and "متن۔" in page
    old = Client().get("/privacy/versions/1").content.decode()
    assert "no longer in force" in old


def test_governance_keeps_it_on_its_own_page_and_the_dpo_reads_it(browse, commits, ida, vi, sol):
    assert "Prepare the next version" in browse(ida).get("/privacy/keeping").content.decode()
    read = browse(vi).get("/privacy/keeping").content.decode()
    assert "Version 1" in read and "Prepare the next version" not in read
    assert browse(sol).get("/privacy/keeping").status_code == 403
    sent = browse(vi).post(
        "/privacy/keeping", {"effective_on": "1/12/2026", "changes": "A", "tell_again": "no", "why": "x"}
    )
    assert sent.status_code == 200
    with pytest.raises(AssertionError):
        assert "Version 2" in sent.content.decode()


def test_its_facts_are_plain_data(mo, acting, at):
    with acting(mo):
        facts = notices.in_force(at).facts
    assert json.loads(json.dumps(facts)) == facts
