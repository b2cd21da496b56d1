#!/usr/bin/env python3
"""An invented corpus of any size: the same documents for the same number, nobody's text.

    python benchmarks/corpus.py FOLDER --documents 10000 [--as jsonl|text|mail|feed]

Words are made of syllables and drawn by Zipf's law (60,000 of them, and an endless tail: every headline
begins with a name of its own), between common English function words. Stories of some 280 words, 1.9 kB,
name a place, an agency, a figure and a speaker; dates are spread over 25 years and come in random order,
half of them to the minute. ``jsonl`` writes files of 5,000 lines at most, in four folders; ``text`` and
``mail`` a file a document, a thousand in a folder; ``feed`` one RSS file.

A few words are sown so that what is looked for is known: :data:`FREQUENT` and the others below.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

FREQUENT = "council"
"""In two documents of five."""

SECOND = "harbour"
"""In one of ten, independent of the first."""

PHRASE = "council meeting"
"""In one of twelve."""

RARE = "quillwort"
"""In twenty documents, however many there are."""

PREFIX = "ha"
"""Begins the second, and one in fifteen of the invented words."""

RANGE = "date:2011-01..2012-12"
"""Two of the 25 years."""

FOLDERS = ("east", "north", "south", "west")

_FIRST = dt.datetime(2001, 1, 1)
_DAYS = 9131
_LINES = 5_000
_NAME = tuple(map("".join, itertools.product("bdfhklmnrt", "aeou", "l")))
_WORD = (
    *("ar", "be", "cor", "da", "el", "fin", "gor", "ha", "im", "jo", "ka", "lu", "mer", "no", "ost"),
    *("pa", "que", "ri", "sa", "tor", "um", "ve", "wes", "ya", "zin", "lan", "mon", "ter", "ber", "sti"),
)
_COMMON = (
    *("the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "was", "as"),
    *("by", "it", "at", "from", "had", "has", "were", "is", "are", "be", "its", "after"),
    *("this", "which", "not", "an", "their", "have", "but", "they", "will", "been", "more", "would"),
    *("who", "than", "when", "one", "also", "he", "she", "about", "other", "all", "some"),
)
_PLACES = ("Port Hessel", "Alderwick", "Marrowgate", "Sankt Olim", "Tarrin", "Vellmouth", "Ostrava Bay")
_AGENCIES = ("Northern Wire", "Coastline", "Meridian Press", "Plainsong News")
_PARAGRAPHS = 20_000
_HEADLINES = 5_000


class Story(NamedTuple):
    """One document."""

    number: int
    title: str
    date: str
    """ISO 8601, a day or a minute."""

    place: str
    agency: str
    text: str


def name(number: int) -> str:
    """The word that no other document has: begins the headline of document ``number``."""
    rest = (number * 777_773 + 31) % len(_NAME) ** 4
    letters = ""
    for _ in range(4):
        rest, at = divmod(rest, len(_NAME))
        letters += _NAME[at]
    return letters.capitalize()


def stories(count: int, seed: int = 1) -> Iterator[Story]:
    """``count`` documents, the same for the same two numbers; at most 2,560,000."""
    chance = random.Random(seed)
    paragraphs, headlines = _stock(chance)
    step = max(1, count // 20)
    for number in range(count):
        own = name(number)
        when = _FIRST + dt.timedelta(chance.randrange(_DAYS), 60 * chance.randrange(1440))
        date = when.isoformat(timespec="minutes") if chance.random() < 0.5 else when.date().isoformat()
        place, agency = chance.choice(_PLACES), chance.choice(_AGENCIES)
        told = [paragraphs[int(chance.random() * _PARAGRAPHS)] for _ in range(chance.randint(2, 6))]
        told.insert(
            1,
            f'"We shall see to it," {own} spokesman {name(int(chance.random() * count))} said. '
            f"Costs rose {chance.random() * 90:.1f} percent to ${int(chance.random() * 900)} million.",
        )
        sown = [
            f"The {FREQUENT} was told." if chance.random() < 0.4 else "",
            f"The {SECOND} stays open." if chance.random() < 0.1 else "",
            f"A {PHRASE} is due." if chance.random() < 1 / 12 else "",
            f"The {RARE} is in flower." if number % step == step // 2 and number // step < 20 else "",
        ]
        told[-1] = " ".join(filter(None, (told[-1], *sown)))
        title = f"{own} {headlines[int(chance.random() * _HEADLINES)]}"
        yield Story(number, title, date, place, agency, "\n\n".join(told))


def write_lines(folder: Path, count: int) -> Path:
    """JSON Lines in four folders; nothing is done where they are there already."""
    if (folder / "done").exists():
        return folder / "documents"
    share = min(_LINES, -(-count // len(FOLDERS)))
    every = stories(count)
    for file in itertools.count():
        lines = [_line(story) for story in itertools.islice(every, share)]
        if not lines:
            break
        place = folder / "documents" / FOLDERS[file % len(FOLDERS)]
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{file:04}.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "done").touch()
    return folder / "documents"


def write_texts(folder: Path, count: int) -> Path:
    """A text file a document: headline, date and place, text."""
    return _write_each(folder, count, "txt", lambda s: f"{s.title}\n\n{s.place}, {s.date}\n\n{s.text}\n")


def write_mail(folder: Path, count: int) -> Path:
    """A mail message a document."""
    return _write_each(folder, count, "eml", _message)


def write_feed(folder: Path, count: int) -> Path:
    """One RSS file."""
    folder.mkdir(parents=True, exist_ok=True)
    items = "".join(
        f"<item><title>{escape(story.title)}</title><guid>{story.number}</guid><link>http://localhost/{story.number}"
        f"</link><pubDate>{_mail_date(story)}</pubDate><description>{escape(story.text)}</description></item>\n"
        for story in stories(count)
    )
    path = folder / "feed.xml"
    path.write_text(
        f'<rss version="2.0"><channel><title>Invented</title><link>http://localhost/</link>\n{items}</channel></rss>',
        encoding="utf-8",
    )
    return path


def _stock(chance: random.Random) -> tuple[list[str], list[str]]:
    """Paragraphs and headlines that documents are put together from."""
    made = dict.fromkeys(
        "".join(chance.choices(_WORD, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(90_000)
    )
    words = [word for word in made if word not in (FREQUENT, SECOND)][:60_000]
    chance.shuffle(words)
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))
    common = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(_COMMON))))

    def sentence(size: int) -> str:
        rare = chance.choices(words, cum_weights=weights, k=size)
        frequent = chance.choices(_COMMON, cum_weights=common, k=size)
        mixed = [frequent[i] if chance.random() < 0.45 else rare[i] for i in range(size)]
        return " ".join(mixed).capitalize() + "."

    paragraphs = [" ".join(sentence(chance.randint(8, 22)) for _ in range(4)) for _ in range(_PARAGRAPHS)]
    headlines = [" ".join(chance.choices(words[:3000], k=6)) for _ in range(_HEADLINES)]
    return paragraphs, headlines


def _line(story: Story) -> str:
    return (
        json.dumps(
            {
                "title": story.title,
                "date": story.date,
                "place": story.place,
                "agency": story.agency,
                "text": story.text,
            }
        )
        + "\n"
    )


def _write_each(folder: Path, count: int, suffix: str, form: Callable[[Story], str]) -> Path:
    target = folder / suffix
    if (folder / f"done-{suffix}").exists():
        return target
    for story in stories(count):
        place = target / f"{story.number // 1000:04}"
        if story.number % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"{story.number:07}.{suffix}").write_text(form(story), encoding="utf-8")
    (folder / f"done-{suffix}").touch()
    return target


def _message(story: Story) -> str:
    sender = story.agency.replace(" ", ".").lower()
    return (
        f"From: {story.agency} <{sender}@example.org>\nTo: desk@example.org\nSubject: {story.title}\n"
        f"Date: {_mail_date(story)}\nMessage-ID: <{story.number}@example.org>\n"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{story.text}\n"
    )


def _mail_date(story: Story) -> str:
    return dt.datetime.fromisoformat(story.date).strftime("%a, %d %b %Y %H:%M:%S +0000")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    writers = {"jsonl": write_lines, "text": write_texts, "mail": write_mail, "feed": write_feed}
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--as", dest="form", choices=writers, default="jsonl")
    given = parser.parse_args()
    print(writers[given.form](given.folder, given.documents))


if __name__ == "__main__":
    main()
