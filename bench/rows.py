"""The same fifty rows, drawn in two ways: as every tutorial does it, and as this service does it."""

from django.urls import reverse
from django.utils import timezone

NAIVE = {
    "naive.html": """{% for contact in contacts %}{% include "row.html" %}{% endfor %}""",
    "row.html": """<tr class="row">
<td><a href="{% url 'intake:contact' contact.pk %}">{{ contact.reference }}</a></td>
<td>{{ contact.received_at|date:"D j M Y" }}, {{ contact.received_at|time:"H:i" }}</td>
<td>{{ contact.get_stage_display }}</td>
<td><strong class="tag tag--{{ contact.rating|lower }}">{{ contact.get_rating_display|upper }}</strong></td>
<td>{{ contact.get_source_display|truncatechars:40 }}</td>
<td>{% if contact.next_due_at %}
<time datetime="{{ contact.next_due_at|date:'c' }}">
{{ contact.next_due_at|date:"j M" }}, {{ contact.next_due_at|time:"H:i" }}</time>{% endif %}</td>
<td><a href="{% url 'intake:contact' contact.pk %}#clocks">{{ contact.next_due_why|default:"first decision" }}</a></td>
</tr>""",
}
PREPARED = {
    "prepared.html": """{% for row in rows %}<tr class="row">
<td><a href="{{ row.href }}">{{ row.reference }}</a></td>
<td>{{ row.received }}</td>
<td>{{ row.stage }}</td>
<td><strong class="tag tag--{{ row.colour }}">{{ row.rating }}</strong></td>
<td>{{ row.source }}</td>
<td>{{ row.due }}</td>
<td><a href="{{ row.clocks }}">{{ row.why }}</a></td>
</tr>{% endfor %}""",
}
STEM = "00000000-0000-4000-8000-000000000000"


def prepared(contacts) -> list[dict[str, str]]:
    """What the lean template prints, worked out once per row; addresses are put together, not looked up."""
    before, after = reverse("intake:contact", args=[STEM]).split(STEM)
    zone = timezone.get_current_timezone()
    return [_row(contact, before, after, zone) for contact in contacts]


def _row(contact, before: str, after: str, zone) -> dict[str, str]:
    address, received, due = f"{before}{contact.pk}{after}", contact.received_at.astimezone(zone), contact.next_due_at
    return {
        "href": address,
        "clocks": f"{address}#clocks",
        "reference": contact.reference,
        "received": f"{received:%a} {received.day} {received:%b %Y, %H:%M}",
        "stage": contact.get_stage_display(),
        "colour": contact.rating,
        "rating": contact.get_rating_display().upper(),
        "source": contact.get_source_display()[:40],
        "due": f"{due.astimezone(zone):%d %b, %H:%M}" if due else "",
        "why": contact.next_due_why or "first decision",
    }
