"""Runs the command line: `python -m checks FILE…`."""

import sys

from checks.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
