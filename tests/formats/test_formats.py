"""Each format becomes documents with the right text, title, date and warnings."""

from __future__ import annotations

import gzip
import importlib.util
import json
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.errors import UnreadableError
from nutgraf.formats import Keys, mail, parse, read

STORY = "PORT ELLERY, May 3 (AP) - The bridge is shut.\n\nWork begins on 17 June.\n"
SHOWN = "The bridge is shut.\n\nWork begins on 17 June."


def one(path: Path, content: str | bytes) -> Document:
    """The single document of a file."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (document,) = read(path)
    return document


def body(document: Document) -> str:
    return document.body.of(document.text)


def iso(document: Document) -> tuple[str, str]:
    assert document.dating is not None
    return document.dating.iso(), document.dating.source


def test_the_seed(seeds: Path) -> None:
    (path,) = seeds.glob("*.txt")
    (document,) = read(path)
    assert document.text == path.read_text(encoding="utf-8")
    assert document.title.startswith("Russia has offered to help Italy")
    assert (document.place, document.agency, iso(document)) == ("Moscow", "TASS", ("2020-03-21", "header"))
    assert document.path == str(path.absolute())
    assert document.warnings == ()


def test_plain_text_is_dated_by_its_file_name(tmp_path: Path) -> None:
    document = one(tmp_path / "2015-11-08_post_slug.txt", f"Bridge to shut.\n\n{STORY}")
    assert (document.title, iso(document)) == ("Bridge to shut", ("2015-11-08", "file name"))
    assert (document.place, document.agency, body(document)) == ("Port Ellery", "AP", SHOWN)


def test_markdown(tmp_path: Path) -> None:
    document = one(
        tmp_path / "a.md",
        "---\ntitle: 'Bridge: shut'\ndate: 2024-05-03\nauthor: [Ada Nkemelu, Bo Roe]\ntags:\n  - x\n"
        "url: https://x.example/a\n---\n"
        "# A heading\n\nThe **bridge** is\n*shut* for [14 weeks](https://x.example/b), said `Bo`.\n\n"
        "- one\n- two\n\n"
        "> Quoted\n> words\n\n![A picture](p.png)\n\n<b>raw</b> \\*kept\\* snake_case_name 2 * 3 * 4\n",
    )
    assert document.title == "Bridge: shut"
    assert iso(document) == ("2024-05-03", "front matter")
    assert (document.byline, document.url) == ("Ada Nkemelu, Bo Roe", "https://x.example/a")
    assert document.text.split("\n\n") == [
        "A heading",
        "The bridge is shut for 14 weeks, said Bo.",
        "- one\n- two",
        "Quoted words",
        "A picture",
        "raw *kept* snake_case_name 2 * 3 * 4",
    ]


def test_markdown_without_front_matter_is_titled_by_its_heading(tmp_path: Path) -> None:
    document = one(tmp_path / "a.md", "Bridge to shut\n==============\n\nThe bridge is shut.\n")
    assert (document.title, body(document)) == ("Bridge to shut", "The bridge is shut.")


def test_front_matter_constructs_nothing(tmp_path: Path) -> None:
    document = one(
        tmp_path / "a.md", "---\ntitle: !!python/object/apply:os.system ['x']\n---\nThe bridge is shut.\n"
    )
    assert document.title == "!!python/object/apply:os.system ['x']"


PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Bridge to shut | The Post</title>
<meta property="og:site_name" content="The Post"><meta name="author" content="By Ada Nkemelu">
<meta property="article:published_time" content="2024-05-03T09:00:00+02:00">
<link rel="canonical" href="https://post.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge to shut</h1>
<p>The harbour bridge will be shut for 14 weeks from 17 June, the council of Port Ellery heard.</p>
<p>Repairs cost &pound;48&nbsp;million, 12% more than planned, said Marta Quill, the city engineer.</p>
</article><script>document.write("x")</script><footer>All rights reserved</footer></body></html>"""


def test_html(tmp_path: Path) -> None:
    document = one(tmp_path / "a.html", PAGE)
    assert (document.title, document.byline) == ("Bridge to shut", "Ada Nkemelu")
    assert (iso(document), document.url) == (
        ("2024-05-03T09:00+02:00", "metadata"),
        "https://post.example/bridge",
    )
    assert body(document).startswith("The harbour bridge will be shut")
    assert "£48 million" in document.text.replace("\xa0", " ")
    assert "document.write" not in document.text
    assert "Sport" not in document.text


