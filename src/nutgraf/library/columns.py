"""How values stand in the columns of the library: a date's provenance, the path of a file."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Final, cast, get_args

from nutgraf.document import DateSource, Dating

SOURCES: Final = cast("tuple[DateSource, ...]", get_args(DateSource))
"""A document's date source is stored as 1 + its place here, negative where the date is partly concluded; 0 is
no date.
"""


def source_code(dating: Dating | None) -> int:
    """How a date's provenance is stored."""
    if dating is None:
        return 0
    code = 1 + SOURCES.index(dating.source)
    return -code if dating.guessed else code


def source_of(code: int) -> tuple[DateSource | None, bool]:
    """A stored provenance: the source, and whether the date is partly concluded."""
    return (SOURCES[abs(code) - 1] if code else None), code < 0


def join(folder: bytes, name: bytes) -> str:
    """The path of a file, whose folder and name are stored apart."""
    return _prefix(folder) + os.fsdecode(name)


@lru_cache(maxsize=256)
def _prefix(folder: bytes) -> str:
    return os.path.join(os.fsdecode(folder), "")
