"""Documents as files: every format, with words that would be markup, formulas or commands in it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nutgraf.analysis.model import Analysis, Quote
from nutgraf.document import Document, Span
from nutgraf.errors import UsageError
from nutgraf.export import FORMATS, form_of, write
from nutgraf.export.entries import Entry
from nutgraf.export.file import ExportError, written
from nutgraf.export.markdown import escaped
from nutgraf.export.page import STYLE
from nutgraf.export.records import analysis_record, row_record
from nutgraf.library import Row
from nutgraf.library.changes import Kept
from tui.stories import bridge, ferry

HOSTILE = (
    "<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example")',
    "# not a heading",
    "- not a list",
    "1. nor this",
    "[link](http://evil.example) ![x](y) <http://a.example>",
    "*bold* _em_ `code` ~~gone~~ $x$ a|b & &amp; \\ \\*",
    "\x1b[31mred\x07 \u202eabc",
    "@SUM(A1)",
    "+1 -1",
    "http://evil.example www.evil.example",
    "',\"\r\n\t;",
    "]]> --> ''' </style><img src=x onerror=alert(1)>",
)


def entry(title: str = "Harbour bridge", note: str = "", tags: tuple[str, ...] = ()) -> Entry:
    """The bridge under another title."""
    document, analysis = bridge()
    row = Row.of(replace(document, title=title))
    return Entry(row, analysis, tuple(analysis.summary(3)), Kept(row.id, starred=True, note=note, tags=tags))


def saying(words: str) -> Entry:
    """A story that is one quote, its speaker and its title the same words."""
    document = Document("/stories/a.txt", words, words, body=Span(0, len(words)))
    whole = Span(0, len(words))
    analysis = Analysis(words, (), (), (Quote((whole,), "direct", source=whole, inferred=True),), ())
    return Entry(Row.of(document), analysis, (), Kept(document.id, note=words, tags=(words,)))


def exported(form: str, *entries: Entry, title: str = "harbour") -> str:
    """What a file of the format holds."""
    stream = io.StringIO(newline="")
    write(entries, stream, form, title)
    return stream.getvalue()


def test_every_format_tells_what_is_known() -> None:
    story = entry(note="Ask Quill", tags=("harbour",))
    for form in FORMATS:
        words = exported(form, story)
        if form == "jsonl":
            words = json.dumps(json.loads(words), ensure_ascii=False)
        words = words.replace("\\$", "$").replace("\\_", "_")
        for known in (
            "Harbour bridge", "2024-05-03", "Port Ellery", "EWA", "/stories/2024-05-03_bridge.txt", "harbour",
            "Ask Quill", "$48 million", "We should have started two years ago,", "Marta Quill",
            "Repairs will cost", "Tobias Renn",
        ):  # fmt: skip
            assert known in words, (form, known)
        if form != "jsonl":
            assert "probably Marta Quill" in words


def test_what_is_inferred_says_so() -> None:
    document, analysis = ferry()
    guessed = replace(document, dating=replace(document.dating, source="file time"))  # type: ignore[type-var]  # it has one
    row = Row.of(guessed)
    guess = Entry(row, analysis, (), Kept(row.id))
    assert "2024-05-09 (inferred)" in exported("md", guess)
    assert "2024-05-09 (inferred)" in exported("html", guess)
    assert next(csv.DictReader(io.StringIO(exported("csv", guess))))["date_inferred"] == "true"
    assert json.loads(exported("jsonl", guess))["date_inferred"] is True


def test_json_lines_are_the_records_of_show() -> None:
    story = entry(tags=("a", "b"))
    (line,) = exported("jsonl", story).splitlines()
    shown = row_record(story.row) | {"text": story.analysis.text}
    shown |= analysis_record(story.analysis, story.summary)
    assert json.loads(line) == shown | {"starred": True, "tags": ["a", "b"], "note": ""}


@pytest.mark.parametrize("words", HOSTILE)
def test_csv_has_a_row_a_document_and_no_formula(words: str) -> None:
    rows = list(csv.reader(io.StringIO(exported("csv", saying(words), entry(words)), newline="")))
    assert [len(row) for row in rows] == [15, 15, 15]
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert "\x1b" not in cell
        assert "\u202e" not in cell
        assert "\n" not in cell


class Page(HTMLParser):
    """The elements and the words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "article", "p", "table", "tr",
    "td", "blockquote", "footer", "ul", "li", "b", "small",
}  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_a_page_has_no_element_of_a_document_and_loads_nothing(words: str) -> None:
    page = exported("html", saying(words), entry(words), title=words)
    found = Page(page)
    assert found.elements <= ELEMENTS
    assert found.attributes <= {"charset", "http-equiv", "content", "name", "id", "class", "dir"}
    assert "\x1b" not in page
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert "default-src 'none'" in page
    assert "javascript:" not in page
    if "<script>" in words:
        assert "<script>alert(1)</script>" in found.words


