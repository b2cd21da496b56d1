"""The facts panel as lines."""

from __future__ import annotations

import re

import pytest

from nutgraf.analysis.figures import table
from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
from nutgraf.document import Document, Span
from nutgraf.tui.drawing import gist
from nutgraf.tui.drawing.layers import Layer
from tui.double import Double
from tui.opened import opened
from tui.stories import bridge, stories

TEXT = (
    "The town reports 42,681 people infected, up 4,871. "
    + " ".join(f"Farm {number} has {number + 100} cows." for number in range(12))
    + ' "It is bad," he said, "and it will be worse."\n'
)


def place(part: str) -> Span:
    """Where it stands."""
    start = TEXT.index(part)
    return Span(start, start + len(part))


def analysis() -> Analysis:
    """A level with a change, more figures than are shown at once, a quote in two pieces."""
    infected = "people infected"
    cows = (
        Figure(place(f"{number + 100} cows"), f"{number + 100}", number + 100, concept=f"cows of {number}")
        for number in range(12)
    )
    figures = (
        Figure(place("42,681 people"), "42,681", 42681.0, unit="person", concept=infected),
        Figure(place("4,871"), "4,871", 4871.0, unit="person", concept=infected, change="up"),
        *cows,
    )
    quote = Quote((place("It is bad,"), place("and it will be worse.")), "direct")
    person = Person("Ann Orr", ("mayor of a town with a long name", "farmer"), (place("he said"),))
    return Analysis(TEXT, (Sentence(place("The town reports"), 1.0, 0),), figures, (quote,), (person,))


def facts() -> gist.Facts:
    """The same as the panel gets it."""
    found = analysis()
    return gist.Facts(found, found.sentences, table(found.figures), Layer("match", [place("worse")]))


def drawn(name: str, width: int, opened: tuple[str, ...] = ()) -> list[str]:
    """The lines of one section."""
    (section,) = gist.sections(facts(), width, (name,), opened)
    return ["".join(run.text for run in line).rstrip() for item in section.items for line in item.lines]


def test_a_change_stands_under_its_level_and_says_only_what_is_new() -> None:
    lines = drawn("figures", 40)
    assert lines[:3] == ["42,681  people infected", "+4,871", "   100  cows of 0"]


def test_a_value_too_wide_stands_alone_and_the_column_stays() -> None:
    text = (
        "The river rose by between one hundred and twenty and one hundred and thirty metres, 12 weirs broke."
    )
    wide, narrow = text[15:82], "12"
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (wide, narrow)]
    figures = (
        Figure(spans[0], wide, 120.0, unit="metre", concept="rise"),
        Figure(spans[1], narrow, 12.0, unit="weir", concept="weirs"),
    )
    found = Analysis(text, (Sentence(Span(0, len(text)), 1.0, 0),), figures)
    section, *_ = gist.sections(gist.Facts(found, (), table(figures)), 40, ("figures",))
    lines = ["".join(run.text for run in line).rstrip() for item in section.items for line in item.lines]
    assert lines == ["by between one hundred and twenty and o…", "    rise", "12  weirs"]


def test_a_figure_without_a_concept_shows_the_words_around_it() -> None:
    text = "He promised that all 16 would come by the end of May."
    at = Span(text.index("16"), text.index("16") + 2)
    found = Analysis(text, (Sentence(Span(0, len(text)), 1.0, 0),), (Figure(at, "16", 16.0),))
    section, *_ = gist.sections(gist.Facts(found, (), table(found.figures)), 60, ("figures",))
    (item,) = section.items
    assert "".join(run.text for run in item.lines[0]) == "16  … promised that all 16 would come by …"
    assert item.lines[0][-1].style == "dim"


def test_a_long_section_ends_in_what_opens_it() -> None:
    lines = drawn("figures", 40)
    assert lines[-1] == "5 more  {jump} shows them"
    assert drawn("figures", 40, ("figures",))[-1] == "   111  cows of 11"


def test_a_quote_in_pieces_is_one_passage_with_its_matches() -> None:
    assert drawn("quotes", 60) == ["“It is bad, … and it will be worse.”", "— speaker not named"]
    (section,) = gist.sections(facts(), 60, ("quotes",))
    assert [run.text for run in section.items[0].lines[0] if run.style == "match"] == ["worse"]


def spoken() -> gist.Facts:
    """Two direct quotes of one speaker around what another is reported to have said."""
    text = 'Ann Orr said "it is bad" and "it will be worse". Jan Voss said the farms would close.'

    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    quotes = (
        Quote((span("it is bad"),), "direct", speaker="Ann Orr"),
        Quote((span("the farms would close"),), "indirect", speaker="Jan Voss", inferred=True),
        Quote((span("it will be worse"),), "direct", speaker="Ann Orr", inferred=True),
    )
    people = (
        Person("Ann Orr", ("mayor",), (span("Ann Orr"),)),
        Person("Jan Voss", ("farmer",), (span("Jan Voss"), span("Jan Voss"))),
    )
    return gist.Facts(Analysis(text, (), (), quotes, people), ())


def lines_of(section: gist.Section) -> list[str]:
    """As drawn."""
    return ["".join(run.text for run in line).rstrip() for item in section.items for line in item.lines]


def test_what_is_reported_stands_apart_and_a_role_where_somebody_first_speaks() -> None:
    quotes, reported, people = gist.sections(spoken(), 60, ("quotes", "reported", "people"))
    assert lines_of(quotes) == [
        "“it is bad”",
        "— Ann Orr, mayor",
        "“it will be worse”",
        "— probably Ann Orr",
    ]
    assert (quotes.note, reported.note) == ("2", "1")
    assert lines_of(reported) == ["the farms would close", "— probably Jan Voss, farmer"]
    assert {run.style for run in reported.items[0].lines[0]} == {"dim"}
    assert [line.split("  ")[0] for line in lines_of(people)] == ["Ann Orr", "Jan Voss"]
    assert [line.rpartition("  ")[2].strip() for line in lines_of(people)] == ["quoted 2×", "2×, quoted 1×"]


