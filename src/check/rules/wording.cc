// VT, LP, CT-08: abbreviations, repetitions, and words that say one thing twice.
#include <algorithm>
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

// ---- abbreviations

bool is_abbreviation(const Passage& passage, const Token& token) {
    const int letters = count_characters(passage.word(token));
    return token.kind == Token::Kind::word && token.is_all_capitals && letters >= 3 && letters <= 10;
}

bool is_cited(const Manuscript& manuscript, const Passage& passage, const Token& token) {
    return std::ranges::any_of(manuscript.citations, [&](const Citation& citation) {
        return &manuscript.passages[citation.passage] == &passage && citation.begin <= token.begin &&
               token.end <= citation.end;
    });
}

// "(CCHC)" right behind the words that it stands for.
bool is_explanation(const Passage& passage, std::size_t i) {
    if (i < 2 || passage.word(passage.tokens[i - 1]) != "(" ||
        passage.tokens[i - 2].kind != Token::Kind::word)
        return false;
    const std::string_view after = i + 1 < passage.tokens.size() ? passage.word(passage.tokens[i + 1]) : "";
    return after == ")" || after == ";" || after == ",";
}

// First letters of all words in order, capital, one string for each passage.
class Initials {
  public:
    explicit Initials(const Manuscript& manuscript) {
        for (const Passage& passage : manuscript.passages) {
            std::u32string letters;
            for (const Token& token : passage.tokens) {
                if (token.kind != Token::Kind::word || (token.is_all_capitals && !is_in_capitals(passage)))
                    continue;
                const std::string word(passage.word(token));
                letters += to_utf32(to_upper(word.substr(0, byte_of_character(word, 1))));
            }
            all_.push_back(std::move(letters));
        }
    }

    // Some words of the document begin with these letters, one after the other.
    bool spell(std::string_view abbreviation) const {
        const std::u32string letters = to_utf32(abbreviation);
        return std::ranges::any_of(
            all_, [&](const std::u32string& each) { return each.find(letters) != std::u32string::npos; });
    }

  private:
    std::vector<std::u32string> all_;
};

// PAR INDEX: words of another language, not initials.
bool beside_capitals(const Passage& passage, const Token& token) {
    const auto i = static_cast<std::size_t>(&token - passage.tokens.data());
    const auto is_word = [&](std::size_t k) {
        return k < passage.tokens.size() && passage.tokens[k].kind == Token::Kind::word &&
               passage.tokens[k].is_all_capitals;
    };
    return (i > 0 && is_word(i - 1) && token.after_space) ||
           (is_word(i + 1) && passage.tokens[i + 1].after_space);
}

void check_unexplained(const Manuscript& manuscript, Report& report) {
    const Initials initials(manuscript);
    std::set<std::string> known;
    for (const plan::Unit& unit : manuscript.plan.agency.units)
        known.insert(unit.abbreviation);
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 0; i < passage.tokens.size(); ++i)
            if (is_abbreviation(passage, passage.tokens[i]) && i > 0 &&
                passage.word(passage.tokens[i - 1]) == "(")
                known.insert(std::string(passage.word(passage.tokens[i])));
    for (const Passage& passage : manuscript.passages) {
        if (is_in_capitals(passage) || passage.part == Part::recipient || passage.part == Part::authority)
            continue;
        for (const Token& token : passage.tokens) {
            const std::string word(passage.word(token));
            if (!is_abbreviation(passage, token) || is_cited(manuscript, passage, token)) continue;
            if (plan::from_roman(word) || beside_capitals(passage, token)) continue;
            // SIPAS and the like are words of another language, not initials.
            const bool is_foreign = token.syllable && is_possible(*token.syllable) &&
                                    word.find_first_of("AEIOUY") != std::string::npos;
            if (is_foreign || manuscript.lexicon.is_common_abbreviation(word) || initials.spell(word))
                continue;
            if (known.insert(word).second) report.add(passage, token.begin, token.end, {word});
        }
    }
}

