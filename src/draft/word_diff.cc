#include "draft/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "base/text.h"
#include "draft/edit_script.h"

namespace kehoach::draft {

namespace {

class Numbers {
  public:
    std::vector<std::uint32_t> of(const std::vector<std::string_view>& tokens) {
        std::vector<std::uint32_t> result;
        for (const std::string_view token : tokens)
            result.push_back(
                numbers_.emplace(token, static_cast<std::uint32_t>(numbers_.size())).first->second);
        return result;
    }

  private:
    std::map<std::string_view, std::uint32_t> numbers_;
};

// Texts that stay, and between them what is deleted and inserted.
struct Stretch {
    std::string same;
    std::string deleted;
    std::string inserted;
};

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_letter_or_digit(next_character(text, at))) return true;
    return false;
}

// A space or a comma that stays between two changes does not part them: "[-một hai-]" reads better than
// "[-một-] [-hai-]".
std::vector<Stretch> joined(const std::vector<Stretch>& stretches) {
    std::vector<Stretch> result;
    for (const Stretch& stretch : stretches) {
        const bool changes = !stretch.deleted.empty() || !stretch.inserted.empty();
        if (result.empty() || has_word(stretch.same) || !changes) {
            result.push_back(stretch);
            continue;
        }
        result.back().deleted += stretch.same + stretch.deleted;
        result.back().inserted += stretch.same + stretch.inserted;
    }
    return result;
}

std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(word_tokens(text), has_word));
}

// Where hardly a word stays, the words that do are there by chance: the whole has been replaced.
std::vector<Stretch> replaced_if_strange(std::vector<Stretch> stretches, std::string_view before,
                                         std::string_view after) {
    std::size_t kept = 0;
    for (const Stretch& stretch : stretches)
        kept += count_words(stretch.same);
    const std::size_t words = std::min(count_words(before), count_words(after));
    if (2 * kept >= words) return stretches;
    return {{"", std::string(before), std::string(after)}};
}

std::vector<Piece> pieces_of(const std::vector<Stretch>& stretches) {
    std::vector<Piece> pieces;
    const auto add = [&](const std::string& text, Revision revision) {
        if (text.empty()) return;
        if (!pieces.empty() && pieces.back().revision == revision)
            pieces.back().text += text;
        else
            pieces.push_back({text, revision});
    };
    for (const Stretch& stretch : stretches) {
        add(stretch.same, Revision::none);
        add(stretch.deleted, Revision::deleted);
        add(stretch.inserted, Revision::inserted);
    }
    return pieces;
}

}  // namespace

std::vector<std::string_view> word_tokens(std::string_view text) {
    enum class Kind { word, space, sign };
    std::vector<std::string_view> tokens;
    Kind last = Kind::sign;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = next_character(text, at);
        const Kind kind = is_letter_or_digit(character) ? Kind::word
                          : is_white_space(character)   ? Kind::space
                                                        : Kind::sign;
        if (kind == last && kind != Kind::sign && !tokens.empty())
            tokens.back() = text.substr(begin - tokens.back().size(), tokens.back().size() + at - begin);
        else
            tokens.push_back(text.substr(begin, at - begin));
        last = kind;
    }
    return tokens;
}

std::vector<Piece> diff_words(std::string_view before, std::string_view after) {
    const std::vector<std::string_view> old_words = word_tokens(before), new_words = word_tokens(after);
    Numbers numbers;
    const auto old_numbers = numbers.of(old_words);
    const auto new_numbers = numbers.of(new_words);
    std::vector<Stretch> stretches(1);
    auto old_word = old_words.begin(), new_word = new_words.begin();
    for (const Edit edit : edit_script(old_numbers, new_numbers)) {
        if (edit == Edit::remove) {
            stretches.back().deleted += *old_word++;
        } else if (edit == Edit::add) {
            stretches.back().inserted += *new_word++;
        } else {
            if (!stretches.back().deleted.empty() || !stretches.back().inserted.empty())
                stretches.emplace_back();
            stretches.back().same += *old_word++;
            ++new_word;
        }
    }
    return pieces_of(replaced_if_strange(joined(stretches), before, after));
}

}  // namespace kehoach::draft
