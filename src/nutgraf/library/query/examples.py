"""The query language by example, for the help page and the documentation: what is typed, what it finds."""

from __future__ import annotations

from typing import Final

EXAMPLES: Final = (
    ("italy virus", "both words, in title or text"),
    ('"death toll"', "words next to each other"),
    ("italy OR spain -rome", "either, but without a word"),
    ("(rain OR snow) orlau", "parentheses group"),
    ("elect*", "every word that begins so"),
    ("title:bridge path:2024", "in the title; in folder or name"),
    ("place:moscow agency:tass", "where it is from; whose it is"),
    ("date:2020-03 date:2w..", "a month; since two weeks ago"),
    ("date:2020..2020-05-01", "from one to another, both too"),
    ('person:"Marta Quill"', "who is named"),
    ("by:quill said:winter", "who is quoted; what was said"),
    ("figure:>1000 unit:km", "how much; of what: usd, $, people"),
    ("figure:10%..20%", "from one to another"),
    ("is:unread has:quotes", "Tab shows what else is: and has:"),
    ('tag:"to check"', "what t has tagged"),
    ("@crossings", "what f has saved under that name"),
)
"""Each a query without a fault, where there is a saved search of that name."""
