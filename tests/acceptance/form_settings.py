"""What an office has settled, in kehoach check FILE --settings check.yaml and in kehoach check PLAN."""
import unittest

import support
from form_paper import PLAN, PaperTest

LEAST = "format: kehoach-house-style/1\nlines: {duoi-kem-theo: {least: 110mm}}\n"
SMALL = "format: kehoach-house-style/1\nstyles: {than-bai: {size: 12pt}}\n"


class Settings(PaperTest):
    def settings(self, lines):
        return self.write("check.yaml", "format: kehoach-check/1\n" + lines)

    def severities(self, path, lines):
        """By rule, under a check.yaml of these lines."""
        findings = self.findings(path.name, path.read_bytes(), "--settings", self.settings(lines))
        return {finding["rule"]: finding["severity"] for finding in findings}

    def test_a_clone_is_a_note(self):
        self.assertEqual(self.severities(self.made["pdf"], "words: []\n")["FT-01"], "info")

    def test_a_clone_weighs_what_the_office_says(self):
        self.assertEqual(self.severities(self.made["pdf"], "clones: E\n")["FT-01"], "error")
        self.assertEqual(self.severities(self.made["pdf"], "clones: W\n")["FT-01"], "warning")

    def test_the_law_s_own_font_is_right_where_clones_are_wrong(self):
        self.assertEqual(self.severities(self.made["docx"], "clones: E\n"), {})

    def test_a_plan_s_own_clones_are_right_until_the_office_says_else(self):
        plan = self.folder / "ke-hoach"
        self.assertNotIn("FT-01", support.kehoach("check", plan).stdout)
        self.write("ke-hoach/check.yaml", "format: kehoach-check/1\nclones: E\n")
        self.assertIn("[FT-01]", support.kehoach("check", plan).stdout)

    def test_a_finding_in_a_file_is_suppressed(self):
        lines = "clones: E\nsuppress:\n  - {rule: FT-01, reason: máy in của văn phòng}\n"
        self.assertNotIn("FT-01", self.severities(self.made["pdf"], lines))

    def test_a_suppression_that_one_file_does_not_need_is_no_matter(self):
        self.assertEqual(self.severities(self.made["docx"], "suppress:\n  - {rule: FT-01, reason: máy in}\n"), {})

    def test_what_a_file_does_not_tell_stays_a_note(self):
        before = self.findings("a.pdf", self.made["pdf"].read_bytes())
        self.assertIn(("PG-04", "untold"), {(finding["rule"], finding["status"]) for finding in before})
        self.assertEqual(self.severities(self.made["pdf"], "severity: {PG-04: E}\n")["PG-04"], "info")

    def test_settings_that_cannot_be_read_are_said_and_nothing_is_checked(self):
        for lines, slug in (("clones: X\n", "unknown-value"), ("house-style: khong-co.yaml\n", "no-such-file")):
            with self.subTest(slug):
                result = support.kehoach("check", self.made["docx"], "--settings", self.settings(lines))
                self.assertEqual(result.returncode, support.INPUT_ERRORS)
                self.assertIn(f"[{slug}]", result.stderr)


class HouseStyle(Settings):
    """Where the law is silent, what the office prints is what it is judged by."""

    def setUp(self):
        super().setUp()
        self.write("ke-hoach/quy-cach.yaml", LEAST)
        self.write("ke-hoach/plan.md", PLAN.replace("  units: []", "  units: []\n  rules: quy-cach.yaml"))
        self.made = self.build(self.folder / "ke-hoach", "--date", "2026-02-09", out="house")

    def test_a_plan_s_papers_keep_the_rules(self):
        self.assertNotIn("[PL-09]", support.kehoach("check", self.folder / "ke-hoach").stdout)

    def test_a_file_is_judged_by_its_house_style(self):
        for format in ("docx", "pdf"):
            with self.subTest(format):
                self.assertIn("PL-09", self.rules(self.made[format].name, self.made[format].read_bytes()))
                self.assertNotIn("PL-09", self.severities(self.made[format], "house-style: ke-hoach/quy-cach.yaml\n"))

    def test_a_house_style_does_not_move_the_law(self):
        self.write("quy-cach.yaml", SMALL)
        result = support.kehoach("check", self.made["docx"], "--settings", self.settings("house-style: quy-cach.yaml\n"))
        self.assertIn("[rule-outside-range]", result.stderr)


# The house style has tests of its own.
for name in [name for name in dir(Settings) if name.startswith("test_")]:
    setattr(HouseStyle, name, None)

if __name__ == "__main__":
    unittest.main()
