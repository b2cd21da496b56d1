#!/usr/bin/env python3
"""Sentences searched for figures a CPU-second, against quantulum3 in the same run, and the values both find.

    pip install quantulum3 inflect
    python benchmarks/figures.py [FILE]

FILE holds sentences as `tests/quality/figures.txt` does (the default): a sentence a line, its figures
indented below. Warm: everything is loaded and seen once before the clock starts, and the middle of five
rounds counts. quantulum3 runs without its classifier, which needs a download; where it is not installed
its columns are left out.

"With the tagger" is all that a figure needs, from sentence to Figure. "Without" leaves the tagger out:
every word is given for a noun, so that what is counted comes out wrong, and only the time means something.
"Whole analysis" is `nutgraf.analyze`: quotes, people and summary too.

Budgets (issue 5): 2,000 without, 800 with and for the whole analysis; ready within 0.3 s beyond the import
of nltk.
"""

from __future__ import annotations

import argparse
import importlib
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

from nutgraf import analyze
from nutgraf.analysis import figures
from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import quantities

LABELLED = Path(__file__).parent.parent / "tests" / "quality" / "figures.txt"
ROUNDS = 5
BUDGETS = {"without the tagger": 2000.0, "with the tagger": 800.0, "whole analysis": 800.0}
READY = 0.3


def labelled(path: Path) -> list[tuple[str, list[float]]]:
    """Sentences with the values of their figures, of a range the lower end."""
    found: list[tuple[str, list[float]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(float(line.split("|")[1].partition("..")[0]))
        elif line.strip() and not line.startswith(("#", "==")):
            found.append((line, []))
    return found


def a_second(work: Callable[[str], object], sentences: Sequence[str]) -> float:
    """Sentences a processor second, the median of some rounds after a first one."""
    taken = []
    for _ in range(ROUNDS + 1):
        begun = time.process_time()
        for sentence in sentences:
            work(sentence)
        taken.append(time.process_time() - begun)
    return len(sentences) / statistics.median(taken[1:])


def agreement(found: Iterable[tuple[list[float], list[float]]]) -> float:
    """F1 in percent of values found and labelled, each used once."""
    hits = total = 0
    for mine, theirs in found:
        left = list(theirs)
        for value in mine:
            near = next((other for other in left if abs(other - value) <= 1e-6 * max(1.0, abs(value))), None)
            if near is not None:
                left.remove(near)
                hits += 1
        total += len(mine) + len(theirs)
    return 200 * hits / total if total else 0.0


def ready() -> float:
    """Seconds of processor time from a bare interpreter to the first figures, less the import of nltk."""

    def lasts(code: str) -> float:
        timed = f"import time; {code}; print(time.process_time())"
        runs = [
            subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True) for _ in range(5)
        ]
        return min(float(run.stdout) for run in runs)

    ours = "import nutgraf; nutgraf.analyze('It rose 3% to 120 boats.').figures"
    return lasts(ours) - lasts("import nltk")


class Nouns:
    """Stands for the tagger: every word is a noun, at no cost."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """A tag a word."""
        return ["NN"] * len(words)


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?", default=LABELLED)
    records = labelled(parser.parse_args().file)
    sentences = [sentence for sentence, _ in records]
    warnings.simplefilter("ignore")
    peer: Any = None
    try:
        peer = importlib.import_module("quantulum3.parser")
    except ImportError:
        print("quantulum3 is not installed: no peer in this run")
    contexts = {sentence: Context.of(sentence) for sentence in sentences}

    def search(sentence: str) -> object:
        return figures.find(contexts[sentence])

    speeds = {"with the tagger": a_second(search, sentences), "whole analysis": a_second(analyze, sentences)}
    with mock.patch.object(quantities, "tagger", Nouns):
        speeds["without the tagger"] = a_second(search, sentences)
    theirs = a_second(peer.parse, sentences) if peer else 0.0
    missed = False
    print(f"{len(sentences)} sentences, {sum(len(values) for _, values in records)} figures")
    for name, budget in BUDGETS.items():
        ratio = f"  {speeds[name] / theirs:6.1f} x quantulum3" if peer else ""
        print(f"{name:20}{speeds[name]:8,.0f} sentences a CPU-second (budget {budget:,.0f}){ratio}")
        missed |= speeds[name] < budget
    if peer:
        print(f"{'quantulum3':20}{theirs:8,.0f}")
    taken = ready()
    print(f"{'ready':20}{taken:8.2f} s beyond the import of nltk (budget {READY})")
    missed |= taken > READY
    mine = [([figure.value for figure in analyze(sentence).figures], values) for sentence, values in records]
    print(f"{'values, F1':20}{agreement(mine):8.1f}", end="")
    if peer:
        other = [([found.value for found in peer.parse(sentence)], values) for sentence, values in records]
        print(f"   quantulum3 {agreement(other):.1f}", end="")
    print()
    sys.exit(missed)


if __name__ == "__main__":
    main()
