"""Tables of units of measurement: names, spellings, symbols, and what rates are counted by."""

from __future__ import annotations

from nutgraf.analysis.figures.vocabulary import words

MEASURES = """\
percent: % | pct | per cent | percentage
percentage point: pp | percent point | % point | per cent point
basis point: bp | bps
kilometre: km | kilometer | kms
metre: meter
centimetre: cm | centimeter | cms
decimetre: dm | decimeter
millimetre: mm | millimeter
micrometre: µm | μm | micron | micrometer
nanometre: nm | nanometer
mile: mi
nautical mile: nmi
light year: ly
yard: yd | yds
foot: ft | feet | ′
inch: ″ | in.
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
microgram: µg | μg | mcg
kilogram: kg | kgs | kilogramme | kilo
tonne: metric ton | mt
ton: short ton
kiloton: kilotonne
megaton: megatonne
gigaton: gigatonne | gt
pound: lb | lbs
pound-foot: lb-ft | pound-feet | pound feet | lb ft | foot-pound | pound-foot
newton metre: nm torque | newton meter | newton-metre | newton-meter
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
kilobit: kbit
megabit: mbit
gigabit: gbit
byte:
kilobyte: kb
megabyte:
gigabyte: gb
terabyte: tb
petabyte:
exabyte:
kilobit per second: kbps
megabit per second: mbps
gigabit per second: gbps
pixel: px
megapixel: mp
degree: deg | °
degree celsius: °c | ° c | ℃ | celsius | celcius | centigrade | deg c | degree c | deg celsius
degree celsius: degree centigrade
degree fahrenheit: °f | ° f | ℉ | fahrenheit | farenheit | deg f | degree f | deg fahrenheit
kelvin:
rpm: revolutions per minute | revolution per minute
part per million: ppm
part per billion: ppb
point: pt | pts
time: fold
"""
"""A line a unit: its name, then other spellings of its singular."""

SYMBOLS = {
    "m": "metre", "g": "gram", "t": "tonne", "l": "litre", "L": "litre", "W": "watt", "V": "volt",
    "A": "ampere", "C": "degree celsius",
    "F": "degree fahrenheit", "K": "kelvin", "h": "hour", "s": "second", "p": "penny", "c": "cent",
    "x": "time", "X": "time",
    "B": "byte", "MB": "megabyte", "Mb": "megabit", "J": "joule", "Pa": "pascal", "in": "inch", "b": "bit",
    "mW": "milliwatt",
    "MW": "megawatt", "Mbps": "megabit per second", "N": "newton", "T": "tesla", "mo": "month",
    "Nm": "newton metre",
}  # fmt: skip
"""Exact as written, and only right after figures: 200m, 15g, 1.5x."""

NEVER_ALONE = frozenset(
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

PER = words(
    """
    hour day night week month quarter year minute second annum barrel tonne ton kilogram kilo pound
    ounce gram litre liter gallon pint share head person capita mile kilometre kilometer square hectare
    acre kilowatt megawatt metre meter unit bushel mmbtu million thousand game match student pupil
    household family patient child worker employee vote page piece vehicle car
    """
)
"""What prices and rates are counted by after "a" or "an": $60 a barrel."""


SHORT = {
    "percent": "%", "percentage point": "pp", "basis point": "bp", "kilometre": "km", "centimetre": "cm",
    "millimetre": "mm",
    "metre": "m", "kilogram": "kg", "gram": "g", "tonne": "t", "litre": "l", "dollar": "$", "euro": "€",
    "pound sterling": "£",
    "yen": "¥", "degree celsius": "°C", "degree fahrenheit": "°F", "kilometre per hour": "km/h",
    "mile per hour": "mph",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW", "kilowatt hour": "kWh", "megawatt hour": "MWh",
    "gigawatt hour": "GWh",
    "indian rupee": "₹", "australian dollar": "A$", "canadian dollar": "C$", "hong kong dollar": "HK$",
    "square kilometre": "km²",
    "square metre": "m²", "hectare": "ha", "pound": "lb", "ounce": "oz", "foot": "ft", "inch": "in",
    "hour": "h", "minute": "min",
}  # fmt: skip
