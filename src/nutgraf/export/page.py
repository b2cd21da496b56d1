"""Documents as one page of HTML that needs nothing else: no script, no address, styles within.

All words of documents are escaped, and a Content-Security-Policy lets nothing run or load even so: the one
style sheet is allowed by its digest (W3C, CSP Level 3, section 8.4).
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final, TextIO

from nutgraf.export import telling

if TYPE_CHECKING:
    from nutgraf.export.entries import Entry

STYLE: Final = """
:root { color-scheme: light dark; --ink: #24282d; --paper: #fbfaf7; --quiet: #6a7078; --rule: #d8d5cd;
  --accent: #1f5f99; --mark: #f0eee9; }
@media (prefers-color-scheme: dark) { :root { --ink: #d5d7da; --paper: #16191d; --quiet: #8a929c;
  --rule: #333a43; --accent: #8fb8de; --mark: #1f242a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
h1, h2, h3, .about, .origin, .kept, small, table, footer { font-family: system-ui, -apple-system,
  "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1rem; font-weight: 600; margin: 0 0 .3rem; }
.about { font-size: .875rem; color: var(--quiet); margin: 0 0 2.5rem; max-width: 34rem; }
article { border-top: 1px solid var(--rule); padding: 2.25rem 0 2.5rem; }
h2 { font-size: 1.65rem; line-height: 1.2; letter-spacing: -.01em; margin: 0 0 .5rem; text-wrap: balance; }
h3 { font-size: .8125rem; letter-spacing: .04em; color: var(--quiet); font-weight: 600;
  margin: 1.9rem 0 .6rem; }
.origin, .kept { font-size: .875rem; color: var(--quiet); margin: 0 0 .3rem; }
.path { overflow-wrap: anywhere; }
.note { background: var(--mark); padding: .6rem .9rem; border-radius: .3rem; margin: 1rem 0 0; }
p.lead { margin: 0 0 .7rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
tr { border-bottom: 1px solid var(--rule); }
tr:last-child { border-bottom: 0; }
td { padding: .3rem 0; vertical-align: baseline; overflow-wrap: anywhere; }
td.value { text-align: right; font-weight: 600; padding-right: 1rem; width: 9rem;
  font-variant-numeric: tabular-nums; }
tr.under td.value { font-weight: 400; }
td.setting { text-align: right; color: var(--quiet); padding-left: 1rem; width: 9rem; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 2px solid var(--accent); }
blockquote.reported { border-left-color: var(--rule); color: var(--quiet); }
blockquote p { margin: 0; }
blockquote footer { font-size: .875rem; color: var(--quiet); }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 .25rem; }
small { color: var(--quiet); font-size: .875rem; }
@media (max-width: 34rem) { main { padding: 2rem 1.25rem 4rem; }
  tr { display: grid; grid-template-columns: 6.5rem 1fr; }
  td.setting { grid-column: 2; width: auto; padding: 0 0 .3rem; text-align: left; }
  td.setting:empty { display: none; } td.value { width: auto; } }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #555; --rule: #d5d5d5;
  --accent: #555; --mark: #f2f2f2; }
  @page { margin: 20mm 22mm; } html { font-size: 10pt; } main { max-width: none; padding: 0; }
  .about { margin-bottom: 1.5rem; } article { padding: 1.5rem 0 2rem; }
  .lead, blockquote p { orphans: 3; widows: 3; }
  h2, h3, .origin, .kept { break-after: avoid; } blockquote, tr, li, .note { break-inside: avoid; } }
"""

ABOUT: Final = (
    "Each document in its own words: summary, figures, quotes, people. "
    "What stands in grey, without quotation marks, is reported speech."
)

_DIGEST = b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"


def write(entries: Iterable[Entry], stream: TextIO, title: str) -> None:
    """The page, an article for each document."""
    stream.write(
        f'<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1 dir="auto">{escape(title)}</h1>\n<p class="about">{ABOUT}</p>\n'
    )
    for entry in entries:
        stream.writelines(f"{line}\n" for line in _article(entry))
    stream.write("</main>\n</body>\n</html>\n")


def _article(entry: Entry) -> Iterator[str]:
    yield f'<article id="{escape(entry.row.id)}">'
    yield f'<h2 dir="auto">{escape(telling.title(entry))}</h2>'
    yield f'<p class="origin">{escape(telling.origin(entry))}</p>'
    yield f'<p class="origin path">{escape(telling.place(entry))}</p>'
    if tags := telling.tags(entry):
        yield f'<p class="kept">{escape(tags)}</p>'
    if note := telling.note(entry):
        yield f'<p class="note" dir="auto">{escape(note)}</p>'
    yield from _part("Summary", [_sentence(each) for each in telling.summary(entry)])
    yield from _part("Figures", [_figure(each) for each in telling.counted(entry)], "table")
    yield from _part("Quotes", [_quote(each) for each in telling.said(entry)])
    yield from _part("People", [_person(each) for each in telling.people(entry)], "ul")
    yield "</article>"


def _part(heading: str, lines: list[str], element: str = "") -> Iterator[str]:
    if lines:
        yield f"<h3>{heading}</h3>"
        yield from (f"<{element}>", *lines, f"</{element}>") if element else lines


def _sentence(words: str) -> str:
    return f'<p class="lead" dir="auto">{escape(words)}</p>'


def _figure(each: telling.Counted) -> str:
    kind = ' class="under"' if each.under else ""
    cells = ("value", each.value), ("what", each.what), ("setting", each.setting)
    row = "".join(f'<td class="{name}" dir="auto">{escape(words)}</td>' for name, words in cells)
    return f"<tr{kind}>{row}</tr>"


def _quote(each: telling.Said) -> str:
    kind = ' class="reported"' if each.reported else ""
    who = f"<footer>— {escape(each.speaker)}</footer>" if each.speaker else ""
    return f'<blockquote{kind}><p dir="auto">{escape(each.words)}</p>{who}</blockquote>'


def _person(each: telling.Named) -> str:
    roles = f", {escape(each.roles)}" if each.roles else ""
    return f'<li dir="auto"><b>{escape(each.name)}</b>{roles} <small>{each.times}</small></li>'
