"""Who may answer for whom: each rule of domain.md 3.2 with its sentence."""

from datetime import date, timedelta

import pytest

from consent.authority import Competence, Speaker, Whom, why_not, why_not_take_back
from consent.codes import Authority, Evidence, Holder

TODAY = date(2026, 11, 23)
ABLE, NOT_ABLE = Competence(True, TODAY), Competence(False, TODAY)
HERSELF = Speaker(Authority.SELF, is_subject=True)
MOTHER = Speaker(
    Authority.PARENT, is_subject=False, relation="mother", responsibility="yes", evidence=Evidence.BIRTH,
    seen_on=TODAY, seen_by="Dee", other_holder=Holder.NONE,
)  # fmt: skip
DEPUTY = Speaker(Authority.DEPUTY, is_subject=False, evidence=Evidence.DEPUTY, seen_on=TODAY, seen_by="Dee")


def said(speaker, whom, competence=None) -> str:
    return " ".join(reason.sentence for reason in why_not(speaker, whom, TODAY, competence))


def but(speaker: Speaker, **changed) -> Speaker:
    return Speaker(**{**vars(speaker), **changed})


@pytest.mark.parametrize("age", [16, 17, 18, 40])
def test_from_sixteen_they_answer_for_themselves(age):
    assert not said(HERSELF, Whom(age))


def test_under_sixteen_five_answers_decide():
    assert "five answers" in said(HERSELF, Whom(15))
    assert not said(HERSELF, Whom(15), ABLE)
    assert "parental responsibility" in said(HERSELF, Whom(15), NOT_ABLE)


def test_nobody_is_taken_for_sixteen_because_no_age_is_known():
    assert "Nobody knows how old" in said(HERSELF, Whom(None))
    assert "Record a date of birth" in said(MOTHER, Whom(None))


@pytest.mark.parametrize("days", [-1, -40, 1])
def test_competence_is_assessed_for_this_decision(days):
    assessed = Competence(True, TODAY + timedelta(days=days))
    assert ("before this decision" if days < 0 else "not after") in said(HERSELF, Whom(15), assessed)


def test_a_parent_answers_for_a_child_who_cannot_yet():
    assert not said(MOTHER, Whom(8))
    assert not said(MOTHER, Whom(15), NOT_ABLE)


def test_a_competent_childs_own_answer_counts_not_the_parents():
    assert "their own answer counts" in said(MOTHER, Whom(14), ABLE)


@pytest.mark.parametrize("age", [16, 17])
def test_a_parent_does_not_answer_for_a_young_person(age):
    assert "answers for themselves" in said(MOTHER, Whom(age))


@pytest.mark.parametrize("age", [18, 33])
def test_nobody_consents_for_another_adult(age):
    assert "cannot consent for another adult" in said(MOTHER, Whom(age))


@pytest.mark.parametrize("known", ["no", "unknown"])
def test_a_parent_without_responsibility_does_not_answer(known):
    assert "parental responsibility" in said(but(MOTHER, responsibility=known), Whom(8))


@pytest.mark.parametrize("missing", [{"evidence": ""}, {"seen_on": None}, {"seen_by": " "}])
def test_responsibility_needs_what_was_seen_by_whom_and_when(missing):
    assert "what was seen" in said(but(MOTHER, **missing), Whom(8))


def test_evidence_seen_after_the_answer_does_not_carry_it():
    assert "after they answered" in said(but(MOTHER, seen_on=TODAY + timedelta(days=1)), Whom(8))


def test_what_shows_it_depends_on_what_they_are_to_the_child():
    assert "does not show it" in said(but(MOTHER, relation="step_parent"), Whom(8))
    assert not said(but(MOTHER, relation="step_parent", evidence=Evidence.STEP_PARENT), Whom(8))
    assert not said(but(MOTHER, relation="grandparent", evidence=Evidence.LIVES_WITH), Whom(8))
    assert "does not show it" in said(but(MOTHER, relation="grandparent"), Whom(8))


def test_a_father_is_on_the_certificate_from_december_2003():
    father = but(MOTHER, relation="father")
    assert not said(father, Whom(8, date(2018, 3, 1)))
    assert "December 2003" in said(father, Whom(8, date(2003, 11, 30)))


def test_another_holder_is_asked_about_and_an_objection_is_written_down():
    assert "somebody else" in said(but(MOTHER, other_holder=""), Whom(8))
    assert "objects" in said(but(MOTHER, other_holder=Holder.OBJECTS), Whom(8))
    assert "not asked" in said(but(MOTHER, other_holder=Holder.NOT_ASKED), Whom(8))
    assert not said(but(MOTHER, other_holder=Holder.OBJECTS, other_holder_words="He wants none of it."), Whom(8))


def test_a_deputy_answers_only_for_who_cannot_and_with_the_document_seen():
    assert not said(DEPUTY, Whom(20, lacks_capacity=True))
    assert "only where the person cannot" in said(DEPUTY, Whom(20))
    assert "16 or over" in said(DEPUTY, Whom(12, lacks_capacity=True))
    assert "order or power" in said(but(DEPUTY, evidence=Evidence.BIRTH), Whom(20, lacks_capacity=True))
    assert "under 18" in said(but(DEPUTY, evidence=Evidence.ATTORNEY), Whom(17, lacks_capacity=True))
    assert "deputy or attorney" in said(HERSELF, Whom(20, lacks_capacity=True))


def test_whoever_gave_it_takes_it_back_and_so_does_a_young_person_themselves():
    def take(speaker, age, *, gave_it, by_subject):
        found = why_not_take_back(speaker, Whom(age), gave_it=gave_it, given_by_subject=by_subject)
        return " ".join(reason.sentence for reason in found)

    assert not take(MOTHER, 8, gave_it=True, by_subject=False)
    assert not take(HERSELF, 16, gave_it=False, by_subject=False)
    assert not take(MOTHER, 8, gave_it=False, by_subject=False)
    assert "Only they can take it back" in take(MOTHER, 16, gave_it=False, by_subject=True)
    assert "Under 16" in take(HERSELF, 9, gave_it=False, by_subject=False)
    assert "Only who gave it" in take(but(MOTHER, responsibility="no"), 8, gave_it=False, by_subject=False)


def test_an_authority_nobody_has_heard_of_is_no_authority():
    assert said(Speaker("KING", is_subject=False), Whom(8)) == "Say on what authority they answer."
