#!/usr/bin/env python3
"""Every method of summarising on texts that are large or odd: processor time and memory from text to summary.

    python benchmarks/methods.py [--method NAME ...] [--text NAME ...]

Each method works on each text in a process of its own, which starts with nothing loaded; reading the text
counts for nothing. The whole text is given, beyond the megabyte at which the program itself leaves off.
Budgets: 5 s of processor and 300 MB for each.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Callable
from itertools import accumulate
from string import ascii_lowercase

from measure import Table

from nutgraf.analysis.summary.methods import METHODS

SECONDS = 5.0
MEGABYTES = 300.0

CHILD = """
import resource, sys, time
text = sys.stdin.buffer.read().decode()
begun = time.process_time()
from nutgraf.analysis.context import Context
from nutgraf.analysis.summary.methods import summarise
chosen, note = summarise(Context.of(text), sys.argv[1], 3)
unit = 1 if sys.platform == "darwin" else 1024
used = time.process_time() - begun
print(used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20, len(chosen))
print(note or "")
"""


def zipf(count: int) -> str:
    """Sentences of 8 to 35 words, as often as in prose, in paragraphs."""
    dice = random.Random(4)
    words = [_word(dice, 2, 10) for _ in range(30_000)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    made: list[str] = []
    for number in range(count):
        said = dice.choices(words, cum_weights=weights, k=dice.randint(8, 35))
        made.append(" ".join(said).capitalize() + "." + ("\n\n" if number % 5 == 4 else ""))
    return " ".join(made)


def strange(count: int, words: int = 40) -> str:
    """Sentences of long words, most of which stand nowhere else; none is said twice."""
    dice = random.Random(5)
    again = [_word(dice, 15, 40) for _ in range(50)]
    return " ".join(
        " ".join([dice.choice(again), *(_word(dice, 15, 40) for _ in range(words - 1))]).capitalize() + "."
        for _ in range(count)
    )


def _word(dice: random.Random, least: int, most: int) -> str:
    return "".join(dice.choices(ascii_lowercase, k=dice.randint(least, most)))


def chinese(count: int) -> str:
    """Sentences of 15 to 40 signs, as often as in prose."""
    dice = random.Random(6)
    signs = [chr(0x4E00 + at) for at in dice.sample(range(20_000), 4_000)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(signs))))
    return "".join(
        "".join(dice.choices(signs, cum_weights=weights, k=dice.randint(15, 40))) + "。" for _ in range(count)
    )


def unended(size: int) -> str:
    """So many characters of prose without a full stop."""
    return zipf(size // 100).replace(".", "").replace("\n", "")[:size]


def cut(text: str, size: int) -> list[str]:
    """``text`` in pieces of so many characters."""
    return [text[at : at + size] for at in range(0, len(text), size)]


TEXTS: dict[str, Callable[[], str]] = {
    "20,000 sentences": lambda: zipf(20_000),
    "20,000 of long words": lambda: strange(20_000, 12),
    "1,000 of 600 words": lambda: ". ".join(cut(unended(4_000_000), 3_900)),
    "1,000 of long words": lambda: strange(1_000, 140),
    "100 kB without a full stop": lambda: unended(100_000),
    "1 MB of numbers": lambda: ". ".join(
        " ".join(str(at * 7919 % 100_003) for at in range(start, start + 10))
        for start in range(0, 170_000, 10)
    ),
    "50,000 times the same": lambda: "The ferry across the sound will stop on Sunday. " * 50_000,
    "20,000 Chinese sentences": lambda: chinese(20_000),
}


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--method", action="append", choices=METHODS)
    parser.add_argument("--text", action="append", choices=TEXTS)
    given = parser.parse_args()
    table = Table("s of CPU", "MB", "sentences")
    for name in given.text or TEXTS:
        text = TEXTS[name]().encode()
        print(f"{name} ({len(text) / 1e6:.1f} MB)")
        for method in given.method or METHODS:
            done = subprocess.run(
                [sys.executable, "-c", CHILD, method], input=text, capture_output=True, check=True
            )
            figures, note = done.stdout.decode().splitlines()
            seconds, megabytes, count = figures.split()
            table.line(
                f"  {method}", f"{float(seconds):.2f}", f"{float(megabytes):.0f}", count, "  " + note[:90]
            )
            table.judge(f"{method}, {name}", float(seconds), SECONDS, unit="s")
            table.judge(f"{method}, {name}", float(megabytes), MEGABYTES, unit="MB")
    table.end()


if __name__ == "__main__":
    main()
