#include "writers/signing.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_text.h"
#include "writers/pdf_numbers.h"

namespace kehoach::writers {
namespace {

using document::SlotName;
using layout::Box;
using layout::PrintedSlot;

constexpr std::int64_t emu_per_mm = 36'000;

std::string millimetres(Length length) {
    std::string number;
    append_thousandths(number, 10 * divide_rounded(length.to_emu() * 100, emu_per_mm));
    return number;
}

std::string points(Length length) {
    std::string number;
    append_thousandths(number, 10 * divide_rounded(length.to_emu(), 127));
    return number;
}

// From the page's top left corner; with the baseline, on which a text stands.
template <class Unit>
std::string place(const Box& box, const Length* baseline, Unit unit) {
    JsonObject place;
    place.add("left", unit(box.x)).add("top", unit(box.y));
    place.add("width", unit(box.width)).add("height", unit(box.height));
    if (baseline) place.add("baseline", unit(*baseline));
    return place.json();
}

void add_place(JsonObject& object, const Box& box, const Length* baseline) {
    object.add("mm", place(box, baseline, millimetres)).add("pt", place(box, baseline, points));
}

std::string font_of(const PrintedSlot& slot) {
    const bool bold = slot.face == layout::Face::bold || slot.face == layout::Face::bold_italic;
    const bool italic = slot.face == layout::Face::italic || slot.face == layout::Face::bold_italic;
    JsonObject font;
    font.add("size", points(slot.size)).add("bold", bold ? "true" : "false");
    return font.add("italic", italic ? "true" : "false").json();
}

// What the decree asks for there (Phụ lục I, Phần I, Mục II.3, II.4, II.7).
std::string_view content_of(SlotName name) {
    switch (name) {
        case SlotName::number:
            return "Số của văn bản, chữ số Ả Rập; dưới 10 có số 0 ở trước";
        case SlotName::day:
            return "Ngày; dưới 10 có số 0 ở trước";
        case SlotName::month:
            return "Tháng; tháng 1 và tháng 2 có số 0 ở trước";
        case SlotName::year:
            return "Năm, bốn chữ số";
        case SlotName::signer:
            return "Họ và tên người ký";
        case SlotName::blank:
            break;
    }
    return "Chỗ để trống";
}

const std::string& section_of(const PrintedSlot& slot, const layout::Pages& pages) {
    return pages.pages[static_cast<std::size_t>(slot.page)].section;
}

std::string slot_json(const PrintedSlot& slot, const layout::Pages& pages) {
    JsonObject object;
    object.add_text("name", document::slot_name(slot.name));
    object.add_text("section", section_of(slot, pages));
    object.add("page", std::to_string(slot.page + 1));
    object.add("value", slot.value.empty() ? "null" : json_text(slot.value));
    add_place(object, slot.box, &slot.baseline);
    object.add("font", font_of(slot));
    return object.add_text("content", content_of(slot.name)).json();
}

std::string field_json(const layout::Field& field) {
    JsonObject object;
    object.add_text("name", field.name);
    object.add("page", std::to_string(field.page + 1));
    add_place(object, field.box, nullptr);
    return object.add_text("title", field.title).add_text("content", field.content).json();
}

bool is_of_a_date(SlotName name) {
    return name == SlotName::day || name == SlotName::month || name == SlotName::year;
}

// Whether `slot` goes on with the date that ends in `before`.
bool continues_date(const PrintedSlot& before, const PrintedSlot& slot) {
    return before.page == slot.page && before.baseline == slot.baseline && before.name < slot.name;
}

// From the left edge of its first part to the right edge of its last.
std::string date_json(const std::vector<const PrintedSlot*>& parts, const layout::Pages& pages) {
    const PrintedSlot& first = *parts.front();
    Box box = first.box;
    box.width = parts.back()->box.x + parts.back()->box.width - box.x;
    std::string slots;
    for (const PrintedSlot* part : parts)
        slots += (slots.empty() ? "\n      " : ",\n      ") + slot_json(*part, pages);
    JsonObject date;
    date.add_text("name", "date").add_text("section", section_of(first, pages));
    date.add("page", std::to_string(first.page + 1));
    add_place(date, box, &first.baseline);
    return date.add("parts", "[" + slots + "\n    ]").json();
}

// Days, months and years of one line are parts of a date. Blanks of no name are nobody's business.
std::vector<std::string> slots_of(const layout::Pages& pages) {
    std::vector<std::string> slots;
    std::vector<const PrintedSlot*> date;
    const auto end_date = [&] {
        if (!date.empty()) slots.push_back(date_json(date, pages));
        date.clear();
    };
    for (const PrintedSlot& slot : pages.slots) {
        const bool is_part = is_of_a_date(slot.name);
        if (!is_part || (!date.empty() && !continues_date(*date.back(), slot))) end_date();
        if (is_part) date.push_back(&slot);
        if (!is_part && slot.name != SlotName::blank) slots.push_back(slot_json(slot, pages));
    }
    end_date();
    return slots;
}

std::string list(const std::vector<std::string>& lines) {
    std::string json = "[";
    const char* separator = "\n    ";
    for (const std::string& line : lines) {
        json += separator + line;
        separator = ",\n    ";
    }
    return json + (lines.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string signing(const layout::Pages& pages, const std::string& file) {
    std::vector<std::string> fields;
    for (const layout::Field& field : pages.fields)
        fields.push_back(field_json(field));
    return "{\n  \"format\": \"kehoach-signing/1\",\n  \"file\": " + json_text(file) +
           ",\n  \"slots\": " + list(slots_of(pages)) + ",\n  \"fields\": " + list(fields) + "\n}\n";
}

}  // namespace kehoach::writers
