#!/usr/bin/env python3
"""Measures the whole command, process start included, on vinh-linh and on plan-36 (its body three times).

Usage: whole_run.py [--program build/bench/src/kehoach] [--runs 21] [--soffice]

For each plan: the median and the best wall time of a cold run that writes three files, its processor time, the most
memory it held, and the sizes of the files; with the outputs on a disk and, where there is one, in memory (/dev/shm), so
that what the disk takes can be told from what the program takes. --soffice also lets LibreOffice make a PDF of our DOCX,
in the same run. The machine is never as quiet as one thinks: compare figures of one run with each other only.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAN = ROOT / "fixtures" / "plans" / "vinh-linh"


def write_plan(folder, bodies):
    """vinh-linh with its body as many times as asked for; bench.cc makes the same."""
    folder.mkdir()
    text = (PLAN / "plan.md").read_text(encoding="utf-8").replace("../../agencies/", f"{ROOT}/fixtures/agencies/")
    body = text.split("\n---\n", 1)[1]
    (folder / "plan.md").write_text(text + body * (bodies - 1), encoding="utf-8")
    (folder / "phu-luc.yaml").write_text((PLAN / "phu-luc.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return folder


class Run:
    def __init__(self, command):
        start = time.perf_counter()
        child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = child.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = (time.perf_counter() - start) * 1000
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{command[0]} exits with {child.returncode}: {error}")
        self.processor = (usage.ru_utime + usage.ru_stime) * 1000
        self.memory = usage.ru_maxrss / 1024


def report(name, runs, note=""):
    walls = [run.wall for run in runs]
    print(f"| {name} | {statistics.median(walls):.1f} | {min(walls):.1f} "
          f"| {statistics.median(run.processor for run in runs):.1f} | {max(run.memory for run in runs):.0f} | {note} |")


def sizes(folder, name):
    files = (folder / f"{name}.{ending}" for ending in ("docx", "xlsx", "pdf"))
    return ", ".join(f"{path.suffix[1:]} {path.stat().st_size / 1000:.1f} KB" for path in files if path.exists())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=ROOT / "build" / "bench" / "src" / "kehoach", type=Path)
    parser.add_argument("--runs", default=21, type=int)
    parser.add_argument("--soffice", action="store_true")
    options = parser.parse_args()

    print("| what | median ms | best ms | processor ms | MiB | |\n|---|---|---|---|---|---|")
    places = [("disk", None)] + ([("memory", "/dev/shm")] if Path("/dev/shm").is_dir() else [])
    for where, folder in places:
        with tempfile.TemporaryDirectory(prefix="kehoach-bench-", dir=folder) as scratch:
            scratch = Path(scratch)
            for name, bodies in (("vinh-linh", 1), ("plan-36", 3)):
                plan = write_plan(scratch / name, bodies)
                out = scratch / "out"
                command = [options.program, "build", plan, "-o", out, "--date", "2026-01-02"]
                # Every run writes anew: what is right already would be left alone.
                runs = [Run([*command, "--set", f"number={i % 2 + 1}"]) for i in range(options.runs)]
                report(f"{name}, three files, {where}", runs, sizes(out, name))
                report(f"{name}, PDF alone, {where}",
                       [Run([*command, "--formats", "pdf", "--set", f"number={i % 2 + 1}"])
                        for i in range(options.runs)])
                if options.soffice and where == "disk":
                    convert = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
                               "--convert-to", "pdf", "--outdir", scratch / "theirs", out / f"{name}.docx"]
                    Run(convert)  # makes its profile
                    runs = [Run(convert) for _ in range(5)]
                    report(f"{name}, LibreOffice, DOCX to PDF", runs, sizes(scratch / "theirs", name))


if __name__ == "__main__":
    main()
