#!/usr/bin/env python
"""Django's commands, run in the role named by FRONTDOOR_PROCESS."""

import os
import sys

# Migrations run as the owner, everything else as the app, unless the caller says otherwise.
OWNERS_COMMANDS = {"migrate", "make_roles", "set_wall_key", "createcachetable"}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")
    if len(sys.argv) > 1 and sys.argv[1] in OWNERS_COMMANDS:
        os.environ["FRONTDOOR_PROCESS"] = "owner"
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
