"""What a file is by its content, where its name does not tell or lies."""

from __future__ import annotations

from nutgraf.text import wide_encoding

_SAMPLE = 8192
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])

_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\0", "an xz file"),
    (b"(\xb5/\xfd", "a Zstandard file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\0\0\0\x18ftyp", "a video"),
    (b"\0\0\0\x20ftyp", "a video"),
    (b"RIFF", "a recording, a video or an image"),
)

_MARKS = tuple(mark for mark, _ in _SIGNATURES)


def binary(data: bytes) -> str | None:
    """What kind of binary this is, in words that follow "This is"; None for text."""
    if data.startswith(_MARKS):
        return next(words for mark, words in _SIGNATURES if data.startswith(mark))
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "binary data" if controls > 0.05 * len(sample) and not wide(sample) else None


def wide(sample: bytes) -> bool:
    """Whether this is UTF-16 or UTF-32, which is full of NUL bytes and still text."""
    return sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or (
        b"\0" in sample and wide_encoding(sample) is not None
    )


def guess(data: bytes) -> str:
    """The suffix that fits text of unknown name: .html, .json, .jsonl, .eml, .mbox, .xml or .txt."""
    start = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    lower = start[:1000].lower()
    if lower.startswith((b"<!doctype html", b"<html")):
        return ".html"
    if lower.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:rdf")):
        return ".html" if b"<html" in lower else ".xml"
    if start.startswith(b"{"):
        line = start.split(b"\n", 1)[0].rstrip()
        return ".jsonl" if line.endswith(b"}") and start[len(line) :].lstrip().startswith(b"{") else ".json"
    if start.startswith((b"[{", b"[ {", b"[\n")):
        return ".json"
    if start.startswith(b"From ") and b"\nFrom:" in start:
        return ".mbox"
    heads = (b"from:", b"received:", b"return-path:", b"message-id:", b"mime-version:", b"subject:", b"date:")
    if lower.startswith(heads) and sum(b"\n" + head in b"\n" + lower for head in heads) >= 3:
        return ".eml"
    return ".txt"


def container(data: bytes) -> str:
    """The suffix of a binary format that is read and that the first bytes give away; "" for others."""
    if data.startswith(b"\x1f\x8b\x08"):
        return ".gz"
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if not data.startswith(b"PK\x03\x04"):
        return ""
    if b"application/epub+zip" in data[:100]:
        return ".epub"
    return ".docx" if b"word/document.xml" in data else ".zip"
