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
        self.lines = [line for line in lines if line.bottom > TOP_MARGIN and line.words]
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
            if last and abs(last.bottom - bottom) < 1 and -1 < left - last.right < 10:  # less than between two cells
                last.words += word.text.split()
                last.right = right
            else:
                lines.append(Line(word.text.split(), left, top, right, bottom))
        pages.append(Page(float(page.get("width")), float(page.get("height")), lines))
    return pages


def mupdf_pages(path):
    pages = []
    for page in json.loads(support.tool("mutool", "draw", "-q", "-F", "stext.json", path))["pages"]:
        pieces = []  # a change of font begins a new piece; boxes are in whole points
        for line in (line for block in page["blocks"] for line in block.get("lines", [])):
            if line["text"] == "SIGN" and "Serif" not in line["font"]["name"]:
                continue  # not of the file: this reader draws an arrow into each empty signature field
            box = line["bbox"]
            last = pieces[-1] if pieces else None
            if last and last["y"] == line["y"] and abs(box["x"] - last["right"]) <= 1:
                last["text"] += line["text"]
                last["right"] = box["x"] + box["w"]
            else:
                pieces.append({**line, "right": box["x"] + box["w"]})
        lines = [Line(piece["text"].split(), piece["bbox"]["x"], piece["bbox"]["y"], piece["right"],
                      piece["bbox"]["y"] + piece["bbox"]["h"]) for piece in pieces]
        pages.append(Page(None, None, lines))  # this reader does not tell the size
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


def overlaps(pages):
    """Lines that are printed one over the other: text that its place had no room for."""
    return [
        (line.words, other.words)
        for page in pages for i, line in enumerate(page.lines) for other in page.lines[i + 1:]
        if min(line.right, other.right) - max(line.left, other.left) > 1
        and min(line.bottom, other.bottom) - max(line.top, other.top)
        > 0.4 * min(line.bottom - line.top, other.bottom - other.top)
    ]


READERS = {"pdftotext": poppler_pages, "mutool": mupdf_pages}


def line_below(line, page):
    """The nearest line under this one in the same cell or column: the one that goes on where this one ends."""
    height = line.bottom - line.top
    below = [other for other in page.lines
             if other.top > line.top + height / 2 and other.left < line.right and line.left < other.right]
    nearest = min(below, key=lambda other: (other.top, other.left), default=None)
    return nearest if nearest and nearest.top < line.bottom + height else None


def count_words(pages, expected):
    """The words of the pages. Where a line's end cut a word, after a hyphen or between letters because its column is
    narrow, the parts are put together again if that gives a word that is still missing from `expected` and the parts
    are too many."""
    found = Counter(word for page in pages for line in page.lines for word in line.words)
    missing, extra = expected - found, found - expected
    for page in pages:
        for line in page.lines:
            parts = [line.words[-1]]
            while (line := line_below(line, page)) is not None:
                parts.append(line.words[0])
                word = "".join(parts)
                if missing[word] > 0 and not Counter(parts) - extra:
                    missing[word] -= 1
                    extra -= Counter(parts)
                    found = found - Counter(parts) + Counter([word])
                    break
                if len(line.words) > 1 or len(parts) == 12:
                    break
    return found
