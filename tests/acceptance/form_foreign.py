"""kehoach check FILE on files that other programs made, and on files that are no papers."""
import io
import re
import subprocess
import unittest
import zipfile

import pikepdf

import support
from form_paper import PaperTest

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
        self.assertEqual(self.complaint("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"x" * 600), "old-paper")


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


if __name__ == "__main__":
    unittest.main()
