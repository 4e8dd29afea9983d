#include "papers/docx_sections.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace kehoach::papers {
namespace {

bool names_page(std::string_view instruction) {
    const std::vector<std::string> words = split_words(instruction);
    return !words.empty() && to_upper(words.front()) == "PAGE";
}

bool asks_for_letters(std::string_view instruction) {
    const std::string upper = to_upper(instruction);
    return upper.find("ROMAN") != upper.npos || upper.find("ALPHABETIC") != upper.npos;
}

// Looks through one paragraph of a header for the number of the page.
class NumberFinder {
  public:
    NumberFinder(const DocxStyles& styles, RunProperties paragraph)
        : styles_(styles), paragraph_(std::move(paragraph)) {}

    void walk(const Node& parent) {
        for (const Node& node : parent.children) {
            if (node.name == "w:r")
                run(node);
            else if (node.name == "w:fldSimple")
                simple_field(node);
            else if (node.name != "w:pPr" && node.name != "w:del" && node.name != "mc:Fallback")
                walk(node);
        }
    }

    bool has_number() const { return has_number_; }
    PageNumber number;
    int tabs_before = 0;

  private:
    void run(const Node& node) {
        const RunProperties look = styles_.resolve_run(node.child("w:rPr"), paragraph_);
        if (look.hidden) return;
        for (const Node& child : node.children) {
            if (child.name == "w:fldChar") {
                field_character(child.attribute("w:fldCharType").value_or(""), look);
            } else if (child.name == "w:instrText") {
                instruction_ += child.text;
            } else if (child.name == "w:t" && !is_in_page_field_) {
                number.around += child.text;
            } else if (child.name == "w:tab" && !has_number_) {
                ++tabs_before;
            } else if (child.name == "w:pgNum") {
                found({}, look);
            } else if (child.name == "w:t" && is_in_page_field_) {
                set_look(look);  // the result is what people see
            }
        }
    }

    void field_character(std::string_view kind, const RunProperties& look) {
        if (kind == "begin") instruction_.clear();
        if (kind == "separate" || (kind == "end" && !instruction_.empty())) {
            if (names_page(instruction_)) {
                found(instruction_, look);
                is_in_page_field_ = kind == "separate";
            }
            instruction_.clear();
        }
        if (kind == "end") is_in_page_field_ = false;
    }

    void simple_field(const Node& node) {
        const std::string instruction(node.attribute("w:instr").value_or(""));
        if (!names_page(instruction)) return walk(node);
        const Node* run_node = node.child("w:r");
        found(instruction, styles_.resolve_run(run_node ? run_node->child("w:rPr") : nullptr, paragraph_));
    }

    void found(std::string_view instruction, const RunProperties& look) {
        has_number_ = true;
        number.is_arabic = !asks_for_letters(instruction);
        set_look(look);
    }

    void set_look(const RunProperties& look) {
        number.look = {look.ascii_font, look.size, look.bold, look.italic, look.underline, look.color};
    }

    const DocxStyles& styles_;
    RunProperties paragraph_;
    std::string instruction_;
    bool is_in_page_field_ = false;
    bool has_number_ = false;
};

// A frame may stand in the middle although its text does not.
std::optional<Align> frame_align(const Node* properties) {
    const Node* frame = properties ? properties->child("w:framePr") : nullptr;
    const auto word = frame ? frame->attribute("w:xAlign") : std::nullopt;
    if (word == "center") return Align::center;
    if (word == "right" || word == "outside") return Align::right;
    if (word == "left" || word == "inside") return Align::left;
    return std::nullopt;
}

void find_number(const Node& parent, PageNumber::Place place, const DocxStyles& styles,
                 std::optional<PageNumber>& found) {
    for (const Node& node : parent.children) {
        if (node.name != "w:p") {
            if (node.name != "mc:Fallback") find_number(node, place, styles, found);
            continue;
        }
        const Node* properties = node.child("w:pPr");
        const DocxStyles::Resolved base = styles.resolve(properties, {});
        NumberFinder finder(styles, base.run);
        finder.walk(node);
        if (!finder.has_number() || found) continue;
        found = finder.number;
        found->place = place;
        found->around = collapse_spaces(found->around);
        found->align = frame_align(properties).value_or(base.paragraph.align);
        // The tabs of a header are at its middle and at its right end.
        if (base.paragraph.align == Align::left && finder.tabs_before > 0)
            found->align = finder.tabs_before == 1 ? Align::center : Align::right;
    }
}

class SectionReader {
  public:
    SectionReader(const DocxParts& parts, Diagnostics& diagnostics)
        : parts_(parts), diagnostics_(diagnostics) {}

    // Nothing, and a diagnostic, when one of its headers cannot be read.
    std::optional<Section> read(const Node& properties) {
        Section section;
        read_page(properties, section);
        read_margins(properties, section);
        if (const Node* numbers = properties.child("w:pgNumType"))
            section.first_number = numbers->number("w:start");
        const Node* type = properties.child("w:type");
        section.begins_page = !type || type->attribute("w:val") != "continuous";
        const Node* title = properties.child("w:titlePg");
        section.has_first_page_of_its_own = title && title->is_on();
        take_references(properties);
        section.has_even_pages_of_their_own = has_setting("w:evenAndOddHeaders");
        if (!read_numbers(section)) return std::nullopt;
        const Node* numbers = properties.child("w:pgNumType");
        const auto format = numbers ? numbers->attribute("w:fmt") : std::nullopt;
        if (format && *format != "decimal")
            for (auto* number : {&section.number, &section.first_number_line, &section.even_number})
                if (*number) (*number)->is_arabic = false;
        return section;
    }

