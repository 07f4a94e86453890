"""One register of the console: a list from Django's admin, read-only, every door of it the gate's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from access.decide import may, visible
from access.gate import page, requires
from audit import clock
from audit.together import count_together
from console import search
from console.cells import cell
from console.forms import FindForm

PAGE = 50
CAP = 1000
FOUND = "found"


# How many hours back a page looks for its lines before it asks for all there are: the newest are almost always enough.
WINDOWS = tuple(timedelta(hours=hours) for hours in (0.3, 6, 72, 1000, 10_000))


class CappedPaginator(Paginator):
    """Counts no further than the cap, and looks no further back than a page needs.

    A register is a view, whose rows are sorted whole unless a moment bounds them; a moment is looked up in the index.
    """

    def page(self, number):
        """The page of this number."""
        number = self.validate_number(number)
        bottom = (number - 1) * self.per_page
        top = min(bottom + self.per_page, self.count)
        return self._get_page(self._newest(top)[bottom:top], number, self)  # type: ignore[attr-defined]

    def _newest(self, wanted: int):
        """The lines since a moment that leaves enough of them; all there are where no window does."""
        if wanted > self.per_page and self._near:
            found = count_together(*(rows.order_by() for rows in self._near), at_most=wanted)
        else:
            found = self._counted[1:]
        if not wanted:
            return self.object_list
        return next((rows for rows, many in zip(self._near, found, strict=True) if many >= wanted), self.object_list)

    @cached_property
    def _near(self) -> list:
        lines: Any = self.object_list
        if lines.query.order_by[:1] != ("-at",):
            return []
        return [lines.filter(at__gte=clock.now() - window) for window in WINDOWS]

    @cached_property
    def _counted(self) -> list[int]:
        """How many lines there are, at most the cap, and in each window, at most a page: one question."""
        asked: list[Any] = [self.object_list, *self._near]
        most = [CAP, *(self.per_page for _ in self._near)]
        return count_together(*(rows.order_by() for rows in asked), at_most=most)

    @cached_property
    def count(self) -> int:
        """How many lines, at most the cap."""
        return self._counted[0]


class Lines(ChangeList):
    """The library's list, narrowed besides by a search whose terms stay on the server."""

    def get_filters_params(self, params=None):
        """The filters of the address, less the random id of a search."""
        given = super().get_filters_params(params)
        return {name: value for name, value in given.items() if name != FOUND}

    def get_queryset(self, request, exclude_parameters=None):
        """The lines wanted. A search that is not this session's finds nothing."""
        wanted = super().get_queryset(request, exclude_parameters)
        found = request.GET.get(FOUND, "")
        if not found:
            return wanted
        return wanted.filter(root_id__in=search.recall(request.session, found)[1])


class Register(ModelAdmin):
    """One register: its place, its action, its columns. Nothing in it can be changed."""

    place = ""
    title = ""
    about = ""
    action: Action
    actions = None
    list_per_page = PAGE
    list_max_show_all = 0
    show_full_result_count = False
    paginator = CappedPaginator
    ordering = ("-at", "id")

    def get_queryset(self, request):
        """What this user may read of it."""
        return visible(request.user, self.action)

    @property
    def names(self) -> list[str]:
        """Its columns: names of fields, nothing else."""
        return [str(name) for name in self.list_display]

    def get_list_select_related(self, request) -> list[str]:
        """What a line names besides itself, fetched with it."""
        return [name for name in self.names if self.model._meta.get_field(name).is_relation]

    def get_changelist(self, request, **kwargs):
        """Our list."""
        return Lines

    def has_module_permission(self, request) -> bool:
        """Whether it stands in this user's index."""
        return may(request.user, self.action)

    def has_view_permission(self, request, obj=None) -> bool:
        """Whether this user may read it, or this line of it."""
        return may(request.user, self.action, obj)

    def has_add_permission(self, request) -> bool:
        """Nobody adds to a register."""
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        """Nobody changes one."""
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        """Nobody deletes from one."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """The list, a search in it, and one line."""
        gated: Callable[[Any], Any] = requires(self.action)
        return [
            path(f"registers/{self.place}/", gated(require_safe(self.listed)), name=f"register_{self.place}"),
            path(f"registers/{self.place}/find/", gated(require_POST(self.find)), name=f"find_{self.place}"),
        ]

    def listed(self, request):
        """The lines, newest first, narrowed by codes."""
        return self._page(request, FindForm())

    def find(self, request):
        """Looks for a reference; what was typed stays in the session and the address gets a random id."""
        form = FindForm(request.POST)
        if not form.is_valid():
            return self._page(request, form)
        reference = form.cleaned_data["reference"]
        found = search.keep(request.session, reference, search.records_of(reference))
        return redirect(f"{self.url}?{FOUND}={found}")

    @property
    def url(self) -> str:
        """The address of its list."""
        return reverse(f"console:register_{self.place}")

    def _page(self, request, form):
        try:
            shown = self.get_changelist_instance(request)
        except Exception as error:  # the library's own: a filter that is none of ours
            if type(error).__name__ not in {"IncorrectLookupParameters", "DisallowedModelAdminLookup"}:
                raise
            raise Http404 from None
        rows = list(shown.result_list)
        return page(request, "console/register.html", register=self, form=form, **self._context(request, shown, rows))

    def _context(self, request, shown, rows) -> dict:
        columns = [(name, self.heading(name)) for name in self.names]
        reference = search.recall(request.session, request.GET.get(FOUND, ""))[0]
        first, last = shown.page_num > 1, shown.page_num < shown.paginator.num_pages
        return {
            "columns": [heading for _, heading in columns],
            "rows": [
                {
                    "href": reverse("console:record", args=[row.about]),
                    "cells": [(heading, cell(row, n)) for n, heading in columns],
                }
                for row in rows
            ],
            "filters": [(spec.title, list(spec.choices(shown))) for spec in shown.filter_specs],
            "narrowed": bool(shown.get_filters_params()) or bool(reference),
            "reference": reference,
            "count": _counted(shown.paginator.count),
            "shown": f"{(shown.page_num - 1) * PAGE + 1} to {(shown.page_num - 1) * PAGE + len(rows)}",
            "earlier": shown.get_query_string({"p": shown.page_num - 1}) if first else "",
            "later": shown.get_query_string({"p": shown.page_num + 1}) if last else "",
            "export": reverse("console:export", args=[self.place]) + shown.get_query_string(remove=["p", FOUND]),
        }

    def heading(self, name: str) -> str:
        """The words over a column."""
        words = str(self.model._meta.get_field(name).verbose_name)
        return words[:1].upper() + words[1:]


def _counted(count: int) -> str:
    return f"{CAP - 1:,}+" if count >= CAP else f"{count:,}"
