"""Invented stories with hand-made analyses: what the screens show in tests hangs on nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
from nutgraf.document import Dating, Document, Span

Story = tuple[Document, Analysis]

BRIDGE = """Harbour bridge to close for two years

PORT ELLERY, May 3. /EWA/. The harbour bridge will close for two years from June, the council decided on \
Friday, after engineers found cracks in 14 of its 36 hangers.

Repairs will cost $48 million, up from the $31 million that the council had set aside in March. About 12,000 \
drivers cross the bridge every day.

“We should have started two years ago,” said Marta Quill, the city engineer. “Every winter of waiting has \
added a million to the bill,” she added.

Mayor Tobias Renn said that a ferry would carry up to 900 people an hour while the bridge is closed. The \
ferry company has not yet agreed to a price.

The bridge was opened in 1931. It was last repaired in 1988, when 9 hangers were replaced.
"""

FERRY = """Ferry fares rise in June

PORT ELLERY, May 9. /EWA/. Fares on the Ellery ferry rise by 4% in June, the company said on Thursday.

Quill declined to comment.
"""

LIGHTHOUSE = """The lighthouse at Cape Sorrow is dark again, and nobody in the three villages that it served \
can say who ought to pay for a new lamp.
"""


def place(text: str, part: str) -> Span:
    """Where ``part`` stands in ``text``."""
    start = text.index(part)
    return Span(start, start + len(part))


def _sentences(text: str, parts: Sequence[str], order: Sequence[int]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(place(text, part), 1 - rank / 10, rank) for part, rank in zip(parts, order, strict=True)
    )


def bridge() -> Story:
    """Figures, quotes and people of every kind."""
    text = BRIDGE
    document = Document(
        "/stories/2024-05-03_bridge.txt",
        text,
        "Harbour bridge to close for two years",
        dating=Dating(dt.datetime(2024, 5, 3), "day", "dateline"),
        place="Port Ellery",
        agency="EWA",
        body=Span(text.index("The harbour bridge"), len(text)),
    )
    sentences = _sentences(
        text,
        (
            "The harbour bridge will close for two years from June, the council decided on Friday, after "
            "engineers found cracks in 14 of its 36 hangers.",
            "Repairs will cost $48 million, up from the $31 million that the council had set aside in March.",
            "About 12,000 drivers cross the bridge every day.",
            "Mayor Tobias Renn said that a ferry would carry up to 900 people an hour while the bridge is "
            "closed.",
            "The bridge was opened in 1931.",
        ),
        (0, 1, 3, 2, 4),
    )
    figures = (
        Figure(place(text, "$48 million"), "$48 million", 48e6, unit="dollar", concept="repairs"),
        Figure(
            place(text, "$31 million"), "$31 million", 31e6, unit="dollar", concept="set aside by the council"
        ),
        Figure(place(text, "12,000"), "12,000", 12e3, unit="driver", concept="drivers a day", change="~"),
        Figure(place(text, "900 people"), "900", 900, unit="person", concept="people an hour", change="<"),
        Figure(place(text, "14"), "14", 14, concept="cracked hangers", place="Port Ellery"),
    )
    quill, renn = "Marta Quill", "Tobias Renn"
    quotes = (
        Quote(
            (place(text, "We should have started two years ago,"),),
            "direct",
            place(text, "said"),
            place(text, quill),
            quill,
        ),
        Quote(
            (place(text, "Every winter of waiting has added a million to the bill,"),),
            "direct",
            speaker=quill,
            inferred=True,
        ),
        Quote(
            (place(text, "a ferry would carry up to 900 people an hour while the bridge is closed"),),
            "indirect",
            None,
            place(text, f"Mayor {renn}"),
            renn,
        ),
    )
    people = (
        Person(quill, ("city engineer",), (place(text, quill), place(text, "she"))),
        Person(renn, ("Mayor",), (place(text, renn),)),
    )
    return document, Analysis(text, sentences, figures, quotes, people)


def ferry() -> Story:
    """A short one."""
    text = FERRY
    document = Document(
        "/stories/2024-05-09_ferry.txt",
        text,
        "Ferry fares rise in June",
        dating=Dating(dt.datetime(2024, 5, 9), "day", "dateline"),
        place="Port Ellery",
        agency="EWA",
        body=Span(text.index("Fares on"), len(text)),
    )
    sentences = _sentences(
        text,
        (
            "Fares on the Ellery ferry rise by 4% in June, the company said on Thursday.",
            "Quill declined to comment.",
        ),
        (0, 1),
    )
    figures = (Figure(place(text, "4%"), "4%", 4, unit="percent", concept="ferry fares", change="up"),)
    return document, Analysis(text, sentences, figures)


def lighthouse() -> Story:
    """No headline, a guessed date, a warning, no facts."""
    text = LIGHTHOUSE
    document = Document(
        "/stories/lighthouse.txt",
        text,
        "The lighthouse at Cape Sorrow is dark again, and nobody in the three villages that it served",
        dating=Dating(dt.datetime(2024, 4, 28, 17, 20), "minute", "file time"),
        body=Span(0, len(text)),
        warnings=("Read as Windows-1252: the file does not say its encoding.",),
    )
    return document, Analysis(text, (Sentence(Span(0, len(text) - 1), 1.0, 0),))


def hostile() -> Story:
    """What would steer the terminal or the screen if it were drawn as it is."""
    text = "[@click=app.quit]Click[/] here \x1b]52;c;UFdORUQ=\x07 and [/foo] there.\u202e\n"
    document = Document(
        "/stories/\x1b[31mred\udcff.txt",
        text,
        "A [b]bold[/b] title \x1b]0;PWNED\x07 with [/nothing] in it",
        dating=Dating(dt.datetime(2023, 1, 1), "year", "text"),
        place="\x9bPlace",
        body=Span(0, len(text)),
    )
    return document, Analysis(
        text,
        (Sentence(Span(0, len(text) - 1), 1.0, 0),),
        (Figure(Span(0, 5), "\x1b[1m5", 5, concept="[red]things"),),
        (Quote((Span(0, 30),), "direct", speaker="\x1b]0;x\x07[blink]Nobody"),),
        (Person("[bold]Nobody\x1b[2J", ("\x07role",), (Span(0, 3),)),),
    )


def stories() -> list[Story]:
    """All of them but the hostile one."""
    return [bridge(), ferry(), lighthouse()]


def many(count: int) -> list[Story]:
    """Short stories, one a day back from 30 June 2024."""
    made = []
    for number in range(count):
        text = f"Story {number} is about the number {number}.\n"
        date = dt.datetime(2024, 6, 30) - dt.timedelta(days=number)
        title = f"Story {number}"
        document = Document(f"/stories/{number}.txt", text, title, dating=Dating(date, "day", "file name"))
        made.append((document, Analysis(text, (Sentence(Span(0, len(text) - 1), 1.0, 0),))))
    return made
