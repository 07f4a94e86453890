"""Facts and opinions, data only stored, objections and erasure by basis (domain.md 4.8, 4.9)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from audit.moves import Refused
from people import limits
from rights import owed
from rights.acts import effects, subject
from rights.models import Disagreement, StoredOnly, Telling
from sharing.acts import ask
from tests.cast import NOW, TODAY
from tests.rights import build
from tests.sharing import build as sharing


def test_scenario_28_a_wrong_fact_is_put_right_and_an_opinion_gets_their_words(started, case, remi, wyn, mo, acting):
    with acting(remi):
        fact = effects.contest(started, sort="fact", recorded="born 14 March", said="born 15 March", by=remi, at=NOW)
        opinion = effects.contest(started, sort="opinion", recorded="is violent", said="I am not", by=remi, at=NOW)
        assert StoredOnly.objects.get(person=case[0]).ground == "accuracy"
    with acting(wyn):
        with pytest.raises(Refused, match="not overwritten"):
            effects.decide_contested(opinion, outcome="corrected", how="read", by=wyn, at=NOW)
        with pytest.raises(Refused, match="fact is checked"):
            effects.decide_contested(fact, outcome="disagreed", how="read", by=wyn, at=NOW)
        effects.decide_contested(fact, outcome="corrected", how="birth certificate", by=wyn, at=NOW)
        effects.decide_contested(opinion, outcome="disagreed", how="read with her", by=wyn, at=NOW)
        assert Disagreement.objects.get().opinion == "is violent"
        assert Telling.objects.get(kind="corrected").right == "born 15 March"


def test_their_words_and_the_restriction_stand_where_the_front_door_reads(started, case, remi, wyn, mo, acting, browse):
    with acting(remi):
        row = effects.contest(started, sort="opinion", recorded="is violent", said="I am not", by=remi, at=NOW)
    with acting(wyn):
        effects.decide_contested(row, outcome="disagreed", how="read with her", by=wyn, at=NOW)
    page = browse(mo).get(f"/people/{case[0].pk}").content.decode()
    assert "Only stored" in page and "child in danger" in page
    assert "Recorded: is violent" in page and "“I am not”" in page


def test_what_is_restricted_is_only_stored_and_said_so_to_whoever_would_use_it(started, case, wyn, mo, acting):
    with acting(wyn):
        row = effects.store_only(started, ground="claims", what="the contact", by=wyn, at=NOW)
        with pytest.raises(Refused, match="already"):
            effects.store_only(started, ground="claims", what="again", by=wyn, at=NOW)
    with acting(mo):
        (sentence,) = limits.against([case[0].pk], NOW)
        assert "only stored" in sentence and "child in danger" in sentence
        assert limits.against([case[0].pk], NOW - timedelta(minutes=1)) == []
    with acting(wyn):
        with pytest.raises(Refused, match="before it is lifted"):
            effects.lift(row, told_on=None, by=wyn, at=NOW)
        effects.lift(row, told_on=TODAY, by=wyn, at=NOW)
        assert limits.against([case[0].pk], NOW) == []


@pytest.mark.parametrize(
    ("basis", "is_owed"), [("6_1_E", True), ("6_1_F", True), ("6_1_EA", True), ("6_1_C", False), ("6_1_A", False)]
)
def test_an_objection_depends_on_the_basis(started, remi, acting, basis, is_owed):
    with acting(remi):
        answer = effects.object_to(started, basis=basis, by=remi, at=NOW)
        assert answer.is_owed is is_owed and answer.why
        assert StoredOnly.objects.filter(ground="objection").exists() is is_owed


def test_scenario_29_erasure_is_refused_for_a_public_task_and_owed_for_withdrawn_consent():
    refused = owed.erasure("6_1_E")
    assert not refused.is_owed and "17(3)(b)" in refused.why and "Information Commissioner" in refused.why
    assert owed.erasure("6_1_A", withdrawn=True).is_owed and not owed.erasure("6_1_A").is_owed
    assert owed.erasure("6_1_E", unlawful=True).is_owed and owed.erasure("6_1_C", past_keeping=True).is_owed
    assert not owed.erasure("6_1_F").is_owed


def test_portability_is_owed_for_agreement_alone():
    assert owed.portability("6_1_A").is_owed and not owed.portability("6_1_E").is_owed


def test_scenario_28_no_agency_is_asked_about_what_is_only_stored_but_for_a_child_in_danger(mo, wyn, acting):
    with acting(mo):
        family = sharing.a_family(by=mo, at=NOW)
    with acting(wyn):
        (request,) = build.requests(wyn, "restriction")
        subject.choose(request, family.wren, by=wyn, at=NOW)
        effects.store_only(request, ground="accuracy", what="the contact", by=wyn, at=NOW)
    with acting(mo):
        police = sharing.to_police(family, NOW)
        need = replace(sharing.ONCE, function="section_17", rating="AMBER")
        with pytest.raises(Refused, match="only stored"):
            ask(family.contact, [police], once=need, about=sharing.ABOUT, by=mo, at=NOW)
        assert ask(family.contact, [police], once=sharing.ONCE, about=sharing.ABOUT, by=mo, at=NOW)
