#!/usr/bin/env python3
"""Make those of the invented documents in examples/ that no editor writes: DOCX, EPUB, PDF, zip, Atom.

Run by hand: python docs/examples.py. The same bytes come out every time.
"""

from __future__ import annotations

import io
import textwrap
import zipfile
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

EXAMPLES: Final = Path(__file__).parent.parent / "examples"

HARBOUR_REPORT: Final = (
    "Dredging report, second quarter",
    "2025-06-12T08:00:00Z",
    "Port Selm Harbour Office",
    (
        "The harbour office of Port Selm moved 310,000 cubic metres of silt in the second quarter, 12 "
        "percent more than in the first, and the ferry berth is 9.4 metres deep again.",
        "“We lost 41 days to wind last year and 17 this year,” said Harald Brenn, the harbour master. “That "
        "is the whole difference.”",
        "The work cost 2.3 million crowns, 180,000 less than was set aside. The dredger Otter is to leave "
        "for Gullhaven on 1 July; a second one, the Heron, is 60 percent finished.",
        "Brenn asked the council for 400,000 crowns for a new depth sounder. The old one, he wrote, had been "
        "wrong by more than half a metre on three occasions.",
    ),
)

KEEPERS: Final = (
    "Keepers of the last lights",
    "2025-05-30",
    "Orla Mavric",
    (
        "There were 48 manned lighthouses on the coast of Velmora in 1960. There are two now, and one of "
        "them is manned only because its keeper refuses to go.",
        "“They have sent me four letters,” said Pasha Lund, 71, who has kept the light at Cape Orn for 38 "
        "years. “I use them to stop the window from rattling.”",
        "The lighthouse service puts the cost of a keeper at 52,000 crowns a year, and that of a lamp that "
        "keeps itself at 3,100. It has never said what it would cost to be wrong.",
    ),
)

BUDGET: Final = (
    "Gullhaven adopts budget after 11-hour sitting",
    (
        "GULLHAVEN, June 20 (Harbour Wire) - The town council of Gullhaven adopted a budget of 64 million "
        "crowns early on Friday, after 11 hours and by 19 votes to 16.",
        "School meals stay free for 2,850 children. The price of a mooring rises by 8 percent, from 1,250 "
        "crowns to 1,350 a year, the first rise since 2019.",
        "“Nobody is happy, which is how you know that it is a budget,” said Mayor Edda Solvik. Opposition "
        "leader Karl Tamm said the rise would empty 200 of the 900 moorings.",
    ),
)

SHEETS: Final = {
    "2025-06-24-readings.txt": (
        "SORRIN, June 24 (Harbour Wire) - The river Sorr stood at 4.12 metres at noon on Tuesday, 38 "
        "centimetres below the first alarm, the water office said. It had been at 4.31 metres on Monday.\n\n"
        "“The worst is past, if the south wind keeps off,” said Lene Aster, the duty hydrologist.\n"
    ),
    "readings-note.md": (
        "---\ntitle: Why the gauges disagreed\ndate: 2025-06-26\n---\n\nTwo gauges on the Sorr differed by "
        "22 centimetres for three days. A heron had nested on one of them, the water office found; it has "
        "moved the gauge and left the heron.\n"
    ),
}

ENTRIES: Final = (
    (
        "Ferry timetable: two more crossings from July",
        "2025-06-27T09:00:00Z",
        "Quillon Line adds two daily crossings between Gullhaven and Port Selm from 1 July, bringing them to "
        "16. A ticket stays at 24 crowns, the company said.",
    ),
    (
        "Bell for the Corrigan Star is cast",
        "2025-06-25T15:30:00Z",
        "A bell of 210 kilograms was cast in Marrin on Wednesday for the 21 dead of the ferry Corrigan Star. "
        "“It is tuned to A, because that is the note the rafts' whistles had,” said founder Jon Abel.",
    ),
)


