// The titles of columns that offices use.
#include "intake/titles.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/files.h"
#include "support/schema_sample.h"

namespace kehoach::intake {
namespace {

namespace fs = std::filesystem;

TEST(TitleKeys, AreThoseOfTheSchema) {
    const test::SchemaSample sample("import-titles");
    std::string pattern = (fs::temp_directory_path() / "kehoach-titles-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    write_file(folder / "titles.yaml", sample.json());
    Diagnostics diagnostics;
    Titles::load(folder, diagnostics);
    EXPECT_EQ(test::said_keys(diagnostics, "unknown-key"), sample.keys()) << sample.json();
    fs::remove_all(folder);
}

Titles titles() {
    Diagnostics diagnostics;
    Titles titles = Titles::load(KEHOACH_SOURCE_DIR "/templates/import", diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    return titles;
}

TEST(Titles, AreKnownWithoutCaseAccentsAndSigns) {
    EXPECT_EQ(titles().field_of(folded("CƠ QUAN CHỦ TRÌ:")), plan::TaskField::lead);
    EXPECT_EQ(titles().field_of(folded("Kết quả/ Sản phẩm")), plan::TaskField::product);
    EXPECT_EQ(titles().field_of(folded("Ý kiến")), std::nullopt);
    EXPECT_EQ(titles().status_of(folded("đã hoàn thành")), plan::TaskStatus::done);
}

TEST(Titles, TellATotalFromTasksThatBeginAlike) {
    EXPECT_TRUE(titles().is_total("Tổng cộng: 35 nhiệm vụ./."));
    EXPECT_TRUE(titles().is_total("CỘNG"));
    EXPECT_FALSE(titles().is_total("Công bố thủ tục hành chính"));
    EXPECT_FALSE(titles().is_total("Cộng đồng dân cư tham gia"));
}

}  // namespace
}  // namespace kehoach::intake
