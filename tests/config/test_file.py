"""config.toml: what is read of it, and where each fault is said to be."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.actions import ACTIONS
from nutgraf.config.file import LARGEST, Read, read
from nutgraf.config.lines import lines_of_keys
from nutgraf.config.settings import NAMES

THEMES = ("plain", "bright")


def of(folder: Path, source: str | bytes) -> Read:
    """What a file of this text gives."""
    path = folder / "config.toml"
    path.write_bytes(source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"))
    return read(path, lambda: THEMES)


def faults(folder: Path, source: str | bytes) -> list[str]:
    """Line, key and message of each fault."""
    return [str(each).removeprefix(f"{folder}/config.toml:") for each in of(folder, source).faults]


def test_what_is_right_is_taken(tmp_path: Path) -> None:
    found = of(
        tmp_path,
        f'paths = ["{tmp_path}"]\ntheme = "plain"\nsummary = 5\ncolumns = ["title", "date"]\n'
        '[keys]\nstar = "8"\npause = ""\nnote = ["F5", "ctrl+x"]\n',
    )
    assert found.faults == []
    assert found.values == {
        "paths": (str(tmp_path),), "theme": "plain", "summary": 5, "columns": ("title", "date"),
    }  # fmt: skip
    assert found.keys == {"star": ("8",), "pause": (), "note": ("f5", "ctrl+x")}


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path / "config.toml", lambda: THEMES) == Read()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("\n\nsumary = 3", "3: sumary: there is no such setting; the nearest: summary"),
        ("x = 3", "1: x: there is no such setting; there are: paths, theme, summary, columns, keys"),
        ("summary = 11", "1: summary: must be a number of sentences, 1 to 10"),
        ("summary = true", "1: summary: must be a number of sentences, 1 to 10"),
        ("summary = '3'", "1: summary: must be a number of sentences, 1 to 10"),
        ("# a\r\ntheme = 'plan'", "2: theme: there is no theme “plan”; the nearest: plain; there are: auto, "
         "bright, plain"),
        ("theme = 3", "1: theme: must be the name of a theme, in quotation marks"),
        ("paths = ['there']", "1: paths: “there” does not begin at / or ~"),
        ("paths = '/no/such/folder'", "1: paths: “/no/such/folder” is no file or folder"),
        ("paths = 3", "1: paths: must be a list of folders and files, each in quotation marks"),
        ("columns = ['date']", "1: columns: must have the column title"),
        ("columns = ['title', 'title']", "1: columns: names a column twice"),
        ("columns = ['titel']", "1: columns: there is no column “titel”; there are: date, title, "
         "speaker, figures, quotes, place"),
        ("keys = 3", '1: keys: must be a table: [keys], and below it lines such as star = "x"'),
        ("[keys]\n\n'star' = 3", "3: keys.star: must be a key in quotation marks, or a list of them"),
        ("[keys]\nstar = 'n'\n", "2: keys.star: n does “next unread” already (next_unread); give that "
         'another key, or none: next_unread = ""'),
        ("keys = { note = 'x',\tstarr = '8' }",
         "1: keys.starr: there is no action “starr”; the nearest: star"),
        ('summary = """', "1: not TOML: "),
        ("a = 1\nb = = 2\n", "2: not TOML: Invalid value, at column 5"),
        (b"summary = 3\ntheme = '\xff'", "2: not UTF-8"),
        (f"a = {'[' * 20_000}", "1: not TOML: nested too deep"),
        (f"summary = {'9' * 20_000}", "1: not TOML: "),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_and_key(tmp_path: Path, source: str | bytes, told: str) -> None:
    found = faults(tmp_path, source)
    assert len(found) == 1
    assert found[0].startswith(told)


def test_all_faults_are_told_in_the_order_of_their_lines(tmp_path: Path) -> None:
    found = faults(tmp_path, "summary = 0\ntheme = 'x'\nkeys.quit = []\nkeys.star = 'crtl+x'\npath = ''\n")
    assert [each.partition(":")[0] for each in found] == ["1", "2", "3", "4", "5"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, b" " * (LARGEST + 1)) == [" larger than a megabyte: no settings are read from it"]
    assert [each.message for each in read(tmp_path, lambda: THEMES).faults] == ["Is a directory"]


WORDS = st.sampled_from(["a", "b-c", '"d.e"', "'f#='", '"g\\"\\u0041"'])
VALUES = st.recursive(
    st.sampled_from(["1", "'['", '"]}"', "1979-05-27", '"""x\n"#"\\"""y"""', "'''q\n''r'''", "true"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda each: f"[ # ]\n{', '.join(each)}\n]")
        | st.dictionaries(WORDS, inner, max_size=3).map(
            lambda each: f"{{ {', '.join(f'{key} = {value}' for key, value in each.items())} }}"
        )
    ),
    max_leaves=8,
)
LINES = st.one_of(
    st.tuples(st.lists(WORDS, min_size=1, max_size=3).map(".".join), VALUES).map(" = ".join),
    st.lists(WORDS, min_size=1, max_size=2).map(lambda each: f"[ {' . '.join(each)} ] # x"),
    st.just("# [a]"),
    st.just(""),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_every_key_is_found_on_a_line_on_which_it_stands(source: str) -> None:
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return
    found = lines_of_keys(source)
    paths = {(name,) for name in table}
    paths |= {(name, sub) for name, value in table.items() if isinstance(value, dict) for sub in value}
    assert set(found) == paths
    for path, line in found.items():
        name = path[-1].replace('"', "").removesuffix("A")
        assert name in source.split("\n")[line - 1]


@given(st.text() | st.lists(LINES, max_size=8).map("\n".join) | st.binary())
def test_any_file_gives_settings_or_faults_with_a_line(
    tmp_path_factory: pytest.TempPathFactory, source: str | bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for each in of(folder, source).faults:
        assert each.where.rpartition(":")[2].isdecimal()
        assert str(each).isprintable()


ANYTHING = st.integers() | st.text() | st.lists(st.text() | st.integers(), max_size=3)


@given(
    st.dictionaries(st.sampled_from([*NAMES, "x"]), ANYTHING),
    st.dictionaries(st.sampled_from([each.name for each in ACTIONS]), ANYTHING),
)
def test_a_setting_holds_or_is_told_never_both(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object], keys: dict[str, object]
) -> None:
    from nutgraf.config.printing import _value

    lines = [f"{name} = {_value(value)}" for name, value in values.items()]
    lines += ["[keys]", *(f"{name} = {_value(value)}" for name, value in keys.items())]
    found = of(tmp_path_factory.getbasetemp(), "\n".join(lines))
    told = {each.key for each in found.faults}
    held = {*found.values, *(f"keys.{name}" for name in found.keys)}
    assert told | held == {*values, *(f"keys.{name}" for name in keys)}
    assert not told & held
