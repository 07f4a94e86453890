"""What axe finds, told as sentences."""

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def accessible(page) -> None:
    """Fail with every fault axe finds on this page by WCAG 2.2 AA, and where the page scrolls sideways."""
    faults = Axe().run(page, options=RULES).response["violations"]
    told = [f"{fault['id']}: {fault['help']} ({fault['nodes'][0]['html'][:160]})" for fault in faults]
    assert not told, f"{page.url}\n" + "\n".join(told)
    sideways = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not sideways, f"{page.url} scrolls sideways"
