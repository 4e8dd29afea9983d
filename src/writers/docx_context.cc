#include "writers/docx_context.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "base/text.h"

namespace kehoach::writers::word {

using namespace document;

namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// quoc-hieu → QuocHieu
std::string to_style_id(std::string_view id) {
    std::string result;
    bool at_start = true;
    for (const char c : id) {
        if (is_ascii_letter(c) || is_ascii_digit(c)) {
            result += at_start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            at_start = false;
        } else {
            at_start = true;
        }
    }
    return result;
}

// Word's rules for names of bookmarks: letters, digits and _, a letter first, 40 characters at most.
constexpr std::size_t longest_bookmark = 40;

std::string to_bookmark_name(std::string_view anchor) {
    std::string name;
    std::size_t length = 0;
    for (std::size_t i = 0; i < anchor.size() && length < longest_bookmark; ++length) {
        const char32_t c = next_character(anchor, i);
        // Beyond U+FFFF Word counts two characters; none of ours are letters there.
        name += c < 0x10000 && is_letter_or_digit(c) ? to_utf8(c) : "_";
    }
    const bool begins_with_letter = !name.empty() && name.front() != '_' && !is_ascii_digit(name.front());
    return begins_with_letter ? name
                              : "m" + name.substr(0, name.size() - (length == longest_bookmark ? 1 : 0));
}

// `name`, or with _2, _3 … when it is taken; Word takes no notice of case.
std::string make_unique(std::string name, std::set<std::string>& taken) {
    std::string unique = name;
    for (int n = 2; !taken.insert(to_lower(unique)).second; ++n) {
        const std::string suffix = "_" + std::to_string(n);
        std::u32string shortened = to_utf32(name);
        shortened.resize(std::min(shortened.size(), longest_bookmark - suffix.size()));
        unique.clear();
        for (const char32_t c : shortened)
            unique += to_utf8(c);
        unique += suffix;
    }
    return unique;
}

}  // namespace

std::int64_t to_half_points(Length size) { return (size.to_emu() + 3175) / 6350; }

Context::Context(const Document& document)
    : document_(document), survey_(word::survey(document)), referred_(document.footnotes.size()) {
    name_styles();
    tie_styles();
    name_bookmarks();
    for (const List& list : document.lists)
        list_indents_.emplace_back(list.levels.size());
}

void Context::name_styles() {
    std::set<std::string> taken;
    for (const auto& [id, style] : document_.styles) {
        std::string style_id = to_style_id(id);
        while (!taken.insert(style_id).second)
            style_id += '2';
        styles_.emplace(id, NamedStyle{style_id, &style, {}});
    }
}

void Context::tie_styles() {
    for (std::size_t list = 0; list < document_.lists.size(); ++list) {
        int level = 0;
        for (const ListLevel& each : document_.lists[list].levels) {
            if (!each.style.empty()) styles_.at(each.style).numbering = Numbering{list, level};
            ++level;
        }
    }
}

void Context::name_bookmarks() {
    for (const std::string_view anchor : survey_.anchors)
        bookmarks_.try_emplace(std::string(anchor), Bookmark{static_cast<int>(bookmarks_.size()), {}, false});
    std::set<std::string> taken;
    for (auto& [anchor, bookmark] : bookmarks_)
        bookmark.name = make_unique(to_bookmark_name(anchor), taken);
}

const NamedStyle& Context::style(const std::string& style) const {
    const auto found = styles_.find(style);
    assert(found != styles_.end());
    return found->second;
}

const Bookmark* Context::bookmark(std::string_view anchor) const {
    const auto found = bookmarks_.find(anchor);
    return found == bookmarks_.end() ? nullptr : &found->second;
}

const Bookmark* Context::place_bookmark(std::string_view anchor) {
    const auto found = bookmarks_.find(anchor);
    if (found == bookmarks_.end() || found->second.placed) return nullptr;
    found->second.placed = true;
    return &found->second;
}

bool Context::refer_to_footnote(int number) {
    const auto index = static_cast<std::size_t>(number - 1);
    assert(number >= 1 && index < referred_.size());
    const bool first = !referred_[index];
    referred_[index] = true;
    return first;
}

int Context::add_control(const Slot& slot) {
    controls_.try_emplace(slot.name, &slot);
    return ++last_control_;
}

int Context::add_revision() {
    return static_cast<int>(bookmarks_.size() + document_.comments.size()) + revisions_++;
}

Length Context::indent_in_list(const Numbering& numbering, Length first_line) {
    const auto level = static_cast<std::size_t>(numbering.level);
    assert(numbering.list < list_indents_.size() && level < list_indents_[numbering.list].size());
    std::optional<Length>& indent = list_indents_[numbering.list][level];
    if (!indent) indent = first_line;
    return *indent;
}

Length Context::list_indent(std::size_t list, std::size_t level) const {
    const std::vector<std::optional<Length>>& indents = list_indents_[list];
    for (std::size_t above = level + 1; above-- > 0;)
        if (indents[above]) return *indents[above];
    const auto below = std::ranges::find_if(indents, [](const auto& indent) { return indent.has_value(); });
    return below == indents.end() ? Length() : **below;
}

}  // namespace kehoach::writers::word