void check_explained_twice(const Manuscript& manuscript, Report& report) {
    std::map<std::pair<bool, std::string>, int> explained;
    for (const Passage& passage : manuscript.passages) {
        if (is_in_capitals(passage)) continue;
        for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
            if (!is_abbreviation(passage, passage.tokens[i]) || !is_explanation(passage, i)) continue;
            const std::string word(passage.word(passage.tokens[i]));
            // An annex may explain again what the body did.
            if (++explained[{passage.annex >= 0, word}] == 2)
                report.add(passage, passage.tokens[i].begin, passage.tokens[i].end, {word});
        }
    }
}

// ---- the same again

bool is_text(const Passage& passage) {
    return passage.part == Part::item || passage.part == Part::paragraph || passage.part == Part::further ||
           (passage.part == Part::cell && passage.role == plan::Role::task);
}

// Words without marks, one string.
std::string plain_words(const Passage& passage) {
    std::string words;
    for (const Token& token : passage.tokens)
        if (token.kind != Token::Kind::mark) words += std::string(passage.lower(token)) + " ";
    return words;
}

std::size_t count_words(const Passage& passage) {
    return static_cast<std::size_t>(std::ranges::count_if(
        passage.tokens, [](const Token& token) { return token.kind == Token::Kind::word; }));
}

void check_identical(const Manuscript& manuscript, Report& report) {
    constexpr std::size_t fewest = 10;
    std::map<std::pair<int, std::string>, const Passage*> seen;
    for (const Passage& passage : manuscript.passages) {
        if (!is_text(passage) || count_words(passage) < fewest) continue;
        const auto [first, is_new] = seen.try_emplace({passage.annex, plain_words(passage)}, &passage);
        if (is_new) continue;
        const Span place = first->second->place(0, first->second->words.size());
        report.add(passage, {std::to_string(place.line)});
    }
}

// Pairs of neighbouring words.
std::set<std::string> word_pairs(const Passage& passage) {
    std::set<std::string> pairs;
    std::string before;
    for (const Token& token : passage.tokens) {
        if (token.kind == Token::Kind::mark) continue;
        const std::string word(passage.lower(token));
        if (!before.empty()) pairs.insert(before + " " + word);
        before = word;
    }
    return pairs;
}

std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(
        std::ranges::count_if(a, [&](const std::string& pair) { return b.contains(pair); }));
}

struct Similar {
    const Passage* first;
    const Passage* second;
};

// Texts of ten words and more in which nine tenths of the shorter one stand in the longer one.
std::vector<Similar> similar_texts(const Manuscript& manuscript) {
    constexpr std::size_t fewest = 10;
    struct Text {
        const Passage* passage;
        std::set<std::string> pairs;
    };
    std::vector<Text> texts;
    for (const Passage& passage : manuscript.passages)
        if (is_text(passage) && count_words(passage) >= fewest)
            texts.push_back({&passage, word_pairs(passage)});
    std::vector<Similar> found;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            const auto [a, b] = std::minmax(
                {texts[i].pairs.size(), texts[k].pairs.size()});  // values: what it is given is gone after
            if (texts[i].passage->annex != texts[k].passage->annex || a * 10 < b * 8) continue;
            if (plain_words(*texts[i].passage) == plain_words(*texts[k].passage)) continue;
            // Two leads are another rule's.
            if (contains_phrase(*texts[i].passage, "chủ trì") &&
                contains_phrase(*texts[k].passage, "chủ trì"))
                continue;
            if (common(texts[i].pairs, texts[k].pairs) * 100 >= a * 88)
                found.push_back({texts[i].passage, texts[k].passage});
        }
    return found;
}

void check_similar(const Manuscript& manuscript, Report& report) {
    for (const Similar& pair : similar_texts(manuscript)) {
        const Span place = pair.first->place(0, pair.first->words.size());
        report.add(*pair.second, {std::to_string(place.line)});
    }
}

// ---- two leads

// The heading or numbered item that names a unit, above each passage of the body.
const plan::Block* unit_section(const Manuscript& manuscript, const plan::Block* block) {
    const std::vector<plan::Block>& body = manuscript.plan.body;
    for (auto i = block - body.data(); i >= 0; --i) {
        const plan::Block& each = body[static_cast<std::size_t>(i)];
        if (each.kind == plan::BlockKind::heading) return &each;
    }
    return nullptr;
}

