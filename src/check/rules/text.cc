// FT, ND-12, NO-11: characters, tone marks, placeholders.
#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/unit_names.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

// Characters that nobody sees: zero width space, byte order mark, soft hyphen.
void check_invisible(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 4> invisible{"\u200B", "\uFEFF", "\u00AD", "\u200C"};
    for (const Passage& passage : manuscript.passages)
        for (const std::string_view sign : invisible)
            for (std::size_t at = passage.words.find(sign); at != std::string::npos;
                 at = passage.words.find(sign, at + 1))
                report.add(passage, at, at + sign.size(), {code_point_name(passage.words, at)}).replacement =
                    "";
}

struct Style {
    int count = 0;
    const Passage* passage = nullptr;
    const Token* token = nullptr;
};

std::optional<ToneStyle> style_of(const Token& token) {
    if (token.kind != Token::Kind::word || !token.syllable) return std::nullopt;
    return tone_style(*token.syllable);
}

// The words of each style; those of `names` apart, which are spelt as the agency file has them.
std::map<ToneStyle, Style> count_styles(const Manuscript& manuscript, const UnitNames& names) {
    std::map<ToneStyle, Style> styles;
    for (const Passage& passage : manuscript.passages) {
        std::optional<std::vector<UnitMention>> mentions;
        for (const Token& token : passage.tokens) {
            const auto style = style_of(token);
            if (!style) continue;
            if (!mentions) mentions = names.find(passage);
            const bool is_of_name = std::ranges::any_of(*mentions, [&](const UnitMention& mention) {
                return mention.range.begin <= token.begin && token.end <= mention.range.end;
            });
            if (is_of_name) continue;
            Style& found = styles[*style];
            if (found.count++ == 0) {
                found.passage = &passage;
                found.token = &token;
            }
        }
    }
    return styles;
}

bool has_both_styles(const Manuscript& manuscript) {
    std::set<ToneStyle> found;
    for (const Passage& passage : manuscript.passages)
        for (const Token& token : passage.tokens)
            if (const auto style = style_of(token)) found.insert(*style);
    return found.size() > 1;
}

void check_tone_style(const Manuscript& manuscript, Report& report) {
    if (!has_both_styles(manuscript)) return;
    std::map<ToneStyle, Style> styles = count_styles(manuscript, UnitNames(manuscript.plan.agency));
    if (styles.size() < 2) return;
    const Style& old_style = styles[ToneStyle::old_style];
    const Style& new_style = styles[ToneStyle::new_style];
    const bool is_old_rare = old_style.count < new_style.count;
    const Style& rare = is_old_rare ? old_style : new_style;
    const Style& usual = is_old_rare ? new_style : old_style;
    report.add(*rare.passage, rare.token->begin, rare.token->end,
               {std::string(rare.passage->word(*rare.token)), std::to_string(rare.count),
                std::string(usual.passage->word(*usual.token)), std::to_string(usual.count)});
}

void check_placeholders(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        for (const std::string_view sign :
             {"{{", "}}", "[ ]", "[...]", "[…]", "TODO", "XXX", "____", "......", "………"}) {
            const std::size_t at = passage.words.find(sign);
            if (at == std::string::npos) continue;
            Finding& finding = report.add(passage, at, at + sign.size(), {std::string(sign)});
            if (!manuscript.is_final()) finding.severity = Severity::note;
            break;
        }
    }
}

// A product or task that ends with …: nobody knows what else.
void check_open_lists(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        const bool is_cell = passage.part == Part::cell && passage.role != plan::Role::due;
        if (!is_cell || (!passage.words.ends_with("…") && !passage.words.ends_with("..."))) continue;
        const std::size_t size = passage.words.ends_with("…") ? std::string_view("…").size() : 3;
        if (passage.words.ends_with("………") || passage.words.ends_with("......")) continue;
        report.add(passage, passage.words.size() - size, passage.words.size());
    }
}

void check_addresses(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (const std::string_view sign : {"http://", "https://"})
            for (std::size_t at = passage.words.find(sign); at != std::string::npos;
                 at = passage.words.find(sign, at + 1)) {
                const std::size_t end = std::min(passage.words.find(' ', at), passage.words.size());
                // An office's own address is a place to go to; a page of another site was pasted.
                const std::string_view address = std::string_view(passage.words).substr(at, end - at);
                if (address.find(".gov.vn") == std::string_view::npos)
                    report.add(passage, at, end, {std::string(address)});
            }
}

