"""What arrives is not what a form sends: other methods, other kinds, broken bodies, half characters, marks, copies."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from access import keeping
from access.kept import KeptWork
from audit.models import Event
from intake import acts
from intake.models import Contact
from tests.intake.build import FRIDAY, a_contact, baby, children_of
from tests.intake.test_pages import RECEIVE, six_answers

PARTS = "multipart/form-data; boundary=y"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def contact(dee, acting):
    with acting(dee, FRIDAY):
        return a_contact(dee)


def strict(browse, user) -> Client:
    """A browser whose requests meet the check of their token, which reads the body before anything else does."""
    client = Client(enforce_csrf_checks=True)
    client.cookies = browse(user).cookies
    return client


BODIES = [
    (b'{"worry": "x"}', "application/json"),
    (b"<worry/>", "text/xml"),
    (b"worry=%ff%fe", f"{FORM}; charset=utf-7"),
    (b"worry=x", f"{FORM}; charset=rot13"),
    (b"worry=x", f"{FORM}; charset=no-such"),
    (b"worry=x", "no kind at all"),
    (b"--x\r\nbroken", PARTS),
    (b"--y\r\nContent-Disposition: form-data\r\n\r\nx\r\n", PARTS),
    (b"", "multipart/form-data"),
    (b"x", "multipart/form-data; boundary=" + "b" * 300),
    (b"--y\r\nContent-Disposition: form-data; name=key\r\n\r\nx\r\n--y--", f"{PARTS}; charset=rot13"),
    (b"\x00\xff" * 500, FORM),
    (b"&" * 5000, FORM),
    (b"=" * 5000, FORM),
    (b"%" * 5000, FORM),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind"), BODIES)
def test_a_body_no_form_sends_is_no_failure_and_receives_nothing(dee, browse, acting, body, kind):
    for client in (browse(dee), strict(browse, dee)):
        for address in (RECEIVE, "/people/find", reverse("account_login")):
            assert client.generic("POST", address, body, kind).status_code in {200, 302, 400, 403, 415, 429}
    with acting(dee):
        assert not Contact.objects.exists()


@pytest.mark.parametrize("charset", ["unicode_escape", "utf-7", "utf-16", "raw_unicode_escape", "rot13", "base64"])
def test_another_charset_is_refused_before_anything_is_read(dee, browse, acting, charset):
    lines = [b"--y\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n" % pair for pair in _parts(uuid4())]
    body = b"".join(lines) + b"--y--\r\n"
    answer = browse(dee).generic("POST", RECEIVE, body, f"{PARTS}; charset={charset}")
    assert answer.status_code == 415
    with acting(dee):
        assert not KeptWork.objects.exists() and not Contact.objects.exists()


def _parts(key):
    return [(b"key", str(key).encode()), (b"do", b"leave"), (b"worry", rb"half \ud800 a character")]


def test_half_a_character_is_read_as_an_unknown_one(dee, browse, acting):
    key = uuid4()
    assert browse(dee).post(RECEIVE, f"do=leave&key={key}&worry=%ED%A0%80", content_type=FORM).status_code == 302
    with acting(dee):
        assert keeping.read(KeptWork.objects.get(place__endswith=str(key)))["worry"] == ["\ufffd\ufffd\ufffd"]


def test_a_field_whose_name_holds_nul_is_not_kept(dee, browse, acting):
    key = uuid4()
    answer = browse(dee).post(RECEIVE, f"do=leave&key={key}&wor%00ry=x&worry=a%00b", content_type=FORM)
    assert answer.status_code == 302
    with acting(dee):
        assert "wor\x00ry" not in keeping.read(KeptWork.objects.get(place__endswith=str(key)))


@pytest.mark.parametrize("many", [2_001, 10_000])
def test_thousands_of_fields_are_refused_whole(dee, browse, acting, many):
    sent = six_answers() | {f"f{number}": "x" for number in range(many)}
    assert browse(dee).post(RECEIVE, sent).status_code == 400
    with acting(dee):
        assert not Contact.objects.exists()


def test_a_body_beyond_five_megabytes_is_refused(dee, browse):
    assert browse(dee).post(RECEIVE, b"worry=" + b"x" * (6 * 1024 * 1024), content_type=FORM).status_code in {400, 413}


STATE_CHANGING = ("take", "triage", "screen", "rate", "told", "change", "statement", "link", "enquiry", "review_repeat")


def test_reading_an_address_with_answers_in_it_changes_nothing(mo, browse, acting, contact):
    client = browse(mo)
    answers = {
        "words": "x",
        "rating": "RED",
        "rationale": "x",
        "version": contact.version,
        "why": "x",
        "place": "Other",
    }
    for name in STATE_CHANGING:
        address = reverse(f"intake:{name}", args=[contact.pk])
        for read in (client.get, client.head):
            assert read(address, answers).status_code in {200, 405}
            assert read(address, answers, headers={"X-HTTP-Method-Override": "POST"}).status_code in {200, 405}
    with acting(mo):
        assert (Contact.objects.get(pk=contact.pk).version, contact.children.count()) == (contact.version, 2)


def test_methods_no_form_uses_are_refused(mo, browse, contact):
    client = browse(mo)
    for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"):
        for name in ("contact", "take", "change"):
            address = reverse(f"intake:{name}", args=[contact.pk])
            assert client.generic(method, address, headers={"X-HTTP-Method-Override": "GET"}).status_code == 405


def test_only_posting_takes_a_contact(mo, browse, contact):
    assert browse(mo).get(reverse("intake:take", args=[contact.pk])).status_code == 405


def test_a_field_sent_twice_counts_once(dee, browse, acting):
    sent = {name: [value] for name, value in six_answers().items()} | {"worry": ["First words.", "Last words."]}
    assert browse(dee).post(RECEIVE, sent).status_code == 302
    with acting(dee):
        assert Contact.objects.get().worry == "Last words."


def test_fields_nobody_asked_for_change_no_page(mo, sol, browse, acting, contact):
    extra = {
        "agency": str(uuid4()), "is_staff": "1", "owner": str(sol.pk), "state": "closed", "granted_by": str(sol.pk),
        "queue": "", "restricted": "on", "stage": "closed", "received_by": str(sol.pk), "by": str(sol.pk),
        "at": "2020-01-01", "idempotency_key": str(uuid4()), "reference": "FD-0000-0",
    }  # fmt: skip
    client = browse(mo)
    with acting(mo):
        child = children_of(contact)[0]
    for name, answers in {
        "screen": {"words": "Read it."},
        "rate": {"rating": "AMBER", "rationale": "Seen."},
        "told": {"told": "yes", "who": "Mother"},
        "change": {"place": "At school", "safe_tonight": "yes", "why": "They moved.", "version": contact.version},
    }.items():
        client.post(reverse(f"intake:{name}", args=[contact.pk]), answers | extra)
    client.post(reverse("intake:threshold", args=[child.pk]), {"level": "3", "rationale": "Needs."} | extra)
    with acting(mo):
        now = Contact.objects.get(pk=contact.pk)
        kept = (now.restricted, now.queue_id, now.received_by_id, now.reference, now.owner_id)
        assert kept == (False, contact.queue_id, contact.received_by_id, contact.reference, contact.owner_id)
        assert not Event.objects.filter(by_id=sol.pk, record_id=contact.pk).exists()
        assert {one.state for one in children_of(contact)} <= {"triaged", "screening"}


@pytest.mark.parametrize(
    "query", ["tab=%00", "page=%00", "page=1e9", "page=-1", "page=1000000000", "tab=../x", "page=²"]
)
def test_an_odd_address_of_a_list_shows_the_list(mo, pat, browse, query):
    for user, addresses in ((mo, ("/hub", "/my-work", "/people/openings", RECEIVE)), (pat, ("/requests/desk",))):
        for address in addresses:
            assert browse(user).get(f"{address}?{query}").status_code == 200, address


def test_codes_in_the_address_of_asking_are_no_failure(mo, browse, contact):
    for desk in ("%00", "x" * 2000, "../..", "police-mash%00", "%ED%A0%80"):
        assert browse(mo).get(f"/requests/ask/{contact.pk}?desk={desk}").status_code == 200


def test_a_statement_about_another_contacts_child_is_refused(mo, browse, acting, contact):
    with acting(mo, FRIDAY):
        other = children_of(a_contact(mo, children=(baby(),)))[0]
    sent = {"kind": "child", "child": str(other.pk), "text": "He shouts."}
    page = browse(mo).post(reverse("intake:statement", args=[contact.pk]), sent)
    assert page.status_code == 200 and "He shouts." in page.content.decode()
    with acting(mo):
        assert not contact.statements.exists()


def test_half_typed_words_of_somebody_else_are_not_overwritten(dee, sol, browse, acting, at):
    key = uuid4()
    with acting(dee):
        acts.keep_draft(key=key, reference="FD-2222-2", content={"worry": ["Mine."]}, by=dee, at=at)
    answer = browse(sol).post(RECEIVE, six_answers(key=str(key), worry="Sol's words."))
    assert answer.status_code in {200, 302, 409}
    with acting(dee):
        assert keeping.read(KeptWork.objects.get(place__endswith=str(key))) == {"worry": ["Mine."]}
