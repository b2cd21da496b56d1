#!/usr/bin/env python3
"""How well a summary answers a query: one sentence, and three, against what human summaries say of it.

    python benchmarks/leaning.py DATA.json [--several] [--half even|odd]

DATA.json is a list of {id, text, references}, each reference a summary with a sentence a line.

A query is a word that its text's human summaries found worth saying and its first sentence does not hold:
at least three references hold it (of fewer references all), and two sentences of the text. Words are
compared by their stems; stop words, numbers and words of one or two letters are none. A pair is two such
words in one sentence of a reference, a phrase two neighbouring ones that count as a word does.

The one-sentence summary for a query is scored against every reference sentence that holds it (ROUGE-1 and
ROUGE-2 F, Porter stems), the mean of them; so are the sentences that could have been taken instead, with
nutgraf's own sentences as candidates, headings and boilerplate left out. A summary of three is scored
against the whole references that hold the query ("summary"), and by how much of their sentences that hold
it is in there (ROUGE recall, "answer").

Printed are means over documents (a document's queries count as one) and differences to the first sentence
with the query, paired, with 95% bootstrap intervals over documents. Exit 1 where the difference is not
above 0 for words, or below it for pairs or phrases: an interval that ends below 0.
Needs rouge_score and numpy (pip install rouge-score): tools to measure with, not parts of nutgraf.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from nutgraf import analyze
from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

KINDS = ("word", "pair", "phrase")
HOLDERS = 3
"""References that must hold a word, or all where there are fewer."""

MOST = 12
"""Queries of one kind of a document; where there are more, some are drawn."""

ROUNDS = 2000

Scores = dict[str, tuple[float, float]]
"""ROUGE-1 and ROUGE-2, x 100, by the name of what was scored."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query to a text, with what answers it."""

    kind: str
    stems: tuple[str, ...]
    query: str
    """As it is typed: the commonest forms in the text, a phrase in quotation marks."""

    answers: tuple[str, ...]
    """Reference sentences that hold it."""

    references: tuple[str, ...]
    """Whole references that hold it."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as its stems."""

    stems: tuple[str, ...]

    def hold(self, kind: str, asked: Sequence[str]) -> bool:
        """Whether all of a query is there, a phrase in one piece."""
        if kind == "phrase":
            return tuple(asked) in set(pairwise(self.stems))
        return set(asked) <= set(self.stems)


@cache
def words(sentence: str) -> Words:
    """The stems of a sentence."""
    return Words(tuple(map(stem, tokens(sentence))))


def telling(key: str) -> bool:
    """Whether a stem may be asked for."""
    return key.isalpha() and len(key) > 2 and key not in STOP_STEMS


def queries(sentences: Sequence[str], references: Sequence[str]) -> Iterator[Asked]:
    """What may be asked of a text, given as its sentences in reading order."""
    split = [[words(line) for line in reference.split("\n") if line.strip()] for reference in references]
    enough = min(HOLDERS, len(references))
    found: dict[str, list[tuple[str, ...]]] = {}
    held = _several(split, lambda own: {(key,) for key in own.stems}, enough)
    found["word"] = [key for key in held if _asks("word", key, sentences)]
    single = {key for (key,) in found["word"]}
    found["pair"] = _several(
        split, lambda own: set(combinations(sorted(single.intersection(own.stems)), 2)), enough
    )
    held = _several(split, lambda own: set(pairwise(own.stems)), enough)
    found["phrase"] = [key for key in held if _asks("phrase", key, sentences)]
    for kind in KINDS:
        for key in random.Random(1).sample(found[kind], min(MOST, len(found[kind]))):
            lines = [line for reference in references for line in reference.split("\n")]
            yield Asked(
                kind,
                key,
                _typed(kind, key, sentences),
                tuple(line for line in lines if words(line).hold(kind, key)),
                tuple(
                    whole
                    for whole in references
                    if any(words(line).hold(kind, key) for line in whole.split("\n"))
                ),
            )


