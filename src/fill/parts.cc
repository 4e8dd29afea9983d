#include "fill/parts.h"

#include "base/text.h"

namespace kehoach::fill {

namespace {

std::vector<plan::Text> one(const plan::Text& text) {
    return text.empty() ? std::vector<plan::Text>() : std::vector{text};
}

std::vector<plan::Text> words(const std::vector<std::string>& lines) {
    std::vector<plan::Text> texts;
    for (const std::string& line : lines)
        texts.push_back({{plan::Run{line, false, false, "", {}}}, {}});
    return texts;
}

std::vector<plan::Text> words_or_none(const std::string& line) {
    return line.empty() ? std::vector<plan::Text>() : words({line});
}

}  // namespace

std::optional<std::vector<plan::Text>> part_texts(const std::string& name, const plan::Plan& plan,
                                                  const plan::Annex* annex) {
    const std::vector<plan::Text> none;
    if (name == "title") return one(plan.title);
    if (name == "reference") return one(plan.reference);
    if (name == "addressees") return plan.addressees;
    if (name == "type") return words({plan.type});
    if (name == "unit") return words_or_none(plan.unit);
    if (name == "urgency") return words_or_none(plan.urgency);
    if (name == "circulation") return words_or_none(plan.circulation);
    if (name == "drafter") return one(plan.drafter);
    if (name == "copies") return one(plan.copies);
    if (name == "agency.address") return plan.agency.address;
    if (name == "bases") return plan.bases;
    if (name == "recipients") return plan.recipients;
    if (name == "signer.authority") return plan.signer.authority;
    if (name == "signer.name") return one(plan.signer.name);
    const plan::Decision* decision = plan.decision ? &*plan.decision : nullptr;
    if (name == "decision.title") return decision ? one(decision->title) : none;
    if (name == "decision.authority") return decision ? one(decision->authority) : none;
    if (name == "status") return words({plan.status == plan::Status::draft ? "draft" : "final"});
    if (name == "agency.heading") return words(plan.agency.heading);
    if (name == "agency.superior-heading") return words(plan.agency.superior_heading);
    if (annex && name == "annex.label") return one(annex->label);
    if (annex && name == "annex.title") return one(annex->title);
    if (annex && name == "annex.reference") return one(annex->reference);
    if (annex && name == "annex.unit") return one(annex->unit);
    return std::nullopt;
}

std::optional<std::size_t> part_size(const std::string& name, const plan::Plan& plan,
                                     const plan::Annex* annex) {
    if (name == "body") return plan.body.size();
    if (name == "decision.body") return plan.decision ? plan.decision->body.size() : 0;
    const auto texts = part_texts(name, plan, annex);
    return texts ? std::optional(texts->size()) : std::nullopt;
}

Names names_of(const plan::Plan& plan, const Rules& rules, const plan::Annex* annex) {
    const DocumentType& type = rules.types.at(plan.type);
    Names names{{"agency.name", plan.agency.name},
                {"agency.upper", to_upper(plan.agency.name)},
                {"agency.short-name", plan.agency.short_name},
                {"agency.place", plan.agency.place},
                {"agency.symbol", plan.agency.symbol},
                {"type.name", type.name},
                {"type.upper", to_upper(type.name)},
                {"type.abbreviation", type.abbreviation},
                {"title", plan::plain(plan.title)}};
    names["unit"] = plan.unit;
    names["drafter"] = plan::plain(plan.drafter);
    names["copies"] = plan::plain(plan.copies);
    if (plan.decision) names["decision.title"] = plan::plain(plan.decision->title);
    if (annex) names["annex.label"] = plan::plain(annex->label);
    return names;
}

}  // namespace kehoach::fill
