"""Marks follow their document, whatever is done to the files."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.library import Library

Write = Callable[..., Path]
Titles = Callable[..., list[str]]

MESSAGE = "From x@y Fri May  3 09:00:00 2024\nSubject: Item {0}\nMessage-ID: <{0}@y>\n\nThe bridge, {0}.\n\n"


def mailbox(*numbers: int) -> str:
    return "".join(map(MESSAGE.format, numbers))


@pytest.mark.parametrize("batch", [1, 4000])
@pytest.mark.parametrize("name", ["archive.mbox", "later.mbox"])
def test_marks_follow_a_message_to_another_mailbox(
    library: Library, stories: Path, titles: Titles, name: str, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nutgraf.library.catalogue._BATCH", batch)
    inbox, other = stories / "inbox.mbox", stories / name
    inbox.write_text(mailbox(1, 2, 3))
    other.write_text(mailbox(4))
    library.index([stories], analyse=False)
    library.mark([row.id for row in library.view("title:2").rows(0, 9)], starred=True)
    inbox.write_text(mailbox(1, 3))
    other.write_text(mailbox(4, 2))
    library.index([stories], analyse=False)
    assert titles("is:starred") == titles("title:2") == ["Item 2"]
    library.mark([row.id for row in library.view("title:1").rows(0, 9)], note="mine")
    other.write_text(mailbox(4, 2, 1))
    library.index([stories], analyse=False)
    assert len(titles("title:1")) == 2
    assert titles("has:note") == ["Item 1"]
    assert titles("is:starred") == ["Item 2"]


@pytest.mark.parametrize(
    "then",
    [
        (2, 3, 4, 5),
        (1, 3, 4, 5),
        (9, 1, 2, 3, 4, 5),
        (5, 4, 3, 2, 1),
        (1, 2, 3, 4, 8),
        (4, 9, 8, 7, 1, 2, 3),
        (7, 5),
        (),
    ],
)
def test_marks_go_with_the_message_when_a_mailbox_changes(
    library: Library, stories: Path, titles: Titles, then: tuple[int, ...]
) -> None:
    (stories / "a.mbox").write_text(mailbox(1, 2, 3, 4, 5))
    library.index([stories], analyse=False)

    def named(number: int) -> list[str]:
        return [row.id for row in library.view(f"title:{number}").rows(0, 9)]

    for number in (2, 3, 5):
        library.mark(named(number), starred=True, note=f"of {number}")
        library.tag(named(number), add=[f"t{number}"])
    for numbers in (then, (1, 2, 3, 4, 5)):
        (stories / "a.mbox").write_text(mailbox(*numbers))
        library.index([stories], analyse=False)
        marked = sorted(set(numbers) & {2, 3, 5})
        if numbers != (1, 2, 3, 4, 8):  # the last one was edited at its place, or is taken for it
            assert sorted(titles("is:starred")) == [f"Item {number}" for number in marked]
        for number in marked:
            assert [library.note(id_) for id_ in named(number)] == [f"of {number}"]
            assert titles(f"tag:t{number}") == [f"Item {number}"]


def test_marks_go_with_the_message_when_a_mailbox_was_away(
    library: Library, stories: Path, titles: Titles
) -> None:
    path = stories / "a.mbox"
    path.write_text(mailbox(1, 2, 3))
    library.index([stories], analyse=False)
    for number in (1, 2):
        library.mark([row.id for row in library.view(f"title:{number}").rows(0, 9)], note=f"of {number}")
    for numbers in ((), (2, 3), (2, 3, 1)):
        path.write_text(mailbox(*numbers))
        library.index([stories], analyse=False)
        assert sorted(titles("has:note")) == [f"Item {number}" for number in (1, 2) if number in numbers]
    for row in library.view("has:note").rows(0, 9):
        assert library.note(row.id) == f"of {row.title[-1]}"


@pytest.mark.parametrize("batch", [1, 4000])
@pytest.mark.parametrize("place", ["new", "2023-01-01_a.txt", "2025-01-01_a.txt"])
def test_marks_follow_a_file_whose_name_another_took(
    library: Library,
    stories: Path,
    write: Write,
    titles: Titles,
    place: str,
    batch: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nutgraf.library.catalogue._BATCH", batch)
    path = write("2024-01-01_a.txt", "A travelling story")
    library.index([stories], analyse=False)
    library.mark(library.find(str(path)), starred=True, note="mine")
    (stories / "new").mkdir()
    moved = stories / place
    moved = path.rename(moved / path.name if moved.is_dir() else moved)
    write("2024-01-01_a.txt", "Another story", "Of something else.")
    library.index([stories], analyse=False)
    assert "A travelling story" in titles("is:starred")
    assert [library.note(id_) for id_ in library.find(str(moved))] == ["mine"]


def test_a_copy_has_no_marks_even_in_a_library_made_anew(
    library: Library, home: Path, stories: Path, write: Write, titles: Titles
) -> None:
    path = write("b/2024-01-01_a.txt", "A copied story")
    library.index([stories], analyse=False)
    library.mark(library.find(str(path)), starred=True)
    copies = [write("a/2024-01-01_a.txt", "A copied story"), write("c/2024-01-01_a.txt", "A copied story")]
    library.index([stories], analyse=False)
    assert len(titles("is:starred")) == 1
    library.close()
    for file in home.glob("library.db*"):
        file.unlink()
    with Library(home) as anew:
        anew.index([copies[0]], analyse=False)
        anew.index(analyse=False)
        assert [row.path for row in anew.view("is:starred").rows(0, 9)] == [str(path)]


@pytest.mark.parametrize("seed", range(8))
def test_marks_follow_messages_through_mailboxes(
    library: Library, stories: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr("nutgraf.library.catalogue._BATCH", chance.choice([1, 3, 4000]))
    boxes: dict[str, list[int]] = {"a": [], "b": [], "c": []}
    notes: dict[int, str] = {}
    for new in range(0, 24, 4):
        for number in range(new, new + 4):
            box = boxes[chance.choice("abc")]
            deed = chance.randrange(4)
            if deed == 0 or not box:
                box.insert(chance.randint(0, len(box)), number)
            elif deed == 1:
                box.pop(chance.randrange(len(box)))
            elif deed == 2:
                boxes[chance.choice("abc")].append(box.pop(chance.randrange(len(box))))
            else:
                chance.shuffle(box)
        for name, box in boxes.items():
            (stories / f"{name}.mbox").write_text(mailbox(*box))
        library.index([stories], analyse=False)
        found = {int(row.title.split()[1]): row.id for row in library.view().rows(0, 99)}
        assert sorted(found) == sorted(number for box in boxes.values() for number in box)
        kept = {number: library.note(id_) for number, id_ in found.items() if number in notes}
        assert kept == {number: note for number, note in notes.items() if number in found}
        for number in chance.sample(sorted(found), min(2, len(found))):
            notes[number] = f"note of {number}"
            library.mark([found[number]], note=notes[number])
