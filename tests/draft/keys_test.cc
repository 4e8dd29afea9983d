// Derive rules and starters are read by the keys of their JSON Schemas.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "base/files.h"
#include "draft/derive_rules.h"
#include "draft/starter.h"
#include "support/schema_sample.h"

namespace kehoach::draft {
namespace {

namespace fs = std::filesystem;

TEST(DeriveRuleKeys, AreThoseOfTheSchema) {
    const test::SchemaSample sample("derive-rules");
    EXPECT_GE(sample.keys().size(), 6u) << sample.json();
    std::string pattern = (fs::temp_directory_path() / "kehoach-rules-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    write_file(folder / "rules.yaml", sample.json());
    Diagnostics diagnostics;
    load_derive_rules({folder / "rules.yaml"}, diagnostics);
    EXPECT_EQ(test::said_keys(diagnostics, "unknown-key"), sample.keys()) << sample.json();
    fs::remove_all(folder);
}

TEST(StarterKeys, AreThoseOfTheSchema) {
    const test::SchemaSample sample("starters");
    EXPECT_GE(sample.keys().size(), 3u) << sample.json();
    std::string pattern = (fs::temp_directory_path() / "kehoach-starters-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    write_file(folder / "starters.yaml", sample.json());
    Diagnostics diagnostics;
    load_starters(folder, diagnostics);
    EXPECT_EQ(test::said_keys(diagnostics, "unknown-key"), sample.keys()) << sample.json();
    fs::remove_all(folder);
}

}  // namespace
}  // namespace kehoach::draft
