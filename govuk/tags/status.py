"""Small marks: ratings, flags, clocks. Plain functions, so that a list's rows can be prepared once in display.py."""

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from govuk.shapes import Clock, shaped
from govuk.tags.drawing import drawn, one_of

register = Library()

RATINGS = {"red", "amber", "green", "blue"}
FLAGS = {"", "danger", "soft"}
CLOCKS = {"plain", "soon", "late", "met", "none"}
NOTHING = mark_safe(
    '<span aria-hidden="true">–</span><span class="govuk-visually-hidden">nothing asked, nothing sent</span>'
)
CELLS = {
    "shared": ("Shared", mark_safe('<circle class="solid" cx="8" cy="8" r="6"/>')),
    "part": (
        "Shared in part",
        mark_safe('<circle cx="8" cy="8" r="6"/><path class="solid" d="M8 2a6 6 0 0 0 0 12z"/>'),
    ),
    "refused": ("Refused", mark_safe('<path d="M2 2h12v12H2zM4.5 4.5l7 7M11.5 4.5l-7 7"/>')),
    "waiting": ("Waiting", mark_safe('<circle cx="8" cy="8" r="6"/>')),
}


@register.simple_tag
def brag(rating):
    """The rating of a contact, always first in a row: {% brag child.rating %}. Empty or None says `Not rated`."""
    word = str(rating or "").lower()
    if word in ("", "none"):
        return mark_safe('<span class="brag brag--none">Not rated</span>')
    one_of(word, RATINGS, "A rating")
    return format_html('<span class="brag brag--{}">{}</span>', word, word.upper())


@register.simple_tag
def flag(text, kind=""):
    """An outlined word, two a row at most: {% flag "Risk to workers" "danger" %}. Kinds: danger, soft."""
    extra = f" flag--{one_of(kind, FLAGS, 'A flag')}" if kind else ""
    return format_html('<span class="flag{}">{}</span>', extra, text)


@register.simple_tag
def tag(text, colour=""):
    """GOV.UK's tag, for the state of a thing: {% tag "Draft" %} {% tag "Late" "red" %}."""
    extra = f" govuk-tag--{colour}" if colour else ""
    return format_html('<strong class="govuk-tag{}">{}</strong>', extra, text)


@register.simple_tag
def fuse(share, width=34):
    """The share of an allowance left, 0 to 1: {% fuse 0.4 %}; `width` 300 for the one that fills its column."""
    filled = round(max(0.0, min(1.0, float(share))) * width)
    return format_html(
        '<svg class="fuse" viewBox="0 0 {0} 8"{2} aria-hidden="true">'
        '<rect width="{0}" height="8"/><rect width="{1}" height="8"/></svg>',
        width,
        filled,
        mark_safe(' preserveAspectRatio="none"') if width > 34 else "",
    )


@register.simple_tag
def clock(shown):
    """A clock in one line: {% clock row.clock %}, a govuk.shapes.Clock (text, share, state). None says `No clock`."""
    shown = shaped(Clock, shown or Clock("No clock", state="none"))
    state = one_of(shown.state, CLOCKS, "A clock's state")
    drawn_fuse = fuse(shown.share) if shown.share is not None and state in ("plain", "soon") else ""
    kind = "" if state == "plain" else f" clock--{state}"
    return format_html('<span class="clock{}">{}<b>{}</b></span>', kind, drawn_fuse, shown.text)


@register.simple_block_tag
def bigclock(content, name, shown):
    """A clock of a child's page: {% bigclock "AMBER enquiry" clock %}Start, rule and due.{% endbigclock %}."""
    shown = shaped(Clock, shown)
    left = shown.state in ("plain", "soon") and shown.share is not None
    return drawn(
        "bigclock",
        name=name,
        text=f"{shown.text} left" if left and not shown.text.endswith("left") else shown.text,
        state=one_of(shown.state, CLOCKS, "A clock's state"),
        fuse=fuse(shown.share, 300) if left else "",
        sentence=content,
    )


@register.simple_tag
def progress(share, words):
    """How far a piece of work is: {% progress 0.53 "53 per cent" %}. The words are what a screen reader says."""
    return format_html(
        '<svg class="bar" viewBox="0 0 360 10" preserveAspectRatio="none" role="img" aria-label="{}">'
        '<rect width="360" height="10"/><rect width="{}" height="10"/></svg>',
        words,
        round(max(0.0, min(1.0, float(share))) * 360),
    )


@register.simple_tag
def cell(kind, when="", why="", words=""):
    """A cell of the disclosure map: {% cell "refused" "12 Nov" "would tell where" %}.

    Kinds: shared, part, refused, waiting, nothing. `words` replaces the kind's own.
    """
    if kind == "nothing":
        return NOTHING
    own, mark = CELLS[one_of(kind, set(CELLS), "A cell")]
    return format_html(
        '<div class="cell"><svg viewBox="0 0 16 16" aria-hidden="true">{}</svg>'
        '<div><b>{}</b>{}<br><span class="soft">{}</span></div></div>',
        mark,
        words or own,
        when,
        why,
    )
