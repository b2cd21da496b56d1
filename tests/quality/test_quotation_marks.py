"""Floors for what is taken for somebody's words, on made-up texts that were labelled before the first run on
them. They only rise.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.quotes.marks import regions

HERE = Path(__file__)
FLOORS = {
    "quotation_marks.txt": {"precision": 0.98, "recall": 0.97, "texts": 0.95},
    "quotation_marks_blind.txt": {"precision": 0.96, "recall": 0.98, "texts": 0.95},
}


def labelled(name: str) -> list[tuple[str, list[str]]]:
    """The texts of a file with the pieces that must come out of each."""
    found = []
    for block in HERE.with_name(name).read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith(("#", "=="))]
        text = "\n\n".join(line for line in lines if not line.startswith("    "))
        pieces = [line[4:] for line in lines if line.startswith("    ")]
        if text:
            found.append((text, [] if pieces == ["-"] else pieces))
    return found


def pieces(text: str) -> list[str]:
    """What stands in quotation marks within the quotes found in a text."""
    context = Context.of(text, None, None)
    found = quotes.find(context, people.find(context))
    spans = [span for quote in found if quote.kind == "direct" for span in quote.content]
    clauses = [span for quote in found if quote.kind == "mixed" for span in quote.content]
    for clause in clauses:
        for paragraph in context.paragraphs:
            spans += [
                span
                for span in regions(text, paragraph)
                if clause.start <= span.start and span.end <= clause.end
            ]
    return [text[start:end] for start, end in sorted({(span.start, span.end) for span in spans})]


def figures(name: str) -> dict[str, float]:
    hit = found = wanted = whole = 0
    texts = labelled(name)
    for text, gold in texts:
        got = pieces(text)
        found += len(got)
        wanted += len(gold)
        hit += (Counter(got) & Counter(gold)).total()
        whole += got == gold
    return {"precision": hit / found, "recall": hit / wanted, "texts": whole / len(texts)}


@pytest.mark.parametrize("name", FLOORS)
def test_every_text_has_its_label(name: str) -> None:
    texts = labelled(name)
    assert len({text for text, _ in texts}) == len(texts) >= 60
    for text, gold in texts:
        at = 0
        for piece in gold:
            at = text.index(piece, at) + len(piece)


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    reached = figures(name)
    assert {key: value for key, value in reached.items() if value < FLOORS[name][key]} == {}
