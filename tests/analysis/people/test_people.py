"""Who is named, what they are, and what is no person."""

from __future__ import annotations

from pathlib import Path

import pytest

from nutgraf.analysis import people
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Person

SEED = Path(__file__).parents[3] / "seeds" / "000_24b36378797c0a97.txt"


def find(text: str) -> tuple[Person, ...]:
    return people.find(Context.of(text, None, None))


def names(text: str) -> list[str]:
    return [person.name for person in find(text)]


def test_the_seed_story() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = {person.name: person for person in find(text)}
    assert {name: person.roles for name, person in found.items()} == {
        "Dmitry Peskov": ("Kremlin Spokesman",),
        "Vladimir Putin": ("Russian President",),
        "Giuseppe Conte": ("Italian Prime Minister",),
    }
    mentions = [span.of(text) for span in found["Dmitry Peskov"].mentions]
    assert mentions == ["Dmitry Peskov", "Peskov", "the Russian presidential press secretary"]
    assert "the Russian president" in [span.of(text) for span in found["Vladimir Putin"].mentions]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Mayor Anna Weller left.", "Mayor"),
        ("The former city engineer Anna Weller left.", "former city engineer"),
        ("Anna Weller, the chief engineer, left.", "chief engineer"),
        ("Anna Weller, a spokeswoman for the harbour, left.", "spokeswoman for the harbour"),
        ("The mayor of Port Ellery, Anna Weller, left.", "mayor of Port Ellery"),
        ("The French president, Anna Weller, left.", "French president"),
        ("The former secretary of state Anna Weller left.", "former secretary of state"),
        ("The port information officer Anna Weller left.", "port information officer"),
        ("The harbour's lawyer, Anna Weller, left.", "harbour's lawyer"),
        ("Holm's lawyer, Anna Weller, left.", "Holm's lawyer"),
        ("Anna Weller, a retired surgeon making her first bid for the council, left.", "retired surgeon"),
        ("Anna Weller, leader of the 10,000 strikers, left.", "leader"),
        ("Health and Human Services Secretary Anna Weller left.", "Health and Human Services Secretary"),
        ("It was seen by a baker named Anna Weller.", "baker"),
        ("She put the ball past goalkeeper Anna Weller.", "goalkeeper"),
        ("The nursing professor Anna Weller left.", "nursing professor"),
        ("The South African fast bowler Anna Weller left.", "South African fast bowler"),
        ("Then-Prime Minister Anna Weller left.", "Then-Prime Minister"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [(person.name, person.roles) for person in find(text)] == [("Anna Weller", (role,))]


@pytest.mark.parametrize(
    "text",
    [
        "The trip to New York and Buenos Aires was long.",
        "Quellam Devices said on Tuesday that it was sorry. Quellam said so twice.",
        "The World Health Organization and the Supreme Court met in March.",
        "German and Russian officials met on Monday in Berlin.",
        "Trucks by Kamaz stood outside the White House.",
        "He said she would come. It rained.",
        "Republican Democrats and Muslims of Saudi Arabia.",
        "The Department of Veterans Affairs and the Ottoman Empire are in Star Wars.",
        "They drove from St. Andrew to Saint Clement.",
        "I'm told that I've won, said the sign.",
        "They worked for Morgan Stanley and read Charlie Hebdo.",
        "Apparently Polling Hurts. Unfortunately Rules Help.",
        "Hurricane Wilma and Operation Anna passed by.",
        "She is a professor of Organizational Behavior.",
        "Ash rose above Monte Quill. Nobody lives beneath Monte Quill.",
        "The farmers of Lower Quellam met in Santa Orla. Quellam is dry. The union of Lower Quellam said so.",
        "It cost Quellam $310 and Athletic Quellam 6-5 on penalties. Quellam lost.",
        "A few miles off, in Ardle, the owner of the club sold it. Officials in Ardle knew.",
        "A teacher from Ardle who was there left. The Ardle crossing was shut.",
        "And in New Ardle, whose vote is in May, it rained. New Ardle said so.",
        "Quorvane has struck a deal. Quorvane said in a statement that it was fine.",
        "Quorvane, whose squad is small, led. It was Quorvane, at last.",
        "Talks were held in Tampa, Fla., who knows why. In Tampa, Fla., it rained.",
        "Leaders denounce N. Korea. The U.N. Charter allows it.",
        "The pill-maker Quorvane and Pill-maker Quorvane said so.",
        "The record for Ardle, 42.3C, set long ago, fell. Ardle, 42.3C, was hot.",
        "They debated Calvinism and Geology, said the sign. Calvinism said more.",
        "They drank at Chez Holm and walked the Playa de Weller.",
        "She spoke for Al-Shabaab and for the D-Texas group.",
        "They had lunch at Zorvan Gibbs and rowed to Zorvan Quill.",
        "They walked along the Barrio de las Flores.",
        "The ferry sank. Anna Weller and Peter Holm contributed to this report.",
        "The ferry sank (Photo by Anna Weller/Harbour Images) on Friday.",
        "The ferry sank. The Gazette's Anna Weller reported from Port Ellery.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xi Jinping met Kim Jong Un. Xi smiled.", ["Xi Jinping", "Kim Jong Un"]),
        ("Saeed bin Taleb met Ayman al-Sherif. Al-Sherif left.", ["Ayman al-Sherif", "Saeed bin Taleb"]),
        ("A prize for AB de Wellers and J.P. Wellerby.", ["AB de Wellers", "J.P. Wellerby"]),
        ("Bill Weller met June Holm and Christian Quill.", ["Bill Weller", "June Holm", "Christian Quill"]),
        ("Theresa May left. Mrs. May was ill.", ["Theresa May"]),
        ("Tom Weaver met Harry Potter.", ["Tom Weaver", "Harry Potter"]),
        ("A boat of Zorvan Gibbs sank.", ["Zorvan Gibbs"]),
        ("A boat of Zorvan Quellam sank. Only Quellam swam. But Quellam was cold.", ["Zorvan Quellam"]),
        ('Dwayne "The Crane" Weller left. Weller was ill.', ["Dwayne Weller"]),
        ("Peter and Anna Weller left.", ["Anna Weller", "Peter Weller"]),
        ("Top-seed Anna Weller beat the Scientologist Peter Holm.", ["Anna Weller", "Peter Holm"]),
        ("His wife, Quellam, left.", ["Quellam"]),
        ("It was seen by a baker named Yusuf.", ["Yusuf"]),
        ("The song of Canadian-born Anna Weller ended.", ["Anna Weller"]),
        ("They met Dr Anna June and Cllr Dev Weller.", ["Anna June", "Dev Weller"]),
        ("The Quellam administration was over.", ["Quellam"]),
        ('"Nobody knows," said Ottla Farr of Gale Bros.', ["Ottla Farr"]),
    ],
)
def test_who_is_a_person(text: str, found: list[str]) -> None:
    assert sorted(names(text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Monte Weller, a baker, left. Weller said so.", ["Monte Weller"]),
        ("Gorvik had a key. Gorvik said he was sorry.", ["Gorvik"]),
        ("Pres. Gorvik left.", ["Gorvik"]),
        ("They stood with Joseph, who left.", ["Joseph"]),
        (
            "Anna Weller, Jorrit Weller and Peter Holm, all of Port Quill.",
            ["Anna Weller", "Jorrit Weller", "Peter Holm"],
        ),
        ("The Committee Ranking Democrat Anna Weller left.", ["Anna Weller"]),
        ("Understated Weller gains.\n\nMayor Anna Weller left.", ["Anna Weller"]),
        (
            "Port Backs Weller\n\nAnna Weller won. Their Board Admits Harm, Calls Weller's Hall Bad",
            ["Anna Weller"],
        ),
        ("Anna Weller won. It will please the Stop Weller movement.", ["Anna Weller"]),
        ("Anna Weller won, and so did Jorrit Weller, who is a baker.", ["Anna Weller", "Jorrit Weller"]),
    ],
)
def test_who_is_named_where_a_place_or_a_headline_might_be(text: str, found: list[str]) -> None:
    assert sorted(names(text)) == sorted(found)


