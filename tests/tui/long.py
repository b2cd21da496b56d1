"""Long stories and stories in other scripts, made of invented words."""

from __future__ import annotations

import datetime as dt
import random

from nutgraf.analysis.model import Analysis, Figure, Quote, Sentence
from nutgraf.document import Dating, Document, Span
from tui.stories import Story

SCRIPTS = """海の灯台、再び点灯

「灯台は二年ぶりに海を照らした」と、港の管理者は火曜日に語った。費用は四千八百万円で、作業員12人が三か月をかけて修理した。\
この光は40キロ先の船からも見えるという。

מגדל האור שעל הכף נדלק שוב אחרי שנתיים, אמר מנהל הנמל ביום שלישי. 12 פועלים עבדו בו שלושה חודשים.

عادت المنارة إلى العمل بعد عامين، كما قال مدير الميناء يوم الثلاثاء.

Emoji 👍🏽 👩‍👩‍👧 🇩🇪 ❤️ and marks: Ze\u0301le\u0301nka, S\u030cko\u0301da, 한국어 문장도 있다.

A\ttable\tof tabs and https://example.org/a/very/long/address/that/has/no/blank/in/it/and/goes/on/and/on/for/ever

- an item of a list that is long enough to be wrapped at any width of a column, so it has to hang below
- another
"""


def words(count: int, seed: int) -> str:
    """So many invented words as a sentence."""
    draw = random.Random(seed)
    syllables = ["ba", "de", "fi", "go", "lu", "mar", "nen", "pos", "rit", "sul", "tam", "vek"]
    made = ("".join(draw.choices(syllables, k=draw.randint(1, 4))) for _ in range(count))
    return " ".join(made).capitalize() + "."


def _story(name: str, title: str, text: str, analysis: Analysis) -> Story:
    body = Span(text.index("\n\n") + 2, len(text))
    date = Dating(dt.datetime(2024, 5, 3), "day", "file name")
    return Document(f"/stories/{name}.txt", text, title, dating=date, body=body), analysis


def long(paragraphs: int, gap: str = "\n\n") -> Story:
    """Sentences of invented words: a summary at its beginning, figures and quotes further on."""
    text = "The long story\n\n" + gap.join(words(40, number) for number in range(paragraphs)) + "\n"
    starts = [text.index(words(40, number)) for number in (0, paragraphs // 2, paragraphs - 2)]
    sentences = tuple(
        Sentence(Span(at, text.index(".", at) + 1), 1.0, rank) for rank, at in enumerate(starts)
    )
    figures = []
    for number in range(1, paragraphs, max(1, paragraphs // 10)):
        at = text.index(words(40, number))
        figures.append(Figure(Span(at, at + 6), str(number), float(number), concept=f"of {number}"))
    quotes = []
    for number in range(4, paragraphs, max(1, paragraphs // 6)):
        at = text.index(words(40, number))
        quotes.append(Quote((Span(at + 7, at + 40),), "direct"))
    return _story("long", "The long story", text, Analysis(text, sentences, tuple(figures), tuple(quotes)))


def scripts() -> Story:
    """Wide characters, text from right to left, emoji, marks, tabs, a long address, a list."""
    text = SCRIPTS
    start = text.index("「")
    sentence = Sentence(Span(start, text.index("。") + 1), 1.0, 0)
    figure = Figure(Span(text.index("12人"), text.index("12人") + 3), "12", 12.0, concept="作業員")
    return _story("scripts", "海の灯台、再び点灯", text, Analysis(text, (sentence,), (figure,)))
