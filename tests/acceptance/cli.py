"""The command line as its user meets it: exit codes, options, messages, and what is left in the folder."""
import unittest

import openpyxl

import pdf_text
import support
from docx_text import Docx
from support import DONE, DONE_WITH_WARNINGS, INPUT_ERRORS, MACHINE_REFUSED, USAGE, kehoach

PLAN = support.plan_folder("vinh-linh")

SMALL = """---
format: kehoach-plan/1
type: plan
title: Kế hoạch nhỏ
agency:
  format: kehoach-agency/1
  name: Ủy ban nhân dân xã Nhỏ
  short-name: UBND xã Nhỏ
  level: commune
  place: Nhỏ
  heading: [ỦY BAN NHÂN DÂN, XÃ NHỎ]
  symbol: UBND
  units: []
date: {date}
signer: {{authority: [CHỦ TỊCH], name: Nguyễn Văn A}}
---

# I. MỤC ĐÍCH

{body}
"""


class CliTest(support.AcceptanceTest):
    def small(self, name="nho", date="2026-02-09", body="Một đoạn."):
        return self.write(f"{name}/plan.md", SMALL.format(date=date, body=body)).parent

    def build_to(self, out, *arguments):
        return kehoach("build", *arguments, "-o", self.folder / out, "--date", "2026-02-09")

    def files(self, out="out"):
        """Everything below the folder."""
        root = self.folder / out
        return sorted(str(path.relative_to(root)) for path in root.rglob("*"))


