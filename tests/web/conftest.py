"""One case with something of every kind in it, and every page about it."""

import pytest

from tests import cast
from tests.bad_input import world
from tests.sharing.conftest import asked, family

__all__ = ["asked", "family"]


@pytest.fixture
def case(acting, dee, mo, pat, at):
    """The case whose pages are opened."""
    return world.build(acting, dee, mo, pat, at)


@pytest.fixture
def clients(browse):
    """A signed-in browser for each who acts."""
    return {key: browse(cast.member(key)) for key in world.POSTERS}
