"""``nutgraf quotes --by NAME``: everything that one person said, in the order of dates."""

from __future__ import annotations

import os
import shlex
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from nutgraf.analysis.quotes.citation import attributed, origin
from nutgraf.cli.output import print_records, report, terminal_width, warn
from nutgraf.cli.wrapping import hang
from nutgraf.digest import Examined, Said, Speaker, resembling, speakers
from nutgraf.digest.source import day
from nutgraf.export.records import Record, origin_record, quote_record
from nutgraf.export.sheet import cell, sheet
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen

_HEADINGS = (
    "date", "speaker", "role", "inferred", "kind", "text", "title", "agency", "document", "path", "line"
)  # fmt: skip
_MARGIN = 12
"""Columns of a date and what sets it off."""

_NAMES = 6
"""People who are told apart in a remark."""


def print_said(chosen: Chosen, by: str, form: str | None) -> bool:
    """What ``by`` said in the documents chosen, and on stderr who else may be meant; whether there is any."""
    found = speakers((Examined(*pair) for pair in chosen.pairs()), by)
    said = found.said
    if form == "csv":
        click.echo(_csv(said), nl=False)
    elif form:
        print_records(
            map(said_record, said),
            "quotes",
            form,
            speakers=[{"name": each.name, "quotes": len(each.said)} for each in found.meant],
        )
    else:
        for each in said:
            click.echo("\n".join(said_lines(each)))
    if len(found.meant) > 1:
        narrow = next((each.name for each in found.meant if each.is_full), "")
        hint = f"; --by {shlex.quote(clean_line(narrow))} asks for one of them" if narrow else ""
        warn(f"“{by}” may be any of {len(found.meant)}{hint}: {_listed(found.meant)}")
    if said and found.others:
        warn(f"not among them: {_listed(found.others)}")
    if said:
        report(chosen, False)
    return bool(said)


def warn_of_nobody(chosen: Chosen, by: str) -> None:
    """Say that nothing is reported of ``by``, and what to do next, after a look at the documents ``chosen``
    without regard to names.
    """
    documents = [Examined(*pair) for pair in chosen.pairs(stored=True)]
    if not documents and not chosen.count():
        warn(chosen.nothing())
        return
    near = resembling(documents, by)
    names = " or ".join(filter(None, (", ".join(near[:-1]), near[-1]))) if near else ""
    then = f"did you mean {names}?" if near else "'nutgraf people' lists who is named"
    warn(f"nothing is reported there of what “{by}” said; {then}")


def said_lines(each: Said) -> list[str]:
    """A quote as its citation, on one line of a pipe; at a terminal its date beside it, its origin below."""
    width = terminal_width(100)
    source, quote = each.source, each.quote
    said = clean_line(attributed(quote, each.texts, role=each.role), 100_000)
    if quote.kind == "indirect":
        said = f"reported: {said}"
    date = f"{day(source) or 'no date':<{_MARGIN}}"
    place = f"{source.path if width is None else _near(source.path)}:{each.line}"
    where = clean_line(origin(source.title, source.agency, place), 10_000)
    if width is None:
        return [f"{date}{said} {where}"]
    below = textwrap.TextWrapper(
        max(width, 2 * _MARGIN),
        initial_indent=" " * _MARGIN,
        subsequent_indent=" " * _MARGIN,
        break_long_words=False,  # a path stays whole, to be copied
        break_on_hyphens=False,
    )
    return [*hang(date, said, width), *below.wrap(where)]


def _near(path: str) -> str:
    """A path as it is written from where the command runs, if it lies there."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)


def said_record(each: Said) -> Record:
    """A quote with its document."""
    return {
        **origin_record(each.source),
        **quote_record(each.quote, each.texts),
        "role": each.role,
        "line": each.line,
    }


def _listed(people: Sequence[Speaker]) -> str:
    """Who they are, with the number of their quotes."""
    names = [
        f"{clean_line(each.name)}{'' if each.is_full else ' without a first name'} ({len(each.said):,})"
        for each in people[:_NAMES]
    ]
    return ", ".join(names) + (f" and {len(people) - _NAMES:,} more" if len(people) > _NAMES else "")


def _csv(found: Sequence[Said]) -> str:
    return sheet(
        _HEADINGS,
        (
            (
                each.source.date[:10],
                cell(each.quote.speaker or ""),
                cell(each.role),
                "yes" if each.quote.inferred else "no",
                each.quote.kind,
                cell(" … ".join(each.texts)),
                cell(each.source.title),
                cell(each.source.agency),
                each.source.id,
                cell(each.source.path),
                each.line,
            )
            for each in found
        ),
    )
