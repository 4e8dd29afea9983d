"""How well coverage matches plans that were not derived, against lists that readers made: Thụy Hùng's and Lợi Bác's plan
against Lạng Sơn's. No sure match may be wrong, and none may be missed."""
import collections
import json
import unittest

import yaml

import support

MEASURES = support.FIXTURES / "measures"


def thuy_hung():
    """(pairs that are the same task, pairs that are related, tasks without a counterpart)"""
    listed = json.loads((MEASURES / "cascade-000.json").read_text("utf-8"))["targets"]["000"]
    return {row["source"]: row["row"] for row in listed["rows"]}, {}, [row["source"] for row in listed["dropped"]]


def loi_bac():
    listed = yaml.safe_load((MEASURES / "coverage-loi-bac.yaml").read_text("utf-8"))
    return listed["same"], listed["related"], listed["none"]


def count(name, same, related, none):
    """How many answers are right, doubtful but right, wrong, missed."""
    result = support.kehoach("coverage", "--superior", support.plan_folder("lang-son"), support.plan_folder(name),
                             "--format", "json")
    tasks = {task["superior"]["id"]: task for task in json.loads(result.stdout)["tasks"]}
    assert set(tasks) == set(same) | set(related) | set(none)
    counts = collections.Counter()
    for source, task in tasks.items():
        wanted, got = {**same, **related}.get(source), task.get("own", {}).get("id")
        if got is None:
            counts["rightly none" if wanted is None else "missed"] += 1
        elif got != wanted or (source in related and task["answer"] == "matched"):
            counts["wrong"] += 1
        else:
            counts["right" if task["answer"] == "matched" else "doubtful, right"] += 1
    return counts


class Measure(unittest.TestCase):
    def test_thuy_hung(self):
        counts = count("thuy-hung", *thuy_hung())
        print("thuy-hung", dict(counts))
        self.assertEqual((counts["wrong"], counts["missed"]), (0, 0))
        self.assertGreaterEqual(counts["right"], 39)

    def test_loi_bac(self):
        counts = count("loi-bac", *loi_bac())
        print("loi-bac", dict(counts))
        self.assertEqual((counts["wrong"], counts["missed"]), (0, 0))
        self.assertGreaterEqual(counts["right"], 33)


if __name__ == "__main__":
    unittest.main()
