"""kehoach coverage as its users see it."""
import json
import unittest

import openpyxl

import support
from support import DONE, DONE_WITH_WARNINGS, INPUT_ERRORS, USAGE, kehoach

SUPERIOR, PLAN = support.plan_folder("lang-son"), support.plan_folder("loi-bac")


class Coverage(support.AcceptanceTest):
    def cover(self, *arguments, plan=PLAN):
        return kehoach("coverage", "--superior", SUPERIOR, plan, *arguments)

    def test_text_says_what_has_an_answer_and_why(self):
        result = self.cover()
        self.assertEqual((result.returncode, result.stderr), (DONE_WITH_WARNINGS, ""))
        self.assertIn("có 33, nghi ngờ 4, đã bỏ có lý do 0, thiếu 12; riêng 5; yếu hơn 2\n", result.stdout)
        self.assertRegex(result.stdout, r"I\.6 +I\.5 +nghi ngờ +Kiểm tra công tác CCHC.*\n.*\n +điểm 0,\d\d: nội dung "
                                        r"0,\d\d, cùng nhóm; chung: “kiểm tra công tác cchc”")
        self.assertIn("thời hạn muộn hơn 28 ngày: Tháng 01/2026 → Tháng 02/2026", result.stdout)

    def test_english(self):
        self.assertIn("matched 33, doubtful 4, left out with a reason 0, missing 12", self.cover("--lang", "en").stdout)

    def test_json_follows_its_schema(self):
        import jsonschema
        schema = json.loads((support.ROOT / "templates/schemas/kehoach-coverage-1.schema.json").read_text("utf-8"))
        jsonschema.validate(json.loads(self.cover("--format", "json").stdout), schema)

    def test_a_derived_plan_answers_all_or_says_why_not(self):
        draft = self.folder / "draft"
        kehoach("derive", "--from", SUPERIOR, "--agency", support.FIXTURES / "agencies/thuy-hung.yaml", "-o", draft)
        tasks = json.loads(self.cover("--format", "json", plan=draft).stdout)["tasks"]
        self.assertEqual({task["answer"] for task in tasks}, {"matched", "left-out"})
        self.assertTrue(all(task["match"]["by"] == "source" for task in tasks if "own" in task))
        self.assertTrue(all(task["reason"] for task in tasks if task["answer"] == "left-out"))

    def test_workbook_has_typed_cells(self):
        file = self.folder / "dc.xlsx"
        result = self.cover("--format", "xlsx", "-o", file)
        self.assertEqual((result.returncode, result.stdout), (DONE_WITH_WARNINGS, f"đã ghi {file}\n"))
        book = openpyxl.load_workbook(file)
        self.assertEqual(book.sheetnames, ["Đối chiếu", "Nhiệm vụ riêng"])
        rows = {row[0].value: row for row in book["Đối chiếu"].iter_rows(min_row=4)}
        self.assertEqual(rows["I.1"][8].value.strftime("%Y-%m-%d"), "2026-02-28")
        self.assertAlmostEqual(rows["I.3"][5].value, 0.88)
        self.assertEqual(len(rows), 49)

    def test_equal_runs_give_equal_bytes(self):
        made = []
        for name in ("a.xlsx", "b.xlsx"):
            self.cover("--format", "xlsx", "-o", self.folder / name, "--date", "2026-02-09")
            made.append((self.folder / name).read_bytes())
        self.assertEqual(made[0], made[1])

    def test_an_edited_file_stays(self):
        file = self.write("dc.xlsx", "mine")
        result = self.cover("--format", "xlsx", "-o", file)
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[edited-output]", result.stderr)
        self.assertEqual(file.read_text(), "mine")

    def test_usage(self):
        for arguments in (["--format", "pdf"], ["--format", "xlsx"], [PLAN]):
            self.assertEqual(self.cover(*arguments).returncode, USAGE)
        self.assertEqual(kehoach("coverage", PLAN).returncode, USAGE)

    def test_a_plan_without_tasks(self):
        self.write("xa/plan.md", "---\nformat: kehoach-plan/1\ntitle: Một việc\n"
                                 f"agency: {support.FIXTURES / 'agencies/thuy-hung.yaml'}\n"
                                 "signer: {authority: [CHỦ TỊCH], name: A}\n---\nMột đoạn.\n")
        result = self.cover(plan=self.folder / "xa")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[plan-without-annex]", result.stderr)


if __name__ == "__main__":
    unittest.main()
