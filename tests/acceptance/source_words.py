"""A fixture says the words of its source: all of them, as often, in the same order, and no others."""
import re
import unicodedata
import unittest
from collections import Counter

import support
from plan_text import PlanText, words

# A further fixture is a further line: the plan's folder, the text that it was written from, and whether that text has
# the heading above the document's type.
SOURCES = [
    ("vinh-linh", "vinh-linh.txt", False),
    ("thuy-hung", "thuy-hung.txt", False),
    ("lang-son", "lang-son.txt", False),
    ("loi-bac", "loi-bac.txt", False),
    ("son-vi", "son-vi.txt", True),
]

SIGNATURE_TIME = re.compile(r"\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{4}\s*")
PAGE_NUMBER = re.compile(r"\n{4}\d+ \n")  # nothing on the paper stands below three empty lines
LINK_ADDRESS = re.compile(r"(https?|mailto):\S+")
NOTE_MARK = re.compile(r"\[(\d+)\]")  # in a source, only the figure
MARK_UP = re.compile(r"</?b>|\*+")


def source_words(text, header):
    """What the document says, without what the page or the PDF put there. `header`: the words of its table's header."""
    text = MARK_UP.sub("", PAGE_NUMBER.sub("\n", unicodedata.normalize("NFC", text)))
    found = []
    for line in text.split("\n"):
        if SIGNATURE_TIME.fullmatch(line):
            continue
        line_words = words(LINK_ADDRESS.sub(" ", line))
        if found and line_words and re.search(r".-$", found[-1]):
            found[-1] += line_words.pop(0)  # a word that the line's end cut after its hyphen
        found += line_words
    return without_repeats(found, header)


def without_repeats(found, header):
    """A header row that is printed on every page counts once."""
    first = None
    i = 0
    while header and i + len(header) <= len(found):
        if found[i:i + len(header)] != header:
            i += 1
        elif first is None:
            first, i = i, i + len(header)
        else:
            del found[i:i + len(header)]
    return found


def take_out(part, found):
    """A footnote stands at the foot of its page, in the midst of the text."""
    for i in range(len(found) - len(part) + 1):
        if found[i:i + len(part)] == part:
            del found[i:i + len(part)]
            return
    raise AssertionError(f"not in the source: {part}")


def take_out(part, found):
    """A footnote stands at the foot of its page, in the midst of the text."""
    for i in range(len(found) - len(part) + 1):
        if found[i:i + len(part)] == part:
            del found[i:i + len(part)]
            return
    raise AssertionError(f"not in the source: {part}")


def is_subsequence(part, whole):
    rest = iter(whole)
    return all(word in rest for word in part)


class SourceWords(unittest.TestCase):
    maxDiff = None

    def each(self):
        """(name, what comes before the annexes, annexes as (titles, rows), words of the source)."""
        for name, source, has_heading in SOURCES:
            plan = PlanText(support.FIXTURES / "plans" / name)
            text = (support.FIXTURES / "sources" / source).read_text(encoding="utf-8")
            tables = [plan.annex_rows(annex) for annex in plan.annexes]
            header = [word for header, _ in tables for row in header for cell in row
                      for paragraph in cell for word in words(paragraph)]
            found = source_words(text, header)
            for number, note in enumerate(plan.notes, 1):
                take_out(words(f"{number} {note}"), found)
            main = (plan.heading() if has_heading else []) + plan.main()
            annexes = [(plan.annex_titles(annex), [sum(header, [])] + rows)
                       for annex, (header, rows) in zip(plan.annexes, tables)]
            yield name, [NOTE_MARK.sub(r"\1", piece) for piece in main], annexes, found

    def test_each_word_is_there_as_often(self):
        for name, main, annexes, found in self.each():
            pieces = main + [piece for titles, _ in annexes for piece in titles]
            pieces += [text for _, rows in annexes for row in rows for cell in row for text in cell]
            said = Counter(word for piece in pieces for word in words(piece))
            with self.subTest(name):
                self.assertGreater(len(found), 1000)
                self.assertEqual(Counter(found) - said, Counter(), "in the source, not in the plan")
                self.assertEqual(said - Counter(found), Counter(), "in the plan, not in the source")

    def test_words_stand_in_the_order_of_the_source(self):
        """The extraction mixes the cells of a row that was cut by a page's end, but never two rows."""
        for name, main, annexes, found in self.each():
            with self.subTest(name):
                for piece in main:
                    self.check_row([[piece]], found)
                for titles, rows in annexes:
                    for piece in titles:
                        self.check_row([[piece]], found)
                    for row in rows:
                        self.check_row(row, found)
                self.assertEqual(found, [])

    def check_row(self, row, found):
        """`row` is what comes next in the source; its words are taken from there."""
        cells = [[word for paragraph in cell for word in words(paragraph)] for cell in row]
        region = found[:sum(len(cell) for cell in cells)]
        self.assertEqual(Counter(region), Counter(sum(cells, [])), f"the row {row}")
        for cell in cells:
            self.assertTrue(is_subsequence(cell, region), f"the words of {cell} in another order: {region}")
        del found[:len(region)]


if __name__ == "__main__":
    unittest.main()
