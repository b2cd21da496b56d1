#!/usr/bin/env python3
"""Start-up of the commands as a ratio of bare Python's, in one run.

    python benchmarks/startup.py [--runs 15]

Prints medians of user + system CPU time of child processes (steadier than the clock on a busy machine) for
`python -c pass`, `nutgraf --help` and `nutgraf list --json` on an empty library. Bytecode is kept in a folder
of the run's own, as an installed program has it, whatever the environment says. Budget: 8 times bare Python.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile

BUDGET = 8.0


def cpu_seconds(command: list[str], env: dict[str, str]) -> float:
    """User and system seconds that one run of a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure, print a table, and exit 1 where a ratio is above the budget."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "NUTGRAF_HOME": home, "PYTHONPYCACHEPREFIX": os.path.join(home, "bytecode")}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "nutgraf --help": [sys.executable, "-m", "nutgraf", "--help"],
            "nutgraf list --json": [sys.executable, "-m", "nutgraf", "list", "--json"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(cpu_seconds(command, env))
    medians = {name: statistics.median(seen[1:]) for name, seen in times.items()}
    bare = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:<22} {median * 1000:7.1f} ms  {median / bare:5.1f} x bare Python")
    sys.exit(max(medians.values()) > BUDGET * bare)


if __name__ == "__main__":
    main()
