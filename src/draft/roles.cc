#include "draft/roles.h"

#include <algorithm>

#include "base/text.h"
#include "draft/phrase.h"
#include "draft/unit_names.h"

namespace kehoach::draft {

namespace {

enum class PartKind { unit, collective, neutral, unknown };

struct Part {
    PartKind kind = PartKind::unknown;
    std::string text;  // as the commune writes it
    std::string rule;
    Sure sure = Sure::high;
};

struct Known {
    Place place;
    PartKind kind = PartKind::unknown;
    std::string text;
    const UnitRule* rule = nullptr;
};

std::string spaced(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if ((text[i] == ',' || text[i] == ';') && i + 1 < text.size() && text[i + 1] != ' ') result += ' ';
    }
    return collapse_spaces(result);
}

class RoleWriter {
  public:
    RoleWriter(const CellContext& context, const DeriveRules& rules, const Levels& levels,
               const plan::Agency& own, Diagnostics& diagnostics)
        : context_(context), rules_(rules), levels_(levels), own_(own), diagnostics_(diagnostics) {}

    // The units of a cell, in their order, each once.
    std::vector<Part> parts_of(const std::string& cell) const {
        const std::string text = spaced(cell);
        std::vector<Known> known = find_known(text);
        std::vector<Part> parts;
        std::size_t from = 0;
        for (const Known& found : known) {
            add_unknown(text.substr(from, found.place.begin - from), parts);
            add(part_of(found), parts);
            from = found.place.end;
        }
        add_unknown(text.substr(std::min(from, text.size())), parts);
        return parts;
    }

    Roles write(std::vector<Part> lead, std::vector<Part> support) const {
        lead = lead_of(std::move(lead));
        std::erase_if(support, [&](const Part& part) {
            return part.kind != PartKind::collective && contains(lead, part.text);
        });
        if (support.empty() && !lead.empty() && !is_collective_alone(lead)) support.push_back(collective());
        return {joined(lead), joined(support)};
    }

    // How sure the least sure of the parts is.
    static Sure sure_of(const std::vector<Part>& parts) {
        Sure least = Sure::high;
        for (const Part& part : parts)
            least = std::max(least, part.sure);
        return least;
    }

    std::string field_lead() const {
        const std::string group = to_lower(context_.group);
        for (const FieldRule& field : rules_.fields)
            for (const std::string& word : field.words)
                if (!find_phrase(group, to_lower(word)).empty()) return spelling(field.lead, field.span);
        return {};
    }

    static bool is_collective_alone(const std::vector<Part>& parts) {
        return !parts.empty() &&
               std::ranges::all_of(parts, [](const Part& part) { return part.kind == PartKind::collective; });
    }

  private:
    std::vector<Known> find_known(const std::string& text) const {
        const std::string folded = lower_by_bytes(text);
        std::vector<Known> known;
        for (const UnitRule& rule : rules_.units)
            add_places(text, folded, levels_.filled(rule.from), PartKind::unit, &rule, known);
        for (const std::string& body : rules_.bodies)
            add_places(text, folded, levels_.filled(body), PartKind::collective, nullptr, known);
        for (const std::string& words : rules_.neutral)
            add_places(text, folded, levels_.filled(words), PartKind::neutral, nullptr, known);
        return longest_apart(std::move(known));
    }

    // What stands behind units together, to the next sign, says which of them are meant: it goes with them.
    static std::size_t end_of_part(std::string_view text, std::size_t from) {
        return std::min({text.find(';', from), text.find(',', from), text.find(" và ", from), text.size()});
    }

    static void add_places(const std::string& text, const std::string& folded, const std::string& phrase,
                           PartKind kind, const UnitRule* rule, std::vector<Known>& known) {
        for (Place place : find_phrase(folded, to_lower(phrase))) {
            if (kind != PartKind::unit) place.end = end_of_part(text, place.end);
            known.push_back({place, kind, text.substr(place.begin, place.end - place.begin), rule});
        }
    }

