#!/usr/bin/env python
"""Run Django's command line on the database and broker of `make run`."""

import os
import sys

from django.core.management import execute_from_command_line

from pengawasan import env

if __name__ == "__main__":
    env.muat()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pengawasan.settings")
    execute_from_command_line(sys.argv)
