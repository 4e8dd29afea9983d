"""Inputs made to hurt: each ends in a message that names its place, or in finished papers, in bounded memory."""
import os
import re
import resource
import shutil
import socket
import subprocess
import unittest
import zipfile
from pathlib import Path

import hostile_inputs
import hostile_workbooks
import support
from hostile_inputs import AGENCY, ANNEX, plan
from support import DONE, DONE_WITH_WARNINGS, INPUT_ERRORS, MACHINE_REFUSED

IS_SANITIZED = os.environ.get("KEHOACH_SANITIZE") == "ON"
MEMORY = 1536 << 20  # bytes of one run; a real plan takes a tenth of it
GUARD = 600 if IS_SANITIZED else 60  # seconds: none takes a tenth of it, and one that hangs must end
MESSAGES = 600_000  # bytes that a user may be told
# "plan.md:7:7: error: there is no … [impossible-date]", "a.xlsx:Bảng!A1: error: …", "error: the file … [file-too-large]"
MESSAGE = re.compile(r"^(?:(?P<file>[^:\n]*)(?::(?P<place>[^:\n]+(?::\d+)?))?: )?(?P<severity>error|warning): .* "
                     r"\[(?P<slug>[a-z0-9-]+)\]$", re.MULTILINE)


def limit_memory():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not IS_SANITIZED:  # its shadow of all memory is address space
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(*arguments, stdin=subprocess.DEVNULL):
    command = [support.program(), *map(str, arguments), "--lang", "en"]
    environment = {**os.environ, "ASAN_OPTIONS": f"hard_rss_limit_mb={3 * MEMORY >> 20}"}
    return subprocess.run(command, capture_output=True, preexec_fn=limit_memory, timeout=GUARD, stdin=stdin,
                          env=environment, check=False)


def first_error(messages, file):
    """The first error as "line:column slug", with its own file in front where that is not `file`."""
    for message in MESSAGE.finditer(messages):
        if message["severity"] == "error":
            name = Path(message["file"] or file).name
            place = " ".join(filter(None, (message["place"], message["slug"])))
            return place if name == file else f"{name}:{place}"
    return None


