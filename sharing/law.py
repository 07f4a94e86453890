"""The law and the Trust's rules as they stand in their rows, and agencies as parties to a proposal."""

from access.bodies import Body, Column
from access.models import Agency
from consent.models import ArticleSix, Condition, Function, Gateway
from sharing.minimisation import Class
from sharing.models import MinimisationRule
from sharing.proposal import Law, Party

THE_TRUST = Party("the Trust", Body.TRUST, Column.SOCIAL_CARE)


def law_in_force() -> Law:
    """Every row of the law and the matrix, in five queries. Dates are looked at by the rules, which say why not."""
    return Law(
        bases={row.key: row.as_law() for row in ArticleSix.objects.order_by("position")},
        conditions={row.key: row.as_law() for row in Condition.objects.order_by("position")},
        gateways={row.key: row.as_law() for row in Gateway.objects.order_by("position")},
        functions={row.key: row.as_law() for row in Function.objects.order_by("position")},
        matrix={
            (Class(row.information), Column(row.recipient)): row.as_cell() for row in MinimisationRule.objects.all()
        },
    )


def party(agency: Agency) -> Party:
    """An agency as one side of a proposal. An agency without a column is told nothing by default."""
    return Party(agency.name, Body(agency.body_type), Column(agency.matrix_column or Column.OTHER))
