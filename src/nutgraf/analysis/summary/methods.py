"""Every method of summarising, by name: ours, and sumy's through sumy.

Offline, on our own sentences. Repeated sentences count once; methods whose time or memory grows faster than
the text look at the most salient sentences only; a method that finds nothing gives way to the default. What
was done differently from what was asked is said in the note.
"""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from nutgraf.analysis import head
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary import choose, fit, rate
from nutgraf.analysis.summary.words import tokens
from nutgraf.errors import UsageError

DEFAULT = "nutgraf"

METHODS = (
    DEFAULT,
    "lead",
    "edmundson",
    "kl",
    "lexrank",
    "lsa",
    "luhn",
    "reduction",
    "sum-basic",
    "textrank",
)
"""The default first."""

CANDIDATES = {"kl": 80, "lexrank": 200, "reduction": 300, "sum-basic": 300, "textrank": 300}
"""Sentences that a method is given at most, where its cost grows faster than their number."""

USUAL_WORDS = 32
"""Words of a sentence, in whose place fewer sentences are given where they are longer on the whole."""


def summarise(
    source: Context | str, method: str = DEFAULT, n: int = 3
) -> tuple[tuple[Sentence, ...], str | None]:
    """At most ``n`` sentences of ``source`` in reading order by ``method``, and a note where there is
    something to say.

    ``source`` is a text, of which the first :data:`nutgraf.analysis.LIMIT` characters count, or its context.
    Salience and rank are the default method's. Raises ``UsageError`` for a method that is none of
    :data:`METHODS`, and nothing else, whatever the text.
    """
    if method not in METHODS:
        raise UsageError(f"{method!r} is no summary method; there are {', '.join(METHODS)}")
    context = Context.of(head(source)) if isinstance(source, str) else source
    rated = Analysis(context.text, rate(context))
    if method == DEFAULT:
        return choose(rated, n), None
    possible = fit(rated)
    if n < 1 or not possible:
        return (), None
    if method == "lead":
        return tuple(possible[:n]), None
    return _by_sumy(context, possible, method, n)


def _by_sumy(
    context: Context, possible: Sequence[Sentence], method: str, n: int
) -> tuple[tuple[Sentence, ...], str | None]:
    from nutgraf.analysis.summary.sumy_bridge import run
    from nutgraf.analysis.summary.sumy_model import document

    notes: list[str] = []
    salient = sorted(possible, key=lambda sentence: sentence.rank)
    given = sorted(_affordable(context.text, salient, method), key=lambda sentence: sentence.span.start)
    if len(given) < len(possible):
        notes.append(f"{method} looked at the {len(given)} most salient of {len(possible):,} sentences.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # numpy's, and sumy's about short texts, are for programmers
            found = run(method, document(context, given), n, context.language)
    except (ArithmeticError, AssertionError, IndexError, KeyError, ValueError) as error:
        # sumy divides by lengths and frequencies that odd texts make zero.
        found = []
        notes.append(f"{method} failed on this text: {error or type(error).__name__}.")
    if not found:
        notes.append(f"{method} found nothing to choose by: this is the default summary.")
    elif not context.language:
        notes.append("The text's language is not known: its words were compared as they stand.")
    # What is longer than the method had sentences goes on with the next most salient.
    chosen = dict.fromkeys([*(given[i] for i in found), *(salient if len(given) < n or not found else ())])
    return tuple(sorted(list(chosen)[:n], key=lambda sentence: sentence.span.start)), " ".join(notes) or None


def _affordable(text: str, salient: Sequence[Sentence], method: str) -> Sequence[Sentence]:
    """As many of the sentences, given most salient first, as ``method`` can look at in a second or two, but
    never none."""
    most = CANDIDATES.get(method)
    if most is None:
        return salient
    words = list(accumulate(len(tokens(sentence.span.of(text))) for sentence in salient[:most]))
    return salient[: max(1, bisect_right(words, most * USUAL_WORDS))]
