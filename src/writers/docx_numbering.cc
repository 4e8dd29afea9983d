// word/numbering.xml: each list of the document is a numbering of its own, so none goes on from another
// (ECMA-376 Part 1, 17.9).
#include <array>
#include <cassert>
#include <charconv>

#include "base/text.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using document::List;
using document::ListLevel;
using document::NumberFormat;
using ooxml::XmlWriter;

// ECMA-376 gives a list nine levels.
constexpr std::size_t most_levels = 9;

std::string_view to_word(const ListLevel& level) {
    switch (level.format) {
        case NumberFormat::roman:
            return "upperRoman";
        case NumberFormat::arabic:
            return "decimal";
        case NumberFormat::letter:
            return "lowerLetter";
        // LibreOffice prints the first character of a bullet only; a number of no kind keeps its whole text.
        case NumberFormat::bullet:
            return count_characters(level.pattern) == 1 ? "bullet" : "none";
    }
    assert(false);
    return {};
}

// Word takes lists with one nsid for the same list when text is pasted, so each has its own: eight hex
// digits.
std::string list_identity(std::size_t index) {
    std::array<char, 8> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), 0x4B480000u + index, 16).ptr;
    std::string identity(digits.data(), end);
    for (char& c : identity)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return identity;
}

void add_level(XmlWriter& xml, std::size_t index, const ListLevel& level, Length first_line,
               const Context& context) {
    xml.open("w:lvl").attribute("w:ilvl", static_cast<std::int64_t>(index));
    xml.leaf("w:start", "w:val", level.start);
    xml.leaf("w:numFmt", "w:val", to_word(level));
    if (!level.style.empty()) xml.leaf("w:pStyle", "w:val", context.style(level.style).id);
    xml.leaf("w:suff", "w:val", "space");
    xml.leaf("w:lvlText", "w:val", level.pattern);
    xml.leaf("w:lvlJc", "w:val", "left");
    xml.open("w:pPr").open("w:ind").attribute("w:left", 0);
    xml.attribute("w:firstLine", first_line.to_twips()).close().close();
    xml.close();
}

void add_list(XmlWriter& xml, std::size_t index, const List& list, const Context& context) {
    assert(!list.levels.empty() && list.levels.size() <= most_levels);
    xml.open("w:abstractNum").attribute("w:abstractNumId", static_cast<std::int64_t>(index));
    xml.leaf("w:nsid", "w:val", list_identity(index));
    xml.leaf("w:multiLevelType", "w:val", list.levels.size() == 1 ? "singleLevel" : "multilevel");
    for (std::size_t level = 0; level < list.levels.size(); ++level)
        add_level(xml, level, list.levels[level], context.list_indent(index, level), context);
    xml.close();
}

}  // namespace

std::string numbering(const Context& context) {
    const std::vector<List>& lists = context.document().lists;
    XmlWriter xml;
    xml.open("w:numbering").attribute("xmlns:w", main_namespace);
    for (std::size_t i = 0; i < lists.size(); ++i)
        add_list(xml, i, lists[i], context);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        xml.open("w:num").attribute("w:numId", static_cast<std::int64_t>(i + 1));
        xml.leaf("w:abstractNumId", "w:val", static_cast<std::int64_t>(i)).close();
    }
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
