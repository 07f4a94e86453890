"""What was written under a joined record since it was joined, so that it can be divided when the two are parted.

    since.AUTHORS.append("intake.joined.written")

The function takes (joining) and returns Written.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.module_loading import import_string

from people.models import ContactDetail, Identifier, Involvement, PersonFlag, PersonName, Relationship, Residence
from people.models.joining import Joining
from people.search import name_of
from people.written import Written, copy_to

AUTHORS: list[str] = []
# What may have been written, and the words for one of it.
PARTS: tuple[tuple[Any, str, Callable[[Any], str]], ...] = (
    (PersonName, "Name", lambda row: row.in_full),
    (Identifier, "Number", lambda row: row.value),
    (Residence, "Address", lambda row: row.in_one_line),
    (ContactDetail, "Contact detail", lambda row: row.in_words),
    (Relationship, "Family", lambda row: f"{name_of(row.other)}, {row.get_kind_display()}"),
    (PersonFlag, "Flag", lambda row: row.get_kind_display()),
    (Involvement, "Professional", lambda row: row.organisation),
)


def written(joining: Joining) -> list[Written]:
    """Return everything written under the kept record since the two were joined."""
    found = []
    for model, noun, words in PARTS:
        twins = model.history.filter(person_id=joining.person_id, version=1, history_date__gt=joining.joined_at)
        ids = list(twins.values_list("id", flat=True))
        for row in model.objects.filter(pk__in=ids, person=joining.person_id):
            found.append(Written(f"{model._meta.model_name}:{row.pk}", f"{noun}: {words(row)}", partial(copy_to, row)))
    for path in AUTHORS:
        found += import_string(path)(joining)
    return found
