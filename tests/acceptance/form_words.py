"""Files in which people typed something wrong: a plan, a letter, a decision and a department's plan, each changed in one place.

Every rule whose violation is an error has a file here or in form.py; test_every_error_has_a_file counts them."""
import json
import re
import unittest

import form
import support
from form_paper import PLAN, PaperTest, changed_zip, look

HEAD = "---\nformat: kehoach-plan/1\nnumber: 47\ndate: 2026-02-09\n"
COMMUNE = """agency: {format: kehoach-agency/1, name: Ủy ban nhân dân xã Hòa Bình, level: commune, place: Hòa Bình, symbol: UBND,
  heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], address: ["ĐT: 0218 3000000"],
  units: [{name: Phòng Văn hóa - Xã hội, abbreviation: VHXH}]}
signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn An}
"""
LETTER = HEAD + COMMUNE + """type: letter
unit: Phòng Văn hóa - Xã hội
title: triển khai cải cách hành chính năm 2026
addressees: [Sở Nội vụ, Sở Tài chính]
urgency: khẩn
circulation: lưu hành nội bộ
recipients: [Như trên, "Lưu: VT, VHXH"]
---

Các đơn vị triển khai thực hiện./.
"""
DECISION = HEAD + COMMUNE + """title: Cải cách hành chính năm 2026
template: plan-with-decision
recipients: [Như Điều 2, "Lưu: VT, VHXH"]
reference: (Kèm theo Quyết định số 47/QĐ-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)
decision:
  title: Ban hành Kế hoạch cải cách hành chính năm 2026
  authority: ỦY BAN NHÂN DÂN XÃ HÒA BÌNH
  body: [Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính., Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.]
bases: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.]
---

Các đơn vị triển khai thực hiện./.
"""
DEPARTMENT = HEAD + """title: Cải cách hành chính năm 2026
agency: {format: kehoach-agency/1, name: Phòng Kinh tế, level: department, place: Hòa Bình, symbol: KT, heading: [PHÒNG KINH TẾ],
  superior-heading: [UBND XÃ HÒA BÌNH]}
signer: {authority: [TRƯỞNG PHÒNG], name: Nguyễn Văn An}
recipients: ["Lưu: VT"]
---

Các đơn vị triển khai thực hiện./.
"""
PAPERS = {"letter": LETTER, "decision": DECISION, "department": DEPARTMENT}
DOCUMENT = "word/document.xml"


def edit(style, change, nth=0):
    """Changes the nth paragraph of a style: (its properties, the rest)."""
    def apply(text):
        found = list(re.finditer(rf'<w:p><w:pPr>(<w:pStyle w:val="{style}"/>.*?)</w:pPr>(.*?)</w:p>', text, re.S))
        place = found[nth]
        properties, rest = change(place.group(1), place.group(2))
        return f"{text[:place.start()]}<w:p><w:pPr>{properties}</w:pPr>{rest}</w:p>{text[place.end():]}"
    return DOCUMENT, apply


def run(words, look_=""):
    return f'<w:r><w:rPr>{look_}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def says(style, words, nth=0):
    """The nth paragraph of a style says something else; a number is typed in front of it."""
    unnumbered = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    return edit(style, lambda properties, _: (re.sub("<w:numPr>.*?</w:numPr>", "", properties) + unnumbered, run(words)), nth)


def chapter(words, look_=""):
    """A centred line above the first heading."""
    line = f'<w:p><w:pPr><w:pStyle w:val="ThanBai"/><w:jc w:val="center"/></w:pPr>{run(words, look_)}</w:p>'
    return DOCUMENT, lambda text: text.replace('<w:p><w:pPr><w:pStyle w:val="Muc"/>', line + '<w:p><w:pPr><w:pStyle w:val="Muc"/>', 1)


