// DC: punctuation.
#include <algorithm>
#include <array>
#include <map>
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

using plan::Block;
using plan::MarkerKind;

bool is_word(const Token& token) { return token.kind == Token::Kind::word; }

// ---- pairs

// "a)" and "1)" close nothing.
bool is_enumeration(const Passage& passage, std::size_t i) {
    if (i == 0 || passage.tokens[i].after_space) return false;
    const Token& before = passage.tokens[i - 1];
    const bool is_short = count_characters(passage.word(before)) <= 2;
    const std::string_view opener = i >= 2 ? passage.word(passage.tokens[i - 2]) : std::string_view();
    return is_short && opener != "(" && (before.after_space || i == 1);
}

void check_brackets(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
            const std::string_view sign = passage.word(passage.tokens[i]);
            if (sign == "(") open.push_back(i);
            if (sign != ")") continue;
            if (!open.empty())
                open.pop_back();
            else if (!is_enumeration(passage, i))
                report.add(passage, passage.tokens[i].begin, passage.tokens[i].end, {")"});
        }
        for (const std::size_t i : open)
            report.add(passage, passage.tokens[i].begin, passage.tokens[i].end, {"("});
    }
}

void check_quotes(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        std::vector<std::size_t> open;
        std::vector<std::size_t> straight;
        for (const Token& token : passage.tokens) {
            const std::string_view sign = passage.word(token);
            if (sign == "“") open.push_back(token.begin);
            if (sign == "\"") straight.push_back(token.begin);
            if (sign != "”") continue;
            if (open.empty())
                report.add(passage, token.begin, token.end, {"”"});
            else
                open.pop_back();
        }
        for (const std::size_t at : open)
            report.add(passage, at, at + std::string_view("“").size(), {"“"});
        if (straight.size() % 2 == 1) report.add(passage, straight.back(), straight.back() + 1, {"\""});
    }
}

// ---- ends

bool ends_with_sign(const Passage& passage) {
    std::size_t end = passage.tokens.size();
    while (end > 0 && passage.word(passage.tokens[end - 1]) == "*")
        --end;
    if (end == 0) return true;
    const Token& last = passage.tokens[end - 1];
    if (last.kind == Token::Kind::slot) return true;
    const std::string_view sign = passage.word(last);
    if (sign == "”" || sign == ")" || sign == "\"") {
        // The stop may stand inside: "… như sau.”"
        const std::string_view inside = end > 1 ? passage.word(passage.tokens[end - 2]) : "";
        return is_one_of(inside, ".!?;:") || inside == "…";
    }
    return is_one_of(sign, ".;:!?,/") || sign == "…";
}

bool is_emphasised(const Passage& passage) {
    return std::ranges::all_of(passage.text->inlines, [](const plan::Inline& part) {
        const auto* run = std::get_if<plan::Run>(&part);
        return run == nullptr || run->bold || run->italic || trim(run->text).empty();
    });
}

// Lines of the body that are sentences: not those that head what follows, not notes in brackets.
std::vector<const Passage*> sentences(const Manuscript& manuscript) {
    constexpr std::size_t fewest = 8;  // words
    std::vector<const Passage*> found;
    const std::vector<Block>& body = manuscript.plan.body;
    for (const Passage& passage : manuscript.passages) {
        const bool is_line =
            passage.part == Part::item || passage.part == Part::paragraph || passage.part == Part::further;
        if (!is_line || passage.tokens.size() < fewest || is_emphasised(passage) || is_in_capitals(passage))
            continue;
        if (passage.words.starts_with('(') && passage.words.ends_with(')')) continue;
        const std::size_t next = static_cast<std::size_t>(passage.block - body.data()) + 1;
        const bool heads = passage.block->marker && next < body.size() && body[next].marker &&
                           body[next].marker->kind > passage.block->marker->kind;
        if (!heads) found.push_back(&passage);
    }
    return found;
}

void check_no_end(const Manuscript& manuscript, Report& report) {
    for (const Passage* passage : sentences(manuscript)) {
        if (ends_with_sign(*passage)) continue;
        const Token& last = passage->tokens.back();
        const std::size_t first = passage->tokens[passage->tokens.size() - 3].begin;
        report.add(*passage, first, last.end);
    }
}

// An item that ends with ; or , and has no other after it in its list.
void check_open_end(const Manuscript& manuscript, Report& report) {
    const std::vector<Block>& body = manuscript.plan.body;
    for (const Passage& passage : manuscript.passages) {
        if (passage.part != Part::item || !passage.block->marker || !passage.block->further.empty()) continue;
        const std::string_view sign = passage.tokens.empty() ? "" : passage.word(passage.tokens.back());
        if (sign != ";" && sign != ",") continue;
        const std::size_t next = static_cast<std::size_t>(passage.block - body.data()) + 1;
        const bool goes_on = next < body.size() && body[next].marker &&
                             body[next].kind == plan::BlockKind::item &&
                             body[next].marker->kind == passage.block->marker->kind;
        // A list inside a list: "- …;" then "b)".
        const bool inner = next < body.size() && body[next].kind == plan::BlockKind::item;
        if (goes_on || (inner && passage.block->marker->kind > MarkerKind::letter)) continue;
        report.add(passage, passage.tokens.back().begin, passage.tokens.back().end, {std::string(sign)});
    }
}

