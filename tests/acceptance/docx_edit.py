"""A DOCX behaves when it is edited: LibreOffice changes it as people do, counts anew and prints it."""
import re
import subprocess
import time
import unittest
import zipfile
from collections import Counter

import pdf_text
import support
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from docx_text import Docx


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Office:
    """One LibreOffice with a profile of its own, spoken to through a pipe."""

    def __init__(self, folder):
        pipe = f"kehoach-{folder.name}"
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
                   f"--accept=pipe,name={pipe};urp;"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
        self.context = self._connect(resolver, url)
        self.desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)

    def _connect(self, resolver, url):
        while self.process.poll() is None:
            try:
                return resolver.resolve(url)
            except NoConnectException:
                time.sleep(0.1)  # it is still starting
        raise RuntimeError(f"soffice exits with {self.process.returncode}")

    def open(self, path):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, properties(Hidden=True))

    def close(self):
        try:
            self.desktop.terminate()
        finally:
            self.process.wait(60)


def paragraphs(document):
    """Those of the running text, in order."""
    return [each for each in document.Text if each.supportsService("com.sun.star.text.Paragraph")]


def numbers(document, style):
    return [each.ListLabelString for each in paragraphs(document) if each.ParaStyleName == style]


def find(document, text):
    return next(each for each in paragraphs(document) if each.String.startswith(text))


def continue_after(document, text, new):
    """What Return and a few words at the end of a paragraph make."""
    end = find(document, text).End
    document.Text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
    document.Text.insertString(end, new, False)
    return find(document, new)


