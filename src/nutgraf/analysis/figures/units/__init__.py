"""Units of measurement and currencies: their names, plurals, symbols and codes.

A unit's name is singular English ("percent", "kilometre per hour", "turkish lira"); :func:`match` finds
one in tokens,
:func:`normal` reads what a person types into a filter (usd, $, km, people), :func:`short` is the form for
a narrow column.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from nutgraf.analysis.figures.nouns import singular
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.units.currencies import ABBREVIATIONS, CODES, CURRENCIES, NATIONAL, SOLD_BY
from nutgraf.analysis.figures.units.measures import MEASURES, NEVER_ALONE, PER, SHORT, SYMBOLS
from nutgraf.analysis.figures.vocabulary import words


@cache
def _names() -> dict[str, str]:
    """Lower-case spelling -> name."""
    names = {}
    for line in (*MEASURES.splitlines(), *CURRENCIES.splitlines()):
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
        starts[parts[0]] = max(starts.get(parts[0], 1), 2 * len(parts) - 1)  # square-foot has a hyphen
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
    names = (line.partition(":")[0] for line in CURRENCIES.splitlines())
    return frozenset((*names, *CODES.values()))


def is_currency(unit: str) -> bool:
    """Whether a unit is money, also "dollar per barrel" and "finnish markka"."""
    head = unit.partition(" per ")[0]
    return head in currencies() or (" " in head and head.rpartition(" ")[2] in NATIONAL)


def is_measure(unit: str) -> bool:
    """Whether a unit is one of measurement or money, not a noun that is counted."""
    return unit.partition(" per ")[0] in _names() or is_currency(unit)


def sign(token: Token, amount: Token) -> str:
    """The currency of a sign or code before the figures ``amount``, "" if it is none."""
    if token.text == "Y=":
        return "yen"  # how ¥ is written where only ASCII goes
    if token.text[0] == "$" and len(token.text) > 1:
        return _names().get(token.lower[1:] + "$", "dollar")
    if token.text[-1] in "$£€¥₹₩₪₽₺฿₦₱₫":
        return _names().get(token.lower, "dollar" if token.text[-1] == "$" else "")
    if token.text in CODES:
        return CODES[token.text]
    glued = token.start and not token.space
    if (glued and token.text == "R") or (token.text == "PS" and len(amount.text) == 1):
        return ""  # PS5 is a console
    return ABBREVIATIONS.get(token.text, "")


def millions(text: str) -> str:
    """The currency of a code with M for millions before it: MUSD, MEUR."""
    return CODES.get(text[1:], "") if len(text) == 4 and text[0] == "M" else ""


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
    if digits and token.text in CODES:
        return CODES[token.text], i + 1
    for length in range(min(_starts().get(token.lower, 1), len(tokens) - i), 0, -1):
        parts = tokens[i : i + length]
        form = "".join((" " if k and t.space else "") + t.lower for k, t in enumerate(parts))
        if (
            form in names
            and (length > 1 or not token.space or form not in NEVER_ALONE)
            and (digits or len(form) > 2 or form == "%")
        ):
            return names[form], i + length
        if length > 1 and parts[-1].text.isalpha():
            plain = " ".join(singular(w) for w in form.replace("-", " ").split(" "))
        else:
            plain = singular(form)
        if plain in names and len(plain) > 2 and plain not in NEVER_ALONE:  # tries are no liras
            return names[plain], i + length
    national = _national(tokens, i) if token.text[:1].isupper() and i + 1 < len(tokens) else ""
    if national:
        return national, i + 2
    if (
        token.lower == "new"
        and i + 2 < len(tokens)
        and tokens[i + 2].lower in ("dollars", "dollar", "shekels", "shekel")
    ):
        return ("shekel" if "shekel" in tokens[i + 2].lower else "new zealand dollar"), i + 3
    if token.lower == "finnish" and i + 1 < len(tokens) and singular(tokens[i + 1].lower) in NATIONAL:
        return f"finnish {singular(tokens[i + 1].lower)}", i + 2
    return "", begin


def _national(tokens: Sequence[Token], i: int) -> str:
    """The currency of an adjective and a noun: Australian dollars, Finnish markka, Kazakhstani tenge."""
    adjective, word = tokens[i].lower, tokens[i + 1].lower
    noun = _names().get(word) or singular(word)
    noun = _names().get(noun, noun)
    if noun in NATIONAL and adjective.isalpha():
        return _names().get(f"{adjective} {noun}", f"{adjective} {noun}")
    return noun if noun in currencies() and " " in noun and noun[:3] == adjective[:3] else ""


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
    if word in ("per", "/") and tokens[i + 1].numeral and name in _BURNT:
        base, end = _simple(tokens, i + 2, digits=True)  # litres per 100 km
        return (f"{name} per {tokens[i + 1].text} {base}", end) if base else (name, i)
    if (
        (word in ("a", "an", "each", "every") and (following in PER or _priced(tokens, name, i)))
        or (word == "per" and following.isalpha())
        or (word == "/" and not tokens[i + 1].space)
    ):
        base, end = _simple(tokens, i + 1, digits=word == "/")
        symbol = SYMBOLS.get(tokens[i + 1].text) if word == "/" else None
        if not base and symbol:
            base, end = symbol, i + 2
        if not base and word != "/":
            base, end = "year" if following == "annum" else following, i + 2
        if base:
            again = word == "per" and end < len(tokens) and tokens[end].lower == "per"
            return rate(tokens, f"{name} per {base}", end) if again else (f"{name} per {base}", end)
    return name, i


_BURNT = frozenset(("litre", "kilowatt hour", "gram", "gallon", "milligram", "microgram"))
_AFTER_PRICE = words(
    """
    in for on and or to from at by with when while if because before after as is are was were will would
    could can has have had but than over during until since the more less plus it he she they we you i
    which that of
    """
)


def _priced(tokens: Sequence[Token], name: str, i: int) -> bool:
    """Whether "a" and a noun after money say what the price is for: 12 dollars a bottle."""
    if not is_currency(name) or singular(tokens[i + 1].lower) not in SOLD_BY:
        return False
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    return after is None or not after.text[0].isalpha() or after.lower in _AFTER_PRICE


def normal(text: str) -> str:
    """The name of a unit typed into a filter: "usd", "$", "KM", "people" -> "dollar", "dollar",
    "kilometre", "person"."""
    form = " ".join(text.lower().split())
    names = _names()
    if form in names:
        return names[form]
    if text in SYMBOLS:
        return SYMBOLS[text]
    code = CODES.get(text.upper()) or ABBREVIATIONS.get(text)
    if code:
        return code
    head, slash, per = form.replace(" / ", "/").replace(" per ", "/").partition("/")
    if slash:
        return f"{normal(head)} per {normal(per)}"
    plain = " ".join(singular(word) for word in form.split(" "))
    return names.get(plain, plain)


def short(unit: str) -> str:
    """The symbol or abbreviation of a unit where it has a usual one, else its name."""
    return SHORT.get(unit, unit)
