"""Commands on what documents say: summary, figures, quotes, people, and the digest of many."""

from __future__ import annotations

import os

import click

from nutgraf.cli.group import commands, completing, selecting
from nutgraf.cli.length import LENGTH, Length
from nutgraf.cli.output import chosen_by, emit, report, section, terminal_width, warn

METHODS = (
    "nutgraf",
    "lead",
    "lsa",
    "lexrank",
    "textrank",
    "luhn",
    "edmundson",
    "kl",
    "reduction",
    "sum-basic",
)
"""As nutgraf.analysis.summary.methods has them; repeated so that --help loads none of it."""

MOST = 1000
"""Documents of a view that its digest is made of, the newest."""


@commands.command(short_help="The sentences that say what a document is about.")
@LENGTH
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default="nutgraf",
    show_default=True,
    help="How sentences are chosen.",
)
@selecting
def summary(
    words: tuple[str, ...],
    query: str | None,
    limit: int | None,
    form: str | None,
    length: Length,
    method: str,
) -> None:
    """The sentences that say what a document is about; with a query, those that answer to its words first."""
    from nutgraf.cli.page import summary_lines
    from nutgraf.export.records import sentence_records

    with chosen_by(words, query, limit) as chosen:
        gist = (
            (row, found, *chosen.summary(row, found, method, length.of(found)))
            for row, found in chosen.pairs()
        )
        if form:
            from nutgraf.export.records import row_record

            records = (
                row_record(row)
                | {
                    "summary": sentence_records(sentences, found.text),
                    "for": list(leaning),
                    "notes": notes,
                }
                for row, found, sentences, leaning, notes in gist
            )
            emit(records, chosen.skipped(), form)
            return
        empty = True
        for row, found, sentences, leaning, notes in gist:
            width = terminal_width(most=100)
            section(row, summary_lines(sentences, found.text, width, leaning), "no sentences", first=empty)
            for note in notes:
                warn(note)
            empty = False
        report(chosen, empty)


@commands.command(short_help="Key figures with what they count.")
@click.option(
    "--concept",
    metavar="WORDS",
    help="One concept over time, such as 'death toll'; documents of one day side by side.",
)
@click.option("--csv", "form", flag_value="csv", help="With --concept: print CSV.")
@selecting
def figures(
    words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, concept: str | None
) -> None:
    """Key figures with what they count, most important first."""
    if concept is None:
        if form == "csv":
            raise click.UsageError("--csv needs --concept, as in --concept 'death toll' --csv")
        facts("figures", words, query, limit, form, "no figures")
        return
    from nutgraf.cli.series import print_series

    with chosen_by(words, query, limit) as chosen:
        print_series(chosen, concept, form)


@commands.command()
@click.option(
    "--by",
    metavar="NAME",
    shell_complete=completing("speakers"),
    help="Everything that one person said, oldest first: a full name or a surname.",
)
@click.option("--csv", "form", flag_value="csv", help="With --by: print CSV.")
@selecting
def quotes(
    words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, by: str | None
) -> None:
    """Who said what, in reading order."""
    if by is None:
        if form == "csv":
            raise click.UsageError("--csv needs --by, as in --by 'Ada Quill' --csv")
        facts("quotes", words, query, limit, form, "no quotes")
        return
    if not any(letter.isalnum() for letter in by):
        raise click.UsageError("--by needs a name, as in --by 'Ada Quill'")
    from nutgraf.cli.said import print_said, warn_of_nobody
    from nutgraf.digest.naming import surname

    # What is stored narrows a look through the whole library; documents of a path are all analysed here.
    narrowed = query
    if not any(word == "-" or os.path.lexists(word) for word in words):
        last = surname(by).replace('"', "")
        narrowed = f'{query or ""} (by:"{last}" OR person:"{last}")'.strip()
    with chosen_by(words, narrowed, limit) as chosen:
        found = print_said(chosen, by, form)
    if not found:
        with chosen_by(words, query, min(limit or MOST, MOST)) as wider:
            warn_of_nobody(wider, by)


@commands.command(short_help="Who is named, how often, how often quoted.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV.")
@selecting
def people(words: tuple[str, ...], query: str | None, limit: int | None, form: str | None) -> None:
    """Who is named, most prominent first; across several documents in how many, how often, how often quoted.

    A query that is a name tells more of who is so called.
    """
    from nutgraf.cli.people import print_people

    with chosen_by(words, query, limit) as chosen:
        print_people(chosen, form)


@commands.command(short_help="What many documents say together.")
@click.option("-n", "length", type=click.IntRange(1, 50), default=7, show_default=True, help="Sentences.")
@selecting
def digest(
    words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, length: int
) -> None:
    """The gist of many documents: what they say together, who is quoted, which figures move."""
    import gc

    from nutgraf.cli.across import print_digest

    gc.disable()  # hundreds of thousands of values live to the end of the command: looking for waste is waste
    with chosen_by(words, query, limit or MOST) as chosen:
        print_digest(chosen, length, form, limit or MOST)


def facts(
    name: str, words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, nothing: str
) -> None:
    """One kind of fact, a part for each document."""
    from nutgraf.cli.page import fact_lines
    from nutgraf.export.records import analysis_record, row_record

    with chosen_by(words, query, limit) as chosen:
        if form:
            records = (
                row_record(row) | {name: analysis_record(found, ())[name]} for row, found in chosen.pairs()
            )
            emit(records, chosen.skipped(), form)
            return
        empty = True
        for row, found in chosen.pairs():
            section(row, fact_lines(name, found, terminal_width(most=100)), nothing, first=empty)
            empty = False
        report(chosen, empty)
