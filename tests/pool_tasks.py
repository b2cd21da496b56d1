"""What the tests have workers do; a worker imports functions by their module."""

from __future__ import annotations

import hashlib
import os
import signal
import time

from nutgraf.errors import UnreadableError


def double(number: int) -> int:
    return 2 * number


def misbehave(what: str) -> str:
    """Do what a hostile document may make a reader do."""
    if what == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif what == "swell":
        return str(len(bytearray(700 << 20)))
    elif what == "spin":
        while True:
            pass
    elif what == "stick":
        return hashlib.pbkdf2_hmac("sha256", b"deaf to signals", b"", 200_000_000).hex()
    elif what == "raise":
        raise ValueError("no such thing")
    elif what == "refuse":
        raise UnreadableError("/a/b", "It is torn.")
    elif what == "print":
        print("stray output " * 1000, flush=True)
    elif what == "unpicklable":
        return lambda: what  # type: ignore[return-value]  # the point of it
    return what


def own_id(_: int) -> int:
    return os.getpid()


def sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds
