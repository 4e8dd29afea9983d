#include "check/output.h"

#include <array>
#include <string_view>

#include "check/form/registry.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

// A JSON string (RFC 8259, 7).
std::string quoted(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            json += {'\\', c};
        else if (byte < 0x20)
            json += std::string("\\u00") + hex[byte >> 4] + hex[byte & 0xF];
        else
            json += c;
    }
    return json + '"';
}

std::string to_json(const Finding& finding, Language language) {
    std::string json = "    {";
    const auto member = [&](std::string_view name, const std::string& value, bool is_last = false) {
        json += quoted(name) + ": " + value + (is_last ? "}" : ", ");
    };
    member("rule", quoted(finding.rule->id));
    member("severity", quoted(severity_key(finding.severity)));
    member("file", quoted(finding.place.file));
    member("line", std::to_string(finding.place.line));
    member("column", std::to_string(finding.place.column));
    member("quote", quoted(finding.quote));
    member("message", quoted(finding.message(language)));
    member("remedy", quoted(finding.remedy(language)), !finding.paper);
    if (!finding.paper) return json;
    const OnPaper& paper = *finding.paper;
    const auto number = [&](std::string_view name, int value) {
        if (value > 0) member(name, std::to_string(value));
    };
    member("clause", quoted(finding.rule->clause));
    number("paragraph", paper.paragraph);
    number("page", paper.page);
    if (!finding.place.cell.empty()) member("cell", quoted(finding.place.cell));
    member("element", quoted(paper.element.in(language)));
    member("found", quoted(paper.found.in(language)));
    member("demanded", quoted(paper.demanded.in(language)));
    member("status", quoted(paper.is_untold ? "untold" : "failed"), true);
    return json;
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
    return text + finding.remedy(language) + '\n';
}

std::string to_json(const std::vector<Finding>& findings, Language language) {
    std::string json = "{\n  \"format\": \"kehoach-findings/1\",\n  \"findings\": [";
    for (std::size_t i = 0; i < findings.size(); ++i)
        json += (i == 0 ? "\n" : ",\n") + to_json(findings[i], language);
    return json + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
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
