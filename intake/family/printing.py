"""A letter to one of the family as pages to print: large and plain for a child, with nothing of anybody else in it."""

from django.conf import settings
from django.template.loader import render_to_string

from deadlines.calendar import london_day
from deadlines.words import long_day
from documents.models import Document
from documents.prose import inline, plain
from intake.family import shown
from intake.models import FamilyOutcome


def pages(document: Document) -> str:
    """One letter: to whom, where it goes, what they are told, and whom to ring."""
    outcome = FamilyOutcome.objects.select_related("contact", "decided_by").get(pk=document.subject_id)
    return render_to_string(
        "pdf/family_letter.html",
        {
            "title": document.title,
            "running": "In confidence",
            "edition": "child" if outcome.is_child else "adult",
            "name": inline(shown.name_of(outcome)),
            "address": [inline(line) for line in outcome.address.replace(", ", "\n").splitlines()],
            "on": long_day(london_day(document.ordered_at)),
            "reference": outcome.contact.reference,
            "text": plain(outcome.text),
            "is_child": outcome.is_child,
            "by": str(outcome.decided_by),
            "job": outcome.decided_by.job_title,
            "phone": settings.DUTY_TELEPHONE,
        },
    )
