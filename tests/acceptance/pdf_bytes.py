"""The layout of a PDF file's bytes as PDF/A wants it (ISO 19005-2, 6.1.2 to 6.1.9), read without any PDF library."""
import re

WHITE = b"\0\t\n\f\r "
DELIMITERS = b"()<>[]{}/%"


def check_bytes(data):
    """Pairs (rule, what is wrong). The file must be one section: header, objects, cross-reference, end."""
    found = []
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4,}\n", data):
        found.append(("header", "the first two lines are not %PDF-1.7 and a comment of four bytes above 127"))
        return found
    place = data.index(b"\n", 9) + 1
    objects = {}
    while re.match(rb"\d", data[place:place + 1]):
        begin = place
        number, place, wrong = read_object(data, place)
        if wrong:
            found.append(("object-layout", f"object at byte {begin}: {wrong}"))
            return found
        objects[begin] = number
    end = re.fullmatch(rb"startxref\n(\d+)\n%%EOF\n?", data[place:])
    if not end:
        found.append(("file-end", f"{data[place:place + 40]!r} where startxref, its number and %%EOF should end the file"))
    elif int(end[1]) not in objects:
        found.append(("file-end", "startxref does not point at an object"))
    elif b"/Type/XRef" not in data[int(end[1]):int(end[1]) + 400]:
        found.append(("file-end", "startxref points at something else than a cross-reference stream"))
    return found


def read_object(data, place):
    """The number of the object at `place`, the byte behind it, and what is wrong with its layout."""
    head = re.compile(rb"(\d+) \d+ obj\n").match(data, place)
    if not head:
        return 0, place, "its number, generation and obj are not parted by single spaces and a line end"
    try:
        end = value_end(data, head.end())
    except (IndexError, ValueError):
        return 0, place, "its value does not end"
    value = data[head.end():end]
    if data.startswith(b"\nendobj\n", end):
        return int(head[1]), end + len(b"\nendobj\n"), None
    if not data.startswith(b"\nstream\n", end):
        return 0, place, "neither endobj nor stream stands on a line of its own behind its value"
    length = re.search(rb"/Length (\d+)", value)
    if not length:
        return 0, place, "its stream has no /Length"
    end += len(b"\nstream\n") + int(length[1])
    if not data.startswith(b"\nendstream\nendobj\n", end):
        return 0, place, "endstream and endobj do not stand on lines of their own at the end that /Length gives"
    return int(head[1]), end + len(b"\nendstream\nendobj\n"), None


def value_end(data, place):
    """The byte behind the value that begins at `place`."""
    while data[place:place + 1] in tuple(bytes([c]) for c in WHITE):
        place += 1
    first = data[place:place + 1]
    if data.startswith(b"<<", place):
        return container_end(data, place + 2, b">>")
    if first == b"[":
        return container_end(data, place + 1, b"]")
    if first == b"(":
        return string_end(data, place)
    if first == b"<":
        return data.index(b">", place) + 1
    end = re.compile(rb"/?[^\0\t\n\f\r ()<>\[\]{}/%]*").match(data, place).end()
    if end == place:
        raise ValueError(place)
    return end


def container_end(data, place, closing):
    while True:
        while data[place] in WHITE:
            place += 1
        if data.startswith(closing, place):
            return place + len(closing)
        place = value_end(data, place)


def string_end(data, place):
    depth = 0
    while True:
        byte = data[place:place + 1]
        if not byte:
            raise IndexError(place)
        if byte == b"\\":
            place += 1
        elif byte == b"(":
            depth += 1
        elif byte == b")":
            depth -= 1
            if depth == 0:
                return place + 1
        place += 1
