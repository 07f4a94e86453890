"""Documents as items: described by somebody who read them, held to the matrix, copied with the packet."""

import hashlib
from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse

from access.models import Agency
from audit.moves import Refused
from documents import store
from documents.models import StoredFile
from documents.models.files import State
from sharing import acts, choosing
from sharing.acts.deciding import Draft
from sharing.acts.enclosing import Description
from sharing.channels import Channel
from sharing.choice import Choice
from sharing.enclosed import copy_id
from sharing.file import on_file
from sharing.law import law_in_force
from sharing.minimisation import Class
from sharing.models import OutsidePacket, SharingItem
from sharing.offers import of_file
from sharing.packet import digest
from sharing.proposal import Level
from tests.cast import TODAY
from tests.sharing import build
from tests.sharing.test_desk import taken, text, url

LETTER = b"Carys told the nurse that she sleeps badly."


def a_file(family, by, at, *, content=LETTER, name="IMG-0004 carys.txt", state=State.READY) -> StoredFile:
    """A file on the family's contact, checked unless said."""
    file = store.keep(content, name=name, declared_type="text/plain", on=family.contact, by=by, at=at, why="a file")
    file.state, file.kind, file.checked_at = state, "text", at
    file.write(by=by, why="as the test needs")
    return file


def described(family, file, by, at, *classes: Class, **changes):
    said = Description(title="Health visitor’s letter", classes=frozenset(classes or {Class.NARR}), **changes)
    return acts.describe(family.contact, file, said, by=by, at=at)


def key(file) -> str:
    return f"file:{file.pk}"


def with_document(family, file, at, **changes) -> Choice:
    choice = build.to_police(family, at, **changes)
    why = {**choice.why_needed, key(file): "what she said to the nurse, in her words"}
    return replace(choice, chosen=choice.chosen | {key(file)}, why_needed=why)


@pytest.fixture
def letter(family, mo, at, acting):
    with acting(mo):
        file = a_file(family, mo, at)
        described(family, file, mo, at)
        return file


@pytest.fixture
def sent(family, letter, mo, at, acting):
    with acting(mo):
        (request,) = build.asked(family, with_document(family, letter, at), by=mo, at=at)
        return request


def test_a_file_nobody_described_is_not_on_offer(family, mo, at, acting):
    with acting(mo):
        file = a_file(family, mo, at)
        assert key(file) not in [offer.key for offer in of_file(on_file(family.contact, TODAY))]
        described(family, file, mo, at)
        (offer,) = [offer for offer in of_file(on_file(family.contact, TODAY)) if offer.is_document]
        assert offer.lines == ("Health visitor’s letter", "plain text, 1 KB", hashlib.sha256(LETTER).hexdigest())


@pytest.mark.parametrize("state", [State.WAITING, State.HELD, State.REFUSED])
def test_what_was_not_checked_can_be_neither_described_nor_sent(family, mo, at, acting, state):
    with acting(mo):
        file = a_file(family, mo, at, state=state)
        with pytest.raises(Refused, match="not checked yet"):
            described(family, file, mo, at)


def test_what_holds_several_classes_goes_as_the_strictest_of_them_does(family, mo, at, acting):
    with acting(mo):
        file = a_file(family, mo, at)
        described(family, file, mo, at, Class.NARR, Class.REFERRER)
        with pytest.raises(Refused, match="Who told us.*Caldicott Guardian|private person.*Caldicott|Guardian"):
            build.asked(family, with_document(family, file, at), by=mo, at=at)
        described(family, file, mo, at, Class.NARR, Class.SC_HEALTH_ADULT)
        with pytest.raises(Refused, match="Article 9"):
            build.asked(family, with_document(family, file, at), by=mo, at=at)
        choice = with_document(family, file, at, art9="9_2_g/P6")
        (request,) = build.asked(family, choice, by=mo, at=at)
        item = SharingItem.objects.get(decision__request=request, key=key(file))
        assert {item.information, *item.also} == {"NARR", "SC-HEALTH-ADULT"}


def test_privileged_advice_is_never_sent_not_in_an_emergency_either(family, mo, at, acting):
    with acting(mo):
        file = a_file(family, mo, at)
        described(family, file, mo, at, Class.NARR, Class.LEGAL)
        haste = replace(build.ONCE, is_emergency=True, who="Mo")
        with pytest.raises(Refused, match="Guardian or legal"):
            acts.ask(family.contact, [with_document(family, file, at)], once=haste, about=build.ABOUT, by=mo, at=at)


def test_the_preview_and_the_packet_carry_the_same_document_and_its_hash(family, letter, sent, mo, browse, acting):
    with acting(mo):
        content = sent.packet.content
        assert sent.packet.sha256 == digest(content)
        assert content["documents"] == [
            {
                "key": key(letter), "title": "Health visitor’s letter", "what": "plain text, 1 KB",
                "sha256": hashlib.sha256(LETTER).hexdigest(),
            }
        ]  # fmt: skip
        assert "sleeps badly" not in str(content)
    page = text(browse(mo).get(url("opened", sent)))
    assert "Health visitor’s letter" in page


