"""Summaries of our own labelled texts (`summaries.txt`): floors that only rise, long texts and news apart.

`python tests/quality/test_summaries.py` prints the figures beside other methods' and those of chance, which
choose among the same sentences; with a file's name, what the default method chooses there.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean

import pytest

import nutgraf
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary.methods import summarise
from nutgraf.document import Document, Span

HERE = Path(__file__).parent
LENGTHS = {"long": (3, 5, 10), "news": (3, 5)}
"""Sentences asked for. Ten of a news story are most of it."""

FLOORS: dict[tuple[str, int], dict[str, float]] = {
    ("long", 3): {"weight": 46, "precision": 57, "facts": 43},
    ("long", 5): {"weight": 40, "precision": 49, "facts": 53},
    ("long", 10): {"weight": 45, "precision": 45, "facts": 68},
    ("news", 3): {"weight": 74, "precision": 75, "facts": 63},
    ("news", 5): {"weight": 63, "precision": 57, "facts": 72},
}
"""In percent, a little under what was measured."""

BARRED = {"long": 4, "news": 0}
"""Lines in the summaries of ten sentences that are no sentences of the text, at most: this only falls."""

Summary = tuple[Sentence, ...]
Method = Callable[["Labelled", int], list[Summary]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what was marked in it."""

    name: str
    document: Document
    grades: dict[int, int]
    """Of sentences worth having, by an offset in them: 2 for essential, 1 for good."""

    never: list[Span]
    """Lines that are no sentences of the text."""

    facts: list[list[str]]
    """Each as the words that tell it."""

    @property
    def kind(self) -> str:
        return "news" if self.name.startswith("examples/") and len(self.document.text) < 9_000 else "long"

    def grade(self, sentence: Sentence) -> int:
        span = sentence.span
        return max((grade for at, grade in self.grades.items() if span.start <= at < span.end), default=0)

    def is_barred(self, sentence: Sentence) -> bool:
        span = sentence.span
        return any(span.start < line.end and line.start < span.end for line in self.never)


def _read(record: str) -> Labelled:
    """A record of `summaries.txt`. It is an error if an opening does not stand in the text, or not only once
    where it must."""
    name, *lines = record.splitlines()
    (document,) = nutgraf.read((HERE if name.startswith("long/") else HERE.parent.parent) / name)
    text = Labelled(name, document, {}, [], [])
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark in ("1", "2"):
            (place,) = re.finditer(r"\s+".join(map(re.escape, rest.split())), document.text)
            text.grades[place.start()] = int(mark)
        elif mark == "-":
            found = re.finditer(
                rf"^[^\w\n]*{re.escape(rest.lstrip('-|([ '))}.*$", document.text, re.MULTILINE
            )
            spans = [Span(*match.span()) for match in found]
            assert spans, f"{name}: no line opens with {rest!r}"
            text.never.extend(spans)
        elif mark == "?":
            text.facts.append(rest.split())
    return text


@cache
def labelled() -> list[Labelled]:
    records = (HERE / "summaries.txt").read_text(encoding="utf-8").split("\n== ")
    return [_read(record) for record in records[1:]]


def told(summary: str, word: str) -> bool:
    """Whether a word of a fact is in ``summary``; one of letters may have an ending."""
    words = re.findall(r"\w+(?:[.,:-]\w+)*", summary.lower())
    word = word.lower()
    return any(own == word or (not word[-1].isdigit() and own.startswith(word)) for own in words)


def measure(text: Labelled, summary: Summary, n: int) -> dict[str, float]:
    """Percentages: of the weight that ``n`` sentences could have, of chosen sentences that were marked, of
    the facts' words told; and how many lines are chosen that must not be."""
    got = [text.grade(sentence) for sentence in summary]
    best = sum(sorted(text.grades.values(), reverse=True)[:n])
    shown = " ".join(sentence.span.of(text.document.text) for sentence in summary)
    return {
        "weight": 100 * sum(got) / best,
        "precision": 100 * mean(grade > 0 for grade in got),
        "facts": 100 * mean(mean(told(shown, word) for word in fact) for fact in text.facts),
        "barred": sum(map(text.is_barred, summary)),
    }


@cache
def analysis(name: str) -> Analysis:
    """Of the text called ``name``."""
    document = next(text.document for text in labelled() if text.name == name)
    return nutgraf.analyze(document.text, title=document.title)


def ours(text: Labelled, n: int) -> list[Summary]:
    return [analysis(text.name).summary(n)]


def by(method: str) -> Method:
    def run(text: Labelled, n: int) -> list[Summary]:
        return [summarise(Context.of(text.document.text, text.document.title), method, n)[0]]

    return run


def by_chance(text: Labelled, n: int) -> list[Summary]:
    """200 choices."""
    fit = [sentence for sentence in analysis(text.name).sentences if sentence.salience > 0]
    return [tuple(random.Random(seed).sample(fit, min(n, len(fit)))) for seed in range(200)]


def figures(method: Method, kind: str, n: int) -> dict[str, float]:
    """Means over the texts of ``kind``."""
    rows = [
        [measure(text, summary, n) for summary in method(text, n)] for text in labelled() if text.kind == kind
    ]
    return {key: mean(mean(row[key] for row in own) for own in rows) for key in rows[0][0]}


@pytest.mark.parametrize(("kind", "n"), FLOORS)
def test_floors(kind: str, n: int) -> None:
    measured = figures(ours, kind, n)
    below = {name: measured[name] for name, floor in FLOORS[kind, n].items() if measured[name] < floor}
    assert below == {}


@pytest.mark.parametrize("kind", BARRED)
def test_lines_that_are_no_sentences(kind: str) -> None:
    chosen = [
        sentence.span.of(text.document.text)
        for text in labelled()
        if text.kind == kind
        for sentence in analysis(text.name).summary(10)
        if text.is_barred(sentence)
    ]
    assert len(chosen) <= BARRED[kind], chosen


def _table() -> None:
    names = ("lead", "edmundson", "lexrank", "lsa", "luhn", "sum-basic", "textrank")
    methods: list[tuple[str, Method]] = [("nutgraf", ours), *((name, by(name)) for name in names)]
    for kind, lengths in LENGTHS.items():
        for n in lengths:
            print(f"{kind}, {n} sentences: weight, precision, facts, lines that must not be")
            for name, method in [*methods, ("chance", by_chance)]:
                print(f"{name:12}", *(f"{value:6.1f}" for value in figures(method, kind, n).values()))


def _show(names: Sequence[str]) -> None:
    for text in labelled():
        if any(name in text.name for name in names):
            best = sorted(analysis(text.name).sentences, key=lambda sentence: sentence.rank)
            print("==", text.name)
            for sentence in best[:10]:
                print(
                    "-" if text.is_barred(sentence) else text.grade(sentence),
                    sentence.span.of(text.document.text),
                )


if __name__ == "__main__":
    if sys.argv[1:]:
        _show(sys.argv[1:])
    else:
        _table()
