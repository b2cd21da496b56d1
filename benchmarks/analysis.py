#!/usr/bin/env python3
"""Stories analysed a CPU-second, and what each part costs, against sumy's LexRank on the same stories.

    python benchmarks/analysis.py FOLDER [--limit 200]

Everything from text to Analysis counts: opening, sentences, summary, figures, people, quotes.
Tables are loaded before the clock starts. Processor time, so that a busy machine changes it little.
Budgets (DESIGN, 9): at least 100 stories a CPU-second, and at least twice LexRank alone, which gets
its sentences ready cut and rated.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from nutgraf import analyze, read
from nutgraf.analysis import figures, people, quotes, summary
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Sentence
from nutgraf.analysis.summary.sumy_bridge import run
from nutgraf.analysis.summary.sumy_model import document

LEAST = 100.0
LEXRANK = 2.0


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that one call takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def each(function: Callable[..., object], arguments: Iterable[tuple[object, ...]]) -> Callable[[], object]:
    """A call of ``function`` for all arguments."""
    listed = list(arguments)
    return lambda: [function(*given) for given in listed]


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=200)
    given = parser.parse_args()
    files = sorted(path for path in given.folder.rglob("*") if path.is_file())[: given.limit]
    documents = [document for path in files for document in read(path)]
    analyze(documents[0].text)

    contexts = [Context.of(document.text, document.title, None) for document in documents]
    persons = [people.find(context) for context in contexts]
    numbers = [figures.find(context) for context in contexts]
    quoted = [quotes.find(*pair) for pair in zip(contexts, persons, strict=True)]
    parts = {
        "opening, sentences": each(Context.of, ((d.text, d.title, None) for d in documents)),
        "figures": each(figures.find, ((c,) for c in contexts)),
        "people": each(people.find, ((c,) for c in contexts)),
        "quotes": each(quotes.find, zip(contexts, persons, strict=True)),
        "summary": each(summary.rate, zip(contexts, numbers, quoted, strict=True)),
    }
    for name, work in parts.items():
        print(f"{name:<22} {1000 * seconds(work) / len(documents):7.2f} ms a story")
    whole = seconds(lambda: [analyze(document.text) for document in documents])
    rated = [summary.rate(context) for context in contexts]

    def rank(context: Context, sentences: tuple[Sentence, ...]) -> None:
        run("lexrank", document(context, sentences), 3, "english")

    rank(contexts[0], rated[0])
    lexrank = seconds(each(rank, zip(contexts, rated, strict=True)))
    rate, peer = len(documents) / whole, len(documents) / lexrank
    print(f"{'everything':<22} {1000 * whole / len(documents):7.2f} ms a story, {rate:.0f} a CPU-second")
    cost = 1000 * lexrank / len(documents)
    print(f"{'sumy LexRank alone':<22} {cost:7.2f} ms a story, {peer:.0f} a CPU-second")
    print(
        f"{rate / peer:.1f} x LexRank alone (budget {LEXRANK:.0f}), {rate:.0f} a second (budget {LEAST:.0f})"
    )
    sys.exit(rate < LEAST or rate < LEXRANK * peer)


if __name__ == "__main__":
    main()
