"""EPUB books (EPUB 3.3, and 2): the chapters of the spine in reading order, as one document."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from zipfile import ZipFile

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats import archive, xml
from nutgraf.formats.page import visible_text
from nutgraf.formats.source import LARGEST, Item, Source
from nutgraf.text import decode

_MOST_CHAPTERS = 2000


class _Package:
    """Collects a container's root files, and a package's metadata, manifest and spine."""

    def __init__(self) -> None:
        self.roots: list[str] = []
        self.metadata: dict[str, str] = {}
        self.files: dict[str, str] = {}
        self.spine: list[str] = []
        self._name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(":")[2]
        if local == "rootfile":
            self.roots.append(attributes.get("full-path", ""))
        elif local == "item":
            self.files[attributes.get("id", "")] = attributes.get("href", "")
        elif local == "itemref":
            self.spine.append(attributes.get("idref", ""))
        elif name.startswith("dc:") and local not in self.metadata:
            self._name = local

    def end(self, _name: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, data: str) -> None:
        """Text comes."""
        if self._name:
            self.metadata[self._name] = self.metadata.get(self._name, "") + data


def read(source: Source) -> Iterator[Item]:
    """The whole book is one document."""
    path = source.part.path
    package = _Package()
    with archive.opened(source) as zipped:
        _stream(archive.named(zipped, "META-INF/container.xml", path), package, source)
        root = package.roots[0] if package.roots else ""
        _stream(archive.named(zipped, root, path), package, source)
        chapters = list(_chapters(zipped, package, posixpath.dirname(root), source))
    get = package.metadata.get
    date = get("date", "").strip()
    yield Item(
        "\n\n".join(chapters),
        "epub",
        title=get("title", "").strip(),
        date=dates.stated(date, "metadata") if date else None,
        byline=get("creator", "").strip(),
    )


def _stream(data: bytes | None, package: _Package, source: Source) -> None:
    if data is None:
        raise UnreadableError(
            source.part.path, "This EPUB lacks its table of contents (container or package file)."
        )
    try:
        xml.stream(data, package.start, package.end, package.text)
    except xml.RefusedXmlError as refused:
        raise UnreadableError(source.part.path, str(refused)) from refused
    except xml.DamagedXmlError as error:
        source.losses.append(f"The book's contents are damaged ({error}); it was read as far as it goes.")


def _chapters(zipped: ZipFile, package: _Package, folder: str, source: Source) -> Iterator[str]:
    """Visible text of the spine's files; what is missing is noted."""
    size = missing = 0
    for identifier in package.spine[:_MOST_CHAPTERS]:
        name = posixpath.normpath(posixpath.join(folder, unquote(package.files.get(identifier, ""))))
        data = archive.named(zipped, name, source.part.path)
        if data is None:
            missing += 1
            continue
        size += len(data)
        if size > LARGEST:
            source.losses.append(f"Only the first {LARGEST >> 20} MB of the book were read.")
            return
        text = visible_text(decode(data).text)
        if text:
            yield text
    if missing:
        source.losses.append(f"{missing} chapters of the book are missing from the file.")
    if len(package.spine) > _MOST_CHAPTERS:
        source.losses.append(f"Only the first {_MOST_CHAPTERS} chapters were read.")
