"""Whoever hears, copies or searches the PDF gets its words: paragraph by paragraph in reading order, cell by cell, NFC,
not broken at the ends of lines."""
import re
import unicodedata
import unittest

import pdf_structure_text
import pdf_text
import support
from plan_text import PlanText, papers, words

WINDOW = 5  # words of a phrase that somebody searches
LONGEST = 40  # letters: a longer word is wider than its column and broken between letters


def plain_text(reader, path):
    """The text of each page as somebody copies it, in the order of the file."""
    if reader == "pdftotext":
        return support.tool("pdftotext", "-raw", "-enc", "UTF-8", path, "-").split("\f")[:-1]
    return support.tool("mutool", "draw", "-q", "-F", "text", path).split("\f")


def collapsed(text):
    """With one space where there is any white space, and none behind a hyphen, where a line may end without one."""
    return re.sub(r"([-–—…]) ", r"\1", " ".join(text.split()))


def tight(text):
    return "".join(text.split())


class Reading(support.AcceptanceTest):
    def each(self):
        for name, folder, paper in papers():
            yield name, folder, self.build(folder, "--formats", "pdf", out=name)["pdf"], paper

    def test_the_structure_gives_the_paragraphs_in_reading_order(self):
        for name, _, path, paper in self.each():
            with self.subTest(name):
                found, notes = pdf_structure_text.paragraphs(pdf_structure_text.read(path))
                expected = [words(text) for section in paper.sections() for text in section.paragraphs]
                self.assertEqual([words(text) for text in found], expected)
                expected = [words(f"{number} {note}") for number, note in enumerate(notes_of(paper), 1)]
                self.assertEqual([words(note) for note in notes], expected)

    def test_the_structure_gives_tables_cell_by_cell(self):
        for name in support.PLANS:
            with self.subTest(name):
                plan = PlanText(support.plan_folder(name))
                path = self.build(support.plan_folder(name), "--formats", "pdf", out=name)["pdf"]
                found = pdf_structure_text.cells(pdf_structure_text.read(path))
                expected = []
                for annex in plan.annexes:
                    header, rows = plan.annex_rows(annex)
                    expected += [[words(" ".join(cell)) for cell in row] for row in header + rows]
                # A cell that another one covers is none; neither is the number of a group that has none.
                self.assertEqual([[cell for cell in row if cell] for row in found],
                                 [[cell for cell in row if cell] for row in expected])

    def test_text_is_in_nfc(self):
        for name, _, path, _ in self.each():
            for reader in pdf_text.READERS:
                with self.subTest(name, reader=reader):
                    text = "".join(plain_text(reader, path))
                    self.assertEqual(unicodedata.normalize("NFC", text), text)

    def test_copied_text_is_in_reading_order(self):
        for name, _, path, paper in self.each():
            for reader, read in pdf_text.READERS.items():
                with self.subTest(name, reader=reader):
                    text = self.without_furniture(read(path), paper)
                    place = 0
                    for section in paper.sections():
                        for paragraph in section.paragraphs:
                            wanted = tight(re.sub(r"\[(\d+)\]", r"\1", paragraph))
                            found = text.find(wanted, place)
                            self.assertNotEqual(found, -1, f"{paragraph!r} does not come behind what is before it")
                            place = found + len(wanted)

    @staticmethod
    def without_furniture(pages, paper):
        """All words in one, without page numbers, repeated header rows and footnotes."""
        text = ""
        for part, section in zip(pdf_text.sections(pages), paper.sections()):
            for number, page in enumerate(part):
                drawn = "".join(word for line in page.lines for word in line.words)
                text += drawn.removeprefix("".join(section.header)) if number else drawn
        for number, note in enumerate(notes_of(paper), 1):
            text = text.replace(tight(f"{number}{note}"), "", 1)
        return text

    def test_a_phrase_is_found_even_across_lines(self):
        for name, _, path, paper in self.each():
            for reader in pdf_text.READERS:
                with self.subTest(name, reader=reader):
                    pages = [collapsed(text) for text in plain_text(reader, path)]
                    lost = [phrase for section in paper.sections() for paragraph in section.paragraphs
                            for phrase in phrases(paragraph) if not is_found(phrase, pages)]
                    self.assertEqual(lost, [])


def notes_of(paper):
    return paper.main.notes if paper.main else []


def phrases(paragraph):
    """Every few words that follow one another, between the marks of footnotes and words that no line has room for."""
    for part in re.split(r"\[\d+\]|\S{%d,}" % LONGEST, paragraph):
        found = part.split()
        for i in range(max(1, len(found) - WINDOW + 1)):
            yield collapsed(" ".join(found[i:i + WINDOW]))


def is_found(phrase, pages):
    """On a page, or with its beginning on one and its end on the next."""
    if any(phrase in page for page in pages):
        return True
    return any(phrase[:cut].rstrip() in before and phrase[cut:].lstrip() in after
               for cut in range(1, len(phrase)) if phrase[cut - 1] in " -–—…" for before, after in zip(pages, pages[1:]))


if __name__ == "__main__":
    unittest.main()
