// "Did you mean": the one message with a suggestion, the other with the list.
#include "plan/unknown.h"

#include <utility>

#include "plan/meant.h"

namespace kehoach::plan {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

}  // namespace

void report_unknown(const UnknownSlugs& slugs, const Span& place, std::vector<std::string> arguments,
                    std::string_view word, const std::vector<std::string>& known, Diagnostics& diagnostics) {
    const auto meant = meant_word(word, known);
    arguments.push_back(meant ? *meant : joined(known));
    diagnostics.error(meant ? slugs.misspelt : slugs.unknown, place, std::move(arguments));
}

}  // namespace kehoach::plan
