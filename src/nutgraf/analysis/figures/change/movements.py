"""Words that say that something rose or fell."""

from __future__ import annotations

from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.model import Change

RISE = words(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing
    climb climbs climbed climbing gain gains gained gaining jump jumps jumped jumping surge surges
    surged surging soar soars soared soaring advance advances advanced advancing rally rallies rallied
    rallying leap leaps leapt leaped add adds added adding rebound rebounds rebounded expand expands
    expanded expanding raise raises raised raising boost boosts boosted boosting improve improves
    improved improving accelerate accelerated spike spikes spiked spiking hike hikes hiked swell swelled
    swelling strengthen strengthened rocketed skyrocketed up uptick upturn growth boom appreciated
    appreciate outperformed widened widen lifted lift lifts lifting upped inched upward upwards
    ballooned mushroomed recovered firmed ascended balloon
    """
)
FALL = words(
    """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
    decrease decreases decreased decreasing lose loses lost losing slip slips slipped slipping slide
    slides slid sliding sink sinks sank sunk sinking tumble tumbles tumbled tumbling plunge plunges
    plunged plunging plummet plummets plummeted plummeting shrink shrinks shrank shrunk shrinking shed
    sheds shedding dip dips dipped dipping cut cuts cutting reduce reduces reduced reducing reduction
    slash slashes slashed slashing slump slumps slumped slumping contract contracts contracted
    contracting contraction retreat retreats retreated lower lowers lowered lowering weaken weakens
    weakened weakening ease eases eased easing down trim trims trimmed trimming crash crashed loss
    losses depreciated downturn discount discounts narrowed narrow downward downwards tanked cratered
    nosedived collapsed collapse dwindled halve sagged skidded stumbled cooled softened dwindle
    reductions dive dives dived tumbling curtailed
    """
)

RESULTS = frozenset(("loss", "losses", "gain", "gains"))
"""A loss of $90 million is a company's result; a loss of 3% is a fall."""

MORE = words(
    """
    rise increase gain jump growth surge hike climb boost improvement advance leap uptick spike upswing
    raise rally expansion increases rises gains hikes jumps uplift
    """
)
LESS = words(
    """
    drop decline fall decrease cut reduction slump dip slide plunge contraction discount reductions
    declines cuts drops decreases downturn falls discounts
    """
)
"""Nouns after a figure that say which way it went: a 5% drop."""

HIGHER = words("higher more up greater dearer pricier stronger bigger larger faster warmer hotter heavier")
LOWER = words("lower less fewer down cheaper weaker smaller slower cooler colder lighter")
"""... and comparatives: 5% higher."""


def way_of(word: str) -> Change | None:
    """The way of a lower-case word of movement, None of others."""
    return "up" if word in RISE else "down" if word in FALL else None
