"""What a plan says on paper: its data files read by a reader of our own, put in the order in which paper has them."""
import re
import unicodedata
from collections import Counter
from pathlib import Path

import yaml

import support


class TextLoader(yaml.SafeLoader):
    """YAML whose values stay texts as typed; only null is not a text."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def words(text):
    """The words of a text; NO-BREAK SPACE parts words, as every white space does."""
    return text.split()


def read_yaml(text):
    return yaml.load(unicodedata.normalize("NFC", text), TextLoader)


class PlanText:
    """The plan in a folder. Knows of mark-up only slots and footnotes: the fixtures have no other, and that is made
    sure of."""

    def __init__(self, folder):
        self.folder = Path(folder)
        _, front, body = (self.folder / "plan.md").read_text(encoding="utf-8").split("---\n", 2)
        self.front = read_yaml(front)
        self.agency = read_yaml((self.folder / self.front["agency"]).resolve().read_text(encoding="utf-8"))
        lines = [line for line in unicodedata.normalize("NFC", body).splitlines() if line.strip()]
        self.body = [line for line in lines if not line.startswith("[^")]
        self.notes = re.findall(r"^\[\^\d+\]: (.+)$", "\n".join(lines), re.MULTILINE)
        self.is_attached = self.front.get("template") == "attached-plan"  # to a decision that is not in the file
        self.annexes = [
            read_yaml((self.folder / name).read_text(encoding="utf-8")) for name in self.front.get("annexes") or []
        ]
        self.slots = self._slots()

    def _slots(self):
        year, month, day = (re.split("-", self.front.get("date") or "") + ["", "", ""])[:3]
        return {"number": self.front.get("number") or "", "year": year, "month": month, "day": day, "_": ""}

    def printed(self, text):
        """A text with its slots filled, or blank; [1] is the mark of a footnote."""
        filled = re.sub(r"\{(number|day|month|year|_)\}", lambda match: f" {self.slots[match[1]]}\u00a0"
                        if not self.slots[match[1]] else self.slots[match[1]], text)
        if re.search(r"[*\\\[\]{}]", re.sub(r"\[\^\d+\]", "", filled)):
            raise ValueError(f"mark-up that this reader does not know: {text}")
        return filled.replace("[^", "[")

    # ---- the paper, paragraph by paragraph

    def heading(self):
        """The block above the document's type: left column, then right column, row by row."""
        if not self.body:
            return []
        names = [
            *self.agency.get("superior-heading", []),
            *self.agency["heading"],
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
        ]
        if self.is_attached:
            return names
        slots = self.slots
        blank = "\u00a0"
        return names + [
            f"Số: {slots['number'] or blank}/KH-{self.agency['symbol']}",
            f"{self.agency['place']}, ngày {slots['day'] or blank} tháng {slots['month'] or blank} "
            f"năm {slots['year'] or blank}",
        ]

    def main(self):
        """From the document's type to its signer."""
        if not self.body:
            return []
        front = self.front
        pieces = ["KẾ HOẠCH", front["title"]]
        pieces += [front["reference"]] if front.get("reference") else []
        pieces += front.get("bases") or []
        pieces += [re.sub(r"^#+ ", "", line) for line in self.body]
        return [self.printed(piece) for piece in pieces + ([] if self.is_attached else self.signature())]

    def signature(self):
        front = self.front
        recipients = front["recipients"]
        pieces = ["Nơi nhận:"] if recipients else []
        pieces += [f"- {name};" for name in recipients[:-1]] + [f"- {name}." for name in recipients[-1:]]
        return pieces + [*front["signer"]["authority"], front["signer"]["name"]]

    def annex_titles(self, annex):
        return [self.printed(annex[key]) for key in ("label", "title", "reference") if annex.get(key)]

    def annex_rows(self, annex):
        """The table's rows: header rows, then the others; a row is a list of cells, a cell a list of paragraphs."""
        header = header_rows(annex["columns"])
        if annex.get("column-numbers"):
            header.append([[number] for number in annex["column-numbers"]])
        rows = [row for task in annex.get("tasks", []) for row in task_rows(task)]
        rows += [row for group in annex.get("groups", []) for row in group_rows(group)]
        if annex.get("total"):
            rows.append([[annex["total"]]])
        printed = [[[self.printed(text) for text in cell] for cell in row] for row in header + rows]
        return printed[:len(header)], printed[len(header):]

    def annex_pieces(self, annex):
        header, rows = self.annex_rows(annex)
        return self.annex_titles(annex) + [text for row in header + rows for cell in row for text in cell if text]

    def pieces(self):
        """All paragraphs of the paper that have words, in reading order."""
        return self.heading() + self.main() + [piece for annex in self.annexes for piece in self.annex_pieces(annex)]


