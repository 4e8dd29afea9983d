// Starters: whole plans of the kinds that communes write each year, with slots for what differs from office
// to office (templates/starters, kehoach-starters/1).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "plan/plan.h"

namespace kehoach::draft {

struct StarterName {
    std::string name;     // cai-cach-hanh-chinh
    std::string summary;  // what it is, in Vietnamese
};

struct Starters {
    std::filesystem::path folder;
    std::vector<StarterName> names;
    // By slot: the names that a unit has from commune to commune, the usual one first.
    std::map<std::string, std::vector<std::string>> units;

    const StarterName* find(const std::string& name) const;
};

// `folder` has starters.yaml, and a plan folder for each starter.
Starters load_starters(const std::filesystem::path& folder, Diagnostics& diagnostics);

// `starter` with its slots filled for the agency and the year:
//   <level> xã   <place>   <agency> its name   <short-name>   <superior> the superior's name   <year>
//   <last-year>   <van-phong> … the agency's own unit of that duty   <archive:van-phong> VT, and the unit's
//   abbreviation where it has one
// The signer is the agency's chairman. Diagnostics: agency-without-units, starter-for-communes,
// unit-not-in-agency (a warning, once for each unit), unknown-starter-slot.
plan::Plan fill_starter(const plan::Plan& starter, const plan::Agency& agency, int year,
                        const Starters& starters, Diagnostics& diagnostics);

}  // namespace kehoach::draft
