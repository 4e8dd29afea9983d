"""python-docx reads the styles, the numbering, the sections and the tables of a DOCX as they are meant."""
import unittest

import docx
import support
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt
from plan_text import PlanText

# The names that people see in Word's list, and what each is based on.
STYLES = {
    "Quốc hiệu": "Normal", "Tiêu ngữ": "Normal", "Cơ quan ban hành": "Cơ quan chủ quản", "Địa danh - thời gian": "Normal",
    "Số - ký hiệu": "Normal", "Tên loại": "Normal", "Trích yếu": "Tên loại", "Căn cứ": "Thân bài", "Thân bài": "Normal",
    "Mục": "Thân bài", "Khoản có tiêu đề": "Mục", "Khoản": "Thân bài", "Điểm": "Thân bài",
    "Gạch đầu dòng": "Thân bài", "Nơi nhận": "Normal", "Nơi nhận (danh sách)": "Normal", "Họ tên người ký": "Quyền hạn - chức vụ",
    "Phụ lục": "Normal", "Bảng (đầu bảng)": "Bảng (giữa)", "Số trang": "Normal",
}


class Reading(support.AcceptanceTest):
    def open(self, plan):
        return docx.Document(self.build(plan, out=plan.name)["docx"])

    def test_styles(self):
        styles = self.open(support.EVERYTHING).styles
        paragraphs = {style.name: style for style in styles if style.type == WD_STYLE_TYPE.PARAGRAPH}
        self.assertEqual({name: paragraphs[name].base_style.name for name in STYLES}, STYLES)
        self.assertEqual(paragraphs["Mục"].next_paragraph_style.name, "Thân bài")
        self.assertEqual(paragraphs["Normal"].font.size or styles.element.find(
            f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:sz')}").val, Pt(14))
        self.assertTrue(all(style.font.name in (None, "Times New Roman") for style in paragraphs.values()))
        levels = {name: style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") for name, style in paragraphs.items()}
        outline = {name: int(level.get(qn("w:val"))) for name, level in levels.items() if level is not None}
        self.assertEqual({name: level for name, level in outline.items() if level < 9},
                         {"Mục": 0, "Khoản có tiêu đề": 1, "Tiêu đề cấp 3": 2, "Phụ lục": 0})

    def test_a_style_says_only_what_its_base_does_not(self):
        """So that a size changed in one style changes all that are based on it."""
        for name, style in ((each.name, each) for each in self.open(support.EVERYTHING).styles
                            if each.type == WD_STYLE_TYPE.PARAGRAPH and each.base_style is not None):
            base, inherited = style.base_style, None
            while base is not None and inherited is None:
                inherited, base = base.font.size, base.base_style
            if style.font.size is not None:
                self.assertNotEqual(style.font.size, inherited or Pt(14), name)

    def test_numbering(self):
        document = self.open(support.EVERYTHING)
        numbering = document.part.numbering_part.element
        lists = {each.numId: each.abstractNumId.val for each in numbering.num_lst}
        self.assertEqual(len(set(lists.values())), len(lists), "each list has an abstract list of its own")
        used = [properties.numId.val for properties in document.element.body.iter(qn("w:numPr"))]
        self.assertLessEqual(set(used) - {0}, set(lists))
        tied = {style.name: style.element.pPr.numPr.numId.val for style in document.styles
                if style.type == WD_STYLE_TYPE.PARAGRAPH and style.element.pPr is not None
                and style.element.pPr.numPr is not None}
        self.assertEqual(set(tied), {"Mục", "Khoản có tiêu đề", "Tiêu đề cấp 3", "Gạch đầu dòng"})
        self.assertEqual(tied["Mục"], tied["Tiêu đề cấp 3"])

    def test_sections(self):
        for plan in support.all_plans():
            with self.subTest(plan.name):
                sections = self.open(plan).sections
                for section in sections:
                    short, long = sorted([section.page_width.mm, section.page_height.mm])
                    self.assertEqual((round(short), round(long)), (210, 297))
                    self.assertEqual([round(each.mm) for each in (section.top_margin, section.bottom_margin,
                                                                  section.left_margin, section.right_margin)],
                                     [20, 20, 30, 15])
                    self.assertTrue(section.different_first_page_header_footer)
                    self.assertFalse(section.header.is_linked_to_previous)
                    self.assertFalse(section.first_page_header.is_linked_to_previous)
                    self.assertEqual(section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")), "1")
                    self.assertEqual((section.orientation == WD_ORIENT.LANDSCAPE),
                                     section.page_width > section.page_height)

    def test_tables(self):
        for name in support.PLANS:
            with self.subTest(name):
                plan = PlanText(support.plan_folder(name))
                tables = [table for table in self.open(plan.folder).tables if table.style.name == "Bảng kẻ ô"]
                self.assertEqual(len(tables), len(plan.annexes))
                for table, annex in zip(tables, plan.annexes):
                    header, rows = plan.annex_rows(annex)
                    repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
                    self.assertEqual(repeated, [True] * len(header) + [False] * len(rows))
                    self.assertTrue(all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows))
                    self.assertFalse(table.autofit)
                    self.assertTrue(all(len(row.cells) == len(table.columns) for row in table.rows))

    def test_properties(self):
        properties = self.open(support.plan_folder("vinh-linh")).core_properties
        self.assertEqual(properties.title, "KẾ HOẠCH Cải cách hành chính xã Vĩnh Linh năm 2026")
        self.assertEqual(properties.subject, "Cải cách hành chính xã Vĩnh Linh năm 2026")
        self.assertEqual(properties.author, "Ủy ban nhân dân xã Vĩnh Linh")
        self.assertEqual(properties.category, "Kế hoạch")
        self.assertEqual(properties.keywords, "Kế hoạch; UBND xã Vĩnh Linh; năm 2026")
        self.assertEqual(properties.language, "vi-VN")


if __name__ == "__main__":
    unittest.main()
