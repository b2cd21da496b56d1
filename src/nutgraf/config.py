"""Where nutgraf keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The folder of ``library.db`` and ``marks.db``: ``$NUTGRAF_HOME``, else the platform's own.

    Not created here. Absolute, unless nothing says where the person's own folders are. Source of the default:
    platformdirs (XDG base directories, Apple's guidelines).
    """
    named = os.environ.get("NUTGRAF_HOME")
    if named:
        return Path(os.path.abspath(named))
    import platformdirs  # half of its cost is tempfile, which a list needs for nothing else

    return platformdirs.user_data_path("nutgraf", appauthor=False)
