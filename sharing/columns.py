"""The page that asks several agencies: one column for each, filled in from rows, checked, previewed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.urls import reverse

from access.models import Agency, Desk
from consent.codes import NotTold
from deadlines.calendar import london_day
from intake.models import Contact
from sharing import choosing, may_share
from sharing.answer_by import AnswerBy
from sharing.ask_display import Shown, asked_of, basis_words, by_reason, item_rows
from sharing.before import NOTHING, Before
from sharing.channels import Channel
from sharing.choice import Choice, Known, Once
from sharing.consents import asked_again
from sharing.display import packet_shown
from sharing.enclosed import stored_id
from sharing.file import File
from sharing.fitting import fits, obliges, offered
from sharing.forms import AgencyForm, OnceForm
from sharing.minimisation import Class, Permission, cell
from sharing.models import AgencyTerms
from sharing.offers import DUE, OTHER_NAME, of_file
from sharing.packet import Offer, digest
from sharing.proposal import PROPORTIONATE, Item, Law, Level, Pattern, Proposal

# What is ticked before anybody looks, where the matrix allows it: who it is about, where they live, the risk.
TICKED = frozenset({Class.ID, Class.IDENTIFIER, Class.RISK})

# Of somebody who is told and asked nothing.
TOLD_ONLY = "Use it for this purpose only, and keep it where only those see it who must."
ONWARD = "Not to be passed on without asking us."
WORDS = (
    "purpose",
    "function",
    "necessity",
    "proportionality",
    "less_intrusive",
    "family_told",
    "change_of_circumstances",
    "advice_from",
)


@dataclass(frozen=True)
class Setting:
    """What every column of one page is worked out from."""

    contact: Contact
    file: File
    law: Law
    level: Level
    at: datetime
    asker: str
    telephone: str
    answer_by: AnswerBy | None = None
    known: Mapping[UUID, Known] = field(default_factory=dict)
    before: Before = NOTHING

    def known_of(self, agency: Agency) -> Known:
        """What the rows say of this agency at this moment."""
        return self.known.get(agency.pk, Known(at=self.at))


def desks_of(on: date) -> dict[str, Desk]:
    """Every desk, by key, of an agency that exists on this day."""
    found = Desk.objects.select_related("agency", "agency__terms").order_by("agency__name", "name")
    return {desk.key: desk for desk in found if desk.agency.is_active(on)}


def once_initial(file: File) -> dict:
    """What is said once, as far as the file says it already."""
    enquiry = file.enquiry
    notice = file.notices[-1] if file.notices else None
    told = "" if notice is None else f"Told: {notice.who}." if notice.told else _not_told(notice)
    serious = (file.level or 0) >= 3 or file.contact.rating in ("RED", "AMBER")
    return {
        "about": file.about,
        "purpose": enquiry.purpose if enquiry else "",
        "function": "section_47" if serious else "section_17",
        "family_told": told,
        "proportionality": PROPORTIONATE,
    }


def _not_told(notice) -> str:
    reason = dict(NotTold.choices())[notice.why_not]
    return f"Not told: {reason}. {notice.why_words} Looked at again on {notice.review_on:%-d %B %Y}."


def once(form: OnceForm, setting: Setting) -> Once:
    """What was said once, so far."""
    if form.is_bound:
        form.is_valid()
    said = form.cleaned_data if form.is_bound else form.initial
    words = {name: said.get(name) or "" for name in WORDS}
    return Once(
        **words,
        is_emergency=bool(said.get("emergency")),
        problems=frozenset(said.get("problems") or ()),
        told_record=setting.file.notices[-1] if setting.file.notices else None,
        threshold=setting.file.level,
        rating=setting.contact.rating,
    )


@dataclass(frozen=True)
class Outside:
    """An agency without a desk here, in the place of one: whom we tell, and ask nothing of."""

    agency: Agency
    name: str = ""
    telephone: str = ""
    opens: time | None = None
    closes: time | None = None

    @property
    def key(self) -> str:
        return self.agency.key


def column(
    desk: Desk | Outside, posted, said: Once, common_risk: str, setting: Setting, form_class=AgencyForm
) -> Shown:
    """One agency's column: its form as opened or as sent, and what would follow from it."""
    terms = getattr(desk.agency, "terms", None) or AgencyTerms()
    is_pregnancy = desk.key in terms.pregnancy_desks and setting.file.unborn is not None
    draft = choosing.proposal(_to(desk), said, [], level=setting.level, on=london_day(setting.at))
    offers = of_file(setting.file, common_risk)
    permitted = [(offer, _permission(offer, draft, setting.law)) for offer in offers]
    gateways = best_first(offered(draft, setting.law), terms)
    form = form_class(
        posted if posted is not None and f"{desk.key}-gateway" in posted else None,
        prefix=desk.key,
        initial=_initial(desk, permitted, gateways, terms, draft, setting, is_pregnancy=is_pregnancy),
        law=setting.law,
        gateways=gateways,
        offers=permitted,
        may_name_fact=setting.level >= Level.MANAGER,
        adults=[(str(one.person.pk), one.name) for one in setting.file.members if not one.is_child],
    )
    choice = _choice(form, desk, terms, setting, common_risk, is_pregnancy=is_pregnancy)
    offers = of_file(setting.file, choice.risk)
    told = choosing.told(choice, offers)
    known = asked_again(setting.known_of(desk.agency), choice, told, setting.law, setting.at)
    shown = Shown(desk, form, choice, told, offers, known, note=terms.note)
    _fill(shown, offers, permitted, said, setting)
    return shown


