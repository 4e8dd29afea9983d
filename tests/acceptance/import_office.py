"""Tables that offices made or edited come into a plan; files that are no such tables end in a message."""
import csv
import json
import resource
import shutil
import subprocess
import unittest
import zipfile

import jsonschema
import openpyxl
import support

ANNEX = """format: kehoach-annex/1
label: Phụ lục
title: NHIỆM VỤ
columns:
  - {title: STT, role: number}
  - {title: Nhiệm vụ, role: task}
  - {title: Chủ trì, role: lead}
  - {title: Thời hạn, role: due}
groups:
  - number: I   # nhóm đầu
    label: CHỈ ĐẠO
    tasks:
      - {number: 1, cells: [Ban hành kế hoạch, Văn phòng, Quý I/2026]}   # đã giao
      - {number: 2, cells: [Báo cáo kết quả, Phòng A, Quý II/2026]}
"""
ROWS = [["STT", "NỘI DUNG CÔNG VIỆC", "Đơn vị thực hiện", "Tiến độ"], ["I", "Chỉ đạo", "", ""],
        ["1", "Ban hành kế hoạch", "Văn phòng", "Quý I/2026"], ["2", "Báo cáo kết quả", "Phòng B", "Quý II/2026"]]
MEMORY = 1500 << 20  # bytes that the program may take


