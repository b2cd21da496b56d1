"""A query cut into words, phrases, fields, parentheses and operators, each with its column. Never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

OPENING: Final = '"“„”'
CLOSING: Final = '"”“'

_SPACE = re.compile(r"\s+")
_CLOSE = re.compile(f"[{CLOSING}]")
_WORD = re.compile(rf"[^\s(){OPENING}]+")
_FIELD = re.compile(r"([A-Za-z]{1,20}):")

Kind = Literal["word", "phrase", "field", "open", "close", "or", "and", "not", "saved"]


class Lexeme(NamedTuple):
    """One piece of a query."""

    kind: Kind
    column: int
    text: str = ""
    """Word or phrase without marks and star; the field's name in lower case; a saved search's name."""

    end: int = 0
    """Offset past its last character, marks and star included."""

    star: bool = False
    closed: bool = True
    """False for a phrase whose closing mark is missing."""


def lexemes(text: str, fields: frozenset[str]) -> Iterator[Lexeme]:
    """The pieces of ``text``; ``fields`` are the names that count as a field before a colon."""
    at = 0
    while at < len(text):
        letter = text[at]
        if space := _SPACE.match(text, at):
            at = space.end()
        elif letter in "()":
            yield Lexeme("open" if letter == "(" else "close", at, end=at + 1)
            at += 1
        elif letter in OPENING:
            lexeme = _phrase(text, at)
            yield lexeme
            at = lexeme.end
        elif letter == "-" and not _ends_word(text, at + 1):
            yield Lexeme("not", at, end=at + 1)
            at += 1
        elif letter == "@" and (saved := _saved(text, at)):
            yield saved
            at = saved.end
        elif (field := _FIELD.match(text, at)) and field[1].lower() in fields:
            yield Lexeme("field", at, field[1].lower(), field.end())
            at = field.end()
            if value := _plain_value(text, at):
                yield value
                at = value.end
        else:
            lexeme = _word(text, at)
            yield lexeme
            at = lexeme.end


def _ends_word(text: str, at: int) -> bool:
    return at >= len(text) or text[at].isspace() or text[at] == ")"


def _phrase(text: str, at: int) -> Lexeme:
    close = _CLOSE.search(text, at + 1)
    if not close:
        return Lexeme("phrase", at, text[at + 1 :], len(text), closed=False)
    star = text.startswith("*", close.end())
    return Lexeme("phrase", at, text[at + 1 : close.start()], close.end() + star, star)


def _saved(text: str, at: int) -> Lexeme | None:
    """``@name`` or ``@"a longer name"``; None where no name follows."""
    if text[at + 1 : at + 2] in tuple(OPENING):
        phrase = _phrase(text, at + 1)
        return Lexeme("saved", at, phrase.text, phrase.end, closed=phrase.closed)
    match = _WORD.match(text, at + 1)
    return Lexeme("saved", at, match[0], match.end()) if match else None


def _word(text: str, at: int) -> Lexeme:
    match = _WORD.match(text, at)
    assert match
    word = match[0]
    if word in ("OR", "AND", "NOT"):
        kinds: dict[str, Kind] = {"OR": "or", "AND": "and", "NOT": "not"}
        return Lexeme(kinds[word], at, end=match.end())
    bare = word.rstrip("*")
    return Lexeme("word", at, bare, match.end(), star=bare != word)


def _plain_value(text: str, at: int) -> Lexeme | None:
    """What stands right after a field's colon, taken as a word even where it looks like an operator."""
    match = _WORD.match(text, at)
    if not match:
        return None
    bare = match[0].rstrip("*")
    return Lexeme("word", at, bare, match.end(), star=bare != match[0])
