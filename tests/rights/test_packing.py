"""From what was decided to what leaves: nothing protected, everything of the subject's, two people before it."""

import io
import json
from datetime import timedelta
from functools import cache

import pypdf
import pytest

from access.models import robot
from audit.moves import Refused
from documents import engine, making
from rights import gate
from rights.acts import files, packing, reading, searching
from rights.models import Item, Mark, Pack, Party
from rights.parties import is_protected
from rights.workflow import State
from tests.cast import NOW

# The gate reads pages as pictures, and says where nobody could: see test_documents for what it says then.
pytestmark = pytest.mark.usefixtures("eyes")

REASON = "a private person who asked not to be named"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def decide_everything(request, by) -> None:
    """Take every proposed mention out, and give every entry."""
    for item in request.items.all():
        for mark in item.marks.filter(state=Mark.PROPOSED):
            reading.decide_mark(mark, Mark.TAKEN, reason=REASON, by=by, at=NOW)
        reading.decide(item.refresh(), Item.KEEP, reason="hers", by=by, at=NOW)


def printed(html: str, *, title: str, assets=None) -> bytes:
    return engine.pdf(html, title=title, assets=assets)


@cache
def a_page() -> bytes:
    return engine.pdf('<html lang="en-GB"><body><h1>Records</h1><p>Nothing here.</p></body></html>', title=gate.TITLE)


def quick(html: str, *, title: str) -> bytes:
    """A good PDF of something else, where what it says does not matter."""
    return a_page()


def make(request, by, acting, press=quick) -> Pack:
    """Order a pack, print it and read it at the gate, as the worker does."""
    with acting(by):
        made = packing.order(request.refresh(), by=by, at=NOW)
    with acting(robot("press")) as presser:
        while making.make_next(by=presser, at=NOW, press=press) is not None:
            pass
    with acting(robot(searching.SEARCHER)) as searcher:
        packing.finish(made.refresh(), by=searcher, at=NOW)
    with acting(by):
        return made.refresh()


@pytest.fixture
def decided(reading_, remi, acting):
    with acting(remi):
        decide_everything(reading_, remi)
        return reading_.refresh()


@pytest.fixture
def reading_(reading, remi, acting):
    return reading


@pytest.fixture
def made(decided, remi, acting):
    return make(decided, remi, acting)


@pytest.fixture
def whole(decided, remi, acting):
    """The pack, really printed."""
    return make(decided, remi, acting, press=printed)


def text_of(made: Pack, form: str) -> str:
    found = []
    for file in made.files.filter(form=form):
        pages = pypdf.PdfReader(io.BytesIO(files.content_of(file))).pages
        found += [page.extract_text() for page in pages]
    return " ".join(" ".join(found).split())


def test_nothing_protected_leaves_and_everything_of_hers_does(whole, decided, remi, acting):
    with acting(remi):
        made = whole
        assert made.state == Pack.MADE, [(one.what, one.check_name) for one in made.survivors.all()]
        assert {file.form for file in made.files.all()} == {"pdf", "large", "letter", "html", "json"}
        for form in ("pdf", "large"):
            text = text_of(made, form)
            for hers in ("Wren Applebarrow", "9 Lantern Row", "B66 1AB", "14 March 2020", "to school", "Penwarden saw"):
                assert hers in text, (form, hers)
            for party in Party.objects.filter(request=decided):
                if is_protected(party.standing):
                    assert party.name.split(",")[0] not in text
            for other in ("Osmond", "Carys", "Nesta", "Isolde", "Jory", "960444", "01632 960 444", "01632960178"):
                assert other not in text, (form, other)
        page = files.content_of(made.files.get(form="html")).decode()
        data = json.loads(files.content_of(made.files.get(form="json")))
        assert "Osmond" not in page and "Osmond" not in json.dumps(data) and data["about"] == "Wren Applebarrow"


def test_the_pack_has_everything_the_law_asks_for(whole, remi, acting):
    with acting(remi):
        text = text_of(whole, "pdf")
    for part in ("Contents", "How to read this", "For a young reader", "The story in time", "How your data is used",
                 "Who was told", "Where it came from", "How long it is kept", "Decisions made by machine",
                 "Information Commissioner", "This is wrong", "Key to the marks"):  # fmt: skip
        assert part in text, part


def test_two_packs_of_one_approval_are_the_same(decided, remi, acting):
    first = make(decided, remi, acting)
    with acting(remi):
        before = {(f.form, f.volume): f.sha256 for f in first.files.all()}
        packing.back_to_reading(decided.refresh(), why="look again", by=remi, at=NOW)
    second = make(decided, remi, acting)
    with acting(remi):
        assert {(f.form, f.volume): f.sha256 for f in second.files.all()} == before


def test_scenario_27_two_people_check_the_very_bytes_and_the_manager_releases(made, decided, remi, tove, wyn, acting):
    with acting(remi), pytest.raises(Refused, match="You prepared it"):
        packing.check(made, by=remi, at=NOW)
    with acting(wyn), pytest.raises(Refused, match="second person"):
        packing.release(made, by=wyn, at=NOW)
    with acting(tove):
        packing.check(made.refresh(), by=tove, at=NOW)
    with acting(wyn):
        request = decided.refresh()
        with pytest.raises(Refused, match="how that address was checked"):
            packing.release(made.refresh(), by=wyn, at=NOW)
        request.reply_how, request.reply_to, request.reply_checked = "link", "corinne@example.org", "she read it back"
        request.write(by=wyn, why="where it goes")
        released, code = packing.release(made.refresh(), by=wyn, at=NOW)
        assert released.state == Pack.RELEASED and len(code) == 6 and code not in released.code_hash
        assert request.refresh().state == State.RELEASED
        assert not request.items.filter(released_in=None).exists()


