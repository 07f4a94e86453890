"""The service's settings with the environment of tests; for the type checker, which needs settings it can load."""

from tests import environment  # noqa: F401, I001 - must come first
from frontdoor.settings import *  # noqa: F403
