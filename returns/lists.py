"""The questions the pages of statistics ask."""

from returns.models import StatisticsRelease

SHOWN = 50


def releases() -> list[StatisticsRelease]:
    """Every release, the newest first."""
    return list(StatisticsRelease.objects.order_by("-released_at")[:SHOWN])
