#include "papers/pdf_joining.h"

#include <cmath>
#include <string>
#include <string_view>

#include "base/text.h"

namespace kehoach::papers {
namespace {

constexpr double least_room = 4;    // points at each side of a line that is centred
constexpr double word_space = 0.3;  // ems, with what rounding takes

class Join {
  public:
    explicit Join(const Joint& joint)
        : joint_(joint),
          frame_(joint.frame),
          first_(joint.above.front()->line),
          above_(joint.above.back()->line),
          line_(joint.below.line) {}

    bool is_made() const {
        if (!is_in_one_place() || !is_near()) return false;
        if (joint_.below.side == Side::left) return is_wrapped_recipient();
        if (joint_.below.side == Side::right) return false;
        return is_running() || is_wrapped_in_the_middle() || is_wrapped_item();
    }

  private:
    bool is_in_one_place() const {
        const PlacedLine& last = *joint_.above.back();
        return joint_.below.side == last.side && joint_.below.zone == last.zone && !line_.is_in_grid &&
               !above_.is_in_grid && !last.rule_below && std::abs(line_.size - above_.size) < 0.6;
    }

    bool is_near() const {
        const double gap = above_.y - line_.y;
        return joint_.breaks_page || (gap > 0 && gap < joint_.pitch * 1.12 + 1);
    }

    // The first word would have found no room above.
    bool is_full() const { return above_.right > frame_.right - line_.first_word - line_.size * word_space; }

    bool is_running() const {
        const double indent = joint_.above.size() > 1 ? joint_.above[1]->line.left - frame_.left : 0;
        return !is_centered(line_, frame_) && !is_centered(above_, frame_) && is_full() &&
               line_.left < frame_.left + indent + 4;
    }

    // A title, or Kính gửi with one that has a long name: a full line is in the middle, too.
    bool is_wrapped_in_the_middle() const {
        const bool are_in_middle = frame_.is_middle(above_.center()) && frame_.is_middle(line_.center());
        const bool is_seen = is_centered(above_, frame_) || is_centered(line_, frame_);
        const bool has_room =
            above_.width() + line_.first_word + line_.size * word_space < frame_.right - frame_.left;
        return !joint_.breaks_page && are_in_middle && is_seen && !has_room && has_one_look();
    }

    bool has_one_look() const {
        const Look &above = above_.runs.back().look, &below = line_.runs.front().look;
        return above.bold == below.bold && above.italic == below.italic;
    }

    // Of a list further in than first lines are, as that of Kính gửi is.
    bool is_wrapped_item() const {
        constexpr double deepest_first_line = 40, hang = 20;  // points
        const bool is_item = first_.runs.front().text.starts_with("-") && !begins_with_dash();
        const bool is_deep = line_.left > frame_.left + deepest_first_line;
        const bool is_below = line_.left > first_.left - 1 && line_.left < first_.left + hang;
        return !joint_.breaks_page && is_item && is_deep && is_below && is_full();
    }

    // A recipient of two lines: the first is not finished.
    bool is_wrapped_recipient() const {
        const std::string& text = above_.runs.back().text;
        const std::size_t end = text.find_last_not_of(" \u00A0");
        const char last = end == text.npos ? ' ' : text[end];
        return !joint_.breaks_page && std::abs(line_.left - above_.left) < 14 && line_.size < 11.6 &&
               last != ';' && last != '.' && last != ':' && !begins_recipient();
    }

    bool begins_with_dash() const { return line_.runs.front().text.starts_with("-"); }

    // With a dash; "chính trị / - xã hội" does not: the line above is full, and the name no name.
    bool begins_recipient() const {
        constexpr double most_room = 60;  // points that a full line may leave of its half of the page
        if (!begins_with_dash()) return false;
        const std::string_view name = trim(std::string_view(line_.runs.front().text).substr(1));
        const bool is_name = is_upper(name.substr(0, byte_of_character(name, 1)));
        return is_name || above_.right < frame_.middle() - most_room;
    }

    const Joint& joint_;
    const Frame& frame_;
    const TextLine& first_;
    const TextLine& above_;
    const TextLine& line_;
};

}  // namespace

bool goes_on(const Joint& joint) { return Join(joint).is_made(); }

bool is_centered(const TextLine& line, const Frame& frame) {
    return frame.is_middle(line.center()) && line.left > frame.left + least_room;
}

}  // namespace kehoach::papers
