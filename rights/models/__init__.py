"""Requests about somebody's own data, what was found for them, and what left."""

from rights.models.asked import Asked, RightsRule
from rights.models.effect import Contested, Disagreement, StoredOnly
from rights.models.pack import Pack, PackFile, Survivor
from rights.models.request import Proof, RightsGroupGrant, RightsRequest, RightsUserGrant, Wait
from rights.models.search import Box, Item, Mark, Opinion, Party, Search
from rights.models.sent import HandedOver, Letter, Owed
from rights.models.telling import Telling

__all__ = [
    "Asked", "Box", "Contested", "Disagreement", "HandedOver", "Item", "Letter", "Mark", "Opinion",
    "Owed", "Pack", "PackFile", "Party", "Proof", "RightsGroupGrant", "RightsRequest", "RightsRule", "RightsUserGrant",
    "Search", "StoredOnly", "Survivor", "Telling", "Wait",
]  # fmt: skip
