"""Long texts, whose opening is not their summary."""

from __future__ import annotations

from nutgraf import analyze
from nutgraf.analysis.summary import theme

OPENING = (
    "The road to the works runs along a canal in which nobody has seen a boat since the war. "
    "A dog lay in the gateway on the morning of our visit and did not get up. "
    "Mist hung over the far bank, and a woman was beating a carpet."
)
FINDING = "The inquiry found that the boiler leaked because nobody had tested its valve since the flood."
_WHO = ("A painter", "The porter", "Old Mr. Sorley", "A clerk", "The cook", "Her aunt", "A sailor")
_DID = ("remembered", "swept around", "leaned upon", "mended", "praised", "sold", "painted", "forgot")
_WHAT = (
    "ladders",
    "an anvil",
    "two clocks",
    "a broom",
    "the kettle",
    "nine barrels",
    "a crane",
    "some glass",
)
_WHEN = ("in March", "before noon", "with a sigh", "for years", "after the flood", "at last", "by lamplight")


def report(sections: int, last: str = "Conclusions", finding: str = FINDING) -> str:
    """A report in sections of six sentences and a last one with ``finding`` in it, headed ``last``."""
    parts = []
    for i in range(sections):
        lines = [
            f"{_WHO[k % 7]} {_DID[(k * 3 + k // 7) % 8]} {_WHAT[(k * 5 + k // 8) % 8]} {_WHEN[k * 2 % 7]}."
            for k in range(6 * i, 6 * i + 6)
        ]
        parts.append(f"Room {i + 1}\n\n{' '.join(lines)}")
    return "\n\n".join(["The leak at the works", OPENING, *parts, last, f"It rained. {finding}"])


def rank(text: str, content: str) -> int:
    return next(s.rank for s in analyze(text).sentences if s.span.of(text) == content)


def test_the_opening_of_a_long_report_is_not_its_summary() -> None:
    text = report(12)
    assert not any(sentence.span.of(text) in OPENING for sentence in analyze(text).summary(3))


def test_in_a_long_report_a_finding_ranks_before_the_same_said_otherwise() -> None:
    plain = FINDING.replace("The inquiry found", "The baker told us")
    assert rank(report(12), FINDING) < rank(report(12, finding=plain), plain)


def test_in_a_long_report_a_heading_that_promises_findings_lifts_what_is_under_it() -> None:
    plain = FINDING.replace("The inquiry found", "The baker told us")
    assert rank(report(12, "Conclusions", plain), plain) < rank(report(12, "Room 13", plain), plain)


def test_the_opening_counts_less_the_longer_a_text_and_the_more_sections_it_has() -> None:
    assert theme.lede_weight(0) == theme.lede_weight(20) == theme.lede_weight(theme.USUAL) == 1
    assert 1 > theme.lede_weight(70) > theme.lede_weight(90) > theme.lede_weight(500) > 0
    assert 1 > theme.lede_weight(50, 3) > theme.lede_weight(50, 6) > 0


def test_headings_do_not_make_a_short_text_long() -> None:
    assert theme.lede_weight(theme.USUAL // 2, 50) == 1


def test_what_is_found_recommended_or_totalled_gains_and_so_does_all_under_its_heading() -> None:
    contents = [
        "We found a leak.",
        "It is recommended to stop.",
        "A third, or 30%, in all.",
        "A dog lay there.",
    ]
    words = [content.split() for content in contents]
    plain = theme.gains(contents, words, [""] * 4)
    assert plain[0] == plain[1] > plain[2] > plain[3]
    under = theme.gains(contents, words, ["3. Conclusions"] * 4)
    assert all(high > low for high, low in zip(under, plain, strict=True))
    assert theme.gains(contents, words, ["3. The dog"] * 4) == plain
