"""The documents that were marked to be worked on together: a million of them in some eight megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_TO_BASE = str.maketrans(_ALPHABET, "0123456789abcdefghijklmnopqrstuv")
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_BUCKETS = 12
"""Bits of an id that say in which of the arrays it is kept: some 250 of a million in each."""

_REST = 50 - _BUCKETS
TOGETHER = 500
"""Documents worked on in one go."""


class Selection:
    """A set of public ids, each kept as the number that its ten letters are (see document_id)."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._buckets: dict[int, array[int]] = {}
        self._size = 0
        for each in ids:
            self.add(each)

    def __len__(self) -> int:
        return self._size

    def __contains__(self, id: str) -> bool:  # noqa: A002  # the library's name for it
        number = _number(id)
        bucket = self._buckets.get(number >> _REST)
        return bucket is not None and _has(bucket, bisect_left(bucket, number), number)

    def __iter__(self) -> Iterator[str]:
        """In no order that means anything; what is added meanwhile may be missed."""
        for key in sorted(self._buckets):
            for number in self._buckets[key][:]:
                yield _letters(number)

    def add(self, id: str) -> bool:  # noqa: A002  # as above
        """Whether it was not among them."""
        number = _number(id)
        bucket = self._buckets.setdefault(number >> _REST, array("Q"))
        at = bisect_left(bucket, number)
        if _has(bucket, at, number):
            return False
        bucket.insert(at, number)
        self._size += 1
        return True

    def discard(self, id: str) -> bool:  # noqa: A002  # as above
        """Whether it was among them."""
        number = _number(id)
        bucket = self._buckets.get(number >> _REST)
        if bucket is None or not _has(bucket, at := bisect_left(bucket, number), number):
            return False
        del bucket[at]
        self._size -= 1
        return True

    def clear(self) -> None:
        """None any more."""
        self._buckets.clear()
        self._size = 0

    def copy(self) -> Selection:
        """As they are now."""
        other = Selection()
        other._buckets = {key: bucket[:] for key, bucket in self._buckets.items()}
        other._size = self._size
        return other


def together(ids: Iterable[str]) -> Iterator[list[str]]:
    """Ids a few hundred at a time."""
    left = iter(ids)
    while some := list(islice(left, TOGETHER)):
        yield some


def _has(bucket: array[int], at: int, number: int) -> bool:
    return at < len(bucket) and bucket[at] == number


def _number(id_: str) -> int:
    return int(id_.translate(_TO_BASE), 32)


def _letters(number: int) -> str:
    return "".join(_PAIRS[number >> shift & 1023] for shift in (40, 30, 20, 10, 0))
