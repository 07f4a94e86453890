"""Events and looks in the office's words."""

import re
from datetime import datetime
from functools import cache
from uuid import UUID

from django.apps import apps

from access.actions import Action

# verb of an event: what somebody did
DONE = {
    "contact.received": "received a contact",
    "contact.searched": "searched before receiving",
    "contact.linked": "linked an earlier contact",
    "contact.adult_named": "named an adult of a contact",
    "contact.statement_added": "wrote down what somebody said",
    "contact.question_settled": "settled a question still to ask",
    "contact.routed": "routed a child to the worker who has them",
    "contact.given": "gave a contact to somebody",
    "contact.taken": "took a contact to work on",
    "contact.screened": "screened a contact",
    "contact.rated": "rated a contact",
    "contact.compared": "compared a contact with the lists",
    "contact.routed_unseen": "routed a contact to the keeper of a list",
    "contact.hidden": "restricted a contact",
    "contact.match_settled": "said whether a contact is about somebody on a list",
    "contact.changed": "changed what was received",
    "contact.repeat_reviewed": "reviewed repeat contacts",
    "child.level_set": "set the threshold level",
    "child.protected": "started immediate protection",
    "child.decision_proposed": "proposed a decision for a child",
    "child.decided": "decided for a child",
    "child.closed": "closed a child's contact",
    "referral.accepted": "accepted a referral",
    "enquiry.opened": "opened a multi-agency enquiry",
    "strategy.called": "called a strategy discussion",
    "strategy.outcome": "recorded a strategy discussion",
    "family.told": "told the family",
    "family.not_told": "recorded why the family was not told",
    "consent.given": "recorded a consent",
    "consent.refused": "recorded that consent was refused",
    "consent.reviewed": "looked at a consent again: it still holds",
    "consent.withdrawn": "recorded that a consent was taken back",
    "consent.ripple_decided": "decided about a share after a consent was taken back",
    "consent.found_invalid": "found that a consent was never valid",
    "consent.evidence_kept": "kept a file that shows a consent",
    "consent.receipt_given": "gave a receipt for a consent",
    "notice.prepared": "prepared a version of the privacy notice",
    "notice.worded": "changed words of a privacy notice not yet in force",
    "notice.advised": "recorded the Data Protection Officer's advice on the privacy notice",
    "service.agreed": "recorded that a family agreed to a service",
    "service.declined": "recorded that a family declined a service",
    "service.ended": "recorded that a family no longer agrees to a service",
    "referrer.told": "told the referrer",
    "referrer.not_told": "recorded why the referrer was not told",
    "limit.reached": "did more in a while than people do",
    "form.meddled": "sent answers no form asks for",
    "file.added": "added a file",
    "file.turned_away": "was told a file is not taken",
    "file.checked": "checked a file",
    "file.opened_unscanned": "opened a file that was not scanned",
    "document.ordered": "ordered a document",
    "document.made": "made a document",
    "document.failed": "could not make a document",
    "document.taken": "took a document",
    "rights.asked": "wrote down that somebody asks for their data",
    "rights.settled": "took up what somebody asked",
    "rights.opened": "opened a rights request",
    "rights.waits": "asked a requester for something",
    "rights.came": "recorded that it came",
    "rights.proof": "recorded proof of who asks",
    "rights.extended": "extended a rights request",
    "rights.subject": "said whom a rights request is about",
    "rights.searched": "searched everything held about somebody",
    "rights.item_decided": "decided about something found",
    "rights.mark": "marked a passage",
    "rights.opinion": "recorded an opinion on something found",
    "rights.pack_ordered": "had a pack made",
    "rights.pack_made": "made a pack",
    "rights.pack_stopped": "stopped a pack at the gate",
    "rights.pack_cleared": "cleared something the gate found",
    "rights.pack_checked": "checked a pack",
    "rights.pack_released": "released a pack",
    "rights.pack_void": "voided a pack",
    "rights.pack_collected": "handed a pack over",
    "rights.sheet_taken": "took the week's sheet of rights requests",
    "rights.contested": "decided about something contested",
    "rights.stored_only": "restricted use of what is held",
    "rights.limit_lifted": "lifted a restriction",
    "request.sent": "asked an agency",
    "request.taken": "took a request",
    "request.handed_back": "handed a request back",
    "request.answered": "answered a request",
    "request.chased": "chased an agency",
    "request.lapsed": "let a request lapse: not answered",
    "request.gone_on_without": "went on without an answer",
    "packet.frozen": "decided to tell somebody without a sign-in",
    "packet.handed_over": "handed a packet over",
    "packet.received": "recorded that a packet was received",
    "disclosure.written_up": "wrote up what was said",
    "decision.completed": "wrote the rest of an emergency",
    "decision.reviewed": "reviewed what was told past the matrix",
    "decision.corrected": "corrected a sharing decision",
    "approval.asked": "asked somebody to agree to an item",
    "approval.settled": "answered about an item",
    "request.rung": "rang a desk about a request",
    "task.escalated": "handed a late task to a manager",
    "agreement.made": "added an agreement",
    "agreement.renewed": "renewed an agreement",
    "agreement.ended": "ended an agreement early",
    "request.note_left": "left a note for the next shift",
    "request.corrected": "corrected an answer",
    "request.news": "sent something new, not asked for",
    "request.news_read": "read what was new",
    "request.disagreed": "disagreed as a professional",
    "request.outcome_told": "told an agency what came of its answer",
    "request.escalated": "told a manager of a request not answered",
    "request.wrong_place": "took back a request sent to the wrong place",
    "disagreement.owned": "took a disagreement on",
    "disagreement.answered": "answered a disagreement",
    "marker.placed": "placed a sealed marker",
    "marker.settled": "asked the person a sealed marker names",
    "leave.asked": "asked whether something may be passed on",
    "leave.answered": "said whether something may be passed on",
    "recall.opened": "withdrew or corrected what was told",
    "recall.acknowledged": "acknowledged a recall",
    "recall.exported": "exported the evidence of a recall",
    "recall.told_by_hand": "told a recipient of a recall by hand",
    "sharing.exported": "exported the register of sharing",
    "sharing.refused": "refused to share",
    "incident.opened": "reported an incident",
    "incident.made_safe": "said whether anybody is in danger",
    "incident.cut_off": "cut access off",
    "incident.described": "said what an incident concerns",
    "incident.advised": "advised on an incident",
    "incident.regulator": "decided about the Information Commissioner",
    "incident.people_told": "said whether the people were told",
    "incident.closed": "closed an incident",
    "person.registered": "registered a person",
    "person.corrected": "corrected a person",
    "person.opened_with_reason": "opened a person with a reason",
    "person.opening_reviewed": "reviewed an opening",
    "person.tie_declared": "declared a tie",
    "person.imported": "brought in a list of people",
    "person.brought": "wrote the people of a list",
    "person.traced": "asked the national service for a number",
    "pair.found": "put two records side by side",
    "pair.decided": "said whether two records are one person",
    "person.joined": "joined two records of one person",
    "person.parted_again": "parted records that were joined",
    "person.restricted": "restricted a person",
    "person.unrestricted": "lifted a restriction",
    "account.terms_set": "set who vouches for an account, and until when",
    "account.suspended": "suspended an account",
    "account.resumed": "let an account work again",
    "account.ended": "ended an account",
    "account.warned": "warned somebody of what ends soon",
    "training.done": "entered training in the register",
    "review.asked": "asked a sponsor to review access",
    "review.answered": "answered an access review",
    "query.raised": "raised a query about a look",
    "query.settled": "settled a query about a look",
    "rota.added": "put somebody on the rota",
    "rota.ended": "took somebody off the rota",
    "opening.refused": "was refused an opening",
    "person.opened_unreviewed": "opened a person while an earlier opening waits for review",
    "link.declared": "declared a link of their own",
    "link.ended": "ended a link of their own",
    "tie.waived": "let a colleague open somebody they are linked to",
    "tie.ended": "ended a colleague's tie",
    "tie.seen_to": "saw to a colleague's tie",
    "list.named": "put somebody on a list",
    "list.unnamed": "took somebody off a list",
    "list.handed_over": "handed a list over",
    "person.housed": "added a home",
    "person.home_confirmed": "confirmed a home",
    "person.left_home": "ended a home",
    "person.reachable": "added a way to reach somebody",
    "person.unreachable": "ended a way to reach somebody",
    "person.parted": "ended a relationship",
    "person.involved": "recorded who is involved",
    "person.stands": "recorded how a case stands",
    "person.named": "added a name",
    "person.numbered": "added an identifier",
    "person.related": "recorded a relationship",
    "person.flagged": "raised a flag",
    "person.unflagged": "took a flag down",
    "grant.given": "gave access",
    "grant.extended": "extended access",
    "grant.ended": "ended access",
    "grant.withdrawn": "withdrew access",
    "membership.joined": "joined somebody to a team or desk",
    "membership.left": "ended somebody's membership",
    "membership.role_changed": "changed somebody's role",
    "register.export_asked": "asked for an export of a register",
    "register.export_agreed": "agreed to an export of a register",
    "register.exported": "fetched an export of a register",
    "signin.copied": "was signed out: the session turned up in another browser",
    "signin.invited": "invited somebody",
    "signin.session_ended": "ended a session of their own",
    "signin.signed_in": "signed in",
    "message.sent_again": "sent a message again",
    "retention.started": "started the retention clock",
    "law.loaded": "loaded law and reference rows",
    "retention.loaded": "loaded the retention schedule",
    "retention.settled": "worked out again until when a file is kept",
    "retention.lengthened": "kept a file longer",
    "retention.rule_changed": "changed the retention schedule",
    "hold.joined": "joined a file to a hold",
    "hold.placed": "placed a hold",
    "hold.release_asked": "asked for a hold to be released",
    "hold.released": "released a hold",
    "disposal.proposed": "proposed what becomes of a file",
    "disposal.advised": "advised on a disposal",
    "disposal.decided": "decided a disposal",
    "disposal.stopped": "stopped a disposal",
    "statistics.released": "released anonymised statistics",
    "disposal.carried_out": "disposed of a file",
    "deadline.started": "started a clock",
    "deadline.replaced": "replaced a clock",
    "deadline.paused": "paused a clock",
    "deadline.stopped": "stopped a clock",
    "deadline.met": "met a clock",
    "task.set": "set a task",
    "task.done": "did a task",
    "task.handed": "handed a task to somebody",
}
KINDS = {
    "contact": "contact",
    "contactchild": "child in a contact",
    "person": "person",
    "informationrequest": "request",
    "request": "request",
    "user": "account",
    "membership": "membership",
}


