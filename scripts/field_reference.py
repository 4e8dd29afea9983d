#!/usr/bin/env python3
"""Writes the field reference of README.md, the tables between its <!-- fields --> marks, from templates/schemas.

Usage: field_reference.py [--check]     --check writes nothing and fails when a table is not what the schema says
"""
import json
import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
README = SOURCE / "README.md"
SCHEMAS = {path.name: json.loads(path.read_text(encoding="utf-8"))
           for path in sorted((SOURCE / "templates" / "schemas").glob("*.schema.json"))}
BLOCK = re.compile(r"(<!-- fields of (\S+) -->\n).*?(<!-- end of fields -->\n)", re.DOTALL)


class Schema:
    def __init__(self, root):
        self.root = root

    def resolve(self, node):
        """The node that a reference inside the schema stands for, with what is said beside the reference."""
        reference = node.get("$ref", "")
        if not reference.startswith("#/$defs/"):
            return node
        return {**self.root["$defs"][reference.removeprefix("#/$defs/")], **node, "$ref": ""}

    def value(self, node):
        """What can stand there, in a few words."""
        title = self.resolve(node).get("title")
        node = self.resolve(node)
        if "const" in node:
            return f"`{node['const']}`"
        if "enum" in node:
            return ", ".join(f"`{word}`" for word in node["enum"] if isinstance(word, str))
        if node.get("$ref"):
            return f"map ({SCHEMAS[node['$ref']]['title']})"
        if self.is_map(node):
            return "map"
        if title:
            return title
        if "anyOf" in node:
            return " or ".join(dict.fromkeys(self.value(option) for option in node["anyOf"]))
        kinds = node.get("type")
        if kinds in ("number", "integer"):
            return "number"
        if kinds == "boolean":
            return "true or false"
        if "array" in kinds:
            return "list of " + self.plural(self.value(node["items"]))
        return "text"

    @staticmethod
    def plural(words):
        return " or ".join(dict.fromkeys(word.replace("map", "maps", 1) if word.startswith("map") else word + "s"
                                         for word in words.split(" or ")))

    @staticmethod
    def is_map(node):
        return "object" in node.get("type", ())

    def rows(self):
        """(name, required, value, description) of every key; the keys of an inner map follow that of the map."""
        seen = set()

        def of_map(node, prefix):
            if "properties" not in node or id(node["properties"]) in seen:
                return
            seen.add(id(node["properties"]))
            for key, value in node["properties"].items():
                yield prefix + key, key in node.get("required", ()), self.value(value), self.resolve(value).get("description", "")
                yield from inside(value, key)

        def inside(node, path):
            node = self.resolve(node)
            yield from of_map(node, path + ".")
            for option in node.get("anyOf", ()):
                yield from inside(option, path)
            if "items" in node:
                yield from inside(node["items"], path + "[]")
            if isinstance(node.get("additionalProperties"), dict):
                yield from inside(node["additionalProperties"], path + ".NAME")

        yield from of_map(self.root, "")

    def table(self):
        lines = ["| key | value | |", "|---|---|---|"]
        for name, is_required, value, description in dict.fromkeys(self.rows()):
            name = f"**`{name}`**" if is_required else f"`{name}`"
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in (name, value, description)).rstrip() + " |")
        return "\n".join(lines) + "\n"


def with_tables(text):
    return BLOCK.sub(lambda block: block[1] + Schema(SCHEMAS[f"{block[2]}.schema.json"]).table() + block[3], text)


def main():
    text = README.read_text(encoding="utf-8")
    missing = [name for name in SCHEMAS if f"<!-- fields of {name.removesuffix('.schema.json')} -->" not in text]
    if missing:
        sys.exit(f"README.md has no <!-- fields of … --> for {', '.join(missing)}")
    written = with_tables(text)
    if "--check" not in sys.argv[1:]:
        README.write_text(written, encoding="utf-8")
    elif written != text:
        sys.exit("README.md is not what templates/schemas say: run scripts/field_reference.py")


if __name__ == "__main__":
    main()
