"""Whether a sentence stands alone or needs the one before it, told from the sentence and nothing else.

A sentence leans if it opens with a word that only the text before can fill ("He", "The latter", "That day"),
with a turn of an argument ("But", "As a result"), or if it is speech whose speaker it does not name. What
only looks so stands: "It is not clear whether ...", "This week ...", "When he arrived, Smith ...".

The first word settles most sentences, so that it costs about two microseconds. The rules are for English; in
other languages next to nothing leans.
"""

from __future__ import annotations

from collections.abc import Callable

from nutgraf.analysis.summary import pointing, scene, spoken

WHOLLY, LOOSELY, NOT = 1.0, 0.5, 0.0
"""Not understood without the sentence before; opens in the middle of something, but a reader knows who and
what is meant; stands alone."""


def leans(content: str) -> float:
    """How much the sentence ``content`` needs the one before: wholly, loosely or not."""
    words = content.split(None, 1)
    if not words:
        return NOT
    if content[0] in spoken.MARKS or (('"' in content or "”" in content) and spoken.closes_only(content)):
        return spoken.speech(content)
    first = words[0]
    judge = _BY_FIRST.get(first)
    if judge is None and not first.isalpha():
        if first[0] == "(" and content.rstrip(".!?")[-1:] == ")":
            return max(LOOSELY, leans(content[1:]))
        judge = pointing.number if first[0].isdigit() else _BY_FIRST.get(_bare(first))
    found = NOT
    if judge is not None:
        found = judge if isinstance(judge, float) else judge(content)
        if found == WHOLLY:
            return found
    elif first.endswith("ing"):
        return scene.aside(content)
    if "e said" in content or "y said" in content or " added" in content:
        found = max(found, spoken.told_by_pronoun(content, first))
    return LOOSELY if found == NOT and ", however," in content else found


def _bare(first: str) -> str:
    """The first word as the table has it: without marks and contracted verb."""
    return first.replace("’", "'").partition("'")[0].strip(",;:.!?…()[]—–-")


Judge = float | Callable[[str], float]


def _table(entries: dict[str, Judge]) -> dict[str, Judge]:
    """By single words, capitalised, in capitals, and with a comma."""
    return {
        form + mark: judge
        for words, judge in entries.items()
        for word in words.split()
        for form in (word.capitalize(), word.upper())
        for mark in ("", ",")
    }


_BY_FIRST = _table(
    {
        "he she": pointing.he,
        "they them him theirs": WHOLLY,
        "his her their its": pointing.his,
        "it": pointing.it,
        "i we you my our your us": LOOSELY,
        "this": pointing.this,
        "that": pointing.that,
        "these": pointing.these,
        "those": pointing.those,
        "such": pointing.such,
        "there": pointing.there,
        "here": pointing.here,
        "both": pointing.both,
        "neither either": pointing.neither,
        "each": pointing.each,
        "another": pointing.another,
        "others": WHOLLY,
        "other": pointing.judge("Other than", NOT, LOOSELY),
        "one": pointing.one,
        "two three four five six seven eight nine ten eleven twelve dozens hundreds"
        " thousands": pointing.number,
        "some several few half much any": pointing.some,
        "many most all none": pointing.many,
        "days weeks months years hours minutes moments seconds": scene.later,
        "a an": lambda content: scene.aside(content) or scene.later(content),
        "the": pointing.the,
        "but and or nor yet plus anyway added moreover furthermore nevertheless nonetheless"
        " therefore thus hence indeed similarly likewise additionally conversely consequently"
        " accordingly": WHOLLY,
        "so": pointing.so,
        "then": pointing.then,
        "also": pointing.also,
        "however": pointing.however,
        "otherwise": pointing.otherwise,
        "instead regardless": pointing.unless("of"),
        "rather": pointing.unless("than"),
        "besides": pointing.judge("Besides,", WHOLLY),
        "yes no yeah": pointing.no,
        "well oh ok okay true sure again first second third secondly thirdly lastly": pointing.set_off,
        "which": pointing.which,
        "what": pointing.what,
        "why how who where": pointing.short_question,
        "not": pointing.not_so,
        "meanwhile elsewhere separately afterwards afterward eventually subsequently": scene.turn,
        "finally ultimately now overall apparently": scene.comma_turn,
        "still": pointing.still,
        "later earlier": pointing.later_on,
        "in": scene.preposition(
            r"addition(?! to)|contrast(?! (?:to|with))|other words|turn\b|response(?! to)|return(?! for)"
            r"|doing so|(?:either|both|each) cases?|comparison(?! (?:to|with))",
            r"the (?:meantime|end|process)\b|(?:fact|short|sum|any case|particular)\b",
        ),
        "for": scene.preposition(r"example|instance|one thing", r"now,"),
        "by": scene.preposition(r"then|contrast|comparison|doing so|the same token"),
        "on": scene.preposition(r"the (?:other hand|contrary|same)", r"the one hand"),
        "at": scene.preposition(loosely=r"the (?:same )?time\b(?! of)|first\b|one point"),
        "since until": scene.preposition(r"then"),
        "after above": scene.preposition(r"all,"),
        "before": scene.preposition(loosely=r"long"),
        "to": scene.preposition(
            r"do (?:so|it|that|this)\b|[a-z]+ (?:that|this|these|those),", r"be sure|make matters"
        ),
        "of": scene.preposition(loosely=r"course"),
        "during under with from over throughout among amid despite through like unlike without"
        " beyond behind within following against upon according": scene.preposition(),
        "even": scene.scene(r"(?:so|then|now|if so)\b"),
        "if": scene.scene(r"(?:so|not)\b"),
        "as": scene.scene(r"(?:a (?:result|consequence)(?! of)|such|well,)"),
        "when while although though once unless whereas whenever": scene.opening,
        "because": pointing.because,
        "last next early late today yesterday tomorrow tonight recently previously initially"
        " originally currently reportedly unfortunately fortunately sadly immediately occasionally"
        " sometimes often usually perhaps maybe soon suddenly asked told born known elected educated"
        " pressed questioned raised armed faced dressed released described accused convicted given"
        " monday tuesday wednesday thursday friday saturday sunday": (scene.opening),
    }
)
