"""Texts made to hurt, each with what must come of it.

What must come of it is the first message, as "line:column slug" (only the slug where the whole file is meant, and with
a file in front where another is to blame), or an exit code: the papers are made. A text that is long to make is a
function.
"""
import json

from support import DONE, DONE_WITH_WARNINGS

HEAD = """---
format: kehoach-plan/1
title: Kế hoạch năm 2026
agency: agency.yaml
date: 2026-02-09
"""
AGENCY = """format: kehoach-agency/1
name: Ủy ban nhân dân xã Nhỏ
level: commune
place: Nhỏ
heading: [ỦY BAN NHÂN DÂN, XÃ NHỎ]
symbol: UBND
"""
ANNEX = """format: kehoach-annex/1
label: Phụ lục
title: NHIỆM VỤ
columns:
  - {title: STT, role: number, width: 12mm}
  - {title: Nhiệm vụ, role: task}
  - {title: Thời gian, role: due}
"""
HOUSE_STYLE = "format: kehoach-house-style/1\n"
RULES = "format: kehoach-derive-rules/1\n"
WORDS = "Thực hiện cải cách hành chính, "  # 41 bytes, 31 characters
MILLION = 1_000_000


def plan(keys="", body="Một đoạn.\n"):
    """Keys begin in line 6; without any, the body begins in line 7."""
    return f"{HEAD}{keys}---\n{body}"


def plan_json(**keys):
    whole = {"format": "kehoach-plan/1", "title": "Kế hoạch", "agency": "agency.yaml", "body": ["Một đoạn."], **keys}
    return json.dumps(whole, ensure_ascii=False)


def annex(rest):
    """`rest` begins in line 8."""
    return ANNEX + rest


def tasks(count):
    return "tasks:\n" + "".join(f"  - {{number: {i}, cells: [Báo cáo, Quý II]}}\n" for i in range(count))


def growing_aliases(item):
    """Twenty lines, each ten times the one before: ten to the twentieth values."""
    lines = [f"{item}&a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"{item}&a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]" for i in range(1, 20)]
    return "\n".join(lines) + "\n"


def levels(key, count):
    """`key` below itself, `count` times."""
    return "".join(" " * level + f"{key}:\n" for level in range(count))


def groups_in_groups(depth):
    return "".join("    " * level + "groups:\n" + "    " * level + "  - label: Nhóm\n" for level in range(depth))


def columns_in_columns(depth):
    return "  - title: a\n" + "".join("  " * level + "    columns:\n" + "  " * level + "    - title: a\n"
                                      for level in range(depth))


TCVN3 = "KÕ ho¹ch c¶i c¸ch hµnh chÝnh x· VÜnh Linh n¨m 2026\n"
VNI = "Keá hoaïch caûi caùch haønh chính xaõ Vónh Linh naêm 2026\n"

