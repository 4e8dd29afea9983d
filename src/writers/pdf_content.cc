#include "writers/pdf_content.h"

#include <cassert>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "document/structure_names.h"
#include "writers/pdf_numbers.h"
#include "writers/pdf_syntax.h"

namespace kehoach::writers {
namespace {

// TJ's number after each space, times 1000: its unit is a thousandth of the type size, and it moves to the
// left when positive (9.4.3). Two decimals of it are kept: at 14 pt they place a line of 30 spaces to within
// 0.002 pt.
std::int64_t move_after_space(const layout::TextItem& item) {
    assert(item.size > Length());
    return -10 * divide_rounded(item.extra_space.to_emu() * 100'000, item.size.to_emu());
}

// What a marked-content sequence is of: an element, by its index, or one of these.
enum Mark : int { pagination = document::no_element, layout_artifact = -2, unmarked = -3 };

// Remembers the graphics state that the operators so far have left, and writes only what changes it.
class Content {
  public:
    Content(const layout::Page& page, const document::Structure& structure, const PdfCodes& codes)
        : page_(page), structure_(structure), codes_(codes) {
        out_.reserve(page.items.size() * 96);
    }

    void add(const layout::TextItem& item);
    void add(const layout::LineItem& line);
    PdfContent finish();

  private:
    enum class Object { none, text, path };

    struct Point {
        std::int64_t x = 0;  // thousandths of a point, from the bottom left corner
        std::int64_t y = 0;
    };

    Point point(Length x, Length y) const;
    void set_ink(document::Ink ink);
    void enter(Object object, int mark);
    void begin_mark(int mark);
    void end_mark();
    void append(Point point, std::string_view after);
    void set_font(const layout::TextItem& item);
    void move_to(Point start);
    void show(const layout::TextItem& item);

    const layout::Page& page_;
    const document::Structure& structure_;
    const PdfCodes& codes_;
    std::string out_;
    std::vector<int> marked_;
    Object object_ = Object::none;
    int mark_ = unmarked;
    std::optional<layout::Face> face_;
    Length size_;
    std::optional<Length> thickness_;
    document::Ink ink_ = document::Ink::black;  // as a page begins
    Point line_start_;                          // of the text line matrix
};

void Content::add(const layout::TextItem& item) {
    if (item.text.empty() || codes_.characters(item.face).empty()) return;
    set_ink(item.ink);
    enter(Object::text, item.element);
    set_font(item);
    move_to(point(item.x, item.baseline));
    show(item);
}

void Content::add(const layout::LineItem& line) {
    set_ink(line.ink);
    if (thickness_ != line.thickness) {
        enter(Object::none, layout_artifact);  // no state changes between a path and its painting (8.5.2.1)
        append_thousandths(out_, thousandths_of_point(line.thickness));
        out_ += " w\n";
        thickness_ = line.thickness;
    }
    enter(Object::path, layout_artifact);
    append(point(line.x1, line.y1), " m ");
    append(point(line.x2, line.y2), " l\n");
}

PdfContent Content::finish() {
    enter(Object::none, unmarked);
    return {std::move(out_), std::move(marked_)};
}

Content::Point Content::point(Length x, Length y) const {
    return {thousandths_of_point(x), thousandths_of_point(page_.height - y)};
}

// Of letters and of lines (8.6.8); no state may change between a path and its painting.
void Content::set_ink(document::Ink ink) {
    if (ink_ == ink) return;
    enter(Object::none, layout_artifact);
    out_ += ink == document::Ink::red ? "1 0 0 rg 1 0 0 RG\n" : "0 g 0 G\n";
    ink_ = ink;
}

// A marked-content sequence lies within one text object, or holds whole paths (14.6.1).
void Content::enter(Object object, int mark) {
    if (object_ == object && mark_ == mark) return;
    if (object_ == Object::path) out_ += "S\n";
    if (mark_ != mark) end_mark();
    if (object_ != object && object_ == Object::text) out_ += "ET\n";
    if (object_ != object && object == Object::text) {
        out_ += "BT\n";
        line_start_ = {};
    }
    if (mark_ != mark) begin_mark(mark);
    object_ = object;
}

void Content::begin_mark(int mark) {
    mark_ = mark;
    if (mark == pagination) {
        out_ += "/Artifact<</Type/Pagination>>BDC\n";
    } else if (mark == layout_artifact) {
        out_ += "/Artifact<</Type/Layout>>BDC\n";
    } else if (mark != unmarked) {
        out_ += '/';
        out_ += document::name_of(structure_.elements[static_cast<std::size_t>(mark)]);
        out_ += "<</MCID ";
        out_ += std::to_string(marked_.size());
        out_ += ">>BDC\n";
        marked_.push_back(mark);
    }
}

void Content::end_mark() {
    if (mark_ != unmarked) out_ += "EMC\n";
    mark_ = unmarked;
}

void Content::append(Point point, std::string_view after) {
    append_thousandths(out_, point.x);
    out_ += ' ';
    append_thousandths(out_, point.y);
    out_ += after;
}

void Content::set_font(const layout::TextItem& item) {
    if (face_ == item.face && size_ == item.size) return;
    out_ += '/';
    out_ += pdf_font_name(item.face);
    out_ += ' ';
    append_thousandths(out_, thousandths_of_point(item.size));
    out_ += " Tf\n";
    face_ = item.face;
    size_ = item.size;
}

// Td is relative; the difference of rounded places keeps rounding errors from adding up down the page.
void Content::move_to(Point start) {
    append({start.x - line_start_.x, start.y - line_start_.y}, " Td\n");
    line_start_ = start;
}

// Word spacing (Tw) has no effect on two-byte codes (9.3.3), so TJ widens the spaces.
void Content::show(const layout::TextItem& item) {
    const std::int64_t move = move_after_space(item);
    const std::string_view text = item.text;
    bool widened = false;
    const std::size_t start = out_.size();
    out_ += '(';
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_character(text, position);
        const unsigned code = codes_.code(item.face, character);
        if (code == 0) continue;
        append_string_byte(out_, static_cast<char>(code >> 8));
        append_string_byte(out_, static_cast<char>(code & 0xFF));
        if (character != U' ' || move == 0 || position == text.size()) continue;
        out_ += ')';
        append_thousandths(out_, move);
        out_ += '(';
        widened = true;
    }
    if (widened) out_.insert(start, 1, '[');
    out_ += widened ? ")]TJ\n" : ")Tj\n";
}

}  // namespace

std::string pdf_font_name(layout::Face face) {
    return {'F', static_cast<char>('1' + static_cast<int>(face))};
}

PdfContent pdf_content(const layout::Page& page, const document::Structure& structure,
                       const PdfCodes& codes) {
    Content content(page, structure, codes);
    for (const layout::Item& item : page.items) {
        std::visit([&](const auto& each) { content.add(each); }, item);
    }
    return content.finish();
}

}  // namespace kehoach::writers
