// The lines of a body, each with the headings above it.
#include <utility>

#include "draft/diff_parts.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

std::string without_full_stop(std::string text) {
    while (text.ends_with('.') || text.ends_with(')'))
        text.pop_back();
    return text;
}

std::string typed_lines(const plan::Block& block) {
    plan::Block bare = block;
    bare.marker.reset();
    bare.kind = block.kind == plan::BlockKind::table ? block.kind : plan::BlockKind::paragraph;
    std::string text;
    for (const std::string& line : plan::typed_body({bare}, {}))
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

// The markers of the headings above, joined: II.1; in front of them what the body belongs to.
class Path {
  public:
    explicit Path(std::string above) : above_(std::move(above)) {}

    void enter(const plan::Block& heading) {
        const auto level = static_cast<std::size_t>(heading.heading_level);
        parts_.resize(level - 1);
        parts_.push_back(heading.marker ? without_full_stop(heading.marker->typed) : plain(heading.text));
    }

    std::string text() const {
        std::string text;
        for (const std::string& part : parts_)
            if (!part.empty()) text += (text.empty() ? "" : ".") + part;
        return above_.empty() || text.empty() ? above_ + text : above_ + ", " + text;
    }

  private:
    std::string above_;
    std::vector<std::string> parts_;
};

std::vector<Line> body_lines(const plan::Plan& plan) {
    std::vector<Line> lines = lines_of(plan.body, "");
    for (const plan::Footnote& note : plan.footnotes)
        lines.push_back({"[^" + note.label + "]", "[^]", "", plan::typed(note.text)});
    return lines;
}

}  // namespace

std::vector<Line> lines_of(const std::vector<plan::Block>& body, const std::string& above) {
    std::vector<Line> lines;
    Path path(above);
    for (const plan::Block& block : body) {
        const std::string group = path.text();
        const std::string marker = block.marker ? block.marker->typed : "";
        if (block.kind == plan::BlockKind::heading) path.enter(block);
        const bool is_heading = block.kind == plan::BlockKind::heading;
        const bool is_counted =
            !marker.empty() && !without_full_stop(marker).empty() && marker != "-" && marker != "+";
        std::string place = is_heading || !is_counted ? path.text() : path.text() + " " + marker;
        lines.push_back({std::move(place), group, marker, typed_lines(block)});
    }
    return lines;
}

std::vector<Difference> diff_bodies(const plan::Plan& before, const plan::Plan& after) {
    return diff_lines(Part::body, body_lines(before), body_lines(after));
}

}  // namespace kehoach::draft
