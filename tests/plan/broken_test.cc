// Every case in fixtures/broken says exactly what stands beside it, in both languages.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plan/load.h"

namespace kehoach::plan {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(KEHOACH_SOURCE_DIR) / "fixtures" / "broken";

std::string name_of(const fs::path& path) { return path.stem().string(); }

std::vector<fs::path> cases() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() != ".expected" && entry.path().filename() != "README.md")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

fs::path expected_file(const fs::path& broken) { return folder / (name_of(broken) + ".expected"); }

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Broken : public testing::TestWithParam<fs::path> {};

TEST_P(Broken, SaysWhatIsExpected) {
    Diagnostics diagnostics;
    const auto plan = load_plan(GetParam(), {}, diagnostics);
    EXPECT_EQ(plan.has_value(), !diagnostics.has_errors());
    const std::string said =
        to_text(diagnostics, Language::vietnamese) + "\n" + to_text(diagnostics, Language::english);
    if (std::getenv("UPDATE_GOLDEN") != nullptr)
        std::ofstream(expected_file(GetParam()), std::ios::binary) << said;
    EXPECT_EQ(said, read(expected_file(GetParam())));
    EXPECT_FALSE(diagnostics.empty());
}

INSTANTIATE_TEST_SUITE_P(Fixtures, Broken, testing::ValuesIn(cases()), [](const auto& broken) {
    std::string name = name_of(broken.param);
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(BrokenFixtures, EveryExpectationHasItsCase) {
    std::set<std::string> names;
    for (const fs::path& broken : cases())
        EXPECT_TRUE(names.insert(name_of(broken)).second) << broken << " shares its name with another case";
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".expected") continue;
        EXPECT_TRUE(names.contains(name_of(entry.path()))) << entry.path();
    }
}

}  // namespace
}  // namespace kehoach::plan