def inline(markdown: str) -> Iterator[str]:
    """Types of all tokens of a text."""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        yield token.type
        yield from (each.type for each in token.children or ())


MARKUP = re.compile(r"link|image|code|html|table|hr|s_open|ordered")


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_has_no_markup_of_a_document(words: str) -> None:
    plain, hostile = (exported("md", saying(each), entry(each), title=each) for each in ("plain", words))
    assert [each for each in inline(hostile) if MARKUP.search(each)] == []
    assert list(inline(hostile)).count("heading_open") == list(inline(plain)).count("heading_open")


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")), min_size=1))
def test_escaped_words_are_shown_as_they_are(text: str) -> None:
    words = " ".join(text.split())
    for before in ("", "- ", "## ", "> "):
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(before + escaped(words))
        pieces = [each for token in tokens for each in token.children or ()]
        assert "".join(each.content for each in pieces) == words
        assert {each.type for each in pieces} <= {"text"}


def test_the_suffix_says_which_format() -> None:
    assert [form_of(f"/a/b.{suffix}") for suffix in ("md", "HTML", "htm", "csv", "jsonl")] == [
        "md", "html", "html", "csv", "jsonl",
    ]  # fmt: skip
    with pytest.raises(UsageError, match=r"\.md, \.html, \.csv, \.jsonl"):
        form_of("/a/b.txt")


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.md"

    def half() -> None:
        with written(str(path)) as stream:
            stream.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert list(tmp_path.iterdir()) == []
    with written(str(path)) as stream:
        stream.write("whole")
        assert not path.exists()
    assert path.read_text() == "whole"
    with pytest.raises(ExportError, match="there is such a file already"), written(str(path)):
        pass
    with written(str(path), overwrite=True) as stream:
        stream.write("other")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["other"]


def test_a_name_that_is_taken_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.md"

    def late() -> None:
        with written(str(path)) as stream:
            stream.write("ours")
            path.write_text("theirs")

    with pytest.raises(ExportError, match="by now"):
        late()
    assert [each.read_text() for each in tmp_path.iterdir()] == ["theirs"]


def test_an_error_names_file_reason_and_next_step(tmp_path: Path) -> None:
    with (
        pytest.raises(
            ExportError, match=r"none/a\.md: No such file or directory; give another name or folder"
        ),
        written(str(tmp_path / "none" / "a.md")),
    ):
        pass
    with pytest.raises(ExportError, match="Is a directory"), written(str(tmp_path)):
        pass


def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with written(str(tmp_path / "pipe")) as stream:
        stream.write("through")
    assert os.read(reading, 100) == b"through"
    os.close(reading)


STORY = "Ferry fares rise\n\nFares on the Ellery ferry rise 4% in June, “soon”, said Ada Quill, the mayor.\n"


def test_the_command_writes_a_file_once(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (tmp_path / "2024-05-09_ferry.txt").write_text(STORY)
    (tmp_path / "2024-05-08_bridge.txt").write_text("Bridge closed\n\nThe bridge is closed.\n")
    out = tmp_path_factory.mktemp("out")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "nutgraf", "export", str(tmp_path), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=out)

    done = run("-o", "a.jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert "2 documents written to a.jsonl" in done.stderr
    written_down = (out / "a.jsonl").read_text()
    assert [json.loads(line)["title"] for line in written_down.splitlines()] == [
        "Ferry fares rise", "Bridge closed",
    ]  # fmt: skip
    again = run("-o", "a.jsonl")
    assert again.returncode == 2
    assert "--force writes over it" in again.stderr
    assert run("-o", "a.jsonl", "--force", "--limit", "1").returncode == 0
    assert len((out / "a.jsonl").read_text().splitlines()) == 1
    printed = run("-q", "ferry", "-o", "-", "--format", "csv").stdout
    assert [row["title"] for row in csv.DictReader(io.StringIO(printed))] == ["Ferry fares rise"]
    assert run("-o", "-").returncode == 2
    assert run("-o", "a.txt").returncode == 2
    assert [each.name for each in out.iterdir()] == ["a.jsonl"]
