"""A fixture says the words of its source: all of them, as often, in the same order, and no others."""
import re
import unicodedata
import unittest
from collections import Counter

import support
from plan_text import PlanText, words

# A further fixture is a further line: the plan's folder, and the text that it was written from.
SOURCES = [
    ("vinh-linh", "vinh-linh.txt"),
    ("thuy-hung", "thuy-hung.txt"),
]

SIGNATURE_TIME = re.compile(r"\s*\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{4}\s*")
PAGE_NUMBER = re.compile(r"\f\s*\d+\s*\n")
LINK_ADDRESS = re.compile(r"(https?|mailto):\S+")


def source_words(text, header):
    """What the document says, without what the page or the PDF put there. `header`: the words of its table's header."""
    text = PAGE_NUMBER.sub("\n", unicodedata.normalize("NFC", text))
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


def is_subsequence(part, whole):
    rest = iter(whole)
    return all(word in rest for word in part)


class SourceWords(unittest.TestCase):
    maxDiff = None

    def read(self, name, source):
        plan = PlanText(support.FIXTURES / "plans" / name)
        text = (support.FIXTURES / "sources" / source).read_text(encoding="utf-8")
        header = [word for annex in plan.annexes for row in plan.annex_rows(annex)[0] for cell in row
                  for paragraph in cell for word in words(paragraph)]
        return plan, source_words(text, header)

    def test_each_word_is_there_as_often(self):
        for name, source in SOURCES:
            with self.subTest(name):
                plan, found = self.read(name, source)
                pieces = plan.main() + [piece for annex in plan.annexes for piece in plan.annex_pieces(annex)]
                said = Counter(word for piece in pieces for word in words(piece))
                self.assertGreater(len(found), 1000)
                self.assertEqual(Counter(found) - said, Counter(), "in the source, not in the plan")
                self.assertEqual(said - Counter(found), Counter(), "in the plan, not in the source")

    def test_words_stand_in_the_order_of_the_source(self):
        """The extraction mixes the cells of a row that was cut by a page's end, but never two rows."""
        for name, source in SOURCES:
            with self.subTest(name):
                plan, found = self.read(name, source)
                for piece in plan.main():
                    self.check_row([[piece]], found)
                for annex in plan.annexes:
                    for piece in plan.annex_titles(annex):
                        self.check_row([[piece]], found)
                    header, rows = plan.annex_rows(annex)
                    for row in [sum(header, [])] + rows:
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
