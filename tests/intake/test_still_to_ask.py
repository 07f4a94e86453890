"""The rest of the form: explicit for each question, and for each child where it is about the child."""

from intake.codes import Answered
from intake.still_to_ask import QUESTIONS, Child, items, unanswered

WREN, BABY = Child("w", "Wren"), Child("b", "Unborn baby", unborn=True)


def test_every_question_is_asked_once_or_once_for_each_child():
    lines = items("6", [WREN, BABY], {})
    assert {line.question.key for line in lines} == {question.key for question in QUESTIONS}
    assert all(line.open and line.words == "To ask" for line in lines)
    assert len([line for line in lines if line.question.key == "agencies"]) == 2


def test_an_unborn_child_is_not_asked_what_it_said():
    assert [line.child for line in items("6", [WREN, BABY], {}) if line.question.key == "child_said"] == [WREN]


def test_only_police_are_asked_whether_the_school_was_told():
    assert not [line for line in items("2A", [WREN], {}) if line.question.key == "encompass"]


def test_not_known_and_not_applicable_settle_a_question_and_say_so():
    lines = items("6", [WREN], {("language", ""): "not_known", ("health", "w"): "na"})
    words = {line.question.key: line.words for line in lines}
    assert words["language"] == "Not known"
    assert words["health"] == "Not applicable"
    assert Answered.NOT_KNOWN in {line.state for line in lines}


def test_one_childs_open_questions_do_not_hold_up_another():
    lines = items("6", [WREN, BABY], {})
    open_for_wren = {line.question.key for line in unanswered(lines, "w")}
    assert "child_said" in open_for_wren
    assert "child_said" not in {line.question.key for line in unanswered(lines, "b")}
