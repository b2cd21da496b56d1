"""Which documents print one story: found by the runs of three words that they share.

Copies of a wire story are cut from below, lose a paragraph, gain another dateline, are edited here and there.
What two documents have in common is therefore measured against the shorter of them (containment: Broder,
"On the resemblance and containment of documents", 1997), over the beginning of their text, and what is a copy
of a copy is of the same story. Two reports of one event, written by two people, share next to no such runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nutgraf.analysis.summary.words import tokens
from nutgraf.digest.source import Examined, Source, when

READ = 300
"""Words of a document that are compared, from its first sentence on."""

COPY = 0.45
"""Share of the runs in common from which two documents are one story. A copy with every tenth word changed
keeps 0.73 of its runs, a follow-up that repeats what was known yesterday a third, another report of the same
event less than a fifth as a rule, a third where both quote one speech at length."""

LONG = 5
"""Letters of a word that a run begins with: every third word or so. Of any word where none is so long."""

LEAST = 5
"""Runs that must be in common, if not all are: a few words may coincide."""

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What one or several documents print."""

    document: Examined
    """The one that speaks for it: of those of its first day the longest."""

    copies: tuple[Source, ...]
    """The others, oldest first, those without a date last."""


def stories(documents: Iterable[Examined]) -> list[Story]:
    """The stories of ``documents``, in the order of :func:`~nutgraf.digest.source.when`; documents without a
    sentence are left out.
    """
    groups: list[list[Examined]] = []
    sizes: list[int] = []
    first: dict[Run, int] = {}
    for document in sorted((each for each in documents if each.analysis.sentences), key=_when):
        runs = _runs(document)
        group = _printed(runs, first, sizes)
        if group is None:
            group = len(groups)
            groups.append([])
            sizes.append(0)
        groups[group].append(document)
        sizes[group] = max(sizes[group], len(runs))
        first.update(dict.fromkeys(runs.difference(first), group))
    return sorted(map(_story, groups), key=lambda story: _when(story.document))


def _when(document: Examined) -> tuple[bool, str, str, str]:
    return when(document.source)


def _printed(runs: frozenset[Run], first: dict[Run, int], sizes: Sequence[int]) -> int | None:
    """The story that ``runs`` are of, if it was met; ``first`` says in which story each run was met first,
    ``sizes`` how many its longest document has."""
    shared = Counter(map(first.get, runs))
    del shared[None]
    for group, count in shared.most_common(1):
        assert group is not None
        size = min(len(runs), sizes[group])
        if count >= COPY * size and (count >= LEAST or count == len(runs) == sizes[group]):
            return group
    return None


def _runs(document: Examined) -> frozenset[Run]:
    """Runs of three words that begin with a long one: a selection, always the same of the same words."""
    analysis = document.analysis
    start = analysis.sentences[0].span.start
    words = tokens(analysis.text[start : start + 8 * READ].lower())[:READ]
    runs: list[Run] = [*zip(words, words[1:], words[2:], strict=False)]
    return frozenset([run for run in runs if len(run[0]) >= LONG] or runs or [tuple(words)])


def _story(group: Sequence[Examined]) -> Story:
    first_day = [each for each in group if each.source.date[:10] == group[0].source.date[:10]]
    speaks = max(first_day, key=lambda each: len(each.analysis.text))
    return Story(speaks, tuple(each.source for each in group if each is not speaks))
