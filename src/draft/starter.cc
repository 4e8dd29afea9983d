#include "draft/starter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "draft/paper_parts.h"
#include "draft/rewrite_texts.h"
#include "draft/unit_names.h"
#include "plan/input.h"

namespace kehoach::draft {

namespace {

constexpr std::string_view format = "kehoach-starters/1";

class Filler {
  public:
    Filler(const plan::Agency& agency, int year, const Starters& starters, Diagnostics& diagnostics)
        : agency_(agency), starters_(starters), diagnostics_(diagnostics) {
        values_ = {{"level", level_word(agency)},
                   {"place", agency.place},
                   {"agency", agency.name},
                   {"short-name", agency.short_name},
                   {"superior", agency.superior ? agency.superior->name : "{_}"},
                   {"year", std::to_string(year)},
                   {"last-year", std::to_string(year - 1)}};
    }

    std::string filled(const std::string& typed) {
        std::string text;
        std::size_t from = 0;
        while (from < typed.size()) {
            const std::size_t open = std::min(typed.find('<', from), typed.size());
            const std::size_t close = typed.find('>', open);
            text += typed.substr(from, open - from);
            if (close == typed.npos) return text + typed.substr(open);
            text += value_of(typed.substr(open + 1, close - open - 1));
            from = close + 1;
        }
        return text;
    }

  private:
    std::string value_of(const std::string& slot) {
        constexpr std::string_view archive = "archive:";
        if (slot.starts_with(archive)) return archived(slot.substr(archive.size()));
        if (const auto value = values_.find(slot); value != values_.end()) return value->second;
        if (starters_.units.contains(slot)) return unit_name(slot);
        diagnostics_.error("unknown-starter-slot", "", {slot});
        return {};
    }

    const plan::Unit* find_unit(const std::string& slot) const {
        const auto names = starters_.units.find(slot);
        if (names == starters_.units.end()) return nullptr;
        for (const std::string& name : names->second)
            if (const auto own = own_spelling(agency_, name))
                return &*std::ranges::find(agency_.units, *own, &plan::Unit::name);
        return nullptr;
    }

    std::string unit_name(const std::string& slot) {
        if (const plan::Unit* unit = find_unit(slot)) return unit->name;
        const std::string& usual = starters_.units.at(slot).front();
        if (reported_.insert(slot).second)
            diagnostics_.warning("starter-unit-missing", "", {usual, agency_.short_name});
        return usual;
    }

    std::string archived(const std::string& slot) const {
        const plan::Unit* unit = find_unit(slot);
        return unit && !unit->abbreviation.empty() ? "VT, " + unit->abbreviation : "VT";
    }

    const plan::Agency& agency_;
    const Starters& starters_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::string> values_;
    std::set<std::string> reported_;
};

bool is_of_a_commune(const plan::Agency& agency) {
    return agency.level == plan::Level::commune || agency.level == plan::Level::ward ||
           agency.level == plan::Level::special_zone;
}

}  // namespace

const StarterName* Starters::find(const std::string& name) const {
    const auto found = std::ranges::find(names, name, &StarterName::name);
    return found == names.end() ? nullptr : &*found;
}

Starters load_starters(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    Starters starters{folder, {}, {}};
    const SourcePtr source = read_source(folder / "starters.yaml", "starters.yaml", {}, diagnostics);
    if (!source) return starters;
    const auto value = read_yaml(*source, diagnostics);
    if (!value || !plan::expect_keys(*value, format, diagnostics)) return starters;
    plan::TextReader reader(diagnostics);
    plan::Input input{reader, "", {}, false};
    if (!plan::check_format(*value, format, true, value->span, input)) return starters;
    plan::Fields fields(*value, {"format", "units", "starters"}, reader);
    fields.require({"units", "starters"}, value->span);
    for (const Value* map : fields.map_items("starters")) {
        plan::Fields starter(*map, {"name", "summary"}, reader);
        starter.require({"name", "summary"}, map->span);
        starters.names.push_back({starter.plain_text("name"), starter.plain_text("summary")});
    }
    for (const Value* map : fields.map_items("units")) {
        plan::Fields unit(*map, {"slot", "names"}, reader);
        unit.require({"slot", "names"}, map->span);
        starters.units[unit.plain_text("slot")] = unit.plain_texts("names");
    }
    return starters;
}

plan::Plan fill_starter(const plan::Plan& starter, const plan::Agency& agency, int year,
                        const Starters& starters, Diagnostics& diagnostics) {
    if (!is_of_a_commune(agency)) diagnostics.error("starter-for-communes", "", {agency.name});
    if (agency.units.empty()) diagnostics.error("agency-without-units", "", {agency.name});
    if (diagnostics.has_errors()) return {};
    plan::Plan plan = starter;
    plan.agency = agency;
    plan.status = plan::Status::draft;
    Filler filler(agency, year, starters, diagnostics);
    rewrite_texts(plan, [&](const std::string& typed, const TextPlace&) { return filler.filled(typed); });
    plan.signer = chairman_of(agency);
    return plan;
}

}  // namespace kehoach::draft
