"""Feeds: RSS 0.9 to 2.0 and Atom (RFC 4287), one document an entry."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats import xml
from nutgraf.formats.page import visible_text
from nutgraf.formats.source import Item, Source
from nutgraf.text import clean, decode

_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w:.-]{1,40})")
_DECLARATION = re.compile(r"\s{0,1000}<\?xml[^>]{0,300}?\?>")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30});")
_BARE = re.compile(r"&(?!#?[A-Za-z0-9]{1,30};)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--")

_ENTRIES = frozenset(("item", "entry"))
_ROOTS = frozenset(("rss", "rdf:RDF", "feed", "atom:feed", "RDF", "channel"))
_TEXTS = ("content:encoded", "content", "description", "summary", "media:description")
_DATES = (
    "pubDate",
    "published",
    "dc:date",
    "date",
    "issued",
    "dcterms:created",
    "updated",
    "dcterms:modified",
)


@dataclass(slots=True)
class _Entry:
    """An entry's elements by name, markup inside them kept as written."""

    fields: dict[str, str] = field(default_factory=dict)
    link: str = ""


class _Entries:
    """Collects entries while the XML streams by."""

    def __init__(self) -> None:
        self.done: list[_Entry] = []
        self.root = ""
        self._entry: _Entry | None = None
        self._name = ""
        self._pieces: list[str] = []
        self._depth = 0
        self._entry_depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        self.root = self.root or name
        name = name.removeprefix("atom:")
        if self._entry is None:
            if name in _ENTRIES:
                self._entry, self._entry_depth = _Entry(), self._depth
        elif self._depth == self._entry_depth + 1:
            self._name, self._pieces = name, []
            if name == "link" and attributes.get("rel", "alternate") == "alternate":
                self._entry.link = self._entry.link or attributes.get("href", "")
        else:
            self._pieces.append(f"<{name}>")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._entry is not None:
            if self._depth == self._entry_depth:
                self.finish()
            elif self._depth == self._entry_depth + 1:
                self._keep(self._entry)
            else:
                self._pieces.append(f"</{name}>")
        self._depth -= 1

    def text(self, data: str) -> None:
        """Text comes."""
        if self._name:
            self._pieces.append(data)

    def finish(self) -> None:
        """An entry ends, with its element or with the file."""
        if self._entry is not None:
            self._keep(self._entry)
            self.done.append(self._entry)
            self._entry = None

    def _keep(self, entry: _Entry) -> None:
        if self._name:
            entry.fields.setdefault(self._name, "".join(self._pieces))
        self._name, self._pieces = "", []


def read(source: Source) -> Iterator[Item]:
    """One document per entry that has any text; an entry's own identifier is its member name."""
    named = _DECLARED.search(source.data[:500])
    decoded = decode(source.data, named[1].decode("ascii") if named else None)
    entries = _Entries()
    try:
        data = _mended(clean(decoded.text)).encode("utf-8", "replace")
        xml.stream(data, entries.start, entries.end, entries.text, "utf-8")
    except xml.RefusedXmlError as refused:
        raise UnreadableError(source.part.path, str(refused)) from refused
    except xml.DamagedXmlError as error:
        entries.finish()
        source.losses.append(f"The XML is damaged ({error}); it was read as far as it goes.")
    if entries.root not in _ROOTS:
        raise UnreadableError(
            source.part.path, "This XML is not a feed (RSS or Atom), and no other kind is read."
        )
    source.losses.extend(decoded.warnings)
    yield from _items(entries.done, source)


def _mended(text: str) -> str:
    """Without its declaration; HTML's named characters, which XML does not know, as themselves; stray &
    escaped.
    """
    text = _DECLARATION.sub("", text, count=1).lstrip()
    if "&" not in text:
        return text
    pieces = []
    at = 0
    while (mark := text.find("<![CDATA[", at)) >= 0 and (end := text.find("]]>", mark)) >= 0:
        pieces += [_escaped(text[at:mark]), text[mark:end]]
        at = end
    pieces.append(_escaped(text[at:]))
    return "".join(pieces)


def _escaped(piece: str) -> str:
    return _BARE.sub("&amp;", _NAMED.sub(_character, piece))


def _character(entity: re.Match[str]) -> str:
    character = html.unescape(entity[0])
    return entity[0] if character == entity[0] else html.escape(character)


def _items(entries: list[_Entry], source: Source) -> Iterator[Item]:
    taken: set[str] = set()
    for number, entry in enumerate(entries, 1):
        get = entry.fields.get
        title = _shown(get("title", ""))
        text = next((shown for name in _TEXTS if (shown := _shown(get(name, ""))).strip()), "")
        if not text and not title:
            source.losses.append(f"Entry {number} has no text and was left out.")
            continue
        name = (get("guid") or get("id") or get("link") or entry.link).strip()
        fit = name and len(name) <= 300 and clean(name) == name and "\n" not in name and name not in taken
        member = name if fit else str(number)
        taken.add(member)
        founds = [dates.stated(get(date, ""), "metadata") for date in _DATES if get(date, "").strip()]
        yield Item(
            text or title,
            "feed",
            member,
            title=title,
            date=next((found for found in founds if found.dating), founds[0] if founds else None),
            byline=_shown(get("dc:creator") or get("author") or "").strip(),
            url=get("link", "").strip() or entry.link,
        )


def _shown(markup: str) -> str:
    """Plain text of an element that holds text, or HTML as text or as elements."""
    return visible_text(markup) if _TAG.search(markup) else html.unescape(markup).strip()