# In plan.md.
PLANS = {
    # ---- nesting
    "brackets nested 100,000 times": (plan(f"bases: {'[' * 100_000}{']' * 100_000}\n"), "6:71 nested-too-deep"),
    "100,000 open brackets": (plan(f"bases: {'[' * 100_000}\n"), "6:8 unclosed-bracket"),
    "100,000 closed brackets": (plan(f"bases: {']' * 100_000}\n"), "6:8 unquoted-indicator"),
    "braces nested 100,000 times": (plan(f"bases: {'{a: ' * 100_000}x{'}' * 100_000}\n"), "6:8 flow-too-long"),
    "braces nested 1,000 times": (plan(f"bases: {'{a: ' * 1000}x{'}' * 1000}\n"), "6:260 nested-too-deep"),
    "items nested 100,000 times": (plan(f"bases:\n  {'- ' * 100_000}x\n"), "7:129 nested-too-deep"),
    "a thousand levels of indentation": (plan(levels("a", 1000)), "70:65 nested-too-deep"),
    "keys of keys nested 1,000 times": (plan("? " * 1000 + "a\n"), "6:1 no-colon"),
    "quotations nested 100,000 times": (plan(body="> " * 100_000 + "x\n"), DONE),
    "list items nested 100,000 times": (plan(body="- " * 100_000 + "x\n"), DONE),
    "list items 1,000 levels deep": (plan(body="".join(" " * i + "- x\n" for i in range(1000))), DONE),
    "headings of 100,000 levels": (plan(body="#" * 100_000 + " I. MỤC\n"), "7:1 deep-heading"),
    # ---- YAML that grows, or runs
    "aliases that grow to ten to the twentieth": (plan("bases:\n" + growing_aliases("  - ")), "7:5 unquoted-indicator"),
    "an alias of itself": (plan("bases: &a [*a]\n"), "6:8 unquoted-indicator"),
    "a merge of itself": (plan("signer: &a {<<: *a}\n"), "6:9 unquoted-indicator"),
    "a tag that runs code": (plan("bases: !!python/object/apply:os.system [rm]\n"), "6:8 unquoted-indicator"),
    "a directive": (plan("%YAML 9.9\n"), "6:1 yaml-syntax"),
    # ---- too much
    "20,000 keys": (plan("".join(f"k{i}: v\n" for i in range(20_000))), "6:1 unknown-key"),
    "100,000 times the same key": (plan("status: draft\n" * 100_000), "7:1 duplicate-key"),
    "a key of a megabyte": (plan("x" * MILLION + ": y\n"), "6:1 no-colon"),
    "a quoted key of a megabyte": (plan('? "' + "x" * MILLION + '"\n: y\n'), "6:3 unknown-key"),
    "a value of 10 MB": (lambda: plan("reference: " + WORDS * 250_000 + "\n"), "6:12 text-too-long"),
    "20 MB in quotes that never close": (lambda: plan('reference: "' + WORDS * 500_000 + "\n"), "6:12 unclosed-quote"),
    "60 MB in one bracket": (lambda: plan("bases: [" + "a, " * 20_000_000 + "b]\n"), "6:8 flow-too-long"),
    "a million colons": (lambda: plan("reference: " + "a: " * MILLION + "\n"), "6:12 unquoted-colon"),
    "a million faults": (lambda: plan("a: b: c\n" * MILLION), "6:4 unquoted-colon"),
    "a million tabs": (lambda: plan("\ta: b\n" * MILLION), "6:1 tab-indentation"),
    "a million open quotes": (lambda: plan("a: '\n" * MILLION), "6:4 unclosed-quote"),
    "a million escapes": (lambda: plan('reference: "' + "\\u0041" * (MILLION + 1) + '"\n'), "6:12 text-too-long"),
    "50,000 recipients": (plan("recipients:\n" + "- Sở Nội vụ\n" * 50_000), DONE),
    "a thousand annexes": (plan("annexes:\n" + "".join(f"- a{i}.yaml\n" for i in range(1000))), "7:3 missing-file"),
    "a thousand times one annex": (plan("annexes:\n" + "- agency.yaml\n" * 1000), "7:3 wrong-file"),
    "itself as its agency": (plan().replace("agency.yaml", "plan.md"), "4:9 file-kind"),
    # ---- numbers and paths
    "a number of a million digits": (plan(f"number: {'9' * MILLION}\n"), "6:9 bad-number"),
    "a number beyond all machines": (plan("number: 1e999999999\n"), "6:9 bad-number"),
    "a number below nothing": (plan("number: -9223372036854775809\n"), "6:9 bad-number"),
    "copies beyond all machines": (plan("copies: 99999999999999999999\n"), DONE),
    "a date beyond the calendar": (plan().replace("2026-02-09", "99999999999-02-09"), "5:7 bad-date"),
    "a date of year 0": (plan().replace("2026-02-09", "0000-00-00"), "5:7 impossible-date"),
    "a path of a megabyte": (plan().replace("agency.yaml", "a/" * 500_000 + "b.yaml"), "4:9 missing-file"),
    "a path above the root": (plan().replace("agency.yaml", "../" * 300 + "etc/passwd"), "4:9 file-kind"),
    "a path with NUL": (plan().replace("agency.yaml", '"agency.yaml\\0.yaml"'), "4:9 control-character"),
    "a path to an address": (plan().replace("agency.yaml", "https://localhost:1/agency.yaml"), "4:9 url-for-file"),
    # ---- long lines
    "a line of 100 MB": (lambda: plan(body=WORDS * 2_500_000), "file-too-large"),
    "a line of 60 MB": (lambda: plan(body=WORDS * 1_500_000), "7:1 text-too-long"),
    "a line of 60 MB of blanks": (lambda: plan(body=" " * 60 * MILLION + "\n"), "7:1 text-too-long"),
    "a word of 900 KB": (plan(body="x" * 900_000 + "\n"), DONE),
    "a line of 900 KB": (plan(body=WORDS * 22_000 + "\n"), DONE),
    "half a million lines": (lambda: plan(body="x\n" * 500_001), "500007:1 too-many-lines"),
    "a million empty lines": (lambda: plan(body="\n" * MILLION + "Một đoạn.\n"), "500007:1 too-many-lines"),
    # ---- mark-up that never closes
    "stars": (plan(body="*" * 900_000 + "\n"), DONE),
    "stars that could pair with each other": (plan(body="**a*" * 50_000 + "\n"), DONE),
    "brackets that could be links": (plan(body="[" * 900_000 + "\n"), DONE),
    "links without end": (plan(body="[a](#" * 180_000 + "\n"), DONE),
    "backslashes": (plan(body="\\" * 900_000 + "\n"), DONE),
    "braces that could be slots": (plan(body="{day}" * 50_000 + "\n"), DONE),
    "20,000 unknown slots": (plan(body="{dya} " * 20_000 + "\n"), "7:1 misspelt-slot"),
    "20,000 links to nowhere": (plan(body="[a](#b) " * 20_000 + "\n"), "7:2 nothing-to-link"),
    "20,000 links to one heading": (plan(body="# I. MỤC\n" + "[](#I) " * 20_000 + "\n"), DONE),
    "10,000 headings": (plan(body="# I. MỤC\n" * 10_000), DONE),
    "100,000 footnote marks without text": (plan(body="".join(f"a[^{i}]\n" for i in range(100_000))),
                                            "7:2 footnote-without-text"),
    "100,000 footnotes without mark": (plan(body="a\n" + "".join(f"[^{i}]: b\n" for i in range(100_000))),
                                       "8:1 footnote-without-mark"),
    "5,000 footnotes": (plan(body="".join(f"a[^{i}]\n[^{i}]: b\n" for i in range(5_000))), DONE),
    "5,000 footnotes in one line": (
        plan(body="".join(f"a[^{i}]" for i in range(5_000)) + "\n" + "".join(f"[^{i}]: b\n" for i in range(5_000))),
        DONE),
    # ---- tables
    "a table of 10,000 columns": (
        plan(body="|" + "a|" * 10_000 + "\n|" + "---|" * 10_000 + "\n"), "7:1 table-too-wide"),
    "a table of 5,000 rows": (plan(body="|a|b|\n|---|---|\n" + "|c|d|\n" * 5_000), DONE),
    "a table of a million rows": (
        lambda: plan(body="|a|b|\n|---|---|\n" + "|c|d|\n" * MILLION), "100008:1 too-many-table-cells"),
    "bars": (plan(body="|" * 900_000 + "\n"), DONE),
    # ---- characters
    "a million marks on one letter": (plan(body="e" + "\u0301" * MILLION + "\n"), "7:31 too-many-marks"),
    "directions turned round 100,000 times": (plan(body="\u202e\u202da" * 100_000 + "\n"), DONE),
    "100,000 joined emoji": (plan(body="\U0001f469\u200d" * 100_000 + "\n"), "7:1 missing-glyph"),
    "not a character": (plan(body="\ufffe\uffff\U0010ffff\n"), "7:1 control-character"),
    "a byte order mark and nothing wrong": (b"\xef\xbb\xbf" + plan().encode(), DONE),
    "a byte order mark inside": (plan(body="Một \ufeffđoạn.\n"), DONE),
    "line ends of old machines": (plan().replace("\n", "\r"), DONE),
    "every line end there is": (plan(body="a\r\nb\rc\x0bd\x0ce\u2028f\u2029g\x85h\n"), "9:2 control-character"),
    "nothing": ("", "empty-file"),
    "line ends only": ("\n" * 100_000, "empty-file"),
    "fences only": ("---\n" * 100_000, "1:1 missing-format"),
    "byte order marks only": (b"\xef\xbb\xbf" * 1000, "empty-file"),
    "NUL": (plan(body="a\0b\n"), "7:2 control-character"),
    "a megabyte of NUL": (b"\0" * MILLION, "utf-16"),
    "NUL at the end": (plan().encode() + b"\0", "8:1 control-character"),
    # ---- bytes that are not UTF-8
    "UTF-16, little end first": (plan().encode("utf-16"), "utf-16"),
    "UTF-16, big end first": (b"\xfe\xff" + plan().encode("utf-16-be"), "utf-16"),
    "UTF-16 without its mark": (plan().encode("utf-16-le"), "utf-16"),
    "UTF-16, big end first, without its mark": (plan().encode("utf-16-be"), "utf-16"),
    "UTF-32": (plan().encode("utf-32"), "utf-16"),
    "half a character, as UTF-8 has none": (plan().encode() + b"a \xed\xa0\x80 b\n", "8:3 not-utf-8"),
    "both halves of a character, as UTF-8 has none": (plan().encode() + b"\xed\xa0\xbd\xed\xb8\x80\n", "8:1 not-utf-8"),
    "characters spelt too long": (b"---\nformat: \xc0\xaf\n---\n", "2:9 not-utf-8"),
    "a line end spelt too long": (plan().encode() + b"a\xe0\x80\x8ab\n", "8:2 not-utf-8"),
    "a character beyond the last": (plan().encode() + b"\xf4\x90\x80\x80\n", "8:1 not-utf-8"),
    "half a character at the end": (plan().encode() + b"a\xe1\xba", "8:2 not-utf-8"),
    "every byte": (bytes(range(256)) * 1000, "3:115 not-utf-8"),
    "TCVN3": (TCVN3.encode("latin-1"), "1:2 old-encoding"),
    "VNI": (VNI.encode("latin-1"), "1:3 old-encoding"),
    "Windows-1258": (
        "K\xea\xec ho\xe2\xf2ch ca\xf2i ca\xecch ha\xccnh chi\xecnh\n".encode("latin-1"), "1:2 old-encoding"),
    "TCVN3 that became UTF-8": (TCVN3, "1:2 old-font"),
    "VNI that became UTF-8": (VNI, "1:3 old-font"),
    "a Word file": (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "not-a-text-file"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000, "not-a-text-file"),
    "an archive": (b"PK\x03\x04" + b"\0" * 26 + b"ke-hoach/plan.md", "archive"),
}