class Edit(support.AcceptanceTest):
    @classmethod
    def setUpClass(cls):
        case = support.AcceptanceTest()
        case.setUp()
        cls.addClassCleanup(case.doCleanups)
        cls.made = {plan.name: case.build(plan, out=plan.name)["docx"] for plan in support.all_plans()}
        cls.office = Office(case.folder)
        cls.addClassCleanup(cls.office.close)

    def open(self, name):
        document = self.office.open(self.made[name])
        self.addCleanup(document.close, True)
        return document

    def printed(self, document):
        path = self.folder / "printed.pdf"
        document.TextFields.refresh()
        document.storeToURL(path.as_uri(), properties(FilterName="writer_pdf_Export"))
        return pdf_text.poppler_pages(path)

    def test_points_move_on_after_a_new_one(self):
        document = self.open("everything")
        letters = [f"{letter})" for letter in "abcdđeghiklmnopqrstuvxy"]
        self.assertEqual(numbers(document, "Điểm")[:23], letters)
        continue_after(document, "Điểm thứ hai", "Điểm mới")
        found = numbers(document, "Điểm")[:24]
        self.assertEqual(found[:4], letters[:4])
        # Where a run of the alphabet ends, one level down puts it right: "d) → e)" is "đ)" there.
        for position, paragraph in enumerate([each for each in paragraphs(document) if each.ParaStyleName == "Điểm"][:23]):
            if paragraph.ListLabelString != letters[position]:
                paragraph.NumberingLevel += 1
        self.assertEqual(numbers(document, "Điểm")[:23], letters)

    def test_points_begin_anew_below_each_parent(self):
        document = self.open("everything")
        self.assertEqual(numbers(document, "Điểm")[23:], ["(1)", "(2)", "a)", "b)"])
        continue_after(document, "Điểm thứ hai", "Điểm mới")
        self.assertEqual(numbers(document, "Điểm")[24:], ["(1)", "(2)", "a)", "b)"])

    def test_headings_count_on_after_a_new_one(self):
        document = self.open("everything")
        self.assertEqual(numbers(document, "Mục"), ["I.", "II."])
        continue_after(document, "Đoạn tiếp theo", "Mục mới").ParaStyleName = "Mục"  # which brings its number
        self.assertEqual(numbers(document, "Mục"), ["I.", "II.", "III."])

    def test_references_follow_what_they_refer_to(self):
        document = self.open("everything")
        self.assertIn("mục II.1 và", find(document, "Dẫn tới").String)
        continue_after(document, "Mở đầu", "Mục mới").ParaStyleName = "Mục"
        document.TextFields.refresh()
        self.assertIn("mục III.1 và", find(document, "Dẫn tới").String)

    def test_a_size_changed_in_one_style_changes_the_body(self):
        document = self.open("vinh-linh")
        before = self.printed(document)
        styles = document.StyleFamilies.getByName("ParagraphStyles")
        styles.getByName("Thân bài").CharHeight = 13
        body = {each.ParaStyleName for each in paragraphs(document)} - {"Tên loại", "Trích yếu", "Đường kẻ", "Đoạn đệm",
                                                                        "Phụ lục", "Tên phụ lục", "Kèm theo"}
        self.assertGreaterEqual(body, {"Thân bài", "Mục", "Khoản có tiêu đề", "Gạch đầu dòng"})
        self.assertEqual({styles.getByName(name).CharHeight for name in body}, {13})
        for paragraph in paragraphs(document):
            if paragraph.ParaStyleName in body:
                self.assertEqual(paragraph.CharHeight, 13, paragraph.String)
        after = self.printed(document)
        self.assertLess(len(pdf_text.sections(after)[0]), len(pdf_text.sections(before)[0]))
        self.assertEqual(len(pdf_text.sections(after)), 2)

    def test_the_header_repeats_over_new_rows(self):
        document = self.open("vinh-linh")
        table = next(each for each in document.TextTables if each.RepeatHeadline)
        before = len(pdf_text.sections(self.printed(document))[1])
        last = table.Rows.Count - 1
        table.Rows.insertByIndex(last, 40)
        name = table.CellNames[-8].rstrip("0123456789")
        for row in range(last + 1, last + 41):
            table.getCellByName(f"{name}{row}").String = "Nhiệm vụ mới"
        sections = pdf_text.sections(self.printed(document))
        self.assertGreater(len(sections[1]), before)
        for number, page in enumerate(sections[1], 1):
            words = [word for line in page.lines for word in line.words]
            self.assertIn("STT", words)
            self.assertEqual(page.number, [] if number == 1 else [str(number)])
            self.assertGreater(page.width, page.height)

    def test_a_value_typed_once_is_printed_everywhere(self):
        """The data part is what all controls show: what Word writes there when one of them is filled in."""
        path = self.folder / "filled.docx"
        with zipfile.ZipFile(self.made["vinh-linh"]) as made, zipfile.ZipFile(path, "w") as filled:
            for name in made.namelist():
                content = made.read(name)
                if name == "customXml/item1.xml":
                    content = content.replace(b"<k:number/>", b"<k:number>147</k:number>")
                    content = content.replace(b"<k:day/>", b"<k:day>09</k:day>")
                filled.writestr(name, content)
        document = self.office.open(path)
        self.addCleanup(document.close, True)
        lines = [" ".join(line.words) for page in self.printed(document) for line in page.lines]
        self.assertEqual([line for line in lines if "147" in line or "ngày 09 tháng 01" in line], [
            "Số: 147/KH-UBND", "Vĩnh Linh, ngày 09 tháng 01 năm 2026",
            "(Ban hành kèm theo Kế hoạch số: 147/KH-UBND ngày 09 tháng 01 năm 2026 của UBND xã Vĩnh Linh)"])

    def test_blanks_are_as_wide_bound_as_unbound(self):
        """With and without the data part a line is printed alike."""
        path = self.folder / "unbound.docx"
        with zipfile.ZipFile(self.made["vinh-linh"]) as made, zipfile.ZipFile(path, "w") as unbound:
            for name in made.namelist():
                content = made.read(name).decode() if name == "word/document.xml" else made.read(name)
                if name == "word/document.xml":
                    content = re.sub(r"<w:sdt>.*?<w:sdtContent>|</w:sdtContent></w:sdt>", "", content)
                unbound.writestr(name, content)
        document = self.office.open(path)
        self.addCleanup(document.close, True)
        bound = self.places(self.printed(self.open("vinh-linh")))
        self.assertEqual(self.places(self.printed(document)), bound)

    def test_comes_back_from_libreoffice_with_the_same_words(self):
        for name, made in self.made.items():
            with self.subTest(name):
                path = self.folder / f"{name}.docx"
                self.open(name).storeToURL(path.as_uri(), properties(FilterName="MS Word 2007 XML"))
                # LibreOffice writes the bullet + as that of a symbol font.
                before, after = (Counter(paragraph.printed().replace("\uf02b", "+") for paragraph
                                         in Docx(each).paragraphs() if paragraph.printed().strip())
                                 for each in (made, path))
                self.assertEqual((before - after, after - before), (Counter(), Counter()))

    @staticmethod
    def places(pages):
        """Each line's place to half a point: a control parts a line, and LibreOffice rounds the parts."""
        return [[(line.words, round(line.left * 2), round(line.top * 2)) for line in page.lines] for page in pages]


if __name__ == "__main__":
    unittest.main()
