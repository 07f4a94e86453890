"""Files that came in, what was made of them, and documents made to go out."""

from documents.models.files import FilePage, StoredFile
from documents.models.made import Document, Making, Sheet

__all__ = ["Document", "FilePage", "Making", "Sheet", "StoredFile"]
