"""Every component tag: {% load govuk %}. What each takes is said where it is written, in govuk/tags/."""

from django.template import Library

from govuk.tags import case, charts, lists, page, status

register = Library()

for part in (case, charts, lists, page, status):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
