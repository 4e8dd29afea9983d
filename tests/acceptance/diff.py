"""kehoach diff as its users see it."""
import json
import re
import shutil
import unittest
import zipfile

import support
from support import DONE, INPUT_ERRORS, MACHINE_REFUSED, USAGE, kehoach

PLAN = support.plan_folder("vinh-linh")


class Diff(support.AcceptanceTest):
    def edited(self, *replacements, plan=PLAN):
        """A copy of the plan with (file, before, after) put in place."""
        copy = self.folder / "sua"
        shutil.copytree(plan, copy)
        for file in copy.iterdir():
            text = file.read_text("utf-8").replace("../../agencies", str(support.FIXTURES / "agencies"))
            for name, before, after in replacements:
                if file.name == name:
                    self.assertEqual(text.count(before), 1, before)
                    text = text.replace(before, after)
            file.write_text(text, "utf-8")
        return copy

    def test_a_plan_and_itself(self):
        for plan in support.all_plans():
            result = kehoach("diff", plan, plan)
            self.assertEqual((result.returncode, result.stderr), (DONE, ""))
            self.assertIn("không khác nhau", result.stdout)

    def test_words_of_the_heading_and_the_body(self):
        copy = self.edited(("plan.md", "date: 2026-01\n", "date: 2026-02-09\n"),
                           ("plan.md", "# I. MỤC TIÊU, YÊU CẦU VÀ CÁC CHỈ TIÊU CỤ THỂ", "# I. MỤC TIÊU VÀ CÁC CHỈ TIÊU CỤ THỂ"))
        result = kehoach("diff", PLAN, copy)
        self.assertEqual(result.stdout,
                         "vinh-linh → sua\n\nPhần đầu và phần cuối: sửa 1\n~ Ngày\n    Ngày: 2026-01{+-02-09+}\n".replace(
                             "2026-01{+-02-09+}", "2026-[-01-]{+02-09+}") +
                         "\nNội dung: sửa 1\n~ I  MỤC TIÊU VÀ CÁC CHỈ TIÊU CỤ THỂ\n"
                         "    Nội dung: MỤC TIÊU[-, YÊU CẦU-] VÀ CÁC CHỈ TIÊU CỤ THỂ\n")

    def test_json_follows_its_schema(self):
        import jsonschema
        schema = json.loads((support.ROOT / "templates/schemas/kehoach-diff-1.schema.json").read_text("utf-8"))
        found = json.loads(kehoach("diff", support.plan_folder("thuy-hung"), support.plan_folder("loi-bac"), "--format",
                                   "json").stdout)
        jsonschema.validate(found, schema)
        for difference in found["differences"]:
            for field in difference["fields"]:
                for side, other in (("before", "added"), ("after", "removed")):
                    words = [text for piece in field.get("words", []) for kind, text in piece.items() if kind != other]
                    self.assertIn("".join(words), ("", field[side]))

    def test_the_workbook_strikes_out_what_went(self):
        file = self.folder / "so-sanh.xlsx"
        self.assertEqual(kehoach("diff", support.plan_folder("thuy-hung"), support.plan_folder("loi-bac"), "--format", "xlsx",
                                 "-o", file).returncode, DONE)
        with zipfile.ZipFile(file) as package:
            strings = package.read("xl/sharedStrings.xml").decode("utf-8")
        runs = re.findall(r"<r>(.*?)</r>", strings)
        went = [run for run in runs if "<strike/>" in run and '<color rgb="FFFF0000"/>' in run]
        came = [run for run in runs if "<u/>" in run and '<color rgb="FF0000FF"/>' in run]
        self.assertTrue(any(run.endswith("<t>Thụy Hùng</t>") for run in went), went[:3])
        self.assertTrue(any(run.endswith("<t>Lợi Bác</t>") for run in came), came[:3])

    def test_without_a_terminal_there_are_no_colours(self):
        self.assertNotIn("\033", kehoach("diff", support.plan_folder("thuy-hung"), support.plan_folder("loi-bac")).stdout)

    def test_usage_and_missing_plans(self):
        self.assertEqual(kehoach("diff", PLAN).returncode, USAGE)
        self.assertEqual(kehoach("diff", PLAN, PLAN, "--format", "pdf").returncode, USAGE)
        result = kehoach("diff", PLAN, self.folder / "nowhere")
        self.assertEqual((result.returncode, result.stdout), (INPUT_ERRORS, ""))
        self.assertIn(f'"{self.folder / "nowhere"}"', result.stderr)

    def test_a_word_file_needs_a_name_that_is_free(self):
        self.assertEqual(kehoach("diff", PLAN, PLAN, "--format", "docx").returncode, USAGE)
        self.assertIn("-o", kehoach("diff", PLAN, PLAN, "--format", "docx").stderr)
        taken = self.write("cua-toi.docx", "mine")
        result = kehoach("diff", PLAN, PLAN, "--format", "docx", "-o", taken)
        self.assertEqual((result.returncode, taken.read_text()), (INPUT_ERRORS, "mine"))
        self.assertIn("--force", result.stderr)
        folder = self.folder / "thu-muc.docx"
        folder.mkdir()
        result = kehoach("diff", PLAN, PLAN, "-o", folder)
        self.assertEqual(result.returncode, MACHINE_REFUSED)
        self.assertIn("thư mục", result.stderr)

    def test_a_word_file_needs_plans_that_can_be_built(self):
        copy = self.edited(("plan.md", "type: plan\n", "type: plan\ntemplate: khong-co\n"))
        result = kehoach("diff", PLAN, copy, "--format", "docx", "-o", self.folder / "so-sanh.docx")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("khong-co", result.stderr)
        self.assertFalse((self.folder / "so-sanh.docx").exists())

    def test_a_template_that_is_not_there_is_said_in_each_plan(self):
        copy = self.edited(("plan.md", "type: plan\n", "type: plan\ntemplate: khong-co\n"))
        other = shutil.copytree(copy, self.folder / "khac")
        result = kehoach("diff", copy, other, "--format", "docx", "-o", self.folder / "so-sanh.docx")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        for plan in (copy, other):
            self.assertEqual(result.stderr.count(f"{plan}/plan.md:4:11: lỗi: không có mẫu"), 1, result.stderr)


if __name__ == "__main__":
    unittest.main()
