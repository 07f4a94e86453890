"""Files that came in, and what was made of them."""

from documents.models.files import StoredFile

__all__ = ["StoredFile"]
