"""How the page that asks several agencies reads: a column for each, its items, its basis, what is left out."""

from dataclasses import dataclass, field
from typing import Any

from consent.lawful_basis import NO_CONSENT_WORDS
from govuk.text import lowered
from sharing.answers import choices
from sharing.choice import Choice, Known, Once
from sharing.display import PacketShown
from sharing.forms import AgencyForm
from sharing.minimisation import CLASS_WORDS, PERMISSION_WORDS, Class, Permission
from sharing.packet import Offer
from sharing.proposal import Law, Pattern

BASIS = (
    "gateway",
    "art6",
    "art9",
    "art10",
    "no_consent_reason",
    "pattern",
    "why_one_off",
    "confidence",
    "consent_purpose",
    "why_consent_stands",
)


@dataclass
class ItemRow:
    """One item to tick, with what the matrix says of it."""

    id: str
    name: str
    value: str
    label: str
    words: str
    checked: bool
    why: object = None
    over: object = None


@dataclass
class Shown:
    """One agency's column, ready to draw."""

    desk: Any
    form: AgencyForm
    choice: Choice
    told: list[Offer]
    offers: list[Offer]
    known: Known
    items: list[ItemRow] = field(default_factory=list)
    unfit: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    basis: list[tuple[str, str]] = field(default_factory=list)
    packet: PacketShown | None = None
    digest: str = ""
    note: str = ""
    agreement: str = ""
    consent_refused: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return f"What {self.desk.agency.short_name} will see"

    @property
    def heard_title(self) -> str:
        """What is above the preview for somebody told outside the service: what they will see, or what they heard."""
        return f"What {self.desk.agency.short_name} heard" if "heard" in self.form.fields else self.title

    @property
    def basis_is_wrong(self) -> bool:
        """Whether a rule refused part of the basis, so that its questions stand open."""
        return any(name in self.form.errors for name in BASIS) or self.adults_are_wrong

    @property
    def adults_are_wrong(self) -> bool:
        """Whether a rule refused an adult's own basis."""
        return any(name.startswith("adult") for name in self.form.errors)

    @property
    def adults(self) -> list[tuple[str, list]]:
        """Each adult who would be told of, by name, with the questions of a basis of their own."""
        told = {offer.person_id for offer in self.told}
        return [
            (f"A basis of their own for {name}", [self.form[field] for field in fields])
            for person, name, fields in self.form.adults
            if person in told
        ]

    @property
    def closes_early(self) -> bool:
        """Whether a last day was given, or refused."""
        return bool(self.choice.expires_on) or "expires_on" in self.form.errors

    @property
    def was_asked(self) -> bool:
        """Whether something was said of their asking, or is missing of it."""
        return bool(self.choice.asked_by or self.choice.asked_what or self.choice.in_part)

    @property
    def change_basis(self) -> str:
        return f"Change the basis for {self.desk.agency.short_name}"

    @property
    def fact_is_named(self) -> bool:
        return bool(self.choice.named_fact) or "named_why" in self.form.errors

    @property
    def risk_is_own(self) -> bool:
        return bool(self.form["risk"].value())

    @property
    def drop(self) -> str:
        return f"drop:{self.desk.key}"


def basis_words(choice: Choice, law: Law, agreement: str) -> list[tuple[str, str]]:
    """The basis in words, as it stands."""
    gateways = [f"{law.gateways[key].provision}, {lowered(law.gateways[key].name)}" for key in choice.gateways]
    conditions = {key: row.name for key, row in law.conditions.items()}
    reason = dict(choices(NO_CONSENT_WORDS)).get(choice.no_consent_reason, "")
    return [
        ("Gateway", "; ".join(gateways) or "None fits: choose"),
        ("Article 6", "; ".join(law.bases[key].name for key in choice.art6) or "Not chosen"),
        ("Article 9", conditions.get(choice.art9, "No special category chosen")),
        ("Article 10", conditions.get(choice.art10, "No criminal data chosen")),
        *([("Paragraph 18", reason)] if reason else []),
        ("Agreement", agreement if choice.pattern == Pattern.ROUTINE else f"One-off. {choice.why_one_off}".strip()),
        ("Confidence", choice.confidence or "No confidential item chosen"),
    ]


def by_reason(kept_back: list[tuple[Offer, str]]) -> list[str]:
    """What is left out, together where the reason is the same."""
    together: dict[str, list[str]] = {}
    for offer, why in kept_back:
        together.setdefault(why, []).append(offer.label)
    return [f"{'; '.join(labels)}: {why}" for why, labels in together.items()]


def asked_of(offer: Offer) -> bool:
    """Whether a desk asked about a pregnancy only may be told this."""
    return offer.of_pregnancy or offer.class_ == Class.RISK


def item_rows(form: AgencyForm, permitted, said: Once, *, is_pregnancy: bool) -> list[ItemRow]:
    """The items that may be ticked for this desk; the others are left out, each with its reason."""
    ticked = set(form["items"].value() or [])
    rows = []
    for place, (offer, allowed) in enumerate(permitted):
        if not any(line.strip() for line in offer.lines) and offer.class_ != Class.RISK:
            continue
        never = allowed == Permission.NEVER
        if offer.key not in ticked and not said.is_emergency and (never or (is_pregnancy and not asked_of(offer))):
            # Left out, with its reason, beneath: a box nobody may tick says nothing more.
            continue
        name = form.whys[offer.key]
        rows.append(
            ItemRow(
                over=form[form.overs[offer.key]] if offer.key in form.overs else None,
                id=f"{form['items'].auto_id}_{place}",
                name=form.add_prefix("items"),
                value=offer.key,
                label=offer.label,
                words=f"{_classes(offer)}: {PERMISSION_WORDS[allowed]}",
                checked=offer.key in ticked,
                why=form[name] if name in form.fields and not never else None,
            )
        )
    return rows


def _classes(offer: Offer) -> str:
    return ", ".join([CLASS_WORDS[offer.class_], *sorted(CLASS_WORDS[one].lower() for one in offer.also)])
