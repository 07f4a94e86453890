"""Forms that arrived: they wait in the hub's list, are matched by a person, and received with nothing retyped."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from access.identity import act_as
from access.models import robot
from audit.models import Event
from deadlines.models import Task
from documents import receiving as files
from intake.models import Answer, ArrivedForm, Contact, ContactPerson, Statement
from intake.referring import box
from intake.tasks import see_to_letterbox
from post.models import Outbox
from tests.intake.test_public_form import NEIGHBOUR, SIX, send, write

MORE = {
    "child-1": {"child_said": "He hurts me.", "religion": "None", "school": "Inventown Primary", "gp": "Dr Invented"},
    "household": {"adult0_name": "Carys Tansley", "adult0_role": "mother", "worker_risk": "A large dog."},
    "concern": {"facts": "A bruise on her left arm.", "reported": "A friend says he is back.", "wanted": "A visit."},
}


@pytest.fixture
def arrived(commits, acting, dee):
    """A form from a teacher, with more than the six answers."""
    client = Client()
    write(client, SIX | MORE)
    send(client)
    with acting(dee):
        return ArrivedForm.objects.get()


def page_of(text: str) -> dict:
    """What the page of receiving would send."""
    found = {}
    for tag in re.findall(r"<input[^>]*>", text):
        said = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
        if said.get("type") not in {"radio", "checkbox"} or " checked" in tag:
            found[said.get("name", "")] = said.get("value", "on" if said.get("type") == "checkbox" else "")
    for name, value in re.findall(r'<textarea name="([^"]+)"[^>]*>\s*([^<]*)', text):
        found[name] = value
    for select in re.findall(r"<select.*?</select>", text, re.S):
        chosen = re.search(r'<option value="([^"]*)"[^>]*selected', select)
        found[re.search(r'name="([^"]+)"', select)[1]] = chosen[1] if chosen else ""
    return found


def test_a_form_waits_in_the_hub_s_list_with_its_age(arrived, browse, dee):
    text = browse(dee).get("/contacts/forms").content.decode()
    assert "Marigold Tansley" in text and "Not safe tonight" in text and "Nobody yet" in text
    assert "1 form arrived" in browse(dee).get("/hub").content.decode()


def test_nobody_outside_the_hub_sees_a_form(arrived, browse, otis, pat, ida, remi):
    for person in (otis, pat, ida, remi):
        assert browse(person).get(f"/contacts/forms/{arrived.pk}").status_code in {403, 404}
    assert "Marigold" not in browse(otis).get("/contacts/forms").content.decode()


def test_nothing_is_registered_or_matched_until_a_person_receives_it(arrived, acting, dee):
    with acting(dee):
        assert not Contact.objects.exists()
        assert arrived.contact is None


def test_receiving_carries_everything_over_and_nothing_is_retyped(arrived, browse, acting, dee):
    visitor = browse(dee)
    text = visitor.get(f"/contacts/receive/form/{arrived.pk}").content.decode()
    sent = page_of(text)
    assert sent["child-0-given"] == "Marigold" and sent["source"] == "2A" and sent["channel"] == "form"
    answer = visitor.post("/contacts/receive", {**sent, "do": "receive"})
    assert answer.status_code == 302, re.findall(r"error-summary.*?</ul>", answer.content.decode(), re.S)
    with acting(dee):
        form, contact = ArrivedForm.objects.get(), Contact.objects.get()
        assert (form.state, form.contact, contact.reference) == ("received", contact, arrived.reference)
        assert contact.worry.startswith("She came to school with a bruise")
        assert (contact.safe_tonight, contact.referrer_name) == ("no", "Wren Ashdown")
        assert abs(contact.received_at - form.arrived_at) < timedelta(minutes=1), "the clock runs from its arrival"
        kept = {answer.question: answer.text for answer in Answer.objects.all()}
        assert "A large dog." in kept["worker_risk"] and "Carys Tansley" in kept["household"]
        assert "Inventown Primary" in kept["agencies"] and "He reads her telephone." in kept["family_told"]
        assert {(one.kind, one.text) for one in Statement.objects.all()} == {
            ("fact", "A bruise on her left arm."), ("reported", "A friend says he is back."), ("child", "He hurts me."),
        }  # fmt: skip


def test_a_form_is_received_once_whoever_presses_second(arrived, browse, acting, dee, sol):
    one, two = browse(dee), browse(sol)
    pages = [page_of(visitor.get(f"/contacts/receive/form/{arrived.pk}").content.decode()) for visitor in (one, two)]
    one.post("/contacts/receive", {**pages[0], "do": "receive"})
    late = two.post("/contacts/receive", {**pages[1], "do": "receive"})
    text = late.content.decode()
    if "people here who may be these children" in text:
        late = two.post("/contacts/receive", {**page_of(text), "do": "receive"})
        text = late.content.decode()
    assert "was settled already, by Dee Harkaway" in text
    with acting(dee):
        assert Contact.objects.count() == 1


def test_a_neighbour_s_name_stays_out_of_the_contact_where_they_gave_none(commits, browse, acting, dee):
    client = Client()
    write(client, NEIGHBOUR, kind="public")
    send(client)
    with acting(dee):
        form = ArrivedForm.objects.get()
    sent = page_of(browse(dee).get(f"/contacts/receive/form/{form.pk}").content.decode())
    assert (sent["source"], sent.get("referrer_name", "")) == ("9", "")


def test_a_form_sent_already_is_said_to_be_and_the_sender_is_told_where_to_ask(arrived, browse, acting, sol):
    said = {"reason": "duplicate", "why": "Dee took the same by telephone an hour ago."}
    assert browse(sol).post(f"/contacts/forms/{arrived.pk}/refuse", said).status_code == 302
    with acting(sol):
        form = ArrivedForm.objects.get()
        assert (form.state, form.refused_as, form.settled_by) == ("refused", "duplicate", sol)
    assert Outbox.objects.filter(kind="form.refused", to_kind="form_sender").count() == 1


def test_a_form_about_a_child_who_is_not_safe_is_not_sent_away(arrived, browse, acting, sol):
    said = {"reason": "not_for_us", "why": "They live in another authority now."}
    text = browse(sol).post(f"/contacts/forms/{arrived.pk}/refuse", said).content.decode()
    assert "It says that a child is not safe tonight." in text and "another authority now" in text
    with acting(sol):
        assert ArrivedForm.objects.get().state == "waiting"


def test_dee_may_not_send_a_form_away(arrived, browse, dee):
    assert browse(dee).post(f"/contacts/forms/{arrived.pk}/refuse", {}).status_code == 403


def test_if_nobody_reads_it_the_duty_manager_is_rung_once(arrived, acting, at, mo):
    see_to_letterbox(at + timedelta(minutes=14))
    with acting(mo):
        assert not Task.objects.for_(mo).open().exists()
    see_to_letterbox(at + timedelta(minutes=16))
    see_to_letterbox(at + timedelta(minutes=17))
    with acting(mo):
        (task,) = Task.objects.for_(mo).open()
        assert "nobody has read it" in task.what and task.route == "intake:form"
    assert Outbox.objects.filter(kind="form.unopened").count() == 2, "one to each MASH manager, once"


def test_somebody_who_reads_it_stops_the_ringing(arrived, browse, acting, at, dee, mo):
    see_to_letterbox(at + timedelta(minutes=16))
    browse(dee).get(f"/contacts/forms/{arrived.pk}")
    with acting(mo):
        assert not Task.objects.for_(mo).open().exists()
        assert ArrivedForm.objects.get().opened_by == dee


def test_a_form_that_was_read_in_time_rings_nobody(arrived, browse, acting, at, dee, mo):
    browse(dee).get(f"/contacts/forms/{arrived.pk}")
    see_to_letterbox(at + timedelta(hours=2))
    with acting(mo):
        assert not Task.objects.for_(mo).open().exists()


def test_the_same_form_sent_again_with_other_words_stands_beside_the_first(commits, acting, at, dee):
    from uuid import uuid4

    from intake.referring import sorting, steps

    content = steps.begin("public")
    content["answers"] = {"worry": {"worry": ["One thing."]}}
    key = uuid4()
    box.post(steps.sent(content, at), key=key, at=at)
    content["answers"] = {"worry": {"worry": ["Another thing."]}}
    box.post(steps.sent(content, at), key=key, at=at)
    assert sorting.sort_all(at) == 2 and sorting.sort_all(at) == 0
    with acting(dee):
        first, second = sorted(ArrivedForm.objects.all(), key=lambda form: form.again_of_id is not None)
        assert second.again_of == first and second.reference != first.reference


def a_file(name: str, content: bytes, kind: str) -> dict:
    """What the page of files sends."""
    return {"uploads": SimpleUploadedFile(name, content, kind), "do": "add"}


def test_a_file_goes_through_the_safe_intake_and_comes_along(commits, browse, acting, dee, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    client = Client()
    write(client, SIX)
    bad = client.post("/refer/files", a_file("run.exe", b"MZ", "application/x-msdownload"))
    assert "This kind of file is not taken" in bad.content.decode()
    client.post("/refer/files", a_file("note.txt", b"Seen on Monday.", "text/plain"))
    assert "note.txt" in client.get("/refer/files").content.decode()
    send(client)
    with acting(dee):
        form = ArrivedForm.objects.get()
        assert [(file.name, file.state) for file in files.of_root(form)] == [("note.txt", "waiting")]
    sent = page_of(browse(dee).get(f"/contacts/receive/form/{form.pk}").content.decode())
    browse(dee).post("/contacts/receive", {**sent, "do": "receive"})
    with acting(dee):
        assert [file.name for file in files.of_root(Contact.objects.get())] == ["note.txt"]


def test_pat_writes_with_her_own_details_filled_in(commits, browse, acting, pat, dee):
    visitor = browse(pat)
    assert "Write a referral" in visitor.get("/", follow=True).content.decode()
    assert visitor.post("/contacts/refer").url == "/refer/children"
    text = visitor.get("/refer/you").content.decode()
    assert "Pat Limewood" in text and "pat@example.org" in text
    for slug, said in SIX.items():
        visitor.post(f"/refer/{slug}", {**said, "do": "on"})
    send(visitor)
    with acting(dee):
        assert ArrivedForm.objects.get().sent_by == pat


def test_the_list_asks_a_fixed_number_of_questions(arrived, commits, browse, dee, django_assert_max_num_queries):
    for _ in range(3):
        client = Client()
        write(client, SIX)
        send(client)
    visitor = browse(dee)
    visitor.get("/contacts/forms")
    with django_assert_max_num_queries(30) as asked:
        visitor.get("/contacts/forms")
    of_the_page = [one for one in asked.captured_queries if "intake_" in one["sql"]]
    assert len(of_the_page) <= 3, of_the_page


def test_what_became_of_a_form_stands_in_the_trail(arrived, browse, acting, dee, ida):
    browse(dee).get(f"/contacts/forms/{arrived.pk}")
    with acting(ida):
        assert list(Event.objects.filter(record_id=arrived.pk).order_by("at").values_list("verb", flat=True)) == [
            "form.arrived", "form.opened",
        ]  # fmt: skip


def test_the_letterbox_robot_is_no_one_s_account(commits):
    assert robot(box.ROBOT).kind == "robot"


def received_of(arrived, browse, dee) -> str:
    """The contact this form was received as, by the page of receiving as it was filled."""
    visitor = browse(dee)
    page = visitor.get(f"/contacts/receive/form/{arrived.pk}").content.decode()
    answer = visitor.post("/contacts/receive", page_of(page) | {"do": "receive", "seen": seen(page)}, follow=True)
    assert answer.status_code == 200
    with act_as(dee), transaction.atomic():
        return str(ArrivedForm.objects.get().contact_id)


def seen(page: str) -> str:
    return ",".join(re.findall(r'value="not:([^"]+)"', page))


def test_the_adults_of_a_form_wait_to_be_looked_for_and_nobody_is_named_by_itself(arrived, browse, acting, dee):
    contact = received_of(arrived, browse, dee)
    visitor, place = browse(dee), f"/contacts/{contact}/adult"
    page = visitor.get(place).content.decode()
    assert "Named on the form, not looked for yet" in page and "Carys Tansley" in page
    with acting(dee):
        assert not ContactPerson.objects.exists()
    (press,) = re.findall(r'value="(form:[^"]+)"', page)
    looked = visitor.post(place, {"do": press}).content.decode()
    sent = page_of(looked)
    assert (sent["given"], sent["family"], sent["said_as"]) == ("Carys", "Tansley", press.removeprefix("form:"))
    with acting(dee):
        assert not ContactPerson.objects.exists(), "looking names nobody"
    answer = visitor.post(place, {**sent, "role": "mother", "do": "add", "seen": seen(looked)})
    assert answer.status_code == 302, re.findall(r"error-message.*?</p>", answer.content.decode())
    with acting(dee):
        assert ContactPerson.objects.get().said_as == sent["said_as"]
    assert "Named on the form" not in visitor.get(place).content.decode()
