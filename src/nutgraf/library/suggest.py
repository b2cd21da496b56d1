"""What may stand where the cursor is in a query: a field, one of its choices, a value that the library has.

Values are read from the newest documents that the rest of the query leaves, so that none is offered that
would leave nothing, and no list of all values has to be kept; one that is rare among those that begin so is
offered once more of it is typed. Everything else is looked up before it is offered; a look-up that would take
long is given up, and then it is offered all the same. Some milliseconds at any size of the library.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, cast

import apsw

from nutgraf.library import keys, listing, lookup, terms
from nutgraf.library.query import FIELDS, HAS, IS, folded, parse
from nutgraf.library.query.fields import FACT_FIELDS, WORD_FIELDS
from nutgraf.library.query.sql import plan
from nutgraf.library.query.tree import And, Everything, FactField, Facts, Node, Words

MOST: Final = 6
"""Suggestions at a time."""

_NEWEST: Final = (200, 2_000)
"""Documents whose place or agency is read at once, and then where these have too few."""

_ANALYSES: Final = (16, 32)
"""The same for analyses."""

_STEPS: Final = 200_000
"""Instructions of SQLite's machine that a look-up may take: some 10 ms."""

_BACK: Final = 200
"""Letters before the cursor that are looked at."""

_WORD: Final = re.compile(
    r"(?:\A|(?<=[\s(]))-?(?P<word>(?:(?P<field>[A-Za-z]{1,20}):)?(?P<value>\"[^\"]*|@?[^\s()\"]*))\Z"
)
_BARE: Final = re.compile(r"[\w.'’-]+\Z")
_HAS: Final[dict[FactField, str]] = {"person": "people", "by": "quotes", "unit": "figures"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would stand in the place of ``query[start:end]``."""

    start: int
    end: int
    text: str
    """With a blank after it where it is complete."""


def suggestions(
    connection: apsw.Connection,
    query: str,
    cursor: int,
    *,
    within: Node | None = None,
    saved: Mapping[str, str] | None = None,
    today: dt.date | None = None,
) -> list[Suggestion]:
    """At most :data:`MOST` suggestions, the likeliest first; none inside a word or where nothing is begun.

    ``within`` restricts the documents; ``saved`` are the saved searches, name to query.
    """
    match = _WORD.search(query[max(0, cursor - _BACK) : cursor])
    if not match or not match["word"] or query[cursor : cursor + 1].strip(")").strip():
        return []
    end = cursor
    start = end - len(match["word"])
    asked = _Asked(
        connection, query, start, end, within or Everything(), saved or {}, today or dt.date.today()
    )
    found = (
        asked.named(match["value"])
        if match["field"] is None
        else asked.valued(match["field"].lower(), match["value"])
    )
    typed = match["word"].casefold()
    fresh = (text for text in dict.fromkeys(found) if text.strip().casefold() != typed)
    return [Suggestion(start, end, text) for _, text in zip(range(MOST), fresh, strict=False)]


class _Asked:
    """One question."""

    def __init__(
        self,
        connection: apsw.Connection,
        query: str,
        start: int,
        end: int,
        within: Node,
        saved: Mapping[str, str],
        today: dt.date,
    ) -> None:
        self._connection = connection
        self._before, self._after = query[:start], query[end:]
        self._within = within
        self._saved = saved
        self._today = today
        self._combined = " OR " in query or "(" in query
        """Whether what is left does not simply follow from the rest of the query."""

    def named(self, beginning: str) -> Iterator[str]:
        """Fields and saved searches that begin so."""
        if beginning.startswith("@"):
            for name in self._saved:
                if folded(name).startswith(folded(beginning[1:].strip('"'))):
                    yield from self._checked([f"@{value(name)}{self._blank}"])
        elif beginning.isalpha():
            yield from (f"{name}:" for name in FIELDS if name.startswith(beginning.lower()))

    def valued(self, field: str, typed: str) -> Iterator[str]:
        """Values of a field that begin so."""
        beginning = typed.lstrip('"')
        if field in ("is", "has"):
            choices = IS if field == "is" else HAS
            found: Iterable[str] = (name for name in choices if name.startswith(beginning.lower()))
        elif field == "tag":
            found = self._tags(beginning)
        elif field == "date":
            found = self._dates(beginning.lower())
        elif field in ("place", "agency"):
            return self._full(field, self._listed(field, beginning))
        elif field in ("person", "by", "unit"):
            return self._full(field, self._analysed(FACT_FIELDS[field], beginning))
        else:
            found = ()
        return self._checked(f"{field}:{value(name)}{self._blank}" for name in found)

    @property
    def _blank(self) -> str:
        return "" if self._after else " "

    def _full(self, field: str, names: Iterable[str]) -> Iterator[str]:
        texts = (f"{field}:{value(name)}{self._blank}" for name in names)
        return self._checked(texts) if self._combined else iter(list(texts))

    def _checked(self, texts: Iterable[str]) -> Iterator[str]:
        """Those with which something is left, as far as that can be said soon."""
        for text in texts:
            tree = parse(self._before + text + self._after, today=self._today, saved=self._saved).tree
            ids: Iterable[int] | None = None
            with self._budget():
                ids = listing.next_ids(self._connection, plan(_both(self._within, tree)), None, 1, False)
            if ids is None or len(list(ids)):
                yield text

    def _rest(self) -> Node:
        """What the rest of the query asks for."""
        if self._combined:
            return self._within
        rest = self._before.removesuffix("-") + self._after
        return _both(self._within, parse(rest, today=self._today, saved=self._saved).tree)

    @contextlib.contextmanager
    def _budget(self) -> Iterator[None]:
        """Give up what takes long."""
        left = [20]

        def spent() -> bool:
            left[0] -= 1
            return left[0] < 0

        self._connection.set_progress_handler(spent, _STEPS // 20)
        try:
            with contextlib.suppress(apsw.InterruptError):
                yield
        finally:
            self._connection.set_progress_handler(None)

    def _collected(
        self, beginning: str, asked: Node, many: tuple[int, ...], read: Callable[[list[int]], Counter[str]]
    ) -> list[str]:
        """Names in the newest documents of ``asked``, those that begin so first, then the most frequent."""
        begun = terms.words(beginning)
        wanted = plan(_both(self._rest(), asked))
        names: Counter[str] = Counter()
        last: int | None = None
        for size in many:
            ids: list[int] = []
            with self._budget():
                ids += listing.next_ids(self._connection, wanted, last, size, False)
            found = read(ids)
            names.update({name: found[name] for name in found if _begins(terms.words(name), begun)})
            if len(ids) < size or len(names) >= MOST:
                break
            last = ids[-1]
        first = begun[0] if begun else ""
        return sorted(
            names, key=lambda name: (not terms.words(name)[0].startswith(first), -names[name], name)
        )

    def _listed(self, field: str, beginning: str) -> list[str]:
        """Places or agencies, as the list shows them."""
        name = WORD_FIELDS[field]
        words = tuple(terms.words(beginning))
        sql = (
            f"select d.{field}, count(*) from json_each(?) j cross join doc d on d.id = j.value "
            f"where d.{field} <> '' group by 1"
        )

        def read(ids: list[int]) -> Counter[str]:
            rows = self._connection.execute(sql, (json.dumps(ids),))
            return Counter({str(one): cast(int, count) for one, count in rows})

        asked = Words(name, words, True) if words else Everything()
        return self._collected(beginning, asked, _NEWEST, read)

    def _analysed(self, field: FactField, beginning: str) -> list[str]:
        """Names and units, as the analyses have them."""
        from nutgraf.analysis import store

        words = tuple(terms.words(beginning))
        sql = (
            "select a.packed, b.text from json_each(?) j cross join analysis a on a.id = j.value "
            "join body b on b.id = j.value"
        )

        def read(ids: list[int]) -> Counter[str]:
            names: Counter[str] = Counter()
            for packed, text in self._connection.execute(sql, (json.dumps(ids),)):
                with contextlib.suppress(ValueError):  # of another version
                    analysis = store.unpack(cast(bytes, packed), lookup.unpacked(cast(bytes, text)))
                    if field == "person":
                        names.update({person.name for person in analysis.people})
                    elif field == "by":
                        names.update({quote.speaker for quote in analysis.quotes if quote.speaker})
                    else:
                        names.update({figure.unit for figure in analysis.figures if figure.unit})
            return names

        asked = Facts(field, words, True) if words else Facts("has", (_HAS[field],))
        return self._collected(beginning, asked, _ANALYSES, read)

    def _tags(self, beginning: str) -> list[str]:
        sql = (
            "select min(name) from marks.tag where substr(folded, 1, length(?1)) = ?1 "
            "group by folded order by count(*) desc, folded limit 50"
        )
        return [str(row[0]) for row in self._connection.execute(sql, (folded(beginning),))]

    def _dates(self, beginning: str) -> Iterator[str]:
        if re.fullmatch(r"\d{0,2}", beginning):
            yield from (f"{beginning or 2}{unit}.." for unit in ("w", "m") if beginning != "0")
        if re.fullmatch(r"\d{4}-?\d{0,2}", beginning):
            year = int(beginning[:4])
            yield from (one for one in self._periods(7, year) if one.startswith(beginning))
        elif re.fullmatch(r"\d{0,3}", beginning):
            yield from (one for one in self._periods(4) if one.startswith(beginning))

    def _periods(self, letters: int, year: int | None = None) -> Iterator[str]:
        """Years (4 ``letters``) or the months (7) of a year that have documents, newest first."""
        asked = plan(self._rest())
        low, high = max(asked.low, 1 << keys.DAY_BITS), asked.high
        if year is not None:
            if not dt.MINYEAR <= year <= dt.MAXYEAR:
                return
            first, last = keys.day_range(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())
            low, high = max(low, first), min(high, last)
        for _ in range(24):
            found: list[int] = []
            with self._budget():
                bounded = replace(asked, low=low, high=high)
                found += listing.next_ids(self._connection, bounded, None, 1, False)
            if not found:
                return
            day = dt.date.fromordinal(keys.day_of(found[0]))
            yield day.isoformat()[:letters]
            start = day.replace(day=1) if letters == 7 else day.replace(month=1, day=1)
            high = keys.day_range(start.toordinal(), start.toordinal())[0] - 1


def _both(*nodes: Node) -> Node:
    parts: list[Node] = []
    for node in nodes:
        if isinstance(node, And):
            parts += node.parts
        elif not isinstance(node, Everything):
            parts.append(node)
    return And(tuple(parts)) if len(parts) > 1 else parts[0] if parts else Everything()


def _begins(words: list[str], begun: list[str]) -> bool:
    """Whether ``begun`` stands somewhere in ``words``, its last word perhaps going on."""
    if not begun:
        return bool(words)
    *whole, last = begun
    size = len(whole)
    return any(
        words[at : at + size] == whole and words[at + size].startswith(last)
        for at in range(len(words) - size)
    )


def value(name: str) -> str:
    """A value, or the name of a saved search, as a query writes it."""
    return name if _BARE.match(name) else '"' + " ".join(name.replace('"', " ").split()) + '"'
