"""Redacting a person, not a word: every mention of them, by every name they are known by, tested once and decided."""

import pytest

from audit.moves import Refused
from rights.acts import persons, reading
from rights.exemptions import CODES
from rights.models import Item, Mark, Party
from tests.cast import NOW
from tests.rights.test_packing import REASON

MET = list(CODES["TP16"].test)


def words_of(mark: Mark) -> str:
    text = next(one["text"] for one in mark.item.passages if one["key"] == mark.passage)
    return text[mark.start : mark.end]


@pytest.fixture
def osmond(reading, remi, acting) -> Party:
    with acting(remi):
        return reading.parties.get(name="Gethin Osmond")


def test_every_mention_is_decided_together_with_one_test(osmond, reading, remi, acting):
    with acting(remi):
        marks = list(persons.marks_of(osmond))
        assert len({mark.item_id for mark in marks}) > 1
        chosen = [mark.pk for mark in marks]
        terms = {"code": "TP16", "by": remi, "at": NOW}
        with pytest.raises(Refused, match="Choose at least one"):
            persons.decide(osmond, [], Mark.TAKEN, reason=REASON, tested=MET, **terms)
        with pytest.raises(Refused, match="Every part must be true"):
            persons.decide(osmond, chosen, Mark.TAKEN, reason=REASON, tested=MET[:1], **terms)
        assert persons.decide(osmond, chosen, Mark.TAKEN, reason=REASON, tested=MET, **terms) == len(chosen)
        for mark in persons.marks_of(osmond):
            assert (mark.state, mark.tested, mark.reason) == (Mark.TAKEN, MET, REASON)


def test_another_name_for_somebody_is_looked_for_everywhere(osmond, reading, remi, acting):
    with acting(remi):
        before = persons.marks_of(osmond).count()
        assert persons.add_term(osmond.refresh(), text="sweets", kind="name", by=remi, at=NOW) == 1
        assert persons.marks_of(osmond).count() == before + 1
        assert persons.add_term(osmond.refresh(), text="sweets", kind="name", by=remi, at=NOW) == 0
        with pytest.raises(Refused, match="Write down what they are called"):
            persons.add_term(osmond.refresh(), text=" ", kind="name", by=remi, at=NOW)


def test_a_new_mention_has_a_decided_entry_read_again(osmond, reading, remi, acting):
    with acting(remi):
        item = reading.items.get(source="intake.Statement")
        for mark in item.marks.all():
            reading_take(mark, remi)
        from rights.acts import reading as deciding

        deciding.decide(item.refresh(), Item.KEEP, by=remi, at=NOW)
        persons.add_term(osmond.refresh(), text="sweets", kind="name", by=remi, at=NOW)
        assert item.refresh().decision == ""


def reading_take(mark, by):
    reading.decide_mark(mark, Mark.TAKEN, reason=REASON, by=by, at=NOW)


def test_somebody_on_no_record_is_redacted_as_a_person_and_the_subject_never(reading, remi, acting):
    with acting(remi):
        party = persons.add_person(reading, name="saw a bruise", standing="private", by=remi, at=NOW)
        assert {words_of(mark) for mark in persons.marks_of(party)} >= {"saw a bruise"}
        wren = persons.add_person(reading, name="Wren Applebarrow", standing="private", by=remi, at=NOW)
        assert not persons.marks_of(wren).exists()


def test_the_pages_of_people_and_of_one_person(osmond, reading, remi, acting, browse):
    visitor, place = browse(remi), f"/rights/{reading.pk}/people"
    page = visitor.get(place).content.decode()
    assert "Gethin Osmond" in page and "A member of the public" in page
    assert "Say who they are" in visitor.post(place, {"name": "X Y"}).content.decode()
    one = f"{place}/{osmond.pk}"
    with acting(remi):
        marks = [str(mark.pk) for mark in persons.marks_of(osmond)]
    page = visitor.get(one).content.decode()
    assert page.count('name="chosen"') == len(marks) and "The test of TP16" in page
    sent = {"decide": "1", "state": "taken", "code": "TP16", "reason": REASON, "chosen": marks}
    assert "Every part must be true" in visitor.post(one, sent).content.decode()
    assert visitor.post(one, sent | {"met": MET}).status_code == 302
    assert visitor.post(one, {"say": "1", "known": "he told her himself"}).status_code == 302
    assert "he told her himself" in visitor.get(one).content.decode()
    assert visitor.post(one, {"term": "1", "text": "sweets", "kind": "name"}).status_code == 302
    assert visitor.get(f"{place}/{reading.pk}").status_code == 404
    assert visitor.post(one, {"decide": "1", "state": "kept", "reason": "x", "chosen": ["nonsense"]}).status_code == 200


def test_an_entry_left_out_goes_through_the_parts_of_the_test(reading, remi, acting, browse):
    with acting(remi):
        item = reading.items.get(source="intake.Statement")
    place = f"/rights/{reading.pk}/read/{item.pk}"
    sent = {"decide": "1", "decision": "withhold", "code": "OOS", "reason": "about sweets"}
    page = browse(remi).post(place, sent).content.decode()
    assert "Every part must be true" in page and "The test of OOS" in page
    assert browse(remi).post(place, sent | {"met": list(CODES["OOS"].test)}).status_code == 302
    with acting(remi):
        assert item.refresh().tested == list(CODES["OOS"].test)
