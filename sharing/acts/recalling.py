"""Withdrawing or correcting what was told, to every past recipient, until each has acknowledged. UK GDPR Article 19"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from access.models import User
from audit import trail
from intake.models import Contact
from post import outbox
from sharing.acts import out_of_sight, telling_again
from sharing.acts.living import settle
from sharing.due import by_rule
from sharing.first_life import NOTICE
from sharing.models import Recall, RecallByHand, RecallNotice, SharingItem
from sharing.models.recall import DONE
from sharing.recall import past_recipients

MOST_ITEMS = 200


@transaction.atomic
def recall(contact: Contact, *, kind: str, keys: list[str], words: str, why: str, by, at: datetime) -> Recall:
    """Withdraw or correct items told from this contact: every past recipient of any of them is told, once each.

    keys: the items by key. Recipients with a desk get a notice inside the service and an e-mail with its reference;
    the rest become tasks to be told by hand. Raises ValidationError with a sentence for each question.
    """
    labels = _labels(contact, keys)
    if wrong := _faults(kind, labels, words, why):
        raise ValidationError(wrong)
    keys = sorted(labels)
    kept = Recall(
        contact=contact, kind=kind, keys=keys, labels=[labels[key] for key in keys],
        words=words.strip() if kind == "corrected" else "", why=why.strip(), opened_at=at, opened_by=by,
    ).write(by=by, why=why.strip())  # fmt: skip
    told = past_recipients(keys)
    trail.note(by, "recall.opened", on=kept, at=at, kind=kind, recipients=len(told))
    for decision in told:
        if telling_again.has_desk(decision):
            telling_again.send_notice(kept, decision, by=by, at=at)
        else:
            telling_again.list_by_hand(kept, decision, by=by, at=at, person=by)
    out_of_sight.after_commit(at=at)
    return kept


def _labels(contact: Contact, keys: list[str]) -> dict[str, str]:
    """What each of these items was called when it was told from this contact."""
    told = SharingItem.objects.filter(decision__contact=contact, key__in=list(keys)[:MOST_ITEMS])
    return dict(told.values_list("key", "label"))


def _faults(kind: str, labels: dict, words: str, why: str) -> dict[str, str]:
    checks = {
        "kind": (kind not in ("corrected", "withdrawn"), "Say whether it is corrected or withdrawn."),
        "keys": (not labels, "Choose at least one item that was told."),
        "words": (kind == "corrected" and not words.strip(), "Write what is right."),
        "why": (not why.strip(), "Say why."),
    }
    return {name: sentence for name, (is_wrong, sentence) in checks.items() if is_wrong}


@transaction.atomic
def acknowledge(notice: RecallNotice, *, done: str, words: str, by, at: datetime) -> RecallNotice:
    """The desk says what it did with what it had. Raises ValidationError."""
    _check_done(done, words)
    notice.done, notice.done_words, notice.acknowledged_at, notice.acknowledged_by = done, words.strip(), at, by
    notice.write(by=by, why="acknowledged")
    link = reverse("sharing:opened", args=[notice.request_id])
    to = notice.request.asked_by if notice.sent_by.kind == User.ROBOT else notice.sent_by
    outbox.queue("recall.acknowledged", on=notice.request, to=to, at=at, by=by, link=link)
    trail.note(by, "recall.acknowledged", on=notice, at=at, done=done)
    return notice


@transaction.atomic
def tell_by_hand(line: RecallByHand, *, how: str, done: str, words: str, by, at: datetime) -> RecallByHand:
    """Record that a recipient without a sign-in was told, how, and what they say they did (empty while they have not).

    Raises ValidationError.
    """
    if not how.strip():
        raise ValidationError({"how": "Say how they were told, and whom you told."})
    if done:
        _check_done(done, words)
    line.how = how.strip()
    if line.told_at is None:
        line.told_at, line.told_by = at, by
    if done:
        line.done, line.done_words, line.acknowledged_at, line.acknowledged_by = done, words.strip(), at, by
    line.write(by=by, why="told by hand")
    settle(telling_again.by_hand(line), on=line.decision.contact, by=by, at=at, outcome="told")
    trail.note(by, "recall.told_by_hand", on=line, at=at, done=done)
    return line


def _check_done(done: str, words: str) -> None:
    if done not in dict(DONE):
        raise ValidationError({"done": "Say what you did with it."})
    if done == "cannot" and not words.strip():
        raise ValidationError({"words": "Say why you must keep it."})


@transaction.atomic
def remind_of_recalls(*, by, at: datetime) -> int:
    """Send a second message for every notice not acknowledged in its time, once. Returns how many."""
    late = RecallNotice.objects.filter(acknowledged_at=None, chased_at=None).select_related("request__desk")
    reminded = 0
    for notice in late.order_by("sent_at")[:200]:
        if at < by_rule(NOTICE, notice.sent_at):
            continue
        notice.chased_at = at
        notice.write(by=by, why="reminded by rule")
        outbox.queue("request.recalled", on=notice.request, to=notice.request.desk, at=at, by=by)
        reminded += 1
    return reminded
