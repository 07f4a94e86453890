"""Give the database the key that signs who is asking."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from access.identity import KEY_ID


class Command(BaseCommand):
    """Stores the two padded halves of WALL_KEY where only the wall's keeper can read them. Safe to run again."""

    help = __doc__

    def handle(self, *args, **options):
        """Write the key."""
        set_key(bytes.fromhex(settings.WALL_KEY))
        self.stdout.write("The wall has its key.")


def set_key(key: bytes) -> None:
    """Store the padded halves of an HMAC-SHA256 key of at most 64 bytes (RFC 2104)."""
    padded = key.ljust(64, b"\0")
    inner, outer = bytes(byte ^ 0x36 for byte in padded), bytes(byte ^ 0x5C for byte in padded)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wall.key (id, inner_pad, outer_pad) VALUES (%s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad",
            [KEY_ID, inner, outer],
        )
