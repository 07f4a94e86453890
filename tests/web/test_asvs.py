"""The table of docs/asvs.md is whole, and every row of it stands on something: a test, a reason, or what is missing."""

import ast
import re
import signal
from functools import cache

import pytest
from django.test import Client
from django.urls import reverse

from access.models import User
from frontdoor.launch.bootstrap import ROOT
from frontdoor.launch.environment import PRIVATE
from tests.architecture.source import imports, modules, told

ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (met|not applicable|open) \| (.+?) \|$", re.MULTILINE)
# How many requirements of level 1 and 2 each section has, those of level 3 left out: 1.2 has nine, 1.2.1 to 1.2.9.
SECTIONS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4,
    "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5,
    "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4,
    "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4,
    "17.3": 2,
}  # fmt: skip
# What of level 3 this kind of data asks for (security.md 1.2).
THIRD = (
    "1.2.10 1.3.12 2.3.5 3.4.7 3.4.8 3.5.7 3.5.8 3.6.1 4.1.4 5.2.4 5.2.6 6.3.5 6.3.6 6.3.7 6.3.8 6.4.6 6.5.6 7.5.3"
    " 8.2.4 8.3.2 8.3.3 8.4.2 11.3.4 13.3.4 13.4.6 14.2.5 14.2.6 14.2.7 14.2.8 15.1.4 15.2.4 15.2.5 15.4.2 16.5.4"
)


