"""First edition of the minimisation matrix, written as it is printed: classes down, recipients across. domain.md 2.9"""

from access.bodies import Column
from sharing.minimisation import Cell, Class, Permission

Y, R, M, D, NEVER = (
    Permission.ALLOWED,
    Permission.REASON,
    Permission.MANAGER,
    Permission.GUARDIAN,
    Permission.NEVER,
)

COLUMNS = (
    Column.POLICE,
    Column.HEALTH,
    Column.EDUCATION,
    Column.EARLY_HELP,
    Column.PROBATION,
    Column.YOUTH_JUSTICE,
    Column.COUNCIL_HOUSING,
    Column.HOUSING_ASSOCIATION,
    Column.DOMESTIC_ABUSE,
    Column.SUBSTANCE,
    Column.VOLUNTARY,
    Column.DWP,
    Column.DFE,
    Column.PROGRAMME,
)

TABLE = {
    Class.ID: "Y Y Y Y Y Y Y R Y:victim R R R -:coded Y:match keys",
    Class.CONTACT: "Y Y R Y R R Y R Y:safe contact R R R - R",
    Class.LOCATION: "M M M M M M D D R D D D - -",
    Class.IDENTIFIER: "R Y:NHS number/R Y:UPN/R R R R - - - - - - Y:UPN R",
    Class.STATUS: "R R R R R R M - M M M - Y -",
    Class.RISK: "Y Y R R Y Y R R R R R - - -",
    Class.NARR: "R R M R M M D D M D D - - -",
    Class.LIFESTYLE: "R R R Y R R R M R R R M - R",
    Class.SC_HEALTH: "R Y R R M R - - - - M - Y:coded -",
    Class.SC_HEALTH_ADULT: "R R - M M M - - M R M - Y:coded -",
    Class.SC_ETHNIC: "R R R R - R - - R - - - Y:coded -",
    Class.SC_BELIEF: "R R R R - R - - R - - - - -",
    Class.SC_SEXLIFE: "M M - - M M - - M - - - - -",
    Class.CRIM: "Y M M M Y R M M M M D - - -",
    Class.REFERRER: "D D D D D D D D D D D D - -",
    Class.LEGAL: "D D D D D D D D D D D D - -",
    # The printed matrix is silent on these three: the Trust's own rows.
    Class.AGENCY: "R R Y R R R R M R R R - - -",
    Class.META: "Y Y Y Y Y Y Y R R R R R - -",
    Class.CONSENT: "R R R R R R R - R R R - - -",
}

PRINTED = "Minimisation matrix, set by the Trust"
OWN = "Set by the Trust: the printed matrix is silent"
SILENT = frozenset({Class.AGENCY, Class.META, Class.CONSENT})


def _words(line: str) -> list[str]:
    """The cells of one printed line; a mark after a colon may hold a space (`Y:NHS number/R`)."""
    cells: list[str] = []
    for word in line.split(" "):
        if word.split(":")[0] in {"Y", "R", "M", "D", "-"}:
            cells.append(word)
        else:
            cells[-1] += f" {word}"
    return cells


def _cell(word: str) -> Cell:
    """`Y`, `Y:victim` (never for anybody else) or `Y:UPN/R` (a reason for anything else)."""
    permission, _, rest = word.partition(":")
    only, _, otherwise = rest.partition("/")
    said = {"Y": Y, "R": R, "M": M, "D": D, "-": NEVER, "": NEVER}
    return Cell(said[permission], only if permission == "Y" else "", said[otherwise])


def first_matrix() -> dict[tuple[Class, Column], Cell]:
    """The whole matrix as printed, and everything to the Trust's own teams."""
    cells = {
        (class_, column): _cell(word)
        for class_, line in TABLE.items()
        for column, word in zip(COLUMNS, _words(line), strict=True)
    }
    for class_ in Class:
        cells[class_, Column.SOCIAL_CARE] = Cell(D if class_ == Class.LEGAL else Y)
    return cells
