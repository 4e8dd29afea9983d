"""Workbooks made to hurt, as tables of an annex, each with what must come of it.

As in hostile_inputs, but that a message may stand at a cell ("Bảng!B3 bad-stored-value") or name a part of the file.
"""
import io
import struct
import zipfile

from support import DONE

SHEET = "xl/worksheets/sheet1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def element(name, content):
    return f'<{name} xmlns="{MAIN}" xmlns:r="{OFFICE}">{content}</{name}>'


def relationships(*targets):
    return (f'<Relationships xmlns="{PACKAGE}">'
            + "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                      for i, (kind, target) in enumerate(targets, 1)) + "</Relationships>")


def parts(sheet, strings="", styles=""):
    """The parts of a workbook with one sheet, Bảng; `sheet` is what stands in its <worksheet>."""
    return {
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": element("workbook", '<sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets>'),
        "xl/_rels/workbook.xml.rels": relationships(("worksheet", "worksheets/sheet1.xml"),
                                                    ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")),
        "xl/sharedStrings.xml": element("sst", strings),
        "xl/styles.xml": element("styleSheet", styles),
        SHEET: element("worksheet", sheet),
    }


def packed(files, method=zipfile.ZIP_DEFLATED):
    """An archive of files by name, or of pairs, which may have a name twice."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", method) as out:
        for name, content in files.items() if isinstance(files, dict) else files:
            out.writestr(zipfile.ZipInfo(name), content, method, 1)
    return archive.getvalue()


def book(sheet, **further):
    return packed(parts(sheet, **further))


def rows(*lines):
    return "<sheetData>" + "".join(f"<row>{line}</row>" for line in lines) + "</sheetData>"


def text(words):
    return f'<c t="inlineStr"><is><t>{words}</t></is></c>'


SMALL = rows(text("Việc") + text("Hạn"), text("Báo cáo") + text("Quý II"))


def with_part(name, content):
    return packed({**parts(SMALL), name: content})


def patched(archive, signature, offset, form, value, last=False):
    """The archive with another number in one of its headers."""
    start = archive.rindex(signature) if last else archive.index(signature)
    changed = bytearray(archive)
    struct.pack_into(form, changed, start + offset, value)
    return bytes(changed)


LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def sound():
    return book(SMALL)


def entities():
    """A billion laughs."""
    names = "abcdefghij"
    declared = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip(names, names[1:]))
    return f'<!DOCTYPE worksheet [<!ENTITY a "ha">{declared}]>' + element("worksheet", rows(text("&j;")))


def nested_archive(depth=20):
    archive = b"x"
    for _ in range(depth):
        archive = packed({"a.zip": archive})
    return archive


WORKBOOKS = {
    "a sound one": (sound, DONE),
    # ---- archives
    "nothing": (b"", "not-a-workbook"),
    "a text": (b"STT;Viec\n", "not-a-workbook"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, "old-workbook"),
    "the end of an archive alone": (b"PK\x05\x06" + b"\0" * 18, "not-a-workbook"),
    "half of one": (lambda: sound()[:len(sound()) // 2], "damaged-archive"),
    "all but the last byte": (lambda: sound()[:-1], "damaged-archive"),
    "a byte in front": (lambda: b"\n" + sound(), "not-a-workbook"),
    "an archive in an archive, twenty times": (nested_archive, "not-a-workbook"),
    "a directory that counts more parts than it has": (
        lambda: patched(sound(), END, 10, "<H", 9999, last=True), "damaged-archive"),
    "a directory beyond the end": (lambda: patched(sound(), END, 16, "<I", 0x7FFFFFFF, last=True), "damaged-archive"),
    "a directory larger than the file": (
        lambda: patched(sound(), END, 12, "<I", 0x7FFFFFFF, last=True), "damaged-archive"),
    "a part that begins beyond the end": (
        lambda: patched(sound(), CENTRAL, 42, "<I", 0x7FFFFFFF, last=True), "damaged-part"),
    "a part that says that it is small": (lambda: patched(sound(), CENTRAL, 24, "<I", 1, last=True), DONE),
    "a part that says that it has four gigabytes": (
        lambda: patched(sound(), CENTRAL, 24, "<I", 0xFFFFFFFE, last=True), DONE),
    "a part with a wrong checksum": (lambda: patched(sound(), CENTRAL, 16, "<I", 1, last=True), "damaged-part"),
    "a part packed in a way that nobody knows": (
        lambda: patched(sound(), CENTRAL, 10, "<H", 99, last=True), "damaged-archive"),
    "a part twice": (lambda: packed([*parts(SMALL).items(), (SHEET, element("worksheet", ""))]), "damaged-part"),
    "a part twice in other letters": (lambda: packed([*parts(SMALL).items(), (SHEET.upper(), "x")]), "damaged-part"),
    "21,000 parts": (lambda: packed({**parts(SMALL), **{f"x{i}": "" for i in range(21_000)}}), "too-many-parts"),
    # ---- names of parts
    "a part above the archive": (lambda: with_part("../../../../tmp/kehoach-was-here", "x"), DONE),
    "a part with an absolute name": (lambda: with_part("/tmp/kehoach-was-here", "x"), DONE),
    "a part with a name of 60,000 letters": (lambda: with_part("x" * 60_000, "x"), DONE),
    "a sheet above the archive": (
        lambda: with_part("xl/_rels/workbook.xml.rels", relationships(("worksheet", "../../../../etc/passwd"))),
        "missing-part"),
    "a sheet with an absolute name": (
        lambda: with_part("xl/_rels/workbook.xml.rels", relationships(("worksheet", "/etc/passwd"))), "missing-part"),
    "a sheet on another machine": (
        lambda: with_part("xl/_rels/workbook.xml.rels",
                          relationships(("worksheet", "https://localhost:1/x")).replace(
                              "Target=", 'TargetMode="External" Target=')), "missing-part"),
    "a workbook that is its own sheet": (
        lambda: with_part("xl/_rels/workbook.xml.rels", relationships(("worksheet", "workbook.xml"))),
        "plan.md:7:25 empty-table"),
    # ---- bombs
    "20 MB of blanks in a sheet": (lambda: book(" " * 20_000_000), "zip-bomb"),
    "20 MB of blanks in the texts": (lambda: book(SMALL, strings=" " * 20_000_000), "zip-bomb"),
    "entities that grow to ten thousand million": (lambda: with_part(SHEET, entities()), "xml-doctype"),
    "an entity that reads a file": (
        lambda: with_part(SHEET, '<!DOCTYPE w [<!ENTITY a SYSTEM "/etc/passwd">]>' + element("worksheet", "&a;")),
        "xml-doctype"),
    "a document type on another machine": (
        lambda: with_part("xl/workbook.xml", '<!DOCTYPE w SYSTEM "https://localhost:1/a.dtd"><w/>'), "xml-doctype"),
    # ---- XML
    "elements in elements, 100,000 times": (lambda: book("<a>" * 100_000 + "</a>" * 100_000), "xml-too-deep"),
    "elements that never close": (lambda: book("<sheetData>" + "<row>" * 50), "xml-syntax"),
    "an attribute of 30 MB": (lambda: book(f'<row r="{"1234567" * 4_300_000}"/>'), "xml-too-long"),
    "100,000 attributes": (
        lambda: book("<row " + "".join(f'a{i}="" ' for i in range(100_000)) + "/>"), "plan.md:7:25 empty-table"),
    "UTF-16": (lambda: with_part(SHEET, ('<?xml version="1.0" encoding="UTF-16"?>'
                                         + element("worksheet", SMALL)).encode("utf-16")), DONE),
    "an encoding that nobody knows": (
        lambda: with_part(SHEET, '<?xml version="1.0" encoding="x-tcvn3"?>' + element("worksheet", SMALL)),
        "xml-syntax"),
    "bytes that are no text": (lambda: with_part(SHEET, bytes(range(256))), "xml-syntax"),
    "NUL": (lambda: with_part(SHEET, element("worksheet", rows(text("a\0b")))), "xml-syntax"),
    "a control character": (lambda: book(rows(text("a_x0007_b"), text("c"))), "Bảng!A1 cell-control-character"),
    "half a character": (lambda: book(rows(text("a_xD83D_b"), text("c"))), "Bảng!A1 missing-glyph"),
    # ---- cells
    "a million rows": (lambda: book(rows(*["<c><v>1</v></c>"] * 1_000_000)), "plan.md:7:25 too-many-table-rows"),
    "a million rows of which all but one are hidden": (
        lambda: book("<sheetData>" + "<row hidden=\"1\"><c><v>1</v></c></row>" * 999_999 + "<row><c><v>1</v></c></row>"
                     "<row><c><v>1</v></c></row></sheetData>"), DONE),
    "more than two million cells": (lambda: book(rows(*["<c><v>1</v></c>" * 15_000] * 134)), "Bảng too-many-cells"),
    "10,000 columns": (lambda: book(rows(*["<c><v>1</v></c>" * 10_000] * 2)), "plan.md:7:25 too-many-table-columns"),
    "20,000 columns": (lambda: book(rows(*["<c><v>1</v></c>" * 20_000] * 2)), "Bảng bad-cell-reference"),
    "the first cell and the last": (
        lambda: book('<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
                     '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        "plan.md:7:25 too-many-table-columns"),
    "a merged cell over all cells": (lambda: book(SMALL + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
                                     "plan.md:7:25 too-many-table-columns"),
    "100,001 merged cells": (
        lambda: book(SMALL + "<mergeCells>" + "".join(f'<mergeCell ref="A{i}:B{i}"/>' for i in range(1, 100_002))
                     + "</mergeCells>"), "Bảng too-many-merged"),
    "a row below nothing": (lambda: book('<sheetData><row r="-1"/></sheetData>'), "Bảng bad-cell-reference"),
    "a cell of a row that no number holds": (
        lambda: book('<sheetData><row r="99999999999999999999"/></sheetData>'), "Bảng bad-cell-reference"),
    "a number beyond all machines": (lambda: book(rows("<c><v>1e999</v></c>")), "Bảng!A1 bad-stored-value"),
    "a number of a million digits": (
        lambda: book(rows("<c><v>" + "9" * 1_000_000 + "</v></c>")), "Bảng!A1 bad-stored-value"),
    "a number that is none": (lambda: book(rows("<c><v>nan</v></c>")), "Bảng!A1 bad-stored-value"),
    "a day beyond the calendar": (
        lambda: book(rows('<c s="1"><v>99999999999</v></c>', text("a")),
                     styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'), DONE),
    "a text that is not there": (lambda: book(rows('<c t="s"><v>18446744073709551616</v></c>')),
                                 "Bảng!A1 bad-string-number"),
    "one long text without end": (
        lambda: book(rows(*['<c t="s"><v>0</v></c>'] * 10_000), strings=f"<si><t>{'Kế hoạch ' * 1000}</t></si>"),
        "Bảng too-much-text"),
    "a cell of 30 MB": (lambda: book(rows(text("Kế hoạch " * 2_500_000))), "Bảng!A1 text-too-long"),
    "a number format of a million letters": (
        lambda: book(rows('<c s="0"><v>1</v></c>', text("a")),
                     styles=f'<numFmts><numFmt numFmtId="200" formatCode="{"#" * 1_000_000}"/></numFmts>'
                     '<cellXfs><xf numFmtId="200"/></cellXfs>'), DONE),
    "a million formats": (
        lambda: book(SMALL, styles="<cellXfs>" + '<xf numFmtId="0"/>' * 1_000_000 + "</cellXfs>"), "too-many-looks"),
    "a thousand looks in one cell": (
        lambda: book(rows(f'<c t="inlineStr"><is>{"<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>" * 1000}</is></c>')),
        DONE),
    "10,001 sheets": (
        lambda: with_part("xl/workbook.xml", element("workbook", "<sheets>" + "".join(
            f'<sheet name="s{i}" sheetId="{i}" r:id="rId1"/>' for i in range(1, 10_002)) + "</sheets>")),
        "too-many-parts"),
    "no sheet": (lambda: with_part("xl/workbook.xml", element("workbook", "")), "no-worksheets"),
    "a sheet of an endless name": (
        lambda: with_part("xl/workbook.xml", element(
            "workbook", f'<sheets><sheet name="{"x" * 1_000_000}" sheetId="1" r:id="rId1"/></sheets>')), DONE),
}

# In a.csv, the table of an annex.
CSV = {
    "a sound one": ("Việc;Hạn\nBáo cáo;Quý II\n", DONE),
    "nothing": ("", "plan.md:7:25 empty-table"),
    "separators only": (";" * 100_000, "1:16385 too-many-columns"),
    "a quote that never closes": (lambda: 'a;b\n"' + "x;y\n" * 2_000_000, "2:1 csv-unclosed-quote"),
    "a million open quotes": (lambda: 'a;"\n' * 1_000_000, "plan.md:7:25 too-many-table-rows"),
    "a million rows": (lambda: "a;b\n" * 1_000_000, "plan.md:7:25 too-many-table-rows"),
    "a million rows, each of another width": (
        lambda: "".join(";" * (i % 60) + "\n" for i in range(1_000_000)), "3:1 csv-row-width"),
    "10,000 columns": (";".join(["a"] * 10_000) + "\n", "plan.md:7:25 too-many-table-columns"),
    "20,000 columns": (";".join(["a"] * 20_000) + "\n", "1:32769 too-many-columns"),
    "a cell of 60 MB": (lambda: "a;b\n" + "x" * 60_000_000 + ";y\n", "2:1 text-too-long"),
    "a cell of a million lines": (lambda: 'a;b\n"' + "x\n" * 1_000_000 + '";y\n', "2:2 text-too-long"),
    "a byte order mark": (b"\xef\xbb\xbfa;b\nc;d\n", DONE),
    "UTF-16, as Excel saves it": ("Việc\tHạn\nBáo cáo\tQuý II\n".encode("utf-16"), "utf-16"),
    "NUL": ("a;b\nc\0;d\n", "2:2 control-character"),
    "VNI": ("Vieäc;Haïn\nBaùo caùo;Quyù II\nKeá hoaïch;Naêm 2026\n".encode("latin-1"), "1:4 old-encoding"),
    "Windows-1258": (b"Vi\xea\xf2c;Ha\xf2n\nB\xe1o c\xe1o;Qu\xfd\n", "1:3 old-encoding"),
}
