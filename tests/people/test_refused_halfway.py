"""What a page had done when it was refused is taken back, so that a refusal means that nothing happened."""

from audit.moves import Refused
from intake.models import Enquiry
from people import saving
from people.acts import register
from people.models import Person
from tests.intake.build import FRIDAY, a_contact, ready_to_decide


class Page:
    """A form that keeps what it is told."""

    fields: dict = {}

    def __init__(self):
        self.told = []

    def add_error(self, name, words):
        self.told.append(words)


def test_an_act_that_is_refused_halfway_leaves_nothing(dee, acting, at):
    def half() -> None:
        register(given="Ada", family="Crosby", by=dee, at=at, why="named on the telephone")
        raise Refused("The second half cannot be.")

    form = Page()
    with acting(dee):
        assert not saving.done(form, half)
        assert form.told == ["The second half cannot be."] and not Person.objects.exists()


def test_an_enquiry_that_cannot_begin_is_not_left_open(sol, acting, browse, monkeypatch, at):
    with acting(sol):
        contact = a_contact(sol)
        ready_to_decide(contact, sol, FRIDAY)

    def refuse(*args, **kwargs):
        raise Refused("Somebody closed this contact a moment ago.")

    monkeypatch.setattr("intake.acts.begin_enquiry", refuse)
    answer = browse(sol).post(f"/contacts/{contact.pk}/enquiry", {"purpose": "What do agencies know of the home?"})
    assert "Somebody closed this contact a moment ago." in answer.content.decode()
    with acting(sol):
        assert not Enquiry.objects.filter(contact=contact).exists()