def test_a_changed_byte_stops_the_check(made, tove, acting):
    from documents import store

    with acting(tove):
        file = made.files.get(form="json")
        path = store._path(file.blob)
        path.write_bytes(path.read_bytes()[:-1] + b"x")
        with pytest.raises(Refused, match="damaged"):
            packing.check(made, by=tove, at=NOW)


def test_a_changed_decision_voids_the_pack(made, decided, remi, tove, acting):
    with acting(remi):
        with pytest.raises(Refused, match="not being read"):
            reading.undo(decided.refresh().items.first(), by=remi, at=NOW)
        packing.back_to_reading(decided.refresh(), why="one more", by=remi, at=NOW)
        assert made.refresh().state == Pack.VOID
    with acting(tove), pytest.raises(Refused, match="Only a pack"):
        packing.check(made.refresh(), by=tove, at=NOW)


def test_no_pack_while_something_is_to_read(reading_, remi, acting):
    with acting(remi), pytest.raises(Refused, match="still to read"):
        packing.order(reading_, by=remi, at=NOW)


def test_what_survives_stops_the_pack_until_two_people_clear_it(decided, remi, tove, wyn, acting):
    def leaky(html, *, title):
        return engine.pdf(html.replace("to school", "to school with Gethin Osmond"), title=title)

    made = make(decided, remi, acting, press=leaky)
    with acting(remi):
        assert made.state == Pack.STOPPED
        found = [one for one in made.survivors.all() if one.form == "pdf"]
        assert found and all("osmond" in one.what for one in found) and any(one.page for one in found)
        for one in made.survivors.all():
            packing.clear(one, why="a street of that name", by=remi, at=NOW)
        with pytest.raises(Refused, match="Somebody else"):
            packing.clear(made.survivors.first(), why="", by=remi, at=NOW)
    with acting(tove):
        with pytest.raises(Refused, match="The gate stopped it"):
            packing.check(made.refresh(), by=tove, at=NOW)
        for one in made.refresh().survivors.all():
            packing.clear(one, why="", by=tove, at=NOW)
        assert made.refresh().state == Pack.MADE


def test_a_wrong_file_is_cleared_by_nobody(decided, remi, acting):
    def tailed(html, *, title):
        return engine.pdf(html, title=title) + b"\njunk"

    made = make(decided, remi, acting, press=tailed)
    with acting(remi), pytest.raises(Refused, match="Nobody clears this"):
        packing.clear(made.survivors.filter(may_be_cleared=False).first(), why="fine", by=remi, at=NOW)


def test_what_waits_follows_in_a_second_release(reading_, remi, tove, wyn, acting):
    with acting(remi):
        decide_everything(reading_, remi)
        waits = reading_.items.get(source="intake.Statement")
        reading.decide(waits, Item.WAIT, by=remi, at=NOW)
        request = reading_.refresh()
        request.reply_how, request.reply_to, request.reply_checked = "post", "9 Lantern Row", "on file"
        request.write(by=remi, why="where it goes")
    first = make(reading_, remi, acting, press=printed)
    with acting(tove):
        packing.check(first.refresh(), by=tove, at=NOW)
    with acting(wyn):
        packing.release(first.refresh(), by=wyn, at=NOW)
        packing.back_to_reading(reading_.refresh(), why="the opinion came", by=wyn, at=NOW)
    with acting(remi):
        assert "is not here yet" in text_of(first, "letter")
        item = reading_.refresh().items.get(source="intake.Statement")
        reading.decide(item, Item.KEEP, reason="may be given", by=remi, at=NOW)
    second = make(reading_, remi, acting, press=printed)
    with acting(remi):
        text = text_of(second, "pdf")
        assert text.count("New in this release") == 1 and "gave her" not in text_of(first, "pdf")


def test_health_waits_for_an_opinion_through_the_acts(reading_, remi, acting):
    with acting(remi):
        item = reading_.items.get(source="people.Person")
        item.flags = ["health"]
        item.write(by=remi, why="as found")
        for mark in item.marks.all():
            reading.decide_mark(mark, Mark.TAKEN, reason=REASON, by=remi, at=NOW)
        with pytest.raises(Refused, match="health professional"):
            reading.decide(item.refresh(), Item.KEEP, by=remi, at=NOW)
        opinion = reading.ask_opinion(item, "HL06", asked_of="Dr Moss", by=remi, at=NOW)
        reading.record_opinion(opinion, says="release", words="no harm", by=remi, at=NOW)
        assert reading.decide(item.refresh(), Item.KEEP, by=remi, at=NOW).decision == Item.KEEP
        with pytest.raises(Refused, match="health professional"):
            reading.decide(item.refresh(), Item.KEEP, by=remi, at=NOW + timedelta(days=200))


def test_words_taken_out_by_hand_are_gone_and_guarded(reading_, remi, acting):
    with acting(remi):
        item = reading_.items.get(source="intake.Contact")
        with pytest.raises(Refused, match="do not stand"):
            reading.add_mark(item, "worry", "nothing like it", code="TP16", reason=REASON, by=remi, at=NOW)
        reading.add_mark(item, "worry", "saw a bruise", code="TP16", reason=REASON, by=remi, at=NOW)
        assert any(term.text == "saw a bruise" for term in packing.guarded_of(reading_).terms) is False
        decide_everything(reading_, remi)
        guarded = packing.guarded_of(reading_.refresh())
    assert any(term.text == "saw a bruise" for term in guarded.terms)
    assert gate.words_again("html", b"<p>she saw a bruise</p>", guarded)
