"""Every page that takes an answer is sent what no browser would send. A new page is born tested."""

import html
import traceback

import pytest
from django.db import transaction

from tests import cast
from tests.bad_input import nasty, world
from tests.bad_input.nasty import MARKUP, TEXTS

ANSWERS = {200, 302, 400, 403, 404, 405, 409, 413}
PARTS = ("contacts/", "people/", "requests/", "console/")


@pytest.fixture
def case(acting, dee, mo, pat, at):
    return world.build(acting, dee, mo, pat, at)


@pytest.fixture
def clients(browse):
    """A signed-in browser for each who acts."""
    return {key: browse(cast.member(key)) for key in world.POSTERS}


class Tried:
    """Posts that leave nothing behind, and what was wrong with their answers."""

    def __init__(self, clients):
        self.clients, self.faults, self.posts = clients, [], 0
        self.watchers = {key: {cast.member(name) for name in (key, "mo")} for key in clients}

    def send(self, address, key, sent, what, typed="", before=()):
        """Post, take it back, and note a failure, a change without a redirect, and what was typed and lost."""
        self.posts += 1
        with transaction.atomic():
            try:
                with world.writes() as written:
                    answer = self.clients[key].post(address, sent)
                self._look(answer, f"{address} {what}", typed)
                # Counting every table takes long; an answer that wrote none has nothing to count.
                if written and answer.status_code != 302 and world.state_of_the_case(*self.watchers[key]) != before:
                    self.faults.append(f"{address} {what}: {answer.status_code}, and yet rows changed")
            except Exception:
                last = traceback.format_exc().strip().splitlines()
                self.faults.append(f"{address} {what}: {' | '.join(last[-3:])}")
            transaction.set_rollback(True)

    def _look(self, answer, where, typed):
        page = answer.content.decode()
        if answer.status_code not in ANSWERS:
            self.faults.append(f"{where}: {answer.status_code}")
        if MARKUP in page or "<script>alert(1)" in page:
            self.faults.append(f"{where}: markup came back alive")
        if typed and answer.status_code in (200, 409) and html.escape(typed) not in page:
            self.faults.append(f"{where}: what was typed is lost")


def opened(clients, case, part):
    """Every page under this part that shows questions: its address, who asks, what it would post."""
    for address, key in world.pages(case):
        if not address.startswith("/" + part):
            continue
        with transaction.atomic():
            page = clients[key].get(address, {"desk": "police-mash"})
            transaction.set_rollback(True)
        if page.status_code == 200:
            sent, kinds = nasty.as_a_browser_would(page.content.decode(), address)
            if sent:
                yield address, key, sent, kinds, page


def reveal_of(page) -> dict[str, dict[str, list[str]]]:
    """For each question another's answer reveals, that answer."""
    form = (page.context or {}).get("form")
    found = {}
    for parent, answers in getattr(form, "reveal", {}).items():
        for answer, names in answers.items():
            found |= {name: {parent: [answer]} for name in names}
    return found


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_answer_at_once_bad_is_no_failure_and_changes_nothing(case, clients, part):
    tried = Tried(clients)
    for place, (address, key, sent, kinds, _) in enumerate(opened(clients, case, part)):
        before = world.state_of_the_case(*tried.watchers[key])
        # Each page meets a third of the texts, each text a third of the pages; the slow test below tries them deeper.
        for what, text in list(TEXTS.items())[place % 3 :: 3]:
            typed = {name: [text] if kinds[name] != "hidden" else values for name, values in sent.items()}
            tried.send(address, key, typed, f"all {what}", before=before)
        tried.send(address, key, {}, "nothing at all", before=before)
    assert not tried.faults, "\n".join(tried.faults)
    assert tried.posts > 10


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_one_bad_answer_among_good_ones_is_no_failure_and_loses_nothing(case, clients, part):
    tried = Tried(clients)
    for address, key, sent, kinds, page in opened(clients, case, part):
        revealed = reveal_of(page)
        before = world.state_of_the_case(*tried.watchers[key])
        for name in sent:
            for what in nasty.DEEP:
                text = TEXTS[what]
                shown = text if kinds[name] in ("text", "textarea", "tel", "email") and "\x00" not in text else ""
                typed = {**sent, **revealed.get(name, {}), name: [text]}
                tried.send(address, key, typed, f"{name} is {what}", typed=shown, before=before)
    assert not tried.faults, "\n".join(tried.faults)
