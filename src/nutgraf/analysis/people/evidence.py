"""What a text says for a capitalised name being a person's: the words around it, and how it comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people import roles
from nutgraf.analysis.people.chunks import WHERE, Chunk
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.people.tokens import Tokens

_OF_PERSONS = word_set("aide aides administration presidency")
"""What follows a person's name alone: "the Weller administration"."""
_TEACHINGS = ("ism", "ology", "ics")
_NO_NAMES = ("ing", "ly", "born", "based", "est")
"""Ends of words that no first name has: "Polling", "Canadian-born"."""
_WITHIN = word_set("in at near inside outside across throughout")
_OFTEN = 6
"""A name that is a place's in one of so many mentions is a place's."""
_PRONOUNS = word_set("he she his her him")
_BESIDE = 4
"""Tokens beside a name by which a headline is told."""
_MENTIONS = 12
"""Mentions of a name behind which a pronoun is looked for."""
_REACH = 14
"""Tokens after a name within which a pronoun is its bearer's."""
_OPENING = frozenset('.!?\n"“:;*•')
_NO_PERSON = lx.PLACE | lx.PEOPLE | lx.ORGANISATION | lx.CLOSED | lx.MODIFIER


class Evidence:
    """The evidence of one text."""

    def __init__(self, tokens: Tokens, chunks: Iterable[Chunk]) -> None:
        self.tokens = tokens
        self.spellings = tokens.spellings
        self.alone: Counter[str] = Counter()
        """How often a word is a run of its own; in lower case."""
        self.located: Counter[str] = Counter()
        """How often it stands where a place stands: "in Weller"."""
        self.ends: dict[str, list[int]] = {}
        """The tokens after its mentions, some of them."""
        self.sexed: dict[str, bool] = {}
        """Of a name, whether a pronoun says that it is a person's; filled where that is asked."""
        self.pairs: Counter[tuple[str, str]] = Counter()
        """First and last words of the runs of two words and more."""
        for chunk in chunks:
            if chunk.end - chunk.start == 1:
                name = tokens.low[chunk.start]
                self.alone[name] += 1
                self.ends.setdefault(name, []).append(chunk.end)
                if chunk.start and tokens.low[chunk.start - 1] in _WITHIN:
                    self.located[name] += 1
            else:
                self.pairs[self._ends(chunk)] += 1

    def _ends(self, chunk: Chunk) -> tuple[str, str]:
        return self.tokens.low[chunk.start], self.tokens.low[chunk.end - 1]

    def looks_like_name(self, chunk: Chunk) -> bool:
        """Whether two unknown words can only be a person's: the second is a surname, or comes back alone
        where the first does not.
        """
        low, traits, words = self.tokens.low, self.tokens.traits, self.tokens.words
        first, last = chunk.start, chunk.end - 1
        if chunk.end - first > 3 or traits[first] & ~lx.SURNAME or traits[last] & ~(lx.SURNAME | lx.SUFFIX):
            return False
        if low[first] in self.spellings or low[last] in self.spellings or low[first].endswith(_NO_NAMES):
            return False
        before = first - 1
        opening = before < 0 or words[before] in _OPENING
        if opening and last - first < 2 and self.pairs[self._ends(chunk)] < 2:
            return False
        if before >= 0:
            if traits[before] & lx.DETERMINER:
                return False
            if low[before] in WHERE and not self.alone[low[last]]:
                # "At Zorvan Gibbs": a place or a firm, unless the surname comes back.
                return False
        if self._in_headline(chunk):
            return False
        if traits[last] & lx.SURNAME:
            return True
        return self.alone[low[last]] > 1 and not self.alone[low[first]]

    def may_be_relative(self, chunk: Chunk) -> bool:
        """Whether the first of two words, before a surname known from elsewhere, may be a first name."""
        word, bits = self.tokens.low[chunk.start], self.tokens.traits[chunk.start]
        if bits & (_NO_PERSON | lx.ROLE):
            return False
        before = self.tokens.words[chunk.start - 1] if chunk.start else "\n"
        if before in _OPENING and not bits & lx.FIRST and self.pairs[self._ends(chunk)] < 2:
            # "Dump Weller": an order or a headline, not a relative.
            return False
        if not bits & lx.FIRST and (self._in_headline(chunk) or self._behind_determiner(chunk)):
            return False
        return not (word in self.spellings or "-" in word or word.endswith("ing"))

    def _behind_determiner(self, chunk: Chunk) -> bool:
        """Whether a name is part of another one: "the Stop Weller movement"."""
        return chunk.start > 0 and bool(self.tokens.traits[chunk.start - 1] & lx.DETERMINER)

    def _in_headline(self, chunk: Chunk) -> bool:
        """Whether all words near a name have a capital that could have one: "Port Board Backs Weller Plan".
        In a list, a mark or "and" parts a name from what follows.
        """
        words, traits = self.tokens.words, self.tokens.traits
        if chunk.end < len(words) and words[chunk.end] in (",", ";", "and", "&"):
            return False
        near = (
            range(chunk.start - 1, max(-1, chunk.start - 1 - _BESIDE), -1),
            range(chunk.end, chunk.end + _BESIDE),
        )
        capitals = 0
        for side in near:
            for index in side:
                if index >= len(words) or words[index] in "\n.!?":
                    break
                if words[index][0].islower() and not traits[index] & lx.CLOSED and len(words[index]) > 1:
                    return False
                capitals += words[index][0].isupper()
        return capitals > 1

    def is_single(self, chunk: Chunk) -> bool:
        """Whether a name of one word is a person's whose full name the text does not have."""
        tokens = self.tokens
        name, bits = tokens.low[chunk.start], tokens.traits[chunk.start]
        if bits & (_NO_PERSON | lx.CALENDAR | lx.SPEECH | lx.SUFFIX) or len(name.strip(".")) < 2:
            return False
        if name.endswith((*_TEACHINGS, ".")) or (name in self.spellings and not chunk.known_first):
            return False
        if "of" in tokens.low[chunk.role : chunk.start] and not bits & (lx.FIRST | lx.SURNAME):
            # "Professor of Organizational Behavior"
            return False
        if any(tokens.traits[index] & lx.TITLE for index in range(chunk.role, chunk.start)):
            return True
        if self.named(chunk) or roles.introducing(tokens, chunk.start, chunk.end):
            return True
        if chunk.end < len(tokens.words) and tokens.low[chunk.end] in _OF_PERSONS:
            return True
        if chunk.known_first:
            return self.in_human_place(chunk)
        if self.alone[name] < 2 or _OFTEN * self.located[name] >= self.alone[name]:
            return False
        # News says a company by its name alone, a person by surname only where the full name came first.
        return self.in_human_place(chunk, told=bool(bits & lx.SURNAME) or self._called_he_or_she(name))

    def _called_he_or_she(self, name: str) -> bool:
        """Whether a "he" or "she" comes after a name that stands alone."""
        if name not in self.sexed:
            self.sexed[name] = any(map(self._before_pronoun, self.ends[name][:_MENTIONS]))
        return self.sexed[name]

    def _before_pronoun(self, end: int) -> bool:
        """Whether a "he" or "she" comes after a name that ends there, before anybody else is named."""
        tokens = self.tokens
        for index in range(end, min(len(tokens.low), end + _REACH)):
            if tokens.low[index] in _PRONOUNS:
                return True
            if tokens.words[index][0].isupper() or tokens.words[index] == "\n":
                return False
        return False

    def named(self, chunk: Chunk) -> bool:
        """Whether the words before a name are "a baker named"."""
        before = chunk.start - 1
        return (
            before > 0
            and self.tokens.low[before] in ("named", "called")
            and self.tokens.traits[before - 1] & (lx.ROLE | lx.PLURAL) == lx.ROLE
        )

    def in_human_place(self, chunk: Chunk, *, told: bool = True) -> bool:
        """Whether the words around an unknown name say that it is a person's. A body speaks and owns as well:
        that is enough only where something else has ``told`` that it is a person.
        """
        traits, words, low = self.tokens.traits, self.tokens.words, self.tokens.low
        before = chunk.role - 1
        if before >= 0:
            bits = traits[before]
            if low[before] in ("the", "a", "an", "this", "that"):
                return False
            if bits & lx.ROLE and (chunk.end - chunk.start > 1 or not bits & lx.PLURAL):
                return True
            if (told and bits & lx.SPEECH) or self.named(chunk):
                return True
            if words[before] == "," and roles.introducing(self.tokens, chunk.role, chunk.end):
                return True
        after = chunk.end
        if after + 2 >= len(words):
            return False
        if told and traits[after] & lx.SPEECH:
            return True
        alone = chunk.end - chunk.start == 1 and not chunk.known_first
        if alone and before >= 0 and traits[before] & lx.PREPOSITION:
            # "a teacher from Weller who", "the University of Weller, who": the teacher does.
            return False
        if low[after] == "who":
            return True
        if words[after] == ",":
            if words[after + 1].isdigit() and len(words[after + 1]) == 2 and self._ends_age(after + 2):
                return True
            if low[after + 1] in ("who", "whom") or (told and low[after + 1] == "whose"):
                return True
            return roles.after(self.tokens, after) is not None
        return False

    def _ends_age(self, mark: int) -> bool:
        """Whether the mark after an age ends it: "Anna Weller, 42, said", not "42.3"."""
        tokens = self.tokens
        if tokens.words[mark] != ".":
            return tokens.words[mark] == ","
        return mark + 1 >= len(tokens.words) or tokens.starts[mark + 1] > tokens.ends[mark]
