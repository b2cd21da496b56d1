"""How long a summary is asked to be: so many sentences, or a share of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis

LONGEST = 10
"""Sentences; a longer summary is asked for as a share."""


@dataclass(frozen=True, slots=True)
class Length:
    """A number of sentences, or of hundredths of them."""

    number: int
    percent: bool = False

    def of(self, analysis: Analysis) -> int:
        """The sentences that are meant of this text."""
        if not self.percent:
            return self.number
        from nutgraf.analysis.summary import share

        return share(analysis, self.number)


def _read(ctx: click.Context, param: click.Parameter, words: str) -> Length:
    """``3`` or ``20%``, each within its bounds."""
    digits = words.strip().removesuffix("%").rstrip()
    length = Length(int(digits) if digits.isdecimal() and len(digits) < 6 else 0, "%" in words)
    if not 1 <= length.number <= (100 if length.percent else LONGEST):
        raise click.BadParameter(
            f"{words!r} is neither 1 to {LONGEST} sentences nor 1% to 100% of them.", ctx, param
        )
    return length


LENGTH = click.option(
    "-n",
    "length",
    callback=_read,
    default="3",
    show_default=True,
    metavar="N|N%",
    help=f"Sentences of the summary, 1 to {LONGEST}, or a share of them all: 20%.",
)
