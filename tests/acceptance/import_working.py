"""The working sheet goes out, is edited by people with their programs, and comes back in."""
import json
import random
import shutil
import subprocess
import unittest

import openpyxl
import support
import uno
import yaml
from docx_edit import Office, properties

WORKING, RECORD = "Theo dõi", "kehoach"


class Sheet:
    """The working sheet of a workbook, by the titles of its columns."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book[WORKING]
        self.columns = {cell.value: cell.column for cell in self.sheet[1] if cell.value}

    def rows(self):
        return [row for row in range(2, self.sheet.max_row + 1) if self.get(row, "Mã")]

    def get(self, row, title):
        return self.sheet.cell(row, self.columns[title]).value

    def set(self, row, title, value):
        self.sheet.cell(row, self.columns[title]).value = value

    def save(self):
        self.book.save(self.path)


class ImportTest(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        # The plan is changed: a copy of it, beside a copy of its agency.
        shutil.copytree(support.FIXTURES / "agencies", self.folder / "fixtures" / "agencies")
        shutil.copytree(support.FIXTURES / "rules", self.folder / "fixtures" / "rules")

    def copy(self, name):
        plan = self.folder / "fixtures" / "plans" / name
        if not plan.exists():
            shutil.copytree(support.plan_folder(name), plan)
        return plan

    def export(self, name):
        plan = self.copy(name)
        return plan, Sheet(self.build(plan, "--formats", "xlsx", out=f"out-{name}")["xlsx"])

    def run_import(self, table, plan, *options, expected=support.DONE):
        result = support.kehoach("import", table, "--into", plan, "--format", "json", "--lang", "en", *options)
        self.assertEqual(f"exit code {result.returncode}\n{result.stderr}" if expected == support.DONE
                         else result.returncode,
                         f"exit code {expected}\n" if expected == support.DONE else expected)
        return json.loads(result.stdout) if result.stdout else None, result.stderr

    def assert_same(self, table, plan):
        report, _ = self.run_import(table, plan)
        self.assertEqual([report[key] for key in ("changed", "added", "removed", "absent", "conflicts")], [[]] * 5)

    @staticmethod
    def annex(plan):
        return (plan / "phu-luc.yaml").read_text(encoding="utf-8")

    @staticmethod
    def task(plan, group, index):
        return yaml.safe_load((plan / "phu-luc.yaml").read_text(encoding="utf-8"))["groups"][group]["tasks"][index]


class Openpyxl(ImportTest):
    def test_every_plan_comes_back_unchanged(self):
        for name in support.PLANS:
            with self.subTest(plan=name):
                plan, sheet = self.export(name)
                self.assert_same(sheet.path, plan)
                sheet.save()  # as openpyxl writes it
                self.assert_same(sheet.path, plan)

    def test_edits_are_shown_and_only_then_written(self):
        plan, sheet = self.export("thuy-hung")
        before = self.annex(plan)
        row = sheet.rows()[0]
        sheet.set(row, "Chủ trì", "Văn phòng HĐND và UBND")
        sheet.set(row, "Trạng thái", "Hoàn thành")
        sheet.set(row, "Tiến độ", 1)
        sheet.set(row, "Ghi chú theo dõi", "Đã ban hành\nngày 09/02")
        sheet.save()
        report, _ = self.run_import(sheet.path, plan)
        self.assertEqual([(cell["column"], cell["before"], cell["after"]) for cell in report["changed"]],
                         [("lead", "Phòng Văn hóa – Xã hội", "Văn phòng HĐND và UBND"), ("status", "todo", "done"),
                          ("progress", "", "100"), ("note", "", "Đã ban hành\nngày 09/02")])
        self.assertFalse(report["applied"])
        self.assertEqual(self.annex(plan), before)
        report, _ = self.run_import(sheet.path, plan, "--apply")
        self.assertTrue(report["applied"])
        task = self.task(plan, 0, 0)
        self.assertEqual((task["cells"][2], task["status"], task["progress"], task["note"]),
                         ("Văn phòng HĐND và UBND", "done", 100, "Đã ban hành\nngày 09/02"))
        lines = before.splitlines()
        after = self.annex(plan).splitlines()
        self.assertEqual([line for line in lines if line not in after], [])  # the same words stand elsewhere, too
        self.assertEqual(len(after), len(lines) + 3)
        self.assert_same(sheet.path, plan)

    def test_rows_come_and_go(self):
        plan, sheet = self.export("thuy-hung")
        rows = sheet.rows()
        first, gone = sheet.get(rows[0], "Mã"), sheet.get(rows[2], "Mã")
        group = sheet.get(rows[0], "Nhóm nhiệm vụ")
        sheet.sheet.delete_rows(rows[2])
        sheet.sheet.insert_rows(rows[1])
        sheet.set(rows[1], "Nhiệm vụ", "- Việc mới: =A1")
        sheet.set(rows[1], "Nhóm nhiệm vụ", group)
        sheet.set(rows[1], "Thời hạn", "Quý III/2026")
        sheet.save()
        report, messages = self.run_import(sheet.path, plan, "--apply", expected=support.DONE_WITH_WARNINGS)
        self.assertIn("[import-no-number]", messages)
        self.assertEqual([row["id"] for row in report["removed"]], [gone])
        self.assertEqual([row["task"] for row in report["added"]], ["- Việc mới: =A1"])
        tasks = yaml.safe_load(self.annex(plan))["groups"][0]["tasks"]
        self.assertEqual(tasks[1]["cells"], ["- Việc mới: =A1", "", "", "", "Quý III/2026"])
        self.assertEqual("1/" + "I.1", first)
        self.assertEqual(tasks[2]["number"], 2)

    def test_a_sorted_table_is_the_same_table(self):
        plan, sheet = self.export("vinh-linh")
        rows = sheet.rows()
        cells = [[sheet.sheet.cell(row, column).value for column in sheet.columns.values()] for row in rows]
        random.Random(7).shuffle(cells)
        for row, values in zip(rows, cells):
            for column, value in zip(sheet.columns.values(), values):
                sheet.sheet.cell(row, column).value = value
        sheet.save()
        self.assert_same(sheet.path, plan)

    def test_conflicts_are_shown_with_all_three_values(self):
        plan, sheet = self.export("thuy-hung")
        path = plan / "phu-luc.yaml"
        now = self.annex(plan).replace("Trước ngày 10/02/2026", "Trước ngày 20/02/2026", 1)
        path.write_text(now, encoding="utf-8")
        sheet.set(sheet.rows()[0], "Thời hạn", "Trước ngày 28/02/2026")
        sheet.save()
        report, errors = self.run_import(sheet.path, plan, "--apply", expected=support.INPUT_ERRORS)
        conflict = report["conflicts"][0]
        self.assertEqual([conflict[key] for key in ("exported", "present", "edited")],
                         [f"Trước ngày {day}/02/2026" for day in (10, 20, 28)])
        self.assertIn("[import-conflict]", errors)
        self.assertEqual(self.annex(plan), now)

    def test_doubled_rows_formulas_and_other_plans_are_refused(self):
        plan, sheet = self.export("thuy-hung")
        rows = sheet.rows()
        sheet.set(rows[3], "Mã", sheet.get(rows[2], "Mã"))
        sheet.set(rows[5], "Chủ trì", "=A1&B1")
        sheet.save()
        _, errors = self.run_import(sheet.path, plan, "--apply", expected=support.INPUT_ERRORS)
        self.assertIn("[import-duplicate-id]", errors)
        self.assertIn("[import-formula]", errors)
        _, errors = self.run_import(sheet.path, self.copy("loi-bac"), expected=support.INPUT_ERRORS)
        self.assertIn("[import-other-plan]", errors)

    def test_random_edits_come_back(self):
        for seed in range(6):
            with self.subTest(seed=seed):
                chance = random.Random(seed)
                plan, sheet = self.export(chance.choice(support.PLANS))
                wanted = {}
                for row in chance.sample(sheet.rows(), 5):
                    words = "".join(chance.choices("aăâ -:#\"'[]{}*,&%|>=\\/đ1", k=12)).strip() or "x"
                    words = " ".join(words.split())
                    sheet.set(row, "Phối hợp", words)
                    wanted[sheet.get(row, "Mã")] = words
                sheet.save()
                report, _ = self.run_import(sheet.path, plan, "--apply")
                self.assertEqual({cell["id"]: cell["after"] for cell in report["changed"]}, wanted)
                self.assert_same(sheet.path, plan)
                shutil.rmtree(plan)
                sheet.path.unlink()


class LibreOffice(ImportTest):
    def setUp(self):
        super().setUp()
        self.office = Office(self.folder)
        self.addCleanup(self.office.close)

    def open(self, path):
        document = self.office.open(path)
        self.addCleanup(document.close, True)
        return document, document.Sheets.getByName(WORKING)

    @staticmethod
    def column(sheet, title):
        return next(column for column in range(60) if sheet.getCellByPosition(column, 0).String == title)

    def csv(self, document, tokens):
        target = self.folder / "bang.csv"
        number = [sheet.Name for sheet in document.Sheets].index(WORKING) + 1
        document.storeToURL(target.as_uri(), properties(FilterName="Text - txt - csv (StarCalc)",
                                                        FilterOptions=f"{tokens},1,,0,false,true,false,false,false,{number}"))
        made = [path for path in self.folder.glob("bang*.csv") if path != target]  # named by the sheet
        self.assertEqual(len(made), 1)
        return made[0].replace(target)

    def test_edits_of_calc_come_back(self):
        plan, exported = self.export("thuy-hung")
        document, sheet = self.open(exported.path)
        sheet.getCellByPosition(self.column(sheet, "Chủ trì"), 1).String = "Văn phòng"
        sheet.getCellByPosition(self.column(sheet, "Tiến độ"), 1).Value = 0.5
        document.storeToURL((self.folder / "sua.xlsx").as_uri(), properties(FilterName="Calc MS Excel 2007 XML"))
        report, _ = self.run_import(self.folder / "sua.xlsx", plan, "--apply")
        self.assertEqual([(cell["column"], cell["after"]) for cell in report["changed"]],
                         [("lead", "Văn phòng"), ("progress", "50")])
        self.assertEqual(self.task(plan, 0, 0)["cells"][2], "Văn phòng")

    def test_every_plan_comes_back_from_calc_unchanged(self):
        for name in support.PLANS:
            with self.subTest(plan=name):
                plan, exported = self.export(name)
                document, _ = self.open(exported.path)
                target = self.folder / f"{name}.xlsx"
                document.storeToURL(target.as_uri(), properties(FilterName="Calc MS Excel 2007 XML"))
                self.assert_same(target, plan)

    def test_csv_comes_back_with_either_separator(self):
        for tokens in ("59,34,76", "44,34,76"):  # ; and , in UTF-8
            with self.subTest(tokens=tokens):
                plan, exported = self.export("vinh-linh")
                document, sheet = self.open(exported.path)
                table = self.csv(document, tokens)
                self.assert_same(table, plan)
                table.write_bytes(b"\xEF\xBB\xBF" + table.read_bytes().replace(b"Qu\xC3\xBD IV/2026", b"Qu\xC3\xBD III/2026", 1))
                report, _ = self.run_import(table, plan)
                self.assertEqual([cell["after"] for cell in report["changed"]], ["Quý III/2026"])

    def test_rows_that_a_csv_lacks_go_only_when_asked_to(self):
        plan, exported = self.export("thuy-hung")
        document, sheet = self.open(exported.path)
        sheet.Rows.removeByIndex(1, 1)
        table = self.csv(document, "59,34,76")
        report, _ = self.run_import(table, plan)
        self.assertEqual(([row["id"] for row in report["absent"]], report["removed"]), (["1/I.1"], []))
        report, _ = self.run_import(table, plan, "--remove", "--apply")
        self.assertEqual([row["id"] for row in report["removed"]], ["1/I.1"])
        self.assertEqual(self.task(plan, 0, 0)["number"], 2)


if __name__ == "__main__":
    unittest.main()
