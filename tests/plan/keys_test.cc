// The loader and the JSON Schemas know the same keys.
#include <gtest/gtest.h>

#include "plan_folder.h"
#include "support/schema_sample.h"

namespace kehoach::plan {
namespace {

// Agency and annexes stand inside a plan.json, so that its schema has theirs, too.
TEST(Keys, AreThoseOfTheSchemas) {
    const test::SchemaSample sample("plan");
    EXPECT_GE(sample.keys().size(), 9u) << sample.json();
    PlanFolder folder;
    folder.write("plan.json", sample.json());
    EXPECT_FALSE(folder.load());
    // A house style inside is read when the template is: TemplateKeys.
    test::KeysByUnknown expected = sample.keys();
    const test::SchemaSample house_style("house-style");
    for (const auto& [unknown, keys] : house_style.keys())
        std::erase_if(expected, [&](const auto& entry) { return entry.second == keys; });
    EXPECT_EQ(test::said_keys(folder.diagnostics, "unknown-key"), expected) << sample.json();
}

}  // namespace
}  // namespace kehoach::plan
