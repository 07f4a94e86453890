"""The committed stylesheet: fresh, ours in branding, and whole."""

import json
import re
from pathlib import Path

from govuk.styles.manifest import MANIFEST, described

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "static/frontdoor.css").read_text()


def test_what_the_browser_is_sent_is_what_the_manifest_says():
    written = json.loads((ROOT / "static" / MANIFEST).read_text())
    assert written == described(ROOT), "The styles changed: run `bash govuk/build_styles.sh` and commit static/."


def test_no_branding_of_gov_uk_is_sent():
    for word in ("GDS Transport", "@font-face", "crest", "crown", "url(", "@import"):
        assert word.lower() not in CSS.lower()


def test_every_class_our_components_use_is_styled_or_known_to_need_nothing():
    bare = {
        "govuk-link", "main", "dot", "what", "n", "no", "role", "solid", "wide", "end", "o1", "o2",
        "govuk-pagination__link", "govuk-pagination__link-title", "govuk-pagination__prev", "govuk-pagination__next",
        "govuk-breadcrumbs__list", "govuk-breadcrumbs__list-item", "govuk-breadcrumbs__link",
        "govuk-error-summary__body",
        "govuk-task-list__link", "govuk-task-list__name-and-hint", "govuk-task-list__item--with-link", "notice__body",
        "wordmark__door", "govuk-character-count", "page-wide", "govuk-warning-text__text",
    }  # fmt: skip
    used = set()
    for path in (ROOT / "templates/govuk").rglob("*.html"):
        for group in re.findall(r'class="([^"{]+)"', path.read_text()):
            used |= set(group.split())
    missing = {name for name in used - bare if f".{name}" not in CSS}
    assert missing == set(), f"Style these in govuk/styles, or list them here as needing none: {sorted(missing)}"


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_of_words_can_be_read_on_paper_and_on_wash():
    colours = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", CSS))
    for name in ("ink", "soft", "door", "plum", "red", "green", "blue"):
        assert contrast(colours[name], "#ffffff") >= 4.5, name
        assert contrast(colours[name], colours["wash"]) >= 4.5, name
    assert contrast(colours["ink"], colours["amber"]) >= 4.5
    assert contrast(colours["ink"], colours["focus"]) >= 3
    assert contrast(colours["control"], "#ffffff") >= 3
    for person in "abcde":
        assert contrast(colours["ink"], colours[f"person-{person}"]) >= 7