class Hostile(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"
        self.put("agency.yaml", AGENCY)
        self.put("plan.md", plan())

    def put(self, name, content):
        content = content() if callable(content) else content
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def build(self, name="plan.md"):
        return run("build", self.folder / name, "-o", self.out, "--name", "x")

    def check(self, result, file, expected):
        """Refused with that first error and nothing written, or done and everything whole."""
        messages = result.stderr.decode("utf-8")  # no character is ever cut
        said = f"exit code {result.returncode}\n{messages[:2000]}"
        self.assertLess(len(messages), MESSAGES)
        if isinstance(expected, int):
            self.assertEqual(result.returncode, expected, said)
            self.assert_whole()
        else:
            self.assertEqual(result.returncode, INPUT_ERRORS, said)
            self.assertEqual(first_error(messages, file), expected, said)
            self.assertFalse(self.out.exists(), said)
        self.assertEqual(b".pdf" in result.stdout, isinstance(expected, int), said)

    def assert_whole(self):
        names = {path.name for path in self.out.iterdir()}
        self.assertLessEqual({"x.docx", "x.pdf"}, names)
        self.assertLessEqual(names, {".kehoach.json", "x.docx", "x.pdf", "x.signing.json", "x.xlsx"})
        for name in names & {"x.docx", "x.xlsx"}:
            with zipfile.ZipFile(self.out / name) as archive:
                self.assertIsNone(archive.testzip())
        self.assertTrue((self.out / "x.pdf").read_bytes().endswith(b"%%EOF\n"))

    def check_all(self, inputs, name, plan_name="plan.md"):
        for what, (content, expected) in inputs.items():
            with self.subTest(what):
                self.put(name, content)
                self.check(self.build(plan_name), name, expected)
            shutil.rmtree(self.out, ignore_errors=True)


class Texts(Hostile):
    def test_plans(self):
        self.check_all(hostile_inputs.PLANS, "plan.md")

    def test_plans_in_json(self):
        self.check_all(hostile_inputs.JSON_PLANS, "plan.json", "plan.json")

    def test_annexes(self):
        self.put("plan.md", plan("annexes: [a.yaml]\n"))
        self.check_all(hostile_inputs.ANNEXES, "a.yaml")

    def test_agencies(self):
        self.check_all(hostile_inputs.AGENCIES, "agency.yaml")

    def test_house_styles(self):
        self.put("agency.yaml", AGENCY + "rules: house.yaml\n")
        self.check_all(hostile_inputs.HOUSE_STYLES, "house.yaml")


class Files(Hostile):
    def check_agency(self, path, slug):
        self.put("plan.md", plan().replace("agency.yaml", path))
        self.check(self.build(), "plan.md", f"4:9 {slug}")

    def test_what_is_no_file(self):
        os.mkfifo(self.folder / "pipe.yaml")
        (self.folder / "folder.yaml").mkdir()
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(self.folder / "socket.yaml"))
            for path, slug in (("/dev/zero", "not-a-file"), ("/dev/random", "not-a-file"), ("/dev/full", "not-a-file"),
                               ("/dev/stdin", "not-a-file"), ("/dev/tty", "not-a-file"), ("pipe.yaml", "not-a-file"),
                               ("socket.yaml", "not-a-file"), ("folder.yaml", "is-a-folder"), ("/", "is-a-folder"),
                               ("/proc/self/fd/0", "not-a-file"), ("agency.yaml/", "missing-file"),
                               ("agency.yaml/agency.yaml", "missing-file"), ("a" * 300 + ".yaml", "missing-file")):
                with self.subTest(path):
                    self.check_agency(path, slug)

    def test_plans_that_are_no_files(self):
        """Nothing is waited for: neither a writer of the pipe nor the end of the zeros."""
        os.mkfifo(self.folder / "pipe")
        for path in ("/dev/zero", "/dev/stdin", self.folder / "pipe"):
            with self.subTest(path):
                self.check(run("build", path, "-o", self.out), "", "not-a-file")

    def test_annexes_that_are_no_files(self):
        os.mkfifo(self.folder / "a.yaml")
        (self.folder / "b.yaml").mkdir()
        for path, slug in (("a.yaml", "not-a-file"), ("b.yaml", "is-a-folder"), ("/dev/zero", "annex-kind")):
            with self.subTest(path):
                self.put("plan.md", plan(f"annexes: [{path}]\n"))
                self.check(self.build(), "plan.md", f"6:11 {slug}")

    def test_links(self):
        os.mkfifo(self.folder / "pipe")
        for name, target in (("dangling.yaml", "nowhere"), ("to-pipe.yaml", "pipe"), ("to-zeros.yaml", "/dev/zero"),
                             ("to-folder.yaml", "."), ("good.yaml", "agency.yaml")):
            (self.folder / name).symlink_to(target)
        for path, slug in (("dangling.yaml", "missing-file"), ("to-pipe.yaml", "not-a-file"),
                           ("to-zeros.yaml", "not-a-file"), ("to-folder.yaml", "is-a-folder")):
            with self.subTest(path):
                self.check_agency(path, slug)
        self.put("plan.md", plan().replace("agency.yaml", "good.yaml"))
        self.check(self.build(), "plan.md", DONE)

    def test_links_in_a_circle(self):
        (self.folder / "a.yaml").symlink_to("b.yaml")
        (self.folder / "b.yaml").symlink_to("a.yaml")
        self.put("plan.md", plan().replace("agency.yaml", "a.yaml"))
        for arguments in (("build", self.folder / "a.yaml"), ("build", self.folder / "plan.md"),
                          ("check", self.folder / "a.yaml")):
            result = run(*arguments)
            self.assertEqual(result.returncode, MACHINE_REFUSED)
            self.assertIn(f"cannot read {self.folder}/a.yaml: Too many levels of symbolic links",
                          result.stderr.decode())

    def test_folders_in_a_circle(self):
        (self.folder / "round").symlink_to(".")
        self.put("plan.md", plan().replace("agency.yaml", "round/" * 30 + "agency.yaml"))
        self.check(self.build(), "plan.md", DONE)

    def test_a_folder_of_ten_thousand_files(self):
        """A misspelt name is looked for among them."""
        for number in range(10_000):
            (self.folder / f"agenci{number}.yaml").touch()
        self.check_agency("agenzy.yaml", "misspelt-file")