def header_rows(columns):
    """Titles by rows: sub-columns stand below the title that they share."""
    rows = [[[column["title"]] for column in columns]]
    below = [child for column in columns for child in column.get("columns", [])]
    return rows + (header_rows(below) if below else [])


def as_cell(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def task_rows(task):
    rows = [[as_cell(task.get("number")), *(as_cell(cell) for cell in task["cells"])]]
    return rows + [row for child in task.get("tasks", []) for row in task_rows(child)]


def group_rows(group):
    rows = [[as_cell(group.get("number")), as_cell(group["label"])]]
    rows += [row for task in group.get("tasks", []) for row in task_rows(task)]
    return rows + [row for child in group.get("groups", []) for row in group_rows(child)]


# ---- papers: what a reader of all three formats must find

class Section:
    """`paragraphs` are those that have words, in reading order, with the table's header rows among them once."""

    def __init__(self, paragraphs, header=()):
        self.paragraphs = paragraphs
        self.notes = []
        self.header = [word for paragraph in header for word in words(paragraph)]  # repeated on each page

    def words(self):
        return [word for paragraph in self.paragraphs for word in words(paragraph)]


    def words_on(self, pages):
        """What readers of PDF find on so many pages. A footnote's mark stands above the line: they part it from the
        words."""
        text = re.sub(r"\[(\d+)\]", r" \1 ", " ".join(self.paragraphs))
        notes = [f"{number} {note}" for number, note in enumerate(self.notes, 1)]
        return Counter(words(" ".join([text, *notes])) + self.header * (pages - 1))


class Paper:
    def __init__(self, main, annexes):
        self.main = main  # None when the plan has no body
        self.annexes = annexes

    def sections(self):
        return [self.main] * (self.main is not None) + self.annexes


def paper_of(plan):
    annexes = [
        Section(plan.annex_pieces(annex), [text for row in plan.annex_rows(annex)[0] for cell in row for text in cell])
        for annex in plan.annexes
    ]
    main = Section(plan.heading() + plan.main())
    main.notes = plan.notes
    return Paper(main if main.paragraphs else None, annexes)


def read_paper(path):
    """A paper written by hand: lines are paragraphs; "= main", "= notes", "= annex", "= header", "= rows" part them."""
    parts = re.split(r"^= (\w+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    main, annexes = None, []
    for name, text in zip(parts[1::2], parts[2::2]):
        lines = text.splitlines()
        if name == "main":
            main = Section(lines)
        elif name == "notes":
            main.notes = lines
        elif name == "annex":
            annexes.append(Section(lines))
        elif name == "header":
            annexes[-1] = Section(annexes[-1].paragraphs + lines, lines)
        elif name == "rows":
            annexes[-1].paragraphs += lines
    return Paper(main, annexes)


def papers():
    """(name, folder of the plan, what its papers must say)."""
    for name in support.PLANS:
        folder = support.plan_folder(name)
        yield name, folder, paper_of(PlanText(folder))
    yield "everything", support.EVERYTHING, read_paper(support.EVERYTHING / "expected.txt")
