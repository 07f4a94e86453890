"""Filters of a register that say what waits, so that a number on the first page is the length of the list behind it."""

from datetime import datetime, timedelta

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet

from deadlines.calendar import london_day

AHEAD, A_MONTH = timedelta(days=7), timedelta(days=30)


def due(lines: QuerySet, field: str, at: datetime, ahead: timedelta = AHEAD, **still) -> QuerySet:
    """The lines still waiting whose day has passed or comes within a week. still: what makes a line wait."""
    return lines.filter(**still, **{f"{field}__lte": london_day(at + ahead)})


def due_by(field: str, *, ahead: timedelta = AHEAD, words: str = "within a week", **still) -> type[SimpleListFilter]:
    """A filter for lines due by this field of theirs. words: how far ahead that looks."""

    class Due(SimpleListFilter):
        """Late, or within a week."""

        title = "due"
        parameter_name = "due"

        def lookups(self, request, model_admin):
            """One choice."""
            return [("week", f"Late, or {words}")]

        def queryset(self, request, queryset):
            """The lines it leaves."""
            return due(queryset, field, request.at, ahead, **still) if self.value() == "week" else queryset

    return Due


def done_by(field: str, word: str) -> type[SimpleListFilter]:
    """A filter for lines whose moment of being done is empty, or filled. word: what was done, as in `answered`."""

    class Done(SimpleListFilter):
        """Done, or not yet."""

        title = word
        parameter_name = word

        def lookups(self, request, model_admin):
            """Done, or not."""
            return [("no", "Not yet"), ("yes", word.capitalize())]

        def queryset(self, request, queryset):
            """The lines it leaves."""
            if self.value() not in {"no", "yes"}:
                return queryset
            return queryset.filter(**{f"{field}__isnull": self.value() == "no"})

    return Done