def _several(split: Sequence[Sequence[Words]], keys: Any, enough: int) -> list[tuple[str, ...]]:
    """What stands in so many references, sorted."""
    counts = Counter(key for reference in split for key in set().union(*map(keys, reference)))
    return sorted(key for key, count in counts.items() if count >= enough and all(map(telling, key)))


def _asks(kind: str, key: tuple[str, ...], sentences: Sequence[str]) -> bool:
    lede, *rest = map(words, sentences)
    return not lede.hold(kind, key) and sum(own.hold(kind, key) for own in rest) > 1


def _typed(kind: str, key: tuple[str, ...], sentences: Sequence[str]) -> str:
    """The commonest forms of a query's words; of a phrase, as a whole."""
    wide = 2 if kind == "phrase" else 1
    forms: Counter[tuple[str, ...]] = Counter()
    for sentence in sentences:
        own = [word.lower() for word in tokens(sentence)]
        forms.update(zip(*(own[i:] for i in range(wide)), strict=False))
    best: dict[tuple[str, ...], tuple[str, ...]] = {}
    for form, _ in forms.most_common():
        best.setdefault(tuple(map(stem, form)), form)
    if kind == "phrase":
        return f'"{" ".join(best[key])}"'
    return " ".join(best[key,][0] for key in key)


class Scorer:
    """ROUGE of sentences against sentences, each pair once."""

    def __init__(self) -> None:
        try:
            from rouge_score.rouge_scorer import RougeScorer
        except ImportError:
            sys.exit("this benchmark needs rouge_score: pip install rouge-score")
        self._scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
        self._known: dict[tuple[str, str], Any] = {}

    def score(self, references: Iterable[str], text: str, part: str = "fmeasure") -> tuple[float, float]:
        """The means over the references, x 100."""
        sums, count = [0.0, 0.0], 0
        for reference in references:
            key = reference, text
            if key not in self._known:
                self._known[key] = self._scorer.score(reference, text)
            found = self._known[key]
            sums = [sums[0] + getattr(found["rouge1"], part), sums[1] + getattr(found["rouge2"], part)]
            count += 1
        return 100 * sums[0] / count, 100 * sums[1] / count


def one_sentence(analysis: Analysis, fit: Sequence[Sentence], asked: Asked, scorer: Scorer) -> Scores:
    """The scores of one sentence, by every way to choose it."""
    text = {sentence: sentence.span.of(analysis.text) for sentence in fit}
    holding = [each for each in fit if words(text[each]).hold(asked.kind, asked.stems)]
    if not holding:  # of a pair: no sentence has both words
        holding = [each for each in fit if set(asked.stems) & set(words(text[each]).stems)]
    each = {sentence: scorer.score(asked.answers, text[sentence]) for sentence in holding}
    chance = random.Random(asked.query).choice(holding)
    chosen = analysis.summary(1, asked.query)[0].span.of(analysis.text)
    return {
        "nutgraf": scorer.score(asked.answers, chosen),
        "first with it": each[holding[0]],
        "best rank with it": each[min(holding, key=lambda sentence: sentence.rank)],
        "any with it, drawn": each[chance],
        "the first sentence": scorer.score(asked.answers, text[fit[0]]),
        "best possible": max(each.values(), key=sum),
    }


def three_sentences(
    analysis: Analysis, fit: Sequence[Sentence], asked: Asked, scorer: Scorer
) -> tuple[Scores, Scores]:
    """Scores of three sentences against whole references, and how much of the answers they hold."""
    holding = [each for each in fit if words(each.span.of(analysis.text)).hold(asked.kind, asked.stems)]
    plain = sorted(analysis.summary(3), key=lambda sentence: sentence.rank)
    chosen = {
        "nutgraf": analysis.summary(3, asked.query),
        "first with it and best two": [*dict.fromkeys([*holding[:1], *plain])][:3],
        "first three with it, opening": [*dict.fromkeys([*holding[:3], *fit])][:3],
        "summary without query": plain,
    }
    summary, answer = {}, {}
    for name, sentences in chosen.items():
        ordered = sorted(sentences, key=lambda sentence: sentence.span.start)
        joined = "\n".join(sentence.span.of(analysis.text) for sentence in ordered)
        summary[name] = scorer.score(asked.references, joined)
        answer[name] = scorer.score(asked.answers, joined, "recall")
    return summary, answer


