#include "check/local_plan.h"

#include <string_view>

#include "base/text.h"

namespace kehoach::check {

namespace {

using plan::Level;

bool speaks_for_the_plan(const Passage& passage) {
    return is_running_text(passage) || passage.part == Part::heading || passage.part == Part::group_label ||
           passage.part == Part::title;
}

}  // namespace

bool is_local(const Manuscript& manuscript) {
    const Level level = manuscript.plan.agency.level;
    return level == Level::commune || level == Level::ward || level == Level::special_zone;
}

std::string own_word(const Manuscript& manuscript) {
    switch (manuscript.plan.agency.level) {
        case Level::ward:
            return "phường";
        case Level::special_zone:
            return "đặc khu";
        default:
            return "xã";
    }
}

std::string superior_word(const Manuscript& manuscript) {
    const auto& superior = manuscript.plan.agency.superior;
    const std::string name = superior ? fold_case(superior->name) : "";
    return name.find("thành phố") != std::string::npos ? "thành phố" : "tỉnh";
}

bool is_cited(const Manuscript& manuscript, const Passage& passage, std::size_t at) {
    const Range clause = clause_of(passage, at);
    for (const Citation& citation : manuscript.citations)
        if (&manuscript.passages[citation.passage] == &passage && citation.begin >= clause.begin &&
            citation.end <= at)
            return true;
    const std::string_view before = std::string_view(passage.words).substr(0, at);
    const std::size_t opened = before.rfind("“");
    return opened != std::string_view::npos && before.find("”", opened) == std::string_view::npos;
}

bool is_named(const Passage& passage, std::size_t end) {
    const std::size_t next = token_at(passage, end);
    return next < passage.tokens.size() && passage.tokens[next].kind == Token::Kind::word &&
           passage.tokens[next].is_capital;
}

void for_each_phrase(const Manuscript& manuscript, const std::vector<std::string>& phrases,
                     const VisitPhrase& visit) {
    for (const Passage& passage : manuscript.passages) {
        if (!speaks_for_the_plan(passage)) continue;
        for (const std::string& phrase : phrases)
            for (const Range& range : find_phrase(passage, phrase))
                if (!is_cited(manuscript, passage, range.begin)) visit(passage, range);
    }
}

}  // namespace kehoach::check
