"""A web page taken apart: its visible text by paragraphs, and what its head says about it.

One pass over the characters, without a tree: linear in the length whatever the page holds, so that it also
serves where a real parser gives up or loses text. Nothing is fetched and no script is looked into.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

_LONGEST_TAG = 10_000

_HIDDEN = re.compile("script|style|template|noscript|svg|math|iframe|object|canvas|select|datalist")
_PARAGRAPH = re.compile(
    "p|div|h[1-6]|section|article|main|header|footer|aside|nav|blockquote|pre|figure|figcaption|table|ul|ol|dl|form"
    "|fieldset|address|hr|body|title|dt|dd|li|tr|option|details|summary"
)
_TIGHT = frozenset(("li", "tr", "dt", "dd", "option", "br"))
"""Elements that end a line but no paragraph."""

_CELLS = frozenset(("td", "th"))
_MAIN = frozenset(("article", "main"))
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:.-]{0,60})\s{0,20}=\s{0,20}(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")


@dataclass(slots=True)
class Page:
    """What a page shows and says; strings are unescaped, not clean."""

    paragraphs: list[str] = field(default_factory=list)
    """Visible text; a list or table is one paragraph of several lines."""

    main: tuple[int, int] = (0, 0)
    """Which of the paragraphs are in the first ``article`` or ``main`` element."""

    title: str = ""
    heading: str = ""
    """The first h1."""

    meta: dict[str, str] = field(default_factory=dict)
    """Content of meta elements by lower-case name, property or itemprop; the first of a name."""

    times: list[str] = field(default_factory=list)
    """``datetime`` of time elements."""

    linked: list[str] = field(default_factory=list)
    """JSON-LD scripts."""

    canonical: str = ""
    depth: int = 0
    """How deep elements are nested, counting what is never closed."""

    @property
    def text(self) -> str:
        """All visible text."""
        return "\n\n".join(self.paragraphs)

    @property
    def main_text(self) -> str:
        """Visible text of the first article."""
        return "\n\n".join(self.paragraphs[self.main[0] : self.main[1]])


def take_apart(source: str) -> Page:
    """Read a whole page or a fragment of one."""
    return _Scan(source).page


def visible_text(fragment: str) -> str:
    """What a fragment of HTML shows, paragraphs set off by empty lines."""
    return take_apart(fragment).text


class _Scan:
    """The pass over the characters."""

    def __init__(self, source: str) -> None:
        self.page = Page()
        self._source = source
        self._lines: list[str] = []
        self._line: list[str] = []
        self._absent: set[str] = set()
        self._depth = 0
        self._preformatted = False
        self._main_from: int | None = None
        self._run()
        self._end_paragraph()
        if self._main_from is not None and not self.page.main[1]:
            self.page.main = (self._main_from, len(self.page.paragraphs))

    def _run(self) -> None:
        source, at = self._source, 0
        while (mark := source.find("<", at)) >= 0:
            if mark > at:
                self._line.append(source[at:mark])
            at = self._markup(mark)
        self._line.append(source[at:])

    def _markup(self, mark: int) -> int:
        """Handle what starts with ``<`` at ``mark``; return where text goes on."""
        source = self._source
        if source.startswith("<!--", mark):
            end = self._find("-->", mark + 4)
            return end + 3 if end >= 0 else mark + 4
        if source.startswith("<![CDATA[", mark):
            return mark + 9
        if source.startswith(("<!", "<?"), mark):
            end = source.find(">", mark, mark + _LONGEST_TAG)
            return end + 1 if end >= 0 else mark + 2
        name = _NAME.match(source, mark + 1)
        if name is None:
            self._line.append("<")
            return mark + 1
        end = self._tag_end(mark)
        if end < 0:
            self._line.append("<")
            return mark + 1
        tag = name[1].lower()
        if source[mark + 1] == "/":
            self._close(tag)
            return end + 1
        attributes = source[name.end() : end]
        self._open(tag, attributes)
        return self._content(tag, attributes, end + 1)

    def _find(self, what: str, at: int) -> int:
        """Find, remembering what is not there any more: looking for it again costs nothing."""
        if what in self._absent:
            return -1
        end = self._source.find(what, at)
        if end < 0:
            self._absent.add(what)
        return end

    def _tag_end(self, mark: int) -> int:
        """Where the tag's ``>`` is, passing over one in a quoted attribute."""
        source, limit = self._source, mark + _LONGEST_TAG
        end = source.find(">", mark, limit)
        first = end
        for _ in range(4):
            if end < 0 or not (source.count('"', mark, end) % 2 or source.count("'", mark, end) % 2):
                break
            end = source.find(">", end + 1, limit)
        return end if end >= 0 else first

    def _open(self, tag: str, attributes: str) -> None:
        self._depth += tag not in ("br", "hr", "img", "meta", "link", "input", "p", "li")
        self.page.depth = max(self.page.depth, self._depth)
        if tag == "br" and self._preformatted:
            self._line.append("\n")
        elif _PARAGRAPH.fullmatch(tag) or tag in _TIGHT:
            self._end_line() if tag in _TIGHT else self._end_paragraph()
            self._preformatted = tag == "pre"
        elif tag in _CELLS:
            self._line.append(" ")
        if tag in _MAIN and self._main_from is None:
            self._main_from = len(self.page.paragraphs)
        elif tag in ("meta", "link", "time"):
            self._about(tag, attributes)

    def _about(self, tag: str, attributes: str) -> None:
        """Keep what meta, link and time elements say."""
        values = {m[1].lower(): html.unescape(m[2].strip("\"'")) for m in _ATTRIBUTE.finditer(attributes)}
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            if name and values.get("content"):
                self.page.meta.setdefault(name.lower(), values["content"])
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.page.canonical = self.page.canonical or values.get("href", "")
        elif tag == "time" and values.get("datetime"):
            self.page.times.append(values["datetime"])

    def _content(self, tag: str, attributes: str, at: int) -> int:
        """Pass over content that is not shown where it stands; return where text goes on."""
        if not _HIDDEN.fullmatch(tag) and tag not in ("title", "h1"):
            return at
        end = self._closing(tag, at)
        if end < 0:
            return at
        content = self._source[at:end]
        if tag == "script" and "ld+json" in attributes:
            self.page.linked.append(content)
        elif tag == "title":
            self.page.title = self.page.title or _collapsed(content)
        elif tag == "h1":
            if not self.page.heading:
                self.page.heading = " ".join(visible_text(content[:2000]).split())
            return at
        return end

    def _closing(self, tag: str, at: int) -> int:
        ends = [end for form in (f"</{tag}", f"</{tag.upper()}") if (end := self._find(form, at)) >= 0]
        return min(ends, default=-1)

    def _close(self, tag: str) -> None:
        self._depth = max(0, self._depth - 1)
        if _PARAGRAPH.fullmatch(tag):
            self._end_line() if tag in _TIGHT else self._end_paragraph()
            self._preformatted = False
        if tag in _MAIN and self._main_from is not None and not self.page.main[1]:
            self.page.main = (self._main_from, len(self.page.paragraphs))

    def _end_line(self) -> None:
        text = "".join(self._line)
        self._line.clear()
        line = html.unescape(text).strip("\n") if self._preformatted else _collapsed(text)
        if line and not line.isspace():
            self._lines.append(line)

    def _end_paragraph(self) -> None:
        self._end_line()
        if self._lines:
            self.page.paragraphs.append("\n".join(self._lines))
            self._lines.clear()


def _collapsed(text: str) -> str:
    return " ".join(html.unescape(text).split())
