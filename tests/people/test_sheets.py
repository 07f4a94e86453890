"""Lists as other systems save them: read whatever their form, and told line by line where they cannot be."""

import io

import pytest

from people import cells, sheets

HEADING = "id,given,family,born_on,nhs_number"


def rows(content: bytes | str, **wanted):
    stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
    return [cells.read(row) for row in sheets.opened(stream, cells.COLUMNS, **wanted).rows()]


def values(content):
    return [dict(row.values) for row in rows(content)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_is_read_however_it_was_saved(separator, encoding):
    text = f"{HEADING}\r\n1,Zoë,O’Neill,14/03/2020,999 000 0107\r\n".replace(",", separator)
    assert values(text.encode(encoding))[0]["given"] == "Zoë"


def test_columns_go_by_many_names_and_strange_ones_are_passed_over():
    (row,) = values("Forename,SURNAME,D.O.B.,Favourite colour\nWren,Applebarrow,2020-03-14,green\n")
    assert (row["given"], row["family"], row["born_on"].isoformat()) == ("Wren", "Applebarrow", "2020-03-14")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"PK\x03\x04rest of a workbook", "This is a workbook"),
        (b"\x00\x01\x02", "not a text file"),
        ("given,family,first name\nWren,Lunt,Wren\n", "Two columns are named for “given”"),
        ("colour\ngreen\n", "The heading has no column “family”"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do(content, sentence):
    with pytest.raises(sheets.Unreadable, match=sentence):
        rows(content, needed=["family"])


@pytest.mark.parametrize(
    ("line", "column", "what"),
    [
        ("1,Wren,Lunt,43904,", "born_on", "how a spreadsheet keeps a date"),
        ("1,Wren,Lunt,29/02/2021,", "born_on", "no 29 February in 2021"),
        ("1,Wren,Lunt,14/03/1890,", "born_on", "Born in 1890"),
        ("1,Wren,Lunt,03/14/2020,", "born_on", "has 14 for a month"),
        ("1,Wren,Lunt,14/03/20,", "born_on", "has 2 digits"),
        ("1,Wren,Lunt,last spring,", "born_on", "is not a date"),
        ("1,Wren,Lunt,,9990000108", "nhs_number", "last digit does not fit"),
        ("1,W\u202eren,Lunt,,", "given", "turns the direction"),
        ("1,Wren,Lunt", "the whole line", "has 3 cells; the heading has 5"),
        ("1,Wren,Lunt,,,more", "the whole line", "has 6 cells"),
        ("1," + "W" * 100_000 + ",Lunt,,", "the whole line", "characters long"),
    ],
)
def test_a_bad_cell_is_told_with_line_and_column_and_the_lines_around_it_are_read(line, column, what):
    before, bad, after = rows(f"{HEADING}\n1,Ann,Lunt,,\n{line}\n2,Ben,Lunt,,\n")
    assert (before.values["given"], after.values["given"], before.faults + after.faults) == ("Ann", "Ben", ())
    assert [(fault.line, fault.column, what in fault.what, bool(fault.how)) for fault in bad.faults] == [
        (3, column, True, True)
    ]


def test_a_file_cut_in_the_middle_keeps_its_whole_lines():
    *whole, cut = rows(f"{HEADING}\n1,Ann,Lunt,,\n2,Ben,Lu")
    assert [row.values["given"] for row in whole] == ["Ann"]
    assert "ends in the middle" in cut.faults[0].what and not cut.values


def test_a_quotation_mark_that_never_closes_costs_one_line():
    found = rows(f'{HEADING}\n1,"Ann,Lunt,,\n2,Ben,Lunt,,\n3,Cat,Lunt,,\n')
    assert [row.values.get("given") for row in found] == [None, "Ben", "Cat"]
    assert "never closes" in found[0].faults[0].what


def test_a_quoted_cell_may_run_over_lines_and_numbers_stay_those_of_the_file():
    first, second = rows(f'{HEADING}\n1,"Ann\nMarie",Lunt,,\n2,Ben,Lunt,,\n')
    assert (first.values["given"], first.line, second.line) == ("Ann Marie", 2, 4)


def test_empty_lines_are_no_rows():
    assert len(rows(f"{HEADING}\n\n,,,,\n1,Ann,Lunt,,\n\n")) == 1


@pytest.mark.parametrize(
    "typed", ["14/03/2020", "14-3-2020", "14.03.2020", "2020-03-14", "20200314", "14 March 2020", "2020-03-14 00:00:00"]
)
def test_dates_are_read_as_offices_write_them(typed):
    assert cells.day(typed).isoformat() == "2020-03-14"
