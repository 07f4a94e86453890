"""Who may open a person sees, class by class, what their standing to them lets them see (domain.md 2.9, 2.10 P7)."""

import pytest
from django.urls import reverse

from access import grants, rota
from access.models import Duty
from access.roles import Role
from audit.classes import Class
from intake.calls import acts as calls
from intake.calls.rules import Told
from people import acts
from people.masks import MASKS, SHOWN, Stand, covered, of_stand, works_with
from tests import build
from tests.cast import CAST, NOW, member
from tests.people.family import CORRECT, a_child, an_adult, front_door, opened_to

REASON = {"category": "cover", "why": "Covering for Dee, mother rang about tonight"}
REFUGE = {"lines": "4 Hollow Lane", "postcode": "B70 9ZZ", "kind": "refuge"}
# What stands on the record of each class, where a person's own record holds it.
PLANTED = {
    Class.ID: "Wren", Class.CONTACT: "01632 960733", Class.LOCATION: "Hollow Lane", Class.IDENTIFIER: "999 000 0018",
    Class.AGENCY: "Larkfield Primary", Class.RISK: "A dog that bites", Class.STATUS: "Works with them",
    Class.SC_HEALTH: "Asthma", Class.SC_HEALTH_ADULT: "Epilepsy", Class.SC_ETHNIC: "Punjabi", Class.SC_BELIEF: "Sikh",
    Class.SC_SEXLIFE: "Prefers they", Class.NARR: "Father shouted at the door",
}  # fmt: skip
# Stands on contacts, which neither a reason of one's own nor duty opens.
IN_CONTACTS = {Class.LIFESTYLE, Class.CRIM, Class.LEGAL, Class.META}
PLACES = ("", "/family", "/history", "/opened", "/chronology", "/correct", "/trace", "/name", "/consents")
STAFF = [key for key, (_, role, _) in CAST.items() if role in {Role.CONTACT_OFFICER, Role.SOCIAL_WORKER}]


def _details(by, person):
    acts.live_at(person, by=by, at=NOW, why="told", **REFUGE)
    acts.add_contact_detail(
        person, kind="mobile", value="01632 960733", safe_to_call="yes", source="mother", by=by, at=NOW, why="told"
    )
    acts.set_identifier(person, kind="nhs", value="9990000018", source="GP", by=by, at=NOW, why="told")
    acts.raise_flag(
        person, kind="dog", what="A dog that bites.", what_to_do="Ring first.", source="police", review_on=NOW.date(),
        by=by, at=NOW, why="told",
    )  # fmt: skip
    return person


@pytest.fixture
def wren(dee, acting):
    """Wren, in a refuge, Sikh, with asthma."""
    with acting(dee):
        wren = a_child(
            dee, religion="Sikh", health="Asthma, carries an inhaler", first_language="Punjabi",
            gender_identity="Prefers they",
        )  # fmt: skip
        acts.involve(wren, kind="school", organisation="Larkfield Primary", by=dee, at=NOW, why="told")
        return _details(dee, wren)


@pytest.fixture
def carys(dee, acting):
    """An adult with epilepsy."""
    with acting(dee):
        return an_adult(dee, health="Epilepsy", religion="Sikh")


def everything(client, person) -> str:
    """Every page about somebody whoever asks may open, as one text."""
    kinds = {"": "people:person", "/chronology": "intake:chronology", "/consents": "consent:consents"}
    found = []
    for place in PLACES:
        url = reverse(kinds.get(place, f"people:{place[1:]}"), args=[person.pk])
        found.append(client.get(url).content.decode())
    return "\n".join([*found, client.get(reverse("intake:calls_about", args=[person.pk])).content.decode()])


def test_every_class_is_covered_from_somebody_or_shown_for_a_reason():
    assert MASKS.keys() | SHOWN.keys() == set(Class) and not MASKS.keys() & SHOWN.keys()
    assert all(mask.what and mask.ask and mask.covered_from for mask in MASKS.values())
    assert set(PLANTED) | IN_CONTACTS | {Class.REFERRER, Class.CONSENT} == set(Class)
    assert of_stand(Stand.WORKS) == frozenset() and of_stand(Stand.REASON) < of_stand(Stand.DUTY)


