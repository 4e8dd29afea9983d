// A comparison as a text: counts, then part by part what came, went, moved and changed.
#include <array>

#include "base/text.h"
#include "draft/diff_report.h"
#include "draft/word_diff.h"

namespace kehoach::draft {

namespace {

constexpr int shown_characters = 90;  // of a text that came, went or moved
constexpr int shown_context = 30;     // of what stands still on either side of a change

constexpr std::array all_parts{Part::heading, Part::body, Part::annex, Part::task};
constexpr std::array all_changes{Change::added, Change::removed, Change::moved, Change::changed};

std::string one_line(const std::string& text) {
    std::string line;
    for (const char c : text)
        line += c == '\n' ? std::string(" ⏎ ") : std::string(1, c);
    return line;
}

std::string shortened(const std::string& text) {
    const std::string line = one_line(text);
    if (count_characters(line) <= shown_characters) return line;
    return line.substr(0, byte_of_character(line, shown_characters)) + "…";
}

// The beginning only before the first change, the end only behind the last one.
std::string context(const std::string& text, bool is_first, bool is_last) {
    const int count = count_characters(text);
    const std::string head = is_first ? "" : text.substr(0, byte_of_character(text, shown_context));
    const std::string tail = is_last ? "" : text.substr(byte_of_character(text, count - shown_context));
    const int shown = (is_first ? 0 : shown_context) + (is_last ? 0 : shown_context);
    return count <= shown + 3 ? text : head + "…" + tail;
}

class Writer {
  public:
    Writer(const PlanDiff& diff, Language language, bool colours)
        : diff_(diff), language_(language), colours_(colours) {}

    std::string write() {
        text_ = diff_.before + " → " + diff_.after + '\n';
        if (diff_.differences.empty()) text_ += say("không khác nhau", "no difference") + '\n';
        for (const Part part : all_parts)
            write(part);
        return std::move(text_);
    }

  private:
    std::string say(const char* vietnamese, const char* english) const {
        return language_ == Language::vietnamese ? vietnamese : english;
    }

    void write(Part part) {
        std::string counts;
        for (const Change change : all_changes)
            if (const std::size_t count = diff_.count(part, change))
                counts += (counts.empty() ? "" : ", ") + word(change) + " " + std::to_string(count);
        if (counts.empty()) return;
        text_ += '\n' + part_title(part, language_) + ": " + counts + '\n';
        for (const Difference& difference : diff_.differences)
            if (difference.part == part) write(difference);
    }

    std::string word(Change change) const {
        Difference of_kind;
        of_kind.change = change;
        return to_lower(change_title(of_kind, language_));
    }

    void write(const Difference& difference) {
        switch (difference.change) {
            case Change::added:
                text_ += "+ " + difference.after_place + "  " + marked(difference.label, Revision::inserted) +
                         '\n';
                return;
            case Change::removed:
                text_ += "- " + difference.before_place + "  " + marked(difference.label, Revision::deleted) +
                         '\n';
                return;
            case Change::moved:
                text_ += "> " + places(difference) + "  " + shortened(difference.label) + '\n';
                return;
            case Change::changed:
                break;
        }
        text_ += (difference.moved ? "> " : "~ ") + heading_of(difference) + '\n';
        for (const FieldChange& field : difference.fields)
            text_ += "    " + field_title(field.key, language_) + ": " + words_of(field) + '\n';
    }

    std::string heading_of(const Difference& difference) const {
        if (difference.part == Part::heading) return field_title(difference.label, language_);
        return places(difference) + "  " + shortened(difference.label);
    }

    static std::string places(const Difference& difference) {
        if (difference.before_place == difference.after_place) return difference.after_place;
        return difference.before_place + " → " + difference.after_place;
    }

    std::string marked(const std::string& text, Revision revision) const {
        return colours_ ? in_colour(shortened(text), revision) : shortened(text);
    }

    static std::string in_colour(const std::string& text, Revision revision) {
        return (revision == Revision::deleted ? "\033[31m" : "\033[32m") + text + "\033[0m";
    }

    std::string words_of(const FieldChange& field) const {
        const std::vector<Piece> pieces = diff_words(field_value(field.key, field.before, language_),
                                                     field_value(field.key, field.after, language_));
        std::string text;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::string words = one_line(pieces[i].text);
            if (pieces[i].revision == Revision::none)
                text += context(words, i == 0, i + 1 == pieces.size());
            else if (colours_)
                text += in_colour(words, pieces[i].revision);
            else
                text += pieces[i].revision == Revision::deleted ? "[-" + words + "-]" : "{+" + words + "+}";
        }
        return text;
    }

    const PlanDiff& diff_;
    Language language_;
    bool colours_;
    std::string text_;
};

}  // namespace

std::string diff_text(const PlanDiff& diff, Language language, bool colours) {
    return Writer(diff, language, colours).write();
}

}  // namespace kehoach::draft
