"""What is typed about children: the exact sentence beside the question, everything typed kept, nothing received."""

import html
import unicodedata

import pytest

from audit.models import Event
from intake.models import Contact
from people.models import Person, PersonName
from tests.intake.build import FRIDAY
from tests.intake.test_pages import RECEIVE, six_answers
from tests.people.family import a_child, opened_to

BOTH = "Give a birth date or an expected date, not both."
NEITHER = "Give a birth date, or an expected date for a child not yet born."
EARLY = "A child can be referred at most 280 days before birth. Check the year."
HIDDEN = "Take out the hidden character. Type the words again if you cannot see it."
TURNING = "Take out the hidden character that turns the reading order, or type the words again."
LINE = "Write this on one line."
FUTURE = "A contact cannot be received in the future. Check the day and time."
LOST = "This page lost its place. Open it again; copy what you typed first."
SKIPPED = "The clocks went forward: that hour did not happen. Write the time before or after it."


def beside(page: str, field: str) -> str:
    """The sentence that stands beside a field; empty where none does."""
    _, _, after = page.partition(f'id="id_{field}_error"')
    return html.unescape(after.split("</p>")[0])


CASES = [
    ({"child-0-expected_on": "1/2/2027"}, "child-0-expected_on", BOTH),
    ({"child-0-born_on": ""}, "child-0-born_on", NEITHER),
    ({"child-1-expected_on": "28/8/2027"}, "child-1-expected_on", EARLY),
    ({"child-1-expected_on": "1/9/2026"}, "child-1-expected_on", "That expected date has passed."),
    ({"child-0-born_on": "20/11/2027"}, "child-0-born_on", EARLY),
    ({"child-0-born_on": "21/11/2026"}, "child-0-born_on", "That birth date is still to come."),
    ({"child-0-born_on": "01/02/03"}, "child-0-born_on", "Write the year with four digits, like 14/3/2020."),
    ({"child-0-born_on": "29/2/2023"}, "child-0-born_on", "29/2/2023 is not a date. Write it like 14/3/2020."),
    ({"child-0-born_on": "2026-13-01"}, "child-0-born_on", "2026-13-01 is not a date. Write it like 14/3/2020."),
    ({"child-0-born_on": "1/1/1066"}, "child-0-born_on", "Check the year. Write the date like 14/3/2020."),
    ({"child-0-born_on": "yesterday"}, "child-0-born_on", "Write a date like 14/3/2020."),
    ({"child-0-born_on": "1" * 5000}, "child-0-born_on", "Write a date like 14/3/2020."),
    ({"child-1-sex": "F"}, "child-1-sex", "A child not yet born is recorded as not known (U)."),
    ({"child-0-family": "Bar\x00row"}, "child-0-family", HIDDEN),
    ({"child-0-family": "Bar\x1b[31mrow"}, "child-0-family", HIDDEN),
    ({"child-0-family": "\u202eworraB"}, "child-0-family", TURNING),
    ({"child-0-given": "Wr\u2066en"}, "child-0-given", TURNING),
    ({"child-0-given": "Wren\r\nBcc: x"}, "child-0-given", LINE),
    ({"child-0-given": "W" * 201}, "child-0-given", "Use 200 characters or fewer. You have used 201."),
    ({"worry": "a\x00b"}, "worry", HIDDEN),
    ({"worry": "a\u202eb"}, "worry", TURNING),
    ({"worry": "x" * 200_001}, "worry", "Use 200000 characters or fewer. You have used 200001."),
    ({"received_at": "24/11/2026 10:00"}, "received_at", FUTURE),
    ({"received_at": "29/3/2026 01:30"}, "received_at", SKIPPED),
    ({"received_at": "20/11/2026 25:00"}, "received_at", "25:00 is not a time."),
    ({"source": "99"}, "source", "Choose one of the answers shown."),
    ({"channel": "pigeon"}, "channel", "Choose one of the answers shown."),
    ({"referrer_agency": "another"}, "referrer_agency", "Choose one of the answers shown."),
    ({"referrer_phone": "ring me"}, "referrer_phone", "Write a telephone number like 01632 960 114."),
    ({"referrer_email": "x@y\r\nBcc: z@example.org"}, "referrer_email", LINE),
    ({"worry": ""}, "worry", "Say what happened, in the caller’s words."),
]


@pytest.fixture
def client(dee, browse):
    return browse(dee)


@pytest.mark.parametrize(("change", "field", "sentence"), CASES, ids=lambda value: str(value)[:40])
def test_each_mistake_has_its_sentence_beside_it(client, dee, acting, change, field, sentence):
    answer = client.post(RECEIVE, six_answers(**change))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert sentence in beside(page, field)
    for kept in ("At home, 9 Lantern Row, Westmere", "Grandmother staying.", "PC Lorne Hatherby"):
        assert kept in page
    for typed in change.values():
        assert _shown(typed, page)
    with acting(dee):
        assert not Contact.objects.exists() and not Person.objects.filter(names__family="Applebarrow").exists()


