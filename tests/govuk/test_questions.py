"""What questions take, what they refuse and in which words. No database."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from govuk import fields
from govuk.dates import spoken_moment
from govuk.forms import Form


def refusal(field, typed) -> str:
    """The sentence that refuses what was typed."""
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    return refused.value.messages[0]


@pytest.mark.parametrize("name", ["O’Brien", "d'Arcy-Jones", "李小龍", "محمد", "Siân", "X", "Null", "x" * 200, "नीतू"])
def test_a_name_in_any_script_is_taken_as_it_is(name):
    assert fields.TextInput("Family name").clean(f"  {name} ") == name


@pytest.mark.parametrize("typed", ["Wr\x00en", "Wr\x07en", "Wr\x1ben", "Wr\x9fen", "Wr\ud800en", "Wr\U000e0041en"])
def test_a_character_nobody_can_see_is_refused_with_a_sentence(typed):
    assert refusal(fields.TextInput("Name"), typed).startswith("Take out the hidden character.")


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u202a\u202e\u2066\u2069")
def test_a_character_that_turns_the_reading_order_is_refused(mark):
    for field in (fields.TextInput("Name"), fields.TextArea("What happened?")):
        assert "turns the reading order" in refusal(field, f"Odette {mark}ynsbref")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\u2028", "\t"])
def test_one_line_is_one_line(ending):
    assert refusal(fields.TextInput("Subject"), f"Hello{ending}Bcc: everyone") == "Write this on one line."


def test_a_long_answer_keeps_its_lines_and_counts_them_once():
    field = fields.TextArea("What happened?", max_length=5)
    assert field.clean("ab\r\ncd") == "ab\ncd"
    assert refusal(field, "abcdefg") == "Use 5 characters or fewer. You have used 7."


def test_a_hundred_thousand_characters_are_taken_and_one_more_is_not():
    field = fields.TextArea("What happened?")
    assert len(field.clean("a" * 100_000)) == 100_000
    assert "100000 characters or fewer" in refusal(field, "a" * 100_001)


def test_an_answer_of_spaces_is_no_answer():
    assert refusal(fields.TextInput("First names"), "   ") == "Enter first names."
    assert refusal(fields.TextArea("What happened?"), " \r\n ") == "Answer the question “What happened?”"
    assert refusal(fields.TextInput("NHS number"), "") == "Enter NHS number."
    assert refusal(fields.TextInput("Name", missing="Say who rang."), "") == "Say who rang."


@pytest.mark.parametrize(
    "typed",
    ["14/3/2020", " 14 / 03 / 2020 ", "14.3.2020", "14-3-2020", "14 3 2020", "14 Mar 2020", "14th March 2020",
     "14 MARCH, 2020", "14mar2020", "Sat 14 Mar 2020", "2020-03-14", "2020-3-14"],
)  # fmt: skip
def test_a_date_is_read_however_the_office_writes_it(typed):
    assert fields.DateInput("Date of birth").clean(typed) == date(2020, 3, 14)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("14/3/20", "Write the year with four digits, like 14/3/2020."),
        ("14 Mar 20", "Write the year with four digits, like 14/3/2020."),
        ("31/2/2020", "31/2/2020 is not a date. Write it like 14/3/2020."),
        ("29 Feb 2026", "29 Feb 2026 is not a date. Write it like 14/3/2020."),
        ("14/13/2020", "14/13/2020 is not a date. Write it like 14/3/2020."),
        ("14/3/0020", "Check the year. Write the date like 14/3/2020."),
        ("14/3/9999", "Check the year. Write the date like 14/3/2020."),
        ("yesterday", "Write a date like 14/3/2020."),
        ("14 Foo 2020", "Write a date like 14/3/2020."),
        ("١٤/٣/٢٠٢٠", "Write a date like 14/3/2020."),
        ("1" * 4000, "Write a date like 14/3/2020."),
        ("14/3/2020\x00", "Take out the hidden character. Type the words again if you cannot see it."),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_an_example(typed, sentence):
    assert refusal(fields.DateInput("Date of birth"), typed) == sentence


def test_a_date_is_shown_again_as_it_is_typed():
    class Page(Form):
        born = fields.DateInput("Date of birth")

    assert 'value="14/3/2020"' in str(Page(initial={"born": date(2020, 3, 14)}))
    assert 'value="14 Marsh"' in str(Page({"born": "14 Marsh"}))


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("20/11/2026 16:50", datetime(2026, 11, 20, 16, 50, tzinfo=UTC)),
        ("20 Jul 2026, 16.50", datetime(2026, 7, 20, 15, 50, tzinfo=UTC)),
        ("25/10/2026 01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_is_typed_in_london_and_kept_in_utc(typed, moment):
    assert fields.DateTimeInput("Received").clean(typed) == moment


def test_an_hour_that_the_clocks_skip_is_refused():
    assert "clocks went forward" in refusal(fields.DateTimeInput("Received"), "29/3/2026 01:30")
    assert refusal(fields.DateTimeInput("Received"), "20/11/2026 25:00").startswith("25:00 is not a time.")
    assert "date and a time" in refusal(fields.DateTimeInput("Received"), "20/11/2026")


def test_a_moment_is_read_in_london():
    assert spoken_moment(datetime(2026, 7, 20, 15, 50, tzinfo=UTC)) == "Mon 20 Jul 16:50"


def test_a_date_in_three_boxes_says_which_box_is_empty():
    field = fields.DateParts("Expected date")
    assert field.clean(["27", "Mar", "2027"]) == date(2027, 3, 27)
    assert refusal(field, ["27", "", ""]) == "Add the month and the year, like 27 3 2020."
    assert refusal(field, ["31", "2", "2027"]) == "31 2 2027 is not a date. Write it like 27 3 2020."
    assert refusal(field, ["27", "3", "27"]) == "Write the year with four digits, like 27 3 2020."
    assert refusal(field, ["", "", ""]) == "Enter expected date."
    assert refusal(field, ["a", "b", "c"]) == "Write the date in numbers, like 27 3 2020."


@pytest.mark.parametrize("number", ["01632 960 114", "+44 1632 960114", "(01632) 960114 ext 12"])
def test_a_telephone_number_is_kept_as_given(number):
    assert fields.Telephone("Telephone").clean(number) == number


@pytest.mark.parametrize("number", ["12", "call me", "0163296011401632960114"])
def test_a_number_that_cannot_be_rung_is_refused(number):
    assert refusal(fields.Telephone("Telephone"), number) == "Write a telephone number like 01632 960 114."


@pytest.mark.parametrize("typed", ["two", "1e400", "9" * 5000, "1.5", "٣x"])
def test_a_number_that_is_none_is_refused(typed):
    assert refusal(fields.WholeNumber("How many"), typed) == "Write a whole number, like 3."


def test_an_answer_that_was_not_offered_is_refused():
    for field in (fields.Radios("R", choices=[("a", "A")]), fields.Select("S", choices=[("a", "A")])):
        assert refusal(field, "b") == "Choose one of the answers shown."
    assert refusal(fields.Checkboxes("C", choices=[("a", "A")]), ["a", "b\x00"]) == "Choose one of the answers shown."


def test_choices_given_later_keep_their_hints():
    class Page(Form):
        agency = fields.Radios("Agency")

    form = Page()
    form.fields["agency"].choices = [("p", "Police", "staffed until 20:00")]
    assert "staffed until 20:00" in str(form)
    assert "staffed until 20:00" not in str(Page())


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999"])
def test_a_page_that_lost_its_place_says_so(version):
    assert refusal(fields.Version(), version).startswith("This page lost its place.")


def files(*named) -> MultiValueDict:
    return MultiValueDict({"papers": [SimpleUploadedFile(name, content) for name, content in named]})


class Papers(Form):
    papers = fields.MultiFile("Papers", kinds=["pdf"], most=2)


def test_several_files_come_together():
    form = Papers({}, files(("a.pdf", b"1"), ("B.PDF", b"2")))
    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["papers"]] == ["a.pdf", "B.PDF"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ([], "Choose at least one file."),
        ([("a.exe", b"1")], "Choose files of these kinds: pdf."),
        ([("a.pdf.exe", b"1")], "Choose files of these kinds: pdf."),
        ([("a.pdf", b"")], "One of the files is empty. Choose it again."),
        ([("a.pdf", b"1")] * 3, "Choose 2 files or fewer. You chose 3."),
    ],
)
def test_files_that_will_not_do_are_refused_with_a_sentence(sent, sentence):
    assert Papers({}, files(*sent)).errors["papers"] == [sentence]


def test_junk_in_every_question_is_a_sentence_and_never_a_fault():
    class Page(Form):
        text = fields.TextInput("Text")
        area = fields.TextArea("Area")
        born = fields.DateInput("Born")
        at = fields.DateTimeInput("At")
        due = fields.DateParts("Due")
        pick = fields.Radios("Pick", choices=[("a", "A")])
        many = fields.Checkboxes("Many", choices=[("a", "A")])
        one = fields.Select("One", choices=[("a", "A")])
        number = fields.WholeNumber("Number")
        tel = fields.Telephone("Tel")
        mail = fields.Email("Mail")
        version = fields.Version()

    names = [*Page.base_fields, "due_day", "due_month", "due_year"]
    for junk in ("\x00", "\u202e", "\ud800", "9" * 5000, "{{7*7}}", "<script>", "' OR 1=1", "١٢", "1/1/1\r\nX"):
        sent = QueryDict(mutable=True)
        sent.update(dict.fromkeys(names, junk))
        form = Page(sent)
        assert not form.is_valid()
        assert "<script>" not in str(form)
        assert all(sentence.endswith((".", "”")) for errors in form.errors.values() for sentence in errors)


def test_a_question_takes_rules_of_its_own():
    def no_shouting(text):
        if text.isupper():
            raise ValidationError("Write it in small letters.")

    field = fields.TextInput("Name", validators=[no_shouting], min_length=3)
    assert refusal(field, "WREN") == "Write it in small letters."
    assert refusal(field, "ab") == "Use 3 characters or more. You have used 2."
    assert refusal(fields.WholeNumber("How many", min_value=1, max_value=12), "13") == "Write 12 or less."
