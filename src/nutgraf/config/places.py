"""The folders and files that are nutgraf's own."""

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


def config_file() -> Path:
    """``config.toml`` in ``$NUTGRAF_HOME``, else in the platform's folder for configuration; it need not be
    there.
    """
    if os.environ.get("NUTGRAF_HOME"):
        return home() / "config.toml"
    import platformdirs

    return platformdirs.user_config_path("nutgraf", appauthor=False) / "config.toml"