    // Parts that pages of the section read last use.
    void collect_parts(const Section& section, bool is_header, std::vector<std::string>& parts) const {
        const auto& references = is_header ? headers_ : footers_;
        for (const auto& [kind, part] : references) {
            const bool is_used = kind == "default" ||
                                 (kind == "first" && section.has_first_page_of_its_own) ||
                                 (kind == "even" && section.has_even_pages_of_their_own);
            if (is_used && !part.empty() && std::ranges::find(parts, part) == parts.end())
                parts.push_back(part);
        }
    }

    // Of the section read last.
    std::string first_part(bool is_header, const Section& section) const {
        const auto& references = is_header ? headers_ : footers_;
        const auto found = references.find(section.has_first_page_of_its_own ? "first" : "default");
        return found == references.end() ? std::string() : found->second;
    }

  private:
    bool has_setting(std::string_view name) const {
        const Node* setting = parts_.settings ? parts_.settings->child(name) : nullptr;
        return setting && setting->is_on();
    }

    bool read_numbers(Section& section) {
        if (!number_of("default", section.number)) return false;
        if (section.has_even_pages_of_their_own && !number_of("even", section.even_number)) return false;
        section.first_number_line = section.number;
        if (!section.has_first_page_of_its_own) return true;
        section.first_number_line.reset();
        return number_of("first", section.first_number_line);
    }

    void read_page(const Node& properties, Section& section) const {
        const Node* size = properties.child("w:pgSz");
        // Without it Word takes Letter.
        section.width = size ? size->length("w:w") : Length::pt(612);
        section.height = size ? size->length("w:h") : Length::pt(792);
    }

    void read_margins(const Node& properties, Section& section) const {
        const Node* margins = properties.child("w:pgMar");
        if (!margins) return;
        section.top = margins->length("w:top");
        section.bottom = margins->length("w:bottom");
        section.left = margins->length("w:left");
        section.right = margins->length("w:right");
        section.gutter = margins->length("w:gutter").value_or(Length());
        section.mirrors_margins = has_setting("w:mirrorMargins");
        // A negative margin is exact: the text may run into the header.
        for (auto* margin : {&section.top, &section.bottom})
            if (*margin && **margin < Length()) *margin = -**margin;
    }

    // A section without a reference of its own has that of the section before it.
    void take_references(const Node& properties) {
        for (const Node& node : properties.children) {
            const bool is_header = node.name == "w:headerReference";
            if (!is_header && node.name != "w:footerReference") continue;
            const std::string kind(node.attribute("w:type").value_or("default"));
            const auto found = parts_.relationships.find(node.attribute("r:id").value_or(""));
            if (found == parts_.relationships.end()) continue;
            (is_header ? headers_ : footers_)[kind] = found->second.part;
        }
    }

    bool number_of(const std::string& kind, std::optional<PageNumber>& number) {
        for (const auto* references : {&headers_, &footers_}) {
            const auto found = references->find(kind);
            if (found == references->end() || found->second.empty()) continue;
            const auto place =
                references == &headers_ ? PageNumber::Place::header : PageNumber::Place::footer;
            const auto [known, is_new] = numbers_.try_emplace(found->second);
            if (is_new) {
                const auto tree = read_tree(parts_.package, found->second, diagnostics_);
                if (!tree) return false;
                find_number(*tree, place, parts_.styles, known->second);
            }
            if (!number) number = known->second;
        }
        return true;
    }

    const DocxParts& parts_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::string> headers_;  // by kind: part
    std::map<std::string, std::string> footers_;
    std::map<std::string, std::optional<PageNumber>> numbers_;  // by part: sections share them
};

void collect(const Node& parent, std::vector<const Node*>& found) {
    for (const Node& node : parent.children) {
        if (node.name == "w:sectPr") found.push_back(&node);
        if (node.name == "w:p")
            if (const Node* section = node.descend({"w:pPr", "w:sectPr"})) found.push_back(section);
        if (node.name == "w:sdt" || node.name == "w:sdtContent") collect(node, found);
    }
}

}  // namespace

std::optional<DocxSections> read_sections(const Node& body, const DocxParts& parts,
                                          Diagnostics& diagnostics) {
    std::vector<const Node*> found;
    collect(body, found);
    const Node nothing;
    if (found.empty()) found.push_back(&nothing);
    SectionReader reader(parts, diagnostics);
    DocxSections all;
    for (const Node* properties : found) {
        auto section = reader.read(*properties);
        if (!section) return std::nullopt;
        if (all.sections.empty()) {
            all.first_header = reader.first_part(true, *section);
            all.first_footer = reader.first_part(false, *section);
        }
        reader.collect_parts(*section, true, all.later_headers);
        reader.collect_parts(*section, false, all.later_footers);
        all.sections.push_back(std::move(*section));
    }
    std::erase(all.later_headers, all.first_header);
    std::erase(all.later_footers, all.first_footer);
    return all;
}

}  // namespace kehoach::papers
