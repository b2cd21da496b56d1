"""No bytes, under any name, make a reader raise, hang, or let through what could steer a terminal."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.errors import UnreadableError
from nutgraf.formats import SUFFIXES, parse
from nutgraf.text import clean

SPLICES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [
            *(
                b"\x1b]0;PWNED\x07",
                b"\xc2\x9b2J",
                b"\0\0",
                b"\xff\xfe",
                b"\xe2\x80\xae",
                b"&#155;",
                b"&a;",
                b"]]>",
                b"<![CDATA[",
            ),
            *(
                b"<!--",
                b"-->",
                b"<p",
                b"</",
                b'"',
                b"{",
                b"}",
                b"[",
                b"\\ud800",
                b"1e999",
                b"NaN",
                b"\n\n",
                b"\r\n",
                b"\nFrom x 2024\n",
            ),
            *(
                b"=?utf-8?q?=1b?=",
                b"--x\n",
                b"Content-Type: multipart/mixed; boundary=x\n",
                b"---\n",
                b"# ",
                b"](",
                b"*",
                b"`",
            ),
        ]
    ),
)
TEMPLATES = {
    ".txt": b" date 2024-05-03 PORT ELLERY, May 3. /TASS/. The bridge is shut.\n\nAgain.",
    ".md": b"---\ntitle: A\ndate: 2024-05-03\n---\n# Head\n\nThe *bridge* is [shut](https://x.example).",
    ".html": b"<html><title>A</title><meta name=date content=2024><body><p>The bridge.</p></body></html>",
    ".json": b'{"title": "A", "date": "2024-05-03", "author": ["B"], "text": "The bridge.", "n": [1, {}]}',
    ".jsonl": b'{"title": "A", "text": "The bridge."}\n{"date": 5, "text": "Shut."}\n',
    ".eml": b"From: A <a@b>\nSubject: =?utf-8?q?B?=\nDate: Fri, 3 May 2024 09:00 EST\n\nThe bridge.\n",
    ".mbox": b"From x@y Fri May  3 09:00:00 2024\nSubject: A\n\nThe bridge.\n\n"
    b"From x@y Fri May  3 09:00:00 2024\nSubject: B\n\nShut.\n",
    ".xml": b'<?xml version="1.0"?><rss><channel><item><title>A</title><pubDate>2024</pubDate>'
    b"<description>The bridge</description></item></channel></rss>",
}


def documents(data: bytes, suffix: str) -> list[Document]:
    """What the reader of that suffix makes of the bytes; nothing where it refuses with a reason."""
    try:
        return list(parse(data, f"a{suffix}"))
    except UnreadableError as error:
        reason = error.reason
    assert reason
    assert clean(reason) == reason
    return []


def assert_harmless(document: Document) -> None:
    strings = (
        document.text,
        document.title,
        document.member,
        document.place,
        document.agency,
        document.byline,
        document.url,
    )
    for string in (*strings, *document.warnings):
        assert clean(string) == string
        string.encode("utf-8")
    for line in (
        document.title,
        document.member,
        document.place,
        document.agency,
        document.byline,
        *document.warnings,
    ):
        assert "\n" not in line
    assert document.title.strip()
    assert len(document.title) <= 200
    assert 0 <= document.body.start <= document.body.end <= len(document.text)
    assert document.url == "" or document.url.lower().startswith(("http://", "https://"))
    assert document.dating is None or document.dating.iso()


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_under_any_suffix(data: bytes, suffix: str) -> None:
    for document in documents(data, suffix):
        assert_harmless(document)


@settings(deadline=None)
@given(st.data(), st.sampled_from(sorted(TEMPLATES)))
def test_damaged_files_of_each_kind(data: st.DataObject, suffix: str) -> None:
    content = TEMPLATES[suffix]
    for splice in data.draw(st.lists(SPLICES, min_size=1, max_size=4)):
        at = data.draw(st.integers(0, len(content)))
        content = content[:at] + splice + content[at + data.draw(st.integers(0, 5)) :]
    made = documents(content, suffix)
    for document in made:
        assert_harmless(document)
    members = [document.member for document in made]
    assert len(members) == len(set(members))


@pytest.mark.parametrize("suffix", sorted(TEMPLATES))
@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<!--",
        "<a ",
        '<p "',
        "<![CDATA[",
        "&",
        "&a",
        "[",
        "](",
        "> ",
        "*",
        "**",
        "_a",
        "`",
        "- ",
        "=?",
        "(",
        "\\",
        "\x1b]",
        "A ",
        "\n",
        "--\n",
    ],
)
def test_repetition_takes_linear_time(unit: str, suffix: str) -> None:
    content = TEMPLATES[suffix]
    middle = content.find(b"bridge")
    begun = time.process_time()
    documents(content[:middle] + unit.encode() * (200_000 // len(unit)) + content[middle:], suffix)
    assert time.process_time() - begun < 4
