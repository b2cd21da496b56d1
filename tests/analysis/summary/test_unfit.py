"""What no summary shows: headings, captions, bylines, tables, link lists, mail around mail, boilerplate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis
from nutgraf.analysis.summary import rate

BODY = (
    "The last ferry across the sound will stop on Sunday, the council of Port Ellery said. "
    "About 400 people cross the water every day, most of them pupils of the harbour school. "
    "A museum in Brevik wants to buy the boat, which was built in 1931 and has sunk twice."
)


def summary(text: str, n: int = 10) -> list[str]:
    analysis = Analysis(text, rate(Context.of(text)))
    return [sentence.span.of(text) for sentence in analysis.summary(n)]


UNFIT = [
    # calls to the reader
    "Sign up for our newsletter to read more about Port Ellery.",
    "Sign up here.",
    "Subscribe to our podcast, The Sound, wherever you listen.",
    "Click here to see all the pictures of the ferry.",
    "CLICK HERE TO DOWNLOAD THE APP",
    "Read more: The ferry in pictures",
    "Read the full report here.",
    "See also: Ten bridges that were never built.",
    "MORE: Why the bridge was never built",
    "RELATED: Sound bridge delayed again",
    "Related stories",
    "Follow us on Facebook.",
    "Follow @portellery on Twitter for more.",
    "Follow Ina Roe on Instagram @inaroe.",
    "Like us on Facebook to see more of this.",
    "Join the conversation below.",
    "Share your thoughts with the editors.",
    "Watch the full interview above.",
    "Watch: The ferry leaves for the last time",
    "Listen to the episode here.",
    "Scroll down for video.",
    "Check out the museum's website at www.museum.example for times.",
    "Tell us what you think in the comments.",
    "Do you think the ferry should stay?",
    "Have a tip? Send it to us.",
    "Get the latest news in your inbox.",
    "Download our app for iOS or Android.",
    "Please enable JavaScript to view the comments.",
    "You can follow her on Twitter.",
    "E-mail to a friend.",
    "For more information, visit www.council.example.",
    "For more on the sound, see our special report.",
    "Already a subscriber?",
    "Enter your e-mail address.",
    # rights, credits, the making of the piece
    "Copyright 2024 Ellery Sound Media.",
    "© 2024 The Port Ellery Courier. All rights reserved.",
    "All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "This story has been updated with a comment from the council.",
    "This article was first published in May.",
    "An earlier version was wrong; Ina Roe and Per Holm contributed to this report.",
    "The Associated Press contributed to this report.",
    "The Courier's Ina Roe reported from Brevik.",
    "Ina Roe reported from Brevik and Per Holm wrote in Port Ellery.",
    "(Reporting by Ina Roe; editing by Per Holm)",
    "Additional reporting by Per Holm.",
    "Contributing: Ina Roe.",
    "Editor's note: the writer is a member of the harbour trust.",
    "The opinions expressed in this commentary are solely those of the author.",
    "Correction: An earlier version gave the wrong year.",
    "Contact the writer at ina@courier.example.",
    "Contact: press@council.example",
    "Updated 9:14 AM ET, Fri March 27, 2015",
    "Published: 07:21 EST, 28 December 2012",
    # captions
    "Pictured: The Hedvig on her last day in the sound.",
    "File photo: The Hedvig in 1988.",
    "Photo: AP",
    "Image courtesy of the harbour trust.",
    "Scott Berg via Getty Images.",
    "Getty Images",
    "REUTERS/Ina Roe",
    "Spotted: This image shows the ferry from the air",
    "Mayor Lund (left) and the captain (right) on the bridge of the ferry.",
    "Clockwise from top left: the ferry, the school, the pier and the town hall.",
    "The captain has been on the ferry since 1999",
    # headings, bylines, dates, numbers, links
    "SCHOOL BUSES",
    "WHAT HAPPENS NEXT.",
    "How The Ferry Of Port Ellery Was Lost.",
    "By Ina Roe and Per Holm.",
    "By Daily Courier Reporter",
    "Port Ellery, Monday 3 June 2024.",
    "6:01 p.m.",
    "12.",
    "___",
    "Sunday 12 14 9 Monday 11 13 8 Tuesday 10 12 7 Wednesday 9 9 6 Thursday 8 12 3",
    "Home | News | Sport | Weather | Contact us",
    "Ferry • Bridge • School • Museum",
    "Watch the ferry leave for the last time »",
    "We use cookies to give you the best experience.",
    "By continuing to use this site you agree to our terms.",
    "Terms of use",
    "Privacy policy",
    "Advertisement",
    "Story continues below.",
    # around mails
    "> All other figures are correct.",
    "On Tue, 23 Jan 2024, Ottilie Marchbanks wrote:",
    "Sent from my phone",
    "To unsubscribe from this list, click the link below.",
    "You are receiving this because you asked for it.",
    "Dear Mr Thwaite,",
    "With kind regards, Ottilie Marchbanks",
    "Begin forwarded message:",
    "FOR IMMEDIATE RELEASE",
    "Press enquiries: Basil Thwaite, +00 555 0160",
    '<tweet id="66119">The last boat is gone.</tweet>.',
    "[Harbour Wire]",
]


@pytest.mark.parametrize("line", UNFIT)
def test_what_is_no_sentence_of_the_text_is_never_shown(line: str) -> None:
    shown = summary(f"{BODY}\n\n{line}\n\nThe council voted seven to four to end the ferry on Tuesday.")
    assert len(shown) == 4, shown


FIT = [
    "Sign language was taught at the harbour school until 1988.",
    "Clicks from the old engine could be heard in the village.",
    "Reading the letter took the court an hour.",
    "Corrections officers in Dorsk went on strike on Friday.",
    "Terms of the sale were not disclosed.",
    "Cookies and tea were sold on the last boat.",
    "Getty Images said it would buy the rival for 30 million.",
    "Photographs of the wreck were shown to the court.",
    "Source code for the lock was found on a train.",
    "Contact with the island was lost at noon.",
    "For more than 90 years the ferry crossed the sound.",
    "More on the money was said by the mayor than by anyone in the town.",
    "Watch keepers on the ferry saw the light first.",
    "Please do not give up the ferry, the children wrote to the king.",
    "This story of a boat and its town began in 1931 in a yard in Riga.",
    "This report says that the boat is safe.",
    "The views from the bridge are the best in the country.",
    "By Friday the ferry had carried 2,000 people.",
    "Share prices in Oslo fell as the news spread.",
    "Skip Lund, who built the pier, died at the age of 90.",
    "Follow the money, the auditor told the court.",
    "Last orders were called at ten.",
    "In 2010 it lost 4 million.",
    "Lund won.",
    "ferries were rare then.",
    "The ferry, Ina Roe reported from the pier, was late again.",
    "A third of the boats are older than that, the trust reported in January.",
    "“Check out the engine,” said the captain of the last boat.",
    "“Sign up for the night boat,” said Per Holm of the harbour trust.",
    "He said: “Nobody tells us anything.”",
    "[The ferry] will be missed by all of us, said Ada Lund.",
    "Mayor Ada Lund Leads With 52 percent in the poll.",
    "On Tuesday the captain of the Hedvig wrote to the harbour trust.",
    "Dear old boats such as this one are hard to keep.",
]


@pytest.mark.parametrize("line", FIT)
def test_what_only_looks_like_it_may_be_shown(line: str) -> None:
    assert line in summary(f"{BODY}\n\n{line}")


def test_a_text_in_capitals_keeps_its_short_sentences() -> None:
    text = "THE RIVER ROSE ON FRIDAY. TWO BRIDGES ARE SHUT. THE ARMY SENT BOATS TO DORSK. ALL SCHOOLS CLOSE."
    assert len(summary(text)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Sign up here.\n\nRead more: The ferry\n\nAdvertisement",
        "> Quoted once.\n> Quoted again.",
        "12 14 9\n11 13 8\n10 12 7",
        "Port Ellery\n\nBrevik\n\nDorsk",
    ],
)
def test_a_text_of_nothing_else_still_has_a_summary(text: str) -> None:
    assert summary(text)


def test_pieces_of_sentences_come_last() -> None:
    text = f"Why? {BODY} Nothing. of the plan to buy it."
    assert summary(text, 3) == BODY.replace("said. ", "said.\n").replace("school. ", "school.\n").split("\n")


def test_what_only_announces_comes_later() -> None:
    first = "The council of Port Ellery gave its reasons for the end of the ferry on Friday"
    assert summary(f"{first}. {BODY}", 1) == [f"{first}."]
    assert summary(f"{first}:\n\n{BODY}", 1) != [f"{first}:"]


_parts = st.sampled_from(
    [
        "Sign up",
        "|",
        "•",
        "»",
        "<",
        ">",
        "[",
        "]",
        "By",
        "12",
        "(left)",
        "click here",
        "SOS",
        "said",
        "http://a",
        "\n\n",
    ]
)


@given(st.lists(_parts | st.text(max_size=5), max_size=15).map(" ".join))
def test_any_text_has_a_summary_unless_it_has_no_sentence(text: str) -> None:
    assert bool(summary(text)) == bool(Context.of(text).sentences)
