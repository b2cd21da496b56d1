"""The people of a text: who is named, what they are, and every place where they are mentioned.

A nationality, a place, an organisation, a month or a pronoun is not a person. Everything runs in time
linear in the text's length.
"""

from __future__ import annotations

from bisect import bisect_left

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Person
from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.credits import credit_lines, without
from nutgraf.analysis.people.descriptions import describe
from nutgraf.analysis.people.names import Entity, entities
from nutgraf.analysis.people.namesakes import settle
from nutgraf.analysis.people.tokens import Tokens, tokens
from nutgraf.document import Span

__all__ = ["find", "gender", "scope"]


_BARE = frozenset({"dr", "prof", "rev", "hon", "fr", "sgt", "lt", "capt", "col", "officer", "professor"})
"""Titles that say less than any other role of who bears them."""
_ROLES = 12
"""Wordings of what one person is that are kept; a text has two or three."""


def find(context: Context) -> tuple[Person, ...]:
    """The people named in a text, most prominent first: who is mentioned often and early."""
    words = tokens(context.text)
    spans = scope(context)
    made = credit_lines(context)
    ranges = [
        (bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))
        for span in (without(spans, made) if made else spans)
    ]
    headline = ranges[0][1] if len(spans) > 1 else 0
    english = context.language in ("english", "")
    found = entities(context.text, words, ranges, headline, english=english)
    settle(words, found)
    describe(words, found, ranges)
    length = max(1, context.body.end - context.body.start)

    def prominence(entity: Entity) -> float:
        first = (entity.mentions[0][0] - context.body.start) / length
        return len(entity.mentions) + 3.0 * (1.0 - first)

    named = [entity for entity in found if entity.mentions]
    return tuple(
        _person(context.text, words, entity) for entity in sorted(named, key=prominence, reverse=True)
    )


def scope(context: Context) -> list[Span]:
    """The parts of a text that are read: the headline where the text has it before the body, and the body."""
    spans = [context.body]
    if context.title:
        start = context.text.find(context.title, 0, context.body.start)
        if start >= 0:
            spans.insert(0, Span(start, start + len(context.title)))
    return spans


def _person(text: str, words: Tokens, entity: Entity) -> Person:
    form = (
        max(entity.forms, key=lambda name: (name.count(" "), entity.forms[name], len(name)))
        if entity.forms
        else ""
    )
    if not form:
        start, end = entity.mentions[0]
        form = text[start:end]
    worded: dict[str, str] = {}
    for start, end in entity.roles:
        role = " ".join(text[words.starts[start] : words.ends[end - 1]].split())
        worded.setdefault(role.casefold(), role)
    return Person(
        form, _telling(list(worded.values())), tuple(Span(start, end) for start, end in entity.mentions)
    )


def _telling(roles: list[str]) -> tuple[str, ...]:
    """Roles without those that a longer one says too, bare titles ("Dr.") last."""
    if len(roles) < 2:
        return tuple(roles)
    words = [role.casefold().split() for role in roles[:_ROLES]]
    kept = [
        role
        for role, own in zip(roles, words, strict=False)
        if not any(
            len(other) > len(own) and own in (other[: len(own)], other[-len(own) :]) for other in words
        )
    ]
    return tuple(sorted(kept, key=lambda role: role.casefold().rstrip(".") in _BARE))


def gender(person: Person) -> str:
    """``m`` or ``f`` as title, role and first name tell, "" where they do not."""
    table = lx.traits()
    mask = lx.MALE | lx.FEMALE
    words = [word.lower().strip(".,") for role in person.roles for word in role.split()]
    names = person.name.lower().split()
    for word in words:
        bits = table.get(word, 0)
        if bits & (lx.TITLE | lx.ROLE) and not bits & lx.FIRST and bits & mask:
            return "m" if bits & lx.MALE else "f"
    bits = next((table[word] for word in names[:-1] or names if table.get(word, 0) & lx.FIRST), 0)
    return "m" if bits & lx.MALE else "f" if bits & lx.FEMALE else ""
