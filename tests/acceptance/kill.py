"""A build that is killed leaves each output as it was or finished, and the next build succeeds."""
import random
import subprocess
import time
import unittest

import support

ROUNDS = 30


class Kill(support.AcceptanceTest):
    def test_at_any_moment(self):
        plan = support.plan_folder("vinh-linh")
        options = [["--date", "2026-02-09", "--set", f"number={number}"] for number in (46, 47)]
        began = time.monotonic()
        whole = [self.build(plan, *each, out=f"whole-{i}") for i, each in enumerate(options)]
        seconds = (time.monotonic() - began) / 2
        complete = {path.name: {made[format].read_bytes() for made in whole} for format, path in whole[0].items()}

        moments = random.Random(20260209)
        out = self.folder / "out"
        killed = 0
        for round in range(ROUNDS):
            command = [support.program(), "build", plan, "-o", out, *options[round % 2]]
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, seconds * 1.1))
            process.kill()
            killed += process.wait() != 0
            self.check_outputs(out, complete, round)
            if round % 3 == 2:  # without --force: what a killed build left is nobody's work
                result = support.kehoach("build", plan, "-o", out, *options[round // 3 % 2])
                self.assertEqual(result.returncode, support.DONE, f"round {round}: {result.stderr}")
                for name, versions in complete.items():
                    self.assertIn((out / name).read_bytes(), versions)
        self.assertGreater(killed, ROUNDS // 4, "the moments are too late to kill anything")

    def check_outputs(self, out, complete, round):
        for path in sorted(out.iterdir()) if out.exists() else []:
            if path.name in complete:
                self.assertTrue(path.read_bytes() in complete[path.name], f"round {round}: {path.name} is not whole")
            else:  # the record, or a piece of work that was never finished
                self.assertTrue(path.name.startswith("."), f"round {round}: {path.name} is left over")


if __name__ == "__main__":
    unittest.main()
