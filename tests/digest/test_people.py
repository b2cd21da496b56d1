"""People across documents: who, as what, how often, quoted how often; and all that one of them said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from digest.stories import Card, story
from growth import in_step
from nutgraf.analysis.model import Analysis, Person, Quote
from nutgraf.digest import Examined, named, resembling, speakers, telling
from nutgraf.document import Span


def document(
    id_: str,
    *people: tuple[str, tuple[str, ...]],
    date: str = "",
    path: str = "/x.txt",
    said: tuple[str, ...] = (),
) -> Examined:
    """A document that names ``people`` with their roles, each once, and quotes the speakers ``said``, each on
    a line of its own.
    """
    text = "\n".join(f"Words of {number}." for number in range(len(said)))
    quotes, start = [], 0
    for number, speaker in enumerate(said):
        quotes.append(
            Quote((Span(start, start + 5),), "direct" if number % 2 == 0 else "indirect", speaker=speaker)
        )
        start = text.find("\n", start) + 1
    persons = tuple(Person(name, roles, (Span(0, 1),)) for name, roles in people)
    return Examined(Card(id_, date, path=path), Analysis(text, (), (), tuple(quotes), persons))


def test_people_are_merged_by_full_name(stories: list[Examined]) -> None:
    people = {each.name: each for each in named(stories)}
    voss = people["Hedda Voss"]
    assert (voss.documents, voss.quotes, voss.role) == (2, 2, "captain")
    assert (voss.first.date, voss.last.date) == ("2024-03-11", "2024-03-12")
    assert [source.id for source in voss.sources] == ["a", "b"]
    assert people["Ines Calder"].documents == 1


def test_a_bare_surname_is_not_merged_with_another_document_s() -> None:
    first = story("a", "2024-01-01", 'Mr. Brandt met the council. "It is late," Mr. Brandt said.\n')
    second = story("b", "2024-01-02", 'Mr. Brandt sold the ship. "It is old," Mr. Brandt said.\n')
    assert [each.documents for each in named([first, second]) if each.name.endswith("Brandt")] == [1, 1]


def test_forms_of_a_name_their_roles_and_quotes_are_counted_together() -> None:
    (one,) = named(
        [
            document("a", ("Ada J. Quill", ("Mayor",)), date="2024-02-01", said=("Ada J. Quill",)),
            document(
                "b", ("Ada Quill", ("mayor", "engineer")), date="2024-01-01T10:00", said=("Ada Quill",) * 3
            ),
            document("c", ("Ada Quill", ()), said=("Somebody else",)),
        ]
    )
    assert (one.name, one.names) == ("Ada Quill", {"Ada Quill": 2, "Ada J. Quill": 1})
    assert (one.role, one.roles) == ("Mayor", {"Mayor": 2, "engineer": 1})
    assert one.said == {"direct": 3, "mixed": 0, "indirect": 1}
    assert (one.documents, one.mentions, one.quotes) == (3, 3, 4)
    assert (one.first.date, one.last.date) == ("2024-01-01T10:00", "2024-02-01")


def test_namesakes_with_other_middle_names_stay_apart() -> None:
    people = named(
        document(str(number), (name, ()))
        for number, name in enumerate(
            ("Ole T. Brandt", "Ole Brandt", "Ole H. Brandt", "Ole Brandt Jr.", "Ole T. Brandt")
        )
    )
    assert [(each.name, each.documents) for each in people] == [
        ("Ole T. Brandt", 2),
        ("Ole Brandt", 1),
        ("Ole Brandt Jr.", 1),
        ("Ole H. Brandt", 1),
    ]


def test_everything_said_by_one_person_oldest_first(stories: list[Examined]) -> None:
    found = speakers(stories, "hedda voss")
    assert [each.source.id for each in found.said] == ["a", "b"]
    assert found.said[0].texts[0].startswith("We did not see the rocks")
    assert (found.said[0].line, found.said[0].role) == (3, "captain of the ferry")
    assert speakers(stories, "voss").said == found.said
    assert speakers(stories, "Hedda Calder").said == []
    assert speakers(stories, "").said == []


def test_what_was_said_is_found_under_every_form_of_the_name() -> None:
    documents = [
        document("a", ("Ada J. Quill", ()), date="2024-02-01", said=("Ada J. Quill",)),
        document("b", ("Ada Quill", ()), date="2024-01-01", said=("Ada Quill",)),
        document("c", ("Ada Quill Jr.", ()), said=("Ada Quill Jr.",)),
        document("d", ("Quill", ()), said=("Quill", "Quill")),
        document("e", ("Ida Quill", ()), said=("Ida Quill",)),
    ]
    for name in ("Ada Quill", "Ada J. Quill", "ada jane quill", "Mrs. Ada Quill"):
        found = speakers(documents, name)
        assert [each.source.id for each in found.said] == ["b", "a"]
        assert next((each.name, len(each.said)) for each in found.others) == ("Quill", 2)
    by_surname = speakers(documents, "Mr. Quill")
    assert [each.name for each in by_surname.meant] == ["Ada J. Quill", "Quill", "Ada Quill Jr.", "Ida Quill"]
    assert [each.is_full for each in by_surname.meant] == [True, False, True, True]
    assert by_surname.others == ()


def test_quotes_of_one_day_stand_by_path_and_place() -> None:
    documents = [
        document("a", ("Ada Quill", ()), date="2024-01-01", path="/z.txt", said=("Ada Quill",)),
        document("b", ("Ada Quill", ()), date="2024-01-01", path="/m.txt", said=("Ada Quill",) * 3),
        document("c", ("Ada Quill", ()), path="/a.txt", said=("Ada Quill",)),
    ]
    found = [(each.source.path, each.line) for each in speakers(documents, "Quill").said]
    assert found == [("/m.txt", 1), ("/m.txt", 2), ("/m.txt", 3), ("/z.txt", 1), ("/a.txt", 1)]
    assert [each.source.path for each in telling(documents)] == []


def test_names_written_alike_are_offered(stories: list[Examined]) -> None:
    assert resembling(stories, "Heda Vos") == ["Hedda Voss"]
    assert resembling(stories, "Ole Voss") == ["Hedda Voss"]
    assert resembling(stories, "caldr") == ["Ines Calder"]
    assert resembling(stories, "Zebediah") == []


def test_the_time_grows_with_the_documents() -> None:
    def work(count: int) -> Callable[[], object]:
        documents = [
            document(
                str(at),
                *((f"Ada{at % 97} Quill{at % 89}{each}", ("mayor",)) for each in range(20)),
                said=("Ada",),
            )
            for at in range(count)
        ]
        return partial(named, documents)

    assert in_step(work, 500)
