"""What the worker does for the post. Arguments are ids; a task run twice does no harm."""

from uuid import UUID

from celery import shared_task

from audit import clock
from post import delivery, relay, witness


def _publish(message_id: UUID) -> None:
    deliver.delay(str(message_id))


@shared_task(name="post.relay", robot="relay")
def relay_new() -> int:
    """Hands over every message not yet handed over."""
    return relay.publish_new(_publish, at=clock.now())


@shared_task(name="post.sweep", robot="relay")
def sweep() -> int:
    """Hands over again what came to nothing, and gives up after five tries."""
    return relay.publish_stuck(_publish, at=clock.now())


@shared_task(name="post.witness", robot="relay")
def tell_witnesses() -> bool:
    """Sends the newest checkpoint of the trail to the people outside who keep them."""
    return witness.send(at=clock.now())


# Its own transactions: an address is looked up as whoever may read it, before the message is taken.
@shared_task(name="post.deliver", robot="relay", own_transactions=True)
def deliver(message_id: str) -> bool:
    """Carries one message."""
    return delivery.deliver(UUID(message_id), at=clock.now())
