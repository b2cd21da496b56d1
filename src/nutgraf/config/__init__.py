"""Where nutgraf keeps what it writes, and the settings of the reader.

The library asks for nothing but :func:`home`; the modules beside it are loaded by the reader and by
``nutgraf config`` alone. Commands for scripts go by their arguments, whatever the settings say.
"""

from __future__ import annotations

from nutgraf.config.places import home

__all__ = ["home"]
