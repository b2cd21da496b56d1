"""The reader in a real terminal with a configuration of its own."""

from __future__ import annotations

from pathlib import Path

from e2e.terminal import Terminal


def test_the_reader_goes_by_the_file_and_says_what_is_wrong_with_it(home: Path, tmp_path: Path) -> None:
    (tmp_path / "2024-05-09_ferry.txt").write_text(
        "Ferry fares rise\n\nFares on the ferry rise 4% in June.\n"
    )
    (home / "config.toml").write_text(
        f'paths = "{tmp_path}"\nsummary = 0\n[keys]\nquit = "F10"\nstar = "8"\n'
    )
    with Terminal(columns=120, rows=40) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown)
        screen.wait_for(lambda shown: "config.toml:2: summary: must be a number" in shown)
        screen.press("q")
        screen.press("8")
        screen.wait_for(lambda shown: "Ferry fares" in shown and "*" in shown)
        screen.press("\x1b[21~")  # F10
        assert screen.wait_for_end() == 0
    assert b"config.toml:2: summary" in screen.raw
