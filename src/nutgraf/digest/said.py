"""Who said what across documents: everything that one person said, and the quotes that tell most of many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain

from nutgraf.analysis.model import Analysis, Quote
from nutgraf.analysis.roles import speaking
from nutgraf.analysis.summary.asking import folded as plain
from nutgraf.analysis.summary.leaning import terms
from nutgraf.analysis.summary.words import stem, tokens
from nutgraf.digest.naming import folded, full, merged, surname, words
from nutgraf.digest.source import Examined, Source, when


@dataclass(frozen=True, slots=True)
class Said:
    """A quote with the document that has it."""

    source: Source
    quote: Quote
    texts: tuple[str, ...]
    """The words of each piece of its content."""

    line: int
    """Of the document's text, from 1, where the content begins."""

    role: str
    """The speaker's as the document says it first, "" where it says none."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person whose words documents report."""

    name: str
    """As most of the quotes have it."""

    said: tuple[Said, ...]
    """Oldest first; of one document in reading order."""

    @property
    def is_full(self) -> bool:
        """Whether the name has more than one word: others are one word in several documents, and may be
        several people's.
        """
        return full(self.name) is not None


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who answers to a name; those most quoted first."""

    meant: tuple[Speaker, ...]
    """The one of that name where there is one, else all whose name holds its words."""

    others: tuple[Speaker, ...]
    """Who may be thought of too: others whose name holds the words, and the surname without a first name."""

    @property
    def said(self) -> list[Said]:
        """All that those meant said, oldest first."""
        return sorted((each for speaker in self.meant for each in speaker.said), key=_when)


def speakers(documents: Iterable[Examined], by: str) -> Speakers:
    """Who of the speakers in ``documents`` is called ``by``, with everything they said.

    ``by`` is a full name, which finds the person under all names that are merged, or some words of one, which
    may be those of several people. Where a document has no first name, nobody's full name finds it.
    """
    asked, last = set(words(by)), surname(by)
    known: dict[str, None] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    quotes: dict[str, list[Said]] = defaultdict(list)
    for source, analysis in documents:
        concerned = {
            name
            for name in {*(person.name for person in analysis.people), *_heard(analysis)}
            if asked <= set(words(name)) or last in words(name)
        }
        known.update(dict.fromkeys(sorted(concerned)))
        for each in _said(source, analysis, concerned):
            speaker = each.quote.speaker or ""
            names[folded(speaker)][speaker] += 1
            quotes[folded(speaker)].append(each)
    person = merged([*known, by])
    forms: dict[str, list[str]] = defaultdict(list)
    for form in names:
        forms[person.get(form, form)].append(form)
    holding = [key for key in forms if asked and any(asked <= set(words(form)) for form in forms[key])]
    exact = [person[folded(by)]] if person.get(folded(by)) in forms else []
    meant = exact or holding
    others = [key for key in forms if key not in meant and (key in holding or words(key) == (last,))]

    def ranked(keys: list[str]) -> tuple[Speaker, ...]:
        found = [
            _speaker([names[form] for form in forms[key]], [quotes[form] for form in forms[key]])
            for key in keys
        ]
        return tuple(sorted(found, key=lambda speaker: (-len(speaker.said), speaker.name)))

    return Speakers(ranked(meant), ranked(others))


def resembling(documents: Iterable[Examined], by: str, most: int = 3) -> list[str]:
    """Names of speakers that are written much like ``by``, or have its surname; the likest first."""
    heard = {folded(name): name for _, analysis in documents for name in _heard(analysis)}
    last = surname(by)
    namesakes = [name for name in heard if last and last in words(name)]
    parts = {word: name for name in heard for word in words(name)}
    near = get_close_matches(folded(by), [*heard, *parts], 2 * most, 0.75)
    found = dict.fromkeys([*namesakes, *(name if name in heard else parts[name] for name in near)])
    return [heard[name] for name in found][:most]


def telling(documents: Iterable[Examined], most: int = 5, query: str = "") -> list[Said]:
    """The last direct quote of each of the people most quoted, who are sure to have said it; oldest first.

    With a ``query`` those that hold a word of it, in the words or the speaker's name, if any does.
    """
    asked = set(terms(query))
    listed = list(documents) if asked else documents
    found = _telling(listed, most, asked)
    return found if found or not asked else _telling(listed, most, set())


def _telling(documents: Iterable[Examined], most: int, asked: set[str]) -> list[Said]:
    last: dict[str, Said] = {}
    times: Counter[str] = Counter()
    for source, analysis in documents:
        sure = {name for name in _heard(analysis) if full(name)}
        for said in _said(source, analysis, sure):
            quote = said.quote
            if quote.kind != "direct" or quote.inferred or not quote.speaker:
                continue
            key = folded(quote.speaker)
            if asked and asked.isdisjoint(map(stem, tokens(plain(" ".join((quote.speaker, *said.texts)))))):
                continue
            times[key] += 1
            if _worth_quoting(said.texts) and (key not in last or source.date >= last[key].source.date):
                last[key] = said
    person = merged(times)
    together: Counter[str] = Counter()
    latest: dict[str, Said] = {}
    for key, count in times.items():
        together[person.get(key, key)] += count
        if key in last:
            of = person.get(key, key)
            latest[of] = max(last[key], latest.get(of, last[key]), key=lambda said: said.source.date)
    chosen = [latest[key] for key, _ in together.most_common() if key in latest][:most]
    return sorted(chosen, key=_when)


def _worth_quoting(texts: tuple[str, ...]) -> bool:
    """Neither a scrap nor a speech."""
    return 6 <= sum(len(text.split()) for text in texts) <= 60


def _heard(analysis: Analysis) -> set[str]:
    return {quote.speaker for quote in analysis.quotes if quote.speaker}


def _said(source: Source, analysis: Analysis, by: set[str]) -> Iterator[Said]:
    """The quotes of some speakers, in reading order."""
    text, line, counted = analysis.text, 1, 0
    roles: dict[str, str] = {}
    for quote in analysis.quotes:
        if quote.speaker not in by or quote.speaker is None or not quote.content:
            continue
        if quote.speaker not in roles:
            roles[quote.speaker] = speaking(quote.speaker, analysis.people)
        start = quote.content[0].start
        line += text.count("\n", counted, start) if start >= counted else -text.count("\n", start, counted)
        counted = start
        yield Said(source, quote, tuple(span.of(text) for span in quote.content), line, roles[quote.speaker])


def _speaker(names: Iterable[Counter[str]], quotes: Iterable[list[Said]]) -> Speaker:
    forms = sum(names, Counter[str]())
    return Speaker(forms.most_common(1)[0][0], tuple(sorted(chain.from_iterable(quotes), key=_when)))


def _when(each: Said) -> tuple[bool, str, str, str, int]:
    return *when(each.source), each.quote.content[0].start
