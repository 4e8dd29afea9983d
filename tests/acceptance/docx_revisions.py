"""Tracked changes of a DOCX, accepted or rejected as Word does it (ECMA-376 Part 1, 17.13.5)."""
import zipfile

from docx_text import W, Docx
from lxml import etree

CAME, WENT = {W + "ins", W + "moveTo"}, {W + "del", W + "moveFrom"}
TEXTS = [name for name in ("document", "footnotes")] + [f"{kind}{i}" for kind in ("header", "footer") for i in range(1, 20)]
ENDS = {W + "rPr", W + "sectPr"}  # of a paragraph's properties: they are its end's, no format


class Settler:
    def __init__(self, accept):
        self.gone, self.stays = (WENT, CAME) if accept else (CAME, WENT)
        self.accept = accept

    def settle(self, root):
        self._rows(root)
        self._runs(root)
        self._formats(root, W + "pPrChange", W + "pPr")
        self._formats(root, W + "sectPrChange", W + "sectPr")
        self._ends(root)
        return root

    def _mark(self, properties):
        """Whether these properties say that their owner is gone; the mark is removed in any case."""
        marks = [child for child in properties if child.tag in self.gone | self.stays] if properties is not None else []
        for mark in marks:
            properties.remove(mark)
        return any(mark.tag in self.gone for mark in marks)

    def _rows(self, root):
        for row in list(root.iter(W + "tr")):
            if self._mark(row.find(W + "trPr")):
                table = row.getparent()
                table.remove(row)
                if table.find(W + "tr") is None:
                    table.getparent().remove(table)

    def _runs(self, root):
        for change in [each for each in root.iter(*self.gone, *self.stays) if each.getparent().tag != W + "rPr"]:
            parent = change.getparent()
            if change.tag in self.stays:
                for child in list(change):
                    change.addprevious(child)
            parent.remove(change)
        for name, deleted in (("t", "delText"), ("instrText", "delInstrText")):
            for text in list(root.iter(W + deleted)):
                text.tag = W + name

    def _formats(self, root, change_name, name):
        for change in list(root.iter(change_name)):
            properties = change.getparent()
            properties.remove(change)
            if self.accept:
                continue
            for child in list(properties):
                if child.tag not in ENDS and not child.tag.endswith("Reference"):
                    properties.remove(child)
            for child in reversed(list(change.find(name))):
                properties.insert(0, child)

    def _ends(self, root):
        for paragraph in list(root.iter(W + "p")):
            if not self._mark(paragraph.find(f"{W}pPr/{W}rPr")):
                continue
            following = paragraph.getnext()
            said = [child for child in paragraph if child.tag != W + "pPr"]
            if following is None or following.tag != W + "p":
                # Before a table only a paragraph that says nothing can go; at the end of a cell or a part none can.
                says = any(True for _ in paragraph.iter(W + "r"))
                assert following is not None and following.tag == W + "tbl" and not says, etree.tostring(paragraph)
            else:
                at = 0 if following.find(W + "pPr") is None else 1
                for child in reversed(said):
                    following.insert(at, child)
            paragraph.getparent().remove(paragraph)


def settle(path, settled, accept):
    """Writes the file as it is once all changes are accepted or rejected."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    roots = {}
    for name in TEXTS:
        if f"word/{name}.xml" in parts:
            roots[name] = Settler(accept).settle(etree.fromstring(parts[f"word/{name}.xml"]))
    if "footnotes" in roots:
        marks = {mark.get(W + "id") for mark in roots["document"].iter(W + "footnoteReference")}
        for note in list(roots["footnotes"]):
            if note.get(W + "type") is None and note.get(W + "id") not in marks:
                roots["footnotes"].remove(note)
    for name, root in roots.items():
        parts[f"word/{name}.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return settled


def contents(path):
    """What the file says: paragraphs with the numbers before them, cell by cell in tables, then footnotes, headers and
    footers. Paragraphs without text are left out, cells without text are not."""
    docx = Docx(path)
    docx._begin()
    found = list(_blocks(docx, docx._xml("word/document.xml").find(W + "body")))
    notes = docx._xml("word/footnotes.xml")
    by_id = {note.get(W + "id"): note for note in notes} if notes is not None else {}
    for name, number in docx.footnote_numbers.items():
        found.append((f"[{number}]", *_blocks(docx, by_id[name])))
    edges = sorted(text for text in docx.headers_and_footers().values() if text)
    return found, edges


def _blocks(docx, container):
    for element in container:
        if element.tag == W + "p":
            for paragraph in docx._paragraph(element):
                if paragraph.printed().strip():
                    yield paragraph.printed()
        elif element.tag == W + "tbl":
            for row in element.iter(W + "tr"):
                yield tuple(_cell(docx, cell) for cell in row.iter(W + "tc"))


def _cell(docx, cell):
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    is_continued = merge is not None and merge.get(W + "val", "continue") == "continue"
    return (1 if span is None else int(span.get(W + "val")), is_continued, *_blocks(docx, cell))


def revision_ids(path):
    """Of all annotations in the texts of the file that have an id, but for references to comments and notes."""
    ids = []
    names = {W + name for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "sectPrChange", "bookmarkStart")}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"):
                ids += [element.get(W + "id") for element in etree.fromstring(package.read(name)).iter(*names)]
    return ids
