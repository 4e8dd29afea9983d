// For tests of the DOCX writer: a finished file, opened again, and its parts as XML.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "document/document.h"
#include "writers/docx.h"
#include "writers/ooxml/zip.h"

namespace kehoach::writers::word {

class DocxFile {
  public:
    explicit DocxFile(const document::Document& document) : entries_(ooxml::read_zip(docx(document))) {
        for (const ooxml::ZipEntry& entry : entries_) {
            // A part of spaces only counts, too: w:t of one space.
            const auto result = parts_[entry.name].load_string(entry.bytes.c_str(),
                                                               pugi::parse_default | pugi::parse_ws_pcdata);
            EXPECT_TRUE(result) << entry.name << ": " << result.description();
        }
    }

    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const ooxml::ZipEntry& entry : entries_)
            names.push_back(entry.name);
        return names;
    }

    bool has(const std::string& name) const { return parts_.contains(name); }
    // The root element of word/`name`.xml, or of a part named in full.
    pugi::xml_node part(const std::string& name) const {
        const auto found = parts_.find(name.find('.') == std::string::npos ? "word/" + name + ".xml" : name);
        if (found == parts_.end()) ADD_FAILURE() << "there is no part " << name;
        return found == parts_.end() ? pugi::xml_node() : found->second.document_element();
    }

    pugi::xml_node body() const { return part("document").child("w:body"); }
    pugi::xml_node style(const std::string& id) const {
        return part("styles").find_child_by_attribute("w:style", "w:styleId", id.c_str());
    }
    // The n-th table of the body, from 0.
    pugi::xml_node table(int n) const {
        pugi::xml_node table = body().child("w:tbl");
        for (; n > 0; --n)
            table = table.next_sibling("w:tbl");
        return table;
    }
    // The first paragraph of the main document that has `text` in its runs.
    pugi::xml_node paragraph(std::string_view text) const;

  private:
    std::vector<ooxml::ZipEntry> entries_;
    std::map<std::string, pugi::xml_document> parts_;
};

// All text below `node`.
inline std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const pugi::xpath_node& found : node.select_nodes(".//w:t"))
        text += found.node().text().get();
    return text;
}

inline pugi::xml_node DocxFile::paragraph(std::string_view text) const {
    for (const pugi::xpath_node& found : body().select_nodes(".//w:p")) {
        if (text_of(found.node()).find(text) != std::string::npos) return found.node();
    }
    ADD_FAILURE() << "no paragraph with " << text;
    return {};
}

// The element and what is in it, as one line.
inline std::string show(pugi::xml_node node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw);
    return out.str();
}

// What is in the element, without the element itself.
inline std::string inside(pugi::xml_node node) {
    std::string shown;
    for (const pugi::xml_node& child : node.children())
        shown += show(child);
    return shown;
}

}  // namespace kehoach::writers::word