// One or two tasks that end with a full stop where none else does, or the other way round.
void check_task_ends(const Manuscript& manuscript, Report& report) {
    constexpr std::size_t most = 3;
    constexpr std::size_t enough = 10;
    std::map<int, std::vector<const Passage*>> stopped, open;
    for (const Passage& passage : manuscript.passages) {
        if (passage.part != Part::cell || passage.role != plan::Role::task || passage.tokens.empty())
            continue;
        const std::string_view sign = passage.word(passage.tokens.back());
        if (sign == ".")
            stopped[passage.annex].push_back(&passage);
        else if (is_word(passage.tokens.back()) || sign == ")")
            open[passage.annex].push_back(&passage);
    }
    for (auto& [annex, some] : stopped) {
        if (some.size() > most || open[annex].size() < enough) continue;
        for (const Passage* passage : some)
            report.add(*passage, passage->tokens.back().begin, passage->tokens.back().end, {"."});
    }
}

// ---- commas

void check_comma_pairs(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 0; i + 3 < passage.tokens.size(); ++i) {
            std::vector<int> sounds;
            bool together = true;
            for (std::size_t k = i; k < i + 4; ++k) {
                together =
                    together && is_word(passage.tokens[k]) && (k == i || passage.tokens[k].after_space);
                sounds.push_back(passage.tokens[k].sound);
            }
            if (!together || !manuscript.lexicon.takes_comma(sounds)) continue;
            // "kế hoạch hóa": the last word goes on.
            const bool goes_on = i + 4 < passage.tokens.size() && passage.tokens[i + 4].after_space &&
                                 manuscript.lexicon.is_word(sounds[3], passage.tokens[i + 4].sound);
            if (goes_on) continue;
            const std::string typed = passage.words.substr(
                passage.tokens[i].begin, passage.tokens[i + 3].end - passage.tokens[i].begin);
            std::string right = typed;
            right.insert(passage.tokens[i + 1].end - passage.tokens[i].begin, ",");
            report.add(passage, passage.tokens[i].begin, passage.tokens[i + 3].end, {typed, right});
        }
}

// A verb in capitals after ; or , inside a sentence. A list that begins each of its members so keeps its
// style.
void check_capitals(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 26> openings{
        "triển khai", "thực hiện", "tổ chức",    "tăng cường", "đẩy mạnh", "nâng cao", "xây dựng",
        "hoàn thành", "kiểm tra",  "chủ trì",    "phối hợp",   "rà soát",  "tiếp tục", "tập trung",
        "chú trọng",  "bảo đảm",   "đảm bảo",    "các",        "những",    "theo dõi", "tham mưu",
        "hướng dẫn",  "quản lý",   "phát triển", "cập nhật",   "đổi mới"};
    constexpr std::size_t style = 3;
    for (const Passage& passage : manuscript.passages) {
        if (!is_running_text(passage) && passage.part != Part::cell) continue;
        if (is_in_capitals(passage)) continue;
        std::vector<std::size_t> found;
        std::size_t semicolons = 0;
        std::size_t capitals = 0;
        for (std::size_t i = 1; i + 1 < passage.tokens.size(); ++i) {
            const std::string_view before = passage.word(passage.tokens[i - 1]);
            const Token& token = passage.tokens[i];
            if (before == ";" && is_word(token)) {
                ++semicolons;
                capitals += token.is_capital;
            }
            if ((before != ";" && before != ",") || !token.is_capital || token.is_all_capitals) continue;
            const std::string_view rest = std::string_view(passage.folded).substr(token.begin);
            const bool opens = std::ranges::any_of(openings, [&](std::string_view opening) {
                return rest.starts_with(opening) && rest.substr(opening.size()).starts_with(' ');
            });
            if (opens) found.push_back(i);
        }
        if (capitals >= style && capitals * 2 >= semicolons) continue;
        // Cells that list units or products begin each with a capital.
        if (passage.part == Part::cell && passage.role != plan::Role::task)
            std::erase_if(found, [&](std::size_t i) { return passage.word(passage.tokens[i - 1]) == ";"; });
        for (const std::size_t i : found) {
            const Token& token = passage.tokens[i];
            const std::string word(passage.word(token));
            report.add(
                passage, passage.tokens[i - 1].begin, passage.tokens[i + 1].end,
                {std::string(passage.word(passage.tokens[i - 1])),
                 passage.words.substr(token.begin, passage.tokens[i + 1].end - token.begin),
                 fold_case(word) + passage.words.substr(token.end, passage.tokens[i + 1].end - token.end)});
        }
    }
}

constexpr std::string_view usage = "dấu câu tiếng Việt";

