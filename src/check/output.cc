#include "check/output.h"

#include <array>
#include <string_view>

#include "base/json_text.h"
#include "check/form/registry.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

std::string to_json(const Finding& finding, Language language) {
    JsonObject json;
    json.add_text("rule", finding.rule->id).add_text("severity", severity_key(finding.severity));
    json.add_text("file", finding.place.file).add_number("line", finding.place.line);
    json.add_number("column", finding.place.column).add_text("quote", finding.quote);
    json.add_text("message", finding.message(language)).add_text("remedy", finding.remedy(language));
    if (finding.further > 0) json.add_number("further", finding.further);
    if (!finding.paper) return json.json();
    const OnPaper& paper = *finding.paper;
    json.add_text("clause", finding.rule->clause);
    if (paper.paragraph > 0) json.add_number("paragraph", paper.paragraph);
    if (paper.page > 0) json.add_number("page", paper.page);
    if (!finding.place.cell.empty()) json.add_text("cell", finding.place.cell);
    json.add_text("element", paper.element.in(language)).add_text("found", paper.found.in(language));
    json.add_text("demanded", paper.demanded.in(language));
    json.add_text("status", paper.is_untold ? "untold" : "failed");
    return json.json();
}

char severity_letter(Severity severity) {
    constexpr std::array<char, 3> letters{'E', 'W', 'I'};
    return letters[static_cast<std::size_t>(severity)];
}

// A bar would end the cell.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? std::string("\\|") : std::string(1, c);
    return escaped;
}

std::string table_head(Language language) {
    const bool is_vietnamese = language == Language::vietnamese;
    return std::string(is_vietnamese ? "| mã | mức | yêu cầu | căn cứ |\n"
                                     : "| id | severity | what must hold | clause |\n") +
           "|---|---|---|---|\n";
}

std::string table_row(const RuleCard& rule, Language language) {
    return "| " + std::string(rule.id) + " | " + severity_letter(rule.severity) + " | " +
           cell(rule.demand.in(language)) + " | " + cell(rule.clause) + " |\n";
}

// Where a finished file has it: "plan.docx: đoạn 12: ", "plan.pdf: trang 3: ".
std::string place_on_paper(const Finding& finding, Language language) {
    const bool is_vietnamese = language == Language::vietnamese;
    std::string place = place_name(finding.place);
    if (finding.paper->page > 0)
        place += (is_vietnamese ? "trang " : "page ") + std::to_string(finding.paper->page) + ": ";
    else if (finding.paper->paragraph > 0)
        place += (is_vietnamese ? "đoạn " : "paragraph ") + std::to_string(finding.paper->paragraph) + ": ";
    return place;
}

// What a rule has found besides and is not listed.
std::string further(const Finding& finding, Language language) {
    const std::string count = std::to_string(finding.further), id(finding.rule->id);
    return language == Language::vietnamese
               ? "    và " + count + " chỗ khác của quy tắc " + id + " không liệt kê ở đây\n"
               : "    and " + count + " more that " + id + " finds, not listed here\n";
}

}  // namespace

std::string_view severity_key(Severity severity) {
    constexpr std::array<std::string_view, 3> keys{"error", "warning", "info"};
    return keys[static_cast<std::size_t>(severity)];
}

std::string to_text(const Finding& finding, Language language) {
    std::string text = finding.paper ? place_on_paper(finding, language) : place_name(finding.place);
    text += severity_name(finding.severity, language);
    text += ": " + finding.message(language) + " [" + std::string(finding.rule->id) + "]\n";
    text += finding.paper && !finding.quote.empty() ? "    " + finding.quote + '\n' : excerpt(finding.place);
    text += language == Language::vietnamese ? "    gợi ý: " : "    hint: ";
    text += finding.remedy(language) + '\n';
    return finding.further > 0 ? text + further(finding, language) : text;
}

std::string to_json(const std::vector<Finding>& findings, Language language) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings)
        lines.push_back(to_json(finding, language));
    return "{\n  \"format\": \"kehoach-findings/1\",\n  \"findings\": " + json_lines(lines, "    ") + "\n}\n";
}

std::string rules_table(Language language) {
    std::string table = table_head(language);
    for (const Rule* rule : all_rules())
        table += table_row(*rule, language);
    return table;
}

std::string form_rules_table(Language language) {
    std::string table = table_head(language);
    for (const form::Rule* rule : form::all_rules())
        table += table_row(*rule, language);
    return table;
}

}  // namespace kehoach::check
