"""Stories in a folder, one of which would steer the terminal if it could."""

from __future__ import annotations

from pathlib import Path

import pytest

ESC = "\x1b"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Bridge (3 May), ferry (9 May) and a hostile one about a lighthouse (10 May)."""
    (tmp_path / "2024-05-03_bridge.txt").write_text(
        "Harbour bridge to close\n\nPORT ELLERY, 3 May 2024 - Repairs to the harbour bridge will cost "
        "$48 million, "
        'the council heard.\n\n"We should have started two years ago," said Marta Quill, the city engineer.\n'
    )
    (tmp_path / "2024-05-09_ferry.txt").write_text(
        "Ferry fares rise\n\nFares on the Ellery ferry rise 4% in June.\n"
    )
    (tmp_path / "2024-05-10_evil.txt").write_text(
        f"Lighthouse{ESC}]0;PWNED{ESC}\\ dark [@click=app.quit]now[/] \x9b2J{ESC}]52;c;UFdORUQ={ESC}\\\n\n"
        f"The lighthouse{ESC}[8m is dark.{ESC}]8;;file:///etc/passwd{ESC}\\ A [/foo] day.\u202e\n"
    )
    return tmp_path
