"""kehoach check FILE: what is wrong with the form of finished files, found in the bytes that people have.

Each sound file of ours is changed by other people's tools, one thing at a time; exactly that rule must say so."""
import io
import json
import re
import subprocess
import unittest
import zipfile

import pikepdf

import support

PLAN = """---
format: kehoach-plan/1
type: plan
title: Cải cách hành chính xã Hòa Bình năm 2026
agency:
  format: kehoach-agency/1
  name: Ủy ban nhân dân xã Hòa Bình
  level: commune
  place: Hòa Bình
  heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH]
  symbol: UBND
  units: []
number: 47
date: 2026-02-09
signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn An}
recipients: [Thường trực Đảng ủy xã, "Lưu: VT, VHXH"]
bases: ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội."]
annexes: [phu-luc.yaml]
---

Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung sau đây, yêu cầu các cơ quan, đơn vị thuộc xã thực hiện:

# I. MỤC ĐÍCH, YÊU CẦU

## 1. Mục đích

a) Các đơn vị triển khai thực hiện đầy đủ, kịp thời các nhiệm vụ được giao trong năm, bảo đảm tiến độ, chất lượng.
b) Các đơn vị báo cáo kết quả.

# II. TỔ CHỨC THỰC HIỆN

TEXT
- Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này./.
""".replace("TEXT", "\n".join(
    f"- Cơ quan, đơn vị thứ {i} chủ động xây dựng chương trình, kế hoạch cụ thể, rà soát nhiệm vụ cho sát thực tế, chịu "
    f"trách nhiệm về tiến độ và chất lượng thực hiện." for i in range(1, 26)))

ANNEX = """format: kehoach-annex/1
label: Phụ lục
title: DANH MỤC NHIỆM VỤ NĂM 2026
reference: (Kèm theo Kế hoạch số 47/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)
columns: [{title: STT, role: number}, {title: Nhiệm vụ, role: task}, {title: Thời gian, role: due}]
tasks:
""" + "".join(f"  - {{number: {i}, cells: [Tổ chức tập huấn lần {i}, Quý II năm 2026]}}\n" for i in range(1, 41))


def changed_zip(path, part, change):
    """The archive with one part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            text = source.read(name)
            if re.fullmatch(part, name):
                text = change(text.decode("utf-8")).encode("utf-8")
            archive.writestr(name, text)
    return target.getvalue()


def style(name, old, new):
    """Changes the style of that id."""
    def change(text):
        pattern = rf'(<w:style [^>]*w:styleId="{name}">.*?</w:style>)'
        found = re.search(pattern, text, re.S)
        assert found and old in found.group(1), f"{name} has no {old}"
        return text.replace(found.group(1), found.group(1).replace(old, new, 1))
    return "word/styles.xml", change


def look(name, properties):
    """Adds run properties to a style, over those that it has."""
    def change(text):
        found = re.search(rf'<w:style [^>]*w:styleId="{name}">.*?</w:style>', text, re.S).group(0)
        bare = re.sub(r"<w:rPr>(.*?)</w:rPr>", r"\1", found)
        kept = re.search(r"<w:rPr>(.*?)</w:rPr>", found)
        kept = kept.group(1) if kept else ""
        bare = found.replace(f"<w:rPr>{kept}</w:rPr>", "")
        for tag in re.findall(r"<(w:\w+)", properties):
            kept = re.sub(rf"<{tag}[ /][^>]*>", "", kept)
        return text.replace(found, bare.replace("</w:style>", f"<w:rPr>{properties}{kept}</w:rPr></w:style>"))
    return "word/styles.xml", change


def paragraph(name, properties, drop=""):
    """Gives a style's paragraphs other properties, direct ones."""
    def change(text):
        assert f'<w:pStyle w:val="{name}"/>' in text, name
        text = text.replace(f'<w:pStyle w:val="{name}"/>', f'<w:pStyle w:val="{name}"/>{properties}')
        return re.sub(drop, "", text) if drop else text
    return "word/document.xml", change


