#!/usr/bin/env python3
"""Stories summarised a CPU-second by the default method, against sumy's LexRank on the same sentences.

    python benchmarks/summaries.py FOLDER [--limit 250] [--passes 3]
    python benchmarks/summaries.py STORIES.json

FOLDER is any folder of stories; STORIES.json a list of objects with a "text". Outside the clock: reading,
paragraphs and sentences, and the figures and quotes that the summary is handed. Inside it, for ours: from
there to the rank of every sentence, after which a summary of any length is read off. For LexRank, which
starts anew for each length: its document filled with the same sentences, and one summary of three.

Processor time, so that a busy machine changes it little. Both are timed in turn, over all stories, and the
best pass of each counts; beside it stands our first, in which hardly a word's stem is known yet. Budgets
(issue 4): at least 1,000 stories a CPU-second, and at least 8 times LexRank.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from nutgraf import read
from nutgraf.analysis import figures, people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Figure, Quote, Sentence
from nutgraf.analysis.summary import rate
from nutgraf.analysis.summary.sumy_bridge import run
from nutgraf.analysis.summary.sumy_model import document
from nutgraf.analysis.summary.words import tokens

LEAST = 1000.0
LEXRANK = 8.0

Story = tuple[Context, tuple[Figure, ...], tuple[Quote, ...]]


def stories(source: Path, limit: int) -> list[Story]:
    """The first ``limit`` stories of a folder or a JSON list, cut, with their figures and quotes."""
    if source.is_dir():
        files = sorted(path for path in source.rglob("*") if path.is_file())[:limit]
        texts = [(document.text, document.title) for path in files for document in read(path)]
    else:
        texts = [(story["text"], "") for story in json.loads(source.read_text("utf-8"))[:limit]]
    contexts = [Context.of(text, title) for text, title in texts]
    return [
        (context, figures.find(context), quotes.find(context, people.find(context)))
        for context in contexts
        if context.sentences
    ]


def lexrank(context: Context, sentences: tuple[Sentence, ...]) -> None:
    """A summary of three by sumy's LexRank."""
    run("lexrank", document(context, sentences), 3, "english")


def seconds(function: Callable[..., object], arguments: Iterable[tuple[object, ...]]) -> float:
    """Processor seconds that ``function`` takes for all arguments."""
    listed = list(arguments)
    begun = time.process_time()
    for given in listed:
        function(*given)
    return time.process_time() - begun


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path, metavar="FOLDER|STORIES.json")
    parser.add_argument("--limit", type=int, default=250)
    parser.add_argument("--passes", type=int, default=3)
    given = parser.parse_args()
    ready = stories(given.source, given.limit)
    cut = [
        (context, tuple(Sentence(span, 1.0, place) for place, span in enumerate(context.sentences)))
        for context, _, _ in ready
    ]
    rate(*ready[0])  # loads what is loaded once
    lexrank(*cut[0])

    passes = [(seconds(rate, ready), seconds(lexrank, cut)) for _ in range(given.passes)]
    ours, peer = map(min, zip(*passes, strict=True))

    count = len(ready)
    words = sum(len(tokens(span.of(context.text))) for context, _ in cut for span in context.sentences)
    sentences = sum(len(found) for _, found in cut)
    print(f"{count} stories of {words / count:.0f} words in {sentences / count:.0f} sentences")
    for name, taken in (
        ("nutgraf, best of the passes", ours),
        ("nutgraf, first pass", passes[0][0]),
        ("sumy's LexRank, best", peer),
    ):
        print(f"{name:<30} {1000 * taken / count:7.2f} ms a story, {count / taken:.0f} a CPU-second")
    print(
        f"{count / ours:.0f} stories a CPU-second (budget {LEAST:.0f}), "
        f"{peer / ours:.1f} x LexRank (budget {LEXRANK:.0f})"
    )
    sys.exit(count < LEAST * ours or peer < LEXRANK * ours)


if __name__ == "__main__":
    main()