# In plan.json.
JSON_PLANS = {
    "arrays nested a million times": (lambda: "[" * MILLION + "]" * MILLION, "1:65 nested-too-deep"),
    "objects nested a million times": (lambda: '{"a":' * MILLION, "1:321 nested-too-deep"),
    "a million open arrays": (lambda: "[" * MILLION, "1:65 nested-too-deep"),
    "a million closed arrays": (lambda: "]" * MILLION, "1:1 json-missing-value"),
    "half characters": (plan_json(body=["x"]).replace('"x"', '"' + "\\ud83d" * 100_000 + '"'), "1:86 lone-surrogate"),
    "half characters in the wrong order": (plan_json().replace("Một", "\\udc00\\ud800"), "1:86 lone-surrogate"),
    "a number of ten million digits": (
        lambda: plan_json().replace('"Một đoạn."', "1" * 10_000_000), "1:85 json-number"),
    "a number beyond all machines": (
        plan_json(number=1).replace('"number": 1', '"number": 1e999999999'), "1:109 json-number"),
    "a number that is none": (plan_json().replace('"Một đoạn."', "1" * 100_000 + "e" * 100_000), "1:85 json-number"),
    "a million escapes": (lambda: plan_json().replace("Một", "\\u0041" * (MILLION + 1)), "1:85 text-too-long"),
    "a control character by its escape": (plan_json().replace("Một", "\\u0000"), "1:85 control-character"),
    "20,000 keys": (plan_json(**{f"k{i}": i for i in range(20_000)}), "1:99 unknown-key"),
    "the same key 100,000 times": ("{" + '"title": "a",' * 100_000 + '"title": "a"}', "1:1 missing-format"),
    "four million values": (lambda: '{"body": [' + "0," * 4_000_000 + "0]}", "1:8000007 too-many-values"),
    "10 MB in one string": (lambda: plan_json().replace("Một", WORDS * 250_000), "1:86 text-too-long"),
    "a string that never closes": (lambda: '{"title": "' + WORDS * 100_000, "1:11 unclosed-quote"),
    "a body of half a million lines": (lambda: plan_json(body=["x"] * 500_001), "1:2500086 too-many-lines"),
    "a comment": ("/" * 100_000, "1:1 json-comment"),
    "NaN": (plan_json().replace('"Một đoạn."', "NaN"), "1:85 json-unquoted"),
    "nothing": ("", "empty-file"),
    "a text": ('"a"', "1:1 file-without-keys"),
    "UTF-16": (plan_json().encode("utf-16"), "utf-16"),
    "TCVN3": (TCVN3.encode("latin-1"), "1:2 old-encoding"),
    "characters spelt too long": (b'{"title": "\xc0\x80"}', "1:12 not-utf-8"),
}

