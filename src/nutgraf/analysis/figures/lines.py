"""A sentence being read, and the quantities found in it while they are being understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.model import Change

Kind = Literal["money", "measure", "count", "bare", "part", "multiple", "age"]

QUANTITY = "QTY"
"""The tag of the tokens of a quantity."""


@dataclass(slots=True)
class Quantity:
    """A quantity while it is being understood; token positions are half-open."""

    first: int
    last: int
    """Value, sign and unit of measurement: the span of the figure."""

    value: float
    kind: Kind
    high: float | None = None
    unit: str = ""
    digits: bool = True
    vague: bool = False
    scale: float = 1.0
    """The scale word it ends with: 1e6 in 12 million."""

    noun: tuple[int, int] | None = None
    """The tokens of the noun phrase that is counted, its head last."""

    change: Change = "="
    concept: str = ""
    counted: str = ""


@dataclass(slots=True)
class Line:
    """A sentence being read."""

    text: str
    start: int
    end: int
    tokens: list[Token]
    tags: list[str] = field(default_factory=list)
    millions: bool | None = None
    """Whether an m after figures is for millions somewhere in it; None until that is asked."""

    def word(self, i: int) -> str:
        """The lower-case token at ``i``, "" outside the sentence."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def tag(self, i: int) -> str:
        """The part of speech at ``i``, "" outside the sentence."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def glued(self, i: int) -> bool:
        """Whether no white space is before the token at ``i``; False outside the sentence."""
        return 0 <= i < len(self.tokens) and not self.tokens[i].space

    def words(self) -> set[str]:
        """The lower-case tokens."""
        return {token.lower for token in self.tokens}
