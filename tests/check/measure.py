#!/usr/bin/env python3
"""Measures `kehoach check` on two real plans: how much of what careful readers found it finds, and how many of its
findings a clerk would agree with.

Usage: measure.py KEHOACH SOURCE_DIR [--list]     --list prints every finding with its verdict

anomalies.yaml has the readers' list, verdicts.yaml a verdict on each finding that the list has not. The table is
Markdown. The script fails when a finding has no verdict, when a verdict has no finding, or below the aims: 90 % of A,
60 % of B, 90 % of the findings right.
"""
import json
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import yaml

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
HERE = Path(__file__).resolve().parent
PLANS = ["thuy-hung", "son-vi"]
AIMS = {"A": 90, "B": 60, "right": 90}

# Which families of rules can mean which kind of anomaly: a finding at the place for another reason is no hit.
FAMILIES = {
    "spelling": "CT DC FT VH",
    "leftover from the province": "CS CT",
    "missing cell": "NV",
    "unit": "DV VH CT DC CS",
    "document number": "SV NO CC",
    "style": "DC VH ND CT SV TH",
    "abbreviation": "VT",
    "substance": "NV DV",
    "deadline": "TH NV",
    "encoding": "FT",
    "year mismatch": "TC",
    "blank number/date": "PL NO",
    "word missing": "CT DV",
    "impossible date": "DT",
    "duplicated paragraph": "LP",
    "marker order": "ST",
    "marker": "MD",
    "word order": "CT DC",
    "garbled text": "CT",
    "overlap": "LP",
    "word wrong": "CT VH",
    "layout": "ND DC",
    "missing part": "XX",
}


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_on_content(finding):
    """Those on the form of the finished papers say so by their status."""
    return "status" not in finding


def findings_of(plan):
    run = subprocess.run([PROGRAM, "check", "--format", "json", str(SOURCE / "fixtures" / "plans" / plan)],
                         capture_output=True, text=True, check=False)
    found = [finding for finding in json.loads(run.stdout)["findings"] if is_on_content(finding)]
    for finding in found:
        finding["plan"] = plan
        file = SOURCE / "fixtures" / "plans" / plan / finding["file"]
        lines = file.read_text("utf-8").split("\n") if finding["file"] else [""]
        finding["text"] = plain(lines[finding["line"] - 1])
    return found


def means(finding, anomaly):
    """The finding says what the readers said, of the same words."""
    if finding["plan"] != anomaly["plan"] or finding["rule"][:2] not in FAMILIES[anomaly["kind"]].split():
        return False
    quote = plain(finding["quote"]).rstrip("…").strip()
    for words in map(plain, anomaly["quotes"]):
        if finding["rule"] == "NV-01":
            if words.startswith(quote) or quote.startswith(words):
                return True
            continue
        inside = quote in words or words in quote
        whole = len(quote) > 40 and words[:30] in finding["text"]
        marker = finding["rule"].startswith("ST") and words[:30] in finding["text"]
        # A blank is typed as a slot in the fixture.
        blank = finding["rule"].startswith(("TC", "PL-07")) and "Quyết định số" in words and "Quyết định số" in finding["text"]
        if (inside and (words in finding["text"] or quote in words)) or whole or marker or blank:
            return True
    return False


def main():
    anomalies = yaml.safe_load((HERE / "anomalies.yaml").read_text("utf-8"))["anomalies"]
    verdicts = {(entry["plan"], entry["rule"], entry["quote"]): entry["right"]
                for entry in yaml.safe_load((HERE / "verdicts.yaml").read_text("utf-8"))["verdicts"]}
    findings = [finding for plan in PLANS for finding in findings_of(plan)]
    hits = defaultdict(list)
    right, unjudged, used = 0, [], set()
    for finding in findings:
        meant = [anomaly for anomaly in anomalies if means(finding, anomaly)]
        for anomaly in meant:
            hits[anomaly["plan"], anomaly["number"]].append(finding["rule"])
        key = (finding["plan"], finding["rule"], finding["quote"])
        used.add(key)
        verdict = True if meant else verdicts.get(key)
        if verdict is None:
            unjudged.append(key)
        right += bool(verdict)
        if "--list" in sys.argv:
            listed = ",".join(f"{each['plan']} {each['number']}{each['grade']}" for each in meant) or "not listed"
            print(f"{'right' if verdict else 'wrong' if verdict is False else '?'}\t{listed}\t{finding['plan']}/{finding['file']}:"
                  f"{finding['line']}\t{finding['rule']}\t{finding['quote']}\t{finding['message']}")

    table = defaultdict(Counter)
    for anomaly in anomalies:
        for row in (anomaly["kind"], "all"):
            table[row][anomaly["grade"]] += 1
            table[row][anomaly["grade"] + " found"] += (anomaly["plan"], anomaly["number"]) in hits
    print("| kind | A found | of | B found | of |\n|---|---|---|---|---|")
    for row in sorted(table, key=lambda name: (name == "all", name)):
        counts = table[row]
        print(f"| {row} | {counts['A found']} | {counts['A']} | {counts['B found']} | {counts['B']} |")
    total = table["all"]
    shares = {grade: 100 * total[grade + " found"] / total[grade] for grade in "AB"}
    shares["right"] = 100 * right / len(findings)
    print(f"\nA: {shares['A']:.0f} %, B: {shares['B']:.0f} %; {right} of {len(findings)} findings right ({shares['right']:.0f} %), "
          f"{sum(1 for key in used if key in verdicts)} of them by verdict")
    missed = [f"{each['plan']} {each['number']}{each['grade']}" for each in anomalies
              if each["grade"] in "AB" and (each["plan"], each["number"]) not in hits]
    print("not found: " + ", ".join(missed))
    stale = [key for key in verdicts if key not in used]
    for key in unjudged:
        print("no verdict:", *key)
    for key in stale:
        print("verdict without finding:", *key)
    below = [name for name, aim in AIMS.items() if shares[name] < aim]
    if below:
        print("below the aim:", *below)
    return 1 if unjudged or stale or below else 0


sys.exit(main())
