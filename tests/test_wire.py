"""The opening of wire copy is told from its body, and nothing else is taken for one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.dateline import place_name
from nutgraf.titles import headline_title, lede_title
from nutgraf.wire import opening

LEDE = "The harbour bridge will be shut for 14 weeks, the council heard."


def body(text: str, title: str | None = None) -> str:
    return opening(text, title).body.of(text)


def test_the_seed(seeds: Path) -> None:
    text = next(seeds.glob("*.txt")).read_text(encoding="utf-8")
    found = opening(text)
    assert (found.date, found.place, found.agency, found.day) == ("2020-03-21", "Moscow", "TASS", "March 21")
    assert found.header is not None
    assert found.header.of(text) == "date 2020-03-21"
    assert found.dateline is not None
    assert found.dateline.of(text) == "MOSCOW, March 21. /TASS/. "
    assert found.headline is None
    assert body(text).startswith("Russia has offered to help Italy")


@pytest.mark.parametrize(
    ("line", "place", "agency", "day"),
    [
        ("MOSCOW, March 21. /TASS/. ", "Moscow", "TASS", "March 21"),
        ("MOSCOW, March 21 /TASS/. ", "Moscow", "TASS", "March 21"),
        ("PORT ELLERY, 3 May 2024 - ", "Port Ellery", "", "3 May 2024"),
        ("WASHINGTON (AP) — ", "Washington", "AP", ""),
        ("BERLIN (Reuters) - ", "Berlin", "Reuters", ""),
        ("LONDON, March 3 (Reuters) - ", "London", "Reuters", "March 3"),
        ("LONDON, Sept. 3, 2024 (Reuters) - ", "London", "Reuters", "Sept. 3, 2024"),
        ("NEW YORK -- ", "New York", "", ""),
        ("(CNN) -- ", "", "CNN", ""),
        ("(CNN)", "", "CNN", ""),
        ("Rome (CNN) ", "Rome", "CNN", ""),
        ("Naypyidaw, Myanmar (CNN)", "Naypyidaw, Myanmar", "CNN", ""),
        ("Mexico City (AFP) – ", "Mexico City", "AFP", ""),
        ("TRENTON, N.J. (AP) — ", "Trenton, N.J.", "AP", ""),
        ("PORTLAND, Maine - ", "Portland, Maine", "", ""),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) — ", "Hempstead, N.Y.", "UPI", "Sept. 26"),
        ("ST. LOUIS — ", "St. Louis", "", ""),
        ("RIO DE JANEIRO (AP) — ", "Rio de Janeiro", "AP", ""),
        ("WASHINGTON/BEIJING, March 3 (Reuters) - ", "Washington/Beijing", "Reuters", "March 3"),
        ("March 3 (Reuters) - ", "", "Reuters", "March 3"),
        ("NEW DELHI: ", "New Delhi", "", ""),
        ("BOSTON —", "Boston", "", ""),
        ("CHARLESTON, S.C.\xa0— ", "Charleston, S.C.", "", ""),
        ("NEWPORT NEWS, Va. - ", "Newport News, Va.", "", ""),
        ("BERLIN—", "Berlin", "", ""),
        ("LONDON, Jan. 27—", "London", "", "Jan. 27"),
        ("Chao Hu, Anhui, China (CNN)", "Chao Hu, Anhui, China", "CNN", ""),
        ("Omaha, Nebraska (the Harbour Wire)", "Omaha, Nebraska", "the Harbour Wire", ""),
        ("WASHINGTON, March 21. /TASS Correspondent Ivan Roe/. ", "Washington", "TASS", "March 21"),
        ("ZHUKOVSKY /Moscow Region/, August 28. /TASS/. ", "Zhukovsky", "TASS", "August 28"),
        ("ST. PETERSBURG, March 21. /TASS/. ", "St. Petersburg", "TASS", "March 21"),
        ("MOSCOW. March 21 (Interfax) - ", "Moscow", "Interfax", "March 21"),
        ("Paris, March 21, 2020 (AFP) - ", "Paris", "AFP", "March 21, 2020"),
        ("New Delhi, Mar 21 (PTI) ", "New Delhi", "PTI", "Mar 21"),
        ("Berlin (dpa) - ", "Berlin", "dpa", ""),
        ("WASHINGTON (AP) _ ", "Washington", "AP", ""),
        ("(ANSA) - ROME, MAR 21 - ", "Rome", "ANSA", "MAR 21"),
        ("NEW YORK, March 21, 2020 /PRNewswire/ -- ", "New York", "PRNewswire", "March 21, 2020"),
        ("LONDON, March 21, 2020 (GLOBE NEWSWIRE) -- ", "London", "GLOBE NEWSWIRE", "March 21, 2020"),
        ("NEW YORK--(BUSINESS WIRE)--", "New York", "BUSINESS WIRE", ""),
        ("BEIJING, March 3 (Xinhua) -- ", "Beijing", "Xinhua", "March 3"),
    ],
)
def test_datelines(line: str, place: str, agency: str, day: str) -> None:
    found = opening(line + LEDE)
    assert (found.place, found.agency, found.day) == (place, agency, day)
    assert body(line + LEDE) == LEDE


@pytest.mark.parametrize(
    "text",
    [
        "U.S. officials said on Friday - as they had before - that it was over.",
        "SANDERS HAS ADVANTAGE IN NEW HAMPSHIRE - Since January he has led.",
        "BREAKING - The bridge is shut.",
        "NATO—The alliance met in Brussels.",
        "Ada Roe (the Mayor) was late.",
        "WATCH: The bridge is shut.",
        "MARCH 10, 2015. We go to Italy today.",
        "Donald Trump (R) - who spoke first - left early.",
        "The Supreme Court - and its critics - met.",
        "NASA (the space agency) - which is late - agreed.",
        "I - The beginning of it all.",
        "(He was not there.) The bridge is shut.",
    ],
)
def test_what_only_looks_like_a_dateline(text: str) -> None:
    assert opening(text).dateline is None
    assert body(text) == text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Bridge to shut for 14 weeks", "Bridge to shut for 14 weeks"),
        ("Bridge to shut for 14 weeks.", "Bridge to shut for 14 weeks"),
        ("Mayor hails deal with the U.S.", "Mayor hails deal with the U.S."),
        ("Shut for weeks? Maybe longer.", "Shut for weeks? Maybe longer"),
        ("Bridge to shut; \nDrivers are not amused.", "Bridge to shut"),
    ],
)
def test_headlines(head: str, title: str) -> None:
    text = f"{head}\n\n{LEDE}\n\nMore of it."
    found = opening(text)
    assert found.headline is not None
    assert found.headline.of(text) == head
    assert found.title == title
    assert body(text) == f"{LEDE}\n\nMore of it."


@pytest.mark.parametrize(
    "text",
    [
        LEDE,
        f"{LEDE}\n",
        f"The bridge is shut, the mayor said on Friday.\n\n{LEDE}",
        f"Dear all,\n\n{LEDE}",
        f"The bridge was shut for weeks and\nnobody knew when it would open\nagain. {LEDE}",
        f"- a list item\n\n{LEDE}",
    ],
)
def test_what_is_no_headline(text: str) -> None:
    assert opening(text).headline is None


def test_everything_at_once() -> None:
    head = "Bridge to shut\n\nBy Ada Nkemelu and Bo Roe, Harbour Wire\n3 May 2024\n\n"
    text = f"{head}PORT ELLERY, May 3 (AP) - {LEDE}\n"
    found = opening(text)
    assert (found.title, found.author, found.date) == (
        "Bridge to shut",
        "Ada Nkemelu and Bo Roe",
        "3 May 2024",
    )
    assert (found.place, found.agency) == ("Port Ellery", "AP")
    assert body(text) == LEDE


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Nkemelu", "Ada Nkemelu"),
        ("BY ADA NKEMELU", "ADA NKEMELU"),
        ("By Ada Nkemelu and Bo van der Roe", "Ada Nkemelu and Bo van der Roe"),
        ("By Ada Nkemelu in Port Ellery", "Ada Nkemelu"),
        ("By Ada Nkemelu, city reporter", "Ada Nkemelu"),
        ("By Ada Nkemelu | Harbour Wire", "Ada Nkemelu"),
        ("By Friday it was over.", ""),
        ("By then the bridge was shut", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert opening(f"Bridge to shut\n\n{line}\n\n{LEDE}").author == author


@pytest.mark.parametrize(
    ("stamp", "date"),
    [
        ("Updated Jul 7, 2012 6:40 PM ET ", "Jul 7, 2012"),
        ("Tuesday, August 25, 2015, 12:41 AM ", "Tuesday, August 25, 2015"),
        ("Published: 3 May 2024 at 09:15 GMT | ", "3 May 2024"),
        ("Scroll down for video ", ""),
        ("On 3 May 2024 at 9:15 ", None),
    ],
)
def test_what_a_page_puts_before_the_first_sentence(stamp: str, date: str | None) -> None:
    found = opening(stamp + LEDE)
    assert found.body.of(stamp + LEDE) == (stamp + LEDE if date is None else LEDE)
    assert found.date == (date or "")


def test_a_block_of_header_lines() -> None:
    text = f"Title: Bridge to shut\nDate: 3 May 2024\nAuthor: Ada Nkemelu\nURL: https://x.example/a\n\n{LEDE}"
    found = opening(text)
    assert (found.title, found.date, found.author) == ("Bridge to shut", "3 May 2024", "Ada Nkemelu")
    assert found.fields["url"] == "https://x.example/a"
    assert body(text) == LEDE


def test_a_dateline_behind_a_deck() -> None:
    text = f"Bridge to shut.\n\nDrivers are not amused.\n\nPORT ELLERY - {LEDE}"
    assert opening(text).place == "Port Ellery"
    assert body(text) == LEDE


def test_a_known_title_tells_the_headline() -> None:
    text = f"Bridge\n{LEDE}"
    assert opening(text).headline is None
    assert body(text, "Bridge") == LEDE
    greeting = f"Hello there\n\n{LEDE}"
    assert opening(greeting, "Bridge to shut").headline is None


@settings(deadline=None)
@given(st.text(st.characters() | st.sampled_from("AB .,-—()/\n0123"), max_size=400))
def test_spans_are_in_order_and_within_the_text(text: str) -> None:
    found = opening(text)
    assert 0 <= found.body.start <= found.body.end <= len(text)
    for span in (found.header, found.headline, found.byline, found.dateline):
        assert span is None or 0 <= span.start < span.end <= found.body.start


@pytest.mark.parametrize(
    "unit", ["A ", "AB, ", "Al ", "(A", "A-", "Title: x\n", "By A ", "\n", " ", "1 May ", "A. "]
)
def test_time_does_not_grow_with_the_text(unit: str) -> None:
    begun = time.process_time()
    opening(unit * 200_000)
    assert time.process_time() - begun < 1


def test_place_names() -> None:
    assert place_name("PORT ELLERY") == "Port Ellery"
    assert place_name("AIX-EN-PROVENCE") == "Aix-En-Provence"
    assert place_name("WASHINGTON, D.C.") == "Washington, D.C."
    assert place_name("LA CROSSE, WI") == "La Crosse, WI"
    assert place_name("McAllen") == "McAllen"


def test_titles_from_ledes() -> None:
    assert lede_title("The bridge is shut. Nobody knows why.") == "The bridge is shut"
    assert (
        lede_title("Gov. Marta Quill shut the bridge. Nobody knows why.")
        == "Gov. Marta Quill shut the bridge"
    )
    long = lede_title(
        "The council of Port Ellery has decided to shut the harbour bridge for the whole of the summer and "
        "some of the autumn."
    )
    assert (
        long
        == "The council of Port Ellery has decided to shut the harbour bridge for the whole of the summer…"
    )
    assert lede_title("") == ""
    assert headline_title("  Bridge \n shut;  ") == "Bridge shut"
