"""The page of indicators, the same for the hub and for those who govern it; small numbers are for the hub alone."""

from django.http import Http404

from access.actions import Action
from access.gate import page, requires
from deadlines.words import long_day
from returns import acts
from returns.indicators import figures, reading


@requires(Action.SEE_INDICATORS)
def indicators(request):
    """Counts and times of the front door over a span of days."""
    span = request.GET.get("days", "")
    span = span if span in reading.SPANS else reading.USUAL
    counts = reading.counts(span, request.at)
    if counts is None:
        raise Http404
    in_hub = request.user.standing.is_front_door
    smallest = 1 if in_hub else acts.threshold(request.at.date())
    found = figures.figures(counts, smallest=smallest)
    return page(
        request, "returns/indicators/indicators.html", found=found, spans=list(reading.SPANS.items()), span=span,
        since=f"since {long_day(reading.first_day(span, request.at))}", smallest=smallest,
        charts=[(title, unit, [(bar.label, bar.number) for bar in bars if bar.number is not None],
                 [bar.label for bar in bars if bar.number is None])
                for title, unit, bars in (("Contacts, by source", "Contacts", found.sources),
                                          ("Contacts, by hour", "Contacts", found.hours),
                                          ("Decisions, by outcome", "Children", found.outcomes))],
    )  # fmt: skip
