#include "writers/pdf_to_unicode.h"

#include <algorithm>
#include <string_view>

namespace kehoach::writers {
namespace {

constexpr std::size_t entries_per_block = 100;  // a CMap operator takes no more

// Codes `first` to `last` mean characters that follow one another.
struct Range {
    unsigned first = 0;
    unsigned last = 0;
    char32_t character = 0;
};

// Only the last byte counts up within a range, of the code and of the character alike.
bool continues(const Range& range, unsigned code, char32_t character) {
    return character == range.character + (code - range.first) && code >> 8 == range.first >> 8 &&
           character >> 8 == range.character >> 8;
}

std::vector<Range> find_ranges(const std::vector<char32_t>& characters) {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto code = static_cast<unsigned>(i + 1);
        if (!ranges.empty() && continues(ranges.back(), code, characters[i])) {
            ranges.back().last = code;
        } else {
            ranges.push_back({code, code, characters[i]});
        }
    }
    return ranges;
}

void append_hex(std::string& out, unsigned number) {
    out += '<';
    for (int shift = 12; shift >= 0; shift -= 4)
        out += "0123456789ABCDEF"[number >> shift & 0xF];
    out += '>';
}

std::string entry(const Range& range) {
    std::string out;
    append_hex(out, range.first);
    if (range.last != range.first) append_hex(out, range.last);
    append_hex(out, static_cast<unsigned>(range.character));
    return out + "\n";
}

void append_blocks(std::string& out, const std::vector<std::string>& entries, std::string_view name) {
    for (std::size_t start = 0; start < entries.size(); start += entries_per_block) {
        const std::size_t count = std::min(entries_per_block, entries.size() - start);
        out.append(std::to_string(count)).append(" begin").append(name).append("\n");
        for (std::size_t i = start; i < start + count; ++i)
            out += entries[i];
        out.append("end").append(name).append("\n");
    }
}

}  // namespace

std::string pdf_to_unicode(const std::vector<char32_t>& characters) {
    std::vector<std::string> singles;
    std::vector<std::string> ranges;
    for (const Range& range : find_ranges(characters)) {
        (range.first == range.last ? singles : ranges).push_back(entry(range));
    }
    std::string out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    append_blocks(out, ranges, "bfrange");
    append_blocks(out, singles, "bfchar");
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace kehoach::writers
