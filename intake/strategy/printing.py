"""The minutes of a strategy discussion as pages to print, for our own file."""

from django.template.loader import render_to_string

from deadlines.words import moment_words
from documents.models import Document
from documents.prose import inline, plain
from intake.models import AgreedAction, Invited, MinuteItem, StrategyDiscussion
from intake.models.strategy import Came, ItemKind, Part
from intake.strategy import shown


def pages(document: Document) -> str:
    """The whole minutes as one volume. What leaves for an agency is released item by item, never this."""
    discussion = StrategyDiscussion.objects.select_related("contact", "called_by").get(pk=document.subject_id)
    items = MinuteItem.objects.filter(discussion=discussion)
    return render_to_string(
        "pdf/strategy_minutes.html",
        {
            "title": document.title,
            "running": f"{discussion.contact.reference}. In confidence",
            "facts": [(term, inline(words)) for term, words in shown.facts(discussion)],
            "who": [_who(one) for one in Invited.objects.filter(discussion=discussion).select_related("agency")],
            "parts": [
                (kind.label, [(item.number, plain(item.text), item.said_by) for item in items if item.kind == kind])
                for kind in ItemKind
                if any(item.kind == kind for item in items)
            ],
            "actions": [
                (one.what, one.owner_name, moment_words(one.due_at), one.outcome or "Not done yet")
                for one in AgreedAction.objects.filter(discussion=discussion)
            ],
        },
    )


def _who(one: Invited) -> tuple[str, str, str]:
    who = ", ".join(filter(None, [one.name, one.role, one.agency.short_name if one.agency else ""])) or "Not named"
    return Part(one.part).label, who, Came(one.came).label if one.is_invited else f"Not invited: {one.why_not}"
