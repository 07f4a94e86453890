"""The main job, from worry to decision, by several people in browsers of their own (domain.md 9, scenario 1)."""

from datetime import UTC, datetime

import pytest

from audit import clock
from tests.browser import earlier
from tests.browser.accessible import accessible

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FRIDAY = datetime(2026, 11, 20, 16, 58, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 9, 12, tzinfo=UTC)
WORRY = (
    "Officers called at 15:20 by a neighbour to shouting. Carys said Denholm pushed her against the cooker. "
    "He had left. Wren was on the stairs and told the officer “he does it when Mum is tired”."
)


@pytest.fixture
def known(commits):
    """Wren is known before Friday."""
    earlier.wren_is_known()
    clock.hold_at(FRIDAY)


def press(page, name: str) -> None:
    page.get_by_role("button", name=name).last.click()


def search_first(dee, picture) -> None:
    dee.goto("/people/find")
    dee.get_by_role("textbox").first.fill("Wren Appelbarrow")
    press(dee, "Search")
    found = dee.get_by_role("main").inner_text()
    assert "Wren Applebarrow" in found and "Family name one letter apart" in found
    picture(dee, "find")


def receive(dee, picture) -> str:
    """Six answers, two children, the older one known. Returns the contact's address."""
    dee.goto("/contacts/receive")
    dee.get_by_label("First names").first.fill("Wren")
    dee.get_by_label("Family name").first.fill("Appelbarrow")
    dee.get_by_label("Date of birth").first.fill("14/3/2020")
    dee.get_by_label("Sex").first.select_option("F")
    press(dee, "Look for matches")
    dee.get_by_role("button", name="Use this record").first.click()
    press(dee, "Add another child")
    baby = dee.get_by_role("group", name="Child 2")
    baby.get_by_label("Expected date").fill("11/2/2027")
    baby.get_by_text("Not yet born? Name the mother").click()
    baby.get_by_label("Mother’s first names").fill("Carys")
    baby.get_by_label("Mother’s family name").fill("Appelbarrow")
    baby.get_by_label("Mother’s date of birth").fill("8/9/1996")
    press(dee, "Look for matches")
    dee.get_by_role("button", name="Use this record").first.click()
    answer_the_rest(dee)
    picture(dee, "receive")
    accessible(dee)
    press(dee, "Receive this contact")
    assert "is received" in dee.get_by_role("main").inner_text()
    return dee.url


def answer_the_rest(dee) -> None:
    dee.get_by_label("Place or address").fill("At home, 9 Lantern Row, Westmere")
    dee.get_by_label("Who with").fill("Mother, grandmother")
    dee.get_by_role("textbox", name="What happened").fill(WORRY)
    dee.get_by_label("Yes, for tonight").check()
    dee.get_by_label("What makes you say so").fill("Grandmother staying. Locks changed.")
    dee.get_by_label("Who they are").select_option("6")
    dee.get_by_label("Name", exact=True).fill("PC Lorne Hatherby")
    dee.get_by_label("Agency", exact=True).select_option(label="West Midlands Police")
    dee.get_by_role("textbox", name="Telephone").fill("01632 960 114")
    dee.get_by_role("textbox", name="E-mail").fill("lorne.hatherby@example.org")
    dee.get_by_label("Police notice").check()
    dee.get_by_text("Change the time").click()
    dee.get_by_label("When it was received").fill("20/11/2026 16:50")


def what_dee_sees(dee) -> None:
    page = dee.get_by_role("main").inner_text()
    for words in (
        "Re-referral: last 30 Jun 2026", "Before anyone visits: Denholm Rooke", "due 11 Feb 2027",
        "Received Fri 20 Nov 16:50", "Mon 23 Nov 23:59", "Still to ask", "School, 30 Jun 2026",
    ):  # fmt: skip
        assert words in page, words


def children_of(page) -> list[str]:
    """Addresses of the children in the contact on this page: the one shown, then the others."""
    shown = page.locator("a[href$='/threshold']").first.get_attribute("href").removesuffix("/threshold")
    links = [link.get_attribute("href") for link in page.locator(".kin a[href*='/contacts/children/']").all()]
    return [shown, *dict.fromkeys(link for link in links if link != shown)]


