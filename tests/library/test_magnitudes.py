"""Numbers as terms: a range finds exactly the values inside it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library.query import magnitudes

VALUES = st.one_of(
    st.integers(-10_000, 10_000).map(float),
    st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False).map(
        lambda value: float(f"{value:.8e}")
    ),
    st.sampled_from([0.0, 1.0, 9.0, 10.0, 99.0, 100.0, 0.1, 1e9, 12e6, 42_681.0]),
)


def finds(pieces: list[str], value: float) -> bool:
    terms = magnitudes.terms(value)
    return any(
        any(term.startswith(piece[:-1]) for term in terms) if piece.endswith("*") else piece in terms
        for piece in pieces
    )


@given(VALUES, VALUES, VALUES)
def test_a_range_finds_what_is_inside_and_nothing_else(value: float, one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    assert finds(magnitudes.ranges(low, high), value) == (low <= value <= high)
    assert finds(magnitudes.ranges(low, math.inf), value) == (low <= value)
    assert finds(magnitudes.ranges(-math.inf, high), value) == (value <= high)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        (">1000", [1000.01, 1e15], [1000, 999, -2000]),
        (">=1,000", [1000, 1001], [999.9]),
        ("<5%", [4.9, 0, -1e9], [5]),
        ("12m", [12e6], [12.1e6, 12]),
        ("$2.5bn", [2.5e9], [2.5e6]),
        ("-5..5", [-5, 0, 5], [5.01, -5.01]),
        ("10..", [10, 1e300], [9]),
        ("..10", [10, -1e300], [11]),
        ("=0", [0], [1e-9]),
    ],
)
def test_what_a_query_for_figures_finds(text: str, inside: list[float], outside: list[float]) -> None:
    bounds = magnitudes.bounds(text)
    assert bounds is not None
    pieces = magnitudes.ranges(*bounds)
    assert all(finds(pieces, value) for value in inside)
    assert not any(finds(pieces, value) for value in outside)


@pytest.mark.parametrize("text", ["", ">", "..", "many", "1x", "1..x", "--1", "1e5", "½"])
def test_what_is_no_number(text: str) -> None:
    assert magnitudes.bounds(text) is None


def test_what_is_not_finite_has_no_terms() -> None:
    assert magnitudes.terms(math.inf) == magnitudes.terms(math.nan) == ()