class ExitCodes(CliTest):
    def test_done(self):
        result = self.build_to("out", PLAN)
        self.assertEqual((result.returncode, result.stderr), (DONE, ""))
        self.assertEqual(self.files(), [".kehoach.json", "vinh-linh.docx", "vinh-linh.pdf", "vinh-linh.signing.json",
                                        "vinh-linh.xlsx"])
        for name in self.files()[1:]:
            self.assertIn(name, result.stdout)

    def test_unknown_option(self):
        for language, words in (("vi", "không có tùy chọn"), ("en", "there is no option")):
            result = self.build_to("out", PLAN, "--fromats", "pdf", "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (USAGE, ""))
            self.assertIn(words, result.stderr)
            self.assertIn("--formats", result.stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_unknown_command(self):
        for language, words in (("vi", "không có lệnh"), ("en", "there is no command")):
            result = kehoach("biuld", PLAN, "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (USAGE, ""))
            self.assertIn(words, result.stderr)
            self.assertIn("build", result.stderr)

    def test_other_misuse(self):
        for arguments in ([], [PLAN, "--formats", "doc"], [PLAN, "--set", "number"], [PLAN, "--set", "nubmer=1"],
                          [PLAN, "--date", "31/02/2026"], [PLAN, "--name", "a/b"], [PLAN, "--lang", "fr"],
                          [PLAN, "--formats"], [PLAN, support.plan_folder("thuy-hung"), "--name", "x"]):
            with self.subTest(arguments[1:]):
                result = kehoach("build", *arguments)
                self.assertEqual((result.returncode, result.stdout), (USAGE, ""))
                self.assertNotEqual(result.stderr, "")

    def test_input_error(self):
        plan = self.small(date="31/02/2026")
        for language, word in (("vi", "lỗi"), ("en", "error")):
            result = self.build_to("out", plan, "--lang", language)
            self.assertEqual(result.returncode, INPUT_ERRORS)
            self.assertRegex(result.stderr, rf"plan\.md:14:7: {word}: .*31/02/2026.* \[impossible-date\]\n")
            self.assertIn("    date: 31/02/2026\n          ^^^^^^^^^^\n", result.stderr)
            self.assertEqual(self.files(), [])

    def test_missing_plan(self):
        result = self.build_to("out", self.folder / "nowhere")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("nowhere", result.stderr)
        self.assertEqual(self.files(), [])

    def test_warnings(self):
        plan = self.small(body="### 1.1. Tiêu đề nhảy bậc")
        result = self.build_to("out", plan)
        self.assertEqual(result.returncode, DONE_WITH_WARNINGS, result.stderr)
        self.assertRegex(result.stderr, r"plan\.md:20:\d+: cảnh báo: ")
        self.assertEqual(self.files(), [".kehoach.json", "nho.docx", "nho.pdf", "nho.signing.json"])

    def test_strict_makes_warnings_errors(self):
        result = self.build_to("out", self.small(body="### 1.1. Tiêu đề nhảy bậc"), "--strict")
        self.assertEqual(result.returncode, INPUT_ERRORS, result.stderr)
        self.assertEqual(self.files(), [])

    def test_output_folder_is_a_file(self):
        blocked = self.write("blocked", "a file")
        for out in (blocked, blocked / "below"):
            for language, words in (("vi", "không"), ("en", "annot")):
                result = kehoach("build", PLAN, "-o", out, "--lang", language)
                self.assertEqual((result.returncode, result.stdout), (MACHINE_REFUSED, ""), result.stderr)
                self.assertIn(str(blocked), result.stderr)
                self.assertIn(words, result.stderr)
        self.assertEqual(blocked.read_text(), "a file")

    def test_fonts_are_not_there(self):
        result = self.build_to("out", PLAN, "--fonts", self.folder / "no-fonts")
        self.assertEqual(result.returncode, MACHINE_REFUSED, result.stderr)
        self.assertIn("no-fonts", result.stderr)
        self.assertEqual(self.files(), [])


class Outputs(CliTest):
    def test_what_somebody_edited_stays(self):
        made = self.build(PLAN)
        fresh = {format: path.read_bytes() for format, path in made.items()}
        for edited, path in made.items():
            with self.subTest(edited):
                for format, bytes in fresh.items():
                    made[format].write_bytes(bytes)
                path.write_bytes(fresh[edited] + b"a note")
                result = kehoach("build", PLAN, "-o", path.parent, "--set", "number=47")
                self.assertEqual(result.returncode, INPUT_ERRORS)
                self.assertIn(path.name, result.stderr)
                self.assertIn("[edited-output]", result.stderr)
                self.assertIn("--force", result.stderr)
                self.assertEqual(path.read_bytes(), fresh[edited] + b"a note")
                for format in set(fresh) - {edited}:
                    self.assertEqual(made[format].read_bytes(), fresh[format], f"{format} was replaced alone")
                self.assertEqual(len(self.files()), 5)

    def test_force_overwrites(self):
        made = self.build(PLAN, "--date", "2026-02-09")
        fresh = {format: path.read_bytes() for format, path in made.items()}
        for path in made.values():
            path.write_bytes(b"edited")
        result = self.build_to("out", PLAN, "--force")
        self.assertEqual((result.returncode, result.stderr), (DONE, ""))
        self.assertEqual({format: path.read_bytes() for format, path in made.items()}, fresh)

    def test_files_of_others_stay(self):
        path = self.write("out/vinh-linh.docx", "somebody's work")
        result = self.build_to("out", PLAN)
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertEqual(path.read_text(), "somebody's work")
        self.assertNotIn("vinh-linh.pdf", self.files())

    def test_own_outputs_are_replaced(self):
        made = self.build(PLAN)
        before = {path: path.read_bytes() for path in made.values()}
        self.build(PLAN, "--set", "number=47")
        for path, bytes in before.items():
            self.assertNotEqual(path.read_bytes(), bytes)
        self.assertEqual(len(self.files()), 5)

    def test_name_and_formats(self):
        self.build(PLAN, "--name", "ke-hoach-47", "--formats", "docx,pdf")
        self.assertEqual(self.files(), [".kehoach.json", "ke-hoach-47.docx", "ke-hoach-47.pdf",
                                        "ke-hoach-47.signing.json"])
        self.build(PLAN, "--formats", "xlsx")
        self.assertEqual(self.files()[1:], ["ke-hoach-47.docx", "ke-hoach-47.pdf", "ke-hoach-47.signing.json",
                                            "vinh-linh.xlsx"])

    def test_output_folder_is_out_by_default(self):
        result = kehoach("build", PLAN, cwd=self.folder)
        self.assertEqual(result.returncode, DONE)
        self.assertEqual(len(self.files("out")), 5)

    def test_several_plans(self):
        result = self.build_to("out", PLAN, support.plan_folder("thuy-hung"))
        self.assertEqual((result.returncode, result.stderr), (DONE, ""))
        self.assertEqual(self.files(), [".kehoach.json", *(f"{name}.{ending}" for name in ("thuy-hung", "vinh-linh")
                                                           for ending in support.ENDINGS)])

    def test_a_failed_plan_leaves_no_file_and_stops_no_other(self):
        result = self.build_to("out", self.small("hong", date="31/02/2026"), self.small("tot"))
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertEqual(self.files(), [".kehoach.json", "tot.docx", "tot.pdf", "tot.signing.json"])

    def test_two_outputs_of_one_name_are_an_error(self):
        result = self.build_to("out", self.small("a/ke-hoach"), self.small("b/ke-hoach", body="Đoạn khác."))
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[same-output-name]", result.stderr)
        found = [paragraph.text for paragraph in Docx(self.folder / "out" / "ke-hoach.docx").paragraphs()]
        self.assertIn("Một đoạn.", found)
        self.assertNotIn("Đoạn khác.", found)


class Slots(CliTest):
    SAYS = ["Số: 47/KH-UBND", "Vĩnh Linh, ngày 09 tháng 02 năm 2026",
            "(Ban hành kèm theo Kế hoạch số: 47/KH-UBND ngày 09 tháng 01 năm 2026 của UBND xã Vĩnh Linh)"]
    BLANK = ["Số: /KH-UBND", "Vĩnh Linh, ngày tháng 01 năm 2026",
             "(Ban hành kèm theo Kế hoạch số: /KH-UBND ngày tháng 01 năm 2026 của UBND xã Vĩnh Linh)"]

    def check(self, made, says):
        docx = [" ".join(paragraph.text.split()) for paragraph in Docx(made["docx"]).paragraphs()]
        for text in says:
            self.assertIn(text, docx)
        sheet = openpyxl.load_workbook(made["xlsx"]).worksheets[0]
        values = [" ".join(str(value).split()) for row in sheet.iter_rows(values_only=True) for value in row if value]
        self.assertIn(says[2], values)
        for reader, read in pdf_text.READERS.items():
            pdf = " ".join(word for page in read(made["pdf"]) for line in page.lines for word in line.words)
            for text in says:
                self.assertIn(text, pdf, reader)

    def test_empty_ones_stay_blank(self):
        self.check(self.build(PLAN), self.BLANK)

    def test_set_fills_them(self):
        self.check(self.build(PLAN, "--set", "number=47", "--set", "date=2026-02-09"), self.SAYS)

    def test_a_date_that_does_not_exist_is_an_error(self):
        result = self.build_to("out", PLAN, "--set", "date=2026-02-30")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("2026-02-30", result.stderr)
        self.assertEqual(self.files(), [])


class Deadlines(CliTest):
    ANNEX = """format: kehoach-annex/1
title: NHIỆM VỤ
reference: (Kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của Ủy ban nhân dân xã Nhỏ)
columns: [{title: Nhiệm vụ, role: task}, {title: Thời gian, role: due}]
tasks: [{cells: [Sơ kết, Trước ngày 31/02/2026]}]
"""

    def setUp(self):
        super().setUp()
        plan = SMALL.replace("units: []", "units: []\nannexes: [phu-luc.yaml]")
        self.write("nho/plan.md", plan.format(date="2026-01-09", body="Nhiệm vụ tại Phụ lục kèm theo./."))
        self.plan = self.write("nho/phu-luc.yaml", self.ANNEX).parent

    def test_a_day_in_no_calendar_is_a_warning_at_its_place(self):
        result = self.build_to("out", self.plan)
        self.assertEqual(result.returncode, DONE_WITH_WARNINGS)
        self.assertIn("phu-luc.yaml:5:26: cảnh báo: thời hạn ghi ngày 31/02/2026", result.stderr)

    def test_the_check_says_it_once(self):
        result = kehoach("check", self.plan, "-o", self.folder / "out")
        self.assertIn("[DT-09]", result.stdout)
        self.assertEqual((result.stdout + result.stderr).count("không có trong lịch"), 1, result.stdout)
        self.assertTrue((self.folder / "out" / "nho.check.docx").exists())


class Help(CliTest):
    def test_overview(self):
        for arguments in (["--help"], ["help"], []):
            for language, words in (("vi", "Cách dùng"), ("en", "Usage")):
                result = kehoach(*arguments, "--lang", language)
                self.assertEqual((result.returncode, result.stderr), (DONE, ""))
                self.assertIn(words, result.stdout)
                self.assertIn("kehoach build", result.stdout)

    def test_version(self):
        self.assertRegex(kehoach("--version").stdout, r"^kehoach \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
