"""Asking agencies: nothing leaves without its basis, and what left is frozen."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from audit.models import Event
from audit.moves import Refused
from deadlines.models import Deadline
from post.models import Outbox
from sharing import acts, asking
from sharing.models import InformationRequest, ReleasedPacket, SharingDecision
from sharing.packet import digest
from tests.sharing import build


def test_three_agencies_are_asked_at_once_each_with_its_own_basis_and_packet(family, mo, at, acting):
    with acting(mo):
        choices = [build.to_police(family, at), build.to_midwife(family, at), build.to_womens_aid(family, at)]
        requests = build.asked(family, *choices, by=mo, at=at)
        assert [request.state for request in requests] == ["sent"] * 3
        decisions = SharingDecision.objects.filter(contact=family.contact)
        assert {decision.art6 for decision in decisions} == {"6_1_c"}
        assert all(decision.sent_at == at and decision.guidance.key == "WT2026" for decision in decisions)
        packets = [ReleasedPacket.objects.get(request=request) for request in requests]
        assert all(packet.sha256 == digest(packet.content) for packet in packets)


def test_the_midwife_is_told_of_the_mother_and_of_no_child_by_name(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_midwife(family, at), by=mo, at=at)
        told = str(request.packet.content)
        assert "Carys Applebarrow, 8 September 1996" in told
        assert "999 308 1272" in told
        assert "11 February 2027" in told
        assert "About this pregnancy only" in told
        assert "Wren" not in told


def test_the_midwife_cannot_be_told_of_the_other_child(family, mo, at, acting):
    with acting(mo):
        choice = build.to_midwife(family, at)
        more = replace(choice, chosen=choice.chosen | build.keys(family, "Wren Applebarrow: name"))
        with pytest.raises(Refused, match="asked about the pregnancy only"):
            build.asked(family, more, by=mo, at=at)


def test_the_unborn_are_found_through_the_mother(family, mo, at, acting):
    with acting(mo):
        choice = replace(build.to_midwife(family, at), chosen=build.keys(family, "Expected date"))
        with pytest.raises(Refused, match="found through the mother"):
            build.asked(family, choice, by=mo, at=at)


def test_womens_aid_is_told_of_the_victim_and_not_of_the_child_or_the_refuge(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_womens_aid(family, at), by=mo, at=at)
        told = str(request.packet.content)
        assert "mornings only" in told
        assert "Wren" not in told and "Denholm" not in told and "quiet house" not in told
        whys = {item.label: item.why for item in request.decision.left_out.all()}
        assert whys["Wren Applebarrow: name and birth date"] == "identity, not for this agency"
        assert "kept back" in whys["Carys Applebarrow: staying"]


def test_one_agency_s_fault_keeps_every_request_back_and_says_whose(family, mo, at, acting):
    with acting(mo):
        good, bad = build.to_police(family, at), replace(build.to_womens_aid(family, at), why_needed={})
        with pytest.raises(Refused) as refusal:
            build.asked(family, good, bad, by=mo, at=at)
        assert refusal.value.reasons == [
            "Women's Aid, Duty adviser: Risk summary: say why Black Country Women's Aid needs it."
        ]
        assert not InformationRequest.objects.filter(contact=family.contact).exists()


def test_a_time_already_past_and_an_empty_packet_are_refused(family, mo, at, acting):
    with acting(mo):
        choice = build.a_choice("police-mash", at, needed_by=at - timedelta(minutes=1), questions=" ")
        with pytest.raises(Refused) as refusal:
            build.asked(family, choice, by=mo, at=at)
        said = " ".join(refusal.value.reasons)
        assert "time still to come" in said and "Write what you ask" in said and "at least one item" in said


def test_what_it_is_about_names_nobody(family, mo, at, acting):
    with acting(mo), pytest.raises(Refused, match="Leave names out"):
        acts.ask(
            family.contact, [build.to_police(family, at)], once=build.ONCE, about="Wren, six", by=mo, at=at
        )  # fmt: skip


def test_a_worker_cannot_release_what_needs_a_manager(family, sol, at, acting):
    with acting(sol):
        where = build.keys(family, "Carys Applebarrow: staying")
        choice = build.to_police(family, at)
        chosen = replace(choice, chosen=choice.chosen | where, why_needed=dict.fromkeys(where, "to find her tonight"))
        with pytest.raises(Refused, match="a manager must agree"):
            build.asked(family, chosen, by=sol, at=at)


def test_a_packet_cannot_be_changed_by_anyone(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        packet = request.packet
        packet.content = {"form": 1}
        with pytest.raises(IntegrityError, match="stays as it was"), transaction.atomic():
            packet.write(by=mo, why="tidying up")
        assert digest(ReleasedPacket.objects.get(pk=packet.pk).content) == packet.sha256


def test_a_sent_decision_and_its_items_cannot_be_changed(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        decision = request.decision
        decision.purpose = "Another purpose"
        with pytest.raises(ValidationError, match="a correction is a new version"):
            decision.write(by=mo, why="tidying up")
        for table in ("sharing_sharingdecision", "sharing_sharingitem", "sharing_leftout"):
            with (
                pytest.raises(IntegrityError, match="stays as it was"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(f"UPDATE {table} SET version = version + 1")


def test_the_desk_is_told_by_reference_and_link_only(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        message = Outbox.objects.get(record_id=request.pk)
        assert (message.kind, message.to_kind, message.to_id) == ("request.sent", "desk", request.desk_id)
        assert message.reference == request.reference
        event = Event.objects.get(verb="request.sent", record_id=request.pk)
        assert "Applebarrow" not in str(event.codes)


def test_each_request_has_its_own_clock(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        clock = Deadline.objects.of(request).get()
        assert clock.due_at == request.needed_by
        assert clock.why == "Asked Mon 23 Nov 10:00 for by Mon 23 Nov 14:00."


def test_intake_is_told_who_was_asked_and_how_it_stands(family, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, build.to_police(family, at), by=mo, at=at)
        (said,) = asking.of_contact(family.contact.pk)
        assert (said.agency, said.state) == ("West Midlands Police", "waiting")
        assert str(request.pk) in said.link


def test_an_emergency_is_sent_first_and_reviewed_after(family, sol, at, acting):
    with acting(sol):
        where = build.keys(family, "Carys Applebarrow: staying")
        choice = build.to_police(family, at)
        once = replace(build.ONCE, is_emergency=True, necessity="", less_intrusive="", family_told="")
        chosen = replace(choice, chosen=choice.chosen | where)
        (request,) = acts.ask(family.contact, [chosen], once=once, about=build.ABOUT, by=sol, at=at)
        assert request.decision.pattern == "EMERGENCY"
        assert len(request.decision.reviews) == 1


def test_pressed_eight_times_each_desk_is_asked_once(family, mo, at, acting):
    with acting(mo):
        choices = [build.to_police(family, at), build.to_womens_aid(family, at)]
        sent = [build.asked(family, *choices, by=mo, at=at) for _ in range(8)]
        assert {tuple(request.reference for request in requests) for requests in sent} == {
            tuple(request.reference for request in sent[0])
        }
        assert InformationRequest.objects.count() == 2
        assert Outbox.objects.filter(kind="request.sent").count() == 2


def test_another_question_to_the_same_desk_is_another_request(family, mo, at, acting):
    with acting(mo):
        first = build.to_police(family, at)
        build.asked(family, first, by=mo, at=at)
        build.asked(family, replace(first, questions="And since 2020?"), by=mo, at=at)
        assert InformationRequest.objects.count() == 2


def test_nobody_is_asked_about_a_closed_contact(family, mo, at, acting):
    with acting(mo):
        family.contact.closed_at, family.contact.closed_by = at, mo
        family.contact.write(by=mo, why="closed")
        with pytest.raises(Refused, match="A new worry is a new contact"):
            build.asked(family, build.to_police(family, at), by=mo, at=at)
