"""A composite TrueType font of a PDF, held against the font program that it embeds."""
import re
import struct
import unicodedata


def check_font(font, codes):
    """Pairs (rule, what is wrong) with a font that shows these codes (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21)."""
    found = []
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
        return [("font-kind", "not a composite font with Identity-H")]
    cid_font = font["/DescendantFonts"][0]
    if cid_font.get("/Subtype") != "/CIDFontType2":
        return [("font-kind", "its descendant is no CIDFontType2")]
    descriptor = cid_font["/FontDescriptor"]
    names = {str(font["/BaseFont"]), str(cid_font["/BaseFont"]), str(descriptor["/FontName"])}
    if len(names) != 1 or not re.match(r"/[A-Z]{6}\+", min(names)):
        found.append(("font-name", f"{names} is not one name of a subset"))
    if "/CIDSet" in descriptor:
        found.append(("cid-set", "PDF/A asks for none, and a wrong one fails"))
    if int(descriptor["/Flags"]) & 4 != 4 or int(descriptor["/Flags"]) & 32:
        found.append(("font-flags", "not symbolic"))
    if "/FontFile2" not in descriptor:
        return found + [("not-embedded", "no font program")]
    data = descriptor["/FontFile2"].read_bytes()
    if int(descriptor["/FontFile2"]["/Length1"]) != len(data):
        found.append(("font-length", "Length1 is not the length of the program"))
    if cid_font.get("/CIDToGIDMap") is None:
        return found + [("cid-to-gid", "no map from codes to glyphs")]
    program = Program(data)
    glyph_map = cid_font["/CIDToGIDMap"].read_bytes()
    widths = read_widths(cid_font["/W"])
    texts = read_to_unicode(font["/ToUnicode"].read_bytes()) if "/ToUnicode" in font else {}
    for code in sorted(codes):
        glyph = int.from_bytes(glyph_map[2 * code:2 * code + 2], "big")
        if glyph == 0:
            found.append(("notdef", f"code {code} shows .notdef"))
        elif glyph >= program.glyphs:
            found.append(("glyph-missing", f"code {code} shows a glyph that the program lacks"))
        elif abs(widths.get(code, 1000) - program.width(glyph)) > 1:
            found.append(("width", f"code {code}: {widths.get(code)} in /W, {program.width(glyph)} in the program"))
        text = texts.get(code)
        if text is None:
            found.append(("to-unicode", f"code {code} has no text"))
        elif any(ord(c) in (0, 0xFEFF, 0xFFFE) or 0xE000 <= ord(c) <= 0xF8FF for c in text):
            found.append(("to-unicode", f"code {code} is U+{ord(text[0]):04X}"))
        elif unicodedata.normalize("NFC", text) != text:
            found.append(("to-unicode", f"code {code} is not in NFC"))
    return found


class Program:
    def __init__(self, data):
        tables = {}
        for i in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, offset, length = struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i])
            tables[tag] = data[offset:offset + length]
        self.units = struct.unpack(">H", tables[b"head"][18:20])[0]
        self.glyphs = struct.unpack(">H", tables[b"maxp"][4:6])[0]
        self.metrics = struct.unpack(">H", tables[b"hhea"][34:36])[0]
        self.hmtx = tables[b"hmtx"]

    def width(self, glyph):
        """In thousandths of an em."""
        i = min(glyph, self.metrics - 1)
        return struct.unpack(">H", self.hmtx[4 * i:4 * i + 2])[0] * 1000 / self.units


def read_widths(array):
    widths, items = {}, list(array)
    while items:
        first, second = int(items[0]), items[1]
        if hasattr(second, "__len__"):
            widths.update({first + i: float(width) for i, width in enumerate(second)})
            items = items[2:]
        else:
            widths.update({code: float(items[2]) for code in range(first, int(second) + 1)})
            items = items[3:]
    return widths


def read_to_unicode(cmap):
    texts = {}
    decode = lambda hexadecimal: bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfchar\n(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            texts[int(code, 16)] = decode(text)
    for block in re.findall(rb"beginbfrange\n(.*?)endbfrange", cmap, re.S):
        for first, last, text in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for code in range(int(first, 16), int(last, 16) + 1):
                texts[code] = chr(ord(decode(text)) + code - int(first, 16))
    return texts
