// ST: numbers and letters before headings and items; MD: what the decree does not say about them.
#include <map>
#include <string>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/outline.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

using plan::Block;
using plan::BlockKind;
using plan::MarkerKind;

std::string quote(const Block& block) { return block.marker->typed; }

bool is_outside_alphabet(const OutlineItem& item) {
    return item.block->marker->kind == MarkerKind::letter && item.value == 0;
}

// The next sibling counts on from the place of a letter that is no point letter.
std::vector<OutlineItem> outline(const Manuscript& manuscript) {
    if (manuscript.plan.numbering == plan::Numbering::automatic) return {};
    std::vector<OutlineItem> items = read_outline(manuscript.plan.body);
    std::map<int, int> last;  // of each parent's letters
    for (OutlineItem& item : items) {
        if (item.block->marker->kind != MarkerKind::letter) continue;
        if (item.previous == 0 && item.value == 1) last.erase(item.parent);
        const auto before = last.find(item.parent);
        if (before != last.end() && item.previous == 0 && before->second != 0) item.previous = before->second;
        last[item.parent] = is_outside_alphabet(item) ? item.previous + 1 : item.value;
    }
    return items;
}

void check_letters(const Manuscript& manuscript, Report& report) {
    for (const OutlineItem& item : outline(manuscript)) {
        if (item.block->marker->kind != MarkerKind::letter) continue;
        const bool skips_dd = item.previous == 4 && item.value == 6;  // d) e)
        if (!is_outside_alphabet(item) && !skips_dd) continue;
        report.add(marker_place(*item.block), quote(*item.block),
                   {quote(*item.block), expected_marker(item)});
    }
}

void check_sequence(const Manuscript& manuscript, Report& report) {
    for (const OutlineItem& item : outline(manuscript)) {
        if (is_outside_alphabet(item) || item.value == item.previous + 1) continue;
        if (item.block->marker->kind == MarkerKind::letter && item.previous == 4 && item.value == 6) continue;
        // The mistake before it has been reported.
        const bool after_foreign_letter =
            item.block->marker->kind == MarkerKind::letter && item.value == item.previous;
        if (after_foreign_letter && item.previous >= 7) continue;
        report.add(marker_place(*item.block), quote(*item.block),
                   {quote(*item.block), expected_marker(item)});
    }
}

void check_only_child(const Manuscript& manuscript, Report& report) {
    const std::vector<OutlineItem> items = outline(manuscript);
    for (const OutlineItem& item : items) {
        if (item.parent < 0 || items[static_cast<std::size_t>(item.parent)].children != 1) continue;
        if (item.block->marker->kind == MarkerKind::parenthesised) continue;
        report.add(marker_place(*item.block), quote(*item.block), {quote(*item.block)});
    }
}

void check_decimals(const Manuscript& manuscript, Report& report) {
    int count = 0;
    const Block* first = nullptr;
    for (const OutlineItem& item : outline(manuscript)) {
        if (item.block->marker->kind != MarkerKind::decimal) continue;
        if (count++ == 0) first = item.block;
    }
    if (first) report.add(marker_place(*first), quote(*first), {quote(*first), std::to_string(count)});
}

bool is_capitals(const Manuscript& manuscript, const Block& block) {
    for (const Passage& passage : manuscript.passages)
        if (passage.text == &block.text) return is_in_capitals(passage);
    return true;
}

void check_level_one(const Manuscript& manuscript, Report& report) {
    for (const Block& block : manuscript.plan.body) {
        if (block.kind != BlockKind::heading || block.heading_level != 1 || !block.marker) continue;
        const bool is_roman = block.marker->kind == MarkerKind::roman;
        if (is_roman && is_capitals(manuscript, block)) continue;
        const std::string words = plan::plain(block.text);
        report.add(block.span, quote(block) + " " + words, {quote(block) + " " + words});
    }
}

void check_level_two(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (passage.part != Part::paragraph && passage.part != Part::item) continue;
        if (passage.block->marker || passage.tokens.size() < 3) continue;
        const Token& first = passage.tokens[0];
        const bool is_number = first.kind == Token::Kind::number && first.end - first.begin <= 2;
        const std::string sign(passage.word(passage.tokens[1]));
        // "1/ Nội dung", not "1/3 diện tích".
        const bool is_slash = sign == "/" && passage.tokens[2].after_space;
        if (!is_number || passage.tokens[1].after_space || (sign != ")" && !is_slash)) continue;
        const std::string number(passage.word(first));
        report.add(passage, 0, passage.tokens[1].end, {number + sign, number + "."});
    }
}

