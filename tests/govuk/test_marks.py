"""Ratings, clocks, why-not buttons and what else a page is made of, in words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import engines

from govuk.shapes import Clock, Identity, Kin, Reason, Tab, capped, clock_until, left_in_words, things
from govuk.tags.status import brag, cell, clock, flag

AT = datetime(2026, 11, 23, 10, 12, tzinfo=UTC)


def drawn(template: str, **context) -> str:
    return engines["django"].from_string("{% load govuk %}" + template).render(context)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(minutes=51), "51 min"),
        (timedelta(hours=2, minutes=20), "2 h 20"),
        (timedelta(hours=13, minutes=7), "13 h 07"),
        (timedelta(days=1, hours=13, minutes=40), "1 d 13 h"),
        (timedelta(seconds=30), "0 min"),
    ],
)
def test_time_left_is_said_in_the_offices_short_form(left, words):
    assert left_in_words(left) == words


def test_a_clock_says_late_soon_met_or_that_there_is_none():
    assert clock_until(AT - timedelta(minutes=38), AT) == Clock("38 min late", state="late")
    assert clock_until(AT + timedelta(minutes=51), AT, share=0.2) == Clock("51 min", 0.2, "soon")
    assert clock_until(AT + timedelta(hours=6), AT, starts_at=AT - timedelta(hours=6)) == Clock("6 h 00", 0.5)
    assert clock_until(AT, AT, met_at=AT) == Clock("Met Mon 23 Nov 10:12", state="met")
    assert clock_until(None, AT) == Clock("No clock", state="none")


def test_a_late_clock_has_the_word_and_no_fuse():
    assert clock(Clock("38 min late", 0.5, "late")) == '<span class="clock clock--late"><b>38 min late</b></span>'
    assert "fuse" in clock({"text": "2 h 20", "share": 0.6, "state": "soon"})


@pytest.mark.parametrize("share", [-1, 0, 0.4, 1, 7])
def test_a_fuse_never_leaves_its_frame(share):
    assert any(f'width="{width}" height="8"/></svg>' in clock(Clock("x", share)) for width in range(35))


def test_a_rating_always_has_its_word():
    assert ">RED<" in brag("red")
    assert ">AMBER<" in brag("AMBER")
    assert "Not rated" in brag(None)
    assert "Not rated" in brag("")
    with pytest.raises(ValueError, match="A rating is one of amber, blue, green, red"):
        brag("purple")


def test_words_from_a_record_are_escaped_everywhere():
    bad = "<script>alert(1)</script>"
    page = drawn(
        "{% flag bad %}{% tag bad %}{% clock c %}{% cell 'shared' bad bad %}{% notice bad %}{{ bad }}{% endnotice %}"
        "{% identity bar %}{% whynot bad reasons met=met %}{{ bad }}{% endwhynot %}"
        "{% details bad %}{{ bad }}{% enddetails %}{% match bad alike %}{{ bad }}{% endmatch %}"
        "{% summary_list %}{% summary_row bad %}{{ bad }}{% endsummary_row %}{% endsummary_list %}"
        "{% timeline %}{% entry bad at source=bad %}{{ bad }}{% endentry %}{% endtimeline %}"
        "{% grid bad columns rows %}{% conflict rows2 bad %}{% button bad value=bad %}{% tabs tabs bad %}"
        "{% preview bad %}{{ bad }}{% endpreview %}{% strip %}{{ bad }}{% endstrip %}"
        "{% voice bad %}{{ bad }}{% endvoice %}",
        bad=bad, c=Clock(bad), at=AT, met=[bad], reasons=[bad, Reason(bad, [(bad, bad)])], alike=[("same", bad)],
        bar=Identity(bad, bad, "red", [(bad, "danger")], [(bad, bad)], [Kin(bad, bad, bad)]), columns=[bad],
        rows=[[bad]], rows2=[{"name": bad, "label": bad, "mine": bad, "theirs": bad}], tabs=[Tab(bad, bad)],
    )  # fmt: skip
    assert "<script" not in page
    assert page.count("&lt;script&gt;") > 30


def test_a_button_that_must_wait_says_why_and_can_be_focused():
    waiting = drawn('{% whynot "Record" reasons %}{% endwhynot %}', reasons=["The trust has not answered."])
    assert 'aria-disabled="true" aria-describedby="whynot"' in waiting
    assert "Not yet. One thing first:" in waiting
    assert 'type="submit"' not in waiting
    ready = drawn('{% whynot "Record" reasons met=met %}{% endwhynot %}', reasons=[], met=["Police answered"])
    assert 'type="submit"' in ready
    assert "Not yet" not in ready
    assert "Police answered" in ready


def test_reasons_carry_the_links_that_put_them_right():
    reason = Reason("The trust has not answered.", [("Chase them", "/chase"), ("say why you go on", "/on")])
    html = drawn('{% whynot "Record" reasons %}{% endwhynot %}', reasons=[reason])
    assert 'answered. <a href="/chase">Chase them</a>, or <a href="/on">say why you go on</a>.' in html


def test_counts_stop_at_ninety_nine():
    assert [capped(0), capped(99), capped(100), capped("99+"), capped(None)] == ["0", "99", "99+", "99+", ""]


def test_things_are_counted_in_words():
    assert (things(1), things(2), things(12)) == ("One thing", "Two things", "12 things")


def test_an_entry_of_another_year_says_which():
    template = '{% timeline %}{% entry "Contact" when %}{% endentry %}{% endtimeline %}'
    assert "<b>2 Jul</b>" in drawn(template, when=date(2026, 7, 2), at=AT)
    assert "<b>2 Jul 2025</b>" in drawn(template, when=date(2025, 7, 2), at=AT)
    assert "<b>2 Jul</b>16:50" in drawn(template, when=datetime(2026, 7, 2, 15, 50, tzinfo=UTC), at=AT)


def test_nothing_sent_is_never_shown_as_nothing_held():
    assert "nothing asked, nothing sent" in cell("nothing")
    assert "held" not in cell("nothing")


def test_undo_is_posted_with_the_visitors_token():
    html = drawn('{% undo "Decision recorded 10:12." "/undo" at %}', at=AT, csrf_token="tok")
    assert 'method="post" action="/undo"' in html
    assert 'value="tok"' in html
    assert "until 10:12" in html


def test_a_flag_of_an_unknown_kind_is_refused_while_building():
    with pytest.raises(ValueError, match="A flag is one of"):
        flag("x", "rainbow")
