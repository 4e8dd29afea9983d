#include "check/form/reading.h"

#include <algorithm>

#include "base/text.h"
#include "check/form/recogniser.h"

namespace kehoach::check::form {
namespace {

bool is_one_of(Element element, std::initializer_list<Element> wanted) {
    return std::ranges::find(wanted, element) != wanted.end();
}

}  // namespace

std::string plain(std::string_view text) { return to_upper(without_accents(text)); }

std::vector<std::size_t> Reading::all(const Part& part, std::initializer_list<Element> wanted) const {
    std::vector<std::size_t> found;
    for (std::size_t i = part.begin; i < part.end; ++i)
        if (is_one_of(elements[i], wanted)) found.push_back(i);
    return found;
}

std::vector<std::size_t> Reading::all(std::initializer_list<Element> wanted) const {
    return all(Part{Part::Kind::document, 0, elements.size(), {}}, wanted);
}

const Part& Reading::part_of(std::size_t index) const {
    const auto found = std::ranges::find_if(
        parts, [&](const Part& part) { return part.begin <= index && index < part.end; });
    return found == parts.end() ? parts.front() : *found;
}

Reading read(const papers::Paper& paper, const fill::Rules& law, const layout::Fonts& fonts,
             const Settings& settings) {
    Reading reading{paper, law, fonts, settings, {}, {}};
    recognise(paper, law, reading.elements, reading.parts);
    return reading;
}

}  // namespace kehoach::check::form
