"""The week's sheet: backlog, age, cause and forecast, with nobody named."""

from datetime import date

from access.actions import Action
from access.decide import visible
from rights import sheet
from rights.acts import clock
from rights.workflow import State
from tests.cast import NOW, TODAY
from tests.rights import build


def test_it_counts_what_is_open_how_old_and_when_it_is_clear(remi, acting):
    with acting(remi):
        build.requests(remi, received="2026-11-20", at=NOW)
        build.requests(remi, received="2026-08-03", at=NOW)
        (done,) = build.requests(remi, received="2026-11-02", at=NOW)
        clock.end(done, State.WITHDRAWN, outcome="they withdrew", words="", by=remi, at=NOW)
        shown = sheet.on_day(visible(remi, Action.OPEN_RIGHTS), TODAY)
    assert (shown.open, shown.late, shown.closed) == (2, 1, 1)
    assert dict(shown.ages) == {"up to 30 days": 1, "31 to 60 days": 0, "61 to 90 days": 0, "over 90 days": 1}
    assert shown.causes == [("Logged", 2)] and shown.forecast == date(2027, 1, 18)


def test_it_opens_and_is_taken_as_a_file_that_names_nobody(browse, remi, acting):
    with acting(remi):
        build.requests(remi)
    assert "Backlog" in browse(remi).get("/rights/week").content.decode()
    taken = browse(remi).post("/rights/week")
    assert taken.headers["Content-Disposition"].endswith('.csv"')
    assert '"Backlog","open","1"' in taken.content.decode() and "Corinne" not in taken.content.decode()
