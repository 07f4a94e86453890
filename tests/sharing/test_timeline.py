"""What the contact's timeline says of each answer."""

from tests.sharing.test_desk import NOTHING, answered, taken, text


def test_nothing_held_says_what_was_searched_for_whom_and_for_which_dates(asked, hana, mo, browse):
    midwife = asked[1]
    answered(taken(browse(hana), midwife), midwife, NOTHING)
    page = text(browse(mo).get(f"/contacts/{midwife.contact_id}"))
    assert "Nothing held. Searched: Maternity records" in page
    assert "For: Carys Applebarrow, 8 September 1996" in page
    assert "Dates: 2019 to today" in page
