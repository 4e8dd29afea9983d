"""The PDF is ready to be signed: its fields are where NAME.signing.json and the decree say, another program signs one
after the other without a repair, and what was signed before stays valid."""
import json
import os
import subprocess
import unittest
from xml.etree import ElementTree

import jsonschema

import support

MM = 72 / 25.4
LEADER, SEAL, DRAFTER, OFFICE = "lanh_dao", "co_quan", "nhay_soan_thao", "nhay_van_phong"
SCHEMA = json.loads((support.ROOT / "templates" / "schemas" / "kehoach-signing-1.schema.json").read_text("utf-8"))


def qpdf_json(path):
    return json.loads(support.tool("qpdf", "--json=2", path))


def page_words(path, page):
    """(text, left, top, right, bottom) of each word of a page, in points from its top left corner."""
    root = ElementTree.fromstring(support.tool("pdftotext", "-bbox", "-f", page, "-l", page, path, "-"))
    return [(word.text, *(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")))
            for word in root.iter("{http://www.w3.org/1999/xhtml}word")]


def edges(place):
    return place["left"], place["top"], place["left"] + place["width"], place["top"] + place["height"]


class Signing(support.AcceptanceTest):
    def made(self, plan, *options, out="out"):
        """{file name: what its signing.json says} of the PDFs of a plan."""
        self.build(plan, "--formats", "pdf", *options, out=out)
        return {path.name: json.loads(path.read_text("utf-8"))
                for path in sorted((self.folder / out).glob("*.signing.json"))}

    def path(self, signing, out="out"):
        return self.folder / out / signing["file"]

    def fields(self, signing):
        return {field["name"]: field for field in signing["fields"]}


class Places(Signing):
    def test_what_is_said_is_valid_and_true(self):
        for plan in support.all_plans():
            for annex in ("same", "separate"):
                out = f"{plan.name}-{annex}"
                for name, signing in self.made(plan, "--annex", annex, out=out).items():
                    with self.subTest(f"{out}/{name}"):
                        jsonschema.validate(signing, SCHEMA)
                        self.assert_fields_are_there(signing, self.path(signing, out))

    def assert_fields_are_there(self, signing, path):
        pdf = qpdf_json(path)
        objects = pdf["qpdf"][1]
        boxes = {page["object"]: objects[f"obj:{page['object']}"]["value"]["/MediaBox"] for page in pdf["pages"]}
        self.assertEqual([field["fullname"] for field in pdf["acroform"]["fields"]],
                         [field["name"] for field in signing["fields"]])
        for found, said in zip(pdf["acroform"]["fields"], signing["fields"]):
            widget = objects[f"obj:{found['annotation']['object']}"]["value"]
            left, bottom, right, top = widget["/Rect"]
            height = boxes[widget["/P"]][3]
            self.assertEqual(found["pageposfrom1"], said["page"])
            for place, unit in ((said["pt"], 1), (said["mm"], 1 / MM)):
                for is_at, shall_be in zip(edges(place), (left, height - top, right, height - bottom)):
                    self.assertAlmostEqual(is_at, shall_be * unit, delta=0.02)
            self.assertEqual(widget["/TU"], "u:" + said["title"])

    def test_number_and_date_are_printed_in_their_slots(self):
        signing, = self.made(support.plan_folder("vinh-linh"), "--set", "number=47", "--set", "date=2026-11-30").values()
        number, date = signing["slots"][:2]
        words = page_words(self.path(signing), 1)
        for slot in (number, *date["parts"]):
            left, top, right, bottom = edges(slot["pt"])
            inside = [text for text, x1, y1, x2, y2 in words
                      if x1 < right - 1 and x2 > left + 1 and top - 1 < y1 and y2 < bottom + 1]
            self.assertEqual(len(inside), 1, (slot["name"], inside))
            self.assertIn(slot["value"], inside[0])
        self.assertEqual([part["value"] for part in date["parts"]], ["30", "11", "2026"])

    def test_the_leader_signs_between_post_and_name_and_the_seal_covers_a_third(self):
        signing, = self.made(support.plan_folder("vinh-linh")).values()
        fields = self.fields(signing)
        left, top, right, bottom = edges(fields[LEADER]["pt"])
        words = page_words(self.path(signing), fields[LEADER]["page"])
        post = [word for word in words if word[0] == "CHỦ" and word[1] > 300][-1]
        name = [word for word in words if word[0] == "Tùng"][-1]
        self.assertLess(post[4], top)
        self.assertGreater(name[2], bottom)
        seal_left, seal_top, seal_right, seal_bottom = edges(fields[SEAL]["pt"])
        self.assertAlmostEqual((seal_right - left) / (right - left), 1 / 3, delta=0.01)
        self.assertAlmostEqual(seal_top + seal_bottom, top + bottom, delta=0.05)
        self.assertLess(seal_left, left)

    def test_initials_stand_beside_the_end_and_the_last_recipient(self):
        signing, = self.made(support.plan_folder("vinh-linh")).values()
        for name, last_word in ((DRAFTER, "chỉnh/."), (OFFICE, "VT.")):
            field = self.fields(signing)[name]
            left, top, right, bottom = edges(field["pt"])
            word = [word for word in page_words(self.path(signing), field["page"]) if word[0] == last_word][-1]
            self.assertAlmostEqual(left - word[3], MM, delta=0.1)
            self.assertTrue(top - 1 < word[2] < bottom)
            self.assertAlmostEqual((right - left) / MM, 20, delta=0.01)
            self.assertAlmostEqual((bottom - top) / MM, 8, delta=0.01)

    def test_an_annex_of_its_own_keeps_its_corner_free(self):
        made = self.made(support.plan_folder("vinh-linh"), "--annex", "separate")
        self.assertEqual(list(made), ["vinh-linh-phu-luc.signing.json", "vinh-linh.signing.json"])
        annex, main = made.values()
        field, = annex["fields"]
        self.assertEqual((field["name"], field["page"]), (SEAL, 1))
        left, top, right, bottom = edges(field["mm"])
        self.assertAlmostEqual(right, 297 - 15, delta=0.05)
        self.assertTrue(0 < top < bottom < 20)
        words = page_words(self.path(annex), 1)
        self.assertEqual([word for word in words if word[2] < 20 * MM], [])  # nothing stands in the top margin
        self.assertNotIn("Phụ lục", support.tool("pdftotext", "-layout", self.path(main), "-").splitlines()[-1])
        self.assertEqual(set(self.fields(main)), {LEADER, SEAL, DRAFTER, OFFICE})

    def test_the_word_file_is_whole_in_any_case(self):
        plan = support.plan_folder("vinh-linh")
        same = self.build(plan, out="same")["docx"].read_bytes()
        self.assertEqual(self.build(plan, "--annex", "separate", out="separate")["docx"].read_bytes(), same)


class SignedElsewhere(Signing):
    def certificates(self):
        """A database of NSS with one certificate, made for this test."""
        folder = self.folder / "nss"
        folder.mkdir()
        (folder / "noise").write_bytes(os.urandom(64))
        database = f"sql:{folder}"
        support.tool("certutil", "-N", "-d", database, "--empty-password")
        support.tool("certutil", "-S", "-d", database, "-n", "clerk", "-s", "CN=Nguyen Van A", "-x", "-t", "CT,C,C",
                     "-k", "rsa", "-g", "2048", "-z", folder / "noise", "-v", "12", "-m", "1", "-Z", "SHA256")
        return database

    def sign(self, database, field, path, *options):
        signed = path.with_name(f"{path.stem}-{field}.pdf")
        support.tool("pdfsig", "-nssdir", database, "-sign", field, "-nick", "clerk", *options, path, signed)
        self.assertTrue(signed.read_bytes().startswith(path.read_bytes()), "the signature is appended")
        return signed

    def signatures(self, database, path):
        """{field: (valid?, whole file?)}; None for a field that is not signed."""
        result = subprocess.run(["pdfsig", "-nssdir", database, "-no-ocsp", path], capture_output=True, encoding="utf-8",
                                check=False)
        found = {}
        for part in result.stdout.split("Signature #")[1:]:
            name = part.split("Signature Field Name: ")[1].splitlines()[0]
            found[name] = None if "is not signed" in part else ("Signature is Valid" in part,
                                                                "Total document signed" in part)
        return found

    def assert_sound(self, path):
        result = subprocess.run(["qpdf", "--check", path], capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertNotIn("WARNING", result.stdout + result.stderr)

    def test_all_sign_one_after_the_other(self):
        signing, = self.made(support.plan_folder("vinh-linh")).values()
        database = self.certificates()
        path = self.path(signing)
        order = [field["name"] for field in signing["fields"]]
        self.assertEqual(order, [DRAFTER, OFFICE, LEADER, SEAL])
        for i, field in enumerate(order):
            path = self.sign(database, field, path, *(["-etsi"] if field == LEADER else []))
            self.assert_sound(path)
            expected = {name: (True, name == field) for name in order[:i + 1]}
            self.assertEqual(self.signatures(database, path), {**dict.fromkeys(order), **expected})

    def test_an_annex_of_its_own_is_signed_in_its_corner(self):
        annex = self.made(support.plan_folder("vinh-linh"), "--annex", "separate")["vinh-linh-phu-luc.signing.json"]
        database = self.certificates()
        signed = self.sign(database, SEAL, self.path(annex))
        self.assert_sound(signed)
        self.assertEqual(self.signatures(database, signed), {SEAL: (True, True)})

    def test_a_changed_byte_is_noticed(self):
        signing, = self.made(support.plan_folder("vinh-linh")).values()
        database = self.certificates()
        signed = self.sign(database, LEADER, self.path(signing))
        content = bytearray(signed.read_bytes())
        content[content.index(b"%PDF-1.7") + 7] = ord("6")
        signed.write_bytes(content)
        self.assertEqual(self.signatures(database, signed)[LEADER][0], False)


if __name__ == "__main__":
    unittest.main()
