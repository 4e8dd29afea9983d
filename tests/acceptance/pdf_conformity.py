"""Whether a PDF is what it claims to be: PDF/A-2a or -3a (ISO 19005-2, -3) and PDF/UA-1 (ISO 14289-1). libqpdf reads it;
what is checked is what can be told from the file: see RULES."""
import hashlib
import io
import re
import struct
import xml.etree.ElementTree as ElementTree

import pikepdf

from pdf_bytes import check_bytes
from pdf_font import check_font
from pdf_marks import Page
from pdf_tags import Tags

XMP = {"x": "adobe:ns:meta/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
       "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
       "pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
       "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#", "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#"}

RULES = {
    # by bytes
    "header": "ISO 19005-2, 6.1.2", "object-layout": "6.1.7, 6.1.9", "file-end": "6.1.3",
    # file and objects
    "id": "6.1.3", "encrypted": "6.1.3", "filter": "6.1.7", "external-stream": "6.1.7", "limit": "6.1.13",
    "catalog-key": "6.4.2, 6.5.2, 6.10, 6.11", "page-key": "6.5.2, 6.10", "page-box": "6.1.13", "resources": "6.2.2",
    "output-intent": "6.2.3", "profile": "6.2.3",
    # content
    "operator": "6.2.2", "state-nesting": "6.1.13", "text-object": "ISO 32000-1, 9.4", "mark-nesting": "ISO 32000-1, 14.6",
    "unmarked": "ISO 14289-1, 7.1", "artifact-nesting": "ISO 14289-1, 7.1", "artifact-type": "ISO 32000-1, 14.8.2.2",
    "mcid-twice": "ISO 32000-1, 14.7.4.2", "codes": "ISO 32000-1, 9.7.6",
    # fonts
    "font-unknown": "6.2.2", "font-kind": "6.2.11.3", "font-name": "ISO 32000-1, 9.6.4", "cid-set": "6.2.11.4.2",
    "font-flags": "ISO 32000-1, 9.8.2", "not-embedded": "6.2.11.4", "font-length": "ISO 32000-1, 9.9", "cid-to-gid": "6.2.11.3.2",
    "notdef": "6.2.11.8", "glyph-missing": "6.2.11.4.1", "width": "6.2.11.5", "to-unicode": "6.2.11.7",
    # metadata
    "metadata": "6.6.2.1", "claim": "6.6.4; ISO 14289-1, 5", "extension-schema": "6.6.2.3", "info": "6.6.3",
    "title": "ISO 14289-1, 7.1", "language": "6.7.4; ISO 14289-1, 7.2",
    # structure
    "mark-info": "6.7.2", "tree": "6.7.3", "parent": "ISO 14289-1, 7.1", "content": "ISO 14289-1, 7.1",
    "content-type": "ISO 32000-1, 14.7.4.2", "parent-tree": "ISO 32000-1, 14.7.4.4", "role-map": "6.7.3.4; ISO 14289-1, 7.1",
    "nesting": "ISO 14289-1, 7.2", "empty": "ISO 32000-1, 14.7.2", "figure": "ISO 14289-1, 7.3", "heading": "ISO 14289-1, 7.4.2",
    "table-parts": "ISO 14289-1, 7.2", "scope": "ISO 14289-1, 7.5", "grid": "ISO 14289-1, 7.2", "list-numbering": "ISO 14289-1, 7.6",
    "list-item": "ISO 14289-1, 7.6", "note-id": "ISO 14289-1, 7.9", "id-tree": "ISO 32000-1, 14.7.2", "annotation-tag":
    "ISO 14289-1, 7.18", "reference": "ISO 32000-1, 14.8.4.4", "tabs": "ISO 14289-1, 7.18.3",
    # annotations, outline, form
    "annotation-kind": "6.3.1", "annotation-flags": "6.3.2", "appearance": "6.3.3", "contents": "ISO 14289-1, 7.18.5",
    "tooltip": "ISO 14289-1, 7.18.4", "destination": "ISO 32000-1, 12.3.2", "form": "6.4.1", "outline": "ISO 14289-1, 7.17",
    # attachments
    "attachment": "ISO 19005-3, 6.8", "attachment-forbidden": "ISO 19005-2, 6.8",
}


def check(data):
    """Lines "rule: what is wrong"; none for a file that keeps its word."""
    wrong = check_bytes(data)
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
        wrong += Conformity(pdf).wrong
        wrong += [("object-layout", warning) for warning in pdf.get_warnings()]
    return [f"{rule}: {what}" for rule, what in wrong]


