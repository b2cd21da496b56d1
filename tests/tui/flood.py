"""A developing story, invented, with hand-made figures: what the lenses on figures and time show in tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.analysis.model import Analysis, Change, Figure, Sentence
from nutgraf.document import Dating, Document, Span
from tui.double import Double
from tui.stories import Story, place


class Said(NamedTuple):
    """A sentence with a figure in it."""

    sentence: str
    text: str
    value: float
    unit: str
    concept: str
    change: Change = "="
    high: float | None = None
    counted: str = ""


DEAD, FLED, RAIN = "people killed", "people evacuated", "rainfall"


def dead(sentence: str, text: str, value: float, change: Change = "=") -> Said:
    """A death toll."""
    return Said(sentence, text, value, "person", DEAD, change, counted="people")


def fled(sentence: str, text: str, value: float, high: float | None = None) -> Said:
    """People brought to safety."""
    return Said(sentence, text, value, "person", FLED, high=high, counted="people")


def rain(sentence: str, text: str, value: float) -> Said:
    """Rain of a day."""
    return Said(sentence, text, value, "millimetre", RAIN)


BRIDGE = Said("It cost $9 million.", "$9 million", 9e6, "dollar", "bridge")
AUTUMN = rain("It brought 71 millimetres.", "71 millimetres", 71)

TOLD: Sequence[tuple[str, str, str, Sequence[Said]]] = (
    (
        "2024-06-03",
        "River Ansel bursts its banks",
        "EWA",
        (
            dead("At least 7 people were killed in the night, the mayor said.", "7", 7, ">"),
            fled("About 2,400 people were brought to safety.", "2,400", 2400),
            rain("The weather office measured 84 millimetres of rain in a night.", "84 millimetres", 84),
        ),
    ),
    (
        "2024-06-04",
        "Toll rises as rescuers reach Lower Orlau",
        "EWA",
        (
            dead("The flood has killed 12 people, the police said.", "12", 12),
            fled("Between 3,000 and 3,500 people have left their homes.", "3,000 and 3,500", 3000, 3500),
            rain("Another 61 millimetres fell by noon.", "61 millimetres", 61),
        ),
    ),
    (
        "2024-06-04",
        "Fourteen dead in the Ansel valley",
        "Harbour Wire",
        (dead("The flood has killed 14 people, the district said, and rescuers expect more.", "14", 14),),
    ),
    (
        "2024-06-07",
        "Bodies found in a mill at Velm",
        "EWA",
        (
            dead("In all, 23 people died, the coast guard said on Friday.", "23", 23),
            fled("Some 4,100 people are still in schools and halls.", "4,100", 4100),
            rain("No more than 5 millimetres fell.", "5 millimetres", 5),
        ),
    ),
    (
        "2024-06-12",
        "The Ansel is back in its bed",
        "EWA",
        (
            dead("The flood killed 31 people, the interior ministry said.", "31", 31),
            fled("Only 900 people still sleep in halls.", "900", 900),
        ),
    ),
    ("2024-05-20", "A new bridge for Velm", "EWA", (BRIDGE,)),
    ("2024-05-02", "Dykes of the Ansel are old", "EWA", ()),
    ("2023-11-14", "A wet autumn in the valley", "EWA", (AUTUMN,)),
    ("", "What to do in a flood", "", ()),
)  # fmt: skip


def flood() -> Double:
    """The stories as a library in which everything is analysed."""
    library = Double([_story(number, *told) for number, told in enumerate(TOLD)])
    library.analysed_ids |= {row.id for row in library.rows}
    return library


def _story(number: int, date: str, title: str, agency: str, told: Sequence[Said]) -> Story:
    lines = [said.sentence for said in told] or ["Nobody has counted anything yet."]
    text = f"{title}\n\n" + "\n\n".join(lines) + "\n"
    dating = Dating(dt.datetime.fromisoformat(date), "day", "dateline") if date else None
    document = Document(
        f"/stories/{number}.txt",
        text,
        title,
        dating=dating,
        agency=agency,
        body=Span(text.index(lines[0]), len(text)),
    )
    sentences = tuple(Sentence(place(text, line), 1 - at / 10, at) for at, line in enumerate(lines))
    figures = []
    for said in told:
        start = text.index(said.sentence) + said.sentence.index(said.text)
        span = Span(start, start + len(said.text))
        figures.append(
            Figure(span, said.text, said.value, said.high, said.unit, said.concept, said.counted, said.change)
        )
    return document, Analysis(text, sentences, tuple(figures))
