"""A real browser on a real server, with the cast signing in as the demonstration lets them."""

import os
import shutil
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-dev-shm-usage",
]  # fmt: skip
# Set to a folder to keep what the journeys saw: `make pictures` does, for the README.
PICTURES = os.environ.get("PICTURES")


@pytest.fixture(scope="session")
def chromium():
    """One browser for the run; skips where there is none."""
    if not CHROMIUM:
        pytest.skip("No Chromium on this machine: install it (apt-get install chromium) to drive the pages.")
    from playwright.sync_api import sync_playwright

    # The browser's driver runs an event loop in this thread; the database is still asked from plain code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture
def site(commits):
    """The service, answering on a port of its own; what it says in CSP reports and console errors fails the test."""
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()


def _is_fault(said) -> bool:
    # A page that is not there is said on the console too; the journeys ask for some on purpose.
    return said.type == "error" and "404" not in said.text


@pytest.fixture
def visit(chromium, site):
    """`visit("Dee Harkaway")` is a page signed in as her; each person has a browser of their own."""
    contexts, faults = [], []

    def signed_in(name: str, *, width: int = 1280):
        context = chromium.new_context(base_url=site, viewport={"width": width, "height": 900}, locale="en-GB")
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if _is_fault(said) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto("/")
        page.get_by_role("button", name=f"Sign in as {name}").click()
        return page

    yield signed_in
    for context in contexts:
        context.close()
    assert not faults, faults


@pytest.fixture
def picture():
    """`picture(page, "hub")` keeps a picture of the whole page where PICTURES says so."""

    def keep(page, name: str, *, whole: bool = True) -> None:
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=whole)

    return keep
