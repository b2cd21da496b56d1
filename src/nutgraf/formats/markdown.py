"""Markdown: read as its author meant it to look, without the marks; its front matter as metadata.

The marks of headings, emphasis, links, images and code go, everything else stays as it is. Front matter is
read as plain ``key: value`` lines: nothing in it is ever constructed or run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nutgraf import dates
from nutgraf.formats.source import Item, Source
from nutgraf.text import decode

_LARGEST = 8 << 20
"""Characters of a text whose marks are taken away; it takes seconds beyond."""

_LONGEST_MATTER = 20_000
_MATTER_LINE = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s{0,10}[:=]\s{0,10}(.*)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_CLOSING_MARKS = re.compile(r"[ \t]#{1,20}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE = re.compile(r"(?: {0,3}> ?){1,20}")
_REFERENCE = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:[ \t]+\S+")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,1000}\)")
_LINK = re.compile(
    r"\[([^\[\]\n]{0,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\[\]\n]{0,200}\])"
)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>")
_CODE = re.compile(r"(`{1,3})([^`\n]{1,1000})\1")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^*_\n]{1,2000}?\S|\S)(?<!\\)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*\\])\*(?![\w*])"
    r"|(?<![\w\\])_(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_\\])_(?!\w)"
)
_ELEMENT = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]{0,500})?/?>|<!--[^\n]{0,1000}?-->")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read(source: Source) -> Iterator[Item]:
    """The whole file is one document."""
    decoded = decode(source.data)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n")
    fields, body = front_matter(text)
    get = fields.get
    warnings = list(decoded.warnings)
    if len(body) > _LARGEST:
        warnings.append("The file is too large for its Markdown to be read; its marks are shown.")
    shown, heading = plain(body) if len(body) <= _LARGEST else (body, "")
    date = get("date") or get("published") or get("created") or get("pubdate") or ""
    yield Item(
        shown,
        "markdown",
        title=get("title") or get("headline") or heading,
        date=dates.stated(date, "front matter") if date else None,
        byline=get("author") or get("authors") or get("byline") or "",
        place=get("place") or get("location") or "",
        agency=get("agency") or "",
        url=get("url") or get("link") or get("canonical_url") or "",
        warnings=warnings,
    )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Top-level ``key: value`` pairs between ``---`` (YAML) or ``+++`` (TOML) lines, by lower-case key, and
    the rest.

    A list, in brackets or a line each, is joined by commas; other nested values are left out. No front
    matter: no pairs.
    """
    fence = text[:3]
    if fence not in ("---", "+++") or text[3:4] != "\n":
        return {}, text
    end = text.find(f"\n{fence}\n", 3, _LONGEST_MATTER)
    if end < 0:
        return {}, text
    fields: dict[str, str] = {}
    last = ""
    for line in text[4:end].split("\n"):
        if line.startswith((" ", "\t", "-")):
            entry = line.strip().removeprefix("- ").strip()
            if last and line.strip().startswith("- ") and ": " not in entry:
                fields[last] = ", ".join(filter(None, (fields.get(last, ""), _unquoted(entry))))
        elif (pair := _MATTER_LINE.match(line)) is not None:
            last = pair[1].strip().lower()
            fields[last] = _value(pair[2])
    return fields, text[end + 5 :]


def _value(raw: str) -> str:
    raw = raw.strip()
    if raw.startswith("[") and raw.endswith("]"):
        return ", ".join(filter(None, (_unquoted(entry) for entry in raw[1:-1].split(","))))
    if raw in ("|", ">", "{}", "null", "~"):
        return ""
    return _unquoted(raw)


def _unquoted(raw: str) -> str:
    raw = raw.strip()
    if len(raw) >= 2 and raw[0] == raw[-1] and raw[0] in "\"'":
        return raw[1:-1]
    return raw.split(" #", 1)[0].rstrip()


def plain(body: str) -> tuple[str, str]:
    """The text without marks, and its first heading.

    Lines of a paragraph are joined, as Markdown joins them; headings, list items and quoted lines keep their
    own.
    """
    blocks = _Blocks()
    fenced = False
    for line in body.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
            blocks.end()
        elif fenced:
            blocks.add(line)
        else:
            blocks.read(line)
    blocks.end()
    return "\n\n".join(blocks.done), blocks.heading


class _Blocks:
    """Blocks as they are read line by line."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.heading = ""
        self._lines: list[list[str]] = []
        """Lines of the block, each of pieces that Markdown joins by a space."""

        self._joins = False

    def add(self, line: str) -> None:
        """A line that stands by itself."""
        self._lines.append([line])
        self._joins = False

    def end(self) -> None:
        """A block is complete."""
        block = "\n".join(" ".join(pieces) for pieces in self._lines)
        if block and not block.isspace():
            self.done.append(block)
        self._lines.clear()
        self._joins = False

    def read(self, line: str) -> None:
        """Read one line outside of code."""
        if not line or line.isspace():
            self.end()
        elif mark := _HEADING.match(line):
            self.end()
            self._head(_inline(_CLOSING_MARKS.sub("", line[mark.end() :])))
        elif self._joins and len(self._lines) == 1 and _UNDERLINE.match(line):
            self._head(" ".join(self._lines.pop()))
        elif _RULE.match(line):
            self.end()
        elif _REFERENCE.match(line):
            return
        elif _ITEM.match(line):
            self._lines.append([_inline(line.rstrip())])
            self._joins = True
        else:
            quote = _QUOTE.match(line)
            self._paragraph(line[quote.end() :] if quote else line)

    def _head(self, text: str) -> None:
        self.heading = self.heading or text.strip()
        self.done.append(text.strip())
        self.end()

    def _paragraph(self, line: str) -> None:
        broken = line.endswith(("  ", "\\"))
        text = _inline(line.strip().removesuffix("\\"))
        if self._joins and self._lines:
            self._lines[-1].append(text)
        else:
            self._lines.append([text])
        self._joins = not broken


def _inline(text: str) -> str:
    """One line without the marks of spans; every pattern is bounded, so that no line takes long."""
    if "<" in text:
        text = _ELEMENT.sub("", _ADDRESS.sub(r"\1", text))
    if "](" in text or "][" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if "`" in text:
        text = _CODE.sub(r"\2", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub(r"\2", text)
        text = _EMPHASIS.sub(lambda m: m[1] or m[2], text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
