"""The tables of the two files.

``library.db`` holds what can be made again from the documents: the list, the index, the analyses.
``marks.db`` holds what only the reader knows.
"""

from __future__ import annotations

from typing import Final

from nutgraf.library import terms

LIBRARY_VERSION: Final = 1
_TOKENIZE: Final = f"tokenize='{' '.join(terms.TOKENIZER)}'"

LIBRARY: Final = f"""
create table meta(key text primary key, value) without rowid;
create table folder(id integer primary key, path blob not null unique);
create table file(
    id integer primary key, folder integer not null, name blob not null, size integer, mtime_ns integer,
    reason text, unique(folder, name)
);
create table doc(
    id integer primary key, public text not null, file integer not null, member text not null,
    title text not null, date text not null, source integer not null,
    place text not null, agency text not null,
    words integer not null, warnings text, analysed integer not null, format text not null,
    content integer not null, record integer not null
);
create index doc_public on doc(public);
create index doc_file on doc(file);
create table body(
    id integer primary key, start integer not null, end integer not null, byline text not null,
    url text not null, text blob not null
);
create table analysis(id integer primary key, version integer not null, packed blob not null);
create table pending(id integer primary key);
create virtual table text using fts5(
    title, body, meta, content='', contentless_delete=1, detail=full, prefix='2 3', {_TOKENIZE}
);
create virtual table fact using fts5(
    person, by, said, figure, unit, has,
    content='', contentless_delete=1, detail=full, prefix='2 3', {_TOKENIZE}
);
insert into text(text, rank) values('hashsize', {64 << 20});
insert into text(text, rank) values('automerge', 8);
insert into fact(fact, rank) values('hashsize', {16 << 20});
"""
# Longer prefixes are spelled out (see spelling.py). A hash of 64 MB lets a batch become one segment of the
# index. Eight segments, not four, are merged at once: a document is copied half as often (a fifth less
# processor time at 100,000 documents, more at a million), and a query has some ten segments more to look in.
# ``doc`` is kept narrow, since listing reads it: texts lie in ``body``.

MARKS: Final = (
    """
create table mark(
    public text primary key, content integer, read integer not null default 0,
    starred integer not null default 0, note text not null default '', path blob, member text,
    changed real not null
) without rowid;
create index mark_content on mark(content);
create table tag(
    public text not null, folded text not null, name text not null, primary key(public, folded)
) without rowid;
create index tag_name on tag(folded);
create table search(name text primary key, query text not null) without rowid;
create table root(path blob primary key) without rowid;
""",
)
"""Each brings the marks from one version to the next."""

LIBRARY_TEXTS: Final = (
    "select public || member || title || date || place || agency || format from doc",
    "select coalesce(warnings, '') from doc",
    "select coalesce(reason, '') from file",
    "select byline || url from body",
    "select text from body",
)
MARKS_TEXTS: Final = (
    "select public || note || coalesce(member, '') from mark",
    "select public || folded || name from tag",
    "select name || query from search",
)
"""Statements that read every text there is; what they give as bytes is compressed."""
