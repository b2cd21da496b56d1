"""Tables of currencies: names, spellings, signs, codes."""

from __future__ import annotations

from nutgraf.analysis.figures.vocabulary import words

CURRENCIES = """\
dollar: $ | us$ | usd | us dollar | u.s. dollar | american dollar | buck | greenback
cent: ¢ | c
euro: € | eur
pound sterling: £ | gbp | sterling | british pound | quid | pounds sterling
penny: pence | p
yen: ¥ | jpy | japanese yen
yuan: rmb | cny | renminbi | chinese yuan
australian dollar: a$ | au$ | aud | aus$
canadian dollar: c$ | ca$ | cad | can$ | cdn$
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
mexican peso: mxn | mx$ | mex$
swedish krona: sek | swedish crown
norwegian krone: nok | norwegian crown
danish krone: dkk | danish crown
polish zloty: zloty | zł | pln
czech koruna: koruna | czk | czech crown
hungarian forint: forint | huf
indonesian rupiah: rupiah | idr
vietnamese dong: dong | vnd | ₫
saudi riyal: sar
uae dirham: aed
egyptian pound: egp
kenyan shilling: kes
croatian kuna: kuna | kn
kazakh tenge: tenge | kzt | ₸
georgian lari: lari | ₾
uzbek som: uzs
kyrgyz som: kgs
azerbaijani manat: azn | ₼
armenian dram: amd | ֏
romanian leu: ron
moldovan leu: mdl
bulgarian lev: bgn
ghanaian cedi: cedi | ghs | ₵
zambian kwacha: zmw
ethiopian birr: birr
venezuelan bolivar: bolivar | bolívar
costa rican colon: colón | ₡
guatemalan quetzal: quetzal
honduran lempira: lempira
paraguayan guarani: guarani | guaraní | ₲
bolivian boliviano: boliviano
cambodian riel: riel | ៛
burmese kyat: kyat
lao kip: ₭
mongolian tugrik: tugrik | togrog | ₮
afghan afghani: afghani | ؋
bangladeshi taka: taka | bdt | ৳
sri lankan rupee: lkr
pakistani rupee: pkr
botswana pula: pula
gambian dalasi: dalasi
mozambican metical: metical
greek drachma: drachma
portuguese escudo: escudo
spanish peseta: peseta
macanese pataca: pataca
bitcoin: btc | ₿
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
markka:
guilder:
shilling:
ether: eth
"""
"""A line a currency: its name, then other spellings of its singular."""

NATIONAL = words(
    """
    dollar pound franc lira peso peseta dinar dirham riyal rial krona krone crown rupee markka guilder
    shilling mark won yen yuan real shekel rouble ruble rand som sum manat dram leu lei lev kwacha colon
    sol kip sole
    """
)
"""Currencies of several nations, or words of other meanings: an adjective before them belongs to the name
(finnish markka, peruvian sol)."""

_CODES = """
USD dollar; EUR euro; GBP pound sterling; JPY yen; CNY yuan; RMB yuan; CHF swiss franc; AUD australian dollar
CAD canadian dollar; NZD new zealand dollar; HKD hong kong dollar; SGD singapore dollar; TWD taiwan dollar
SEK swedish krona; NOK norwegian krone; DKK danish krone; ISK icelandic krona; PLN polish zloty
CZK czech koruna; HUF hungarian forint; RON romanian leu; BGN bulgarian lev; RSD serbian dinar
UAH ukrainian hryvnia; RUB russian rouble; TRY turkish lira; GEL georgian lari; KZT kazakh tenge
UZS uzbek som; AZN azerbaijani manat; ILS shekel; NIS shekel; AED uae dirham; SAR saudi riyal
QAR qatari riyal; KWD kuwaiti dinar; BHD bahraini dinar; OMR omani rial; JOD jordanian dinar
IQD iraqi dinar; IRR iranian rial; LBP lebanese pound; EGP egyptian pound; MAD moroccan dirham
TND tunisian dinar; DZD algerian dinar; ZAR south african rand; NGN nigerian naira; GHS ghanaian cedi
KES kenyan shilling; UGX ugandan shilling; TZS tanzanian shilling; ETB ethiopian birr; ZMW zambian kwacha
INR indian rupee; PKR pakistani rupee; LKR sri lankan rupee; NPR nepalese rupee; BDT bangladeshi taka
KRW south korean won; THB thai baht; IDR indonesian rupiah; MYR malaysian ringgit; PHP philippine peso
VND vietnamese dong; BRL brazilian real; MXN mexican peso; ARS argentine peso; CLP chilean peso
COP colombian peso; PEN peruvian sol; UYU uruguayan peso; DEM german mark; BTC bitcoin
"""

CODES = {
    code.split(None, 1)[0]: code.split(None, 1)[1].strip()
    for line in _CODES.strip().splitlines()
    for code in line.split(";")
}
"""ISO 4217 and a few others, in capitals as they are written: USD 5 million, 30,000 PLN."""

ABBREVIATIONS = {
    "Rs": "rupee", "RS": "rupee", "RM": "malaysian ringgit", "R": "south african rand", "DM": "german mark",
    "PS": "pound sterling", "kr": "krona", "KR": "krona", "Ksh": "kenyan shilling", "KSH": "kenyan shilling",
    "KSh": "kenyan shilling", "Sh": "shilling", "Tk": "bangladeshi taka", "Rp": "indonesian rupiah",
    "Php": "philippine peso", "Fr": "franc", "Ft": "hungarian forint", "Kč": "czech koruna",
    "zł": "polish zloty",
}  # fmt: skip
"""Before the figures, as written: Rs 500, R500, RM 3.06 million."""

SOLD_BY = words(
    """
    visit tin bottle pop ticket seat copy room bag box can cup dose episode guest passenger plate pack
    packet portion roll session shift slice stem sheet throw trip bale book class course lesson meal
    tree bed flat apartment home property plot member customer subscriber driver delegate resident
    citizen taxpayer pair set gigabyte megabyte message call text download click dozen barrel crate
    carton case sack load cubic bird cow sheep calf pig bulb tray jar tube glass drink
    """
)
"""What only prices are counted by: 12 dollars a bottle."""