def test_html_says_its_particulars_in_linked_data_too(tmp_path: Path) -> None:
    data = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Bridge",
                "datePublished": "2024-05-03",
                "author": [{"name": "Ada"}],
            }
        ]
    }
    document = one(
        tmp_path / "a.html",
        f'<html><script type="application/ld+json">{json.dumps(data)}</script><p>The bridge.</p></html>',
    )
    assert (document.title, document.byline, iso(document)) == ("Bridge", "Ada", ("2024-05-03", "metadata"))


@pytest.mark.parametrize("charset", ["windows-1252", "shift_jis", "gb18030", "utf-8"])
def test_html_declares_its_encoding(tmp_path: Path, charset: str) -> None:
    words = {"windows-1252": "Café “told”", "shift_jis": "港の橋", "gb18030": "港口", "utf-8": "Ōtāhuhu"}
    word = words[charset]
    page = f'<html><meta charset="{charset}"><title>{word}</title><body><p>{word} text.</p></body></html>'
    document = one(tmp_path / "a.html", page.encode(charset))
    assert document.title == word
    assert word in document.text
    assert document.warnings == ()


def test_html_never_honours_utf7(tmp_path: Path) -> None:
    document = one(tmp_path / "a.html", '<meta charset="utf-7"><p>+ADw-b+AD4- The bridge is shut.</p>')
    assert "+ADw-b+AD4-" in document.text
    assert "was not followed" in document.warnings[0]


def test_deep_html_loses_no_text(tmp_path: Path) -> None:
    assert "deep marker" in one(tmp_path / "a.html", "<div>" * 50_000 + "deep marker").text


def test_json(tmp_path: Path) -> None:
    record = {
        "headline": "Bridge",
        "published": "2024-05-03",
        "body": STORY,
        "authors": ["Ada", "Bo"],
        "url": "javascript:x",
    }
    document = one(tmp_path / "a.json", json.dumps(record))
    assert (document.title, document.byline, document.url) == ("Bridge", "Ada, Bo", "")
    assert (iso(document), body(document), document.format) == (("2024-05-03", "metadata"), SHOWN, "json")


def test_json_lists_and_wrappers_hold_many(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for value in (
        [{"text": "One."}, {"text": "Two."}],
        {"data": {"articles": [{"text": "One."}, {"text": "Two."}]}},
    ):
        path.write_text(json.dumps(value))
        assert [(d.member, d.text) for d in read(path)] == [("1", "One."), ("2", "Two.")]
    path.write_text(json.dumps({"items": [{"content_html": "<p>One.</p><p>Two.</p>"}]}))
    assert [d.text for d in read(path)] == ["One.\n\nTwo."]


def test_json_keys_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"Inhalt": "The bridge is shut.", "Datum": "2024-05-03", "text": "Not this."}))
    (document,) = read(path, Keys(text=("inhalt",), date=("datum",)))
    assert (document.text, iso(document)) == ("The bridge is shut.", ("2024-05-03", "metadata"))


