"""Adults of a contact: those on record first, then a search, then somebody new."""

import re
from datetime import date

import pytest

from access.actions import Action
from access.decide import visible
from audit.moves import Refused
from intake import acts, adults, facts
from intake.models import Contact, ContactPerson
from intake.received import Mother
from people import acts as people
from people.models import ContactDetail, Person, PersonFlag, Relationship, Residence
from sharing.file import on_file
from sharing.offers import of_file
from tests.cast import TODAY
from tests.intake.build import FRIDAY, a_contact, baby, children_of, ready_to_decide

WHY = "named by police"
HOME = {"lines": "9 Lantern Row\nWestmere", "postcode": "B70 9AA"}


@pytest.fixture
def contact(dee, acting):
    """Wren, whose mother's partner is on record at home, and a child not yet born."""
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
        wren = children_of(contact)[0].person
        man = people.register(
            given="Denholm", family="Rooke", born_on=date(1992, 1, 22), sex="M", by=dee, at=FRIDAY, why=WHY
        )
        people.relate(wren, man, kind="parents_partner", do_not_contact=True, by=dee, at=FRIDAY, why=WHY)
        for person in (wren, man):
            people.live_at(person, source="police", by=dee, at=FRIDAY, why=WHY, **HOME)
        return contact


def url(contact) -> str:
    return f"/contacts/{contact.pk}/adult"


def nesta(**other) -> dict:
    """Nesta Applebarrow, the grandmother, as a browser sends her."""
    sent = {
        "do": "add", "given": "Nesta", "family": "Applebarrow", "born_on": "2/6/1968", "sex": "F",
        "role": "grandparent", "kind_0": "grandparent", "responsibility_0": "no", "kind_1": "grandparent",
        "responsibility_1": "unknown", "lives_here": "on", "telephone": "01632 960 177", "safe_to_call": "yes",
        "source": "Police",
    }  # fmt: skip
    return sent | other


def text(answer) -> str:
    return answer.content.decode()


def seen_in(page: str) -> str:
    return re.search(r'name="seen" value="([^"]*)"', page)[1]


def added(client, contact, sent):
    """Sent, and once more where matches were shown first."""
    answer = client.post(url(contact), sent)
    return client.post(url(contact), sent | {"seen": seen_in(text(answer))}) if answer.status_code == 200 else answer


def test_those_on_record_are_offered_with_what_they_are_to_each_child(contact, dee, acting, browse):
    with acting(dee):
        (known,) = adults.around(facts.on_file(contact), TODAY)
    assert (known.name, known.what, known.role) == ("Denholm Rooke", "parent’s partner of Wren", "partner")
    page = text(browse(dee).get(url(contact)))
    assert "Denholm Rooke</b>, born 22 Jan 1992, parent’s partner of Wren" in page


def test_one_press_names_somebody_on_record_and_twice_is_once(contact, dee, acting, browse):
    with acting(dee):
        (known,) = adults.around(facts.on_file(contact), TODAY)
    for _ in range(2):
        assert browse(dee).post(url(contact), {"do": known.press}).status_code == 302
    with acting(dee):
        row = ContactPerson.objects.get(contact=contact, person_id=known.id)
        assert (row.role, row.lives_here, row.do_not_contact) == ("partner", True, True)
        assert not adults.around(facts.on_file(contact), TODAY)


def test_nobody_is_named_who_is_not_on_record_around_the_children(contact, dee, acting):
    with acting(dee, FRIDAY):
        stranger = people.register(given="Ossian", family="Vole", sex="M", by=dee, at=FRIDAY, why="elsewhere")
        with pytest.raises(Refused):
            acts.add_known_adult(contact, stranger.pk, by=dee, at=FRIDAY)


def test_a_new_adult_is_registered_related_and_opened_to_the_team(contact, dee, asha, acting, browse):
    assert (
        added(
            browse(dee), contact, nesta(kind_0="grandparent", responsibility_0="yes", how_known_0="court order")
        ).status_code
        == 302
    )
    with acting(asha):
        row = ContactPerson.objects.get(contact=contact, role="grandparent")
        assert visible(asha, Action.OPEN_PERSON).filter(pk=row.person_id).exists()
        ties = Relationship.objects.filter(other=row.person).order_by("responsibility")
        assert [(tie.kind, tie.responsibility) for tie in ties] == [("grandparent", "unknown"), ("grandparent", "yes")]
        assert (
            Residence.objects.get(person=row.person).place == Residence.objects.filter(person=ties[1].person)[0].place
        )
        assert ContactDetail.objects.get(person=row.person).safe_to_call == "yes"


def test_pressed_twice_it_is_the_same_adult(contact, dee, acting, browse):
    client = browse(dee)
    for _ in range(2):
        assert added(client, contact, nesta()).status_code == 302
    with acting(dee):
        assert Person.objects.filter(names__given="Nesta").count() == 1
        assert ContactPerson.objects.filter(contact=contact, role="grandparent").count() == 1


