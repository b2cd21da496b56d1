"""Units of measurement and currencies: their names, plurals, symbols and codes.

A unit's name is singular English ("percent", "kilometre per hour", "turkish lira"); :func:`match` finds one in tokens,
:func:`normal` reads what a person types into a filter (usd, $, km, people), :func:`short` is the form for a narrow column.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from nutgraf.analysis.figures.nouns import singular
from nutgraf.analysis.figures.tokens import Token

_MEASURES = """\
percent: % | pct | per cent | percentage
percentage point: pp | percent point | % point | per cent point
basis point: bp | bps
kilometre: km | kilometer | kms
metre: meter
centimetre: cm | centimeter | cms
millimetre: mm | millimeter
micrometre: µm | μm | micron | micrometer
nanometre: nm | nanometer
mile: mi
nautical mile: nmi
light year: ly
yard: yd | yds
foot: ft | feet
inch: ″
square kilometre: km2 | km² | sq km | square kilometer | sq. km | square km
square metre: m2 | m² | sqm | sq m | square meter | sq. m
square mile: sq mi | sq. mile
square foot: sqft | sq ft | sq. ft | square feet
square yard: sq yd
square inch: sq in
hectare: ha
acre:
cubic kilometre: km3 | km³ | cubic kilometer
cubic metre: m3 | m³ | cubic meter | cu m
cubic foot: cubic feet | cu ft
cubic centimetre: cc | cm3 | cm³
cubic inch: cu in
litre: liter | ltr
millilitre: ml | milliliter
centilitre: cl
gallon: gal
pint:
ounce: oz | fl oz | fluid ounce
barrel: bbl
bushel:
gram: gramme | gm
milligram: mg
microgram: µg | mcg
kilogram: kg | kgs | kilogramme | kilo
tonne: metric ton | mt
ton: short ton
kiloton: kilotonne
megaton: megatonne
gigaton: gigatonne | gt
pound: lb | lbs
pound-foot: lb-ft | pound-feet | pound feet | lb ft | foot-pound | pound-foot
newton metre: nm torque
stone:
carat:
second: sec | secs
millisecond: ms | msec
minute: min | mins
hour: hr | hrs
day:
night:
week: wk | wks
fortnight:
month: mo | mos
quarter:
year: yr | yrs
decade:
century:
millennium:
mile per hour: mph
mile per gallon: mpg
kilometre per hour: kph | kmh | km/h | km/hr | kmph
metre per second: m/s
knot: kt
horsepower: hp
brake horsepower: bhp
watt:
kilowatt: kw
megawatt: mw
gigawatt: gw
terawatt: tw
kilowatt hour: kwh | kilowatt-hour
megawatt hour: mwh | megawatt-hour
gigawatt hour: gwh | gigawatt-hour
terawatt hour: twh | terawatt-hour
volt:
ampere: amp
milliampere-hour: mah
joule:
kilojoule: kj
calorie: cal
kilocalorie: kcal
hertz: hz
kilohertz: khz
megahertz: mhz
gigahertz: ghz
pascal:
megapascal: mpa
gigapascal: gpa
millibar: mb
decibel: db
bit:
byte:
kilobyte: kb
megabyte:
gigabyte: gb
terabyte: tb
megabit per second: mbps
gigabit per second: gbps
pixel: px
megapixel: mp
degree: deg | °
degree celsius: °c | ° c | ℃ | celsius | centigrade | deg c | degree c | degree centigrade | deg celsius
degree fahrenheit: °f | ° f | ℉ | fahrenheit | deg f | degree f | deg fahrenheit
kelvin:
rpm: revolutions per minute | revolution per minute
part per million: ppm
part per billion: ppb
point: pt | pts
time: fold
dollar: $ | us$ | usd | us dollar | u.s. dollar | american dollar | buck | greenback
cent: ¢ | c
euro: € | eur
pound sterling: £ | gbp | sterling | british pound | quid | pounds sterling
penny: pence | p
yen: ¥ | jpy | japanese yen
yuan: rmb | cny | renminbi | chinese yuan
australian dollar: a$ | au$ | aud | aus$
canadian dollar: c$ | ca$ | cad | can$
hong kong dollar: hk$ | hkd
new zealand dollar: nz$ | nzd
singapore dollar: s$ | sgd
taiwan dollar: nt$ | twd
jamaican dollar: j$ | jmd
brazilian real: r$ | brl | reais
malaysian ringgit: ringgit | rm | myr
south african rand: rand | zar
swiss franc: chf
indian rupee: ₹ | inr
rupee: rs | rs.
south korean won: won | ₩ | krw
russian rouble: rouble | ruble | rub | ₽ | russian ruble
turkish lira: ₺ | try
ukrainian hryvnia: hryvnia | uah
shekel: ₪ | ils | nis | israeli shekel
thai baht: baht | ฿ | thb
nigerian naira: naira | ₦ | ngn
philippine peso: php | ₱
mexican peso: mxn
swedish krona: sek | swedish crown
norwegian krone: nok | norwegian crown
danish krone: dkk | danish crown
polish zloty: zloty | zł | pln
czech koruna: czk | czech crown
hungarian forint: forint | huf
indonesian rupiah: rupiah | idr
vietnamese dong: dong | vnd | ₫
saudi riyal: sar
uae dirham: aed
egyptian pound: egp
kenyan shilling: kes
croatian kuna: kuna | kn
bitcoin: btc
mark:
german mark: deutsche mark | deutschemark | deutschmark | d-mark
peso:
franc:
lira:
dinar:
dirham:
riyal:
krona: kronor
krone: kroner
crown:
rial:
taka:
markka:
guilder:
shilling:
ether: eth
"""

_CURRENCIES_FROM = "dollar:"
"""Where the currencies begin in the table."""

_NATIONAL = frozenset(
    "dollar pound franc lira peso peseta dinar dirham riyal rial krona krone crown rupee markka guilder shilling mark won yen "
    "yuan real shekel rouble ruble rand".split()
)
"""Currencies of several nations: an adjective before them belongs to the name (finnish markka)."""

_SYMBOLS = {
    "m": "metre", "g": "gram", "t": "tonne", "l": "litre", "L": "litre", "W": "watt", "V": "volt", "A": "ampere", "C": "degree celsius",
    "F": "degree fahrenheit", "K": "kelvin", "h": "hour", "s": "second", "p": "penny", "c": "cent", "x": "time", "X": "time",
    "B": "byte", "MB": "megabyte", "Mb": "megabit", "J": "joule", "Pa": "pascal", "in": "inch", "b": "bit", "mW": "milliwatt",
    "MW": "megawatt", "Mbps": "megabit per second", "N": "newton", "T": "tesla", "mo": "month", "Nm": "newton metre",
}  # fmt: skip
"""Exact as written, and only right after figures: 200m, 15g, 1.5x."""

_NEVER_ALONE = frozenset(
    (
        "c",
        "p",
        "try",
        "mo",
        "rs.",
        "nm torque",
        "rub",
        "mt",
        "mb",
        "eth",
        "pt",
        "mi",
        "mn",
        "cal",
        "rs",
        "gal",
        "mp",
    )
)
"""Too often something else to be a unit when parted from the figures by a space."""

_PREFIXES = {
    "rs": "rupee", "usd": "dollar", "eur": "euro", "gbp": "pound sterling", "chf": "swiss franc", "rm": "malaysian ringgit",
    "r": "south african rand", "sek": "swedish krona", "nok": "norwegian krone", "dkk": "danish krone", "cny": "yuan", "rmb": "yuan",
    "jpy": "yen", "inr": "indian rupee", "aud": "australian dollar", "cad": "canadian dollar", "hkd": "hong kong dollar",
    "sgd": "singapore dollar", "nzd": "new zealand dollar", "zar": "south african rand", "pln": "polish zloty", "czk": "czech koruna",
    "aed": "uae dirham", "sar": "saudi riyal", "php": "philippine peso", "dm": "german mark", "ps": "pound sterling", "kr": "krona",
    "ksh": "kenyan shilling", "brl": "brazilian real", "mxn": "mexican peso", "krw": "south korean won", "try": "turkish lira",
    "ngn": "nigerian naira", "thb": "thai baht", "idr": "indonesian rupiah", "huf": "hungarian forint", "rub": "russian rouble",
}  # fmt: skip
"""Codes before the figures: USD 5 million, Rs 500, R500."""

_PER = frozenset(
    "hour day night week month quarter year minute second annum barrel tonne ton kilogram kilo pound ounce gram litre liter gallon pint "
    "share head person capita mile kilometre kilometer square hectare acre kilowatt megawatt metre meter unit bushel mmbtu million "
    "thousand game match student pupil household family patient child worker employee vote page piece vehicle car".split()
)
"""What prices and rates are counted by after "a" or "an": $60 a barrel."""


@cache
def _names() -> dict[str, str]:
    """Lower-case spelling -> name."""
    names = {}
    for line in _MEASURES.splitlines():
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
    table = _MEASURES[_MEASURES.index("\n" + _CURRENCIES_FROM) + 1 :]
    return frozenset(line.partition(":")[0] for line in table.splitlines())


def is_currency(unit: str) -> bool:
    """Whether a unit is money, also "dollar per barrel" and "finnish markka"."""
    head = unit.partition(" per ")[0]
    return head in currencies() or (" " in head and head.rpartition(" ")[2] in _NATIONAL)


def is_measure(unit: str) -> bool:
    """Whether a unit is one of measurement or money, not a noun that is counted."""
    return unit.partition(" per ")[0] in _names() or is_currency(unit)


def sign(token: Token) -> str:
    """The currency of a sign or code before figures, "" if it is none."""
    if token.text == "Y=":
        return "yen"  # how ¥ is written where only ASCII goes
    if token.text[-1] in "$£€¥₹₩₪₽₺฿₦₱₫":
        return _names().get(token.lower, "dollar" if token.text[-1] == "$" else "")
    if token.text.isupper() and not (len(token.text) < 3 and not token.space and token.start) or token.text in ("Rs", "Ksh", "kr"):
        return _PREFIXES.get(token.lower, "")
    return ""


def millions(text: str) -> str:
    """The currency of a code with M for millions before it: MUSD, MEUR."""
    return _PREFIXES.get(text[1:].lower(), "") if len(text) == 4 and text.isupper() and text[0] == "M" else ""


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
    if not token.space and digits and not hyphen and token.text in _SYMBOLS:
        return _SYMBOLS[token.text], i + 1
    if (
        digits
        and token.text in ("C", "F", "m")
        and not hyphen
        and not (i + 1 < len(tokens) and tokens[i + 1].text == "-")
    ):
        return _SYMBOLS[token.text], i + 1
    for length in range(min(_starts().get(token.lower, 1), len(tokens) - i), 0, -1):
        words = tokens[i : i + length]
        form = "".join((" " if k and t.space else "") + t.lower for k, t in enumerate(words))
        if (
            form in names
            and (length > 1 or not token.space or form not in _NEVER_ALONE)
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
        if noun in _NATIONAL and token.text.isalpha():
            form = f"{token.lower} {noun}"
            return names.get(form, form), i + 2
    if (
        token.lower == "new"
        and i + 2 < len(tokens)
        and tokens[i + 2].lower in ("dollars", "dollar", "shekels", "shekel")
    ):
        return ("shekel" if "shekel" in tokens[i + 2].lower else "new zealand dollar"), i + 3
    if token.lower == "finnish" and i + 1 < len(tokens) and singular(tokens[i + 1].lower) in _NATIONAL:
        return f"finnish {singular(tokens[i + 1].lower)}", i + 2
    return "", begin


def rate(tokens: Sequence[Token], name: str, i: int) -> tuple[str, int]:
    """With what it is counted by: miles per hour, $60 a barrel, km/h."""
    if i + 1 >= len(tokens):
        return name, i
    if tokens[i].text == "a" and tokens[i + 1].text == "-" and i + 2 < len(tokens) and tokens[i + 2].lower in _PER:
        return f"{name} per {tokens[i + 2].lower}", i + 3
    word, following = tokens[i].lower, singular(tokens[i + 1].lower)
    if (
        (word in ("a", "an", "each", "every") and following in _PER)
        or (word == "per" and following.isalpha())
        or (word == "/" and not tokens[i + 1].space)
    ):
        base, end = _simple(tokens, i + 1, digits=word == "/")
        if base:
            return f"{name} per {base}", end
        symbol = _SYMBOLS.get(tokens[i + 1].text) if word == "/" else None
        if symbol:
            return f"{name} per {symbol}", i + 2
        if word != "/":
            return f"{name} per {'year' if following == 'annum' else following}", i + 2
    return name, i


def normal(text: str) -> str:
    """The name of a unit typed into a filter: "usd", "$", "KM", "people" -> "dollar", "dollar", "kilometre", "person"."""
    form = " ".join(text.lower().split())
    names = _names()
    if form in names:
        return names[form]
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    if form in _PREFIXES:
        return _PREFIXES[form]
    head, slash, per = form.replace(" / ", "/").replace(" per ", "/").partition("/")
    if slash:
        return f"{normal(head)} per {normal(per)}"
    plain = " ".join(singular(word) for word in form.split(" "))
    return names.get(plain, plain)


_SHORT = {
    "percent": "%", "percentage point": "pp", "basis point": "bp", "kilometre": "km", "centimetre": "cm", "millimetre": "mm",
    "metre": "m", "kilogram": "kg", "gram": "g", "tonne": "t", "litre": "l", "dollar": "$", "euro": "€", "pound sterling": "£",
    "yen": "¥", "degree celsius": "°C", "degree fahrenheit": "°F", "kilometre per hour": "km/h", "mile per hour": "mph",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW", "kilowatt hour": "kWh", "megawatt hour": "MWh", "gigawatt hour": "GWh",
    "indian rupee": "₹", "australian dollar": "A$", "canadian dollar": "C$", "hong kong dollar": "HK$", "square kilometre": "km²",
    "square metre": "m²", "hectare": "ha", "pound": "lb", "ounce": "oz", "foot": "ft", "inch": "in", "hour": "h", "minute": "min",
}  # fmt: skip


def short(unit: str) -> str:
    """The symbol or abbreviation of a unit where it has a usual one, else its name."""
    return _SHORT.get(unit, unit)