def test_json_lines_say_what_was_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "A", "text": "One."}\n{broken\n\n{"text": "Two."}\n[1]\n')
    first, second = read(path)
    assert (first.member, second.member) == ("1", "4")
    assert first.warnings == ()
    assert any("Line 2" in warning for warning in second.warnings)
    assert any("Line 5" in warning for warning in second.warnings)


@pytest.mark.parametrize(
    "content", ["42", "[1, 2]", '{"a": {"b": 1}}', "{", "[" * 100_000, '{"text": 5}', "NaN"]
)
def test_json_without_a_document(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableError):
        one(tmp_path / "a.json", content)


MAIL = (
    "From: =?utf-8?q?J=C3=B6rg?= Roe <j@x.example>\nSubject: =?utf-8?b?QnJpZGdlIMO8YmVy?= the sea\n"
    "Date: Fri, 3 May 2024 09:00:00 +0200\n"
)
HEADERS = (
    *(
        b"Subject: x",
        b"From: a <b@c>",
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Type: text/html",
    ),
    *(b"Content-Type: multipart/mixed; boundary=b", b"Content-Type: message/rfc822", b"Content-Type: bogus"),
    *(b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: quoted-printable"),
    *(b"no header", b" folded", b"From x", b": x", b"\xff: y", b"X: \xff", b" "),
)


def test_mail(tmp_path: Path) -> None:
    document = one(tmp_path / "a.eml", f"{MAIL}\n{STORY}")
    assert (document.title, document.byline) == ("Bridge über the sea", "Jörg Roe")
    assert (iso(document), body(document)) == (("2024-05-03T09:00+02:00", "metadata"), SHOWN)


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/plain; charset=utf-8\n",
        'content-type: TEXT/PLAIN; charset="iso-8859-1"\nContent-Transfer-Encoding: 8bit\n',
        "Content-Type: text/plain; charset=bogus\nX-Folded: one\n\ttwo\n",
        "Subject: another one\nX: \n",
    ],
)
@pytest.mark.parametrize("words", ["Rain fell.\n\nCafé, " + 9 * "a wrapped line " + "\nends", "  \n\t"])
def test_plain_mail_is_the_same_however_it_is_read(tmp_path: Path, head: str, words: str) -> None:
    message = f"{MAIL}{head}\n{words}\n".encode()
    (quick := tmp_path / "quick.eml").write_bytes(message)
    (slow := tmp_path / "slow.eml").write_bytes(message.replace(b"\n", b"\r\n"))
    if words.isspace():
        for path in (quick, slow):
            with pytest.raises(UnreadableError, match="no text in this message"):
                list(read(path))
        return
    (one_,), (other,) = read(quick), read(slow)
    assert (one_.text, one_.title, one_.byline) == (other.text, other.title, other.byline)
    assert (one_.dating, one_.warnings) == (other.dating, other.warnings)


def test_mail_whose_head_is_broken_is_read(tmp_path: Path) -> None:
    message = "Content-Type: text/plain; charset*=utf-8''utf-8\nno header\nX: Café\n\nThe bridge is shut."
    assert "The bridge is shut." in one(tmp_path / "a.eml", message).text


def test_mail_prefers_plain_text_and_leaves_attachments(tmp_path: Path) -> None:
    parts = (
        "Content-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
        "--y\nContent-Type: text/plain; charset=iso-8859-1\n"
        "Content-Transfer-Encoding: quoted-printable\n\nCaf=E9 plain.\n"
        "--y\nContent-Type: text/html\n\n<p>Marked up.</p>\n--y--\n"
        "--x\nContent-Type: text/plain\n"
        'Content-Disposition: attachment; filename="../../b.txt"\n\nAttached.\n--x--\n'
    )
    document = one(tmp_path / "a.eml", MAIL + parts)
    assert (document.text, document.warnings) == ("Café plain.", ())
    assert not list(tmp_path.parent.parent.glob("b.txt"))


@given(
    st.lists(st.sampled_from(HEADERS), max_size=5),
    st.sampled_from([b"\n", b"\r\n", b"\r"]),
    st.sampled_from([b"", b"\n", b"\r\n"]),
    st.sampled_from(
        [b"", b"\n\nOne.", b"\r\n\r\naGVsbG8=", b"\n--b\n\nhi\n--b--\n", b"X: y\n\nz", b"\xff\r\r"]
    ),
)
def test_a_message_of_one_text_is_read_as_email_reads_it(
    headers: list[bytes], line_end: bytes, between: bytes, rest: bytes
) -> None:
    data = line_end.join(headers) + between + rest
    quick, whole = mail._parsed(data), message_from_bytes(data)
    assert [_piece(part) for part in quick.walk()] == [_piece(part) for part in whole.walk()]


def _piece(part: Message) -> tuple[object, ...]:
    payload = None if part.is_multipart() else part.get_payload(decode=True)
    return part.get_content_type(), list(part.raw_items()), payload


def test_html_mail_is_shown_as_text(tmp_path: Path) -> None:
    document = one(
        tmp_path / "a.eml",
        f"{MAIL}Content-Type: text/html; charset=utf-8\n\n<p>One.</p><p>Two &amp; three.</p>",
    )
    assert document.text == "One.\n\nTwo & three."


