"""The demo's mailbox: what would have been sent."""

from post.models import Mail


def newest(most: int) -> list[Mail]:
    """The newest letters, at most so many."""
    return list(Mail.objects.all()[:most])
