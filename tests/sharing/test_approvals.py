"""An item the matrix does not simply allow is agreed to by a second person, for exactly the words they read."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Task
from people.models import Residence
from sharing import acts
from sharing.acts.deciding import draft
from sharing.choosing import proposal
from sharing.file import on_file
from sharing.known import known, level_of
from sharing.law import law_in_force
from sharing.models import Approval, InformationRequest
from sharing.proposal import Level
from tests.sharing import build
from tests.sharing.test_ask_page import as_shown, filled, text
from tests.sharing.test_ask_page import url as ask_url


def url(name, put):
    return reverse(f"sharing:{name}", args=[put.pk])


def where(family) -> str:
    (key,) = build.keys(family, "Carys Applebarrow: staying")
    return key


def put_by(browser, family, *keys: str):
    """The page with these items ticked and reasoned, and who may agree asked."""
    typed = filled(browser, family, ["police-mash"])
    typed["police-mash-items"] = [*typed["police-mash-items"], *keys]
    page = browser.post(ask_url(family), {**typed, "press": "preview"})
    form = page.context["shown"][0].form
    typed |= {form.add_prefix(form.whys[key]): "to find her tonight" for key in keys}
    page = browser.post(ask_url(family), {**typed, "press": "preview"})
    assert "must agree to this" in text(page) and "Ask who may agree" in text(page)
    return typed, browser.post(ask_url(family), {**typed, "press": "agree"})


def test_a_worker_asks_a_manager_agrees_and_it_goes(family, sol, mo, browse, acting):
    with acting(sol):
        staying = where(family)
    typed, page = put_by(browse(sol), family, staying)
    assert "put to who may agree" in text(page)
    with acting(sol):
        (put,) = Approval.objects.all()
        assert (put.needs, put.asked_by_id, put.lines) == ("M", sol.pk, ["The quiet house, Westmere"])
    assert "Where they are now" in text(browse(mo).get(reverse("sharing:approvals")))
    shown = text(browse(mo).get(url("approval", put)))
    assert "The quiet house, Westmere" in shown and "to find her tonight" in shown
    assert browse(mo).post(url("approval", put), {"outcome": "agreed", "words": "She is in danger."}).status_code == 302
    with acting(sol):
        assert Task.objects.open().for_(sol).filter(kind="an item was answered").exists()
    assert "She is in danger." in text(browse(sol).get(url("approved", put)))
    browser = browse(sol)
    typed = as_shown(browser.post(ask_url(family), {**typed, "press": "preview"}))
    assert browser.post(ask_url(family), {**typed, "press": "send"}).status_code == 302
    with acting(sol):
        item = InformationRequest.objects.get().decision.items.get(key=staying)
        assert (item.agreed_by, item.permission) == (int(Level.MANAGER), "M")
        assert not Task.objects.open().for_(sol).filter(kind="an item was answered").exists()


def _put(family, by, at, key, why="to find her"):
    """The item put to somebody by an act: the choice it stands in, and what was asked."""
    choice = build.to_police(family, at)
    choice = replace(choice, chosen=choice.chosen | {key}, why_needed={key: why})
    file, law = on_file(family.contact, at.date()), law_in_force()
    rows = known(file, [choice.agency], at)[choice.agency.pk]
    one = draft(family.contact, choice, file, once=build.ONCE, law=law, known=rows, by=by, at=at)
    wanted = proposal(choice, build.ONCE, one.told, level=level_of(by), on=at.date(), known=rows)
    return choice, acts.ask_to_agree(family.contact, one, wanted, law, by=by, at=at)


def test_nobody_agrees_to_what_they_asked_for_and_the_database_holds_it(family, mo, at, acting):
    with acting(mo):
        family.contact.referrer_name, family.contact.source = "Ada Thornleigh", "1B"
        family.contact.write(by=mo, why="a neighbour")
        _, (put,) = _put(family, mo, at, "referrer")
        assert put.needs == "D"
        with pytest.raises(Refused, match="Somebody else agrees"):
            acts.settle(put, outcome="agreed", words="mine", by=mo, at=at)
        put.outcome, put.words, put.decided_at, put.decided_by = "agreed", "mine", at, mo
        with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
            put.write(by=mo, why="past the act")


def test_the_guardian_agrees_to_what_is_theirs_and_opens_nothing_else(family, sol, mo, greta, at, acting, browse):
    with acting(sol):
        family.contact.referrer_name, family.contact.source = "Ada Thornleigh", "1B"
        family.contact.write(by=sol, why="a neighbour")
        choice, (put,) = _put(family, sol, at, "referrer")
    assert browse(mo).get(url("approval", put)).status_code == 404, "a manager is not asked"
    assert "Ada Thornleigh" in text(browse(greta).get(url("approval", put)))
    assert browse(greta).get(reverse("intake:contact", args=[family.contact.pk])).status_code == 404
    assert browse(greta).post(url("approval", put), {"outcome": "agreed", "words": "She agreed."}).status_code == 302
    with acting(sol):
        (request,) = build.asked(family, choice, by=sol, at=at)
        assert "Ada Thornleigh" in str(request.packet.content)
        assert request.decision.items.get(key="referrer").agreed_by == int(Level.GUARDIAN)
        assert request.decision.masked_check.startswith("Released by itself: Who told us")


def test_an_agreement_holds_for_a_day_and_for_exactly_what_was_read(family, sol, mo, at, acting):
    with acting(sol):
        choice, (put,) = _put(family, sol, at, where(family))
        assert _put(family, sol, at, where(family))[1] == [put], "asked twice, it is asked once"
    with acting(mo):
        acts.settle(put, outcome="agreed", words="She is in danger.", by=mo, at=at)
    with acting(sol):
        tomorrow = at + timedelta(hours=24)
        later = replace(choice, needed_by=tomorrow + timedelta(hours=4))
        with pytest.raises(Refused, match="a manager must agree"):
            build.asked(family, later, by=sol, at=tomorrow)
        home = Residence.objects.get(person=family.carys)
        home.lines = "Another house\nWestmere"
        home.write(by=sol, why="she moved on")
        with pytest.raises(Refused, match="a manager must agree"):
            build.asked(family, choice, by=sol, at=at)


def test_a_no_is_a_no(family, sol, mo, at, acting):
    with acting(sol):
        choice, (put,) = _put(family, sol, at, where(family))
    with acting(mo):
        acts.settle(put, outcome="refused", words="Police need not know.", by=mo, at=at)
        with pytest.raises(Refused, match="answered already"):
            acts.settle(put, outcome="agreed", words="After all.", by=mo, at=at)
    with acting(sol), pytest.raises(Refused, match="a manager must agree"):
        build.asked(family, choice, by=sol, at=at)


def test_without_why_nobody_is_asked(family, sol, at, acting):
    with acting(sol):
        with pytest.raises(Refused, match="say why they need it"):
            _put(family, sol, at, where(family), why=" ")
        assert not Approval.objects.exists()