def test_wrapped_mail_is_put_back_into_paragraphs(tmp_path: Path) -> None:
    body_ = (
        "The harbour bridge will be shut for fourteen weeks from the middle of\n"
        "June, the council of Port Ellery heard on Friday evening at its meeting\n"
        "in the town hall.\n\n- a list of\n- two things\n\nYours,\nAda\n"
    )
    document = one(tmp_path / "a.eml", f"{MAIL}\n{body_}")
    assert [len(block.split("\n")) for block in document.text.split("\n\n")] == [1, 2, 2]
    flowed = one(tmp_path / "b.eml", f"{MAIL}Content-Type: text/plain; format=flowed\n\nOne \ntwo.\nThree.\n")
    assert flowed.text == "One two.\nThree."


def test_raw_utf8_in_a_header(tmp_path: Path) -> None:
    assert one(tmp_path / "a.eml", "Subject: Café\nFrom: a@b\n\nThe bridge is shut.").title == "Café"


def test_mbox(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    message = "From x@y Fri May  3 09:00:00 2024\nSubject: Mail {}\n\n>From here to there.\n\n"
    path.write_text("".join(message.format(number) for number in range(3)))
    assert [(d.member, d.title, d.text.strip()) for d in read(path)] == [
        (str(number + 1), f"Mail {number}", "From here to there.") for number in range(3)
    ]


RSS = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//x" "http://127.0.0.1:9/x.dtd">
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="urn:content"><channel>
<title>Wire</title><item><title>Bridge &amp; tunnel</title><link>https://x.example/a</link><guid>g-1</guid>
<dc:creator>Ada</dc:creator><pubDate>Fri, 03 May 2024 09:00:00 GMT</pubDate>
<description>Short&nbsp;one</description>
<content:encoded><![CDATA[<p>The bridge &mdash; shut.</p><p>Again.</p>]]></content:encoded></item>
<item><title>Second</title><description>Plain Q&A text</description><guid>g-1</guid></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Bridge</title>
<id>urn:1</id><link rel="self" href="https://x.example/self"/><link href="https://x.example/a"/>
<published>2024-05-03T09:00:00Z</published><author><name>Ada</name></author>
<content type="xhtml"><div><p>One.</p><p>Two.</p></div></content></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(RSS)
    first, second = read(path)
    assert (first.title, first.byline, first.url, first.member) == (
        "Bridge & tunnel",
        "Ada",
        "https://x.example/a",
        "g-1",
    )
    assert (first.text, iso(first)) == (
        "The bridge — shut.\n\nAgain.",
        ("2024-05-03T09:00+00:00", "metadata"),
    )
    assert (second.text, second.member) == ("Plain Q&A text", "2")


def test_atom(tmp_path: Path) -> None:
    document = one(tmp_path / "a.atom", ATOM)
    assert (document.title, document.byline, document.url) == ("Bridge", "Ada", "https://x.example/a")
    assert (document.text, document.member) == ("One.\n\nTwo.", "urn:1")


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE r [<!ENTITY a "b">]>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "/etc/passwd">]>',
        '<!DOCTYPE r [<!ENTITY % p "q">]>',
    ],
)
def test_xml_that_declares_entities_is_refused(tmp_path: Path, head: str) -> None:
    with pytest.raises(UnreadableError, match="entities"):
        one(tmp_path / "a.xml", f"{head}<rss><channel><item><title>&a;</title></item></channel></rss>")


def test_a_feed_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    document = one(tmp_path / "a.xml", ATOM[:-120])
    assert document.title == "Bridge"
    assert "damaged" in document.warnings[0]


def test_gzip_of_each(tmp_path: Path) -> None:
    for name, content, format_ in (
        ("a.txt.gz", STORY, "text"),
        ("b.html.gz", PAGE, "html"),
        ("c.eml.gz", f"{MAIL}\n{STORY}", "mail"),
    ):
        document = one(tmp_path / name, gzip.compress(content.encode()))
        assert (document.format, document.warnings) == (format_, ())
        assert "bridge" in document.text


def test_gzip_members_are_joined_and_damage_is_said(tmp_path: Path) -> None:
    whole = gzip.compress(b"First part. ") + gzip.compress(b"Second part.")
    assert one(tmp_path / "a.txt.gz", whole).text == "First part. Second part."
    cut = one(tmp_path / "b.txt.gz", gzip.compress(STORY.encode() * 300)[:-20])
    assert "cut short" in cut.warnings[0]
    assert cut.text.startswith("PORT ELLERY")


