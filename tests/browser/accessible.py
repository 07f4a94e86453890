"""What axe finds, told as sentences."""

from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

# The innermost element that reaches past the edge.
WIDEST = """() => {
  const past = e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
  const found = [...document.querySelectorAll('body *')].filter(e => past(e) && ![...e.children].some(past));
  return found.map(e => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 120)}`).slice(0, 3).join(' | ');
}"""


def accessible(page) -> None:
    """Fail with every fault axe finds on this page by WCAG 2.2 AA, and where the page scrolls sideways."""
    faults = Axe().run(page, options=RULES).response["violations"]
    told = [f"{fault['id']}: {fault['help']} ({fault['nodes'][0]['html'][:160]})" for fault in faults]
    assert not told, f"{page.url}\n" + "\n".join(told)
    sideways = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not sideways, f"{page.url} scrolls sideways: {page.evaluate(WIDEST)}"
