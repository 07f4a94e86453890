"""What agencies tell the hub stands in the same register as what it tells them."""

from datetime import timedelta

from django.urls import reverse

from access.models import robot
from sharing import acts
from sharing.acts import coming_in
from sharing.acts.answering import Found, Said
from sharing.models import InformationRequest, SharingDecision
from tests.sharing.test_desk import text, url


def answered(request, said: Said, user, at, acting):
    with acting(user):
        row = InformationRequest.objects.get(pk=request.pk)
        acts.take(row, by=user, at=at)
        acts.answer(row, said, by=user, at=at)


HELD = Said(held="held", findings=(Found("Bail.", "certain", "ask_first"),), worker_risk="yes")
KEPT = Said(held="refused", refusal="more_detrimental", refusal_words="He would learn of it.")


def test_an_answer_and_a_refusal_are_lines_of_the_register_written_once(asked, pat, bel, mo, browse, acting, at):
    answered(asked[0], HELD, pat, at, acting)
    answered(asked[2], KEPT, bel, at, acting)
    timetable = robot("timetable")
    with acting(timetable):
        assert coming_in.write_answers(by=timetable, at=at + timedelta(minutes=1)) == 2
        assert coming_in.write_answers(by=timetable, at=at + timedelta(minutes=2)) == 0
    with acting(mo):
        ours = SharingDecision.objects.get(request=asked[0])
        line = SharingDecision.objects.get(direction="IN", agency=asked[0].agency)
        assert (line.decision, line.requested_what) == ("SHARE", "1 finding: criminal")
        assert (line.art6, line.gateways, line.decided_by) == (ours.art6, ours.gateways, pat)
        kept = SharingDecision.objects.get(direction="IN", agency=asked[2].agency)
        assert (kept.decision, kept.refusal, kept.refusal_words) == (
            "NOT_SHARE", "more_detrimental", "He would learn of it.",
        )  # fmt: skip
    page = text(browse(mo).get(url("went", asked[0].contact)))
    assert "What came in" in page and "Would not tell." in page
    assert "Came in: Share" in text(browse(mo).get(reverse("sharing:ledger")))
    assert "Nothing refused." in page, "what they kept is no refusal of ours"


def test_nothing_held_is_nothing_told(asked, pat, mo, acting, at):
    answered(asked[0], Said(held="nothing", systems="a", identities="b", dates="c"), pat, at, acting)
    with acting(robot("timetable")):
        assert coming_in.write_answers(by=robot("timetable"), at=at) == 0


def test_news_nobody_asked_for_comes_in_when_it_is_read(asked, pat, mo, acting, at):
    with acting(pat):
        row = InformationRequest.objects.get(pk=asked[0].pk)
        acts.take(row, by=pat, at=at)
        news = acts.send_unasked(row, Found("He was arrested.", "certain", "ask_first"), by=pat, at=at)
    with acting(mo):
        assert not SharingDecision.objects.filter(direction="IN").exists()
        acts.read_news(news, by=mo, at=at)
        assert SharingDecision.objects.get(direction="IN").requested_what == "1 finding: criminal"