def test_gzip_bombs_and_impostors_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="trap"):
        one(tmp_path / "a.txt.gz", gzip.compress(b"a" * (40 << 20)))
    with pytest.raises(UnreadableError, match="not a gzip file"):
        one(tmp_path / "b.txt.gz", STORY)
    with pytest.raises(UnreadableError, match="more than once"):
        one(tmp_path / "c.txt.gz", gzip.compress(gzip.compress(STORY.encode())))


def zipped(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_zip(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        {
            "a.txt": STORY,
            "in/b.jsonl": '{"text": "One."}\n{"text": "Two."}',
            ".hid": "x",
            "p.png": b"\x89PNG\r\n\x1a\n",
        },
    )
    documents = list(read(path))
    assert [d.member for d in documents] == ["a.txt", "in/b.jsonl#1", "in/b.jsonl#2"]
    assert documents[-1].warnings == (
        "One member was not read: p.png: This is a PNG image, which is not read.",
    )


def test_what_is_larger_than_memory_allows_is_read_where_it_lies_or_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("source", "records", ""):
        monkeypatch.setattr(f"nutgraf.formats{module and '.'}{module}.LARGEST", 3000)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pad.bin", b"\0" * 5000)
        archive.writestr("a.txt", STORY)
    assert [document.member for document in read(path)] == ["a.txt"]
    big = one(tmp_path / "a.pdf", pdf(b"BT /F 12 Tf 72 700 Td (The bridge is shut.) Tj ET" + b" " * 5000))
    assert (big.text, big.warnings) == ("The bridge is shut.", ())
    text = one(tmp_path / "a.txt", "word " * 1000)
    assert (len(text.text), text.warnings) == (3000, ("Only the first 0 MB were read.",))
    with pytest.raises(UnreadableError, match="JSON Lines"):
        one(tmp_path / "a.json", json.dumps([{"text": "word " * 1000}]))
    with pytest.raises(UnreadableError, match="larger than"):
        list(parse(path.read_bytes(), "-"))


def test_a_member_is_dated_by_its_own_name(tmp_path: Path) -> None:
    path = zipped(tmp_path / "2020-01-01.zip", {"2024-05-03_a.txt": "The bridge is shut.", "b.txt": "Again."})
    assert [iso(document)[0] for document in read(path)] == ["2024-05-03", "2020-01-01"]


def test_zip_traps_are_refused(tmp_path: Path) -> None:
    for members, reason in (
        ({"a.txt": b"\0" * (40 << 20)}, "trap"),
        ({f"{n}.txt": "" for n in range(10_001)}, "10001 members"),
        ({"b.zip": zipped(tmp_path / "b.zip", {"a.txt": STORY}).read_bytes()}, "inside an archive"),
    ):
        with pytest.raises(UnreadableError, match=reason):
            list(read(zipped(tmp_path / "a.zip", members)))


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Bridge</dc:title>"
    "<dc:creator>Ada</dc:creator><dcterms:created>2024-05-03T09:00:00Z</dcterms:created></p>"
)


def test_docx(tmp_path: Path) -> None:
    document = (
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>The bridge</w:t></w:r>"
        "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
        "<w:r><w:t xml:space='preserve'> is</w:t><w:tab/><w:t>shut.</w:t></w:r></w:p>"
        "<w:p/><w:p><w:r><w:t>Again.</w:t></w:r></w:p>"
        "</w:body></w:document>"
    )
    (made,) = read(zipped(tmp_path / "a.docx", {"word/document.xml": document, "docProps/core.xml": CORE}))
    assert made.text == "The bridge is\tshut.\n\nAgain."
    assert (made.title, made.byline, iso(made)) == ("Bridge", "Ada", ("2024-05-03T09:00+00:00", "metadata"))


def test_epub(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfile full-path="o/c.opf"/></container>',
        "o/c.opf": '<package xmlns:dc="x"><metadata><dc:title>Bridge</dc:title>'
        "<dc:date>2024</dc:date></metadata>"
        '<manifest><item id="a" href="a%20b.xhtml"/><item id="b" href="b.xhtml"/></manifest>'
        '<spine><itemref idref="b"/><itemref idref="a"/>'
        '<itemref idref="gone"/></spine></package>',
        "o/a b.xhtml": "<html><body><p>Second.</p></body></html>",
        "o/b.xhtml": "<html><body><h1>One</h1><p>First.</p></body></html>",
    }
    (made,) = read(zipped(tmp_path / "a.epub", members))
    assert (made.title, made.text, iso(made)) == ("Bridge", "One\n\nFirst.\n\nSecond.", ("2024", "metadata"))
    assert "1 chapters of the book are missing" in made.warnings[0]


