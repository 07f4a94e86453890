"""Everybody told that a child is expected is told, as a correction, that the child is born."""

from datetime import date

from intake.birth import acts as birth
from intake.birth.acts import Born
from intake.models import ContactChild
from sharing import acts
from sharing.models import Recall
from tests.sharing import build
from tests.sharing.test_telling import to_housing


def test_a_packet_that_told_the_expected_date_is_corrected_at_the_birth(family, mo, at, acting):
    with acting(mo):
        unborn = ContactChild.objects.select_related("contact", "person").get(
            contact=family.contact, person__expected_on__isnull=False
        )
        chosen = build.keys(family, "Expected date") | {"risk"}
        choice = to_housing(family, chosen=chosen, why_needed=dict.fromkeys(chosen, "to plan the move"))
        acts.tell(family.contact, choice, address="12 Weir Road", once=build.ONCE, by=mo, at=at)
        sent = birth.be_born(unborn, Born(date(2026, 11, 22), "M"), by=mo, at=at)
        assert sent == 1
        recall = Recall.objects.get()
        assert recall.kind == "corrected" and "was born on 22 November 2026" in recall.words


def test_where_nobody_was_told_nothing_is_corrected(family, mo, at, acting):
    with acting(mo):
        unborn = ContactChild.objects.select_related("contact", "person").get(
            contact=family.contact, person__expected_on__isnull=False
        )
        assert birth.be_born(unborn, Born(date(2026, 11, 22), "M"), by=mo, at=at) == 0
        assert not Recall.objects.exists()
