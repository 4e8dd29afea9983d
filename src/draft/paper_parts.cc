#include "draft/paper_parts.h"

#include <algorithm>
#include <string_view>

#include "draft/unit_names.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

plan::Text words(std::string text) { return {{plan::Run{std::move(text), false, false, "", {}}}, {}}; }

struct OpenPlace {
    std::string_view before;
    std::string_view slot;
};

// In this order: "09/02/2026" is opened from its day on.
constexpr OpenPlace open_places[] = {{"số ", "{number}"},   {"ngày ", "{day}"}, {"tháng ", "{month}"},
                                     {"{day}/", "{month}"}, {"năm ", "{year}"}, {"{month}/", "{year}"}};

void open(std::string& typed, const OpenPlace& place) {
    if (typed.find(place.slot) != typed.npos) return;
    for (std::size_t at = typed.find(place.before); at != typed.npos; at = typed.find(place.before, at)) {
        at += place.before.size();
        const std::size_t end = std::min(typed.find_first_not_of("0123456789", at), typed.size());
        if (end == at) continue;
        typed.replace(at, end - at, place.slot);
        return;
    }
}

}  // namespace

plan::Signer chairman_of(const plan::Agency& agency) {
    plan::Signer signer;
    signer.authority = {words("TM. ỦY BAN NHÂN DÂN"), words("CHỦ TỊCH")};
    for (const auto& [name, post] : agency.signers)
        if (fold_unit(post) == "chủ tịch") signer.name = words(name);
    return signer;
}

plan::Text annex_reference(const plan::Agency& agency) {
    Diagnostics none;
    return plan::parse_text("(Kèm theo Kế hoạch số {number}/KH-" + agency.symbol +
                                " ngày {day} tháng {month} năm {year} của " + agency.short_name + ")",
                            {}, none);
}

plan::Text with_open_date(const plan::Text& reference) {
    std::string typed = plan::typed(reference);
    for (const OpenPlace& place : open_places)
        open(typed, place);
    Diagnostics none;
    return plan::parse_text(typed, {}, none);
}

}  // namespace kehoach::draft
