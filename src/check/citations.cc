#include "check/citations.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace kehoach::check {

namespace {

// Types of document, the longer ones first; Phụ lục III of the decree, and those of other laws.
constexpr std::array<std::string_view, 30> types{"thông tư liên tịch",
                                                 "thông báo kết luận",
                                                 "văn bản hợp nhất",
                                                 "bộ luật",
                                                 "pháp lệnh",
                                                 "nghị quyết",
                                                 "nghị định",
                                                 "quyết định",
                                                 "chỉ thị",
                                                 "quy chế",
                                                 "quy định",
                                                 "thông cáo",
                                                 "thông báo",
                                                 "hướng dẫn",
                                                 "chương trình",
                                                 "kế hoạch",
                                                 "phương án",
                                                 "đề án",
                                                 "dự án",
                                                 "báo cáo",
                                                 "tờ trình",
                                                 "hợp đồng",
                                                 "công văn",
                                                 "công điện",
                                                 "thông tư",
                                                 "kết luận",
                                                 "văn bản",
                                                 "biên bản",
                                                 "lệnh",
                                                 "luật"};

constexpr std::size_t longest_law_name = 24;  // words between "Luật" and "số"
constexpr std::size_t longest_group = 16;     // bytes of one group of a symbol

class CitationReader {
  public:
    CitationReader(const Passage& passage, std::size_t index, const std::vector<WrittenDate>& dates)
        : passage_(passage), tokens_(passage.tokens), index_(index), dates_(dates) {}