@cache
def page() -> str:
    return (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")


def rows() -> list[tuple[str, str, str, str]]:
    """(number, words, state, evidence) of every row."""
    return ROW.findall(page())


def test_every_requirement_of_level_two_and_those_chosen_of_level_three_stands_once():
    wanted = {f"{section}.{number}" for section, many in SECTIONS.items() for number in range(1, many + 1)}
    numbers = [number for number, *_ in rows()]
    assert len(wanted) == 253
    assert sorted(numbers) == sorted(wanted | set(THIRD.split()))


def test_what_is_met_names_a_test_that_is_there():
    faults = []
    for number, _, state, evidence in rows():
        for name in evidence.split(", ") if state == "met" else ():
            path, _, test = name.partition("::")
            file = ROOT / path
            if not file.exists() or f"def {test}(" not in file.read_text(encoding="utf-8"):
                faults.append(f"{number}: {name}")
    assert not faults, told(
        faults, "name the test that fails when it is no longer met, or write what is missing as open."
    )


def test_what_is_open_or_not_applicable_says_why():
    for number, _, state, evidence in rows():
        if state != "met":
            assert "::" not in evidence and len(evidence.split()) >= 1, number


def test_every_key_of_the_service_is_in_the_list():
    missing = [name for name in PRIVATE if name not in page() and not name.endswith("_DATABASE_URL")]
    assert not missing, told(
        missing, "add a row to the keys of docs/asvs.md: who holds it, what it does, how it changes."
    )


DRAWN = {"family.html": "people/genogram.py escapes every word it draws"}
BARE = {"eval", "exec", "compile", "__import__"}
RUNS = {"system", "popen", "from_string", "Template"}


def test_our_source_runs_nothing_that_was_typed():
    faults = []
    for module in modules():
        for name, node in imports(module):
            if name.split(".")[0] in {"pickle", "marshal", "shelve", "yaml", "jinja2"}:
                faults.append(f"{module.where(node)} imports {name}")
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                plain = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
                owner = getattr(getattr(node.func, "value", None), "id", "")
                shell = any(word.arg == "shell" for word in node.keywords)
                called_bare = isinstance(node.func, ast.Name)
                if (plain in BARE and called_bare) or (plain in RUNS and owner != "re") or shell:
                    faults.append(f"{module.where(node)} calls {plain}")
    for path in (ROOT / "templates").rglob("*.html"):
        if path.name not in DRAWN and re.search(r"\|\s*safe\b|autoescape off", path.read_text(encoding="utf-8")):
            faults.append(f"{path.name} turns escaping off")
    assert not faults, told(faults, "data is data: draw it with a template, call a function by name.")


def patterns() -> list[tuple[str, str, str]]:
    """(place, how it is used, pattern) of every regular expression written out in our source."""
    found = []
    for module in modules():
        for node in ast.walk(module.tree):
            if not (isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") == "re"):
                continue
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.append((module.where(node), getattr(node.func, "attr", ""), first.value))
    return found


@pytest.mark.slow
def test_no_pattern_of_ours_runs_away():
    def late(*_):
        raise TimeoutError

    texts = [
        f"{one * 20_000}{end}"
        for one in ("a", " ", "1", "-", "a ", "a1", "\t ", "é", "(", "'")
        for end in ("", "!", "\x00")
    ]
    faults, known = [], patterns()
    assert len(known) > 20
    before = signal.signal(signal.SIGALRM, late)
    try:
        for where, used, pattern in known:
            rule = re.compile(pattern)
            for text in texts:
                signal.setitimer(signal.ITIMER_REAL, 5)
                try:
                    rule.match(text) if used in {"match", "fullmatch"} else rule.search(text)
                except TimeoutError:
                    faults.append(f"{where}: {pattern}")
                    break
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not faults, told(faults, "write it so that no two parts of it can match the same text.")


def test_cryptography_is_a_librarys():
    # How somebody else's list is kept is looked up as it is kept; the library is told that it protects nothing.
    looked_up = r"(?!.*usedforsecurity=False)"
    weak = re.compile(rf"\b(hashlib\.md5|hashlib\.sha1|SHA1|MD5|ECB|TripleDES|ARC4|PKCS1v15)\b\s*\({looked_up}")
    faults = [
        module.where(node)
        for module in modules()
        for name, node in imports(module)
        if name == "random" and not module.name.startswith(("frontdoor.seed", "frontdoor.management"))
    ]
    faults += [
        str(module.path.relative_to(ROOT))
        for module in modules()
        if weak.search(module.path.read_text(encoding="utf-8"))
    ]
    assert not faults, told(faults, "use hashlib's SHA-256, secrets, or the cryptography library.")


RISKY = {"weasyprint", "PIL", "pikepdf", "oxmsg", "pypdf", "pypdfium2", "pdfminer", "docx"}


def test_risky_components_run_in_a_child_process_alone():
    # The last locks a PDF this service has just made itself.
    alone = {"documents.press", "documents.inspector", "documents.reader", "documents.locking"}
    faults = [
        f"{module.where(node)} imports {name}"
        for module in modules()
        for name, node in imports(module)
        # The release gate takes apart packs this service has just made itself, from text.
        if name.split(".")[0] in RISKY and module.name not in alone and module.app != "rights"
    ]
    assert not faults, told(faults, "parse what strangers made in a child process, as documents/checking.py does.")


def test_the_image_holds_no_source_control():
    assert {".git", "secrets", ".data"} <= set((ROOT / ".dockerignore").read_text().split())


def test_no_answer_tells_a_version(dee, browse):
    for answer in (browse(dee).get("/hub"), Client().get("/health"), Client().get("/nothing")):
        assert not {"Server", "X-Powered-By", "X-AspNet-Version"} & set(answer.headers)
        assert not re.search(r"[Dd]jango[/ ]\d|Python[/ ]3", answer.content.decode())


def test_a_forged_forwarded_header_changes_nothing(dee, browse):
    forged = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "https",
        "X-Real-IP": "203.0.113.9",
        "Forwarded": "host=evil.example",
    }
    for client in (Client(), browse(dee)):
        answer = client.get("/hub", headers=forged)
        assert "evil.example" not in answer.headers.get("Location", "") + answer.content.decode()


def test_passwords_are_masked_and_may_be_pasted(db):
    sign_in = Client().get(reverse("account_login")).content.decode()
    field = re.search(r'<input[^>]*name="password"[^>]*>', sign_in)
    assert field and 'type="password"' in field.group() and 'autocomplete="current-password"' in field.group()
    assert "onpaste" not in sign_in


def test_no_password_expires():
    assert not [field.name for field in User._meta.fields if "expir" in field.name or "rotat" in field.name]


def test_a_password_is_changed_with_the_old_one(dee, browse):
    from allauth.account.forms import ChangePasswordForm

    assert "oldpassword" in ChangePasswordForm(user=dee).fields
    assert browse(dee).get(reverse("account_change_password")).status_code in {200, 302}


def test_sign_out_stands_on_every_page(dee, ida, pat, browse):
    for user, address in ((dee, "/hub"), (ida, "/console/"), (pat, "/requests/desk")):
        page = browse(user).get(address, follow=True).content.decode()
        assert f'action="{reverse("account_logout")}"' in page, address


def test_ones_own_sessions_are_listed_and_can_be_ended(dee, browse):
    answer = browse(dee).get(reverse("usersessions_list"))
    assert answer.status_code == 200 and "form" in answer.content.decode()


# What opens a connection to another machine, and to which: nothing else may.
REACHES_OUT = {
    "documents.scanning": "the virus scanner, CLAMAV",
    "people.tracing": "the national tracing service, where one is set",
    "access.signin.directory.provider": "the directories of SIGNIN_DIRECTORIES, through the library",
    "audit.sealer.__main__": "the database",
}
NETWORK = {"socket", "http.client", "urllib.request", "requests", "httpx", "smtplib", "ftplib", "telnetlib"}


def test_nothing_reaches_out_but_what_is_listed():
    faults = [
        f"{module.where(node)} imports {name}"
        for module in modules()
        for name, node in imports(module)
        if any(name == one or name.startswith(f"{one}.") for one in NETWORK)
        and module.name not in REACHES_OUT
        and not module.name.startswith("frontdoor.launch")
    ]
    assert not faults, told(faults, "say whom it reaches in REACHES_OUT, or reach nobody.")
