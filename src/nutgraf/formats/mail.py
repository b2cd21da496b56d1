"""Mail: a message, or an mbox file of many (RFC 5322, RFC 2045, RFC 4155).

Attachments are not opened, and their names are never used as paths. Of alternatives the plain one is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from nutgraf import dates
from nutgraf.errors import UnreadableError
from nutgraf.formats.page import visible_text
from nutgraf.formats.registry import suffix_of
from nutgraf.formats.source import Item, Source
from nutgraf.formats.splitting import MESSAGE
from nutgraf.formats.wrapping import reflowed, unwrapped
from nutgraf.text import decode

_LONGEST_HEADER = 4000
_MOST_PARTS = 500
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEAD_END = re.compile(rb"\n\r?\n|\r\r\n?")
_ADDRESS = re.compile(r"\s*<[^<>]{0,300}>\s*$")

_LONGEST_HEAD = 1 << 16
_HEAD = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\n")
"""All headers of a message, and the empty line after them, where nothing in them is amiss (RFC 5322, 2.2)."""

_FOLD = re.compile(r"\n(?![ \t])")
_PLAIN = re.compile(
    r"text/plain *(?:; *charset=(?P<mark>\"?)(?P<charset>[\w.-]+)(?P=mark) *)?", re.ASCII | re.IGNORECASE
)

Headers = dict[str, str]
"""By lower-case name, as they stand: folded, encoded, what is no ASCII as lone surrogates."""


def read(source: Source) -> Iterator[Item]:
    """One document a message; those of an mbox are numbered from 1."""
    data = source.data
    if suffix_of(source.name) == ".mbox" or data.startswith(b"From "):
        starts = [found.end() for found in MESSAGE.finditer(data)]
        if not starts:
            raise UnreadableError(source.part.path, "This mbox file holds no message.")
        for number, (start, stop) in enumerate(
            zip(starts, [*starts[1:], len(data)], strict=True), source.part.first
        ):
            head_end = data.find(b"\n", start) + 1
            body = _QUOTED_FROM.sub(rb"\1", data[head_end:stop])
            item = _message(source, body, str(number))
            if item is not None:
                yield item
    else:
        item = _message(source, data.lstrip(b"\r\n"), "")
        if item is not None:
            yield item


def _message(source: Source, data: bytes, member: str) -> Item | None:
    """The document that a message is, or None with the reason among the losses."""
    warnings: list[str] = []
    try:
        headers, text = _plain(data, warnings) or _any(data, warnings)
    except RecursionError:
        source.losses.append(
            f"Message {member} is nested too deeply." if member else "It is nested too deeply to be read."
        )
        return None
    if not text.strip():
        source.losses.append(
            f"Message {member} has no text." if member else "There is no text in this message."
        )
        return None
    date = _header(headers, "date", [])
    author = _ADDRESS.sub("", _header(headers, "from", [])).strip(" \"'")
    subject = _header(headers, "subject", warnings)
    return Item(
        text,
        "mail",
        member,
        title=subject,
        date=dates.stated(date[:200], "metadata") if date else None,
        byline=author if len(author) <= 200 else "",
        warnings=warnings,
    )


def _plain(data: bytes, warnings: list[str]) -> tuple[Headers, str] | None:
    """Headers and text of a message of one plain part that needs no decoding but its character set; None for
    every other. The same as :func:`_any` gives, for a fifth of its time.
    """
    end = data.find(b"\n\n", 0, _LONGEST_HEAD) + 2
    if end < 2 or not _HEAD.fullmatch(data, 0, end) or b"\r" in data:
        return None
    headers: Headers = {}
    for field in _FOLD.split(data[: end - 2].decode("ascii", "surrogateescape")):
        name, _, value = field.partition(":")
        headers.setdefault(name.lower(), value.lstrip(" \t"))
    kind = _PLAIN.fullmatch(headers.get("content-type", "text/plain"))
    encoding = headers.get("content-transfer-encoding", "8bit").lower()
    if kind is None or encoding not in ("7bit", "8bit") or "content-disposition" in headers:
        return None
    charset = kind["charset"]
    text = unwrapped(_decoded(data[end:], charset.lower() if charset else None, warnings))
    return headers, text.strip("\n") if text.strip() else ""


def _any(data: bytes, warnings: list[str]) -> tuple[Headers, str]:
    """Headers and text of any message. Of headers that are given twice the first counts."""
    message = _parsed(data)
    headers: Headers = {}
    for name, value in message.raw_items():
        headers.setdefault(name.lower(), value)
    return headers, _text(message, warnings)


def _parsed(data: bytes) -> Message:
    """The message as :mod:`email` reads it.

    Where its head says that there is but one text, the body is not gone through line by line, which takes
    three times as long as all the rest.
    """
    end = _HEAD_END.search(data)
    if end:
        message = message_from_bytes(data[: end.end()])
        if message.get_content_maintype() == "text" and not message.get_payload(decode=True):
            message.set_payload(data[end.end() :].decode("ascii", "surrogateescape"))
            return message
    return message_from_bytes(data)


def _header(headers: Headers, name: str, warnings: list[str]) -> str:
    """A header with its encoded words (RFC 2047) decoded; "" where it is missing."""
    value = headers.get(name, "")
    if not value.isascii():
        value = decode(value.encode("utf-8", "surrogateescape")).text
    if len(value) > _LONGEST_HEADER:
        warnings.append(f"The header {name.capitalize()} is {len(value)} characters long and was cut.")
        value = value[:_LONGEST_HEADER]
    value = " ".join(value.split())
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    return "".join(
        piece
        if isinstance(piece, str)
        else decode(piece, None if charset == "unknown-8bit" else charset).text
        for piece, charset in pieces
    )


def _text(message: Message, warnings: list[str]) -> str:
    """The message's readable parts, in order."""
    plain: list[str] = []
    markup: list[str] = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            warnings.append(f"Only the first {_MOST_PARTS} parts of the message were read.")
            break
        kind = part.get_content_type()
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        if kind == "text/plain":
            text = _payload(part, warnings).replace("\r\n", "\n")
            flowed = str(part.get_param("format", "")).lower() == "flowed"
            plain.append(reflowed(text) if flowed else unwrapped(text))
        elif kind == "text/html":
            markup.append(visible_text(_payload(part, warnings)))
    chosen = [text for text in plain if text.strip()] or markup
    return "\n\n".join(text.strip("\n") for text in chosen)


def _payload(part: Message, warnings: list[str]) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return _decoded(payload, part.get_content_charset(), warnings)


def _decoded(payload: bytes, charset: str | None, warnings: list[str]) -> str:
    decoded = decode(payload, charset)
    warnings.extend(warning for warning in decoded.warnings if warning not in warnings)
    return decoded.text