def words(old, new):
    def change(text):
        assert old in text, old
        return text.replace(old, new, 1)
    return "word/document.xml", change


def pattern(part, expression, new):
    def change(text):
        assert re.search(expression, text, re.S), expression
        return re.sub(expression, new, text, count=1, flags=re.S)
    return part, change


def every(part, expression, new):
    return part, lambda text: re.sub(expression, new, text, flags=re.S)


SIZE = '<w:sz w:val="{}"/>'.format
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


class Form(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.write("ke-hoach/plan.md", PLAN)
        self.write("ke-hoach/phu-luc.yaml", ANNEX)
        self.made = self.build(self.folder / "ke-hoach", "--date", "2026-02-09")

    def findings(self, name, content, *options):
        path = self.folder / name
        path.write_bytes(content)
        result = support.kehoach("check", path, "--format", "json", *options)
        self.assertEqual(result.stderr, "", name)
        return json.loads(result.stdout)["findings"]

    def rules(self, name, content):
        """Errors and warnings by rule."""
        return {finding["rule"] for finding in self.findings(name, content) if finding["severity"] != "info"}

    def test_sound_files_keep_all_rules(self):
        for format, path in self.made.items():
            if format in support.FORMATS:
                self.assertEqual(self.rules(path.name, path.read_bytes()), set(), format)

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


class FormOfPdf(Form):
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

    def test_a_clone_is_a_note(self):
        notes = [finding for finding in self.findings("a.pdf", self.made["pdf"].read_bytes()) if finding["rule"] == "FT-01"]
        self.assertEqual([note["severity"] for note in notes], ["info"])


class HostileFiles(support.AcceptanceTest):
    def complaint(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        result = support.kehoach("check", path, "--lang", "en")
        self.assertEqual(result.returncode, support.INPUT_ERRORS, result.stderr)
        return re.search(r"\[([a-z-]+)\]", result.stderr).group(1)

    def test_a_zip_bomb(self):
        target = io.BytesIO()
        relationships = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
                         'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                         'Target="word/document.xml"/></Relationships>')
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("_rels/.rels", relationships)
            archive.writestr("word/document.xml", b"<a>" + b" " * 100_000_000)
        self.assertEqual(self.complaint("a.docx", target.getvalue()), "zip-bomb")

    def test_a_broken_and_an_encrypted_pdf(self):
        self.assertEqual(self.complaint("a.pdf", b"%PDF-1.7\nnothing else"), "damaged-pdf")
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "encrypted-paper")

    def test_very_many_pages(self):
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        for _ in range(3000):
            pdf.pages.append(pdf.pages[0])
        pdf.save(target)
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "too-many-pages")

    def test_contents_that_unpack_without_end(self):
        pdf, target = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(b" " * 200_000_000)
        pdf.save(target, compress_streams=True)
        self.assertEqual(self.complaint("a.pdf", target.getvalue()), "too-much-drawing")

    def test_other_files(self):
        self.assertEqual(self.complaint("a.docx", b"text"), "not-a-paper")
        self.assertEqual(self.complaint("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"x" * 600), "old-paper")


class ForeignFiles(Form):
    """What LibreOffice makes of our DOCX keeps the rules, too."""

    def convert(self, target):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", target,
                        "--outdir", str(self.folder / "other"), str(self.made["docx"])],
                       check=True, capture_output=True, timeout=200)
        return (self.folder / "other" / self.made["docx"].name).with_suffix("." + target).read_bytes()

    def test_pdf_and_docx(self):
        self.assertEqual(self.rules("a.pdf", self.convert("pdf")), set())
        self.assertEqual(self.rules("b.docx", self.convert("docx")), set())


# Subclasses have tests of their own.
for derived in (FormOfPdf, ForeignFiles):
    for test in ("test_sound_files_keep_all_rules", "test_each_change_of_a_docx_breaks_its_rules",
                 "test_each_change_of_a_workbook_breaks_its_rule"):
        setattr(derived, test, None)


if __name__ == "__main__":
    unittest.main()
