// Whatever is edited at random on the working sheet of a real plan is in the plan afterwards, and nothing
// else.
#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"
#include "base/yaml_writer.h"
#include "edited_table.h"
#include "plan/json.h"

namespace kehoach::intake {
namespace {

const std::vector<std::string> annexes{
    "fixtures/plans/lang-son/phu-luc.yaml",  "fixtures/plans/loi-bac/phu-luc.yaml",
    "fixtures/plans/son-vi/phu-luc.yaml",    "fixtures/plans/thuy-hung/phu-luc.yaml",
    "fixtures/plans/vinh-linh/phu-luc.yaml", "tests/acceptance/plans/everything/nhiem-vu.yaml"};

std::string annex_text(const std::string& path) {
    return read_file(std::string(KEHOACH_SOURCE_DIR "/") + path);
}

// Edits that no row order, place or neighbour makes unclear.
class RandomEdits {
  public:
    RandomEdits(EditedTable& table, unsigned seed) : table_(table), random_(seed) {}

    void run() {
        for (int i = below(6); i > 0; --i)
            edit_cell(row());
        for (int i = below(4); i > 0; --i)
            edit_work(row());
        for (int i = below(3); i > 0; --i)
            remove(row());
        for (int i = below(3); i > 0; --i)
            add();
        if (below(3) == 0) std::shuffle(table_.sheet.begin() + 1, table_.sheet.end(), random_);
    }

  private:
    // The same numbers with every standard library.
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    std::size_t row() {
        return 1 + static_cast<std::size_t>(below(static_cast<int>(table_.sheet.size()) - 1));
    }

    bool has(const std::string& key) const {
        return std::ranges::any_of(table_.present->columns(),
                                   [&](const plan::TaskColumn& column) { return column.key == key; });
    }

    std::string words() {
        static const std::vector<std::string> some{"Phòng Kinh tế",
                                                   "- gạch đầu dòng",
                                                   "=SUM(A1)",
                                                   "a: b",
                                                   "\"trong ngoặc\"",
                                                   "# dấu thăng",
                                                   "x, y [z] {w}",
                                                   "**đậm**",
                                                   "{number}",
                                                   "50%",
                                                   "null",
                                                   "'",
                                                   "|",
                                                   "C:\\tệp",
                                                   "dòng một\ndòng hai",
                                                   "không",
                                                   "~"};
        std::string text = some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
        for (int i = below(3); i > 0; --i)
            text += " " + some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
        return text;
    }

    void edit_cell(std::size_t row) {
        static const std::vector<std::string> keys{"task", "product", "lead", "support", "due", "number"};
        const std::string& key = keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))];
        if (!has(key)) return;
        std::string& cell = table_.cell(row, key);
        if (key == "number") {
            cell = std::to_string(100 + below(1000));
        } else if (below(2) == 0) {
            cell = words();
        } else {
            cell.insert(byte_of_character(cell, below(count_characters(cell) + 1)), " " + words() + " ");
        }
        if (below(9) == 0 && key != "task") cell.clear();
    }

    void edit_work(std::size_t row) {
        table_.cell(row, "status") = below(2) == 0 ? "Hoàn thành" : "Đang thực hiện";
        table_.cell(row, "progress") = std::to_string(below(101)) + "%";
        table_.cell(row, "note") = words();
        table_.cell(row, "result") = "https://a.vn/" + std::to_string(below(100));
    }

    // With all its parts.
    void remove(std::size_t row) {
        if (table_.sheet.size() < 4) return;
        const std::string id = table_.cell(row, "id");
        std::set<std::string> gone;
        std::vector<const plan::Task*> above;
        for (const PresentRow& each : table_.present->rows()) {
            const bool is_part = each.parent && std::ranges::find(above, each.parent) != above.end();
            if (each.id != id && !is_part) continue;
            gone.insert(each.id);
            above.push_back(each.task);
        }
        const std::size_t column = table_.column("id");
        std::erase_if(table_.sheet, [&](const auto& cells) { return gone.contains(cells[column]); });
    }

    void add() {
        const std::size_t at = row();
        if (table_.cell(at, "id").empty()) return;
        const std::string group = has("group") ? table_.cell(at, "group") : "";
        table_.insert(at + 1);
        table_.cell(at + 1, "task") = words();
        table_.cell(at + 1, "lead") = words();
        if (has("group")) table_.cell(at + 1, "group") = group;
        if (has("number") && below(2) == 0)
            table_.cell(at + 1, "number") = std::to_string(5000 + below(1000));
    }

    EditedTable& table_;
    std::mt19937 random_;
};

constexpr int json = 4;

// How somebody may have typed the same annex.
std::string in_style(const std::string& text, int style) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("a.yaml", text, diagnostics);
    const auto value = read_yaml(*source, diagnostics);
    if (style == 1) return to_yaml(*value);
    if (style == 2) return to_yaml_line(*value) + "\n";
    if (style == json) return plan::to_json(*value);
    std::string result;
    for (const char c : text)
        result += style == 3 && c == '\n' ? "\r\n" : std::string(1, c);
    return result;
}

class RandomEditsOf : public testing::TestWithParam<std::string> {};

TEST_P(RandomEditsOf, ComeBackExactly) {
    const std::string text = annex_text(GetParam());
    int imported = 0;
    for (unsigned seed = 0; seed < 16; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const int style = static_cast<int>(seed % 5);
        EditedTable table(in_style(text, style), style == json ? "a.json" : "a.yaml");
        RandomEdits(table, seed).run();
        const std::string after = table.import();  // fails when something else comes back
        const std::vector<std::string> slugs = table.slugs();
        const bool is_unclear = std::ranges::find(slugs, "import-unclear-level") != slugs.end() ||
                                std::ranges::find(slugs, "import-unclear-group") != slugs.end();
        if (!is_unclear) {
            EXPECT_EQ(to_text(table.diagnostics, Language::english), "");
        }
        imported += is_unclear || after.empty() ? 0 : 1;
        if (HasFailure()) return;
    }
    EXPECT_GT(imported, 10);
}

TEST_P(RandomEditsOf, WithoutEditsLeaveTheFile) {
    const std::string text = annex_text(GetParam());
    EditedTable table(text);
    EXPECT_EQ(table.import(), text);
}

INSTANTIATE_TEST_SUITE_P(Plans, RandomEditsOf, testing::ValuesIn(annexes));

}  // namespace
}  // namespace kehoach::intake