def test_without_reported_speech_there_is_no_section_of_it_and_nobody_quoted_is_said() -> None:
    nothing = gist.Facts(Analysis("", ()), ())
    assert [section.name for section in gist.sections(nothing, 60)] == list(gist.NUMBERED)
    assert [section.empty for section in gist.sections(nothing, 60)][2:] == [
        "Nobody is quoted.",
        "Nobody is named.",
    ]


def test_roles_go_below_where_there_is_no_room_beside() -> None:
    assert drawn("people", 60) == ["Ann Orr  mayor of a town with a long name, farmer"]
    assert drawn("people", 30) == ["Ann Orr", "  mayor of a town with a long…"]


def heading(leaning: tuple[str, ...]) -> str:
    """What stands at the right of the summary's heading."""
    found = analysis()
    given = gist.Facts(found, found.sentences, leaning=leaning)
    return gist.sections(given, 40, ("summary",))[0].note


def test_the_heading_says_for_which_words_the_summary_is() -> None:
    assert heading(()) == "1 of 1"
    assert heading(("cows", "white house")) == "1 of 1, for “cows”, “white house”"


@pytest.mark.parametrize(
    ("query", "shown"),
    [("bridge", "of 5, for “bridge” "), ("title:harbour -zebra", "for “harbour”"), ("winter", "of 5 │")],
)
async def test_the_panel_says_for_which_words_it_is(query: str, shown: str) -> None:
    async with opened(Double(stories()), (80, 24), query) as reader:
        (line,) = [line for line in reader.shown.split("\n") if "1 Summary" in line]
        assert shown in line
        assert ("for “" in line) == ("for “" in shown)


async def test_a_long_filter_is_cut_before_it_leaves_the_heading() -> None:
    words = "bridge council engineers cracks hangers harbour"
    async with opened(Double(stories()), (80, 24), words) as reader:
        (line,) = [line for line in reader.shown.split("\n") if "1 Summary" in line]
        assert re.search(r"1 Summary +\d of 5, for “bridge”, .*… │", line)


async def test_enter_opens_the_rest_of_a_section() -> None:
    document = Document("/a.txt", TEXT, "A town", body=Span(0, len(TEXT)))
    async with opened(Double([(document, analysis())]), (120, 40)) as reader:
        await reader.press("2", *["j"] * 9, "enter")
        assert "cows of 11" in reader.shown
        assert not reader.browse.reading
        await reader.press("enter")
        assert reader.browse.reading
        assert reader.browse.text.marked


@pytest.mark.parametrize(
    ("name", "word", "style"),
    [
        ("figures", "people", "match"),
        ("figures", "42", "value match"),
        ("quotes", "city", "dim match"),
        ("quotes", "Quill", "name match"),
        ("people", "Quill", "name match"),
        ("people", "engineer", "dim match"),
    ],
)
def test_the_words_of_the_filter_are_marked_in_every_section(name: str, word: str, style: str) -> None:
    _, found = bridge()

    def matcher(text: str) -> list[Span]:
        return [Span(each.start(), each.end()) for each in re.finditer(word, text)]

    given = gist.Facts(found, found.sentences, table(found.figures), matcher=matcher)
    if word == "42":
        given = facts()._replace(matcher=matcher)
    section, *_ = gist.sections(given, 70, (name,))
    runs = [run for item in section.items for line in item.lines for run in line]
    assert (word, style) in [(run.text, run.style) for run in runs]
    plain = given._replace(matcher=None)
    before, *_ = gist.sections(plain, 70, (name,))
    texts = [
        ["".join(run.text for run in line) for item in each.items for line in item.lines]
        for each in (before, section)
    ]
    assert texts[0] == texts[1]
    assert not any("match" in run.style for item in before.items for line in item.lines for run in line)


def test_a_quote_that_is_cut_ends_in_one_ellipsis_behind_its_last_word() -> None:
    text = "word " * 200
    long = Analysis(text, (), (), (Quote((Span(0, len(text) - 1),), "direct"),))
    for width in range(20, 60):
        section, *_ = gist.sections(gist.Facts(long, ()), width, ("quotes",))
        last = "".join(run.text for run in section.items[0].lines[-2])
        assert last.count("…") == 1
        assert last.endswith("…")
        assert "  " not in last
        assert len(last) <= width


def test_values_align_at_their_right_and_a_long_one_pushes_only_its_own_words_on() -> None:
    text = "9 12,345 half a percentage point less 3"
    places = ((0, 1), (2, 8), (9, 32), (38, 39))
    figures = tuple(
        Figure(Span(start, end), text[start:end], start, concept=f"of {number}")
        for number, (start, end) in enumerate(places)
    )
    section, *_ = gist.sections(gist.Facts(Analysis(text, (), figures), (), table(figures)), 40, ("figures",))
    lines = ["".join(run.text for run in line) for item in section.items for line in item.lines]
    assert lines == ["     9  of 0", "12,345  of 1", "half a percentage point  of 2", "     3  of 3"]


def test_roles_stand_below_each_other() -> None:
    people = (Person("Ann Orr", ("mayor",), (Span(0, 1),)), Person("Bartholomew", ("cook",), (Span(1, 2),)))
    section, *_ = gist.sections(gist.Facts(Analysis("ab", (), (), (), people), ()), 60, ("people",))
    lines = ["".join(run.text for run in item.lines[0]) for item in section.items]
    assert lines[0].index("mayor") == lines[1].index("cook")
