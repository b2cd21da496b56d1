"""Words that say nothing of what a text is about, in its language."""

from __future__ import annotations

from dataclasses import replace

from nutgraf.analysis.context import Context
from nutgraf.analysis.summary import rate
from nutgraf.analysis.summary.words import STOP_STEMS, stop_stems


def test_every_language_has_its_own() -> None:
    assert {"der", "und", "nicht"} <= stop_stems("german")
    assert {"и", "на", "не"} <= stop_stems("russian")
    assert stop_stems("english") == stop_stems("") == STOP_STEMS


def test_small_words_that_others_hold_too_do_not_make_a_sentence_the_best() -> None:
    empty = [
        "Und das ist es, was auch nach dem und vor dem so war und nicht mehr ist.",
        "Es war so, und nach dem ist es auch nicht mehr so, wie das vor dem war.",
        "Nicht nach dem und nicht vor dem war das so, und so ist es auch.",
    ]
    told = [
        "Der Gemeinderat schließt die Fähre im Hafen zum Herbst.",
        "Schüler aus Orlau nutzen die Fähre jeden Morgen.",
        "Ein Museum aus Brenz kauft die Fähre mit Motoren.",
        "Busse ersetzen die Fähre zwischen Orlau und Hafen.",
    ]
    text = " ".join([told[0], told[1], empty[0], told[2], empty[1], told[3], empty[2]])
    context = Context.of(text)
    assert context.language == "german"

    def best(language: str) -> list[str]:
        ranked = sorted(rate(replace(context, language=language)), key=lambda sentence: sentence.rank)
        return [sentence.span.of(text) for sentence in ranked]

    assert best("german")[0] == told[0]
    assert best("english")[0] in empty
