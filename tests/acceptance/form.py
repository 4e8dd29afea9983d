"""kehoach check FILE: what is wrong with the form of finished files, found in the bytes that people have.

Each sound file of ours is changed by other people's tools, one thing at a time; exactly that rule must say so."""
import io
import json
import re
import unittest

import pikepdf

import support
from form_paper import SIZE, PaperTest, changed_zip, every, look, paragraph, pattern, style, words

# What is done to the DOCX, and the rules that must say so, no other.
DOCX = {
    "Letter paper": (every("word/document.xml", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), {"PG-01"}),
    "a small top margin": (every("word/document.xml", 'w:top="1134"', 'w:top="850"'), {"PG-03"}),
    "a small bottom margin": (every("word/document.xml", 'w:bottom="1134"', 'w:bottom="567"'), {"PG-04"}),
    "a small left margin": (every("word/document.xml", 'w:left="1701"', 'w:left="1440"'), {"PG-05"}),
    "a wide right margin": (every("word/document.xml", 'w:right="850"', 'w:right="1440"'), {"PG-06", "TB-01", "TL-03"}),
    "no page number": (every("word/header2.xml", "<w:p>.*</w:p>", "<w:p/>"), {"PG-08"}),
    "a page number at the right": (every("word/header2.xml", "</w:pStyle>|<w:pStyle[^>]*/>", '<w:jc w:val="right"/>'),
                                   {"PG-09"}),
    "a bold page number": (look("SoTrang", "<w:b/>"), {"PG-10"}),
    "words beside the page number": (every("word/header2.xml", "</w:pPr>", "</w:pPr><w:r><w:t>Trang </w:t></w:r>"),
                                     {"PG-10"}),
    "a number on the first page": (every("word/document.xml", "<w:titlePg/>", ""), {"PG-11"}),
    "numbers from 3": (pattern("word/document.xml", '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="3"/>'), {"PG-12"}),
    "annex pages that go on": (pattern("word/document.xml", r'(.*)<w:pgNumType w:start="1"/>', r"\1"), {"PG-13"}),
    "another font": (look("ThanBai", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'), {"FT-01"}),
    "blue headings": (look("Muc", '<w:color w:val="2F5496"/>'), {"FT-02"}),
    "an old encoding": (look("Diem", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'), {"FT-03"}),
    "a shortened Quốc hiệu": (words("XÃ HỘI CHỦ NGHĨA", "XHCN"), {"QH-01"}),
    "a large Quốc hiệu": (look("QuocHieu", SIZE(28)), {"QH-02"}),
    "dashes in Tiêu ngữ": (words("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"), {"QH-03"}),
    "an italic Tiêu ngữ": (look("TieuNgu", "<w:i/>"), {"QH-04"}),
    "no rule under Tiêu ngữ": (pattern("word/document.xml", r'(Hạnh phúc</w:t></w:r></w:p>)<w:p>.*?</w:p>', r"\1"), {"QH-05"}),
    "a gap above Tiêu ngữ": (paragraph("TieuNgu", '<w:spacing w:before="240"/>'), {"QH-06"}),
    "a light agency": (look("CoQuanBanHanh", '<w:b w:val="0"/>'), {"AG-01"}),
    "two sizes of one agency": (pattern("word/document.xml", r'<w:r>(<w:t>XÃ HÒA BÌNH)', r'<w:r><w:rPr><w:sz w:val="24"/></w:rPr>\1'),
                                {"AG-03"}),
    "no rule under the agency": (pattern("word/document.xml", r'(XÃ HÒA BÌNH</w:t></w:r></w:p>)<w:p>.*?</w:p>', r"\1"), {"AG-06"}),
    "a bold number": (look("SoKyHieu", "<w:b/>"), {"NO-01"}),
    "an upright date": (look("DiaDanh", '<w:i w:val="0"/>'), {"DT-05"}),
    "a large type": (look("TenLoai", SIZE(32)), {"TL-01", "TL-02"}),
    "a light abstract": (look("TrichYeu", '<w:b w:val="0"/>'), {"TL-02"}),
    "no rule under the abstract": (pattern("word/document.xml", r'(xã Hòa Bình năm 2026</w:t></w:r></w:p>)<w:p>.*?</w:p>', r"\1"),
                                   {"TL-03"}),
    "upright bases": (look("CanCu", '<w:i w:val="0"/>'), {"CC-01"}),
    "a left-aligned body": (paragraph("ThanBai", '<w:jc w:val="left"/>'), {"ND-01"}),
    "a small body": (look("GachDauDong", SIZE(24)), {"ND-02"}),
    "an italic body": (look("GachDauDong", "<w:i/>"), {"ND-03"}),
    "no indent": (paragraph("ThanBai", '<w:ind w:firstLine="0"/>'), {"ND-04"}),
    "paragraphs close together": (style("ThanBai", 'w:before="120"', 'w:before="0"'), {"ND-06"}),
    "double spacing": (style("ThanBai", 'w:before="120"', 'w:before="120" w:line="480" w:lineRule="auto"'), {"ND-07"}),
    "light headings": (look("Muc", '<w:b w:val="0"/>'), {"ST-01"}),
    "a light post": (look("QuyenHan", '<w:b w:val="0"/>'), {"KY-01", "KY-09"}),
    "a light name": (look("HoTen", '<w:b w:val="0"/>'), {"KY-09"}),
    "a large Nơi nhận": (look("NoiNhan", SIZE(28)), {"NN-01"}),
    "large recipients": (look("NoiNhanDong", SIZE(26)), {"NN-02"}),
    "a small Phụ lục": (look("PhuLuc", SIZE(26)), {"PL-03"}),
    "a light annex title": (look("TenPhuLuc", '<w:b w:val="0"/>'), {"PL-04"}),
    "an upright (Kèm theo …)": (look("KemTheo", '<w:i w:val="0"/>'), {"PL-05"}),
    "a header row that stays behind": (every("word/document.xml", "<w:tblHeader/>", ""), {"TB-02"}),
    "no signer": (words("Nguyễn Văn An", ""), {"XX-03"}),
}
XLSX = {
    "no paper": (every("xl/worksheets/sheet1.xml", ' paperSize="9"', ""), {"XL-01"}),
    "a small left margin": (every("xl/worksheets/sheet1.xml", 'left="1.18[0-9]*"', 'left="0.7"'), {"XL-02"}),
    "another font": (pattern("xl/styles.xml", r'(<fonts.*?<font>.*?</font><font>.*?)Times New Roman', r"\1Calibri"), {"XL-03"}),
    "no repeated rows": (every("xl/workbook.xml", '<definedName name="_xlnm.Print_Titles".*?</definedName>', ""), {"XL-05"}),
    "a number in the footer": (every("xl/worksheets/sheet1.xml", "oddHeader>", "oddFooter>"), {"XL-06"}),
    "a small label": (pattern("xl/styles.xml", r'<b/><sz val="14"/>', '<b/><sz val="11"/>'), {"XL-07"}),
}


class Form(PaperTest):
    def test_sound_files_keep_all_rules(self):
        for format, path in self.made.items():
            if format in support.FORMATS:
                self.assertEqual(self.rules(path.name, path.read_bytes()), set(), format)

    def test_a_workbook_need_not_hold_each_annex(self):
        """Phụ lục I of this plan is running text."""
        made = self.build(support.FIXTURES / "cases" / "annexes-of-three-kinds", out="three")
        self.assertNotIn("PL-02", self.rules("a.xlsx", made["xlsx"].read_bytes()))

    def assert_changes(self, format, changes):
        """One run for all changed files."""
        paths = {}
        for number, (name, ((part, change), _)) in enumerate(changes.items()):
            paths[name] = self.folder / f"{number}.{format}"
            paths[name].write_bytes(changed_zip(self.made[format], part, change))
        result = support.kehoach("check", *paths.values(), "--format", "json")
        self.assertEqual(result.stderr, "")
        findings = json.loads(result.stdout)["findings"]
        for name, (_, expected) in changes.items():
            with self.subTest(name):
                self.assertEqual({finding["rule"] for finding in findings if finding["file"] == str(paths[name])
                                  and finding["severity"] != "info"}, expected)

    def test_each_change_of_a_docx_breaks_its_rules(self):
        self.assert_changes("docx", DOCX)

    def test_each_change_of_a_workbook_breaks_its_rule(self):
        self.assert_changes("xlsx", XLSX)


class FormOfPdf(PaperTest):
    """The same on a PDF, whose page is all there is."""

    def changed(self, change):
        with pikepdf.open(self.made["pdf"]) as pdf:
            change(pdf)
            target = io.BytesIO()
            pdf.save(target)
            return target.getvalue()

    @staticmethod
    def first_content(old, new):
        def change(pdf):
            content = pdf.pages[0].Contents.read_bytes()
            assert re.search(old, content), old
            pdf.pages[0].Contents.write(re.sub(old, new, content, count=1))
        return change

    @staticmethod
    def scale(pdf):
        for page in pdf.pages:
            page.MediaBox = [0, 0, 612, 792]

    @staticmethod
    def shift(pdf):
        for page in pdf.pages:
            page.Contents.write(b"q 1 0 0 1 -30 0 cm " + page.Contents.read_bytes() + b" Q")

    def test_each_change_breaks_its_rules(self):
        changes = {
            "Letter paper": (self.scale, {"PG-01"}),
            "text near the left edge": (self.shift, {"PG-05"}),
            "a large Quốc hiệu": (self.first_content(rb"/F2 13 Tf", b"/F2 16 Tf"), {"QH-02", "AG-01"}),
            "a dashed rule": (self.first_content(rb"0\.75 w\n", b"0.75 w [3] 0 d\n"), {"AG-06", "QH-05", "TL-03"}),
            "grey text": (self.first_content(rb"BT\n", b"0.5 g BT\n"), {"FT-02"}),
        }
        for name, (change, expected) in changes.items():
            with self.subTest(name):
                found = self.rules("a.pdf", self.changed(change))
                self.assertTrue(expected & found, f"{name}: {found}")

    def test_fonts_without_meaning_cannot_be_told(self):
        def change(pdf):
            for page in pdf.pages:
                for name in page.Resources.Font.keys():
                    if "/ToUnicode" in page.Resources.Font[name]:
                        del page.Resources.Font[name].ToUnicode
        findings = self.findings("a.pdf", self.changed(change))
        self.assertEqual({finding["status"] for finding in findings}, {"untold"})


if __name__ == "__main__":
    unittest.main()
