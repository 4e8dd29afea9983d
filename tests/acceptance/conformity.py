"""Every PDF keeps its word: PDF/A-3a and PDF/UA-1 with the plan's data, PDF/A-2a and PDF/UA-1 without. And the checker
that says so is no rubber stamp: it finds what is wrong with files that break one rule each."""
import io
import re
import unittest

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import support
from pdf_bytes import check_bytes
from pdf_conformity import RULES, Conformity, check


class Conforming(support.AcceptanceTest):
    def pdf(self, folder, out, *options):
        """Golden cases may have warnings."""
        result = support.kehoach("build", folder, "-o", self.folder / out, "--formats", "pdf", "--date", "2026-02-09", *options)
        self.assertIn(result.returncode, (support.DONE, support.DONE_WITH_WARNINGS), result.stderr)
        return self.folder / out / f"{folder.name}.pdf"

    def assert_conforms(self, path, claim):
        data = path.read_bytes()
        self.assertEqual(check(data), [])
        self.assertIn(f"<pdfaid:part>{claim}</pdfaid:part>".encode(), data)

    def test_with_data(self):
        for folder in support.all_plans() + support.cases():
            with self.subTest(folder.name):
                self.assert_conforms(self.pdf(folder, "with"), 3)

    def test_without_data(self):
        for folder in support.all_plans() + support.cases():
            with self.subTest(folder.name):
                self.assert_conforms(self.pdf(folder, "without", "--no-data"), 2)


    def test_annexes_in_files_of_their_own(self):
        self.pdf(support.FIXTURES / "cases" / "two-annexes", "apart", "--annex", "separate")
        files = sorted((self.folder / "apart").glob("*.pdf"))
        self.assertEqual([file.name for file in files],
                         ["two-annexes-phu-luc-I.pdf", "two-annexes-phu-luc-II.pdf", "two-annexes.pdf"])
        for file in files:
            with self.subTest(file.name):
                self.assert_conforms(file, 3)


# ---- files that break one rule each

def element(pdf, kind, index=0):
    """The structure element of a type that stands at this place among its kind."""
    found = [each for each in walk(pdf.Root.StructTreeRoot.K) if each.S == kind]
    return found[index]


def walk(top):
    yield top
    kids = top.get("/K", [])
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and kid.get("/Type") not in (Name.MCR, Name.OBJR):
            yield from walk(kid)


def edit(pdf, old, new, page=0):
    """Changes a piece of a page's content."""
    stream = pdf.pages[page].obj.Contents
    data = stream.read_bytes()
    changed = re.sub(old, new, data, count=1, flags=re.S)
    assert changed != data, old
    stream.write(changed)


def xmp(pdf, old, new):
    data = pdf.Root.Metadata.read_raw_bytes()
    assert old in data, old
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new, 1), Type=Name.Metadata, Subtype=Name.XML)


def link(pdf):
    return next(each for page in pdf.pages for each in page.obj.get("/Annots", []) if each.Subtype == Name.Link)


def widget(pdf):
    return pdf.Root.AcroForm.Fields[0]


def font(pdf):
    """A font that the first page shows."""
    fonts = pdf.pages[0].obj.Resources.Font
    name = re.search(rb"(/F\d) ", pdf.pages[0].obj.Contents.read_bytes())[1].decode()
    return fonts[name]


def descriptor(pdf):
    return font(pdf).DescendantFonts[0].FontDescriptor


def specification(pdf):
    return pdf.Root.AF[0]


def delete(of, key):
    def mutate(pdf):
        del of(pdf)[key]
    return mutate


def put(of, key, value):
    def mutate(pdf):
        of(pdf)[key] = value(pdf) if callable(value) else value
    return mutate


def root(pdf):
    return pdf.Root


def first_page(pdf):
    return pdf.pages[0].obj


def replace_stream(of, key, change):
    """Gives the stream at a key other bytes."""
    def mutate(pdf):
        old = of(pdf)[key]
        new = pdf.make_stream(change(old.read_bytes()))
        for name in old.keys():
            if name not in ("/Length", "/Filter", "/DecodeParms"):
                new[name] = old[name]
        of(pdf)[key] = new
    return mutate


def profile(change):
    return replace_stream(lambda pdf: pdf.Root.OutputIntents[0], "/DestOutputProfile", change)


def kids(kind, change, index=0):
    """Gives an element other kids."""
    def mutate(pdf):
        of = element(pdf, kind, index)
        of.K = Array(change(list(of.K)))
    return mutate


def move_last_bookmark(pdf):
    del pdf.Root.Outlines["/First"]