# In a.yaml, the annex of a sound plan.
ANNEXES = {
    "10,000 columns": (annex("".join(f"  - {{title: Cột {i}}}\n" for i in range(10_000))), "5:3 table-too-wide"),
    "columns in columns": (annex(columns_in_columns(100)), "70:67 nested-too-deep"),
    "groups in groups": (annex(groups_in_groups(200)), "71:129 nested-too-deep"),
    "a million rows": (lambda: annex("tasks:\n" + "- cells: [a, b]\n" * MILLION), "1000005:3 too-many-values"),
    "200,001 tasks": (lambda: annex("tasks:\n" + "- cells: [a, b]\n" * 200_001), "200009:3 too-many-rows"),
    "3,000 tasks": (annex(tasks(3_000)), DONE),
    "200,000 cells in a task": (lambda: annex("tasks:\n  - cells:\n" + "    - a\n" * 200_000), "10:5 cell-count"),
    "100,000 tasks of one id": (
        lambda: annex("tasks:\n" + "  - {id: a, cells: [a, b]}\n" * 100_000), "10:10 duplicate-id"),
    "3,000 groups": (annex("groups:\n" + "  - label: a\n" * 3_000), DONE),
    "a cell of 200 KB": (annex(f"tasks:\n  - {{number: 1, cells: [{'x' * 200_000}, Quý II]}}\n"), DONE_WITH_WARNINGS),
    "a cell of 20,000 paragraphs": (
        annex("tasks:\n  - cells:\n    -\n" + "      - a\n" * 20_000 + "    - b\n"), DONE_WITH_WARNINGS),
    "a deadline without end": (
        annex("tasks:\n  - {number: 1, cells: [a, " + "Quý I và " * 20_000 + "]}\n"), DONE_WITH_WARNINGS),
    "a deadline beyond the calendar": (annex("tasks:\n  - {cells: [a, Trước ngày 31/12/99999999999]}\n"), DONE),
    "a column of a light year": (annex("  - {title: Rộng, width: 9460730472580800000mm}\n"), "8:26 bad-width"),
    "a column below nothing": (annex("  - {title: Hẹp, width: -12mm}\n"), "8:25 bad-width"),
    "a column of no width that is a number": (annex("  - {title: Hẹp, width: nanmm}\n"), "8:25 bad-width"),
    "progress beyond all machines": (annex("tasks:\n  - {cells: [a, b], progress: 1e400%}\n"), "9:31 bad-progress"),
    "a Roman number of 100,000 letters": (
        annex(f"groups:\n  - {{number: {'M' * 100_000}, label: a}}\n"), DONE_WITH_WARNINGS),
    "itself": ("format: kehoach-annex/1\nannexes: [a.yaml]\n", "1:1 missing-key"),
    "UTF-16": (ANNEX.encode("utf-16"), "utf-16"),
    "VNI": (VNI.encode("latin-1"), "1:3 old-encoding"),
    "NUL": (ANNEX + "tasks:\n  - {cells: [a\0, b]}\n", "9:15 control-character"),
}

