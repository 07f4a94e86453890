"""The privacy notice and what stands with it: no sign-in, law and reference rows only, no word about anybody."""

from functools import wraps

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from access.gate import anyone
from access.identity import as_visitor
from consent import notices, what_we_do
from consent.layers import ENGLISH, FULL, LAYERS, PROFESSIONALS, SHORT
from consent.models import Notice, Right
from consent.receipts import controller
from deadlines.calendar import london_day
from deadlines.words import long_day
from govuk.shapes import Tab

FEW_PARTS = 8

COMMISSIONER = {
    "name": "Information Commissioner’s Office", "address": "Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF",
    "telephone": "0303 123 1113", "online": "https://ico.org.uk/make-a-complaint/",
}  # fmt: skip


def public(view):
    """A page for anybody, read and rendered as a visitor who may see the law's rows and nothing else."""

    @wraps(view)
    def read(request, *args, **kwargs):
        with as_visitor(request.at), transaction.atomic():
            answer = view(request, *args, **kwargs)
            return answer.render() if isinstance(answer, TemplateResponse) else answer

    return anyone(read)


def _page(request, template: str, notice: Notice | None, **context) -> TemplateResponse:
    context |= {
        "notice": notice, "controller": controller(notice), "commissioner": COMMISSIONER,
        "duty": settings.DUTY_TELEPHONE, "address": request.build_absolute_uri(reverse("consent:notice")),
    }  # fmt: skip
    return TemplateResponse(request, template, context)


def _url(layer: str) -> str:
    return reverse("consent:notice") if layer == SHORT else reverse("consent:layer", args=[layer])


def _tabs(layer: str, number: int | None = None) -> list[Tab]:
    """The other layers of the same version: of the one in force where no number is given."""
    return [
        Tab(words, reverse("consent:version_layer", args=[number, one]) if number else _url(one), current=one == layer)
        for one, words in LAYERS.items()
    ]


def _reading(request, notice: Notice | None, layer: str, language: str) -> TemplateResponse:
    found = notices.reading(notice, layer, language) if notice else None
    if found is None:
        raise Http404
    on = london_day(request.at)
    holds = notices.in_force(request.at) == notice
    drawn = layer in {FULL, PROFESSIONALS} and holds
    parts = [(f"part-{place}", part) for place, part in enumerate(found.parts)]
    headings = [(place, part.heading) for place, part in parts if part.heading]
    return _page(
        request, "consent/notice.html", notice, reading=found, holds=holds, parts=parts,
        contents=headings if len(headings) > FEW_PARTS else [],
        tabs=_tabs(layer, None if holds else found.notice.number),
        effective=long_day(found.notice.effective_on), since=what_we_do.since(found.notice, on) if drawn else [],
        languages=_languages(found) if holds else [],
    )  # fmt: skip


def _languages(found: notices.Reading) -> list[tuple]:
    """The other languages this layer is in: in its own words, the language, its code and the address."""
    return [(one.own, one, code, reverse("consent:language", args=[found.layer, code])) for code, one in found.others]


@public
def notice(request):
    """The notice in short: where everybody begins."""
    return _reading(request, notices.in_force(request.at), SHORT, ENGLISH)


@public
def layer(request, layer):
    """One layer of the version in force."""
    return _reading(request, notices.in_force(request.at), layer, ENGLISH)


@public
def language(request, layer, language):
    """One layer of the version in force in another language; English where nobody translated it yet."""
    return _reading(request, notices.in_force(request.at), layer, language)


@public
def versions(request):
    """Every version, with the day it took effect and what changed."""
    now = notices.in_force(request.at)
    rows = [
        (one, long_day(one.effective_on), "In force" if one == now else "Was in force", _tabs("", one.number))
        for one in notices.versions(request.at)
    ]
    return _page(request, "consent/versions.html", now, rows=rows)


@public
def version(request, number, layer=SHORT):
    """An earlier version at its own address, as it was."""
    found = next((one for one in notices.versions(request.at) if one.number == number), None)
    return _reading(request, found, layer, ENGLISH)


@public
def your_rights(request):
    """What somebody may ask, and how."""
    rows = [row for row in Right.objects.all() if row.in_force(london_day(request.at))]
    return _page(request, "consent/rights.html", notices.in_force(request.at), rights=rows)


@public
def complain(request):
    """How to complain: to us first, then to the Commissioner."""
    return _page(request, "consent/complain.html", notices.in_force(request.at))


@public
def danger(request):
    """Whom to ring if a child is in danger."""
    return _page(request, "consent/danger.html", notices.in_force(request.at), no_strip=True)


@public
def code(request):
    """The address of the notice as a QR code, for paper."""
    import qrcode
    from qrcode.image.svg import SvgPathImage

    drawn = qrcode.make(request.build_absolute_uri(reverse("consent:notice")), image_factory=SvgPathImage)
    return HttpResponse(drawn.to_string(encoding="unicode"), content_type="image/svg+xml")
