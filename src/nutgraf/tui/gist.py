"""The facts panel as data: analysis in, lines out. Pure; knows widths but no widget.

An item is one thing the cursor can stand on: a summary sentence, a figure, a quote, a person. Its first span
is the place in the text that Enter shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.layers import Layer, runs
from nutgraf.tui.wrap import Wrapped

SECTIONS = ("summary", "figures", "quotes", "people")

_LEAST_VALUE, _MOST_VALUE = 5, 16
_QUOTE_LINES = 5
_FIGURE_LINES = 2
_ALL_ROLES = 40


@dataclass(frozen=True, slots=True)
class Item:
    """One fact as drawn."""

    section: str
    spans: tuple[Span, ...]
    """Where it stands in the text; the first is shown first."""

    lines: tuple[Line, ...]
    """Without the two cells at the left that the cursor takes."""

    speaker: str = ""
    """Of a quote, in words that say it where he or she is inferred."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its items."""

    name: str
    note: str
    """At the right of the heading: how many, of how many."""

    items: tuple[Item, ...]
    empty: str = ""
    """What is said where there are no items."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one document: the input of the panel."""

    analysis: Analysis
    summary: tuple[Sentence, ...]
    matches: Layer = field(default_factory=lambda: Layer("match"))
    """Where the words of the filter stand in the text."""


def sections(facts: Facts, width: int, names: Sequence[str] = SECTIONS) -> tuple[Section, ...]:
    """The named sections laid out in so many cells (the cursor's two not among them)."""
    makers = {"summary": _summary, "figures": _figures, "quotes": _quotes, "people": _people}
    return tuple(makers[name](facts, max(8, width)) for name in names)


def _passage(facts: Facts, span: Span, width: int, most: int | None = None) -> list[list[Run]]:
    """A span of the text wrapped, the filter's words marked; an ellipsis after ``most`` lines."""
    flat = span.of(facts.analysis.text).replace("\n", " ").replace("\t", " ")
    wrapped = Wrapped(flat, width)
    lines = [
        runs(flat, start, end, (facts.matches,), span.start)
        for start, end in zip(wrapped.starts[:most], wrapped.ends[:most], strict=True)
    ] or [[Run("")]]
    if most and len(wrapped) > most:
        lines[-1] = drawing.crop([*lines[-1], Run(" " * width)], width)
    return lines


def _summary(facts: Facts, width: int) -> Section:
    items = tuple(
        Item("summary", (sentence.span,), tuple(_passage(facts, sentence.span, width)))
        for sentence in facts.summary
    )
    note = f"{len(items)} of {len(facts.analysis.sentences)}" if items else ""
    return Section("summary", note, items, "Nothing to summarise.")


_SIGNS = {"up": "+", "down": "−", "~": "~", ">": ">", "<": "<", "=": ""}


def _figures(facts: Facts, width: int) -> Section:
    figures = facts.analysis.figures
    values = [_value(figure) for figure in figures]
    column = min(_MOST_VALUE, max((drawing.width(value) for value in values), default=_LEAST_VALUE))
    items = tuple(
        _figure(figure, value, column, width) for figure, value in zip(figures, values, strict=True)
    )
    return Section("figures", str(len(items)) if items else "", items, "No figures.")


def _value(figure: Figure) -> str:
    return _SIGNS.get(figure.change, "") + clean_line(figure.text)


def _figure(figure: Figure, value: str, column: int, width: int) -> Item:
    """The value at the right of its column, what it counts beside it on two lines at most."""
    beside = max(8, width - column - 2)
    pieces = _pieces(clean_line(figure.concept or figure.unit), beside)
    place = clean_line(figure.place or "")
    if place and place.casefold() not in pieces[-1].casefold() and len(pieces[-1]) + len(place) + 2 <= beside:
        pieces[-1] = f"{pieces[-1]}, {place}" if pieces[-1] else place
    lines: list[Line] = []
    for number, piece in enumerate(pieces):
        left = drawing.pad("" if number else value, column, right=True)
        lines.append([Run(left, "value"), Run("  "), Run(piece)])
    return Item("figures", (figure.span,), tuple(lines))


def _pieces(words: str, width: int) -> list[str]:
    """Words wrapped on :data:`_FIGURE_LINES` lines, the last cut with an ellipsis."""
    wrapped = Wrapped(words, width)
    pieces = [words[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)] or [""]
    if len(pieces) > _FIGURE_LINES:
        rest = words[wrapped.starts[_FIGURE_LINES - 1] :]
        pieces[_FIGURE_LINES - 1 :] = [drawing.fit(rest, width)]
    return pieces


def _quotes(facts: Facts, width: int) -> Section:
    quotes = facts.analysis.quotes
    items = tuple(_quote(facts, quote, width) for quote in quotes)
    return Section("quotes", str(len(items)) if items else "", items, "No quotes.")


def _quote(facts: Facts, quote: Quote, width: int) -> Item:
    whole = Span(quote.content[0].start, quote.content[-1].end)
    lines = _passage(facts, whole, width, _QUOTE_LINES)
    if quote.kind == "direct":
        lines[0] = [Run("“", "dim"), *lines[0]]
        lines[-1] = [*lines[-1], Run("”", "dim")]
    speaker = _speaker(facts, quote)
    lines.append(drawing.crop([Run("— ", "dim"), *speaker], width))
    return Item("quotes", quote.content, tuple(lines), "".join(run.text for run in speaker))


def _speaker(facts: Facts, quote: Quote) -> list[Run]:
    if quote.speaker:
        name = [Run(clean_line(quote.speaker), "name")]
        return [Run("probably ", "dim"), *name] if quote.inferred else name
    if quote.source:
        return [Run(clean_line(quote.source.of(facts.analysis.text)), "dim")]
    return [Run("speaker not named", "dim")]


def _people(facts: Facts, width: int) -> Section:
    people = facts.analysis.people
    items = tuple(_person(person, width) for person in people)
    return Section("people", str(len(items)) if items else "", items, "No people.")


def _person(person: Person, width: int) -> Item:
    name, roles = clean_line(person.name), [clean_line(role) for role in person.roles]
    times = [Run(f" {len(person.mentions)}×", "dim")] if len(person.mentions) > 1 else []
    beside = ", ".join(roles if width >= _ALL_ROLES else roles[:1])
    if drawing.width(name) + drawing.width(beside) + 6 <= width or not roles:
        lines = [drawing.spread([Run(name, "name"), Run(f"  {beside}", "dim")], times, width)]
    else:
        lines = [
            drawing.spread([Run(name, "name")], times, width),
            [Run("  " + drawing.fit(beside, width - 2), "dim")],
        ]
    return Item("people", person.mentions, tuple(lines))