def test_a_noun_of_german_is_no_name() -> None:
    text = (
        "Die Sturmflut hat in der Nacht zum Dienstag den Sommerdeich beschädigt, sagte Anna Weller. "
        "Das Wasser stand so hoch wie nie, und die Leute der Stadt haben es nicht kommen sehen."
    )
    assert names(text) == ["Anna Weller"]


def test_people_of_the_story_stay_who_come_near_its_credits() -> None:
    text = "Peter Holm saw the ferry sink. Holm swam. Anna Weller contributed to this report."
    assert names(text) == ["Peter Holm"]


def test_the_telling_role_comes_first_and_none_twice() -> None:
    text = (
        "Dr. Anna Weller, the chief surgeon of the port, left. Surgeon Anna Weller came back. Dr. Weller ate."
    )
    (person,) = find(text)
    assert person.roles == ("chief surgeon of the port", "Surgeon", "Dr.")


def test_a_page_of_marks_gives_one_person_no_thousand_roles() -> None:
    (person,) = find(" ".join(f"Anna Weller, the chief k{number} surgeon, left." for number in range(400)))
    assert len(person.roles) == 12


def test_a_verb_of_speech_shows_that_no_role_came_before() -> None:
    (person,) = find("It was too late for the driver, Anna Weller said.")
    assert person.roles == ()


