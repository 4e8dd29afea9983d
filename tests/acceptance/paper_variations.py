"""Correct papers of every sort: titles, recipients and addressees of all lengths, each way to sign, margins in range."""
import random

WORDS = ("Tăng cường công tác lãnh đạo, chỉ đạo, điều hành của cấp ủy, chính quyền đối với công tác cải cách hành chính, "
         "chuyển đổi số và cải thiện môi trường đầu tư kinh doanh, nâng cao chỉ số hài lòng của người dân trên địa bàn xã"
         ).split()
PLACES = ("Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06, Ủy ban Mặt trận Tổ quốc "
          "Việt Nam và các tổ chức chính trị - xã hội tỉnh Phú Thọ, Văn phòng Hội đồng nhân dân và Ủy ban nhân dân").split()
SIGNERS = [
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
]
OTHER_SIGNERS = [
    ["CHỦ TỊCH"],
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"],
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
    ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
]
KINDS = ["plan", "plan", "report", "submission", "letter", "letter", "decision"]
NAMES = ["Trần Thị B", "Nguyễn Thị Phương Thảo"]
AGENCIES = [["ỦY BAN NHÂN DÂN", "XÃ HÒA BÌNH"], ["ỦY BAN NHÂN DÂN", "XÃ TÂN HIỆP PHƯỚC", "LONG ĐIỀN"],
            ["ỦY BAN NHÂN DÂN", "PHƯỜNG BA"]]
SENTENCE = ("Các cơ quan, đơn vị chủ động xây dựng chương trình, kế hoạch cụ thể; rà soát nhiệm vụ cho sát thực tế; chịu "
            "trách nhiệm về tiến độ, chất lượng thực hiện nhiệm vụ được giao").split()
PAGES = ["", "left: 35mm", "right: 20mm", "left: 35mm, right: 20mm", "top: 25mm, bottom: 25mm", "left: 33mm, right: 17mm"]
BODY_STYLES = ["than-bai", "can-cu", "dieu", "muc", "khoan-tieu-de", "khoan", "diem", "gach-dau-dong"]


def stretch(words, count, rest=""):
    """So many words; no mark is left at its end."""
    return (" ".join(words[:count]).rstrip(",;") + rest).strip()


def quoted(texts):
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"


def house_style(rng):
    lines = ["format: kehoach-house-style/1"]
    page = rng.choice(PAGES)
    if page:
        lines.append(f"page: {{{page}}}")
    if rng.random() < 0.25:
        styles = ", ".join(f"{name}: {{size: 13pt}}" for name in BODY_STYLES)
        lines.append(f"styles: {{{styles}}}")
    return "\n".join(lines) + "\n"


def agency(rng, style):
    return "\n".join([
        "agency:", "  format: kehoach-agency/1", "  name: Ủy ban nhân dân xã Hòa Bình", "  level: commune",
        "  place: Hòa Bình", f"  heading: {quoted(rng.choice(AGENCIES))}", "  symbol: UBND",
        "  units: [{name: Phòng Kinh tế, abbreviation: KT}]", f"  rules: {style}"])


def body(rng, kind):
    lines = []
    if kind == "decision" or rng.random() < 0.7:
        lines.append("# I. MỤC ĐÍCH, YÊU CẦU")
        lines.append("## 1. Mục đích " + stretch(SENTENCE, rng.randrange(0, 28)).lower())
        lines += [f"{letter}) {stretch(SENTENCE, rng.randrange(3, 40))}." for letter in "abc"]
        lines.append("# II. TỔ CHỨC THỰC HIỆN")
    lines += [f"{rng.choice(['- ', '', '- '])}{stretch(SENTENCE, rng.randrange(3, 40))}."
              for _ in range(rng.choice([1, 2, 3, 5, 8, 13, 21, 34]))]
    return "\n".join(lines).removesuffix(".") + "./.\n"


