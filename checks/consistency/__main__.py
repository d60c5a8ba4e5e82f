"""Runs `python -m checks.consistency`."""

import sys

from checks.consistency.command import main

sys.exit(main())
