"""A text prepared for finding speech: its words, what stands in quotation marks, and its units.

A unit is a sentence as its narrator tells it: sentences that end inside one pair of quotation marks are
joined, so that ``"No. Never," he said.`` is one unit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import compress

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Person
from nutgraf.analysis.people import scope
from nutgraf.analysis.people.tokens import Tokens, tokens
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.marks import Piece, regions
from nutgraf.analysis.quotes.speech import is_speech
from nutgraf.document import Span

LONGEST = 300
"""Words told by the narrator, a quotation counting as three, after which a unit is cut."""


@dataclass(slots=True)
class Unit:
    """Tokens ``[first, last)`` of one paragraph, and the pieces among them."""

    first: int
    last: int
    paragraph: int
    pieces: tuple[int, ...]
    """Those that may be speech: indices into :attr:`Reading.pieces`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that the finders of cues, sources and contents look at."""

    text: str
    tokens: Tokens
    pieces: list[Piece]
    inside: bytearray
    """For each token whether it stands in quotation marks."""
    told: bytearray
    """1 for each word that the narrator tells, 0 for marks and what is quoted."""
    verbs_at: list[int]
    """Tokens of the reporting words outside quotation marks."""
    starting: dict[int, int]
    """First token of a piece to the piece's index."""
    ending: dict[int, int]
    """First token after a piece to the piece's index."""
    units: list[Unit]
    people: tuple[Person, ...]
    persons: dict[int, tuple[int, int]]
    """First token of a mention of a person to the token after it and the person's index."""

    @classmethod
    def of(cls, context: Context, people: tuple[Person, ...]) -> Reading:
        """Prepare a text."""
        words = tokens(context.text)
        paragraphs = list(context.paragraphs)
        sentences = list(context.sentences)
        head = [span for span in scope(context) if span.end <= context.body.start and span != context.body]
        paragraphs[:0] = head
        sentences[:0] = head
        pieces: list[Piece] = []
        inside = bytearray(len(words.words))
        units: list[Unit] = []
        upcoming = 0
        for number, paragraph in enumerate(paragraphs):
            first_piece = len(pieces)
            for region in regions(context.text, paragraph):
                first = bisect_left(words.starts, region.start)
                last = bisect_left(words.starts, region.end, first)
                if first == last or words.ends[last - 1] > region.end:
                    continue
                inside[first:last] = b"\x01" * (last - first)
                pieces.append(Piece(first, last, region))
            ends: list[int] = []
            while upcoming < len(sentences) and sentences[upcoming].end <= paragraph.end:
                ends.append(sentences[upcoming].end)
                upcoming += 1
            units += _units(words, paragraph, number, ends, pieces, first_piece)
        persons = {}
        for index, person in enumerate(people):
            for span in person.mentions:
                first = bisect_left(words.starts, span.start)
                persons[first] = (bisect_left(words.starts, span.end, first), index)
        told = bytearray(words.plain)
        for piece in pieces:
            told[piece.first : piece.last] = bytes(piece.last - piece.first)
        if any(unit.last - unit.first > LONGEST for unit in units):
            units = [part for unit in units for part in _cut(unit, told, inside, pieces)]
        starting: dict[int, int] = {}
        ending: dict[int, int] = {}
        for unit in units:
            if unit.pieces:
                unit.pieces = _speech(context.text, words, told, unit, pieces)
                for index in unit.pieces:
                    starting[pieces[index].first] = ending[pieces[index].last] = index
        verbs = compress(range(len(inside)), map(qx.verbs().__contains__, words.low))
        verbs_at = [index for index in verbs if not inside[index]]
        return cls(
            context.text, words, pieces, inside, told, verbs_at, starting, ending, units, people, persons
        )

    def unit_of(self, token: int) -> int:
        """Index of the unit that a token belongs to."""
        return bisect_right(self.units, token, key=lambda unit: unit.first) - 1

    def alone(self, unit: Unit) -> bool:
        """Whether a unit is nothing but quotations."""
        return 1 not in self.told[unit.first : unit.last]


def _speech(text: str, words: Tokens, told: bytearray, unit: Unit, pieces: list[Piece]) -> tuple[int, ...]:
    """Those of a unit's pieces that may be speech."""
    alone = 1 not in told[unit.first : unit.last]
    sentence = range(unit.first, unit.last)
    return tuple(
        [piece for piece in unit.pieces if is_speech(text, words, pieces[piece], sentence, alone=alone)]
    )


def _cut(unit: Unit, told: bytearray, inside: bytearray, pieces: list[Piece]) -> list[Unit]:
    """The unit, in parts where it is longer than any sentence: what is done with a unit may take time
    beyond its length.
    """
    if unit.last - unit.first <= LONGEST:
        return [unit]
    parts: list[Unit] = []
    start = unit.first
    own: list[int] = []
    waiting = list(reversed(unit.pieces))
    narrated = 0
    for index in range(unit.first, unit.last):
        if waiting and pieces[waiting[-1]].first == index:
            own.append(waiting.pop())
        narrated += told[index]
        if narrated + 3 * len(own) >= LONGEST and not inside[index]:
            parts.append(Unit(start, index + 1, unit.paragraph, tuple(own)))
            start, own, narrated = index + 1, [], 0
    if start < unit.last:
        parts.append(Unit(start, unit.last, unit.paragraph, tuple(own)))
    return parts


def _units(
    words: Tokens, paragraph: Span, number: int, ends: list[int], pieces: list[Piece], first_piece: int
) -> list[Unit]:
    found: list[Unit] = []
    start = bisect_left(words.starts, paragraph.start)
    stop = bisect_left(words.starts, paragraph.end, start)
    piece = first_piece
    own: list[int] = []
    for end in ends:
        while piece < len(pieces) and pieces[piece].region.start < end:
            own.append(piece)
            piece += 1
        if own and pieces[own[-1]].region.end > end:
            continue
        last = bisect_left(words.starts, end, start)
        if last > start:
            found.append(Unit(start, last, number, tuple(own)))
            start, own = last, []
    if start < stop:
        own += range(piece, len(pieces))
        found.append(Unit(start, stop, number, tuple(own)))
    return found