# In agency.yaml, the agency of a sound plan.
AGENCIES = {
    "100,000 units": (AGENCY + "units:\n" + "".join(f"  - {{name: Phòng {i}}}\n" for i in range(100_000)), DONE),
    "100,000 lines of its name": (AGENCY.replace("[ỦY BAN NHÂN DÂN, XÃ NHỎ]", "\n" + "  - a\n" * 100_000), DONE),
    "a name of 900 KB": (AGENCY.replace("Ủy ban nhân dân xã Nhỏ", "x" * 900_000), DONE),
    "a place of 900 KB": (AGENCY.replace("place: Nhỏ", "place: " + WORDS * 22_000), DONE),
    "itself as its house style": (AGENCY + "rules: agency.yaml\n", "1:9 template-other-format"),
    "nesting": (AGENCY + levels("superior", 1000), "71:65 nested-too-deep"),
    "VNI": (VNI.encode("latin-1"), "1:3 old-encoding"),
}

# In house.yaml, the house style of a sound agency.
HOUSE_STYLES = {
    "a page of a light year": (HOUSE_STYLE + "page: {width: 9460730472580800000mm}\n", "2:15 template-bad-length"),
    "a margin below nothing": (HOUSE_STYLE + "page: {left: -30mm}\n", "2:14 template-bad-length"),
    "a margin of no number": (HOUSE_STYLE + "page: {left: infmm}\n", "2:14 template-bad-length"),
    "letters of no size": (HOUSE_STYLE + "styles: {than-bai: {size: 0pt}}\n", "2:27 rule-outside-range"),
    "letters beyond all machines": (HOUSE_STYLE + "styles: {than-bai: {size: 1e308pt}}\n", "2:27 template-bad-length"),
    "nesting": (HOUSE_STYLE + "page:\n" + levels(" a", 1000), "66:65 nested-too-deep"),
    "100,000 styles": (
        HOUSE_STYLE + "styles:\n" + "".join(f"  s{i}: {{size: 13pt}}\n" for i in range(100_000)), "3:3 template-unknown-key"),
    "UTF-16": (HOUSE_STYLE.encode("utf-16"), "utf-16"),
}

