"""Who may find and open people (domain.md 2.10 P1, P4, P5).

The front door may be shown anybody who is not restricted, as a line in a search. Opening needs a live grant; intake
adds the children of the contacts one may open. A declared tie closes everything, whoever allows it.
"""

from uuid import UUID

from django.db.models import Q

from access import rota
from access.actions import Action
from access.decide import Rule
from access.grants import granted
from people.models import BroughtList, DeclaredLink, Joining, Opening, Pair, Person, Restriction, Tie


def known_to_the_front_door(user) -> Q:
    """Everybody who is not restricted, and the restricted whom this user is granted by name."""
    return Q(restricted=False) | granted(user, Person)


def not_restricted(user) -> Q:
    """Everybody who is not restricted: a reason alone opens no restricted record."""
    return Q(restricted=False)


def for_duty(user) -> Q:
    """Everybody who is not restricted, to whoever is on the rota now."""
    return Q(restricted=False) if rota.on_duty(user, user.standing.at) else Q(pk__in=[])


def open_by_name(user) -> Q:
    """The people this user, or a team they are in, was granted."""
    return granted(user, Person)


def kin_of(user) -> frozenset[UUID]:
    """The ids of the people this user declared, or was found, to be tied to; asked once for each standing.

    Hardly anybody has any, and a deny that is not there costs no query its plan.
    """
    known = getattr(user, "_kin", None)
    if known is None or known[0] is not user.standing:
        ties = Tie.objects.filter(user_id=user.pk, ended_on=None).exclude(waived_until__gt=user.standing.at)
        ids = set(ties.values_list("person_id", flat=True))
        known = user._kin = (user.standing, frozenset(ids | _read_as_one(ids)))
    return known[1]


def _read_as_one(ids: set[UUID]) -> set[UUID]:
    """The records joined to these people, and those these are joined to."""
    joined = Person.objects.filter(Q(pk__in=ids) | Q(joined_to__in=ids), joined_to__isnull=False) if ids else ()
    return {pk for one in joined for pk in (one.pk, one.joined_to_id) if pk}


def closed(user) -> Q:
    """Those this user is tied to, and records joined to another, which are opened under that one."""
    return Q(joined_to__isnull=False) | tied(user)


def pairs_of(user) -> Q:
    """The pairs of which this user may be shown both."""
    shown = Person.objects.filter(known_to_the_front_door(user)).exclude(tied(user))
    return Q(person__in=shown, other__in=shown)


def joinings_of(user) -> Q:
    """The joinings of a record this user may open with one they may be shown: the two are read under the one kept."""
    open_ones = Person.objects.filter(granted(user, Person)).exclude(tied(user))
    shown = Person.objects.filter(known_to_the_front_door(user)).exclude(tied(user))
    return Q(person__in=open_ones, other__in=shown)


def tied(user) -> Q:
    """The people this user is tied to; an empty Q where there are none."""
    kin = kin_of(user)
    return Q(pk__in=kin) if kin else Q()


def opened_by_our_team(user) -> Q:
    """What colleagues of this user's teams opened with a reason; never what the user opened."""
    return Q(team_id__in=sorted(user.standing.team_ids)) & ~Q(opened_by_id=user.pk)


def own_links(user) -> Q:
    """The links this user declared."""
    return Q(user_id=user.pk)


def own_brought(user) -> Q:
    """The lists of people this user sent."""
    return Q(sent_by_id=user.pk)


def ties_of_others(user) -> Q:
    """The ties of colleagues, to people who are not restricted; never one's own, nor to one's own kin."""
    kin = kin_of(user)
    others = Q(ended_on=None, person__restricted=False) & ~Q(user_id=user.pk)
    return others & ~Q(person_id__in=kin) if kin else others


def lists_of(user) -> Q:
    """The restrictions whose list this user owns or stands in for."""
    return Q(ended_at=None) & (Q(owner_id=user.pk) | Q(deputy_id=user.pk))


POLICIES = {
    Action.FIND_PERSON: Rule(Person, known_to_the_front_door, tied),
    Action.OPEN_PERSON: Rule(Person, open_by_name, tied),
    Action.CHANGE_PERSON: Rule(Person, open_by_name, closed),
    Action.LOG_CALL_ABOUT: Rule(Person, open_by_name, closed),
    Action.READ_CHRONOLOGY: Rule(Person, open_by_name, tied),
    Action.EMERGENCY_SUMMARY: Rule(Person, for_duty, tied),
    Action.OPEN_WITH_REASON: Rule(Person, not_restricted, closed),
    Action.RESTRICT_PERSON: Rule(Person, not_restricted, closed),
    Action.SEE_LOOKERS: Rule(Person, open_by_name, tied),
    Action.BRING_PEOPLE: Rule(BroughtList, own_brought),
    Action.MAKE_INSPECTION_PACK: Rule(Person, open_by_name, tied),
    Action.COMPARE_PEOPLE: Rule(Pair, pairs_of),
    Action.JOIN_PEOPLE: Rule(Pair, pairs_of),
    Action.PART_PEOPLE: Rule(Joining, joinings_of),
    Action.DECLARE_LINK: Rule(DeclaredLink, own_links),
    Action.SEE_TO_TIE: Rule(Tie, ties_of_others),
    Action.KEEP_LIST: Rule(Restriction, lists_of),
    Action.REVIEW_OPENING: Rule(Opening, opened_by_our_team),
}
