"""Who is named in a text: every mention of a person, merged into persons with their roles."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people import roles
from nutgraf.analysis.people.chunks import LONGEST, Chunk, classify, nicknamed, runs
from nutgraf.analysis.people.evidence import Evidence
from nutgraf.analysis.people.first_names import same_first
from nutgraf.analysis.people.tokens import Tokens

_NO_NAME = lx.CLOSED | lx.CALENDAR | lx.FIRST
_OPENERS = (lx.CLOSED, lx.CALENDAR, lx.CLOSED | lx.CALENDAR)
"""Traits of a word that is no name when it stands alone: most words that open a sentence."""
_NAMESAKES = 16
"""People of one surname who are told apart; of more, only the latest are thought of."""
_ROLES = 48
"""Places kept that say what one person is; a page of marks may have thousands."""
_JOINED_ARTICLES = ("al-", "el-")
"""Stand before a surname that is named without them too: "Ayman al-Sherif", "Sherif"."""
_ARTICLES = frozenset(("den", "der", "von", "van"))


@dataclass(slots=True)
class Entity:
    """A person while the text is read."""

    forms: Counter[str] = field(default_factory=Counter)
    first: str = ""
    last: str = ""
    gender: int = 0
    full: list[int] = field(default_factory=list)
    """Token indices of full mentions, rising."""
    roles: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges."""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    """Character ranges."""


def entities(
    text: str, tokens: Tokens, ranges: list[tuple[int, int]], headline: int, *, english: bool = True
) -> list[Entity]:
    """The persons named in the token ranges given, in order of appearance; ``headline`` is the token at
    which the headline ends, 0 where the text has none. In a text that is not ``english`` the form of a name
    says less: German has a capital for every noun.
    """
    return _Reading(text, tokens, headline, english=english).read(ranges)


