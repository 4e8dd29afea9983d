"""kehoach derive as its users see it: drafts, what it refuses, and an agency's own rules."""
import shutil
import unittest

import yaml

import support
from support import DONE, DONE_WITH_WARNINGS, INPUT_ERRORS, kehoach

SUPERIOR = support.plan_folder("lang-son")
AGENCY = support.FIXTURES / "agencies" / "thuy-hung.yaml"


class Derive(support.AcceptanceTest):
    def derive(self, *options, superior=SUPERIOR, agency=AGENCY, out="draft"):
        return kehoach("derive", "--from", superior, "--agency", agency, "-o", self.folder / out, *options)

    def assert_refused(self, result, slug):
        self.assertEqual(result.returncode, INPUT_ERRORS, result.stdout)
        self.assertIn(f"[{slug}]", result.stderr)
        self.assertFalse((self.folder / "draft").exists())

    def agency_with(self, **changes):
        text = {**yaml.safe_load(AGENCY.read_text("utf-8")), **changes}
        return self.write("co-quan.yaml", yaml.safe_dump(text, allow_unicode=True))

    def test_a_draft_builds(self):
        self.assertEqual(self.derive().returncode, DONE)
        built = kehoach("build", self.folder / "draft", "-o", self.folder / "out")
        self.assertIn(built.returncode, (DONE, DONE_WITH_WARNINGS), built.stderr)

    def test_the_agencys_own_rules_are_used(self):
        rules = support.FIXTURES / "rules" / "thuy-hung.yaml"
        self.derive("--rules", rules, out="by-option")
        self.derive(agency=self.agency_with(rules=[str(rules)]), out="by-agency")
        for name in ("phu-luc.yaml", "review.md"):
            self.assertEqual((self.folder / "by-option" / name).read_text("utf-8"),
                             (self.folder / "by-agency" / name).read_text("utf-8"))

    def test_a_superior_without_annex(self):
        plan = self.write("tinh/plan.md", "---\nformat: kehoach-plan/1\ntitle: Một việc\n"
                          f"agency: {support.FIXTURES / 'agencies/lang-son.yaml'}\n---\nMột đoạn.\n")
        self.assert_refused(self.derive(superior=plan.parent), "superior-without-annex")

    def test_an_agency_without_units(self):
        self.assert_refused(self.derive(agency=self.agency_with(units=[])), "agency-without-units")

    def test_a_unit_that_the_agency_lacks(self):
        result = self.derive(agency=self.agency_with(units=[{"name": "Phòng Kinh tế"}]))
        self.assertEqual(result.returncode, DONE_WITH_WARNINGS)
        self.assertIn("[unit-not-in-agency]", result.stderr)

    def test_rules_that_contradict_each_other(self):
        rules = self.write("rules.yaml", "format: kehoach-derive-rules/1\nunits:\n  - {from: Sở Nội vụ, to: Phòng Kinh tế}\n"
                                         "  - {from: Sở Nội vụ, to: Công an xã}\n")
        self.assert_refused(self.derive("--rules", rules), "contradicting-rules")

    def test_the_superiors_folder(self):
        shutil.copytree(SUPERIOR, self.folder / "tinh")
        before = {path.name: path.read_bytes() for path in (self.folder / "tinh").iterdir()}
        result = self.derive(superior=SUPERIOR, out="tinh")
        self.assertIn("[folder-not-empty]", result.stderr)
        result = self.derive("--force", superior=self.folder / "tinh", out="tinh")
        self.assertIn("[same-folder]", result.stderr)
        self.assertEqual({path.name: path.read_bytes() for path in (self.folder / "tinh").iterdir()}, before)

    def test_a_draft_that_somebody_edited_stays(self):
        self.derive()
        plan = self.folder / "draft" / "plan.md"
        plan.write_text(plan.read_text("utf-8") + "\nThêm một đoạn.\n", "utf-8")
        result = self.derive("--rules", support.FIXTURES / "rules" / "thuy-hung.yaml")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[edited-output]", result.stderr)
        self.assertIn("Thêm một đoạn.", plan.read_text("utf-8"))


if __name__ == "__main__":
    unittest.main()
