#include "draft/unit_names.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace kehoach::draft {

namespace {

// The two ways to place a tone mark on oa, oe, uy at the end of a syllable.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> tone_marks{{{"oà", "òa"},
                                                                                    {"oá", "óa"},
                                                                                    {"oả", "ỏa"},
                                                                                    {"oã", "õa"},
                                                                                    {"oạ", "ọa"},
                                                                                    {"oè", "òe"},
                                                                                    {"oé", "óe"},
                                                                                    {"oẻ", "ỏe"},
                                                                                    {"oẽ", "õe"},
                                                                                    {"oẹ", "ọe"},
                                                                                    {"uỳ", "ùy"},
                                                                                    {"uý", "úy"},
                                                                                    {"uỷ", "ủy"},
                                                                                    {"uỹ", "ũy"},
                                                                                    {"uỵ", "ụy"}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

// "hoàn" has its mark right, and in "quý" u is no vowel.
std::string fold_tone_marks(std::string text) {
    for (const auto& [from, to] : tone_marks)
        for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
            std::size_t end = at + from.size();
            const bool ends_syllable = end == text.size() || !is_letter_or_digit(next_character(text, end));
            const bool is_behind_q = at > 0 && text[at - 1] == 'q' && from.front() == 'u';
            if (ends_syllable && !is_behind_q) text.replace(at, from.size(), to);
        }
    return text;
}

std::string fold_unit(std::string_view name) {
    std::string text = fold_tone_marks(to_lower(name));
    for (const std::string_view dash : {"–", "—", "-"})
        replace_all(text, dash, " - ");
    replace_all(text, "&", " và ");
    text = collapse_spaces(text);
    for (const std::string_view level : {" xã", " phường", " đặc khu", " tỉnh"})
        if (text.ends_with(level)) text.resize(text.size() - level.size());
    return text;
}

std::optional<std::string> own_spelling(const plan::Agency& agency, std::string_view name) {
    const std::string wanted = fold_unit(name);
    for (const plan::Unit& unit : agency.units) {
        if (fold_unit(unit.name) == wanted) return unit.name;
        for (const std::string& alias : unit.aliases)
            if (fold_unit(alias) == wanted) return unit.name;
        if (!unit.abbreviation.empty() && unit.abbreviation == name) return unit.name;
    }
    return std::nullopt;
}

std::string level_word(const plan::Agency& agency) {
    switch (agency.level) {
        case plan::Level::province:
            return to_lower(agency.name).find("thành phố") == std::string::npos ? "tỉnh" : "thành phố";
        case plan::Level::ward:
            return "phường";
        case plan::Level::special_zone:
            return "đặc khu";
        case plan::Level::commune:
        case plan::Level::department:
            return "xã";
    }
    return "xã";
}

}  // namespace kehoach::draft