def done(verb: str) -> str:
    """What an event says somebody did."""
    kind, _, deed = verb.partition(".")
    if deed == "moved":
        return f"moved a {thing(kind)} on"
    return DONE.get(verb) or verb.replace(".", ": ").replace("_", " ")


def spoken(column: str, value: str) -> str:
    """A verb of an event or an action of a look, in the office's words."""
    return done(value) if column == "verb" else looked(value)


def looked(action: str) -> str:
    """What a look was for: the action's own sentence."""
    member = Action.__members__.get(action)
    return str(member.value) if member else action.replace("_", " ").lower()


def thing(kind: str) -> str:
    """A kind of record, as people call it."""
    return KINDS.get(kind) or _all_kinds().get(kind, kind)


@cache
def _all_kinds() -> dict[str, str]:
    return {str(model._meta.model_name): str(model._meta.verbose_name) for model in apps.get_models()}


# A hash is told by its beginning; whole, it would not fit a page of a telephone.
HASH = re.compile("[0-9a-f]{40,128}")


def codes(given: dict, names: dict[UUID, str]) -> str:
    """An event's codes on one line. Ids of people at work become names, other ids are left out."""
    # The database keeps codes in an order of its own; before is said before after.
    ordered = sorted(given.items(), key=lambda pair: pair[0] == "after")
    said = [f"{key.replace('_', ' ')} {value}" for key, raw in ordered if (value := _code(raw, names))]
    return ", ".join(said)


def _code(raw, names: dict[UUID, str]) -> str:
    if raw in (None, "", [], {}):
        return ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, list):
        return " and ".join(filter(None, (_code(part, names) for part in raw)))
    text = str(raw)
    if HASH.fullmatch(text):
        return f"{text[:12]}…"
    try:
        return names.get(UUID(text), "")
    except ValueError:
        return _moment(text)


def _moment(text: str) -> str:
    # Plain dates, codes and numbers are short; only a full moment is rewritten.
    if len(text) < 19 or text[10:11] != "T":
        return text
    try:
        return f"{datetime.fromisoformat(text):%a %-d %b %H:%M}"
    except ValueError:
        return text
