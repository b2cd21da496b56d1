"""Units of measurement and currencies: their names, plurals, symbols and codes.

A unit's name is singular English ("percent", "kilometre per hour", "turkish lira"); :func:`match` finds
one in tokens,
:func:`normal` reads what a person types into a filter (usd, $, km, people), :func:`short` is the form for
a narrow column.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from nutgraf.analysis.figures.measures import (
    CURRENCIES_FROM,
    MEASURES,
    NATIONAL,
    NEVER_ALONE,
    PER,
    PREFIXES,
    SHORT,
    SYMBOLS,
)
from nutgraf.analysis.figures.nouns import singular
from nutgraf.analysis.figures.tokens import Token


@cache
def _names() -> dict[str, str]:
    """Lower-case spelling -> name."""
    names = {}
    for line in MEASURES.splitlines():
        name, _, forms = line.partition(":")
        names[name] = name
        for form in forms.split("|"):
            if form.strip():
                names[form.strip()] = name
    return names


@cache
def _starts() -> dict[str, int]:
    """First word of a unit of several words -> the greatest number of words."""
    starts: dict[str, int] = {}
    for form in _names():
        parts = form.replace(".", " .").replace("°", "° ").replace("-", " - ").split()
        starts[parts[0]] = max(starts.get(parts[0], 1), len(parts))
    for word in (
        "kilometres",
        "miles",
        "metres",
        "meters",
        "parts",
        "revolutions",
        "degrees",
        "pounds",
        "percentage",
        "basis",
    ):
        starts[word] = 4
    return starts


@cache
def currencies() -> frozenset[str]:
    """The names of the currencies that have a line of their own."""
    table = MEASURES[MEASURES.index("\n" + CURRENCIES_FROM) + 1 :]
    return frozenset(line.partition(":")[0] for line in table.splitlines())


def is_currency(unit: str) -> bool:
    """Whether a unit is money, also "dollar per barrel" and "finnish markka"."""
    head = unit.partition(" per ")[0]
    return head in currencies() or (" " in head and head.rpartition(" ")[2] in NATIONAL)


def is_measure(unit: str) -> bool:
    """Whether a unit is one of measurement or money, not a noun that is counted."""
    return unit.partition(" per ")[0] in _names() or is_currency(unit)


def sign(token: Token) -> str:
    """The currency of a sign or code before figures, "" if it is none."""
    if token.text == "Y=":
        return "yen"  # how ¥ is written where only ASCII goes
    if token.text[-1] in "$£€¥₹₩₪₽₺฿₦₱₫":
        return _names().get(token.lower, "dollar" if token.text[-1] == "$" else "")
    if (
        token.text.isupper() and not (len(token.text) < 3 and not token.space and token.start)
    ) or token.text in ("Rs", "Ksh", "kr"):
        return PREFIXES.get(token.lower, "")
    return ""


def millions(text: str) -> str:
    """The currency of a code with M for millions before it: MUSD, MEUR."""
    return PREFIXES.get(text[1:].lower(), "") if len(text) == 4 and text.isupper() and text[0] == "M" else ""


def match(tokens: Sequence[Token], i: int, *, digits: bool) -> tuple[str, int]:
    """The unit that begins at token ``i`` and the token after it; ("", i) if none does.

    ``digits``: the number before is written in figures, so that symbols may follow it.
    """
    name, end = _simple(tokens, i, digits)
    return rate(tokens, name, end) if name else (name, end)


def _simple(tokens: Sequence[Token], i: int, digits: bool) -> tuple[str, int]:
    if i >= len(tokens):
        return "", i
    token, begin = tokens[i], i
    hyphen = token.text in "-–" and not token.space and i + 1 < len(tokens) and not tokens[i + 1].space
    if hyphen:
        i, token = i + 1, tokens[i + 1]
    names = _names()
    if i + 1 < len(tokens) and tokens[i + 1].text in ("2", "3") and not tokens[i + 1].space:
        form = token.lower + tokens[i + 1].text
        if form in names:
            return names[form], i + 2
    coded = i + 1 < len(tokens) and tokens[i + 1].numeral and not tokens[i + 1].space
    if coded and len(token.text) < 3 and token.text.isalpha():
        return "", begin
    if not token.space and digits and not hyphen and token.text in SYMBOLS:
        return SYMBOLS[token.text], i + 1
    if (
        digits
        and token.text in ("C", "F", "m")
        and not hyphen
        and not (i + 1 < len(tokens) and tokens[i + 1].text == "-")
    ):
        return SYMBOLS[token.text], i + 1
    for length in range(min(_starts().get(token.lower, 1), len(tokens) - i), 0, -1):
        words = tokens[i : i + length]
        form = "".join((" " if k and t.space else "") + t.lower for k, t in enumerate(words))
        if (
            form in names
            and (length > 1 or not token.space or form not in NEVER_ALONE)
            and (digits or len(form) > 2 or form == "%")
        ):
            return names[form], i + length
        if length > 1 and words[-1].text.isalpha():
            plain = " ".join(singular(w) for w in form.split(" "))
        else:
            plain = singular(form)
        if plain in names and len(plain) > 2:
            return names[plain], i + length
    if token.text[:1].isupper() and i + 1 < len(tokens):  # Australian dollars, Finnish markka
        noun = names.get(tokens[i + 1].lower, singular(tokens[i + 1].lower))
        if noun in NATIONAL and token.text.isalpha():
            form = f"{token.lower} {noun}"
            return names.get(form, form), i + 2
    if (
        token.lower == "new"
        and i + 2 < len(tokens)
        and tokens[i + 2].lower in ("dollars", "dollar", "shekels", "shekel")
    ):
        return ("shekel" if "shekel" in tokens[i + 2].lower else "new zealand dollar"), i + 3
    if token.lower == "finnish" and i + 1 < len(tokens) and singular(tokens[i + 1].lower) in NATIONAL:
        return f"finnish {singular(tokens[i + 1].lower)}", i + 2
    return "", begin


_THEN = frozenset(("earlier", "ago", "before", "later", "after", "prior"))


def rate(tokens: Sequence[Token], name: str, i: int) -> tuple[str, int]:
    """With what it is counted by: miles per hour, $60 a barrel, km/h."""
    if i + 1 >= len(tokens) or (i + 2 < len(tokens) and tokens[i + 2].lower in _THEN):
        return name, i  # a year earlier is a time, no rate
    if (
        tokens[i].text == "a"
        and tokens[i + 1].text == "-"
        and i + 2 < len(tokens)
        and tokens[i + 2].lower in PER
    ):
        return f"{name} per {tokens[i + 2].lower}", i + 3
    word, following = tokens[i].lower, singular(tokens[i + 1].lower)
    if (
        (word in ("a", "an", "each", "every") and following in PER)
        or (word == "per" and following.isalpha())
        or (word == "/" and not tokens[i + 1].space)
    ):
        base, end = _simple(tokens, i + 1, digits=word == "/")
        if base:
            return f"{name} per {base}", end
        symbol = SYMBOLS.get(tokens[i + 1].text) if word == "/" else None
        if symbol:
            return f"{name} per {symbol}", i + 2
        if word != "/":
            return f"{name} per {'year' if following == 'annum' else following}", i + 2
    return name, i


def normal(text: str) -> str:
    """The name of a unit typed into a filter: "usd", "$", "KM", "people" -> "dollar", "dollar",
    "kilometre", "person"."""
    form = " ".join(text.lower().split())
    names = _names()
    if form in names:
        return names[form]
    if text in SYMBOLS:
        return SYMBOLS[text]
    if form in PREFIXES:
        return PREFIXES[form]
    head, slash, per = form.replace(" / ", "/").replace(" per ", "/").partition("/")
    if slash:
        return f"{normal(head)} per {normal(per)}"
    plain = " ".join(singular(word) for word in form.split(" "))
    return names.get(plain, plain)


def short(unit: str) -> str:
    """The symbol or abbreviation of a unit where it has a usual one, else its name."""
    return SHORT.get(unit, unit)