def pdf(content: bytes) -> bytes:
    """A one-page PDF."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Bridge) /Author (Ada) /CreationDate (D:20240503090000+02'00') >>",
    ]
    out, at = b"%PDF-1.7\n", []
    for number, body_ in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body_)
    table = b"".join(b"%010d 00000 n \n" % place for place in at)
    tail = b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 7\n0000000000 65535 f \n" + table + tail


def test_pdf(tmp_path: Path) -> None:
    made = one(tmp_path / "a.pdf", pdf(b"BT /F 12 Tf 72 700 Td (The bridge is shut.) Tj ET"))
    assert (made.title, made.byline, made.text) == ("Bridge", "Ada", "The bridge is shut.")
    assert iso(made) == ("2024-05-03T09:00+02:00", "metadata")


def test_a_pdf_of_pictures_is_listed_and_says_so(tmp_path: Path) -> None:
    made = one(tmp_path / "a.pdf", pdf(b"0 0 100 100 re f"))
    assert (made.text, made.warnings) == ("", ("This PDF has no text, only pictures of it.",))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b"\xef\xbb\xbf \n\t", "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG image"),
        ("a.xyz", b"\0\1\2", "binary data"),
        ("a.pdf", b"%PDF-1.7\nxx", "damaged"),
        ("a.docx", b"PK\x03\x04xx", "damaged"),
        ("a.xml", b"<?xml version='1.0'?><inventory/>", "not a feed"),
        ("a.mbox", b"no message", "no message"),
    ],
)
def test_what_is_refused_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as caught:
        one(tmp_path / name, content)
    assert str(tmp_path / name) in str(caught.value)


@pytest.mark.parametrize(
    ("content", "format_"),
    [
        (STORY, "text"),
        (PAGE, "html"),
        (f"{MAIL}\n{STORY}", "mail"),
        ('{"text": "The bridge is shut."}', "json"),
        ('{"text": "The bridge is shut."}\n{"text": "Again."}', "json"),
        ('[{"text": "The bridge is shut."}]', "json"),
        (ATOM, "feed"),
        (RSS, "feed"),
        ("# Not\nmarked", "text"),
    ],
)
def test_a_file_of_unknown_name_is_told_by_its_content(tmp_path: Path, content: str, format_: str) -> None:
    path = tmp_path / "unnamed"
    path.write_text(content)
    assert next(read(path)).format == format_
    assert next(parse(content.encode(), "-")).format == format_


def test_standard_input_has_no_file_time() -> None:
    (document,) = parse(b"The bridge is shut.", "-")
    assert document.dating is None
    with pytest.raises(UnreadableError):
        list(parse(b"", "-"))


def test_the_examples_are_read_without_loss(examples: Path) -> None:
    for path in sorted(examples.iterdir()):
        for document in read(path):
            assert document.dating is not None
            assert document.title
            assert document.body.of(document.text).strip()
            assert not [w for w in document.warnings if "Not UTF-8" not in w]


def test_every_format_has_an_example(examples: Path) -> None:
    formats = {document.format for path in examples.iterdir() for document in read(path)}
    assert formats >= {"text", "markdown", "html", "json", "mail", "feed", "docx", "epub", "pdf"}
    suffixes = {path.suffix for path in examples.iterdir()}
    assert suffixes >= {".gz", ".zip", ".mbox", ".eml", ".jsonl", ".atom", ".xml"}


def test_the_tour_begins_on_top(examples: Path) -> None:
    listed = (path for path in examples.iterdir() if not path.name.startswith("."))
    documents = [document for path in listed for document in read(path)]
    dated = [(document.dating.value.isoformat(), document.title) for document in documents if document.dating]
    assert max(dated)[1].startswith("Start here")


def test_the_packed_examples_are_what_their_script_makes(examples: Path, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_examples", examples.parent / "docs" / "examples.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.EXAMPLES = tmp_path
    script.main()
    made = sorted(tmp_path.iterdir())
    assert len(made) == 5
    for path in made:
        assert path.read_bytes() == (examples / path.name).read_bytes(), path.name
