"""Lists and tables: answers, tasks, what has happened, two versions side by side."""

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import slugify

from govuk.dates import LONDON, spoken_moment
from govuk.shapes import Difference, Task, shaped
from govuk.tags.drawing import drawn, one_of

register = Library()

MARKS = {
    "contact": mark_safe('<circle cx="7" cy="7" r="6"/>'),
    "decision": mark_safe('<path d="M1 1h12v12H1z"/>'),
    "in": mark_safe('<path d="M13 1v12L1 7z"/>'),
    "out": mark_safe('<path d="M1 1v12l12-6z"/>'),
    "note": mark_safe('<path d="M7 1l6 6-6 6-6-6z"/>'),
}
MARK_WORDS = {"contact": "contact", "decision": "decision", "in": "came in", "out": "went out", "note": "note"}
MATCHES = {"same": "", "near": "near", "not": "not"}


@register.simple_block_tag
def summary_list(content):
    """Answers by question: {% summary_list %}{% summary_row "Name" %}Kit{% endsummary_row %}{% endsummary_list %}."""
    return format_html('<dl class="govuk-summary-list">{}</dl>', content)


@register.simple_block_tag
def summary_row(content, key, url="", change="Change", unseen=""):
    """One answer: {% summary_row "Name" url=url %}Kit{% endsummary_row %}. `url` adds a link to change it."""
    return drawn("summary_row", key=key, content=content, url=url, change=change, unseen=unseen or key.lower())


@register.simple_tag
def head(*columns):
    """The head of a table that keeps its roles when narrow: {% head "Rating" "Children" "Count|num" "|Actions" %}.

    A word after the bar is the cell's class; a heading that begins with a bar is for screen readers only.
    """
    return drawn("head", columns=[_column(str(column)) for column in columns])


def _column(text: str) -> dict[str, str]:
    if text.startswith("|"):
        return {"text": text[1:], "css": "", "unseen": "yes"}
    words, _, css = text.partition("|")
    return {"text": words, "css": css, "unseen": ""}


@register.simple_tag
def grid(caption, columns, rows, show_caption=False):
    """A plain table: {% grid "Refused" columns rows %}. Rows are lists of cells, the first of each its heading.

    Columns are headings as in {% head %}; cells are words or marked-up parts prepared in display.py.
    """
    heads = [_column(str(column)) for column in columns]
    lines = [list(zip(row, heads, strict=True)) for row in rows]
    return drawn("grid", caption=caption, columns=heads, rows=lines, show_caption=show_caption)


@register.simple_tag
def task_list(tasks, id="task-list"):
    """What is still to do: {% task_list tasks %}; each a govuk.shapes.Task. A second on a page takes an `id`."""
    return drawn("task_list", id=id, tasks=[shaped(Task, task) for task in tasks])


@register.simple_block_tag
def timeline(content, label="What has happened"):
    """What has happened, the latest first: {% timeline %}{% entry … %}…{% endentry %}{% endtimeline %}."""
    return format_html('<ol class="time" aria-label="{}">{}</ol>', label, content)


@register.simple_block_tag(takes_context=True)
def entry(context, content, title, when, mark="note", source=""):
    """One thing that happened: {% entry "Police answered" when=moment mark="in" source="PC …" %}Words.{% endentry %}.

    Marks: contact, decision, in, out, note. `when` is a moment (shown in London time) or a date.
    """
    one_of(mark, set(MARKS), "A mark")
    now = context.get("at")
    local = when.astimezone(LONDON) if hasattr(when, "astimezone") else when
    year = f" {local.year}" if now and local.year != now.year else ""
    clock = f"{local:%H:%M}" if hasattr(local, "hour") else ""
    day = f"{local.day} {local:%b}{year}"
    parts = {"title": title, "iso": local.isoformat(), "day": day, "clock": clock, "source": source}
    return drawn("entry", **parts, mark=MARKS[mark], kind=MARK_WORDS[mark], content=content)


@register.simple_tag
def timeline_key(*marks):
    """The key to a timeline's marks: {% timeline_key "contact" "decision" "in" "out" %}; all of them without names."""
    shown = ((MARKS[mark], MARK_WORDS[mark]) for mark in (marks or MARKS))
    lines = format_html_join("", '<li><svg class="solid" viewBox="0 0 14 14" aria-hidden="true">{}</svg>{}</li>', shown)
    return format_html('<ul class="key" aria-label="Key to the marks">{}</ul>', lines)


@register.simple_block_tag
def match(content, name, reasons, url="", born="", note=""):
    """Somebody who may be the same: {% match name reasons url=url born="14 Mar 2020" %}buttons{% endmatch %}.

    Reasons are (kind, words); kinds: same, near, not. There is no score: a person decides.
    """
    lines = [(MATCHES[one_of(kind, set(MATCHES), "A reason")], words) for kind, words in reasons]
    return drawn("match", name=name, url=url, born=born, note=note, reasons=lines, content=content)


@register.simple_block_tag
def filter_panel(content, title="Narrow the list", open=True):
    """Questions that narrow a list: {% filter_panel %}fields and a button{% endfilter_panel %}."""
    return drawn("filter_panel", title=title, content=content, open=open)


@register.simple_tag
def conflict(differences, theirs_by, theirs_at=None):
    """Two versions to choose from, when someone else saved first: {% conflict differences "Sol Quayle" moment %}.

    Differences are govuk.shapes.Difference (name, label, mine, theirs); each sends keep_<name> = mine or theirs.
    """
    saved = spoken_moment(theirs_at) if theirs_at else ""
    rows = [shaped(Difference, one) for one in differences]
    return drawn("conflict", rows=rows, theirs_by=theirs_by, saved=saved, slug=slugify(theirs_by))
