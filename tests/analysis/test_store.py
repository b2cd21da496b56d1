"""An analysis survives the library, and nothing else is taken for one."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
from nutgraf.analysis.store import pack, unpack
from nutgraf.document import Span

TEXT = "Rain fell on Ostrava for 12 days, Mayor Jana Nova said. “It is enough,” she added."

finite = st.floats(allow_nan=False)
words = st.text(max_size=12)


def spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    text = draw(st.text(max_size=200))
    span = spans(text)
    figure = st.builds(
        Figure,
        span=span,
        text=words,
        value=finite,
        high=st.none() | finite,
        unit=words,
        concept=words,
        change=st.sampled_from(["=", "~", ">", "<", "up", "down"]),
        place=st.none() | words,
        as_of=st.none() | words,
        salience=finite,
    )
    quote = st.builds(
        Quote,
        content=st.lists(span, max_size=3).map(tuple),
        kind=st.sampled_from(["direct", "mixed", "indirect"]),
        cue=st.none() | span,
        source=st.none() | span,
        speaker=st.none() | words,
        inferred=st.booleans(),
    )
    person = st.builds(
        Person,
        name=words,
        roles=st.lists(words, max_size=2).map(tuple),
        mentions=st.lists(span, max_size=3).map(tuple),
    )
    sentence = st.builds(Sentence, span=span, salience=finite, rank=st.integers(0, 99))

    def some(each: st.SearchStrategy[object]) -> tuple[object, ...]:
        return tuple(draw(st.lists(each, max_size=4)))

    return Analysis(text, some(sentence), some(figure), some(quote), some(person), some(words))  # type: ignore[arg-type]  # drawn from matching strategies


@given(analyses())
def test_comes_back_the_same(analysis: Analysis) -> None:
    assert unpack(pack(analysis), analysis.text) == analysis


def sample() -> Analysis:
    return Analysis(TEXT, (Sentence(Span(0, 55), 1.0, 0), Sentence(Span(56, len(TEXT)), 0.5, 1)))


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        unpack(pack(sample()), TEXT.replace("Rain", "Snow"))


def test_another_version_is_refused() -> None:
    blob = pack(sample())
    with pytest.raises(ValueError, match="another version"):
        unpack(bytes([blob[0] + 1]) + blob[1:], TEXT)


@given(st.binary(max_size=60))
def test_noise_is_refused(noise: bytes) -> None:
    version = pack(sample())[:1]
    for blob in (noise, version + noise, version + zlib.compress(noise)):
        with pytest.raises(ValueError, match="the stored analysis is"):
            unpack(blob, TEXT)


@given(st.data())
def test_a_flipped_byte_is_refused_or_harmless(data: st.DataObject) -> None:
    blob = bytearray(pack(sample()))
    blob[data.draw(st.integers(0, len(blob) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        back = unpack(bytes(blob), TEXT)
    except ValueError:
        return
    assert back == sample()


def test_spans_beyond_the_text_are_refused() -> None:
    wide = Analysis(TEXT, (Sentence(Span(0, len(TEXT) + 1), 1.0, 0),))
    with pytest.raises(ValueError, match="damaged"):
        unpack(pack(wide), TEXT)
