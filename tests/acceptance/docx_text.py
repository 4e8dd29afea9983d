"""A DOCX as its reader sees it: the paragraphs in order, with the numbers that Word computes before them."""
import posixpath
import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Whose content is the reader's text wherever they stand, and what is none of it.
WRAPPERS = {W + name for name in ("sdt", "sdtContent", "hyperlink", "ins", "moveTo", "smartTag", "fldSimple",
                                  "customXml")}
NOT_SAID = {W + name for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid",
                                  "trPr", "tcPr", "sectPr")}


def attribute(element, name="val", default=None):
    return default if element is None else element.get(W + name, default)


def is_on(element):
    return element is not None and attribute(element, default="true") not in ("0", "false", "off")


def to_roman(number):
    result = ""
    for value, digits in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                             "M CM D CD C XC L XL X IX V IV I".split()):
        result += digits * (number // value)
        number %= value
    return result


def to_letter(number):
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


FORMATS = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": to_roman,
    "lowerRoman": lambda number: to_roman(number).lower(),
    "lowerLetter": to_letter,
    "upperLetter": lambda number: to_letter(number).upper(),
    "none": lambda number: "",
}


class Numbering:
    """Counts as Word does (ECMA-376 Part 1, 17.9): one counter a level of each abstract list, which all lists of that
    abstract list share; a level starts anew after a number of a higher level."""

    def __init__(self, numbering, styles):
        self.levels = {}    # (abstract list, level) -> w:lvl
        self.lists = {}     # list -> (abstract list, {level: w:lvlOverride})
        self.styles = {}    # paragraph style -> (list, level)
        self.counts = {}    # abstract list -> {level: count}
        self.begun = set()  # lists that have counted
        for abstract in numbering.iter(W + "abstractNum") if numbering is not None else ():
            for level in abstract.iter(W + "lvl"):
                self.levels[attribute(abstract, "abstractNumId"), int(attribute(level, "ilvl"))] = level
        for number in numbering.iter(W + "num") if numbering is not None else ():
            overrides = {int(attribute(over, "ilvl")): over for over in number.iter(W + "lvlOverride")}
            self.lists[attribute(number, "numId")] = attribute(number.find(W + "abstractNumId")), overrides
        self._read_styles(styles)

    def _read_styles(self, styles):
        by_id = {attribute(style, "styleId"): style for style in styles.iter(W + "style")}
        for name, style in by_id.items():
            while style is not None:
                number = style.find(f"{W}pPr/{W}numPr")
                if number is not None and number.find(W + "numId") is not None:
                    self.styles[name] = self._numbered(number)
                    break
                style = by_id.get(attribute(style.find(W + "basedOn")))

    @staticmethod
    def _numbered(number):
        return attribute(number.find(W + "numId")), int(attribute(number.find(W + "ilvl"), default="0"))

    def before(self, paragraph):
        """The number that Word prints before this paragraph; paragraphs must come in their order."""
        number = paragraph.find(f"{W}pPr/{W}numPr")
        if number is not None:
            name, level = self._numbered(number)
        else:
            style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"))
            if style not in self.styles:
                return ""
            name, level = self.styles[style]
        return "" if name == "0" else self._count(name, level)

    def _count(self, name, level):
        abstract, overrides = self.lists[name]
        counts = self.counts.setdefault(abstract, {})
        if name not in self.begun:
            self.begun.add(name)
            for at, override in overrides.items():
                if override.find(W + "startOverride") is not None:
                    counts[at] = int(attribute(override.find(W + "startOverride"))) - 1
        counts[level] = counts[level] + 1 if level in counts else self._start(abstract, level)
        for deeper in [at for at in counts if at > level]:
            restart = self._level(name, deeper).find(W + "lvlRestart")
            if restart is None or int(attribute(restart)) > level:
                del counts[deeper]
        return self._text(name, level, counts)

    def _level(self, name, level):
        abstract, overrides = self.lists[name]
        replaced = overrides[level].find(W + "lvl") if level in overrides else None
        return replaced if replaced is not None else self.levels[abstract, level]

    def _start(self, abstract, level):
        return int(attribute(self.levels[abstract, level].find(W + "start"), default="0"))

    def _text(self, name, level, counts):
        definition = self._level(name, level)
        pattern = attribute(definition.find(W + "lvlText"), default="")
        if attribute(definition.find(W + "numFmt"), default="decimal") == "bullet":
            return pattern
        abstract = self.lists[name][0]

        def one(match):
            at = int(match[1]) - 1
            number_format = attribute(self._level(name, at).find(W + "numFmt"), default="decimal")
            if is_on(definition.find(W + "isLgl")):
                number_format = "decimal"
            return FORMATS[number_format](counts.get(at, self._start(abstract, at)))

        return re.sub(r"%(\d)", one, pattern)


