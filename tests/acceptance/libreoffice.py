"""LibreOffice opens what Word and Excel are meant for, and prints the same words on the same pages."""
import shutil
import subprocess
import unittest
from collections import Counter

import pdf_text
import support
from plan_text import papers


class LibreOffice(support.AcceptanceTest):
    """One run of LibreOffice for all files: its start is what takes time."""

    @classmethod
    def setUpClass(cls):
        cls.case = support.AcceptanceTest()
        cls.case.setUp()
        cls.addClassCleanup(cls.case.doCleanups)
        folder = cls.case.folder
        cls.papers, cls.made, inputs = {}, {}, []
        for name, plan, cls.papers[name] in papers():
            cls.made[name] = cls.case.build(plan, out=name)
            for format in ("docx", "xlsx"):
                inputs.append(folder / f"{name}-{format}.{format}")
                shutil.copy(cls.made[name][format], inputs[-1])
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "printed", *inputs]
        subprocess.run(command, capture_output=True, timeout=240, check=True)
        cls.printed = {path.stem: pdf_text.poppler_pages(path) for path in sorted((folder / "printed").glob("*.pdf"))}

    def print_sheets(self, name):
        """The pages of the annexes; those of the sheets for work come behind them. Each sheet's first has no number."""
        sections = pdf_text.sections(self.printed[f"{name}-xlsx"])
        return sections[:len(self.papers[name].annexes)]

    def test_docx_says_the_same(self):
        for name, paper in self.papers.items():
            with self.subTest(name):
                sections = pdf_text.sections(self.printed[f"{name}-docx"])
                self.assertEqual(len(sections), len(paper.sections()))
                for pages, section in zip(sections, paper.sections()):
                    expected = section.words_on(len(pages))
                    self.assert_same_words(pdf_text.count_words(pages, expected), expected, name)

    def test_docx_has_the_pages_of_our_pdf(self):
        for name in self.papers:
            with self.subTest(name):
                theirs, ours = self.printed[f"{name}-docx"], pdf_text.poppler_pages(self.made[name]["pdf"])
                self.assertEqual(len(theirs), len(ours))
                self.assertEqual([(page.number, page.width > page.height) for page in theirs],
                                 [(page.number, page.width > page.height) for page in ours])

    def test_xlsx_prints_whole_and_one_page_wide(self):
        for name, paper in self.papers.items():
            with self.subTest(name):
                sheets = self.print_sheets(name)
                pages = [page for sheet in sheets for page in sheet]
                expected = Counter()
                for section, printed in zip(paper.annexes, sheets):
                    expected += Counter(section.words() + section.header * (len(printed) - 1))
                    header = Counter(section.header)
                    for page in printed:  # none holds what did not fit into the width of another
                        self.assertEqual(header - pdf_text.count_words([page], header), Counter())
                self.assertEqual(len(sheets), len(paper.annexes))
                self.assert_same_words(pdf_text.count_words(pages, expected), expected, name)
                self.assertTrue(all(page.width > page.height for page in pages))
                self.assertEqual(pdf_text.overlaps(pages), [], "rows too low for their text")

    def test_xlsx_has_about_the_pages_of_our_annex(self):
        for name in self.papers:
            with self.subTest(name):
                ours = [page for page in pdf_text.poppler_pages(self.made[name]["pdf"]) if page.width > page.height]
                theirs = sum(len(pages) for pages in self.print_sheets(name))
                self.assertAlmostEqual(theirs, len(ours), delta=1 + len(ours) // 5)


if __name__ == "__main__":
    unittest.main()
