"""A teacher writes a form in a browser; Dee finds it in the hub's list, searches, and receives it."""

import pytest

from post.models import Outbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORRY = "She came to school with a bruise on her left arm and would not say how."


def go_on(page) -> None:
    page.locator("form[data-keep] .acts button[value=on]").click()


def test_from_the_public_form_to_a_received_contact(commits, chromium, site, visit, picture):
    context = chromium.new_context(base_url=site, viewport={"width": 390, "height": 844}, locale="en-GB")
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto("/refer/")
    page.get_by_role("button", name="Write a referral").click()
    page.get_by_label("First names").first.fill("Marigold")
    page.get_by_label("Family name").first.fill("Tansley")
    page.get_by_label("Date of birth").first.fill("14/3/2020")
    go_on(page)
    page.get_by_label("Where are they now?").fill("12 Invented Street")
    go_on(page)
    page.locator("[name=worry]").fill(WORRY)
    page.locator("h1").click()
    page.get_by_text("Saved 10:00.").wait_for()
    page.reload()
    assert page.locator("[name=worry]").input_value() == WORRY, "kept while it was typed"
    go_on(page)
    page.get_by_label("No", exact=True).check()
    page.get_by_label("What makes you say so?").fill("He is back.")
    go_on(page)
    for name, said in {
        "name": "Wren Ashdown", "role": "Teacher", "phone": "01632 960 114", "email": "wren@school.example.org",
        "relationship": "Her teacher",
    }.items():  # fmt: skip
        page.locator(f"[name={name}]").fill(said)
    page.locator("[name=source]").select_option("2A")
    go_on(page)
    page.locator("[name=told][value=no]").check()
    page.locator("[name=why_not]").select_option("RISK_CHILD")
    page.locator("[name=why_words]").fill("He reads her telephone.")
    page.locator("[name=child_told][value=yes]").check()
    go_on(page)
    page.get_by_role("heading", name="About Marigold Tansley").wait_for()
    page.locator("button[value=check]").click()
    picture(page, "form-check-390")
    page.get_by_label("What I wrote is true").check()
    page.get_by_role("button", name="Send it to the front door").click()
    page.get_by_role("heading", name="We have received it").wait_for()
    reference = page.locator(".reference").inner_text()
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "no page scrolls sideways"
    context.close()
    assert not faults, faults
    assert Outbox.objects.filter(kind="form.arrived", reference=reference).exists()

    dee = visit("Dee Harkaway")
    dee.goto("/contacts/forms")
    picture(dee, "forms")
    dee.get_by_role("link", name="Marigold Tansley").click()
    picture(dee, "form")
    dee.get_by_role("link", name="Search for the children and receive it").click()
    assert dee.locator("[name=worry]").input_value() == WORRY
    dee.get_by_role("button", name="Receive this contact").click()
    dee.get_by_text(f"{reference} is received.").wait_for()
