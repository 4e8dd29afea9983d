// VH: capitals and terms, Phụ lục II of the decree.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

// Capital letters say something where not all are capital.
template <class Visit>
void for_each(const Manuscript& manuscript, Visit visit) {
    for (const Passage& passage : manuscript.passages)
        if (!is_in_capitals(passage) && passage.part != Part::signer_name && passage.part != Part::authority)
            visit(passage);
}

void check_sentences(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (!is_running_text(passage) || is_in_capitals(passage)) continue;
        for (std::size_t i = 1; i < passage.tokens.size(); ++i) {
            const Token& token = passage.tokens[i];
            const std::string_view before = passage.word(passage.tokens[i - 1]);
            if (token.kind != Token::Kind::word || token.is_capital || !token.after_space) continue;
            if (before != "." && before != "!" && before != "?") continue;
            if (i < 2 || passage.tokens[i - 1].after_space) continue;
            const Token& last = passage.tokens[i - 2];
            // "TP. ", "v.v. ", "Tr. ", "...": no sentence ends there.
            const bool is_short =
                last.kind != Token::Kind::word || last.is_capital || last.end - last.begin < 3;
            if (is_short || passage.word(last) == ".") continue;
            report.add(passage, passage.tokens[i - 2].begin, token.end, {std::string(passage.word(token))});
        }
    }
}

void check_bodies(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Passage& passage) {
        for (const Range& range : find_phrases(passage, {"ủy ban nhân dân", "hội đồng nhân dân"})) {
            const std::string typed(words_of(passage, range));
            const std::size_t first = byte_of_character(typed, 1);
            std::string right = typed.substr(0, first) + fold_case(typed.substr(first));
            // uỷ keeps its mark where it is: only capitals are compared.
            if (fold_case(typed.substr(first)) == typed.substr(first) || to_upper(typed) == typed) continue;
            report.add(passage, range.begin, range.end, {typed, right});
        }
    });
}

// "tại Xã Quảng Châu"
void check_common_nouns(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 6> nouns{"Xã", "Tỉnh", "Huyện", "Thôn", "Phường", "Ấp"};
    for_each(manuscript, [&](const Passage& passage) {
        if (!is_running_text(passage)) return;
        for (std::size_t i = 1; i + 1 < passage.tokens.size(); ++i) {
            const Token& token = passage.tokens[i];
            const Token& next = passage.tokens[i + 1];
            if (std::ranges::find(nouns, passage.word(token)) == nouns.end() || begins_sentence(passage, i))
                continue;
            const Token& before = passage.tokens[i - 1];
            const bool is_name = next.kind == Token::Kind::word && next.is_capital && next.after_space &&
                                 !next.is_all_capitals;
            if (passage.lower(next) == "ủy" || passage.lower(next) == "uỷ") continue;  // Tỉnh ủy is one name
            if (!is_name || before.kind != Token::Kind::word || before.is_capital) continue;
            report.add(passage, token.begin, next.end,
                       {passage.words.substr(token.begin, next.end - token.begin),
                        fold_case(passage.word(token)) + " " + std::string(passage.word(next))});
        }
    });
}

void check_numbered_units(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Passage& passage) {
        for (std::size_t i = 0; i + 1 < passage.tokens.size(); ++i) {
            const std::string_view noun = passage.word(passage.tokens[i]);
            const Token& next = passage.tokens[i + 1];
            if (noun != "phường" && noun != "quận") continue;
            const bool is_number =
                next.kind == Token::Kind::number && next.end - next.begin <= 2 && next.after_space;
            const std::string_view after =
                i + 2 < passage.tokens.size() ? passage.word(passage.tokens[i + 2]) : "";
            if (!is_number || after == "/" || after == "%") continue;
            report.add(passage, passage.tokens[i].begin, next.end,
                       {passage.words.substr(passage.tokens[i].begin, next.end - passage.tokens[i].begin)});
        }
    });
}

