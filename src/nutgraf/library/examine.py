"""What a worker makes of one document: its analysis, packed, and the fact terms by which it is found."""

from __future__ import annotations

import datetime as dt
import os
import zlib
from functools import cache
from typing import NamedTuple

from nutgraf.analysis.model import Analysis
from nutgraf.library import facts


class Task(NamedTuple):
    """A document to be analysed."""

    rowid: int
    packed_text: bytes
    title: str
    date: str
    """ISO; "" where there is none but the file's own time."""


class Examined(NamedTuple):
    """The outcome, ready to be stored."""

    packed: bytes
    terms: facts.FactTerms | None
    """None where the document has no fact at all."""


def examine(task: Task) -> Examined:
    """Analyse one document. Runs in a worker."""
    from nutgraf.analysis import analyze

    return stored(analyze(text_of(task), title=task.title or None, date=_day(task.date)))


def examine_at_leisure(task: Task) -> Examined:
    """As :func:`examine`, in a worker that from then on gives way to the reader's own process."""
    _give_way()
    return examine(task)


@cache
def _give_way() -> None:
    os.nice(10)


def nothing(task: Task, reason: str) -> Examined:
    """What stands for an analysis that did not end: nothing found, and the reason."""
    return stored(Analysis(text_of(task), (), notes=(reason,)))


def stored(analysis: Analysis) -> Examined:
    """An analysis as the library keeps it."""
    from nutgraf.analysis import store

    return Examined(store.pack(analysis), facts.fact_terms(analysis))


def text_of(task: Task) -> str:
    """The document's text."""
    return zlib.decompress(task.packed_text).decode("utf-8", "surrogatepass")


def _day(date: str) -> dt.date | None:
    """The day of an ISO date that names one."""
    return dt.date.fromisoformat(date[:10]) if len(date) >= 10 else None
