"""Any text, any length, any method: so many sentences, in order, none twice, and never an exception."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis
from nutgraf.analysis.summary import choose, fit, rate
from nutgraf.analysis.summary.methods import METHODS, summarise

WORDS = str.split(
    "the ferry Ferry FERRY council said 7 1,000 12% $4.5 U.S. a I said-so don't e\u0301te\u0301 "
    "שלום עולם של مرحبا بالعالم في हिन्दी में भाषा สวัสดีครับ 中文很好 日本語です 한국어 Straße İstanbul ﬁnal ǅ "
    "👩‍👩‍👧 🇫🇷 \u200b \u202e \ufeff \x00 \x1b[2J \ufffd ___ -- — … .,;:!? “” «» () "
    "\U0001d54f q\u0323\u0307\u0301",
    " ",
)
ENDS = (
    ". ",
    "! ",
    "? ",
    "。",
    "… ",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\t",
    ".\u00a0",
    " ",
    ".” ",
    "\u2029",
    "",
)

words = (
    st.sampled_from(WORDS) | st.text(max_size=6) | st.sampled_from("aZ9é文ש").map(lambda letter: letter * 300)
)
sentences = st.tuples(st.lists(words, max_size=9).map(" ".join), st.sampled_from(ENDS)).map("".join)
texts = st.lists(sentences, max_size=14).map("".join) | st.tuples(sentences, st.integers(2, 30)).map(
    lambda pair: pair[0] * pair[1]
)


@pytest.mark.parametrize("method", METHODS)
@settings(deadline=None, max_examples=50)
@given(text=texts, title=st.none() | sentences, n=st.integers(-1, 12))
def test_any_text_any_length(method: str, text: str, title: str | None, n: int) -> None:
    context = Context.of(text, title)
    possible = fit(Analysis(text, rate(context)))
    chosen, note = summarise(context, method, n)
    spans = [sentence.span for sentence in chosen]
    assert len(spans) == max(0, min(n, len(possible)))
    assert set(spans) <= set(context.sentences)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert len({" ".join(span.of(text).split()) for span in spans}) == len(spans)
    assert bool(possible) == bool(context.sentences)
    assert "failed" not in (note or "")


@settings(deadline=None, max_examples=100)
@given(texts)
def test_the_default_summary_grows_by_one_sentence_at_a_time(text: str) -> None:
    analysis = Analysis(text, rate(Context.of(text)))
    shorter: set[object] = set()
    for n in range(1, len(fit(analysis)) + 1):
        longer = set(choose(analysis, n))
        assert len(longer) == n
        assert shorter < longer
        shorter = longer


LONG = {
    "no full stop": "word " * 20_000,
    "no space": "x" * 100_000,
    "no space, no letter": "%" * 100_000,
    "signs without an end": "中文" * 20_000,
    "numbers": " ".join(map(str, range(20_000))),
    "a line each": "\n".join(f"Item {number}" for number in range(3_000)),
    "the same again": "The ferry will stop on Sunday. " * 3_000,
    "all capitals": "THE FERRY WILL STOP. THE COUNCIL SAID SO. NOBODY CAME. " * 50,
    "marks": "e\u0301\u0323 " * 20_000,
    "ends alone": ". ! ? … " * 5_000,
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_and_odd_texts(method: str, text: str) -> None:
    chosen, note = summarise(text, method, 3)
    assert 1 <= len(chosen) <= 3
    assert "failed" not in (note or "")
    said = [re.sub(r"\W+", " ", sentence.span.of(text)) for sentence in chosen]
    assert len(set(said)) == len(said) or not re.search(r"\w", text)