constexpr Rule rules[]{
    {"DC-02",
     usage,
     Severity::warning,
     {"dấu ngoặc đơn có đủ cặp", "brackets come in pairs"},
     {"dấu \"{0}\" không có dấu kia", "\"{0}\" has no partner"},
     {"thêm dấu còn thiếu hoặc bỏ dấu thừa", "add the missing one or take this one away"},
     check_brackets,
     "Các đơn vị báo cáo kết quả (qua Văn phòng để tổng hợp./.",
     "Các đơn vị báo cáo kết quả (qua Văn phòng) để tổng hợp./."},
    {"DC-03",
     usage,
     Severity::warning,
     {"dấu ngoặc kép có đủ cặp", "quotation marks come in pairs"},
     {"dấu {0} không có dấu kia", "{0} has no partner"},
     {"thêm dấu còn thiếu hoặc bỏ dấu thừa", "add the missing one or take this one away"},
     check_quotes,
     "Hưởng ứng phong trào “Bình dân học vụ số trên địa bàn xã./.",
     "Hưởng ứng phong trào “Bình dân học vụ số” trên địa bàn xã./."},
    {"DC-04",
     usage,
     Severity::warning,
     {"mỗi đoạn văn kết thúc bằng một dấu câu", "each paragraph ends with a punctuation mark"},
     {"đoạn văn không có dấu câu ở cuối", "the paragraph does not end with a punctuation mark"},
     {"thêm dấu chấm hoặc dấu chấm phẩy", "add a full stop or a semicolon"},
     check_no_end,
     "Các đơn vị tổng hợp kết quả thực hiện và báo cáo hằng quý\nVăn phòng theo dõi./.",
     "Các đơn vị tổng hợp kết quả thực hiện và báo cáo hằng quý.\nVăn phòng theo dõi./."},
    {"DC-05",
     usage,
     Severity::warning,
     {"ý cuối của một danh sách kết thúc bằng dấu chấm", "the last item of a list ends with a full stop"},
     {"ý cuối của danh sách kết thúc bằng dấu \"{0}\"", "the last item of the list ends with \"{0}\""},
     {"thay bằng dấu chấm", "put a full stop"},
     check_open_end,
     "# I. NHIỆM VỤ\n- Rà soát các văn bản.\n- Báo cáo kết quả thực hiện;\n# II. TỔ CHỨC THỰC HIỆN\nVăn "
     "phòng theo dõi./.",
     "# I. NHIỆM VỤ\n- Rà soát các văn bản;\n- Báo cáo kết quả thực hiện.\n# II. TỔ CHỨC THỰC HIỆN\nVăn "
     "phòng theo dõi./."},
    {"DC-06",
     "thể thức thống nhất",
     Severity::note,
     {"nội dung các nhiệm vụ trong bảng kết thúc như nhau", "the tasks of a table end alike"},
     {"nhiệm vụ này kết thúc bằng dấu chấm, các nhiệm vụ khác thì không",
      "this task ends with a full stop, the others do not"},
     {"bỏ dấu chấm", "drop the full stop"},
     check_task_ends,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Rà soát văn bản., Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- "
     "[Rà soát hồ sơ đất đai, Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát chế độ báo cáo, "
     "Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát quy trình, Báo cáo, Phòng Kinh tế, Công an "
     "xã, Quý I/2026]\n- [Rà soát dữ liệu, Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát hạ "
     "tầng số, Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát biên chế, Báo cáo, Phòng Kinh tế, "
     "Công an xã, Quý I/2026]\n- [Rà soát tài sản, Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà "
     "soát ngân sách, Báo cáo, Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát trang thiết bị, Báo cáo, "
     "Phòng Kinh tế, Công an xã, Quý I/2026]\n- [Rà soát quy chế, Báo cáo, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 11 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Rà soát văn bản, Báo cáo, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"DC-07",
     usage,
     Severity::warning,
     {"hai vế ngang hàng có dấu phẩy ở giữa (danh sách templates/check/comma-pairs.txt)",
      "equal members have a comma between them (list templates/check/comma-pairs.txt)"},
     {"thiếu dấu phẩy trong \"{0}\"", "a comma is missing in \"{0}\""},
     {"viết \"{1}\"", "write \"{1}\""},
     check_comma_pairs,
     "Quản lý tài sản tại các cơ quan đơn vị trên địa bàn xã./.",
     "Quản lý tài sản tại các cơ quan, đơn vị trên địa bàn xã./."},
    {"DC-08",
     "Nghị định 30, Phụ lục II, Mục I",
     Severity::warning,
     {"sau dấu phẩy, dấu chấm phẩy không viết hoa", "no capital follows a comma or semicolon"},
     {"sau dấu \"{0}\" viết hoa \"{1}\"", "\"{1}\" has a capital after \"{0}\""},
     {"viết \"{2}\"", "write \"{2}\""},
     check_capitals,
     "Rà soát tài sản công; Triển khai quy định về sử dụng tài sản./.",
     "Rà soát tài sản công; triển khai quy định về sử dụng tài sản./."},
};

}  // namespace

std::span<const Rule> punctuation_rules() { return rules; }

}  // namespace kehoach::check