class Conformity:
    """`wrong`: pairs (rule, what) for an opened file, all but the layout of its bytes."""

    def __init__(self, pdf):
        self.pdf, self.root, self.wrong = pdf, pdf.Root, []
        self.check_file()
        self.check_objects()
        self.check_color()
        self.part = None
        self.check_metadata()
        self.check_catalog()
        pages = [Page(page) for page in pdf.pages]
        for page in pages:
            self.wrong += page.wrong
        self.check_pages(pages)
        tags = Tags(pdf, pages)
        self.wrong += tags.wrong
        self.check_annotations()
        self.check_outline(tags)
        self.check_attachments()

    def say(self, rule, what):
        self.wrong.append((rule, what))

    def check_file(self):
        trailer = self.pdf.trailer
        ids = [bytes(each) for each in trailer.get("/ID", [])]
        if len(ids) != 2 or min(map(len, ids)) < 16:
            self.say("id", "the trailer has no two identifiers of sixteen bytes")
        if "/Encrypt" in trailer or self.pdf.is_encrypted:
            self.say("encrypted", "the file is encrypted")
        if self.pdf.pdf_version != "1.7":
            self.say("header", f"version {self.pdf.pdf_version}")

    def check_objects(self):
        for top in self.pdf.objects:
            if isinstance(top, pikepdf.Stream):
                filters = top.get("/Filter", [])
                for name in [filters] if isinstance(filters, pikepdf.Name) else filters:
                    if name not in ("/FlateDecode", "/ASCIIHexDecode", "/DCTDecode"):
                        self.say("filter", str(name))
                if {"/F", "/FFilter", "/FDecodeParms"} & set(top.keys()):
                    self.say("external-stream", "a stream in another file")
            self.check_limits(top, 0)

    def check_limits(self, value, depth):
        if isinstance(value, bool) or value is None:
            return
        if isinstance(value, int) and not -2147483648 <= value <= 2147483647:
            self.say("limit", f"the integer {value}")
        elif isinstance(value, pikepdf.String) and len(bytes(value)) > 32767:
            self.say("limit", f"a string of {len(bytes(value))} bytes")
        elif isinstance(value, pikepdf.Name) and len(str(value)) > 128:
            self.say("limit", f"the name {value}")
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in value.keys():
                if not self.is_reference(value, key):
                    self.check_limits(value[key], depth + 1)
        elif isinstance(value, pikepdf.Array):
            for item in value:
                if not getattr(item, "is_indirect", False):
                    self.check_limits(item, depth + 1)

    @staticmethod
    def is_reference(dictionary, key):
        return getattr(dictionary[key], "is_indirect", False)

    def check_color(self):
        intents = [each for each in self.root.get("/OutputIntents", []) if each.get("/S") == "/GTS_PDFA1"]
        if len(intents) != 1 or "/OutputConditionIdentifier" not in intents[0] or "/DestOutputProfile" not in intents[0]:
            self.say("output-intent", "not one GTS_PDFA1 with its condition and its profile")
            return
        stream = intents[0]["/DestOutputProfile"]
        profile = stream.read_bytes()
        if len(profile) < 132 or struct.unpack(">L", profile[:4])[0] != len(profile) or profile[36:40] != b"acsp":
            self.say("profile", "not an ICC profile of its length")
        elif profile[8] > 4 or profile[12:16] not in (b"mntr", b"prtr") or profile[16:20] != b"RGB " or int(stream["/N"]) != 3:
            self.say("profile", "not an RGB monitor or printer of version 4 or below")

    # ---- metadata

    def check_metadata(self):
        stream = self.root.get("/Metadata")
        if stream is None or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML" or "/Filter" in stream:
            self.say("metadata", "no unfiltered XMP stream")
            return
        data = stream.read_raw_bytes()
        try:
            text = data.decode("utf-8")
            tree = ElementTree.fromstring(data)
        except (UnicodeDecodeError, ElementTree.ParseError) as error:
            self.say("metadata", f"not well-formed: {error}")
            return
        header = re.match(r"<\?xpacket ([^?]*)\?>", text)
        if not header or "bytes=" in header[1] or "encoding=" in header[1] or not text.rstrip().endswith("?>"):
            self.say("metadata", "not in an XMP packet, or one that says its size or encoding")
        xmp = {}
        for path, key in (("pdfaid:part", "part"), ("pdfaid:conformance", "level"), ("pdfuaid:part", "ua"),
                          ("dc:title/rdf:Alt/rdf:li", "/Title"), ("dc:creator/rdf:Seq/rdf:li", "/Author"),
                          ("dc:description/rdf:Alt/rdf:li", "/Subject"), ("pdf:Producer", "/Producer"),
                          ("xmp:CreateDate", "/CreationDate"), ("xmp:ModifyDate", "/ModDate"),
                          ("dc:language/rdf:Bag/rdf:li", "language"), ("pdf:Keywords", "/Keywords"),
                          ("xmp:CreatorTool", "/Creator")):
            found = tree.findall("rdf:RDF/rdf:Description/" + path, XMP)
            if len(found) > 1:
                self.say("metadata", f"{path} twice")
            xmp[key] = found[0].text if found else None
        if (xmp["part"], xmp["level"], xmp["ua"]) not in (("2", "A", "1"), ("3", "A", "1")):
            self.say("claim", f"PDF/A-{xmp['part']}{xmp['level']}, PDF/UA-{xmp['ua']}")
        self.part = xmp["part"]
        self.check_extension(tree)
        self.check_info(xmp)
        if not xmp["/Title"]:
            self.say("title", "no dc:title")
        if xmp["language"] != str(self.root.get("/Lang", "")):
            self.say("language", "XMP and catalog disagree")

    def check_extension(self, tree):
        schemas = tree.findall(".//pdfaExtension:schemas/rdf:Bag/rdf:li", XMP)
        described = {(each.findtext("pdfaSchema:namespaceURI", "", XMP), each.findtext("pdfaSchema:prefix", "", XMP),
                      each.findtext("pdfaSchema:property/rdf:Seq/rdf:li/pdfaProperty:name", "", XMP),
                      each.findtext("pdfaSchema:property/rdf:Seq/rdf:li/pdfaProperty:valueType", "", XMP),
                      each.findtext("pdfaSchema:property/rdf:Seq/rdf:li/pdfaProperty:category", "", XMP)) for each in schemas}
        if described != {(XMP["pdfuaid"], "pdfuaid", "part", "Integer", "internal")}:
            self.say("extension-schema", f"described: {described}")

    def check_info(self, xmp):
        info = self.pdf.trailer.get("/Info", {})
        for key in info.keys():
            value = str(info[key])
            if key in ("/CreationDate", "/ModDate"):
                value = re.sub(r"^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$", r"\1-\2-\3T\4:\5:\6Z", value)
            if key != "/Trapped" and xmp.get(key) != value:
                self.say("info", f"{key} is {value!r} in Info and {xmp.get(key)!r} in XMP")
        for key in ("/Title", "/Author", "/Subject", "/Producer", "/CreationDate", "/ModDate"):
            if key not in info and xmp[key] is not None:
                self.say("info", f"{key} is in XMP only")

    # ---- catalog and pages

    def check_catalog(self):
        for key in ("/AA", "/OpenAction", "/NeedsRendering", "/Requirements", "/OCProperties", "/Perms"):
            if key in self.root:
                self.say("catalog-key", key)
        for key in ("/JavaScript", "/AlternatePresentations"):
            if key in self.root.get("/Names", {}):
                self.say("catalog-key", "/Names " + key)
        if not re.fullmatch(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", str(self.root.get("/Lang", ""))):
            self.say("language", "the catalog has none")
        if self.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
            self.say("title", "viewers show the name of the file")
        marked = self.root.get("/MarkInfo", {})
        if marked.get("/Marked") is not True or marked.get("/Suspects") is True:
            self.say("mark-info", "not marked, or suspect")
        form = self.root.get("/AcroForm", {})
        for key in ("/XFA", "/NeedAppearances", "/DR", "/DA"):
            if key in form:
                self.say("form", key)

    def check_pages(self, pages):
        used = {}
        for page, marks in zip(self.pdf.pages, pages):
            box = [float(edge) for edge in page.obj["/MediaBox"]]
            if not all(3 <= size <= 14400 for size in (box[2] - box[0], box[3] - box[1])):
                self.say("page-box", f"{box}")
            for key in ("/AA", "/PresSteps"):
                if key in page.obj:
                    self.say("page-key", key)
            if page.obj.get("/Tabs") != "/S":
                self.say("tabs", "the tab key does not follow the structure")
            if "/Resources" not in page.obj:
                self.say("resources", "inherited")
                continue
            fonts = page.obj["/Resources"].get("/Font", {})
            for name, codes in marks.fonts.items():
                if name is None or name not in fonts:
                    self.say("font-unknown", f"{name}")
                else:
                    font, all_codes = used.setdefault(fonts[name].objgen, (fonts[name], set()))
                    all_codes |= codes
        for font, codes in used.values():
            self.wrong += check_font(font, codes)

    # ---- annotations and outline

    def check_annotations(self):
        names = self.destinations()
        pages = {page.obj.objgen for page in self.pdf.pages}
        for page in self.pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                kind = str(annotation.get("/Subtype"))
                if kind not in ("/Link", "/Widget"):
                    self.say("annotation-kind", kind)
                flags = int(annotation.get("/F", 0))
                if flags & 4 == 0 or flags & (1 | 2 | 32 | 256):
                    self.say("annotation-flags", f"{flags}")
                if {"/A", "/AA"} & set(annotation.keys()):
                    self.say("annotation-kind", "an action")
                if kind == "/Link" and not str(annotation.get("/Contents", "")):
                    self.say("contents", "a link does not say where it leads")
                if kind == "/Link" and not self.leads(annotation.get("/Dest"), names, pages):
                    self.say("destination", "a link leads nowhere")
                if kind == "/Widget":
                    self.check_widget(annotation)

    def check_widget(self, widget):
        if not str(widget.get("/TU", "")):
            self.say("tooltip", "a field does not say what it is for")
        appearance = widget.get("/AP", {})
        if list(appearance.keys()) != ["/N"] or not isinstance(appearance["/N"], pikepdf.Stream):
            self.say("appearance", "a field has not just one")

    def destinations(self):
        tree = self.root.get("/Names", {}).get("/Dests", {})
        entries = list(tree.get("/Names", []))
        names = {bytes(key): value for key, value in zip(entries[::2], entries[1::2])}
        if [bytes(key) for key in entries[::2]] != sorted(names):
            self.say("destination", "their names are not in order")
        return names

    @staticmethod
    def leads(destination, names, pages):
        if isinstance(destination, pikepdf.String):
            destination = names.get(bytes(destination))
        return isinstance(destination, pikepdf.Array) and len(destination) == 5 and destination[0].objgen in pages

    def check_outline(self, tags):
        """Each heading has a bookmark (and sections may have one, too)."""
        titles = []
        pages = {page.obj.objgen for page in self.pdf.pages}
        item = self.root.get("/Outlines", {}).get("/First")
        waiting, seen = [item] if item is not None else [], set()
        while waiting:
            item = waiting.pop()
            if item.objgen in seen:
                self.say("outline", "goes in a circle")
                return
            seen.add(item.objgen)
            titles.append(str(item.get("/Title", "")))
            if not titles[-1] or not self.leads(item.get("/Dest"), {}, pages):
                self.say("outline", f"{titles[-1]!r} leads nowhere")
            waiting += [item[key] for key in ("/Next", "/First") if key in item]
        headings = sum(each.type[:2] == "/H" for each in getattr(tags, "elements", []))
        if len(titles) < headings:
            self.say("outline", f"{len(titles)} bookmarks for {headings} headings")

    # ---- attachments

    def check_attachments(self):
        associated = list(self.root.get("/AF", []))
        tree = self.root.get("/Names", {}).get("/EmbeddedFiles", {})
        named = list(tree.get("/Names", []))[1::2]
        if self.part == "2" and (associated or named):
            self.say("attachment-forbidden", "PDF/A-2 may hold no JSON")
        if self.part == "3" and not associated:
            self.say("attachment", "PDF/A-3 is claimed for nothing")
        if [each.objgen for each in associated] != [each.objgen for each in named]:
            self.say("attachment", "/AF and the names of embedded files disagree")
        for each in associated + named:
            self.check_attachment(each)

    def check_attachment(self, specification):
        for key in ("/F", "/UF", "/Desc"):
            if not str(specification.get(key, "")):
                self.say("attachment", f"no {key}")
        if specification.get("/Type") != "/Filespec" or "/EF" not in specification:
            self.say("attachment", "no specification of an embedded file")
            return
        if str(specification.get("/AFRelationship")) not in ("/Source", "/Data"):
            self.say("attachment", f"its relationship is {specification.get('/AFRelationship')}")
        stream = specification["/EF"].get("/F")
        if stream is None or stream.get("/Type") != "/EmbeddedFile":
            self.say("attachment", "no embedded file")
            return
        if not re.fullmatch(r"/[-\w+.]+/[-\w+.]+", str(stream.get("/Subtype", ""))):
            self.say("attachment", f"its type is {stream.get('/Subtype')}")
        data = stream.read_bytes()
        parameters = stream.get("/Params", {})
        if int(parameters.get("/Size", -1)) != len(data) or bytes(parameters.get("/CheckSum", b"")) != hashlib.md5(data).digest():
            self.say("attachment", "its size or checksum is not that of its bytes")
        if not re.fullmatch(r"D:\d{14}Z", str(parameters.get("/ModDate", ""))):
            self.say("attachment", "no date")
