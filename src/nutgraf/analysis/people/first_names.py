"""Which first names may be one person's: Bill and William, J. and Joan."""

from __future__ import annotations

from nutgraf.analysis.people.lexicon import word_set

_NICKNAMES = {
    frozenset(pair.split("/"))
    for pair in word_set(
        "bill/william bob/robert rob/robert mike/michael jim/james tom/thomas dick/richard"
        " rick/richard ted/edward ted/theodore joe/joseph jack/john bernie/bernard chuck/charles"
        " liz/elizabeth beth/elizabeth betty/elizabeth kate/katherine kathy/kathleen steve/stephen"
        " steve/steven tony/anthony ben/benjamin dan/daniel dave/david ed/edward jeff/jeffrey"
        " ken/kenneth larry/lawrence matt/matthew nick/nicholas pat/patrick pat/patricia pete/peter"
        " ron/ronald sam/samuel tim/timothy andy/andrew greg/gregory jeb/john newt/newton mitt/willard"
        " sue/susan peggy/margaret meg/margaret debbie/deborah jenny/jennifer jen/jennifer"
        " becky/rebecca vlad/vladimir sasha/alexander misha/mikhail don/donald fred/frederick"
        " harry/henry hank/henry jerry/gerald terry/terence zach/zachary"
    )
}


def same_first(one: str, other: str) -> bool:
    """Whether two first names in lower case may be the same person's: a short form, an initial."""
    if one == other or frozenset((one, other)) in _NICKNAMES:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return len(short) in (1, 3, 4) and long.startswith(short)
