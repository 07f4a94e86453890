"""What need to know adds to the invented caseload: a rota, sponsors, and a restricted child nobody at the desk sees."""

import pytest

from frontdoor.seed import rights_asked
from tests.frontdoor.test_seed import DAY, column, empty, rows, seed  # noqa: F401  a fixture among them

pytestmark = pytest.mark.slow


def test_the_demonstration_has_a_list_a_routed_contact_a_rota_and_reviews(empty, monkeypatch):  # noqa: F811
    monkeypatch.setattr(rights_asked, "ask", lambda *args, **more: None)
    seed(on=DAY, families=2)
    (kind,) = column(empty, "SELECT kind FROM people_restriction")
    assert kind == "staff_family"
    matches = rows(
        empty,
        "SELECT m.state, c.restricted, c.owner_id FROM intake_listmatch m JOIN intake_contact c ON c.id = m.contact_id",
    )
    assert matches == [("waiting", True, None)]
    assert column(empty, "SELECT duty FROM access_shift") == {"duty_worker", "out_of_hours"}
    assert len(rows(empty, "SELECT 1 FROM access_accessreview WHERE answer = ''")) == 3
    assert len(rows(empty, "SELECT 1 FROM access_training")) == 9
    assert column(
        empty,
        "SELECT restricted FROM people_person p JOIN people_personname n ON n.person_id = p.id WHERE n.given = 'Orla'",
    ) == {True}
