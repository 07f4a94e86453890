"""The strategy discussion: called, held, minuted item by item, agreed, released (domain.md 1.1, 1.2)."""
