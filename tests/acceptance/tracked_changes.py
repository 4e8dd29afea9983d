"""kehoach diff --format docx: with all changes accepted it is the one plan, with all rejected the other."""
import difflib
import shutil
import unittest
from collections import Counter

import edited_plan
import support
from docx_edit import Office
from docx_revisions import contents, revision_ids, settle
from support import DONE, DONE_WITH_WARNINGS, kehoach

FAR = [("thuy-hung", "loi-bac"), ("vinh-linh", "lang-son"), ("son-vi", "thuy-hung")]


class TrackedChanges(support.AcceptanceTest):
    seeds = range(6)

    def setUp(self):
        super().setUp()
        self.fixtures = self.folder / "fixtures"
        shutil.copytree(support.FIXTURES, self.fixtures, ignore=shutil.ignore_patterns("expected"))

    def docx(self, plan, name):
        result = kehoach("build", plan, "-o", self.folder / "out", "--name", name, "--formats", "docx", "--force",
                         "--date", "2026-02-09")
        self.assertIn(result.returncode, (DONE, DONE_WITH_WARNINGS), result.stderr)
        return self.folder / "out" / f"{name}.docx"

    def diff(self, before, after):
        file = self.folder / "theo-doi.docx"
        result = kehoach("diff", before, after, "--format", "docx", "-o", file, "--force", "--date", "2026-02-09")
        self.assertIn(result.returncode, (DONE, DONE_WITH_WARNINGS), result.stderr)
        return file

    def edited(self, plan, seed, count=8):
        copy = plan.parent / f"{plan.name}-sua-{seed}"
        if not copy.exists():
            shutil.copytree(plan, copy)
            edited_plan.edit(copy, seed, count)
        return copy

    def plan(self, name):
        return self.fixtures / "plans" / name

    def next_year(self):
        folder = self.folder / "nam-sau"
        kehoach("new", "--from", self.plan("vinh-linh"), "--year", "2027", "-o", folder)
        return folder

    def derived(self):
        folder = self.folder / "du-thao"
        kehoach("derive", "--from", self.plan("lang-son"), "--agency", self.fixtures / "agencies" / "thuy-hung.yaml",
                "--rules", self.fixtures / "rules" / "thuy-hung.yaml", "-o", folder)
        return folder

    def assert_says(self, found, expected):
        lines = difflib.unified_diff([str(part) for part in expected], [str(part) for part in found], "plan", "settled", n=0)
        self.assertEqual(list(lines), [])

    def assert_holds_both(self, before, after):
        file = self.diff(before, after)
        for accept, plan in ((True, after), (False, before)):
            with self.subTest(before=before.name, after=after.name, accept=accept):
                found, edges = contents(settle(file, self.folder / "xong.docx", accept))
                expected, expected_edges = contents(self.docx(plan, "that"))
                self.assert_says(found, expected)
                self.assertLessEqual(set(expected_edges), set(edges))
        ids = Counter(revision_ids(file))
        self.assertEqual([name for name, count in ids.items() if count > 1], [])

    def test_a_plan_and_itself(self):
        for plan in [self.plan(name) for name in support.PLANS]:
            file = self.diff(plan, plan)
            self.assertEqual(contents(file), contents(self.docx(plan, "that")))

    def test_next_years_plan(self):
        self.assert_holds_both(self.plan("vinh-linh"), self.next_year())

    def test_a_draft_and_the_plan_that_it_comes_from(self):
        self.assert_holds_both(self.plan("lang-son"), self.derived())

    def test_plans_that_are_far_from_each_other(self):
        for before, after in FAR:
            self.assert_holds_both(self.plan(before), self.plan(after))

    def test_edited_plans(self):
        for name in support.PLANS:
            for seed in self.seeds:
                self.assert_holds_both(self.plan(name), self.edited(self.plan(name), seed))

    def test_every_template_edited(self):
        for case in sorted(path.parent.name for path in (self.fixtures / "cases").glob("*/plan.md")):
            plan = self.fixtures / "cases" / case
            self.assert_holds_both(plan, self.edited(plan, 1, 4))

    def test_every_template_and_another(self):
        cases = sorted(path.parent for path in (self.fixtures / "cases").glob("*/plan.md"))
        for before, after in zip(cases, cases[1:] + cases[:1]):
            self.assert_holds_both(before, after)

    def test_equal_plans_give_equal_bytes(self):
        after = self.edited(self.plan("vinh-linh"), 1)
        self.assertEqual(self.diff(self.plan("vinh-linh"), after).read_bytes(),
                         self.diff(self.plan("vinh-linh"), after).read_bytes())


def said(document):
    """What LibreOffice has: paragraphs, tables cell by cell, notes; empty paragraphs aside. Automatic numbers, too: it gives no
    paragraph its former list back."""
    found = []
    for part in document.Text:
        if part.supportsService("com.sun.star.text.TextTable"):
            found += [f"| {part.getCellByName(name).String.strip()}" for name in part.CellNames]
        elif part.String.strip():
            found.append(part.String.strip())
    notes = document.Footnotes
    return found + [notes.getByIndex(i).String.strip() for i in range(notes.Count)]


class InLibreOffice(TrackedChanges):
    seeds = range(2)

    @classmethod
    def setUpClass(cls):
        case = support.AcceptanceTest()
        case.setUp()
        cls.addClassCleanup(case.doCleanups)
        cls.office = Office(case.folder)
        cls.addClassCleanup(cls.office.close)

    def said_by(self, file, command=None):
        document = self.office.open(file)
        try:
            if command:
                context = self.office.context
                dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
                dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            return said(document)
        finally:
            document.close(True)

    def assert_holds_both(self, before, after):
        file = self.diff(before, after)
        for command, plan in ((".uno:AcceptAllTrackedChanges", after), (".uno:RejectAllTrackedChanges", before)):
            with self.subTest(before=before.name, after=after.name, command=command):
                self.assert_says(self.said_by(file, command), self.said_by(self.docx(plan, "that")))


if __name__ == "__main__":
    unittest.main()
