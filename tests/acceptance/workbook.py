"""The workbook as people and other programs find it: each cell says what the plan says, in its type, formulas come to
what is stored beside them, and LibreOffice reads the same."""
import csv
import datetime
import re
import unittest
import zipfile

import openpyxl

import support
import workbook_tables as tables

STATES = {"": "Chưa thực hiện", "todo": "Chưa thực hiện", "doing": "Đang thực hiện", "done": "Hoàn thành",
          "dropped": "Không thực hiện"}
TITLES = {"group": "Nhóm nhiệm vụ", "number": "TT", "task": "Nhiệm vụ", "product": "Sản phẩm", "lead": "Chủ trì",
          "support": "Phối hợp", "due": "Thời hạn", "status": "Trạng thái", "progress": "Tiến độ",
          "result": "Kết quả", "note": "Ghi chú theo dõi"}
CALCULATED = {"Kỳ", "Loại hạn", "Dò chủ trì", "Số đơn vị"}

WORK = """format: kehoach-annex/1
label: Phụ lục
title: NHIỆM VỤ
columns:
  - {title: TT, role: number}
  - {title: Nhiệm vụ, role: task}
  - {title: Chủ trì, role: lead}
  - {title: Thời gian, role: due}
groups:
  - number: I
    label: "=Nhóm có dấu bằng"
    tasks:
      - {number: 1, cells: ["=Việc 1", "Phòng Kinh tế; Văn phòng HĐND&UBND", Quý I/2026], status: done, progress: 100,
         result: "https://xa.gov.vn/van-ban?so=1&nam=2026#muc-2", note: "-gửi lại"}
      - {number: 2, cells: ["-Việc 2", "Phòng Kinh tế", Trước ngày 15/3/2026], status: doing, progress: 35,
         result: "12/BC-UBND"}
      - {number: 3, cells: ["+Việc 3", "- Văn phòng HĐND&UBND;", Thường xuyên], status: todo}
      - {number: 4, cells: ["@Việc 4", "Cơ quan lạ", Khi có hướng dẫn], status: dropped}
      - {number: 5, cells: ["Việc 5", "", 01/12/2027]}
  - label: Nhóm "hai"
    tasks:
      - number: "1/2"
        cells: ["Việc lớn", "", ""]
        tasks:
          - {cells: ["Phần một", "Phòng Kinh tế", 20/5/2026], progress: 0}
          - {cells: ["Phần hai", "Phòng Kinh tế, Văn phòng HĐND&UBND", Hằng tháng]}
"""

PLAN = """---
format: kehoach-plan/1
title: Công tác năm 2026
agency: {agency}
date: 2026-01
annexes: [phu-luc.yaml]
signer: {{authority: [CHỦ TỊCH], name: A}}
---
Nội dung
"""


def table_of(sheet):
    """Rows below the titles, each a map from title to cell."""
    titles = [cell.value for cell in sheet[1]]
    return [dict(zip(titles, row)) for row in sheet.iter_rows(min_row=2)]


