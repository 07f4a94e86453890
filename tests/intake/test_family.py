"""The outcome for the family: each adult and child decided by itself, nobody given away, their words beside ours."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from audit.moves import Refused
from deadlines.models import Task
from documents import making
from intake import acts
from intake.adults import Adult
from intake.family import acts as family
from intake.family import printing, wording
from intake.family.acts import Said
from intake.models import ContactPerson, FamilyOutcome, Statement
from tests.intake.build import FRIDAY, a_contact, children_of, ready_to_decide, wren

CARYS = Adult(role="mother", source="The school", given="Carys", family="Applebarrow")
NEIGHBOUR = {"source": "1B", "referrer_name": "Enid Parsley", "referrer_phone": "01632 960 119"}


@pytest.fixture
def contact(dee, mo, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(),), withhold_identity=True, **NEIGHBOUR)
        acts.add_adult(contact, CARYS, by=dee, at=FRIDAY)
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        acts.decide_child(children_of(contact)[0], outcome="CIN_REFERRAL", rationale="Complex.", by=mo, at=FRIDAY)
        return contact


def mother_of(contact):
    return ContactPerson.objects.select_related("person").get(contact=contact).person


def by_letter(**other) -> Said:
    return Said(**({
        "how": "letter", "why": "She asked for it.", "text": "A social worker will meet you.", "language": "English",
        "address": "9 Lantern Row, Westmere", "address_is_safe": True,
    } | other))  # fmt: skip


def test_a_letter_goes_only_where_it_is_safe_to_write(contact, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(ValidationError, match="only where it is safe to write"):
            family.decide(contact, mother_of(contact), by_letter(address_is_safe=False), by=sol, at=FRIDAY)
        kept = family.decide(contact, mother_of(contact), by_letter(), by=sol, at=FRIDAY)
        assert kept.address_is_safe and not kept.is_child
        assert Task.objects.open().of(kept).exists()


def test_no_letter_names_the_neighbour_who_told_us(contact, sol, acting):
    with acting(sol, FRIDAY):
        for text in ("Enid Parsley told us.", "We spoke to ENID PARSLEY.", "Ring 01632 960 119"):
            with pytest.raises(ValidationError, match="names somebody who told us"):
                family.decide(contact, mother_of(contact), by_letter(text=text), by=sol, at=FRIDAY)
        assert not FamilyOutcome.objects.exists()


def test_not_told_now_has_a_reason_and_a_day_to_look_again(contact, sol, acting):
    with acting(sol, FRIDAY):
        with pytest.raises(ValidationError, match="a day to come"):
            family.decide(contact, mother_of(contact), Said("not_now", "He reads her post."), by=sol, at=FRIDAY)
        said = Said("not_now", "He reads her post.", review_on=date(2026, 11, 27))
        kept = family.decide(contact, mother_of(contact), said, by=sol, at=FRIDAY)
        assert Task.objects.open().of(kept).get().due_at.date() == date(2026, 11, 27)
        with pytest.raises(Refused, match="not told now"):
            family.send(kept, how="post", sent_at=FRIDAY, by=sol, at=FRIDAY)


def test_a_child_is_decided_apart_and_has_a_version_of_their_own(contact, sol, acting):
    with acting(sol, FRIDAY):
        person = children_of(contact)[0].person
        kept = family.decide(contact, person, by_letter(how="person", text="Hello."), by=sol, at=FRIDAY)
        assert kept.is_child
    adult = wording.compose(["CIN_REFERRAL"], is_child=False, received_on=FRIDAY.date(), reference="R", phone="1")
    child = wording.compose(["CIN_REFERRAL"], is_child=True, received_on=FRIDAY.date(), reference="R", phone="1")
    assert "Childline" in child and "Childline" not in adult


@pytest.mark.parametrize("is_child", [True, False])
@pytest.mark.parametrize("outcome", sorted(wording.ADULT))
def test_every_outcome_can_be_told_to_everybody(outcome, is_child):
    text = wording.compose([outcome], is_child=is_child, received_on=FRIDAY.date(), reference="R", phone="1")
    assert (wording.CHILD if is_child else wording.ADULT)[outcome] in text


def test_it_left_once_and_how(contact, sol, acting):
    with acting(sol, FRIDAY):
        kept = family.decide(contact, mother_of(contact), by_letter(), by=sol, at=FRIDAY)
        family.send(kept, how="Second class post", sent_at=FRIDAY, by=sol, at=FRIDAY)
        assert not Task.objects.open().of(kept).exists()
        with pytest.raises(Refused, match="on record already"):
            family.send(kept, how="again", sent_at=FRIDAY, by=sol, at=FRIDAY)


def test_nobody_is_told_before_every_child_is_decided(dee, sol, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(wren(),))
    with acting(sol, FRIDAY), pytest.raises(Refused, match="Decide for every child first"):
        family.decide(contact, children_of(contact)[0].person, by_letter(), by=sol, at=FRIDAY)


def test_through_the_pages_the_letter_is_seen_as_they_read_it_and_their_account_stands_beside_ours(
    contact, sol, browse, acting
):
    with acting(sol, FRIDAY):
        mother = mother_of(contact)
    client, page = browse(sol), reverse("intake:family", args=[contact.pk])
    assert "Not decided yet" in text(client.get(page))
    wrong = client.post(f"{page}/{mother.pk}", {"how": "letter", "text": "We met.", "why": "Hers."})
    assert wrong.status_code == 200 and "We met." in text(wrong) and "Say where the letter goes." in text(wrong)
    sent = {"how": "letter", "text": "We met.", "why": "Hers.", "address": "9 Lantern Row", "address_is_safe": "on"}
    assert client.post(f"{page}/{mother.pk}", sent).status_code == 302
    with acting(sol, FRIDAY):
        kept = FamilyOutcome.objects.get()
    letter = reverse("intake:family_letter", args=[kept.pk])
    assert "What they read" in text(client.get(letter)) and "9 Lantern Row" in text(client.get(letter))
    assert client.post(f"{letter}/print").status_code == 302
    words = {"said_by": str(mother.pk), "text": "It was not like that.\nHe fell."}
    assert client.post(f"{page}/account", words).status_code == 302
    with acting(sol, FRIDAY):
        assert Statement.objects.get(kind="family").said_by.startswith("Carys Applebarrow")
    shown = text(client.get(page))
    assert "It was not like that." in shown and "What professionals say" in shown


def test_the_letter_holds_nothing_but_what_they_are_told(contact, sol, acting):
    with acting(sol, FRIDAY):
        kept = family.decide(contact, mother_of(contact), by_letter(), by=sol, at=FRIDAY)
        document = making.order("family outcome letter", on=kept, by=sol, at=FRIDAY, why="a letter")
        html = printing.pages(document)
    assert "A social worker will meet you." in html and "Enid" not in html and "Wren" not in html


def test_a_partner_and_another_team_find_nothing(contact, pat, otis, sol, browse, acting):
    with acting(sol, FRIDAY):
        kept = family.decide(contact, mother_of(contact), by_letter(), by=sol, at=FRIDAY)
    for stranger in (pat, otis):
        assert browse(stranger).get(reverse("intake:family_letter", args=[kept.pk])).status_code == 404


def text(answer) -> str:
    return answer.content.decode()
