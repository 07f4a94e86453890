"""The rights team's pages: read, mark, decide, make, check, release and collect, without a script."""

import io
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from access.identity import act_as
from access.models import robot
from documents import making
from rights.acts import packing, reading, searching
from rights.exemptions import CODES
from rights.models import Item, Mark, Pack
from rights.steps import STEPS
from rights.workflow import State
from tests.cast import NOW
from tests.rights import build
from tests.rights.conftest import search
from tests.rights.test_packing import REASON, decide_everything, quick


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


@pytest.fixture
def request_(commits, mo, remi, acting):
    """Wren's request, searched for, committed as production does."""
    with acting(mo):
        wren, _ = build.a_case(mo)
    with acting(remi):
        started = build.open_request(remi, wren, reply_how="link", reply_to="c@example.org", reply_checked="read back")
    return search(started, remi, acting)


def text(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    return " ".join(answer.content.decode().split())


def test_every_page_of_a_request_opens(request_, browse, remi, wyn):
    place = f"/rights/{request_.pk}"
    for page in ("", "/about", "/searched", "/pack", *[f"/{key}" for key in STEPS]):
        assert browse(wyn).get(place + page).status_code == 200, page
    assert "Read what was found" in text(browse(remi).get(place))
    assert "contact" in text(browse(remi).get(f"{place}/searched")).lower()


def test_the_queue_asks_the_same_number_of_times_for_ten_as_for_one(request_, browse, remi, acting):
    visitor = browse(remi)
    visitor.get("/rights/")
    counts = []
    for more in (0, 9):
        if more:
            with acting(remi):
                build.requests(remi, count=more)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            visitor.get("/rights/")
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 20, counts


def test_reading_one_entry_and_deciding_it_through_the_page(request_, browse, remi, acting):
    visitor = browse(remi)
    start = visitor.get(f"/rights/{request_.pk}/read")
    assert start.status_code == 302
    with acting(remi):
        item = Item.objects.get(request=request_, source="intake.Contact")
        marks = list(item.marks.all())
    place = f"/rights/{request_.pk}/read/{item.pk}"
    page = text(visitor.get(place))
    assert "Mr Osmond" in page and 'class="proposed"' in page and "a member of the public" in page
    answer = text(visitor.post(place, {"decide": "1", "decision": "keep", "reason": ""}))
    assert "still only proposed" in answer
    for mark in marks:
        sent = {"mark": str(mark.pk), "say": "take", "reason": REASON}
        assert visitor.post(f"{place}/mark", sent).status_code == 302
    sent = {"add": "1", "passage": "worry", "words": "saw a bruise", "take_code": "TP16", "take_reason": REASON}
    assert "Every part must be true" in text(visitor.post(place, sent))
    assert visitor.post(place, sent | {"met": list(CODES["TP16"].test)}).status_code == 302
    assert visitor.post(place, {"decide": "1", "decision": "keep", "reason": ""}).status_code == 302
    page = text(visitor.get(place))
    assert "[Withheld: about somebody else]" in page and "Remi Oakhurst" in page and "Take this decision back" in page
    visitor.post(f"{place}/mark", {"say": "undo"})
    with acting(remi):
        assert item.refresh().decision == ""
        assert not item.marks.filter(state=Mark.PROPOSED).exists()


def test_an_opinion_is_asked_and_recorded_through_the_page(request_, browse, remi, acting):
    visitor = browse(remi)
    with acting(remi):
        item = Item.objects.filter(request=request_).first()
    place = f"/rights/{request_.pk}/read/{item.pk}"
    visitor.post(place, {"ask": "1", "opinion_code": "SW11", "asked_of": "Asha Merriden"})
    assert "has not said yet" in text(visitor.get(place))
    visitor.post(place, {"answer": "1", "says": "withhold", "said": "serious harm to her"})
    assert "serious harm to her" in text(visitor.get(place))
    sent = {"decide": "1", "decision": "withhold", "code": "SW11", "reason": "as she says"}
    sent |= {"met": list(CODES["SW11"].test)}
    assert visitor.post(place, sent).status_code == 302


@pytest.mark.parametrize("sent", [{"mark": "x", "say": "take"}, {"say": "nothing"}, {"party": "1", "say": "keep"}, {}])
def test_nonsense_changes_nothing(request_, browse, remi, acting, sent):
    with acting(remi):
        item = Item.objects.filter(request=request_).first()
        before = item.version
    assert browse(remi).post(f"/rights/{request_.pk}/read/{item.pk}/mark", sent).status_code == 302
    with acting(remi):
        assert item.refresh().version == before


def test_made_checked_released_and_collected_once(request_, browse, remi, tove, wyn, client, acting):
    with acting(remi):
        decide_everything(request_, remi)
    place = f"/rights/{request_.pk}/pack"
    assert "Make the pack" in text(browse(remi).get(place))
    assert browse(remi).post(f"{place}/make").status_code == 302
    assert "volumes printed" in text(browse(remi).get(place))
    with_robots(acting)
    page = text(browse(tove).get(place))
    assert "What would leave" in page and "Check these bytes" in page
    with acting(remi):
        made = Pack.objects.get()
        file = made.files.get(form="json")
    assert browse(tove).get(f"{place}/file/{file.pk}").headers["Content-Disposition"].endswith('json-1.json"')
    browse(remi).post(f"{place}/check")
    browse(tove).post(f"{place}/check")
    assert browse(tove).post(f"{place}/release").status_code == 404
    released = text(browse(wyn).post(f"{place}/release"))
    code = released.split("The code is <b>")[1][:6]
    link = f"/rights/collect/{made.pk}"
    assert "opens nothing" in text(client.post(link, {"code": "000000" if code != "000000" else "1"}))
    answer = client.post(link, {"code": code})
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert (
        answer.headers["Content-Disposition"] == 'attachment; filename="records.zip"' and "records-pdf-1.pdf" in names
    )
    assert "opens nothing" in text(client.post(link, {"code": code}))
    with acting(remi):
        assert request_.refresh().state == State.RELEASED and made.refresh().collected_at is not None


def with_robots(acting):
    """Print and read again, as the worker does."""
    with act_as(robot("press"), NOW) as presser:
        while making.make_next(by=presser, at=NOW, press=quick) is not None:
            pass
    with acting(robot(searching.SEARCHER)) as searcher:
        for made in Pack.objects.filter(state=Pack.MAKING):
            packing.finish(made, by=searcher, at=NOW)


def test_the_tasks_search_and_finish_by_themselves(commits, mo, remi, acting):
    from rights import tasks

    with acting(mo):
        wren, _ = build.a_case(mo)
    with acting(remi):
        request = build.open_request(remi, wren)
        searching.order(request, by=remi, at=NOW)
    with act_as(robot(searching.SEARCHER), NOW):
        assert tasks.search() == 1 and tasks.search() == 0 and tasks.finish() == 0
    with acting(remi):
        assert request.refresh().state == State.REVIEW
        assert reading.still_to_read(request) > 3