def _to(desk: Desk | Outside) -> Choice:
    return Choice(desk if isinstance(desk, Desk) else None, None, "", to=desk.agency)


def check(shown: Shown, once_form: OnceForm, said: Once, setting: Setting) -> bool:
    """Put every reason against this column beside its question, on its own form or the one said once."""
    reasons = choosing.why_not(
        shown.choice,
        said,
        shown.offers,
        setting.law,
        level=setting.level,
        on=london_day(setting.at),
        at=setting.at,
        known=shown.known,
    )
    for reason in reasons:
        if reason.question in once_form.fields:
            if reason.sentence not in once_form.errors.get(reason.question, []):
                once_form.add_error(reason.question, reason.sentence)
            continue
        name = shown.form.question_of(reason.question, reason.rule)
        if not (name and shown.form.errors.get(name)) or name == "items":
            shown.form.add_error(name, reason.sentence)
    return not shown.form.errors


def _fill(shown: Shown, offers, permitted, said: Once, setting: Setting) -> None:
    known = shown.known
    draft = choosing.proposal(
        shown.choice, said, shown.told, level=setting.level, on=london_day(setting.at), known=known
    )
    content = choosing.content(
        shown.choice, said, shown.told, setting.law, asker=setting.asker, telephone=setting.telephone
    )
    shown.packet, shown.digest = packet_shown(content, opened_here), digest(content)
    shown.items = item_rows(shown.form, permitted, said, is_pregnancy=shown.choice.of_pregnancy)
    shown.unfit = [" ".join(fit.why_not) for fit in fits(draft, setting.law) if fit.why_not]
    shown.warnings = may_share.warnings(draft, setting.law)
    kept_back = choosing.left_out(shown.choice, offers, draft, setting.law)
    shown.left_out = by_reason(kept_back)
    agreement = known.agreement
    shown.agreement = f"{agreement.name}, edition {agreement.edition}" if agreement else "None"
    shown.consent_refused = known.consents.refused
    shown.basis = basis_words(shown.choice, setting.law, shown.agreement)


def opened_here(key: str) -> str:
    """Where the hub opens a document of a packet: the file itself."""
    return reverse("intake:open_file", args=[stored_id(key)])


def _permission(offer: Offer, draft: Proposal, law: Law) -> Permission:
    item = Item(offer.key, offer.class_, offer.label, marks=offer.marks, also=offer.also)
    return may_share.permission(item, draft, law)


