"""Consent and agreement in the seed: a yes, a no, a yes taken back, and a service agreed and declined."""

from datetime import datetime, timedelta

from access.models import Agency
from consent import acts, notices
from consent.models import ConsentPurpose
from consent.validity import TESTS
from people.models import Person

WHY_FREE = "It is an extra. Nothing else the family has or needs hangs on it."
FIRST_SAID, LAST_SAID = timedelta(hours=2), timedelta(hours=1)


def ask(child: Person, mother: Person, *, by, at: datetime) -> None:
    """One family's answers: yes to a course, no to news, a story taken back, Early Help agreed and a group declined."""
    answered = {"by": by, "at": at}
    acts.give(child, _answer(mother, "voluntary_course", "voluntary", {"ID", "CONTACT"}, at), seen="", **answered)
    news = _answer(mother, "newsletter", "early-help", set(), at, "Enough post already.")
    acts.refuse(child, news, seen="", **answered)
    story = acts.give(child, _answer(mother, "story_or_photo", "early-help", {"ID"}, at), seen="", **answered)
    acts.withdraw(story, person=mother, method="phone", words="She thought better of it.", **answered)
    offer = {"said_on": at.date(), "method": "spoken", "said_by": mother, "language": "English", **answered}
    acts.record_agreement(child, service="early_help", agreed=True, offered="Six visits at home.", **offer)
    acts.record_agreement(
        child, service="family_support", agreed=False, offered="A parents’ group.", raises_risk=False,
        risk_words="Her own mother helps.", **offer,
    )  # fmt: skip


def _answer(mother: Person, purpose: str, agency: str, classes: set[str], at, why_not: str = "") -> acts.Answer:
    words = {
        "evidence_kind": "birth_certificate", "evidence_seen_on": (at - FIRST_SAID).date(),
        "evidence_seen_by": "the social worker", "other_holder": "none", "refusal_reason": why_not,
        "why_free": "" if why_not else WHY_FREE,
    }  # fmt: skip
    return acts.Answer(
        purpose=ConsentPurpose.objects.get(key=purpose), recipient=Agency.objects.get(key=agency), authority="PR",
        collected_at=at - LAST_SAID, method="signed", language="English", given_by=mother, classes=frozenset(classes),
        tests={} if why_not else dict.fromkeys(TESTS, "yes"), notice=notices.in_force(at), words=words,
    )  # fmt: skip
