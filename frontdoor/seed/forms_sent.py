"""Forms that referrers wrote for themselves and that wait in the hub: one urgent and unread, one anonymous, one read."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from access.identity import act_as
from intake.acts import arriving
from intake.models import ArrivedForm
from intake.referring import box, sorting, steps

SCHOOL = {
    "children": {
        "rows": "2",
        "child-0-given": "Juniper",
        "child-0-family": "Saltmarsh",
        "child-0-born_on": "9/5/2017",
        "child-0-sex": "F",
        "child-1-given": "Rafe",
        "child-1-family": "Saltmarsh",
        "child-1-age_said": "about 3",
        "child-1-sex": "M",
    },
    "where": {"place": "Still at school, Tollgate Primary", "who_with": "Mrs Penhallow, deputy head"},
    "worry": {
        "worry": "Juniper would not go home. She said her uncle hits Rafe with a belt and that her mother was asleep and "
        "would not wake up this morning. There is a fresh mark across the back of her hand.",
    },
    "safe": {"safe_tonight": "no", "safe_why": "She says he will be there when she gets home."},
    "you": {
        "name": "Ottoline Penhallow",
        "role": "Deputy head and safeguarding lead",
        "source": "2A",
        "agency_name": "Tollgate Primary",
        "phone": "01632 960 552",
        "email": "penhallow@tollgate.example.org",
        "relationship": "Juniper has been at our school since 2021.",
    },
    "told": {
        "told": "no",
        "why_not": "RISK_CHILD",
        "why_words": "We do not know how her uncle would take it.",
        "child_told": "yes",
    },
    "child-1": {
        "child_said": "I don’t want to go back there.",
        "school": "Tollgate Primary, year 4",
        "gp": "Not known",
    },
    "concern": {"facts": "A red mark, four centimetres, on the back of her left hand.", "wanted": "Somebody today."},
}
NEIGHBOUR = {
    "children": {"rows": "1", "child-0-age_said": "about 6", "child-0-sex": "M"},
    "where": {"place": "The flat above the bakery, Cooper Street"},
    "worry": {
        "worry": "A little boy is on the balcony by himself most evenings, also when it rains, and calls down to us."
    },
    "safe": {"safe_tonight": "unknown", "safe_why": "The light is on but nobody answers the bell."},
    "you": {"source": "1B", "named": "no"},
    "told": {"told": "no"},
}
VISITOR = {
    "children": {
        "rows": "1", "child-0-given": "Ivo", "child-0-family": "Larkrise", "child-0-born_on": "2/8/2026",
        "child-0-sex": "M",
    },
    "where": {"place": "At home, 31 Wharf Lane", "who_with": "His mother and grandmother"},
    "worry": {"worry": "Ivo has not gained weight for five weeks and two visits were refused. His mother is very low."},
    "safe": {"safe_tonight": "yes", "safe_why": "His grandmother stays and feeds him."},
    "you": {
        "name": "Maud Ferrier", "role": "Health visitor", "source": "3B", "agency_name": "Inventown community health",
        "phone": "01632 960 774", "email": "maud.ferrier@example.org", "relationship": "I visit the family.",
    },
    "told": {"told": "yes", "told_who": "His mother, by me, on Friday.", "agreed": "yes", "child_told": "no"},
}  # fmt: skip


def send(everybody, *, present: datetime) -> None:
    """Send three forms in the hours before the demonstration begins, and let Dee have read the oldest."""
    for place, (kind, said, minutes) in enumerate(
        ((steps.PROFESSIONAL, VISITOR, 20 * 60), (steps.PUBLIC, NEIGHBOUR, 130), (steps.PROFESSIONAL, SCHOOL, 6))
    ):
        at, key = present - timedelta(minutes=minutes), UUID(int=0xF0 + place)
        answers = {slug: {name: [value] for name, value in page.items()} for slug, page in said.items()}
        content = steps.begin(kind) | {"key": str(key), "answers": answers}
        box.post(steps.sent(content, at), key=key, at=at)
        sorting.sort_all(at)
    dee = everybody["dee"]
    with act_as(dee, present), transaction.atomic():
        oldest = ArrivedForm.objects.order_by("arrived_at").first()
        if oldest is not None:
            arriving.opened(oldest, by=dee, at=oldest.arrived_at + timedelta(minutes=25))
