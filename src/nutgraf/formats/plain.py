"""Plain text, of any encoding."""

from __future__ import annotations

from collections.abc import Iterator

from nutgraf.formats.source import Item, Source
from nutgraf.text import decode


def read(source: Source) -> Iterator[Item]:
    """The whole file is one document."""
    decoded = decode(source.data)
    yield Item(decoded.text, "text", warnings=list(decoded.warnings))
