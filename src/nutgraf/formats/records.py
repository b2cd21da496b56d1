"""JSON: an object is a document, a list of them many; JSON Lines, one a line.

Which keys hold text, title, date and so on is :class:`~nutgraf.formats.source.Keys`. A wrapper such as
``{"articles": [...]}`` (also JSON Feed's ``items``) is opened.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats.page import visible_text
from nutgraf.formats.registry import suffix_of
from nutgraf.formats.source import LARGEST, Item, Keys, Source
from nutgraf.text import decode

_LISTS = (
    "articles",
    "items",
    "documents",
    "docs",
    "data",
    "results",
    "entries",
    "stories",
    "posts",
    "records",
    "hits",
    "news",
)
_LONGEST_NUMBER = 300


def read(source: Source) -> Iterator[Item]:
    """One document, or one per list element or line."""
    decoded = decode(source.data)
    text = decoded.text.removeprefix("\ufeff")
    first = True
    for item in _lines(source, text) if _by_line(source, text) else _whole(source, text):
        if first:
            item.warnings[:0] = decoded.warnings
            first = False
        yield item


def _by_line(source: Source, text: str) -> bool:
    if suffix_of(source.name) in (".jsonl", ".ndjson"):
        return True
    line, _, rest = text.lstrip().partition("\n")
    return line.rstrip().endswith("}") and rest.lstrip().startswith("{")


def _integer(digits: str) -> int | float:
    """Python refuses integers of more than 4,300 digits."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else math.inf


_DECODER = json.JSONDecoder(parse_int=_integer)


def _parse(text: str) -> object:
    return _DECODER.decode(text)


def _lines(source: Source, text: str) -> Iterator[Item]:
    keys = source.part.keys
    for number, line in enumerate(text.split("\n"), source.part.first):
        if not line or line.isspace():
            continue
        try:
            value = _parse(line)
        except (ValueError, RecursionError):
            source.losses.append(f"Line {number} is not JSON and was left out.")
            continue
        item = _item(value, keys, str(number))
        if item is None:
            source.losses.append(f"Line {number} has no text under {_named(keys)} and was left out.")
        else:
            yield item


def _whole(source: Source, text: str) -> Iterator[Item]:
    keys = source.part.keys
    if not text.strip():
        return
    if source.cut:
        reason = f"JSON of more than {LARGEST >> 20} MB is not read; as JSON Lines any length is."
        raise UnreadableError(source.part.path, reason)
    try:
        value = _parse(text)
    except ValueError as error:
        raise UnreadableError(source.part.path, f"This is not JSON: {str(error)[:100]}.") from error
    single = _item(value, keys, "")
    if single is not None:
        yield single
        return
    elements = _elements(value)
    if elements is None:
        raise UnreadableError(source.part.path, f"No text is found in this JSON under {_named(keys)}.")
    for number, element in enumerate(elements, 1):
        item = _item(element, keys, str(number))
        if item is None:
            source.losses.append(f"Item {number} has no text under {_named(keys)} and was left out.")
        else:
            yield item


def _named(keys: Keys) -> str:
    return ", ".join(f"“{name}”" for name in keys.text[:3])


def _elements(value: object) -> list[object] | None:
    """The list of documents that a value is or wraps."""
    for _ in range(3):
        if isinstance(value, list):
            return value
        if not isinstance(value, dict):
            return None
        lower = {str(key).lower(): inner for key, inner in value.items()}
        value = next((lower[name] for name in _LISTS if isinstance(lower.get(name), list | dict)), None)
    return None


def _item(value: object, keys: Keys, member: str) -> Item | None:
    if not isinstance(value, dict):
        return None
    record = {str(key).lower(): inner for key, inner in value.items()}
    warnings: list[str] = []
    text = _string(record, keys.text, [], "\n\n")
    markup = "" if text.strip() else _string(record, keys.html, [])
    if markup:
        text = visible_text(markup)
    if not text.strip():
        return None
    return Item(
        text,
        "json",
        member,
        title=_string(record, keys.title, warnings),
        date=_date(record, keys),
        byline=_string(record, keys.byline, []),
        place=_string(record, keys.place, []),
        agency=_string(record, keys.agency, []),
        url=_string(record, keys.url, []),
        warnings=warnings,
    )


def _string(record: dict[str, object], names: tuple[str, ...], warnings: list[str], joint: str = ", ") -> str:
    """The first string under one of the names; a list of strings, or of named objects, is joined."""
    for name in names:
        value = record.get(name.lower())
        if value is None:
            continue
        if isinstance(value, str) and value and not value.isspace():
            return value
        if isinstance(value, list):
            strings = [text for text in map(_named_or_text, value[:1000]) if text]
            if strings:
                return joint.join(strings)
        elif text := _named_or_text(value):
            return text
        if value not in (None, "", []):
            warnings.append(f"What is under “{name}” is no text and was left out.")
    return ""


def _named_or_text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) and not value.isspace() else ""


def _date(record: dict[str, object], keys: Keys) -> dates.Found | None:
    """The first date that can be read; else the complaint about the first that was there."""
    first: dates.Found | None = None
    for name in keys.date:
        value = record.get(name.lower())
        if value is not None:
            found = dates.stated(value, "metadata")
            if found.dating:
                return found
            first = first or found
    return first