def heading(rng, kind):
    """The lines at the top of plan.md, without agency."""
    is_letter, is_draft = kind == "letter", rng.random() < 0.15
    title = stretch(WORDS, rng.randrange(4, 45), rng.choice(["", " năm 2026"]))
    lines = ["format: kehoach-plan/1", f"type: {'plan' if kind == 'decision' else kind}", "date: 2026-02-09",
             f"number: {rng.choice([7, 47, 1234])}"]
    lines.append(f"title: {title[0].lower() + title[1:] if is_letter else title}")
    if is_letter:
        lines.append("unit: Phòng Kinh tế")
        lines += rng.sample(["urgency: khẩn", "circulation: lưu hành nội bộ"], rng.choice([0, 0, 1, 2]))
    addressees = []
    if is_letter or kind == "submission" or (kind == "report" and rng.random() < 0.6):
        addressees = [stretch(PLACES, rng.randrange(3, 38)) for _ in range(rng.choice([1, 1, 2, 3, 6]))]
        lines.append(f"addressees: {quoted(addressees)}")
    if kind == "decision":
        lines += ["template: plan-with-decision", "decision:", f"  title: Ban hành Kế hoạch {title[0].lower() + title[1:]}",
                  "  authority: ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "  body:",
                  f"    - Điều 1. Ban hành kèm theo Quyết định này Kế hoạch {stretch(SENTENCE, rng.randrange(3, 30)).lower()}.",
                  "    - Điều 2. Các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này./.",
                  "reference: (Kèm theo Quyết định số {number}/QĐ-UBND ngày {day} tháng {month} năm {year} của Ủy ban nhân dân "
                  "xã Hòa Bình)"]
    if kind == "decision" or rng.random() < 0.4:
        lines.append('bases: ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", '
                     f'"Theo đề nghị của {stretch(PLACES, rng.randrange(4, 30))}."]')
    signers = SIGNERS if kind in ("plan", "decision") else SIGNERS + OTHER_SIGNERS  # a plan is the collective's
    lines.append(f"signer: {{authority: {quoted(rng.choice(signers))}, name: {rng.choice(NAMES)}}}")
    if is_draft:
        return lines + ["status: draft", "recipients: []"]
    first = ["Như Điều 2"] if kind == "decision" else ["Như trên"] if addressees else []
    places = [stretch(PLACES, rng.randrange(3, 38)) for _ in range(rng.randrange(0, 6))]
    return lines + [f"recipients: {quoted(first + places + ['Lưu: VT, KT'])}"]


ANNEX = """format: kehoach-annex/1
label: Phụ lục
title: {title}
reference: (Kèm theo {named} số {{number}}/{symbol}-UBND ngày {{day}} tháng {{month}} năm {{year}} của {issuer})
columns: [{{title: STT, role: number}}, {{title: Nhiệm vụ, role: task}}, {{title: Cơ quan chủ trì, role: lead}}, {{title: Thời gian, role: due}}]
tasks:
"""


def annex(rng, kind):
    title = stretch(WORDS, rng.randrange(3, 30)).upper()
    named, symbol = ("Quyết định", "QĐ") if kind == "decision" else ("Kế hoạch", "KH")
    issuer = rng.choice(["Ủy ban nhân dân xã Hòa Bình", "UBND xã Hòa Bình"])
    tasks = "".join(f"  - {{number: {i + 1}, cells: [\"{stretch(SENTENCE, rng.randrange(3, 40))}\", Phòng Kinh tế, Quý II năm 2026]}}\n"
                    for i in range(rng.choice([1, 3, 30])))
    return ANNEX.format(title=f'"{title}"', named=named, symbol=symbol, issuer=issuer) + tasks


def variation(seed):
    """The files of a plan that is right, by their names; the same for the same seed."""
    rng = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    has_annex = kind in ("plan", "decision") and rng.random() < 0.5
    lines = heading(rng, kind) + [agency(rng, "style.yaml")] + (["annexes: [phu-luc.yaml]"] if has_annex else [])
    files = {"style.yaml": house_style(rng), "plan.md": "---\n" + "\n".join(lines) + "\n---\n" + body(rng, kind)}
    if has_annex:
        files["phu-luc.yaml"] = annex(rng, kind)
    return files
