"""What is covered, class by class, from somebody who may open a person but does no work with them (domain.md 2.10 P7).

Whoever works on the child sees everything, marked. Somebody who opened the child with a reason of their own sees what
keeps people safe, and neither where a family is hidden nor what the law holds most private.
"""

from collections.abc import Iterable

from django.db.models import Q

from audit.privacy import BELIEF, CONTACT_DETAILS, ETHNICITY
from people.models import CaseStanding, Person, PersonGroupGrant, PersonUserGrant

OWN_REASON = "own reason"
WITHHELD = "Withheld"
# What is covered of each class, in the words of the page that says why.
COVERED = {
    CONTACT_DETAILS: "an address that is not to be disclosed",
    ETHNICITY: "ethnicity and first language",
    BELIEF: "religion or belief",
}
QUESTIONS = {
    "Ethnicity": ETHNICITY,
    "First language": ETHNICITY,
    "Religion or belief": BELIEF,
}


def covered(user, person: Person) -> frozenset[str]:
    """The classes covered from this user on a person they may open: where a reason of their own is all they have."""
    return frozenset(COVERED) if opened_alone(user, person) and not works_with(user, person) else frozenset()


def covered_in_summary(user, person: Person) -> frozenset[str]:
    """The classes covered in the emergency summary, which opens without a reason: from all but who works on them."""
    return frozenset() if works_with(user, person) else frozenset(COVERED)


def opened_alone(user, person: Person) -> bool:
    """Whether this user opened the person with a reason of their own that still runs."""
    mine = PersonUserGrant.objects.filter(content_object=person, user_id=user.pk, origin=OWN_REASON)
    return mine.filter(until__gt=user.standing.at).exists()


def works_with(user, person: Person) -> bool:
    """Whether this user has anything but a reason of their own: a team's work, a name on it, the case itself."""
    standing = user.standing
    live = Q(until__isnull=True) | Q(until__gt=standing.at)
    named = PersonUserGrant.objects.filter(live, content_object=person, user_id=user.pk).exclude(origin=OWN_REASON)
    ours = PersonGroupGrant.objects.filter(live, content_object=person, group_id__in=sorted(standing.group_ids))
    held = Q(owner_id=user.pk) | Q(team_id__in=sorted(standing.team_ids))
    stands = CaseStanding.objects.filter(held, person=person, state=CaseStanding.OPEN)
    return named.exists() or ours.exists() or stands.exists()


def cover(people: Iterable[Person], classes: frozenset[str]) -> None:
    """Cover the hidden addresses of people already read. The rows are for printing and are never written."""
    if CONTACT_DETAILS not in classes:
        return
    for person in people:
        for home in person.residences.all():
            if home.do_not_disclose:
                home.lines, home.postcode, home.uprn, home.source = WITHHELD, "", "", ""


def answers(pairs: list[tuple[str, str]], classes: frozenset[str]) -> list[tuple[str, str]]:
    """The questions of a page with the answers of covered classes withheld."""
    return [(question, WITHHELD if QUESTIONS.get(question) in classes else answer) for question, answer in pairs]


def words(classes: frozenset[str]) -> str:
    """What is covered, in words; empty where nothing is."""
    return ", ".join(COVERED[one] for one in COVERED if one in classes)
