"""Datelines: the place, day and agency that open wire copy.

Forms known: ``MOSCOW, March 21. /TASS/.``, ``BERLIN (Reuters) -``, ``KYIV, Ukraine (AP) —``, ``(CNN) --``,
``PORT ELLERY, 3 May 2024 -``, ``PARIS—``, ``Mexico City (AFP) –``, ``March 3 (Reuters) -`` and
``NEW DELHI:``. What only looks like one (a kicker in capitals, a name before a dash) is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nutgraf.document import Span

AGENCIES = {
    *(
        "AA",
        "AAP",
        "AFP",
        "AGI",
        "ANI",
        "ANSA",
        "AP",
        "APA",
        "ATS",
        "BBC",
        "CNA",
        "CNN",
        "CNS",
        "CP",
        "CTK",
        "DPA",
        "EFE",
    ),
    *(
        "GNA",
        "IANS",
        "IPS",
        "IRNA",
        "ITAR-TASS",
        "KCNA",
        "KUNA",
        "LUSA",
        "MENA",
        "MTI",
        "NAN",
        "NHK",
        "NTB",
        "PA",
        "PAP",
    ),
    *("PTI", "QNA", "RIA", "SPA", "STT", "TASS", "TT", "UNI", "UPI", "VNA", "WAM", "dpa"),
    *(
        "Anadolu",
        "Antara",
        "BUSINESS WIRE",
        "Associated Press",
        "Belga",
        "Bernama",
        "Bloomberg",
        "Interfax",
        "Kyodo",
        "RIA Novosti",
    ),
    *("Reuters", "Sputnik", "The Associated Press", "Ukrinform", "Xinhua", "Yonhap"),
}
"""Agencies as datelines name them."""

_KICKER = re.compile(
    r"ABSTRACT|ALERT|ANALYSIS|BREAKING|BUSTED|BYLINE|COLUMN|COMMENT|COMMENTARY|CORRECTED|CORRECTION|EDITORIAL"
    r"|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|FULL|HOW|INTERVIEW|LIVE|MORE|NEWS|NOTE|OPINION|PHOTOS|POLL"
    r"|PROFILE|READ|REVIEW|SUMMARY|TEXT|TIMELINE|UPDATE|URGENT|VIDEO|VIEW|WATCH|WHAT|WHO|WHY|WRAPUP|[AIQ]"
)
"""Words in capitals that open a text and are no place."""

_COLON_PLACE = re.compile(
    r"AHMEDABAD|BANGALORE|BEIJING|BENGALURU|BERLIN|BRUSSELS|CHANDIGARH|CHENNAI|COLOMBO|DHAKA|DUBAI|GENEVA"
    r"|HYDERABAD|ISLAMABAD|JAIPUR|JAKARTA|JERUSALEM|KABUL|KARACHI|KATHMANDU|KOLKATA|KUALA LUMPUR|LAHORE"
    r"|LONDON|LUCKNOW|MOSCOW|MUMBAI|NEW DELHI|NEW YORK|PARIS|PESHAWAR|PUNE|QUETTA|RAWALPINDI|RIYADH|SINGAPORE"
    r"|SRINAGAR|TEHRAN|TOKYO|UNITED NATIONS|WASHINGTON"
)
"""Places that South Asian papers set off with a colon; other words in capitals there are no places."""

MONTH = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = rf"(?:{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{4}})?)(?!\d)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
CAPITAL = "A-ZÀ-ÖØ-Þ"
_CAPS_WORD = rf"[{CAPITAL}][{CAPITAL}.'’/-]*|de|del|of|the|la|upon|sur|am|al"
_CAPS_PLACE = rf"[{CAPITAL}][{CAPITAL}.'’/-]+(?!\w)(?:,? (?!{DAY})(?:{_CAPS_WORD})(?!\w)){{0,4}}"
_NAME = rf"[{CAPITAL}][\w.'’-]{{1,20}}(?: (?:[{CAPITAL}][\w.'’-]{{0,20}}|de|of|da|do|del|la)){{0,3}}"
_AGENCY = (
    r"(?:\((?P<paren>(?:the )?[A-Z][\w.&’' /-]{1,30}|dpa)\)|/(?P<slash>[A-Z][\w-]{1,20})(?: [^/\n]{1,60})?/)"
)
_DASH = r"(?:--|[-–—―_])"
_DATELINE = re.compile(
    rf"(?:(?P<caps>{_CAPS_PLACE})(?: /[^/\n]{{2,30}}/(?=,))?(?P<region>, (?!{DAY}){_NAME})?"
    rf"|(?P<mixed>(?!{DAY}){_NAME}(?:, (?!{DAY}){_NAME}){{0,2}}))?"
    rf"(?P<day>,? ?(?:{WEEKDAY},? )?(?P<words>{DAY}))?(?P<stop>\.)?"
    rf"(?: ?{_AGENCY})?"
    rf"(?P<end>[ \xa0]?{_DASH}(?=\s)|--(?=[A-Z“\"])|[ \xa0][–—](?=[{CAPITAL}“\"])"
    rf"|(?P<glued>[—―])(?=[{CAPITAL}“\"])"
    r"|\s?\.(?=\s)|:(?=\s))?\s*"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """One dateline and what it says; "" for what it does not."""

    span: Span
    """With the dash and the space before the first sentence."""

    place: str
    agency: str
    day: str
    """In its own words, often without a year."""


def find(head: str, at: int) -> Dateline | None:
    """The dateline that starts at ``at``, or None where none does."""
    match = _DATELINE.match(head, at)
    if match is None or match.end() == at or not _convincing(match, head):
        return None
    place = match["caps"] or match["mixed"] or ""
    if place:
        place = place_name(place.rstrip("-" if place.count(".") > 1 else "-.")) + (match["region"] or "")
    agency = match["paren"] or match["slash"] or ""
    return Dateline(Span(at, match.end()), place, agency, match["words"] or "")


_SHORTEST_GLUED = 5
"""Letters of a place that a dash joins to the next word: NATO— is none, PARIS— is."""


def _convincing(match: re.Match[str], head: str) -> bool:
    caps, mixed, end = match["caps"], match["mixed"], (match["end"] or "").strip()
    agency = match["paren"] or match["slash"] or ""
    following = head[match.end() : match.end() + 1]
    if not following or not (following.isupper() or following.isdigit() or following in "\"'“‘«$£€([#@"):
        return False
    dash = end not in ("", ".", ":")
    known = agency in AGENCIES or agency.split(" ")[0] in AGENCIES
    if agency:
        glued = head[match.end() - 1] == ")"
        told = known or dash or bool(match["slash"]) or (glued and match["paren"] is not None)
        sure = known or (dash and agency.isupper() and len(agency) > 1) or (glued and "," in (mixed or ""))
        return told and (not mixed or sure)
    if match["day"]:
        return dash if mixed else bool(caps) and (dash or end != "" or match["stop"] is not None)
    if not caps or match["stop"]:
        return False
    words = caps.replace(",", " ").split()
    if len(words) > 4 or len(caps) < 3:
        return False
    if not match["region"] and any(_KICKER.fullmatch(word.strip(".")) for word in words):
        return False
    if match["glued"] and not match["region"] and len(caps) < _SHORTEST_GLUED:
        return False
    return dash or (end == ":" and _COLON_PLACE.fullmatch(caps) is not None)


_PARTICLE = re.compile("de|del|do|da|dos|of|the|upon|sur", re.IGNORECASE)


def place_name(place: str) -> str:
    """``PORT ELLERY`` as ``Port Ellery``; what is not in capitals, and codes of states, stay as they are."""
    named: list[str] = []
    for word in place.split():
        if named and named[-1].endswith(",") and len(word) == 2:
            named.append(word)
        elif named and _PARTICLE.fullmatch(word):
            named.append(word.lower())
        else:
            named.append(_word(word) if word.isupper() else word)
    return " ".join(named)


def _word(word: str) -> str:
    if word.count(".") > 1:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0][0] + part[0][1:].lower(), word)
