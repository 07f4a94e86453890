"""No page, letter or template says that consent is needed to share for safeguarding. Each is rendered and looked at."""

from html import unescape
from pathlib import Path
from re import sub

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client

from consent import acts, never_said
from consent.acts import keeping
from consent.first_notice import TEXTS
from consent.first_purposes import PURPOSES
from intake import feedback
from intake.codes import Outcome
from post import letters
from tests import build, cast
from tests.architecture.test_gates import routes
from tests.consent.build import a_child_aged, a_mother, an_answer

SAID = [
    "We need your consent to share with MASH.",
    "We need your permission to share this with the Multi-Agency Safeguarding Hub",
    "I am asking for your consent to share information for safeguarding.",
    "We will share with the police for safeguarding only with your consent",
    "We require parental consent before checks with MASH agencies",
]
FINE = [
    "We never need your consent to share with MASH.",
    "To keep a child safe we do not ask you to agree. The law says we must share.",
    "Keeping a child safe does not rest on consent.",
    "We ask your consent to send you a newsletter.",
]


@pytest.mark.parametrize("sentence", SAID)
def test_the_sentence_is_recognised(sentence):
    assert never_said.found_in(f"Hello. {sentence} Thank you.")


@pytest.mark.parametrize("sentence", FINE)
def test_what_is_true_may_be_said(sentence):
    assert not never_said.found_in(sentence)


def test_no_letter_says_it():
    for kind in [*letters.LETTERS, "anything else"]:
        letter = letters.letter(kind, reference="AB12", link="/", phone="01632 960 102")
        assert not never_said.found_in(f"{letter.subject} {letter.text}")
    for outcome in Outcome:
        for source in ("6", "1B", "2A"):
            text = feedback.compose([outcome], source=source, reference="AB12", received_on=cast.TODAY, phone="1")
            assert not never_said.found_in(text)


def test_no_layer_of_the_notice_and_no_wording_of_a_consent_says_it():
    for words in [
        *TEXTS.values(),
        *(purpose.wording for purpose in PURPOSES),
        *(one.child_wording for one in PURPOSES),
    ]:
        assert not never_said.found_in(words)


def test_no_template_can_say_it():
    folder = Path(settings.BASE_DIR) / "templates"
    texts = [path for path in folder.rglob("*") if path.suffix in {".html", ".txt"}]
    assert len(texts) > 100
    assert not {str(path): found for path in texts if (found := never_said.found_in(_plain(path.read_text())))}


def test_whoever_keeps_the_notice_cannot_write_it(ida, acting, at):
    from datetime import timedelta

    with acting(ida):
        row = keeping.prepare(
            effective_on=at.date() + timedelta(days=7), changes=["A"], tell_again=False, by=ida, at=at, why="x"
        )
        with pytest.raises(ValidationError, match="not what safeguarding rests on"):
            keeping.put_words(row, language="en", layer="short", title="T", body=SAID[0], by=ida, at=at)


def test_every_page_rendered_does_not_say_it(commits, browse, acting, at):
    looked, said = 0, {}
    for key in ("mo", "ida", "vi", "pat", "petra", None):
        web = browse(cast.member(key)) if key else Client()
        for address in _addresses(acting, at) if key == "mo" else _without_ids():
            answer = web.get(address)
            if answer.status_code == 200 and "html" in answer["Content-Type"]:
                looked += 1
                if found := never_said.found_in(_plain(answer.content.decode())):
                    said[address] = found
    assert looked > 40
    assert not said


def _plain(html: str) -> str:
    return unescape(sub(r"<[^>]*>|\{%.*?%\}|\{\{.*?\}\}", " ", html))


def _without_ids() -> list[str]:
    return ["/" + path for path, _ in routes() if "<" not in path and not path.startswith(("account/", "health"))]


def _addresses(acting, at) -> list[str]:
    """Every page that is about a record, for one case of the front door's."""
    mo = cast.member("mo")
    with acting(mo):
        contact = build.a_contact(by=mo)
        child = build.a_child(contact, by=mo, person=a_child_aged(8, by=mo))
        request = build.a_request(contact, by=mo)
        consent = acts.give(child.person, an_answer(a_mother(child.person, by=mo)), seen="", by=mo, at=at)
    ids = {"Contact": contact, "ContactChild": child, "Person": child.person, "InformationRequest": request,
           "ConsentRecord": consent}  # fmt: skip
    found = _without_ids()
    for path, view in routes():
        record = ids.get(getattr(getattr(view, "gate_on", None), "__name__", ""))
        if record is not None and path.count("<") == 1:
            found.append("/" + path.replace("<uuid:id>", str(record.pk)))
    return found
