"""The parts a page is made of: headings' companions, buttons, messages, ways back and on."""

from django.template import Library
from django.utils.html import format_html
from django.utils.text import slugify

from govuk.dates import LONDON
from govuk.forms import faults
from govuk.shapes import Tab, capped, shaped, things
from govuk.tags.drawing import drawn, one_of

register = Library()

BUTTONS = {"": "", "quiet": "govuk-button--secondary", "stop": "govuk-button--warning"}
SIZES = {"": "", "slim": "button--slim", "small": "button--small"}


@register.simple_tag
def wordmark():
    """The drawing of the service's own mark."""
    return drawn("wordmark")


@register.simple_tag
def button(text, kind="", size="", href="", name="", value="", unseen="", form="", action=""):
    """A button, or a link that looks like one: {% button "Send 3 requests" %}.

    One plain button a page; others are kind="quiet" (outlined) or "stop" (outlined red). size: slim or small. href
    makes it a link. name and value tell which of several was pressed; unseen ends the words for screen readers; form
    is the id of the form it sends; action sends it elsewhere.
    """
    looks = [BUTTONS[one_of(kind, set(BUTTONS), "A button's kind")], SIZES[one_of(size, set(SIZES), "A size")]]
    css = " ".join(["govuk-button", *filter(None, looks)])
    parts = {"text": text, "css": css, "href": href, "name": name, "value": value}
    return drawn("button", **parts, unseen=unseen, form=form, action=action)


@register.simple_tag
def error_summary(form=None, *more, focus=True):
    """What is to put right, on top of the page: {% error_summary form %}; or several: {% error_summary form other %}.

    Nothing is drawn while nothing is wrong. A form may also be a list of {"text", "href"}.
    """
    wrong = []
    for one in (form, *more):
        if isinstance(one, (list, tuple)):
            wrong += [{"href": "", **fault} for fault in one]
        elif one is not None:
            wrong += faults(one)
    return drawn("error_summary", wrong=wrong, title=f"{things(len(wrong))} to put right", focus=focus) if wrong else ""


@register.simple_block_tag
def notice(content, title, danger=False):
    """A notice with a full outline: {% notice "Before anyone visits" danger=True %}Words.{% endnotice %}.

    Only danger is red, and there is one a page.
    """
    return drawn("notice", title=title, danger=danger, content=content)


@register.simple_block_tag
def strip(content, kind=""):
    """A quiet line on wash: {% strip %}Words.{% endstrip %}; kind="partner" for the partner's edge."""
    return format_html('<div class="strip{}">{}</div>', " strip--partner" if kind == "partner" else "", content)


@register.simple_block_tag
def warning_text(content):
    """GOV.UK's warning: {% warning_text %}What may follow.{% endwarning_text %}."""
    return drawn("warning_text", content=content)


@register.simple_block_tag
def inset(content):
    """GOV.UK's inset text: {% inset %}Words set apart.{% endinset %}."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


@register.simple_block_tag
def voice(content, who=""):
    """Somebody's own words, larger, with a thick rule: {% voice "Wren, to the officer" %}“…”{% endvoice %}."""
    return drawn("voice", content=content, who=who)


@register.simple_block_tag
def details(content, summary, open=False):
    """GOV.UK's disclosure: {% details "Who may see this" %}Words.{% enddetails %}; open=True to start open."""
    return drawn("details", summary=summary, content=content, open=open)


@register.simple_block_tag
def notification_banner(content, title="Important", success=False):
    """GOV.UK's notification banner: {% notification_banner "Done" success=True %}Words.{% endnotification_banner %}."""
    return drawn("notification_banner", title=title, content=content, success=success)


@register.simple_block_tag
def interruption(content, title):
    """Stops one before going on: {% interruption "You are about to send" %}Words and buttons.{% endinterruption %}."""
    return drawn("interruption", title=title, content=content)


@register.simple_tag(takes_context=True)
def undo(context, done, url, until, note=""):
    """A thing done, with a way back: {% undo "Decision recorded 10:12." url until note="Not sent yet." %}.

    `until` is a moment or words.
    """
    until = f"{until.astimezone(LONDON):%H:%M}" if hasattr(until, "astimezone") else until
    return drawn("undo", done=done, url=url, until=until, note=note, csrf_token=context.get("csrf_token", ""))


@register.simple_tag
def breadcrumb(*pairs):
    """The way back up: {% breadcrumb "Hub worklist" hub_url "FD-7K2M-4" contact_url %}."""
    return drawn("breadcrumb", crumbs=list(zip(pairs[::2], pairs[1::2], strict=True)))


@register.simple_tag
def tabs(items, label):
    """Links with counts over a list: {% tabs tabs "Worklist" %}; items are govuk.shapes.Tab."""
    shown = [shaped(Tab, item) for item in items]
    return drawn("tabs", label=label, tabs=[{"tab": one, "count": capped(one.count)} for one in shown])


@register.simple_tag
def pager(shown, previous="", next="", step=""):
    """Where one is in a long list: {% pager "1 to 20 of 99+" next=url step=20 %}."""
    return drawn("pager", shown=shown, previous=previous, next=next, step=step)


@register.simple_block_tag
def section(content, heading, id=""):
    """A part of a page under a thick rule: {% section "Said once for all" %}…{% endsection %}."""
    return drawn("section", heading=heading, id=id or slugify(heading), content=content)


@register.simple_block_tag
def empty(content, title=""):
    """What stands where nothing is: {% empty "Nothing to do" %}What will come, and what to do.{% endempty %}."""
    return drawn("empty", title=title, content=content)


@register.simple_tag(takes_context=True)
def print_footer(context):
    """The last line of a print: who printed, when, and that it is recorded. The base pages draw it."""
    return drawn("print_footer", who=context.get("who"), at=context.get("at"))
