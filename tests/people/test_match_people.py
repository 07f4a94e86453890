"""`manage.py match_people`: pairs in a file, with why; measured where the file knows the truth."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command

LIST = """id,given,family,born_on,sex,nhs_number,postcode,truth
1,Wren,Applebarrow,14/03/2020,F,9990000107,B69 3DL,w
2,Wren,Applebarrow,14/03/2020,F,999 000 0107,B69 3DL,w
3,Wren,Aplebarrow,14/03/2020,F,,B69 3DL,w
4,Otto,Applebarrow,02/07/2018,M,,B69 3DL,o
"""


def run(path, *options):
    """The pairs written, and what was said."""
    out, said, told = path.with_name("pairs.csv"), io.StringIO(), io.StringIO()
    call_command("match_people", str(path), "--out", str(out), *options, stdout=said, stderr=told)
    return list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8")))), said.getvalue(), told.getvalue()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_only_the_same_are_written_unless_asked(file):
    pairs, said, _ = run(file)
    assert [(pair["left"], pair["right"], pair["verdict"]) for pair in pairs] == [("1", "2", "same")]
    assert "Same NHS number" in pairs[0]["why"]
    assert "Same: precision 1.0000, recall 0.3333" in said


def test_the_possible_are_written_when_asked_and_the_brother_is_not_among_them(file):
    pairs, said, _ = run(file, "--possible")
    assert {(pair["left"], pair["right"]) for pair in pairs} == {("1", "2"), ("1", "3"), ("2", "3")}
    assert "F1 1.0000 (3 right of 3, 3 true)" in said


def test_two_files_are_linked_with_each_other_only(file, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("id;forename;surname;dob;nhs no\nx;Wren;Applebarrow;14.03.2020;9990000107\n", encoding="cp1252")
    pairs, _, _ = run(file, "--against", str(other))
    assert {(pair["left"], pair["right"]) for pair in pairs} == {("1", "x"), ("2", "x")}


def test_a_bad_cell_is_told_and_its_row_still_linked(file):
    file.write_text(LIST.replace("9990000107", "9990000108", 1), encoding="utf-8")
    pairs, _, told = run(file, "--possible")
    assert "list.csv, line 2, nhs_number: The last digit does not fit." in told
    assert ("1", "2") in {(pair["left"], pair["right"]) for pair in pairs}


def test_a_key_that_a_spreadsheet_would_run_is_disarmed(file):
    file.write_text(LIST.replace("\n1,", "\n=cmd,"), encoding="utf-8")
    assert run(file)[0][0]["left"] == "'=cmd"


@pytest.mark.parametrize(("content", "sentence"), [("", "is empty"), ("colour\ngreen\n", "no column holds a name")])
def test_a_file_without_people_is_refused_in_a_sentence(file, content, sentence):
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=sentence):
        run(file)


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "none.csv")
