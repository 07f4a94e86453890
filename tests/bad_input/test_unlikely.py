"""What is likely a slip is taken and said, never refused."""

from datetime import date

import pytest

from intake import births
from tests.intake.build import FRIDAY, a_contact, children_of

ON = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(1900, 1, 1), "Check the birth year: 126 years old"),
        (date(2000, 11, 23), "Check the birth year: 26 years old"),
        (date(2000, 11, 24), ""),
        (date(2026, 11, 23), ""),
        (None, ""),
    ],
)
def test_a_child_of_more_than_twenty_five_is_likely_a_slip(born, said):
    assert births.unlikely(born, ON) == said


def test_a_child_said_to_be_born_in_1900_is_received_and_the_page_says_to_check(dee, acting, browse):
    with acting(dee, FRIDAY):
        contact = a_contact(dee)
        person = children_of(contact)[0].person
        person.born_on = date(1900, 1, 1)
        person.write(by=dee, why="as it was told")
    page = browse(dee).get(f"/contacts/{contact.pk}").content.decode()
    assert "Check the birth year: 126 years old" in page
