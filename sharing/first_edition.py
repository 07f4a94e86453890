"""Loads the first edition of the minimisation matrix, the agencies' terms and the guidance. What is there stays."""

from dataclasses import asdict
from datetime import datetime

from access.models import Agency
from audit.records import write_many
from deadlines.models import ClockRule
from sharing.first_life import CHASE_RULES, LIFE_CLOCKS, SOURCE
from sharing.first_matrix import OWN, PRINTED, SILENT, first_matrix
from sharing.first_terms import ANSWER_CLOCKS, CLOCKS_FROM, GUIDANCE, ORDINARY, TERMS
from sharing.models import AgencyTerms, ChaseRule, GuidanceEdition, MinimisationRule

WHY = "First edition of the rules about telling, domain.md 2.5 and 2.9"


def load(*, by, at: datetime) -> int:
    """Write every rule, term and edition not yet there. Agencies come first. Returns how many rows were new."""
    return _matrix(by=by) + _terms(by=by) + _guidance(by=by) + _clocks(by=by) + _chase_rules(by=by)


def _matrix(*, by) -> int:
    known = set(MinimisationRule.objects.values_list("information", "recipient"))
    new = [
        MinimisationRule(
            information=class_.value,
            recipient=column.value,
            permission=cell.permission.value,
            only=cell.only,
            otherwise=cell.otherwise.value,
            source=OWN if class_ in SILENT else PRINTED,
        )
        for (class_, column), cell in first_matrix().items()
        if (class_.value, column.value) not in known
    ]
    return len(write_many(new, by=by, why=WHY))


def _terms(*, by) -> int:
    agencies = {agency.key: agency for agency in Agency.objects.filter(terms__isnull=True)}
    new = [
        AgencyTerms(
            agency=agencies[row.agency],
            gateways=list(row.gateways),
            article_9=row.article_9,
            article_10=row.article_10,
            questions=row.questions or ORDINARY,
            pregnancy_desks=list(row.pregnancy_desks),
            handling=row.handling,
            note=row.note,
        )
        for row in TERMS
        if row.agency in agencies
    ]
    return len(write_many(new, by=by, why=WHY))


def _guidance(*, by) -> int:
    known = set(GuidanceEdition.objects.values_list("key", flat=True))
    return len(write_many([GuidanceEdition(**asdict(row)) for row in GUIDANCE if row.key not in known], by=by, why=WHY))


def _clocks(*, by) -> int:
    known = set(ClockRule.objects.values_list("key", flat=True))
    new = [
        ClockRule(
            key=rule.key,
            in_force_from=CLOCKS_FROM,
            allowance=rule.allowance,
            unit=rule.unit.value,
            ends=rule.ends.value,
            source="Set by the Trust",
        )
        for rule in (*ANSWER_CLOCKS, *LIFE_CLOCKS)
        if rule.key not in known
    ]
    return len(write_many(new, by=by, why=WHY))


def _chase_rules(*, by) -> int:
    if ChaseRule.objects.exists():
        return 0
    new = [
        ChaseRule(rating=rating, share_gone=share, step=step, only_untaken=untaken, source=SOURCE)
        for rating, share, step, untaken in CHASE_RULES
    ]
    return len(write_many(new, by=by, why=WHY))
