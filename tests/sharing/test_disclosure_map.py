"""What went where for one child: a table that says it in words, and where any item went."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from access.models import Agency
from intake.models import ContactChild
from sharing import acts
from sharing import disclosure_map as maps
from sharing.acts.refusing import Refusing
from sharing.models import SharingItem
from sharing.proposal import Decision
from tests.sharing import build
from tests.sharing.test_desk import text


@pytest.fixture
def wren(family, asked, mo, acting, at):
    """Wren in the contact, after three agencies were told and a school was refused."""
    refusing = Refusing(
        Decision.NOT_SHARE, "A head teacher", "Full text", "not_relevant", "A summary is enough.", "None."
    )
    with acting(mo):
        acts.refuse(family.contact, Agency.objects.get(key="schools"), refusing, once=build.ONCE, by=mo, at=at)
        return ContactChild.objects.select_related("person").get(contact=family.contact, person=family.wren)


def cells(child, mo, acting):
    with acting(mo):
        found = maps.of_child(child)
    return {
        (row.label, agency): cell for row in found.rows for agency, cell in zip(found.agencies, row.cells, strict=True)
    }


def test_each_cell_says_what_was_shared_when_and_on_which_basis(wren, mo, acting):
    found = cells(wren, mo, acting)
    risk = found["Risk summary", "West Midlands Police"]
    assert (risk.kind, risk.when) == ("shared", "23 Nov 2026 10:00")
    assert "6(1)(c)" in risk.why and "16LA" in risk.why
    assert found["Identity", "Women's Aid"].kind == "part"
    assert found["Full text", "West Midlands Police"].kind == "refused"
    refused = found[maps.WHOLE, "Schools"] if (maps.WHOLE, "Schools") in found else _school(found)
    assert refused.kind == "refused" and "relevant" in refused.why.lower()


def _school(found):
    return next(cell for (label, agency), cell in found.items() if label == maps.WHOLE and cell.kind == "refused")


def test_nothing_asked_and_nothing_sent_is_said_too(wren, mo, acting):
    found = cells(wren, mo, acting)
    assert any(cell.kind == "nothing" for cell in found.values())


def test_another_child_s_items_are_not_on_it(family, wren, mo, acting):
    """The expected date is the unborn child's; Wren's map does not tell of it."""
    with acting(mo):
        told = SharingItem.objects.filter(person=family.baby, decision__contact=family.contact)
        assert told.exists()
    health = cells(wren, mo, acting)
    with acting(mo):
        baby = ContactChild.objects.select_related("person").get(contact=family.contact, person=family.baby)
    assert cells(baby, mo, acting).keys() != health.keys() or cells(baby, mo, acting) != health


def test_the_page_reads_without_colour_and_draws_the_same(wren, mo, browse):
    page = text(browse(mo).get(reverse("sharing:map", args=[wren.pk])))
    main = page.split("<main")[1]
    assert 'class="map"' in main and "Wren Applebarrow" in main
    assert main.count("<b>Shared</b>") >= 3 and "Left out" in main and "nothing asked, nothing sent" in main
    assert '<svg class="mapdraw"' in main and 'role="img"' in main
    assert not re.search(r"<[^>]+ style=", main)


def test_a_child_of_whom_nothing_left_has_an_empty_map(family, mo, browse, acting):
    with acting(mo):
        child = ContactChild.objects.get(contact=family.contact, person=family.wren)
    assert "Nothing has left" in text(browse(mo).get(reverse("sharing:map", args=[child.pk])))


def test_another_team_and_a_partner_find_no_map(wren, otis, pat, browse):
    for user in (otis, pat):
        assert browse(user).get(reverse("sharing:map", args=[wren.pk])).status_code == 404


def test_from_any_item_one_sees_every_packet_it_was_in(family, asked, mo, browse, acting, otis):
    with acting(mo):
        item = SharingItem.objects.filter(key=f"id:{family.carys.pk}", decision__contact=family.contact).first()
    assert reverse("sharing:where", args=[family.contact.pk, item.pk]) in text(
        browse(mo).get(reverse("sharing:went", args=[family.contact.pk]))
    )
    place = reverse("sharing:where", args=[family.contact.pk, item.pk])
    page = text(browse(mo).get(place))
    assert asked[1].reference in page and asked[2].reference in page
    assert asked[0].reference not in page
    assert browse(otis).get(place).status_code == 404


def test_the_map_takes_few_questions(wren, mo, browse):
    browser, place = browse(mo), reverse("sharing:map", args=[wren.pk])
    browser.get(place)
    with CaptureQueriesContext(connection) as captured:
        browser.get(place)
    assert len([one for one in captured if one["sql"].startswith("SELECT")]) <= 15
