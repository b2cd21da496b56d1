"""The pool: a lost worker loses one item, limits hold, nothing outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import pool_tasks
from nutgraf.errors import NutgrafError, UnreadableError
from nutgraf.process import Process
from nutgraf.workers import LimitExceeded, Workers


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2) as pool:
        yield pool


def test_every_item_comes_back_once(workers: Workers) -> None:
    outcomes = list(workers.map(pool_tasks.double, range(5000)))
    assert sorted(outcome.item for outcome in outcomes) == list(range(5000))
    assert all(outcome.value == 2 * outcome.item and outcome.error is None for outcome in outcomes)


def test_nothing_to_do(workers: Workers) -> None:
    assert list(workers.map(pool_tasks.double, [])) == []


def test_a_bad_item_loses_only_itself(workers: Workers) -> None:
    bad = ["crash", "swell", "raise", "refuse", "unpicklable"]
    items = [f"good {i}" for i in range(40)]
    items[5:5] = bad
    outcomes = {outcome.item: outcome for outcome in workers.map(pool_tasks.misbehave, items)}
    assert set(outcomes) == set(items)
    assert {item for item, outcome in outcomes.items() if outcome.error} == set(bad)
    assert "signal" in str(outcomes["crash"].error) or "status -11" in str(outcomes["crash"].error)
    assert outcomes["swell"].limit
    assert "600 MB" in str(outcomes["swell"].error)
    assert outcomes["raise"].error == "ValueError: no such thing"
    assert outcomes["refuse"].error == "It is torn."


def test_computing_without_end_is_stopped(workers: Workers) -> None:
    outcomes = {o.item: o for o in workers.map(pool_tasks.misbehave, ["spin", "stick", "a", "b"])}
    for item in ("spin", "stick"):
        assert outcomes[item].limit
        assert "10 s" in str(outcomes[item].error)
    assert outcomes["a"].value == "a"
    assert outcomes["b"].value == "b"


def test_run_returns_or_raises(workers: Workers) -> None:
    assert workers.run(pool_tasks.double, 21) == 42
    with pytest.raises(UnreadableError, match=r"It is torn\."):
        workers.run(pool_tasks.misbehave, "refuse")
    with pytest.raises(LimitExceeded, match="600 MB"):
        workers.run(pool_tasks.misbehave, "swell")
    with pytest.raises(NutgrafError, match="ValueError"):
        workers.run(pool_tasks.misbehave, "raise")


def test_stray_output_does_no_harm(workers: Workers) -> None:
    assert workers.run(pool_tasks.misbehave, "print") == "print"


def test_workers_are_reused(workers: Workers) -> None:
    first = workers.run(pool_tasks.own_id, 0)
    assert workers.run(pool_tasks.own_id, 0) == first
    assert first != os.getpid()


def test_workers_of_a_large_parent_are_reused() -> None:
    code = (
        "import sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import pool_tasks\n"
        "from nutgraf.workers import Workers\n"
        "held = b'x' * (400 << 20)\n"
        "with Workers(1) as workers:\n"
        "    print(len({workers.run(pool_tasks.own_id, 0) for _ in range(3)}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


def test_items_are_taken_lazily_within_the_window(workers: Workers) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    for done, _ in enumerate(workers.map(pool_tasks.double, items(), window=10), 1):
        assert taken <= done + 10


def test_large_items_reach_their_worker(workers: Workers) -> None:
    items = ["x" * size for size in (3 << 20, 1, 5 << 20, 200_000, 1 << 20)]
    assert sorted(len(str(outcome.value)) for outcome in workers.map(pool_tasks.misbehave, items)) == sorted(
        map(len, items)
    )


def test_sending_never_waits_for_the_worker() -> None:
    process = Process()
    os.kill(process.process.pid, signal.SIGSTOP)
    try:
        assert process.send(pool_tasks.misbehave, ["x" * (8 << 20)])
        assert process.push()
    finally:
        process.end()


def test_a_worker_that_dies_with_half_a_task_loses_one_item() -> None:
    with Workers(1) as pool:
        items = ["crash", "x" * (4 << 20), "y" * (4 << 20)]
        outcomes = list(pool.map(pool_tasks.misbehave, items))
    assert [outcome.item[0] for outcome in outcomes if outcome.error] == ["c"]
    assert sorted(str(outcome.value)[0] for outcome in outcomes if not outcome.error) == ["x", "y"]


def test_leaving_early_leaves_nothing_running() -> None:
    with Workers(1) as pool:
        for _ in pool.map(pool_tasks.sleep, [0.0, 60.0, 60.0]):
            break
        assert pool.run(pool_tasks.double, 1) == 2


def test_run_does_not_wait_for_another_threads_map() -> None:
    with Workers(1) as pool:
        busy = threading.Event()
        outcomes = []

        def long() -> None:
            for outcome in pool.map(pool_tasks.sleep, [0.0, 1.5]):
                outcomes.append(outcome)
                busy.set()

        thread = threading.Thread(target=long)
        thread.start()
        busy.wait(20)
        assert pool.run(pool_tasks.double, 4) == 8
        assert thread.is_alive()
        thread.join(30)
        assert len(outcomes) == 2


PARENT = """
import sys
sys.path[:] = {path!r}
import pool_tasks
from nutgraf.workers import Workers
pool = Workers(1)
print(pool.run(pool_tasks.own_id, 0), flush=True)
list(pool.map(pool_tasks.sleep, [{seconds}]))
"""


@pytest.mark.parametrize("seconds", [60, 0])
def test_no_worker_outlives_a_parent_that_is_killed(seconds: int) -> None:
    code = PARENT.format(path=sys.path, seconds=seconds) + "\nimport time; time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
        parent.wait()
    for _ in range(100):
        if not is_alive(worker):
            return
        time.sleep(0.05)
    os.kill(worker, signal.SIGKILL)
    pytest.fail("the worker outlived its parent")


def is_alive(process: int) -> bool:
    """Whether it runs; one that has ended and waits to be reaped does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_the_pool_imports_nothing_heavy() -> None:
    code = "import sys, nutgraf.workers, nutgraf.formats; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "nltk",
        "textual",
        "trafilatura",
        "lxml",
        "numpy",
        "multiprocessing",
        "sumy",
        "pypdfium2",
        "email",
    }
    assert not heavy & set(done.stdout.split())
