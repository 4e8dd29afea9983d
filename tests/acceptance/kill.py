"""A build that is killed at any moment leaves each output as it was or finished, loses no edit, and the next succeeds."""
import os
import random
import resource
import signal
import subprocess
import time
import unittest

import support

# How a run is killed, and how often: at a moment of the whole run, of the time in which it writes (from the first
# staged file on), or by the system in the middle of a write (a limit on the size of files, SIGXFSZ).
ROUNDS = [*["run"] * 80, *["write"] * 80, *["size"] * 40]
PLAN = support.EVERYTHING


class Kill(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(20260209)
        self.out = self.folder / "out"
        self.options = [["--date", "2026-02-09", "--set", f"number={number}"] for number in (46, 47)]
        began = time.monotonic()
        whole = [self.build(PLAN, *each, out=f"whole-{i}") for i, each in enumerate(self.options)]
        self.seconds = (time.monotonic() - began) / 2
        self.complete = {path.name: {made[format].read_bytes() for made in whole} for format, path in whole[0].items()}
        self.largest = max(len(bytes) for versions in self.complete.values() for bytes in versions)

    def test_at_any_moment(self):
        self.random.shuffle(ROUNDS)
        killed, left_over = 0, 0
        for round, kind in enumerate(ROUNDS):
            edited = self.edit_one() if round % 5 == 4 else None
            process = self.start(kind, self.options[round % 2])
            self.end(process, kind)
            killed += process.wait() < 0
            left_over += self.check_outputs(f"round {round}, {kind}", edited)
            if round % 3 == 2 or edited:
                self.check_next_build(self.options[round // 3 % 2], f"round {round}, {kind}", edited)
        print(f"{len(ROUNDS)} runs, {killed} killed, {left_over} left a staged file")
        self.assertGreater(killed, len(ROUNDS) // 2, "the moments are too late to kill anything")
        self.assertGreater(left_over, 0, "no run was killed while it wrote")

    def start(self, kind, options):
        def limit():
            bytes = self.random.randint(0, self.largest)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (bytes, bytes))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)

        if kind == "size":
            self.random.random()  # the child draws from a copy
        command = [support.program(), "build", PLAN, "-o", self.out, *options]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                preexec_fn=limit if kind == "size" else None)

    def end(self, process, kind):
        if kind == "run":
            time.sleep(self.random.uniform(0, self.seconds * 1.1))
        elif kind == "write":
            while process.poll() is None and not self.staged():
                pass
            time.sleep(self.random.choice([0, 0, self.random.uniform(0, self.seconds / 10)]))
        if kind != "size":
            process.kill()

    def staged(self):
        try:
            return [name for name in os.listdir(self.out) if name.endswith(".tmp")]
        except FileNotFoundError:
            return []

    def edit_one(self):
        """Somebody works on a finished output, if there is one; its path and bytes."""
        paths = [path for path in sorted(self.out.glob("everything.*"))]
        if not paths:
            return None
        path = self.random.choice(paths)
        path.write_bytes(path.read_bytes() + b"a note by hand")
        return path, path.read_bytes()

    def check_outputs(self, where, edited):
        """Every output is whole, or what somebody made of it. True when a staged file is left."""
        left_over = False
        for path in sorted(self.out.iterdir()) if self.out.exists() else []:
            if edited and path == edited[0]:
                self.assertEqual(path.read_bytes(), edited[1], f"{where}: the edit of {path.name} is lost")
            elif path.name in self.complete:
                self.assertTrue(path.read_bytes() in self.complete[path.name], f"{where}: {path.name} is not whole")
            elif path.name != ".kehoach.json":
                self.assertRegex(path.name, r"^\.kehoach-\d+-\d+\.tmp$", where)
                left_over = True
        return left_over

    def check_next_build(self, options, where, edited):
        """Without --force: what a killed build left is nobody's work, what somebody edited is."""
        result = support.kehoach("build", PLAN, "-o", self.out, *options)
        if edited:
            self.assertEqual(result.returncode, support.INPUT_ERRORS, f"{where}: {result.stderr}")
            self.assertIn("[edited-output]", result.stderr)
            self.assertEqual(edited[0].read_bytes(), edited[1], f"{where}: the edit is lost")
            edited[0].unlink()
            result = support.kehoach("build", PLAN, "-o", self.out, *options)
        self.assertEqual(result.returncode, support.DONE, f"{where}: {result.stderr}")
        self.assertEqual(sorted(path.name for path in self.out.iterdir()), [".kehoach.json", *sorted(self.complete)], where)
        for name, versions in self.complete.items():
            self.assertIn((self.out / name).read_bytes(), versions, where)


if __name__ == "__main__":
    unittest.main()
