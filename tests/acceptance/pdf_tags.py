"""The structure tree of a PDF (ISO 32000-1, 14.7), held against the pages and against PDF/UA-1 (ISO 14289-1, 7)."""
import pikepdf

GROUPING = {"/Document", "/Part", "/Art", "/Sect", "/Div"}
HEADINGS = {f"/H{i}" for i in range(1, 7)}
BLOCKS = {"/P", "/L", "/Table", "/Note", "/Form"} | HEADINGS
INLINE = {"/Reference", "/Link", "/Span", "/Lbl"}
STANDARD = GROUPING | BLOCKS | INLINE | {"/LI", "/LBody", "/THead", "/TBody", "/TFoot", "/TR", "/TH", "/TD", "/Caption"}
# What may stand in what (ISO 32000-1, 14.8.4); None: anything.
PARENTS = {"/Document": {None}, "/LI": {"/L"}, "/LBody": {"/LI"}, "/THead": {"/Table"}, "/TBody": {"/Table"},
           "/TFoot": {"/Table"}, "/TR": {"/THead", "/TBody", "/TFoot", "/Table"}, "/TH": {"/TR"}, "/TD": {"/TR"}}
KIDS = {"/L": {"/L", "/LI", "/Caption"}, "/LI": {"/Lbl", "/LBody"}, "/TR": {"/TH", "/TD"}, "/THead": {"/TR"}, "/TBody": {"/TR"},
        "/TFoot": {"/TR"}, "/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"}, "/Document": GROUPING | BLOCKS}


