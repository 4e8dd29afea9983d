"""What a DOCX of ours must keep to, part by part: order of elements, ids, references, relations, content types. Written
from ECMA-376; it knows the elements that we write and takes any other for a fault, so a new one comes with its rule."""
import posixpath
import re
from collections import Counter
from xml.etree import ElementTree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
W, R = f"{{{MAIN}}}", f"{{{RELATIONS}}}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/%s}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

BLOCKS = "p tbl"
INLINES = "r hyperlink sdt bookmarkStart bookmarkEnd"
PARAGRAPH = ("pStyle keepNext keepLines widowControl numPr pBdr spacing ind contextualSpacing jc outlineLvl")
CHARACTERS = "rStyle rFonts b i color sz szCs vertAlign lang"
BORDERS = "top left start bottom right end insideH insideV"
TABLE = "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook"

# Children of an element: "a b" in this order, each as often as it likes; {"a b"} in any order; "" none.
CHILDREN = {
    "document": "body", "body": {BLOCKS + " sectPr"}, "hdr": {BLOCKS}, "ftr": {BLOCKS}, "footnotes": "footnote", "footnote": {BLOCKS},
    "p": ["pPr", {INLINES}], "r": ["rPr", {"t fldChar instrText footnoteReference footnoteRef separator "
                                           "continuationSeparator"}],
    "hyperlink": {INLINES}, "sdt": "sdtPr sdtContent", "sdtContent": {INLINES},
    "sdtPr": "rPr alias tag id placeholder showingPlcHdr dataBinding text", "placeholder": "docPart",
    "pPr": PARAGRAPH + " sectPr", "rPr": CHARACTERS, "numPr": "ilvl numId", "pBdr": "top left bottom right",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg",
    "tbl": "tblPr tblGrid tr", "tblPr": TABLE, "tblGrid": "gridCol", "tr": "trPr tc",
    "trPr": {"cantSplit trHeight tblHeader"}, "tc": ["tcPr", {BLOCKS}], "tcPr": "tcW gridSpan vMerge vAlign",
    "tblBorders": BORDERS, "tblCellMar": "top left start bottom right end",
    "styles": "docDefaults latentStyles style", "docDefaults": "rPrDefault pPrDefault", "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "numbering": "abstractNum num", "abstractNum": "nsid multiLevelType lvl", "num": "abstractNumId",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol listSeparator",
    "footnotePr": "footnote", "compat": "compatSetting",
    "fonts": "font", "font": "altName panose1 charset family pitch",
    "glossaryDocument": "docParts", "docParts": "docPart", "docPart": "docPartPr docPartBody", "docPartBody": {BLOCKS},
    "docPartPr": "name category types behaviors guid", "category": "name gallery", "types": "type",
    "behaviors": "behavior",
}
# Elements that carry everything in attributes or text.
LEAVES = set("""abstractNumId alias aliases altName b basedOn behavior bookmarkEnd bookmarkStart bottom cantSplit charset
    characterSpacingControl color compatSetting continuationSeparator contextualSpacing dataBinding decimalSymbol defaultTabStop
    docPart@placeholder end family fldChar footnote@footnotePr footnoteRef footnoteReference gallery gridCol gridSpan guid
    footerReference headerReference i id ilvl ind insideH insideV instrText jc keepLines keepNext lang latentStyles left link listSeparator
    lvlJc lvlText multiLevelType name next nsid numFmt numId outlineLvl pStyle panose1 pgMar pgNumType pgSz pitch qFormat
    rFonts rStyle right semiHidden separator showingPlcHdr spacing start suff sz szCs t tag tblHeader tblInd tblLayout
    tblLook tblStyle tblW tcW text themeFontLang titlePg top trHeight type uiPriority unhideWhenUsed vAlign vMerge
    vertAlign widowControl zoom""".split())


def value(element, name="val"):
    return None if element is None else element.get(W + name)


def local(element):
    return element.tag.removeprefix(W)


