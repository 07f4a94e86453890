"""A refusal is a record equal to a disclosure."""

import pytest
from django.urls import reverse

from sharing.models import SharingDecision

TYPED = {
    "agency": "dwp",
    "requested_by": "A fraud officer",
    "requested_what": "The whole file",
    "decision": "NOT_SHARE",
    "function": "fraud",
    "purpose": "To check a claim.",
    "necessity": "Not shown.",
    "less_intrusive": "They may ask the claimant.",
    "family_told": "Not told: nothing was shared.",
    "refusal": "not_relevant",
    "refusal_words": "No statutory notice was given.",
    "harm_if_withheld": "None that we can see.",
}


def test_a_refused_request_stands_beside_what_was_told(family, asked, mo, browse, acting):
    browser = browse(mo)
    assert browser.post(reverse("sharing:refuse", args=[family.contact.pk]), TYPED).status_code == 302
    with acting(mo):
        kept = SharingDecision.objects.get(direction="REFUSED_REQUEST")
        assert (kept.decision, kept.refusal, kept.agency.key) == ("NOT_SHARE", "not_relevant", "dwp")
    page = browser.get(reverse("sharing:went", args=[family.contact.pk])).content.decode()
    assert "The whole file" in page and "No statutory notice was given." in page
    assert "1 refused, each with its reason" in page
    assert "Children Act 2004 s.16LA" in page


@pytest.mark.parametrize("name", ["refusal", "harm_if_withheld", "requested_what", "purpose"])
def test_a_refusal_without_its_reasons_is_not_kept(family, mo, browse, acting, name):
    page = browse(mo).post(reverse("sharing:refuse", args=[family.contact.pk]), {**TYPED, name: ""})
    assert page.status_code == 200
    assert "to put right" in page.content.decode()
    with acting(mo):
        assert not SharingDecision.objects.exists()


def test_under_the_duty_to_share_another_reason_is_not_enough(family, mo, browse):
    typed = {**TYPED, "agency": "west-midlands-police", "function": "section_47", "refusal": "other"}
    page = browse(mo).post(reverse("sharing:refuse", args=[family.contact.pk]), typed)
    assert "only four grounds" in page.content.decode()