class Workbook(support.AcceptanceTest):
    @classmethod
    def setUpClass(cls):
        cls.case = support.AcceptanceTest()
        cls.case.setUp()
        cls.addClassCleanup(cls.case.doCleanups)
        folder = cls.case.folder
        cls.case.write("viec/phu-luc.yaml", WORK)
        agency = support.FIXTURES / "agencies" / "vinh-linh.yaml"
        cls.case.write("viec/plan.md", PLAN.format(agency=agency))
        cls.plans = {plan.name: plan for plan in [*support.all_plans(), folder / "viec"]}
        cls.today = datetime.date.today()
        options = ("--formats", "xlsx", "--date", cls.today.isoformat())
        cls.made = {name: cls.case.build(plan, *options, out=name)["xlsx"] for name, plan in cls.plans.items()}
        cls.office = tables.LibreOffice(folder)
        cls.recalculate(folder)

    @classmethod
    def recalculate(cls, folder):
        (folder / "empty").mkdir()
        inputs = []
        for name, path in cls.made.items():
            inputs.append(folder / "empty" / f"{name}.xlsx")
            tables.without_results(path, inputs[-1])
        cls.office.convert("xlsx", inputs, folder / "recalculated")
        cls.office.convert(tables.CSV, inputs, folder / "csv")

    def each(self):
        for name, path in self.made.items():
            with self.subTest(name):
                yield name, openpyxl.load_workbook(path), tables.task_rows(self.plans[name])

    # ---- what cells say

    def test_each_cell_of_the_working_sheet_is_the_plans(self):
        for _, book, expected in self.each():
            rows = table_of(book["Theo dõi"])
            self.assertEqual(len(rows), len(expected))
            for row, wanted in zip(rows, expected):
                for role, title in TITLES.items():
                    if title in row and role not in ("status", "progress"):
                        self.assertEqual(row[title].value or "", wanted.get(role, ""), title)
                self.assertEqual(row["Trạng thái"].value, STATES[wanted["status"]])
                progress = int(wanted["progress"]) / 100 if wanted["progress"] else None
                self.assertEqual(row["Tiến độ"].value, progress)

    def test_texts_are_texts_days_are_days_and_percentages_numbers(self):
        for _, book, _ in self.each():
            for row in table_of(book["Theo dõi"]):
                for title, cell in row.items():
                    if cell.value is None:
                        continue
                    if title in ("Từ ngày", "Đến ngày"):
                        self.assertIsInstance(cell.value, datetime.datetime)
                        self.assertEqual(cell.number_format, "dd/mm/yyyy")
                    elif title == "Tiến độ":
                        self.assertEqual((cell.data_type, cell.number_format), ("n", "0%"))
                    elif title in CALCULATED - {"Loại hạn"}:
                        self.assertEqual(cell.data_type, "f")
                    else:
                        self.assertEqual(cell.data_type, "s", f"{title}: {cell.value}")
                        if cell.value[0] in "=+-@":
                            self.assertEqual(cell.number_format, "@", cell.value)

    def test_days_are_those_of_the_words(self):
        rows = table_of(openpyxl.load_workbook(self.made["viec"])["Theo dõi"])
        days = [[cell.value and cell.value.date().isoformat() for cell in (row["Từ ngày"], row["Đến ngày"])]
                for row in rows]
        self.assertEqual(days, [["2026-01-01", "2026-03-31"], [None, "2026-03-14"], [None, None], [None, None],
                                ["2027-12-01", "2027-12-01"], [None, None], ["2026-05-20", "2026-05-20"],
                                [None, None]])

    def test_a_result_on_the_web_is_a_link(self):
        rows = table_of(openpyxl.load_workbook(self.made["viec"])["Theo dõi"])
        self.assertEqual(rows[0]["Kết quả"].hyperlink.target + "#" + rows[0]["Kết quả"].hyperlink.location,
                         rows[0]["Kết quả"].value)
        self.assertIsNone(rows[1]["Kết quả"].hyperlink)

    def test_the_record_has_what_was_exported(self):
        for name, book, expected in self.each():
            record = [["" if cell is None else cell for cell in row]
                      for row in book["kehoach"].iter_rows(values_only=True)]
            self.assertEqual(record[0][0], "kehoach-tasks/1")
            heading = {row[0]: row[1] for row in record[1:5]}
            keys, titles, rows = record[5], record[6], record[7:]
            self.assertEqual(list(heading), ["plan", "hash", "rows", "columns"])
            self.assertEqual((heading["plan"], heading["rows"], heading["columns"]),
                             (name, str(len(expected)), str(len(keys))))
            self.assertRegex(heading["hash"], "^[0-9a-f]{64}$")
            self.assertEqual(len(rows), len(expected))
            shown = table_of(book["Theo dõi"])
            self.assertEqual(len({row[0] for row in rows}), len(rows))
            for row, cells in zip(rows, shown):
                for key, title, cell in zip(keys, titles, row):
                    if key not in ("start", "end", "status", "progress"):
                        self.assertEqual(cell, cells[title].value or "", key)

    # ---- formulas

    def test_formulas_come_to_what_is_stored(self):
        for name, path in self.made.items():
            with self.subTest(name):
                formulas = openpyxl.load_workbook(path)
                stored = openpyxl.load_workbook(path, data_only=True)
                theirs = openpyxl.load_workbook(self.case.folder / "recalculated" / f"{name}.xlsx", data_only=True)
                count = 0
                for sheet in formulas.worksheets:
                    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
                        count += 1
                        place = f"{sheet.title}!{cell.coordinate}"
                        self.assertEqual(theirs[sheet.title][cell.coordinate].value or "",
                                         stored[sheet.title][cell.coordinate].value or "", place)
                self.assertGreater(count, 50)

    def test_tasks_are_counted_as_they_are_meant(self):
        sheet = openpyxl.load_workbook(self.made["viec"], data_only=True)["Tổng hợp"]
        rows = {row[0]: list(row[1:]) for row in sheet.iter_rows(values_only=True) if row[0]}
        # Quý I, II, III, IV, Năm khác, Thường xuyên, Chưa xác định, Cộng
        self.assertEqual(rows["Phòng Kinh tế"][:8], [2, 1, 0, 0, 0, 1, 0, 4])
        self.assertEqual(rows["Văn phòng HĐND&UBND"][:8], [1, 0, 0, 0, 0, 2, 0, 3])
        self.assertEqual(rows["Đơn vị khác, chưa ghi"][:8], [0, 0, 0, 0, 1, 0, 1, 2])
        # Chưa, đang, hoàn thành, không, cộng
        self.assertEqual(rows["I. =Nhóm có dấu bằng"][:5], [2, 1, 1, 1, 5])
        self.assertEqual(rows['Nhóm "hai"'][:5], [2, 0, 0, 0, 2])

    def test_charts_have_the_numbers_of_their_cells(self):
        for name, path in self.made.items():
            with self.subTest(name), zipfile.ZipFile(path) as package:
                sheet = openpyxl.load_workbook(path, data_only=True)["Tổng hợp"]
                charts = [part for part in package.namelist() if part.startswith("xl/charts/chart")]
                self.assertEqual(len(charts), 2)
                for chart in charts:
                    xml = package.read(chart).decode()
                    reference = re.search(r"<c:val>.*?<c:f>(.*?)</c:f>(.*?)</c:val>", xml)
                    cached = [float(value) for value in re.findall(r"<c:v>(.*?)</c:v>", reference[2])]
                    cells = reference[1].split("!")[1].replace("$", "")
                    self.assertEqual(cached, [row[0].value for row in sheet[cells]])
                    self.assertEqual(set(re.findall(r'typeface="(.*?)"', xml)), {"Times New Roman"})

    # ---- what the sheets do

    def test_sheets_are_named_and_hidden_as_meant(self):
        for _, book, _ in self.each():
            states = {sheet.title: sheet.sheet_state for sheet in book.worksheets}
            self.assertEqual([name for name, state in states.items() if state == "visible"][-3:],
                             ["Theo dõi", "Tổng hợp", "Tiến độ"])
            self.assertEqual((states["Danh mục"], states["kehoach"]), ("hidden", "veryHidden"))

    def test_the_working_sheet_is_a_table_that_grows(self):
        for _, book, expected in self.each():
            sheet = book["Theo dõi"]
            table = sheet.tables["TheoDoi"]
            last = table.ref.split(":")[1]
            self.assertEqual(table.ref, f"A1:{last}")
            self.assertTrue(last.endswith(str(len(expected) + 1)))
            self.assertEqual([column.name for column in table.tableColumns], [cell.value for cell in sheet[1]])
            self.assertIsNotNone(table.autoFilter)
            self.assertTrue(sheet.freeze_panes.endswith("2"))
            self.assertFalse(sheet.protection.sheet)
            self.assertTrue(sheet.column_dimensions["A"].hidden)
            self.assertEqual(sheet["A1"].value, "Mã")

    def test_people_are_helped_to_type(self):
        for _, book, _ in self.each():
            sheet = book["Theo dõi"]
            titles = {cell.column_letter: cell.value for cell in sheet[1]}
            kinds = {titles[re.match("[A-Z]+", str(rule.sqref))[0]]: rule
                     for rule in sheet.data_validations.dataValidation}
            self.assertEqual((kinds["Mã"].type, kinds["Mã"].formula1, kinds["Mã"].showErrorMessage),
                             ("custom", "FALSE", True))
            self.assertEqual((kinds["Trạng thái"].type, kinds["Trạng thái"].formula1),
                             ("list", "DanhMuc_TrangThai"))
            self.assertEqual(kinds["Tiến độ"].type, "decimal")
            self.assertEqual(kinds["Đến ngày"].type, "date")
            for rule in kinds.values():
                self.assertLessEqual(len(rule.promptTitle), 32)
                self.assertLessEqual(len(rule.prompt), 255)
            names = book.defined_names
            self.assertIn("DanhMuc_TrangThai", names if isinstance(names, dict) else
                          [name.name for name in names.definedName])

    def test_everything_is_in_times_new_roman(self):
        for _, book, _ in self.each():
            fonts = {cell.font.name for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
            self.assertEqual(fonts, {"Times New Roman"})

    def test_each_sheet_prints_on_landscape_a4_with_its_titles(self):
        for _, book, _ in self.each():
            for name in ("Theo dõi", "Tổng hợp", "Tiến độ"):
                sheet = book[name]
                self.assertEqual((str(sheet.page_setup.paperSize), sheet.page_setup.orientation), ("9", "landscape"))
                self.assertEqual((sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), (1, 0))
                self.assertIn("&P", sheet.oddHeader.center.text)
            self.assertEqual(book["Theo dõi"].print_title_rows, "$1:$1")
            smallest = min(cell.font.sz for row in book["Tiến độ"].iter_rows() for cell in row)
            self.assertGreaterEqual(smallest, 9)

    # ---- LibreOffice

    def test_libreoffice_shows_the_same_cells(self):
        for name, book, expected in self.each():
            path = self.case.folder / "csv" / f"{name}-Theo dõi.csv"
            with path.open(encoding="utf-8", newline="") as file:
                titles, *rows = list(csv.reader(file))
            rows = [dict(zip(titles, row)) for row in rows if any(row)]
            self.assertEqual(len(rows), len(expected))
            ours = table_of(book["Theo dõi"])
            for row, wanted, cells in zip(rows, expected, ours):
                for role, title in TITLES.items():
                    if title in row and role not in ("status", "progress"):
                        self.assertEqual(row[title], wanted.get(role, ""), title)
                self.assertEqual(row["Trạng thái"], STATES[wanted["status"]])
                self.assertEqual(row["Tiến độ"], f"{wanted['progress']}%" if wanted["progress"] else "")
                for title in ("Từ ngày", "Đến ngày"):
                    if title in row:
                        day = cells[title].value
                        self.assertEqual(row[title], day.strftime("%d/%m/%Y") if day else "")


if __name__ == "__main__":
    unittest.main()
