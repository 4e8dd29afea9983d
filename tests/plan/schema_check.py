#!/usr/bin/env python3
"""Checks fixtures against the JSON Schemas of templates/schemas, and that the schemas refuse what is wrong.

Usage: schema_check.py SOURCE_DIR
"""

import copy
import json
import pathlib
import sys
import warnings

import jsonschema
import yaml

SOURCE = pathlib.Path(sys.argv[1])
SCHEMAS = {path.name: json.loads(path.read_text("utf-8"))
           for path in (SOURCE / "templates" / "schemas").glob("*.schema.json")}


class TextLoader(yaml.SafeLoader):
    """Scalars stay texts as typed, as the program reads them; only nothing is null."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def validator(kind):
    schema = SCHEMAS[f"kehoach-{kind}-1.schema.json"]
    checker = jsonschema.validators.validator_for(schema)
    checker.check_schema(schema)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        resolver = jsonschema.RefResolver("", schema, store={name: SCHEMAS[name] for name in SCHEMAS})
    return checker(schema, resolver=resolver)


def read_yaml(path):
    return yaml.load(path.read_text("utf-8"), Loader=TextLoader)


def front_matter(path):
    return yaml.load(path.read_text("utf-8").split("\n---", 1)[0].removeprefix("---"), Loader=TextLoader)


FAILURES = []


def expect_valid(kind, value, name):
    for error in validator(kind).iter_errors(value):
        FAILURES.append(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message}")


def expect_invalid(kind, value, name):
    if validator(kind).is_valid(value):
        FAILURES.append(f"{name}: the schema accepts what it should refuse")


def changed(value, path, new):
    """A copy in which the value at path is another, or gone (new is KeyError)."""
    value = copy.deepcopy(value)
    inner = value
    for step in path[:-1]:
        inner = inner[step]
    if new is KeyError:
        del inner[path[-1]]
    else:
        inner[path[-1]] = new
    return value


def check_fixtures():
    found = 0
    for path in sorted((SOURCE / "fixtures" / "agencies").glob("*.yaml")):
        expect_valid("agency", read_yaml(path), path)
        found += 1
    plans = [path for folder in ("plans", "cases") for path in (SOURCE / "fixtures" / folder).rglob("*")]
    for path in sorted(plans):
        if path.name == "plan.md":
            expect_valid("plan", front_matter(path), path)
        elif path.suffix == ".md" and path.name != "README.md":
            expect_valid("annex", {**front_matter(path), "body": ["x"]}, path)  # its body stands below
        elif path.name == "plan.json":
            expect_valid("plan", json.loads(path.read_text("utf-8")), path)
        elif path.suffix in (".yaml", ".yml"):
            value = read_yaml(path)
            kind = str(value.get("format", "")).removeprefix("kehoach-").removesuffix("/1")
            if kind not in ("annex", "agency"):
                continue  # the description of a case, not an input of the program
            expect_valid(kind, value, path)
        else:
            continue
        found += 1
    if found < 3:
        FAILURES.append(f"only {found} fixtures found under {SOURCE}")


def check_derive_rules():
    files = [*(SOURCE / "templates" / "derive").glob("*.yaml"), *(SOURCE / "fixtures" / "rules").glob("*.yaml")]
    if len(files) < 2:
        FAILURES.append("no rules for kehoach derive found")
    for path in files:
        rules = yaml.safe_load(path.read_text("utf-8"))
        expect_valid("derive-rules", rules, path)
    expect_invalid("derive-rules", changed(rules, ["format"], KeyError), "derive rules without format")
    expect_invalid("derive-rules", {**rules, "days-earlier": -1}, "derive rules: days later")


def check_import_titles():
    titles = read_yaml(SOURCE / "templates" / "import" / "titles.yaml")
    expect_valid("import-titles", titles, "titles.yaml")
    expect_invalid("import-titles", {**titles, "taks": ["Việc"]}, "titles.yaml with a misspelt key")


def check_starters():
    folder = SOURCE / "templates" / "starters"
    starters = yaml.safe_load((folder / "starters.yaml").read_text("utf-8"))
    expect_valid("starters", starters, "starters.yaml")
    for starter in starters["starters"]:
        expect_valid("plan", front_matter(folder / starter["name"] / "plan.md"), starter["name"])
        expect_valid("annex", read_yaml(folder / starter["name"] / "phu-luc.yaml"), starter["name"])
    expect_invalid("starters", changed(starters, ["units", 0, "names"], KeyError), "starters: a unit without names")


def check_whole_plan():
    """plan.json carries agency and annexes inside."""
    folder = SOURCE / "fixtures" / "plans" / "vinh-linh"
    plan = front_matter(folder / "plan.md")
    plan["agency"] = read_yaml(SOURCE / "fixtures" / "agencies" / "vinh-linh.yaml")
    plan["annexes"] = [read_yaml(folder / "phu-luc.yaml")]
    plan["body"] = ["# I. MỤC ĐÍCH", None, "Thực hiện."]
    plan["number"] = 47
    expect_valid("plan", plan, "plan.json")
    plan["decision"] = {"title": "Ban hành Kế hoạch", "body": ["Điều 1. Ban hành.", "Điều 2. Thi hành./."]}
    expect_valid("plan", plan, "plan.json: with a decision")
    expect_invalid("plan", changed(plan, ["decision", "body"], KeyError), "plan.json: a decision without text")
    expect_invalid("plan", changed(plan, ["decision", "number"], 103), "plan.json: the decision's number inside it")
    expect_invalid("plan", changed(plan, ["agency", "level"], "xã"), "plan.json: level of the agency inside")
    expect_invalid("plan", changed(plan, ["annexes", 0, "groups", 0, "label"], KeyError), "plan.json: annex inside")


def keys_of(maps):
    return set().union(*maps)


def check_house_style():
    """A house style has the keys of the rule table but those of the law; ours is a template of each kind, too."""
    rules = read_yaml(SOURCE / "templates" / "nd30" / "rules.yaml")
    of_the_law = {"format", "font", "clause", "from", "to"}
    schema = SCHEMAS["kehoach-house-style-1.schema.json"]["properties"]
    for key, what in schema.items():
        if what.get("type") != "object":
            continue
        inner = what.get("properties") or what["additionalProperties"]["properties"]
        maps = [rules[key]] if "properties" in what else rules[key].values()
        if set(inner) != keys_of(maps) - of_the_law:
            FAILURES.append(f"kehoach-house-style/1: keys of {key} are not those of rules.yaml: "
                            f"{sorted(set(inner) ^ (keys_of(maps) - of_the_law))}")
    if set(schema) - {"format"} != set(rules) - of_the_law:
        FAILURES.append(f"kehoach-house-style/1: keys are not those of rules.yaml")
    house = {"format": "kehoach-house-style/1", "page": {"left": "35mm"}, "styles": {"than-bai": {"size": "13pt"}}}
    expect_valid("house-style", house, "house style of README.md")
    expect_invalid("house-style", changed(house, ["page"], {"left": "35"}), "house style without unit")
    expect_invalid("house-style", changed(house, ["font"], "Arial"), "house style with another font")
    expect_invalid("house-style", changed(house, ["styles", "than-bai", "size"], {"from": "9pt"}), "house style range")


def check_templates():
    found = sorted((SOURCE / "templates").glob("*/template.yaml"))
    for path in found:
        expect_valid("template", read_yaml(path), path)
    if len(found) < 2:
        FAILURES.append("templates are missing")
    shared = read_yaml(SOURCE / "templates" / "nd30" / "blocks.yaml")
    for name, blocks in shared["blocks"].items():
        section = {"id": name, "name": name, "page": "portrait", "blocks": blocks}
        expect_valid("template", {"format": "kehoach-template/1", "name": name, "model": "", "sections": [section]},
                     f"blocks.yaml: {name}")
    plan = read_yaml(SOURCE / "templates" / "plan" / "template.yaml")
    expect_invalid("template", changed(plan, ["sections", 0, "page"], "a4"), "template with another page")
    expect_invalid("template", changed(plan, ["sections", 0, "block"], []), "template with a misspelt key")
    expect_invalid("template", changed(plan, ["sections", 0, "blocks"], [{"text": "x"}]), "template text without style")


def check_plain_annexes():
    """Annexes that are no tables of tasks."""
    table = {"title": "Dự toán", "unit": "triệu đồng", "total": {"label": "Cộng", "amounts": "sum"}}
    expect_valid("annex", {**table, "file": "bang.xlsx", "sheet": "Bảng 1", "range": "A4:F20", "header-rows": 2,
                           "page": "portrait", "columns": [{"column": "C", "role": "amount", "width": "30mm"}]}, "file")
    expect_valid("annex", {**table, "rows": [["STT", "Số tiền"], [1, "1.250.000"], [None, 12.5]], "merged": ["A2:A3"],
                           "bold-rows": [2], "numbers": "english"}, "rows")
    expect_valid("annex", {"title": "Hướng dẫn", "body": ["# I. Đối tượng", None, "Các thôn."]}, "body")


def check_refusals():
    plan = front_matter(SOURCE / "fixtures" / "plans" / "vinh-linh" / "plan.md")
    annex = read_yaml(SOURCE / "fixtures" / "plans" / "vinh-linh" / "phu-luc.yaml")
    agency = read_yaml(SOURCE / "fixtures" / "agencies" / "vinh-linh.yaml")
    wrong = [
        ("plan", plan, ["format"], "kehoach-plan/2"),
        ("plan", plan, ["format"], KeyError),
        ("plan", plan, ["title"], KeyError),
        ("plan", plan, ["title"], "  "),
        ("plan", plan, ["title"], ["a", "b"]),
        ("plan", plan, ["titel"], "x"),
        ("plan", plan, ["recipients"], "Sở Nội vụ"),
        ("plan", plan, ["recipients", 0], None),
        ("plan", plan, ["date"], "09/02/26"),
        ("plan", plan, ["date"], "tháng 2"),
        ("plan", plan, ["type"], "Kế hoạch"),
        ("plan", plan, ["status"], "xong"),
        ("plan", plan, ["numbering"], "automatic"),
        ("plan", plan, ["signer"], "Nguyễn Văn A"),
        ("plan", plan, ["signer", "authority"], []),
        ("plan", plan, ["signer", "post"], "Chủ tịch"),
        ("plan", plan, ["annexes"], "phu-luc.yaml"),
        ("plan", plan, ["agency"], ["a.yaml"]),
        ("annex", annex, ["columns"], []),
        ("annex", annex, ["columns", 0], "STT"),
        ("annex", annex, ["columns", 1, "role"], "leader"),
        ("annex", annex, ["columns", 0, "width"], "12"),
        ("annex", annex, ["columns", 3, "role"], "lead"),
        ("annex", annex, ["title"], KeyError),
        ("annex", annex, ["columns"], KeyError),
        ("annex", annex, ["columns", 0, "title"], KeyError),
        ("annex", annex, ["columns", 0, "align"], "justify"),
        ("annex", annex, ["page"], "A3"),
        ("annex", annex, ["total"], {"amount": "sum"}),
        ("annex", annex, ["total"], {"amounts": "avg"}),
        ("annex", annex, ["rows"], ["a"]),
        ("annex", annex, ["range"], "A4-F20"),
        ("annex", annex, ["numbers"], "vn"),
        ("annex", annex, ["groups", 0, "label"], KeyError),
        ("annex", annex, ["groups", 0, "tasks", 0, "cells"], KeyError),
        ("annex", annex, ["groups", 0, "tasks", 0, "cells"], "Kế hoạch"),
        ("annex", annex, ["groups", 0, "tasks", 0, "cells", 0], {"day": None}),
        ("annex", annex, ["groups", 0, "tasks", 0, "notes"], "gấp"),
        ("annex", annex, ["groups", 0, "tasks", 0, "status"], "xong"),
        ("annex", annex, ["groups", 0, "tasks", 0, "progress"], 101),
        ("annex", annex, ["groups", 0, "tasks", 0, "progress"], "một nửa"),
        ("annex", annex, ["group"], []),
        ("agency", agency, ["level"], "special_zone"),
        ("agency", agency, ["heading"], "ỦY BAN NHÂN DÂN"),
        ("agency", agency, ["heading"], []),
        ("agency", agency, ["symbol"], KeyError),
        ("agency", agency, ["units", 0, "alias"], []),
        ("agency", agency, ["signers", 0, "post"], KeyError),
        ("agency", agency, ["superior", "name"], KeyError),
    ]
    for kind, value, path, new in wrong:
        expect_invalid(kind, changed(value, path, new), f"{kind} with {path} = {new!r}")


check_fixtures()
check_whole_plan()
check_derive_rules()
check_import_titles()
check_plain_annexes()
check_starters()
check_house_style()
check_templates()
check_refusals()
for failure in FAILURES:
    print(failure)
sys.exit(1 if FAILURES else 0)
