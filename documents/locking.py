"""A copy of a PDF that opens only with its passphrase (AES-256), for sending."""

import io
import secrets

GROUPS, LETTERS = 4, 4
# No letter that is read as another over the telephone.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_passphrase() -> str:
    """Return four groups of four letters: nearly eighty bits, since whoever holds the file may try for years."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))


def locked(content: bytes, passphrase: str) -> bytes:
    """Return the same PDF, encrypted with AES-256 so that the passphrase alone opens it, metadata included."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as file:
        out = io.BytesIO()
        # A screen reader is let in; nothing else is forbidden to whoever may read it.
        allowed = pikepdf.Permissions(accessibility=True)
        # The owner's password opens nothing more than the reader's: nobody keeps it.
        owner = secrets.token_urlsafe(32)
        locks = pikepdf.Encryption(user=passphrase, owner=owner, R=6, allow=allowed, aes=True, metadata=True)
        file.save(out, encryption=locks, preserve_pdfa=False)
        return out.getvalue()
