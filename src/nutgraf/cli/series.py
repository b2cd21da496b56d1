"""What documents say of one concept, over time: a table, CSV, or JSON."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from nutgraf.cli.across import reading_record
from nutgraf.cli.output import print_records, report, terminal_width, warn
from nutgraf.digest import Examined, Reading, differing, series
from nutgraf.export.sheet import cell, sheet
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen

_HEADINGS = (
    "date", "value", "high", "unit", "change", "text", "concept", "counted", "place", "document", "path"
)  # fmt: skip
_BOUNDS = {">": "over ", "<": "under ", "~": "about "}
_MOST_VALUE = 18
"""Characters of the values' column."""


def print_series(chosen: Chosen, concept: str, form: str | None) -> None:
    """One concept over time; raises UsageError where no word of it can be looked for."""
    if not any(letter.isalnum() for letter in concept):
        raise click.UsageError("--concept needs a word or two, as in: --concept 'death toll'")
    found = series((Examined(*pair) for pair in chosen.pairs()), concept)
    if form == "csv":
        click.echo(_csv(found), nl=False)
    elif form:
        print_records((reading_record(each) for each in found), "figures", form)
    else:
        for line in series_lines(found, terminal_width(120)):
            click.echo(line)
        if found or not chosen.together():
            report(chosen, not found)
        else:
            warn(f"no figure is of “{clean_line(concept)}” there; fewer or other words may find some")


def series_lines(found: Sequence[Reading], width: int | None) -> Iterator[str]:
    """A row a document and date: date, value, what, document. Units are set apart by a blank line; what
    documents of one day say of one thing is marked with ≠ where they differ.
    """
    unlike = differing(found)
    values = [_value(each) for each in found]
    column = min(max(map(len, values), default=0), _MOST_VALUE)
    rest = None if width is None else max(width - 16 - column, 20)
    for number, (_, readings) in enumerate(groupby(zip(found, values, strict=True), _unit)):
        if number:
            yield ""
        day = None
        for each, value in readings:
            mark = "≠" if each in unlike else " "
            shown = "" if each.date == day else each.date or "no date"
            day = each.date
            first, *more = _beside(each, rest)
            yield f"{shown:<10}  {mark} {value:>{column}}  {first}"
            yield from (" " * (16 + column) + line for line in more)


def _unit(item: tuple[Reading, str]) -> str:
    return item[0].unit


def _value(each: Reading) -> str:
    return clean_line(_BOUNDS.get(each.figure.change, "") + each.figure.text)


def _beside(each: Reading, width: int | None) -> list[str]:
    """What is counted and where, and the document it is from."""
    source, what = each.source, each.figure.what or each.figure.unit
    place = each.figure.place or ""
    if place.casefold() in what.casefold():
        place = ""
    words = clean_line(", ".join(filter(None, (what, place))))
    origin = clean_line(
        " · ".join(filter(None, (source.title or os.path.basename(source.path), source.agency)))
    )
    if each.date != source.date[:10] and source.date:
        origin = f"{source.date[:10]} · {origin}"
    if width is None:
        return [f"{words}  [{origin}]"]
    if len(words) + len(origin) + 4 <= width:
        return [f"{words}  [{origin}]"]
    shown = textwrap.shorten(origin, max(width - 2, 10), placeholder="…")
    return [*(textwrap.wrap(words, width) or [""]), f"[{shown}]"]


def _csv(found: Sequence[Reading]) -> str:
    return sheet(
        _HEADINGS,
        (
            (
                each.date,
                each.figure.value,
                each.figure.high,
                cell(each.figure.unit),
                each.figure.change,
                cell(each.figure.text),
                cell(each.figure.concept),
                cell(each.figure.counted),
                cell(each.figure.place or ""),
                each.source.id,
                cell(each.source.path),
            )
            for each in found
        ),
    )
