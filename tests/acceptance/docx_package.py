"""Each DOCX keeps to what docx_sound knows; and docx_sound finds what is broken in one."""
import re
import unittest
import zipfile

import docx_sound
import support


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def edited(parts, part, pattern, replacement):
    """The parts with the first match of `pattern` in one of them replaced."""
    text, count = re.subn(pattern, replacement, parts[part].decode(), count=1, flags=re.DOTALL)
    assert count == 1, f"{pattern!r} is not in {part}"
    return {**parts, part: text.encode()}


DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
# What is done to a sound document, and what must be said of it.
BREAKAGES = [
    (DOCUMENT, r"</w:body>", "", "is not XML"),
    ("[Content_Types].xml", r'<Override PartName="/word/styles.xml"[^>]*/>', "", "has no type for word/styles.xml"),
    ("word/_rels/document.xml.rels", r'<Relationship Id="styles"[^>]*/>', "", "word/styles.xml: is reached from nowhere"),
    ("word/_rels/document.xml.rels", r'Target="numbering.xml"', 'Target="lists.xml"', "leads to word/lists.xml"),
    ("word/_rels/document.xml.rels", r'Id="styles"', 'Id="settings"', "the id 'settings' stands 2 times"),
    (DOCUMENT, r'r:id="header1"', 'r:id="styles"', "styles is no header"),
    (DOCUMENT, r"(<w:keepNext/>)(<w:numPr>.*?</w:numPr>)", r"\2\1", "w:keepNext stands too late in w:pPr"),
    (DOCUMENT, r"<w:cantSplit/>", "<w:cantFly/>", "w:cantFly cannot stand in w:trPr"),
    (DOCUMENT, r"<w:body>", "<w:body><w:proofErr/>", "w:proofErr cannot stand in w:body"),
    (DOCUMENT, r'w:pStyle w:val="Muc"', 'w:pStyle w:val="Heading1"', "w:pStyle 'Heading1' is no paragraph style"),
    (DOCUMENT, r'(<w:numId w:val=")\d+"', r'\g<1>99"', "of list 99"),
    (DOCUMENT, r'(<w:bookmarkStart w:id="\d+" w:name=")[^"]*"', r'\g<1>1-a"', "'1-a' is no name for a bookmark"),
    (DOCUMENT, r"<w:bookmarkEnd [^>]*/>", "", "a bookmark has no end"),
    (DOCUMENT, r"REF \w+", "REF nowhere", "refers to 'nowhere'"),
    (DOCUMENT, r'w:fldCharType="end"', 'w:fldCharType="separate"', "a field is"),
    (DOCUMENT, r'w:hyperlink w:anchor="[^"]*"', 'w:hyperlink w:anchor="nowhere"', "links to 'nowhere'"),
    (DOCUMENT, r'(<w:sdtPr>.*?<w:id w:val=")1"', r'\g<1>2"', "the control '2' stands 2 times"),
    (DOCUMENT, r'w:storeItemID="{.', 'w:storeItemID="{0', "a control is bound to no data part"),
    (DOCUMENT, r"/k:number\[1\]", "/k:name[1]", "has not one name"),
    ("customXml/item1.xml", r"<k:number>.*?</k:number>", "", "has not one number"),
    ("word/glossary/document.xml", r'w:name w:val="kehoach-number"', 'w:name w:val="x"', "no block to show"),
    (DOCUMENT, r'<w:gridCol w:w="\d+"/>', '<w:gridCol w:w="1"/>', "not as wide as their table"),
    (DOCUMENT, r'<w:gridSpan w:val="\d+"/>', "", "not as wide as its columns"),
    (DOCUMENT, r'<w:vMerge w:val="restart"/>', "", "a merged cell goes on from nothing"),
    (DOCUMENT, r' xml:space="preserve"', "", "are lost"),
    (DOCUMENT, r"<w:titlePg/>", "", "has not both its headers"),
    (DOCUMENT, r' w:orient="landscape"', "", "a page's shape is not its orientation"),
    (DOCUMENT, r'<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="2"/>', "does not count its own pages"),
    (DOCUMENT, r"<w:p>", '<w:p w:rsidR="00A1">', "traces of an editing session"),
    (STYLES, r'w:basedOn w:val="ThanBai"', 'w:basedOn w:val="Than"', "is based on 'Than'"),
    (STYLES, r' w:lineRule="auto"', "", "w:line and w:lineRule belong together"),
    (STYLES, r'w:cs="Times New Roman"', 'w:cstheme="minorBidi"', "each of its four slots"),
    (STYLES, r'w:lang w:val="vi-VN"', 'w:lang w:val="en-US"', "the language is"),
    (NUMBERING, r'<w:suff w:val="space"/>', '<w:suff w:val="tab"/>', "not followed by a space"),
    (NUMBERING, r'<w:pStyle w:val="Muc"/>', "", "styles say"),
    (NUMBERING, r'<w:abstractNumId w:val="1"/>', '<w:abstractNumId w:val="0"/>', "the list of list '0' stands 2 times"),
    ("word/footnotes.xml", r'w:footnote w:id="1"', 'w:footnote w:id="9"', "has the notes"),
    ("word/settings.xml", r"</w:settings>", '<w:updateFields w:val="true"/></w:settings>', "w:updateFields cannot stand"),
]


class Docx(support.AcceptanceTest):
    def test_is_sound(self):
        for plan in support.all_plans() + support.all_cases():
            with self.subTest(plan.name):
                made = self.build(plan, out=plan.name)
                self.assertEqual(docx_sound.faults(parts_of(made["docx"])), [])

    def test_is_sound_without_what_it_can_do_without(self):
        plan = self.write("small/plan.md", """---
format: kehoach-plan/1
title: Cải cách hành chính
agency: {format: kehoach-agency/1, name: Ủy ban nhân dân xã A, short-name: UBND xã A, level: commune, place: A,
  heading: [ỦY BAN NHÂN DÂN, XÃ A], symbol: UBND, units: []}
signer: {authority: [CHỦ TỊCH], name: Nguyễn Văn A}
---
Một đoạn./.
""")
        self.assertEqual(docx_sound.faults(parts_of(self.build(plan.parent)["docx"])), [])

    def test_faults_are_found(self):
        sound = parts_of(self.build(support.EVERYTHING)["docx"])
        for part, pattern, replacement, message in BREAKAGES:
            with self.subTest(message):
                found = docx_sound.faults(edited(sound, part, pattern, replacement))
                self.assertTrue(any(message in each for each in found), found or "nothing is found")


if __name__ == "__main__":
    unittest.main()
