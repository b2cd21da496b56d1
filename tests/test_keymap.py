"""Keys that a person moves: their names, and what two actions may not share."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from nutgraf.actions import ACTIONS
from nutgraf.keymap import NEEDED, Keymap, rebound
from nutgraf.keynames import is_character, key_named, shown


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("/", "slash"), ("slash", "slash"), ("Ctrl+R", "ctrl+r"), ("control+r", "ctrl+r"), ("Esc", "escape"),
        ("PgDn", "pagedown"), ("Shift+Tab", "shift+tab"), ("shift+a", "A"), ("A", "A"), ("F5", "f5"),
        ("+", "plus"), ("alt++", "alt+plus"), ("Ctrl+Shift+Left", "ctrl+shift+left"), ("Ctrl+I", "tab"),
        ("↓", "down"), (" ", "space"), ("é", "é"),
    ],
)  # fmt: skip
def test_keys_are_named_as_people_write_them(written: str, key: str) -> None:
    assert key_named(written) == key


def test_characters_have_the_names_that_textual_gives_them() -> None:
    for code in (*range(0x21, 0x7F), 0xA7, 0xE4, 0x20AC):
        assert key_named(chr(code)) == _character_to_key(chr(code))
        assert is_character(key_named(chr(code)))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("pagdown", "the nearest: pagedown"), ("crtl+r", "before a plus stand Ctrl, Alt or Shift"),
        ("shift+1", "another character"), ("ctrl+c", "stops programs"), ("ctrl+q", "leaves the reader"),
        ("\x07", "by its name"), ("", "there is no key"),
    ],
)  # fmt: skip
def test_what_is_no_key_is_told_with_what_is_near(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        key_named(written)


def test_a_shown_key_is_the_same_key_when_it_is_written_down() -> None:
    keys = [key for each in ACTIONS for key in each.keys]
    for key in (*keys, "ampersand", "alt+plus", "ctrl+shift+left", "f10"):
        assert key_named(shown(key)) == key
    assert [shown(key) for key in ("f10", "ampersand", "backspace")] == ["F10", "&", "Backspace"]


@given(st.text())
def test_anything_is_a_key_or_a_reason(words: str) -> None:
    with suppress(ValueError):
        assert not set(key_named(words)) & set(" ,\n")


def test_moved_keys_hold_and_are_shown() -> None:
    moved, faults = rebound(
        {"star": ["ctrl+x", "8"], "pause": [""], "next_unread": ["p"], "previous_unread": ["n"]}
    )
    assert faults == []
    keys = Keymap(moved)
    assert keys.action("star").keys == ("ctrl+x", "8")
    assert keys.shown("pause") == ""
    assert keys.words("{star} stars {{it}}, {pause} rests, {filter} filters") == (
        "Ctrl+X stars {it}, : pause or go on rests, / filters"
    )
    with pytest.raises(KeyError):
        keys.words("{nothing}")


def test_a_key_that_another_action_has_stays_with_it() -> None:
    moved, faults = rebound({"star": ["n"]})
    assert moved == {}
    assert [(each.action, each.message) for each in faults] == [
        (
            "star",
            'n does “next unread” already (next_unread); give that another key, or none: next_unread = ""',
        )
    ]


def test_of_two_moved_to_one_key_the_second_is_told() -> None:
    moved, faults = rebound({"star": ["8"], "note": ["8"]})
    assert moved == {"star": ("8",)}
    assert [each.action for each in faults] == ["note"]


def test_a_key_of_a_place_may_not_hide_one_that_works_everywhere() -> None:
    _, faults = rebound({"read_back": ["N"]})
    assert [each.action for each in faults] == ["read_back"]


def test_places_apart_may_share_a_key_and_pairs_of_the_list_may_move_together() -> None:
    assert rebound({"clear_filter": ["ctrl+d"]})[1] == []
    assert rebound({"complete": ["f6"], "next_panel": ["f6"]})[1] == []
    assert rebound({"lead": ["n"]})[1] == []
    assert [each.action for each in rebound({"lead": ["P"]})[1]] == ["lead"]


def test_letters_cannot_be_keys_where_they_are_typed() -> None:
    _, faults = rebound({"clear_filter": ["x"]})
    assert "is typed" in faults[0].message


@pytest.mark.parametrize("name", NEEDED)
def test_the_way_out_keeps_a_key(name: str) -> None:
    assert rebound({name: []})[1][0].action == name


def test_an_unknown_action_is_told_with_what_is_near() -> None:
    assert "previous_unread" in rebound({"previous_unred": ["x"]})[1][0].message


def meant(places: set[str]) -> set[str]:
    """Keys that the list itself gives to two actions there."""
    keys = [key for each in ACTIONS if places & set(each.where) for key in each.keys]
    return {key for key in keys if keys.count(key) > 1}


@given(
    st.dictionaries(
        st.sampled_from([each.name for each in ACTIONS]), st.lists(st.sampled_from("abcnpqxyz*?:"))
    )
)
def test_whatever_is_asked_for_every_key_does_one_thing_in_each_place(wanted: dict[str, list[str]]) -> None:
    moved, faults = rebound(wanted)
    actions = Keymap(moved).actions
    for places in ({"list", "everywhere"}, {"text", "everywhere"}, {"facts", "everywhere"}, {"lens"}):
        keys = [key for each in actions if places & set(each.where) for key in set(each.keys) - meant(places)]
        assert len(keys) == len(set(keys))
    assert set(moved) | {each.action for each in faults} == set(wanted)
    assert all(Keymap(moved).action(name).keys for name in NEEDED)
