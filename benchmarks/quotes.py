#!/usr/bin/env python3
"""Stories searched for people and quotes a CPU-second, by part, and sumy's LexRank on the same stories.

    python benchmarks/quotes.py [SOURCE] [--limit 200] [--passes 5]

SOURCE is a folder of stories or a JSON list of objects with a "text"; without one, the invented stories of
`examples` and `tests/quality/long`. Context is all that comes first: header, dateline, language, paragraphs,
sentences.

Processor time, the collector on, as `nutgraf.analyze` runs. Cold: the first pass, in which each word and
table is met anew. Warm: the best of the passes after it, each part by itself. LexRank is given
sentences ready cut and makes one summary of three; it is timed in the same passes.

Budgets (issue 6): 250 stories a CPU-second, and two million quotation marks within 2.3 times the time of
half of them. `nutgraf.analyze` reads the first million characters of a text; here all of them are read.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from measure import Table

from nutgraf import read
from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Sentence
from nutgraf.analysis.people.tokens import tokens
from nutgraf.analysis.summary.sumy_bridge import run
from nutgraf.analysis.summary.sumy_model import document
from nutgraf.document import Document
from nutgraf.errors import NutgrafError

ROOT = Path(__file__).parent.parent
OWN = (ROOT / "examples", ROOT / "tests" / "quality" / "long")
LEAST = 250.0
LINEAR = 2.3
MARKS = "“"
"""The densest text of quotation marks that there is: every one opens a quotation."""
SIZE = 2_000_000
PARTS = ("context", "people", "quotes")


def stories(source: Path, limit: int) -> list[str]:
    """The texts of at most ``limit`` stories with a sentence in them."""
    if source.is_file():
        return [story["text"] for story in json.loads(source.read_text("utf-8"))[:limit]]
    files = sorted(path for path in source.rglob("*") if path.is_file())
    return [one.text for path in files for one in readable(path)][:limit]


def readable(path: Path) -> Iterator[Document]:
    """The documents of a file, none of one that nutgraf does not read."""
    try:
        yield from read(path)
    except NutgrafError:
        return


def once(text: str) -> list[float]:
    """Processor seconds of each part, over one story."""
    tokens.cache_clear()
    begun = [time.process_time()]
    context = Context.of(text)
    begun.append(time.process_time())
    found = people.find(context)
    begun.append(time.process_time())
    quotes.find(context, found)
    begun.append(time.process_time())
    return [after - before for before, after in pairwise(begun)]


def through(texts: list[str]) -> list[float]:
    """Milliseconds a story of each part, over all stories."""
    return [1e3 * sum(part) / len(texts) for part in zip(*map(once, texts), strict=True)]


def lexrank(contexts: list[Context]) -> float:
    """Milliseconds a story that LexRank takes."""
    begun = time.process_time()
    for context in contexts:
        sentences = tuple(Sentence(span, 0.0, rank) for rank, span in enumerate(context.sentences))
        run("lexrank", document(context, sentences), 3, "english")
    return 1e3 * (time.process_time() - begun) / len(contexts)


def marks(size: int) -> float:
    """Processor seconds of a text of so many quotation marks, without the collector."""
    gc.collect()
    gc.disable()
    try:
        return sum(once(MARKS * size))
    finally:
        gc.enable()


def main() -> None:
    """Measure, print tables, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--passes", type=int, default=5)
    given = parser.parse_args()
    texts = [
        text for source in ([given.source] if given.source else OWN) for text in stories(source, given.limit)
    ]
    cold = through(texts)
    contexts = [context for context in map(Context.of, texts) if context.sentences]
    passes: list[list[float]] = []
    theirs: list[float] = []
    for _ in range(given.passes):
        passes.append(through(texts))
        theirs.append(lexrank(contexts))
    warm = [min(part) for part in zip(*passes, strict=True)]
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{len(texts)} stories of {words:.0f} words on average")
    table = Table("ms a story", "a CPU-second", "x LexRank", first=12)
    for name, spent in (("cold", sum(cold)), ("warm", sum(warm)), *zip(PARTS, warm, strict=True)):
        table.line(name, f"{spent:.2f}", f"{1e3 / spent:,.0f}", f"{min(theirs) / spent:.1f}")
    table.line("LexRank", f"{min(theirs):.2f}", f"{1e3 / min(theirs):,.0f}", "1.0")
    half, whole = marks(SIZE // 2), marks(SIZE)
    table.line("2 MB marks", f"{1e3 * whole:,.0f}", "", f"{whole / half:.2f} x half")
    table.judge("stories", 1e3 / sum(warm), LEAST, least=True, unit="a CPU-second")
    table.judge("marks", whole / half, LINEAR)
    table.end()


if __name__ == "__main__":
    main()