// "số /KH-UBND" without room for the number.
void check_room(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (const char* words : {"số/", "số /", "số:/", "số: /"})
            for (std::size_t at = passage.folded.find(words); at != std::string::npos;
                 at = passage.folded.find(words, at + 1)) {
                const std::size_t end = at + std::string_view(words).size();
                const std::size_t next = token_at(passage, end);
                const bool is_symbol = next < passage.tokens.size() && passage.tokens[next].is_all_capitals;
                if (is_symbol) report.add(passage, at, end);
            }
}

// Letters and their accents as characters of their own, as some keyboards and PDF copies write them.
void check_composed(const Manuscript& manuscript, Report& report) {
    for (const SourcePtr& source : manuscript.plan.sources) {
        const int line = source->composed_line();
        if (line == 0) continue;
        const std::string_view words = source->line(line);
        report.add(Span{source.get(), line, 1, count_characters(words)}, shortened(words));
    }
}

// ---- stars that mark nothing

struct StarRun {
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

std::vector<StarRun> star_runs(std::string_view words) {
    std::vector<StarRun> runs;
    for (std::size_t at = words.find('*'); at != std::string_view::npos; at = words.find('*', at)) {
        const std::size_t end = std::min(words.find_first_not_of('*', at), words.size());
        runs.push_back({at, end});
        at = end;
    }
    return runs;
}

// "**việc": meant as the beginning of something bold.
bool opens(const Passage& passage, const StarRun& run) {
    const std::string_view words = passage.words;
    const bool is_apart = run.begin == 0 || std::string_view(" (").find(words[run.begin - 1]) < 2;
    if (!is_apart || run.end == words.size()) return false;
    std::size_t next = run.end;
    const char32_t first = next_character(words, next);
    return is_letter_or_digit(first) || first == U'“' || first == U'(' || first == U'"';
}

// "việc.**": a sign stands before the stars, so that they end nothing.
bool closes_behind_sign(const Passage& passage, const StarRun& run) {
    const std::string_view words = passage.words;
    const std::size_t i = token_at(passage, run.begin);
    if (i == 0 || run.begin == 0 || words[run.begin - 1] == ' ') return false;
    const bool is_apart = run.end == words.size() || std::string_view(" .,;:)").find(words[run.end]) < 6;
    return is_apart && passage.tokens[i - 1].kind == Token::Kind::mark;
}

// What stands between the stars, signs at its ends outside them: "**Việc hai**."
std::string with_stars_at_letters(std::string_view inside, std::string_view stars) {
    const auto is_sign = [&](std::size_t at) { return !is_letter_or_digit(next_character(inside, at)); };
    std::size_t begin = 0, end = inside.size();
    while (begin < end && is_sign(begin))
        next_character(inside, begin);
    for (std::size_t at = begin; at < inside.size();) {
        const bool sign = is_sign(at);
        next_character(inside, at);
        if (!sign) end = at;
    }
    std::string words(inside.substr(0, begin));
    (words += stars) += inside.substr(begin, end - begin);
    (words += stars) += inside.substr(end);
    return words;
}

void check_stars(const Manuscript& manuscript, Report& report) {
    constexpr std::size_t most = 3;  // ***bold and italic***
    for (const Passage& passage : manuscript.passages) {
        const std::string_view words = passage.words;
        const StarRun* opener = nullptr;
        const std::vector<StarRun> runs = star_runs(words);
        for (const StarRun& run : runs) {
            if (opener && run.size() == opener->size() && closes_behind_sign(passage, run)) {
                const std::string_view inside = words.substr(opener->end, run.begin - opener->end);
                const std::string right = with_stars_at_letters(inside, words.substr(run.begin, run.size()));
                report
                    .add(passage, opener->begin, run.end,
                         {std::string(words.substr(run.begin, run.size())), right})
                    .replacement = right;
                opener = nullptr;
            } else if (run.size() <= most && opens(passage, run)) {
                opener = &run;
            }
        }
    }
}

constexpr Rule rules[]{
    {"FT-04",
     "Nghị định 30, Phụ lục I, Phần I, I.4",
     Severity::warning,
     {"mỗi chữ có dấu là một ký tự (Unicode dựng sẵn, NFC)",
      "a letter with its accents is one character (Unicode NFC)"},
     {"tệp có chữ ghép từ nhiều ký tự (Unicode tổ hợp), chỗ đầu tiên ở dòng này",
      "the file has letters made of several characters (NFD), the first in this line"},
     {"chuyển tệp sang Unicode dựng sẵn: kehoach check --fix", "write the file in NFC: kehoach check --fix"},
     check_composed,
     "Các đơn vị thực hiện kê\u0301 hoạch./.",
     "Các đơn vị thực hiện kế hoạch./."},
    {"FT-05",
     "Nghị định 30, Phụ lục I, Phần I, I.4",
     Severity::warning,
     {"trong chữ không có ký tự ẩn", "there are no invisible characters in words"},
     {"có ký tự ẩn {0}", "there is an invisible character {0}"},
     {"xóa ký tự ấy", "delete it"},
     check_invisible,
     "Các đơn vị thực hiện Kế\u200B hoạch./.",
     "Các đơn vị thực hiện Kế hoạch./."},
    {"FT-06",
     "thể thức thống nhất",
     Severity::note,
     {"một văn bản dùng một lối đặt dấu thanh: hòa, ủy hoặc hoà, uỷ",
      "one document puts tone marks in one way: hòa, ủy or hoà, uỷ"},
     {"hai lối đặt dấu thanh: \"{0}\" ({1} chỗ) và \"{2}\" ({3} chỗ)",
      "two ways of putting tone marks: \"{0}\" ({1} places) and \"{2}\" ({3} places)"},
     {"thống nhất theo \"{2}\"", "write all as in \"{2}\""},
     check_tone_style,
     "Ủy ban nhân dân xã phối hợp với Tỉnh uỷ và các tổ chức hòa giải./.",
     "Ủy ban nhân dân xã phối hợp với Tỉnh ủy và các tổ chức hòa giải./."},
    {"FT-10",
     "cách viết tệp kế hoạch",
     Severity::warning,
     {"dấu sao của chữ đậm, chữ nghiêng đứng sát chữ cái hoặc chữ số",
      "the stars of bold and italic words stand at a letter or digit"},
     {"dấu \"{0}\" đứng sau dấu câu nên in ra như đã gõ, chữ không đậm, không nghiêng",
      "\"{0}\" stands behind a punctuation mark: it is printed as typed, and nothing is bold or italic"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_stars,
     "**Các đơn vị nghiêm túc thực hiện Kế hoạch này./.**",
     "**Các đơn vị nghiêm túc thực hiện Kế hoạch này**./."},
    {"ND-12",
     "văn bản hoàn chỉnh",
     Severity::error,
     {"không còn chỗ chờ điền", "no placeholder is left"},
     {"còn chỗ chờ điền \"{0}\"", "the placeholder \"{0}\" is left"},
     {"điền nội dung vào", "fill it"},
     check_placeholders,
     "Các đơn vị thuộc {{ten_xa}} thực hiện./.",
     "Các đơn vị thuộc xã thực hiện./."},
    {"ND-13",
     "văn bản hoàn chỉnh",
     Severity::note,
     {"ô trong bảng liệt kê hết, không để dấu …", "a cell lists everything and does not end with …"},
     {"liệt kê chưa hết", "the list is open"},
     {"ghi đủ, hoặc bỏ dấu …", "say all, or drop the …"},
     check_open_lists,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, \"Kế hoạch, báo cáo…\", Phòng Kinh tế, Công an xã, "
     "Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, \"Kế hoạch, báo cáo\", Phòng Kinh tế, Công an xã, "
     "Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"ND-14",
     "văn bản hoàn chỉnh",
     Severity::warning,
     {"không còn sót địa chỉ trang mạng dán từ nơi khác", "no address of another site was pasted along"},
     {"còn sót địa chỉ \"{0}\"", "the address \"{0}\" was left"},
     {"xóa địa chỉ", "delete it"},
     check_addresses,
     "Thực hiện cơ chế tự chủ https://thuvienphapluat.vn/van-ban/nghi-dinh-60.aspx theo quy định./.",
     "Nộp hồ sơ tại https://dichvucong.gov.vn theo quy định./."},
    {"NO-11",
     "văn bản hoàn chỉnh",
     Severity::note,
     {"chỗ trống của số văn bản đủ rộng để điền", "the blank of a number has room"},
     {"số để trống mà không có chỗ điền", "the number is blank and has no room"},
     {"viết số{_}/… để chừa chỗ", "write số{_}/… to leave room"},
     check_room,
     "Thực hiện Quyết định số /QĐ-UBND của UBND tỉnh./.",
     "Thực hiện Quyết định số 15/QĐ-UBND của UBND tỉnh./."},
};

}  // namespace

std::span<const Rule> text_rules() { return rules; }

}  // namespace kehoach::check
