// Templates are read by the keys of their JSON Schema. (A house style has those of rules.yaml:
// schema_check.py.)
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "fill/template.h"
#include "support/schema_sample.h"

namespace kehoach::fill {
namespace {

namespace fs = std::filesystem;

TEST(TemplateKeys, AreThoseOfTheSchema) {
    const test::SchemaSample sample("template");
    EXPECT_GE(sample.keys().size(), 7u) << sample.json();
    std::string pattern = (fs::temp_directory_path() / "kehoach-template-XXXXXX").string();
    const fs::path folder = ::mkdtemp(pattern.data());
    fs::create_directory_symlink(fs::path(KEHOACH_SOURCE_DIR) / "templates" / "nd30", folder / "nd30");
    write_file(folder / "x" / "template.yaml", sample.json());
    Diagnostics diagnostics;
    EXPECT_FALSE(load_template(folder, "x", {}, {}, diagnostics));
    EXPECT_EQ(test::said_keys(diagnostics, "template-unknown-key"), sample.keys()) << sample.json();
    fs::remove_all(folder);
}

}  // namespace
}  // namespace kehoach::fill
