"""The marked content of a PDF's pages (ISO 32000-1, 14.6): what each piece of text and drawing belongs to."""
import pikepdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}
STATE = {"w", "J", "j", "M", "d", "ri", "i", "gs", "q", "Q", "cm", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD",
         "Tm", "T*", "g", "G", "rg", "RG", "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "BT", "ET", "BMC", "BDC",
         "EMC", "MP", "DP"}


class Page:
    """`mcids`: number → structure type of each marked-content sequence; `fonts`: name → codes shown with it;
    `wrong`: pairs (rule, what)."""

    def __init__(self, page):
        self.mcids, self.fonts, self.wrong = {}, {}, []
        open_marks, in_text, mark_in_text, saved, font = [], False, [], 0, None
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name not in SHOWING | PAINTING | STATE:
                self.wrong.append(("operator", f"{name} is not allowed"))
            elif name in ("BMC", "BDC"):
                self.open(operands, open_marks)
                mark_in_text.append(in_text)
            elif name == "EMC":
                if not open_marks:
                    self.wrong.append(("mark-nesting", "EMC without a mark"))
                    continue
                open_marks.pop()
                if mark_in_text.pop() != in_text:
                    self.wrong.append(("mark-nesting", "a mark begins inside and ends outside a text object"))
            elif name in ("BT", "ET"):
                if in_text == (name == "BT"):
                    self.wrong.append(("text-object", f"{name} in the wrong place"))
                in_text = name == "BT"
            elif name in ("q", "Q"):
                saved += 1 if name == "q" else -1
                if saved < 0 or saved > 28:
                    self.wrong.append(("state-nesting", "q and Q are not paired, or too deep"))
            elif name == "Tf":
                font = str(operands[0])
            elif name in SHOWING | PAINTING:
                if not open_marks:
                    self.wrong.append(("unmarked", f"{name} is neither marked nor an artifact"))
                elif all(tag != "/Artifact" and mcid is None for tag, mcid in open_marks):
                    self.wrong.append(("unmarked", f"{name} belongs to no element"))
                if name in SHOWING:
                    self.show(font, operands)
        if open_marks:
            self.wrong.append(("mark-nesting", "a mark is not closed"))
        if in_text:
            self.wrong.append(("text-object", "BT without ET"))

    def open(self, operands, open_marks):
        tag = str(operands[0])
        mcid = None
        if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
            mcid = int(operands[1]["/MCID"])
            if mcid in self.mcids:
                self.wrong.append(("mcid-twice", f"MCID {mcid}"))
            self.mcids[mcid] = tag
        if tag == "/Artifact":
            if any(outer is not None for _, outer in open_marks):
                self.wrong.append(("artifact-nesting", "an artifact inside tagged content"))
            if len(operands) > 1 and str(operands[1].get("/Type", "")) not in ("/Pagination", "/Layout", "/Page", "/Background"):
                self.wrong.append(("artifact-type", "an artifact without a type"))
        elif mcid is not None and any(outer == "/Artifact" for outer, _ in open_marks):
            self.wrong.append(("artifact-nesting", "tagged content inside an artifact"))
        open_marks.append((tag, mcid))

    def show(self, font, operands):
        pieces = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                code_bytes = bytes(piece)
                if len(code_bytes) % 2:
                    self.wrong.append(("codes", "an odd number of bytes"))
                codes = {code_bytes[i] << 8 | code_bytes[i + 1] for i in range(0, len(code_bytes) - 1, 2)}
                self.fonts.setdefault(font, set()).update(codes)