    Part part_of(const Known& found) const {
        if (found.kind == PartKind::unit)
            return {PartKind::unit, spelling(found.rule->to, found.rule->span), "don-vi", Sure::high};
        if (found.kind == PartKind::collective) return collective();
        return {PartKind::neutral, std::string(trim(found.text)), "", Sure::high};
    }

    Part collective() const { return {PartKind::collective, rules_.collective, "tap-the", Sure::high}; }

    std::string spelling(const std::string& unit, const Span& rule) const {
        if (const auto own = own_spelling(own_, unit)) return *own;
        diagnostics_.warning("unit-not-in-agency", rule, {unit, own_.short_name});
        return unit;
    }

    static void add_unknown(std::string_view text, std::vector<Part>& parts) {
        std::string rest(trim(text));
        while (!rest.empty() && (rest.front() == ',' || rest.front() == ';'))
            rest = trim(std::string_view(rest).substr(1));
        while (!rest.empty() && (rest.back() == ',' || rest.back() == ';' || rest.back() == '.'))
            rest = trim(std::string_view(rest).substr(0, rest.size() - 1));
        if (!rest.empty() && rest != "và") add({PartKind::unknown, rest, "don-vi-la", Sure::low}, parts);
    }

    static void add(Part part, std::vector<Part>& parts) {
        if (!contains(parts, part.text)) parts.push_back(std::move(part));
    }

    static bool contains(const std::vector<Part>& parts, const std::string& text) {
        return std::ranges::any_of(parts,
                                   [&](const Part& part) { return fold_unit(part.text) == fold_unit(text); });
    }

    std::vector<Part> lead_of(std::vector<Part> parts) const {
        if (is_collective_alone(parts)) {
            const std::string unit = field_lead();
            if (!unit.empty()) return {{PartKind::unit, unit, "linh-vuc", Sure::medium}};
            return parts;
        }
        // A named unit leads alone where the superior adds all others to it.
        const bool has_unit =
            std::ranges::any_of(parts, [](const Part& part) { return part.kind == PartKind::unit; });
        if (has_unit)
            std::erase_if(parts, [](const Part& part) { return part.kind == PartKind::collective; });
        return parts;
    }

    static std::string joined(const std::vector<Part>& parts) {
        std::string text;
        for (const Part& part : parts)
            text += (text.empty() ? "" : "; ") + part.text;
        return in_case_of("A", text);
    }

    const CellContext& context_;
    const DeriveRules& rules_;
    const Levels& levels_;
    const plan::Agency& own_;
    Diagnostics& diagnostics_;
};

void report(const std::string& role, const std::string& before, const std::string& after,
            const std::vector<Part>& parts, Sure sure, const CellContext& context,
            std::vector<ReviewItem>& items) {
    for (const Part& part : parts)
        if (part.kind == PartKind::unknown)
            items.push_back({context.task, role, part.text, part.text, part.rule,
                             "đơn vị của cấp trên chưa có trong bảng chuyển đổi", Sure::low});
    if (before != after) items.push_back({context.task, role, before, after, "don-vi", "", sure});
}

}  // namespace

Roles rewrite_roles(const Roles& superior, const CellContext& context, const DeriveRules& rules,
                    const Levels& levels, const plan::Agency& own, std::vector<ReviewItem>& items,
                    Diagnostics& diagnostics) {
    const RoleWriter writer(context, rules, levels, own, diagnostics);
    const std::vector<Part> lead = writer.parts_of(superior.lead);
    const std::vector<Part> support = writer.parts_of(superior.support);
    const Roles roles = writer.write(lead, support);
    const bool by_field = RoleWriter::is_collective_alone(lead) && !writer.field_lead().empty();
    report("lead", superior.lead, roles.lead, lead, by_field ? Sure::medium : RoleWriter::sure_of(lead),
           context, items);
    report("support", superior.support, roles.support, support, RoleWriter::sure_of(support), context, items);
    return roles;
}

}  // namespace kehoach::draft