class Tables(Hostile):
    def check_tables(self, tables, ending):
        self.put("plan.md", plan(f"annexes:\n  - {{title: BẢNG, file: a.{ending}}}\n"))
        self.check_all(tables, f"a.{ending}")

    def test_workbooks(self):
        self.check_tables(hostile_workbooks.WORKBOOKS, "xlsx")
        self.assertFalse(Path("/tmp/kehoach-was-here").exists())

    def test_csv(self):
        self.check_tables(hostile_workbooks.CSV, "csv")

    def test_typed_rows(self):
        self.put("plan.md", plan("annexes: [a.yaml]\n"))
        self.check_all(hostile_inputs.TYPED_TABLES, "a.yaml")

    def test_annexes_of_text(self):
        self.put("plan.md", plan("annexes: [a.md]\n"))
        self.check_all(hostile_inputs.TEXT_ANNEXES, "a.md")


class OtherCommands(Hostile):
    """They read through the same readers: what is their own must end, too."""

    ANNEX = ANNEX + hostile_inputs.tasks(20)

    def setUp(self):
        super().setUp()
        self.put("agency.yaml", AGENCY + "units: [{name: Phòng Kinh tế}]\n")
        self.put("plan.md", plan("annexes: [a.yaml]\n"))
        self.put("a.yaml", self.ANNEX)

    def derive(self, *options):
        return run("derive", "--from", self.folder / "plan.md", "--agency", self.folder / "agency.yaml", "-o", self.out,
                   *options)

    def assert_ends(self, result, *codes):
        said = f"exit code {result.returncode}\n{result.stderr.decode()[:2000]}"
        self.assertIn(result.returncode, codes, said)
        self.assertLess(len(result.stderr), MESSAGES)

    def test_check_of_what_can_be_printed(self):
        """Its findings are the author's business; here they end."""
        for what, (content, expected) in hostile_inputs.PLANS.items():
            if isinstance(expected, int):
                with self.subTest(what):
                    self.put("plan.md", content)
                    self.assert_ends(run("check", self.folder / "plan.md"), DONE, INPUT_ERRORS, DONE_WITH_WARNINGS)

    def test_check_of_what_cannot(self):
        for what in ("items nested 100,000 times", "a value of 10 MB", "UTF-16 without its mark", "TCVN3"):
            content, expected = hostile_inputs.PLANS[what]
            with self.subTest(what):
                self.put("plan.md", content)
                result = run("check", self.folder / "plan.md", "--format", "json")
                self.assert_ends(result, INPUT_ERRORS)
                self.assertEqual(first_error(result.stderr.decode(), "plan.md"), expected)

    def test_rules_of_derive(self):
        for what, (content, expected) in hostile_inputs.DERIVE_RULES.items():
            with self.subTest(what):
                self.put("rules.yaml", content)
                result = self.derive("--rules", self.folder / "rules.yaml")
                if isinstance(expected, int):
                    self.assert_ends(result, expected)
                    self.assertEqual({path.name for path in self.out.iterdir()} - {".kehoach.json"},
                                     {"phu-luc.yaml", "plan.md", "review.docx", "review.md"})
                else:
                    self.assert_ends(result, INPUT_ERRORS)
                    self.assertEqual(first_error(result.stderr.decode(), "rules.yaml"), expected)
                    self.assertFalse(self.out.exists())
            shutil.rmtree(self.out, ignore_errors=True)

    def test_texts_of_derive(self):
        for what, cell in hostile_inputs.DERIVED_CELLS.items():
            with self.subTest(what):
                self.put("a.yaml", ANNEX + f"tasks:\n  - {{number: 1, cells: [{cell}, Quý II]}}\n")
                self.assert_ends(self.derive(), DONE, DONE_WITH_WARNINGS)
            shutil.rmtree(self.out, ignore_errors=True)


if __name__ == "__main__":
    unittest.main()
