"""What numbers and signs of the screen mean, in words, for a mouse that rests on them. Pure.

Sentences may name keys, as :meth:`nutgraf.keymap.Keymap.words` has them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.text import clean_line
from nutgraf.tui.drawing.gist import Facts, Item
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.analysis.model import Figure, Quote


class Part(NamedTuple):
    """A piece of the header."""

    words: str
    """None of it where these are empty."""

    told: str = ""
    """What they mean."""


MARKED = "Marked with {mark}: {star} {toggle_read} {tags} {note} {copy} {export} act on all of them"
LISTED = "Documents in the list"
FOUND = "Documents that the filter leaves, of all that there are"
POSITION = "Where this document stands in the list"
COVERED = "The filter asks for facts: what is not analysed yet cannot be found yet"
CATALOGUE = "Files are being read; what is found stands in the list at once"
GIST = "Summaries, figures, quotes and people are being worked out; {pause} lets that rest"
NOT_READ = "Files that could not be read; {skipped} lists them with the reasons"
ORDER = "The order of the list; {sort} changes it"
PACE = "How many files a second, and how long it will take"
TAKEN = "Documents that this is made of: of a larger view the newest"
WAITING = "Documents that are not in it yet: they come by themselves once they are analysed"

RULER: Mapping[str, str] = {
    "summary": "▎ a sentence of the summary",
    "figures": "# a figure",
    "quotes": '" a quote',
    "matches": "• the filter's words",
    "found": "• the words looked for",
    "target": "» the place that is shown",
}
"""The signs beside a text."""

SECTIONS: Mapping[str, str] = {
    "summary": "Sentences that say most, of all that can stand alone; {longer} one more, {shorter} one less",
    "figures": "Numbers with what they count, the most important first; each with what belongs to it below",
    "quotes": "Words in quotation marks, in the order of the text",
    "reported": "What somebody said, told without quotation marks",
    "people": "Who is named, the most prominent first; × is how often",
}
"""The headings of the facts."""

_CHANGES = {"=": "", "~": "about", ">": "at least", "<": "at most", "up": "up by", "down": "down by"}
_KINDS = {
    "direct": "Word for word",
    "mixed": "Partly word for word",
    "indirect": "Reported in the text's own words",
}


def ruler(kinds: Sequence[str], *, in_sight: bool) -> str:
    """What stands in a row of the ruler, a line each, and what a click does."""
    lines = list(dict.fromkeys(RULER[kind] for kind in kinds))
    return "\n".join([*lines, "┃ what is in sight" if in_sight else "A click goes there"])


def fact(item: Item, facts: Facts) -> str:
    """What a row of the facts is, in words."""
    if not item.spans:
        return ""
    if item.quote:
        return _quote(item.quote)
    if item.section == "figures":
        found = [each for each in facts.analysis.figures if each.span in item.spans]
        return _figure(found) if found else ""
    if item.section == "people":
        return f"Named {wording.times(len(item.spans))}{_quoted(item, facts)}"
    number = sum(each.span.start <= item.spans[0].start for each in facts.analysis.sentences)
    return f"Sentence {wording.number(number)} of {wording.number(len(facts.analysis.sentences))}"


def _quote(quote: Quote) -> str:
    doubt = "; whose words they are is concluded from what stands around" if quote.inferred else ""
    return _KINDS[quote.kind] + doubt


def _figure(found: Sequence[Figure]) -> str:
    figure = found[0]
    value = " ".join(filter(None, (_CHANGES[figure.change], clean_line(figure.text))))
    what = clean_line(figure.what)
    when = f"as of {wording.short_day(figure.as_of)}" if figure.as_of else ""
    words = ", ".join(filter(None, (value, what, clean_line(figure.place or ""), when)))
    return f"{words}\nGiven {wording.times(len(found))} in this text"


def _quoted(item: Item, facts: Facts) -> str:
    name = next((each.name for each in facts.analysis.people if each.mentions == item.spans), None)
    many = sum(quote.speaker == name for quote in facts.analysis.quotes) if name else 0
    return f", quoted {wording.times(many)}" if many else ""
