"""What ``nutgraf digest`` prints of many documents together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click

from nutgraf.cli.output import emit, emphasis, report, terminal_width
from nutgraf.cli.page import many
from nutgraf.cli.people import named_record
from nutgraf.cli.said import said_lines, said_record
from nutgraf.cli.wrapping import hang
from nutgraf.digest import Digest, Examined, Named, Reading, Told, digest
from nutgraf.digest.source import day
from nutgraf.export.records import Record, figure_record, origin_record, row_record
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen
    from nutgraf.digest import Source


def print_digest(chosen: Chosen, length: int, form: str | None, most: int) -> None:
    """The gist of a view, of which ``chosen`` has no more than the newest ``most``."""
    pairs = chosen.together()
    total = chosen.count() if len(pairs) == most else len(pairs)
    found = digest([Examined(*pair) for pair in pairs], length, chosen.words, total=total)
    if form:
        record = {"digest": _digest_record(found)}
        rows = (row_record(row) for row, _ in pairs)
        if form == "jsonl":
            emit(chain(rows, [record]), chosen.skipped(), form)
        else:
            emit(rows, chosen.skipped(), form, lambda: record)
        return
    if pairs:
        many = f"{len(pairs):,} document{'s' if len(pairs) != 1 else ''}"
        click.echo(
            emphasis(f"the newest {len(pairs):,} of {total:,} documents" if total > len(pairs) else many)
        )
    _part("SUMMARY", [line for each in found.sentences for line in _told_lines(each)])
    _part("FIGURES", [line for readings in found.figures for line in _moving_lines(readings)])
    _part("QUOTES", [line for each in found.quotes for line in said_lines(each)])
    _part("PEOPLE", _named_lines(found.people))
    report(chosen, not pairs)


def _digest_record(found: Digest) -> Record:
    return {
        "documents": found.documents,
        "total": found.total,
        "sentences": [_told_record(each) for each in found.sentences],
        "figures": [[reading_record(each) for each in readings] for readings in found.figures],
        "quotes": [said_record(each) for each in found.quotes],
        "people": [named_record(each) for each in found.people],
    }


def _part(heading: str, lines: list[str]) -> None:
    if lines:
        click.echo("\n" + emphasis(heading) + "\n" + "\n".join(lines))


def _dated(source: Source, words: str, more: str = "") -> list[str]:
    """``words`` beside their date, below them the document, on one line of a terminal."""
    width = terminal_width(100)
    date = day(source) or "no date"
    named = clean_line(source.title)
    if not named or named.rstrip("….") in words:  # a text without a headline is called by its first words
        named = clean_line(os.path.basename(source.path))
    title = " · ".join(filter(None, (named, clean_line(source.agency))))
    room = None if width is None else max(width - _MARGIN - 2 - len(more), 20)
    if room is not None and len(title) > room:
        title = title[: room - 1].rstrip() + "…"
    return [*hang(f"{date:<{_MARGIN}}", words, width), " " * _MARGIN + "· " + title + more]


_MARGIN = 12
"""Columns of a date and what sets it off."""


def _told_lines(told: Told) -> list[str]:
    others = len(told.copies)
    copies = f" · also in {others:,} other document{'s' if others > 1 else ''}" if others else ""
    return _dated(told.source, clean_line(told.text, 100_000), copies)


def _told_record(told: Told) -> Record:
    start, end = told.sentence.span.start, told.sentence.span.end
    copies = [copy.id for copy in told.copies]
    return {**origin_record(told.source), "span": [start, end], "text": told.text, "copies": copies}


def reading_record(each: Reading) -> Record:
    """What a document says of a concept."""
    return {**origin_record(each.source), "as_of": each.date, "figure": figure_record(each.figure)}


def _moving_lines(readings: Sequence[Reading]) -> list[str]:
    first, last = readings[0], readings[-1]
    shown = dict.fromkeys(clean_line(each.figure.text) for each in readings)
    course = " → ".join(list(shown)[-6:])
    span = f"{first.date} to {last.date}" if first.date != last.date else first.date or "no date"
    said = f"{clean_line(last.figure.what)}: {course}  ({span}, {len(readings)} documents)"
    return hang("- ", said, terminal_width(100))


def _named_lines(people: Sequence[Named]) -> list[str]:
    lines = []
    for each in people:
        role = f", {clean_line(each.role)}" if each.role else ""
        counts = ", ".join(
            many(count, what)
            for count, what in (
                (each.documents, "document"),
                (each.mentions, "mention"),
                (each.quotes, "quote"),
            )
        )
        lines += hang("- ", f"{clean_line(each.name)}{role}  ({counts})", terminal_width(100))
    return lines