class OfficeTest(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.write("ke-hoach/agency.yaml", "format: kehoach-agency/1\nname: Ủy ban nhân dân xã A\nlevel: commune\nplace: A\n"
                                           "heading: [ỦY BAN NHÂN DÂN, XÃ A]\nsymbol: UBND\n")
        self.write("ke-hoach/plan.md", "---\nformat: kehoach-plan/1\ntitle: Kế hoạch năm 2026\nagency: agency.yaml\n"
                                       "date: 2026-01\nannexes: [a.yaml]\n---\nNội dung\n")
        self.annex = self.write("ke-hoach/a.yaml", ANNEX)
        self.plan = self.folder / "ke-hoach"

    def workbook(self, rows, merged=(), name="bang.xlsx"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        for cells in merged:
            book.active.merge_cells(cells)
        book.save(self.folder / name)
        return self.folder / name

    def run_import(self, table, *options, limit=None):
        command = [support.program(), "import", table, "--into", self.plan, "--lang", "en", *options]
        return subprocess.run([str(word) for word in command], capture_output=True, encoding="utf-8", timeout=120,
                              check=False, preexec_fn=limit)

    def assert_applied(self, table, *options):
        result = self.run_import(table, "--format", "json", "--apply", *options)
        self.assertEqual((result.returncode, result.stderr), (support.DONE, ""))
        report = json.loads(result.stdout)
        schema = support.ROOT / "templates" / "schemas" / "kehoach-import-1.schema.json"
        jsonschema.validate(report, json.loads(schema.read_text(encoding="utf-8")))
        self.assertTrue(report["applied"])
        return report

    def assert_refused(self, table, slug, *options):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        result = self.run_import(table, "--apply", *options, limit=limit)
        self.assertEqual(result.returncode, support.INPUT_ERRORS, result.stderr)
        self.assertIn(f"[{slug}]", result.stderr)
        self.assertEqual(self.annex.read_text(encoding="utf-8"), ANNEX)


class Tables(OfficeTest):
    def test_an_edited_table_changes_the_words_and_nothing_else(self):
        report = self.assert_applied(self.workbook(ROWS))
        self.assertEqual([(cell["id"], cell["column"], cell["before"], cell["after"], cell["place"])
                          for cell in report["changed"]], [("1/I.2", "lead", "Phòng A", "Phòng B", "Sheet!C4")])
        self.assertEqual(self.annex.read_text(encoding="utf-8"), ANNEX.replace("Phòng A", "Phòng B"))

    def test_a_group_may_be_one_merged_cell_and_rows_may_be_new(self):
        rows = [["BẢNG GIAO VIỆC"], [], *ROWS, ["3", "Tổ chức hội nghị đối thoại", "Phòng C", "Quý III/2026"],
                ["Tổng cộng: 3 nhiệm vụ"]]
        rows[3] = ["I. Chỉ đạo"]
        report = self.assert_applied(self.workbook(rows, ["A1:D1", "A4:D4", "A8:D8"]))
        self.assertEqual([row["id"] for row in report["added"]], ["1/I.3"])
        self.assertTrue(self.annex.read_text(encoding="utf-8").endswith(
            "      - id: I.3\n        number: 3\n        cells:\n          - Tổ chức hội nghị đối thoại\n"
            "          - Phòng C\n          - Quý III/2026\n"))

    def test_csv_files_are_read_with_either_separator_and_mark(self):
        for separator, encoding in ((";", "utf-8"), (",", "utf-8-sig"), ("\t", "utf-8-sig")):
            with self.subTest(separator=separator, encoding=encoding):
                self.annex.write_text(ANNEX, encoding="utf-8")
                path = self.folder / "bang.csv"
                with path.open("w", encoding=encoding, newline="") as file:
                    csv.writer(file, delimiter=separator).writerows(ROWS)
                report = self.assert_applied(path)
                self.assertEqual(report["changed"][0]["after"], "Phòng B")

    def test_hidden_rows_count(self):
        path = self.workbook(ROWS)
        book = openpyxl.load_workbook(path)
        book.active.row_dimensions[4].hidden = True
        book.save(path)
        self.assertEqual(len(self.assert_applied(path)["changed"]), 1)

    def test_the_printed_sheet_says_what_the_plan_says(self):
        for name in support.PLANS:
            with self.subTest(plan=name):
                book = self.build(support.plan_folder(name), "--formats", "xlsx", out=f"out-{name}")["xlsx"]
                result = support.kehoach("import", book, "--into", support.plan_folder(name), "--sheet", "Phụ lục",
                                         "--format", "json")
                self.assertEqual((result.returncode, result.stderr), (support.DONE, ""))
                report = json.loads(result.stdout)
                self.assertEqual([report[key] for key in ("changed", "added", "removed", "absent")], [[]] * 4)

    def test_what_cannot_be_decided_is_left_to_the_user(self):
        rows = [*ROWS[:3], ["9", "Báo cáo", "Phòng B", "Quý II/2026"]]
        self.assert_refused(self.workbook(rows), "import-perhaps")
        self.assert_refused(self.workbook([*ROWS, ROWS[3]]), "import-row-twice")

    def test_files_that_change_meanwhile_or_cannot_be_written_stay(self):
        table = self.workbook(ROWS)
        self.annex.chmod(0o444)
        self.assert_applied(table)  # a file is replaced, its permissions stay
        self.assertEqual(self.annex.stat().st_mode & 0o777, 0o444)

    def test_an_annex_inside_plan_json_is_changed_there(self):
        book = self.workbook(ROWS)
        lines = json.dumps({
            "format": "kehoach-plan/1", "title": "Kế hoạch năm 2026", "date": "2026-01",
            "agency": {"name": "Ủy ban nhân dân xã A", "level": "commune", "place": "A", "symbol": "UBND",
                       "heading": ["ỦY BAN NHÂN DÂN", "XÃ A"]},
            "body": ["Nội dung"],
            "annexes": [{"title": "NHIỆM VỤ", "columns": [{"title": "STT", "role": "number"},
                                                          {"title": "Nhiệm vụ", "role": "task"},
                                                          {"title": "Chủ trì", "role": "lead"}],
                         "tasks": [{"number": 1, "cells": ["Báo cáo kết quả", "Phòng A"]},
                                   {"number": 2, "cells": ["Ban hành kế hoạch", "Văn phòng"]}]}]},
            ensure_ascii=False, indent=1)
        path = self.write("json/plan.json", lines)
        self.plan = self.folder / "json"
        result = self.run_import(book, "--apply")
        self.assertEqual(result.returncode, support.DONE_WITH_WARNINGS, result.stderr)  # it has no deadlines
        self.assertEqual(path.read_text(encoding="utf-8"), lines.replace("Phòng A", "Phòng B"))


class Hostile(OfficeTest):
    def package(self, sheet, name="bang.xlsx", compression=zipfile.ZIP_DEFLATED):
        """The parts of a workbook with this sheet, piece by piece."""
        source = self.workbook(ROWS, name="mau.xlsx")
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(self.folder / name, "w", compression) as new:
            for part in old.namelist():
                if part != "xl/worksheets/sheet1.xml":
                    new.writestr(part, old.read(part))
            with new.open("xl/worksheets/sheet1.xml", "w") as file:
                for piece in sheet:
                    file.write(piece.encode())
        return self.folder / name

    HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    TAIL = "</sheetData></worksheet>"

    def test_files_of_other_kinds_are_named(self):
        kinds = {"not-a-workbook": b"<html><table><tr><td>STT</td></tr></table></html>",
                 "old-workbook": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 600,
                 "encrypted-workbook": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + "EncryptedPackage".encode("utf-16-le") * 40,
                 "damaged-archive": b"PK\x03\x04" + b"\x7f" * 600}
        for slug, content in kinds.items():
            with self.subTest(slug=slug):
                path = self.folder / "bang.xlsx"
                path.write_bytes(content)
                self.assert_refused(path, slug)
        with zipfile.ZipFile(self.folder / "bang.xlsx", "w") as ods:
            ods.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            ods.writestr("content.xml", "<x/>")
            ods.writestr("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>")
        self.assert_refused(self.folder / "bang.xlsx", "open-document")

    def test_bombs_are_not_unpacked(self):
        bomb = self.package([self.HEAD, *(["<row>" + " " * 1_000_000 + "</row>"] * 300), self.TAIL])
        self.assertLess(bomb.stat().st_size, 2_000_000)
        self.assert_refused(bomb, "zip-bomb")
        entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
        xml = self.package([f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>' + self.HEAD + "<row><c><v>&e11;</v></c></row>" + self.TAIL])
        self.assert_refused(xml, "xml-doctype")

    def test_a_million_rows_and_sixteen_thousand_columns_fit_in_memory(self):
        rows = (f'<row r="{i}"><c r="A{i}" t="str"><v>{i}</v></c><c r="B{i}" t="str"><v>Việc số {i * 7919}</v></c>'
                f'<c r="C{i}" t="str"><v>Phòng {i % 13}</v></c></row>' for i in range(1, 1_048_577))
        self.assert_refused(self.package([self.HEAD, *rows, self.TAIL]), "too-many-cells")
        letters = [openpyxl.utils.get_column_letter(i) for i in range(1, 16_385)]
        wide = "".join(f'<row r="{r}">' + "".join(f'<c r="{x}{r}" t="str"><v>Nội dung</v></c>' for x in letters) + "</row>"
                       for r in range(1, 60))
        self.assert_refused(self.package([self.HEAD, wide, self.TAIL]), "import-no-table")

    def test_merged_cells_over_everything_fit_in_memory(self):
        merged = "".join(f'<mergeCell ref="{openpyxl.utils.get_column_letter(i)}2:{openpyxl.utils.get_column_letter(i)}1048576"/>'
                         for i in range(1, 16_385))
        last = '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>'
        self.assert_refused(self.package([self.HEAD, last, f"<mergeCells>{merged}</mergeCells></worksheet>"]),
                            "import-merged-too-large")

    def test_a_table_that_is_missing_or_a_folder_is_named(self):
        self.assert_refused(self.folder / "khong-co.xlsx", "no-such-file")
        result = self.run_import(self.folder)
        self.assertEqual(result.returncode, support.INPUT_ERRORS, result.stderr)


if __name__ == "__main__":
    unittest.main()
