// Documents on pages so small that lines and letters can be counted: 8 square letters of 10 pt a line, 4
// lines a page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/dump.h"
#include "layout/lay_out.h"
#include "support/square_fonts.h"

namespace kehoach::layout {

inline document::Run run(std::string text, bool bold = false) {
    return {std::move(text), bold, false, {}, {}};
}

inline document::Paragraph paragraph(const std::string& text, std::string style = "text") {
    document::Paragraph result;
    result.style = std::move(style);
    if (!text.empty()) result.content.push_back(run(text));
    return result;
}

// "text" and "middle" are plain styles; tests change and add others.
inline document::Document small_document(std::vector<document::Block> blocks = {}) {
    document::Document document;
    document::Style plain;
    plain.size = Length::pt(10);
    for (const char* id :
         {document::normal_style, document::page_number_style, document::footnote_style, "text"})
        document.styles[id] = plain;
    document.styles["middle"] = plain;
    document.styles["middle"].align = document::Align::center;
    document.styles[document::page_number_style].align = document::Align::center;
    document.styles[document::rule_style] = plain;
    document::Section& section = document.sections.emplace_back();
    section.id = "main";
    section.name = "Main";
    section.page = {Length::pt(100), Length::pt(60), Length::pt(10), Length::pt(10),
                    Length::pt(10),  Length::pt(10), Length()};
    section.blocks = std::move(blocks);
    return document;
}

inline std::vector<document::Block> lines(const std::vector<std::string>& texts) {
    std::vector<document::Block> blocks;
    for (const std::string& text : texts)
        blocks.push_back(paragraph(text));
    return blocks;
}

inline Pages pages_of(const document::Document& document) {
    const SquareFonts fonts;
    Diagnostics diagnostics;
    Pages pages = lay_out(measure(document, fonts, diagnostics), fonts, diagnostics);
    if (!diagnostics.empty()) throw std::logic_error(to_text(diagnostics, Language::english));
    return pages;
}

// The texts of each page in reading order, without page numbers and the spaces at which lines end: {"a|b",
// "c"}.
inline std::vector<std::string> texts_of(const Pages& pages) {
    std::vector<std::string> texts;
    for (const Page& page : pages.pages) {
        std::string text;
        for (const Item& item : page.items) {
            const auto* known = std::get_if<TextItem>(&item);
            const bool is_page_number = known && page.number > 1 && item.index() == 0 &&
                                        known == &std::get<TextItem>(page.items.back());
            if (!known || is_page_number) continue;
            text += (text.empty() ? "" : "|") + known->text;
            if (text.ends_with(' ')) text.pop_back();
        }
        texts.push_back(text);
    }
    return texts;
}

inline std::vector<std::string> texts_of(const document::Document& document) {
    return texts_of(pages_of(document));
}

}  // namespace kehoach::layout
