"""The errors nutgraf raises on purpose. Each message names the file, the reason and the next step."""

from __future__ import annotations


class NutgrafError(Exception):
    """Base of all of them; its text is fit to be shown to a person as it stands (after cleaning)."""


class UnreadableError(NutgrafError):
    """A file, or a part of one, cannot be turned into a document."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryError(NutgrafError):
    """The library cannot be opened, read or written."""


class UsageError(NutgrafError):
    """The person asked for something that does not exist or makes no sense."""
