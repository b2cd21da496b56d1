"""Makes the table of actions in ``docs/configuration.md`` anew: ``python docs/keys.py``."""

from __future__ import annotations

from pathlib import Path

from nutgraf.actions import ACTIONS, Action
from nutgraf.keynames import shown

PAGE = Path(__file__).with_name("configuration.md")
HEAD = "| Action | Keys | Where | What it does |\n| --- | --- | --- | --- |\n"


def table() -> str:
    """A row for each action, in the order of the list."""
    return HEAD + "\n".join(map(_row, ACTIONS)) + "\n"


def _row(each: Action) -> str:
    keys = ", ".join(f"`{shown(key)}`".replace("|", "\\|") for key in each.keys)
    return f"| `{each.name}` | {keys} | {', '.join(each.where)} | {each.help} |"


if __name__ == "__main__":
    before, _, _ = PAGE.read_text(encoding="utf-8").partition(HEAD)
    PAGE.write_text(before + table(), encoding="utf-8")
