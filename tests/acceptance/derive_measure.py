"""How near a derived draft comes to the plan that the commune really made: rows and cells, by column.

Usage: derive_measure.py           the thresholds, as a test
       derive_measure.py -v [RULES_FILE…]     every cell that differs; the rules files lie over the general rules
"""
import collections
import json
import pathlib
import re
import sys
import tempfile
import unittest

import yaml

import support

LIST = json.loads((support.ROOT / "fixtures/measures/cascade-000.json").read_text("utf-8"))["targets"]["000"]
COLUMNS = ["NỘI DUNG", "SẢN PHẨM", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI GIAN THỰC HIỆN"]


def rows(path):
    """Tasks by id, each with its cells and provenance."""
    annex = yaml.safe_load(path.read_text("utf-8"))
    found = {}
    for group in annex["groups"]:
        for task in group["tasks"]:
            found[f"{group['number']}.{task['number']}"] = task
    return annex, found


def folded(text):
    """Unit spelling aside: dashes, case, tone marks of oa and uy, level words behind units, signs between units."""
    text = (text or "").lower()
    for a, b in [("–", "-"), ("oà", "òa"), ("oá", "óa"), ("uỷ", "ủy"), (" có liên quan", " liên quan"), (";", ",")]:
        text = text.replace(a, b)
    text = re.sub(r"(công|ubnd|hội) xã\b", r"\1", text)
    return re.sub(r"\s+", " ", text).strip(" .,")


def real_cell(row, column, text):
    """The cell of the real plan with that plan's own mistakes put right, as the list says them."""
    for mistake in LIST["leftovers"]:
        if mistake["row"] == row and mistake["column"] == column and mistake["certainty"].startswith("certain"):
            text = text.replace(mistake["quote"], mistake["should_be"])
    return text


def measure(draft, real):
    real_rows = rows(real)[1]
    annex, draft_rows = rows(draft)
    by_source = {task["source"].split()[-1]: task for task in draft_rows.values()}
    left_out = {task["source"].split()[-1] for task in annex.get("left-out", [])}
    kept_wanted = {row["source"] for row in LIST["rows"]}
    dropped_wanted = {row["source"] for row in LIST["dropped"]}
    counts = collections.Counter()
    differences = []
    for row in LIST["rows"]:
        mine = by_source.get(row["source"])
        for i, column in enumerate(COLUMNS):
            counts[column, "cells"] += 1
            if mine is None:
                differences.append((row["row"], column, "(left out)", real_rows[row["row"]]["cells"][i]))
                continue
            wanted, got = real_rows[row["row"]]["cells"][i] or "", mine["cells"][i] or ""
            exact = wanted == got
            near = folded(got) in (folded(wanted), folded(real_cell(row["row"], column, wanted)))
            counts[column, "exact"] += exact
            counts[column, "near"] += exact or near
            if not (exact or near):
                differences.append((row["row"], column, got, wanted))
    right = len(kept_wanted & set(by_source)) + len(dropped_wanted & left_out)
    return counts, right, len(kept_wanted | dropped_wanted), differences


def derive(rules, folder):
    draft = pathlib.Path(folder) / "draft"
    options = [word for file in rules for word in ("--rules", file)]
    result = support.kehoach("derive", "--from", support.plan_folder("lang-son"), "--agency",
                             support.ROOT / "fixtures/agencies/thuy-hung.yaml", "-o", draft, *options)
    if result.returncode not in (support.DONE, support.DONE_WITH_WARNINGS):
        sys.exit(result.stderr)
    return measure(draft / "phu-luc.yaml", support.plan_folder("thuy-hung") / "phu-luc.yaml")


def share(counts):
    """Percent of all cells that are the commune's, unit spelling and the real plan's own mistakes aside."""
    return 100 * sum(counts[column, "near"] for column in COLUMNS) / sum(counts[column, "cells"] for column in COLUMNS)


class Measure(unittest.TestCase):
    def check(self, rules, least):
        with tempfile.TemporaryDirectory() as folder:
            counts, right, rows_in_all, _ = derive(rules, folder)
        print(f"rows {right} of {rows_in_all}, cells {share(counts):.1f} %")
        self.assertEqual((right, rows_in_all), (49, 49))
        self.assertGreaterEqual(share(counts), least)

    def test_general_rules_alone(self):
        self.check([], 78)

    def test_with_the_communes_own_rules(self):
        self.check([support.FIXTURES / "rules/thuy-hung.yaml"], 90)


def main(arguments):
    with tempfile.TemporaryDirectory() as folder:
        counts, right, all_rows, differences = derive([file for file in arguments if not file.startswith("-")], folder)
    print(f"rows kept or left out as the commune did: {right} of {all_rows}")
    print(f"{'column':24}{'cells':>7}{'exact':>7}{'near':>7}{'near %':>8}")
    total = collections.Counter()
    for column in COLUMNS:
        cells, exact, near = (counts[column, kind] for kind in ("cells", "exact", "near"))
        total.update(cells=cells, exact=exact, near=near)
        print(f"{column:24}{cells:7}{exact:7}{near:7}{100 * near / cells:8.1f}")
    print(f"{'all':24}{total['cells']:7}{total['exact']:7}{total['near']:7}{100 * total['near'] / total['cells']:8.1f}")
    for row, column, got, wanted in differences:
        print(f"{row} {column}\n   ours {got}\n   real {wanted}")


if __name__ == "__main__":
    if "-v" in sys.argv:
        main(sys.argv[1:])
    else:
        unittest.main()