def screen(sol, contact: str, picture) -> list[str]:
    """Screened, rated AMBER, levelled per child, told, and every question settled."""
    sol.goto(f"{contact}/screen")
    sol.get_by_role("textbox").first.fill("Second incident this autumn. The child sees it and explains it away.")
    sol.locator("main button.govuk-button").last.click()
    sol.goto(f"{contact}/rate")
    sol.get_by_label("AMBER").check()
    sol.get_by_role("textbox").first.fill("Pregnant mother, child present, partner not found.")
    sol.locator("main button.govuk-button").last.click()
    children = children_of(sol)
    assert len(children) == 2
    for child in children:
        sol.goto(f"{child}/threshold")
        sol.get_by_label("Level 3").check()
        sol.get_by_role("textbox").first.fill("Domestic abuse, pregnancy, second incident.")
        sol.locator("main button.govuk-button").last.click()
    sol.goto(f"{contact}/told")
    sol.get_by_label("Yes", exact=True).check()
    sol.get_by_label("Who was told, by whom and when?").fill("Mother, by police at the door, 17:10")
    press(sol, "Record it")
    sol.goto(f"{contact}/still-to-ask")
    for unknown in sol.get_by_label("Not known").all():
        unknown.check()
    press(sol, "Save these answers")
    picture(sol, "child")
    accessible(sol)
    return children


def choose_an_enquiry(sol, children: list[str]) -> None:
    for child in children:
        sol.goto(f"{child}/decide")
        sol.get_by_label("MASH enquiry").check()
        sol.get_by_role("textbox").first.fill("We need to know what police and health hold before choosing 17 or 47.")
        sol.locator("main button.govuk-button").last.click()
    page = sol.get_by_role("main").inner_text()
    assert "Met Fri 16:58" in page and "AMBER is the end of the next working day: Mon 23 Nov 23:59" in page


def ask_three(mo, contact: str, picture) -> None:
    mo.goto(f"{contact}/enquiry")
    mo.get_by_role("textbox").first.fill("To decide by Monday whether Wren and the baby need section 17 or 47.")
    mo.locator("main button.govuk-button").last.click()
    mo.goto(f"/requests/ask/{contact.rsplit('/', 1)[1]}")
    mo.get_by_label("What it is about, without names").fill("Domestic abuse, child of 6")
    mo.get_by_label("Why it is necessary").fill("Mother's account is partial and the partner is missing.")
    mo.get_by_label("Less intrusive way rejected").fill("Asking mother alone: partner may hear.")
    mo.get_by_label("Risk, in a few sentences").first.fill("Mother pushed on 20 November. Child present.")
    for desk in ("West Midlands Police", "Black Country Women's Aid", "Named midwife"):
        mo.get_by_role("checkbox", name=desk).check()
    press(mo, "Add the desks ticked")
    picture(mo, "ask")
    accessible(mo)
    previews = mo.locator(".preview").all_inner_texts()
    midwife = next(text for text in previews if "About this pregnancy only" in text)
    assert "Carys Applebarrow" in midwife and "Wren" not in midwife
    press(mo, "Send 3 requests")
    if "not what you last looked at" in mo.get_by_role("main").inner_text():
        press(mo, "Send 3 requests")
    assert "NOT ANSWERED is silence" in mo.get_by_role("main").inner_text()


def take(officer):
    officer.get_by_role("button", name="Take it").or_(officer.get_by_role("link", name="Take it")).first.click()