def _shown(typed: str, page: str) -> bool:
    """Whether it came back as typed. Of a choice nobody offered nothing can be shown."""
    return typed in ("", "99", "pigeon", "another") or html.escape(typed.splitlines()[0]) in page


@pytest.mark.parametrize("key", ["x", "", "6d8f4e0a", "9" * 5000])
def test_a_page_whose_key_was_changed_says_that_it_lost_its_place(client, dee, acting, key):
    page = client.post(RECEIVE, six_answers(key=key)).content.decode()
    assert LOST in page or "to put right" in page
    assert "Carys was pushed against the cooker." in page
    with acting(dee):
        assert not Contact.objects.exists()


@pytest.mark.parametrize("reference", ["FD-0000-0", "x", "R" * 190, "../..", "<b>", "\x00"])
def test_a_reference_that_was_changed_is_not_taken(client, dee, acting, reference):
    client.post(RECEIVE, six_answers(reference=reference))
    with acting(dee):
        assert [one.reference for one in Contact.objects.all() if one.reference == reference] == []


def test_a_reference_changed_to_no_reference_stops_nobody(client, dee, acting):
    assert client.post(RECEIVE, six_answers(reference="x")).status_code == 302


NAMES = [
    "X", "O’Neill-D'Souza", "Null", "True", "None", "van der Berg", "W" * 200, "李小龍", "Nguyễn", "محمد", "Дарья",
    "👩🏽‍👧", "=SUM(1)", "-1", "@SUM(1)", "＝1+1", "{{7*7}}", "${7*7}", '"><img onerror=x>', "%", "_",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_received_and_shown_as_typed_and_inert(client, dee, acting, name):
    answer = client.post(RECEIVE, six_answers(**{"child-0-family": name}))
    assert answer.status_code == 302
    page = client.get(answer.url, follow=True).content.decode()
    assert html.escape(unicodedata.normalize("NFC", name)) in page
    assert "<img onerror" not in page
    with acting(dee):
        assert PersonName.objects.filter(family=unicodedata.normalize("NFC", name)).exists()
        assert not Event.objects.filter(codes__icontains="onerror").exists()


def test_a_child_nobody_can_name_is_received(client):
    unknown = {
        "child-0-given": "",
        "child-0-family": "baby of flat 4",
        "child-0-born_on": "",
        "child-0-age_said": "a baby",
    }
    assert client.post(RECEIVE, six_answers(**unknown)).status_code == 302


@pytest.mark.parametrize(
    "worry", ["Shouting. " * 10_000, "e" + "\u0301" * 100_000, "👩🏽‍👧" * 10_000, "x" * 100_000, "[" * 900, "<b>" * 900]
)
def test_a_very_long_account_is_received_whole(client, dee, acting, worry):
    answer = client.post(RECEIVE, six_answers(worry=worry))
    assert answer.status_code == 302
    assert client.get(answer.url, follow=True).status_code == 200
    with acting(dee):
        assert Contact.objects.get().worry == worry.strip()


@pytest.mark.parametrize("row", ["-5", "99", "1e3", "²", "9" * 5000, "\x00"])
def test_a_count_of_children_that_was_changed_is_no_failure(client, row):
    for do in ("receive", "add", "leave", "danger"):
        assert client.post(RECEIVE, six_answers(rows=row, do=do)).status_code in {200, 302}


@pytest.mark.parametrize(
    "do",
    [
        "use",
        "use:",
        "use:x:y",
        "use:9:6d8f4e0a-0000-4000-8000-000000000000",
        "not:" + "x" * 5000,
        "mother:-1:\x00",
        "?",
    ],
)
def test_a_button_nobody_drew_receives_nothing(client, dee, acting, do):
    answer = client.post(RECEIVE, six_answers(do=do))
    assert answer.status_code == 200
    assert "Carys was pushed against the cooker." in answer.content.decode()
    with acting(dee):
        assert not Contact.objects.exists()


def test_somebody_out_of_sight_cannot_be_named_as_the_child(client, dee, otis, acting):
    """A hidden field holding the id of a restricted person opens nothing and says nothing about them."""
    with acting(otis, FRIDAY):
        person = opened_to(a_child(otis), otis)
        person.restricted = True
        person.write(by=otis, why="on the list only")
    answer = client.post(RECEIVE, six_answers(**{"child-0-person": str(person.pk)}))
    assert answer.status_code == 200
    with acting(dee):
        assert not Contact.objects.exists()