@pytest.mark.parametrize("key", [key for key in CAST if key != "noor"])
def test_each_role_sees_of_each_class_what_its_standing_lets_it(key, wren, dee, browse, acting):
    """Nobody works with Wren: staff come in with a reason of their own, everybody else not at all."""
    user = member(key)
    client = browse(user)
    with acting(dee):
        opened_to(wren, dee)
        told = Told(whom="Aunt", called_at=NOW, came="message", voicemail="safe", said=PLANTED[Class.NARR])
        calls.log(told, on=wren, by=dee, at=NOW)
    opened = client.post(reverse("people:open", args=[wren.pk]), REASON)
    text = everything(client, wren)
    if opened.status_code != 302:
        assert not any(words in text for one, words in PLANTED.items() if one not in {Class.STATUS}), key
        return
    if key == "dee":
        assert all(PLANTED[one] in text for one in PLANTED if one not in {Class.SC_HEALTH_ADULT, Class.STATUS}), key
        return
    shut = of_stand(Stand.REASON) - {Class.SC_HEALTH_ADULT}
    for one, words in PLANTED.items():
        if one in {Class.SC_HEALTH_ADULT, Class.STATUS}:
            continue
        assert (words not in text) == (one in shut), f"{key}: {one}"
    page = client.get(f"/people/{wren.pk}").content.decode()
    assert "Why can’t I see everything?" in page and "01632 960 102" in page
    for one in shut:
        assert MASKS[one].what in page and MASKS[one].ask in page, one


def test_an_adults_health_is_covered_and_a_childs_keeps_it_safe(wren, carys, sol, browse):
    client = browse(sol)
    client.post(f"/people/{carys.pk}/open", REASON)
    page = everything(client, carys)
    assert "Epilepsy" not in page and MASKS[Class.SC_HEALTH_ADULT].what in page


def test_nobody_writes_over_what_is_covered_from_them(wren, sol, browse, acting, dee):
    client = browse(sol)
    client.post(f"/people/{wren.pk}/open", REASON)
    sent = CORRECT | {
        "religion": "None",
        "first_language": "English",
        "description": "Red coat",
        "version": str(wren.version),
    }
    assert client.post(f"/people/{wren.pk}/correct", sent).status_code == 302
    with acting(dee):
        opened_to(wren, dee)
        now = wren.refresh()
    assert (now.religion, now.first_language, now.description) == ("Sikh", "Punjabi", "Red coat")


def test_whoever_works_on_the_child_sees_it_marked(wren, dee, sol, browse, acting):
    with acting(dee):
        grants.give(sol, on=wren, by=dee, why="allocated", until=None, origin="allocation", at=NOW)
    page = everything(browse(sol), wren)
    assert "Hollow Lane" in page and "DO NOT DISCLOSE" in page and "Why can’t I see everything?" not in page


def test_a_teams_work_uncovers_for_all_of_the_team_even_after_a_reason(wren, dee, sol, browse, acting):
    browse(sol).post(f"/people/{wren.pk}/open", REASON)
    with acting(sol):
        assert covered(sol, wren) and not works_with(sol, wren)
    with acting(dee):
        grants.give(front_door(), on=wren, by=dee, why="a contact", until=None, origin="receiving", at=NOW)
    with acting(sol):
        assert not covered(sol, wren) and works_with(sol, wren)


@pytest.mark.parametrize("key", [*STAFF, "mo"])
def test_the_emergency_summary_leaves_out_every_class_duty_does_not_see(key, wren, mo, otis, browse, acting):
    with acting(otis):
        rota.put_on_rota(
            member(key), duty=Duty.DUTY_WORKER, from_at=NOW, until_at=NOW.replace(hour=18), by=otis, at=NOW, why="today"
        )
    page = browse(member(key)).get(f"/people/{wren.pk}/emergency").content.decode()
    for one, words in PLANTED.items():
        shown = one in SHOWN and one != Class.META
        assert (words in page) == shown or one == Class.STATUS, one
    for one in of_stand(Stand.DUTY):
        assert MASKS[one].what in page, one


def test_who_told_us_is_covered_where_they_want_their_name_kept(dee, asha, browse, acting):
    """A contact officer who did not take it reads that there is somebody, not who; whoever is qualified reads who."""
    with acting(asha):
        contact = build.a_contact(
            by=asha, referrer_name="Nell Overton", referrer_phone="01632 960744", withhold_identity=True, source="2A"
        )
        build.a_child(contact, by=asha)
    for key, shown in (("dee", False), ("asha", True), ("mo", True)):
        client = browse(member(key))
        pages = "".join(
            client.get(reverse(f"intake:{name}", args=[contact.pk])).content.decode()
            for name in ("contact", "change", "calls", "versions")
        )
        assert ("Nell Overton" in pages) == shown == ("960744" in pages.replace(" ", "")), key
        assert ("Why can’t I see who told us?" in pages) is not shown
