// The words of coverage in both languages.
#include <array>
#include <cmath>

#include "draft/coverage_report.h"

namespace kehoach::draft {

namespace {

struct WeaknessWords {
    const char* vietnamese;
    const char* english;
};

// In the order of Weakness.
constexpr std::array<WeaknessWords, 9> weakness_words{{
    {"thiếu cơ quan chủ trì", "no lead"},
    {"chủ trì chung chung, cấp trên giao đích danh", "many lead where the superior names one"},
    {"chủ trì không có trong danh sách đơn vị của cơ quan", "the lead is no unit of the agency"},
    {"thiếu sản phẩm", "no product"},
    {"sản phẩm thiếu một loại văn bản", "a product is dropped"},
    {"sản phẩm thấp hơn", "a lesser product"},
    {"không có hạn hoàn thành", "no deadline"},
    {"thời hạn muộn hơn", "a later deadline"},
    {"chỉ làm một lần, cấp trên yêu cầu thường xuyên", "at one time what the superior wants all year"},
}};

std::string decimal(double number, Language language) {
    const long hundredths = std::lround(number * 100);
    const std::string tail = std::to_string(100 + hundredths % 100).substr(1);
    return std::to_string(hundredths / 100) + (language == Language::vietnamese ? "," : ".") + tail;
}

std::string either(Language language, const char* vietnamese, const char* english) {
    return language == Language::vietnamese ? vietnamese : english;
}

}  // namespace

std::string weakness_text(const Weak& weak, Language language) {
    const WeaknessWords& words = weakness_words[static_cast<std::size_t>(weak.kind)];
    std::string text = either(language, words.vietnamese, words.english);
    if (weak.days > 0) text += " " + std::to_string(weak.days) + either(language, " ngày", " days");
    return text + ": " + weak.superior + " → " + (weak.own.empty() ? "(…)" : weak.own);
}

std::string match_text(const Match& match, Language language) {
    std::string text;
    if (match.by == MatchedBy::provenance) text = either(language, "theo nguồn; ", "by its source; ");
    text += either(language, "điểm ", "score ") + decimal(match.score, language) +
            either(language, ": nội dung ", ": text ") + decimal(match.text, language);
    if (match.same_group) text += either(language, ", cùng nhóm", ", same group");
    if (match.same_number) text += either(language, ", cùng số", ", same number");
    for (std::size_t i = 0; i < match.phrases.size(); ++i)
        text +=
            (i == 0 ? either(language, "; chung: “", "; shared: “") : std::string("”, “")) + match.phrases[i];
    return match.phrases.empty() ? text : text + "”";
}

std::string_view answer_key(Answer answer) {
    constexpr std::array<std::string_view, 4> keys{"matched", "doubtful", "left-out", "missing"};
    return keys[static_cast<std::size_t>(answer)];
}

}  // namespace kehoach::draft
