"""Recall, correct, acknowledge; and sent to the wrong place."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from access.incident import Incident
from access.models import robot
from audit import clock
from audit.models import Event
from audit.moves import Refused
from deadlines.models import Task
from people.models import Person
from post.delivery import deliver
from post.models import Mail, Outbox
from sharing import acts, recall
from sharing.acts import recalling
from sharing.models import InformationRequest, Recall, RecallByHand, RecallNotice, ReleasedPacket, SharingDecision
from tests.sharing.test_desk import taken, text, url


def key_of(person: Person) -> str:
    return f"id:{person.pk}"


def corrected(family, mo, at, **changes):
    said = {
        "kind": "corrected", "keys": [key_of(family.carys)], "words": "Born 9 August 1996, not 8 September.",
        "why": "Her birth certificate was seen.",
    }  # fmt: skip
    return acts.recall(family.contact, by=mo, at=at, **{**said, **changes})


def test_a_correction_reaches_every_past_recipient_and_nobody_else(family, asked, mo, hana, bel, pat, acting, at):
    """The midwife and Women's Aid were told of the mother; police were not."""
    with acting(mo):
        kept = corrected(family, mo, at)
        assert {one.agency for one in recall.recipients(kept)} == {
            f"{asked[1].agency.name}, {asked[1].desk.name}", f"{asked[2].agency.name}, {asked[2].desk.name}",
        }  # fmt: skip
    for user, sees in ((hana, 1), (bel, 1), (pat, 0)):
        with acting(user):
            assert RecallNotice.objects.count() == sees
            assert not Recall.objects.exists()


def test_the_e_mail_says_a_reference_and_the_content_is_inside(family, asked, mo, hana, browse, acting, at, settings):
    settings.DEMO = True
    with acting(mo):
        corrected(family, mo, at)
        message = Outbox.objects.get(kind="request.recalled", record_id=asked[1].pk)
    deliver(message.pk, at=at)
    letters = [one for one in Mail.objects.all() if asked[1].reference in one.subject]
    assert letters and not any("1996" in one.text or "Carys" in one.text for one in letters)
    before = text(browse(hana).get(url("answer", asked[1])))
    assert "Corrected by the hub" in before and "1996" not in before
    assert "Born 9 August 1996" in text(taken(browse(hana), asked[1]).get(url("answer", asked[1])))


def test_who_has_not_replied_is_shown_until_they_do(family, asked, mo, hana, browse, acting, at):
    with acting(mo):
        kept = corrected(family, mo, at)
    page = text(browse(mo).get(reverse("sharing:recalls", args=[family.contact.pk])))
    assert "2 of 2 have not replied" in page
    browser = taken(browse(hana), asked[1])
    with acting(hana):
        notice = RecallNotice.objects.get()
    place = reverse("sharing:acknowledge", args=[asked[1].pk, notice.pk])
    assert "Say why you must keep it" in text(browser.post(place, {"done": "cannot", "words": ""}))
    assert browser.post(place, {"done": "corrected", "words": ""}).status_code == 302
    page = text(browse(mo).get(reverse("sharing:recalls", args=[family.contact.pk])))
    assert "1 of 2 have not replied" in page and "We have corrected our copy" in page
    with acting(mo):
        assert [one.waits for one in recall.recipients(kept)] == [True, False]
        assert Outbox.objects.filter(kind="recall.acknowledged").count() == 1


def test_a_desk_whose_way_in_had_ended_can_read_its_notice(family, asked, mo, hana, browse, acting, at):
    with acting(mo):
        acts.close(family.contact, until=at + timedelta(hours=1), by=mo, at=at)
    later = at + timedelta(hours=2)
    clock.hold_at(later)
    assert browse(hana).get(url("answer", asked[1])).status_code == 404
    with acting(mo, later):
        corrected(family, mo, later)
    assert "Corrected by the hub" in text(browse(hana).get(url("answer", asked[1])))


def test_it_is_sent_from_a_page_that_lists_everybody_first(family, asked, mo, browse, acting):
    place = reverse("sharing:recall", args=[family.contact.pk])
    said = {"kind": "withdrawn", "keys": [key_of(family.carys)], "why": "Told of the wrong mother."}
    looked = text(browse(mo).post(place, {**said, "press": "look"}))
    assert "Who was ever told" in looked and asked[1].agency.name in looked
    with acting(mo):
        assert not Recall.objects.exists()
    assert browse(mo).post(place, {**said, "press": "send"}).status_code == 302
    with acting(mo):
        assert Recall.objects.get().kind == "withdrawn"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": " "}, "Write what is right"),
        ({"keys": []}, "at least one item"),
        ({"keys": ["id:nobody"]}, "at least one item"),
        ({"kind": "forgotten"}, "corrected or withdrawn"),
        ({"why": ""}, "Say why"),
    ],
)
def test_a_bad_recall_is_refused_with_a_sentence_and_nobody_is_told(family, asked, mo, acting, at, changes, sentence):
    with acting(mo):
        with pytest.raises(ValidationError, match=sentence):
            corrected(family, mo, at, **changes)
        assert not Recall.objects.exists() and not RecallNotice.objects.exists()


def test_a_recipient_without_a_desk_is_told_by_hand_and_that_is_a_task(family, asked, mo, browse, acting, at):
    with acting(mo):
        told = SharingDecision.objects.get(request=asked[1])
        spoken = _spoken(told, mo, at)
        kept = corrected(family, mo, at)
        line = RecallByHand.objects.get(decision=spoken)
        assert Task.objects.for_(mo).open().filter(what__contains="by hand").count() == 1
    place = reverse("sharing:recall_by_hand", args=[family.contact.pk, line.pk])
    assert "Say how, and whom" in text(browse(mo).post(place, {"how": ""}))
    assert browse(mo).post(place, {"how": "Rang the head teacher", "done": "deleted"}).status_code == 302
    with acting(mo):
        assert not Task.objects.for_(mo).open().filter(what__contains="by hand").exists()
        assert any("Rang the head teacher" in one.notice for one in recall.recipients(kept))


