"""The sheets of a workbook as other programs see them, and the tasks of a plan as its files have them."""
import re
import subprocess
import zipfile
from pathlib import Path

from plan_text import read_yaml

PROFILE_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""  # calculate everything when a file is opened

# Comma, quotes, UTF-8, cells as shown, all sheets.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


class LibreOffice:
    """One that calculates every formula anew."""

    def __init__(self, folder):
        self.profile = Path(folder) / "profile"
        (self.profile / "user").mkdir(parents=True)
        (self.profile / "user" / "registrymodifications.xcu").write_text(PROFILE_SETTINGS, encoding="utf-8")

    def convert(self, target, inputs, folder):
        command = ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--convert-to", target,
                   "--outdir", folder, *inputs]
        subprocess.run([str(part) for part in command], capture_output=True, timeout=240, check=True)


def without_results(workbook, target):
    """A copy whose formulas have come to nothing yet."""
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in source.namelist():
            content = source.read(part)
            if part.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            copy.writestr(part, content)


def leaves(columns):
    """(titles from above, column) of the columns that have cells, from left to right."""
    for column in columns:
        if "columns" in column:
            for titles, leaf in leaves(column["columns"]):
                yield [column["title"], *titles], leaf
        else:
            yield [column["title"]], column


def text_of(cell):
    return "\n".join(cell) if isinstance(cell, list) else cell or ""


def group_name(group):
    number = group.get("number") or ""
    if not number:
        return group["label"]
    return f"{number}{'' if number[-1] in '.)' else '.'} {group['label']}"


class TaskRows:
    """The tasks of one annex, each as a map from the role of a column to its text."""

    def __init__(self, annex):
        self.roles = [leaf.get("role", "other") for _, leaf in leaves(annex["columns"])]
        if "number" in self.roles:
            self.roles.remove("number")
        self.rows = []
        self._tasks(annex.get("tasks", []), "", {})
        self._groups(annex.get("groups", []), "")

    def _groups(self, groups, above):
        for group in groups:
            name = above + group_name(group)
            self._tasks(group.get("tasks", []), name, {})
            self._groups(group.get("groups", []), name + " / ")

    def _tasks(self, tasks, group, above):
        for task in tasks:
            row = {"group": group, "number": task.get("number") or ""}
            for role, cell in zip(self.roles, task["cells"]):
                row[role] = above.get(role, "") if cell is None else text_of(cell)
            row.update({key: task.get(key) or "" for key in ("status", "progress", "result", "note")})
            self.rows.append(row)
            above.update(row)
            self._tasks(task.get("tasks", []), group, above)


def is_task_list(annex):
    roles = [leaf.get("role") for _, leaf in leaves(annex.get("columns", []))]
    return "task" in roles and ("lead" in roles or "due" in roles)


def task_rows(folder):
    """Those of all annexes that are lists of tasks."""
    front = read_yaml((folder / "plan.md").read_text(encoding="utf-8").split("---\n", 2)[1])
    files = [name for name in front["annexes"] if isinstance(name, str) and name.endswith(".yaml")]
    annexes = [read_yaml((folder / name).read_text(encoding="utf-8")) for name in files]
    return [row for annex in annexes if is_task_list(annex) for row in TaskRows(annex).rows]
