"""An invited person enrols a passkey in a browser, keeps ten codes, leaves, and comes back with one touch."""

import pytest

from access.signin import invitations

pytestmark = [pytest.mark.browser, pytest.mark.slow]
KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def link(petra, acting, at):
    """The invitation Petra sends to Rae."""
    with acting(petra):
        row = invitations.invite(
            email="rae.fennimore@example.org", display_name="Rae Fennimore", job_title="Rights manager", by=petra,
            why="Starts on Monday", at=at,
        )  # fmt: skip
    return invitations.link(row)


@pytest.fixture
def page(chromium, site):
    """A browser with a passkey device. Passkeys belong to names, so it visits localhost."""
    context = chromium.new_context(base_url=site.replace("127.0.0.1", "localhost"), locale="en-GB")
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    yield page
    context.close()
    assert not faults, faults


def test_a_passkey_from_invitation_to_coming_back(commits, site, link, page, picture):
    page.goto(link)
    picture(page, "invitation")
    page.get_by_label("With a passkey").check()
    page.get_by_role("button", name="Accept the invitation").click()
    page.get_by_role("button", name="Add the passkey").click()
    page.wait_for_url("**/account/codes/")
    assert page.locator("ol.govuk-list li").count() == 10
    page.goto("/account/")
    assert "Passkey 1" in page.content()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/sign-in/")
    picture(page, "sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    page.goto("/account/sessions/")
    assert "Where you are signed in" in page.content()