class _Reading:
    def __init__(self, text: str, tokens: Tokens, headline: int, *, english: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.found: list[Entity] = []
        self.by_last: dict[str, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.headline = headline
        self.english = english
        self.full_at: dict[int, Entity] = {}
        """Who is named in full at a token."""
        self.evidence = Evidence(tokens, ())
        self.alone: dict[tuple[str, int], Chunk | None] = {}
        """What a word that is a run of its own names: by the word and whether a determiner stands before."""

    def read(self, ranges: list[tuple[int, int]]) -> list[Entity]:
        chunks: list[Chunk] = []
        loose: list[tuple[int, int]] = []
        traits = self.tokens.traits
        for start, end in ranges:
            behind = -1
            for first, last in runs(self.tokens, start, end):
                if first < behind or (first == last and traits[first] & _NO_NAME in _OPENERS):
                    continue
                if not self.tokens.plain[min(last + 1, end - 1)]:
                    chunk = nicknamed(self.tokens, first, last)
                    if chunk:
                        behind = chunk.end
                        chunks.append(chunk)
                        continue
                if last - first >= LONGEST:
                    loose.append((first, last))
                    continue
                chunk = classify(self.tokens, first, last) if first < last else self._alone(first)
                if chunk is None:
                    continue
                if not self.english and self._of_nouns(chunk):
                    chunk.person = False
                if chunk.bare:
                    chunks.append(chunk)
                else:
                    loose.append((first, last))
        self.evidence = Evidence(self.tokens, chunks)
        rest = [chunk for chunk in chunks if not self._take_full(chunk)]
        rest = [chunk for chunk in rest if not self._take_relative(chunk)]
        self._new_spouses(rest)
        self._new_singles(rest)
        loose += [(chunk.start, chunk.end - 1) for chunk in rest if not self._take_known(chunk)]
        for first, last in loose:
            self._take_inside(first, last)
        for entity in self.found:
            entity.mentions.sort()
        return self.found

    def _alone(self, index: int) -> Chunk | None:
        """What a run of one word names. A story has most of its names again and again."""
        tokens = self.tokens
        key = tokens.words[index], tokens.traits[max(0, index - 1)] & lx.DETERMINER
        if key not in self.alone:
            self.alone[key] = classify(tokens, index, index)
        same = self.alone[key]
        if same is None:
            return None
        return Chunk(index, index, index + 1, same.person, same.gender, same.known_first, same.bare)

    def _of_nouns(self, chunk: Chunk) -> bool:
        """Whether a name may be nouns about an article or a preposition: "Dienstag den Sommerdeich"."""
        between = self.tokens.low[chunk.start + 1 : chunk.end - 1]
        return not chunk.known_first and chunk.role == chunk.start and not _ARTICLES.isdisjoint(between)

    def _take_full(self, chunk: Chunk) -> bool:
        """Take a name of two words and more that is a person's beyond doubt."""
        length = chunk.end - chunk.start
        if length < 2 or self._bare_surname(chunk):
            return False
        if not (chunk.person or self.evidence.in_human_place(chunk) or self.evidence.looks_like_name(chunk)):
            return False
        self._take_as_full(chunk)
        return True

    def _bare_surname(self, chunk: Chunk) -> bool:
        """Whether a name is a surname with its particle: De Blasio."""
        bits = self.tokens.traits[chunk.start]
        return chunk.end - chunk.start == 2 and bool(bits & lx.PARTICLE) and not bits & lx.FIRST

    def _take_as_full(self, chunk: Chunk) -> None:
        low = self.tokens.low
        end = chunk.end
        while end - 1 > chunk.start + 1 and self.tokens.traits[end - 1] & lx.SUFFIX:
            end -= 1
        first, last = low[chunk.start], low[end - 1]
        entity = self._same(last, first)
        if entity is None:
            entity = Entity(first=first, last=last)
            self._enter(entity)
        self._mention(entity, chunk, full=True)

    def _same(self, last: str, first: str) -> Entity | None:
        """The person of that name, in another form of the first name perhaps."""
        known = self.by_last.get(last, ())[-_NAMESAKES:]
        return next((one for one in known if one.first and same_first(one.first, first)), None)

    def _take_relative(self, chunk: Chunk) -> bool:
        """Take an unknown first name before a surname known from elsewhere: a relative."""
        if chunk.end - chunk.start != 2 or self._bare_surname(chunk):
            return False
        if self.tokens.low[chunk.end - 1] not in self.by_last or not self.evidence.may_be_relative(chunk):
            return False
        self._take_as_full(chunk)
        return True

    def _enter(self, entity: Entity) -> None:
        self.found.append(entity)
        if entity.last:
            self.by_last.setdefault(entity.last, []).append(entity)
        if entity.last.startswith(_JOINED_ARTICLES):
            self.by_last.setdefault(entity.last[3:], []).append(entity)
        if entity.first:
            self.by_first.setdefault(entity.first, []).append(entity)

    def _mention(self, entity: Entity, chunk: Chunk, *, full: bool) -> None:
        tokens = self.tokens
        start, end = tokens.starts[chunk.start], tokens.ends[chunk.end - 1]
        entity.mentions.append((start, end))
        if full:
            entity.full.append(chunk.start)
            self.full_at[chunk.start] = entity
            entity.forms[self._form(chunk)] += 1
        if chunk.gender and (not entity.gender or chunk.role < chunk.start):
            entity.gender = chunk.gender
        if len(entity.roles) >= _ROLES:
            return
        if self.evidence.named(chunk):
            role = roles.before(tokens, chunk.start - 1, chunk.start - 1)
        else:
            role = roles.before(tokens, chunk.role, chunk.start)
        if role:
            entity.roles.append(role)
        role = roles.introducing(tokens, chunk.role, chunk.end)
        if role:
            entity.roles.append(role)
        role = roles.after(tokens, chunk.end)
        if role:
            entity.roles.append(roles.shortened(tokens, *role))

    def _form(self, chunk: Chunk) -> str:
        """A full name as the text has it, without a nickname in marks."""
        tokens = self.tokens
        start, end = tokens.starts[chunk.start], tokens.ends[chunk.end - 1]
        if chunk.end - chunk.start > 3 and not tokens.plain[chunk.start + 1]:
            return f"{tokens.words[chunk.start]} {tokens.words[chunk.end - 1]}"
        return " ".join(self.text[start:end].split())

    def _new_spouses(self, chunks: list[Chunk]) -> None:
        """Enter who shares the surname of the person named next: "Peter and Anna Weller"."""
        tokens = self.tokens
        for chunk in chunks:
            after = chunk.end
            if not chunk.known_first or chunk.end - chunk.start > 1 or after + 2 >= len(tokens.words):
                continue
            if tokens.low[after] not in ("and", "&") or tokens.low[chunk.start] in self.by_last:
                continue
            one, other = chunk.gender, tokens.traits[after + 1]
            if not (other & lx.FIRST and one and one != other & (lx.MALE | lx.FEMALE)):
                continue
            spouse = self.full_at.get(after + 1)
            if spouse is None or self._same(spouse.last, tokens.low[chunk.start]):
                continue
            entity = Entity(first=tokens.low[chunk.start], last=spouse.last, gender=chunk.gender)
            self._enter(entity)
            surname = next(iter(spouse.forms)).partition(" ")[2]
            entity.forms[f"{tokens.words[chunk.start]} {surname}"] += 1
            entity.full.append(chunk.start)

    def _new_singles(self, chunks: list[Chunk]) -> None:
        """Enter persons who have one name only; their mentions are still to be assigned."""
        for chunk in chunks:
            name = self.tokens.low[chunk.start]
            if chunk.end - chunk.start != 1 or name in self.by_last or name in self.by_first:
                continue
            if self.evidence.is_single(chunk):
                titled = any(self.tokens.traits[index] & lx.TITLE for index in range(chunk.role, chunk.start))
                self._enter(Entity(first=name if chunk.known_first and not titled else "", last=name))

    def _take_known(self, chunk: Chunk) -> bool:
        """Take a mention by surname or first name of a person named elsewhere."""
        low, traits = self.tokens.low, self.tokens.traits
        if chunk.end - chunk.start != 1 and not self._bare_surname(chunk):
            return False
        name = low[chunk.end - 1]
        entity = self._choose(self.by_last.get(name, []), chunk)
        if entity is None and chunk.role == chunk.start:
            known = [one for one in self.by_first.get(name, ())[-_NAMESAKES:] if self._introduced(one, chunk)]
            entity = self._choose(known, chunk)
        if entity is None or (traits[chunk.start] & lx.CLOSED and chunk.role == chunk.start):
            return False
        self._mention(entity, chunk, full=not entity.full)
        return True

    def _introduced(self, entity: Entity, chunk: Chunk) -> bool:
        """Whether a first name may mean a person: one named in full before, or in the same headline."""
        return bool(entity.full) and (entity.full[0] <= chunk.start or chunk.start < self.headline)

    def _choose(self, entities: list[Entity], chunk: Chunk) -> Entity | None:
        """Among people of one surname: by the title's gender, then who was last named in full nearby,
        then the most named.
        """
        entities = entities[-_NAMESAKES:]
        if len(entities) < 2:
            return entities[0] if entities else None
        titled = chunk.role < chunk.start
        if titled and chunk.gender:
            fitting = [entity for entity in entities if entity.gender in (0, chunk.gender)]
            entities = fitting or entities

        def key(entity: Entity) -> tuple[int, int]:
            last = bisect_left(entity.full, chunk.start) - 1
            return len(entity.full), entity.full[last] if last >= 0 else -1

        return max(entities, key=key)

    def _take_inside(self, first: int, last: int) -> None:
        """Names known from elsewhere inside a headline or an unclear run."""
        low, traits = self.tokens.low, self.tokens.traits
        for index in range(first, last + 1):
            known = self.by_last.get(low[index])
            if not known or traits[index] & lx.CLOSED:
                continue
            if index < last and traits[index + 1] & lx.ORGANISATION:
                continue
            before = traits[first - 1] if first else 0
            if first == last and traits[index] & lx.PLACE and before & lx.PREPOSITION:
                continue
            start = index
            entity = None
            if index > first:
                entity = next((one for one in known[-_NAMESAKES:] if one.first == low[index - 1]), None)
                start = index - 1 if entity else index
            bits = traits[index - 1] if index > first else 0
            if entity is None and bits & lx.FIRST:
                entity = next((one for one in known[-_NAMESAKES:] if not one.first), None)
                if entity is None:
                    continue
                entity.first = low[index - 1]
                start = index - 1
            chunk = Chunk(start, start, index + 1, True, 0, False, True)
            self._mention(entity or self._choose(known, chunk) or known[0], chunk, full=entity is not None)
