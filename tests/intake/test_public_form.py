"""Referrers write for themselves: six answers, a page each, no account, and one form however often it is sent."""

import re

import pytest
from django.test import Client

from access.models import robot
from intake.models import ArrivedForm, Posted
from intake.referring import box, writing
from post.models import Outbox

CHILD = {
    "rows": "1",
    "child-0-given": "Marigold",
    "child-0-family": "Tansley",
    "child-0-born_on": "14/3/2020",
    "child-0-sex": "F",
}
SIX = {
    "children": CHILD,
    "where": {"place": "12 Invented Street, Inventown", "who_with": "Her mother"},
    "worry": {"worry": "She came to school with a bruise on her left arm and would not say how."},
    "safe": {"safe_tonight": "no", "safe_why": "The mother’s partner is back."},
    "you": {
        "source": "2A",
        "name": "Wren Ashdown",
        "role": "Teacher",
        "phone": "01632 960 114",
        "email": "wren@school.example.org",
        "relationship": "Her class teacher",
        "agency": "",
        "agency_name": "Inventown Primary",
    },
    "told": {"told": "no", "why_not": "RISK_CHILD", "why_words": "He reads her telephone.", "child_told": "yes"},
}
NEIGHBOUR = SIX | {
    "you": {"source": "1B", "named": "no"},
    "told": {"told": "no"},
}


@pytest.fixture
def client(commits):
    return Client()


def write(client, answers, kind="professional") -> None:
    """Write a form up to its last page."""
    client.post("/refer/", {"kind": kind})
    for slug, said in answers.items():
        answer = client.post(f"/refer/{slug}", {**said, "do": "on"})
        assert answer.status_code == 302, (slug, re.findall(r"error-message[^<]*<[^<]*<[^<]*", answer.content.decode()))


def send(client):
    return client.post("/refer/check", {"declared": "yes", "do": "send"}, follow=True)


def in_the_list(acting, dee) -> list[ArrivedForm]:
    with acting(dee):
        return list(ArrivedForm.objects.all())


def test_a_teacher_writes_six_pages_and_gets_a_reference(client, acting, dee):
    write(client, SIX)
    receipt = send(client).content.decode()
    (form,) = in_the_list(acting, dee)
    assert f'Your reference is <b class="reference">{form.reference}</b>' in receipt
    assert (form.kind, form.safe_tonight, form.state) == ("professional", "no", "waiting")
    assert form.answers["you"]["name"] == ["Wren Ashdown"]
    assert "Marigold" not in receipt, "a receipt says nothing of anybody"


def test_the_emergency_telephone_stands_above_everything_on_every_page(client):
    client.post("/refer/", {"kind": "professional"})
    for page in (
        "",
        "children",
        "where",
        "worry",
        "safe",
        "you",
        "told",
        "check",
        "files",
        "leave",
        "return",
        "household",
    ):
        text = client.get(f"/refer/{page}").content.decode()
        assert text.index("Ring <b>999</b>") < text.index("<h1"), page
        assert "01632 960 102" in text, page


def test_a_neighbour_need_not_say_who_they_are(client, acting, dee):
    write(client, NEIGHBOUR, kind="public")
    assert send(client).status_code == 200
    (form,) = in_the_list(acting, dee)
    assert form.email == "" and "name" not in form.answers["you"]


def test_sent_eight_times_it_is_one_form_with_one_reference(client, acting, dee):
    write(client, SIX)
    receipts = {re.search(r"FD-[0-9A-Z]{4}-[0-9A-Z]", send(client).content.decode())[0] for _ in range(8)}
    assert len(receipts) == 1
    assert len(in_the_list(acting, dee)) == 1


def test_in_two_windows_at_once_it_is_still_one_form(client, acting, dee, at):
    write(client, SIX)
    code = client.cookies["frontdoor_form"].value
    one, two = writing.read(code, at)[0], writing.read(code, at)[0]
    assert writing.send(one, at) == writing.send(two, at)
    client.get("/refer/sent")
    from intake.referring import sorting

    sorting.sort_all(at)
    assert len(in_the_list(acting, dee)) == 1


