"""The machine refuses: a full disk, folders that cannot be written, names that cannot be, several runs at once."""
import contextlib
import ctypes
import os
import resource
import shutil
import signal
import subprocess
import unittest

import support
from support import DONE, INPUT_ERRORS, MACHINE_REFUSED, kehoach

PLAN = support.plan_folder("vinh-linh")
NAMES = [f"vinh-linh.{ending}" for ending in support.ENDINGS]
IS_ROOT = os.geteuid() == 0
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, PR_CAPBSET_DROP = 1, 2, 24


class Fault(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"

    def run_build(self, *options, out=None, limit=None):
        command = [support.program(), "build", PLAN, "-o", out or self.out, "--date", "2026-02-09", *options]
        return subprocess.run([str(word) for word in command], capture_output=True, encoding="utf-8", timeout=120,
                              check=False, preexec_fn=limit)

    @contextlib.contextmanager
    def disk(self, options):
        """A file system of its own at out; skips the test where that is not allowed."""
        self.out.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.out]
        if subprocess.run(command, check=False, capture_output=True).returncode != 0:
            self.skipTest("no right to mount: limits on file sizes and missing rights, tried as well, stand for it")
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", self.out], check=True)

    def names(self):
        return sorted(path.name for path in self.out.iterdir()) if self.out.exists() else []

    def assert_refused(self, result, vietnamese, *words):
        self.assertEqual((result.returncode, result.stdout), (MACHINE_REFUSED, ""), result.stderr)
        self.assertTrue(result.stderr.startswith("kehoach: không "), result.stderr)
        for word in (vietnamese, "Chưa có tệp nào bị ghi dở.", *words):
            self.assertIn(word, result.stderr)

    def assert_all_or_none(self, result, vietnamese, before):
        """Done and all there, or refused and all as before; True when refused."""
        if result.returncode == DONE:
            self.assertEqual(self.names(), [".kehoach.json", *NAMES])
            return False
        self.assert_refused(result, vietnamese)
        self.assertEqual({name: (self.out / name).read_bytes() for name in self.names()}, before)
        return True


class FullDisk(Fault):
    def test_of_every_size(self):
        """Too small for one file, two, all three, and large enough; for new files, then over old ones."""
        big = self.folder / "big"
        self.run_build("--set", "number=46", out=big)
        all_bytes = sum(path.stat().st_size for path in big.iterdir())
        with self.disk("size=4m"):
            pass  # else the whole test is skipped
        refused = 0
        for step in range(1, 10):
            with self.subTest(step), self.disk(f"size={all_bytes * step // 4}"):
                before = {}
                if step > 4:  # room for one set: the second finds the disk full
                    shutil.copytree(big, self.out, dirs_exist_ok=True)
                    before = {path.name: path.read_bytes() for path in self.out.iterdir()}
                refused += self.assert_all_or_none(self.run_build("--set", "number=47"), "ổ đĩa đã đầy", before)
        self.assertGreater(refused, 3)
        self.assertLess(refused, 9)

    def test_of_every_file_size(self):
        """Needs no rights: files can grow to a size and no further."""
        sizes = sorted(path.stat().st_size for path in self.build(PLAN, out="big").values())
        for limit in (100, sizes[0] - 1, sizes[1] - 1, sizes[2] - 1):
            with self.subTest(limit):
                def set_limit():
                    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

                result = self.run_build(limit=set_limit)
                self.assert_refused(result, "tệp lớn quá mức cho phép")
                self.assertEqual(self.names(), [])

    def test_for_temporary_files(self):
        with self.disk("size=8k"):
            result = kehoach("build", PLAN, "-o", self.folder / "elsewhere", environment={"TMPDIR": str(self.out)})
        self.assert_refused(result, "ổ đĩa đã đầy", str(self.out))
        self.assertFalse((self.folder / "elsewhere").exists())


