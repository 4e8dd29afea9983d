#include "papers/xlsx.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "papers/xlsx_sheet.h"
#include "papers/xlsx_styles.h"
#include "papers/xml_tree.h"
#include "sheets/relationships.h"
#include "sheets/rich_text.h"

namespace kehoach::papers {
namespace {

// Runs of one text; those without properties have no font, which their cell gives them.
std::vector<Run> runs_of(const Node& item) {
    std::vector<Run> runs;
    for (const Node& node : item.children) {
        const Node* text = node.name == "t" ? &node : node.name == "r" ? node.child("t") : nullptr;
        if (!text) continue;
        runs.push_back({sheets::without_escapes(text->text), look_of_run(node.child("rPr"), Look())});
    }
    return runs;
}

class BookReader {
  public:
    BookReader(sheets::Package& package, const sheets::Relationships& relationships, Diagnostics& diagnostics)
        : package_(package), relationships_(relationships), diagnostics_(diagnostics) {}

    std::optional<Paper> read(const Node& workbook) {
        std::optional<Node> style_root;
        if (!read_part("styles", style_root) || !read_strings()) return std::nullopt;
        const XlsxStyles styles = read_styles(style_root ? &*style_root : nullptr);
        Paper paper;
        paper.kind = Kind::xlsx;
        paper.name = package_.shown_name();
        paper.default_font = styles.default_font;
        if (!read_sheets(workbook, styles, paper)) return std::nullopt;
        if (!paper.sections.empty()) return paper;
        diagnostics_.error("no-worksheets", package_.shown_name());
        return std::nullopt;
    }

  private:
    bool read_part(const char* type, std::optional<Node>& root) {
        const sheets::Relationship* found = find_type(relationships_, type);
        if (!found || !package_.has(found->part)) return true;
        root = read_tree(package_, found->part, diagnostics_);
        return root.has_value();
    }

    bool read_strings() {
        std::optional<Node> root;
        if (!read_part("sharedStrings", root)) return false;
        if (root)
            for (const Node& item : root->children)
                if (item.name == "si") strings_.push_back(runs_of(item));
        return true;
    }

    bool read_sheets(const Node& workbook, const XlsxStyles& styles, Paper& paper) {
        const std::set<int> titled = sheets_with_titles(workbook);
        const Node* list = workbook.child("sheets");
        int index = -1;
        for (const Node& sheet : list ? list->children : std::vector<Node>()) {
            if (sheet.name != "sheet") continue;
            ++index;
            const auto found = relationships_.find(sheet.attribute("r:id").value_or(""));
            const bool is_visible = sheet.attribute("state").value_or("visible") == "visible";
            const bool is_grid = found != relationships_.end() && found->second.type == "worksheet";
            if (!is_visible || !is_grid) continue;
            const std::string name = to_nfc(sheets::without_escapes(sheet.attribute("name").value_or("")));
            const std::size_t before = paper.sections.size();
            if (!read_sheet(package_, found->second.part, name, {strings_, styles}, paper, diagnostics_))
                return false;
            if (paper.sections.size() > before) paper.sections.back().repeats_rows = titled.contains(index);
        }
        return true;
    }

    // Those whose first rows are printed on each page.
    static std::set<int> sheets_with_titles(const Node& workbook) {
        std::set<int> sheets;
        if (const Node* names = workbook.child("definedNames"))
            for (const Node& name : names->children)
                if (name.attribute("name") == "_xlnm.Print_Titles")
                    sheets.insert(name.number("localSheetId").value_or(0));
        return sheets;
    }

    sheets::Package& package_;
    const sheets::Relationships& relationships_;
    Diagnostics& diagnostics_;
    std::vector<std::vector<Run>> strings_;
};

}  // namespace

std::optional<Paper> read_xlsx(sheets::Package package, const std::string& main, Diagnostics& diagnostics) {
    const auto relationships = sheets::read_relationships(package, main, diagnostics);
    const auto workbook = relationships ? read_tree(package, main, diagnostics) : std::nullopt;
    if (!workbook) return std::nullopt;
    return BookReader(package, *relationships, diagnostics).read(*workbook);
}

}  // namespace kehoach::papers
