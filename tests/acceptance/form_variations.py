"""Nothing is said of the program's own papers when they are right, whatever their words make of the page."""
import json
import os
import unittest

import support
from paper_variations import variation

COUNT = int(os.environ.get("KEHOACH_VARIATIONS", "42"))  # more of them by hand


def is_wrong(finding):
    """What a file cannot tell is no finding, nor are the metrics of Times New Roman under another name."""
    return finding["status"] != "untold" and finding["rule"] != "FT-01"


class Variations(support.AcceptanceTest):
    def test_correct_papers_are_found_correct(self):
        plans = []
        for seed in range(COUNT):
            for name, text in variation(seed).items():
                self.write(f"{seed}/{name}", text)
            plans.append(self.folder / str(seed))
        built = support.kehoach("build", *plans, "-o", self.folder / "out", "--date", "2026-02-09", "--formats", "docx,pdf")
        self.assertEqual((built.returncode, built.stderr), (support.DONE, ""))
        papers = sorted(path for path in (self.folder / "out").iterdir() if path.suffix in (".docx", ".pdf"))
        self.assertEqual(len(papers), 2 * COUNT)
        result = support.kehoach("check", *papers, "--format", "json")
        self.assertEqual(result.stderr, "")
        wrong = [finding for finding in json.loads(result.stdout)["findings"] if is_wrong(finding)]
        self.assertEqual([(os.path.basename(finding["file"]), finding["rule"], finding["message"]) for finding in wrong], [])


if __name__ == "__main__":
    unittest.main()
