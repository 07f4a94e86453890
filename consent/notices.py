"""Which version of the privacy notice holds at a moment, and its words in a language."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from consent.layers import ENGLISH, LANGUAGES, LAYERS, Language, Part, parts_of
from consent.models import Notice, NoticeText
from deadlines.calendar import london_day


def in_force(at: datetime) -> Notice | None:
    """The version in force at this moment; None before the first."""
    return Notice.objects.filter(effective_on__lte=london_day(at)).order_by("-effective_on").first()


def versions(at: datetime) -> list[Notice]:
    """Every version whose day has come, the newest first."""
    return list(Notice.objects.filter(effective_on__lte=london_day(at)).order_by("-effective_on"))


def text_of(notice: Notice, language: str, layer: str, title: str, body: str, checked_by: str = "") -> NoticeText:
    """The words of one layer as a row, with the fingerprint of what was said. Not yet written."""
    words = body.strip()
    digest = sha256(f"{title}\n{words}".encode()).hexdigest()
    return NoticeText(
        notice=notice, language=language, layer=layer, title=title, body=words, checked_by=checked_by, sha256=digest
    )


@dataclass
class Reading:
    """One layer of one version in one language, ready to print; English where nobody translated it yet."""

    notice: Notice
    layer: str
    title: str
    code: str
    language: Language
    parts: list[Part]
    others: list[tuple[str, Language]]
    is_draft: bool = False


def reading(notice: Notice, layer: str, code: str = ENGLISH) -> Reading | None:
    """This layer of this version in this language, else in English; None where there are no such words."""
    texts = {text.language: text for text in NoticeText.objects.filter(notice=notice, layer=layer)}
    found = texts.get(code) or texts.get(ENGLISH)
    if found is None or layer not in LAYERS:
        return None
    language = LANGUAGES[found.language]
    others = [(one, LANGUAGES[one]) for one in LANGUAGES if one in texts and one != found.language]
    return Reading(
        notice, layer, found.title, found.language, language, parts_of(found.body, notice.facts), others,
        is_draft=found.language != ENGLISH and not found.checked_by,
    )  # fmt: skip
