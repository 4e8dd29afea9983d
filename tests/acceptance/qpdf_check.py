"""Each PDF is sound to the byte, and all its fonts are in it, cut to what is needed, with their text."""
import subprocess
import unittest

import support


class QpdfCheck(support.AcceptanceTest):
    def setUp(self):
        super().setUp()
        self.pdfs = [self.build(folder, "--formats", "pdf", out=folder.name)["pdf"] for folder in support.all_plans()]

    def test_qpdf_finds_nothing(self):
        for path in self.pdfs:
            with self.subTest(path.name):
                result = subprocess.run(["qpdf", "--check", path], capture_output=True, encoding="utf-8", check=False)
                self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
                self.assertNotIn("WARNING", result.stdout + result.stderr)

    def test_poppler_finds_nothing(self):
        for path in self.pdfs:
            with self.subTest(path.name):
                result = subprocess.run(["pdfinfo", path], capture_output=True, encoding="utf-8", check=False)
                self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_fonts_are_embedded_cut_and_readable(self):
        for path in self.pdfs:
            with self.subTest(path.name):
                _, dashes, *fonts = support.tool("pdffonts", path).splitlines()
                ends = [i for i, sign in enumerate(dashes + " ") if sign == " "]
                self.assertGreaterEqual(len(fonts), 3)
                for font in fonts:
                    name = font[:ends[0]].strip()
                    self.assertRegex(name, r"^[A-Z]{6}\+LiberationSerif")
                    embedded, subset, unicode = font[ends[2]:].split()[:3]
                    self.assertEqual((embedded, subset, unicode), ("yes", "yes", "yes"), font)


if __name__ == "__main__":
    unittest.main()
