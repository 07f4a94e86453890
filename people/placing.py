"""Where two addresses are the same place. Pure."""

from people.naming import folded


def place_of(lines: str, postcode: str, uprn: str = "") -> str:
    """Return what two rows of the same place share: the UPRN, or first line and postcode folded; empty if too vague."""
    if uprn:
        return f"uprn {uprn}"
    first = folded(lines.splitlines()[0]) if lines.strip() else ""
    where = folded(postcode) or folded(" ".join(lines.splitlines()[1:]))
    return f"{first} {where}"[:320] if first and where else ""
