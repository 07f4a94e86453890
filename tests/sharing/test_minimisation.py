"""The matrix as printed: every class has a cell for every recipient, and the corrections hold."""

import pytest

from access.bodies import Column
from sharing.first_matrix import COLUMNS, first_matrix
from sharing.minimisation import Class, Permission, cell

MATRIX = first_matrix()


def test_every_class_has_a_cell_for_every_recipient_of_the_matrix():
    assert {(class_, column) for class_ in Class for column in COLUMNS} <= set(MATRIX)


def test_a_recipient_with_no_column_is_told_nothing_by_default():
    assert cell(MATRIX, Class.ID, Column.OTHER).permission == Permission.NEVER


@pytest.mark.parametrize(
    ("column", "permission"),
    [
        (Column.EARLY_HELP, "Y"),
        (Column.DFE, "–"),
        (Column.HOUSING_ASSOCIATION, "M"),
        (Column.DWP, "M"),
        (Column.POLICE, "R"),
        (Column.PROGRAMME, "R"),
    ],
)
def test_lifestyle_follows_its_own_row(column, permission):
    assert cell(MATRIX, Class.LIFESTYLE, column).permission == permission


@pytest.mark.parametrize(
    ("class_", "column", "marks", "permission"),
    [
        (Class.CRIM, Column.POLICE, (), "Y"),
        (Class.CRIM, Column.EDUCATION, (), "M"),
        (Class.SC_HEALTH_ADULT, Column.EDUCATION, (), "–"),
        (Class.IDENTIFIER, Column.HEALTH, ("NHS number",), "Y"),
        (Class.IDENTIFIER, Column.HEALTH, (), "R"),
        (Class.IDENTIFIER, Column.DOMESTIC_ABUSE, ("NHS number",), "–"),
        (Class.IDENTIFIER, Column.DFE, ("UPN",), "Y"),
        (Class.ID, Column.DFE, (), "–"),
        (Class.LOCATION, Column.DOMESTIC_ABUSE, (), "R"),
        (Class.REFERRER, Column.POLICE, (), "D"),
    ],
)
def test_cells_read_as_printed(class_, column, marks, permission):
    assert cell(MATRIX, class_, column).for_marks(frozenset(marks)) == permission
