"""kehoach new as its users see it: every starter for every commune of the fixtures, and last year's plans carried on."""
import unittest

import yaml

import support
from support import DONE, DONE_WITH_WARNINGS, INPUT_ERRORS, USAGE, kehoach

STARTERS = ["cai-cach-hanh-chinh", "chuyen-doi-so", "kiem-soat-thu-tuc-hanh-chinh"]
COMMUNES = ["loi-bac", "son-vi", "thuy-hung", "vinh-linh"]


def agency(name):
    return support.FIXTURES / "agencies" / f"{name}.yaml"


def tasks_of(folder):
    annex = yaml.safe_load((folder / "phu-luc.yaml").read_text("utf-8"))
    groups = [inner for group in annex["groups"] for inner in (group, *group.get("groups", []))]
    return [task for group in groups for task in group.get("tasks", [])]


class FromStarter(support.AcceptanceTest):
    def test_list(self):
        result = kehoach("new", "--list")
        self.assertEqual([line.split()[0] for line in result.stdout.splitlines()], STARTERS)

    def test_every_starter_passes_check_and_builds(self):
        for starter in STARTERS:
            for commune in COMMUNES:
                with self.subTest(f"{starter} {commune}"):
                    folder = self.folder / f"{starter}-{commune}"
                    result = kehoach("new", "--template", starter, "--agency", agency(commune), "--year", "2027", "-o", folder)
                    self.assertEqual((result.returncode, result.stderr), (DONE, ""))
                    self.assertRegex(result.stdout, r"chỗ trống {_} cần điền: \d+\n")
                    checked = kehoach("check", folder)
                    self.assertIn("0 lỗi, 0 cảnh báo,", checked.stdout, checked.stdout)
                    self.assertNotIn("<", (folder / "plan.md").read_text("utf-8") + (folder / "phu-luc.yaml").read_text("utf-8"))
                    self.assertTrue(25 <= len(tasks_of(folder)) <= 40)
                    built = kehoach("build", folder, "-o", self.folder / "out", "--force")
                    self.assertEqual((built.returncode, built.stderr), (DONE, ""))

    def test_units_are_written_as_the_agency_does(self):
        kehoach("new", "--template", STARTERS[0], "--agency", agency("thuy-hung"), "--year", "2027", "-o", self.folder / "a")
        self.assertEqual(tasks_of(self.folder / "a")[0]["cells"],
                         ["Ban hành Kế hoạch cải cách hành chính năm 2027", "Kế hoạch của UBND xã", "Phòng Văn hóa – Xã hội",
                          "Các phòng, đơn vị thuộc UBND xã", "Trước ngày 31/01/2027"])

    def test_from_october_on_the_next_year_is_meant(self):
        for date, year in (("2026-09-30", "2026"), ("2026-10-01", "2027")):
            kehoach("new", "--template", STARTERS[0], "--agency", agency("thuy-hung"), "--date", date, "-o", self.folder / year)
            self.assertIn(f"năm {year}\n", (self.folder / year / "plan.md").read_text("utf-8"))

    def test_what_stands_in_the_folder_stays(self):
        self.write("a/ghi-chu.txt", "mine")
        arguments = ["new", "--template", STARTERS[0], "--agency", agency("thuy-hung"), "--year", "2027", "-o", self.folder / "a"]
        result = kehoach(*arguments)
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[folder-not-empty]", result.stderr)
        self.assertEqual([path.name for path in (self.folder / "a").iterdir()], ["ghi-chu.txt"])
        self.assertEqual(kehoach(*arguments, "--force").returncode, DONE)

    def test_bad_arguments(self):
        for arguments in ([], ["--template", STARTERS[0]], ["--template", STARTERS[0], "--from", "x"], ["--from", "x"],
                          ["--from", "x", "--year", "hai nghìn"], ["--from", "x", "--year", "20266"], ["x"]):
            with self.subTest(arguments):
                self.assertEqual(kehoach("new", *arguments, "-o", self.folder / "a").returncode, USAGE)
        result = kehoach("new", "--template", "cai-cach", "--agency", agency("thuy-hung"), "-o", self.folder / "a")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("cai-cach-hanh-chinh, chuyen-doi-so", result.stderr)
        result = kehoach("new", "--template", STARTERS[0], "--agency", agency("lang-son"), "-o", self.folder / "a")
        self.assertIn("[starter-for-communes]", result.stderr)
        self.assertFalse((self.folder / "a").exists())


class FromLastYear(support.AcceptanceTest):
    def test_every_plan_is_carried_on_and_can_be_built(self):
        for name in support.PLANS:
            with self.subTest(name):
                folder = self.folder / name
                result = kehoach("new", "--from", support.plan_folder(name), "--year", "2027", "-o", folder)
                self.assertEqual((result.returncode, result.stderr), (DONE, ""))
                self.assertIn("năm 2027", (folder / "plan.md").read_text("utf-8").split("---")[1])
                self.assertIn("# Việc cần người soạn thảo xem lại", (folder / "review.md").read_text("utf-8"))
                self.assertTrue(all(task["source"].startswith(name + " ") for task in tasks_of(folder)))
                built = kehoach("build", folder, "-o", self.folder / "out", "--formats", "pdf")
                self.assertIn(built.returncode, (DONE, DONE_WITH_WARNINGS), built.stderr)

    def test_the_differences_are_those_of_the_year(self):
        folder = self.folder / "nam-sau"
        kehoach("new", "--from", support.plan_folder("thuy-hung"), "--year", "2027", "-o", folder)
        said = kehoach("diff", support.plan_folder("thuy-hung"), folder).stdout
        self.assertIn("xã Thụy Hùng năm [-2026-]{+2027+}", said)
        self.assertIn("Kế hoạch số[-:47-]{+ {number}+}/KH-UBND", said)
        self.assertNotIn("thêm", said)
        self.assertNotIn("bỏ", said)

    def test_the_folder_of_last_year_is_refused(self):
        import shutil
        shutil.copytree(support.plan_folder("vinh-linh"), self.folder / "cu")
        result = kehoach("new", "--from", self.folder / "cu", "--year", "2027", "-o", self.folder / "cu", "--force")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[same-folder]", result.stderr)

    def test_a_year_that_is_not_later_is_refused(self):
        result = kehoach("new", "--from", support.plan_folder("vinh-linh"), "--year", "2026", "-o", self.folder / "a")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[year-not-later]", result.stderr)
        self.assertFalse((self.folder / "a").exists())


if __name__ == "__main__":
    unittest.main()
