"""Each word of a plan is in each of its papers, as often, in its order, and nothing else is."""
import re
import unittest

import docx
import openpyxl

import pdf_text
import support
from docx_text import Docx
from plan_text import papers, words


class Conservation(support.AcceptanceTest):
    def each(self, form):
        for name, plan, paper in papers():
            yield name, self.build(plan, "--formats", form, out=name)[form], paper

    def test_docx(self):
        for name, path, paper in self.each("docx"):
            with self.subTest(name):
                document = Docx(path)
                found = [words(paragraph.printed()) for paragraph in document.paragraphs()]
                expected = [text for section in paper.sections() for text in section.paragraphs]
                expected += [text for section in paper.sections() for text in section.notes]
                self.assertEqual([each for each in found if each], [words(text) for text in expected])
                self.assertEqual(set(document.headers_and_footers().values()) - {""}, {"[PAGE]"})

    def test_docx_through_python_docx(self):
        """That reader knows neither automatic numbers nor what stands in content controls and links."""
        for name, path, _ in self.each("docx"):
            with self.subTest(name):
                ours = [each for each in Docx(path).body() if words(each.text)]
                theirs = [each for each in python_docx_paragraphs(path) if words(each)]
                plain = [words(re.sub(r"\[\d+\]", "", each.text)) for each in ours if not each.controls]
                self.assertEqual([words(each) for each in theirs if words(each) in plain], plain)
                self.assertEqual(len(theirs), len([each for each in ours if words(each.outside)]))

    def test_xlsx(self):
        for name, path, paper in self.each("xlsx"):
            with self.subTest(name):
                book = openpyxl.load_workbook(path)
                sheets = [sheet for sheet in book.worksheets if sheet.title.startswith("Phụ lục")]
                found = [[word for row in sheet.iter_rows(values_only=True) for value in row if value is not None
                          for word in words(str(value))] for sheet in sheets]
                self.assertEqual(found, [section.words() for section in paper.annexes])

    def test_pdf(self):
        for name, path, paper in self.each("pdf"):
            for reader, read in pdf_text.READERS.items():
                with self.subTest(name, reader=reader):
                    self.check_pdf(read(path), paper)

    def check_pdf(self, pages, paper):
        sections = pdf_text.sections(pages)
        self.assertEqual(len(sections), len(paper.sections()))
        self.assertEqual(pdf_text.overlaps(pages), [])
        for found, section in zip(sections, paper.sections()):
            expected = section.words_on(len(found))
            self.assert_same_words(pdf_text.count_words(found, expected), expected, section.paragraphs[0])

    def test_pdf_draws_in_reading_order(self):
        """Whoever copies the text gets paragraphs and cells whole; only a page's end may cut one in two, never a
        table's header."""
        for name, path, paper in self.each("pdf"):
            pages = [["".join(line.words) for line in page.lines] for page in pdf_text.poppler_pages(path)]
            for section in paper.sections():
                for paragraph in section.paragraphs:
                    with self.subTest(name, paragraph=paragraph):
                        text = re.sub(r"\[(\d+)\]", r"\1", "".join(words(paragraph)))
                        in_header = set(words(paragraph)) <= set(section.header)
                        self.assertTrue(is_whole(text, pages) or (not in_header and is_cut_once(text, pages)),
                                        "is drawn in pieces")


def is_whole(text, pages):
    return any(text in "".join(page) for page in pages)


def is_cut_once(text, pages):
    """Some lines on a page, the others on the next."""
    starts = [{"".join(page[i:j]) for i in range(len(page)) for j in range(i + 1, min(len(page), i + 40) + 1)}
              for page in pages]
    return any(text[:at] in lines and text[at:] in after
               for lines, after in zip(starts, starts[1:]) for at in range(1, len(text)))


def python_docx_paragraphs(path):
    document = docx.Document(path)

    def read(container):
        for element in container.iterchildren():
            if element.tag.endswith("}p"):
                yield docx.text.paragraph.Paragraph(element, None).text
            elif element.tag.endswith("}tbl"):
                for row in element.tr_lst:
                    for cell in row.tc_lst:
                        yield from read(cell)

    return list(read(document.element.body))


if __name__ == "__main__":
    unittest.main()
