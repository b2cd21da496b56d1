"""Where and when a figure holds: the place and the day of its own clause, none rather than a wrong one."""

from __future__ import annotations

import datetime as dt

import pytest

from nutgraf import analyze

TODAY = dt.date(2024, 5, 15)
"""A Wednesday."""

# Sentence, figure, place, day.
SAID = [
    # a place of its own
    ("In Italy 42,681 people are infected.", "42,681", "Italy", None),
    ("Velm has 300 beds, against 900 in Sarro.", "900", "Sarro", None),
    ("Across the United States 31 bridges were shut.", "31", "United States", None),
    ("A blast killed 17 people in the north-eastern city of Orlau.", "17", "Orlau", None),
    ("Italy's death toll rose to 793.", "793", "Italy", None),
    ("Germany reported 512 new cases.", "512", "Germany", None),
    ("At least 14 people were killed when a bomb went off in Batna.", "14", "Batna", None),
    ("Officials in Texas said 40 homes were lost.", "40", "Texas", None),
    ("They went on to Kenya, where 60 schools are shut.", "60", "Kenya", None),
    ("The fund spent $3 million in Ohio, Utah and Iowa.", "$3 million", "Ohio, Utah and Iowa", None),
    ("A plant in Sanford, Florida, employs 220 people.", "220", "Sanford, Florida", None),
    ("The strike in France goes on. The country lost 4,000 jobs.", "4,000", "France", None),
    # not its own
    ("Prices rose 4%, more than in Spain.", "4%", None, None),
    ("The mayor told reporters in Paris that 80 flats stand empty.", "80", None, None),
    ("Trust in Brannigan fell to 31%.", "31%", None, None),
    ("In Halloween week 12 ferries were late.", "12", None, None),
    ("He owns 300 shares in Halden.", "300", None, None),
    ("Support in Congress fell to 40 votes.", "40", None, None),
    ("The guild froze 12 accounts after riots in Kenya.", "12", None, None),
    ("After a quake in Peru, the bank lent 30 tents.", "30", None, None),
    ("France and Spain are at odds. The country lost 4,000 jobs.", "4,000", None, None),
    # a day of its own
    ("The post had 230 comments as of Monday morning.", "230", None, "2024-05-13"),
    ("A poll released Friday gave her 43 percent.", "43 percent", None, "2024-05-10"),
    ("Some 300 people marched on Wednesday.", "300", None, "2024-05-15"),
    ("The flood cut off 70 farms yesterday.", "70", None, "2024-05-14"),
    ("So far 35 houses have been searched.", "35", None, "2024-05-15"),
    ("On April 3, the bank cut 200 jobs.", "200", None, "2024-04-03"),
    ("By 3 March 2021 the club had 900 members.", "900", None, "2021-03-03"),
    ("Wednesday's blast killed 23 people.", "23", None, "2024-05-15"),
    ("The count stood at 40 on Tuesday, up from 30 on Monday.", "40", None, "2024-05-14"),
    ("The count stood at 40 on Tuesday, up from 30 on Monday.", "30", None, "2024-05-13"),
    # not its own, or no day
    ("The mill made 500 looms in 2015, its owner said on Tuesday.", "500", None, None),
    ("There have been 20 storms since January 1.", "20", None, None),
    ("The council will vote on Tuesday on 12 bills.", "12", None, None),
    ("They play two games on Sunday.", "two", None, None),
    ("Prices are up 4% compared to Friday.", "4%", None, None),
    ("The guild met for two hours on Monday.", "two hours", None, None),
    ("Turnout was 61 percent in the third quarter.", "61 percent", None, None),
    ("Sales were 40 a day, a year earlier 55.", "55", None, None),
    ("The March 3 vote drew 900 people.", "900", None, None),
    ("Before the debate on Monday he led by 12 points.", "12 points", None, None),
    ("It fell from the 60 they spoke of when talks began on Thursday.", "60", None, None),
    ("The 31 June plan has 7 pages.", "7", None, None),
]


@pytest.mark.parametrize(("text", "said", "place", "day"), SAID)
def test_a_figure_has_the_place_and_the_day_of_its_own_clause(
    text: str, said: str, place: str | None, day: str | None
) -> None:
    figure = next(each for each in analyze(text, date=TODAY).figures if each.text.startswith(said))
    assert (figure.place, figure.as_of) == (place, day)


def test_a_text_without_a_date_has_no_days_but_those_it_writes_out() -> None:
    figures = analyze("Some 300 marched on Monday. On 3 March 2021 it was 90 people. Today 12 came.").figures
    assert {each.text: each.as_of for each in figures} == {"300": None, "90": "2021-03-03", "12": None}


def test_the_city_is_the_one_of_the_dateline_or_the_one_named_last() -> None:
    text = "ORLAU, May 3 (APA) - Floods cut off 70 farms. Across the city 12 schools are shut.\n\n"
    more = "In Velm 30 farms were cut off. In the town 9 schools are shut."
    figures = analyze(text + more, date=TODAY).figures
    assert {each.text: each.place for each in figures} == {
        "70": None, "12": "Orlau", "30": "Velm", "9": "Velm",
    }  # fmt: skip
