"""Somebody is registered, named, housed, related: what is kept, and what is refused with a sentence."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from audit import trail
from audit.models import Event
from audit.records import Stale
from people import acts
from people.models import Identifier, Person, PersonName, Residence, Surname
from tests.cast import TODAY
from tests.people.family import WHY, a_child, an_adult, an_unborn, opened_to


@pytest.fixture(autouse=True)
def _dee_acts(dee, acting):
    with acting(dee):
        yield


def sentence(error, field: str) -> str:
    return error.value.message_dict[field][0]


def test_a_child_is_registered_with_a_name_and_an_event_without_one(dee):
    wren = a_child(dee)
    assert [name.in_full for name in wren.names.all()] == ["Wren Applebarrow"]
    event = Event.objects.get(verb="person.registered", record_id=wren.pk)
    assert "Wren" not in str(event.codes)
    assert set(Surname.objects.values_list("folded", flat=True)) >= {"applebarrow"}


def test_an_unborn_child_has_a_due_date_sex_u_and_no_date_of_birth(dee):
    baby = an_unborn(dee)
    assert (baby.born_on, baby.sex, baby.is_unborn) == (None, "U", True)


@pytest.mark.parametrize(
    ("details", "field", "words"),
    [
        ({"born_on": date(2020, 3, 14), "expected_on": date(2027, 2, 11)}, "expected_on", "not both"),
        ({"born_on": TODAY + timedelta(days=1)}, "born_on", "in the future"),
        ({"born_on": date(1899, 12, 31)}, "born_on", "before 1900"),
        ({"born_on": None, "expected_on": TODAY + timedelta(days=281)}, "expected_on", "40 weeks"),
        ({"born_on": None, "expected_on": TODAY - timedelta(days=29)}, "expected_on", "four weeks past"),
        ({"disabilities": ["NONE", "MOB"]}, "disabilities", "alone"),
        ({"disabilities": ["MOB", "MOB"]}, "disabilities", "once"),
        ({"disabilities": ["XXX"]}, "disabilities", "not a valid choice"),
        ({"sex": "1"}, "sex", "not a valid choice"),
        ({"ethnicity": "NONE"}, "ethnicity", "not a valid choice"),
        ({"died_on": date(2019, 1, 1)}, "died_on", "before the date of birth"),
        ({"given": "Wr\x00en"}, "given", "cannot be stored"),
        ({"family": "Apple\u202ebarrow"}, "family", "turns the direction"),
        ({"family": "A" * 201}, "family", "This has 201"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(dee, details, field, words):
    with pytest.raises(ValidationError) as error:
        a_child(dee, **details)
    assert words in str(error.value.message_dict[field])


def test_a_born_child_without_a_name_must_be_said_to_be_not_yet_identified(dee):
    with pytest.raises(ValidationError, match="not yet identified"):
        a_child(dee, given="", family="")
    baby = a_child(dee, given="", family="", is_placeholder=True, description="Baby of flat 4")
    assert baby.names.count() == 0


@pytest.mark.parametrize(
    "family", ["X", "O'Neill", "Appleby-Barrow", "Null", "True", "W" * 200, "李", "أحمد", "<script>"]
)
def test_any_name_a_person_may_have_is_kept_as_typed(dee, family):
    child = a_child(dee, family=family)
    assert child.names.get().family == family


def test_a_child_nobody_could_name_is_identified_by_a_name(dee, at):
    baby = a_child(dee, given="", family="", is_placeholder=True, description="Baby of flat 4")
    acts.add_name(baby, given="Juno", family="Lunt", by=dee, at=at, why="the midwife knew")
    assert not Person.objects.get(pk=baby.pk).is_placeholder


def test_what_is_sent_twice_is_kept_once(dee, at):
    wren = a_child(dee)
    opened_to(wren, dee)
    for _ in range(2):
        acts.add_name(wren, given="Wren", family="Rooke", kind="alias", by=dee, at=at, why=WHY)
        acts.involve(wren, kind="midwife", organisation="City Hospital", by=dee, at=at, why=WHY)
        acts.raise_flag(wren, kind="dog", what="A dog", source="police", review_on=TODAY, by=dee, at=at, why=WHY)
    assert (wren.names.count(), wren.involvements.count(), wren.flags.count()) == (2, 1, 1)


def test_a_new_current_name_keeps_the_old_one_as_a_former_name(dee, at):
    carys = an_adult(dee)
    acts.add_name(carys, given="Carys", family="Rooke", by=dee, at=at, why="she married")
    kinds = {name.in_full: (name.kind, name.until_on) for name in PersonName.objects.filter(person=carys)}
    assert kinds == {"Carys Applebarrow": ("former", TODAY), "Carys Rooke": ("current", None)}


def test_the_baby_is_born_and_stays_the_same_person(dee, at):
    baby = an_unborn(dee)
    acts.be_born(baby, born_on=TODAY, sex="F", by=dee, at=at, why="the midwife rang", version=baby.version)
    opened_to(baby, dee)
    fresh = Person.objects.get(pk=baby.pk)
    assert (fresh.born_on, fresh.expected_on, fresh.sex) == (TODAY, None, "F")
    assert [entry.why for entry in trail.timeline(fresh)] == ["the midwife rang", WHY]


def test_a_child_already_born_is_not_born_again(dee, at):
    wren = a_child(dee)
    with pytest.raises(ValidationError, match="born already"):
        acts.be_born(wren, born_on=TODAY, sex="F", by=dee, at=at, why="mistaken", version=1)


def test_the_second_of_two_editors_is_told(dee, at):
    wren = a_child(dee)
    acts.correct(Person.objects.get(pk=wren.pk), {"religion": "Sikh"}, by=dee, at=at, why="mother said", version=1)
    with pytest.raises(Stale) as stale:
        acts.correct(Person.objects.get(pk=wren.pk), {"religion": "None"}, by=dee, at=at, why="school said", version=1)
    assert stale.value.theirs.religion == "Sikh"


def test_a_number_is_kept_in_its_normal_form_and_the_one_before_it_too(dee, at):
    wren = a_child(dee)
    acts.set_identifier(wren, kind="nhs", value="999 000 0018", by=dee, at=at, why=WHY)
    acts.set_identifier(wren, kind="nhs", value="9990000107", by=dee, at=at, why="the GP put it right")
    rows = {row.value: row.ended_on for row in Identifier.objects.filter(person=wren)}
    assert rows == {"9990000018": TODAY, "9990000107": None}


def test_the_same_number_again_is_checked_not_doubled(dee, at):
    wren = a_child(dee)
    for _ in range(2):
        acts.set_identifier(wren, kind="nhs", value="9990000107", by=dee, at=at, why=WHY, verified_on=TODAY)
    assert Identifier.objects.get(person=wren).verified_on == TODAY


def test_a_pupil_number_ends_the_reason_why_there_was_none(dee, at):
    wren = a_child(dee)
    acts.set_identifier(wren, kind="upn_unknown", value="UN1", by=dee, at=at, why=WHY)
    acts.set_identifier(wren, kind="upn", value="P207000016049", by=dee, at=at, why=WHY)
    assert Identifier.objects.get(person=wren, ended_on=None).kind == "upn"


def test_a_wrong_number_is_refused_and_nothing_is_written(dee, at):
    wren = a_child(dee)
    with pytest.raises(ValidationError) as error:
        acts.set_identifier(wren, kind="nhs", value="9434765918", by=dee, at=at, why=WHY)
    assert sentence(error, "value") == "The last digit does not fit. Read it back to the caller."
    assert not Identifier.objects.filter(person=wren).exists()


def test_two_people_may_hold_one_number_and_the_trail_says_so(dee, at):
    for child in (a_child(dee), a_child(dee, given="Otto")):
        acts.set_identifier(child, kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
    assert [
        event.codes["shared"] for event in Event.objects.filter(verb="person.numbered").order_by("at", "record_id")
    ].count(True) == 1


def test_moving_home_ends_the_old_one(dee, at):
    wren = a_child(dee)
    acts.live_at(wren, lines="4 Tallow Yard", postcode="B70 6AA", by=dee, at=at, why=WHY, since_on=date(2024, 5, 1))
    acts.live_at(
        wren, lines="9 Lantern Row", postcode="b693dl", by=dee, at=at, why=WHY, instead=True, is_where_now=True
    )
    homes = {home.in_one_line: home.until_on for home in Residence.objects.filter(person=wren)}
    assert homes == {"4 Tallow Yard, B70 6AA": TODAY, "9 Lantern Row, B69 3DL": None}


def test_the_same_home_again_is_confirmed(dee, at):
    wren = a_child(dee)
    acts.live_at(wren, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=at, why=WHY)
    acts.live_at(wren, lines="9, Lantern Row", postcode="b693dl", by=dee, at=at, why=WHY, safe_to_write="no")
    assert Residence.objects.get(person=wren).safe_to_write == "no"


def test_a_refuge_is_never_disclosed(dee, at):
    carys = an_adult(dee)
    refuge = acts.live_at(carys, lines="A safe place", postcode="B69", kind="refuge", by=dee, at=at, why=WHY)
    assert refuge.do_not_disclose


def test_no_fixed_abode_is_an_address(dee, at):
    wren = a_child(dee)
    home = acts.live_at(wren, postcode="no fixed abode", by=dee, at=at, why=WHY)
    assert (home.postcode, home.in_one_line) == ("", "No fixed abode")


@pytest.mark.parametrize(
    ("address", "field", "words"),
    [
        ({"postcode": "B69 3CL"}, "postcode", "cannot be a postcode"),
        ({"uprn": "12A"}, "uprn", "up to 12 digits"),
        ({"since_on": TODAY + timedelta(days=1)}, "since_on", "in the future"),
    ],
)
def test_an_address_that_cannot_be_is_refused(dee, at, address, field, words):
    with pytest.raises(ValidationError) as error:
        acts.live_at(a_child(dee), lines="9 Lantern Row", by=dee, at=at, why=WHY, **address)
    assert words in sentence(error, field)


def test_responsibility_needs_to_say_how_it_is_known(dee, at):
    wren, carys = a_child(dee), an_adult(dee)
    with pytest.raises(ValidationError) as error:
        acts.relate(wren, carys, kind="mother", responsibility="yes", by=dee, at=at, why=WHY)
    assert "how it is known" in sentence(error, "how_known")
    tie = acts.relate(
        wren, carys, kind="mother", responsibility="yes", how_known="birth certificate seen", by=dee, at=at, why=WHY
    )
    assert tie.responsibility == "yes"


def test_nobody_is_related_to_themselves(dee, at):
    wren = a_child(dee)
    with pytest.raises(ValidationError, match="same person"):
        acts.relate(wren, wren, kind="sibling", by=dee, at=at, why=WHY)


def test_a_telephone_number_is_kept_once_with_the_latest_answers(dee, at):
    carys = an_adult(dee)
    acts.add_contact_detail(carys, kind="mobile", value="07700 900123", by=dee, at=at, why=WHY)
    detail = acts.add_contact_detail(
        carys, kind="mobile", value="+447700900123", safe_to_call="no", by=dee, at=at, why=WHY
    )
    assert carys.contact_details.count() == 1
    assert (detail.in_words, detail.safe_to_call) == ("07700 900123", "no")


def test_a_flag_is_looked_at_again_after_it_begins(dee, at):
    with pytest.raises(ValidationError, match="not before"):
        acts.raise_flag(
            a_child(dee),
            kind="dog",
            what="A dog",
            source="police",
            review_on=TODAY - timedelta(days=1),
            by=dee,
            at=at,
            why=WHY,
        )
