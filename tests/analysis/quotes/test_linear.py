"""Finding people and quotes takes time linear in the text, whatever it repeats, and little on long texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from growth import in_step, seconds
from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.people.tokens import tokens

MARKS = [
    *('"', '" ', '"a" ', '"a ', "“", "“a ", "“a” ", "a” ", "”", "'", "'a ", "a' ", "‘", "‘a ", "‘a’ ", "’ "),
    *(
        "''",
        "``",
        "«a» ",
        "»",
        "„a“ ",
        "「",
        "『a」",
        "“‘",
        '"\n',
        "“a\n\n",
        "6'2\" ",
        'x=y" ',
        "— X, teacher ",
    ),
    *("”, he said. ", '"A," said X. "B," ', "“No,” "),
]
SAID = [
    *("said ", "says, ", "said: ", "said – ", "said (", "saying ", "reports ", "to say ", "and said "),
    *(
        "said that ",
        "said on Monday ",
        "X said ",
        "said X, ",
        "X, said ",
        "X, who said, ",
        "he said she said ",
    ),
    *("according to ", "according to X ", "told X ", "told reporters ", "asked what ", "as X said, "),
]
NAMES = [
    *("A ", "A. ", "A.B. ", "Al-", "Ann ", "Ann Bo ", "Ann Bo, ", "Ann Bo, 7, ", "Ann Bo. He ", "de la "),
    *(
        "Mr. ",
        "Mr. Bo ",
        "President ",
        "President of ",
        "the mayor, Ann Bo, ",
        "the president of X, ",
        "Jr. ",
    ),
    *("New ", "Times ", "the Times ", "Board of Works and ", "Russian ", "US ", "former ", "spokesman "),
    *("the pilot ", "a spokesman for X ", "Ann and Bo Do ", "he ", "they ", "who ", "X's "),
]
REST = [
    *("a", "a ", "a, ", ", ", "- ", "–", "—", ".", ". ", "! ", "(", "(A) ", "7, ", "\n", "\n\n", "a\n"),
    *(
        "a\n\n",
        "A.\n\n",
        "。",
        "中",
        "Ж ",
        "_",
        "\t",
        "PARIS, May 3 - ",
        "By X\n",
        "Title: x\n",
        "- a\n",
        "X (AP) - ",
    ),
]


def quoted(text: str) -> Callable[[], object]:
    """From text to quotes, with nothing kept from before."""
    tokens.cache_clear()

    def work() -> object:
        context = Context.of(text)
        return quotes.find(context, people.find(context))

    return work


@pytest.mark.parametrize("unit", [*MARKS, *SAID, *NAMES, *REST])
def test_the_time_grows_with_the_text(unit: str) -> None:
    assert in_step(lambda size: quoted(unit * (size // len(unit))), 8_000)


@pytest.mark.parametrize(
    "text",
    [
        "They took the road to the coast and then the boat across " * 3_400,
        "Ann Bo said, “We go,” and Cy Do of Ibm asked him why " * 3_800,
        "A new day came.\n\n" * 12_000,
        "“No,” said Ann Bo, the mayor of Port Ellery. He left.\n\n" * 3_500,
        "“We go on. " * 18_000,
    ],
    ids=["no full stop", "one sentence of speech", "short paragraphs", "short quotations", "never closed"],
)
def test_a_long_text_is_read_in_a_few_seconds(text: str) -> None:
    """Forty microseconds a character are twenty times what news takes: the machine may do other things."""
    assert min(seconds(quoted(text)) for _ in range(2)) < 40e-6 * len(text)