class Package:
    """The parts of a DOCX, by name; `faults` says what is wrong with them, in words."""

    def __init__(self, parts):
        self.parts = parts
        self.faults = []
        self.xml = {}
        for name, content in parts.items():
            try:
                self.xml[name] = ElementTree.fromstring(content)
            except ElementTree.ParseError as error:
                self.fault(name, f"is not XML: {error}")
        if len(self.xml) == len(parts):
            self._check()

    def fault(self, place, message):
        self.faults.append(f"{place}: {message}")

    def root(self, name):
        return self.xml.get(f"word/{name}.xml")

    def everywhere(self, tag):
        """(part, element) for each such element of Word's parts."""
        return [(name, element) for name, root in self.xml.items() if name.startswith("word/")
                for element in root.iter(W + tag)]

    def _check(self):
        self._content_types()
        self._relations()
        for name, root in self.xml.items():
            if root.tag.startswith(W):
                self._order(name, root, None)
        self._styles()
        self._numbering()
        self._bookmarks_and_links()
        self._footnotes()
        self._controls()
        self._tables()
        self._text()
        self._sections()

    def unique(self, place, what, values):
        for each, count in Counter(values).items():
            if count > 1:
                self.fault(place, f"{what} {each!r} stands {count} times")

    # ---- the package (ECMA-376 Part 2)

    def _content_types(self):
        types = self.xml["[Content_Types].xml"]
        by_name = {each.get("PartName")[1:] for each in types if each.get("PartName")}
        by_extension = {each.get("Extension") for each in types if each.get("Extension")}
        for name in by_name - set(self.parts):
            self.fault("[Content_Types].xml", f"names {name}, which is not there")
        for name in set(self.parts) - by_name - {"[Content_Types].xml"}:
            plain = name.endswith(".rels") or name.startswith("customXml/item") and "Props" not in name
            if not plain or name.rsplit(".", 1)[1] not in by_extension:
                self.fault("[Content_Types].xml", f"has no type for {name}")

    def _relations(self):
        reached = set()
        for name, root in self.xml.items():
            if not name.endswith(".rels"):
                continue
            folder, _, rest = name.rpartition("_rels/")
            source = folder + rest.removesuffix(".rels")
            if source and source not in self.parts:
                self.fault(name, "belongs to no part")
            self.unique(name, "the id", [each.get("Id") for each in root])
            for each in root:
                target = posixpath.normpath(posixpath.join(folder, each.get("Target")))
                reached.add(target)
                if target not in self.parts:
                    self.fault(name, f"leads to {target}, which is not there")
        for name in self.parts:
            if name not in reached and not name.endswith(".rels") and name != "[Content_Types].xml":
                self.fault(name, "is reached from nowhere")
        types = {each.get("Id"): each.get("Type").rsplit("/", 1)[1]
                 for each in self.xml["word/_rels/document.xml.rels"]}
        for reference in self.xml["word/document.xml"].iter(W + "headerReference"):
            if types.get(reference.get(R + "id")) != "header":
                self.fault("word/document.xml", f"{reference.get(R + 'id')} is no header")

    # ---- elements

    def _order(self, name, element, parent):
        tag = local(element)
        if tag in LEAVES and tag not in CHILDREN or f"{tag}@{parent}" in LEAVES:
            if len(element):
                self.fault(name, f"w:{tag} has elements inside")
            return
        if tag not in CHILDREN:
            self.fault(name, f"w:{tag} is not an element that we write")
            return
        rule = CHILDREN[tag]
        steps = rule if isinstance(rule, list) else [rule] if isinstance(rule, set) else rule.split()
        ranks = {}
        for rank, step in enumerate(steps):
            for child in (" ".join(step) if isinstance(step, set) else step).split():
                ranks[child] = rank
        last = 0
        for child in element:
            rank = ranks.get(local(child))
            if rank is None:
                self.fault(name, f"w:{local(child)} cannot stand in w:{tag}")
            elif rank < last:
                self.fault(name, f"w:{local(child)} stands too late in w:{tag}")
            else:
                last = rank
            self._order(name, child, tag)

    # ---- what refers to what

    def _styles(self):
        root = self.root("styles")
        kinds = {value(style, "styleId"): value(style, "type") for style in root.iter(W + "style")}
        self.unique("word/styles.xml", "the style", [value(style, "styleId") for style in root.iter(W + "style")])
        self.unique("word/styles.xml", "the name", [value(style.find(W + "name")).lower()
                                                    for style in root.iter(W + "style")])
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table"),
                          ("next", "paragraph")):
            for part, element in self.everywhere(tag):
                if kinds.get(value(element)) != kind:
                    self.fault(part, f"w:{tag} {value(element)!r} is no {kind} style")
        for style in root.iter(W + "style"):
            seen = []
            while style is not None and value(style, "styleId") not in seen:
                seen.append(value(style, "styleId"))
                base = value(style.find(W + "basedOn"))
                if base is not None and kinds.get(base) != value(style, "type"):
                    self.fault("word/styles.xml", f"{seen[-1]!r} is based on {base!r}")
                style = next((each for each in root.iter(W + "style") if value(each, "styleId") == base), None)
            if style is not None:
                self.fault("word/styles.xml", f"{seen[0]!r} is based on itself")
        for part, fonts in self.everywhere("rFonts"):
            if {key.removeprefix(W) for key in fonts.keys()} != {"ascii", "hAnsi", "eastAsia", "cs"}:
                self.fault(part, "w:rFonts must name a font in each of its four slots, and no theme")
        for part, spacing in self.everywhere("spacing"):
            if (value(spacing, "line") is None) != (value(spacing, "lineRule") is None):
                self.fault(part, "w:line and w:lineRule belong together")
        languages = {value(language) for _, language in self.everywhere("lang")}
        if languages != {"vi-VN"}:
            self.fault("word/styles.xml", f"the language is {languages}")

    def _numbering(self):
        root = self.root("numbering")
        abstract, lists = {}, {}
        if root is not None:
            for each in root.iter(W + "abstractNum"):
                levels = [value(level, "ilvl") for level in each.iter(W + "lvl")]
                abstract[value(each, "abstractNumId")] = levels
                if levels != [str(i) for i in range(len(levels))] or not 1 <= len(levels) <= 9:
                    self.fault("word/numbering.xml", f"the levels are {levels}")
                for index, level in enumerate(each.iter(W + "lvl")):
                    self._level(level, index)
            lists = {value(each, "numId"): value(each.find(W + "abstractNumId")) for each in root.iter(W + "num")}
            self.unique("word/numbering.xml", "the abstract list", [value(each, "abstractNumId")
                                                                    for each in root.iter(W + "abstractNum")])
            self.unique("word/numbering.xml", "the list", [value(each, "numId") for each in root.iter(W + "num")])
            self.unique("word/numbering.xml", "the identity", [value(each) for each in root.iter(W + "nsid")])
            self.unique("word/numbering.xml", "the list of list", list(lists.values()))  # each its own abstract list
        for part, number in self.everywhere("numPr"):
            list_id, level = value(number.find(W + "numId")), value(number.find(W + "ilvl"))
            if list_id != "0" and level not in abstract.get(lists.get(list_id), []):
                self.fault(part, f"there is no level {level} of list {list_id}")
        self._tied_styles(lists)

    def _level(self, level, index):
        deepest = [int(digit) for digit in re.findall(r"%(\d)", value(level.find(W + "lvlText")))]
        if any(each > index + 1 for each in deepest):
            self.fault("word/numbering.xml", "a level prints a number of a level below it")
        if value(level.find(W + "suff")) != "space":
            self.fault("word/numbering.xml", "the number is not followed by a space")

    def _tied_styles(self, lists):
        by_style, by_level = {}, {}
        for style in self.root("styles").iter(W + "style"):
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None and value(number.find(W + "numId")) != "0":
                by_style[value(style, "styleId")] = (lists.get(value(number.find(W + "numId"))),
                                                     value(number.find(W + "ilvl")))
        for each in self.root("numbering").iter(W + "abstractNum") if lists else ():
            for level in each.iter(W + "lvl"):
                if level.find(W + "pStyle") is not None:
                    by_level[value(level.find(W + "pStyle"))] = (value(each, "abstractNumId"), value(level, "ilvl"))
        if by_style != by_level:
            self.fault("word/numbering.xml", f"styles say {by_style}, levels {by_level}")

    def _bookmarks_and_links(self):
        starts = [each for _, each in self.everywhere("bookmarkStart")]
        names = [value(each, "name") for each in starts]
        self.unique("word/document.xml", "the bookmark", [name.lower() for name in names])
        self.unique("word/document.xml", "the bookmark's id", [value(each, "id") for each in starts])
        if [value(each, "id") for each in starts if value(each, "id")] and \
                {value(each, "id") for each in starts} != {value(each, "id") for _, each in self.everywhere("bookmarkEnd")}:
            self.fault("word/document.xml", "a bookmark has no end")
        for name in names:
            if not re.fullmatch(r"[^\W\d_]\w{0,39}", name):
                self.fault("word/document.xml", f"{name!r} is no name for a bookmark")
        for part, link in self.everywhere("hyperlink"):
            if value(link, "anchor") not in names:
                self.fault(part, f"links to {value(link, 'anchor')!r}, which is not there")
        for part, code in self.everywhere("instrText"):
            reference = re.fullmatch(r" (?:PAGE|REF (\w+)(?: \\[nw])? \\h) ", code.text)
            if not reference:
                self.fault(part, f"{code.text!r} is no field that we write")
            elif reference[1] and reference[1] not in names:
                self.fault(part, f"refers to {reference[1]!r}, which is not there")
        for part, paragraph in self.everywhere("p"):
            marks = [value(each, "fldCharType") for each in paragraph.iter(W + "fldChar")]
            if marks != ["begin", "separate", "end"] * (len(marks) // 3):
                self.fault(part, f"a field is {marks}")

    def _footnotes(self):
        root = self.root("footnotes")
        notes = [each for each in root] if root is not None else []
        self.unique("word/footnotes.xml", "the note", [value(each, "id") for each in notes])
        said = [value(each, "id") for each in notes if value(each, "type") is None]
        marks = [value(each, "id") for _, each in self.everywhere("footnoteReference")]
        if sorted(marks) != sorted(said):
            self.fault("word/footnotes.xml", f"has the notes {said}, the marks are {marks}")
        settings = [value(each, "id") for each in self.root("settings").iter(W + "footnote")]
        if settings != [value(each, "id") for each in notes if value(each, "type") is not None]:
            self.fault("word/settings.xml", f"names the separators {settings}")

    def _controls(self):
        controls = [each for _, each in self.everywhere("sdtPr")]
        self.unique("word/document.xml", "the control", [value(each.find(W + "id")) for each in controls])
        glossary = self.xml.get("word/glossary/document.xml")
        blocks = [] if glossary is None else [value(each.find(f"{W}docPartPr/{W}name"))
                                              for each in glossary.iter(W + "docPart")]
        self.unique("word/glossary/document.xml", "the block", blocks)
        properties = self.xml.get("customXml/itemProps1.xml")
        identity = None if properties is None else properties.get(f"{{{CUSTOM}}}itemID")
        data = self.xml.get("customXml/item1.xml")
        for control in controls:
            if value(control.find(f"{W}placeholder/{W}docPart")) not in blocks:
                self.fault("word/document.xml", "a control has no block to show without value")
            binding = control.find(W + "dataBinding")
            prefix, namespace = re.fullmatch(r"xmlns:(\w+)='(.*)'", value(binding, "prefixMappings")).groups()
            steps = re.fullmatch(rf"/{prefix}:(\w+)\[1\]/{prefix}:(\w+)\[1\]", value(binding, "xpath"))
            if value(binding, "storeItemID") != identity or data is None:
                self.fault("word/document.xml", "a control is bound to no data part")
            elif data.tag != f"{{{namespace}}}{steps[1]}" or len(data.findall(f"{{{namespace}}}{steps[2]}")) != 1:
                self.fault("customXml/item1.xml", f"has not one {steps[2]}")

    # ---- tables, text, sections

    def _tables(self):
        for part, table in self.everywhere("tbl"):
            columns = [int(value(each, "w")) for each in table.find(W + "tblGrid")]
            if sum(columns) != int(value(table.find(f"{W}tblPr/{W}tblW"), "w")):
                self.fault(part, "the columns are not as wide as their table")
            above = {}
            for row in table.findall(W + "tr"):
                column, merges = 0, {}
                for cell in row.findall(W + "tc"):
                    span = int(value(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)
                    if sum(columns[column:column + span]) != int(value(cell.find(f"{W}tcPr/{W}tcW"), "w")):
                        self.fault(part, "a cell is not as wide as its columns")
                    merge = cell.find(f"{W}tcPr/{W}vMerge")
                    if merge is not None:
                        merges[column] = span
                        if value(merge) == "continue" and above.get(column) != span:
                            self.fault(part, "a merged cell goes on from nothing")
                    if local(cell[-1]) != "p":
                        self.fault(part, "a cell does not end with a paragraph")
                    column += span
                above = merges
                if column != len(columns):
                    self.fault(part, f"a row fills {column} of {len(columns)} columns")

    def _text(self):
        for part, text in self.everywhere("t"):
            content = text.text or ""
            if content != content.strip(" ") and text.get(SPACE) != "preserve":
                self.fault(part, f"the spaces of {content!r} are lost")
        for name, root in self.xml.items():
            for element in root.iter():
                if any("rsid" in key for key in element.keys()):
                    self.fault(name, "carries the traces of an editing session")

    def _sections(self):
        root = self.xml["word/document.xml"]
        sections = list(root.iter(W + "sectPr"))
        if not sections or root.find(W + "body")[-1] is not sections[-1]:
            self.fault("word/document.xml", "the body does not end with the last section's properties")
        for section in sections:
            references = {value(each, "type") for each in section.findall(W + "headerReference")}
            if references != {"first", "default"} or section.find(W + "titlePg") is None:
                self.fault("word/document.xml", "a section has not both its headers")
            if value(section.find(W + "pgNumType"), "start") != "1":
                self.fault("word/document.xml", "a section does not count its own pages")
            size = section.find(W + "pgSz")
            if (int(value(size, "w")) > int(value(size, "h"))) != (value(size, "orient") == "landscape"):
                self.fault("word/document.xml", "a page's shape is not its orientation")


def faults(parts):
    """What is wrong with a DOCX, given its parts as {name: bytes}; nothing when it is sound."""
    return Package(parts).faults
