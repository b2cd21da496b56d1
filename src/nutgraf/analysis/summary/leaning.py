"""A summary for a query: the best answer to it, what that answer needs, then the text's own summary.

Which of the sentences that hold the query's words answers best is judged by a dozen small weights, fitted by
least squares to what human summaries of 1,910 English news stories say of a word (``benchmarks/leaning.py``;
docs/summaries.md). The first that holds them is a good answer, and hard to beat.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from nutgraf.analysis.model import Sentence
from nutgraf.analysis.summary.asking import SAME, Term, Told, folded, read
from nutgraf.analysis.summary.shape import QUESTIONS
from nutgraf.analysis.summary.standalone import LOOSELY, WHOLLY, leans
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

FIRST, EARLY = 4.0, 8.0
"""Points of ROUGE F (of 100), as all that follow: for the first sentence that holds the query, and for an
early place in the text, which falls to 1/e with every five sentences."""

COMMON, TOPIC = 20.0, 10.0
"""By how many of its other words stand in other sentences that hold the query, and by how near it is to the
text's first sentence (the cosine of their words)."""

NAMES, NUMBER, EXACT = 6.0, 1.5, 6.0
"""By the share of its words that are capitalised; for holding a figure; for holding the query's words as they
are and not in another form. This, and what is taken below for needing the sentence before, are about as
much as costs nothing."""

WORDY, QUESTION, POINTS_BACK, OPENS_LATE = -0.28, -2.5, -4.0, -1.0
"""For every word beyond 25, for asking, for needing the sentence before, wholly or loosely."""

CANDIDATES = 10
"""Sentences that are looked at for an answer: half of them the first, half the most salient."""

FADE = 4.0
"""Ranks after which salience has halved."""

HOLDS = 0.3
"""What it is worth to hold the query once it is answered, beside the salience 1 of the best sentence."""

_FREE = 25
_NUMBER = re.compile(r"\d")


def terms(query: str) -> list[str]:
    """The stems a query asks for, phrases taken apart."""
    return list(dict.fromkeys(key for term in read(query) for part in term.parts() for key in part.stems))


def held(text: str, sentences: Sequence[Sentence], query: str) -> tuple[str, ...]:
    """What of ``query`` any of ``sentences`` holds: words and phrases, in small letters without accents.

    Empty if they do not lean to it.
    """
    return tuple(dict.fromkeys(map(str, _Answers(text, sentences, query).terms)))


def lean(text: str, sentences: Sequence[Sentence], query: str) -> list[Sentence]:
    """``sentences``, given in reading order, in the order that ``query`` makes of them.

    By rank if none of them holds a word of it.
    """
    by_rank = sorted(range(len(sentences)), key=lambda i: sentences[i].rank)
    found = _Answers(text, sentences, query)
    if found.terms:
        answers = found.fewest()
        needed = [i - 1 for i in answers if found.follows(i) and leans(found.content(i)) == WHOLLY]
        worth = {i: 1 / (1 + rank / FADE) for rank, i in enumerate(by_rank)}
        for i, share in found.shares():
            worth[i] += HOLDS * share
        by_rank.sort(key=worth.__getitem__, reverse=True)
        by_rank = [*dict.fromkeys([*answers, *needed, *by_rank])]
    return [sentences[i] for i in by_rank]


class _Answers:
    """The sentences of a text that hold something of a query."""

    def __init__(self, text: str, sentences: Sequence[Sentence], query: str) -> None:
        self._text, self._sentences = text, sentences
        self._told: dict[int, Told] = {}
        self._hits: dict[int, dict[Term, float]] = {}
        self.terms: list[Term] = []
        """What is held of the query. A phrase that no sentence holds counts as its words."""
        asked = [(term, term.parts()) for term in read(query)]
        roots = {part.root for _, parts in asked for part in parts}
        if not roots:
            return
        whole = folded(text)
        in_place = len(whole) == len(text)
        for i, sentence in enumerate(sentences):
            words = sentence.span.of(whole) if in_place else folded(self.content(i))
            for root in roots:
                if root in words:
                    self._told[i] = Told(words)
                    break
        for term, parts in asked:
            if not self._seek(term) and term not in parts:
                for part in parts:
                    self._seek(part)

    def content(self, i: int) -> str:
        """The words of a sentence."""
        return self._sentences[i].span.of(self._text)

    def follows(self, i: int) -> bool:
        """Whether nothing, not even a heading, stands between a sentence and the one before."""
        if not i:
            return False
        before, sentence = self._sentences[i - 1].span, self._sentences[i].span
        return not self._text[before.end : sentence.start].strip()

    def shares(self) -> Iterator[tuple[int, float]]:
        """How much of what is held at all each sentence holds that holds something: above 0, to 1."""
        for i, found in self._hits.items():
            yield i, sum(found.values()) / len(self.terms)

    def fewest(self) -> list[int]:
        """As few sentences as hold together what is held at all, the best answer first."""
        chosen: list[int] = []
        missing = set(self.terms)
        while missing:
            new = {i: len(missing & found.keys()) for i, found in self._hits.items()}
            most = max(new.values())
            able = [i for i, count in new.items() if count == most]
            if len(able) > CANDIDATES:
                salient = sorted(able, key=lambda i: self._sentences[i].rank)
                able = sorted({*able[: CANDIDATES // 2], *salient[: CANDIDATES // 2]})
            chosen.append(self._best(able))
            missing -= self._hits[chosen[-1]].keys()
        return chosen

    def _seek(self, term: Term) -> bool:
        found = False
        for i, told in self._told.items():
            if how_well := told.holds(term):
                self._hits.setdefault(i, {})[term] = how_well
                found = True
        self.terms += [term] * found
        return found

    def _best(self, able: Sequence[int]) -> int:
        """Which of the sentences ``able`` to answer, given in reading order, does it best."""
        if len(able) == 1:
            return able[0]
        asked = {key for term in self.terms for key in term.stems} | STOP_STEMS
        own = {i: frozenset(self._told[i].stems) - asked for i in able}
        opening = frozenset(map(stem, tokens(folded(self.content(0))))) - asked
        counts = Counter(chain.from_iterable(own.values()))
        points_back = {WHOLLY: POINTS_BACK, LOOSELY: OPENS_LATE}
        scores: dict[int, float] = {}
        for i in able:
            keys, content, words = own[i], self.content(i), self._told[i].words
            score = EARLY * math.exp(-i / 5) + NUMBER * bool(_NUMBER.search(content))
            if keys:
                common = sum(map(counts.__getitem__, keys)) / len(keys) - 1
                score += COMMON * common / (len(able) - 1)
                score += TOPIC * len(keys & opening) / math.sqrt(len(keys) * max(1, len(opening)))
            score += NAMES * sum([word[0].isupper() for word in content.split()[1:]]) / len(words)
            score += EXACT * [*self._hits[i].values()].count(SAME) / len(self._hits[i])
            score += WORDY * max(0, len(words) - _FREE)
            score += QUESTION * content.endswith(QUESTIONS)
            score += points_back.get(leans(content), 0.0)
            scores[i] = score
        scores[able[0]] += FIRST
        return max(able, key=scores.__getitem__)
