"""Equal input gives equal bytes: in any folder, time zone and locale, and at any hour."""
import shutil
import unittest

import support

SURROUNDINGS = [
    {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
    {"TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
]


class Determinism(support.AcceptanceTest):
    def build_in(self, place, folder, environment):
        """All bytes that come of a plan which lies in a folder of its own."""
        copy = self.folder / place / folder.parent.name / folder.name
        shutil.copytree(folder, copy)
        if folder.parent == support.FIXTURES / "plans":
            shutil.copytree(support.FIXTURES / "agencies", self.folder / place / "agencies")
        result = support.kehoach("build", copy, "-o", copy.parent / "out", "--date", "2026-02-09",
                                 cwd=self.folder / place, environment=environment)
        self.assertEqual(result.returncode, support.DONE, result.stderr)
        return {path.name: path.read_bytes() for path in (copy.parent / "out").iterdir()}

    def test_surroundings_do_not_show(self):
        for folder in support.all_plans():
            with self.subTest(folder.name):
                first, second = (self.build_in(f"{folder.name}-{i}" + "x" * 20 * i, folder, environment)
                                 for i, environment in enumerate(SURROUNDINGS))
                self.assertEqual(sorted(first), sorted([".kehoach.json", *(f"{folder.name}.{ending}"
                                                                           for ending in support.ENDINGS)]))
                for name in first:
                    self.assertTrue(first[name] == second.get(name), f"{name} differs")

    def test_the_date_may_come_from_the_environment(self):
        plan = support.plan_folder("thuy-hung")
        given = self.build(plan, "--date", "2026-02-09", out="given")
        result = support.kehoach("build", plan, "-o", self.folder / "epoch", environment={
            "SOURCE_DATE_EPOCH": "1770595200", "TZ": "America/New_York"})
        self.assertEqual(result.returncode, support.DONE, result.stderr)
        for path in given.values():
            self.assertTrue(path.read_bytes() == (self.folder / "epoch" / path.name).read_bytes(), path.name)

    def test_the_date_is_never_printed(self):
        plan = support.plan_folder("vinh-linh")
        early, late = (self.build(plan, "--date", date, "--formats", "pdf", out=date)["pdf"]
                       for date in ("2026-02-09", "2031-11-30"))
        self.assertNotEqual(early.read_bytes(), late.read_bytes())
        self.assertEqual(support.tool("pdftotext", early, "-"), support.tool("pdftotext", late, "-"))


if __name__ == "__main__":
    unittest.main()
