"""Filters of a register that say what waits, so that a number on the first page is the length of the list behind it."""

from datetime import datetime, timedelta

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet

from deadlines.calendar import london_day

AHEAD = timedelta(days=7)


def due(lines: QuerySet, field: str, at: datetime, **still) -> QuerySet:
    """The lines still waiting whose day has passed or comes within a week. still: what makes a line wait."""
    return lines.filter(**still, **{f"{field}__lte": london_day(at + AHEAD)})


def due_by(field: str, **still) -> type[SimpleListFilter]:
    """A filter for lines due by this field of theirs."""

    class Due(SimpleListFilter):
        """Late, or within a week."""

        title = "due"
        parameter_name = "due"

        def lookups(self, request, model_admin):
            """One choice."""
            return [("week", "Late, or within a week")]

        def queryset(self, request, queryset):
            """The lines it leaves."""
            return due(queryset, field, request.at, **still) if self.value() == "week" else queryset

    return Due


class Silent(SimpleListFilter):
    """Access reviews without an answer."""

    title = "answered"
    parameter_name = "answered"

    def lookups(self, request, model_admin):
        """Answered, or not."""
        return [("no", "Not yet"), ("yes", "Answered")]

    def queryset(self, request, queryset):
        """The lines it leaves."""
        if self.value() not in {"no", "yes"}:
            return queryset
        return queryset.filter(answered_on__isnull=self.value() == "no")
