"""The text of a tagged PDF as its structure tree gives it, read by poppler (pdfinfo -struct-text)."""
import re

import support

ELEMENT = re.compile(r" *([A-Z]\w*)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?")


class Element:
    def __init__(self, kind):
        self.kind, self.parts = kind, []  # texts and elements, in reading order

    def kids(self):
        return [part for part in self.parts if isinstance(part, Element)]

    def text(self):
        """Its own words and those of the parts of a text in it."""
        pieces = [part if isinstance(part, str) else part.text() for part in self.parts
                  if isinstance(part, str) or part.kind in ("Reference", "Link", "Span")]
        return f"[{''.join(pieces)}]" if self.kind == "Reference" else "".join(pieces)


def read(path):
    """The Document element."""
    root = Element(None)
    open_elements = [(-1, root)]
    for line in support.tool("pdfinfo", "-struct-text", path).splitlines():
        depth = len(line) - len(line.lstrip(" "))
        text = re.fullmatch(r' *"(.*)"', line)
        element = ELEMENT.fullmatch(line)
        if not text and not element:
            continue  # attributes, annotations
        while open_elements[-1][0] >= depth:
            open_elements.pop()
        above = open_elements[-1][1]
        above.parts.append(text[1] if text else Element(element[1]))
        if element:
            open_elements.append((depth, above.parts[-1]))
    return root.kids()[0]


def paragraphs(element):
    """Its paragraphs, items with their labels, and cells that have words; notes apart, each with its number."""
    found, notes = [], []
    label = ""
    for kid in element.kids():
        if kid.kind == "Note":
            number, *texts = kid.kids()
            notes.append(" ".join([number.text(), *(text.text() for text in texts)]))
            continue
        if kid.kind == "Lbl":
            label = kid.text()
            continue
        inner, inner_notes = paragraphs(kid)
        own = kid.text()
        if own.strip():
            inner = [own, *inner]
        if label and inner:
            inner[0], label = label + inner[0], ""
        if kid.kind not in ("Reference", "Link", "Span"):
            found += inner
            notes += inner_notes
    return found, notes


def cells(element):
    """The words of each row of each table, cell by cell."""
    if element.kind == "TR":
        return [[" ".join(["".join([cell.text()]), *paragraphs(cell)[0]]).split() for cell in element.kids()]]
    return [row for kid in element.kids() for row in cells(kid)]
