"""For a partner every route behaves as if nothing else existed: the same 404 in status, headers and body."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.access.test_matrix import _address, _gated
from tests.cast import member

INCIDENT = re.compile(rb"[0-9A-F]{8}")


def same(answer):
    """What an answer is, incident number and cookies apart."""
    headers = sorted((name, value) for name, value in answer.headers.items() if name not in ("Set-Cookie",))
    return answer.status_code, headers, INCIDENT.sub(b"", answer.content)


@pytest.fixture
def there(asked, family, mo, acting):
    """Ids of what exists and is not Pat's: the contact, its children, another desk's request, its decision."""
    from intake.models import ContactChild
    from sharing.models import SharingDecision, SharingItem

    with acting(mo):
        return {
            "contact": family.contact.pk,
            "child": ContactChild.objects.filter(contact=family.contact).first().pk,
            "another desk's request": asked[1].pk,
            "decision": SharingDecision.objects.get(request=asked[0]).pk,
            "item": SharingItem.objects.filter(decision__request=asked[0]).first().pk,
            "person": family.wren.pk,
        }


def test_what_exists_and_what_does_not_are_the_same_answer_on_every_route(there, pat, browse):
    """Every gated route with an id in it, by GET and by POST, with every id that is not Pat's and one of nothing."""
    browser = browse(pat)
    faults = []
    for path, _, _model in _gated():
        if "<uuid" not in path:
            continue
        for method in (browser.get, browser.post):
            absent = same(method(_address(path, uuid4())))
            for what, pk in there.items():
                here = same(method(_address(path, pk)))
                if here != absent or here[0] != 404:
                    faults.append(f"{path} of {what}: {here[0]}, of nothing: {absent[0]}")
    assert not faults, "\n".join(faults)


def test_an_agency_that_exists_and_one_that_does_not_are_the_same(asked, pat, browse):
    """Asking by another agency's key, desk or number tells nothing."""
    browser = browse(pat)
    for made in ("probation", "bcwa-duty", "no-such-agency"):
        answer = browser.get(f"{reverse('sharing:inbox')}?agency={made}&desk={made}")
        assert answer.status_code == 200 and asked[2].reference not in answer.content.decode()
    pages = [same(browser.get(f"/requests/desk/{made}")) for made in ("probation", "bcwa-duty", "no-such-agency")]
    assert len({str(one) for one in pages}) == 1 and pages[0][0] == 404


def test_the_other_desks_of_the_cast_are_told_apart_by_nothing(asked, browse):
    """Hana and Bel, each asked on the same contact, answer each other's request with the same nothing."""
    answers = [
        same(browse(member(key)).get(reverse("sharing:answer", args=[asked[index].pk])))
        for key, index in (("hana", 0), ("hana", 2), ("bel", 0), ("bel", 1))
    ]
    by_agency = {str(answers[0]), str(answers[1])}, {str(answers[2]), str(answers[3])}
    assert all(len(one) == 1 for one in by_agency)
