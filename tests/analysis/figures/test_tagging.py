"""The tagger tags, from the weights that ship, without NLTK."""

from __future__ import annotations

import subprocess
import sys

from nutgraf.analysis.tagging import tagger


def test_tags_a_plain_sentence() -> None:
    words = ["The", "central", "bank", "has", "raised", "its", "rate", "by", "25", "points", "."]
    assert tagger().tag(words) == ["DT", "JJ", "NN", "VBZ", "VBN", "PRP$", "NN", "IN", "CD", "NNS", "."]


def test_empty_and_odd_words() -> None:
    assert tagger().tag([]) == []
    assert len(tagger().tag(["½", "€", "x" * 5000, "𝟙"])) == 4


def test_figures_need_no_nltk() -> None:
    code = (
        "import sys, nutgraf.analysis.figures, nutgraf.analysis.tagging as t; t.tagger().tag(['a']);"
        "sys.exit('nltk' in sys.modules or 'textual' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