void check_two_leads(const Manuscript& manuscript, Report& report) {
    constexpr std::size_t fewest = 8;  // words that both have in a row
    struct Duty {
        const Passage* passage;
        std::size_t begin;  // token behind "chủ trì"
    };
    std::vector<Duty> duties;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::item || passage.part == Part::paragraph)
            for (const Range& range : find_phrase(passage, "chủ trì"))
                duties.push_back({&passage, token_at(passage, range.end)});
    const auto words = [&](const Duty& duty) {
        std::vector<std::string_view> all;
        for (std::size_t i = duty.begin; i < duty.passage->tokens.size(); ++i) {
            const Token& token = duty.passage->tokens[i];
            if (duty.passage->lower(token) == ";") break;
            if (token.kind != Token::Kind::word) continue;
            const std::string_view word = duty.passage->lower(token);
            // "phối hợp với các cơ quan liên quan tham mưu cho UBND xã" says nothing of the duty.
            if (all.empty() && manuscript.lexicon.is_filler(word)) continue;
            all.push_back(word);
        }
        return all;
    };
    std::set<const Passage*> reported;
    for (std::size_t i = 0; i < duties.size(); ++i)
        for (std::size_t k = i + 1; k < duties.size(); ++k) {
            const plan::Block* first = unit_section(manuscript, duties[i].passage->block);
            const plan::Block* second = unit_section(manuscript, duties[k].passage->block);
            if (!first || !second || first == second) continue;
            const auto a = words(duties[i]);
            const auto b = words(duties[k]);
            std::size_t longest = 0;
            for (std::size_t x = 0; x < a.size(); ++x)
                for (std::size_t y = 0; y < b.size(); ++y) {
                    std::size_t run = 0;
                    while (x + run < a.size() && y + run < b.size() && a[x + run] == b[y + run])
                        ++run;
                    longest = std::max(longest, run);
                }
            if (longest < fewest || !reported.insert(duties[k].passage).second) continue;
            report.add(*duties[k].passage, {plan::plain(first->text), plan::plain(second->text)});
        }
}

// ---- one thing twice

void check_pleonasms(const Manuscript& manuscript, Report& report) {
    constexpr std::size_t window = 40;  // bytes between the two
    for (const Passage& passage : manuscript.passages) {
        const auto look = [&](std::string_view first, std::string_view second) {
            for (const Range& one : find_phrase(passage, first))
                for (const Range& other : find_phrase(passage, second))
                    if (other.begin > one.end && other.begin - one.end < window)
                        report.add(
                            passage, one.begin, other.end,
                            {passage.words.substr(one.begin, other.end - one.begin),
                             std::string(words_of(passage, one)), std::string(words_of(passage, other))});
        };
        for (const char* least : {"tối thiểu", "ít nhất"})
            look(least, "trở lên");
        look("tối đa", "trở xuống");
    }
}

