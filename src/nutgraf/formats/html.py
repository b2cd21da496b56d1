"""Saved web pages: the article by trafilatura, its particulars from the page's own metadata."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator

from nutgraf import dates
from nutgraf.formats.page import Page, take_apart
from nutgraf.formats.source import Item, Source
from nutgraf.text import clean, decode

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w:.-]{1,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w:.-]{1,40})",
    re.IGNORECASE,
)
_LARGEST = 2 << 20
"""Characters of a page that the extractor is given; it takes seconds beyond."""

_DEEPEST = 200
"""Levels beyond which a tree loses text (libxml2 stops at 256)."""

_DATES = (
    *(
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
    ),
    *(
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
    ),
    *(
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article.published",
    ),
)
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
)


def read(source: Source) -> Iterator[Item]:
    """The whole file is one document."""
    named = _DECLARED.search(source.data[:4096])
    declared = (named[1] or named[2]).decode("ascii") if named else None
    decoded = decode(source.data, declared)
    item = page_item(clean(decoded.text))
    item.warnings += decoded.warnings
    yield item


def page_item(source: str) -> Item:
    """The document that a page holds."""
    page = take_apart(source)
    linked = _linked(page)
    get = page.meta.get
    title = get("og:title") or linked.get("headline") or page.heading or page.title
    site = get("og:site_name", "")
    author = next((get(name, "") for name in _AUTHORS if get(name)), "") or linked.get("author", "")
    return Item(
        _article(source, page),
        "html",
        title=_without_site(title, site),
        date=_date(page, linked),
        byline="" if author.startswith(("http:", "https:")) else author.removeprefix("By "),
        url=page.canonical or get("og:url", ""),
    )


def _without_site(title: str, site: str) -> str:
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        if site and title.endswith(mark + site):
            return title[: -len(mark + site)]
    return title


def _date(page: Page, linked: dict[str, str]) -> dates.Found | None:
    """The first of the page's dates that can be read; else the complaint about the first."""
    stated = [page.meta[name] for name in _DATES if name in page.meta]
    stated += [linked["datePublished"]] if "datePublished" in linked else []
    founds = [dates.stated(value, "metadata") for value in (*stated, *page.times[:1])]
    return next((found for found in founds if found.dating), founds[0] if founds else None)


def _linked(page: Page) -> dict[str, str]:
    """headline, datePublished and author of the first JSON-LD object that has one of them."""
    for script in page.linked[:5]:
        try:
            value = json.loads(script[:200_000])
        except (ValueError, RecursionError):
            continue
        waiting = [value]
        for _ in range(50):
            if not waiting:
                break
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting.extend(value[:50])
            elif isinstance(value, dict):
                if "headline" in value or "datePublished" in value:
                    return _flat(value)
                waiting.append(value.get("@graph"))
    return {}


def _flat(value: dict[str, object]) -> dict[str, str]:
    author = value.get("author")
    while isinstance(author, list):
        author = author[0] if author else None
    if isinstance(author, dict):
        author = author.get("name")
    found = {"headline": value.get("headline"), "datePublished": value.get("datePublished"), "author": author}
    return {key: text for key, text in found.items() if isinstance(text, str)}


def _article(source: str, page: Page) -> str:
    """The article's text; all visible text where extraction would lose a good part of it."""
    visible = page.main_text or page.text
    if len(source) > _LARGEST or page.depth > _DEEPEST:
        return page.text
    extracted = _extracted(source)
    text = "\n\n".join(line for line in extracted.split("\n") if line.strip())
    if len(text) < 0.6 * _prose(page, *page.main) or len(text) < 0.3 * _prose(page, 0, len(page.paragraphs)):
        return visible
    return text or visible


def _extracted(source: str) -> str:
    """What trafilatura takes for the article; "" where it finds none or fails."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(
            source, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    except Exception:  # whatever it stumbles over, the visible text is still there
        return ""
    return text or ""


def _prose(page: Page, start: int, stop: int) -> int:
    """Characters of paragraphs that read like sentences."""
    return sum(len(p) for p in page.paragraphs[start:stop] if len(p) >= 60 and ("." in p or "。" in p))
