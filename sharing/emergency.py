"""A red packet from four answers: everything else is filled in from the rows. domain.md 2.8 V14"""

from dataclasses import replace
from datetime import datetime

from access.models import Desk
from deadlines import clocks, policy
from deadlines.calendar import london_day
from sharing import choosing
from sharing.choice import Choice, Once
from sharing.columns import ONWARD, TICKED, best_first, delete_by
from sharing.file import File
from sharing.fitting import obliges, offered
from sharing.minimisation import SPECIAL, Class
from sharing.models import AgencyTerms
from sharing.offers import of_file
from sharing.packet import Offer
from sharing.proposal import Law, Level

ACT_NOW = "Act on this now. Then tell us what you hold that bears on the child's safety tonight."
TOLD_NOW = TICKED | {Class.CONTACT, Class.LOCATION}
WHY_NO_CONSENT = "would_prejudice"


def offers_now(file: File, why: str = "") -> list[Offer]:
    """What could be told at once: everything on file that says something, and why."""
    return [offer for offer in of_file(file, why or "-") if any(line.strip() for line in offer.lines)]


def ticked(offers: list[Offer]) -> list[str]:
    """What is ticked before anybody looks: who, where, and why."""
    return [offer.key for offer in offers if offer.class_ in TOLD_NOW and not offer.hide and not offer.is_document]


def once_now(file: File, *, why: str, who: str) -> Once:
    """The six questions of an emergency: the purpose, and the function that answers it. The rest is owed."""
    return Once(
        purpose=why.strip(), function="section_47", necessity="", proportionality="", less_intrusive="",
        family_told="", is_emergency=True, threshold=file.level, rating="RED", who=who.strip(),
        process_step="Emergency",
    )  # fmt: skip


def choice_now(
    desk: Desk, chosen: list[str], once: Once, file: File, law: Law, *, level: Level, at: datetime
) -> Choice:
    """The packet for one desk: its best gateway, and a paragraph for each kind of item that needs one."""
    terms = getattr(desk.agency, "terms", None) or AgencyTerms()
    bare = Choice(desk=desk, needed_by=_by(at), questions=ACT_NOW, risk=once.purpose, chosen=frozenset(chosen))
    draft = choosing.proposal(bare, once, [], level=level, on=london_day(at))
    gateways = best_first(offered(draft, law), terms)
    chosen_offers = [offer for offer in of_file(file, once.purpose) if offer.key in bare.chosen]
    classes = {one for offer in chosen_offers for one in (offer.class_, *offer.also)}
    special, criminal = bool(classes & SPECIAL), Class.CRIM in classes
    article_9, article_10 = terms.article_9 if special else "", terms.article_10 if criminal else ""
    asks = [law.conditions[key].needs_no_consent_reason for key in (article_9, article_10) if key in law.conditions]
    return replace(
        bare,
        gateways=(gateways[0].key,) if gateways else (),
        art6=("6_1_c" if gateways and obliges(gateways[0], draft, law) else "6_1_e",),
        art9=article_9,
        art10=article_10,
        no_consent_reason=WHY_NO_CONSENT if any(asks) else "",
        handling=terms.handling,
        onward_rule=ONWARD,
        delete_by=delete_by(terms, at),
        why_needed=dict.fromkeys(chosen, once.purpose),
    )


def _by(at: datetime) -> datetime:
    rules = policy.in_force(london_day(at))
    return clocks.due_after(rules.rule("answer RED"), at, rules.office)