def delete_by(terms: AgencyTerms, at: datetime) -> date:
    """The day by which an agency is asked to delete its copy."""
    return london_day(at) + timedelta(days=terms.delete_after_days)


def best_first(gateways, terms: AgencyTerms):
    """Gateways in the order the agency's own terms name them."""
    order = {key: place for place, key in enumerate(terms.gateways)}
    return sorted(gateways, key=lambda row: order.get(row.key, len(order)))


def _initial(
    desk: Desk | Outside, permitted, gateways, terms, draft: Proposal, setting: Setting, *, is_pregnancy: bool
) -> dict:
    first = gateways[0] if gateways else None
    known = setting.known_of(desk.agency)
    return {
        "pattern": (Pattern.ROUTINE if known.agreement else Pattern.ONE_OFF).value,
        "needed_by": setting.answer_by.for_desk(desk.opens, desk.closes) if setting.answer_by else None,
        "gateway": first.key if first else "",
        "art6": "6_1_c" if first and obliges(first, draft, setting.law) else "6_1_e" if first else "",
        "questions": setting.before.questions or terms.questions,
        "items": [
            offer.key
            for offer, allowed in permitted
            if allowed == Permission.ALLOWED
            and (
                offer.key in setting.before.keys
                if setting.before.keys
                else _is_ticked(offer, draft, setting.law, is_pregnancy=is_pregnancy)
            )
        ],
    }


def _is_ticked(offer: Offer, draft: Proposal, law: Law, *, is_pregnancy: bool) -> bool:
    """Whether an item allowed is ticked before anybody looks: no more than the question ordinarily needs."""
    if offer.term == OTHER_NAME or offer.is_document:
        # Another name, or a document, is told where somebody decides that this agency needs it.
        return False
    if is_pregnancy:
        return asked_of(offer)
    if offer.class_ == Class.CONTACT:
        # The home; or where only a safe number may go, that.
        safe_only = bool(cell(law.matrix, Class.CONTACT, draft.taker.column).only)
        return safe_only or offer.term == "Home"
    return offer.class_ in TICKED and not (offer.of_pregnancy and offer.term == DUE)


def _choice(form: AgencyForm, desk, terms, setting: Setting, common_risk: str, *, is_pregnancy: bool) -> Choice:
    fact = form.answer("named_fact")
    whys = {key: form.answer(name) for key, name in form.whys.items()}
    if fact:
        whys[fact] = form.answer("named_why")
    return replace(
        _to(desk),
        needed_by=form.answer("needed_by") or None,
        questions=form.answer("questions"),
        gateways=tuple(filter(None, [form.answer("gateway")])),
        art6=tuple(filter(None, [form.answer("art6")])),
        art9=form.answer("art9"),
        art10=form.answer("art10"),
        no_consent_reason=form.answer("no_consent_reason"),
        confidence=form.answer("confidence"),
        pattern=Pattern(form.answer("pattern") or Pattern.ONE_OFF),
        why_one_off=form.answer("why_one_off"),
        consent_purpose=form.answer("consent_purpose"),
        why_consent_stands=form.answer("why_consent_stands"),
        risk=form.answer("risk") or common_risk,
        chosen=frozenset(form.answer("items") or []) | ({fact} if fact else set()),
        why_needed={key: why for key, why in whys.items() if why},
        named_fact=fact,
        handling=terms.handling if isinstance(desk, Desk) else TOLD_ONLY,
        delete_by=delete_by(terms, setting.at),
        of_pregnancy=is_pregnancy,
        adults=form.grounds(),
        overriding={key: words for key, name in form.overs.items() if (words := form.answer(name))},
        onward_rule=form.answer("onward_rule") or ONWARD,
        expires_on=form.answer("expires_on") or None,
        asked_by=form.answer("asked_by").strip(),
        asked_what=form.answer("asked_what").strip(),
        in_part=bool(form.answer("in_part")),
        recipient=form.answer("recipient"),
        channel=Channel(form.answer("channel") or Channel.SERVICE),
    )
