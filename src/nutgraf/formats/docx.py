"""Word documents (Office Open XML, ECMA-376): paragraphs, notes, and the core properties."""

from __future__ import annotations

from collections.abc import Iterator

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats import archive, xml
from nutgraf.formats.source import Item, Source

_BODIES = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


class _Paragraphs:
    """Collects the text of ``w:p`` elements."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._pieces: list[str] = []
        self._shown = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "w:t":
            self._shown = True
        elif name == "w:tab":
            self._pieces.append("\t")
        elif name in ("w:br", "w:cr"):
            self._pieces.append("\n")
        elif name == "w:noBreakHyphen":
            self._pieces.append("-")

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:t":
            self._shown = False
        elif name == "w:p":
            paragraph = "".join(self._pieces)
            self._pieces.clear()
            if paragraph.strip():
                self.done.append(paragraph)

    def text(self, data: str) -> None:
        """Text comes; deleted text and field codes are no ``w:t``."""
        if self._shown:
            self._pieces.append(data)


class Properties:
    """Collects the text of a flat metadata file by element name, the first of a name."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        self._name = name if name not in self.values else ""

    def end(self, _name: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, data: str) -> None:
        """Text comes."""
        if self._name:
            self.values[self._name] = self.values.get(self._name, "") + data


def read(source: Source) -> Iterator[Item]:
    """The whole file is one document."""
    path = source.part.path
    with archive.opened(source) as zipped:
        paragraphs = _Paragraphs()
        for number, name in enumerate(_BODIES):
            data = archive.named(zipped, name, path)
            if data is None and number == 0:
                raise UnreadableError(path, "This is not a Word document: it lacks word/document.xml.")
            if data is not None:
                _stream(data, paragraphs, source)
        properties = Properties()
        core = archive.named(zipped, "docProps/core.xml", path)
        if core is not None:
            _stream(core, properties, source)
    get = properties.values.get
    date = (get("dcterms:created") or get("dcterms:modified") or "").strip()
    yield Item(
        "\n\n".join(paragraphs.done),
        "docx",
        title=get("dc:title", "").strip(),
        date=dates.stated(date, "metadata") if date else None,
        byline=get("dc:creator", "").strip(),
    )


def _stream(data: bytes, into: _Paragraphs | Properties, source: Source) -> None:
    try:
        xml.stream(data, into.start, into.end, into.text)
    except xml.RefusedXmlError as refused:
        raise UnreadableError(source.part.path, str(refused)) from refused
    except xml.DamagedXmlError as error:
        source.losses.append(f"The document is damaged ({error}); it was read as far as it goes.")