def test_a_first_name_is_no_mention_of_who_comes_later() -> None:
    text = "The tomb of Peter was open. Later Peter Holm left."
    assert [[span.of(text) for span in person.mentions] for person in find(text)] == [["Peter Holm"]]


def test_mentions_are_merged() -> None:
    text = "Anna Weller spoke. Weller was clear. Ms. Weller left. Anna came back."
    (person,) = find(text)
    assert [span.of(text) for span in person.mentions] == ["Anna Weller", "Weller", "Weller", "Anna"]


def test_forms_of_one_name_are_merged() -> None:
    assert names("Robert J. Holm spoke. Bob Holm left. Holm came back.") == ["Robert J. Holm"]


def test_a_surname_is_named_without_its_article() -> None:
    (person,) = find("Ayman al-Sherif left. Sherif said so.")
    assert len(person.mentions) == 2


def test_particles_and_suffixes_belong_to_the_name() -> None:
    assert names("Anna de la Weller and Peter Holm Jr. met. De la Weller left.")[:2] == [
        "Anna de la Weller",
        "Peter Holm Jr.",
    ]


def test_who_is_mentioned_often_comes_first() -> None:
    assert names("Anna Weller met Peter Holm. Holm spoke. Holm left.") == ["Peter Holm", "Anna Weller"]


@pytest.mark.parametrize(
    ("person", "gender"),
    [
        (Person("Anna Weller", (), ()), "f"),
        (Person("Peter Weller", (), ()), "m"),
        (Person("Weller", ("spokeswoman",), ()), "f"),
        (Person("Weller", (), ()), ""),
    ],
)
def test_gender(person: Person, gender: str) -> None:
    assert people.gender(person) == gender


def test_a_headline_in_capitals_names_the_people_of_the_body() -> None:
    text = "Weller Opens New Bridge In Port Ellery\n\nAnna Weller opened a bridge on Friday in the rain."
    context = Context.of(text, "Weller Opens New Bridge In Port Ellery", None)
    (person,) = people.find(context)
    assert [span.start for span in person.mentions] == [0, text.index("Anna")]
