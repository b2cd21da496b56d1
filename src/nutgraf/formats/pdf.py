"""PDF, through PDFium: the text layer, its lines joined to paragraphs, and the document information."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats.source import Item, Source

_PATIENCE = 8.0
"""CPU seconds after which no further page is begun."""

_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(?:\d\d)?)?(Z|[+-]\d\d)?'?(\d\d)?")
_ENDS = (".", "!", "?", ":", "”", '"', "’", ")", "。")


def read(source: Source) -> Iterator[Item]:
    """The whole file is one document; one without a text layer is listed, and says so."""
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    path = source.part.path
    try:
        document = pypdfium2.PdfDocument(path if source.cut else source.data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or b"/Encrypt" in source.data
        reason = "This PDF needs a password." if locked else "This PDF is damaged and cannot be opened."
        raise UnreadableError(path, reason) from error
    try:
        pages = list(_pages(document, source))
        information = document.get_metadata_dict()
    finally:
        document.close()
    text = "\n\n".join(page for page in pages if page)
    item = Item(
        text,
        "pdf",
        title=information.get("Title", ""),
        date=_date(information.get("CreationDate", "")),
        byline=information.get("Author", ""),
        blank=True,
    )
    if not text.strip():
        item.warnings.append("This PDF has no text, only pictures of it.")
    yield item


def _pages(document: Any, source: Source) -> Iterator[str]:
    """The text of page after page, as long as there is time."""
    from pypdfium2 import PdfiumError

    begun = time.process_time()
    count = len(document)
    for number in range(count):
        if time.process_time() - begun > _PATIENCE:
            source.losses.append(f"Only {number} of {count} pages were read, within {_PATIENCE:.0f} s.")
            return
        try:
            page = document[number]
            text = page.get_textpage()
            yield joined(text.get_text_range())
            text.close()
            page.close()
        except PdfiumError:
            source.losses.append(f"Page {number + 1} is damaged and was left out.")


def joined(page: str) -> str:
    """A page's lines as paragraphs.

    A line that ends a sentence and is clearly shorter than the page's longer ones ends a paragraph; a hyphen
    at a line's end goes where a lower-case letter follows.
    """
    lines = [line.strip() for line in page.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    paragraphs = [""]
    for line in lines:
        last = paragraphs[-1]
        if not line:
            paragraphs.append("")
        elif last.endswith(("-", "\ufffe", "\x02")) and line[0].islower():
            paragraphs[-1] = last[:-1] + line
        else:
            paragraphs[-1] = f"{last} {line}" if last else line
        if line and len(line) < 0.75 * usual and (line.endswith(_ENDS) or len(paragraphs[-1]) == len(line)):
            paragraphs.append("")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _date(stated: str) -> dates.Found | None:
    """ISO 32000's ``D:20240503090000+02'00'``."""
    if not stated:
        return None
    match = _DATE.match(stated)
    if match is None:
        return dates.stated(stated, "metadata")
    year, month, day, hour, minute, zone, zone_minutes = match.groups()
    iso = "-".join(filter(None, (year, month, day)))
    if day and hour:
        offset = zone if zone in (None, "Z") else f"{zone}:{zone_minutes or '00'}"
        iso += f"T{hour}:{minute}{offset or ''}"
    return dates.stated(iso, "metadata")