class Paragraph:
    """`text` is what is printed; `outside` the part of it that stands in no content control and no link."""

    def __init__(self, number, text, outside):
        self.number = number
        self.text = text
        self.outside = outside
        self.controls = outside != text

    def printed(self):
        return f"{self.number} {self.text}" if self.number else self.text


class Docx:
    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self._begin()

    def _xml(self, name):
        return ElementTree.fromstring(self.parts[name]) if name in self.parts else None

    def _begin(self):
        self.numbering = Numbering(self._xml("word/numbering.xml"), self._xml("word/styles.xml"))
        self.footnote_numbers = {}  # id -> number, in the order of the marks

    def body(self):
        self._begin()
        return list(self._blocks(self._xml("word/document.xml").find(W + "body")))

    def paragraphs(self):
        """Of the body, in order, then of the footnotes, in the order of their marks."""
        found = self.body()
        notes = self._xml("word/footnotes.xml")
        by_id = {attribute(note, "id"): note for note in notes} if notes is not None else {}
        for name in self.footnote_numbers:
            found += self._blocks(by_id.pop(name))
        for note in by_id.values():  # separators say nothing; a note without a mark is never printed
            assert attribute(note, "type") in ("separator", "continuationSeparator", "continuationNotice")
        return found

    def headers_and_footers(self):
        """{part of a header or footer: its text, with fields as [PAGE] in place of what they last showed}."""
        relations = ElementTree.fromstring(self.parts["word/_rels/document.xml.rels"])
        targets = {relation.get("Id"): relation.get("Target") for relation in relations}
        texts = {}
        for reference in self._xml("word/document.xml").iter():
            if reference.tag not in (W + "headerReference", W + "footerReference"):
                continue
            name = posixpath.normpath(posixpath.join("word", targets[reference.get(R + "id")]))
            texts[name] = "".join(self._header_text(self._xml(name)))
        return texts

    @staticmethod
    def _header_text(root):
        in_result = False
        for element in root.iter():
            if element.tag == W + "instrText":
                yield f"[{element.text.strip()}]"
            elif element.tag == W + "fldChar":
                in_result = attribute(element, "fldCharType") == "separate"
            elif element.tag == W + "t" and not in_result:
                yield element.text or ""

    def _blocks(self, container):
        for element in container:
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == MC + "AlternateContent":
                yield from self._blocks(element.find(MC + "Choice"))
            elif element.tag not in NOT_SAID:  # tables, rows, cells, content controls around blocks
                yield from self._blocks(element)

    def _paragraph(self, element):
        number = self.numbering.before(element)
        boxes = []
        text, outside = self._inline(element, boxes)
        yield Paragraph(number, text, outside)
        for box in boxes:
            yield from self._blocks(box)

    def _inline(self, element, boxes):
        text = outside = ""
        for child in element:
            if child.tag == W + "r":
                inner = inner_outside = self._run(child, boxes)
            elif child.tag in WRAPPERS:
                inner, inner_outside = self._inline(child, boxes)[0], ""
            elif child.tag not in NOT_SAID:
                inner, inner_outside = self._inline(child, boxes)
            else:
                continue
            text += inner
            outside += inner_outside
        return text, outside

    def _run(self, run, boxes):
        if is_on(run.find(f"{W}rPr/{W}vanish")):
            return ""
        text = ""
        for child in run:
            if child.tag == W + "t":
                text += child.text or ""
            elif child.tag in (W + "tab", W + "br", W + "cr", W + "ptab"):
                text += " "
            elif child.tag == W + "noBreakHyphen":
                text += "-"
            elif child.tag == W + "footnoteReference":
                number = self.footnote_numbers.setdefault(attribute(child, "id"), len(self.footnote_numbers) + 1)
                text += f"[{number}]"
            elif child.tag in (MC + "AlternateContent", W + "drawing", W + "pict", W + "object"):
                chosen = child.find(MC + "Choice") if child.tag == MC + "AlternateContent" else child
                boxes += list(chosen.iter(W + "txbxContent")) if chosen is not None else []
        return text
