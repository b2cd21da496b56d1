"""The command line."""

from __future__ import annotations


def main() -> None:
    """Run nutgraf."""
    raise SystemExit("nutgraf: being built")
