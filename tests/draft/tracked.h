// For tests of tracked documents: what is shown of one, deleted as [-…-], inserted as {+…+}.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "support/sample_document.h"

namespace kehoach::draft {

inline std::string in_marks(const std::string& text, Revision revision) {
    if (revision == Revision::deleted) return "[-" + text + "-]";
    return revision == Revision::inserted ? "{+" + text + "+}" : text;
}

// The end of a paragraph that came or went as ¶; slots in braces, notes as ^1.
inline std::string shown(const document::Paragraph& paragraph) {
    std::string text;
    if (paragraph.marker && !paragraph.marker->list)
        text = in_marks(paragraph.marker->text + " ", paragraph.marker->revision);
    for (const document::Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<document::Run>(&part))
            text += in_marks(run->text, run->revision);
        else if (const auto* mark = std::get_if<document::FootnoteMark>(&part))
            text += in_marks("^" + std::to_string(mark->number), mark->revision);
        else
            text += "{" + document::slot_name(std::get<document::Slot>(part).name) + "}";
    }
    return text + (paragraph.mark == Revision::none ? "" : in_marks("¶", paragraph.mark));
}

inline std::string shown(const std::vector<document::Paragraph>& paragraphs) {
    std::string text;
    for (const document::Paragraph& paragraph : paragraphs)
        text += (text.empty() ? "" : "\n") + shown(paragraph);
    return text;
}

inline document::Document document_of(std::vector<document::Block> blocks) {
    document::Document document;
    document.styles = test::sample_styles();
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), std::move(blocks)});
    return document;
}

}  // namespace kehoach::draft
