"""Parts of a DOCX beside its text, and what people do by hand in Word: headers of even and first pages, notes, tabs,
page breaks, revisions."""
import re
import unittest
import zipfile

import support
from form_paper import PaperTest, changed_zip, every, pattern, words

DOCUMENT = "word/document.xml"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
NOTES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>—</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:rPr><w:rFonts w:ascii="FONT" w:hAnsi="FONT"/><w:sz w:val="SIZE"/></w:rPr>
<w:t>Theo số liệu năm 2025.</w:t></w:r></w:p></w:footnote></w:footnotes>"""


class Docx(PaperTest):
    def changed(self, *changes):
        """The sound DOCX with one part after the other changed."""
        path = self.folder / "changed.docx"
        path.write_bytes(self.made["docx"].read_bytes())
        for part, change in changes:
            path.write_bytes(changed_zip(path, part, change))
        return path.read_bytes()

    def with_part(self, name, text, type):
        """The sound DOCX with a further part of that relationship."""
        path = self.folder / "with-part.docx"
        path.write_bytes(self.changed((r"word/_rels/document\.xml\.rels", lambda rels: rels.replace(
            "</Relationships>", f'<Relationship Id="rNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                                f'relationships/{type}" Target="{name}"/></Relationships>'))))
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(f"word/{name}", text)
        return path.read_bytes()

    def notes(self, content):
        return {finding["rule"] for finding in self.findings("a.docx", content) if finding["severity"] == "info"}

    # ---- headers

    def even_pages(self, content):
        """The DOCX with headers of its own on even pages, `content` in them."""
        path = self.folder / "even.docx"
        path.write_bytes(self.with_part("header9.xml", content, "header"))
        path.write_bytes(changed_zip(path, DOCUMENT, lambda text: re.sub(
            "(<w:sectPr[^>]*>)", r'\1<w:headerReference w:type="even" r:id="rNew"/>', text)))
        return changed_zip(path, "word/settings.xml", lambda text: re.sub(
            "(<w:settings[^>]*>)", r"\1<w:evenAndOddHeaders/>", text))

    def header(self):
        with zipfile.ZipFile(self.made["docx"]) as archive:
            return archive.read("word/header2.xml").decode()

    def test_even_pages_with_the_number_of_the_others_keep_the_rules(self):
        self.assertEqual(self.rules("a.docx", self.even_pages(self.header())), set())

    def test_even_pages_without_a_number_break_the_rule(self):
        bare = re.sub("<w:p>.*</w:p>", "<w:p/>", self.header(), flags=re.S)
        self.assertEqual(self.rules("a.docx", self.even_pages(bare)), {"PG-08"})

    def test_even_pages_with_a_number_at_the_left_break_the_rule(self):
        left = re.sub("<w:pStyle[^>]*/>", '<w:jc w:val="left"/>', self.header())
        self.assertIn("PG-09", self.rules("a.docx", self.even_pages(left)))

    def test_even_headers_that_no_setting_asks_for_are_no_matter(self):
        path = self.folder / "unused.docx"
        path.write_bytes(self.even_pages("<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p/></w:hdr>"))
        self.assertEqual(self.rules("a.docx", changed_zip(path, "word/settings.xml", lambda text: text.replace(
            "<w:evenAndOddHeaders/>", ""))), set())

    def test_a_number_on_an_annex_s_first_page_breaks_the_rule(self):
        # The last section loses its title page, the first one keeps it.
        last = re.compile(r"(.*)<w:titlePg/>", re.S)
        self.assertEqual(self.rules("a.docx", self.changed((DOCUMENT, lambda text: last.sub(r"\1", text)))), {"PG-11"})

    def test_a_page_number_in_another_font_breaks_the_rule(self):
        calibri = '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr>'
        self.assertEqual(self.rules("a.docx", self.changed(every("word/header2.xml", "<w:r>", f"<w:r>{calibri}"))), {"FT-01"})

    # ---- notes

    def test_notes_in_the_usual_size_keep_the_rules(self):
        text = NOTES.replace("FONT", "Times New Roman").replace("SIZE", "20")
        self.assertEqual(self.rules("a.docx", self.with_part("footnotes.xml", text, "footnotes")), set())

    def test_large_notes_and_notes_in_another_font_break_the_rules(self):
        large = NOTES.replace("FONT", "Times New Roman").replace("SIZE", "28")
        self.assertEqual(self.rules("a.docx", self.with_part("footnotes.xml", large, "footnotes")), {"ND-15"})
        arial = NOTES.replace("FONT", "Arial").replace("SIZE", "20")
        self.assertEqual(self.rules("a.docx", self.with_part("footnotes.xml", arial, "footnotes")), {"FT-01"})

    # ---- by hand

    def test_headings_with_a_tab_behind_their_number_keep_the_rules(self):
        def typed(text):
            """Numbers become typed ones, with a tab."""
            text = re.sub(r'(<w:pStyle w:val="Muc"/>)(?:<w:numPr>.*?</w:numPr>)?', r'\1<w:numPr><w:numId w:val="0"/></w:numPr>', text)
            for number, words_ in (("I.", "MỤC ĐÍCH"), ("II.", "TỔ CHỨC")):
                text = re.sub(rf"<w:t>(?:{number} )?{words_}", f"<w:t>{number}</w:t><w:tab/><w:t>{words_}", text, count=1)
            return text
        changed = self.changed((DOCUMENT, typed))
        with zipfile.ZipFile(self.folder / "changed.docx") as archive:
            self.assertIn("<w:t>II.</w:t><w:tab/>", archive.read(DOCUMENT).decode())
        self.assertEqual(self.rules("a.docx", changed), set())

    def test_a_tab_in_front_of_a_paragraph_is_one_warning(self):
        tab = '<w:pPr><w:pStyle w:val="ThanBai"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:tab/></w:r>'
        changed = self.changed(pattern(DOCUMENT, r'<w:pPr><w:pStyle w:val="ThanBai"/></w:pPr>', tab))
        self.assertEqual(self.rules("a.docx", changed), {"ND-05"})

    def test_a_page_break_inside_the_text_is_a_note(self):
        for where, new in (("before", BREAK + r"\1"), ("after", r"\1" + BREAK)):
            with self.subTest(where):
                changed = self.changed(pattern(DOCUMENT, r"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>(?:- )?Cơ quan, đơn vị thứ 9 "
                                                         r"[^<]*</w:t></w:r>)", new))
                self.assertEqual(self.rules("a.docx", changed), set())
                self.assertEqual(self.notes(changed), {"ND-10"})

    def test_a_page_break_at_the_end_of_the_text_lets_an_annex_begin(self):
        """The annex follows in the same section."""
        def one_section(text):
            text = re.sub(r"<w:p><w:pPr>(?:<w:pStyle[^>]*/>)?<w:sectPr.*?</w:sectPr></w:pPr></w:p>", "", text, count=1, flags=re.S)
            return re.sub(r'<w:p>(<w:pPr><w:pStyle w:val="PhuLuc"/>)', f"<w:p>{BREAK}</w:p>" + r"<w:p>\1", text, count=1)
        self.assertNotIn("PL-11", self.rules("a.docx", self.changed((DOCUMENT, one_section))))

    # ---- revisions

    def test_deleted_words_do_not_count_and_inserted_ones_do(self):
        deleted = ('<w:del w:id="9" w:author="A"><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:delText>, {{sai}}</w:delText>'
                   '</w:r></w:del>')
        at = "báo cáo kết quả.</w:t></w:r>"
        self.assertEqual(self.rules("a.docx", self.changed(words(at, at + deleted))), set())
        inserted = '<w:ins w:id="9" w:author="A"><w:r><w:t xml:space="preserve"> {{sai}}</w:t></w:r></w:ins>'
        self.assertEqual(self.rules("a.docx", self.changed(words(at, at + inserted))), {"ND-12"})

    def test_a_paragraph_whose_mark_is_deleted_is_no_other_one(self):
        moved = ('<w:moveFrom w:id="9" w:author="A"><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>TODO</w:t></w:r>'
                 '</w:moveFrom>')
        at = "báo cáo kết quả.</w:t></w:r>"
        self.assertEqual(self.rules("a.docx", self.changed(words(at, at + moved))), set())

    def test_a_numbered_paragraph_that_is_deleted_takes_no_number(self):
        deleted = (r'<w:p><w:pPr>\1<w:rPr><w:del w:id="8" w:author="A"/></w:rPr></w:pPr><w:del w:id="9" w:author="A"><w:r>'
                   r'<w:delText>Cũ.</w:delText></w:r></w:del></w:p>\g<0>')
        point = r'<w:p><w:pPr>((?:(?!<w:p>).)*?)</w:pPr>(?=<w:r><w:t[^>]*>Các đơn vị báo cáo kết quả)'
        self.assertEqual(self.rules("a.docx", self.changed(pattern(DOCUMENT, point, deleted))), set())


if __name__ == "__main__":
    unittest.main()
