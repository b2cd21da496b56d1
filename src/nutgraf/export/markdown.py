"""Documents as Markdown (CommonMark). No word of a document becomes markup: what could be is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from nutgraf.export import telling

if TYPE_CHECKING:
    from nutgraf.export.entries import Entry

_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~#$^]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_AT_START = re.compile(r"[-+=]|\d{1,9}(?=[.)](?:\s|\Z))")


def write(entries: Iterable[Entry], stream: TextIO, title: str) -> None:
    """A heading for them all, and a section for each."""
    stream.write(f"# {escaped(title)}\n")
    for entry in entries:
        stream.writelines(f"{line}\n" for line in _section(entry))


def escaped(words: str) -> str:
    """Words on one line as Markdown shows them, wherever on a line they stand."""
    safe = _ANYWHERE.sub(r"\\\g<0>", words)
    start = _AT_START.match(safe)
    if start is None:
        return safe
    end = start.end()
    return f"{safe[:end]}\\{safe[end:]}" if safe[0].isdigit() else f"\\{safe}"


def _section(entry: Entry) -> Iterator[str]:
    yield from ("", f"## {escaped(telling.title(entry))}", "", escaped(telling.origin(entry)) + "  ")
    yield escaped(telling.place(entry))
    if tags := telling.tags(entry):
        yield from ("", f"Tags: {escaped(tags)}")
    if note := telling.note(entry):
        yield from ("", f"Note: {escaped(note)}")
    yield from _list("Summary", map(escaped, telling.summary(entry)))
    yield from _list("Figures", map(_figure, telling.counted(entry)))
    yield from _list("Quotes", map(_quote, telling.said(entry)))
    yield from _list("People", map(_person, telling.people(entry)))


def _list(heading: str, items: Iterable[str]) -> Iterator[str]:
    found = list(items)
    if found:
        yield from ("", f"### {heading}", "")
        yield from (item if item.startswith("  - ") else f"- {item}" for item in found)


def _figure(each: telling.Counted) -> str:
    words = " ".join(filter(None, (f"**{escaped(each.value)}**", escaped(each.what))))
    words += f" ({escaped(each.setting)})" if each.setting else ""
    return f"  - {words}" if each.under else words


def _quote(each: telling.Said) -> str:
    words = f"{'reported: ' if each.reported else ''}{escaped(each.words)}"
    return f"{words} — *{escaped(each.speaker)}*" if each.speaker else words


def _person(each: telling.Named) -> str:
    roles = f", {escaped(each.roles)}" if each.roles else ""
    return f"**{escaped(each.name)}**{roles} ({each.times})"