def police_hold_something(pat, contact: str, picture) -> str:
    """Returns the address of the police's own request."""
    assert "Wren" not in pat.get_by_role("main").inner_text()
    picture(pat, "inbox")
    accessible(pat)
    assert pat.request.get(contact).status == 404
    take(pat)
    packet = pat.get_by_role("main").inner_text()
    assert "Wren Applebarrow, 14 March 2020" in packet and "cooker" not in packet
    pat.get_by_label("We hold something", exact=False).first.check()
    pat.get_by_label("What you hold").first.fill("Call-out to 9 Lantern Row, verbal argument. Child asleep.")
    pat.get_by_label("Your log or crime number").first.fill("WM-2026-031877")
    pat.get_by_label("Date", exact=True).first.fill("9/3/2026")
    pat.get_by_label("How sure it is this person").first.select_option(index=1)
    pat.get_by_label("None known").check()
    picture(pat, "request")
    accessible(pat)
    press(pat, "Send our answer")
    assert "Answered Mon 23 Nov 09:12 by Pat Limewood" in pat.get_by_role("main").inner_text()
    return pat.url


def midwife_holds_nothing(hana, police_request: str) -> None:
    take(hana)
    hana.get_by_label("Nothing held").check()
    hana.get_by_label("Which systems did you search?").fill("Maternity record, A&E attendance")
    hana.get_by_label("Which names, birth dates and addresses?").fill("Carys Applebarrow, 8 September 1996")
    hana.get_by_label("Which dates?").fill("1 January 2024 to 23 November 2026")
    press(hana, "Send our answer")
    assert hana.request.get(police_request).status == 404


def womens_aid_declines(bel, police_request: str) -> None:
    take(bel)
    bel.get_by_label("We hold something and will not share it").check()
    bel.get_by_label("Telling would harm the child more than withholding").check()
    bel.get_by_label("Why does that reason hold here?").fill("Ringing her at home was not safe.")
    press(bel, "Send our answer")
    assert bel.request.get(police_request).status == 404


def decide(mo, children: list[str], picture) -> None:
    """Brother and sister may differ."""
    mo.goto(children[0])
    assert "Every agency has answered" in mo.get_by_role("main").inner_text()
    picture(mo, "decide")
    for child, outcome in zip(children, ("child and family assessment", "No further action"), strict=True):
        mo.goto(f"{child}/decide-enquiry")
        mo.get_by_label(outcome).check()
        mo.get_by_role("textbox").first.fill(f"Decided: {outcome.lower()}, for this child.")
        mo.locator("main button.govuk-button").last.click()


def tell_and_close(mo, contact: str, children: list[str], picture) -> None:
    mo.goto(f"{contact}/feedback")
    composed = mo.get_by_role("main").inner_text()
    assert "names nobody" in composed
    mo.get_by_label("Yes", exact=True).first.check()
    mo.get_by_label("E-mail").check()
    mo.locator("main button.govuk-button").last.click()
    for child in children:
        mo.goto(f"{child}/close")
        mo.get_by_role("textbox").first.fill("Handed to the assessment team; nothing more to do here.")
        mo.locator("main button.govuk-button").last.click()
    page = mo.get_by_role("main").inner_text()
    picture(mo, "closed")
    assert "Closed" in page and "kept until" in page.lower()


def governance_reads(ida, picture) -> None:
    ida.goto("/console/trail/")
    trail = ida.get_by_role("main").inner_text()
    picture(ida, "trail")
    accessible(ida)
    assert "Pat Limewood" in trail and "answered a request" in trail and "Applebarrow" not in trail
    ida.get_by_role("link", name="Refused").first.click()
    refused = ida.get_by_role("main").inner_text()
    assert "Pat Limewood" in refused and "Hana Sorrel" in refused


def test_from_worry_to_decision(known, visit, picture):
    dee = visit("Dee Harkaway")
    search_first(dee, picture)
    contact = receive(dee, picture)
    what_dee_sees(dee)
    sol = visit("Sol Quayle")
    children = screen(sol, contact, picture)
    choose_an_enquiry(sol, children)
    ask_three(visit("Mo Brightwell"), contact, picture)
    clock.hold_at(MONDAY)
    police = police_hold_something(visit("Pat Limewood"), contact, picture)
    midwife_holds_nothing(visit("Hana Sorrel"), police)
    womens_aid_declines(visit("Bel Carrow"), police)
    mo = visit("Mo Brightwell")
    decide(mo, children, picture)
    tell_and_close(mo, contact, children, picture)
    governance_reads(visit("Ida Fenwick"), picture)