def swap_parents(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    entry = list(numbers[1])
    numbers[1] = pdf.make_indirect(Array(entry[1:] + entry[:1]))


def two_notes(pdf):
    element(pdf, "/Note", 1).ID = element(pdf, "/Note", 0).ID


def add_type(pdf):
    element(pdf, "/P").S = Name.Absatz
    edit(pdf, rb"/P<<", rb"/Absatz<<")


MUTANTS = [
    ("id", delete(lambda pdf: pdf.trailer, "/ID")),
    ("filter", lambda pdf: pdf.pages[0].obj.__setitem__("/Contents", pdf.make_stream(b"", Filter=Name.LZWDecode))),
    ("external-stream", put(lambda pdf: descriptor(pdf).FontFile2, "/F", String("a.ttf"))),
    ("limit", put(root, "/X", 2147483648)),
    ("limit", put(root, "/X", String("a" * 32768))),
    ("limit", put(root, "/X", Name("/" + "a" * 128))),
    ("catalog-key", put(root, "/OpenAction", Dictionary(S=Name.GoTo))),
    ("catalog-key", put(lambda pdf: pdf.Root.Names, "/JavaScript", Dictionary())),
    ("page-key", put(first_page, "/AA", Dictionary())),
    ("page-box", put(first_page, "/MediaBox", Array([0, 0, 2, 800]))),
    ("resources", delete(first_page, "/Resources")),
    ("output-intent", delete(root, "/OutputIntents")),
    ("output-intent", delete(lambda pdf: pdf.Root.OutputIntents[0], "/OutputConditionIdentifier")),
    ("profile", profile(lambda data: data[:8] + b"\5" + data[9:])),
    ("profile", profile(lambda data: data[:16] + b"CMYK" + data[20:])),
    ("profile", profile(lambda data: data[:-1])),
    ("operator", lambda pdf: edit(pdf, rb"BT\n", b"BX EX BT\n")),
    ("state-nesting", lambda pdf: edit(pdf, rb"BT\n", b"q " * 29 + b"Q " * 29 + b"BT\n")),
    ("state-nesting", lambda pdf: edit(pdf, rb"BT\n", b"Q BT\n")),
    ("text-object", lambda pdf: edit(pdf, rb"ET\n", b"")),
    ("mark-nesting", lambda pdf: edit(pdf, rb"EMC\nET", b"ET\nEMC")),
    ("mark-nesting", lambda pdf: edit(pdf, rb"EMC\n", b"")),
    ("unmarked", lambda pdf: edit(pdf, rb"/Artifact<</Type/Layout>>BDC(.*?)EMC\n", rb"\1")),
    ("unmarked", lambda pdf: edit(pdf, rb"/P<</MCID 0>>BDC", b"/P BMC")),
    ("artifact-nesting", lambda pdf: edit(pdf, rb"(/P<</MCID 0>>BDC\n)(.*?)EMC", rb"\1/Artifact<</Type/Layout>>BDC\n\2EMC EMC")),
    ("artifact-nesting", lambda pdf: edit(pdf, rb"(/P<</MCID 0>>BDC\n)(.*?)EMC", rb"/Artifact<</Type/Layout>>BDC\n\1\2EMC EMC")),
    ("artifact-type", lambda pdf: edit(pdf, rb"<</Type/Layout>>BDC", b"<</Type/Ink>>BDC")),
    ("mcid-twice", lambda pdf: edit(pdf, rb"/MCID 1>>", b"/MCID 0>>")),
    ("codes", lambda pdf: edit(pdf, rb"\)Tj", b"a)Tj")),
    ("font-unknown", lambda pdf: edit(pdf, rb"/F\d ", b"/F9 ")),
    ("font-kind", put(font, "/Encoding", Name("/Identity-V"))),
    ("font-kind", put(lambda pdf: font(pdf).DescendantFonts[0], "/Subtype", Name.CIDFontType0)),
    ("font-name", put(descriptor, "/FontName", Name.LiberationSerif)),
    ("cid-set", put(descriptor, "/CIDSet", lambda pdf: pdf.make_stream(b"\xff"))),
    ("font-flags", put(descriptor, "/Flags", 32)),
    ("not-embedded", delete(descriptor, "/FontFile2")),
    ("font-length", put(lambda pdf: descriptor(pdf).FontFile2, "/Length1", 1)),
    ("cid-to-gid", delete(lambda pdf: font(pdf).DescendantFonts[0], "/CIDToGIDMap")),
    ("notdef", replace_stream(lambda pdf: font(pdf).DescendantFonts[0], "/CIDToGIDMap", lambda data: bytes(len(data)))),
    ("notdef", lambda pdf: edit(pdf, rb"\)Tj", b"\0\0)Tj")),
    ("glyph-missing", replace_stream(lambda pdf: font(pdf).DescendantFonts[0], "/CIDToGIDMap", lambda data: b"\xff" * len(data))),
    ("width", put(lambda pdf: font(pdf).DescendantFonts[0], "/W", lambda pdf: Array([1, 65535, 500]))),
    ("to-unicode", delete(font, "/ToUnicode")),
    ("to-unicode", replace_stream(font, "/ToUnicode", lambda data: data.replace(b"<0020>", b"<FEFF>"))),
    ("to-unicode", replace_stream(font, "/ToUnicode", lambda data: data.replace(b"<0020>", b"<E000>"))),
    ("metadata", delete(root, "/Metadata")),
    ("metadata", lambda pdf: xmp(pdf, b"</rdf:RDF>", b"")),
    ("metadata", lambda pdf: xmp(pdf, b"<?xpacket begin", b"<?xpacket encoding=\"UTF-8\" begin")),
    ("metadata", put(lambda pdf: pdf.Root.Metadata, "/Filter", Name.FlateDecode)),
    ("claim", lambda pdf: xmp(pdf, b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")),
    ("claim", lambda pdf: xmp(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("extension-schema", lambda pdf: xmp(pdf, b">Integer<", b">Text<")),
    ("info", put(lambda pdf: pdf.trailer.Info, "/Title", String("b"))),
    ("info", put(lambda pdf: pdf.trailer.Info, "/CreationDate", String("D:20260209000000+07'00'"))),
    ("info", delete(lambda pdf: pdf.trailer.Info, "/Producer")),
    ("title", lambda pdf: xmp(pdf, b"dc:title>", b"dc:x>") or xmp(pdf, b"dc:title>", b"dc:x>")),
    ("title", put(lambda pdf: pdf.Root.ViewerPreferences, "/DisplayDocTitle", False)),
    ("language", delete(root, "/Lang")),
    ("language", put(root, "/Lang", String("tiếng Việt"))),
    ("mark-info", delete(root, "/MarkInfo")),
    ("mark-info", put(lambda pdf: pdf.Root.MarkInfo, "/Suspects", True)),
    ("tree", delete(root, "/StructTreeRoot")),
    ("tree", kids("/Document", lambda all_kids: all_kids + all_kids[:1])),
    ("tree", put(lambda pdf: pdf.Root.StructTreeRoot, "/K", lambda pdf: element(pdf, "/Sect"))),
    ("parent", put(lambda pdf: element(pdf, "/P"), "/P", lambda pdf: element(pdf, "/P", 1))),
    ("content", kids("/P", lambda all_kids: [99])),
    ("content", kids("/P", lambda all_kids: all_kids + [1])),
    ("content", kids("/Sect", lambda all_kids: all_kids[1:])),
    ("content-type", lambda pdf: edit(pdf, rb"/P<</MCID 0>>", b"/H1<</MCID 0>>")),
    ("parent-tree", swap_parents),
    ("parent-tree", delete(lambda pdf: pdf.Root.StructTreeRoot, "/ParentTree")),
    ("parent-tree", put(lambda pdf: pdf.Root.StructTreeRoot, "/ParentTreeNextKey", 0)),
    ("parent-tree", delete(first_page, "/StructParents")),
    ("parent-tree", put(link, "/StructParent", 0)),
    ("role-map", add_type),
    ("role-map", put(lambda pdf: pdf.Root.StructTreeRoot, "/RoleMap", Dictionary(P=Name.H1))),
    ("nesting", put(lambda pdf: element(pdf, "/TBody"), "/S", Name.Sect)),
    ("nesting", put(lambda pdf: element(pdf, "/LI"), "/S", Name.P)),
    ("empty", kids("/P", lambda all_kids: [])),
    ("figure", put(lambda pdf: element(pdf, "/P"), "/S", Name.Figure)),
    ("heading", put(lambda pdf: element(pdf, "/H1"), "/S", Name.H2)),
    ("table-parts", put(lambda pdf: element(pdf, "/TBody"), "/S", Name.THead)),
    ("table-parts", lambda pdf: [put(lambda pdf: element(pdf, "/TBody"), "/S", Name.TFoot)(pdf)
                                 for each in list(walk(pdf.Root.StructTreeRoot.K)) if each.S == "/TBody"]),
    ("scope", delete(lambda pdf: element(pdf, "/TH"), "/A")),
    ("grid", kids("/TR", lambda all_kids: all_kids[1:], 1)),
    ("grid", put(lambda pdf: element(pdf, "/TD"), "/A", Dictionary(O=Name.Table, ColSpan=2))),
    ("grid", put(lambda pdf: element(pdf, "/TD", -1), "/A", Dictionary(O=Name.Table, RowSpan=2))),
    ("list-numbering", delete(lambda pdf: element(pdf, "/L"), "/A")),
    ("list-item", kids("/LI", lambda all_kids: all_kids[::-1])),
    ("note-id", delete(lambda pdf: element(pdf, "/Note"), "/ID")),
    ("note-id", two_notes),
    ("id-tree", delete(lambda pdf: pdf.Root.StructTreeRoot, "/IDTree")),
    ("annotation-tag", put(lambda pdf: element(pdf, "/Link"), "/S", Name.Span)),
    ("annotation-tag", kids("/Form", lambda all_kids: [])),
    ("reference", put(lambda pdf: element(pdf, "/Reference").K[0], "/S", Name.Span)),
    ("tabs", delete(first_page, "/Tabs")),
    ("annotation-kind", put(link, "/Subtype", Name.Text)),
    ("annotation-kind", put(widget, "/A", Dictionary(S=Name.GoTo))),
    ("annotation-flags", put(link, "/F", 0)),
    ("annotation-flags", put(link, "/F", 6)),
    ("contents", delete(link, "/Contents")),
    ("destination", put(link, "/Dest", String("nowhere"))),
    ("appearance", delete(widget, "/AP")),
    ("tooltip", delete(widget, "/TU")),
    ("form", put(lambda pdf: pdf.Root.AcroForm, "/NeedAppearances", True)),
    ("outline", delete(root, "/Outlines")),
    ("outline", delete(lambda pdf: pdf.Root.Outlines.First, "/Dest")),
    ("attachment", delete(root, "/AF")),
    ("attachment", delete(specification, "/AFRelationship")),
    ("attachment", delete(specification, "/UF")),
    ("attachment", delete(specification, "/Desc")),
    ("attachment", delete(lambda pdf: pdf.Root.Names, "/EmbeddedFiles")),
    ("attachment", delete(lambda pdf: specification(pdf).EF.F, "/Subtype")),
    ("attachment", put(lambda pdf: specification(pdf).EF.F.Params, "/Size", 1)),
    ("attachment", put(lambda pdf: specification(pdf).EF.F.Params, "/CheckSum", String("a" * 16))),
    ("attachment", delete(lambda pdf: specification(pdf).EF.F.Params, "/ModDate")),
    ("attachment-forbidden", lambda pdf: xmp(pdf, b"<pdfaid:part>3<", b"<pdfaid:part>2<")),
]

BYTE_MUTANTS = [
    ("header", lambda data: b"\n" + data),
    ("header", lambda data: data.replace(b"%PDF-1.7\n%", b"%PDF-1.7\n ", 1)),
    ("header", lambda data: data.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
    ("object-layout", lambda data: data.replace(b" 0 obj\n", b" 0 obj ", 1)),
    ("object-layout", lambda data: data.replace(b" 0 obj\n", b"  0 obj\n", 1)),
    ("object-layout", lambda data: data.replace(b"\nendstream", b"endstream", 1)),
    ("object-layout", lambda data: data.replace(b"stream\n", b"stream\r", 1)),
    ("object-layout", lambda data: data.replace(b"endobj\n", b"endobj ", 1)),
    ("object-layout", lambda data: re.sub(rb"/Length (\d+)", rb"/Length 1\1", data, count=1)),
    ("file-end", lambda data: data + b"\n"),
    ("file-end", lambda data: data.replace(b"%%EOF", b"%%EOF more")),
    ("file-end", lambda data: re.sub(rb"startxref\n\d+", b"startxref\n17", data)),
]


class Checker(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        plan = support.ROOT / "tests" / "acceptance" / "plans" / "everything"
        self.data = self.build(plan, "--formats", "pdf")["pdf"].read_bytes()

    def test_finds_nothing_wrong_with_the_file_that_is_broken_below(self):
        self.assertEqual(check(self.data), [])

    def test_finds_what_is_wrong_with_the_objects(self):
        for number, (rule, mutate) in enumerate(MUTANTS):
            with self.subTest(rule, number=number), pikepdf.open(io.BytesIO(self.data)) as pdf:
                mutate(pdf)
                self.assertIn(rule, {found for found, _ in Conformity(pdf).wrong})

    def test_finds_what_is_wrong_with_the_bytes(self):
        for number, (rule, mutate) in enumerate(BYTE_MUTANTS):
            with self.subTest(rule, number=number):
                changed = mutate(self.data)
                self.assertNotEqual(changed, self.data)
                self.assertIn(rule, {found for found, _ in check_bytes(changed)})

    def test_finds_encryption(self):
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            encrypted = io.BytesIO()
            pdf.save(encrypted, encryption=pikepdf.Encryption(owner="a", user=""))
        with pikepdf.open(encrypted) as pdf:
            self.assertIn("encrypted", {found for found, _ in Conformity(pdf).wrong})

    def test_every_rule_has_a_file_that_breaks_it(self):
        broken = {rule for rule, _ in MUTANTS + BYTE_MUTANTS} | {"encrypted"}
        self.assertEqual(broken, set(RULES))


if __name__ == "__main__":
    unittest.main()
