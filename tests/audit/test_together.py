"""Several reads in one statement give what each would give by itself."""

import pytest

from audit.together import count_together, read_together
from deadlines.models import BankHoliday, ClockRule
from intake.models import Contact
from people.models import Person, PersonName
from tests import build


@pytest.fixture
def known(mo, acting):
    with acting(mo):
        contact = build.a_contact(by=mo, worry="“Quoted”, 100% – and\na second line")
        person = build.a_person(by=mo)
        PersonName(person=person, given="Wren", family="Applebarrow").write(by=mo, why="a name")
        return contact, person


def same(one, other) -> bool:
    return all(getattr(one, field.attname) == getattr(other, field.attname) for field in one._meta.concrete_fields)


def test_each_record_is_as_if_read_by_itself_in_its_order(known, mo, acting, django_assert_num_queries):
    questions = (
        lambda: Contact.objects.filter(pk=known[0].pk),
        lambda: PersonName.objects.filter(person=known[1]),
        lambda: ClockRule.objects.order_by("-in_force_from", "key"),
        lambda: BankHoliday.objects.order_by("-day"),
        lambda: Person.objects.filter(pk__in=[]),
    )
    with acting(mo):
        with django_assert_num_queries(1):
            found = read_together(*(question() for question in questions))
        for rows, question in zip(found, questions, strict=True):
            alone = list(question())
            assert [row.pk for row in rows] == [row.pk for row in alone]
            assert all(same(*pair) for pair in zip(rows, alone, strict=True))
        assert found[-1] == []


def test_what_the_wall_hides_is_not_read_this_way_either(known, pat, acting):
    with acting(pat):
        contacts, people = read_together(Contact.objects.all(), Person.objects.all())
        assert contacts == people == []


def test_a_record_read_so_may_be_written(known, mo, acting):
    with acting(mo):
        ((contact,),) = read_together(Contact.objects.filter(pk=known[0].pk))
        contact.place = "At school"
        contact.write(by=mo, why="she is at school")
        assert Contact.objects.get(pk=contact.pk).place == "At school"


def test_several_counts_are_one_question_and_none_passes_the_cap(known, mo, acting, django_assert_num_queries):
    with acting(mo):
        days = BankHoliday.objects.count()
        assert days > 3
        with django_assert_num_queries(1):
            found = count_together(
                Contact.objects.filter(pk=known[0].pk).order_by("received_at"),
                BankHoliday.objects.all(),
                Person.objects.filter(pk__in=[]),
                at_most=days - 1,
            )
        assert found == [1, days - 1, 0]


def test_what_the_wall_hides_is_not_counted_this_way_either(known, pat, acting):
    with acting(pat):
        assert count_together(Contact.objects.all(), at_most=9) == [0]
