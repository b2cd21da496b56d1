#!/usr/bin/env python3
"""The digest of 100, 300 and 1,000 analysed documents: seconds of one core, from the start of the program.

    python benchmarks/digest.py FOLDER [--word WORD]

FOLDER holds stories. Where they are fewer than 1,000, further ones are put together from the paragraphs of
two of them in turn, so that they are as long and as various, and no copies; it says so. All are indexed
first, in a library of this run. Then ``nutgraf digest`` runs in a process of its own, of everything and of
what holds WORD (the commonest long word unless one is named), three times each; the median counts.
Processor time of the program and of what it starts, so that a busy machine changes it little. Budget: a
thousand documents in 2 s, whatever is asked.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from measure import Table, spent

from nutgraf.document import Document
from nutgraf.formats import read

SIZES = (100, 300, 1000)
LIMIT = 2.0
"""Seconds of processor for the largest."""

RUNS = 3


def stories(folder: Path, most: int) -> list[Document]:
    """Documents of a folder."""
    found: list[Document] = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found += read(path)
        if len(found) >= most:
            break
    return found[:most]


def written(documents: list[Document], count: int) -> Iterator[tuple[str, str]]:
    """File names with texts, ``count`` of them: the documents, then mixtures of two."""
    texts = [document.text for document in documents]
    for number in range(count):
        text = texts[number % len(texts)]
        if number >= len(texts):
            step = number // len(texts)
            other = texts[(number + step) % len(texts)].split("\n\n")
            own = text.split("\n\n")
            mixed = [part for pair in zip(other[::2], own[1::2], strict=False) for part in pair]
            text = "\n\n".join(mixed) or text
        day = documents[number % len(documents)].dating
        yield f"{day.iso()[:10] if day else '2024-01-01'}_{number}.txt", text


def digest(home: Path, *arguments: str) -> None:
    """Run the program."""
    command = [sys.executable, "-m", "nutgraf", "digest", *arguments]
    subprocess.run(command, env={**os.environ, "NUTGRAF_HOME": str(home)}, check=True, capture_output=True)


def main() -> None:
    """Measure, print a table, and exit 1 where the budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--word")
    given = parser.parse_args()
    documents = stories(given.folder, max(SIZES))
    if not documents:
        sys.exit(f"{given.folder}: there is nothing to read there")
    if len(documents) < max(SIZES):
        made = max(SIZES) - len(documents)
        print(f"{len(documents)} documents there: {made} more are put together from their paragraphs")
    counts = Counter(word for each in documents for word in {*re.findall(r"[a-z]{6,}", each.text.lower())})
    word = given.word or counts.most_common(1)[0][0]

    table = Table("everything", f"'{word}'", "of 2 s", first=20)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as place:
            folder, home = Path(place, "stories"), Path(place, "home")
            folder.mkdir()
            for name, text in written(documents, size):
                (folder / name).write_text(text, encoding="utf-8")
            index = [sys.executable, "-m", "nutgraf", "index", str(folder)]
            env = {**os.environ, "NUTGRAF_HOME": str(home)}
            subprocess.run(index, env=env, check=True, capture_output=True)
            taken = [
                statistics.median(spent(lambda: digest(home, *asked)).cpu for _ in range(RUNS))  # noqa: B023  # called at once
                for asked in ((), ("-q", word))
            ]
        worst = max(taken)
        table.line(f"{size:,} documents", *(f"{one:.2f} s" for one in taken), f"{worst / LIMIT:.2f}")
    table.judge(f"a digest of {SIZES[-1]:,} documents", worst, LIMIT, unit="s")
    table.end()


if __name__ == "__main__":
    main()
