#include "base/json_text.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

TEST(JsonText, EscapesQuotesBackslashesAndControls) {
    EXPECT_EQ(json_text("a\"b\\c\nđ"), "\"a\\\"b\\\\c\\u000ađ\"");
}

TEST(JsonObject, KeepsTheOrderOfItsMembers) {
    JsonObject object;
    object.add_text("b", "x").add_number("a", 2);
    EXPECT_EQ(object.json(), R"({"b": "x", "a": 2})");
    EXPECT_EQ(JsonObject().json(), "{}");
}

TEST(JsonLines, StandOneBelowTheOther) {
    EXPECT_EQ(json_lines({"1", "2"}, "    "), "[\n    1,\n    2\n  ]");
    EXPECT_EQ(json_lines({}, "    "), "[]");
    EXPECT_EQ(json_texts({"a", "b"}), R"(["a", "b"])");
}

}  // namespace
}  // namespace kehoach
