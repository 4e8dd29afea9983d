"""Plans as people edit them: tasks, paragraphs and words come, go, move and change; what happens follows from a seed."""
import random

import yaml

WORDS = ["rà soát", "văn bản", "hồ sơ điện tử", "theo quy định", "của xã", "năm nay", "thường xuyên", "kịp thời", "báo cáo",
         "thôn, tổ dân phố", "Tổ công nghệ số"]


def with_nulls(value):
    """Of what was read as text only."""
    if isinstance(value, dict):
        return {key: with_nulls(part) for key, part in value.items()}
    if isinstance(value, list):
        return [with_nulls(part) for part in value]
    return None if value in ("null", "~") else value


class Editor:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(4, 14))).capitalize() + "."

    def words(self, text):
        """The text with some words changed; links, slots, marks and emphasis stay whole."""
        words = text.split(" ")
        for _ in range(self.random.randint(1, 3)):
            places = [at for at, word in enumerate(words) if at > 1 and word.isalpha()]
            if not places:
                return text + " " + self.random.choice(WORDS)
            at = self.random.choice(places)
            words[at:at + 1] = self.random.choice([[], [self.random.choice(WORDS)], [words[at], self.random.choice(WORDS)]])
        return " ".join(words)

    def change(self, parts, new, changed):
        """One change to a list."""
        what = self.random.choice(["insert", "delete", "move", "change", "change"])
        at = self.random.randrange(len(parts)) if parts else 0
        if what == "insert" or not parts:
            parts.insert(at, new())
        elif what == "delete":
            if len(parts) > 1:
                del parts[at]
        elif what == "move":
            parts.insert(self.random.randint(0, len(parts) - 1), parts.pop(at))
        else:
            parts[at] = changed(parts[at])

    # ---- the body

    def body(self, lines, count):
        """Lines that something refers to, tables and notes stay as they are."""
        for _ in range(count):
            movable = [at for at, line in enumerate(lines) if self.is_text(line)]
            if not movable:
                return
            at = self.random.choice(movable)
            what = self.random.choice(["insert", "delete", "move", "change", "change", "change"])
            if what == "insert":
                lines.insert(at, self.random.choice(["", "- ", "+ "]) + self.sentence())
            elif what == "delete":
                del lines[at]
            elif what == "move":
                line = lines.pop(at)
                lines.insert(self.random.choice(movable[:-1] or [0]), line)
            else:
                lines[at] = self.words(lines[at])

    @staticmethod
    def is_text(line):
        return bool(line.strip()) and not line.startswith(("#", "|", "[^", " ")) and "[" not in line and "Điều" not in line

    # ---- annexes

    def cell(self, cell):
        if isinstance(cell, list):
            self.change(cell, self.sentence, lambda text: self.words(str(text)))
            return cell
        return self.words(str(cell)) if cell is not None else None

    def task(self, task):
        if task.get("tasks") and self.random.random() < 0.5:
            self.change(task["tasks"], lambda: self.new_task(task["tasks"][0]), self.task)
            return task
        cells = task["cells"]
        texts = [at for at, cell in enumerate(cells) if isinstance(cell, (str, list)) and cell]
        if texts:
            at = self.random.choice(texts)
            cells[at] = self.cell(cells[at])
        return task

    def new_task(self, like):
        new = {"cells": [None if cell is None else self.sentence() for cell in like["cells"]]}
        if "number" in like:
            new["number"] = 99
        return new

    def annex(self, annex, count):
        for _ in range(count):
            lists = [tasks for tasks in [annex.get("tasks"), *(group.get("tasks") for group in annex.get("groups", []))] if tasks]
            if not lists:
                return
            if annex.get("groups") and self.random.random() < 0.1:
                group = self.random.choice(annex["groups"])
                group["label"] = self.words(group["label"])
                continue
            tasks = self.random.choice(lists)
            first = tasks[0]
            self.change(tasks, lambda: self.new_task(first), self.task)
            if self.random.random() < 0.7 and "number" in tasks[0]:
                for number, task in enumerate(tasks, 1):
                    task["number"] = number


def edit(plan, seed, count):
    """Changes the plan in its folder."""
    editor = Editor(seed)
    text = (plan / "plan.md").read_text("utf-8")
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    lines = body.rstrip("\n").split("\n")
    editor.body(lines, count)
    (plan / "plan.md").write_text("---\n" + front + "\n---\n" + "\n".join(lines) + "\n", "utf-8")
    for file in sorted(plan.glob("*.yaml")):
        data = with_nulls(yaml.load(file.read_text("utf-8"), yaml.BaseLoader))
        if data.get("format") != "kehoach-annex/1":
            continue
        editor.annex(data, count)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10000), "utf-8")
