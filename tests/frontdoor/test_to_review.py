"""The demonstration's manager has an opening to review and a conflict to see to."""

from deadlines import policy
from frontdoor.seed import need_to_know
from frontdoor.seed.days import Days
from people.models import Opening, Tie
from tests import cast


def test_a_manager_finds_an_opening_to_review_and_a_conflict(commits, mo, acting):
    with acting(mo):
        calendar = policy.in_force(cast.TODAY).office.calendar
    people = {key: cast.member(key) for key in ("mo", "asha", "dee")}
    need_to_know._to_review(people, Days(cast.NOW, calendar), cast.NOW)  # type: ignore[arg-type]
    with acting(mo):
        assert Opening.objects.get().opened_by == people["asha"]
        assert Tie.objects.get().user == people["dee"]
