"""Every Vietnamese letter, typed in NFC or in NFD, comes out in NFC."""
import re
import unicodedata
import unittest
import zipfile

import openpyxl

import pdf_text
import support
from docx_text import Docx
from plan_text import words

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def syllables():
    """The twelve vowels with their six tones, and đ, small and capital: a word for each vowel."""
    nfc = ["".join(unicodedata.normalize("NFC", vowel + tone) for tone in TONES) for vowel in "aăâeêioôơuưy"]
    return [form(word) for word in nfc + ["đ"] for form in (str.lower, str.upper)]


PLAN = """---
format: kehoach-plan/1
type: plan
title: Tiêu đề {letters}
agency:
  format: kehoach-agency/1
  name: Ủy ban nhân dân xã {first}
  short-name: UBND xã {first}
  level: commune
  place: {first}
  heading: [ỦY BAN NHÂN DÂN, XÃ {first}]
  symbol: UBND
  units: []
number:
date: 2026-01
signer: {{authority: [CHỦ TỊCH], name: {letters}}}
recipients: [{letters}]
bases: [Căn cứ {letters}]
annexes: [phu-luc.yaml]
---

Đoạn văn {letters}

# I. ĐỀ MỤC {letters}

- Gạch đầu dòng **{letters}**[^1]

| {first} | Cột |
|---|---|
| {letters} | ô |

[^1]: Chú thích {letters}
"""

ANNEX = """format: kehoach-annex/1
label: Phụ lục {letters}
title: {letters}
reference: ({letters})
columns:
  - {{title: STT, role: number}}
  - {{title: Nhiệm vụ {first}, role: task}}
  - {{title: Hạn, role: due}}
groups:
  - label: Nhóm {letters}
    tasks:
      - {{number: 1, cells: ["{letters}", "{letters}"]}}
total: "{letters}"
"""

# How often PLAN and ANNEX say all letters on paper, and the first word once more: in the agency's name, the date line
# and the headers of the two tables.
IN_PLAN, IN_ANNEX = 9, 7
FIRST_IN_PLAN, FIRST_IN_ANNEX = 3, 1


class Letters(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        letters = syllables()
        self.assertEqual(len({letter for letter in "".join(letters) if ord(letter) > 127}), 134)
        self.made = {}
        for form in ("NFC", "NFD"):
            for name, text in (("plan.md", PLAN), ("phu-luc.yaml", ANNEX)):
                filled = text.format(letters=" ".join(letters), first=letters[0])
                self.write(f"{form}/chu-cai/{name}", unicodedata.normalize(form, filled))
            self.made[form] = self.build(self.folder / form / "chu-cai", "--date", "2026-02-09", out=f"out-{form}")

    def assert_letters(self, found, times, times_first):
        counts = {word: found.count(word) for word in syllables()}
        expected = {word: times for word in syllables()}
        expected[syllables()[0]] += times_first
        self.assertEqual(counts, expected)

    def test_both_forms_give_the_same_files(self):
        for format in support.FORMATS:
            self.assertEqual(self.made["NFC"][format].read_bytes(), self.made["NFD"][format].read_bytes(), format)

    def test_no_part_of_a_package_has_a_combining_mark(self):
        for format in ("docx", "xlsx"):
            with zipfile.ZipFile(self.made["NFD"][format]) as package:
                for name in package.namelist():
                    if name.endswith(".png"):
                        continue
                    text = package.read(name).decode("utf-8")
                    self.assertIsNone(re.search("[\u0300-\u036f]", text), name)

    def test_docx(self):
        found = [word for paragraph in Docx(self.made["NFD"]["docx"]).paragraphs() for word in words(paragraph.text)]
        found = [re.sub(r"[;.,()]|\[1\]", "", word) for word in found]
        self.assert_letters(found, IN_PLAN + IN_ANNEX, FIRST_IN_PLAN + FIRST_IN_ANNEX)

    def test_xlsx(self):
        sheet = openpyxl.load_workbook(self.made["NFD"]["xlsx"]).worksheets[0]
        values = [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value is not None]
        self.assert_letters([word.strip("()") for value in values for word in words(value)],
                            IN_ANNEX, FIRST_IN_ANNEX)

    def test_pdf(self):
        for reader, read in pdf_text.READERS.items():
            with self.subTest(reader):
                pages = read(self.made["NFD"]["pdf"])
                found = [word for page in pages for line in page.lines for word in line.words]
                # The place in the date line has a comma, the last recipient a full stop, the reference brackets.
                found = [word.strip(";.,()") for word in found]
                again = len(pdf_text.sections(pages)[1]) - 1  # repeated headers
                self.assert_letters(found, IN_PLAN + IN_ANNEX, FIRST_IN_PLAN + FIRST_IN_ANNEX + again)


if __name__ == "__main__":
    unittest.main()