class Results:
    """Scores by document, kind of query and what was scored."""

    def __init__(self) -> None:
        self._found: dict[str, list[list[Scores]]] = defaultdict(list)

    def add(self, name: str, scores: list[Scores]) -> None:
        """The scores of one document's queries."""
        if scores:
            self._found[name].append(scores)

    def print(self, name: str, beside: str) -> tuple[float, float]:
        """A table; the interval of the difference of ROUGE-1 between nutgraf and ``beside``."""
        import numpy

        documents = self._found[name]
        count = sum(map(len, documents))
        print(f"\n{name}: {count} queries, {len(documents)} documents")
        means = {
            system: numpy.array([numpy.mean([scores[system] for scores in own], axis=0) for own in documents])
            for system in documents[0][0]
        }
        pick = numpy.random.default_rng(1).integers(0, len(documents), (ROUNDS, len(documents)))
        judged = (0.0, 0.0)
        print(f"  {'':<30}{'R1':>6}{'R2':>7}   {'R1 and R2 less those of ' + beside}")
        for system, values in means.items():
            difference = values - means[beside]
            low, high = numpy.percentile(difference[pick].mean(1), [2.5, 97.5], axis=0)
            mean, gain = values.mean(0), difference.mean(0)
            line = "".join(f"{g:+7.2f} [{a:+.2f}, {b:+.2f}]" for g, a, b in zip(gain, low, high, strict=True))
            print(f"  {system:<30}{mean[0]:6.2f}{mean[1]:7.2f}   {'' if system == beside else line}")
            if system == "nutgraf":
                judged = float(low[0]), float(high[0])
        return judged


def main() -> None:
    """Measure, print tables, and exit 1 where nutgraf does not beat the first sentence with the query."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=("even", "odd"), help="every second document")
    parser.add_argument("--several", action="store_true", help=f"documents with {HOLDERS} references or more")
    given = parser.parse_args()
    records = json.loads(given.data.read_text(encoding="utf-8"))
    if given.several:
        records = [record for record in records if len(record["references"]) >= HOLDERS]
    if given.half:
        records = records[given.half == "odd" :: 2]
    scorer, results = Scorer(), Results()
    spent, leaned = 0.0, 0
    for record in records:
        analysis = analyze(record["text"])
        fit = [sentence for sentence in analysis.sentences if sentence.salience > 0]
        if len(fit) < 3:
            continue
        asked = list(queries([each.span.of(analysis.text) for each in fit], record["references"]))
        for kind in KINDS:
            own = [each for each in asked if each.kind == kind]
            results.add(f"{kind}, 1", [one_sentence(analysis, fit, each, scorer) for each in own])
            three = [three_sentences(analysis, fit, each, scorer) for each in own]
            results.add(f"{kind}, 3, summary", [summary for summary, _ in three])
            results.add(f"{kind}, 3, answer", [answer for _, answer in three])
        begun = time.process_time()
        for each in asked:
            analysis.summary(3, each.query)
        spent, leaned = spent + time.process_time() - begun, leaned + len(asked)
    worse = []
    for kind in KINDS:
        low, high = results.print(f"{kind}, 1", "first with it")
        worse += [kind] * (low <= 0 if kind == "word" else high < 0)
        results.print(f"{kind}, 3, summary", "first with it and best two")
        results.print(f"{kind}, 3, answer", "first with it and best two")
    print(f"\n{1000 * spent / leaned:.2f} ms of processor a query, three sentences")
    print(f"NOT BETTER  {', '.join(worse)}" if worse else "better than the first sentence with the query")
    sys.exit(bool(worse))


if __name__ == "__main__":
    main()
