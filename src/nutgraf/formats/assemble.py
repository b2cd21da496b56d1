"""From what a reader found to a Document: cleaned, titled, dated, its body told from its opening."""

from __future__ import annotations

import os
import time

from nutgraf import dates, titles, wire
from nutgraf.document import Dating, Document
from nutgraf.formats.source import Item, Part
from nutgraf.text import clean, clean_line

_LONGEST_TITLE = 200


def document(part: Part, item: Item, mtime_ns: int | None) -> Document | None:
    """The finished document; None where nothing of its text can be seen."""
    text = clean(item.text)
    if not item.blank and (not text or text.isspace()):
        return None
    warnings = [clean_line(warning, 300) for warning in item.warnings]
    if "\ufffd" in text and any("\ud800" <= c <= "\udfff" for c in item.text):
        warnings.append("Characters that are no Unicode (lone surrogates) were replaced.")
    title = clean_line(item.title, _LONGEST_TITLE)
    opening = wire.opening(text, title or None)
    if not title:
        title = clean_line(opening.title or titles.lede_title(text[opening.body.start :]), _LONGEST_TITLE)
    dating, complaints = _date(part.path, item, opening, text, mtime_ns)
    warnings += complaints
    return Document(
        path=part.path,
        text=text,
        title=title or clean_line(item.name or os.path.basename(part.path)) or "Untitled",
        member=item.member,
        format=item.format,
        dating=dating,
        place=clean_line(item.place or opening.place, 80),
        agency=clean_line(item.agency or opening.agency, 60),
        byline=clean_line(item.byline or opening.author, 120),
        url=_url(item.url or opening.fields.get("url", "")),
        body=opening.body,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _date(
    path: str, item: Item, opening: wire.Opening, text: str, mtime_ns: int | None
) -> tuple[Dating | None, list[str]]:
    """The first date that holds, and what was wrong with better ones."""
    complaints: list[str] = []
    if item.date is not None:
        if item.date.dating:
            return item.date.dating, complaints
        complaints.append(item.date.warning)
    if opening.date:
        found = dates.stated(opening.date, "header")
        if found.dating:
            return found.dating, complaints
        complaints.append(found.warning)
    dating = (item.name and dates.from_file_name(item.name)) or dates.from_file_name(os.path.basename(path))
    if dating is None and opening.day:
        dating = dates.from_dateline(opening.day, text, time.time_ns() if mtime_ns is None else mtime_ns)
    if dating is None and mtime_ns is not None:
        dating = dates.from_file_time(mtime_ns)
    return dating, complaints


def _url(address: str) -> str:
    """The address where it is one that may be opened: http or https, without white space or controls; else
    "".
    """
    address = address.strip()
    whole = address.isprintable() and " " not in address and len(address) <= 2000
    return (
        address
        if whole and address.lower().startswith(("http://", "https://")) and clean(address) == address
        else ""
    )