// "a. Nội dung" or "A) Nội dung"
void check_points(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (passage.part != Part::paragraph || passage.tokens.size() < 3) continue;
        const Token& letter = passage.tokens[0];
        const std::string_view sign = passage.word(passage.tokens[1]);
        if (letter.kind != Token::Kind::word || count_characters(passage.word(letter)) != 1) continue;
        if (passage.tokens[1].after_space || !passage.tokens[2].after_space) continue;
        const bool is_point = sign == "." && !letter.is_capital;
        const bool is_capital = sign == ")" && letter.is_capital;
        if (!is_point && !is_capital) continue;
        report.add(
            passage, 0, passage.tokens[1].end,
            {passage.words.substr(0, passage.tokens[1].end), std::string(passage.lower(letter)) + ")"});
    }
}

void check_articles(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    for (const OutlineItem& item : outline(manuscript)) {
        if (item.block->marker->kind != MarkerKind::article) continue;
        const std::string typed = quote(*item.block);
        report.add(marker_place(*item.block), typed, {typed});
    }
}

// "7.1" among "6.1." and "6.2."
void check_one_form(const Manuscript& manuscript, Report& report) {
    std::vector<const Block*> stopped, open;
    for (const OutlineItem& item : outline(manuscript)) {
        if (item.block->marker->kind != MarkerKind::decimal) continue;
        (item.block->marker->typed.ends_with('.') ? stopped : open).push_back(item.block);
    }
    if (stopped.empty() || open.empty()) return;
    const bool most_are_stopped = stopped.size() >= open.size();
    for (const Block* block : most_are_stopped ? open : stopped) {
        const std::string typed = quote(*block);
        const std::string right = most_are_stopped ? typed + "." : typed.substr(0, typed.size() - 1);
        report.add(marker_place(*block), typed, {typed, right}).replacement = right;
    }
}

