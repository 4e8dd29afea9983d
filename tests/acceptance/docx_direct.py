"""What can be changed in one place is: no paragraph, run, cell or table of a DOCX says of itself what its style can say,
and nothing empty or invisible makes the layout."""
import unittest
import zipfile
from xml.etree import ElementTree

import support
from docx_text import W, attribute

# Properties that may stand beside the style, each with its reason. A paragraph's may be bound to where it stands.
PARAGRAPH = {
    "pStyle": "is the style",
    "keepNext": "depends on what follows: a rule, the signature block, the row of a merged cell",
    "numPr": "which of the lists; a style can belong to one only",
    "spacing": "columns, rule: the baselines of two columns, the place of a rule",
    "ind": "rule, box: half of what they leave of their column; number: a literal one has left its style's list",
    "sectPr": "ends the section",
}
RUN = {
    "rStyle": "is the style",
    "b": "the author's **bold**, as Ctrl+B makes it",
    "i": "the author's *italic*, as Ctrl+I makes it",
}
TABLE = {
    "tblStyle": "is the style",
    "tblW": "the width of the text on its page",
    "tblLayout": "a style cannot fix the columns",
    "tblLook": "no part of the table is special",
}
ROW = {
    "cantSplit": "a style has no property of rows",
    "trHeight": "of several header rows the last must be as high when it is repeated",
    "tblHeader": "repeats at the top of each page",
}
CELL = {
    "tcW": "the width of its columns",
    "gridSpan": "covers several columns",
    "vMerge": "covers several rows",
    "vAlign": "of one table the header is centred and the text is not",
}
RULE, FILLER = "DuongKe", "DoanDem"  # the only styles of paragraphs without text


def names(properties):
    return [] if properties is None else [child.tag.removeprefix(W) for child in properties]


class Direct(support.AcceptanceTest):
    @classmethod
    def setUpClass(cls):
        case = support.AcceptanceTest()
        case.setUp()
        cls.addClassCleanup(case.doCleanups)
        cls.bodies, cls.others, cls.boxes = {}, [], {}
        for plan in support.all_plans() + support.all_cases():
            with zipfile.ZipFile(case.build(plan, out=plan.name)["docx"]) as package:
                parts = {name: ElementTree.fromstring(package.read(name)) for name in package.namelist()
                         if name.startswith("word/") and name.endswith(".xml")}
            cls.bodies[plan.name] = parts["word/document.xml"].find(W + "body")
            cls.others += [(f"{plan.name} {name}", root) for name, root in parts.items()
                           if root.tag in (W + "hdr", W + "ftr", W + "footnotes")]
            cls.boxes[plan.name] = {attribute(style, "styleId") for style in parts["word/styles.xml"].iter(W + "style")
                                    if style.find(f"{W}pPr/{W}pBdr/{W}bottom") is not None}

    def each(self, tag):
        for name, body in self.bodies.items():
            for element in body.iter(W + tag):
                yield name, element

    def assert_known(self, tag, properties_tag, known):
        for name, root in [*self.bodies.items(), *self.others]:
            for element in root.iter(W + tag):
                properties = element.find(W + properties_tag)
                self.assertLessEqual(set(names(properties)), set(known), f"{name}: {ElementTree.tostring(element)[:600]}")

    def test_only_known_properties_stand_beside_a_style(self):
        for tag, properties_tag, known in (("p", "pPr", PARAGRAPH), ("r", "rPr", RUN), ("tbl", "tblPr", TABLE),
                                           ("tr", "trPr", ROW), ("tc", "tcPr", CELL), ("sdtPr", "rPr", RUN)):
            with self.subTest(tag):
                self.assert_known(tag, properties_tag, known)

    def test_a_paragraph_has_spacing_and_indents_only_for_its_reason(self):
        for name, body in self.bodies.items():
            in_columns = {paragraph for table in body.iter(W + "tbl")
                          if attribute(table.find(f"{W}tblPr/{W}tblStyle")) == "HaiCot"
                          for paragraph in table.iter(W + "p")}
            above_tables = {above for above, below in zip(body, list(body)[1:]) if below.tag == W + "tbl"}
            for paragraph in body.iter(W + "p"):
                properties = paragraph.find(W + "pPr")
                if properties is None or attribute(properties.find(W + "pStyle")) == RULE:
                    continue
                spacing, indent = properties.find(W + "spacing"), properties.find(W + "ind")
                if spacing is not None:
                    self.assertIn(paragraph, in_columns | above_tables, name)
                    known = [W + "before"] if paragraph in in_columns else [W + "after"]
                    self.assertEqual(list(spacing.keys()), known)
                if indent is not None and attribute(properties.find(W + "pStyle")) in self.boxes[name]:
                    self.assertEqual(list(indent.keys()), [W + "left", W + "right"])
                elif indent is not None:
                    self.assertIsNotNone(properties.find(W + "numPr"), name)
                    self.assertEqual(list(indent.keys()), [W + "firstLine"])

    def test_nothing_empty_makes_room(self):
        for name, body in self.bodies.items():
            in_cells = {paragraph for cell in body.iter(W + "tc") for paragraph in cell.findall(W + "p")}
            for paragraph in body.iter(W + "p"):
                style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"))
                text = "".join(each.text or "" for each in paragraph.iter(W + "t"))
                if not text.strip(" ") and style not in (RULE, FILLER):
                    self.assertIn(paragraph, in_cells, f"{name}: an empty paragraph in {style}")
                if style in (RULE, FILLER):
                    self.assertEqual(text, "", name)

    def test_a_filler_stands_only_where_word_wants_a_paragraph(self):
        for name, body in self.bodies.items():
            for container in [body, *body.iter(W + "tc")]:
                children = [child for child in container if child.tag in (W + "p", W + "tbl")]
                for index, child in enumerate(children):
                    if attribute(child.find(f"{W}pPr/{W}pStyle")) != FILLER:
                        continue
                    after_table = index > 0 and children[index - 1].tag == W + "tbl"
                    opens_document = container is body and index == 0 and children[1].tag == W + "tbl"
                    alone_in_cell = container is not body and len(children) == 1
                    self.assertTrue(after_table or opens_document or alone_in_cell, name)

    def test_no_text_is_pushed_about(self):
        for tag in ("tab", "br", "cr", "ptab", "drawing", "pict", "txbxContent", "framePr", "noProof", "proofErr",
                    "lastRenderedPageBreak"):
            self.assertEqual([name for name, _ in self.each(tag)], [], tag)
        for name, text in self.each("t"):
            self.assertNotIn("  ", text.text or "", name)

    def test_spaces_that_do_not_break_are_those_of_blanks(self):
        for name, body in self.bodies.items():
            controls = {text for control in body.iter(W + "sdt") for text in control.iter(W + "t")}
            for text in body.iter(W + "t"):
                blanks = (text.text or "").replace("\u00a0", "")
                if blanks != text.text and text not in controls:
                    self.assertEqual(blanks, "", name)  # {_}: nothing but the blank


if __name__ == "__main__":
    unittest.main()
