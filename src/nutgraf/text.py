"""Bytes to clean text: the only door by which text from outside comes in.

:func:`clean` promises that what it returns cannot steer a terminal: no escape sequences, no control but
newline and tab, no bidirectional override, nothing invisible, no lone surrogate. It is idempotent and takes
linear time.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_PLAIN = bytes([9, 10, *range(32, 127)])
"""What is left as it is without a second look."""

_NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e007f"
)
_JOINERS = "\u200c\u200d"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u0f8d-\u0fbc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f"
    "\ufe20-\ufe2f\U000e0100-\U000e01ef"
)
_MARKS_KEPT = 5
"""Marks left on one letter; pointed Hebrew and Tibetan need four."""

_SUSPECT = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u2028\u2029{_INVISIBLE}{_JOINERS}\ud800-\udfff]|[{_MARKS}]{{{_MARKS_KEPT + 1}}}"
)

# Control functions of ECMA-48. A control string ends on its own line and within 4,096 characters, or only its
# introducer goes: a document must not be able to hide the rest of itself. No alternative runs across another
# introducer, so the search is linear.
_SEQUENCE = re.compile(
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f\n]{0,4096}(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|\x1b[ -/]{0,8}[0-~]"
)
_LINE_END = re.compile(f"\r\n|[{_NEWLINES}]")
_GONE = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{_INVISIBLE}]")
_IDLE_JOINER = re.compile(
    f"(?<![\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af])[{_JOINERS}]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_STACK = re.compile(f"([{_MARKS}]{{{_MARKS_KEPT}}})[{_MARKS}]+")


def clean(s: str) -> str:
    """Return ``s`` without anything that steers a terminal or cannot be seen.

    Every kind of line end becomes ``\\n``; escape sequences (CSI, OSC, DCS and their kin, also in their 8-bit
    forms) go whole; other controls but newline and tab, bidirectional controls, zero-width characters, tags
    and fillers go; joiners stay only after letters of scripts that need them; lone surrogates become U+FFFD;
    stacks of combining marks are cut to five.
    """
    left = s.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    if not left or not _SUSPECT.search(left.decode("utf-8", "surrogatepass")):
        return s
    s = _SEQUENCE.sub("", s)
    s = _GONE.sub("", _LINE_END.sub("\n", s))
    s = _SURROGATE.sub("\ufffd", _IDLE_JOINER.sub("", s))
    return _STACK.sub(r"\1", s)


def clean_line(s: str, limit: int = 200) -> str:
    """Return ``s`` cleaned and on one line of at most ``limit`` characters, for titles, names, and paths on
    show.

    White space is collapsed; what is too long is cut between words where there are any, and ends in an
    ellipsis.
    """
    if not s:
        return ""
    longest = 50 * limit + 5000
    line = " ".join(clean(s[:longest]).split())
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit)
    return line[: cut if cut > 0 else limit - 1].rstrip(" ,;:-–—") + "…"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text made of bytes; not cleaned yet."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REFUSED = {"utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "mbcs", "oem", "undefined"}
_ASCII_KIN = {"ascii", "iso8859-1", "cp1252"}
"""Labels that the WHATWG Encoding Standard reads as windows-1252."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode ``data`` by its byte order mark, the ``declared`` encoding, UTF-8, or a guess, in that order.

    Never raises. A name that is unknown or unsafe (UTF-7 hides markup from every filter before it) is not
    followed; ISO 8859-1 and ASCII mean windows-1252, as the WHATWG Encoding Standard has it; a declared
    single-byte encoding gives way to valid UTF-8. Whatever was guessed or replaced is said in ``warnings``.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding)
    warnings: list[str] = []
    if declared:
        name = _codec(declared)
        if name is None:
            shown = clean_line(declared, 40)
            warnings.append(f"The declared encoding “{shown}” is unknown or unsafe and was not followed.")
        elif name != "utf-8":
            told = _declared(data, name)
            if told is not None:
                return told
    undeclared = _undeclared(data)
    return Decoded(undeclared.text, undeclared.encoding, (*warnings, *undeclared.warnings))


def _codec(label: str) -> str | None:
    """Python's name of a text encoding that may be followed, else None."""
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return None if info.name in _REFUSED or not getattr(info, "_is_text_encoding", True) else info.name


def _declared(data: bytes, name: str) -> Decoded | None:
    """Decode as declared; None where UTF-8 or a guess does better."""
    if name in _ASCII_KIN:
        if data.isascii():
            return Decoded(data.decode("ascii"), name)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            if name == "ascii":
                return None
            return _forgiving(data, "cp1252")
        return Decoded(text, "utf-8", (f"The file says that it is {name}, but it is UTF-8.",))
    return _forgiving(data, name)


def _forgiving(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        count = text.count("\ufffd")
        places = "one place" if count == 1 else f"{count} places"
        return Decoded(text, encoding, (f"Bytes that are no {encoding} were replaced in {places}.",))


def _undeclared(data: bytes) -> Decoded:
    if b"\0" in data:
        encoding = wide_encoding(data)
        if encoding:
            text = data.decode(encoding, "replace")
            return Decoded(text, encoding, (f"The encoding is not stated; {encoding} is a guess.",))
        nul = [f"{data.count(0)} NUL bytes were left out."]
    else:
        nul = []
    try:
        return Decoded(data.decode("utf-8"), "utf-8", tuple(nul))
    except UnicodeDecodeError:
        guessed = _guess(data)
        return Decoded(guessed.text, guessed.encoding, (*guessed.warnings, *nul))


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where the NUL bytes of ASCII characters are; else None."""
    sample = data[:4096]
    half = len(sample) // 2
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if half < 8:
        return None
    if high > 0.4 * half and low < 0.1 * half:
        return "utf-16-be"
    if low > 0.4 * half and high < 0.1 * half:
        return "utf-16-le"
    return None


def _guess(data: bytes) -> Decoded:
    """Decode what is not UTF-8: damaged UTF-8, western text, or what charset-normalizer makes of a sample."""
    mended = _forgiving(data, "utf-8")
    foreign = sum(1 for c in mended.text[:100_000] if c > "\x7f" and c != "\ufffd")
    damaged = mended.text.count("\ufffd", 0, 100_000)
    if foreign >= damaged:
        return mended
    sample = data[: 1 << 16]
    high = len(sample.translate(None, bytes(range(128))))
    encoding = "cp1252"
    if high > 0.15 * len(sample):
        from charset_normalizer import from_bytes

        best = from_bytes(sample[: 1 << 14]).best()
        if best is not None and (name := _codec(best.encoding)):
            encoding = name
    text = data.decode(encoding, "replace")
    label = {"cp1252": "windows-1252"}.get(encoding, encoding)
    return Decoded(text, encoding, (f"Not UTF-8, and no encoding is stated; {label} is a guess.",))
