"""A sound paper of ours in its three formats, and ways to change one thing about its files."""
import io
import json
import re
import zipfile

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


class PaperTest(support.AcceptanceTest):
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