# In rules.yaml, given to derive.
DERIVE_RULES = {
    "nesting": (RULES + levels("fields", 1000), "66:65 nested-too-deep"),
    "aliases that grow": (RULES + "bodies:\n" + growing_aliases("  - "), "3:5 unquoted-indicator"),
    "100,000 texts to find": (
        RULES + "texts:\n" + "".join(f"  - {{id: t{i}, find: x{i}, put: y}}\n" for i in range(100_000)), DONE),
    "texts that find what they put": (
        RULES + "texts:\n  - {id: a, find: a, put: aaaaaaaaaa}\n" * 1000, "4:1 duplicate-key"),
    "nothing to find": (RULES + 'texts:\n  - {id: a, find: "", put: b}\n', "3:19 missing-key"),
    "a text to find of a megabyte": (
        RULES + f"texts:\n  - {{id: a, find: {'x' * MILLION}, put: b}}\n", "3:5 flow-too-long"),
    "UTF-16": (RULES.encode("utf-16"), "utf-16"),
}

# In a.yaml, a plain table typed there.
PLAIN = "format: kehoach-annex/1\ntitle: BẢNG\n"
TYPED_TABLES = {
    "a sound one": (PLAIN + "rows: [[a, b], [c, d]]\n", DONE),
    "200,001 rows": (lambda: PLAIN + "rows:\n" + "- [a]\n" * 200_001, "4:1 too-many-table-rows"),
    "a million cells and some": (lambda: PLAIN + "rows:\n" + f"- [{', '.join(['a'] * 60)}]\n" * 16_667,
                                 "4:1 table-too-large"),
    "10,000 columns": (PLAIN + f"rows: [[{', '.join(['a'] * 10_000)}]]\n", "3:7 too-many-table-columns"),
    "rows in rows": (PLAIN + "rows: " + "[" * 60 + "a" + "]" * 60 + "\n", "3:10 item-not-text"),
    "a merged cell over all cells": (PLAIN + "rows: [[a, b], [c, d]]\nmerged: ['A1:XFD1048576']\n", "4:11 bad-merged"),
    "100,000 merged cells": (PLAIN + "rows: [[a, b], [c, d]]\nmerged:\n" + "- A1:B2\n" * 100_000, "6:3 bad-merged"),
    "a total of numbers beyond all machines": (
        PLAIN + "rows: [[a, b], [c, '9999999999999999999999'], [d, '9999999999999999999999']]\ntotal: sum\n",
        "4:8 no-amount-columns"),
}

# In a.md, an annex of text.
TEXT = "---\nformat: kehoach-annex/1\ntitle: VĂN BẢN\n---\n"
TEXT_ANNEXES = {
    "a sound one": (TEXT + "Một đoạn.\n", DONE),
    "a line of 10 MB": (lambda: TEXT + WORDS * 250_000 + "\n", "5:1 text-too-long"),
    "half a million lines": (lambda: TEXT + "x\n" * 500_001, "500005:1 too-many-lines"),
    "200,000 cells in tables and some": (lambda: TEXT + "|a|b|\n|-|-|\n" + "|a|b|\n" * 100_000,
                                         "100006:1 too-many-table-cells"),
    "nesting": (f"---\nformat: kehoach-annex/1\ntitle: {'[' * 1000}{']' * 1000}\n---\nx\n", "3:71 nested-too-deep"),
    "TCVN3": (TCVN3.encode("latin-1"), "1:2 old-encoding"),
    "the plan itself": (plan("annexes: [a.md]\n"), "2:9 bad-format"),
}

# What a superior's task says.
DERIVED_CELLS = {
    "quotes that never close": '"' + "“" * 50_000 + '"',
    "numbers of documents without end": "số 1 " * 30_000,
    "units without end": "Sở Nội vụ " * 10_000,
    "letters whose small letters are longer": "\u0130" * 1000 + " Sở Nội vụ " + "\u1e9e" * 1000 + " Sở Nội vụ",
    "one clause of 200 KB": "các sở của tỉnh " * 10_000,
}
