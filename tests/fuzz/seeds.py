"""Inputs to begin with, from the fixtures: seeds.py FOLDER makes one folder in it for each fuzz target, and `words`,
which inputs are likely to be about."""
import json
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"


def several(files):
    """One input of several files, as files_in() of fuzzing.h reads them."""
    return b"".join(b"%% " + name.encode() + b"\n" + text.rstrip(b"\n") + b"\n" for name, text in files.items())


def plan(path):
    """A plan with the files that it names, under the names that the target writes."""
    text = path.read_text(encoding="utf-8", errors="surrogateescape")
    files = {}
    agency = re.search(r"^agency: (\S+\.yaml)$", text, re.MULTILINE)
    if agency and (path.parent / agency[1]).is_file():
        files["agency.yaml"] = (path.parent / agency[1]).read_bytes()
        text = text.replace(agency[0], "agency: agency.yaml")
    for annex, name in zip(re.findall(r"[\w-]+\.(?:yaml|csv|xlsx|md)", text.partition("annexes:")[2]), ("a", "b")):
        if (path.parent / annex).is_file():
            files[name + Path(annex).suffix] = (path.parent / annex).read_bytes()
            text = text.replace(annex, name + Path(annex).suffix)
    return several({"plan" + path.suffix: text.encode("utf-8", errors="surrogateescape"), **files})


def plans():
    for pattern in ("fixtures/**/plan.md", "fixtures/**/plan.json", "fixtures/broken/*.md", "fixtures/broken/*.json",
                    "tests/acceptance/plans/*/plan.md"):
        for path in sorted(ROOT.glob(pattern)):
            yield plan(path)


def texts(*patterns):
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            yield path.read_bytes()


def sheets():
    for path in sorted(FIXTURES.glob("**/*.xlsx")):
        yield path.read_bytes()
        try:
            with zipfile.ZipFile(path) as archive:
                yield several({name: archive.read(name) for name in archive.namelist()})
        except zipfile.BadZipFile:  # damaged on purpose
            continue
    yield from texts("fixtures/**/*.csv")
    yield 'STT;Nhiệm vụ\n1;"Báo cáo; ""quý"""\n2;a\n'.encode()


SEEDS = {
    "yaml": lambda: texts("fixtures/agencies/*.yaml", "fixtures/**/phu-luc*.yaml", "fixtures/broken/**/*.yaml",
                          "templates/**/*.yaml"),
    "json": lambda: texts("fixtures/**/*.json", "templates/schemas/*.json"),
    "plan": plans,
    "template": lambda: [*texts("templates/*/template.yaml"),
                         b"format: kehoach-house-style/1\npage: {left: 35mm}\nstyles: {than-bai: {size: 13pt}}\n"],
    "sheets": sheets,
}

def names_in(schema):
    """The keys and fixed values of a JSON Schema."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        for key in ("const", "enum"):
            values = schema.get(key, [])
            yield from (value for value in (values if isinstance(values, list) else [values]) if isinstance(value, str))
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from names_in(part)


def words():
    found = {name for path in ROOT.glob("templates/schemas/*.json") for name in names_in(json.loads(path.read_bytes()))}
    found |= {"%% plan.md\n", "%% a.yaml\n", "%% a.csv\n", "---\n", "[^1]", "[^1]: a\n", "{day}", "|---|\n", "# I. A\n",
              "[](#I)", "Quý II/2026", "Trước ngày 15/01/2026", '<row r="2">', '<c r="A1" t="s"><v>0</v></c>',
              '<mergeCell ref="A1:B2"/>', '<xf numFmtId="14"/>', "xl/worksheets/sheet1.xml", ";", "sep=;\n"}
    return sorted(found)


def quoted(word):
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


for target, make in SEEDS.items():
    folder = Path(sys.argv[1]) / target
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(make()):
        (folder / f"{number:03}").write_bytes(seed)
(Path(sys.argv[1]) / "words").write_text("".join(map(quoted, words())))
