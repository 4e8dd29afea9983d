"""kehoach check FILE on files that other programs made, and on files that are no papers."""
import io
import re
import subprocess
import unittest
import zipfile

import docx
import pikepdf

import support
from form_paper import PaperTest, changed_zip

class HostileFiles(support.AcceptanceTest):
    def complaint(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        result = support.kehoach("check", path, "--lang", "en")
        self.assertEqual(result.returncode, support.INPUT_ERRORS, result.stderr)
        return re.search(r"\[([a-z-]+)\]", result.stderr).group(1)

    def test_a_zip_bomb(self):
        target = io.BytesIO()
        relationships = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
                         'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                         'Target="word/document.xml"/></Relationships>')
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("_rels/.rels", relationships)
            archive.writestr("word/document.xml", b"<a>" + b" " * 100_000_000)
        self.assertEqual(self.complaint("a.docx", target.getvalue()), "zip-bomb")

    def test_a_broken_and_an_encrypted_pdf(self):
        self.assertEqual(self.complaint("a.pdf", b"%PDF-1.7\nnothing else"), "damaged-pdf")
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "encrypted-paper")

    def test_very_many_pages(self):
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        for _ in range(3000):
            pdf.pages.append(pdf.pages[0])
        pdf.save(target)
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "too-many-pages")

    def test_contents_that_unpack_without_end(self):
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(b" " * 200_000_000)
        pdf.save(target, compress_streams=True)
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "too-much-drawing")

    def test_other_files(self):
        self.assertEqual(self.complaint("a.docx", b"text"), "not-a-paper")
        compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"x" * 600
        self.assertEqual(self.complaint("a.doc", compound), "old-paper")
        self.assertEqual(self.complaint("a.docx", compound + "EncryptedPackage".encode("utf-16-le")), "encrypted-paper")
        self.assertEqual(self.complaint("a.odt", b"PK\x03\x04" + b"x" * 600), "damaged-archive")
        self.assertEqual(self.complaint("a.rtf", rb"{\rtf1 text}"), "not-a-paper")


class ForeignFiles(PaperTest):
    """What LibreOffice makes of our DOCX keeps the rules, too."""

    def convert(self, target):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", target,
                        "--outdir", str(self.folder / "other"), str(self.made["docx"])],
                       check=True, capture_output=True, timeout=200)
        return (self.folder / "other" / self.made["docx"].name).with_suffix("." + target).read_bytes()

    def test_pdf_and_docx(self):
        self.assertEqual(self.rules("a.pdf", self.convert("pdf")), set())
        self.assertEqual(self.rules("b.docx", self.convert("docx")), set())


