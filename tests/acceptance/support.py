"""What all acceptance tests share: the program, the fixtures, and folders that vanish afterwards."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
PLANS = ["vinh-linh", "thuy-hung", "lang-son", "loi-bac", "son-vi"]  # fixtures/plans: a further one is a further name
FORMATS = ["docx", "xlsx", "pdf"]
ENDINGS = ["docx", "pdf", "signing.json", "xlsx"]  # of the files of a plan with an annex

# Exit codes of the program.
DONE, USAGE, INPUT_ERRORS, DONE_WITH_WARNINGS, MACHINE_REFUSED = range(5)


def program():
    path = os.environ.get("KEHOACH_PROGRAM")
    if not path or not Path(path).is_file():
        sys.exit("KEHOACH_PROGRAM must name the built program")
    return path


EVERYTHING = ROOT / "tests" / "acceptance" / "plans" / "everything"  # one of each thing that a plan can have


def plan_folder(name):
    return FIXTURES / "plans" / name


def cases():
    """The golden cases, which are plans, too."""
    return sorted(path.parent for path in (FIXTURES / "cases").glob("*/plan.md"))


def all_plans():
    return [plan_folder(name) for name in PLANS] + [EVERYTHING]


def all_cases():
    """The plans of the golden cases: every template, and pages that are hard to set."""
    return sorted(path.parent for path in (FIXTURES / "cases").glob("*/plan.md"))


def kehoach(*arguments, cwd=None, environment=None):
    """Runs the program; its messages are text."""
    command = [program(), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, timeout=120,
                          env={**os.environ, **(environment or {})}, check=False)


def tool(*command):
    """What another program prints; it must succeed."""
    result = subprocess.run([str(part) for part in command], capture_output=True, timeout=300, check=False)
    if result.returncode != 0:
        raise RuntimeError(f"{command[0]} exits with {result.returncode}: {result.stderr.decode(errors='replace')}")
    return result.stdout.decode("utf-8")


class AcceptanceTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="kehoach-acceptance-")
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def build(self, plan, *options, out="out"):
        """Builds a plan without a finding; {"docx": path, …} of what was made."""
        target = self.folder / out
        result = kehoach("build", plan, "-o", target, *options)
        self.assertEqual(f"exit code {result.returncode}\n{result.stderr}", f"exit code {DONE}\n")
        return {path.suffix[1:]: path for path in sorted(target.iterdir()) if path.name != ".kehoach.json"}

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def assert_same_words(self, found, expected, what):
        """Both are Counters."""
        lost, added = expected - found, found - expected
        if lost or added:
            self.fail(f"{what}: lost {dict(lost)}, not expected {dict(added)}")
