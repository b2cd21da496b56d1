"""The tagger's kept rows say what adding up every feature of every word says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.tagging import START, Model, Tagger, near_features, row, tagger, word_features

CHOICES = {"run": ["NN", "VB"], "plans": ["NNS", "VBZ"], "light": ["JJ", "NN", "VB"]}
FIXED = {"the": "DT", "of": "IN", "smith": "NNP"}
CONTEXT = ["1NN", "1DT", "1^", "2DT NN", "2^ ^", "2NN VB", "3DT run", "3NN plans", "3VB light"]
SPELLINGS = [form for word in (*CHOICES, *FIXED) for form in (word, word.capitalize())]


def features(words: list[str], i: int, before2: str, before: str) -> list[str]:
    """All features of the word at ``i``, after two tags."""

    def word(k: int) -> tuple[str, str]:
        return near_features(words[k] if 0 <= k < len(words) else START)

    (left, left_end), (left2, _), (right, right_end) = word(i - 1), word(i - 2), word(i + 1)
    own = words[i].lower()
    near = [f"l{left}", f"m{left_end}", f"k{left2}", f"r{right}", f"q{right_end}"]
    return [*word_features(words[i]), *near, f"1{before}", f"2{before2} {before}", f"3{before} {own}"]


def one_by_one(weights: dict[str, dict[str, int]], words: list[str]) -> list[str]:
    """The tags as the definition has them; of two that score the same, the later one."""
    tags = [START, START]
    for i, word in enumerate(words):
        lower = word.lower()
        if lower in FIXED and not (i and word[0].isupper()):
            tags.append(FIXED[lower])
            continue
        rows = [weights.get(feature, {}) for feature in features(words, i, *tags[-2:])]
        scores = {tag: sum(row.get(tag, 0) for row in rows) for tag in CHOICES.get(lower, ["NN", "NNP"])}
        if word[0].islower():
            scores.pop("NNP", None)
        tags.append(max(reversed(scores), key=scores.__getitem__))
    return tags[2:]


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, dict[str, int]], list[list[str]]]:
    """Weights, and sentences to tag with them."""
    sentences = draw(st.lists(st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=6), max_size=3))
    names = {*CONTEXT}
    for word in (*SPELLINGS, START):
        near, end = near_features(word)
        names |= {*word_features(word), f"l{near}", f"m{end}", f"k{near}", f"r{near}", f"q{end}"}
    tags = ["DT", "JJ", "NN", "NNP", "NNS", "VB", "VBZ"]
    row = st.dictionaries(st.sampled_from(tags), st.integers(-9, 9), max_size=4)
    return draw(st.dictionaries(st.sampled_from(sorted(names)), row, max_size=25)), sentences


@given(cases())
def test_tags_as_the_sum_of_all_features(case: tuple[dict[str, dict[str, int]], list[list[str]]]) -> None:
    weights, sentences = case
    model = Model(
        {tag: " ".join(w for w in FIXED if FIXED[w] == tag) for tag in {*FIXED.values()}},
        {" ".join(tags): word for word, tags in CHOICES.items()},
        ["NN", "NNP"],
        {feature: row(by_tag) for feature, by_tag in weights.items()},
    )
    fast = Tagger(Model.unpack(model.pack()))
    for words in sentences:
        assert fast.tag(words) == one_by_one(weights, words)


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        ("The ministers agreed on checks .", "DT NNS VBD IN NNS ."),
        ("Prices rose 3 percent in March .", "NNS VBD CD NN IN NNP ."),
    ],
)
def test_the_shipped_weights_tag_news(words: str, tags: str) -> None:
    assert tagger().tag(words.split()) == tags.split()


def test_no_words_have_no_tags() -> None:
    assert tagger().tag([]) == []
