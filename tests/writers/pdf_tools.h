// For the PDF tests: pages made by hand, and what independent programs find in the file.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <stdlib.h>

#include "base/files.h"
#include "layout/fonts.h"
#include "layout/pages.h"
#include "writers/pdf.h"

namespace kehoach::writers::testing {

inline const layout::FontFiles& real_fonts() {
    static const layout::FontFiles fonts(std::filesystem::path(KEHOACH_SOURCE_DIR) / "fonts");
    return fonts;
}

inline layout::TextItem text_item(double x, double baseline, std::string text) {
    layout::TextItem item;
    item.x = Length::pt(x);
    item.baseline = Length::pt(baseline);
    item.size = Length::pt(10);
    item.text = std::move(text);
    return item;
}

inline layout::LineItem line_item(double x1, double y1, double x2, double y2, double thickness) {
    return {Length::pt(x1), Length::pt(y1), Length::pt(x2), Length::pt(y2), Length::pt(thickness)};
}

inline layout::Page page_of(std::vector<layout::Item> items, double width = 400, double height = 300) {
    layout::Page page;
    page.width = Length::pt(width);
    page.height = Length::pt(height);
    page.items = std::move(items);
    return page;
}

inline layout::Pages pages_of(std::vector<layout::Item> items) {
    layout::Pages pages;
    pages.pages.push_back(page_of(std::move(items)));
    pages.properties.date = {2026, 2, 9};
    return pages;
}

// A file in a folder of its own, gone with the object.
class PdfOnDisk {
  public:
    explicit PdfOnDisk(std::string_view bytes) {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-pdf-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        write_file(path(), bytes);
    }
    explicit PdfOnDisk(const layout::Pages& pages) : PdfOnDisk(pdf(pages, real_fonts())) {}
    ~PdfOnDisk() { std::filesystem::remove_all(folder_); }
    PdfOnDisk(const PdfOnDisk&) = delete;
    PdfOnDisk& operator=(const PdfOnDisk&) = delete;

    std::filesystem::path path() const { return folder_ / "a.pdf"; }

    // Standard output of `command` with FILE and FOLDER replaced; the test fails when the command does. What
    // the command says on standard error comes too, so that a warning cannot hide.
    std::string run(std::string command) const {
        replace(command, "FILE", path().string());
        replace(command, "FOLDER", folder_.string());
        command += " 2>&1";
        std::string output;
        FILE* pipe = popen(command.c_str(), "r");
        std::array<char, 4096> buffer;
        while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
            output.append(buffer.data(), count);
        }
        EXPECT_EQ(pclose(pipe), 0) << command << "\n" << output;
        return output;
    }

    // qpdf's view of a part of the file: "outlines", "pages", "qpdf" (all objects).
    nlohmann::json json(const std::string& key) const {
        return nlohmann::json::parse(run("qpdf --json=2 --json-key=" + key + " FILE")).at(key);
    }
    nlohmann::json object(const std::string& reference) const {
        const nlohmann::json object = json("qpdf").at(1).at("obj:" + reference);
        return object.contains("value") ? object.at("value") : object.at("stream");
    }
    nlohmann::json trailer() const { return json("qpdf").at(1).at("trailer").at("value"); }
    nlohmann::json catalog() const { return object(trailer().at("/Root")); }

  private:
    static void replace(std::string& text, std::string_view name, const std::string& value) {
        for (std::size_t at = text.find(name); at != std::string::npos;
             at = text.find(name, at + value.size())) {
            text.replace(at, name.size(), value);
        }
    }

    std::filesystem::path folder_;
};

}  // namespace kehoach::writers::testing
