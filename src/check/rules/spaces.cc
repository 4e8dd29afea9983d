// FT-09, DC: spaces around marks, and dashes.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

bool is_word(const Token& token) { return token.kind == Token::Kind::word; }

// A number and symbol: other rules look at its spaces.
bool is_in_citation(const Manuscript& manuscript, const Passage& passage, std::size_t at) {
    return std::ranges::any_of(manuscript.citations, [&](const Citation& citation) {
        return &manuscript.passages[citation.passage] == &passage && citation.type_begin <= at &&
               at <= citation.end + 1;
    });
}

// The mark i and the word behind it are glued: "việc,rõ", "hiện.Các".
bool lacks_space_behind(const Passage& passage, std::size_t i) {
    if (i + 1 >= passage.tokens.size() || i == 0) return false;
    const std::string_view sign = passage.word(passage.tokens[i]);
    const Token& left = passage.tokens[i - 1];
    const Token& right = passage.tokens[i + 1];
    if (right.after_space || !is_word(left) || !is_word(right)) return false;
    if (!left.syllable || !right.syllable || left.is_all_capitals || right.is_all_capitals) return false;
    if (is_one_of(sign, ",;:")) return is_possible(*left.syllable) && is_possible(*right.syllable);
    return sign == "." && !left.is_capital && right.is_capital && left.end - left.begin > 2;
}

void check_spaces(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        for (std::size_t i = 1; i < passage.tokens.size(); ++i) {
            const Token& token = passage.tokens[i];
            const Token& before = passage.tokens[i - 1];
            const std::string_view word = passage.word(token);
            const bool has_slot = token.kind == Token::Kind::slot || before.kind == Token::Kind::slot;
            if (has_slot || is_in_citation(manuscript, passage, token.begin)) continue;
            const bool is_end_mark =
                word == "." && i + 1 < passage.tokens.size() && passage.word(passage.tokens[i + 1]) == "/";
            const bool closes = is_one_of(word, ",;:!?)") || (word == "." && !is_end_mark) || word == "”";
            const std::string_view opening = passage.word(before);
            const bool opens = opening == "(" || opening == "“";
            if (!token.after_space || (!closes && !opens)) continue;
            std::size_t end = token.end;
            std::string right = std::string(opening) + std::string(word);
            if (lacks_space_behind(passage, i)) {
                end = passage.tokens[i + 1].end;
                right += " " + std::string(passage.word(passage.tokens[i + 1]));
            }
            const std::string quote = passage.words.substr(before.begin, end - before.begin);
            Finding& finding = report.add(passage, before.begin, end, {quote, right});
            finding.replacement = right;
        }
        for (const std::size_t at : passage.wide_spaces()) {
            if (at == 0 || is_in_citation(manuscript, passage, at)) continue;
            Finding& finding = report.add(passage, at, at + 1, {"  ", " "});
            finding.replacement = " ";
        }
    }
}

// How many tokens the marker has that a line is meant to begin with: "1.", "a)", "-". None where the line
// begins otherwise.
std::size_t tokens_of_marker(const Passage& passage) {
    if (passage.part != Part::paragraph || passage.tokens.size() < 3) return 0;
    const Token& first = passage.tokens[0];
    if (is_one_of(passage.word(first), "-+–")) return 1;
    const bool is_number = first.kind == Token::Kind::number && first.end - first.begin <= 2;
    const bool is_letter = is_word(first) && count_characters(passage.word(first)) == 1;
    const std::string_view sign = passage.word(passage.tokens[1]);
    const bool closes = (is_number && is_one_of(sign, ".)")) || (is_letter && sign == ")");
    return closes && !passage.tokens[1].after_space ? 2 : 0;
}

// "1.Nội dung": without its space the line is no item.
void check_glued_markers(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        const std::size_t size = tokens_of_marker(passage);
        if (size == 0) continue;
        const Token& next = passage.tokens[size];
        if (next.after_space || !is_word(next)) continue;
        const std::string typed = passage.words.substr(0, next.end);
        const std::string spaced =
            passage.words.substr(0, next.begin) + " " + std::string(passage.word(next));
        report.add(passage, 0, next.end, {typed, spaced}).replacement = spaced;
    }
}