def test_a_possible_match_is_shown_first_and_a_person_chooses(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        known = people.register(
            given="Nesta", family="Applebarrow", born_on=date(1968, 6, 2), sex="F", by=dee, at=FRIDAY, why="elsewhere"
        )
    client = browse(dee)
    page = text(client.post(url(contact), nesta()))
    assert "There are people here who may be this adult." in page
    assert f"use:adult:{known.pk}" in page
    chosen = text(client.post(url(contact), nesta(do=f"use:adult:{known.pk}")))
    assert "A record is chosen for this adult." in chosen
    assert client.post(url(contact), nesta(person=str(known.pk))).status_code == 302
    with acting(dee):
        assert ContactPerson.objects.get(contact=contact, role="grandparent").person_id == known.pk


def test_not_a_match_is_remembered(contact, dee, acting, browse):
    with acting(dee, FRIDAY):
        known = people.register(given="Nesta", family="Applebarrow", sex="F", by=dee, at=FRIDAY, why="elsewhere")
    client = browse(dee)
    page = text(client.post(url(contact), nesta(do=f"not:adult:{known.pk}")))
    assert f"use:adult:{known.pk}" not in page
    assert "to put right" not in page


def test_a_risk_to_workers_is_flagged_and_shown_on_every_childs_page(contact, dee, acting, browse):
    risk = {
        "has_risk": "on",
        "risk": "Keeps a large dog loose.",
        "what_to_do": "Ring first.",
        "review_on": "27/11/2026",
    }
    assert added(browse(dee), contact, nesta(**risk)).status_code == 302
    with acting(dee):
        assert PersonFlag.objects.get(what="Keeps a large dog loose.").review_on == date(2026, 11, 27)
        children = children_of(contact)
    for child in children:
        page = text(browse(dee).get(f"/contacts/children/{child.pk}"))
        assert "Before anyone visits: Nesta Applebarrow" in page


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"given": "", "family": ""}, "Give at least one name."),
        ({"role": ""}, "Say who they are to the children."),
        ({"source": ""}, "Say who told us of this adult."),
        ({"responsibility_0": "yes"}, "Say how it is known."),
        ({"responsibility_0": "yes", "how_known_0": "said so", "kind_0": ""}, "Say what they are to Wren."),
        ({"has_risk": "on"}, "Say what is known of the risk."),
        ({"born_on": "1/6/2030"}, "in the future"),
        ({"telephone": "ring me"}, "Write a telephone number"),
        ({"family": "\u202eworraB"}, "hidden"),
        ({"family": "Apple\x00"}, ""),
        ({"person": "not an id", "given": "", "family": ""}, ""),
    ],
)
def test_bad_input_is_a_sentence_and_nothing_changes(contact, dee, acting, browse, change, sentence):
    answer = added(browse(dee), contact, nesta(**change))
    assert answer.status_code == 200
    assert sentence in text(answer)
    assert "to put right" in text(answer)
    with acting(dee):
        assert not ContactPerson.objects.filter(contact=contact, role="grandparent").exists()


def test_a_mother_named_later_is_kept_as_the_mother_of_a_child_not_yet_born(dee, acting):
    with acting(dee, FRIDAY):
        contact = a_contact(dee, children=(baby(mother=Mother()),))
        child = children_of(contact)[0]
        ties = (adults.Tied(child.person_id, "mother", "yes", "gave birth"),)
        typed = adults.Adult(role="mother", source="Midwife", given="Carys", family="Applebarrow", sex="F", ties=ties)
        row = acts.add_adult(contact, typed, by=dee, at=FRIDAY)
        assert children_of(contact)[0].mother_id == row.person_id


def test_a_closed_contact_takes_no_adult(contact, mo, acting):
    with acting(mo, FRIDAY):
        ready_to_decide(contact, mo, FRIDAY)
        for child in children_of(contact):
            acts.decide_child(child, outcome="NFA", rationale="Nothing further.", by=mo, at=FRIDAY)
        acts.record_feedback(contact, told=True, how="phone", phone="01632 960 102", by=mo, at=FRIDAY)
        for child in children_of(contact):
            acts.close(child, why="Done.", by=mo, at=FRIDAY)
        typed = adults.Adult(role="other", source="Police", given="Ossian", family="Vole")
        with pytest.raises(Refused, match="closed"):
            acts.add_adult(Contact.objects.get(pk=contact.pk), typed, by=mo, at=FRIDAY)


def test_the_ask_page_then_offers_them(contact, mo, acting, browse):
    with acting(mo):
        (known,) = adults.around(facts.on_file(contact), TODAY)
        acts.add_known_adult(contact, known.id, by=mo, at=FRIDAY)
        labels = {offer.label for offer in of_file(on_file(contact, TODAY))}
    assert "Denholm Rooke: name and birth date" in labels
    assert any(label.startswith("Denholm Rooke: home") for label in labels)


def test_another_team_and_partners_meet_not_found(contact, otis, pat, browse):
    for stranger in (otis, pat):
        assert browse(stranger).get(url(contact)).status_code == 404