def test_there_is_no_receipt_before_it_is_committed(client, acting, dee, monkeypatch):
    from django.db import OperationalError

    write(client, SIX)

    def broken(*args, **kwargs):
        raise OperationalError("gone")

    with monkeypatch.context() as broken_for_now:
        broken_for_now.setattr(box, "post", broken)
        answer = send(client)
    assert answer.status_code == 503
    assert "We have not received this yet" in answer.content.decode()
    assert client.get("/refer/sent").status_code == 302
    assert in_the_list(acting, dee) == []
    assert "We have received it" in send(client).content.decode(), "nothing was lost"


def test_what_is_wrong_is_said_beside_the_question_and_what_was_typed_stays(client):
    client.post("/refer/", {"kind": "professional"})
    answer = client.post("/refer/safe", {"safe_why": "He is back.", "do": "on"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "Say whether they are safe tonight." in text and "He is back." in text
    assert "He is back." in client.get("/refer/safe").content.decode(), "and it is kept"


def test_it_cannot_be_sent_before_the_six_are_answered(client, acting, dee):
    write(client, {"children": SIX["children"]})
    text = client.post("/refer/check", {"declared": "yes", "do": "send"}).content.decode()
    assert "Some pages are not finished" in text
    assert "What happened?" in text
    assert in_the_list(acting, dee) == []


def test_a_form_is_gone_on_with_elsewhere_by_the_code_sent_to_its_writer(client, acting, dee, at):
    write(client, {name: SIX[name] for name in ("children", "where", "worry")})
    client.post("/refer/leave", {"email": "wren@school.example.org"})
    from post.delivery import deliver
    from post.models import Mail

    message = Outbox.objects.get(kind="form.kept")
    deliver(message.pk, at=at)
    mail = Mail.objects.get()
    assert "Marigold" not in mail.text and "Wren" not in mail.text + mail.to_shown
    elsewhere = Client()
    assert "She came to school" not in elsewhere.get(mail.path).content.decode(), "following the link opens nothing"
    assert elsewhere.cookies.get("frontdoor_form") is None
    code = mail.path.rpartition("/")[2]
    assert elsewhere.post("/refer/return", {"code": code.lower()}).url == "/refer/safe"
    assert "She came to school" in elsewhere.get("/refer/worry").content.decode()


def test_a_wrong_code_opens_nothing_and_guessing_is_slowed(client):
    for _ in range(31):
        answer = client.post("/refer/return", {"code": box.new_code()})
        assert answer.status_code == 200, "no redirect: nothing was opened"
    assert "Too much came from here" in answer.content.decode()


def test_two_windows_on_one_page_are_told(client):
    client.post("/refer/", {"kind": "public"})
    client.post("/refer/worry", {"worry": "In the first window.", "number": "0", "do": "on"})
    answer = client.post("/refer/worry", {"worry": "In the second window.", "number": "0", "do": "on"})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "in another window" in text and "In the second window." in text
    assert "In the first window." in client.get("/refer/worry").content.decode()
    number = re.search(r'name="number" value="(\d+)"', text)[1]
    client.post("/refer/worry", {"worry": "In the second window.", "number": number, "do": "on"})
    assert "In the second window." in client.get("/refer/worry").content.decode()


def test_a_form_is_never_told_whether_a_child_is_known(client, acting, dee, at):
    """Sending the same child twice, and a child nobody heard of, look alike from outside."""
    write(client, SIX)
    known = send(client).content.decode()
    other = Client()
    write(other, SIX | {"children": CHILD | {"child-0-given": "Nobody", "child-0-family": "Everheard"}})
    unknown = send(other).content.decode()
    without = [re.sub(r"FD-\w{4}-\w|csrfmiddlewaretoken[^>]*", "", text) for text in (known, unknown)]
    assert without[0] == without[1]


def test_the_letterbox_keeps_nothing_in_clear_and_is_emptied_when_sorted(client, acting, dee):
    write(client, SIX)
    send(client)
    with acting(robot(box.ROBOT)):
        forms = Posted.objects.filter(kind="form")
        assert [form.sealed for form in forms] == [""]
        assert not Posted.objects.filter(sealed__contains="Marigold").exists()
