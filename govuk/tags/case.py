"""The larger parts of a page about a child or a request."""

from django.template import Library

from govuk.shapes import Identity, Kin, Reason, shaped, things
from govuk.tags.drawing import drawn

register = Library()


@register.simple_tag
def identity(bar):
    """The identity bar, in the block of that name: {% identity bar %}, a govuk.shapes.Identity.

    It carries the page's main heading; see the shape for rating, flags, facts and the family strip.
    """
    bar = shaped(Identity, bar)
    flags = [(one, "") if isinstance(one, str) else tuple(one) for one in bar.flags]
    kin = [shaped(Kin, one) for one in bar.kin]
    return drawn("identity", bar=bar, flags=flags, kin=kin, rated=bar.rating is not None)


@register.simple_block_tag
def whynot(content, label, reasons, met=(), href="", id="whynot", name="", value=""):
    """The next step, which says why it must wait: {% whynot "Record the decision" reasons met=met %}…{% endwhynot %}.

    `reasons` are sentences of why_not, or govuk.shapes.Reason with links that put them right; `met` are sentences done.
    With no reasons the button is live (a link with `href`, else it sends the form). The content stands below: the way
    past in an emergency.
    """
    still = [shaped(Reason, reason) for reason in reasons or ()]
    parts = {"label": label, "href": href, "id": id, "name": name, "value": value}
    return drawn("whynot", **parts, reasons=still, met=list(met or ()), first=things(len(still)), content=content)


@register.simple_block_tag
def preview(content, title):
    """Exactly what the other side sees: {% preview "What police will see" %}the packet{% endpreview %}."""
    return drawn("preview", title=title, content=content)


@register.simple_tag
def leftout(items):
    """What a packet leaves out, and why: {% leftout items %}; items are sentences."""
    return drawn("leftout", items=items)


@register.simple_block_tag
def ask(content, number, question, hint="", id=""):
    """One numbered question of a long form: {% ask 3 "What happened?" %}{{ form.worry.as_field_group }}{% endask %}.

    Its field takes unseen=True, since the heading asks the question.
    """
    return drawn("ask", number=number, question=question, hint=hint, id=id or f"ask-{number}", content=content)
