"""The law and the Trust's rules as they stand in their rows, and agencies as parties to a proposal."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import models

from access.bodies import Body, Column
from access.models import Agency
from audit.together import read_together
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway, PolicyDocument
from sharing import agreement as pure
from sharing.agreement import Kind
from sharing.minimisation import Class
from sharing.models import Agreement, AgreementParty, MinimisationRule
from sharing.proposal import Law, Party

THE_TRUST = Party("the Trust", Body.TRUST, Column.SOCIAL_CARE)


def law_in_force() -> Law:
    """Every row of the law and the matrix, in one query. Dates are looked at by the rules, which say why not."""
    provisions = (ArticleSix, Condition, Gateway, Function, ConsentPurpose)
    *found, matrix, documents = read_together(
        *(model.objects.order_by("position") for model in provisions), MinimisationRule.objects.all(),
        PolicyDocument.objects.all(),
    )  # fmt: skip
    bases, conditions, gateways, functions, purposes = found
    return Law(
        bases={row.key: row.as_law() for row in bases},
        conditions={row.key: row.as_law() for row in conditions},
        gateways={row.key: row.as_law() for row in gateways},
        functions={row.key: row.as_law() for row in functions},
        purposes={row.key: row.name for row in purposes},
        matrix={(Class(row.information), Column(row.recipient)): row.as_cell() for row in matrix},
        documents=tuple((row.condition, row.starts_on, row.review_on) for row in documents),
    )


def party(agency: Agency, on: date) -> Party:
    """An agency as one side of a proposal on a day. An agency without a column is told nothing by default."""
    column = Column(agency.matrix_column or Column.OTHER)
    return Party(agency.name, Body(agency.body_type), column, is_active=agency.is_active(on))


def agreements_with(agencies: Iterable[Agency]) -> tuple[models.QuerySet, models.QuerySet]:
    """What is read to know under which sharing agreements these agencies stand: the parties, and the agreements."""
    sharing = Agreement.objects.filter(kind=Kind.SHARING.value)
    parties = AgreementParty.objects.filter(agency__in=[agency.pk for agency in agencies])
    return parties, sharing.filter(pk__in=parties.values("agreement_id"))


def newest(parties: Iterable[AgreementParty], agreements: Iterable[Agreement], at: datetime) -> dict:
    """The sharing agreement that speaks for each agency at this moment, by the agency's id.

    One in date before one that is not; of those, the newest edition. An agency that was never party to one is absent.
    """
    sharing = {one.pk: one.as_law() for one in agreements}
    found: dict = {}
    for one in parties:
        if one.agreement_id in sharing:
            found.setdefault(one.agency_id, []).append(sharing[one.agreement_id])
    return {agency: max(held, key=lambda one: _weight(one, at)) for agency, held in found.items()}


def _weight(agreement: pure.Agreement, at: datetime) -> tuple[bool, bool, int, datetime]:
    return (agreement.in_date(at), agreement.starts_at <= at, agreement.edition, agreement.ends_at)
