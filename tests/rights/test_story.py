"""The story in time: a line drawn with its events, a table that says the same, and copies as short as they can be."""

import io
import re
from datetime import date, timedelta

import pypdf
import pytest

from documents import engine
from rights import gate, pack, story
from rights.payload import Entry, Payload

TODAY = date(2026, 11, 23)


def an_entry(on: date | None = None, heading: str = "A note", words: str = "She drew a house.") -> Entry:
    return Entry(heading, f"{on.day} {on:%B %Y}" if on else "", "record", [("What happened", words)])


def a_payload(*entries: Entry) -> Payload:
    return Payload("RR-7K2M4C-4", "Wren Applebarrow", "Corinne Example", 1, list(entries))


def test_no_day_draws_no_line():
    assert story.line([an_entry()]) is None
    assert "No entry of this copy has a day of its own." in next(pack.pages(a_payload(an_entry()), TODAY))


def test_a_line_runs_from_the_first_day_to_the_last_and_tells_what_weighs_most():
    line = story.line(
        [an_entry(date(2024, 3, 1)), an_entry(date(2024, 5, 2), "Decision"), an_entry(date(2026, 1, 9)), an_entry()]
    )
    assert (line.first, line.last) == ("1 March 2024", "9 January 2026")
    assert line.words.startswith("4 entries, from 1 March 2024 to 9 January 2026.")
    assert [(one.number, one.label, one.count, one.words) for one in line.events] == [
        (1, "2024", 2, "Decision, 2 May 2024 (entry 2)"), (2, "2026", 1, "A note, 9 January 2026 (entry 3)"),
    ]  # fmt: skip
    assert line.events[0].place < line.events[1].place == story.WIDE - story.EDGE


def test_a_short_time_goes_by_month_and_a_long_one_by_years_together():
    short = story.line([an_entry(date(2026, month, 3)) for month in (2, 3, 9)])
    assert [one.label for one in short.events] == ["February 2026", "March 2026", "September 2026"]
    long = story.line([an_entry(date(year, 6, 1)) for year in range(2000, 2027)])
    assert len(long.events) <= story.MOST_PARTS and long.events[0].label == "2000 to 2001"
    assert long.events[-1].label == "2026" and sum(one.count for one in long.events) == 27


def test_circles_that_would_touch_stand_below_each_other():
    days = [date(2010, 1, 1), *(date(2026, month, 1) for month in range(1, 12)), date(2027, 1, 1)]
    line = story.line([an_entry(day) for day in [*days, date(2025, 12, 30)]])
    for one in line.events:
        for other in line.events:
            near = one is not other and abs(one.place - other.place) < story.NEAR
            assert not near or one.row != other.row
    assert all(0 <= one.place <= story.WIDE and 0 <= stroke.top < story.AXIS for one in line.events
               for stroke in line.strokes)  # fmt: skip


def test_the_drawing_says_nothing_its_table_does_not():
    html = next(pack.pages(a_payload(an_entry(date(2024, 3, 1)), an_entry(date(2026, 1, 9), "Decision")), TODAY))
    (svg,) = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert "<text" not in svg and svg.count("<circle") == 2 == svg.count("translate(")
    assert "The table below says the same." in svg
    twin = html.split("What the line shows")[1].split("</table>")[0]
    assert "Decision, 9 January 2026" in twin and '<th scope="row">2</th>' in twin


@pytest.mark.slow
def test_a_copy_of_two_entries_is_four_pages_with_every_part_and_passes_the_gate():
    few = a_payload(an_entry(date(2024, 3, 1)), an_entry(date(2026, 1, 9), "Decision"))
    made = engine.pdf(next(pack.pages(few, TODAY)), title=gate.TITLE)
    pages = [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made)).pages]
    assert len(pages) == 4, [text.split("\n")[0] for text in pages]
    for part in ("Your records", "Contents", "How to read this", "For a young reader", "The story in time",
                 "How your data is used", "Records", "This is wrong"):  # fmt: skip
        assert any(part in text for text in pages), part
    assert gate.read_again(made, gate.protected([], set(), [], []), without=["pictures_by_ocr"]) == []


def test_only_a_copy_of_a_few_pages_runs_on():
    many = [an_entry(TODAY - timedelta(days=day), words="She drew a house. " * 20) for day in range(60)]
    assert pack.is_brief(a_payload(*many[:5])) and not pack.is_brief(a_payload(*many))
    assert 'class="brief"' in next(pack.pages(a_payload(*many[:5]), TODAY))
    assert 'class=""' in next(pack.pages(a_payload(*many), TODAY))
    assert 'class="large brief"' in next(pack.pages(a_payload(*many[:5]), TODAY, large=True))


def test_what_went_abroad_is_said_with_what_protects_it_there():
    here = a_payload(an_entry(date(2026, 1, 9)))
    assert "Nobody whom this copy names as told is outside the United Kingdom." in next(pack.pages(here, TODAY))
    told = Entry("Sharing decision", "9 January 2026", "recipient", [("Who was told", "Hôpital Exemple")])
    told.abroad = "France. What protects it there: an adequacy decision"
    page = next(pack.pages(a_payload(told), TODAY))
    assert "<li>Hôpital Exemple: France. What protects it there: an adequacy decision</li>" in page
    assert "Nobody whom this copy names" not in page
