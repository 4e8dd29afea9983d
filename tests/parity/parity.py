"""Our PDF against LibreOffice's rendering of our DOCX: the same pages, the same lines.

Usage: parity.py [NAME…]      names of fixtures/plans and fixtures/cases; all without one

The report names every line that differs, with its page. At least 99.5 % of the lines of each paper must be equal, and
all page counts. A case whose folder has a parity.txt says there why LibreOffice's pages differ from Word's: its lines
are compared without pages.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "acceptance"))
import pdf_text  # noqa: E402
import support  # noqa: E402

LEAST = 0.995
NEAR = 4  # points between two places of one line


def papers(names):
    """Folders of plans by name; a plan without body is its annexes alone."""
    folders = sorted((support.FIXTURES / "plans").iterdir()) + sorted((support.FIXTURES / "cases").iterdir())
    folders.append(support.EVERYTHING)
    found = {folder.name: folder for folder in folders if (folder / "plan.md").exists()}
    unknown = set(names) - set(found)
    if unknown:
        sys.exit("no such plan: " + ", ".join(sorted(unknown)))
    return {name: found[name] for name in names or found}


def build(plans, folder):
    for name, plan in plans.items():
        result = support.kehoach("build", plan, "-o", folder, "--name", name, "--formats", "docx,pdf", "--date", "2026-01-02")
        if result.returncode not in (support.DONE, support.DONE_WITH_WARNINGS):
            sys.exit(f"{name}: {result.stderr}")


def render(plans, folder):
    """What LibreOffice makes of the DOCX files; one run, its start is what takes time."""
    printed = folder / "printed"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", printed]
    subprocess.run([*command, *(folder / f"{name}.docx" for name in plans)], capture_output=True, timeout=400, check=True)
    return printed


def compare_without_pages(ours, theirs):
    """(equal, all, report lines): how often each line stands in the whole paper. Header rows repeat where pages end."""
    mine, other = (Counter(" ".join(line.words) for page in pages for line in page.lines) for pages in (ours, theirs))
    header = {line for line in mine if mine[line] != other[line] and min(mine[line], other[line]) > 1}
    different = [f"{sign} {line}" for sign, lines in (("ours  ", mine - other), ("theirs", other - mine))
                 for line in lines.elements() if line not in header]
    return sum((mine & other).values()), max(mine.total(), other.total()) - (mine - other).total() + len(different), different


def matched(mine, other):
    """Lines of one page that say the same at the same place, taken out of both lists; how many there were."""
    count = 0
    for line in list(mine):
        same = [their for their in other if their.words == line.words
                and abs(their.left - line.left) < NEAR and abs(their.bottom - line.bottom) < NEAR]
        if same:
            mine.remove(line)
            other.remove(same[0])
            count += 1
    return count


def compare(ours, theirs):
    """(equal, all, report lines): page by page."""
    equal = whole = 0
    report = []
    if len(ours) != len(theirs):
        report.append(f"pages: {len(ours)} in our PDF, {len(theirs)} in LibreOffice's")
    for number in range(max(len(ours), len(theirs))):
        mine = list(ours[number].lines) if number < len(ours) else []
        other = list(theirs[number].lines) if number < len(theirs) else []
        whole += max(len(mine), len(other))
        equal += matched(mine, other)
        for sign, lines in (("ours  ", mine), ("theirs", other)):
            report += [f"page {number + 1}: {sign} {' '.join(line.words)}" for line in lines]
        numbers = [pages[number].number if number < len(pages) else [] for pages in (ours, theirs)]
        if numbers[0] != numbers[1]:
            report.append(f"page {number + 1}: our page number {numbers[0]}, theirs {numbers[1]}")
            whole += 1
    return equal, whole, report


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    plans = papers(parser.parse_args().names)
    failed = False
    if shutil.which("soffice") is None:
        sys.exit("soffice is not installed")
    with tempfile.TemporaryDirectory(prefix="kehoach-parity-") as temporary:
        folder = pathlib.Path(temporary)
        build(plans, folder)
        printed = render(plans, folder)
        total_equal = total = 0
        for name in plans:
            ours, theirs = (pdf_text.poppler_pages(path / f"{name}.pdf") for path in (folder, printed))
            differs = (plans[name] / "parity.txt").exists()
            equal, whole, report = (compare_without_pages if differs else compare)(ours, theirs)
            total_equal, total = total_equal + equal, total + whole
            good = (differs or len(ours) == len(theirs)) and equal >= LEAST * whole
            failed = failed or not good
            print(f"{name}: {len(ours)} pages, {equal} of {whole} lines equal ({100 * equal / whole:.2f} %)"
                  + ("" if good else "  FAILED"))
            for line in report:
                print("    " + line)
        print(f"all: {total_equal} of {total} lines equal ({100 * total_equal / total:.2f} %)")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