class Element:
    def __init__(self, dictionary, parent):
        self.dictionary, self.parent = dictionary, parent
        self.type = str(dictionary.get("/S"))
        self.id = dictionary.objgen
        self.kids, self.contents, self.objects = [], [], []  # elements; (page, MCID); annotations

    def attribute(self, owner, name, default=None):
        attributes = self.dictionary.get("/A")
        for each in ([attributes] if isinstance(attributes, pikepdf.Dictionary) else attributes or []):
            if each.get("/O") == owner and name in each:
                return each[name]
        return default

    def types(self):
        return [kid.type for kid in self.kids]

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Tags:
    """`pages`: pdf_marks.Page of each page. `wrong`: pairs (rule, what)."""

    def __init__(self, pdf, pages):
        self.pdf, self.pages, self.wrong = pdf, pages, []
        self.page_index = {page.obj.objgen: i for i, page in enumerate(pdf.pages)}
        self.seen = set()
        root = pdf.Root.get("/StructTreeRoot")
        if root is None or root.get("/K") is None:
            self.say("tree", "no structure tree")
            return
        kids = root["/K"] if isinstance(root["/K"], pikepdf.Array) else [root["/K"]]
        self.tree_root = root
        self.roots = [self.read(kid, None) for kid in kids]
        self.elements = [each for top in self.roots for each in top.walk()]
        self.check_contents()
        self.check_parent_tree()
        self.check_types()
        self.check_headings()
        self.check_tables()
        self.check_lists()
        self.check_notes()
        self.check_annotations()

    def say(self, rule, what):
        self.wrong.append((rule, what))

    # ---- reading

    def read(self, dictionary, parent):
        element = Element(dictionary, parent)
        if element.id in self.seen:
            self.say("tree", f"{element.type} stands in the tree twice")
            return element
        self.seen.add(element.id)
        above = dictionary.get("/P")
        if above is None or above.objgen != (parent.id if parent else self.tree_root.objgen):
            self.say("parent", f"/P of {element.type} is not the element that it stands in")
        kids = dictionary.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
            self.read_kid(kid, element)
        return element

    def read_kid(self, kid, element):
        if isinstance(kid, int):
            element.contents.append((self.page_of(element.dictionary), kid))
        elif kid.get("/Type") == "/MCR":
            page = self.page_of(kid) if "/Pg" in kid else self.page_of(element.dictionary)
            element.contents.append((page, int(kid["/MCID"])))
        elif kid.get("/Type") == "/OBJR":
            element.objects.append(kid["/Obj"])
        else:
            element.kids.append(self.read(kid, element))

    def page_of(self, dictionary):
        page = dictionary.get("/Pg")
        return None if page is None else self.page_index.get(page.objgen)

    # ---- checks

    def check_contents(self):
        """Every marked content of every page belongs to one element, of the type that it is marked as."""
        owners = {}
        for element in self.elements:
            for page, mcid in element.contents:
                if page is None or mcid not in self.pages[page].mcids:
                    self.say("content", f"{element.type} has content {mcid} of page {page}, which is not there")
                elif (page, mcid) in owners:
                    self.say("content", f"content {mcid} of page {page} belongs to two elements")
                elif self.pages[page].mcids[mcid] != element.type:
                    self.say("content-type", f"content {mcid} of page {page} is marked {self.pages[page].mcids[mcid]}, "
                                             f"not {element.type}")
                owners[page, mcid] = element
        for i, page in enumerate(self.pages):
            for mcid in page.mcids:
                if (i, mcid) not in owners:
                    self.say("content", f"content {mcid} of page {i} belongs to no element")
        self.owners = owners

    def check_parent_tree(self):
        tree = self.tree_root.get("/ParentTree")
        if tree is None or "/Nums" not in tree:
            self.say("parent-tree", "none")
            return
        numbers = list(tree["/Nums"])
        entries = {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}
        if [int(key) for key in numbers[::2]] != sorted(entries) or len(entries) * 2 != len(numbers):
            self.say("parent-tree", "its keys are not in order")
        if int(self.tree_root.get("/ParentTreeNextKey", -1)) <= max(entries, default=-1):
            self.say("parent-tree", "/ParentTreeNextKey has been used")
        used = set()
        for i, page in enumerate(self.pdf.pages):
            key = page.obj.get("/StructParents")
            if key is None or int(key) not in entries or int(key) in used:
                self.say("parent-tree", f"page {i} has no entry of its own")
                continue
            used.add(int(key))
            parents = entries[int(key)]
            expected = [self.owners[i, mcid].id if (i, mcid) in self.owners else None
                        for mcid in sorted(self.pages[i].mcids)]
            if sorted(self.pages[i].mcids) != list(range(len(expected))) or [each.objgen for each in parents] != expected:
                self.say("parent-tree", f"page {i}: its entry and the tree disagree")
            for annotation in page.obj.get("/Annots", []):
                self.check_annotation_key(annotation, entries, used)
        if used != set(entries):
            self.say("parent-tree", f"keys {sorted(set(entries) - used)} are of nothing")

    def check_annotation_key(self, annotation, entries, used):
        key = annotation.get("/StructParent")
        if key is None or int(key) not in entries or int(key) in used:
            self.say("parent-tree", "an annotation has no entry of its own")
            return
        used.add(int(key))
        owner = [each for each in self.elements if each.id == entries[int(key)].objgen]
        if not owner or annotation.objgen not in [each.objgen for each in owner[0].objects]:
            self.say("parent-tree", "an annotation's entry is not the element that has it")

    def check_types(self):
        role_map = self.tree_root.get("/RoleMap", {})
        if [each.type for each in self.roots] != ["/Document"]:
            self.say("tree", "the root is not one Document")
        for name in role_map.keys() if len(role_map) else []:
            if name in STANDARD:
                self.say("role-map", f"{name} is a standard type and mapped")
        for element in self.elements:
            if element.type not in STANDARD and str(role_map.get(element.type, "")) not in STANDARD:
                self.say("role-map", f"{element.type} is no standard type and not mapped to one")
            parent = element.parent.type if element.parent else None
            if element.type in PARENTS and parent not in PARENTS[element.type]:
                self.say("nesting", f"{element.type} in {parent}")
            if element.type in KIDS:
                for kid in set(element.types()) - KIDS[element.type]:
                    self.say("nesting", f"{kid} in {element.type}")
                if element.contents:
                    self.say("nesting", f"{element.type} has content of its own")
            if element.type in HEADINGS | {"/P"} and set(element.types()) & (GROUPING | BLOCKS):
                self.say("nesting", f"{element.type} has blocks in it")
            if not element.kids and not element.contents and not element.objects and element.type not in ("/TD", "/TH", "/TR"):
                self.say("empty", f"{element.type} has no content")
            if element.type == "/Figure" and not element.dictionary.get("/Alt"):
                self.say("figure", "a figure without words for it")

    def check_headings(self):
        last = 0
        for element in self.elements:
            if element.type not in HEADINGS:
                continue
            level = int(element.type[2:])
            if level > last + 1:
                self.say("heading", f"H{level} behind {'H%d' % last if last else 'nothing'}")
            last = level

    def check_tables(self):
        for table in self.elements:
            if table.type != "/Table":
                continue
            parts = table.types()
            if parts.count("/THead") > 1 or parts.count("/TFoot") > 1:
                self.say("table-parts", "two heads or two feet")
            if ("/THead" in parts or "/TFoot" in parts) and "/TBody" not in parts:
                self.say("table-parts", "a head or a foot without a body")
            for cell in table.walk():
                if cell.type == "/TH" and str(cell.attribute("/Table", "/Scope")) not in ("/Row", "/Column", "/Both"):
                    self.say("scope", "a header cell does not say what it is the header of")
            self.check_grid(table)

    def check_grid(self, table):
        """Cells and their spans fill each group of rows without a gap or an overlap (7.2)."""
        groups = [part.kids for part in table.kids if part.type != "/TR"] or [table.kids]
        width = None
        for rows in groups:
            taken = [set() for _ in rows]
            for r, row in enumerate(rows):
                column = 0
                for cell in row.kids:
                    while column in taken[r]:
                        column += 1
                    columns = int(cell.attribute("/Table", "/ColSpan", 1))
                    for below in range(r, r + int(cell.attribute("/Table", "/RowSpan", 1))):
                        covered = set(range(column, column + columns))
                        if below >= len(rows) or covered & taken[below]:
                            self.say("grid", "a cell spans rows that are not there, or that another covers")
                            return
                        taken[below] |= covered
                    column += columns
            for covered in taken:
                width = len(covered) if width is None else width
                if covered != set(range(width)):
                    self.say("grid", f"a row of {len(covered)} columns in a table of {width}")
                    return

    def check_lists(self):
        for element in self.elements:
            if element.type == "/L" and any("/Lbl" in item.types() for item in element.kids):
                numbering = str(element.attribute("/List", "/ListNumbering"))
                if numbering not in ("/None", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha", "/Disc"):
                    self.say("list-numbering", "a list with labels does not say how they count")
            if element.type == "/LI" and element.types() not in (["/Lbl", "/LBody"], ["/LBody"]):
                self.say("list-item", f"an item of {element.types()}")

    def check_notes(self):
        names = {}
        tree = self.tree_root.get("/IDTree")
        if tree is not None:
            entries = list(tree["/Names"])
            names = {bytes(key): value.objgen for key, value in zip(entries[::2], entries[1::2])}
            if [bytes(key) for key in entries[::2]] != sorted(names):
                self.say("id-tree", "its names are not in order")
        ids = [(bytes(each.dictionary["/ID"]) if "/ID" in each.dictionary else b"", each.id)
               for each in self.elements if each.type == "/Note"]
        for name, element in ids:
            if not name or [other for other, _ in ids].count(name) > 1:
                self.say("note-id", "a note has no name of its own")
            elif names.get(name) != element:
                self.say("id-tree", f"{name} is not there")

    def check_annotations(self):
        for page in self.pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                holders = [each for each in self.elements if annotation.objgen in [one.objgen for one in each.objects]]
                wanted = {"/Link": "/Link", "/Widget": "/Form"}.get(str(annotation.get("/Subtype")), "/Annot")
                if [each.type for each in holders] != [wanted]:
                    self.say("annotation-tag", f"a {annotation.get('/Subtype')} is not in one {wanted}")
        for element in self.elements:
            if element.type == "/Link" and not element.objects:
                self.say("annotation-tag", "a Link without an annotation")
            if element.type == "/Form" and (len(element.objects) != 1 or element.contents or element.kids):
                self.say("annotation-tag", "a Form with anything but one field")
            if element.type == "/Reference" and "/Link" not in element.types():
                self.say("reference", "a Reference leads nowhere")
