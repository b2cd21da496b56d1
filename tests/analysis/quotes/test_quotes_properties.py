"""What holds of any text: spans reproduce, direct contents leave their marks out, quotes do not cross,
time is linear.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import in_step
from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Person, Quote
from nutgraf.analysis.people.tokens import tokens
from nutgraf.analysis.quotes.marks import regions
from nutgraf.document import Span

VOCABULARY = (
    "Anna Weller Peter Holm said told added he she the mayor of Berlin that according to warned bridge safe"
    " , . : ; ? ! ( ) — “ ” \" ' ‘ ’ « » „ '' `` 「 」 's and but who Mr. President called asked reporters"
    ' on Monday “a” "b c"'
)
WORDS = st.sampled_from([*VOCABULARY.split(" "), "\n\n"])
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200))
PARTNERS = {"“": "”", "”": "“", "«": "»", "»": "«", "「": "」", "」": "「", '"': '"'}
"""Marks with what pairs with each."""


def analysed(text: str) -> tuple[Context, tuple[Person, ...], tuple[Quote, ...]]:
    context = Context.of(text, None, None)
    persons = people.find(context)
    return context, persons, quotes.find(context, persons)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_of_the_text_and_not_empty(text: str) -> None:
    _, persons, found = analysed(text)
    spans = [span for person in persons for span in person.mentions]
    for quote in found:
        spans += [*quote.content, *(span for span in (quote.cue, quote.source) if span)]
        assert quote.content
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_direct_contents_leave_their_marks_out(text: str) -> None:
    for quote in analysed(text)[2]:
        if quote.kind == "direct":
            for span in quote.content:
                content = span.of(text)
                for end in (content[0], content[-1]):
                    assert PARTNERS.get(end, "") in content[1:-1], "a mark whose partner is not inside"


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_contents_are_apart_or_one_within_the_other(text: str) -> None:
    spans = [span for quote in analysed(text)[2] for span in quote.content]
    for number, one in enumerate(spans):
        for other in spans[number + 1 :]:
            apart = one.end <= other.start or other.end <= one.start
            within = (one.start >= other.start and one.end <= other.end) or (
                other.start >= one.start and other.end <= one.end
            )
            assert apart or within


NOTHING_BUT_MARKS = [
    '"',
    "“",
    "”",
    "„",
    "‟",
    "«",
    "»",
    "‹",
    "›",
    "「」",
    "『",
    "＂",
    "``",
    "''",
    "'",
    "‘",
    "’",
    "‚",
    "“‘«",
    "“«”»",
    "“ ",
]


@pytest.mark.parametrize("mark", NOTHING_BUT_MARKS)
def test_marks_alone_take_time_that_grows_with_them(mark: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = mark * (size // len(mark))
        return lambda: regions(text, Span(0, len(text)))

    assert in_step(work, 10_000)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_regions_come_in_order_and_apart(text: str) -> None:
    found = regions(text, Span(0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(any(map(str.isalnum, text[region.start : region.end])) for region in found)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert analysed(text)[1:] == analysed(text)[1:]


HOSTILE = {
    "opening marks": "“",
    "straight marks": '"',
    "attributions": '"x" said ',
    "names": "Al Bo ",
    "openings with words": "“a ",
    "single marks": "'a b' ",
    "asides": "he said, ",
    "sources": "according to Al, ",
    "titles": "President Al Bo, the president ",
    "namesakes": "Al Smith. Bo Smith. Mr. Smith. ",
    "pronouns": "he ",
    "German marks": "„a“ »b« ",
    "nests": "“a ‘b «c» d’ e” ",
    "open nests": "“‘«a ",
    "closing marks": "a.” ",
    "lone marks before speakers": "a,” said Al. ",
    "open marks before asides": "“a, he, ",
    "possessives": "‘a' as' ",
    "several sentences in single marks": "'A. ",
    "double in single": '\'a "b" ',
    "doubled marks": "''a'' ",
    "quoted lines": '"x" said Al.\n\n',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text(name: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = HOSTILE[name] * (size // len(HOSTILE[name]))
        whole = (Span(0, len(text)),)
        context = Context(text, "", None, "", whole[0], whole, whole)
        tokens.cache_clear()
        return lambda: quotes.find(context, people.find(context))

    assert in_step(work, 8_000)
