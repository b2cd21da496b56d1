"""How news copy opens: header, headline, byline, dateline; and what is left, the body.

:func:`opening` is a pure function of a text, cheap enough for cataloguing: it looks at the first few thousand
characters only. All spans are offsets into the text given, and nothing is ever cut from the text itself.

A header is a line such as `` date 2020-03-21 `` or a block of ``Title:`` and ``Date:`` lines; a headline is a
short first paragraph; a byline is a line of its own. Datelines are in :mod:`nutgraf.dateline`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nutgraf import dateline
from nutgraf.document import Span
from nutgraf.titles import ends_abbreviated, headline_title

_LOOK = 6000
"""How many characters from the start can matter."""

_BYLINE = re.compile(
    rf"(?:By|BY|by) (?P<who>(?:Dr\.? )?[{dateline.CAPITAL}][\w.'’-]*"
    rf"(?: (?:[{dateline.CAPITAL}][\w.'’-]*|and|de|van|von|der|den|al|bin|ibn|la|le|&)){{0,9}})"
    r"(?P<rest>(?: (?:in|at)(?= [A-Z])|[,|;/] ?|\s+[|–—-]\s+)[^.!?\n]{0,80})?\.?[ \t]*$",
    re.MULTILINE,
)
_INLINE_DATE = re.compile(
    r"date:?[ \t]+(?P<words>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)(?=\s)",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(
    r"(?P<key>title|headline|date|published|publication date|posted|author|byline|by|source|agency|place"
    r"|location|dateline|url|link|section|category|language|keywords|tags|updated|last updated)"
    r":[ \t]+(?P<value>[^\n]{1,300})\n",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:(?:Published|Posted|Updated|Last updated|Date|Issued)(?: on)?:?[ \t]+)?"
    rf"(?P<words>(?:{dateline.WEEKDAY},? )?(?:{dateline.DAY}|\d{{4}}-\d\d-\d\d)"
    r"(?:[, T]+(?:at )?\d{1,2}[:.]\d\d[^\n]{0,12})?)[ \t]*$",
    re.MULTILINE,
)
_STAMP = re.compile(
    r"(?:(?:Published|Posted|Updated|Last updated)(?: on| at)?:? )?"
    rf"(?P<words>(?:{dateline.WEEKDAY},? )?{dateline.DAY}),? (?:at )?\d{{1,2}}[:.]\d\d"
    r"(?: ?[AaPp]\.?[Mm]\b\.?)?(?: (?:[ECMP][SD]?T|GMT|BST|UTC|CET|IST)\b)?[ \t|,–—-]+(?=[A-Z“\"‘'])"
)
"""A date with the time of day, and the first sentence on the same line."""

_LEAD_IN = re.compile(
    r"(?:VIDEO )?Scroll down (?:for|to see) (?:the )?videos?\s+(?=[A-Z“\"‘'])", re.IGNORECASE
)
"""What pages put before the first sentence."""

_REPORTED = re.compile(rf"\b(?:said|told|announced|added|according to|on {dateline.WEEKDAY})\b")
_SENTENCE_INSIDE = re.compile(r"[a-z0-9)”\"]{2}[.?!][”\"’)]? [“\"‘A-Z]")


@dataclass(slots=True)
class Opening:
    """Where the parts of a text's opening are, and what they say; "" and None for what is not there."""

    body: Span
    header: Span | None = None
    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    title: str = ""
    """From the headline, else from a ``Title:`` line; one line, without the closing stop."""

    author: str = ""
    place: str = ""
    """Title-cased: Moscow; with its region where one is named: Trenton, N.J."""

    agency: str = ""
    date: str = ""
    """The header's date, in its own words."""

    day: str = ""
    """The dateline's date, in its own words: often without a year."""

    fields: dict[str, str] = field(default_factory=dict)
    """Header lines by lower-case key."""


def opening(text: str, title: str | None = None) -> Opening:
    """Take the opening of ``text`` apart; ``title`` tells the headline where it is known from elsewhere."""
    head = text[:_LOOK]
    found = Opening(Span(0, len(text.rstrip())))
    at = _header(head, _skip(head, 0), found)
    if not _dateline(head, at, found):
        at = _headline(head, at, found, title)
        at = _lines(head, at, found)
        if not _dateline(head, at, found) and found.headline:
            _after_deck(head, at, found)
    start = found.dateline.end if found.dateline else at
    found.body = Span(min(start, found.body.end), found.body.end)
    return found


def _skip(head: str, at: int) -> int:
    """Where the next visible character is."""
    while at < len(head) and head[at].isspace():
        at += 1
    return at


def _line_end(head: str, at: int) -> int:
    end = head.find("\n", at)
    return len(head) if end < 0 else end