def _spoken(like: SharingDecision, by, at) -> SharingDecision:
    """The same told by telephone: a decision without a request."""
    from sharing.models import SharingItem

    spoken = SharingDecision(
        contact=like.contact, agency=like.agency, direction="OUT", decision="SHARE", purpose=like.purpose,
        function=like.function, gateways=like.gateways, art6=like.art6, decided_at=at, decided_by=by, sent_at=at,
    ).write(by=by, why="told by telephone")  # fmt: skip
    for item in like.items.all():
        SharingItem(
            decision=spoken, key=item.key, information=item.information, label=item.label, person=item.person,
            permission=item.permission,
        ).write(by=by, why="told by telephone")  # fmt: skip
    return spoken


def test_a_notice_not_acknowledged_in_its_time_is_sent_once_more(family, asked, mo, acting, at):
    with acting(mo):
        corrected(family, mo, at)
    later = at + timedelta(days=9)
    clock.hold_at(later)
    with acting(robot("timetable"), later):
        assert recalling.remind_of_recalls(by=robot("timetable"), at=at + timedelta(days=1)) == 0
        assert recalling.remind_of_recalls(by=robot("timetable"), at=later) == 2
        assert recalling.remind_of_recalls(by=robot("timetable"), at=later) == 0


def test_the_evidence_goes_out_as_a_sheet_and_is_recorded(family, asked, mo, pat, browse, acting, at):
    with acting(mo):
        kept = corrected(family, mo, at)
    for kind in ("csv", "xlsx"):
        answer = browse(mo).get(reverse("sharing:recall_sheet", args=[family.contact.pk, kept.pk, kind]))
        assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(recall_csv(browse, mo, family, kept))))
    assert rows[0][0].endswith("Recipient") and len(rows) == 3
    with acting(mo):
        assert Event.objects.filter(verb="recall.exported", record_id=kept.pk).count() == 3
    assert browse(pat).get(reverse("sharing:recalls", args=[family.contact.pk])).status_code == 404


def recall_csv(browse, mo, family, kept) -> str:
    place = reverse("sharing:recall_sheet", args=[family.contact.pk, kept.pk, "csv"])
    return browse(mo).get(place).content.decode("utf-8-sig")


WRONG = {"danger": "no", "made_safe": "", "why": "Sent to the police desk instead of the school's."}


def wrong_place(request, mo, at, **changes):
    return acts.sent_to_the_wrong_place(request, by=mo, at=at, aware_at=at, **{**WRONG, **changes})


def test_sent_to_the_wrong_place_access_is_off_at_once_and_the_desk_is_told(asked, mo, pat, ida, browse, acting):
    """Scenario 36: found Friday at six, the Commissioner's clock ends Monday at six; safety comes first."""
    friday = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    browser = taken(browse(pat), asked[0])
    assert browser.get(url("answer", asked[0])).status_code == 200
    page = text(browse(mo).get(url("wrong_place", asked[0])))
    assert page.index("Is anybody in danger now?") < page.index("What happened?")
    said = {**WRONG, "aware_at_0": "20/11/2026", "aware_at_1": "18:00", "aware_at": "20/11/2026 18:00"}
    assert "in danger now" in text(browse(mo).post(url("wrong_place", asked[0]), {**said, "danger": ""}))
    assert browser.get(url("answer", asked[0])).status_code == 200
    assert browse(mo).post(url("wrong_place", asked[0]), said).status_code == 302
    assert browser.get(url("answer", asked[0])).status_code == 404
    assert asked[0].reference not in text(browser.get(reverse("sharing:inbox")))
    with acting(ida):
        incident = Incident.objects.get()
        assert incident.due_at == friday + timedelta(hours=72)
        assert incident.cut_off_at is not None and incident.agency_id == asked[0].agency_id
    with acting(mo):
        assert Outbox.objects.filter(kind="request.withdrawn", record_id=asked[0].pk).count() == 1
        request = InformationRequest.objects.get(pk=asked[0].pk)
        assert request.state == "withdrawn"
        acts.ring(request, whom="PC Hatherby", words="Not read, and deleted.", by=mo, at=clock.now())
        assert not Task.objects.open().of(request).exists()
        assert ReleasedPacket.objects.get(request=request).content["facts"]


def test_without_the_safety_answer_nothing_is_done(asked, mo, acting, at):
    with acting(mo):
        for changes in ({"danger": ""}, {"danger": "yes", "made_safe": " "}):
            with pytest.raises(ValidationError):
                wrong_place(InformationRequest.objects.get(pk=asked[0].pk), mo, at, **changes)
        assert InformationRequest.objects.get(pk=asked[0].pk).state == "sent"
        assert not Outbox.objects.filter(kind="request.withdrawn").exists()


def test_an_answered_request_can_be_taken_back_too_but_only_once(asked, mo, pat, acting, at):
    from sharing.acts.answering import Said

    with acting(pat):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(request, by=pat, at=at)
        acts.answer(request, Said(held="nothing", systems="a", identities="b", dates="c"), by=pat, at=at)
    with acting(mo):
        request = InformationRequest.objects.get(pk=asked[0].pk)
        wrong_place(request, mo, at)
        with pytest.raises(Refused):
            wrong_place(InformationRequest.objects.get(pk=asked[0].pk), mo, at)
        assert Incident.objects.count() == 1