class ForbiddenFolder(Fault):
    def without_rights(self):
        """For root, the rights that let it write everywhere are taken away."""
        if IS_ROOT:
            libc = ctypes.CDLL(None, use_errno=True)
            for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
                if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
                    raise OSError(ctypes.get_errno(), "prctl")

    def test_no_right_to_write(self):
        self.build(PLAN, "--date", "2026-02-09")
        before = {name: (self.out / name).read_bytes() for name in self.names()}
        self.out.chmod(0o555)
        result = self.run_build("--set", "number=47", limit=self.without_rights)
        self.assert_refused(result, "không có quyền", str(self.out), "-o")
        self.assertEqual({name: (self.out / name).read_bytes() for name in self.names()}, before)
        self.assert_refused(self.run_build(out=self.out / "below", limit=self.without_rights), "không có quyền", "below")
        english = self.run_build("--set", "number=47", "--lang", "en", limit=self.without_rights)
        self.assertIn(": Permission denied\n    hint: choose another folder with -o\n", english.stderr)
        self.out.chmod(0o755)

    def test_no_right_to_read_the_old_output(self):
        path = self.build(PLAN)["docx"]
        path.chmod(0)
        result = self.run_build("--set", "number=47", limit=self.without_rights)
        self.assert_refused(result, "không có quyền", "vinh-linh.docx")

    def test_read_only_disk(self):
        with self.disk("size=4m"):
            self.assertEqual(self.run_build().returncode, DONE)
            before = {name: (self.out / name).read_bytes() for name in self.names()}
            subprocess.run(["mount", "-o", "remount,ro", self.out], check=True)
            self.assert_refused(self.run_build("--set", "number=47"), "ổ đĩa chỉ cho đọc")
            self.assertEqual({name: (self.out / name).read_bytes() for name in self.names()}, before)

    def test_an_output_that_cannot_be_replaced(self):
        path = self.build(PLAN)["pdf"]
        if subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode != 0:
            self.skipTest("no right to make a file immutable, or no such file system")
        self.addCleanup(subprocess.run, ["chattr", "-i", path], check=True)
        old = path.read_bytes()
        self.assert_refused(self.run_build("--set", "number=47"), "không có quyền", str(path))
        self.assertEqual(path.read_bytes(), old)
        self.assertEqual(self.names(), [".kehoach.json", *NAMES])
        subprocess.run(["chattr", "-i", path], check=True)
        self.assertEqual(self.run_build("--set", "number=47").returncode, DONE)  # the others are nobody's edits

    def test_links_that_go_in_a_circle(self):
        (self.folder / "a").symlink_to("b")
        (self.folder / "b").symlink_to("a")
        for out in ("a", "a/below"):
            self.assert_refused(self.run_build(out=self.folder / out), "các liên kết trỏ vòng quanh")


class ForbiddenName(Fault):
    def test_an_output_is_a_folder(self):
        for name in NAMES:
            with self.subTest(name):
                (self.out / name).mkdir(parents=True)
                self.assert_refused(self.run_build(), "đó là một thư mục", name, "--name")
                self.assertEqual(self.names(), [name])
                (self.out / name).rmdir()

    def test_the_record_is_a_folder(self):
        (self.out / ".kehoach.json").mkdir(parents=True)
        self.assert_refused(self.run_build(), "đó là một thư mục", ".kehoach.json")
        self.assertEqual(self.names(), [".kehoach.json"])

    def test_a_name_that_is_too_long(self):
        self.assert_refused(self.run_build("--name", "x" * 251), "tên tệp quá dài", "--name")
        self.assertEqual(self.names(), [])
        self.assertEqual(self.run_build("--name", "x" * 242).returncode, DONE)
        self.assert_refused(self.run_build(out=self.folder / ("x" * 300)), "tên tệp quá dài")
        self.assert_refused(self.run_build(out=self.folder / ("x/" * 3000)), "tên tệp quá dài")

    def test_a_pipe_is_not_replaced(self):
        self.out.mkdir()
        os.mkfifo(self.out / "vinh-linh.pdf")
        result = self.run_build()
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("[edited-output]", result.stderr)
        self.assertEqual(self.names(), ["vinh-linh.pdf"])


class Others(Fault):
    def test_a_file_that_is_open_in_an_office_program(self):
        self.build(PLAN)
        (self.out / ".~lock.vinh-linh.docx#").write_text(",clerk,pc,09.02.2026 08:00,file:///home/clerk;")
        before = {name: (self.out / name).read_bytes() for name in self.names()}
        result = self.run_build("--set", "number=47")
        self.assertEqual(result.returncode, INPUT_ERRORS)
        self.assertIn("vinh-linh.docx: lỗi: tệp \"vinh-linh.docx\" đang mở", result.stderr)
        self.assertEqual({name: (self.out / name).read_bytes() for name in self.names()}, before)
        self.assertEqual(self.run_build("--set", "number=47", "--force").returncode, DONE)

    def test_runs_at_the_same_time(self):
        """The last one wins with all its files; nothing is mixed, and nobody's edit is suspected afterwards."""
        numbers = range(41, 47)
        sets = []
        for number in numbers:
            made = self.build(PLAN, "--date", "2026-02-09", "--set", f"number={number}", out=f"alone-{number}")
            sets.append({path.name: path.read_bytes() for path in made.values()})
        for _ in range(3):
            runs = [subprocess.Popen([support.program(), "build", PLAN, "-o", self.out, "--date", "2026-02-09", "--set",
                                      f"number={number}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                    for number in numbers]
            for run in runs:
                _, messages = run.communicate(timeout=120)
                self.assertEqual(run.returncode, DONE, messages.decode())
            self.assertIn({name: (self.out / name).read_bytes() for name in NAMES}, sets)
            self.assertEqual(self.names(), [".kehoach.json", *NAMES])
        self.assertEqual(self.run_build("--set", "number=47").returncode, DONE)


if __name__ == "__main__":
    unittest.main()
