"""The law and the Trust's rules as they stand in their rows, and agencies as parties to a proposal."""

from collections.abc import Iterable
from datetime import date, datetime

from access.bodies import Body, Column
from access.models import Agency
from consent.models import ArticleSix, Condition, ConsentPurpose, Function, Gateway
from sharing.agreement import Agreement, Kind
from sharing.minimisation import Class
from sharing.models import AgreementParty, MinimisationRule
from sharing.proposal import Law, Party

THE_TRUST = Party("the Trust", Body.TRUST, Column.SOCIAL_CARE)


def law_in_force() -> Law:
    """Every row of the law and the matrix, in six queries. Dates are looked at by the rules, which say why not."""
    return Law(
        bases={row.key: row.as_law() for row in ArticleSix.objects.order_by("position")},
        conditions={row.key: row.as_law() for row in Condition.objects.order_by("position")},
        gateways={row.key: row.as_law() for row in Gateway.objects.order_by("position")},
        functions={row.key: row.as_law() for row in Function.objects.order_by("position")},
        purposes=dict(ConsentPurpose.objects.order_by("position").values_list("key", "name")),
        matrix={
            (Class(row.information), Column(row.recipient)): row.as_cell() for row in MinimisationRule.objects.all()
        },
    )


def party(agency: Agency, on: date) -> Party:
    """An agency as one side of a proposal on a day. An agency without a column is told nothing by default."""
    column = Column(agency.matrix_column or Column.OTHER)
    return Party(agency.name, Body(agency.body_type), column, is_active=agency.is_active(on))


def agreements_with(agencies: Iterable[Agency], at: datetime) -> dict:
    """The sharing agreement that speaks for each agency at this moment, by the agency's id, in one query.

    One in date before one that is not; of those, the newest edition. An agency that was never party to one is absent.
    """
    parties = AgreementParty.objects.filter(
        agency__in=[agency.pk for agency in agencies], agreement__kind=Kind.SHARING.value
    ).select_related("agreement")
    found: dict = {}
    for one in parties:
        found.setdefault(one.agency_id, []).append(one.agreement.as_law())
    return {agency: max(held, key=lambda one: _weight(one, at)) for agency, held in found.items()}


def _weight(agreement: Agreement, at: datetime) -> tuple[bool, bool, int, datetime]:
    return (agreement.in_date(at), agreement.starts_at <= at, agreement.edition, agreement.ends_at)