// "xã Quảng-Châu"
void check_hyphens(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 6> nouns{"xã", "phường", "tỉnh", "thôn", "phố", "khu"};
    for_each(manuscript, [&](const Passage& passage) {
        for (std::size_t i = 1; i + 2 < passage.tokens.size(); ++i) {
            const Token &noun = passage.tokens[i - 1], &first = passage.tokens[i];
            const Token &hyphen = passage.tokens[i + 1], &second = passage.tokens[i + 2];
            const bool is_name = first.kind == Token::Kind::word && first.is_capital && first.syllable &&
                                 second.kind == Token::Kind::word && second.is_capital && second.syllable;
            const bool is_joined = passage.word(hyphen) == "-" && !hyphen.after_space && !second.after_space;
            if (!is_name || !is_joined || first.is_all_capitals) continue;
            if (std::ranges::find(nouns, passage.lower(noun)) == nouns.end()) continue;
            report.add(passage, first.begin, second.end,
                       {passage.words.substr(first.begin, second.end - first.begin),
                        std::string(passage.word(first)) + " " + std::string(passage.word(second))});
        }
    });
}

void check_articles(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 4> parts{"điều", "chương", "mục", "phần"};
    for_each(manuscript, [&](const Passage& passage) {
        for (std::size_t i = 2; i + 1 < passage.tokens.size(); ++i) {
            const std::string_view word = passage.word(passage.tokens[i]);
            if (std::ranges::find(parts, word) == parts.end()) continue;
            if (passage.tokens[i + 1].kind != Token::Kind::number) continue;
            // "khoản 2 điều 10", "điểm a khoản 2 điều 10"; "điều 10 Luật"
            const std::string_view clause = passage.lower(passage.tokens[i - 2]);
            const std::string_view after =
                i + 2 < passage.tokens.size() ? passage.word(passage.tokens[i + 2]) : "";
            const bool cites = clause == "khoản" || after == "Luật" || after == "Nghị" || after == "Thông" ||
                               after == "Quyết";
            if (cites)
                report.add(passage, passage.tokens[i].begin, passage.tokens[i + 1].end,
                           {passage.words.substr(passage.tokens[i].begin,
                                                 passage.tokens[i + 1].end - passage.tokens[i].begin)});
        }
    });
}

void check_clauses(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Passage& passage) {
        for (std::size_t i = 1; i + 2 < passage.tokens.size(); ++i) {
            const std::string_view word = passage.word(passage.tokens[i]);
            if ((word != "Khoản" && word != "Điểm") || begins_sentence(passage, i)) continue;
            const Token& before = passage.tokens[i - 1];
            const bool is_inside = before.kind == Token::Kind::word || before.kind == Token::Kind::number ||
                                   passage.word(before) == ",";
            const std::string_view next = passage.lower(passage.tokens[i + 2]);
            if (!is_inside || (next != "điều" && next != "khoản")) continue;
            report.add(passage, passage.tokens[i].begin, passage.tokens[i + 1].end,
                       {std::string(word), fold_case(word)});
        }
    });
}

void check_document_types(const Manuscript& manuscript, Report& report) {
    for (const Citation& citation : manuscript.citations) {
        const Passage& passage = manuscript.passages[citation.passage];
        if (citation.type.empty() || !citation.has_word_so || is_in_capitals(passage)) continue;
        const std::size_t first = byte_of_character(citation.type, 1);
        if (fold_case(citation.type.substr(0, first)) != citation.type.substr(0, first)) continue;
        report.add(passage, citation.type_begin, citation.end,
                   {citation.type, to_upper(citation.type.substr(0, first)) + citation.type.substr(first)});
    }
}

// "kế hoạch này" for "Kế hoạch này" where the plan speaks of itself.
void check_own_type(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    for_each(manuscript, [&](const Passage& passage) {
        for (const Range& range : find_phrase(passage, "kế hoạch này"))
            if (words_of(passage, range) == "kế hoạch này") report.add(passage, range.begin, range.end);
    });
}