def main() -> None:
    """Write all five."""
    title, date, author, paragraphs = HARBOUR_REPORT
    (EXAMPLES / "dredging-report.docx").write_bytes(docx(title, date, author, paragraphs))
    title, date, author, paragraphs = KEEPERS
    (EXAMPLES / "keepers-of-the-last-lights.epub").write_bytes(epub(title, date, author, paragraphs))
    (EXAMPLES / "2025-06-20-gullhaven-budget.pdf").write_bytes(pdf(*BUDGET))
    (EXAMPLES / "river-readings.zip").write_bytes(packed(SHEETS))
    (EXAMPLES / "harbour-notices.atom").write_text(atom(), encoding="utf-8")


def packed(files: dict[str, str]) -> bytes:
    """A zip archive of texts, all of the same old day; ``mimetype`` is not compressed (EPUB asks for it)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, (2025, 6, 30, 12, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return buffer.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def docx(title: str, date: str, author: str, paragraphs: tuple[str, ...]) -> bytes:
    """A Word document (ECMA-376) with core properties."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs)
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    properties = (
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>'
    )
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    packages = "http://schemas.openxmlformats.org/package/2006"
    return packed(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{packages}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}"/>'
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{packages}/relationships">'
            f'<Relationship Id="r1" Type="{relation}" Target="word/document.xml"/>'
            f'<Relationship Id="r2" Type="{packages}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/></Relationships>',
            "docProps/core.xml": _XML + properties,
            "word/document.xml": f"{_XML}<w:document {word}><w:body>{body}</w:body></w:document>",
        }
    )


def epub(title: str, date: str, author: str, paragraphs: tuple[str, ...]) -> bytes:
    """A book of one chapter (EPUB 3.3)."""
    body = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    page = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>'
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'{_XML}<container version="1.0" '
            'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "book.opf": f'{_XML}<package version="3.0" unique-identifier="id" '
            'xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:identifier id="id">keepers.example</dc:identifier><dc:title>{escape(title)}</dc:title>'
            f"<dc:creator>{escape(author)}</dc:creator><dc:date>{date}</dc:date>"
            "<dc:language>en</dc:language></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="one"/></spine></package>',
            "nav.xhtml": f"{_XML}{page}<title>Contents</title></head><body>"
            f'<nav epub:type="toc"><ol><li><a href="one.xhtml">{escape(title)}</a></li></ol></nav>'
            "</body></html>",
            "one.xhtml": f"{_XML}{page}<title>{escape(title)}</title></head><body><h1>{escape(title)}</h1>"
            f"{body}</body></html>",
        }
    )


def pdf(title: str, paragraphs: tuple[str, ...]) -> bytes:
    """A page of text in Helvetica (ISO 32000-1), which every reader has."""
    lines = [title, ""]
    for each in paragraphs:
        lines += [*textwrap.wrap(each, 82), ""]
    shown = b"\n".join(b"(" + _literal(line) + b") Tj T*" for line in lines)
    stream = b"BT /F1 11 Tf 15 TL 60 770 Td\n" + shown + b"\nET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (" + _literal(title) + b") /CreationDate (D:20250620070000Z) >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer


def _literal(words: str) -> bytes:
    """A string of a PDF without its parentheses."""
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def atom() -> str:
    """A feed of notices (RFC 4287)."""
    entries = "".join(
        f"  <entry>\n    <id>urn:example:notice:{number}</id>\n    <title>{escape(title)}</title>\n"
        f"    <updated>{date}</updated>\n    <published>{date}</published>\n"
        f'    <content type="text">{escape(text)}</content>\n  </entry>\n'
        for number, (title, date, text) in enumerate(ENTRIES, 1)
    )
    return (
        f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom">\n  <id>urn:example:notices</id>\n'
        "  <title>Harbour notices</title>\n  <author><name>Quillon Line</name></author>\n"
        f"  <updated>{ENTRIES[0][1]}</updated>\n{entries}</feed>\n"
    )


if __name__ == "__main__":
    main()
