"""Every method of summarising, by name: ours, and sumy's through sumy.

Offline, on our own sentences. Repeated sentences count once; methods whose time or memory grows with the
square of the sentences look at the most salient ones only; a method that finds nothing gives way to the
default. What was done differently from what was asked is said in the note.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary import choose, rate
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

CANDIDATES = {"kl": 100, "lexrank": 300, "lsa": 200, "reduction": 300, "sum-basic": 300, "textrank": 300}
"""Sentences that a method is given at most, where its cost grows faster than their number."""


def summarise(
    source: Context | str, method: str = DEFAULT, n: int = 3
) -> tuple[tuple[Sentence, ...], str | None]:
    """At most ``n`` sentences of ``source`` in reading order by ``method``, and a note where there is
    something to say.

    ``source`` is a text or its context. Salience and rank are the default method's. Raises ``UsageError``
    for a method that is none of :data:`METHODS`, and nothing else, whatever the text.
    """
    if method not in METHODS:
        raise UsageError(f"{method!r} is no summary method; there are {', '.join(METHODS)}")
    context = Context.of(source) if isinstance(source, str) else source
    rated = rate(context)
    if n < 1 or not rated:
        return (), None
    if method == DEFAULT:
        return choose(Analysis(context.text, rated), n), None
    fit = [sentence for sentence in rated if sentence.salience > 0] or list(rated)
    if method == "lead":
        return tuple(fit[:n]), None
    return _by_sumy(context, fit, method, n)


def _by_sumy(
    context: Context, fit: Sequence[Sentence], method: str, n: int
) -> tuple[tuple[Sentence, ...], str | None]:
    from nutgraf.analysis.summary.language import language_of
    from nutgraf.analysis.summary.sumy_bridge import run
    from nutgraf.analysis.summary.sumy_model import document

    notes: list[str] = []
    given = list(fit)
    most = CANDIDATES.get(method, len(given))
    if len(given) > most:
        salient = sorted(given, key=lambda sentence: sentence.rank)[:most]
        given = sorted(salient, key=lambda sentence: sentence.span.start)
        notes.append(f"{method} looked at the {most} most salient of {len(fit):,} sentences.")
    language = language_of(context.text[context.body.start : context.body.end])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # numpy's, and sumy's about short texts, are for programmers
            found = run(method, document(context, given), n, language)
    except (ArithmeticError, AssertionError, IndexError, KeyError, ValueError) as error:
        # sumy divides by lengths and frequencies that odd texts make zero; numpy's SVD may not converge.
        found = []
        notes.append(f"{method} failed on this text: {error or type(error).__name__}.")
    if found:
        if not language:
            notes.append("The text's language is not known: its words were compared as they stand.")
        chosen = tuple(given[i] for i in found)
    else:
        notes.append(f"{method} found nothing to choose by: this is the default summary.")
        chosen = choose(Analysis(context.text, tuple(given)), n)
    return chosen, " ".join(notes) or None
