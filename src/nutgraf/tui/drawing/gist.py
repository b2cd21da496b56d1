"""The facts panel as data: analysis in, lines out. Pure; knows widths but no widget.

An item is one thing the cursor can stand on: a summary sentence, a figure, a quote, a person. Its first span
is the place in the text that Enter shows. A long section shows its first items and one that opens the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.analysis.roles import speaking
from nutgraf.analysis.summary import fit
from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run, figuretable
from nutgraf.tui.drawing.layers import Layer, marked, runs
from nutgraf.tui.drawing.wrap import Wrapped

if TYPE_CHECKING:
    from nutgraf.analysis.figures import Row as Amount
    from nutgraf.analysis.model import Analysis, Person, Quote, Sentence

SECTIONS = ("summary", "figures", "quotes", "reported", "people")

NUMBERED = ("summary", "figures", "quotes", "people")
"""Sections that have a key of their own; what is reported without quotation marks goes with the quotes."""

SHOWN = {"summary": 50, "figures": 8, "quotes": 5, "reported": 3, "people": 6}
"""Items of a section that are shown before it is opened."""

_APART = 2
"""Blanks between the columns of a table."""

_SENTENCE_LINES = 8
_QUOTE_LINES = 5
_ALL_ROLES = 40


class Item(NamedTuple):
    """One fact as drawn."""

    section: str
    spans: tuple[Span, ...]
    """Where it stands in the text, the place to show first; none: this item opens the rest of its section."""

    lines: tuple[Line, ...]
    """Without the two cells at the left that the cursor takes."""

    quote: Quote | None = None
    """That it is, if it is one."""


class Section(NamedTuple):
    """A heading and its items."""

    name: str
    note: str
    """At the right of the heading: how many, of how many, and for which words."""

    items: tuple[Item, ...]
    empty: str = ""
    """What is said where there are no items."""


class Facts(NamedTuple):
    """What is known about one document: the input of the panel."""

    analysis: Analysis
    summary: tuple[Sentence, ...]
    amounts: tuple[Amount, ...] = ()
    """The figures as rows."""

    matches: Layer = Layer("match")
    """Where the words of the filter stand in the text."""

    matcher: Callable[[str], Iterable[Span]] | None = None
    """Finds them in what is not the text itself: what a figure counts, roles."""

    leaning: tuple[str, ...] = ()
    """The words and phrases of the filter that the summary leans to and holds."""

    day: str = ""
    """ISO date of the document: figures of that day need not say so."""


def sections(
    facts: Facts, width: int, names: Sequence[str] = SECTIONS, opened: Iterable[str] = ()
) -> tuple[Section, ...]:
    """The named sections in so many cells (the cursor's two not among them), those ``opened`` whole. Without
    reported speech there is no section of it.
    """
    makers = {
        "summary": _summary,
        "figures": _figures,
        "quotes": _quotes,
        "reported": _reported,
        "people": _people,
    }
    made = []
    for name in names:
        most = None if name in opened else SHOWN[name]
        section = makers[name](facts, max(8, width), most)
        if section.items or name in NUMBERED:
            made.append(section)
    return tuple(made)


def _section(name: str, items: tuple[Item, ...], total: int, empty: str) -> Section:
    """With an item that opens the rest, where there is one."""
    if len(items) < total:
        rest = f"{total - len(items)} more"
        items = (*items, Item(name, (), ([Run(rest, "accent"), Run("  {jump} shows them", "dim")],)))
    return Section(name, str(total) if total else "", items, empty)


def _summary(facts: Facts, width: int, most: int | None) -> Section:
    items = tuple(
        Item("summary", (sentence.span,), tuple(_passage(facts, (sentence.span,), width, _SENTENCE_LINES)))
        for sentence in facts.summary
    )
    note = f"{len(items)} of {len(fit(facts.analysis)):,}" if items else ""
    if facts.leaning:
        note += ", for " + ", ".join(f"“{words}”" for words in facts.leaning)
    return Section("summary", note, items, "Nothing to summarise.")


def _passage(
    facts: Facts,
    spans: Sequence[Span],
    width: int,
    most: int | None = None,
    marks: tuple[str, str] = ("", ""),
    style: str = "",
) -> list[list[Run]]:
    """Spans of the text as one passage in a style, wrapped, the filter's words marked; cut after ``most``
    lines.
    """
    text, found, length = marks[0], [], len(marks[0])
    for span in spans:
        if length > len(marks[0]):
            text += " … "
        length = len(text)
        within = facts.matches.within(span.start, span.end)
        found += [Span(low - span.start + length, high - span.start + length) for low, high in within]
        text += span.of(facts.analysis.text).replace("\n", " ").replace("\t", " ")
        length = len(text)
    text += marks[1]
    wrapped, layer = Wrapped(text, width), Layer("match", found)
    lines = [
        runs(text, start, end, (layer,))
        for start, end in zip(wrapped.starts[:most], wrapped.ends[:most], strict=True)
    ] or [[Run("")]]
    if most and len(wrapped) > most:
        last = drawing.crop(lines[-1], width - 2)
        lines[-1] = last if last[-1].text.endswith(drawing.ELLIPSIS) else [*last, Run(" " + drawing.ELLIPSIS)]
    return [[Run(run.text, run.style or style) for run in line] for line in lines] if style else lines


def _figures(facts: Facts, width: int, most: int | None) -> Section:
    items = tuple(
        Item("figures", spans, lines)
        for spans, lines in figuretable.table(
            facts.amounts[:most], width, facts.analysis, facts.day, facts.matcher
        )
    )
    total = sum(1 + len(row.under) for row in facts.amounts)
    return _section("figures", items, total, "No figures.")


def _quotes(facts: Facts, width: int, most: int | None) -> Section:
    quotes = [quote for quote in facts.analysis.quotes if quote.kind != "indirect"]
    return _section(
        "quotes", _spoken(facts, quotes[:most], "quotes", width), len(quotes), "Nobody is quoted."
    )


def _reported(facts: Facts, width: int, most: int | None) -> Section:
    """Speech that the text tells in its own words."""
    quotes = [quote for quote in facts.analysis.quotes if quote.kind == "indirect"]
    return _section("reported", _spoken(facts, quotes[:most], "reported", width), len(quotes), "")


def _spoken(facts: Facts, quotes: Sequence[Quote], section: str, width: int) -> tuple[Item, ...]:
    """Each with who said it below; the role where they first speak."""
    items: list[Item] = []
    heard: set[str | None] = set()
    for quote in quotes:
        role = "" if quote.speaker in heard else speaking(quote.speaker, facts.analysis.people)
        heard.add(quote.speaker)
        marks = ("“", "”") if quote.kind == "direct" else ("", "")
        style = "dim" if section == "reported" else ""
        lines = _passage(facts, quote.content, width, _QUOTE_LINES, marks, style)
        lines.append(drawing.crop([Run("— ", "dim"), *_speaker(facts, quote, role)], width))
        items.append(Item(section, quote.content, tuple(lines), quote))
    return tuple(items)


def _speaker(facts: Facts, quote: Quote, role: str) -> list[Run]:
    doubt = [Run("probably ", "dim")] if quote.inferred else []
    if quote.speaker:
        beside = [Run(", ", "dim"), *marked(clean_line(role), "dim", facts.matcher)] if role else []
        return [*doubt, *marked(clean_line(quote.speaker), "name", facts.matcher), *beside]
    if quote.source:
        return [*doubt, *marked(clean_line(quote.source.of(facts.analysis.text)), "dim", facts.matcher)]
    return [Run("speaker not named", "dim")]


def _people(facts: Facts, width: int, most: int | None) -> Section:
    people = facts.analysis.people
    said = Counter(quote.speaker for quote in facts.analysis.quotes)
    column = max((drawing.width(clean_line(person.name)) for person in people[:most]), default=0)
    items = tuple(
        _person(facts, person, said[person.name], width, min(column, width * 2 // 5))
        for person in people[:most]
    )
    return _section("people", items, len(people), "Nobody is named.")


def _person(facts: Facts, person: Person, quotes: int, width: int, column: int) -> Item:
    """Name, roles, and how often named and quoted; the roles below where there is no room beside."""
    name, roles = clean_line(person.name), [clean_line(role) for role in person.roles]
    counts = [f"{len(person.mentions)}×"] if len(person.mentions) > 1 else []
    counts += [f"quoted {quotes}×"] if quotes else []
    times = [Run(f" {', '.join(counts)}", "dim")] if counts else []
    beside = ", ".join(roles if width >= _ALL_ROLES else roles[:1])
    named, lead = marked(name, "name", facts.matcher), max(column, drawing.width(name)) + _APART
    if not roles:
        return Item("people", person.mentions, (drawing.spread(named, times, width),))
    if lead + drawing.width(beside) + drawing.length(times) + 1 <= width:
        gap = Run(" " * (lead - drawing.width(name)))
        lines = [drawing.spread([*named, gap, *marked(beside, "dim", facts.matcher)], times, width)]
    else:
        lines = [
            drawing.spread(named, times, width),
            [Run("  "), *drawing.crop(marked(beside, "dim", facts.matcher), width - 2)],
        ]
    return Item("people", person.mentions, tuple(lines))
