"""A manager sends a list of people: it is looked through, shown line by line, and brought in a part at each turn."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from people.acts import lists
from people.models import BroughtList, Imported, Person, PersonName

GOOD = "id,given,family,born_on,sex,postcode\n" + "".join(
    f"M-{number},Wren{'abcdefghij'[number]},Applebarrow,1{number}/03/2020,F,B69 3DL\n" for number in range(6)
)
BAD = GOOD + "M-9,Otto,Applebarrow,31/02/2020,M,B69 3DL\n"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def send(visitor, content: str | bytes = GOOD, **more):
    content = content if isinstance(content, bytes) else content.encode()
    file = SimpleUploadedFile("people.csv", content, "text/csv")
    return visitor.post("/people/bring", {"file": file, "source": "November list", "whole": "no"} | more)


def people(acting, mo) -> int:
    with acting(mo):
        return PersonName.objects.filter(family="Applebarrow", source="November list").count()


def test_a_list_is_looked_through_before_anybody_comes_in(mo, browse, acting, folder):
    visitor = browse(mo)
    place = send(visitor, BAD).url
    page = visitor.get(place).content.decode()
    assert "Nobody was brought in yet" in page and "31/02/2020" in page and "born_on" in page
    assert people(acting, mo) == 0
    report = visitor.get(f"{place}/report.csv").content.decode()
    assert report.count("\n") == 8 and "not brought in" in report
    assert not any(b"Applebarrow" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_it_comes_in_and_the_file_is_forgotten(mo, browse, acting):
    visitor = browse(mo)
    place = send(visitor, BAD).url
    visitor.post(f"{place}/on")
    page = visitor.get(place).content.decode()
    assert "All of it is in" in page and people(acting, mo) == 6
    assert visitor.post(f"{place}/on").status_code == 200, "pressed again, it says that it is in"
    assert people(acting, mo) == 6
    with acting(mo):
        row = BroughtList.objects.get()
        assert row.counts["NEW"] + row.counts["POSSIBLE"] == 6 and row.counts["WRONG"] == 1 and not row.blob


def test_it_is_taken_up_where_it_stopped(mo, browse, acting):
    visitor = browse(mo)
    send(visitor)
    with acting(mo):
        row = BroughtList.objects.get()
        row = lists.go_on(row, by=mo, at=row.sent_at, most=2)
        assert (row.read, row.state) == (2, "bringing")
    page = visitor.get(f"/people/bring/{row.pk}").content.decode()
    assert "2 read so far" in page and "33%" in page and "Go on" in page
    visitor.post(f"/people/bring/{row.pk}/on")
    assert people(acting, mo) == 6
    with acting(mo):
        assert sorted(Imported.objects.values_list("line", flat=True)) == [2, 3, 4, 5, 6, 7]


def test_the_same_list_again_brings_nobody_in_twice(mo, browse, acting):
    visitor = browse(mo)
    for _ in range(2):
        visitor.post(f"{send(visitor).url}/on")
    assert people(acting, mo) == 6


def test_all_or_nothing_brings_nothing_in_where_a_line_is_at_fault(mo, browse, acting):
    visitor = browse(mo)
    place = send(visitor, BAD, whole="yes").url
    assert "1 of its lines are at fault" in visitor.get(place).content.decode()
    assert visitor.post(f"{place}/on").status_code == 200
    assert people(acting, mo) == 0


def test_a_list_that_is_thrown_away_is_forgotten(mo, browse, acting):
    visitor = browse(mo)
    place = send(visitor).url
    visitor.post(f"{place}/away")
    assert "It was thrown away" in visitor.get(place).content.decode()
    assert visitor.post(f"{place}/on").status_code == 200 and people(acting, mo) == 0


@pytest.mark.parametrize(
    ("content", "more", "said"),
    [
        (b"", {}, "The file is empty"),
        (b"colour,size\nred,10\n", {}, "no column holds a name"),
        (b"\x00\x01\x02" * 50, {}, "govuk-error-message"),
        (GOOD.encode(), {"source": ""}, "Say what it is called"),
        (GOOD.encode(), {"whole": "perhaps"}, "Choose"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_a_sentence(mo, browse, acting, content, more, said):
    answer = send(browse(mo), content, **more)
    assert answer.status_code == 200 and said in answer.content.decode()
    with acting(mo):
        assert not BroughtList.objects.exists()


def test_a_file_too_large_is_refused(mo, browse, monkeypatch):
    from people import list_views

    monkeypatch.setattr(list_views, "MOST_BYTES", 10)
    assert "larger than five megabytes" in send(browse(mo)).content.decode()


def test_nobody_else_sees_a_managers_list(mo, dee, pat, browse, acting):
    place = send(browse(mo)).url
    assert browse(dee).get("/people/bring").status_code == 403
    assert browse(dee).get(place).status_code in {403, 404}
    assert browse(pat).get(place).status_code == 404
    with acting(dee):
        assert not BroughtList.objects.exists()
    with acting(mo):
        assert not Person.objects.filter(imported__source="November list").exists()
