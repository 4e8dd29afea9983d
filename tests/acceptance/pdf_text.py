"""The words of a PDF as two independent readers find them, page by page and line by line."""
import json
from collections import Counter
from xml.etree import ElementTree

import support

POINTS_PER_MM = 72 / 25.4
TOP_MARGIN = 20 * POINTS_PER_MM  # the page number stands in it, and nothing else


class Line:
    def __init__(self, words, left, top, right, bottom):
        self.words = words
        self.left, self.top, self.right, self.bottom = left, top, right, bottom


class Page:
    """`lines` are in the order of the file; the page number's line is not among them."""

    def __init__(self, width, height, lines):
        self.width, self.height = width, height
        self.lines = [line for line in lines if line.bottom > TOP_MARGIN]
        self.number = [word for line in lines if line.bottom <= TOP_MARGIN for word in line.words]


def poppler_pages(path):
    # -raw: in the order in which the file draws them.
    root = ElementTree.fromstring(support.tool("pdftotext", "-bbox", "-raw", "-enc", "UTF-8", path, "-"))
    html = "{http://www.w3.org/1999/xhtml}"
    pages = []
    for page in root.iter(html + "page"):
        lines = []
        for word in page.iter(html + "word"):
            left, top, right, bottom = (float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
            last = lines[-1] if lines else None
            if last and abs(last.bottom - bottom) < 1 and 0 < left - last.right < bottom - top:
                last.words += word.text.split()
                last.right = right
            else:
                lines.append(Line(word.text.split(), left, top, right, bottom))
        pages.append(Page(float(page.get("width")), float(page.get("height")), lines))
    return pages


def mupdf_pages(path):
    document = json.loads(support.tool("mutool", "draw", "-q", "-F", "stext.json", path))
    pages = []
    for page in document["pages"]:
        lines = []
        for block in page["blocks"]:
            for line in block.get("lines", []):
                box = line["bbox"]
                lines.append(Line(line["text"].split(), box["x"], box["y"], box["x"] + box["w"], box["y"] + box["h"]))
        pages.append(Page(0, 0, lines))
    return pages


def sections(pages):
    """Pages by section: the numbers begin anew in each, and its first page shows none."""
    parts = []
    for page in pages:
        if not page.number:
            parts.append([])
        if page.number != ([] if not parts[-1] else [str(len(parts[-1]) + 1)]):
            raise AssertionError(f"the page after {len(parts[-1])} of its section has the number {page.number}")
        parts[-1].append(page)
    return parts


READERS = {"pdftotext": poppler_pages, "mutool": mupdf_pages}


def count_words(pages, expected):
    """The words of the pages. Where a line's end cut a word, after a hyphen or between letters because its column is
    narrow, the parts are put together again if that gives a word that is still missing from `expected` and the parts
    are too many."""
    lines = [line.words for page in pages for line in page.lines if line.words]
    found = Counter(word for words in lines for word in words)
    missing, extra = expected - found, found - expected
    for at in range(len(lines)):
        parts = [lines[at][-1]]
        for words in lines[at + 1:at + 12]:
            parts.append(words[0])
            word = "".join(parts)
            if missing[word] > 0 and not Counter(parts) - extra:
                missing[word] -= 1
                extra -= Counter(parts)
                found -= Counter(parts)
                found[word] += 1
                break
            if len(words) > 1:
                break
    return found