constexpr Rule rules[]{
    {"VH-01",
     "Nghị định 30, Phụ lục II, Mục I",
     Severity::warning,
     {"sau dấu chấm viết hoa", "a capital follows a full stop"},
     {"sau dấu chấm, \"{0}\" không viết hoa", "\"{0}\" has no capital after a full stop"},
     {"viết hoa, hoặc thay dấu chấm bằng dấu phẩy", "write a capital, or a comma for the full stop"},
     check_sentences,
     "Nhiệm vụ đã hoàn thành. các đơn vị báo cáo kết quả./.",
     "Nhiệm vụ đã hoàn thành. Các đơn vị báo cáo kết quả./."},
    {"VH-02",
     "Nghị định 30, Phụ lục II, Mục IV",
     Severity::error,
     {"viết Ủy ban nhân dân, Hội đồng nhân dân", "Ủy ban nhân dân and Hội đồng nhân dân have one capital"},
     {"\"{0}\" viết hoa không đúng", "\"{0}\" has the wrong capitals"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_bodies,
     "Báo cáo Ủy ban Nhân dân xã xem xét./.",
     "Báo cáo Ủy ban nhân dân xã xem xét./."},
    {"VH-03",
     "Nghị định 30, Phụ lục II, Mục III.1.a",
     Severity::warning,
     {"danh từ chung trước tên đơn vị hành chính không viết hoa",
      "the common noun before a place name has no capital"},
     {"\"{0}\" viết hoa danh từ chung", "the common noun of \"{0}\" has a capital"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_common_nouns,
     "Tổ chức hội nghị tại Xã Hòa Bình trong quý I./.",
     "Tổ chức hội nghị tại xã Hòa Bình trong quý I./."},
    {"VH-04",
     "Nghị định 30, Phụ lục II, Mục III.1.b",
     Severity::warning,
     {"đơn vị hành chính đặt tên bằng số viết hoa cả danh từ chung",
      "units named by a number have a capital noun, too"},
     {"\"{0}\" không viết hoa", "\"{0}\" has no capital"},
     {"viết Phường 3, Quận 1", "write Phường 3, Quận 1"},
     check_numbered_units,
     "Trao đổi kinh nghiệm với phường 3 trong quý I./.",
     "Trao đổi kinh nghiệm với Phường 3 trong quý I./."},
    {"VH-06",
     "Nghị định 30, Phụ lục II, Mục V.7",
     Severity::error,
     {"viện dẫn Phần, Chương, Mục, Điều viết hoa", "Phần, Chương, Mục, Điều have capitals in a citation"},
     {"\"{0}\" không viết hoa khi viện dẫn", "\"{0}\" has no capital in a citation"},
     {"viết Điều, Mục, Chương, Phần", "write Điều, Mục, Chương, Phần"},
     check_articles,
     "Thực hiện theo khoản 2 điều 10 của Quy chế./.",
     "Thực hiện theo khoản 2 Điều 10 của Quy chế./."},
    {"VH-07",
     "Nghị định 30, Phụ lục II, Mục V.7",
     Severity::error,
     {"viện dẫn khoản, điểm không viết hoa", "khoản and điểm have no capitals in a citation"},
     {"\"{0}\" viết hoa giữa câu", "\"{0}\" has a capital inside the sentence"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_clauses,
     "Thực hiện theo Khoản 2 Điều 10 của Quy chế./.",
     "Thực hiện theo khoản 2 Điều 10 của Quy chế./."},
    {"VH-08",
     "Nghị định 30, Phụ lục II, Mục V.6",
     Severity::warning,
     {"tên loại văn bản có số viết hoa", "the type of a numbered document has a capital"},
     {"\"{0}\" trước số văn bản không viết hoa", "\"{0}\" has no capital before a number"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_document_types,
     "Triển khai theo kế hoạch số 12/KH-UBND của UBND tỉnh./.",
     "Triển khai theo Kế hoạch số 12/KH-UBND của UBND tỉnh./."},
    {"VH-13",
     "Nghị định 30, Phụ lục II, Mục III.1.a",
     Severity::warning,
     {"giữa các tiếng của địa danh không có gạch nối", "the syllables of a place name have no hyphen"},
     {"địa danh \"{0}\" có gạch nối", "the place name \"{0}\" has a hyphen"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_hyphens,
     "Tổ chức hội nghị tại xã Hòa-Bình trong quý I./.",
     "Tổ chức hội nghị tại xã Hòa Bình trong quý I./."},
    {"VH-17",
     "Nghị định 30, Phụ lục II, Mục V.6",
     Severity::note,
     {"kế hoạch tự nói về mình viết \"Kế hoạch này\"",
      "a plan that speaks of itself writes \"Kế hoạch này\""},
     {"\"kế hoạch này\" không viết hoa", "\"kế hoạch này\" has no capital"},
     {"viết \"Kế hoạch này\"", "write \"Kế hoạch này\""},
     check_own_type,
     "Các đơn vị lập dự toán kinh phí thực hiện kế hoạch này./.",
     "Các đơn vị lập dự toán kinh phí thực hiện Kế hoạch này./."},
};

}  // namespace

std::span<const Rule> capital_rules() { return rules; }

}  // namespace kehoach::check
