"""How a strategy discussion reads on its page: prepared once, in a fixed number of questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from deadlines.calendar import london_day
from deadlines.words import day_words, moment_words
from intake import asked, naming
from intake.models import AgreedAction, ContactChild, Invited, MinuteItem, StrategyDiscussion
from intake.models.deciding import ENQUIRIES, HOW_HELD
from intake.models.strategy import Came, ItemKind, Part
from intake.strategy import agreeing
from intake.workflow import State


@dataclass(frozen=True)
class Shown:
    """Everything the page prints."""

    called: str
    who: list[list]
    facts: list[tuple[str, str]]
    items: list[tuple[str, list[tuple[str, str, str]]]]
    actions: list[list]
    children: list[tuple[str, str, str]]
    missing: list[str]
    complete: str
    again: str


def of(discussion: StrategyDiscussion, at: datetime) -> Shown:
    """A discussion as its page shows it."""
    invited = list(Invited.objects.filter(discussion=discussion).select_related("agency"))
    items = list(MinuteItem.objects.filter(discussion=discussion).select_related("child__person"))
    actions = list(AgreedAction.objects.filter(discussion=discussion))
    told = asked.told(discussion.contact_id)
    children = naming.with_names(ContactChild.objects.filter(contact=discussion.contact_id), "person").order_by("place")
    names = {child.pk: naming.first_name(child.person) for child in children}
    written = discussion.written_up_at
    return Shown(
        called=f"Called {moment_words(discussion.called_at)} by {discussion.called_by}",
        who=[_who(one, discussion, told) for one in invited],
        facts=facts(discussion),
        items=_by_kind(items, names),
        actions=[_action(one, at) for one in actions],
        children=[_child(child) for child in children],
        missing=[] if written else agreeing.still_missing(discussion, invited, items),
        complete=f"Complete {moment_words(written)}." if written else "",
        again=reverse("intake:strategy", args=[children[0].pk]) if children else "",
    )


def _who(one: Invited, discussion: StrategyDiscussion, told) -> list:
    """As what, who, whether they came, what they were told, and what can be done about it."""
    who = ", ".join(filter(None, [one.name, one.role, one.agency.short_name if one.agency else ""])) or "Not named yet"
    if not one.is_invited:
        return [Part(one.part).label, who, f"Not invited: {one.why_not}", "", ""]
    change = reverse("intake:came", args=[discussion.pk, one.pk])
    came = Came(one.came).label + (f": {one.why_absent}" if one.why_absent else "")
    linked = format_html(
        '{} <a href="{}">Change<span class="govuk-visually-hidden"> for {}</span></a>', came, change, who
    )
    heard = [entry for entry in told if one.agency_id and entry.agency_id == one.agency_id]
    entries = ((entry.link, entry.words) for entry in heard)
    words = format_html_join(" ", '<a href="{}">{}</a>', entries) if heard else "Nothing on record"
    return [Part(one.part).label, who, linked, words, _tell(one, discussion)]


def _tell(one: Invited, discussion: StrategyDiscussion) -> SafeString | str:
    """Where what they were told is written up, and where the minutes are released to them item by item."""
    if one.agency is None:
        return "Say which agency, to write up what they were told"
    try:
        pages = [
            (reverse("sharing:write_up", args=[discussion.contact_id]), "", "Write up what they heard"),
            (reverse("sharing:tell_outside", args=[discussion.contact_id]), "&desk=first", "Release minutes"),
        ]
    except NoReverseMatch:
        return ""
    key = one.agency.key
    return format_html_join(
        ", ",
        '<a href="{}?to={}{}">{}<span class="govuk-visually-hidden"> to {}</span></a>',
        ((url, key, how, words, one.agency.short_name) for url, how, words in pages),
    )


def facts(discussion: StrategyDiscussion) -> list[tuple[str, str]]:
    """What is known of the discussion itself, as terms and words."""
    held = moment_words(discussion.held_at) if discussion.held_at else "Not held yet"
    conference = f"{day_words(discussion.conference_on)}, 15 working days on" if discussion.conference_on else ""
    return [
        ("Why", discussion.why or "Level 4, as set before"),
        ("How", dict(HOW_HELD)[discussion.how]),
        ("Held", held),
        ("Enquiry", dict(ENQUIRIES).get(discussion.joint, "Not said yet")),
        ("Medical", discussion.medical or "Not said yet"),
        ("Conference due by", conference or "Counted when section 47 is agreed"),
    ]


def _by_kind(items: list[MinuteItem], names) -> list[tuple[str, list[tuple[str, str, str]]]]:
    found = []
    for kind in ItemKind:
        rows = [
            (
                f"Item {item.number}",
                item.text,
                ", ".join(filter(None, [names.get(item.child_id, ""), item.said_by])),
            )
            for item in items
            if item.kind == kind
        ]
        if rows:
            found.append((kind.label, rows))
    return found


def _action(one: AgreedAction, at: datetime) -> list:
    if one.done_at:
        stands: SafeString | str = f"Done {moment_words(one.done_at)}: {one.outcome}"
    else:
        late = "Late. " if one.due_at < at else ""
        page = reverse("intake:agreed_action", args=[one.pk])
        stands = format_html('{}<a href="{}">Say what came of it</a>', late, page)
    return [one.what, one.owner_name, moment_words(one.due_at), stands]


def _child(child: ContactChild) -> tuple[str, str, str]:
    agreed = child.state in {State.STRATEGY_DISCUSSION, State.S47}
    page = reverse("intake:agreed", args=[child.pk]) if agreed else reverse("intake:child", args=[child.pk])
    return naming.called(child.person), State(child.state).label, page


def held_words(discussion: StrategyDiscussion) -> str:
    """When it was held, for a list: `Mon 23 Nov`."""
    return day_words(london_day(discussion.held_at or discussion.called_at))
