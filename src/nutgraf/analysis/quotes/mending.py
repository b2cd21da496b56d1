"""Where a quotation begins whose opening mark is missing, and where one ends whose closing mark is.

Both look for the words that say who speaks, as they stand next to a quotation: ``, said Anna Weller``,
``, she added``. Time is linear in the text: every attempt is bounded or reads on from a mark of its own.
"""

from __future__ import annotations

import re

_SAID = (
    r"(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|replied|replies|recalled|recalls|explained"
    r"|explains|continued|insisted|argued)\b"
)
_WHO = (
    r"(?:he|she|(?:[Tt]he|[Aa]n?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) [\w'’-]++"
    r"|[A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){0,3})(?:, [^,\n]{1,60},)?(?: also| later| then)?"
)
_TOLD = (
    rf"(?:(?:told|asked)\b|{_SAID}(?=[.,:;]|\s*+$"
    r"| (?:in|at|on|of|to|after|during|before|by|from|through)\b))"
)
_SPEAKER = rf"(?:{_SAID} (?:he\b|she\b|they\b|the\b|an?\b|[A-Z])|{_WHO} {_TOLD})"
_OVER = re.compile(rf"[.,!?…](?= {_SPEAKER})")
"""The last mark of a quotation before its speaker."""
_BEHIND = re.compile(rf"\s?{_SPEAKER}")
_SENTENCE_END = re.compile(r"(?<=[a-z]{2})[.!?…]\s++(?=\S)")
_TELLS = re.compile(_SAID)
_TURN = 80
"""Characters. A remark between two quotations that names the speaker is no longer."""
_SINGLE = re.compile(r"(?<![^\s(])[‘'](?=\w)")
_SINGLE_END = re.compile(r"(?<=[\w.,!?…])[’'](?=$|[\s.,;:!?])")


def over(text: str, start: int, end: int) -> int:
    """Where the quotation that opens at ``start`` is over, ``end`` if nothing tells: at a single mark that
    closes nothing else, or before the speaker.
    """
    found = _OVER.search(text, start, end)
    last = found.end() if found else end
    single = _SINGLE_END.search(text, start, last)
    if single and text[single.start() - 1] in ".,!?…" and not _SINGLE.search(text, start, single.start()):
        return single.start()
    return last


def begun(text: str, floor: int, at: int, after: int, end: int, *, behind: bool) -> int:
    """Where the quotation begins that closes with the lone mark ``[at, after)``, or -1 if the mark means
    nothing.

    It begins at a single mark between ``floor`` (where the last mark or the paragraph stands) and it,
    else with the paragraph, or where it is ``behind`` another quotation with the first sentence of its own.
    """
    if at <= floor or text[at - 1] not in ".,!?…":
        return -1
    if not _BEHIND.match(text, after, end) and not (behind and after == end):
        return -1
    opening = _SINGLE.search(text, floor, at)
    if opening and not _SINGLE_END.search(text, opening.end(), at):
        return opening.end()
    if not behind:
        return floor
    sentence = _SENTENCE_END.search(text, floor, min(at, floor + _TURN))
    return sentence.end() if sentence and _TELLS.search(text, floor, sentence.end()) else -1