def split_row(style):
    """What stands from the paragraph of a style on to the end of its row gets a row of its own below it."""
    def apply(text):
        at = text.index(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>')
        begin, end = text.rindex("<w:tr>", 0, at), text.index("</w:tr>", at)
        row = text[begin:end]
        cells = re.findall(r"<w:tc>.*?</w:tc>", row, re.S)
        empty = [re.sub(r"</w:tcPr>.*", "</w:tcPr><w:p/></w:tc>", cell, flags=re.S) for cell in cells]
        upper = row.replace(cells[1], empty[1])
        lower = row.replace(cells[0], empty[0])
        return text[:begin] + upper + "</w:tr>" + lower + text[end:]
    return DOCUMENT, apply


def landscape(text):
    return re.sub(r'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"', text)


def same_section(text):
    """The annex goes on where the text ends."""
    return re.sub(r'<w:p><w:pPr>(?:<w:pStyle[^>]*/>)?<w:sectPr(?:(?!</w:sectPr>).)*</w:sectPr></w:pPr></w:p>', "", text, count=1)


# What is done to which paper, and the rules that must say so, no other.
WORDS = {
    "plan": {
        "a short agency": (says("CoQuanBanHanh", "UBND XÃ HÒA BÌNH", 1), {"AG-05"}),
        "a comma behind a base": (says("CanCu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,"), {"CC-02"}),
        "a semicolon behind the last base": (says("CanCu", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội;", 1), {"CC-03"}),
        "two bases in one paragraph": (says("CanCu", "Căn cứ Luật Tổ chức chính quyền địa phương; Căn cứ Luật Ngân sách nhà nước;"),
                                       {"CC-04"}),
        "a base below a heading": (says("GachDauDong", "Căn cứ Luật Ngân sách nhà nước;"), {"CC-07"}),
        "a date of figures": (says("DiaDanh", "Hòa Bình, 09/02/2026"), {"DT-01"}),
        "a day without zero": (says("DiaDanh", "Hòa Bình, ngày 9 tháng 02 năm 2026"), {"DT-02"}),
        "a month without zero": (says("DiaDanh", "Hòa Bình, ngày 09 tháng 2 năm 2026"), {"DT-03"}),
        "a zero before March": (says("DiaDanh", "Hòa Bình, ngày 09 tháng 03 năm 2026"), {"DT-04"}),
        "a date on a lower line": (split_row("DiaDanh"), {"DT-06"}),
        "a place without capital": (says("DiaDanh", "hòa Bình, ngày 09 tháng 02 năm 2026"), {"DT-07"}),
        "T/M": (says("QuyenHan", "T/M ỦY BAN NHÂN DÂN"), {"KY-02", "KY-05"}),
        "TM. before a post": (says("QuyenHan", "TM. CHỦ TỊCH"), {"KY-03"}),
        "KT. without deputy": (says("QuyenHan", "KT. CHỦ TỊCH", 1), {"KY-04"}),
        "a degree": (says("HoTen", "ThS. Nguyễn Văn An"), {"KY-10"}),
        "a lower signature": (split_row("NoiNhan"), {"KY-13"}),
        "a placeholder": (says("ThanBai", "Kế hoạch của {{ten_xa}}."), {"ND-12"}),
        "a comma behind a recipient": (says("NoiNhanDong", "- Thường trực Đảng ủy xã,"), {"NN-03"}),
        "Lưu VP": (says("NoiNhanDong", "- Lưu VP.", 1), {"NN-04"}),
        "two lines Lưu": (says("NoiNhanDong", "- Lưu: VP;"), {"NN-05"}),
        "Như trên without Kính gửi": (says("NoiNhanDong", "- Như trên;"), {"NN-09"}),
        "a number without zero": (says("SoKyHieu", "Số: 7/KH-UBND"), {"NO-02"}),
        "spaces in the symbol": (says("SoKyHieu", "Số: 47 / KH - UBND"), {"NO-03"}),
        "no hyphen": (says("SoKyHieu", "Số: 47/KHUBND"), {"NO-04"}),
        "a year": (says("SoKyHieu", "Số: 47/2026/KH-UBND"), {"NO-05"}),
        "another type's symbol": (says("SoKyHieu", "Số: 47/BC-UBND"), {"NO-07"}),
        "TTR": (says("SoKyHieu", "Số: 47/TTR-UBND"), {"NO-04", "NO-08"}),
        "another agency's symbol": (says("SoKyHieu", "Số: 47/KH-UB"), {"NO-09"}),
        "landscape pages": ((DOCUMENT, landscape), {"PG-02", "TL-03"}),
        "a numbered single annex": (says("PhuLuc", "Phụ lục 01"), {"PL-02"}),
        "an annex on the text's page": ((DOCUMENT, same_section), {"PG-02", "PG-13", "PL-11", "TL-03"}),
        "a clause heading in capitals": (says("KhoanTieuDe", "1. MỤC ĐÍCH CHUNG"), {"ST-02"}),
        "a point with a full stop": (says("Diem", "a. Các đơn vị triển khai thực hiện."), {"ST-03"}),
        "a point too far": (says("Diem", "d) Các đơn vị báo cáo kết quả.", 1), {"ST-04"}),
        "a heading too far": (says("Muc", "III. TỔ CHỨC THỰC HIỆN", 1), {"ST-05"}),
        "a light chapter": (chapter("Chương I"), {"ST-08"}),
        "a section with a Roman number": (chapter("Mục II", "<w:b/>"), {"ST-09"}),
        "CÔNG VĂN": (says("TenLoai", "CÔNG VĂN"), {"KG-01", "VV-04"}),
        "the Party's heading": (says("QuocHieu", "ĐẢNG CỘNG SẢN VIỆT NAM"), {"QH-01", "XX-05"}),
    },
    "letter": {
        "RẤT KHẨN": (says("Khan", "RẤT KHẨN"), {"DK-01"}),
        "a black mark": (look("Khan", '<w:color w:val="000000"/>'), {"DK-02"}),
        "a mark without frame": ((r"word/(document|styles|header\d)\.xml", lambda text: re.sub(
            r'(w:styleId="LuuHanh".*?)<w:pBdr>.*?</w:pBdr>', r"\1", text, flags=re.S)), {"DK-04"}),
        "a large address": (look("DiaChi", '<w:sz w:val="28"/>'), {"DK-06"}),
        "CV in the symbol": (says("SoKyHieu", "Số: 47/CV-UBND"), {"NO-06"}),
        "another first recipient": (says("NoiNhanDong", "- Sở Nội vụ;"), {"NN-06"}),
        "no Kính gửi": (says("KinhGuiNhieu", "Các đơn vị"), {"KG-01", "ND-01", "ND-04", "ND-06", "NN-09"}),
        "a bold Kính gửi": (look("KinhGuiNhieu", "<w:b/>"), {"KG-03"}),
        "a comma behind an addressee": (says("KinhGuiDong", "- Sở Nội vụ,"), {"KG-04"}),
        "one addressee with a dash": (says("KinhGuiDong", "", 1), {"KG-04", "KG-05"}),
        "Về việc": (says("TrichYeuCongVan", "Về việc triển khai cải cách hành chính năm 2026"), {"VV-01"}),
        "an italic subject": (look("TrichYeuCongVan", "<w:i/>"), {"VV-02"}),
    },
    "decision": {
        "a chairman's decision signed for the Committee": (says("ThamQuyen", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"), {"KY-07"}),
        "an article that is not there": (says("NoiNhanDong", "- Như Điều 4;"), {"NN-08"}),
        "a light authority": (look("ThamQuyen", '<w:b w:val="0"/>'), {"QD-01", "QD-02"}),
        "no colon": (says("QuyetDinh", "QUYẾT ĐỊNH"), {"QD-02"}),
        "a number on the attached plan": (says("CoQuanBanHanh", "Số: 47/KH-UBND", 3), {"AG-06", "NO-01", "QD-04"}),
        "an upright reference": (look("KemTheo", '<w:i w:val="0"/>'), {"QD-05"}),
        "a light Điều": ((DOCUMENT, lambda text: re.sub(r"<w:b/>", "", text)), {"ST-10"}),
    },
    "department": {
        "a bold superior": (look("CoQuanChuQuan", "<w:b/>"), {"AG-04"}),
    },
}
# Rules that are an error and have no file, and why.
NO_FILE = {}


class Words(PaperTest):
    def setUp(self):
        super().setUp()
        self.docx = {"plan": self.made["docx"]}
        for name, text in PAPERS.items():
            self.docx[name] = self.build(self.write(f"{name}/plan.md", text).parent, "--date", "2026-02-09", out=f"out-{name}")["docx"]

    def test_sound_papers_keep_all_rules(self):
        for name, path in self.docx.items():
            with self.subTest(name):
                self.assertEqual(self.rules(path.name, path.read_bytes()), set())

    def test_each_change_breaks_its_rule(self):
        paths = {}
        for paper, changes in WORDS.items():
            for number, (name, ((part, change), _)) in enumerate(changes.items()):
                paths[paper, name] = self.folder / f"{paper}-{number}.docx"
                paths[paper, name].write_bytes(changed_zip(self.docx[paper], part, change))
        result = support.kehoach("check", *paths.values(), "--format", "json")
        self.assertEqual(result.stderr, "")
        findings = json.loads(result.stdout)["findings"]
        for (paper, name), path in paths.items():
            with self.subTest(f"{paper}: {name}"):
                self.assertEqual({finding["rule"] for finding in findings if finding["file"] == str(path)
                                  and finding["severity"] != "info"}, WORDS[paper][name][1])

    def test_every_error_has_a_file(self):
        form_table = support.kehoach("check", "--rules", "--lang", "en").stdout.split("\n\n")[1]
        errors = set(re.findall(r"^\| ([A-Z]{2}-\d\d) \| E \|", form_table, re.M))
        tables = [form.DOCX, form.XLSX, *WORDS.values()]
        broken = set().union(*(expected for table in tables for _, expected in table.values()))
        self.assertGreater(len(errors), 100)
        self.assertEqual(errors - broken, set(NO_FILE))


if __name__ == "__main__":
    unittest.main()
