"""Two records of one person are read as one, and parted again without loss; brothers never by themselves."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from access import grants
from access.actions import Action
from access.decide import visible
from access.incident import Incident
from audit.moves import Refused
from people import acts, merging
from people.models import Pair, Person
from people.search import find
from people.since import written
from people.terms import Terms, from_box
from tests import build
from tests.people.family import WHY, a_child, opened_to, text

BECAUSE = "the school and the GP say it is one girl"


@pytest.fixture
def two(dee, acting, at):
    """Wren twice: once with her mother's family name and an address, once with her father's and a flag."""
    with acting(dee):
        wren, again = opened_to(a_child(dee), dee), opened_to(a_child(dee, family="Rooke"), dee)
        acts.live_at(wren, lines="9 Lantern Row", postcode="B69 3DL", by=dee, at=at, why=WHY)
        acts.set_identifier(again, kind="nhs", value="9990000107", by=dee, at=at, why=WHY)
    return wren, again


def said_same(wren, again, *, by, at):
    pair = acts.put_side_by_side(wren, again, by=by, at=at)
    return acts.decide_pair(pair, verdict="same", why=BECAUSE, by=by, at=at, version=pair.version)


def joined(two, dee, mo, acting, at):
    wren, again = two
    with acting(dee):
        pair = said_same(wren, again, by=dee, at=at)
    with acting(mo):
        return acts.join(pair, keep=wren, by=mo, at=at, why=BECAUSE)


def test_both_records_are_found_and_read_as_one(two, dee, mo, acting, at):
    joined(two, dee, mo, acting, at)
    with acting(dee):
        for asked in (Terms(given="Wren", family="Rooke"), from_box("9990000107")):
            (hit,) = find(dee, asked, at)
            assert (hit.person.pk, hit.name) == (two[0].pk, "Wren Applebarrow")
        assert merging.records_of(two[0]) == [two[0].pk, two[1].pk]


def test_the_page_shows_what_both_say_and_the_joined_one_leads_to_it(two, dee, mo, acting, browse, at):
    joined(two, dee, mo, acting, at)
    page = text(browse(dee).get(f"/people/{two[0].pk}"))
    for words in ("Wren Rooke", "999 000 0107", "9 Lantern Row", "Records joined to this one", BECAUSE):
        assert words in page, words
    assert browse(dee).get(f"/people/{two[1].pk}").headers["Location"] == f"/people/{two[0].pk}"


def test_nobody_joins_alone_nor_without_a_manager(two, dee, mo, sol, acting, at):
    with acting(mo):
        pair = said_same(*two, by=mo, at=at)
        with pytest.raises(Refused, match="Another manager joins them"):
            acts.join(pair, keep=two[0], by=mo, at=at, why=BECAUSE)
    with acting(sol), pytest.raises(Refused, match="A manager joins records"):
        acts.join(pair, keep=two[0], by=sol, at=at, why=BECAUSE)


def test_a_reason_is_needed_each_time(two, dee, mo, acting, at):
    with acting(dee):
        pair = acts.put_side_by_side(*two, by=dee, at=at)
        with pytest.raises(ValidationError, match="Say why"):
            acts.decide_pair(pair, verdict="same", why=" same ", by=dee, at=at, version=pair.version)
    one = joined(two, dee, mo, acting, at)
    with acting(mo), pytest.raises(ValidationError, match="Say why"):
        acts.part(one, was_wrong=False, by=mo, at=at, why="")


def test_different_is_remembered_and_never_asked_again(two, dee, acting, at):
    with acting(dee):
        pair = acts.put_side_by_side(*two, by=dee, at=at)
        acts.decide_pair(pair, verdict="different", why="they are cousins", by=dee, at=at, version=pair.version)
        assert acts.put_side_by_side(two[1], two[0], by=dee, at=at).verdict == "different"
        assert not visible(dee, Action.COMPARE_PEOPLE).to_decide().exists()


def test_a_restriction_of_either_closes_both_to_all_but_its_list(two, dee, mo, sol, otis, acting, at):
    wren, again = two
    with acting(dee):
        for user in (sol, mo):
            grants.give(user, on=wren, by=dee, why=WHY, until=None, origin="the list", at=at)
            grants.give(mo, on=again, by=dee, why=WHY, until=None, origin="work", at=at)
        grants.give(otis, on=again, by=dee, why=WHY, until=None, origin="work", at=at)
        for grant in grants.grants_on(wren):
            if grant.origin == "test":
                grants.withdraw(grant, by=dee, why=WHY, at=at)
        pair = said_same(wren, again, by=dee, at=at)
    with acting(mo):
        hidden = Person.objects.get(pk=wren.pk)
        hidden.restricted = True
        hidden.write(by=mo, why="staff family")
        one = acts.join(pair, keep=again, by=mo, at=at, why=BECAUSE)
        assert set(Person.objects.filter(pk__in=[wren.pk, again.pk]).values_list("restricted", flat=True)) == {True}
    for user, may_see in ((sol, True), (mo, True), (otis, False), (dee, False)):
        with acting(user):
            assert visible(user, Action.OPEN_PERSON).filter(pk=again.pk).exists() is may_see, user
    with acting(mo):
        acts.part(one, was_wrong=False, by=mo, at=at, why="not sure after all")
    for user, may_see in ((otis, True), (dee, True), (sol, False)):
        with acting(user):
            assert visible(user, Action.OPEN_PERSON).filter(pk=again.pk).exists() is may_see, user
    with acting(otis):
        assert not visible(otis, Action.FIND_PERSON).filter(pk=wren.pk).exists()


def test_whoever_may_open_one_may_open_both_and_no_longer_when_parted(two, dee, mo, otis, acting, at):
    with acting(dee):
        grants.give(otis, on=two[1], by=dee, why=WHY, until=None, origin="work", at=at)
    one = joined(two, dee, mo, acting, at)
    with acting(otis):
        assert visible(otis, Action.OPEN_PERSON).filter(pk=two[0].pk).exists()
    with acting(dee):
        grants.give(mo, on=two[0], by=dee, why=WHY, until=None, origin="work", at=at)
    with acting(mo):
        acts.part(one, was_wrong=False, by=mo, at=at, why="not sure after all")
    with acting(otis):
        assert not visible(otis, Action.OPEN_PERSON).filter(pk=two[0].pk).exists()
        assert visible(otis, Action.OPEN_PERSON).filter(pk=two[1].pk).exists()


def test_her_own_niece_stays_closed_however_her_records_are_joined(two, dee, mo, acting, at):
    with acting(mo):
        acts.declare_tie(two[1], dee, what="her niece", by=mo, at=at, why="she said so")
        grants.give(mo, on=two[1], by=mo, why=WHY, until=None, origin="work", at=at)
    with acting(mo):
        pair = acts.put_side_by_side(*two, by=mo, at=at)
        acts.decide_pair(pair, verdict="same", why=BECAUSE, by=mo, at=at, version=pair.version)
        again = Person.objects.get(pk=two[1].pk)
        again.joined_to = two[0]
        again.write(by=mo, why=WHY)
    with acting(dee):
        assert not visible(dee, Action.OPEN_PERSON).filter(pk=two[0].pk).exists()


def test_parting_restores_both_and_divides_what_came_after(two, dee, mo, acting, browse, at, monkeypatch):
    one = joined(two, dee, mo, acting, at)
    with acting(dee):
        later = at.replace(hour=12)
        monkeypatch.setattr("audit.clock.now", lambda: later)
        acts.add_contact_detail(two[0], kind="mobile", value="07700 900123", by=dee, at=later, why=WHY)
        acts.add_name(two[0], given="Birdie", family="", kind="known_as", by=dee, at=later, why=WHY)
        grants.give(mo, on=two[0], by=dee, why=WHY, until=None, origin="work", at=at)
        grants.give(mo, on=two[1], by=dee, why=WHY, until=None, origin="work", at=at)
        since = {one.words: one for one in written(one)}
        assert set(since) == {"Contact detail: 07700 900123", "Name: Birdie"}
    with acting(mo):
        phone = since["Contact detail: 07700 900123"]
        acts.part(one, was_wrong=True, to_other=[phone], by=mo, at=later, why="two girls, not one")
        wren, again = (Person.objects.get(pk=person.pk) for person in two)
        assert (wren.joined_to_id, again.joined_to_id) == (None, None)
        assert [row.value for row in again.contact_details.all()] == ["+447700900123"]
        assert not wren.contact_details.filter(ended_on=None).exists() and wren.names.filter(given="Birdie").exists()
        assert again.identifiers.get().value == "9990000107"
        assert Pair.objects.get().verdict == "different"
        assert Incident.objects.get().kind == "changed_wrongly"
        with pytest.raises(Refused, match="parted already"):
            acts.part(one.refresh(), was_wrong=False, by=mo, at=later, why="again and again")


def test_repeats_and_referrals_are_counted_over_both(two, dee, mo, acting, at):
    with acting(dee):
        for person in two:
            contact = build.a_contact(by=dee)
            child = build.a_child(contact, by=dee, person=person)
            from intake.acts import cards

            cards.keep(child, by=dee, at=at)
    one = joined(two, dee, mo, acting, at)
    with acting(dee):
        words = [line.words for line in merging.follows(dee, one.person, at)]
    assert words[0].startswith("2 contacts in 12 months for the child.")
    assert sum("its clocks run on" in line for line in words) == 2


def test_the_pages_of_a_pair_lead_from_the_list_to_joined_and_back(two, dee, mo, acting, browse, at):
    wren, again = two
    with acting(dee):
        grants.give(mo, on=wren, by=dee, why=WHY, until=None, origin="work", at=at)
        grants.give(mo, on=again, by=dee, why=WHY, until=None, origin="work", at=at)
    worker, manager = browse(dee), browse(mo)
    assert "Wren Rooke" in text(worker.get(f"/people/{wren.pk}/alike"))
    address = worker.post(f"/people/{wren.pk}/alike", {"other": str(again.pk)}).headers["Location"]
    assert "Wren Applebarrow" in text(worker.get("/people/pairs"))
    page = text(worker.get(address))
    assert "Same date of birth" in page and "Different family name" in page and "9 Lantern Row" in page
    assert "Say whether they are the same person." in text(worker.post(address, {"version": "1"}))
    worker.post(address, {"verdict": "same", "why": BECAUSE, "version": "1"})
    assert "You said they are the same" in text(worker.get(address))
    assert worker.get(f"{address}/join").status_code == 403
    done = text(manager.post(f"{address}/join", {"keep": str(wren.pk), "why": BECAUSE}))
    assert "joined" in done and "worked out again" in done
    with acting(mo):
        one = Person.objects.get(pk=wren.pk).joinings.get()
    part = f"/people/joined/{one.pk}/part"
    assert "Nothing was written since" in text(manager.get(part))
    assert manager.post(part, {"was_wrong": "yes", "why": "two girls, not one"}).status_code == 302
    assert browse(dee).get(f"/people/{again.pk}").status_code == 200


def test_a_manager_who_opened_the_kept_record_with_a_reason_parts_the_two(two, dee, mo, acting, browse, at):
    one = joined(two, dee, mo, acting, at)
    part = f"/people/joined/{one.pk}/part"
    manager = browse(mo)
    assert manager.get(part).status_code == 404
    with acting(mo):
        acts.open_with_reason(two[0], category="new_information", by=mo, at=at, why="I look at what was joined")
        acts.add_name(two[0], given="Rennie", family="Applebarrow", kind="known_as", by=mo, at=at, why=WHY)
    assert manager.post(part, {"was_wrong": "yes", "why": "two girls, not one"}).status_code == 302
    with acting(mo):
        assert not Person.objects.get(pk=two[1].pk).joined_to_id


def test_what_is_not_open_is_compared_but_not_shown(two, sol, dee, acting, browse, at):
    with acting(dee):
        pair = acts.put_side_by_side(*two, by=dee, at=at)
    page = text(browse(sol).get(f"/people/pairs/{pair.pk}"))
    assert "Same date of birth" in page and "2020" in page
    assert "14 March 2020" not in page and "9 Lantern Row" not in page and "999 000 0107" not in page


def test_a_pair_with_somebody_restricted_is_no_pair_for_others(two, sol, dee, mo, acting, browse, at):
    with acting(dee):
        pair = acts.put_side_by_side(*two, by=dee, at=at)
        hidden = Person.objects.get(pk=two[1].pk)
        hidden.restricted = True
        hidden.write(by=dee, why="staff family")
    assert browse(sol).get(f"/people/pairs/{pair.pk}").status_code == 404
    assert "Wren" not in text(browse(sol).get("/people/pairs"))


def test_the_list_costs_the_same_however_long(dee, acting, browse, at, django_assert_max_num_queries):
    with acting(dee):
        first = a_child(dee)
        for number in range(6):
            other = a_child(dee, family=f"Rooke{number}", born_on=date(2020, 3, 15))
            acts.put_side_by_side(first, other, by=dee, at=at)
    client = browse(dee)
    client.get("/people/pairs")
    with django_assert_max_num_queries(26):
        client.get("/people/pairs")
