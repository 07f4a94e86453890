"""The disclosure map of one child, and where one item ever went."""

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe

from access.actions import Action
from access.gate import page, requires
from deadlines.words import long_day, moment_in_full
from intake.models import Contact, ContactChild
from people.models import PersonName
from sharing import disclosure_map as maps
from sharing import recall
from sharing.models import SharingItem

STEP_X, STEP_Y, LEFT, TOP = 96, 26, 170, 34


@requires(Action.SEE_MAP, on=ContactChild)
@require_safe
def disclosure_map(request, child):
    """What went where for one child: the drawing for the eye, the same as a table, on one landscape page."""
    found = maps.of_child(child)
    name = PersonName.objects.filter(person_id=child.person_id, kind="current").first()
    return page(
        request,
        "sharing/map.html",
        child=child,
        name=name.in_full if name else "Unborn baby" if child.person.is_unborn else "A child",
        born=long_day(child.person.born_on) if child.person.born_on else "",
        as_known=moment_in_full(request.at),
        map=found,
        drawing=_drawing(found),
        child_url=reverse("intake:child", args=[child.pk]),
        went_url=reverse("sharing:went", args=[child.contact_id]),
        ledger_url=f"{reverse('sharing:ledger')}?child={child.person_id}",
        recalls_url=reverse("sharing:recalls", args=[child.contact_id]),
    )


def _drawing(found: maps.Map) -> dict:
    """The marks of the drawing with their places, and a sentence that says the same."""
    across = [{"x": LEFT + STEP_X * i + STEP_X // 2, "name": name} for i, name in enumerate(found.agencies)]
    down = [
        {
            "y": TOP + STEP_Y * j,
            "label": row.label,
            "marks": [
                {"x": LEFT + STEP_X * i + STEP_X // 2 - 8, "kind": cell.kind}
                for i, cell in enumerate(row.cells)
                if cell.kind != maps.NOTHING
            ],
        }
        for j, row in enumerate(found.rows)
    ]
    return {
        "width": LEFT + STEP_X * max(len(across), 1) + 10,
        "height": TOP + STEP_Y * max(len(down), 1) + 10,
        "across": across,
        "down": down,
    }


@requires(Action.SEE_SHARED, on=Contact)
@require_safe
def where(request, contact, record_id):
    """Every packet one item was ever in, in sight of whoever asks, and whether it was recalled."""
    item = SharingItem.objects.filter(decision__contact=contact, pk=record_id).first()
    if item is None:
        raise Http404
    found = recall.past_recipients([item.key])
    return page(
        request,
        "sharing/where.html",
        contact=contact,
        label=item.label,
        went_url=reverse("sharing:went", args=[contact.pk]),
        recalls_url=reverse("sharing:recalls", args=[contact.pk]),
        rows=[
            {
                "when": moment_in_full(one.sent_at or one.decided_at),
                "agency": one.agency.name,
                "desk": one.request.desk.name if one.request else "without a sign-in",
                "reference": one.request.reference if one.request else one.contact.reference,
                "url": reverse("sharing:opened", args=[one.request_id]) if one.request_id else "",
                "decided_by": one.decided_by.display_name,
            }
            for one in found
        ],
    )
