"""The family and the requests the tests of sharing use."""

from tests.sharing.conftest import asked, family

__all__ = ["asked", "family"]
