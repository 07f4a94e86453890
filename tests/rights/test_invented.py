"""The demonstration has requests in every part of the rights team's pages."""

from frontdoor.seed import rights_asked
from rights.models import Asked, RightsRequest
from tests.cast import NOW, member
from tests.rights import build


def test_the_invented_requests_stand_where_the_pages_need_them(commits, mo, remi, acting):
    with acting(mo):
        build.a_case(mo)
    rights_asked.ask({"dee": member("dee"), "remi": remi}, present=NOW)
    with acting(remi):
        states = {request.state for request in RightsRequest.objects.all()}
        assert {"paused", "review", "logged"} <= states
        assert Asked.objects.filter(settled_at=None).count() == 1