    std::vector<Citation> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            auto citation = read(i);
            if (!citation) continue;
            i = citation->end_token - 1;
            found_.push_back(std::move(*citation));
        }
        return std::move(found_);
    }

  private:
    std::string_view word(std::size_t i) const {
        return i < tokens_.size() ? passage_.word(tokens_[i]) : std::string_view();
    }
    std::string_view lower(std::size_t i) const {
        return i < tokens_.size() ? passage_.lower(tokens_[i]) : std::string_view();
    }
    bool is_number(std::size_t i) const {
        return i < tokens_.size() &&
               (tokens_[i].kind == Token::Kind::number || tokens_[i].kind == Token::Kind::slot);
    }
    // NĐ, TTg, QH15, UBND
    bool is_group(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].end - tokens_[i].begin <= longest_group &&
               (tokens_[i].kind == Token::Kind::code || tokens_[i].kind == Token::Kind::word) &&
               fold_case(word(i)) != word(i) && !(word(i).size() > 3 && is_plain_word(tokens_[i]));
    }
    // "Nghị" and "Ban" are words; "TTr" and "NĐ" are not.
    static bool is_plain_word(const Token& token) {
        return token.is_capital && !token.is_all_capitals && token.syllable && is_possible(*token.syllable);
    }

    // A sign between groups, spaces around it or not.
    bool take_sign(std::size_t& i, std::string_view sign, Citation& citation) const {
        if (word(i) != sign) return false;
        const bool before = tokens_[i].after_space;
        const bool after = i + 1 < tokens_.size() && tokens_[i + 1].after_space;
        citation.has_spaces = citation.has_spaces || before || after;
        ++i;
        return true;
    }

    bool take_groups(std::size_t& i, Citation& citation) const {
        if (!is_group(i)) return false;
        citation.groups.emplace_back(word(i++));
        while (true) {
            std::size_t next = i;
            if (!take_sign(next, "-", citation) || !is_group(next)) break;
            citation.groups.emplace_back(word(next));
            i = next + 1;
        }
        return true;
    }

    std::optional<Citation> read(std::size_t i) const {
        if (!is_number(i) && !(word(i) == "/" && i > 0 && lower(i - 1) == "số")) return std::nullopt;
        Citation citation;
        citation.passage = index_;
        citation.first_token = i;
        std::size_t next = i;
        if (is_number(i)) {
            citation.number = word(i);
            ++next;
            if (is_number(next) && tokens_[next].kind == Token::Kind::slot) ++next;  // {_}{number}
        }
        citation.is_open = citation.number.empty() || citation.number.find(slot_sign) != std::string::npos;
        if (citation.is_open) citation.number.clear();
        if (!take_state_form(next, citation) && !take_party_form(next, citation)) return std::nullopt;
        citation.end_token = next;
        citation.begin = tokens_[i].begin;
        citation.end = tokens_[next - 1].end;
        read_before(i, citation);
        read_after(next, citation);
        return citation;
    }

    // "/2025/NĐ-CP", "/KH-UBND", "/2025/QH15", "/VPCP-KSTT".
    bool take_state_form(std::size_t& i, Citation& citation) const {
        std::size_t next = i;
        if (!take_sign(next, "/", citation)) return false;
        if (is_number(next)) {
            const int year = number_of(passage_, tokens_[next]);
            if (year < 1900 || year > 2999) return false;
            citation.year = year;
            ++next;
            if (!take_sign(next, "/", citation)) return false;
        }
        if (!take_groups(next, citation)) return false;
        const bool is_law = citation.year && citation.groups.front().starts_with("QH");
        if (citation.groups.size() < 2 && !is_law) return false;
        i = next;
        return true;
    }

    // "-KH/TU"
    bool take_party_form(std::size_t& i, Citation& citation) const {
        std::size_t next = i;
        if (citation.is_open || !take_sign(next, "-", citation) || !is_group(next)) return false;
        citation.groups.emplace_back(word(next++));
        if (!take_sign(next, "/", citation) || !is_group(next)) return false;
        citation.groups.emplace_back(word(next++));
        citation.is_party_form = true;
        i = next;
        return true;
    }

    void read_before(std::size_t i, Citation& citation) const {
        citation.type_begin = citation.begin;
        if (i > 0 && word(i - 1) == ":") {
            citation.has_colon = i > 1 && lower(i - 2) == "số";
            if (!citation.has_colon) return;
            --i;
        }
        if (i > 0 && lower(i - 1) == "số") {
            citation.has_word_so = true;
            --i;
        }
        take_law_before(i, citation);
        if (citation.type.empty()) take_type_before(i, citation);
    }

    void take_type_before(std::size_t i, Citation& citation) const {
        if (i == 0) return;
        const std::size_t end = tokens_[i - 1].end;
        for (const std::string_view type : types) {
            if (end < type.size() || passage_.folded.compare(end - type.size(), type.size(), type) != 0)
                continue;
            citation.type_begin = end - type.size();
            citation.type = passage_.words.substr(citation.type_begin, type.size());
            return;
        }
    }

    // "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"
    void take_law_before(std::size_t i, Citation& citation) const {
        const bool is_law = !citation.groups.empty() && citation.groups.front().starts_with("QH");
        for (std::size_t back = 0; is_law && back < longest_law_name && back < i; ++back) {
            const std::size_t at = i - 1 - back;
            if (word(at) == ";" || word(at) == ".") return;
            if (word(at) != "Luật") continue;
            citation.type = "Luật";
            citation.type_begin = tokens_[at].begin;
            return;
        }
    }

    void read_after(std::size_t i, Citation& citation) const {
        if (word(i) == ",") {
            citation.has_comma = lower(i + 1) == "ngày";
            if (!citation.has_comma) return;
            ++i;
        }
        if (lower(i) != "ngày") return;
        const auto found = std::ranges::find(dates_, i + 1, &WrittenDate::first_token);
        if (found != dates_.end()) citation.date = *found;
    }

    const Passage& passage_;
    const std::vector<Token>& tokens_;
    std::size_t index_;
    const std::vector<WrittenDate>& dates_;
    std::vector<Citation> found_;
};

}  // namespace

std::string Citation::key() const {
    std::string key = number;
    if (is_party_form) return key + "-" + groups[0] + "/" + groups[1];
    if (year) key += "/" + std::to_string(*year);
    for (std::size_t i = 0; i < groups.size(); ++i)
        key += (i == 0 ? "/" : "-") + groups[i];
    return key;
}

std::vector<Citation> find_citations(const Passage& passage, std::size_t index,
                                     const std::vector<WrittenDate>& dates) {
    return CitationReader(passage, index, dates).run();
}

}  // namespace kehoach::check
