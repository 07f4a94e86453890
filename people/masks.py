"""What is covered, class by class, from somebody who may open a person (domain.md 2.10 P7; the classes are 2.9's).

Whoever works on the child sees everything, marked. Somebody who opened the child with a reason of their own sees what
keeps people safe, and neither where a family is hidden nor what the law holds most private. The emergency summary,
which opens without a reason, shows less again. Every class stands in MASKS or in SHOWN, with why; a test sweeps them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from audit.classes import Class
from people.models import CaseStanding, Person, PersonGroupGrant, PersonUserGrant

OWN_REASON = "own reason"
WITHHELD = "Withheld"
ADULT = 18


class Stand(StrEnum):
    """How somebody stands to a person whose page they may open."""

    WORKS = "does work with them"
    REASON = "opened them with a reason of their own"
    DUTY = "reads the emergency summary"


# Whoever does no work with the person.
OUTSIDE = frozenset({Stand.REASON, Stand.DUTY})
ON_DUTY = frozenset({Stand.DUTY})
WORKER = "Ask their worker, named above, or the duty manager."


@dataclass(frozen=True)
class Mask:
    """What of one class is covered, from whom, and who can say more."""

    what: str
    covered_from: frozenset[Stand] = OUTSIDE
    ask: str = WORKER


MASKS: dict[Class, Mask] = {
    Class.LOCATION: Mask("an address that is not to be disclosed"),
    Class.IDENTIFIER: Mask("NHS number and UPN", ON_DUTY),
    Class.CONTACT: Mask("telephone numbers and e-mail", ON_DUTY),
    Class.AGENCY: Mask("which agencies know them", ON_DUTY),
    Class.NARR: Mask("what was told and written in contacts and calls"),
    Class.LIFESTYLE: Mask("how they live, as told in contacts"),
    Class.SC_HEALTH: Mask("a child’s health", ON_DUTY),
    Class.SC_HEALTH_ADULT: Mask("an adult’s health"),
    Class.SC_ETHNIC: Mask("ethnicity and first language"),
    Class.SC_BELIEF: Mask("religion or belief"),
    Class.SC_SEXLIFE: Mask("gender identity"),
    Class.CRIM: Mask("offences, as told in contacts"),
    Class.REFERRER: Mask("who told us", ask="Ask the duty manager."),
    Class.LEGAL: Mask("legal advice", ask="Ask the legal adviser, or the duty manager."),
    Class.CONSENT: Mask("agreements and consents", ON_DUTY),
}
# What is covered from nobody who may open a person at all, and why.
SHOWN: dict[Class, str] = {
    Class.ID: "A name, an age and a sex are what a search shows, and nobody may take one child for another.",
    Class.STATUS: "Whether somebody works with them, and who, is whom to ask.",
    Class.RISK: "Flags and warnings keep children and workers safe.",
    Class.META: "Dates and numbers of contacts say that there is something to ask for, not what.",
}
# The questions of a person's page, by class; health is the class of the age it is about.
QUESTIONS = {
    "Ethnicity": Class.SC_ETHNIC,
    "First language": Class.SC_ETHNIC,
    "Religion or belief": Class.SC_BELIEF,
    "Gender identity": Class.SC_SEXLIFE,
    "Disability": Class.SC_HEALTH_ADULT,
    "Health": Class.SC_HEALTH_ADULT,
    "Communication": Class.SC_HEALTH_ADULT,
}
# The columns that hold them: what a history and the page that corrects them leave out.
COLUMNS = {
    Class.SC_ETHNIC: ("ethnicity", "ethnicity_other", "first_language"),
    Class.SC_BELIEF: ("religion",),
    Class.SC_SEXLIFE: ("gender_identity",),
    Class.SC_HEALTH_ADULT: ("disabilities", "health", "communication"),
}


def covered(user, person: Person) -> frozenset[Class]:
    """The classes covered from this user on a person they may open: where a reason of their own is all they have."""
    if not opened_alone(user, person) or works_with(user, person):
        return frozenset()
    found = of_stand(Stand.REASON)
    return found if _is_adult(user, person) else found - {Class.SC_HEALTH_ADULT}


def covered_in_summary(user, person: Person) -> frozenset[Class]:
    """The classes covered in the emergency summary, which opens without a reason: from all but who works on them."""
    return frozenset() if works_with(user, person) else of_stand(Stand.DUTY)


def of_stand(stand: Stand) -> frozenset[Class]:
    """The classes covered from whoever stands so to a person."""
    return frozenset(one for one, mask in MASKS.items() if stand in mask.covered_from)


def _is_adult(user, person: Person) -> bool:
    age = person.age_on(user.standing.at.date())
    return age is not None and age >= ADULT


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


def cover(people: Iterable[Person], classes: frozenset[Class]) -> None:
    """Cover the hidden addresses of people already read. The rows are for printing and are never written."""
    for person in people:
        cover_homes(person.residences.all(), classes)


def cover_homes(homes: Iterable, classes: frozenset[Class]) -> None:
    """Cover the hidden ones among homes already read, in the same way."""
    if Class.LOCATION not in classes:
        return
    for home in homes:
        if home.do_not_disclose:
            home.lines, home.postcode, home.uprn, home.source = WITHHELD, "", "", ""


def answers(pairs: list[tuple[str, str]], classes: frozenset[Class]) -> list[tuple[str, str]]:
    """The questions of a page with the answers of covered classes withheld."""
    return [(question, WITHHELD if QUESTIONS.get(question) in classes else answer) for question, answer in pairs]


def columns(classes: frozenset[Class]) -> frozenset[str]:
    """The columns of a person that hold what is covered."""
    return frozenset(column for one in classes for column in COLUMNS.get(one, ()))


def without(form, classes: frozenset[Class]):
    """The form less the questions about what is covered: nobody writes over what they may not read."""
    for column in columns(classes) & form.fields.keys():
        del form.fields[column]
    return form


def words(classes: frozenset[Class]) -> list[tuple[str, str]]:
    """(what is covered, whom to ask), a line for each whom to ask; empty where nothing is."""
    by_ask: dict[str, list[str]] = {}
    for one, mask in MASKS.items():
        if one in classes:
            by_ask.setdefault(mask.ask, []).append(mask.what)
    return [(", ".join(what), ask) for ask, what in by_ask.items()]