def _header(head: str, at: int, found: Opening) -> int:
    """Read `` date 2020-03-21 `` or a block of ``Key: value`` lines with a title or date; return where they
    end.
    """
    inline = _INLINE_DATE.match(head, at)
    if inline and not _HEADER_LINE.match(head, at):
        found.date, found.header = inline["words"], Span(at, inline.end())
        return _skip(head, inline.end())
    start = end = at
    while line := _HEADER_LINE.match(head, end):
        found.fields.setdefault(line["key"].lower(), line["value"].strip())
        end = line.end()
    get = found.fields.get
    if not ({"title", "headline"} & found.fields.keys() or {"date", "published"} & found.fields.keys()):
        found.fields.clear()
        return start
    found.header = Span(start, end)
    found.title = get("title") or get("headline") or ""
    found.date = get("date") or get("published") or get("publication date") or get("posted") or ""
    found.author = get("author") or get("byline") or get("by") or ""
    found.place = get("place") or get("location") or get("dateline") or ""
    found.agency = get("agency") or ""
    return _skip(head, end)


def _headline(head: str, at: int, found: Opening, title: str | None) -> int:
    """Tell a headline from a first paragraph; return where the next line starts."""
    end = _line_end(head, at)
    line = head[at:end].rstrip()
    after = _skip(head, end)
    if not line or after >= len(head) or end >= len(head):
        return at
    if title is None or not _same(line, title):
        split = _is_headline(head, at, end, line, after)
        if split is None or (title is not None and not _akin(line, title)):
            return at
        end = split
        after = _skip(head, end)
    found.headline = Span(at, at + len(head[at:end].rstrip()))
    found.title = found.title or headline_title(line)
    return after


def _same(line: str, title: str) -> bool:
    return line.strip(" .#*") == " ".join(title.split()).strip(" .…")


def _akin(line: str, title: str) -> bool:
    """Whether two headlines are of one story: half the words of the shorter are in the longer."""
    one, other = set(line.lower().split()), set(title.lower().split())
    return 2 * len(one & other) >= min(len(one), len(other))


def _is_headline(head: str, at: int, end: int, line: str, after: int) -> int | None:
    """Where the headline that starts at ``at`` ends, or None where the line is no headline."""
    if (
        not 3 <= len(line) <= 200
        or line[-1] in ",:-"
        or line[0] in "-*•(|#<{"
        or not any(map(str.isalpha, line))
    ):
        return None
    stopped = line.endswith(".") and not ends_abbreviated(line)
    if stopped and (len(line) > 160 or _REPORTED.search(line)):
        return None
    if _SENTENCE_INSIDE.search(line) and (len(line) > 110 or _REPORTED.search(line)):
        return None
    following = head[end:after].count("\n")
    next_end = _line_end(head, after)
    next_line = head[after:next_end].rstrip()
    if following >= 2:
        return end if len(head) - after > len(line) // 2 else None
    if _BYLINE.match(head, after) or _DATE_LINE.match(head, after) or dateline.find(head, after):
        return None if stopped and len(line) > 160 else end
    if line[-1] == ";" and len(next_line) <= 200 and head[next_end : next_end + 2] == "\n\n":
        return next_end
    set_by_line = (
        not stopped and len(line) <= 120 and len(next_line) >= 160 and len(next_line) > 1.5 * len(line)
    )
    return end if set_by_line else None


def _lines(head: str, at: int, found: Opening) -> int:
    """Read byline and date lines, in any order, pass what is put before the text; return where they end."""
    for _ in range(4):
        if byline := _BYLINE.match(head, at):
            found.byline = found.byline or Span(at, byline.end())
            found.author = found.author or byline["who"].strip().removesuffix(" and")
            at = _skip(head, byline.end())
        elif (dated := _DATE_LINE.match(head, at)) and dated.end() < len(head):
            found.header = found.header or Span(at, dated.end())
            found.date = found.date or dated["words"].strip()
            at = _skip(head, dated.end())
        elif stamp := _STAMP.match(head, at):
            found.header = found.header or Span(at, stamp.end())
            found.date = found.date or stamp["words"].strip()
            at = stamp.end()
        elif lead_in := _LEAD_IN.match(head, at):
            at = lead_in.end()
        else:
            break
    return at


def _after_deck(head: str, at: int, found: Opening) -> None:
    """Look for the dateline behind one short paragraph under the headline."""
    end = _line_end(head, at)
    if end - at <= 200 and head[end : end + 2] == "\n\n":
        after = _lines(head, _skip(head, end), found)
        _dateline(head, after, found)


def _dateline(head: str, at: int, found: Opening) -> bool:
    """Read a dateline that starts at ``at``, or the agency's and the place's; False where none does."""
    line = dateline.find(head, at)
    if line is None:
        return False
    again = None if line.place else dateline.find(head, line.span.end)
    for part in (line, again):
        if part is not None:
            found.dateline, found.day = Span(at, part.span.end), part.day or found.day
            found.place, found.agency = part.place or found.place, part.agency or found.agency
    return True
