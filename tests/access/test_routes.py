"""Every route, and what guards it, stands in one list: a new one, or one guarded otherwise, is seen by its readers."""

from docs.telling import routes_table
from frontdoor.launch.bootstrap import ROOT


def test_every_route_is_guarded_as_the_inventory_says():
    said = (ROOT / "docs" / "permissions.md").read_text(encoding="utf-8")
    assert routes_table() in said, "A route is new or guarded otherwise: run `make docs` and read what changed."
