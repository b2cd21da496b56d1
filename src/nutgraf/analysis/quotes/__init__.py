"""Who said what: quotations and reported speech with their speakers.

Every quote is made of spans of the text. Direct contents leave their quotation marks out; mixed and
indirect ones are the clause. Everything runs in time linear in the text's length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.analysis.model import Person, Quote

if TYPE_CHECKING:
    from nutgraf.analysis.context import Context

__all__ = ["find"]


def find(context: Context, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """The quotes of a text in reading order; ``people`` are those that
    :func:`nutgraf.analysis.people.find` found in it.
    """
    from nutgraf.analysis.quotes.reading import Reading  # on use: a citation needs none of it
    from nutgraf.analysis.quotes.reports import reports

    return reports(Reading.of(context, people))
