"""What has happened on a contact, newest first, from what is on file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from consent.codes import NotTold
from deadlines.words import moment_words
from govuk.text import lowered
from intake import asked, naming, teller
from intake.calls.codes import Came
from intake.codes import SOURCES, Outcome, StatementKind
from intake.file import OnFile
from intake.models.closing import How
from intake.models.passed import Stands, Way

CONTACT, DECISION, IN, OUT, NOTE = "contact", "decision", "in", "out", "note"


@dataclass(frozen=True)
class Happened:
    """One entry of the timeline."""

    at: datetime
    kind: str
    title: str
    text: str = ""
    source_words: str = ""
    link: str = ""
    link_words: str = ""
    quote: str = ""
    quote_by: str = ""


def timeline(on_file: OnFile, user, at: datetime) -> list[Happened]:
    """Everything on file as entries, with what other apps add, newest first."""
    names = _names(on_file)
    found = [
        _received(on_file, user),
        *_said(on_file, names),
        *_decided(on_file, names),
        *_told(on_file, names),
        *_handed_over(on_file, names),
    ]
    found += _calls(on_file, names)
    found += asked.happened(on_file.contact.pk, at)
    return sorted(found, key=lambda one: one.at, reverse=True)


def _received(on_file: OnFile, user) -> Happened:
    contact = on_file.contact
    where = ". ".join(filter(None, [contact.place, contact.who_with]))
    text = "\n".join(filter(None, [contact.worry, f"Where they are: {where}." if where else ""]))
    title = f"Contact: {lowered(SOURCES[contact.source].short)}"
    return Happened(contact.received_at, CONTACT, title, text, teller.words(on_file, user))


def _said(on_file: OnFile, names) -> list[Happened]:
    children = naming_by_row(on_file)
    found = [_statement(one, children, names) for one in on_file.statements]
    found += [
        Happened(one.screened_at, DECISION, "Screened", one.words, names[one.screened_by_id])
        for one in on_file.screenings
    ]
    found += [
        Happened(one.reviewed_at, DECISION, "Repeat contacts reviewed", one.words, names[one.reviewed_by_id])
        for one in on_file.reviews
    ]
    return found


def _calls(on_file: OnFile, names) -> list[Happened]:
    found = []
    for one in on_file.calls:
        came = f"spoke to {one.spoke_to}" if one.came == Came.SPOKE else lowered(Came(one.came).label)
        title = f"Call, {one.whom}: {came}"
        found.append(Happened(one.called_at, OUT, title, one.said, names[one.recorded_by_id]))
    return found


def _statement(one, children, names) -> Happened:
    """One thing said; a child's own words stand by themselves, with whom they were told."""
    title, down = _kind_words(one, children), f"written down by {names[one.recorded_by_id]}"
    if one.kind == StatementKind.CHILD:
        return Happened(one.recorded_at, IN, title, "", f"W{down[1:]}", quote=one.text, quote_by=one.said_by)
    return Happened(one.recorded_at, IN, title, one.text, ", ".join(filter(None, [one.said_by, down])))


def _decided(on_file: OnFile, names) -> list[Happened]:
    children = naming_by_row(on_file)
    found = []
    for one in on_file.ratings:
        title = f"Regraded from {one.before} to {one.rating}" if one.before else f"Rated {one.rating}"
        found.append(Happened(one.rated_at, DECISION, title, one.rationale, names[one.rated_by_id]))
    for level in on_file.levels:
        verb = "proposed" if level.is_proposal else "set"
        title = f"{children[level.child_id]}: level {level.level} {verb}"
        found.append(Happened(level.decided_at, DECISION, title, level.rationale, names[level.decided_by_id]))
    for decision in on_file.decisions:
        word = "Proposal" if decision.is_proposal else "Decision"
        title = f"{word} for {children[decision.child_id]}: {Outcome(decision.outcome).mid}"
        text = decision.rationale
        if decision.taken_back_at:
            title, text = f"{title}, taken back", f"{text}\nTaken back: {decision.why_taken_back}"
        found.append(Happened(decision.decided_at, DECISION, title, text, names[decision.decided_by_id]))
    for protection in on_file.protections:
        title = f"Immediate protection: {children[protection.child_id]}"
        found.append(
            Happened(protection.started_at, DECISION, title, protection.action, names[protection.started_by_id])
        )
    for called in on_file.strategies:
        why_not = called.why_not_invited and f"Not invited: {called.why_not_invited}"
        text = "\n".join(filter(None, [called.why, why_not])) or "Police and health are invited."
        link = reverse("intake:discussion", args=[called.pk])
        found.append(
            Happened(called.called_at, OUT, "Strategy discussion called", text, names[called.called_by_id], link,
                     "Open the discussion")
        )  # fmt: skip
    if on_file.enquiry:
        opened = on_file.enquiry
        found.append(
            Happened(opened.opened_at, DECISION, "MASH enquiry opened", opened.purpose, names[opened.opened_by_id])
        )
    return found


def _handed_over(on_file: OnFile, names) -> list[Happened]:
    """Every hand-over: when it was offered, and when it was answered."""
    children, found = naming_by_row(on_file), []
    for one in on_file.passings:
        link = reverse("intake:passings", args=[one.child_id])
        way, who = ("offered to", one.agency_name) if one.way == Way.OUT else ("offered to us by", one.agency_name)
        title = f"{children[one.child_id]} {way} {who}"
        found.append(
            Happened(one.offered_at, OUT, title, one.what_for, names[one.offered_by_id], link, "Open the hand-over")
        )
        if one.answered_at:
            title = f"{who}: {Stands(one.state).mid}"
            text = "\n".join(filter(None, [one.answered_by, one.words]))
            found.append(Happened(one.answered_at, IN, title, text, "", link, "Open the hand-over"))
    return found


def _told(on_file: OnFile, names) -> list[Happened]:
    found = []
    for one in on_file.notices:
        title = "Family told" if one.told else f"Family not told: {NotTold(one.why_not).mid}"
        text = one.who if one.told else f"{one.why_words} To look at again on {one.review_on:%-d %b %Y}."
        found.append(Happened(one.recorded_at, OUT, title, text, names[one.recorded_by_id]))
    for told in on_file.feedback:
        title = f"Referrer told by {How(told.how).mid}" if told.told else "Referrer not told"
        found.append(Happened(told.recorded_at, OUT, title, told.text or told.why_not, names[told.recorded_by_id]))
    contact = on_file.contact
    if contact.closed_at:
        text = f"Received {moment_words(contact.received_at)}."
        found.append(Happened(contact.closed_at, DECISION, "Contact closed", text, names[contact.closed_by_id]))
    return found


def naming_by_row(on_file: OnFile) -> dict[UUID, str]:
    """First names by the id of the row in this contact."""
    return {child.pk: naming.first_name(child.person) for child in on_file.children}


def _kind_words(statement, children) -> str:
    if statement.kind == StatementKind.CHILD:
        return f"{children[statement.child_id]} said"
    return StatementKind(statement.kind).label


def _names(on_file: OnFile) -> defaultdict[UUID | None, str]:
    titled: dict[UUID | None, str] = {
        pk: ", ".join(filter(None, [str(user), user.job_title])) for pk, user in on_file.staff.items()
    }
    return defaultdict(lambda: "somebody no longer here", titled)