constexpr Rule rules[]{
    {"ST-01",
     "Nghị định 30, Phụ lục I, Phần I, V, mục 6b",
     Severity::error,
     {"mục lớn nhất đánh số La Mã có dấu chấm, tiêu đề in hoa",
      "headings of the first level have a Roman number with a full stop and are in capitals"},
     {"tiêu đề \"{0}\" không theo thể thức của mục lớn nhất",
      "heading \"{0}\" is not in the form of the first level"},
     {"viết số La Mã, dấu chấm và chữ in hoa, ví dụ I. MỤC ĐÍCH, YÊU CẦU",
      "write a Roman number, a full stop and capitals, as I. MỤC ĐÍCH, YÊU CẦU"},
     check_level_one,
     "# I. Mục đích, yêu cầu\nNâng cao chất lượng phục vụ người dân./.",
     "# I. MỤC ĐÍCH, YÊU CẦU\nNâng cao chất lượng phục vụ người dân./."},
    {"ST-02",
     "Nghị định 30, Phụ lục I, Phần I, V, mục 6b",
     Severity::error,
     {"khoản đánh số Ả Rập có dấu chấm",
      "paragraphs of the second level have an Arabic number with a full stop"},
     {"số thứ tự \"{0}\" không đúng thể thức", "number \"{0}\" is not in the form that is demanded"},
     {"viết {1}", "write {1}"},
     check_level_two,
     "1) Tổ chức tuyên truyền trên địa bàn xã./.",
     "Tổ chức tuyên truyền trên địa bàn xã./."},
    {"ST-03",
     "Nghị định 30, Phụ lục I, Phần I, II.6.đ",
     Severity::error,
     {"điểm viết bằng chữ thường có dấu đóng ngoặc đơn: a)", "points have a small letter with a bracket: a)"},
     {"ký hiệu điểm \"{0}\" không đúng thể thức", "point \"{0}\" is not in the form that is demanded"},
     {"viết {1}", "write {1}"},
     check_points,
     "a. Tổ chức tuyên truyền trên địa bàn xã./.",
     "a) Tổ chức tuyên truyền trên địa bàn xã./."},
    {"ST-04",
     "Nghị định 30, Phụ lục I, Phần I, II.6.đ",
     Severity::error,
     {"điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g …",
      "points run in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g …"},
     {"điểm \"{0}\" không đúng thứ tự chữ cái tiếng Việt",
      "point \"{0}\" is not the next of the Vietnamese alphabet"},
     {"viết {1} rồi sửa các điểm sau", "write {1} and correct the points after it"},
     check_letters,
     "a) Rà soát.\nb) Thẩm định.\nc) Trình duyệt.\nd) Ban hành.\nđ) Công khai.\ne) Theo dõi.\nf) Báo cáo./.",
     "a) Rà soát.\nb) Thẩm định.\nc) Trình duyệt.\nd) Ban hành.\nđ) Công khai.\ne) Theo dõi.\ng) Báo cáo./."},
    {"ST-05",
     "Nghị định 30, Phụ lục I, Phần I, II.6",
     Severity::error,
     {"số thứ tự liền nhau, không nhảy, không trùng", "numbers follow each other without gap or repetition"},
     {"số thứ tự \"{0}\" không liền với số trước", "number \"{0}\" is not the one after the last"},
     {"ở đây là {1}; kiểm tra xem có thiếu hoặc thừa mục nào không",
      "here {1} is due; look whether an item is missing or one too many"},
     check_sequence,
     "1. Rà soát văn bản.\n3. Báo cáo kết quả./.",
     "1. Rà soát văn bản.\n2. Báo cáo kết quả./."},
    {"ST-06",
     "kỹ thuật soạn thảo",
     Severity::note,
     {"dưới một mục không chỉ có một mục con", "a level has more than one item"},
     {"mục \"{0}\" là mục con duy nhất", "item \"{0}\" is the only one of its level"},
     {"gộp vào mục trên hoặc bỏ số thứ tự", "merge it with the level above or drop its number"},
     check_only_child,
     "# I. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ người dân.\n# II. TỔ CHỨC THỰC HIỆN\nCác đơn vị thực "
     "hiện./.",
     "# I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ người dân.\n# II. TỔ CHỨC THỰC HIỆN\nCác đơn vị thực "
     "hiện./."},
    {"ST-07",
     "Nghị định 30, Phụ lục I, Phần I, V, mục 6b",
     Severity::note,
     {"không đánh số kiểu 1.1.", "numbers of the 1.1. kind are not used"},
     {"số thứ tự kiểu \"{0}\" (có {1}) không có trong thể thức",
      "numbers like \"{0}\" ({1} of them) are not in the decree"},
     {"dùng a), b) …; hoặc giữ nếu cơ quan đã thống nhất",
      "use a), b) …; or keep them if the office has agreed on it"},
     check_decimals,
     "1. Nhiệm vụ\n1.1. Rà soát văn bản.\n1.2. Báo cáo kết quả./.",
     "1. Nhiệm vụ\na) Rà soát văn bản.\nb) Báo cáo kết quả.\n2. Các đơn vị thực hiện./."},
    {"ST-12",
     "Nghị định 30, Phụ lục I, Phần I, II.6.d",
     Severity::note,
     {"kế hoạch ban hành độc lập không chia thành điều", "a plan that is issued on its own has no articles"},
     {"\"{0}\" là bố cục của quyết định, quy chế", "\"{0}\" is the structure of decisions and regulations"},
     {"dùng bố cục I., 1., a)", "use I., 1., a)"},
     check_articles,
     "Điều 1. Phạm vi thực hiện trên địa bàn xã./.",
     "Thực hiện trên địa bàn xã theo Điều 10 của Quy chế làm việc./."},
    {"MD-01",
     "thể thức thống nhất",
     Severity::warning,
     {"số thứ tự cùng cấp viết cùng một kiểu", "numbers of one level are written in one way"},
     {"số thứ tự \"{0}\" viết khác các số cùng cấp",
      "number \"{0}\" is written in another way than those of its level"},
     {"viết {1}", "write {1}"},
     check_one_form,
     "6.1. Mục tiêu chung.\n6.2. Nhiệm vụ.\n6.3 Giải pháp./.",
     "a) Mục tiêu chung.\nb) Nhiệm vụ.\nc) Giải pháp./."},
};

}  // namespace

std::span<const Rule> marker_rules() { return rules; }

}  // namespace kehoach::check
