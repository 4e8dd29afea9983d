#include "draft/paper_parts.h"

#include "draft/unit_names.h"

namespace kehoach::draft {

namespace {

plan::Text words(std::string text) { return {{plan::Run{std::move(text), false, false, "", {}}}, {}}; }

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

}  // namespace kehoach::draft
