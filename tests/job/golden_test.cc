// Each folder of fixtures/cases is built stage by stage and compared with its expected/ files.
// UPDATE_GOLDEN=1 writes them anew.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "base/files.h"
#include "document/dump.h"
#include "fill/fill.h"
#include "fill/template.h"
#include "layout/dump.h"
#include "layout/dump_structure.h"
#include "layout/lay_out.h"
#include "plan/load.h"
#include "writers/docx.h"
#include "writers/ooxml/zip.h"
#include "writers/xlsx.h"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

const fs::path root = KEHOACH_SOURCE_DIR;
const fs::path cases = root / "fixtures" / "cases";

using Stages = std::map<std::string, std::string>;  // file below expected/ → content

std::string indented(const std::string& xml) {
    pugi::xml_document parsed;
    EXPECT_TRUE(
        parsed.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    std::ostringstream text;
    parsed.save(text, " ");
    return text.str();
}

// The parts that a reviewer reads; the others are the same for every document.
void add_parts(const std::string& package, const std::string& prefix, const std::vector<std::string>& wanted,
               Stages& stages) {
    for (const auto& part : writers::ooxml::read_zip(package))
        for (const std::string& name : wanted)
            if (part.name.starts_with(name)) stages[prefix + part.name] = indented(part.bytes);
}

constexpr Date date{2026, 1, 2};

std::string scratch_folder() {
    std::string pattern = (fs::temp_directory_path() / "golden-XXXXXX").string();
    return mkdtemp(pattern.data());
}

// Of the workbook, when no other paper is wanted.
std::string dump_of_later_rows(const fill::Template& form, const plan::Plan& plan,
                               const layout::FontFiles& fonts) {
    Diagnostics diagnostics;
    const auto filled = fill::fill(form, plan, date, diagnostics, fill::Rows::later);
    return document::dump(
        layout::measure(fill::fill_workbook(form, plan, filled, diagnostics), fonts, diagnostics));
}

Stages build(const fs::path& folder) {
    Stages stages;
    Diagnostics diagnostics;
    const auto plan = plan::load_plan(folder, {}, diagnostics);
    const auto form = plan ? fill::load_template(root / "templates", plan->template_name, plan->template_span,
                                                 {}, diagnostics)
                           : std::nullopt;
    if (form) {
        const layout::FontFiles fonts(root / "fonts");
        const auto filled = fill::fill(*form, *plan, date, diagnostics);
        const auto workbook =
            layout::measure(fill::fill_workbook(*form, *plan, filled, diagnostics), fonts, diagnostics);
        const auto document = layout::measure(filled, fonts, diagnostics);
        stages["document.txt"] = document::dump(document);
        const layout::Pages pages = layout::lay_out(document, fonts, diagnostics);
        stages["pages.txt"] = layout::dump(pages);
        stages["structure.txt"] = layout::dump_structure(pages);
        add_parts(writers::docx(document), "docx/",
                  {"word/document.xml", "word/numbering.xml", "word/footnotes.xml"}, stages);
        if (!workbook.sheets.empty()) {
            stages["workbook.txt"] = document::dump(workbook);
            EXPECT_EQ(dump_of_later_rows(*form, *plan, fonts), stages["workbook.txt"]);
            const fs::path scratch = scratch_folder();
            add_parts(writers::xlsx(workbook, scratch), "xlsx/", {"xl/worksheets/sheet"}, stages);
            fs::remove_all(scratch);
        }
    }
    stages["diagnostics.txt"] = to_text(diagnostics, Language::vietnamese);
    return stages;
}

// A case that is about one thing names its stages in stages.txt, a line each; others are compared in all.
void keep_wanted(const fs::path& folder, Stages& stages) {
    if (!fs::exists(folder / "stages.txt")) return;
    std::istringstream wanted(read_file(folder / "stages.txt"));
    Stages kept;
    for (std::string stage; std::getline(wanted, stage);) {
        ASSERT_TRUE(stages.contains(stage)) << stage;
        kept[stage] = stages[stage];
    }
    stages = std::move(kept);
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(cases))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, EveryStageIsAsExpected) {
    const fs::path expected = cases / GetParam() / "expected";
    Stages stages = build(cases / GetParam());
    keep_wanted(cases / GetParam(), stages);
    if (std::getenv("UPDATE_GOLDEN")) {
        fs::remove_all(expected);
        for (const auto& [file, content] : stages)
            write_file(expected / file, content);
    }
    ASSERT_TRUE(fs::is_directory(expected)) << "run with UPDATE_GOLDEN=1 to make it";
    for (const auto& [file, content] : stages) {
        ASSERT_TRUE(fs::exists(expected / file)) << file << " is new";
        EXPECT_EQ(content, read_file(expected / file)) << file;
    }
    for (const auto& entry : fs::recursive_directory_iterator(expected)) {
        if (!entry.is_regular_file()) continue;
        EXPECT_TRUE(stages.contains(fs::relative(entry.path(), expected).string()))
            << entry.path() << " is left over";
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(case_names()), [](const auto& parameter) {
    std::string name = parameter.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace kehoach