def test_police_open_the_letter_once_they_took_the_request_and_nobody_else_does(
    letter, sent, pat, hana, bel, mo, browse, acting
):
    copy = reverse("sharing:enclosure", args=[copy_id(sent.pk, key(letter))])
    police = browse(pat)
    assert police.get(copy).status_code == 404, "not before it is taken"
    page = text(taken(police, sent).get(url("answer", sent)))
    assert copy in page and "carys" not in page.lower().split("health visitor")[1][:200]
    answer = police.get(copy)
    assert answer.content == LETTER and "Health visitor" in answer["Content-Disposition"]
    for user in (hana, bel):
        assert browse(user).get(copy).status_code == 404
    assert police.get(reverse("intake:open_file", args=[letter.pk])).status_code == 404, "never the file behind it"
    assert police.get(reverse("sharing:describe", args=[letter.pk])).status_code == 404
    assert browse(mo).get(copy).content == LETTER


def test_a_letter_sent_to_the_wrong_place_closes_at_once(letter, sent, pat, mo, browse, acting, at):
    police = browse(pat)
    taken(police, sent)
    copy = reverse("sharing:enclosure", args=[copy_id(sent.pk, key(letter))])
    assert police.get(copy).status_code == 200
    with acting(mo):
        acts.sent_to_the_wrong_place(
            sent.refresh(), danger="no", made_safe="", why="Sent to the wrong desk.", aware_at=at, by=mo, at=at
        )
    assert police.get(copy).status_code == 404


def test_a_file_that_changed_since_it_was_described_does_not_go(family, letter, mo, at, acting, monkeypatch):
    with acting(mo):
        choice = with_document(family, letter, at)
        monkeypatch.setattr(store, "read", lambda file: b"something else")
        with pytest.raises(Refused, match="cannot be read as it was when it was described"):
            build.asked(family, choice, by=mo, at=at)


def test_a_police_report_is_not_passed_on_before_police_agree(family, mo, at, acting):
    with acting(mo):
        file = a_file(family, mo, at)
        police = Agency.objects.get(key="west-midlands-police")
        described(family, file, mo, at, Class.RISK, originator=police, regime="PART3")
        choice = build.to_womens_aid(family, at)
        why = {**choice.why_needed, key(file): "to plan with her"}
        choice = replace(choice, chosen=choice.chosen | {key(file)}, why_needed=why)
        with pytest.raises(Refused, match="has not agreed to this going on"):
            build.asked(family, choice, by=mo, at=at)
        allowed = replace(choice, overriding={key(file): "Section 16LA: she is at risk tonight."})
        (request,) = build.asked(family, allowed, by=mo, at=at)
        assert SharingItem.objects.get(decision__request=request, key=key(file)).regime == "PART3"


def test_a_letter_handed_over_on_paper_is_listed_with_its_mark_on_the_printed_packet(family, letter, mo, at, acting):
    from documents.models import Document
    from sharing.printing import pages

    with acting(mo):
        choice = Choice(
            desk=None, to=Agency.objects.get(key="other-council"), needed_by=None, questions="", gateways=("CA89_47",),
            art6=("6_1_e",), chosen=frozenset({key(letter)}), why_needed={key(letter): "they take the case over"},
            recipient="Duty desk", channel=Channel.BY_HAND,
        )  # fmt: skip
        packet = acts.tell(family.contact, choice, address="", once=build.ONCE, by=mo, at=at)
        assert OutsidePacket.objects.get(pk=packet.pk).content["documents"][0]["title"] == "Health visitor’s letter"
        html = pages(Document(kind="sharing packet", subject_id=packet.pk, title="A packet"))
        assert "Enclosed with this packet" in html and hashlib.sha256(LETTER).hexdigest()[:16] in html


def test_the_page_asks_what_a_file_holds_and_keeps_what_was_typed(family, letter, mo, browse, acting):
    web, address = browse(mo), reverse("sharing:describe", args=[letter.pk])
    assert "Health visitor’s letter" in text(web.get(address))
    wrong = text(web.post(address, {"title": "A nurse’s letter", "classes": []}))
    assert "Say what it holds: tick at least one." in wrong and "A nurse’s letter" in wrong
    right = web.post(address, {"title": "A nurse’s letter", "classes": ["NARR", "SC-HEALTH"], "person": ""})
    assert right.status_code == 302
    with acting(mo):
        assert letter.described.refresh().classes == ["NARR", "SC-HEALTH"]
    assert web.get(reverse("sharing:describe", args=[uuid4()])).status_code == 404


def test_whoever_is_asked_to_agree_to_a_document_may_read_it(family, mo, sol, greta, at, acting, browse):
    with acting(sol):
        file = a_file(family, sol, at)
        described(family, file, sol, at, Class.LOCATION)
    with acting(sol):
        choice = with_document(family, file, at)
        offers = of_file(on_file(family.contact, TODAY), choice.risk)
        told = choosing.told(choice, offers)
        draft = choosing.proposal(choice, build.ONCE, told, level=Level.WORKER, on=TODAY)
        (put,) = acts.ask_to_agree(
            family.contact, Draft(choice, offers, told, {}), draft, law_in_force(), by=sol, at=at
        )
    assert put.needs == "M"
    answer = browse(mo).get(reverse("sharing:approval_document", args=[put.pk]))
    assert answer.status_code == 200 and answer.content == LETTER
    assert browse(greta).get(reverse("sharing:approval_document", args=[put.pk])).status_code == 404
