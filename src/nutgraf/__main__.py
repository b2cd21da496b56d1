"""``python -m nutgraf``."""

from nutgraf.cli import main

main()