constexpr Rule rules[]{
    {"VT-01",
     "kỹ thuật soạn thảo",
     Severity::note,
     {"chữ viết tắt được giải thích ở lần dùng đầu", "an abbreviation is explained where it is first used"},
     {"chữ viết tắt \"{0}\" chưa được giải thích", "the abbreviation \"{0}\" is explained nowhere"},
     {"viết đầy đủ ở lần đầu, kèm ({0}); hoặc không viết tắt",
      "write it in full the first time with ({0}) behind it, or do not abbreviate"},
     check_unexplained,
     "Rà soát, điều chỉnh Đề án VTVL của các đơn vị./.",
     "Rà soát, điều chỉnh đề án vị trí việc làm (VTVL); trình phê duyệt VTVL trong quý I./."},
    {"VT-02",
     "kỹ thuật soạn thảo",
     Severity::note,
     {"chữ viết tắt chỉ giải thích một lần", "an abbreviation is explained once"},
     {"\"{0}\" được giải thích hai lần", "\"{0}\" is explained twice"},
     {"từ lần thứ hai chỉ dùng chữ viết tắt", "from the second time use the abbreviation only"},
     check_explained_twice,
     "Tiếp tục rà soát vị trí việc làm (VTVL) của các đơn vị.\nTrình phê duyệt vị trí việc làm (VTVL) trong "
     "quý I./.",
     "Tiếp tục rà soát vị trí việc làm (VTVL) của các đơn vị.\nTrình phê duyệt VTVL trong quý I./."},
    {"LP-01",
     "nội dung không trùng lặp",
     Severity::error,
     {"không có hai đoạn văn, hai nhiệm vụ giống hệt nhau", "no two paragraphs or tasks are the same"},
     {"giống hệt đoạn ở dòng {0}", "the same as line {0}"},
     {"bỏ một đoạn rồi sửa số thứ tự", "delete one of them and correct the numbers"},
     check_identical,
     "- Đẩy mạnh ứng dụng công nghệ thông tin trong công tác chỉ đạo, điều hành.\n- Đẩy mạnh ứng dụng công "
     "nghệ thông tin trong công tác chỉ đạo, điều hành.\n- Báo cáo kết quả./.",
     "- Đẩy mạnh ứng dụng công nghệ thông tin trong công tác chỉ đạo, điều hành.\n- Báo cáo kết quả./."},
    {"LP-02",
     "nội dung không trùng lặp",
     Severity::note,
     {"không có hai đoạn văn, hai nhiệm vụ gần như giống nhau",
      "no two paragraphs or tasks are nearly the same"},
     {"gần giống đoạn ở dòng {0}", "nearly the same as line {0}"},
     {"gộp lại, hoặc nêu rõ chỗ khác nhau", "make one of them, or say what is different"},
     check_similar,
     "- Tiếp tục triển khai hiệu quả Nghị quyết của tỉnh về đột phá phát triển khoa học, công nghệ và chuyển "
     "đổi số.\n- Tiếp tục triển khai hiệu quả Nghị quyết của tỉnh, xã về đột phá phát triển khoa học, công "
     "nghệ và chuyển đổi số.\n- Báo cáo kết quả./.",
     "- Tiếp tục triển khai hiệu quả Nghị quyết của tỉnh về đột phá phát triển khoa học, công nghệ và chuyển "
     "đổi số.\n- Báo cáo kết quả./."},
    {"LP-03",
     "phân công nhiệm vụ",
     Severity::warning,
     {"một việc chỉ có một đơn vị chủ trì", "a duty has one lead"},
     {"việc này \"{0}\" cũng chủ trì", "\"{0}\" leads this duty, too"},
     {"giao cho một đơn vị chủ trì, đơn vị kia phối hợp", "let one lead and the other support"},
     check_two_leads,
     "# I. PHÒNG KINH TẾ\nChủ trì, phối hợp với các cơ quan, đơn vị liên quan đẩy mạnh triển khai công tác "
     "thông tin, tuyên truyền chuyển đổi số.\n# II. CÔNG AN XÃ\nChủ trì, phối hợp với các cơ quan, đơn vị "
     "liên quan đẩy mạnh triển khai công tác thông tin, tuyên truyền các nội dung chuyển đổi số./.",
     "# I. PHÒNG KINH TẾ\nChủ trì, phối hợp với các cơ quan, đơn vị liên quan đẩy mạnh triển khai công tác "
     "thông tin, tuyên truyền chuyển đổi số.\n# II. CÔNG AN XÃ\nPhối hợp với Phòng Kinh tế trong công tác "
     "tuyên truyền./."},
    {"CT-08",
     "dùng từ",
     Severity::note,
     {"không dùng hai cách nói một ý: \"tối thiểu … trở lên\"",
      "one thing is not said twice: \"tối thiểu … trở lên\""},
     {"\"{0}\" nói một ý hai lần", "\"{0}\" says one thing twice"},
     {"bỏ \"{1}\" hoặc \"{2}\"", "drop \"{1}\" or \"{2}\""},
     check_pleonasms,
     "Phấn đấu mức độ hài lòng đạt tối thiểu 90% trở lên./.",
     "Phấn đấu mức độ hài lòng đạt từ 90% trở lên./."},
};

}  // namespace

std::span<const Rule> wording_rules() { return rules; }

}  // namespace kehoach::check
