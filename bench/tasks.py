#!/usr/bin/env python3
"""Measures the workbook of plans with very many tasks: vinh-linh's annex as many times as it takes.

Usage: tasks.py [--program build/bench/src/kehoach] [--tasks 25000 50000 100000] [--soffice]

For each: wall time, the most memory held, how much of it a task takes, and the size of the workbook. --soffice also lets
LibreOffice open the workbook and count its rows.

The most is held at the end, while the archive is put together. Of a task that is its source (0.4 KB), its part of the
plan (2.0 KB, as much as the YAML tree that it is read from, which goes as the plan comes), what is known of its rows (0.2
KB) and its part of the archive (0.4 KB); the program itself takes 20 MB. The rows of all long sheets, the printed ones too,
are made when they are written.
"""
import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAN = ROOT / "fixtures" / "plans" / "vinh-linh"
TASKS_OF_PLAN = 42  # with the parts of tasks


def write_plan(folder, tasks):
    folder.mkdir()
    head, body = (PLAN / "plan.md").read_text(encoding="utf-8").split("\n---\n", 1)
    head = head.replace("../../agencies/", f"{ROOT}/fixtures/agencies/")
    (folder / "plan.md").write_text(f"{head}\n---\n{body.splitlines()[0]}\n", encoding="utf-8")
    annex = (PLAN / "phu-luc.yaml").read_text(encoding="utf-8")
    heading, groups = annex.split("groups:\n", 1)
    groups = groups.split("\ntotal:", 1)[0] + "\n"
    with (folder / "phu-luc.yaml").open("w", encoding="utf-8") as file:
        file.write(heading + "groups:\n")
        for _ in range(tasks // TASKS_OF_PLAN):
            file.write(groups)
    return tasks // TASKS_OF_PLAN * TASKS_OF_PLAN


def run(command):
    """Seconds and the most memory, in bytes."""
    start = time.perf_counter()
    child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 3):
        sys.exit(f"{command[0]} exits with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss * 1024


def rows_in_libreoffice(workbook, folder):
    target = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    seconds, memory = run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                           target, "--outdir", folder, workbook])
    with (folder / f"{workbook.stem}-Theo dõi.csv").open(encoding="utf-8", newline="") as file:
        rows = sum(1 for row in csv.reader(file) if any(row)) - 1
    return rows, seconds, memory


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=ROOT / "build" / "bench" / "src" / "kehoach")
    parser.add_argument("--tasks", type=int, nargs="+", default=[25_000, 50_000, 100_000])
    parser.add_argument("--soffice", action="store_true")
    options = parser.parse_args()
    print("| tasks | seconds | ms a task | MB | KB a task | xlsx MB |\n|---|---|---|---|---|---|")
    for wanted in options.tasks:
        with tempfile.TemporaryDirectory(prefix="kehoach-tasks-") as name:
            folder = Path(name)
            tasks = write_plan(folder / "ke-hoach", wanted)
            seconds, memory = run([options.program, "build", folder / "ke-hoach", "-o", folder / "out", "--formats",
                                   "xlsx"])
            workbook = folder / "out" / "ke-hoach.xlsx"
            print(f"| {tasks} | {seconds:.1f} | {seconds * 1000 / tasks:.3f} | {memory / 1e6:.0f} "
                  f"| {memory / tasks / 1000:.1f} | {workbook.stat().st_size / 1e6:.1f} |", flush=True)
            if options.soffice:
                rows, seconds, memory = rows_in_libreoffice(workbook, folder)
                print(f"LibreOffice: {rows} rows in {seconds:.0f} s, {memory / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