TRANSITIONAL = "http://schemas.openxmlformats.org/"
BOX = """<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
<wp:extent cx="3000000" cy="500000"/><w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent>
</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p>
</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
DELETED = ('<w:p><w:pPr><w:rPr><w:del w:id="5" w:author="A"/></w:rPr></w:pPr><w:del w:id="6" w:author="A"><w:r>'
           "<w:delText>Đoạn cũ</w:delText></w:r></w:del></w:p>")
BODY = '<w:p><w:pPr><w:pStyle w:val="ThanBai"/>'
PROGRAMS = {"macro.docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
            "template.dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"}


def table(cell):
    return ('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Ô</w:t></w:r></w:p>'
            f"{cell}<w:p/></w:tc></w:tr></w:tbl>")


def strict(text):
    """Of the same words in the namespaces of ISO/IEC 29500 Strict."""
    return (text.replace(TRANSITIONAL + "wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(TRANSITIONAL + "officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"))


def other_prefix(text):
    return re.sub(r"(</?| |xmlns:)w(?=[:=])", r"\1ns0", text)


def before_body(new):
    return lambda text: text.replace(BODY, new + BODY, 1)


# The sound DOCX as other programs write it, or with things in it that are no mistakes.
SOUND = {
    "in ISO Strict": (r".*\.(xml|rels)", strict),
    "with another prefix": (r"word/(document|styles|numbering|settings|header\d|footer\d)\.xml", other_prefix),
    "with a text box": ("word/document.xml", before_body(BOX)),
    "with a table in a table, without lines": ("word/document.xml", before_body(table(table("")) + DELETED)),
    "with deleted paragraphs": ("word/document.xml", before_body(DELETED)),
    "wholly inserted": ("word/document.xml", lambda text: re.sub(
        r"(<w:r>(?:(?!</w:r>).)*</w:r>)", r'<w:ins w:id="1" w:author="A">\1</w:ins>', text, flags=re.S)),
    "with an old form of its paragraphs": ("word/document.xml", lambda text: text.replace(
        '<w:pStyle w:val="ThanBai"/>', '<w:pStyle w:val="ThanBai"/><w:pPrChange w:id="1" w:author="A"><w:pPr><w:jc '
                                       'w:val="left"/></w:pPr></w:pPrChange>')),
    "in one content control": ("word/document.xml", lambda text: re.sub(
        r"<w:body>(.*?)(<w:sectPr(?:(?!<w:sectPr).)*</w:sectPr></w:body>)",
        r"<w:body><w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>\2", text, flags=re.S)),
    "with a file to unpack": ("word/document.xml", lambda text: text.replace("<w:body>", '<w:body><w:altChunk r:id="rA"/>')),
}


class OtherForms(PaperTest):
    """Other ways to write the same paper: no rule is broken by them."""

    def test_sound_files_keep_all_rules(self):
        for name, (part, change) in SOUND.items():
            with self.subTest(name):
                content = changed_zip(self.made["docx"], part, change)
                self.assertNotEqual(content, self.made["docx"].read_bytes())
                self.assertEqual([finding["message"] for finding in self.findings("a.docx", content)], [])

    def test_documents_with_macros_and_templates_are_read(self):
        main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        for name, type in PROGRAMS.items():
            with self.subTest(name):
                content = changed_zip(self.made["docx"], r"\[Content_Types\]\.xml", lambda text: text.replace(main, type))
                self.assertEqual(self.findings(name, content), [])

    def test_what_another_file_may_hold_cannot_be_told(self):
        def only_chunk(text):
            return re.sub("<w:body>.*?(<w:sectPr(?:(?!<w:sectPr).)*</w:sectPr></w:body>)", r'<w:body><w:altChunk r:id="rA"/>\1', text,
                          flags=re.S)
        found = self.findings("a.docx", changed_zip(self.made["docx"], "word/document.xml", only_chunk))
        self.assertEqual({(finding["severity"], finding["status"]) for finding in found if finding["rule"] == "QH-01"},
                         {("info", "untold")})

    def test_a_scan_cannot_be_told(self):
        pdf, target = pikepdf.new(), io.BytesIO()
        for _ in range(3):
            pdf.add_blank_page(page_size=(595.3, 841.9))
            pixels = pdf.make_stream(b"\xff" * 300, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=10, Height=10,
                                     ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8)
            pdf.pages[-1].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=pixels))
            pdf.pages[-1].Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im Do Q")
        pdf.save(target)
        found = self.findings("scan.pdf", target.getvalue())
        self.assertEqual({finding["status"] for finding in found}, {"untold"})
        self.assertIn("QH-01", {finding["rule"] for finding in found})

    def test_a_pdf_that_only_its_owner_may_change_is_read(self):
        target = io.BytesIO()
        with pikepdf.open(self.made["pdf"]) as pdf:
            pdf.save(target, encryption=pikepdf.Encryption(owner="a", user=""))
        self.assertEqual(self.rules("a.pdf", target.getvalue()), set())

    def test_an_annex_whose_label_is_at_the_left_is_no_recipient(self):
        left = changed_zip(self.made["docx"], "word/document.xml", lambda text: text.replace(
            '<w:pStyle w:val="PhuLuc"/>', '<w:pStyle w:val="PhuLuc"/><w:jc w:val="left"/>'))
        self.assertEqual(self.rules("a.docx", left), {"PL-03"})


class PlainText(support.AcceptanceTest):
    """Text that other programs put into a DOCX without any form: every page is wrong, and all of it is said."""
    TEXT = "I. MỤC ĐÍCH\n\n1. Mục đích chung\n\na) Các đơn vị triển khai thực hiện.\n\n" + "Đoạn văn bản.\n\n" * 40

    def rules(self, path):
        result = support.kehoach("check", path, "--lang", "en")
        self.assertEqual((result.stderr, result.returncode), ("", support.INPUT_ERRORS), result.stdout)
        return set(re.findall(r"\[([A-Z]{2}-\d\d)\]", result.stdout))

    def test_by_python_docx(self):
        document = docx.Document()
        for line in self.TEXT.split("\n\n"):
            document.add_paragraph(line)
        document.add_table(3, 3).cell(0, 0).add_table(1, 1)
        document.save(self.folder / "a.docx")
        self.assertLessEqual({"PG-01", "PG-03", "PG-06", "FT-01", "ND-01", "ND-02", "ND-04", "QH-01"},
                             self.rules(self.folder / "a.docx"))

    def test_by_libreoffice(self):
        self.write("a.txt", self.TEXT)
        support.tool("soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "docx:MS Word "
                     "2007 XML", "--outdir", self.folder, self.folder / "a.txt")
        self.assertLessEqual({"PG-05", "FT-01", "ND-01", "ND-02", "ND-04", "QH-01"}, self.rules(self.folder / "a.docx"))


if __name__ == "__main__":
    unittest.main()