// "rõ việc,rõ người", "hiện.Các"; with a space before the mark it is FT-09 that says both.
void check_missing_spaces(const Manuscript& manuscript, Report& report) {
    check_glued_markers(manuscript, report);
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 1; i + 1 < passage.tokens.size(); ++i) {
            if (passage.tokens[i].after_space || !lacks_space_behind(passage, i)) continue;
            const Token& left = passage.tokens[i - 1];
            const Token& right = passage.tokens[i + 1];
            const std::string typed = passage.words.substr(left.begin, right.end - left.begin);
            const std::string spaced = std::string(passage.word(left)) +
                                       std::string(passage.word(passage.tokens[i])) + " " +
                                       std::string(passage.word(right));
            report.add(passage, left.begin, right.end, {typed, spaced}).replacement = spaced;
        }
}

// "2021- 2030"
void check_dashes(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 1; i + 1 < passage.tokens.size(); ++i) {
            const std::string_view sign = passage.word(passage.tokens[i]);
            if (sign != "-" && sign != "–") continue;
            const Token& left = passage.tokens[i - 1];
            const Token& right = passage.tokens[i + 1];
            const bool joins = (is_word(left) && is_word(right)) ||
                               (left.kind == Token::Kind::number && right.kind == Token::Kind::number);
            if (!joins || passage.tokens[i].after_space == right.after_space) continue;
            if (is_in_citation(manuscript, passage, left.begin)) continue;
            const std::string typed = passage.words.substr(left.begin, right.end - left.begin);
            const std::string spaced = std::string(passage.word(left)) + " " + std::string(sign) + " " +
                                       std::string(passage.word(right));
            report.add(passage, left.begin, right.end, {typed, spaced});
        }
}

void check_double_signs(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 1; i < passage.tokens.size(); ++i) {
            const std::string_view first = passage.word(passage.tokens[i - 1]);
            const std::string_view second = passage.word(passage.tokens[i]);
            if (!is_one_of(first, ",;:.") || !is_one_of(second, ",;:.")) continue;
            const bool dots = first == "." && second == ".";
            const auto dot = [&](std::size_t k) {
                return k < passage.tokens.size() && passage.word(passage.tokens[k]) == ".";
            };
            // Three dots and more are an omission; "v.v..", "...;" and "TP.," are usual.
            if (dots && (dot(i + 1) || (i >= 2 && dot(i - 2)))) continue;
            if (first == "." && !dots) continue;
            if (dots && i >= 2 && passage.lower(passage.tokens[i - 2]) == "v") continue;
            report.add(passage, passage.tokens[i - 1].begin, passage.tokens[i].end,
                       {passage.words.substr(passage.tokens[i - 1].begin,
                                             passage.tokens[i].end - passage.tokens[i - 1].begin)});
        }
}

constexpr std::string_view usage = "dấu câu tiếng Việt";

constexpr Rule rules[]{
    {"FT-09",
     usage,
     Severity::warning,
     {"không có hai dấu cách liền nhau, không có dấu cách trước dấu câu",
      "no double spaces, no space before a punctuation mark"},
     {"thừa dấu cách: \"{0}\"", "a space too many: \"{0}\""},
     {"viết \"{1}\"", "write \"{1}\""},
     check_spaces,
     "Các đơn vị triển khai , thực hiện Kế hoạch./.",
     "Các đơn vị triển khai, thực hiện Kế hoạch./."},
    {"DC-01",
     usage,
     Severity::warning,
     {"sau dấu câu có dấu cách", "a space follows a punctuation mark"},
     {"thiếu dấu cách: \"{0}\"", "a space is missing: \"{0}\""},
     {"viết \"{1}\"", "write \"{1}\""},
     check_missing_spaces,
     "Phân công rõ người,rõ việc và thời gian hoàn thành./.",
     "Phân công rõ người, rõ việc và thời gian hoàn thành./."},
    {"DC-09",
     usage,
     Severity::warning,
     {"không có hai dấu câu liền nhau", "no two punctuation marks in a row"},
     {"hai dấu câu liền nhau: \"{0}\"", "two punctuation marks in a row: \"{0}\""},
     {"giữ một dấu", "keep one of them"},
     check_double_signs,
     "Rà soát văn bản,, báo cáo kết quả./.",
     "Rà soát văn bản, báo cáo kết quả, các loại hồ sơ..., biểu mẫu./."},
    {"DC-10",
     usage,
     Severity::warning,
     {"hai bên dấu gạch nối cách đều nhau", "a dash has spaces on both sides or on none"},
     {"\"{0}\" có dấu cách một bên dấu gạch", "\"{0}\" has a space on one side of the dash"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_dashes,
     "Thực hiện Chương trình giai đoạn 2021- 2030 trên địa bàn xã./.",
     "Thực hiện Chương trình giai đoạn 2021 - 2030 trên địa bàn xã./."},
};

}  // namespace

std::span<const Rule> space_rules() { return rules; }

}  // namespace kehoach::check
