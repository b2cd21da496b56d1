"""XML, streamed through expat: no tree, no entities of a file's own, nothing asked for from outside, bounded
depth.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

_DEEPEST = 500


class RefusedXmlError(Exception):
    """The XML is well-formed perhaps, but is not read; the text says why, in a sentence."""


class DamagedXmlError(Exception):
    """The XML ends or breaks somewhere; everything before has been reported."""


def stream(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
    encoding: str | None = None,
) -> None:
    """Report elements, by their names as written, and text to the callables.

    ``encoding`` overrides what the XML declares. Raises RefusedXmlError for entity declarations (they
    multiply, or read files) and for nesting beyond 500, DamagedXmlError where expat stops.
    """
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise RefusedXmlError("Its elements are nested too deeply to be read.")
        start(name, attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def declared(*_: object) -> None:
        raise RefusedXmlError("It declares entities of its own, which can be a trap and are not read.")

    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise DamagedXmlError(str(error)) from error
