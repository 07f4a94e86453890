"""The first edition read as law, without the database: for tests, and for pages shown before any row is loaded."""

from consent.first_bases import BASES, CONDITIONS, FUNCTIONS
from consent.first_gateways import GATEWAYS
from sharing.first_matrix import first_matrix
from sharing.proposal import Law


def first_law() -> Law:
    """Every base, condition, gateway and function of the first edition, and its matrix."""
    return Law(
        bases={row.key: row for row in BASES},
        conditions={row.key: row for row in CONDITIONS},
        gateways={row.key: row for row in GATEWAYS},
        functions={row.key: row for row in FUNCTIONS},
        matrix=first_matrix(),
    )
