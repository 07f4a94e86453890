"""The letters of a rights request: when each is written, and its words. Pure; no letter says what is held."""

from dataclasses import dataclass
from datetime import date

from deadlines.words import long_day

TRUST = "Sandwell Children’s Trust"
RIGHTS = (
    "You may complain to us first, and then to the Information Commissioner: ico.org.uk, 0303 123 1113, Wycliffe House,"
    " Water Lane, Wilmslow, SK9 5AF. You may also go to court."
)
SUPPORT = "If you want help with this, an interpreter, an advocate or this letter in another form, tell us."


@dataclass(frozen=True)
class Kind:
    """One kind of letter: its name, and when it is written."""

    title: str
    when: str


KINDS = {
    "acknowledge": Kind("We have your request", "once it is opened"),
    "complaint": Kind("We have your complaint", "within 30 days of a complaint"),
    "proof": Kind("We need proof", "where there is a reason to doubt who asks, or by what right"),
    "clarify": Kind("What do you mean", "where a great deal is held; not as a routine"),
    "extend": Kind("It takes longer", "before the first date"),
    "progress": Kind("How it goes", "whenever it takes long"),
    "refuse": Kind("We cannot do what you ask", "with the reasons"),
    "outcome": Kind("What came of it", "when it is answered"),
    "correction": Kind("A correction, to whom was told", "to each agency that was told (Article 19)"),
    "restricted": Kind("A restriction, to whom was told", "to each agency that was told (Article 19)"),
    "lifting": Kind("The restriction ends", "before it is lifted"),
}
TO_AGENCIES = frozenset({"correction", "restricted"})


@dataclass(frozen=True)
class Facts:
    """What a letter may say. Nothing in it is from the record itself but what the requester wrote or asked for."""

    reference: str
    requester: str
    asked_for: str
    received_on: date
    due_on: date | None = None
    asked: str = ""
    why: str = ""
    wrong: str = ""
    right: str = ""
    told: tuple[str, ...] = ()


def words(kind: str, facts: Facts) -> str:
    """Return the letter of this kind, ready to be read and put right by a person."""
    body = _BODIES[kind](facts)
    if kind in TO_AGENCIES:
        return "\n\n".join([f"Our reference {facts.reference}", *body, f"Information rights team\n{TRUST}"])
    opening = [f"Our reference {facts.reference}", f"Dear {facts.requester}"]
    return "\n\n".join([*opening, *body, RIGHTS, SUPPORT, f"Information rights team\n{TRUST}"])


def _acknowledge(facts: Facts) -> list[str]:
    due = f"We will answer by {long_day(facts.due_on)}." if facts.due_on else "We will tell you when the month begins."
    return [f"We had your request ({facts.asked_for.lower()}) on {long_day(facts.received_on)}.", f"{due} It is free."]


def _complaint(facts: Facts) -> list[str]:
    return [
        f"We had your complaint about how we handled data on {long_day(facts.received_on)}. We began to look into it on"
        " that day.",
        "We will tell you how it goes, and what comes of it, without undue delay.",
    ]


def _proof(facts: Facts) -> list[str]:
    return [
        facts.asked or "Please show us who you are, or your right to ask for somebody else.",
        "The month in which we answer begins on the day it reaches us. We keep no copy of what you show us.",
    ]


def _clarify(facts: Facts) -> list[str]:
    return [
        facts.asked or "Please tell us which years, people or events you mean.",
        "Until you say, the time we have to answer stands still. If you do not say, we give you what we can.",
    ]


def _extend(facts: Facts) -> list[str]:
    due = f" We will answer by {long_day(facts.due_on)}." if facts.due_on else ""
    return [f"Your request takes us longer than a month. The reason: {facts.why or '…'}.{due}"]


def _progress(facts: Facts) -> list[str]:
    due = f" We expect to answer by {long_day(facts.due_on)}." if facts.due_on else ""
    return [f"We are still working on what you asked us on {long_day(facts.received_on)}.{due}"]


def _refuse(facts: Facts) -> list[str]:
    return [f"You asked us for this: {facts.asked_for.lower()}. We cannot do it. {facts.why or 'The reason: …'}"]


def _outcome(facts: Facts) -> list[str]:
    return [
        f"You wrote to us on {long_day(facts.received_on)}. This is what came of it.",
        facts.why or "…",
        *_told(facts),
    ]


def _told(facts: Facts) -> list[str]:
    """Whom we had told, and whether they know: Article 19 lets whoever asks know the recipients."""
    lines = [f"- {one}" for one in facts.told]
    return ["\n".join(["We had told these about it before, and this is how they know of the change:", *lines])] * bool(
        lines
    )


def _correction(facts: Facts) -> list[str]:
    return [
        "We told you something that was wrong, and have put it right. Put it right where you hold it, tell anybody you"
        " told, and tell us that you have.",
        f"It said: {facts.wrong or '…'}",
        f"It should say: {facts.right or '…'}",
    ]


def _restricted(facts: Facts) -> list[str]:
    return [
        "Use of something we told you is restricted while it is looked into. Keep it, and do not use it otherwise, but"
        " for a legal claim, to protect somebody, or where the person agrees.",
        f"It is about: {facts.wrong or '…'}",
    ]


def _lifting(facts: Facts) -> list[str]:
    return [f"We restricted use of what we hold. That restriction ends. {facts.why or 'The reason: …'}"]


_BODIES = {
    "acknowledge": _acknowledge, "complaint": _complaint, "proof": _proof, "clarify": _clarify, "extend": _extend,
    "progress": _progress, "refuse": _refuse, "outcome": _outcome, "correction": _correction,
    "restricted": _restricted, "lifting": _lifting,
}  # fmt: skip
